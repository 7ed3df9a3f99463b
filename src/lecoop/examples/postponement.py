"""Postponements under real instruments; the people, authorities and cases are invented."""

from __future__ import annotations

from datetime import date

from lecoop.model.authority import Authority
from lecoop.model.case_record import RecordState
from lecoop.model.postponement import ObstacleRelied, Postponement
from lecoop.values.ground import Obstacle
from lecoop.values.measure import Measure
from lecoop.values.terms import AuthorityClass
from lecoop.values.text import SecretText
from lecoop.values.time_limit import Step

__all__ = ["OF_CONFISCATION", "SPECIMEN"]

SPECIMEN = Postponement(
    requesting="DE",
    requested="FR",
    measure=Measure.SEARCH_AND_SEIZURE,
    basis="celex-32014l0041",
    state=RecordState.SENT,
    reference=SecretText("Specimen 12/24"),
    issuing_authority=Authority(kind=AuthorityClass.INVESTIGATING_JUDGE, name="Specimen Investigating Judge of Lyon"),
    step=Step.EXECUTION,
    obstacles=(
        ObstacleRelied(Obstacle.ONGOING_INVESTIGATION, SecretText("The invented house is watched, and a search would end that.")),
    ),
    until=date(2024, 6, 15),
    request_issued_on=date(2024, 3, 4),
    request_received_on=date(2024, 3, 7),
    issued_on=date(2024, 3, 28),
)
"""A search put off because it would harm an investigation over there."""

OF_CONFISCATION = Postponement(
    requesting="DE",
    requested="IT",
    measure=Measure.CONFISCATION,
    basis="celex-32018r1805",
    state=RecordState.SENT,
    issuing_authority=Authority(kind=AuthorityClass.COURT, name="Specimen Court of Esempiano"),
    step=Step.EXECUTION,
    obstacles=(ObstacleRelied(Obstacle.LEGAL_REMEDY, SecretText("An invented buyer has appealed.")),),
    cannot_be_told=True,
    request_issued_on=date(2024, 2, 12),
    request_received_on=date(2024, 2, 19),
    issued_on=date(2024, 3, 20),
)
"""A confiscation put off because somebody affected has gone to a court, for a time that cannot be told."""
