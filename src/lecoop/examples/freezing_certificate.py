"""France asks Spain to freeze a flat and an account, under Regulation 2018/1805; people, cases and places are invented."""

from __future__ import annotations

from datetime import UTC, date, datetime

from lecoop.model.asset import Asset, SentElsewhere
from lecoop.model.authority import Authority
from lecoop.model.case_record import RecordState
from lecoop.model.document import Document, DocumentKind
from lecoop.model.freezing_certificate import FreezingCertificate
from lecoop.model.national_decision import DecisionKind, NationalDecision
from lecoop.model.offence import ListOffence, Offence, Participation
from lecoop.model.subject import Role, Subject
from lecoop.values.asset import AssetLink, SeveralStates
from lecoop.values.duration import Penalty
from lecoop.values.money import Money
from lecoop.values.terms import AuthorityClass, Matter
from lecoop.values.text import SecretText
from lecoop.values.urgency import UrgencyReason

__all__ = ["SPECIMEN"]

SPECIMEN = FreezingCertificate(
    requesting="FR",
    requested="ES",
    basis="celex-32018r1805",
    channel="direct",
    state=RecordState.SENT,
    reference=SecretText("SPÉCIMEN 24/311"),
    issuing_authority=Authority(AuthorityClass.INVESTIGATING_JUDGE, "Tribunal judiciaire de Modèleville (spécimen)", "FR", independent=True),
    national_decision=NationalDecision(DecisionKind.FREEZING_ORDER, SecretText("SPÉCIMEN O 24/9"), date(2024, 3, 1), enforceable=True),
    subjects=(
        Subject(
            role=Role.SUSPECT,
            family_name=SecretText("Testperson"),
            given_names=SecretText("Noor Exempla"),
            born_on=date(1979, 5, 4),
            nationalities=("FR",),
            residence="FR",
        ),
        Subject(role=Role.OWNER, entity_name=SecretText("Ejemplo Inmuebles Ficticios S.L.")),
    ),
    offences=(
        Offence(
            list_offence=ListOffence.MONEY_LAUNDERING,
            relies_on_list=True,
            legal_classification="Blanchiment, Code pénal, article 324-1",
            law_text="Le blanchiment est puni de cinq ans d'emprisonnement et de 375 000 euros d'amende.",
            requested_classification="Blanqueo de capitales, Código Penal, artículo 301",
            max_penalty=Penalty.parse("5 years"),
            max_penalty_in_requested=Penalty.parse("6 years"),
            committed_on=date(2022, 5, 1),
            committed_until=date(2023, 9, 1),
            committed_in="FR",
            place=SecretText("Modèleville"),
            participation=Participation.PERPETRATOR,
            facts=SecretText("From May 2022 on, takings of invented frauds in Modèleville were paid into the books of an invented company."),
            matter=Matter.ORDINARY,
            transnational=True,
            organised_group=False,
        ),
    ),
    assets=(
        Asset(
            described=SecretText("Flat on the third floor, plot 7 of the specimen land register of Villaficticia"),
            link=AssetLink.PROCEEDS,
            located_in="ES",
            location=SecretText("Calle del Ejemplo 3, Villaficticia"),
            believed_there=SecretText("It is entered in the land register there in the name of the company."),
            value=Money.parse("240000 EUR"),
        ),
        Asset(
            described=SecretText("Account ES00 SPECIMEN of the company at an invented bank"),
            link=AssetLink.PROCEEDS,
            located_in="ES",
            location=SecretText("Villaficticia"),
            believed_there=SecretText("Eleven transfers went there."),
        ),
    ),
    reasons=SecretText("The company has put the flat up for sale, and the account is emptied in small sums."),
    with_confiscation=False,
    keep_frozen=True,
    confiscation_expected_on=date(2025, 1, 31),
    sent_elsewhere=(SentElsewhere(to="PT", value=Money.parse("18000 EUR")),),
    several_states=(SeveralStates.ITEMS_IN_DIFFERENT_STATES,),
    several_states_explained=SecretText("A boat bought with the same money is moored in an invented Portuguese harbour."),
    confidential=True,
    documents=(
        Document(DocumentKind.FORM, "fr", signed=True, certified=True),
        Document(DocumentKind.FORM, "es", translation=True),
    ),
    form="reg-2018-1805-annex-i",
    languages=("fr", "es"),
    urgent=True,
    urgency_reason=UrgencyReason.REMOVAL_OF_PROPERTY,
    urgency_explained=SecretText("The sale of the flat is to be signed within the week."),
    issued_on=date(2024, 3, 4),
    sent_on=date(2024, 3, 5),
    received_on=date(2024, 3, 5),
    received_at=datetime(2024, 3, 5, 9, 30, tzinfo=UTC),
)
"""A complete certificate of 4 March 2024 that keeps every rule."""
