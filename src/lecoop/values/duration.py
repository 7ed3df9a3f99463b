"""Lengths of time that keep their unit, and penalties: 72 hours are not three days."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from enum import Enum
from functools import total_ordering

from attrs import field, frozen, validators

from lecoop.errors import MisuseError, ParseError

__all__ = ["Duration", "Penalty", "Unit"]


class Unit(Enum):
    """The unit in which a law counts."""

    HOURS = "hours"
    DAYS = "days"
    """Calendar days."""
    WORKING_DAYS = "working-days"
    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"


_TEXT = re.compile(r"([0-9]{1,6}) ([a-z-]{3,14})", re.ASCII)


@frozen
class Duration:
    """A length of time in the unit of the law that names it; two units are never equal.

    >>> Duration.parse("60 days")
    Duration(amount=60, unit=<Unit.DAYS: 'days'>)
    >>> Duration(72, Unit.HOURS) == Duration(3, Unit.DAYS)
    False

    Args:
        amount: how many; zero or more.
        unit: of what.
    """

    amount: int = field(validator=[validators.instance_of(int), validators.ge(0)])
    unit: Unit

    @classmethod
    def parse(cls, text: str) -> Duration:
        """Read ``"60 days"``, ``"48 hours"``, ``"1 week"`` or ``"20 working-days"``.

        Raises:
            ParseError: the text has another form.
        """
        match = _TEXT.fullmatch(text)
        if match is not None:
            word = match[2] if match[2].endswith("s") else match[2] + "s"
            for unit in Unit:
                if unit.value == word:
                    return cls(int(match[1]), unit)
        raise ParseError('a length of time is written like "60 days", "48 hours" or "20 working-days"')

    def later(self, day: date) -> date | None:
        """The day so long after a day, in calendar days, weeks, months or years; ``None`` for hours and working days.

        A month on from the 31st ends on the last day of a shorter month.
        """
        if self.unit in (Unit.DAYS, Unit.WEEKS):
            return day + timedelta(days=self.amount * (7 if self.unit is Unit.WEEKS else 1))
        if self.unit in (Unit.MONTHS, Unit.YEARS):
            months = day.month - 1 + self.amount * (12 if self.unit is Unit.YEARS else 1)
            year, month = day.year + months // 12, months % 12 + 1
            return date(year, month, min(day.day, monthrange(year, month)[1]))
        return None

    def __str__(self) -> str:
        word = self.unit.value.replace("-", " ")
        return f"{self.amount} {word[:-1] if self.amount == 1 else word}"


_PENALTY = re.compile(r"([0-9]{1,4}) (month|year)s?", re.ASCII)


@total_ordering
@frozen(order=False)
class Penalty:
    """A deprivation of liberty, in months, or for life, or the penalty of death.

    Twelve months and one year are the same penalty. Life is longer than any number of months, and
    death is beyond life.

    >>> Penalty.parse("1 year") == Penalty.parse("12 months")
    True
    >>> Penalty.parse("life") > Penalty.parse("30 years")
    True

    Args:
        months: length in months; ``None`` with ``life`` or ``death``.
        life: a sentence for life.
        death: the penalty of death.
    """

    months: int | None = None
    life: bool = False
    death: bool = False

    def __attrs_post_init__(self) -> None:
        if (self.months is not None) + self.life + self.death != 1:
            raise MisuseError("a penalty is a number of months, or life, or death: one of the three")
        if self.months is not None and (type(self.months) is not int or self.months < 0):
            raise MisuseError("months are a whole number, zero or more")

    @classmethod
    def parse(cls, text: str) -> Penalty:
        """Read ``"12 months"``, ``"3 years"``, ``"life"`` or ``"death"``.

        Raises:
            ParseError: the text has another form.
        """
        if text == "life":
            return cls(life=True)
        if text == "death":
            return cls(death=True)
        match = _PENALTY.fullmatch(text)
        if match is None:
            raise ParseError('a penalty is written like "12 months", "3 years", "life" or "death"')
        return cls(int(match[1]) * (12 if match[2] == "year" else 1))

    def lasts(self, months: int) -> bool:
        """Whether it is as long as a number of months; life and death are longer than any."""
        return self.months is None or self.months >= months

    def __lt__(self, other: Penalty) -> bool:
        return self._weight() < other._weight()

    def _weight(self) -> tuple[int, int]:
        return (2, 0) if self.death else (1, 0) if self.life else (0, self.months or 0)

    def __str__(self) -> str:
        if self.death:
            return "death"
        if self.life:
            return "life"
        months = self.months or 0
        amount, word = (months // 12, "year") if months and months % 12 == 0 else (months, "month")
        return f"{amount} {word}" if amount == 1 else f"{amount} {word}s"
