"""Refusals under real instruments; the people, authorities and cases are invented."""

from __future__ import annotations

from datetime import date

from lecoop.model.authority import Authority
from lecoop.model.case_record import RecordState
from lecoop.model.refusal_answer import GroundRelied, RefusalAnswer
from lecoop.values.ground import Ground
from lecoop.values.measure import Measure
from lecoop.values.terms import AuthorityClass
from lecoop.values.text import SecretText

__all__ = ["OF_SURRENDER", "SPECIMEN"]

SPECIMEN = RefusalAnswer(
    requesting="DE",
    requested="FR",
    measure=Measure.SEARCH_AND_SEIZURE,
    basis="celex-32014l0041",
    state=RecordState.COMPLETE,
    reference=SecretText("Specimen 12/24"),
    issuing_authority=Authority(kind=AuthorityClass.INVESTIGATING_JUDGE, name="Specimen Investigating Judge of Lyon"),
    grounds=(
        GroundRelied(
            ground=Ground.FINALLY_JUDGED,
            explained=SecretText("The invented court of Specimenville acquitted on the same facts in 2022."),
            consulted_on=date(2024, 3, 20),
        ),
    ),
    in_part=False,
    request_issued_on=date(2024, 3, 4),
    request_received_on=date(2024, 3, 7),
    issued_on=date(2024, 4, 2),
)
"""An order to search, refused because the person was finally judged."""

OF_SURRENDER = RefusalAnswer(
    requesting="PL",
    requested="ES",
    measure=Measure.SURRENDER,
    basis="celex-32002f0584",
    state=RecordState.COMPLETE,
    issuing_authority=Authority(kind=AuthorityClass.COURT, name="Specimen Central Court"),
    grounds=(
        GroundRelied(
            ground=Ground.LIFE_SENTENCE,
            explained=SecretText("A sentence for life may follow, and no review was promised in this invented case."),
            assurance_asked=True,
        ),
    ),
    in_part=False,
    arrested_on=date(2024, 2, 1),
    issued_on=date(2024, 3, 15),
)
"""A warrant refused because a sentence for life may follow, after a review was asked for."""
