"""Notices of delay under real instruments; the people, authorities and cases are invented."""

from __future__ import annotations

from datetime import date

from lecoop.model.authority import Authority
from lecoop.model.case_record import RecordState
from lecoop.model.delay_notice import DelayNotice
from lecoop.values.ground import Obstacle
from lecoop.values.measure import Measure
from lecoop.values.terms import AuthorityClass
from lecoop.values.text import SecretText
from lecoop.values.time_limit import Step

__all__ = ["OF_EXECUTION", "OF_INFORMATION", "OF_SURRENDER", "SPECIMEN"]

SPECIMEN = DelayNotice(
    requesting="DE",
    requested="FR",
    measure=Measure.SEARCH_AND_SEIZURE,
    basis="celex-32014l0041",
    state=RecordState.SENT,
    reference=SecretText("Specimen 12/24"),
    issuing_authority=Authority(kind=AuthorityClass.INVESTIGATING_JUDGE, name="Specimen Investigating Judge of Lyon"),
    step=Step.DECISION,
    reasons=SecretText("The order came with forty boxes of annexes, whose translation arrived a week ago."),
    expected_on=date(2024, 4, 26),
    request_issued_on=date(2024, 3, 4),
    request_received_on=date(2024, 3, 7),
    issued_on=date(2024, 3, 28),
)
"""A decision on a search that will be three weeks late, within the thirty days that the law adds."""

OF_EXECUTION = DelayNotice(
    requesting="DE",
    requested="FR",
    measure=Measure.SEARCH_AND_SEIZURE,
    basis="celex-32014l0041",
    state=RecordState.SENT,
    issuing_authority=Authority(kind=AuthorityClass.INVESTIGATING_JUDGE, name="Specimen Investigating Judge of Lyon"),
    step=Step.EXECUTION,
    reasons=SecretText("The only invented expert who can open the machine is ill."),
    consulted_on=date(2024, 5, 27),
    request_issued_on=date(2024, 3, 4),
    request_received_on=date(2024, 3, 7),
    decided_on=date(2024, 3, 28),
    issued_on=date(2024, 5, 28),
)
"""A search that cannot be carried out in time, after a word with whoever ordered it."""

OF_SURRENDER = DelayNotice(
    requesting="PL",
    requested="ES",
    measure=Measure.SURRENDER,
    basis="celex-32002f0584",
    state=RecordState.SENT,
    issuing_authority=Authority(kind=AuthorityClass.COURT, name="Specimen Central Court"),
    step=Step.DECISION,
    reasons=SecretText("Another invented court was asked what the guarantee is worth, and has not answered."),
    expected_on=date(2024, 4, 25),
    arrested_on=date(2024, 2, 1),
    issued_on=date(2024, 3, 26),
)
"""A decision on a warrant that will be late, within the thirty days that the law adds."""

OF_INFORMATION = DelayNotice(
    requesting="NL",
    requested="DE",
    measure=Measure.POLICE_INFORMATION,
    basis="celex-32023l0977",
    state=RecordState.SENT,
    issuing_authority=Authority(kind=AuthorityClass.POLICE, name="Specimen single point of contact"),
    step=Step.REPLY,
    obstacle=Obstacle.JUDICIAL_AUTHORISATION,
    reasons=SecretText("The invented account data may be passed on only after the specimen court has allowed it."),
    expected_on=date(2025, 3, 21),
    request_issued_on=date(2025, 3, 10),
    request_received_on=date(2025, 3, 10),
    request_urgent=False,
    issued_on=date(2025, 3, 12),
)
"""Information between police that has to wait for a court."""
