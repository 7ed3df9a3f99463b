"""The shapes of jurisdictions on a map of the world, from Natural Earth, which is in the public domain.

They say nothing of law: borders are those that Natural Earth draws, simplified. What is without an ISO code of its own is
drawn with a neighbour (Northern Cyprus with CY, Somaliland with SO), Crimea with UA (General Assembly resolution 68/262).
``tools/shapes.py`` makes the file.
"""

from __future__ import annotations

import json
from functools import cache
from math import asin, cos, pi, radians, sin, sqrt
from pathlib import Path

from attrs import frozen

from lecoop.errors import LecoopError

__all__ = ["LICENCE", "Shape", "outline", "shapes"]

LICENCE = "Shapes: Natural Earth (public domain), simplified; borders say nothing of law."
_FILE = Path(__file__).resolve().parent / "shapes.json"

Point = tuple[float, float]


@frozen
class Shape:
    """One jurisdiction on the map: its rings, and a mark where it is too small to be seen.

    Args:
        rings: closed lines of points, x to the right and y down, both about from -1 to 1; holes among them.
        mark: where to put a sign for it.
        small: whether the rings are too small to be seen, or there are none.
    """

    rings: tuple[tuple[Point, ...], ...]
    mark: Point
    small: bool


@cache
def shapes() -> dict[str, Shape]:
    """Every shape by the code of its jurisdiction; the file is read once.

    Raises:
        LecoopError: the file of the shapes is not there.
    """
    try:
        table = json.loads(_FILE.read_text(encoding="utf-8"))
    except OSError:
        raise LecoopError("the shapes of the map are not there: install lecoop again") from None
    arcs = [_walked(arc) for arc in table["arcs"]]
    found: dict[str, Shape] = {}
    for code, polygons in table["rings"].items():
        rings = [part for polygon in polygons for ring in polygon for part in _cut(_ring(ring, arcs))]
        if not rings:
            continue
        point = table["points"].get(code)
        mark = _degrees(point) if point is not None else _middle(max(rings, key=_size))
        found[code] = Shape(tuple(tuple(_projected(one) for one in ring) for ring in rings), _projected(mark), point is not None)
    for code, point in table["points"].items():
        if code not in found:
            found[code] = Shape((), _projected(_degrees(point)), True)
    return dict(sorted(found.items()))


def outline() -> tuple[Point, ...]:
    """The edge of the world in the same projection."""
    up = [(180.0, float(latitude)) for latitude in range(-90, 91, 3)]
    return tuple(_projected(one) for one in [*up, *((-180.0, latitude) for _, latitude in reversed(up))])


def _walked(arc: list[list[int]]) -> list[Point]:
    x = y = 0
    points = []
    for dx, dy in arc:
        x, y = x + dx, y + dy
        points.append((x / 100, y / 100))
    return points


def _degrees(point: list[int]) -> Point:
    return point[0] / 100, point[1] / 100


def _ring(ring: list[int], arcs: list[list[Point]]) -> list[Point]:
    found: list[Point] = []
    for one in ring:
        points = arcs[~one][::-1] if one < 0 else arcs[one]
        found += points[bool(found) :]
    return found


def _cut(ring: list[Point]) -> list[list[Point]]:
    """A ring that crosses the 180th meridian, in its parts on either side; one that goes around a pole is left out."""
    walked = [ring[0]]
    for x, y in ring[1:]:
        before = walked[-1][0]
        walked.append((x + 360 * round((before - x) / 360), y))
    if walked[-1][0] != walked[0][0]:
        return []
    parts = [[(x - shift, y) for x, y in _side(_side(walked, shift - 180, 1), shift + 180, -1)] for shift in (-360, 0, 360)]
    return [part for part in parts if len(part) > 2]


def _side(ring: list[Point], at: float, way: int) -> list[Point]:
    """The part of a ring to the east of a meridian (``way`` 1) or to its west (-1), after Sutherland and Hodgman."""
    found: list[Point] = []
    for (x1, y1), (x2, y2) in zip(ring, [*ring[1:], *ring[:1]], strict=True):
        inside, next_inside = (x1 - at) * way >= 0, (x2 - at) * way >= 0
        if inside:
            found.append((x1, y1))
        if inside != next_inside:
            found.append((at, y1 + (y2 - y1) * (at - x1) / (x2 - x1)))
    return found


def _size(ring: list[Point]) -> float:
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in zip(ring, [*ring[1:], ring[0]], strict=True)))


def _middle(ring: list[Point]) -> Point:
    return sum(x for x, _ in ring) / len(ring), sum(y for _, y in ring) / len(ring)


_A1, _A2, _A3, _A4 = 1.340264, -0.081106, 0.000893, 0.003796
_WIDEST = 2.7066297


def _projected(point: Point) -> Point:
    """The Equal Earth projection: areas keep their proportions. B. Savric, T. Patterson and B. Jenny, 2018."""
    longitude, latitude = radians(point[0]), radians(point[1])
    theta = asin(sqrt(3) / 2 * sin(max(-pi / 2, min(pi / 2, latitude))))
    square = theta * theta
    sixth = square**3
    x = 2 * sqrt(3) * longitude * cos(theta) / (3 * (9 * _A4 * sixth * square + 7 * _A3 * sixth + 3 * _A2 * square + _A1))
    y = theta * (_A4 * sixth * square + _A3 * sixth + _A2 * square + _A1)
    return x / _WIDEST, -y / _WIDEST
