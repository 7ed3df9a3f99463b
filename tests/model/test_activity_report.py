"""Figures are added and compared only where they were counted alike."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve

from lecoop import MisuseError
from lecoop.examples.liaison import REPORT
from lecoop.model.activity_report import change, total
from lecoop.values.liaison import Counted, Place

NEXT = evolve(REPORT, id="se-specimen-2026", valid_from=date(2026, 1, 1), valid_until=date(2027, 1, 1))


def test_places_and_periods_are_added() -> None:
    assert total([REPORT], Counted.ARRESTS, Place.HOME, Place.OVERSEAS) == 42
    assert total([REPORT, NEXT], Counted.ARRESTS, Place.ALL) == 84
    assert change(REPORT, NEXT, Counted.ARRESTS, Place.HOME) == 0


def test_a_leap_year_is_a_year() -> None:
    leap = evolve(REPORT, id="se-specimen-2027", valid_from=date(2027, 3, 1), valid_until=date(2028, 3, 1))
    assert change(evolve(leap, id="x", valid_from=date(2026, 3, 1), valid_until=date(2027, 3, 1)), leap, Counted.ARRESTS, Place.ALL) == 0


@pytest.mark.parametrize(
    ("reports", "places", "why"),
    [
        ([], (Place.HOME,), "name the reports"),
        ([REPORT], (), "name the reports"),
        ([REPORT], (Place.HOME, Place.HOME), "counted twice"),
        ([REPORT], (Place.ALL, Place.HOME), "counted twice"),
        ([REPORT, REPORT], (Place.HOME,), "share days"),
        ([REPORT, evolve(NEXT, basis="another")], (Place.HOME,), "counted differently"),
        ([evolve(REPORT, figures=())], (Place.HOME,), "no figure"),
    ],
)
def test_unlike_things_are_not_added(reports: list[object], places: tuple[Place, ...], why: str) -> None:
    with pytest.raises(MisuseError, match=why):
        total(reports, Counted.ARRESTS, *places)  # type: ignore[arg-type]


def test_unlike_things_are_not_compared() -> None:
    with pytest.raises(MisuseError, match="counted differently"):
        change(REPORT, evolve(NEXT, basis="another"), Counted.ARRESTS, Place.HOME)
    with pytest.raises(MisuseError, match="not of the same length"):
        change(REPORT, evolve(NEXT, valid_until=date(2026, 7, 1)), Counted.ARRESTS, Place.HOME)
    with pytest.raises(MisuseError, match="does not come after"):
        change(NEXT, REPORT, Counted.ARRESTS, Place.HOME)
