"""What changed, told on one screen."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lecoop.routing.changes import Change, Changes

__all__ = ["story"]


def story(found: Changes) -> str:
    """The changes in words, grouped by what they are about; the same way for many partners is one line."""
    return "\n".join(_lines(found))


def _lines(found: Changes) -> Iterator[str]:
    yield f"{found.jurisdiction}: what changed between {found.before.isoformat()} and {found.after.isoformat()}"
    if not found.rows:
        yield ""
        yield "Nothing on record changed."
    for title, rows in groupby(found.rows, key=_title):
        yield ""
        yield title
        for row in rows:
            yield f"  {_line(row)}"
    yield ""
    yield f"[{found.stamp}]"


def _title(row: Change) -> str:
    words = {
        "membership": "Memberships",
        "instrument": "Instruments",
        "agency": "Agencies",
        "bureau": "Bureaus",
        "channel": "Channels",
        "way-opened": "Ways that opened",
        "way-closed": "Ways that closed",
    }
    title = words[row.kind.value]
    return f"{title}: {row.measure.value}" if row.measure is not None else title


def _line(row: Change) -> str:
    if row.measure is None:
        return str(row)
    partners = ", ".join(row.partners) if len(row.partners) <= 12 else f"{len(row.partners)} States"
    cause = f": {row.cause}" if row.cause else ""
    status = f" [{row.after}]" if row.after == "open-with-gaps" else ""
    return f"{row.what}{status} with {partners}{cause}"
