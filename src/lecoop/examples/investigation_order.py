"""France orders the hearing of a witness in Germany, under Directive 2014/41."""

from __future__ import annotations

from datetime import date

from lecoop.model.authority import Authority
from lecoop.model.case_record import RecordState
from lecoop.model.document import Document, DocumentKind
from lecoop.model.investigation_order import InvestigationOrder, Proceedings
from lecoop.model.offence import ListOffence, Offence, Participation
from lecoop.model.subject import Role, Subject
from lecoop.values.duration import Penalty
from lecoop.values.measure import Measure
from lecoop.values.terms import AuthorityClass, Matter
from lecoop.values.text import SecretText

__all__ = ["SPECIMEN"]

SPECIMEN = InvestigationOrder(
    requesting="FR",
    requested="DE",
    measure=Measure.HEARING_OF_WITNESS,
    basis="celex-32014l0041",
    channel="direct",
    state=RecordState.COMPLETE,
    reference=SecretText("SPÉCIMEN 23/117"),
    supplementary=False,
    proceedings=Proceedings.CRIMINAL,
    issuing_authority=Authority(
        AuthorityClass.INVESTIGATING_JUDGE, "Tribunal judiciaire de Modèleville (spécimen)", "FR", independent=True
    ),
    subjects=(
        Subject(
            role=Role.WITNESS,
            family_name=SecretText("Musterzeugin"),
            given_names=SecretText("Kim Exempel"),
            born_on=date(1990, 9, 9),
            nationalities=("DE",),
            residence="DE",
            located_in="DE",
            address=SecretText("Musterweg 3, Musterstadt"),
        ),
    ),
    offences=(
        Offence(
            list_offence=ListOffence.STOLEN_VEHICLES,
            relies_on_list=True,
            legal_classification="Recel en bande organisée, Code pénal, article 321-2",
            law_text="Le recel commis en bande organisée est puni de dix ans d'emprisonnement et de 750 000 euros d'amende.",
            requested_classification="Bandenhehlerei, Strafgesetzbuch, § 260",
            max_penalty=Penalty.parse("10 years"),
            max_penalty_in_requested=Penalty.parse("10 years"),
            committed_on=date(2022, 10, 1),
            committed_until=date(2023, 1, 15),
            committed_in="FR",
            place=SecretText("Modèleville"),
            participation=Participation.CO_PERPETRATOR,
            facts=SecretText(
                "From October 2022 to January 2023 a group bought nineteen stolen cars in Modèleville and sold them under false papers;"
                " the witness bought one of them and spoke with the seller."
            ),
            matter=Matter.ORDINARY,
            transnational=True,
            organised_group=True,
        ),
    ),
    assistance=SecretText("Hear the witness on the sale of the car, the seller and the papers that came with it."),
    reasons=SecretText("The witness is the only buyer known who met the seller in person."),
    necessity=SecretText("The seller's identity cannot be found out by other means, and a hearing is the mildest of them."),
    available_at_home=True,
    procedure=SecretText("Tell the witness of the right not to incriminate relatives."),
    confidential=False,
    needed_by=date(2023, 9, 1),
    documents=(
        Document(DocumentKind.FORM, "fr", signed=True, certified=True),
        Document(DocumentKind.FORM, "de", translation=True),
    ),
    form="eio-annex-a",
    languages=("fr", "de"),
    urgent=False,
    issued_on=date(2023, 4, 12),
)
"""A complete order of 12 April 2023 that keeps every rule."""
