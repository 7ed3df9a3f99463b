"""Which days are working days: a protocol of one method, and an adapter for the package ``holidays``."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from attrs import field, frozen

from lecoop.errors import MisuseError

if TYPE_CHECKING:
    from holidays import HolidayBase

__all__ = ["Calendar", "HolidayCalendar", "WeekendsOnly"]

_SATURDAY = 5


@runtime_checkable
class Calendar(Protocol):
    """Whoever knows which days are working days where the duty is to be done."""

    def is_working_day(self, day: date) -> bool:
        """Whether offices work on the day."""
        ...


@frozen
class WeekendsOnly:
    """Monday to Friday: no holiday is known to it, so that a deadline may be later than it says, and never earlier."""

    def is_working_day(self, day: date) -> bool:
        """Whether the day is neither a Saturday nor a Sunday."""
        return day.weekday() < _SATURDAY


@frozen
class HolidayCalendar:
    """The public holidays of a jurisdiction or a part of it, from the package ``holidays`` (extra ``holidays``).

    Args:
        country: ISO 3166-1 code, such as ``"DE"``.
        subdivision: the code of a part as ``holidays`` writes it, such as ``"BY"``; empty for what holds in the whole.

    Raises:
        MisuseError: the extra is not installed, or the package does not know the place.
    """

    country: str
    subdivision: str = ""
    _days: HolidayBase = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        try:
            import holidays
        except ImportError:
            raise MisuseError("a calendar of holidays needs the extra holidays: pip install 'lecoop[holidays]'") from None
        try:
            found = holidays.country_holidays(self.country, subdiv=self.subdivision or None)
        except NotImplementedError:
            raise MisuseError("the package holidays does not know this place; give a calendar of your own") from None
        object.__setattr__(self, "_days", found)

    def is_working_day(self, day: date) -> bool:
        """Whether the day is neither a weekend nor a public holiday there."""
        return self._days.is_working_day(day)
