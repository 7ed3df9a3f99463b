"""How a jurisdiction stands to an instrument."""

from __future__ import annotations

import argparse

from lecoop.cli import reading, shapes
from lecoop.registry.law import Law
from lecoop.registry.standing import BINDING
from lecoop.values.terms import Standing

__all__ = ["answer", "arguments"]


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("instrument", metavar="INSTRUMENT", help="id, reference or known name, such as ets-024 or EAW")
    parser.add_argument("code", metavar="CODE", help="code of the jurisdiction")


def answer(chosen: argparse.Namespace, law: Law) -> int:
    """Print the standing with its row; 0 where bound, 1 where not, 3 where unknown."""
    instrument = law.instrument(chosen.instrument)
    code = reading.code(law, chosen.code)
    holding = law.holding(instrument, code)
    row = holding.row
    if chosen.json:
        shapes.say(
            {
                "format": 1,
                "instrument": instrument.id,
                "jurisdiction": code,
                "standing": holding.standing.value,
                "applied": holding.applied,
                "seen": holding.seen.value,
                "row": None
                if row is None
                else {
                    "party": row.party,
                    "signed_on": shapes.day(row.signed_on),
                    "deposited_on": shapes.day(row.deposited_on),
                    "valid_from": shapes.day(row.valid_from),
                    "valid_until": shapes.day(row.valid_until),
                    "held_on": shapes.day(row.held_on),
                },
                "stamp": shapes.stamp(law.stamp),
            }
        )
    else:
        print(f"{code} to {instrument.id} ({instrument.title}): {holding.standing.value}")
        if row is not None:
            days = [
                f"{name.replace('_', ' ')} {value.isoformat()}"
                for name in ("signed_on", "deposited_on", "valid_from", "applied_from", "valid_until", "held_on")
                if (value := getattr(row, name)) is not None
            ]
            print(f"  row of {row.party}: {', '.join(days) or 'no days'}; seen: {holding.seen.value}")
        if holding.membership is not None:
            print(f"  through membership: {holding.membership.state.value}")
        if holding.binds and not holding.applied:
            print("  bound, but not applied on this day")
        print(f"[{law.stamp}]")
    if holding.standing in BINDING:
        return 0
    return 3 if holding.standing is Standing.UNKNOWN else 1
