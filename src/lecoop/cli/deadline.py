"""The clocks of an instrument from an event, or the whole calendar of a case file, and how each was counted."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping
from datetime import date, datetime, tzinfo
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from attrs import evolve

from lecoop.cli import columns, reading, shapes
from lecoop.deadlines import Calendar, Deadline, HolidayCalendar, Stop, clocks, deadline
from lecoop.errors import MisuseError, ParseError, UnknownIdError
from lecoop.registry.law import Law
from lecoop.values.circulation import Category
from lecoop.values.measure import Measure
from lecoop.values.period import parse_day
from lecoop.values.time_limit import Step

if TYPE_CHECKING:
    from lecoop.rules.facts import Circulated

__all__ = ["answer", "arguments"]

Event = date | datetime


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("what", metavar="INSTRUMENT|FILE", help="id or known name of an instrument, or a case as JSON")
    parser.add_argument(
        "measure", metavar="MEASURE", nargs="?", help="with an instrument: such as provisional-arrest, or a category of alert"
    )
    parser.add_argument(
        "--event", metavar="STEP=WHEN", action="append", default=[], help="what happened: arrest=2026-11-02, receipt=2026-11-22T23:00+01:00"
    )
    parser.add_argument("--zone", help="the duty-holder's time zone, such as Europe/Madrid")
    parser.add_argument("--calendar", metavar="CODE", help="its public holidays, such as DE or DE-BY (extra holidays)")
    parser.add_argument("--stop", metavar="SINCE/UNTIL", action="append", default=[], help="meanwhile the clocks stood still")
    parser.add_argument(
        "--question", metavar="SINCE/UNTIL", action="append", default=[], help="meanwhile an answer was awaited: stops what the law stops"
    )


def answer(chosen: argparse.Namespace, law: Law) -> int:
    """Print each clock with how it was counted; 0 where all run out on a known day, 3 where an event is not stated."""
    events = dict(_event(one) for one in chosen.event)
    zone, calendar = _zone(chosen.zone), _calendar(chosen.calendar)
    stops = (*(_stop(one) for one in chosen.stop), *(evolve(_stop(one), for_answer=True) for one in chosen.question))
    if Path(chosen.what).suffix == ".json":
        if chosen.measure is not None:
            raise MisuseError("a case file says itself for what it is: leave the measure out")
        found = tuple(_of_case(law, Path(chosen.what), events, zone, calendar, stops))
        name = Path(chosen.what).name
    else:
        name, found = _of_instrument(law, chosen, events, zone, calendar, stops)
    if not found:
        raise MisuseError(f"{name}: sets no time limit on record for this measure")
    if chosen.json:
        shapes.say({"format": 1, "of": name, "clocks": [_shape(one) for one in found], "stamp": shapes.stamp(law.stamp)})
    else:
        _print(name, found)
        print(f"\n[{law.stamp}]")
    known = [one for one in found if one.event is not None]
    return 0 if known and all(one.last_day is not None for one in known) else 3


def _of_instrument(
    law: Law,
    chosen: argparse.Namespace,
    events: Mapping[Step, Event],
    zone: tzinfo | None,
    calendar: Calendar | None,
    stops: tuple[Stop, ...],
) -> tuple[str, tuple[Deadline, ...]]:
    try:
        instrument = law.instrument(chosen.what)
    except UnknownIdError as problem:
        raise MisuseError(f"{reading.shown(chosen.what)}: {problem}") from None
    category = next((one for one in Category if one.value == chosen.measure), None)
    measure = next((one for one in Measure if one.value == chosen.measure), None)
    if chosen.measure and measure is None and category is None:
        measure = reading.term(Measure, chosen.measure, "measure")
    if measure is None and category is None and not instrument.time_limits:
        names = ", ".join(dict.fromkeys(one.measure.value for one in instrument.provisions if one.time_limits)) or "no measure"
        raise MisuseError(f"{instrument.id}: name the measure; it sets time limits for {names}")
    return instrument.id, clocks(instrument, measure, events, category=category, zone=zone, calendar=calendar, stops=stops, on=law.day)


def _of_case(
    law: Law, file: Path, events: Mapping[Step, Event], zone: tzinfo | None, calendar: Calendar | None, stops: tuple[Stop, ...]
) -> Iterator[Deadline]:
    """Each clock of the basis on which a case rests, with what modifies and supplements it."""
    from lecoop.door import loads_any
    from lecoop.rules.facts import AGREEMENTS, ANSWERS, CIRCULATED, TRANSFERS, USES
    from lecoop.rules.parts import Parts
    from lecoop.rules.rule import Undecided

    try:
        record = loads_any(file.read_bytes())
    except OSError:
        raise MisuseError("the case file cannot be read") from None
    if isinstance(record, CIRCULATED):
        yield from _of_circulated(law, record, events, zone, calendar, stops)
        return
    if isinstance(record, (*ANSWERS, *USES)):
        raise MisuseError("an answer has no clocks of its own: give the request that it answers, or the instrument")
    if isinstance(record, TRANSFERS):
        raise MisuseError("a transfer of data has no clocks: give a request, or the instrument")
    if isinstance(record, AGREEMENTS):
        raise MisuseError("an agreement among several has no clocks: give the instrument")
    basis = Parts(record, law).basis
    if isinstance(basis, Undecided):
        raise MisuseError(f"the clocks of the case cannot be told: {'.'.join(map(str, basis.path))}: {basis.message}")
    stated: dict[Step, Event | None] = {
        Step.ISSUE: getattr(record, "issued_at", None) or record.issued_on,
        Step.RECEIPT: getattr(record, "received_at", None) or record.received_on,
        Step.NOTICE: getattr(getattr(record, "notice", None), "given_on", None),
        Step.PRESERVATION: getattr(record, "preserved_on", None),
        Step.ARREST: getattr(record, "arrested_on", None),
        Step.REQUEST: record.sent_on,
        Step.CROSSING: getattr(record, "crossed_at", None),
    }
    known = {step: when for step, when in stated.items() if when is not None} | dict(events)
    where = zone or _only_zone(law, record.requested)
    for one in basis.time_limits:
        instrument = law.instrument(one.citation.instrument)
        yield deadline(instrument, one.item, known.get(one.item.runs_from), zone=where, calendar=calendar, stops=stops)


def _of_circulated(
    law: Law, record: Circulated, events: Mapping[Step, Event], zone: tzinfo | None, calendar: Calendar | None, stops: tuple[Stop, ...]
) -> Iterator[Deadline]:
    """The clocks of a notice, diffusion or alert: when it is looked at again, and those of its instrument."""
    from lecoop.rules.circulated.upkeep import counted_from, reviews
    from lecoop.rules.parts import Parts
    from lecoop.rules.rule import Undecided

    found = Parts(record, law).circulation
    if isinstance(found, Undecided):
        raise MisuseError(f"its clocks cannot be told: {'.'.join(map(str, found.path))}: {found.message}")
    for limit in dict.fromkeys((*found.row.time_limits, *found.head.time_limits)):
        event = events.get(limit.runs_from)
        if event is None and limit in reviews(found):
            event = counted_from(record, found.head, limit)
        yield deadline(found.head, limit, event, zone=zone, calendar=calendar, stops=stops)


def _only_zone(law: Law, code: str) -> ZoneInfo | None:
    """The time zone of a jurisdiction that has only one."""
    zones = law.jurisdiction(code).time_zones
    return ZoneInfo(zones[0]) if len(zones) == 1 else None


def _event(text: str) -> tuple[Step, Event]:
    name, sign, when = text.partition("=")
    if not sign:
        raise MisuseError(f"{reading.shown(text)}: an event is written like arrest=2026-11-02")
    return reading.term(Step, name, "event"), _when(when)


def _when(text: str) -> Event:
    if "T" not in text:
        try:
            return parse_day(text)
        except ParseError:
            raise MisuseError(f"{reading.shown(text)}: a day is written YYYY-MM-DD, an instant 2026-11-22T23:00+01:00") from None
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        raise MisuseError(f"{reading.shown(text)}: an instant is written like 2026-11-22T23:00+01:00") from None
    if found.tzinfo is None:
        raise MisuseError(f"{reading.shown(text)}: an instant bears its offset, such as 2026-11-22T23:00+01:00")
    return found


def _stop(text: str) -> Stop:
    since, sign, until = text.partition("/")
    if not sign:
        raise MisuseError(f"{reading.shown(text)}: a stop is written like 2026-11-02/2026-11-09")
    return Stop(_when(since), _when(until))


def _zone(text: str | None) -> ZoneInfo | None:
    if text is None:
        return None
    try:
        return ZoneInfo(text)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise MisuseError(f"{reading.shown(text)}: no such time zone; one is named like Europe/Madrid") from None


def _calendar(text: str | None) -> HolidayCalendar | None:
    if text is None:
        return None
    country, _, part = text.upper().partition("-")
    return HolidayCalendar(country, part)


def _print(name: str, found: tuple[Deadline, ...]) -> None:
    rows = []
    for one in found:
        case = one.only_if.replace("-", " ") or "-"
        rows.append([one.step.value, _until(one), str(one.within), one.runs_from.value, case, one.effect or "-", str(one.citation)])
    columns.show(f"Clocks of {name}", ("due", "until", "within", "from", "only if", "then", "article"), rows)
    for one in found:
        if one.how:
            print(f"\n{one.step.value}, {one.citation}:")
            for line in one.how:
                print(f"  {line}")


def _until(one: Deadline) -> str:
    if one.last_day is None:
        return f"? {one.lacking}"
    hours = one.within.unit.value == "hours" and one.ends_at is not None
    end = one.ends_at.isoformat(sep=" ", timespec="minutes") if hours and one.ends_at is not None else one.last_day.isoformat()
    more = one.extended_ends_at if hours else one.extended_last_day
    tail = f" (extended {more.isoformat(sep=' ', timespec='minutes') if isinstance(more, datetime) else more.isoformat()})" if more else ""
    return f"{'at least ' if one.at_least else ''}{end}{tail}"


def _shape(one: Deadline) -> dict[str, object]:
    def instant(value: datetime | None) -> str | None:
        return value.isoformat() if value is not None else None

    return {
        "step": one.step.value,
        "from": one.runs_from.value,
        "event": one.event.isoformat() if one.event is not None else None,
        "within": str(one.within),
        "only_if": one.only_if or None,
        "last_day": shapes.day(one.last_day),
        "ends_at": instant(one.ends_at),
        "extended_last_day": shapes.day(one.extended_last_day),
        "extended_ends_at": instant(one.extended_ends_at),
        "at_least": one.at_least,
        "effect": one.effect or None,
        "how": list(one.how),
        "lacking": one.lacking or None,
        "citation": shapes.citation(one.citation),
    }
