"""How many dated facts a record holds, and how well each is known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import attrs

from lecoop.registry.records import fields
from lecoop.values.citation import Source
from lecoop.values.terms import Seen

__all__ = ["by_seen", "facts"]


def facts(record: object) -> Iterator[tuple[str, object]]:
    """Each row of a record that has a source of its own and says how well it is known: its class in words, and itself.

    A party, a declaration, a membership, an agency, a year of the death penalty: each is one fact. The record
    itself is none, and neither are its sources.
    """
    for attribute in fields(record):
        value = getattr(record, attribute.name)
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, Source) or not attrs.has(type(item)):
                continue
            if isinstance(getattr(item, "seen", None), Seen):
                yield _words(type(item).__name__), item
            yield from facts(item)


def _words(name: str) -> str:
    return "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in name).strip()


def by_seen(record: object) -> Counter[Seen]:
    """How many facts of a record were seen at an official source, at another, and at none."""
    return Counter(seen for _, row in facts(record) if isinstance(seen := getattr(row, "seen", None), Seen))
