"""An activity report: figures for a period, each with how it was counted, added and compared only where that is alike."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from attrs import frozen

from lecoop.errors import MisuseError
from lecoop.values.liaison import Counted, Place
from lecoop.values.period import Period
from lecoop.values.terms import Seen

__all__ = ["ActivityReport", "CountingBasis", "Figure", "change", "total"]


@frozen
class CountingBasis:
    """A way of counting: two figures are alike only if both were counted so.

    Args:
        id: such as ``"nca-arrests"``; ``text`` what counts, in one sentence.
    """

    id: str
    text: str


@frozen
class Figure:
    """How many, of what, and where it happened."""

    counts: Counted
    place: Place
    number: int
    note: str = ""


@frozen
class ActivityReport:
    """What an agency reported for a period.

    Args:
        agency: id of the agency.
        valid_from: first day of the period; ``valid_until`` first day after it.
        basis: id of the way of counting that all its figures share.
    """

    id: str
    agency: str
    valid_from: date
    valid_until: date
    basis: str
    figures: tuple[Figure, ...]
    source: str
    seen: Seen
    note: str = ""

    def number(self, counts: Counted, place: Place) -> int | None:
        """The figure for this, or ``None`` where the report has none; "all" is never made up of its parts."""
        return next((one.number for one in self.figures if one.counts is counts and one.place is place), None)


def total(reports: Iterable[ActivityReport], counts: Counted, *places: Place) -> int:
    """The sum of figures that were counted alike: of several places, of periods that share no day, or of both.

    >>> from lecoop.registry import Registry
    >>> from lecoop.values.liaison import Counted, Place
    >>> network = Registry.bundled().network("gb-nca-ilo")
    >>> of_2017 = next(one for one in network.reports if one.id == "gb-nca-2017-18")
    >>> total([of_2017], Counted.ARRESTS, Place.HOME, Place.OVERSEAS)
    2042

    Args:
        places: which figures of each report; "all" holds the others and stands alone.

    Raises:
        MisuseError: there is nothing to add, a report has no such figure, two were counted differently, two
            periods share a day, or a place is counted twice.
    """
    given = list(reports)
    if not given or not places:
        raise MisuseError("name the reports and the places whose figures are added")
    if len(set(places)) < len(places) or (Place.ALL in places and len(places) > 1):
        raise MisuseError("a place would be counted twice: all holds home and overseas")
    _alike(given)
    for i, one in enumerate(given):
        for other in given[i + 1 :]:
            if Period(one.valid_from, one.valid_until).overlaps(Period(other.valid_from, other.valid_until)):
                raise MisuseError(f"{one.id} and {other.id} share days: what happened then would be counted twice")
    return sum(_figure(one, counts, place) for one in given for place in places)


def change(earlier: ActivityReport, later: ActivityReport, counts: Counted, place: Place) -> int:
    """By how much a figure rose, or fell, from one report to a later one that was counted alike over a period as long.

    Periods are as long where they begin and end on the same days of the year, a whole number of years apart, so
    that a leap day makes no difference.

    Raises:
        MisuseError: one has no such figure, the two were counted differently, or one period is not as long as
            the other or not later.
    """
    _alike((earlier, later))
    if later.valid_from < earlier.valid_until:
        raise MisuseError(f"{later.id} does not come after {earlier.id}")
    if _length(earlier) != _length(later):
        raise MisuseError(f"{earlier.id} and {later.id} are not of the same length: figures of unlike periods are not compared")
    return _figure(later, counts, place) - _figure(earlier, counts, place)


def _length(report: ActivityReport) -> tuple[int, int]:
    """The length of the period in months and days."""
    first, end = report.valid_from, report.valid_until
    months = (end.year - first.year) * 12 + end.month - first.month
    return months, end.day - first.day


def _alike(reports: Iterable[ActivityReport]) -> None:
    found = {one.basis: one.id for one in reports}
    if len(found) > 1:
        one, other = sorted(found.values())[:2]
        raise MisuseError(f"{one} and {other} were counted differently: add and compare only figures of one counting basis")


def _figure(report: ActivityReport, counts: Counted, place: Place) -> int:
    found = report.number(counts, place)
    if found is None:
        raise MisuseError(f"{report.id} has no figure for {counts.value}, {place.value}")
    return found
