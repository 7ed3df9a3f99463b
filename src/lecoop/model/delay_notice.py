"""A notice of delay: the answer that a time limit cannot be met, why, and by when it will be done."""

from __future__ import annotations

from datetime import date, datetime

from attrs import frozen

from lecoop.model.authority import Authority
from lecoop.model.case_record import RecordState
from lecoop.model.exact import exact
from lecoop.values.ground import Obstacle
from lecoop.values.measure import Measure
from lecoop.values.text import InstrumentId, JurisdictionCode, SecretLine, SecretPassage
from lecoop.values.time_limit import Step

__all__ = ["DelayNotice"]


@frozen(kw_only=True)
class DelayNotice:
    """An answer that something will be late; it puts nothing off for a ground of the law, and the duty goes on.

    ``None`` means *not stated*.

    Args:
        requesting, requested: codes of the State that asked and of the State that answers.
        measure: what was asked for; ``basis`` id of the instrument on which the request rested.
        reference: the requesting authority's own file number.
        issuing_authority: who answers.
        step: what will be late, the decision or its execution.
        obstacle: what stands in the way, where one word says it; ``reasons`` how and why.
        expected_on: day by which it is expected to be done.
        consulted_on: day on which the requesting authority was consulted on the timing.
        eurojust_informed: whether Eurojust was told of it, too, with the reasons.
        request_issued_on: day of the request or order; ``request_received_on`` day on which it arrived, and
            ``request_received_at`` the instant, in UTC, where the law counts hours.
        request_urgent: whether the request was urgent.
        arrested_on, consented_on: in a surrender, the days from which the decision is due.
        decided_on: day of the decision, where its execution will be late.
        issued_on: day of the notice.
    """

    requesting: JurisdictionCode
    requested: JurisdictionCode
    measure: Measure | None = None
    basis: InstrumentId | None = None
    state: RecordState = RecordState.DRAFT
    reference: SecretLine | None = None
    issuing_authority: Authority | None = None
    step: Step | None = None
    obstacle: Obstacle | None = None
    reasons: SecretPassage | None = None
    expected_on: date | None = None
    consulted_on: date | None = None
    eurojust_informed: bool | None = None
    request_issued_on: date | None = None
    request_received_on: date | None = None
    request_received_at: datetime | None = None
    request_urgent: bool | None = None
    arrested_on: date | None = None
    consented_on: date | None = None
    decided_on: date | None = None
    issued_on: date | None = None

    def __attrs_post_init__(self) -> None:
        exact(self)
