"""The instruments on record, or those that bind some jurisdictions to one another."""

from __future__ import annotations

import argparse

from lecoop.cli import columns, reading, shapes
from lecoop.registry.law import Law
from lecoop.values.measure import Measure

__all__ = ["answer", "arguments"]


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("codes", metavar="CODE", nargs="*", help="jurisdictions that must be bound to one another")
    parser.add_argument("--measure", help="only instruments that give this measure")


def answer(chosen: argparse.Namespace, law: Law) -> int:
    """Print the instruments; 1 where none is on record."""
    measure = reading.term(Measure, chosen.measure, "measure") if chosen.measure else None
    if chosen.codes:
        found = law.shared([reading.code(law, one) for one in chosen.codes], measure)
    else:
        found = law.registry.instruments if measure is None else law.registry.providing(measure)
    if chosen.json:
        rows = [
            {
                "id": one.id,
                "title": one.title,
                "also_known_as": list(one.also_known_as),
                "kind": one.kind.value,
                "force": one.force.value,
                "reference": one.reference or None,
                "valid_from": shapes.day(one.valid_from),
                "valid_until": shapes.day(one.valid_until),
                "measures": sorted({provision.measure.value for provision in one.provisions}),
            }
            for one in found
        ]
        shapes.say({"format": 1, "instruments": rows, "stamp": shapes.stamp(law.stamp)})
    else:
        heads = ("id", "known as", "kind", "in force from", "until")
        columns.show(f"{len(found)} instruments", heads, [
            [
                one.id,
                one.also_known_as[0] if one.also_known_as else one.title[:50],
                one.kind.value,
                shapes.day(one.valid_from) or ("yes" if one.in_force_unknown else "no"),
                shapes.day(one.valid_until) or "",
            ]
            for one in found
        ])  # fmt: skip
    return 0 if found else 1
