"""Edges of the rules on observation and controlled delivery: what is not stated stays open, and hours are hours."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from attrs import evolve

import lecoop
from lecoop.examples import specimen
from lecoop.model.case_record import RecordState
from lecoop.model.delivery_request import DeliveryRequest
from lecoop.model.observation_request import ObservationRequest
from lecoop.rules import check

URGENT = specimen(ObservationRequest)
DELIVERY = specimen(DeliveryRequest)
LAW = lecoop.law_on(date(2024, 5, 14))


def _gaps(record: object) -> set[str]:
    return {gap.rule for gap in check(record, LAW).gaps}


def test_a_crossing_of_which_the_hour_is_not_stated_is_open() -> None:
    """Five hours of nothing cannot be counted; nor can an observation whose end is not stated."""
    crossed = evolve(URGENT, crossed_at=None, leave_granted=False, leave_at=None)
    assert "observation.went-on-without-leave" in _gaps(crossed)
    assert "observation.went-on-without-leave" in _gaps(evolve(URGENT, leave_at=None))
    assert "observation.went-on-without-leave" in _gaps(evolve(URGENT, leave_granted=False, leave_at=None, ended_at=None))


def test_leave_to_the_minute() -> None:
    """Leave in the last minute of the five hours is in time."""
    assert URGENT.crossed_at is not None
    for minutes, kept in ((300, True), (301, False)):
        record = evolve(URGENT, leave_at=URGENT.crossed_at + timedelta(minutes=minutes))
        assert (check(record, LAW).findings == ()) is kept


def test_the_clock_runs_over_the_change_to_summer_time() -> None:
    """On 31 March 2024 the clocks went forward: five hours are five hours, not the hands of a watch."""
    crossed = datetime(2024, 3, 30, 23, 30, tzinfo=UTC)
    record = evolve(URGENT, crossed_at=crossed, leave_granted=False, leave_at=None, ended_at=datetime(2024, 3, 31, 4, 31, tzinfo=UTC))
    assert "observation.went-on-without-leave" in {one.rule for one in check(record, LAW).findings}


def test_before_anybody_crosses_nothing_is_overstepped() -> None:
    """A request for leave says nothing of what has not happened."""
    asked = evolve(
        URGENT, crossed=False, crossed_at=None, urgent=False, urgency_reason=None, urgency_explained=None, leave_granted=None, leave_at=None,
        notified_at_once=None, request_followed=None, leave_carried=None, ended_at=None, reported=None,
    )  # fmt: skip
    assert check(asked, LAW).findings == ()
    assert check(asked, LAW).gaps == ()


def test_urgency_that_is_not_stated_leaves_the_leave_open() -> None:
    """Whether a crossing without leave was one in urgency decides; a draft that is silent is undecided."""
    record = evolve(URGENT, urgent=None, leave_granted=False, leave_at=None, state=RecordState.DRAFT)
    assert "observation.without-leave" in _gaps(record)
    assert "$.urgent" in {gap.path for gap in check(record, LAW).gaps if gap.rule == "observation.without-leave"}
    assert "observation.without-leave" not in {one.rule for one in check(record, LAW).findings}


def test_a_delivery_without_a_route_is_open() -> None:
    """Nobody can say who has to agree while the way is not stated."""
    record = evolve(DELIVERY, route=(), state=RecordState.DRAFT)
    assert {"delivery.no-law-on-the-way", "delivery.state-on-the-way-not-asked", "delivery.directed-from-outside"} <= _gaps(record)


def test_the_state_that_asks_need_not_agree_with_itself() -> None:
    """The asking State may stand on the route too; its own word is the request."""
    own = evolve(DELIVERY.route[0], jurisdiction="CH", agreed=None, directs=None)
    assert check(evolve(DELIVERY, route=(own, *DELIVERY.route)), LAW).findings == ()
