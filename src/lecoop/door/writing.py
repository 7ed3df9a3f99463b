"""Records to bytes: the same record always gives the same bytes, and the door lets them in again."""

from __future__ import annotations

import json
from datetime import date, datetime
from enum import Enum

import attrs

from lecoop.door.bounds import MAX_BYTES, MAX_ITEMS
from lecoop.door.kinds import FORMAT, AnyRecord, kind_of
from lecoop.errors import LecoopError, MisuseError
from lecoop.values.duration import Penalty
from lecoop.values.money import Money
from lecoop.values.text import SecretText

__all__ = ["dumps"]


def dumps(record: AnyRecord) -> bytes:
    """A record as canonical JSON in UTF-8: sorted keys, no spaces, and nothing that is not stated.

    The bytes hold the personal text of the record in the clear.

    Raises:
        MisuseError: it is no record, or too large for the door to let it in again.
    """
    kind = kind_of(type(record))
    if kind is None:
        raise MisuseError("only a record can be written; see lecoop.door.RECORDS")
    data = _written(record, kind)
    if data is None:
        raise MisuseError("the record is beyond the bounds of the door; see lecoop.door.bounds")
    return data


def _written(record: AnyRecord, kind: str) -> bytes | None:
    try:
        document = {"format": FORMAT, "kind": kind, **_fields(record)}
        data = json.dumps(document, sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode("utf-8")
    except LecoopError:
        return None
    return data if len(data) <= MAX_BYTES else None


def _fields(record: object) -> dict[str, object]:
    kind = type(record)
    names = [one.name for one in attrs.fields(kind)] if attrs.has(kind) else []
    stated = ((name, getattr(record, name)) for name in names)
    return {name: _plain(value) for name, value in stated if value is not None and value != ()}


def _plain(value: object) -> object:
    if isinstance(value, SecretText):
        return value.reveal()
    if isinstance(value, Penalty):
        return _penalty(value)
    if isinstance(value, Money):
        return str(value)
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime):
        return value.isoformat().replace("+00:00", "Z")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        if len(value) > MAX_ITEMS:
            raise MisuseError("too many items")
        return [_plain(item) for item in value]
    return _fields(value) if attrs.has(type(value)) else value


def _penalty(penalty: Penalty) -> str:
    text = str(penalty)
    Penalty.parse(text)
    return text
