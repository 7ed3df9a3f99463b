"""A case file to begin with: what follows from the question is filled in, and what is due is named with its article."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from lecoop.cli import columns, reading, shapes
from lecoop.errors import MisuseError, UnknownIdError
from lecoop.registry.law import Law
from lecoop.routing.draft import Draft, draft
from lecoop.values.measure import Measure

__all__ = ["answer", "arguments"]


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("measure", metavar="MEASURE", help="what is asked for, such as surrender")
    parser.add_argument("asking", metavar="FROM", help="code of who asks")
    parser.add_argument("asked", metavar="TO", help="code of who is asked")
    parser.add_argument("--basis", metavar="ID", help="the instrument on which it is to rest (the first way that is open)")
    parser.add_argument("-o", "--output", metavar="FILE", help="where the case file goes (standard output)")


def answer(chosen: argparse.Namespace, law: Law) -> int:
    """Write the skeleton, and with a file say what is due in it; 0."""
    measure = reading.term(Measure, chosen.measure, "measure")
    basis = None
    if chosen.basis:
        try:
            basis = law.instrument(chosen.basis).id
        except UnknownIdError as problem:
            raise MisuseError(f"{reading.shown(chosen.basis)}: {problem}") from None
    found = draft(law, reading.code(law, chosen.asking), reading.code(law, chosen.asked), measure, basis=basis)
    if chosen.output:
        _write(Path(chosen.output), found)
    if chosen.json:
        shapes.say(_shape(found))
    elif chosen.output:
        _print(Path(chosen.output), found)
    else:
        print(found.skeleton().decode("utf-8"), end="")
    return 0


def _write(file: Path, found: Draft) -> None:
    if file.exists():
        raise MisuseError(f"{reading.shown(file.name)}: the file is there already; a draft overwrites nothing")
    try:
        file.write_bytes(found.skeleton())
    except OSError:
        raise MisuseError(f"{reading.shown(str(file))}: cannot be written; is the folder there?") from None


def _print(file: Path, found: Draft) -> None:
    over = f" over {found.route.channel}" if found.route.channel else ""
    title = f"{file.name}: {found.kind} on {' + '.join(found.route.basis.ids)}{over}; {len(found.needs)} things are due"
    rows = [[need.path, need.what, str(need.citation) if need.citation is not None else "-"] for need in found.needs]
    columns.show(title, ("field", "what is due", "article"), rows)
    print(f"\nFill it in, then: lecoop check {file.name} --complete --on {found.stamp.day.isoformat()}")
    print(f"\n[{found.stamp}]")


def _shape(found: Draft) -> dict[str, object]:
    return {
        "format": 1,
        "kind": found.kind,
        "basis": list(found.route.basis.ids),
        "channel": found.route.channel or None,
        "needs": [{"path": need.path, "what": need.what, "citation": shapes.citation(need.citation)} for need in found.needs],
        "record": json.loads(found.skeleton()),
        "stamp": shapes.stamp(found.stamp),
    }
