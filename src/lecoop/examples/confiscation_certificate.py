"""Germany asks Italy to obtain part of a sum that a court has confiscated, under Regulation 2018/1805; everything in it is invented."""

from __future__ import annotations

from datetime import date

from lecoop.model.asset import Asset, SentElsewhere
from lecoop.model.authority import Authority
from lecoop.model.case_record import RecordState
from lecoop.model.confiscation_certificate import ConfiscationCertificate
from lecoop.model.document import Document, DocumentKind
from lecoop.model.national_decision import Absence, DecisionKind, NationalDecision
from lecoop.model.offence import ListOffence, Offence, Participation
from lecoop.model.subject import Role, Subject
from lecoop.values.asset import AssetLink, SeveralStates
from lecoop.values.duration import Penalty
from lecoop.values.money import Money
from lecoop.values.terms import AuthorityClass, Matter
from lecoop.values.text import SecretText

__all__ = ["SPECIMEN"]

SPECIMEN = ConfiscationCertificate(
    requesting="DE",
    requested="IT",
    basis="celex-32018r1805",
    channel="direct",
    state=RecordState.COMPLETE,
    reference=SecretText("MUSTER 12/24"),
    issuing_authority=Authority(AuthorityClass.PROSECUTOR, "Staatsanwaltschaft Musterstadt (Muster)", "DE"),
    national_decision=NationalDecision(DecisionKind.CONFISCATION_ORDER, SecretText("MUSTER KLs 4/23"), date(2023, 11, 6), enforceable=True),
    final_on=date(2023, 12, 5),
    subjects=(
        Subject(
            role=Role.CONVICTED,
            family_name=SecretText("Musterperson"),
            given_names=SecretText("Robin Exempel"),
            born_on=date(1971, 2, 3),
            nationalities=("DE",),
            residence="DE",
        ),
    ),
    offences=(
        Offence(
            list_offence=ListOffence.FRAUD,
            relies_on_list=True,
            legal_classification="Betrug in einem besonders schweren Fall, Strafgesetzbuch, § 263 Absatz 3",
            law_text="In besonders schweren Fällen ist die Strafe Freiheitsstrafe von sechs Monaten bis zu zehn Jahren.",
            requested_classification="Truffa aggravata, Codice penale, articolo 640",
            max_penalty=Penalty.parse("10 years"),
            max_penalty_in_requested=Penalty.parse("5 years"),
            committed_on=date(2019, 3, 1),
            committed_until=date(2020, 2, 1),
            committed_in="DE",
            place=SecretText("Musterstadt"),
            participation=Participation.PERPETRATOR,
            facts=SecretText("In 2019 the convicted person sold shares in an invented mine and kept what was paid for them."),
            matter=Matter.ORDINARY,
            transnational=True,
            organised_group=False,
        ),
    ),
    assets=(
        Asset(
            described=SecretText("Savings at an invented bank in Esempiano"),
            link=AssetLink.PROCEEDS,
            located_in="IT",
            location=SecretText("Esempiano"),
            believed_there=SecretText("Statements were found at the search in Musterstadt."),
            value=Money.parse("60000 EUR"),
        ),
    ),
    amount=Money.parse("40000 EUR"),
    order_total=Money.parse("100000 EUR"),
    recovered_at_home=Money.parse("25000 EUR"),
    reasons=SecretText("The court ordered the confiscation of the worth of what was obtained."),
    frozen_before=False,
    in_absentia=True,
    absence=Absence.DEFENDED,
    absence_explained=SecretText("A lawyer with a mandate defended the person throughout the invented trial."),
    alternatives_allowed=False,
    sent_elsewhere=(SentElsewhere(to="AT", value=Money.parse("35000 EUR"), recovered=Money.parse("35000 EUR")),),
    several_states=(SeveralStates.VALUE_NOT_SUFFICIENT,),
    documents=(
        Document(DocumentKind.FORM, "de", signed=True, certified=True),
        Document(DocumentKind.FORM, "it", translation=True),
        Document(DocumentKind.NATIONAL_DECISION, "de", certified=True),
    ),
    form="reg-2018-1805-annex-ii",
    languages=("de", "it"),
    urgent=False,
    issued_on=date(2024, 2, 12),
)
"""A complete certificate of 12 February 2024 that keeps every rule: 40,000 here, after 35,000 and 25,000 of 100,000 elsewhere."""
