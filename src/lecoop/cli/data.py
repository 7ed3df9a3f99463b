"""What the data holds, how well its rows are known, and where nobody has looked."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Sequence

from attrs import frozen

from lecoop.cli import columns, shapes
from lecoop.errors import UnknownIdError
from lecoop.model.instrument import Instrument
from lecoop.model.jurisdiction import Jurisdiction, Surveyed
from lecoop.model.organisation import Organisation
from lecoop.registry.counting import by_seen, facts
from lecoop.registry.law import Law
from lecoop.values.measure import Measure, Subject
from lecoop.values.terms import Seen

__all__ = ["answer", "arguments"]

_HEADS = ("record", "rows", "official", "secondary", "unconfirmed", "seen", "complete on", "oldest check")


@frozen
class _Count:
    """Rows of one record or of several, by how well they are known, and the oldest look at their sources."""

    id: str
    official: int
    secondary: int
    unconfirmed: int
    complete_on: str = ""
    oldest: str = ""

    @property
    def rows(self) -> int:
        return self.official + self.secondary + self.unconfirmed

    @property
    def share(self) -> str:
        """The share of the rows that somebody saw in a source, in whole per cent rounded down."""
        return f"{100 * (self.official + self.secondary) // self.rows} %" if self.rows else "-"

    @property
    def cells(self) -> list[str]:
        numbers = map(str, (self.rows, self.official, self.secondary, self.unconfirmed))
        return [self.id, *numbers, self.share, self.complete_on or "-", self.oldest or "-"]


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument(
        "--of", metavar="ID", help="only this instrument, organisation or jurisdiction, with its kinds of row and its sources"
    )


def answer(chosen: argparse.Namespace, law: Law) -> int:
    """Print rows by how well they are known; with the horizon, and what has been surveyed."""
    if chosen.of:
        return _one_record(law, _one(law, chosen.of), as_json=chosen.json)
    single: list[Instrument | Organisation] = [*law.registry.instruments, *law.registry.organisations]
    counts = [_count(record, record.id) for record in single]
    counts.append(_sum("jurisdictions", [_count(record, record.id) for record in law.registry.jurisdictions]))
    others = (law.registry.absent_relations, law.registry.channels, law.registry.directories)
    for name, records in zip(("relations", "channels", "directories"), others, strict=True):
        counts.append(_alone(name, records))
    if chosen.json:
        shapes.say(
            {
                "format": 1,
                "records": [_shape(one) for one in counts],
                "horizon": law.registry.horizon.isoformat(),
                "surveyed": [_shape_of_survey(row) for row in law.registry.surveyed],
                "not_surveyed": [measure.value for measure in _not_surveyed(law)],
                "stamp": shapes.stamp(law.stamp),
            }
        )
        return 0
    rows = [one.cells for one in counts] + [_sum("all", counts).cells]
    columns.show(f"Edition {law.registry.edition}, looked over on {law.registry.horizon.isoformat()}", _HEADS, rows)
    print()
    heads = ("measures", "between", "since", "left out")
    surveyed = [
        [
            ", ".join(measure.value for measure in row.measures) or row.subject,
            ", ".join(row.between) + (f" with {', '.join(row.towards)}" if row.towards else ""),
            shapes.day(row.valid_from) or "",
            row.left_out or "nothing",
        ]
        for row in law.registry.surveyed
    ]
    columns.show("How far somebody has looked; an absence is an answer only where nothing is left out, else a gap", heads, surveyed)
    print(f"\nAn absence is an answer between nobody for: {', '.join(measure.value for measure in _not_surveyed(law)) or 'no measure'}")
    return 0


def _one_record(law: Law, record: Instrument | Organisation | Jurisdiction, *, as_json: bool) -> int:
    """One record: its rows by kind, and each of its sources with the rows that rest on it."""
    whole = _count(record, record.id)
    kinds = [
        _of_rows(kind, [row for name, row in facts(record) if name == kind]) for kind in dict.fromkeys(name for name, _ in facts(record))
    ]
    used = Counter(str(getattr(row, "source", "")) for _, row in facts(record))
    if as_json:
        sources = [
            {
                "key": one.key,
                "name": one.name,
                "url": one.url,
                "seen": one.seen.value,
                "verified_on": one.verified_on.isoformat(),
                "rows": used[one.key],
            }
            for one in record.sources
        ]
        stamp = shapes.stamp(law.stamp)
        shapes.say({"format": 1, "records": [_shape(whole)], "kinds": [_shape(one) for one in kinds], "sources": sources, "stamp": stamp})
        return 0
    columns.show(
        f"Edition {law.registry.edition}, looked over on {law.registry.horizon.isoformat()}", _HEADS, [one.cells for one in (whole, *kinds)]
    )
    print()
    rows = [[one.name, one.seen.value, one.verified_on.isoformat(), str(used[one.key]), one.url] for one in record.sources]
    columns.show("Sources", ("source", "seen", "looked at", "rows", "address"), rows)
    return 0


def _one(law: Law, name: str) -> Instrument | Organisation | Jurisdiction:
    if law.registry.has_jurisdiction(name) and name not in law.registry.organisation_codes:
        return law.jurisdiction(name)
    try:
        return law.organisation(name)
    except UnknownIdError:
        return law.instrument(name)


def _count(record: Instrument | Organisation | Jurisdiction, name: str) -> _Count:
    complete = record.status.complete_on if isinstance(record, Instrument) and record.status is not None else None
    if isinstance(record, Organisation):
        complete = record.complete_on
    oldest = min((source.verified_on for source in record.sources), default=None)
    seen = by_seen(record)
    known = seen[Seen.OFFICIAL], seen[Seen.SECONDARY], seen[Seen.UNCONFIRMED]
    return _Count(name, *known, shapes.day(complete) or "", shapes.day(oldest) or "")


def _of_rows(name: str, rows: Iterable[object]) -> _Count:
    seen = Counter(getattr(row, "seen", None) for row in rows)
    return _Count(f"  {name}", seen[Seen.OFFICIAL], seen[Seen.SECONDARY], seen[Seen.UNCONFIRMED])


def _alone(name: str, records: Sequence[object]) -> _Count:
    """Records that are each one row with its own source."""
    seen = Counter(getattr(record, "seen", None) for record in records)
    oldest = min((source.verified_on for record in records for source in getattr(record, "sources", ())), default=None)
    return _Count(name, seen[Seen.OFFICIAL], seen[Seen.SECONDARY], seen[Seen.UNCONFIRMED], "", shapes.day(oldest) or "")


def _sum(name: str, counts: Sequence[_Count]) -> _Count:
    oldest = min((one.oldest for one in counts if one.oldest), default="")
    return _Count(
        name, sum(one.official for one in counts), sum(one.secondary for one in counts), sum(one.unconfirmed for one in counts), "", oldest
    )


def _not_surveyed(law: Law) -> list[Measure]:
    """Measures for which every row of the survey leaves something out, so that an absence is never an answer."""
    whole = [row for row in law.registry.surveyed if not row.left_out]
    looked = {measure for row in whole for measure in (row.measures or _of_subject(row.subject))}
    return [measure for measure in Measure if measure not in looked]


def _of_subject(subject: str) -> tuple[Measure, ...]:
    return tuple(measure for measure in Measure if measure.subject is Subject(subject))


def _shape(one: _Count) -> dict[str, object]:
    return {
        "id": one.id.strip(),
        "rows": one.rows,
        "official": one.official,
        "secondary": one.secondary,
        "unconfirmed": one.unconfirmed,
        "complete_on": one.complete_on or None,
        "oldest_check": one.oldest or None,
    }


def _shape_of_survey(row: Surveyed) -> dict[str, object]:
    return {
        "subject": row.subject,
        "measures": [measure.value for measure in row.measures],
        "between": list(row.between),
        "towards": list(row.towards),
        "valid_from": shapes.day(row.valid_from),
        "on": row.on.isoformat(),
        "left_out": row.left_out or None,
    }
