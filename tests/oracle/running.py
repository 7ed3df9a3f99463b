"""Whether an instrument runs between the two who are in a question, and if not, why."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from .question import Question, answers_for
from .reading import Row, provisions, runs
from .standing import BINDS, speaks, standings


class Link(NamedTuple):
    """How an instrument stands between two: it runs, or it does not for a reason, or that is not known."""

    reason: str = ""
    unknown: bool = False
    applied: bool = True

    @property
    def runs(self) -> bool:
        return not self.reason and not self.unknown


def link(q: Question, instrument: Row) -> Link | None:
    """How the instrument stands between the two; ``None`` where it is no candidate."""
    if instrument["id"] not in q.kept:
        q.kept[instrument["id"]] = _link(q, instrument)
    found: Link | None = q.kept[instrument["id"]]
    return found


def _link(q: Question, instrument: Row) -> Link | None:
    world, day = q.world, q.day
    whole = world.whole(instrument)
    if instrument.get("executes_for", q.asked) != q.asked:
        return None
    if "executes_for" not in instrument and _state(q, q.asking) == _state(q, q.asked):
        return None
    if "executes_for" in instrument and "sides" not in instrument:
        return Link() if _in_force(instrument, day) else Link("not-in-force")
    ways = {code: standings(world, instrument, code, towards)(day) for code, towards, _ in q.sides()}
    bound = all(way in BINDS for way in ways.values())
    begun: date = instrument.get("signed_on") or instrument.get("valid_from") or day
    if day < begun and not bound:
        return None
    states = all(world.jurisdictions[code]["status"] != "organisation" for code in ways)
    anybody = instrument.get("open_to_any") and states and any(way in BINDS for way in ways.values())
    if not anybody and not all(_row_of(q, instrument, code) for code in ways):
        return None
    if "sides" in whole and not _across(q, instrument, whole):
        return None
    return _between(q, instrument) if bound else _unbound(q, instrument, ways)


def _state(q: Question, code: str) -> str:
    """The State that answers abroad for whoever has the code."""
    own = q.world.jurisdictions[code]
    return str(own.get("part_of") or own.get("responsible") or code)


def _in_force(instrument: Row, day: date) -> bool:
    opens: date = date.min if instrument.get("in_force_unknown") else instrument.get("valid_from", date.max)
    closes: date = instrument.get("valid_until", date.max)
    return opens <= day < closes


def _row_of(q: Question, instrument: Row, code: str) -> bool:
    """Whether a row or a membership speaks of the code, or of the State that answers for it where it was extended."""
    reached = "part_of" in q.world.jurisdictions[code] or any(row["territory"] == code for row in instrument.get("extensions", []))
    return any(speaks(q.world, instrument, one) for one in (answers_for(q, code) if reached else [code]))


def _across(q: Question, instrument: Row, whole: Row) -> bool:
    """Whether the two stand on different sides, one that may ask and one that answers."""
    sides = {side["id"]: side for side in (one if isinstance(one, dict) else {"id": one} for one in whole["sides"])}
    near, far = (
        {row["side"] for one in answers_for(q, code) for row in speaks(q.world, instrument, one)} for code in (q.asking, q.asked)
    )  # fmt: skip
    return any(a != b and sides[a].get("asks", True) and sides[b].get("answers", True) for a in near for b in far)


def _between(q: Question, instrument: Row) -> Link:
    """Both are bound: what still stands between them."""
    pair = {q.asking, q.asked}
    for row in [*instrument.get("exclusions", []), *instrument.get("objections", [])]:
        if set(row["between"]) == pair and q.measure in row.get("measures", [q.measure]) and runs(row, q.day):
            return Link("excluded-pair")
    for row in instrument.get("suspensions", []):
        other = next(iter(pair - {row["by"]}))
        if (
            row["by"] in pair
            and other in row.get("towards", [other])
            and q.measure in row.get("measures", [q.measure])
            and runs(row, q.day)
        ):
            return Link("suspended")
    applied = all(_applies(q, instrument, code) for code in pair)
    if not applied and instrument.get("unapplied", "refused") == "refused":
        return Link("not-yet")
    if any(one["measure"] == q.measure and one.get("switched_on") for one in provisions(instrument)) and not _switched_on(q, instrument):
        return Link(unknown=True)
    return Link(applied=applied)


def _applies(q: Question, instrument: Row, code: str) -> bool:
    """Whether a bound party applies the instrument: by rows that only say this, else by the row that binds it."""
    rows = [row for row in speaks(q.world, instrument, code) if runs(row, q.day)]
    only = [row for row in rows if row["party"] == code and not any(key in row for key in ("valid_from", "held_on", "signed_on"))]
    dated = [row for row in (only or rows) if "applied_from" in row or "applied_until" in row]
    spans = ({"valid_from": row.get("applied_from", date.min), "valid_until": row.get("applied_until", date.max)} for row in dated)
    return not dated or any(runs(span, q.day) for span in spans)


def _switched_on(q: Question, instrument: Row) -> bool:
    rows = [row for row in instrument.get("applied", []) if q.measure in row["measures"] and runs(row, q.day)]
    each = all(any(row["party"] == code and not row.get("towards") for row in rows) for code in (q.asking, q.asked))
    return each or any(row["party"] == one and other in row.get("towards", []) for one, other, _ in q.sides() for row in rows)


def _unbound(q: Question, instrument: Row, ways: dict[str, str]) -> Link:
    """One of them is not bound, or that is not known: what is known decides; one may be bound before the entry into force."""
    if not _in_force(instrument, q.day) and not any(way in BINDS for way in ways.values()):
        return Link("not-in-force")
    known = {way for way in ways.values() if way not in (*BINDS, "unknown")}
    if not known:
        return Link(unknown=True)
    if "ceased" in known:
        return Link("not-a-party")
    if known == {"suspended"}:
        return Link("suspended")
    later = {
        row[key]
        for code in ways
        for one in answers_for(q, code)
        for row in speaks(q.world, instrument, one)
        for key in row
        if key in _FIRST
    }
    later |= {row["disputed"][1] for code in ways for one in answers_for(q, code) for row in speaks(q.world, instrument, one) if "disputed" in row}
    later |= {one for row in instrument.get("extensions", []) for key, one in row.items() if key in _FIRST}
    coming = any(
        day > q.day and all(standings(q.world, instrument, code, towards)(day) in BINDS for code, towards, _ in q.sides()) for day in later
    )
    return Link("not-yet" if coming or known == {"signatory"} else "not-a-party")


_FIRST = ("valid_from", "held_on", "joined_on")
