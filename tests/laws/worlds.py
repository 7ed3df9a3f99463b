"""What the laws need of small worlds: questions to them, their records, and worlds that differ in one thing."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import Any

import attrs
from hypothesis import settings
from hypothesis import strategies as st

from lecoop.model.instrument import Instrument
from lecoop.model.status import Party
from lecoop.registry import Registry
from lecoop.routing.plan import Plan, plan
from lecoop.testing.world import CODES, HORIZON, MEASURES, registries
from lecoop.values.measure import Measure
from lecoop.values.terms import Seen

DAY = timedelta(days=1)
HALF = settings(max_examples=settings().max_examples // 2)
"""For laws that ask a world many questions, or make a second one of it."""

SMALL = registries(most=3)
"""Worlds in which anything may be."""
COMPLETE = registries(most=3, complete=True)
"""Worlds in which nothing is unknown."""
OWN = registries(most=3, complete=True, through=False)
"""Worlds in which nothing is unknown, and nobody is bound through an organisation."""
UNRELATED = registries(most=2, complete=True, related=False)
"""Worlds in which no instrument does anything to another."""
ONE = registries(most=1, related=False, through=False)
"""Worlds of one instrument, with no rows but those of its parties."""

PAIRS = st.sampled_from([(one, other) for one in CODES for other in CODES if one != other])
ASKED = st.sampled_from(MEASURES)


def dates(node: object) -> set[date]:
    """Every day that a record mentions."""
    if type(node) is date:
        return {node}
    if isinstance(node, tuple | list):
        return set().union(*map(dates, node))
    if attrs.has(type(node)):
        return set().union(*(dates(getattr(node, one.name)) for one in attrs.fields(type(node))))
    return set()


def boundaries(registry: Registry) -> list[date]:
    """The days on which something may change in a world."""
    found = set().union(*map(dates, records(registry))) - {HORIZON}
    known = {status.complete_on + DAY for one in registry.instruments if (status := one.status) and status.complete_on}
    return sorted(found | known | {HORIZON, HORIZON + DAY})


def moments(registry: Registry) -> st.SearchStrategy[date]:
    """Days around which something changes."""
    return st.builds(lambda day, step: day + step * DAY, st.sampled_from(boundaries(registry)), st.sampled_from((0, -1, 1)))


def records(registry: Registry) -> list[Any]:
    """All records of a world."""
    return [
        *registry.jurisdictions, *registry.channels, *registry.organisations, *registry.instruments, *registry.surveyed,
        *registry.absent_relations,
    ]  # fmt: skip


def world(those: Iterable[object]) -> Registry:
    """A world of these records, looked over on the day of all small worlds."""
    return Registry.of(*those, horizon=HORIZON)


def changed(registry: Registry, change: Callable[[Instrument], Instrument | None]) -> Registry:
    """The world with each instrument changed, or left out."""
    kept = [change(one) if isinstance(one, Instrument) else one for one in records(registry)]
    return world(one for one in kept if one is not None)


def with_rows(instrument: Instrument, rows: Iterable[Party]) -> Instrument:
    """The instrument with another list of parties."""
    assert instrument.status is not None
    return attrs.evolve(instrument, status=attrs.evolve(instrument.status, parties=tuple(rows)))


def row(party: str, **fields: Any) -> Party:
    """A row of a made-up list of parties."""
    return Party(**{"party": party, "source": "made-up", "seen": Seen.OFFICIAL, **fields})


def asked(registry: Registry, pair: tuple[str, str], measure: Measure, day: date) -> Plan:
    """The plan of a question."""
    return plan(registry.on(day), *pair, measure)


def answer(found: Plan) -> tuple[object, ...]:
    """All that a plan says, without its stamp."""
    return (found.routes, found.refused, found.gaps, found.cautions)


def ways(found: Plan, *, only_open: bool = False) -> set[tuple[str, str]]:
    """Head and channel of each route."""
    return {(route.basis.head, route.channel) for route in (found.open if only_open else found.routes)}


def heads(found: Plan, *, only_open: bool = False) -> set[str]:
    """The instruments that head a route."""
    return {head for head, _ in ways(found, only_open=only_open)}
