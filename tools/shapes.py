"""The shapes of the maps out of Natural Earth: ``python -m tools.shapes COUNTRIES-50M.json COUNTRIES-10M.json``.

Natural Earth is in the public domain. Its borders as TopoJSON are in the npm package ``world-atlas``, whose files this
reads: boundaries are shared, so that they are simplified once for both sides. What comes out is written to
``src/lecoop/formats/shapes.json``: arcs of whole numbers (hundredths of a degree, each point as the step from the one
before), rings of arcs by code, and a point for whoever is too small to be seen.
"""

from __future__ import annotations

import json
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

import pycountry

Point = tuple[float, float]
Ring = list[int]

OUT = Path(__file__).resolve().parents[1] / "src" / "lecoop" / "formats" / "shapes.json"
KNOWN = Path(__file__).resolve().parents[1] / "src" / "lecoop" / "data" / "jurisdictions"

UNNUMBERED = {"Kosovo": "XK", "N. Cyprus": "CY", "Somaliland": "SO", "Siachen Glacier": "IN"}
"""Shapes without an ISO number, and with whom they are drawn."""

TOLERANCE = 0.12
"""How far a simplified line may lie from the true one, in degrees."""

SMALLEST = 0.08
"""Rings of fewer square degrees are left out, but for the largest of a jurisdiction."""

SEEN = 1.2
"""A jurisdiction of fewer square degrees gets a point as well."""

CRIMEA = (34.2, 45.3)
"""In the middle of the ring that Natural Earth draws with Russia; General Assembly resolution 68/262 has it Ukraine's."""


def main(arguments: list[str]) -> int:
    """Write the shapes; 2 where the files are not named."""
    if len(arguments) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    medium, large = (json.loads(Path(one).read_text(encoding="utf-8")) for one in arguments)
    codes = {path.stem.upper() for path in KNOWN.glob("*.toml")} - {"AQ"}  # it lies around a pole, and nobody polices it
    arcs = [simplified(arc) for arc in decoded(medium)]
    rings: dict[str, list[list[Ring]]] = {}
    for code, polygons in polygons_of(medium):
        rings.setdefault(code, []).extend(polygons)
    hand_over(rings, "RU", "UA", CRIMEA, arcs)
    kept = {code: thinned(polygons, arcs) for code, polygons in sorted(rings.items()) if code in codes}
    points: dict[str, list[int]] = {}
    for code, polygons in kept.items():
        if sum(abs(area(ring_points(polygon[0], arcs))) for polygon in polygons) < SEEN:
            points[code] = hundredths(centre(polygons, arcs))
    fine = list(decoded(large))
    for code, polygons in polygons_of(large):
        if code in codes and code not in kept:
            points[code] = hundredths(centre(polygons, fine))
    used = sorted({abs_arc(one) for polygons in kept.values() for polygon in polygons for ring in polygon for one in ring})
    number = {old: new for new, old in enumerate(used)}
    table = {
        "arcs": [steps(arcs[old]) for old in used],
        "rings": {
            code: [[[renumbered(one, number) for one in ring] for ring in polygon] for polygon in polygons]
            for code, polygons in kept.items()
        },
        "points": dict(sorted(points.items())),
    }
    OUT.write_text(json.dumps(table, separators=(",", ":")) + "\n", encoding="utf-8")
    missing = sorted(code for code in codes if len(code) == 2 and code not in kept and code not in points)
    print(f"{len(kept)} shapes, {len(points)} points, {OUT.stat().st_size} bytes; without either: {', '.join(missing)}")
    return 0


def decoded(topology: dict[str, Any]) -> list[list[Point]]:
    """The arcs of a topology in degrees."""
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    found = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * sx + tx, y * sy + ty))
        found.append(points)
    return found


def polygons_of(topology: dict[str, Any]) -> list[tuple[str, list[list[Ring]]]]:
    """Each country's code with its polygons, each a ring and its holes."""
    found = []
    for one in topology["objects"]["countries"]["geometries"]:
        name = one["properties"]["name"]
        country = pycountry.countries.get(numeric=str(one.get("id", "")).zfill(3)) if one.get("id") else None
        code = country.alpha_2 if country is not None else UNNUMBERED.get(name)
        if code is not None and "arcs" in one:
            found.append((code, [one["arcs"]] if one["type"] == "Polygon" else one["arcs"]))
    return found


