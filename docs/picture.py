"""A picture of one question through the years: which bases and channels were open, month by month."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from html import escape
from typing import TypeAlias

from lecoop.registry.registry import Registry
from lecoop.routing.plan import Plan, plan
from lecoop.routing.route import Route
from lecoop.values.measure import Measure

__all__ = ["ways_through_the_years"]

LEFT, WIDTH, ROW, TOP = 310, 680, 26, 46
Row: TypeAlias = tuple[str, list[bool], list[bool]]


def ways_through_the_years(registry: Registry, asking: str, asked: str, measure: Measure, first: int, last: int) -> str:
    """An SVG, legible in black and white: a bar where a basis or channel is open, hatched where it is open with gaps only.

    Args:
        first, last: the first and the last year shown.
    """
    months = [date(year, month, 1) for year in range(first, last + 1) for month in range(1, 13)]
    plans = [plan(registry.on(day), asking, asked, measure) for day in months if day <= registry.horizon]
    names = {name: _known(registry, name) for one in plans for name in sorted(_heads(one.routes))}
    rows = [_row(label, name, plans, _heads) for name, label in names.items()]
    rows += [_row(f"over {name}", name, plans, _channels) for name in dict.fromkeys(way.channel for one in plans for way in one.routes)]
    title = f"{asking} asks {asked}: {measure.value}"
    note = f"Edition {registry.edition}, data looked over on {registry.horizon}."
    return "\n".join(_svg(rows, (first, last), title, note))


def _row(label: str, name: str, plans: list[Plan], of: Callable[[Iterable[Route]], set[str]]) -> Row:
    """What the row is called, and for each month whether it is offered, and whether plainly open."""
    return label, [name in of(one.routes) for one in plans], [name in of(one.open) for one in plans]


def _svg(rows: list[Row], years: tuple[int, int], title: str, note: str) -> Iterator[str]:
    first, last = years
    height, width = TOP + ROW * len(rows) + 40, LEFT + WIDTH + 20
    step = WIDTH / (12 * (last - first + 1))
    yield f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-family="sans-serif" font-size="13" role="img">'
    yield f"<title>{escape(title)}</title>"
    yield '<defs><pattern id="gaps" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
    yield '<rect width="6" height="6" fill="#fff"/><rect width="3" height="6" fill="#555"/></pattern></defs>'
    yield f'<rect width="{width}" height="{height}" fill="#fff"/>'
    yield f'<text x="10" y="20" font-weight="bold">{escape(title)}</text>'
    for year in range(first, last + 1, 2):
        x = LEFT + (year - first) * 12 * step
        yield f'<line x1="{x:.1f}" y1="{TOP - 8}" x2="{x:.1f}" y2="{height - 36}" stroke="#ccc"/>'
        yield f'<text x="{x:.1f}" y="{TOP - 12}" font-size="11" text-anchor="middle">{year}</text>'
    for number, (label, offered, plain) in enumerate(rows):
        y = TOP + number * ROW
        yield f'<text x="10" y="{y + 14}">{escape(label)}</text>'
        for begin, end, full in _runs(offered, plain):
            place = f'x="{LEFT + begin * step:.1f}" y="{y + 2}" width="{(end - begin) * step:.1f}" height="{ROW - 10}"'
            yield f'<rect {place} fill="{"#222" if full else "url(#gaps)"}" stroke="#222"/>'
    legend = "solid: plainly open; hatched: open with gaps only; the first day of each month was asked."
    yield f'<text x="10" y="{height - 14}" font-size="11">{legend} {escape(note)}</text>'
    yield "</svg>"


def _runs(offered: list[bool], plain: list[bool]) -> Iterator[tuple[int, int, bool]]:
    """Runs of months that look the same: first month, month after the last, whether plainly open."""
    begin = 0
    states = [(one, other) for one, other in zip(offered, plain, strict=True)]
    for number in range(1, len(states) + 1):
        if number == len(states) or states[number] != states[begin]:
            if states[begin][0]:
                yield begin, number, states[begin][1]
            begin = number


def _heads(routes: Iterable[Route]) -> set[str]:
    return {route.basis.head for route in routes}


def _channels(routes: Iterable[Route]) -> set[str]:
    return {route.channel for route in routes}


def _known(registry: Registry, identity: str) -> str:
    """What practitioners call an instrument, with its id."""
    names = registry.instrument(identity).also_known_as
    return f"{names[0]} ({identity})" if names else identity
