"""A liaison network on a map of the world: primary, secondary, what is not known, and gaps, apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from lecoop.formats.shapes import shapes
from lecoop.formats.world_map import Look, MapClass, Picture, world_map
from lecoop.registry.liaison import LiaisonNetwork
from lecoop.values.liaison import AccreditationKind
from lecoop.values.period import Held

__all__ = ["CLASSES", "coverage_map"]

CLASSES = (
    MapClass("covered, primary", Look.SOLID),
    MapClass("covered, secondary", Look.HATCHED),
    MapClass("not known; primary on other days", Look.DOTTED),
    MapClass("not known; secondary on other days", Look.SPARSE),
    MapClass("no post on record", Look.BLANK),
    MapClass("no post on record, and asked for", Look.CROSSED),
    MapClass("the network's own State", Look.GREY),
)
"""The classes of the map, in the order of its legend."""

_BLANK, _GAP, _HOME = 4, 5, 6


def _classes(network: LiaisonNetwork, against: Iterable[str]) -> dict[str, int]:
    """The number of its class, by code."""
    found = dict.fromkeys(shapes(), _BLANK) | dict.fromkeys(against, _GAP)
    for cover in network.coverage().covers:
        number = 2 * (cover.held is not Held.HOLDS) + (cover.kind is not AccreditationKind.PRIMARY)
        found[cover.jurisdiction] = min(number, found.get(cover.jurisdiction, _GAP))
    return found | {network.record.jurisdiction: _HOME}


def coverage_map(network: LiaisonNetwork, against: Iterable[str] = ()) -> Picture:
    """The map of a network's coverage on its day.

    Args:
        against: codes of which is shown that no post is on record for them.

    Raises:
        MisuseError: the extra ``maps`` is not installed.
    """
    record, coverage = network.record, network.coverage()
    members = _classes(network, against)
    told = {code: f"{code}: {CLASSES[number].name}" for code, number in members.items()}
    for cover in reversed(coverage.covers):
        told[cover.jurisdiction] = f"{told[cover.jurisdiction].partition(' - ')[0]} - {cover.post.id}"
    whole = "whole" if coverage.complete else "not whole: who is blank may be covered all the same"
    rows = Counter(cover.accreditation.source for cover in coverage.covers)
    names = {source.key: source.name for source in record.sources}
    shown = [names[key] for key, _ in sorted(rows.items(), key=lambda one: (-one[1], one[0]))]
    more = f"; and {len(shown) - 3} more (lecoop coverage {record.id})" if len(shown) > 3 else ""
    foot = (f"The list on record is {whole}. {coverage.stamp}.", f"Sources: {'; '.join(shown[:3]) or 'none on record'}{more}.")
    kept = [number for number in range(len(CLASSES)) if number != _GAP or _GAP in members.values()]
    renumbered = {code: kept.index(number) for code, number in members.items()}
    title = f"{record.name} on {network.day.isoformat()}"
    return world_map(title, [CLASSES[number] for number in kept], renumbered, told, foot, [post.seat for post in network.posts])
