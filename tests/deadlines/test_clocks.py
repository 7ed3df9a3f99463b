"""How clocks are counted: units, time zones, the change of the clocks, stops, extensions, and the Regulation on periods."""

from __future__ import annotations

import sys
from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import lecoop
from lecoop import MisuseError
from lecoop.deadlines import Calendar, Deadline, HolidayCalendar, Stop, WeekendsOnly, clocks, deadline
from lecoop.model.instrument import Instrument
from lecoop.model.provision import TimeLimit
from lecoop.values.duration import Duration, Unit
from lecoop.values.measure import Measure
from lecoop.values.time_limit import Counting, Step

LAW = lecoop.law_on(date(2026, 11, 22))
PLAIN = evolve(LAW.instrument("ets-024"), counting=None)
OF_UNION = evolve(PLAIN, counting=Counting.REGULATION_1182_71)
BERLIN = ZoneInfo("Europe/Berlin")


def limit(amount: int, unit: Unit, **more: object) -> TimeLimit:
    return evolve(TimeLimit(Step.REPLY, Step.RECEIPT, Duration(amount, unit)), **more)  # type: ignore[arg-type]


def ends(instrument: Instrument, amount: int, unit: Unit, event: date | datetime, **more: object) -> Deadline:
    return deadline(instrument, limit(amount, unit), event, **more)  # type: ignore[arg-type]


def test_hours_run_from_the_event_through_the_change_of_the_clocks() -> None:
    """On 25 October 2026 the night has an hour more: eight hours are eight hours."""
    found = ends(PLAIN, 8, Unit.HOURS, datetime(2026, 10, 25, 0, 30, tzinfo=BERLIN), zone=BERLIN)
    assert found.ends_at == datetime(2026, 10, 25, 7, 30, tzinfo=BERLIN)


def test_seventy_two_hours_are_not_three_days() -> None:
    event = datetime(2026, 11, 3, 9, 0, tzinfo=BERLIN)
    hours, days = ends(PLAIN, 72, Unit.HOURS, event, zone=BERLIN), ends(PLAIN, 3, Unit.DAYS, event, zone=BERLIN)
    assert hours.ends_at == datetime(2026, 11, 6, 9, 0, tzinfo=BERLIN)
    assert days.ends_at == datetime(2026, 11, 7, 0, 0, tzinfo=BERLIN) and days.last_day == date(2026, 11, 6)


def test_the_day_is_that_of_the_duty_holder() -> None:
    """23:30 in London is the next day in Madrid: the day counts where the duty is to be done."""
    event = datetime(2026, 11, 3, 23, 30, tzinfo=ZoneInfo("Europe/London"))
    assert ends(PLAIN, 10, Unit.DAYS, event, zone=ZoneInfo("Europe/Madrid")).last_day == date(2026, 11, 14)
    assert ends(PLAIN, 10, Unit.DAYS, event).last_day == date(2026, 11, 13)


def test_hours_need_an_instant_and_an_instant_its_zone() -> None:
    found = ends(PLAIN, 8, Unit.HOURS, date(2026, 11, 3))
    assert found.last_day is None and "hour" in found.lacking
    with pytest.raises(MisuseError, match="time zone"):
        ends(PLAIN, 8, Unit.HOURS, datetime(2026, 11, 3, 9, 0))  # noqa: DTZ001


def test_an_event_that_is_not_stated_is_a_gap() -> None:
    found = deadline(PLAIN, limit(8, Unit.DAYS), None)
    assert (found.last_day, found.lacking) == (None, "when it began, receipt, is not stated")
    assert "not known" in str(found)


def test_inclusive_counting() -> None:
    inclusive = evolve(PLAIN, counting=Counting.INCLUSIVE)
    assert ends(inclusive, 21, Unit.DAYS, date(2026, 11, 3)).last_day == date(2026, 11, 23)
    assert ends(inclusive, 1, Unit.MONTHS, date(2026, 11, 3)).last_day == date(2026, 12, 2)
    one = deadline(PLAIN, limit(21, Unit.DAYS, counting=Counting.INCLUSIVE), date(2026, 11, 3))
    assert one.last_day == date(2026, 11, 23)


def test_a_month_that_is_too_short() -> None:
    assert ends(PLAIN, 1, Unit.MONTHS, date(2027, 1, 31)).last_day == date(2027, 2, 28)


def test_weekends_and_holidays_count_unless_a_law_says_otherwise() -> None:
    saturday = ends(PLAIN, 10, Unit.DAYS, date(2026, 11, 4))
    assert saturday.last_day == date(2026, 11, 14) and any("does not say how it counts" in line for line in saturday.how)
    assert ends(OF_UNION, 10, Unit.DAYS, date(2026, 11, 4)).last_day == date(2026, 11, 16)


def test_two_working_days_at_least() -> None:
    """Regulation 1182/71 Art. 3(5): two days from a Friday hold two working days."""
    found = ends(OF_UNION, 2, Unit.DAYS, date(2026, 11, 6))
    assert found.last_day == date(2026, 11, 10) and any("3(5)" in line for line in found.how)
    assert ends(OF_UNION, 1, Unit.DAYS, date(2026, 11, 5)).last_day == date(2026, 11, 6)


