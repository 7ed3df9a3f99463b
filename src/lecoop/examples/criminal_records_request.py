"""Germany asks France for the convictions of an accused person, under the framework decision on criminal records."""

from __future__ import annotations

from datetime import date

from lecoop.model.authority import Authority
from lecoop.model.case_record import RecordState
from lecoop.model.criminal_records_request import CriminalRecordsRequest, RecordsPurpose
from lecoop.model.document import Document, DocumentKind
from lecoop.model.offence import ListOffence, Offence
from lecoop.model.subject import Role, Sex, Subject
from lecoop.values.terms import AuthorityClass, Matter
from lecoop.values.text import SecretText

__all__ = ["SPECIMEN"]

SPECIMEN = CriminalRecordsRequest(
    requesting="DE",
    requested="FR",
    basis="celex-32009f0315",
    channel="ecris",
    state=RecordState.COMPLETE,
    reference=SecretText("MUSTER BZR 77/2024"),
    issuing_authority=Authority(AuthorityClass.CENTRAL_AUTHORITY, "Bundesamt für Justiz", "DE"),
    conducting_authority=Authority(AuthorityClass.COURT, "Amtsgericht Musterlingen (specimen)", "DE", independent=True),
    person=Subject(
        role=Role.ACCUSED,
        family_name=SecretText("Spécimen"),
        given_names=SecretText("Camille Fictive"),
        born_on=date(1990, 9, 9),
        birthplace=SecretText("Modèleville"),
        sex=Sex.UNSPECIFIED,
        nationalities=("FR",),
        residence="DE",
        located_in="DE",
    ),
    purpose=RecordsPurpose.CRIMINAL_PROCEEDINGS,
    purpose_of_use=SecretText("Sentencing in the trial for theft before the Amtsgericht Musterlingen."),
    use=RecordsPurpose.CRIMINAL_PROCEEDINGS,
    threat_to_public_security=False,
    offences=(
        Offence(
            list_offence=ListOffence.ROBBERY,
            relies_on_list=False,
            legal_classification="Theft in the course of a burglary, Strafgesetzbuch, section 244",
            committed_on=date(2023, 11, 18),
            committed_in="DE",
            matter=Matter.ORDINARY,
        ),
    ),
    documents=(Document(DocumentKind.FORM, "fr", signed=True),),
    form="ecris-annex",
    languages=("fr",),
    urgent=False,
    issued_on=date(2024, 4, 22),
    sent_on=date(2024, 4, 22),
    received_on=date(2024, 4, 22),
)
"""A complete request of 22 April 2024 that keeps every rule."""
