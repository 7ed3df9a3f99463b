"""Alerts in the Schengen Information System; the people, objects, authorities and cases are invented."""

from __future__ import annotations

from datetime import date

from lecoop.model.alert import Alert, SoughtObject
from lecoop.model.authority import Authority
from lecoop.model.case_record import RecordState
from lecoop.model.document import Document, DocumentKind
from lecoop.model.national_decision import DecisionKind, NationalDecision
from lecoop.model.offence import Offence, Participation
from lecoop.model.subject import Role, Sex, Subject
from lecoop.values.circulation import Action, Category, Concern, Identifier, ObjectKind, Precondition
from lecoop.values.duration import Penalty
from lecoop.values.terms import AuthorityClass, Purpose
from lecoop.values.text import SecretText

__all__ = ["CHECKS", "OBJECT", "SPECIMEN", "UNKNOWN_PERSON"]

_LOOKED_AT = (Precondition.PROPORTIONATE, Precondition.OTHER_ALERTS_LOOKED_FOR)

SPECIMEN = Alert(
    requesting="DE",
    category=Category.ARREST_FOR_SURRENDER,
    basis="celex-32018r1862",
    state=RecordState.COMPLETE,
    reference=SecretText("Specimen SIRENE 9/24"),
    concerns=Concern.WANTED_PERSON,
    of_age=True,
    action=Action.ARREST,
    reasons=SecretText("Sought on a European arrest warrant of the invented court of Specimenstadt."),
    issuing_authority=Authority(kind=AuthorityClass.COURT, name="Specimen Regional Court"),
    purpose=Purpose.PROSECUTE,
    person=Subject(
        role=Role.ACCUSED,
        family_name=SecretText("Muster"),
        given_names=SecretText("Erik"),
        born_on=date(1977, 8, 30),
        sex=Sex.MALE,
        nationalities=("DE",),
    ),
    identifiers=(Identifier.PHOTOGRAPH, Identifier.FINGERPRINTS),
    national_decision=NationalDecision(
        kind=DecisionKind.ARREST_WARRANT, number=SecretText("Specimen Gs 3/24"), issued_on=date(2024, 2, 1), enforceable=True
    ),
    offences=(
        Offence(
            legal_classification="Serious fraud, Criminal Code, section 263",
            max_penalty=Penalty(120),
            committed_on=date(2023, 5, 4),
            committed_in="DE",
            place=SecretText("Specimenstadt"),
            participation=Participation.PERPETRATOR,
            facts=SecretText("He sold invented shares to invented pensioners."),
        ),
    ),
    confirms=_LOOKED_AT,
    documents=(Document(DocumentKind.FORM, "de"),),
    issued_on=date(2024, 2, 5),
    recorded_on=date(2024, 2, 5),
)
"""An alert for arrest for surrender, with the European arrest warrant."""

CHECKS = Alert(
    requesting="FR",
    category=Category.CHECKS,
    basis="celex-32018r1862",
    state=RecordState.SENT,
    concerns=Concern.PERSON_TO_CHECK,
    of_age=True,
    action=Action.DISCREET_CHECK,
    reasons=SecretText("An invented courier of an invented ring."),
    person=Subject(role=Role.SUSPECT, family_name=SecretText("Exemple"), given_names=SecretText("Luc"), born_on=date(1992, 3, 9)),
    confirms=(*_LOOKED_AT, Precondition.LISTED_OFFENCE),
    issued_on=date(2024, 7, 1),
    recorded_on=date(2024, 7, 1),
)
"""An alert for discreet checks."""

OBJECT = Alert(
    requesting="IT",
    category=Category.OBJECTS,
    basis="celex-32018r1862",
    state=RecordState.SENT,
    concerns=Concern.OBJECT,
    action=Action.SEIZE,
    objects=(SoughtObject(kind=ObjectKind.MOTOR_VEHICLE, number=SecretText("SPECIMEN-000")),),
    confirms=_LOOKED_AT,
    issued_on=date(2024, 7, 1),
    recorded_on=date(2024, 7, 1),
)
"""An alert on a stolen car."""

UNKNOWN_PERSON = Alert(
    requesting="NL",
    category=Category.UNKNOWN_WANTED_PERSON,
    basis="celex-32018r1862",
    state=RecordState.SENT,
    concerns=Concern.UNKNOWN_PERSON,
    action=Action.IDENTIFY,
    identifiers=(Identifier.FINGERPRINTS, Identifier.PALM_PRINTS),
    confirms=(
        *_LOOKED_AT,
        Precondition.PRINTS_FROM_SCENE,
        Precondition.PERPETRATOR_NEARLY_CERTAIN,
        Precondition.OTHER_DATABASES_FAILED,
    ),
    issued_on=date(2024, 7, 1),
    recorded_on=date(2024, 7, 1),
)
"""An alert on the prints of an unknown perpetrator."""
