"""Every clock that starts when something happens: when it runs out, and how that was counted.

>>> from datetime import date
>>> import lecoop
>>> from lecoop.deadlines import clocks
>>> from lecoop.values.time_limit import Step
>>> law = lecoop.law_on(date(2026, 11, 22))
>>> found = clocks(law.instrument("ets-024"), lecoop.Measure.PROVISIONAL_ARREST, {Step.ARREST: date(2026, 11, 2)})
>>> [(one.step.value, one.last_day.isoformat(), one.effect) for one in found if one.last_day is not None]
[('papers', '2026-11-20', 'may-be-released'), ('papers', '2026-12-12', 'released')]
"""

from __future__ import annotations

from lecoop.deadlines.calendars import Calendar, HolidayCalendar, WeekendsOnly
from lecoop.deadlines.clocks import Deadline, Stop, clocks, deadline

__all__ = ["Calendar", "Deadline", "HolidayCalendar", "Stop", "WeekendsOnly", "clocks", "deadline"]