def test_holidays_through_the_adapter() -> None:
    calendar = HolidayCalendar("DE", "BY")
    assert isinstance(calendar, Calendar)
    found = ends(OF_UNION, 45, Unit.DAYS, date(2026, 11, 22), calendar=calendar)
    assert found.last_day == date(2027, 1, 7), "6 January is a holiday in Bavaria"
    assert ends(OF_UNION, 45, Unit.DAYS, date(2026, 11, 22), calendar=HolidayCalendar("DE")).last_day == date(2027, 1, 6)
    assert ends(PLAIN, 10, Unit.WORKING_DAYS, date(2026, 12, 21), calendar=calendar).last_day == date(2027, 1, 7)
    assert not any("no calendar" in line for line in found.how)
    with pytest.raises(MisuseError, match="does not know this place"):
        HolidayCalendar("QQ")


def test_without_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "holidays", None)
    with pytest.raises(MisuseError, match=r"lecoop\[holidays\]"):
        HolidayCalendar("DE")


def test_a_calendar_of_ones_own() -> None:
    class NeverOnTuesday:
        def is_working_day(self, day: date) -> bool:
            return WeekendsOnly().is_working_day(day) and day.weekday() != 1

    assert ends(OF_UNION, 7, Unit.DAYS, date(2026, 11, 3), calendar=NeverOnTuesday()).last_day == date(2026, 11, 11)


def test_a_clock_stands_still_and_goes_on() -> None:
    stop = Stop(date(2026, 11, 5), date(2026, 11, 9))
    assert ends(PLAIN, 7, Unit.DAYS, date(2026, 11, 3), stops=[stop]).last_day == date(2026, 11, 14)
    at = datetime(2026, 11, 22, 23, 0, tzinfo=UTC)
    paused = Stop(at + timedelta(hours=1), at + timedelta(hours=3, minutes=30))
    assert ends(PLAIN, 8, Unit.HOURS, at, stops=[paused]).ends_at == at + timedelta(hours=10, minutes=30)
    anew = Stop(date(2026, 11, 5), date(2026, 11, 9), restarts=True)
    assert ends(PLAIN, 7, Unit.DAYS, date(2026, 11, 3), stops=[anew]).last_day == date(2026, 11, 16)
    with pytest.raises(MisuseError, match="ends after"):
        ends(PLAIN, 7, Unit.DAYS, date(2026, 11, 3), stops=[Stop(date(2026, 11, 9), date(2026, 11, 5))])
    with pytest.raises(MisuseError, match="two instants"):
        ends(PLAIN, 7, Unit.DAYS, date(2026, 11, 3), stops=[Stop(date(2026, 11, 5), at)])


def test_two_limits_of_one_article_stand_side_by_side() -> None:
    """ETS 24 Art. 16(4): after 18 days release may follow, after 40 it must."""
    found = clocks(LAW.instrument("ets-024"), Measure.PROVISIONAL_ARREST, {Step.ARREST: date(2026, 11, 2)})
    assert [(one.last_day, one.effect) for one in found] == [
        (date(2026, 11, 20), "may-be-released"),
        (date(2026, 12, 12), "released"),
    ]


def test_the_regulation_holds_for_regulations_only() -> None:
    counted = [one for one in LAW.registry.instruments if one.counting is Counting.REGULATION_1182_71]
    assert counted and {one.kind.value for one in counted} == {"regulation"}


@given(
    start=st.dates(date(1990, 1, 1), date(2060, 1, 1)),
    amount=st.integers(1, 400),
    unit=st.sampled_from([Unit.DAYS, Unit.WEEKS, Unit.MONTHS, Unit.WORKING_DAYS]),
    rule=st.sampled_from([None, *Counting]),
    later=st.integers(0, 40),
)
def test_a_later_event_never_ends_earlier_and_a_longer_limit_never_sooner(
    start: date, amount: int, unit: Unit, rule: Counting | None, later: int
) -> None:
    instrument = evolve(PLAIN, counting=rule)
    first = ends(instrument, amount, unit, start).last_day
    after = ends(instrument, amount, unit, start + timedelta(days=later)).last_day
    longer = ends(instrument, amount + 1, unit, start).last_day
    assert first is not None and after is not None and longer is not None
    assert start <= first <= after and first <= longer


@given(
    event=st.datetimes(datetime(1990, 1, 1), datetime(2060, 1, 1), timezones=st.just(timezone(timedelta(hours=1)))),  # noqa: DTZ001
    hours=st.integers(1, 200),
    zone=st.sampled_from([ZoneInfo("Europe/Berlin"), ZoneInfo("America/New_York"), UTC]),
)
def test_hours_are_hours_wherever_they_are_told(event: datetime, hours: int, zone: ZoneInfo) -> None:
    found = ends(PLAIN, hours, Unit.HOURS, event, zone=zone).ends_at
    assert found is not None and found.astimezone(UTC) - event.astimezone(UTC) == timedelta(hours=hours)
