"""Days as depositaries write them, with the mark that says how a party was bound."""

from __future__ import annotations

import re
from datetime import date

__all__ = ["day_in", "mode_in"]

_MONTHS = {name: i + 1 for i, name in enumerate(("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"))}
_MARKS = {
    "r": "ratification", "a": "accession", "A": "acceptance", "AA": "approval", "d": "succession", "s": "signature", "c": "continued",
    "ratification": "ratification", "accession": "accession", "acceptance": "acceptance", "approval": "approval",
    "succession": "succession", "signature": "signature",
}  # fmt: skip


def day_in(cell: str, *, american: bool = False) -> date | None:
    """The day that a cell names; ``None`` where it names none, or only a year or a month.

    ``31/12/2025`` is the 31st of December; ``american`` reads the month first.

    Raises:
        ValueError: the cell has the form of a day that is in no calendar.
    """
    if found := re.search(r"\b(\d{4})-(\d{2})-(\d{2})\b", cell):
        year, month, day = map(int, found.groups())
    elif found := re.search(r"\b(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b", cell):
        first, second, year = map(int, found.groups())
        day, month = (second, first) if american else (first, second)
    elif found := re.search(r"\b(\d{1,2})(?:st|nd|rd|th)?\s+([A-Za-z]{3})[a-z]*\.?\s+(\d{4})\b", cell):
        if found[2].casefold() not in _MONTHS:
            return None
        day, month, year = int(found[1]), _MONTHS[found[2].casefold()], int(found[3])
    else:
        return None
    return date(year, month, day)


def mode_in(cell: str) -> str | None:
    """How a party was bound, by the mark or the word beside the day; ``None`` where neither stands there."""
    words = re.findall(r"[A-Za-z]+", cell)
    return next((_MARKS[word] for word in reversed(words) if word in _MARKS), None)
