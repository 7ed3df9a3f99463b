"""The records of one edition as they are kept: bytes of the snapshot, each made into a record when it is first asked for."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from importlib import import_module
from types import MappingProxyType
from typing import TypeVar

from lecoop.errors import LecoopError, MisuseError
from lecoop.registry.records import build, plain

__all__ = ["KINDS", "Store", "class_of", "key_of"]

_T = TypeVar("_T")
KINDS: Mapping[str, str] = MappingProxyType({
    "instrument": "lecoop.model.instrument.Instrument",
    "organisation": "lecoop.model.organisation.Organisation",
    "jurisdiction": "lecoop.model.jurisdiction.Jurisdiction",
    "channel": "lecoop.model.channel.Channel",
    "directory": "lecoop.model.directory.Directory",
    "network": "lecoop.model.network.Network",
    "region": "lecoop.model.region.Region",
    "absent-relation": "lecoop.model.jurisdiction.AbsentRelation",
    "surveyed": "lecoop.model.jurisdiction.Surveyed",
})
"""The kinds of record and the class of each, which is loaded when a record of it is."""


def class_of(kind: str) -> type:
    """The class of the records of a kind."""
    module, _, name = KINDS[kind].rpartition(".")
    found: type = getattr(import_module(module), name)
    return found


class Store:
    """Records by kind and id, read when they are asked for."""

    def __init__(self, raw: dict[tuple[str, str], object]) -> None:
        self._raw = raw
        self._built: dict[tuple[str, str], object] = {}
        self._notes: dict[object, object] = {}

    def remember(self, key: object, value: _T) -> _T:
        """Keep what was worked out from the rows, so that it is worked out once; it never changes."""
        self._notes[key] = value
        return value

    def remembered(self, key: object) -> object:
        """What ``remember`` kept under this key, or ``None``."""
        return self._notes.get(key)

    def _tables(self, kind: str) -> dict[str, dict[str, object]]:
        found = {identity: self._table(kind, identity) for identity in self._ids(kind)}
        return {identity: table for identity, table in found.items() if isinstance(table, dict)}

    def _table(self, kind: str, identity: str) -> object:
        """A record as plain data, so that an index needs no records."""
        table = self._raw[kind, identity]
        if isinstance(table, bytes):
            return json.loads(table)
        return plain(self._built[kind, identity]) if table is None else table

    def _ids(self, kind: str) -> list[str]:
        return [identity for one, identity in self._raw if one == kind]

    def _get(self, cls: type[_T], kind: str, identity: str) -> _T:
        record = self._built.get((kind, identity))
        if record is None:
            record = build(cls, self._table(kind, identity), f"{kind} {identity}")
            self._built[kind, identity] = record
        if not isinstance(record, cls):
            raise LecoopError(f"the {kind} on record is no {cls.__name__}")
        return record

    def _all(self, cls: type[_T], kind: str) -> Iterator[_T]:
        for identity in sorted(self._ids(kind)):
            yield self._get(cls, kind, identity)


def key_of(record: object, number: int) -> tuple[str, str]:
    """The kind and the id of a record of the registry; its number is the id of one that has none."""
    for kind, place in KINDS.items():
        if any(place == f"{cls.__module__}.{cls.__qualname__}" for cls in type(record).__mro__):
            return kind, str(getattr(record, "id", f"{number:04d}"))
    raise MisuseError("a registry holds instruments, organisations, jurisdictions, channels and what is known about them")
