"""What a status table says against what is on record: new rows, changed ones, and those that are gone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from lecoop.model.status import EntryClause
from lecoop.rules.parties import due_by_clause
from tools.days import day_in, mode_in

__all__ = ["Proposal", "Row", "compared", "line", "rows_in"]

Row = dict[str, object]
_COLUMNS = {
    "party": ("party", "participant", "state", "states", "country", "partij", "member state"),
    "signed_on": ("signature", "signed", "ondertekening"),
    "deposited_on": ("ratification", "deposit", "accession", "acceptance", "ratified", "consent", "bekrachtiging"),
    "valid_from": ("entry into force", "entered into force", "in force", "inwerkingtreding", "entered_into_force"),
    "valid_until": ("denunciation", "denounced", "withdrawal", "ended", "denounced_or_ended"),
    "mode": ("mode", "type", "r/a"),
}
_ORDER = (
    "party", "side", "stands_for", "signed_on", "deposited_on", "mode", "valid_from", "valid_until", "held_on", "source", "seen", "note",
)  # fmt: skip
_COMPARED = ("signed_on", "deposited_on", "mode", "valid_from", "valid_until")


class Proposal(NamedTuple):
    """One party: what is proposed, what was there, and what of it differs."""

    kind: str
    party: str
    row: Row
    before: Row
    differs: tuple[str, ...] = ()


def rows_in(table: Iterable[Mapping[str, str]], codes: Mapping[str, str], *, american: bool = False) -> tuple[list[Row], list[str]]:
    """The rows of parties in a table, and the names of those whom nobody knows."""
    found: list[Row] = []
    unknown: list[str] = []
    for cells in table:
        named = {field: cell for head, cell in cells.items() if (field := _field(head)) is not None and cell}
        name = re.sub(r"[\d*\[\]]+|\(.*?\)", " ", named.get("party", ""))
        name = " ".join(name.split())
        if not name:
            continue
        code = codes.get(name.casefold()) or (name if name in codes.values() else None)
        if code is None:
            unknown.append(name)
            continue
        row: Row = {"party": code}
        for field in ("signed_on", "deposited_on", "valid_from", "valid_until"):
            day = day_in(named.get(field, ""), american=american)
            if day is not None:
                row[field] = day
        mode = mode_in(named.get("mode", "")) or mode_in(re.sub(r"\d", " ", named.get("deposited_on", "")))
        if mode is not None and "deposited_on" in row:
            row["mode"] = mode
        found.append(row)
    return found, unknown


def _field(head: str) -> str | None:
    for field, words in _COLUMNS.items():
        if head in words:
            return field
    return next((field for field, words in _COLUMNS.items() if any(word in head for word in words if len(word) > 5)), None)


def compared(proposed: Iterable[Row], known: Iterable[Row], clause: EntryClause | None, source: str) -> Iterator[Proposal]:
    """Each party of the table or of the record, told as ``new``, ``changed``, ``filled``, ``confirmed`` or ``gone``.

    What the table leaves out is kept. Where it gives no entry into force the entry clause of the instrument does.
    """
    before = {str(row["party"]): row for row in known}
    seen: set[str] = set()
    for row in proposed:
        party = str(row["party"])
        seen.add(party)
        deposited = row.get("deposited_on")
        if "valid_from" not in row and isinstance(deposited, date) and clause is not None:
            computed = due_by_clause(clause, deposited)
            if computed is not None:
                row = {**row, "valid_from": max(computed, clause.valid_from or computed)}
        old = before.get(party)
        if old is None:
            yield Proposal("new", party, {**row, "source": source}, {})
            continue
        merged = {**old, **row, "source": source}
        merged.pop("seen", None)
        if "valid_from" in row:
            merged.pop("held_on", None)
        changed = tuple(field for field in _COMPARED if field in row and field in old and row[field] != old[field])
        filled = tuple(field for field in _COMPARED if field in row and field not in old)
        kind = "changed" if changed else "filled" if filled else "confirmed"
        yield Proposal(kind, party, merged, old, changed or filled)
    for party in sorted(before.keys() - seen):
        if before[party].get("stands_for") is None:
            yield Proposal("gone", party, {}, before[party])


def line(row: Row) -> str:
    """A row as the data files write it."""
    names = [name for name in _ORDER if name in row] + [name for name in row if name not in _ORDER]
    return "{ " + ", ".join(f"{name} = {_value(row[name])}" for name in names) + " }"


def _value(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return "[" + ", ".join(map(_value, value)) + "]"
    if isinstance(value, int):
        return str(value)
    return '"' + str(value).replace("\\", "\\\\").replace('"', '\\"') + '"'
