"""The rules that a check runs."""

from __future__ import annotations

import argparse

from lecoop.cli import columns, shapes
from lecoop.registry.law import Law
from lecoop.rules import RULES

__all__ = ["answer", "arguments"]


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""


def answer(chosen: argparse.Namespace, law: Law) -> int:
    """Print every rule with its severity and its norm."""
    if chosen.json:
        rows = [{"rule": rule.id, "severity": rule.severity.value, "norm": rule.norm, "added_in": rule.added_in} for rule in RULES]
        shapes.say({"format": 1, "rules": rows, "stamp": shapes.stamp(law.stamp)})
    else:
        columns.show(f"{len(RULES)} rules", ("rule", "severity", "norm"), [[rule.id, rule.severity.value, rule.norm] for rule in RULES])
    return 0
