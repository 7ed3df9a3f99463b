"""Runs of days: every operation says the same as the set of days that it stands for."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lecoop.errors import MisuseError, ParseError
from lecoop.testing import days, periods
from lecoop.values.period import Period, parse_day

FIRST, LENGTH = date(1999, 12, 20), 24
NEAR = [FIRST + timedelta(days=number) for number in range(LENGTH)]
"""A calendar of few days, so that bounds meet often; the runs of ``NEARBY`` begin and end on them."""

BOUNDS = st.none() | st.sampled_from(NEAR)
PAIRS = st.tuples(BOUNDS, BOUNDS).filter(lambda pair: None in pair or pair[0] < pair[1])
NEARBY = PAIRS.map(lambda pair: Period(*pair))
LISTS = st.lists(NEARBY, max_size=5)


def days_of(*runs: Period | None) -> set[date]:
    """The days in any of the runs, of those between a day before the first bound and a day after the last."""
    outer = [FIRST + timedelta(days=number) for number in range(-1, LENGTH + 1)]
    return {day for day in outer if any(run is not None and day in run for run in runs)}


@given(NEARBY, st.integers(-1, LENGTH))
def test_T1_a_day_lies_in_a_run_from_its_first_day_to_the_day_before_its_end(run: Period, number: int) -> None:
    """The first day counts, the end is the first day outside, and a bound that is not there bounds nothing."""
    day = FIRST + timedelta(days=number)
    start, end = run.valid_from or date.min, run.valid_until or date.max
    assert (day in run) == (start.toordinal() <= day.toordinal() < end.toordinal())


@given(periods())
def test_T2_a_run_changes_only_at_its_bounds(run: Period) -> None:
    """On either side of each bound it says two things; one day further it says nothing new."""
    day = timedelta(days=1)
    if run.valid_from is not None:
        assert run.valid_from in run
        assert run.valid_from - day not in run
    if run.valid_until is not None:
        assert run.valid_until not in run
        assert run.valid_until - day in run


@given(NEARBY, NEARBY)
def test_what_two_runs_share(one: Period, other: Period) -> None:
    """``&`` gives the days of both, ``overlaps`` tells whether there is one, and it does not matter which is first."""
    assert days_of(one & other) == days_of(one) & days_of(other)
    assert one & other == other & one
    assert one.overlaps(other) is other.overlaps(one) is bool(days_of(one) & days_of(other))


@given(NEARBY, NEARBY, NEARBY)
def test_sharing_does_not_hang_on_the_grouping(one: Period, other: Period, third: Period) -> None:
    """Three runs share the same days in whatever order they are taken."""
    left, right = one & other, other & third
    assert (left & third if left is not None else None) == (one & right if right is not None else None)


@given(NEARBY, NEARBY)
def test_covering_is_having_every_day(one: Period, other: Period) -> None:
    """A run covers another exactly if no day of the other lies outside; two that cover each other are the same."""
    assert one.covers(other) is (days_of(other) <= days_of(one))
    assert one.covers(one)
    assert Period().covers(one)
    assert not (one.covers(other) and other.covers(one)) or one == other


@given(NEARBY, NEARBY)
def test_touching_is_meeting_without_sharing(one: Period, other: Period) -> None:
    """Two runs touch if one ends on the very day on which the other begins: then they share no day, and leave none out."""
    meets = one.valid_until is not None and one.valid_until == other.valid_from
    met = other.valid_until is not None and other.valid_until == one.valid_from
    assert one.touches(other) is other.touches(one) is (meets or met)
    if one.touches(other):
        assert not one.overlaps(other)
        assert len(Period.merge([one, other])) == 1


@given(LISTS)
def test_T6_merging_changes_no_day(runs: list[Period]) -> None:
    """The merged runs hold the same days, in order, and neither overlap nor touch; merging again does nothing."""
    merged = Period.merge(runs)
    assert days_of(*merged) == days_of(*runs)
    assert Period.merge(merged) == merged
    for before, after in pairwise(merged):
        assert before.valid_until is not None
        assert after.valid_from is not None
        assert before.valid_until < after.valid_from


@given(LISTS.flatmap(lambda runs: st.tuples(st.just(runs), st.permutations(runs))))
def test_merging_does_not_hang_on_the_order(both: tuple[list[Period], list[Period]]) -> None:
    """Whatever order they come in, and however often one comes, the result is the same."""
    runs, shuffled = both
    assert Period.merge(shuffled) == Period.merge(runs) == Period.merge([*shuffled, *runs])


@given(periods())
def test_a_run_is_a_value(run: Period) -> None:
    """Equal bounds make equal runs with equal hashes, and its text names both."""
    twin = Period(run.valid_from, run.valid_until)
    assert run == twin
    assert hash(run) == hash(twin)
    assert str(run).count("…") == [run.valid_from, run.valid_until].count(None)


@given(days(), st.integers(0, 10))
def test_a_run_ends_after_it_begins(day: date, back: int) -> None:
    """There is no empty run, and none that ends first."""
    with pytest.raises(MisuseError):
        Period(day, day - timedelta(days=back))


@pytest.mark.parametrize("bound", [datetime(2000, 1, 1), "2000-01-01", 20000101, True])  # noqa: DTZ001
def test_T7_a_bound_is_a_plain_date(bound: object) -> None:
    """An instant is no day, and what only looks like one neither."""
    with pytest.raises(MisuseError):
        Period(bound)  # type: ignore[arg-type]
    with pytest.raises(MisuseError):
        Period(None, bound)  # type: ignore[arg-type]


@given(days(date.min, date.max))
def test_T9_every_day_of_the_calendar_can_be_a_bound(day: date) -> None:
    """From the first day of the calendar to the last, a bound is a bound and its text is read as it was written."""
    assert day in Period(day)
    assert day not in Period(None, day)
    assert parse_day(day.isoformat()) == day


@given(st.text(alphabet="0123456789-", min_size=8, max_size=12) | st.text(max_size=12))
def test_a_day_is_read_in_one_form_only(text: str) -> None:
    """Whatever is read is written the same way again; all else is refused."""
    try:
        day = parse_day(text)
    except ParseError:
        return
    assert day.isoformat() == text
