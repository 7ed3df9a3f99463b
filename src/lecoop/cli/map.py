"""A picture of a network's coverage, or of where a measure can be asked, as SVG."""

from __future__ import annotations

import argparse
from pathlib import Path

from lecoop.cli import reading, shapes
from lecoop.cli.coverage import area, network
from lecoop.errors import MisuseError
from lecoop.formats.coverage_map import coverage_map
from lecoop.formats.route_map import route_map
from lecoop.formats.world_map import Picture
from lecoop.registry.law import Law
from lecoop.values.measure import Measure

__all__ = ["answer", "arguments"]


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("what", metavar="NETWORK|CODE", help="a liaison network, such as us-fbi-legat; or who asks, such as GB")
    parser.add_argument("measure", metavar="MEASURE", nargs="?", help="with a code: what is asked for, such as surrender")
    parser.add_argument("-o", "--output", metavar="FILE.svg", required=True, help="where the picture goes")
    parser.add_argument("--against", metavar="AREA", help="with a network: show who of these is not covered: region, organisation or codes")


def answer(chosen: argparse.Namespace, law: Law) -> int:
    """Write the picture and say what is on it; 0."""
    file = Path(chosen.output)
    if file.suffix != ".svg":
        raise MisuseError("a map is written as SVG: name a file that ends in .svg")
    if not file.parent.is_dir():
        raise MisuseError(f"{reading.shown(str(file.parent))}: there is no such folder; make it first")
    picture = _measure(chosen, law) if chosen.measure is not None else _network(chosen, law)
    try:
        file.write_text(picture.svg, encoding="utf-8")
    except OSError:
        raise MisuseError(f"{reading.shown(file.name)}: cannot be written") from None
    groups = [(name, codes) for name, codes in picture.groups if codes]
    if chosen.json:
        classes = {name: list(codes) for name, codes in groups}
        shapes.say({"format": 1, "file": file.name, "classes": classes, "stamp": shapes.stamp(law.stamp)})
    else:
        print(f"{file.name}: " + "; ".join(f"{name}: {len(codes)}" for name, codes in groups))
    return 0


def _measure(chosen: argparse.Namespace, law: Law) -> Picture:
    if chosen.against:
        raise MisuseError("--against goes with a network; with a measure every jurisdiction is shown")
    return route_map(law, reading.code(law, chosen.what), reading.term(Measure, chosen.measure, "measure"))


def _network(chosen: argparse.Namespace, law: Law) -> Picture:
    if law.registry.has_jurisdiction(chosen.what.upper()):
        raise MisuseError(f"{chosen.what.upper()} asks for what? Name a measure, such as surrender; or name a network")
    return coverage_map(network(law, chosen.what, own=bool(chosen.overlay)), area(law, chosen.against) if chosen.against else ())
