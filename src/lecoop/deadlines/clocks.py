"""When a time limit runs out: counted by the rule of its instrument, told step by step."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from attrs import evolve, frozen

from lecoop.deadlines.calendars import Calendar, WeekendsOnly
from lecoop.errors import MisuseError
from lecoop.model.instrument import Instrument
from lecoop.model.provision import TimeLimit
from lecoop.values.circulation import Category
from lecoop.values.citation import Citation
from lecoop.values.duration import Duration, Unit
from lecoop.values.measure import Measure
from lecoop.values.period import holds
from lecoop.values.time_limit import Counting, Step

__all__ = ["Deadline", "Stop", "clocks", "deadline"]

Event = date | datetime


@frozen
class Stop:
    """A time during which a clock does not run, such as while an answer to a question is awaited.

    Args:
        since: when it stopped; ``until`` when it went on: aware instants, or both civil days.
        restarts: whether the clock begins anew at ``until`` instead of going on.
        for_answer: it is the wait for an answer to a question about the request, which stops only the clocks of which
            their instrument says so.
    """

    since: Event
    until: Event
    restarts: bool = False
    for_answer: bool = False


@frozen
class Deadline:
    """One clock: what is due, until when, and how that was counted.

    Args:
        step: what is due; ``runs_from`` what started the clock, ``event`` when that was.
        last_day: the last civil day in the duty-holder's time zone on which it is in time, or, of a least time, on
            which it must still hold; ``None`` where it cannot be told.
        ends_at: the first instant outside, with its zone; ``None`` without a time zone, or where it cannot be told.
        extended_last_day, extended_ends_at: the same with the extension that the law allows.
        at_least: a least time (preservation), not a most.
        effect: what happens when it passes; empty where the duty goes on.
        how: how it was counted, a sentence each.
        lacking: what is not known although it decides; empty where nothing is.
        only_if: the case meant, such as ``"urgent"``; empty for any.
    """

    step: Step
    runs_from: Step
    within: Duration
    citation: Citation
    event: Event | None = None
    last_day: date | None = None
    ends_at: datetime | None = None
    extended_last_day: date | None = None
    extended_ends_at: datetime | None = None
    at_least: bool = False
    effect: str = ""
    only_if: str = ""
    how: tuple[str, ...] = ()
    lacking: str = ""

    def __str__(self) -> str:
        until = self.ends_at.isoformat(sep=" ", timespec="minutes") if self.ends_at is not None and self.within.unit is Unit.HOURS else None
        if until is None:
            until = self.last_day.isoformat() if self.last_day is not None else f"not known: {self.lacking}"
        word = "at least until" if self.at_least else "until"
        return f"{self.step.value}: {word} {until} ({self.within} from {self.runs_from.value}, {self.citation})"


def clocks(
    instrument: Instrument,
    measure: Measure | None,
    events: Mapping[Step, Event],
    *,
    category: Category | None = None,
    zone: tzinfo | None = None,
    calendar: Calendar | None = None,
    stops: Iterable[Stop] = (),
    on: date | None = None,
) -> tuple[Deadline, ...]:
    """Every clock that an instrument sets for a measure, in the order of its rows; then those that hang on no measure.

    Args:
        measure: ``None`` for those alone that hang on no measure.
        events: what happened, and when: an aware instant, or a civil day in the duty-holder's time zone.
        category: of a notice or alert, whose own clocks come first.
        zone: the duty-holder's time zone; without it an instant counts in the zone that it bears.
        calendar: its working days; without it only weekends are left out, and the result says so.
        stops: during which no clock runs.
        on: the day of the law, for limits that changed; the day of the event, if it is left out.

    Raises:
        MisuseError: an instant has no time zone, or a stop ends before it begins.
    """
    rows = [row for one in instrument.circulations if one.category is category for row in one.time_limits]
    rows += [row for provision in instrument.provisions if provision.measure is measure for row in provision.time_limits]
    rows = list(dict.fromkeys([*rows, *instrument.time_limits]))
    found = []
    for row in rows:
        event = events.get(row.runs_from)
        day = on or (_day_of(event, zone) if event is not None else None)
        if day is None or holds(row, day):
            found.append(deadline(instrument, row, event, zone=zone, calendar=calendar, stops=stops))
    return tuple(found)


def deadline(
    instrument: Instrument,
    limit: TimeLimit,
    event: Event | None,
    *,
    zone: tzinfo | None = None,
    calendar: Calendar | None = None,
    stops: Iterable[Stop] = (),
) -> Deadline:
    """When one time limit of an instrument runs out after an event.

    Raises:
        MisuseError: an instant has no time zone, or a stop ends before it begins.
    """
    bare = Deadline(
        step=limit.step,
        runs_from=limit.runs_from,
        within=limit.within,
        citation=Citation(instrument.id, limit.article),
        event=event,
        at_least=limit.at_least,
        effect=limit.after,
        only_if=limit.only_if,
    )
    if event is None:
        return evolve(bare, lacking=f"when it began, {limit.runs_from.value}, is not stated")
    _aware(event)
    count = _Count(limit.counting or instrument.counting, calendar or WeekendsOnly(), calendar is None, zone)
    asked = [stop for stop in stops if stop.for_answer]
    stops = tuple(stop for stop in stops if limit.stands_still or not stop.for_answer)
    first = count.end(event, limit.within, stops)
    if asked:
        first = evolve(first, how=(*first.how, _of_question(instrument, limit)))
    if first.lacking:
        return evolve(bare, lacking=first.lacking, how=first.how)
    found = evolve(bare, last_day=first.day, ends_at=first.instant, how=first.how)
    if limit.extension is None:
        return found
    more = count.further(event, first, limit.within, limit.extension, stops)
    return evolve(found, extended_last_day=more.day, extended_ends_at=more.instant, how=(*first.how, *more.how))


def _of_question(instrument: Instrument, limit: TimeLimit) -> str:
    if not limit.stands_still:
        return f"a question about the request does not stop this clock: no article of {instrument.id} on record says so"
    return f"the clock stands still until the question is answered, by {Citation(instrument.id, limit.stands_still)}"


@frozen
class _End:
    """Where a count ends: the last day, the first instant outside, and how one came there."""

    day: date | None = None
    instant: datetime | None = None
    how: tuple[str, ...] = ()
    lacking: str = ""


@frozen
class _Count:
    """The way in which one instrument counts, for one duty-holder."""

    rule: Counting | None
    calendar: Calendar
    weekends_only: bool
    zone: tzinfo | None

    def end(self, event: Event, within: Duration, stops: tuple[Stop, ...]) -> _End:
        """Where a length of time after an event ends."""
        restarts = [stop.until for stop in stops if stop.restarts]
        told: list[str] = []
        if restarts:
            event = max(restarts, key=lambda one: _day_of(one, self.zone))
            told.append(f"the clock began anew on {_shown(event)}")
        if within.unit is Unit.HOURS:
            return self._hours(event, within, stops, told)
        return self._days(_day_of(event, self.zone), within, stops, told)

    def further(self, event: Event, first: _End, within: Duration, extension: Duration, stops: tuple[Stop, ...]) -> _End:
        """Where it ends with its extension: of one unit the two are added before they are counted."""
        if extension.unit is within.unit:
            whole = Duration(within.amount + extension.amount, within.unit)
            return evolve(self.end(event, whole, stops), how=(f"with the extension of {extension}: {whole} in all",))
        if first.day is None or extension.unit is Unit.HOURS:
            return _End(lacking="the extension is in another unit than the limit")
        return evolve(self._days(first.day, extension, (), []), how=(f"the extension of {extension} runs from the end of the limit",))

    def _hours(self, event: Event, within: Duration, stops: tuple[Stop, ...], told: list[str]) -> _End:
        if not isinstance(event, datetime):
            return _End(lacking="a limit in hours runs from an instant: state the hour and the time zone", how=tuple(told))
        paused = sum((_length(stop) for stop in stops if not stop.restarts), timedelta())
        end = (event.astimezone(UTC) + timedelta(hours=within.amount) + paused).astimezone(self.zone or event.tzinfo)
        told.append(f"{within} from the event at {_shown(event)}, hour by hour: weekends and holidays count")
        if paused:
            told.append(f"the clock stood still for {_words(paused)}")
        if self.rule is Counting.REGULATION_1182_71:
            told.append("by Regulation 1182/71 Art. 3(1) the hour of the event would not count; the earlier end is given, which is safe")
        return _End(end.date(), end, tuple(told))

    def _days(self, event: date, within: Duration, stops: tuple[Stop, ...], told: list[str]) -> _End:
        pause = sum((_length(stop).days for stop in stops if not stop.restarts), 0)
        if within.unit is Unit.WORKING_DAYS:
            end = self._working(event, within.amount)
            told.append(f"{within} after {event.isoformat()}, whose own day does not count")
        else:
            counted = within.later(event)
            if counted is None:
                return _End(lacking="the unit cannot be counted")
            end = counted - timedelta(days=1) if self.rule is Counting.INCLUSIVE else counted
            own = "is the first" if self.rule is Counting.INCLUSIVE else "does not count"
            told.append(f"{within} from {event.isoformat()}, whose own day {own}: {end.isoformat()}")
        if pause:
            end += timedelta(days=pause)
            told.append(f"the clock stood still for {pause} days: {end.isoformat()}")
        if self.rule is Counting.REGULATION_1182_71:
            end = self._of_regulation(event, end, within, told)
        if self.rule is None and within.unit is not Unit.WORKING_DAYS:
            told.append("the instrument does not say how it counts; the usual way was taken, and weekends and holidays count")
        if self.weekends_only and (within.unit is Unit.WORKING_DAYS or self.rule is Counting.REGULATION_1182_71):
            told.append("no calendar was given: only Saturdays and Sundays were left out, so that the true end may be later")
        after = datetime.combine(end + timedelta(days=1), time(), self.zone) if self.zone is not None else None
        return _End(end, after, tuple(told))

    def _of_regulation(self, event: date, end: date, within: Duration, told: list[str]) -> date:
        """Regulation 1182/71 Art. 3(4) and (5): it ends on a working day, and two days or more hold two working days."""
        if within.unit is not Unit.WORKING_DAYS and (within.unit is not Unit.DAYS or within.amount >= _TWO):
            least = self._working(event, _TWO)
            if end < least:
                end = least
                told.append(f"two working days at least, by Regulation 1182/71 Art. 3(5): {end.isoformat()}")
        moved = end
        while not self.calendar.is_working_day(moved):
            moved += timedelta(days=1)
        if moved != end:
            told.append(f"{end.isoformat()} is no working day: by Regulation 1182/71 Art. 3(4) it runs to {moved.isoformat()}")
        return moved

    def _working(self, event: date, amount: int) -> date:
        day = event
        while amount:
            day += timedelta(days=1)
            amount -= self.calendar.is_working_day(day)
        return day


_TWO = 2
"""Working days that a period of two days or more holds at least: Regulation 1182/71 Art. 3(5)."""


def _day_of(event: Event, zone: tzinfo | None) -> date:
    if not isinstance(event, datetime):
        return event
    return event.astimezone(zone).date() if zone is not None else event.date()


def _aware(event: Event) -> None:
    if isinstance(event, datetime) and event.tzinfo is None:
        raise MisuseError("an instant bears its time zone, such as 2026-11-22T23:00+01:00")


def _length(stop: Stop) -> timedelta:
    _aware(stop.since)
    _aware(stop.until)
    since, until = stop.since, stop.until
    if isinstance(since, datetime) != isinstance(until, datetime):
        raise MisuseError("a stop has two instants, or two days")
    if isinstance(since, datetime) and isinstance(until, datetime):
        length = until.astimezone(UTC) - since.astimezone(UTC)
    else:
        length = timedelta(days=until.toordinal() - since.toordinal())
    if length < timedelta():
        raise MisuseError("a stop ends after it begins")
    return length


def _shown(event: Event) -> str:
    return event.isoformat(timespec="minutes") if isinstance(event, datetime) else event.isoformat()


def _words(length: timedelta) -> str:
    hours, rest = divmod(int(length.total_seconds()), 3600)
    return f"{hours} hours and {rest // 60} minutes" if rest else f"{hours} hours"

