"""A map of the world as SVG: each jurisdiction in one of a few classes, told apart without colour."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from enum import Enum
from textwrap import wrap
from types import ModuleType

from attrs import frozen

from lecoop.errors import MisuseError
from lecoop.formats.shapes import LICENCE, Point, outline, shapes

__all__ = ["Look", "MapClass", "Picture", "world_map"]

_WIDTH, _TOP, _MARGIN = 1000, 62, 10
_SCALE = (_WIDTH - 2 * _MARGIN) / 2
_TALL = round(_SCALE * 2 * 0.4868)
_DARK = "#1b2a41"


class Look(Enum):
    """How a class is filled; each can be told from the others in black and white."""

    SOLID = "solid"
    HATCHED = "hatched"
    DOTTED = "dotted"
    SPARSE = "sparse"
    CROSSED = "crossed"
    GREY = "grey"
    BLANK = "blank"


@frozen
class MapClass:
    """One class of jurisdictions: its name in the legend, and its look."""

    name: str
    look: Look


@frozen
class Picture:
    """A map as the text of an SVG file, and what is on it.

    Args:
        groups: each class of the legend with the codes that are in it; also those that have no shape.
    """

    svg: str
    groups: tuple[tuple[str, tuple[str, ...]], ...]


def world_map(
    title: str,
    classes: Sequence[MapClass],
    members: Mapping[str, int],
    told: Mapping[str, str],
    foot: Iterable[str],
    seats: Iterable[str] = (),
) -> Picture:
    """The map, drawn; the same every time for the same answer.

    Args:
        title: what the map shows, with its day.
        classes: in the order of the legend.
        members: the number of its class, by code; who has none stays blank.
        told: a short text about a jurisdiction, by code, shown where somebody points at it.
        foot: lines below: edition, source, what the map cannot show.
        seats: codes in which a post sits: a ring marks them.

    Raises:
        MisuseError: the extra ``maps`` is not installed.
    """
    try:
        import drawsvg as svg
    except ImportError:
        raise MisuseError("a map needs the extra maps: pip install 'lecoop[maps]'") from None
    lines = [line for text in (*foot, LICENCE) for line in wrap(text, 165)]
    marked = sorted(set(seats))
    signs = [*classes, *([None] if marked else [])]
    rows = (len(signs) + _ACROSS - 1) // _ACROSS
    below = _TOP + _TALL + 34
    height = below + 24 * rows + 17 * len(lines) + 6
    picture = svg.Drawing(_WIDTH, height, font_family="sans-serif", role="img")
    picture.append(svg.Title(title))
    picture.append(svg.Rectangle(0, 0, _WIDTH, height, fill="white"))
    picture.append(svg.Text(title, 19, _MARGIN, 34, fill="black", font_weight="bold"))
    edge = [value for point in outline() for value in _at(point)]
    picture.append(svg.Lines(*edge, close=True, fill="#f4f6f8", stroke="#888", stroke_width=0.6))
    fills: dict[Look, object] = {look: _fill(svg, look) for look in dict.fromkeys(one.look for one in classes)}
    known = shapes()
    for code, shape in known.items():
        if shape.rings:
            look = classes[members[code]].look if code in members else Look.BLANK
            path = svg.Path(fill=fills.get(look, "white"), stroke="white" if look is Look.SOLID else _DARK, stroke_width=0.6)
            for ring in shape.rings:
                points = [_at(point) for point in ring]
                path.M(*points[0])
                for point in points[1:]:
                    path.L(*point)
                path.Z()
            path.append_title(told.get(code, code))
            picture.append(path)
    for code, shape in known.items():
        if shape.small and code in members and classes[members[code]].look is not Look.BLANK:
            dot = svg.Circle(*_at(shape.mark), 3.6, fill=fills[classes[members[code]].look], stroke=_DARK, stroke_width=0.9)
            dot.append_title(told.get(code, code))
            picture.append(dot)
    for code in marked:
        if code in known:
            picture.append(svg.Circle(*_at(known[code].mark), 2.2, fill="white", stroke="black", stroke_width=1.3))
    for number, sign in enumerate(signs):
        x, y = _MARGIN + number % _ACROSS * (_WIDTH - 2 * _MARGIN) / _ACROSS, below + 24 * (number // _ACROSS)
        if sign is None:
            picture.append(svg.Circle(x + 13, y, 3.4, fill="white", stroke="black", stroke_width=1.5))
            text = f"seat of a post: {len(marked)}"
        else:
            count = sum(1 for one in members.values() if classes[one] is sign)
            picture.append(svg.Rectangle(x, y - 9, 26, 16, fill="white"))
            picture.append(svg.Rectangle(x, y - 9, 26, 16, fill=fills[sign.look], stroke=_DARK, stroke_width=0.8))
            text = f"{sign.name}: {count}"
        picture.append(svg.Text(text, 13, x + 33, y + 4, fill="black"))
    for number, line in enumerate(lines):
        picture.append(svg.Text(line, 11.5, _MARGIN, below + 24 * rows + 17 * number, fill="#333"))
    groups = tuple((one.name, tuple(sorted(code for code, number in members.items() if classes[number] is one))) for one in classes)
    return Picture(str(picture.as_svg(skip_js=True)), groups)


_ACROSS = 3
"""How many signs of the legend stand side by side."""


def _at(point: Point) -> Point:
    return round(_WIDTH / 2 + point[0] * _SCALE, 1), round(_TOP + _TALL / 2 + point[1] * _SCALE, 1)


def _fill(svg: ModuleType, look: Look) -> object:
    """A colour, or a pattern that is told from the others without one."""
    if look in _PLAIN:
        return _PLAIN[look]
    size = {Look.SPARSE: 7, Look.DOTTED: 4}.get(look, 5)
    pattern = svg.Pattern(size, size)
    pattern.append(svg.Rectangle(0, 0, size, size, fill="white"))
    if look in (Look.HATCHED, Look.CROSSED):
        for x, y in ((-size, size), (0, size), (size, size)):
            pattern.append(svg.Line(x, y, x + size, y - size, stroke=_DARK, stroke_width=1.1))
    if look is Look.CROSSED:
        for x, y in ((-size, 0), (0, 0), (size, 0)):
            pattern.append(svg.Line(x, y, x + size, y + size, stroke=_DARK, stroke_width=1.5))
    if look in (Look.DOTTED, Look.SPARSE):
        pattern.append(svg.Circle(size / 2, size / 2, 1.1 if look is Look.DOTTED else 0.9, fill=_DARK))
    return pattern


_PLAIN = {Look.SOLID: _DARK, Look.GREY: "#a9b0b8", Look.BLANK: "white"}
