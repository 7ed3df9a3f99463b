"""A made-up world of instruments and parties: as a registry, as an indexed database, and as integers."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import combinations, product
from random import Random
from string import ascii_uppercase

from lecoop.model.instrument import Instrument
from lecoop.model.jurisdiction import Jurisdiction
from lecoop.model.status import Party, Status
from lecoop.registry import Law, Registry
from lecoop.values.citation import Source
from lecoop.values.terms import Force, InstrumentKind, JurisdictionStatus, Mode, Seen

__all__ = ["Question", "World", "ask_database", "ask_registry", "world"]

HORIZON = date(2026, 11, 22)
_FIRST = date(1960, 1, 1)
_SOURCE = Source("none", "made up", HORIZON, Seen.OFFICIAL)
_QUERY = """
    SELECT one.instrument FROM party AS one JOIN party AS other ON other.instrument = one.instrument
    WHERE one.code = ? AND other.code = ?
    AND one.valid_from <= ? AND ? < one.valid_until AND other.valid_from <= ? AND ? < other.valid_until
    ORDER BY one.instrument
"""

Question = tuple[Law, str, str]
"""Which instruments bind the two, by this law?"""


@dataclass(frozen=True)
class World:
    """Instruments, each with some of the jurisdictions as parties, from a day on, a fifth of them until a day."""

    registry: Registry
    codes: tuple[str, ...]

    @property
    def rows(self) -> int:
        """How many rows of parties there are."""
        return sum(1 for _ in self._parties())

    def questions(self, number: int, *, pairs: int = 10) -> list[Question]:
        """Questions about a few pairs on many days, no two of them the same."""
        random = Random(2)
        asked = random.sample(list(combinations(self.codes, 2)), pairs)
        days = random.sample(range((HORIZON - date(1990, 1, 1)).days), -(-number // pairs))
        return [(self.registry.on(date(1990, 1, 1) + timedelta(day)), *pair) for day in days for pair in asked][:number]

    def database(self) -> sqlite3.Connection:
        """The same rows in SQLite, in memory, with the index that the query wants."""
        found = sqlite3.connect(":memory:")
        found.execute(
            "CREATE TABLE party (code TEXT, instrument TEXT, valid_from INTEGER, valid_until INTEGER,"
            " PRIMARY KEY (code, instrument, valid_from)) WITHOUT ROWID"
        )
        rows = [
            (row.party, instrument, (row.valid_from or date.min).toordinal(), (row.valid_until or date.max).toordinal())
            for instrument, row in self._parties()
        ]
        found.executemany("INSERT INTO party VALUES (?, ?, ?, ?)", rows)
        found.execute("ANALYZE")
        return found

    def mask(self, code: str, day: date) -> int:
        """The instruments that bind a jurisdiction on a day, a bit for each."""
        number = {instrument.id: i for i, instrument in enumerate(self.registry.instruments)}
        return sum(
            1 << number[instrument]
            for instrument, row in self._parties()
            if row.party == code and (row.valid_from or date.min) <= day < (row.valid_until or date.max)
        )

    def _parties(self) -> Iterator[tuple[str, Party]]:
        for instrument in self.registry.instruments:
            for row in instrument.status.parties if instrument.status is not None else ():
                yield instrument.id, row


def ask_database(found: sqlite3.Connection, question: Question) -> list[tuple[str]]:
    """The pairwise query, as an indexed database answers it."""
    law, one, other = question
    day = law.day.toordinal()
    return found.execute(_QUERY, (one, other, day, day, day, day)).fetchall()


def ask_registry(question: Question) -> tuple[Instrument, ...]:
    """The pairwise query, as a law answers it."""
    law, one, other = question
    return law.binding(one, other)


@cache
def world(instruments: int, jurisdictions: int, rows: int) -> World:
    """The world of this size; the same size gives the same world."""
    random = Random(1)
    codes = tuple("".join(letters) for letters in product(ascii_uppercase, repeat=2))[:jurisdictions]
    taken = sorted(random.sample(range(instruments * jurisdictions), rows))
    parties: list[list[Party]] = [[] for _ in range(instruments)]
    for place in taken:
        start = _FIRST + timedelta(random.randrange(20_000))
        end = start + timedelta(random.randrange(1, 10_000)) if random.random() < 0.2 else None
        parties[place // jurisdictions].append(_party(codes[place % jurisdictions], start, end))
    made = [
        Instrument(
            id=f"made-{number:04d}",
            title=f"Made-up convention {number}",
            kind=InstrumentKind.CONVENTION,
            force=Force.TREATY,
            sources=(_SOURCE,),
            signed_on=_FIRST,
            valid_from=_FIRST,
            status=Status(source="none", complete_on=HORIZON, parties=tuple(own)),
        )
        for number, own in enumerate(parties)
    ]
    states = [Jurisdiction(id=code, name=code, status=JurisdictionStatus.ASSIGNED) for code in codes]
    return World(Registry.of(*made, *states, horizon=HORIZON), codes)


def _party(code: str, start: date, end: date | None) -> Party:
    return Party(party=code, source="none", seen=Seen.OFFICIAL, mode=Mode.RATIFICATION, valid_from=start, valid_until=end)
