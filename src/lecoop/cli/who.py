"""Which agencies, bureaus and contact points a jurisdiction has."""

from __future__ import annotations

import argparse

from lecoop.cli import columns, reading, shapes
from lecoop.registry.law import Law
from lecoop.values.terms import BureauKind

__all__ = ["answer", "arguments"]


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("code", metavar="CODE", help="code of the jurisdiction, such as GB")
    parser.add_argument("--kind", help="only bureaus of this kind, such as ncb or central-authority")


def answer(chosen: argparse.Namespace, law: Law) -> int:
    """Print the agencies and bureaus on record; 3 where none is."""
    code = reading.code(law, chosen.code)
    kind = reading.term(BureauKind, chosen.kind, "kind of bureau") if chosen.kind else None
    bureaus = law.bureaus(code, kind=kind)
    agencies = () if kind is not None else law.agencies(code)
    if chosen.json:
        shapes.say(
            {
                "format": 1,
                "jurisdiction": code,
                "agencies": [
                    {"id": one.id, "name": one.name, "functions": [f.value for f in one.functions], "seen": one.seen.value}
                    for one in agencies
                ],
                "bureaus": [shapes.bureau(one) for one in bureaus],
                "stamp": shapes.stamp(law.stamp),
            }
        )
    elif bureaus or agencies:
        rows = [[one.kind.value, one.name, one.host or one.lead or "-", one.seen.value] for one in bureaus]
        columns.show(f"{code}: bureaus on {law.day.isoformat()}", ("kind", "name", "host or lead", "seen"), rows)
        if agencies:
            print()
            rows = [[one.name, ", ".join(f.value for f in one.functions), one.seen.value] for one in agencies]
            columns.show("Agencies", ("name", "functions", "seen"), rows)
        print(f"\n[{law.stamp}]")
    else:
        print(f"{code}: nobody is on record on {law.day.isoformat()}; that does not mean that there is nobody")
    return 0 if bureaus or agencies else 3
