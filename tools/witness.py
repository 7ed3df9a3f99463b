"""What would be noticed if one cell of the data were wrong: ``python -m tools.witness``.

A second witness is what else the data holds about the same fact: the deposit from which the entry clause
counts, the order of days, a published number of parties. Each row of a list of parties is changed in one
cell, and the rules are asked.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from random import Random
from typing import NamedTuple

from attrs import evolve

from lecoop import check
from lecoop.model.instrument import Instrument
from lecoop.model.status import Party
from lecoop.registry import Law, Registry
from lecoop.rules import RULES
from lecoop.rules.parties import BY_DEPOSIT
from lecoop.values.terms import Standing

__all__ = ["Change", "caught", "changes", "main", "sample"]


class Change(NamedTuple):
    """An instrument with one wrong cell, and whether the data holds a second witness of that cell."""

    cell: str
    party: str
    changed: Instrument
    witnessed: bool


def changes(instrument: Instrument, place: int, law: Law) -> Iterator[Change]:
    """One row of the list of parties, with its first day a month late, with its deposit a month late, and left out."""
    status = instrument.status
    if status is None:
        return
    row = status.parties[place]
    clause = instrument.entry_clause
    by_clause = clause is not None and row.mode in BY_DEPOSIT and row.deposited_on is not None and row.valid_from is not None
    start = clause.valid_from or instrument.valid_from if clause is not None else None
    late = by_clause and row.valid_from is not None and (start is None or row.valid_from > start)
    if row.valid_from is not None and row.valid_until is None and row.disputed is None:
        moved = evolve(row, valid_from=row.valid_from + timedelta(days=31))
        yield Change("valid_from", row.party, _with(instrument, place, moved), by_clause)
    if row.deposited_on is not None and row.disputed is None:
        moved = evolve(row, deposited_on=row.deposited_on + timedelta(days=31))
        yield Change("deposited_on", row.party, _with(instrument, place, moved), late)
    yield Change("row", row.party, _with(instrument, place, None), _counted(instrument, row, law))


def _with(instrument: Instrument, place: int, row: Party | None) -> Instrument:
    """The instrument with the row at the place changed, or left out."""
    status = instrument.status
    if status is None:
        return instrument
    kept = status.parties[:place] + ((row,) if row is not None else ()) + status.parties[place + 1 :]
    return evolve(instrument, status=evolve(status, parties=kept))


def _counted(instrument: Instrument, row: Party, law: Law) -> bool:
    """Whether a published number counts the row, on a day for which nothing is unknown."""
    status = instrument.status
    if status is None or sum(other.party == row.party for other in status.parties) > 1:
        return False
    codes = {other.party for other in status.parties}
    for count in status.published_counts:
        standings = {code: law.registry.timeline(instrument, code).on(count.on).standing for code in codes - set(count.without)}
        bound = standings.get(row.party) in (Standing.BOUND, Standing.PROVISIONAL)
        if bound and Standing.UNKNOWN not in standings.values():
            return True
    return False


_ASKED = ("instrument.days-out-of-order", "instrument.entry-clause-missed", "instrument.rows-overlap", "registry.count-differs")


def caught(change: Change, law: Law) -> bool:
    """Whether a rule finds fault with the changed instrument."""
    alone = Registry.of(change.changed, *law.registry.organisations, horizon=law.registry.horizon)
    rules = [rule for rule in RULES if rule.id in _ASKED]
    return bool(check(change.changed, alone.on(law.day), rules=rules).findings)


def sample(law: Law, number: int, seed: int) -> list[Change]:
    """So many changes at random, each row as likely as another."""
    chosen = Random(seed)
    listed = [(one, one.status.parties) for one in law.registry.instruments if one.status is not None]
    rows = [(instrument, place) for instrument, parties in listed for place in range(len(parties))]
    return [chosen.choice(list(changes(*chosen.choice(rows), law))) for _ in range(number)]


def main() -> int:
    """Print, for each cell, how many rows have a second witness."""
    registry = Registry.bundled()
    law = registry.on(registry.horizon)
    total: Counter[str] = Counter()
    witnessed: Counter[str] = Counter()
    for instrument in registry.instruments:
        for place in range(len(instrument.status.parties) if instrument.status is not None else 0):
            for change in changes(instrument, place, law):
                total[change.cell] += 1
                witnessed[change.cell] += change.witnessed
    for cell, number in total.items():
        print(f"{cell:13} {number:6} rows, {witnessed[cell]:6} with a second witness ({100 * witnessed[cell] // number} %)")
    drawn = sample(law, 300, 1)
    noticed = [caught(one, law) for one in drawn]
    missed = [one for one, seen in zip(drawn, noticed, strict=True) if one.witnessed and not seen]
    print(f"of {len(drawn)} changes at random {sum(noticed)} are noticed ({100 * sum(noticed) // len(drawn)} %)")
    for one in missed:
        print(f"missed although it has a witness: {one.cell} of {one.party} in {one.changed.id}")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
