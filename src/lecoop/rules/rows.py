"""The rows of a record of the registry: everything in it, down to the last line."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import attrs

from lecoop.errors import MisuseError
from lecoop.model.agency import Agency
from lecoop.model.bureau import Bureau
from lecoop.model.path import Path
from lecoop.registry.records import fields
from lecoop.values.period import Period

__all__ = ["rows", "run"]


def rows(record: object, path: Path = ()) -> Iterator[tuple[Path, object]]:
    """The record itself and every part of it, with the path to each; agencies and bureaus are records of their own."""
    yield path, record
    for attribute in fields(record):
        value = getattr(record, attribute.name)
        if attrs.has(type(value)):
            yield from rows(value, (*path, attribute.name))
        elif isinstance(value, tuple):
            for i, item in enumerate(value):
                if attrs.has(type(item)) and not isinstance(item, Agency | Bureau):
                    yield from rows(item, (*path, attribute.name, i))


def run(start: date | None, end: date | None) -> Period | None:
    """The days of a row; ``None`` where they contradict one another, which is for another rule to say."""
    try:
        return Period(start, end)
    except MisuseError:
        return None
