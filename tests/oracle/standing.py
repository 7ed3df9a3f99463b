"""How a party stands to an instrument on a day, found by looking at every row that may speak of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from .reading import Row, World
from .reading import runs as holds_on

BINDS = ("bound", "provisional", "treated-as")

MAY_BIND = (*BINDS, "suspended", "unknown")

ORDER = {word: place for place, word in enumerate((*BINDS, "suspended", "associated", "unknown", "ceased", "signatory", "not-party"))}
"""Which answer stands where several rows speak: what binds, then what may bind, then what did."""

_OF_STATE = {"member": "bound", "treated-as": "treated-as", "suspended": "suspended", "associated": "associated"}

Run = tuple[date, date, date, str]
"""First day on which something may hold, first on which it is known to, first on which it does not, and what."""

Answer = Callable[[date], str]


def standings(world: World, instrument: Row, code: str, towards: str = "") -> Answer:
    """How a State, a territory, a part of a State or an organisation stands on any day, in the word of the data.

    The rows that speak of it are looked up once. ``towards`` is with whom: an instrument may reach a territory with some only.
    """
    jurisdiction = world.jurisdictions.get(code, {})
    if "answers_to" in jurisdiction:
        return standings(world, instrument, jurisdiction["answers_to"], towards)
    if jurisdiction.get("status") == "part":
        return standings(world, instrument, jurisdiction["part_of"], towards)
    responsible = jurisdiction.get("responsible", jurisdiction.get("part_of"))
    status = world.whole(instrument).get("status", {})
    parties = status.get("parties", [])
    own = [row for row in parties if row["party"] == code]
    runs = _own(instrument, own)
    through = [] if any(map(_beats, own)) else _through(world, instrument, parties, code)
    silent = _extended(world, instrument, code, responsible, towards) if responsible else _unlisted(world, instrument, status)

    def answer(day: date) -> str:
        if any(row.get("mode") == "not-bound" and holds_on(row, day) for row in own):
            return "not-party"
        said = [_on(run, day) for run in runs] + [word for ask in through if (word := ask(day))]
        return _strongest(said) if said else silent(day)

    return answer


def membership(world: World, organisation: str, code: str) -> Answer:
    """How somebody belongs to an organisation: the words of a standing, and ``associated`` for who only takes part."""
    found = world.organisations[organisation]
    runs = [_run(row, _OF_STATE[row.get("state", "member")]) for row in found["memberships"] if row["party"] == code]
    silent = "not-party" if _complete(world, found) else "unknown"
    last = found.get("complete_on", date.min)

    def answer(day: date) -> str:
        if not runs:
            return "not-party" if day <= last else silent
        return _strongest(_on(run, day) for run in runs)

    return answer


def speaks(world: World, instrument: Row, code: str) -> list[Row]:
    """The rows on the list of parties that are about the party, or about an organisation in which it stood with it.

    The row of an organisation is given for the days of the membership too: ``joined_on`` is the first of them.
    """
    parties = world.whole(instrument).get("status", {}).get("parties", [])
    own = [row for row in parties if row["party"] == code]
    if any(map(_beats, own)):
        return own
    found = list(own)
    for row in parties:
        if row.get("stands_for") == "members":
            bound = _cut(instrument, _run(row, "bound"))
            for one in _members(world, row["party"], code):
                belongs = _run(one, _OF_STATE[one.get("state", "member")])
                if belongs[3] in BINDS and max(bound[0], belongs[0]) < min(bound[2], belongs[2]):
                    found.append({**row, "joined_on": belongs[1]})
    return found


def _own(instrument: Row, own: list[Row]) -> list[Run]:
    """What the party's own rows say; one that only adds to an organisation's row says nothing here."""
    runs = []
    for row in own:
        if row.get("mode") == "not-bound":
            runs.append((date.min, date.min, date.max, "not-party"))
        elif _beats(row):
            runs.append(_cut(instrument, _run(row, "provisional" if row.get("mode") == "provisional" else "bound")))
        consented = min((row[key] for key in ("signed_on", "deposited_on") if key in row), default=None)
        if consented is not None:
            runs.append((consented, consented, date.max, "signatory"))
    return runs


def _through(world: World, instrument: Row, parties: list[Row], code: str) -> list[Callable[[date], str | None]]:
    """What each row of an organisation says that stands for its members of the day."""

    def ask(row: Row) -> Callable[[date], str | None]:
        bound = _cut(instrument, _run(row, "provisional" if row.get("mode") == "provisional" else "bound"))
        belongs = membership(world, row["party"], code)
        memberships = [_run(one, _OF_STATE[one.get("state", "member")]) for one in _members(world, row["party"], code)]

        def answer(day: date) -> str | None:
            party, member = _on(bound, day), belongs(day)
            if party in BINDS and member in BINDS:
                return party if member == "bound" else member
            if party in MAY_BIND and member in MAY_BIND:
                return "suspended" if member == "suspended" else "unknown"
            if any(run[3] in BINDS and max(run[1], bound[1]) < min(run[2], bound[2]) <= day for run in memberships):
                return "ceased"
            if member == "ceased" and day >= _in_force(instrument)[0]:
                return "not-party"
            return "not-party" if member in MAY_BIND else None

        return answer

    return [ask(row) for row in parties if row.get("stands_for") == "members"]


def _extended(world: World, instrument: Row, territory: str, responsible: str, towards: str) -> Answer:
    """A territory stands as the State that answers for it, as far as that State has extended the instrument to it."""
    state = standings(world, instrument, responsible, towards)
    rows = [row for row in instrument.get("extensions", []) if (row["territory"], row["by"]) == (territory, responsible)]
    runs = [_run(row, "bound") for row in rows if not towards or not row.get("towards") or towards in row["towards"]]

    def answer(day: date) -> str:
        if any(_on(run, day) == "bound" for run in runs):
            return state(day)
        return "unknown" if state(day) in (*BINDS, "unknown") else "not-party"

    return answer


def _unlisted(world: World, instrument: Row, status: Row) -> Answer:
    """Nobody speaks of it: not bound as far as the list is complete, not known beyond."""
    opens, closes = _in_force(instrument)
    last = date.max if _complete(world, status) else status.get("complete_on", date.min)
    return lambda day: "unknown" if opens <= day < closes and day > last else "not-party"


def _members(world: World, organisation: str, code: str) -> list[Row]:
    return [row for row in world.organisations[organisation]["memberships"] if row["party"] == code]


def _complete(world: World, listed: Row) -> bool:
    """Whether a list was complete when the data was last looked over; later days are then answered in the same way."""
    return "complete_on" in listed and listed["complete_on"] >= world.horizon


def _beats(row: Row) -> bool:
    """Whether a party's own row stands in place of its organisation's, and does not only add to it."""
    return row.get("mode") == "not-bound" or any(key in row for key in ("valid_from", "held_on", "disputed"))


def _run(row: Row, holds: str) -> Run:
    """The days of a row; one seen to hold on a day may have begun at any time before."""
    maybe, known = row.get("disputed") or (row.get("valid_from"), row.get("valid_from", row.get("held_on")))
    return maybe or date.min, known or date.min, row.get("valid_until", date.max), holds


def _in_force(instrument: Row) -> tuple[date, date]:
    """The days of the instrument itself: from ever where the first day is not known, never where there is none."""
    opens = date.min if instrument.get("in_force_unknown") else instrument.get("valid_from", date.max)
    return opens, instrument.get("valid_until", date.max)


def _cut(instrument: Row, run: Run) -> Run:
    """A run within the days of the instrument; only a provisional party may be earlier, and nobody before it was signed."""
    opens, closes = _in_force(instrument)
    maybe, known, ends, holds = run
    if holds != "provisional":
        maybe, known = max(maybe, opens), max(known, opens)
    elif maybe == date.min:
        maybe = instrument.get("signed_on", date.min)
    return maybe, known, min(ends, closes), holds


def _on(run: Run, day: date) -> str:
    """What one run says of a day."""
    maybe, known, ends, holds = run
    if maybe >= ends or day < maybe:
        return "not-party"
    if day >= ends:
        return "ceased" if holds in BINDS else "not-party"
    return holds if day >= known else "unknown"


def _strongest(said: Iterable[str]) -> str:
    return min(said, key=ORDER.__getitem__)
