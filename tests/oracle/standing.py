"""How a party stands to an instrument on a day, found by looking at every row, every time."""

from __future__ import annotations

from datetime import date

from .reading import Row, World, runs

BINDS = {"bound", "provisional", "treated-as"}


def standing(world: World, instrument: Row, code: str, day: date) -> str:
    """The standing by its word: ``bound``, ``provisional``, ``treated-as``, ``suspended``, ``signatory`` and so on."""
    jurisdiction = world.jurisdictions.get(code, {})
    if jurisdiction.get("status") == "part":
        return standing(world, instrument, jurisdiction["part_of"], day)
    found = by_rows(world, instrument, code, day)
    responsible = jurisdiction.get("responsible")
    if found is None and responsible:
        return _extended(world, instrument, code, responsible, day)
    return found or _unlisted(world, instrument, code, day)


def by_rows(world: World, instrument: Row, code: str, day: date) -> str | None:
    """What the rows of the party and of its organisations say; ``None`` where no row speaks of it."""
    rows = list_of_parties(world, instrument)
    own = [row for row in rows if row["party"] == code]
    if any(_binding(row) or row.get("mode") == "not-bound" for row in own):
        return _suspended(instrument, code, day) or _own(instrument, own, day)
    under = _under(world, instrument, rows, code, day)
    if under in BINDS:
        return _suspended(instrument, code, day) or under
    if under is not None and under != "not-party":
        return under
    if any(_signed(row, day) for row in own):
        return "signatory"
    return under or ("not-party" if own else None)


def list_of_parties(world: World, instrument: Row) -> list[Row]:
    """The rows of the instrument, or of the whole of which it is a part."""
    return world.whole(instrument).get("status", {}).get("parties", [])


def _binding(row: Row) -> bool:
    """Whether the row itself says from when the party is bound, or that it was seen to be."""
    return row.get("mode") != "not-bound" and any(key in row for key in ("valid_from", "held_on", "disputed"))


def _signed(row: Row, day: date) -> bool:
    return "signed_on" in row and row["signed_on"] <= day


def _own(instrument: Row, own: list[Row], day: date) -> str:
    """What the party's own rows say: bound on the day, or not known, or over, or not yet."""
    unknown = ceased = False
    for row in filter(_binding, own):
        first, seen, end = _bounds(instrument, row)
        if end is not None and day >= end:
            ceased = ceased or first is None or first < end
        elif first is not None and day >= first:
            return "provisional" if row.get("mode") == "provisional" else "bound"
        elif seen is not None and day >= seen:
            unknown = True
    if unknown:
        return "unknown"
    if ceased:
        return "ceased"
    return "signatory" if any(_signed(row, day) for row in own) else "not-party"


def _bounds(instrument: Row, row: Row) -> tuple[date | None, date | None, date | None]:
    """First day known to be bound, first day on which it may be, first day not bound any more."""
    first = row.get("valid_from", row.get("held_on"))
    maybe: date | None = row.get("valid_from", date.min)
    if "disputed" in row:
        maybe, first = row["disputed"]
    ends = [day for day in (row.get("valid_until"), instrument.get("valid_until")) if day is not None]
    return first, maybe, min(ends, default=None)
