"""What opened and what closed for a jurisdiction between two days."""

from __future__ import annotations

import argparse

from lecoop.cli import reading, shapes
from lecoop.registry.law import Law
from lecoop.routing.changes import WATCHED, changes
from lecoop.values.measure import Measure
from lecoop.values.period import parse_day

__all__ = ["answer", "arguments"]


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("code", metavar="CODE", help="code of the jurisdiction")
    parser.add_argument("before", metavar="BEFORE", help="the earlier day, YYYY-MM-DD")
    parser.add_argument("after", metavar="AFTER", help="the later day, YYYY-MM-DD")
    parser.add_argument("--partner", metavar="CODE", action="append", help="compare ways with this State only (may be said again)")
    parser.add_argument("--measure", metavar="MEASURE", action="append", help="compare ways for this measure only (may be said again)")


def answer(chosen: argparse.Namespace, law: Law) -> int:
    """Print what changed."""
    found = changes(
        law.registry,
        reading.code(law, chosen.code),
        before=parse_day(chosen.before),
        after=parse_day(chosen.after),
        partners=[reading.code(law, one) for one in chosen.partner] if chosen.partner else None,
        measures=[reading.term(Measure, one, "measure") for one in chosen.measure] if chosen.measure else WATCHED,
    )
    if chosen.json:
        shapes.say(shapes.changes(found))
    else:
        print(found)
    return 0
