"""Transfers of personal data under real laws; the people, authorities and cases are invented."""

from __future__ import annotations

from datetime import date

from attrs import evolve

from lecoop.model.authority import Authority
from lecoop.model.case_record import RecordState
from lecoop.model.data_transfer import DataOrigin, DataTransfer, StepTaken
from lecoop.values.terms import AuthorityClass
from lecoop.values.text import SecretText
from lecoop.values.transfer import DataRecipient, TransferGround, TransferStep

__all__ = ["BEFORE_A_THREAT", "FROM_ANOTHER_STATE", "SINGLE_CASE", "SPECIMEN", "TO_A_COMPANY", "UNDER_AN_AGREEMENT"]

SPECIMEN = DataTransfer(
    sending="DE",
    receiving="GB",
    state=RecordState.COMPLETE,
    reference=SecretText("Specimen 77/24"),
    exported_by=Authority(kind=AuthorityClass.POLICE, name="Specimen State Police"),
    recipient=DataRecipient.COMPETENT_AUTHORITY,
    recipient_name=SecretText("Specimen Constabulary"),
    purpose=SecretText("An invented investigation into burglaries."),
    for_law_enforcement=True,
    necessity=SecretText("The invented suspect lives there, and only the data show which house was meant."),
    ground=TransferGround.ADEQUACY,
    systematic=False,
    own_data_only=True,
    issued_on=date(2024, 4, 8),
)
"""Data that go to the United Kingdom on the Commission's decision."""

SINGLE_CASE = evolve(
    SPECIMEN,
    receiving="BR",
    ground=TransferGround.SINGLE_CASE,
    steps=(
        StepTaken(step=TransferStep.RIGHTS_WEIGHED, done=True, explained=SecretText("Nothing invented stands against it.")),
        StepTaken(step=TransferStep.DOCUMENTED, done=True),
    ),
)
"""Data that go in a single case to a State without a decision."""

UNDER_AN_AGREEMENT = evolve(SPECIMEN, ground=TransferGround.BINDING_INSTRUMENT, instrument="eu-uk-tca")
"""Data that go under an agreement with safeguards in it."""

TO_A_COMPANY = evolve(
    SINGLE_CASE,
    recipient=DataRecipient.OTHER_BODY,
    recipient_name=SecretText("Specimen Hosting"),
    steps=(
        *SINGLE_CASE.steps,
        StepTaken(step=TransferStep.STRICTLY_NECESSARY, done=True),
        StepTaken(step=TransferStep.AUTHORITY_INEFFECTIVE, done=True),
        StepTaken(step=TransferStep.AUTHORITY_TOLD, done=False, explained=SecretText("The invented police there would warn the owner.")),
        StepTaken(step=TransferStep.PURPOSE_TOLD, done=True),
        StepTaken(step=TransferStep.SUPERVISOR_TOLD, done=True),
    ),
)
"""Data that go directly to a company abroad, on all conditions for that."""

FROM_ANOTHER_STATE = evolve(
    SPECIMEN,
    own_data_only=False,
    origins=(DataOrigin(state="FR", under="celex-32023l0977", authorised=True, authorised_on=date(2024, 4, 5)),),
)
"""Data that another member State gave, with its leave."""

BEFORE_A_THREAT = evolve(
    FROM_ANOTHER_STATE,
    immediate_threat=True,
    origins=(DataOrigin(state="FR", authorised=False, too_late=True, told_on=date(2024, 4, 8)),),
)
"""Data of another member State that went before an immediate threat without its leave, and of which it was told."""
