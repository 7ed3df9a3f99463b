"""Notices and diffusions through INTERPOL; the people, authorities and cases are invented."""

from __future__ import annotations

from datetime import date

from attrs import evolve

from lecoop.model.authority import Authority
from lecoop.model.case_record import RecordState
from lecoop.model.document import Document, DocumentKind
from lecoop.model.national_decision import DecisionKind, NationalDecision
from lecoop.model.notice import Diffusion, Notice
from lecoop.model.offence import Offence, Participation
from lecoop.model.subject import Role, Sex, Subject
from lecoop.values.circulation import Action, Category, Character, Concern, Identifier, Precondition
from lecoop.values.duration import Penalty
from lecoop.values.terms import AuthorityClass, Purpose
from lecoop.values.text import SecretText

__all__ = ["DIFFUSION", "SILVER", "SPECIMEN", "YELLOW"]

_PERSON = Subject(
    role=Role.ACCUSED,
    family_name=SecretText("Specimen"),
    given_names=SecretText("Rosa"),
    born_on=date(1981, 4, 17),
    sex=Sex.FEMALE,
    nationalities=("PT",),
)
_WARRANT = NationalDecision(
    kind=DecisionKind.ARREST_WARRANT, number=SecretText("Specimen 77/23"), issued_on=date(2023, 11, 6), enforceable=True
)
_ROBBERY = Offence(
    legal_classification="Aggravated robbery, Penal Code of the specimen State, Article 210",
    max_penalty=Penalty(180),
    committed_on=date(2023, 9, 2),
    committed_in="PT",
    place=SecretText("a jeweller's shop in Specimenville"),
    participation=Participation.CO_PERPETRATOR,
    facts=SecretText("With two others she took the stock of an invented shop at gunpoint, and drove off in a stolen car."),
    organised_group=True,
)
_ASKED_FOR = Authority(kind=AuthorityClass.COURT, name="Specimen Criminal Court of Lisbon")

SPECIMEN = Notice(
    requesting="PT",
    category=Category.RED_NOTICE,
    basis="interpol-rpd",
    state=RecordState.COMPLETE,
    reference=SecretText("Specimen NCB 401/24"),
    concerns=Concern.WANTED_PERSON,
    of_age=True,
    action=Action.ARREST,
    issuing_authority=_ASKED_FOR,
    purpose=Purpose.PROSECUTE,
    person=_PERSON,
    identifiers=(Identifier.PHOTOGRAPH, Identifier.FINGERPRINTS),
    national_decision=_WARRANT,
    offences=(_ROBBERY,),
    characters=(Character.ORDINARY,),
    confirms=(
        Precondition.NEUTRALITY_SCREENED,
        Precondition.EXTRADITION_SOUGHT,
        Precondition.EXTRADITION_COORDINATED,
        Precondition.NO_REFUGE_FROM_ASKER,
    ),
    documents=(Document(DocumentKind.NATIONAL_DECISION, "pt"),),
    issued_on=date(2024, 1, 15),
    recorded_on=date(2024, 1, 15),
)
"""A red notice with all that Article 83 asks."""

DIFFUSION = Diffusion(
    requesting="PT",
    category=Category.WANTED_PERSON_DIFFUSION,
    basis="interpol-rpd",
    state=RecordState.COMPLETE,
    reference=SecretText("Specimen NCB 402/24"),
    sent_to=("BR", "ES"),
    concerns=Concern.WANTED_PERSON,
    of_age=True,
    action=Action.ARREST,
    issuing_authority=_ASKED_FOR,
    purpose=Purpose.PROSECUTE,
    person=_PERSON,
    identifiers=(Identifier.PHOTOGRAPH,),
    national_decision=_WARRANT,
    offences=(_ROBBERY,),
    characters=(Character.ORDINARY,),
    confirms=(
        Precondition.NEUTRALITY_SCREENED,
        Precondition.EXTRADITION_SOUGHT,
        Precondition.EXTRADITION_COORDINATED,
        Precondition.NO_REFUGE_FROM_ASKER,
    ),
    issued_on=date(2024, 1, 15),
    recorded_on=date(2024, 1, 15),
)
"""The same person sought in two countries only."""

YELLOW = Notice(
    requesting="PT",
    category=Category.YELLOW_NOTICE,
    basis="interpol-rpd",
    state=RecordState.COMPLETE,
    concerns=Concern.MISSING_PERSON,
    of_age=True,
    action=Action.LOCATE,
    person=Subject(
        role=Role.MISSING,
        family_name=SecretText("Specimen"),
        given_names=SecretText("Ines"),
        born_on=date(1990, 12, 1),
        sex=Sex.FEMALE,
        nationalities=("PT",),
    ),
    identifiers=(Identifier.PHOTOGRAPH, Identifier.DESCRIPTION),
    reasons=SecretText("She left an invented hostel on foot and was not seen again."),
    confirms=(
        Precondition.REPORTED_TO_POLICE,
        Precondition.WHEREABOUTS_UNKNOWN,
        Precondition.PRIVACY_LAW_ALLOWS,
        Precondition.WHEREABOUTS_WITH_CONSENT,
        Precondition.NO_REFUGE_FROM_ASKER,
    ),
    issued_on=date(2024, 1, 15),
    recorded_on=date(2024, 1, 16),
)
"""A yellow notice about somebody of age."""

SILVER = Notice(
    requesting="IT",
    category=Category.SILVER_NOTICE,
    basis="interpol-rpd",
    state=RecordState.COMPLETE,
    concerns=Concern.ASSETS,
    action=Action.TRACE_ASSETS,
    purpose=Purpose.INVESTIGATE,
    offences=(evolve(_ROBBERY, committed_in="IT"),),
    characters=(Character.ORDINARY,),
    reasons=SecretText("Two invented houses and a boat were bought with what was taken."),
    confirms=(Precondition.NEUTRALITY_SCREENED, Precondition.QUOTA_LEFT),
    issued_on=date(2025, 2, 3),
)
"""A silver notice on the assets of somebody who is investigated."""
