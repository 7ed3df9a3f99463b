"""Names as people write them: found whatever their letters, and with the nearest where there is none."""

from __future__ import annotations

from collections.abc import Iterable

__all__ = ["folded", "nearest"]


def folded(name: str) -> str:
    """A name without what people write in different ways: letters of either case, hyphens, points, spaces."""
    return " ".join(name.casefold().replace("-", " ").replace(".", " ").split())


def nearest(name: str, known: Iterable[str]) -> tuple[str, ...]:
    """Up to three known names that look most like this one, best first."""
    from difflib import get_close_matches

    by_folded: dict[str, str] = {}
    for one in known:
        by_folded.setdefault(folded(one), one)
    return tuple(by_folded[match] for match in get_close_matches(folded(name)[:100], list(by_folded), n=3, cutoff=0.5))