def simplified(arc: list[Point]) -> list[Point]:
    """The arc after Ramer, Douglas and Peucker; its ends stay, and a closed one keeps its shape."""
    if len(arc) < 3:
        return arc
    if arc[0] == arc[-1]:
        far = max(range(len(arc)), key=lambda i: (arc[i][0] - arc[0][0]) ** 2 + (arc[i][1] - arc[0][1]) ** 2)
        if far in (0, len(arc) - 1):
            return arc
        return [*simplified(arc[: far + 1])[:-1], *simplified(arc[far:])]
    keep = {0, len(arc) - 1}
    stack = [(0, len(arc) - 1)]
    while stack:
        first, last = stack.pop()
        if last - first < 2:
            continue
        worst, at = max((away(arc[i], arc[first], arc[last]), i) for i in range(first + 1, last))
        if worst > TOLERANCE:
            keep.add(at)
            stack += [(first, at), (at, last)]
    return [arc[i] for i in sorted(keep)]


def away(point: Point, one: Point, other: Point) -> float:
    """How far a point lies from a line between two others."""
    (x, y), (x1, y1), (x2, y2) = point, one, other
    length = ((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5
    if not length:
        return float(((x - x1) ** 2 + (y - y1) ** 2) ** 0.5)
    return float(abs((x2 - x1) * (y1 - y) - (x1 - x) * (y2 - y1)) / length)


def abs_arc(one: int) -> int:
    """The number of an arc, whichever way it is walked."""
    return ~one if one < 0 else one


def renumbered(one: int, number: dict[int, int]) -> int:
    """An arc under its new number, walked the same way."""
    return ~number[~one] if one < 0 else number[one]


def ring_points(ring: Ring, arcs: list[list[Point]]) -> list[Point]:
    """The points of a ring in order."""
    found: list[Point] = []
    for one in ring:
        points = arcs[abs_arc(one)]
        found += (points[::-1] if one < 0 else points)[bool(found) :]
    return found


def area(points: list[Point]) -> float:
    """The signed area in square degrees."""
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairwise([*points, *points[:1]])) / 2


def centre(polygons: list[list[Ring]], arcs: list[list[Point]]) -> Point:
    """The middle of the largest ring."""
    largest = max((ring_points(polygon[0], arcs) for polygon in polygons), key=lambda points: abs(area(points)))
    xs, ys = [x for x, _ in largest], [y for _, y in largest]
    return sum(xs) / len(xs), sum(ys) / len(ys)


def thinned(polygons: list[list[Ring]], arcs: list[list[Point]]) -> list[list[Ring]]:
    """The polygons without specks and without small holes."""
    sizes = [abs(area(ring_points(polygon[0], arcs))) for polygon in polygons]
    kept = [
        [ring for i, ring in enumerate(polygon) if not i or abs(area(ring_points(ring, arcs))) >= SMALLEST]
        for polygon, size in zip(polygons, sizes, strict=True)
        if size >= SMALLEST or size == max(sizes)
    ]
    return [polygon for polygon in kept if len(ring_points(polygon[0], arcs)) > 3] or kept[:1]


def hand_over(rings: dict[str, list[list[Ring]]], giver: str, taker: str, inside: Point, arcs: list[list[Point]]) -> None:
    """Draw the ring around a point with another jurisdiction, without the line where the two touch."""
    piece = next(polygon for polygon in rings[giver] if within(inside, ring_points(polygon[0], arcs)))
    rings[giver] = [polygon for polygon in rings[giver] if polygon is not piece]
    outer = piece[0]
    for polygon in rings[taker]:
        shared = [one for one in outer if ~one in polygon[0]]
        if len(shared) == 1:
            here, there = outer.index(shared[0]), polygon[0].index(~shared[0])
            rest = outer[here + 1 :] + outer[:here]
            polygon[0] = polygon[0][:there] + rest + polygon[0][there + 1 :]
            return
    rings[taker].append(piece)


def within(point: Point, ring: list[Point]) -> bool:
    """Whether a point lies inside of a ring."""
    x, y = point
    inside = False
    for (x1, y1), (x2, y2) in pairwise([*ring, ring[0]]):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            inside = not inside
    return inside


def hundredths(point: Point) -> list[int]:
    """A point in hundredths of a degree."""
    return [round(point[0] * 100), round(point[1] * 100)]


def steps(arc: list[Point]) -> list[list[int]]:
    """An arc as its first point and the steps from there."""
    points = [hundredths(point) for point in arc]
    return [points[0], *([x2 - x1, y2 - y1] for (x1, y1), (x2, y2) in pairwise(points) if (x1, y1) != (x2, y2))]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
