"""What the data holds, how well its rows are known, and where nobody has looked."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Sequence

from attrs import frozen

from lecoop.cli import columns, shapes
from lecoop.errors import UnknownIdError
from lecoop.model.instrument import Instrument
from lecoop.model.organisation import Organisation
from lecoop.registry.law import Law
from lecoop.values.terms import Seen

__all__ = ["answer", "arguments"]


@frozen
class _Count:
    """Rows of one record, by how well they are known, and the oldest look at its sources."""

    id: str
    official: int
    secondary: int
    unconfirmed: int
    complete_on: str
    oldest: str

    @property
    def rows(self) -> int:
        return self.official + self.secondary + self.unconfirmed


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("--of", metavar="ID", help="only this instrument or organisation")


def answer(chosen: argparse.Namespace, law: Law) -> int:
    """Print rows by how well they are known; with the horizon, and what has been surveyed."""
    records: Sequence[Instrument | Organisation] = (*law.registry.instruments, *law.registry.organisations)
    if chosen.of:
        records = [_one(law, chosen.of)]
    counts = [_count(record) for record in records]
    if chosen.json:
        shapes.say(
            {
                "format": 1,
                "records": [
                    {
                        "id": one.id,
                        "rows": one.rows,
                        "official": one.official,
                        "secondary": one.secondary,
                        "unconfirmed": one.unconfirmed,
                        "complete_on": one.complete_on or None,
                        "oldest_check": one.oldest or None,
                    }
                    for one in counts
                ],
                "horizon": law.registry.horizon.isoformat(),
                "surveyed": [
                    {
                        "subject": row.subject,
                        "measures": [measure.value for measure in row.measures],
                        "between": list(row.between),
                        "towards": list(row.towards),
                        "valid_from": shapes.day(row.valid_from),
                        "on": row.on.isoformat(),
                        "left_out": row.left_out or None,
                    }
                    for row in law.registry.surveyed
                ],
                "stamp": shapes.stamp(law.stamp),
            }
        )
        return 0
    heads = ("record", "rows", "official", "secondary", "unconfirmed", "complete on", "oldest check")
    rows = [
        [one.id, *map(str, (one.rows, one.official, one.secondary, one.unconfirmed)), one.complete_on or "-", one.oldest] for one in counts
    ]
    total = [sum(getattr(one, name) for one in counts) for name in ("rows", "official", "secondary", "unconfirmed")]
    rows.append(["all", *map(str, total), "", ""])
    columns.show(f"Edition {law.registry.edition}, looked over on {law.registry.horizon.isoformat()}", heads, rows)
    if not chosen.of:
        print()
        columns_of_survey = ("measures", "between", "since", "left out")
        surveyed = [
            [
                ", ".join(measure.value for measure in row.measures) or row.subject,
                ", ".join(row.between) + (f" with {', '.join(row.towards)}" if row.towards else ""),
                shapes.day(row.valid_from) or "",
                row.left_out or "nothing known",
            ]
            for row in law.registry.surveyed
        ]
        columns.show("Looked at as a whole; elsewhere an absence is a gap, not an answer", columns_of_survey, surveyed)
    return 0


def _one(law: Law, name: str) -> Instrument | Organisation:
    try:
        return law.organisation(name)
    except UnknownIdError:
        return law.instrument(name)


def _count(record: Instrument | Organisation) -> _Count:
    if isinstance(record, Organisation):
        seen = Counter(row.seen for row in record.memberships)
        complete = shapes.day(record.complete_on) or ""
    else:
        parties = record.status.parties if record.status is not None else ()
        seen = Counter(row.seen for row in parties)
        seen.update(one.seen for block in record.declarations for one in block.made)
        seen.update(row.seen for row in record.extensions)
        seen.update(row.seen for row in record.suspensions)
        complete = (shapes.day(record.status.complete_on) or "") if record.status is not None else ""
    oldest = min((source.verified_on for source in record.sources), default=None)
    return _Count(record.id, seen[Seen.OFFICIAL], seen[Seen.SECONDARY], seen[Seen.UNCONFIRMED], complete, shapes.day(oldest) or "")
