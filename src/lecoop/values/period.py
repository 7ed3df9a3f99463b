"""A run of civil days, half-open: its first day counts, its end is the first day outside."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import Enum

from attrs import Attribute, field, frozen

from lecoop.errors import MisuseError, ParseError

__all__ = ["Held", "Period", "held", "holds", "parse_day"]


def parse_day(text: str) -> date:
    """Read a civil day written YYYY-MM-DD, and nothing else.

    Raises:
        ParseError: the text has another form, or names a day that is in no calendar.
    """
    if len(text) != 10 or not text.isascii() or text[4] != "-" or text[7] != "-":
        raise ParseError("a day is written YYYY-MM-DD, such as 2026-11-22")
    try:
        return date.fromisoformat(text)
    except ValueError:
        pass
    raise ParseError("no such day in the calendar; a day is written YYYY-MM-DD, such as 2026-11-22")


def holds(row: object, day: date) -> bool:
    """Whether a dated row holds on a day; a row that was seen to hold on a day holds from then on.

    Args:
        row: anything with ``valid_from`` (first day), ``held_on`` or ``valid_until`` (first day outside); what it lacks sets no bound.
    """
    start = getattr(row, "valid_from", None) or getattr(row, "held_on", None)
    end = getattr(row, "valid_until", None)
    return (start is None or start <= day) and (end is None or day < end)


class Held(Enum):
    """Whether a row holds on a day, where a source may have shown it on some days only."""

    HOLDS = "holds"
    NOT_YET = "not-yet"
    ENDED = "ended"
    UNKNOWN = "unknown"
    """Before it was first seen, or after it was last seen, and nothing says when it began or ended."""

    def __bool__(self) -> bool:
        """Refuse: there are more answers than yes and no."""
        raise TypeError("whether a row holds has four answers; compare it with Held.HOLDS and the others")


def held(row: object, day: date) -> Held:
    """Whether a row that was seen on some days holds on a day.

    >>> from datetime import date
    >>> from lecoop.model.bureau import Seconding
    >>> from lecoop.values.terms import Seen
    >>> row = Seconding("gb-nca", "nca", Seen.OFFICIAL, held_on=date(2018, 6, 1), last_seen_on=date(2020, 1, 1))
    >>> [held(row, date(year, 6, 1)).value for year in (2017, 2019, 2021)]
    ['unknown', 'holds', 'unknown']

    Args:
        row: anything with ``valid_from``, ``held_on``, ``last_seen_on`` or ``valid_until``. Between the first day
            seen and the last it holds; without a last day seen it holds until its end, or from then on.
    """
    first, end = getattr(row, "valid_from", None), getattr(row, "valid_until", None)
    seen, last = getattr(row, "held_on", None), getattr(row, "last_seen_on", None)
    if end is not None and day >= end:
        return Held.ENDED
    if first is not None and day < first:
        return Held.NOT_YET
    before = first is None and seen is not None and day < seen
    after = end is None and last is not None and day > last
    return Held.UNKNOWN if before or after else Held.HOLDS


def _exact_day(_: object, __: Attribute[date | None], value: date | None) -> None:
    if value is not None and type(value) is not date:
        raise MisuseError("a bound of a period is a plain date or None")


@frozen
class Period:
    """A run of days from ``valid_from`` up to, and not with, ``valid_until``.

    ``None`` means that the run has no bound on that side; it never means that the bound is unknown.

    >>> from datetime import date
    >>> transition = Period(date(2020, 2, 1), date(2021, 1, 1))
    >>> date(2020, 12, 31) in transition, date(2021, 1, 1) in transition
    (True, False)

    Args:
        valid_from: first day of the run.
        valid_until: first day after the run.

    Raises:
        MisuseError: a bound is no plain date, or the end does not lie after the beginning.
    """

    valid_from: date | None = field(default=None, validator=_exact_day)
    valid_until: date | None = field(default=None, validator=_exact_day)

    def __attrs_post_init__(self) -> None:
        if self.valid_from is not None and self.valid_until is not None and self.valid_from >= self.valid_until:
            raise MisuseError("a period ends after it begins; its end is the first day outside")

    def __contains__(self, day: date) -> bool:
        """Whether the day lies in the run."""
        after_start = self.valid_from is None or self.valid_from <= day
        return after_start and (self.valid_until is None or day < self.valid_until)

    def __and__(self, other: Period) -> Period | None:
        """The days that both runs share, or ``None``."""
        starts = [day for day in (self.valid_from, other.valid_from) if day is not None]
        ends = [day for day in (self.valid_until, other.valid_until) if day is not None]
        start, end = max(starts, default=None), min(ends, default=None)
        if start is not None and end is not None and start >= end:
            return None
        return Period(start, end)

    def overlaps(self, other: Period) -> bool:
        """Whether the two runs share a day."""
        return (self & other) is not None

    def touches(self, other: Period) -> bool:
        """Whether one run ends on the very day on which the other begins."""
        return (self.valid_until is not None and self.valid_until == other.valid_from) or (
            other.valid_until is not None and other.valid_until == self.valid_from
        )

    def covers(self, other: Period) -> bool:
        """Whether every day of the other run lies in this one."""
        return (self & other) == other

    @staticmethod
    def merge(periods: Iterable[Period]) -> tuple[Period, ...]:
        """The same days as runs that neither overlap nor touch, in order."""
        merged: list[Period] = []
        for period in sorted(periods, key=lambda p: p.valid_from or date.min):
            last = merged[-1] if merged else None
            if last is not None and (last.overlaps(period) or last.touches(period)):
                end = None if last.valid_until is None or period.valid_until is None else max(last.valid_until, period.valid_until)
                merged[-1] = Period(last.valid_from, end)
            else:
                merged.append(period)
        return tuple(merged)

    def __str__(self) -> str:
        start = self.valid_from.isoformat() if self.valid_from else "…"
        end = self.valid_until.isoformat() if self.valid_until else "…"
        return f"{start} until {end}"
