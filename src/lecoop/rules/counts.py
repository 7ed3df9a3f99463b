"""Rules that hold published numbers against the rows: parties of an instrument, members of an organisation."""

from __future__ import annotations

from attrs import evolve

from lecoop.model.instrument import Instrument
from lecoop.model.organisation import Organisation
from lecoop.model.published_count import PublishedCount
from lecoop.registry import Law
from lecoop.registry.standing import Timeline
from lecoop.report import Audience, Severity
from lecoop.rules.rule import Breach, Breaches, Cites, Undecided, rule
from lecoop.values.terms import Standing

__all__ = ["count_differs"]

_BOUND = (Standing.BOUND, Standing.PROVISIONAL)


@rule(
    "registry.count-differs",
    Instrument,
    Organisation,
    severity=Severity.WARNING,
    added_in="26.1",
    citation=Cites.FORM,
    audience=Audience.REGISTRY,
)
def count_differs(record: Instrument | Organisation, law: Law) -> Breaches:
    """The parties, or members, on record for a day are as many as somebody published.

    The published number is the cheapest proof that no row is missing and none is too many. Rows of which it is
    not known whether they hold on the day may make up the difference.
    """
    for path, row, standings in _counted(record, law):
        found, unknown = sum(one in _BOUND for one in standings), standings.count(Standing.UNKNOWN)
        day = row.on.isoformat()
        if found <= row.count <= found + unknown:
            if unknown:
                yield Undecided(*path, message=f"{found} are on record for {day}, and of {unknown} more it is not known")
            continue
        more = f", and of {unknown} more it is not known" if unknown else ""
        yield Breach(*path, message=f"{row.count} were published for {day}, {found} are on record{more}; look for the wrong row")


def _counted(record: Instrument | Organisation, law: Law) -> list[tuple[tuple[str | int, ...], PublishedCount, list[Standing]]]:
    registry = law.registry
    place: tuple[str, ...] = ("published_counts",)
    counts: tuple[PublishedCount, ...] = ()
    timelines: dict[str, Timeline] = {}
    if isinstance(record, Organisation):
        counts = record.published_counts
        timelines = {code: registry.membership(record.code, code) for code in {row.party for row in record.memberships}}
    elif record.status is not None:
        place, counts = ("status", "published_counts"), record.status.published_counts
        timelines = {code: registry.timeline(record, code) for code in {row.party for row in record.status.parties}}
    return [
        ((*place, i), row, [line.on(row.on).standing for code, line in sorted(timelines.items()) if code not in row.without])
        for i, row in enumerate(counts)
    ]


count_differs.passes(Organisation)
count_differs.passes(Instrument)


@count_differs.fails(Organisation, at="$.published_counts[1]")
def _one_too_few(organisation: Organisation) -> Organisation:
    """Three members were published and two are on record."""
    first, second = organisation.published_counts
    return evolve(organisation, published_counts=(first, evolve(second, count=3)))


@count_differs.fails(Instrument, at="$.status.published_counts[0]")
def _one_too_many(instrument: Instrument) -> Instrument:
    """One party was published and two are on record."""
    status = instrument.status
    if status is None:
        return instrument
    return evolve(instrument, status=evolve(status, published_counts=(evolve(status.published_counts[0], count=1),)))
