"""What changed, told on one screen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lecoop.routing.changes import Change, Changes

__all__ = ["story"]

_TITLES = {
    "membership": "Memberships",
    "instrument": "Instruments",
    "agency": "Agencies",
    "bureau": "Bureaus",
    "post": "Liaison posts",
    "channel": "Channels",
    "way-opened": "Ways that opened",
    "way-closed": "Ways that closed",
}


def story(found: Changes) -> str:
    """The changes in words: what went the same way for the same cause is told together."""
    return "\n".join(_lines(found))


def _lines(found: Changes) -> Iterator[str]:
    yield f"{found.jurisdiction}: what changed between {found.before.isoformat()} and {found.after.isoformat()}"
    if not found.rows:
        yield ""
        yield "Nothing on record changed."
    for kind, rows in groupby(found.rows, key=lambda row: row.kind.value):
        yield ""
        yield _TITLES[kind]
        if kind.startswith("way-"):
            yield from _ways(rows)
        else:
            yield from _states(rows)
    if any(row.after == "open-with-gaps" for row in found.rows):
        yield ""
        yield "* open with gaps"
    yield ""
    yield f"[{found.stamp}]"


def _states(rows: Iterable[Change]) -> Iterator[str]:
    """Whatever went from the same state to the same state for the same cause, in one line."""
    together: dict[tuple[str, str, str], list[str]] = {}
    for row in rows:
        together.setdefault((row.before, row.after, row.cause), []).append(row.what)
    for (before, after, cause), names in together.items():
        tail = f" ({cause.rstrip('.')})" if cause else ""
        yield f"  {before} -> {after}{tail}: {'; '.join(names)}"


def _ways(rows: Iterable[Change]) -> Iterator[str]:
    """For each measure one line for the bases that go over the same channels with the same States for the same cause."""
    together: dict[tuple[str, str, str], list[Change]] = {}
    for row in rows:
        basis, _, _ = row.what.partition(" over ")
        measure = row.measure.value if row.measure is not None else ""
        together.setdefault((measure, basis, row.cause), []).append(row)
    told: dict[tuple[str, str, str], list[str]] = {}
    for (measure, basis, cause), ways in together.items():
        plain = {way.what for way in ways if way.after != "open-with-gaps"}
        names = dict.fromkeys(way.what for way in ways)
        channels = ", ".join(f"{name.partition(' over ')[2]}{'' if name in plain else '*'}" for name in names)
        partners = sorted({code for way in ways for code in way.partners})
        who = ", ".join(partners) if len(partners) <= 6 else f"{len(partners)} States"
        told.setdefault((measure, f"{channels} with {who}", cause), []).append(basis)
    for (measure, over, cause), bases in told.items():
        yield f"  {measure}: {', '.join(bases)} over {over}{': ' + cause if cause else ''}"
