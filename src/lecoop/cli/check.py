"""Whether a case file keeps the rules."""

from __future__ import annotations

import argparse
from pathlib import Path

from lecoop.cli import shapes
from lecoop.door import loads_any
from lecoop.errors import MisuseError
from lecoop.registry.law import Law
from lecoop.report import Verdict
from lecoop.rules import check

__all__ = ["answer", "arguments"]


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("file", metavar="FILE", help="a case as JSON")
    parser.add_argument("--complete", action="store_true", help="hold it to be complete: what it leaves out is missing")


def answer(chosen: argparse.Namespace, law: Law) -> int:
    """Print the report; 0 where every rule is kept, 1 where one is broken, 3 where one is undecided."""
    try:
        data = Path(chosen.file).read_bytes()
    except OSError:
        raise MisuseError("the case file cannot be read") from None
    found = check(loads_any(data), law, complete=chosen.complete)
    if chosen.json:
        shapes.say(shapes.report(found))
    else:
        print(found)
    return {Verdict.KEPT: 0, Verdict.BROKEN: 1, Verdict.UNDECIDED: 3}[found.verdict]
