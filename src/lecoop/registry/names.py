"""Names as people write them: found whatever their letters, and with the nearest where there is none."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

__all__ = ["by_name", "folded", "nearest"]


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


def by_name(tables: Mapping[str, Mapping[str, object]]) -> dict[str, str]:
    """Ids by what people call the instruments: id and known names, and a title or reference that no other bears.

    Args:
        tables: the instruments as plain data, by id, so that no record is read for a look-up.
    """
    names: dict[str, str] = {}
    shared: dict[str, list[str]] = {}
    for identity in sorted(tables):
        table = tables[identity]
        for text in (table["title"], table.get("reference")):
            if isinstance(text, str):
                shared.setdefault(text, []).append(identity)
        known = table.get("also_known_as")
        for name in (identity, *(known if isinstance(known, list) else ())):
            names.setdefault(name, identity)
            names.setdefault(folded(name), identity)
    for text, ids in shared.items():
        if len(ids) == 1:
            names.setdefault(text, ids[0])
            names.setdefault(folded(text), ids[0])
    return names
