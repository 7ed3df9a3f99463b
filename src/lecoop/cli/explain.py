"""What a rule asks, why, and where it stands."""

from __future__ import annotations

import argparse

from lecoop.cli import shapes
from lecoop.errors import UnknownIdError
from lecoop.registry.law import Law
from lecoop.rules import RULES
from lecoop.rules.pages import page

__all__ = ["answer", "arguments"]


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("rule", metavar="RULE", help="id of a rule, such as case.penalty-below-threshold")


def answer(chosen: argparse.Namespace, law: Law) -> int:
    """Print the rule's page."""
    from difflib import get_close_matches

    found = next((rule for rule in RULES if rule.id == chosen.rule), None)
    if found is None:
        raise UnknownIdError("rule", tuple(get_close_matches(chosen.rule, [rule.id for rule in RULES], n=3, cutoff=0.3)))
    if chosen.json:
        shapes.say(
            {
                "format": 1,
                "rule": found.id,
                "severity": found.severity.value,
                "norm": found.norm,
                "why": found.why,
                "added_in": found.added_in,
                "stamp": shapes.stamp(law.stamp),
            }
        )
    else:
        print(page(found), end="")
    return 0
