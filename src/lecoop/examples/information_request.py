"""Germany asks the Netherlands who rented a warehouse, under Directive 2023/977."""

from __future__ import annotations

from datetime import UTC, date, datetime

from attrs import evolve

from lecoop.handling.grades import InformationGrade, SourceGrade
from lecoop.handling.marks import Classification, HandlingCode
from lecoop.model.authority import Authority
from lecoop.model.case_record import RecordState
from lecoop.model.handling import Handling
from lecoop.model.information_request import InformationRequest
from lecoop.model.offence import ListOffence, Offence, Participation
from lecoop.model.subject import Role, Subject
from lecoop.values.duration import Penalty
from lecoop.values.terms import AuthorityClass, CrimeArea, Matter
from lecoop.values.text import SecretText
from lecoop.values.urgency import UrgencyReason

__all__ = ["MARKED", "SPECIMEN"]

SPECIMEN = InformationRequest(
    requesting="DE",
    requested="NL",
    basis="celex-32023l0977",
    channel="siena",
    state=RecordState.SENT,
    reference=SecretText("MUSTER 55/2025"),
    issuing_authority=Authority(AuthorityClass.POLICE, "Landeskriminalamt Musterland (specimen)", "DE"),
    subjects=(
        Subject(
            role=Role.SUSPECT,
            family_name=SecretText("Proefpersoon"),
            given_names=SecretText("Sam Voorbeeld"),
            born_on=date(1985, 2, 28),
            nationalities=("NL",),
            residence="NL",
            located_in="NL",
            address=SecretText("Voorbeeldstraat 4, Proefdam"),
        ),
    ),
    offences=(
        Offence(
            list_offence=ListOffence.DRUGS,
            relies_on_list=False,
            legal_classification="Trafficking in narcotics in no small amount, Betäubungsmittelgesetz, § 29a",
            law_text="Wer mit Betäubungsmitteln in nicht geringer Menge unerlaubt Handel treibt, wird mit Freiheitsstrafe nicht unter einem Jahr bestraft.",
            requested_classification="Opiumwet, artikelen 2 en 10",
            max_penalty=Penalty.parse("15 years"),
            max_penalty_in_requested=Penalty.parse("12 years"),
            committed_on=date(2025, 5, 20),
            committed_in="DE",
            place=SecretText("Musterhafen"),
            participation=Participation.ACCOMPLICE,
            facts=SecretText(
                "On 20 May 2025 customs in Musterhafen found 84 kg of cocaine in a container that was consigned to a warehouse in Proefdam."
            ),
            areas=(CrimeArea.DRUGS,),
            matter=Matter.ORDINARY,
            transnational=True,
            organised_group=True,
        ),
    ),
    assistance=SecretText("Who rented the warehouse at Voorbeeldstraat 4 in May 2025, and which vehicles were seen there."),
    purpose_of_use=SecretText("To find those who were to receive the consignment, in an investigation of drug trafficking."),
    reasons=SecretText("A second container with the same consignee is under way."),
    link_to_state=SecretText("The warehouse lies in the Netherlands and is known to the police there."),
    link_to_persons=SecretText("The suspect is named as consignee in the papers of the container."),
    restrictions=SecretText("Not to be made known to the consignee."),
    as_evidence=False,
    copied_to_spoc=True,
    languages=("en",),
    urgent=True,
    urgency_reason=UrgencyReason.LOSS_OF_RELEVANCE,
    urgency_explained=SecretText("The second container arrives in four days."),
    issued_on=date(2025, 6, 3),
    sent_on=date(2025, 6, 3),
    received_on=date(2025, 6, 3),
    received_at=datetime(2025, 6, 3, 9, 40, tzinfo=UTC),
)
"""A complete request of 3 June 2025 that keeps every rule."""

MARKED = evolve(
    SPECIMEN,
    handling=Handling(
        codes=(HandlingCode.EUROPOL_H2, HandlingCode.EUROPOL_H3),
        conditions=SecretText("Not to be put to the invented consignee before the container is opened."),
        source=SourceGrade.EUROPOL_B,
        information=InformationGrade.EUROPOL_2,
        sanitised=True,
        classification=Classification.EU_RESTRICTED,
        made_from=(Classification.EU_RESTRICTED,),
    ),
)
"""The same request with marks that go with it."""
