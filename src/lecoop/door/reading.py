"""Bytes of strangers to records, through one door with one error."""

from __future__ import annotations

from typing import TypeVar

from attrs import frozen

from lecoop.door.hooks import CONVERTER
from lecoop.door.kinds import AnyRecord, kind_of
from lecoop.door.parsing import parse
from lecoop.door.problem import Code, Refused
from lecoop.errors import LoadError, MisuseError
from lecoop.model.path import written

__all__ = ["loads", "loads_any"]

_T = TypeVar("_T")


def loads(data: bytes, cls: type[_T]) -> _T:
    """The record of this class that a document holds: a valid, deeply immutable one, or one error.

    Args:
        data: UTF-8 bytes of a JSON object with ``"format": 1``, ``"kind"`` and the record's fields.
        cls: the class of record that is expected.

    Raises:
        LoadError: the document is refused; every problem has a code and a path, none shows a value.
        MisuseError: ``cls`` is no class of record.
    """
    if kind_of(cls) is None:
        del data
        raise MisuseError("only a class of record can be read; see lecoop.door.RECORDS")
    found = _read(data)
    del data
    if isinstance(found, _Problems):
        raise LoadError(found.shown)
    if not isinstance(found, cls):
        del found
        raise LoadError(((Code.KIND_MISMATCH.value, "$.kind"),))
    return found


def loads_any(data: bytes) -> AnyRecord:
    """The record that a document holds, of whatever kind it says it is.

    Raises:
        LoadError: the document is refused; every problem has a code and a path, none shows a value.
    """
    found = _read(data)
    del data
    if isinstance(found, _Problems):
        raise LoadError(found.shown)
    return found


@frozen
class _Problems:
    shown: tuple[tuple[str, str], ...]


def _read(data: bytes) -> AnyRecord | _Problems:
    """Never raises: an error would carry the frames, and with them the document, to whoever logs it."""
    try:
        found: AnyRecord = CONVERTER.structure(parse(data), AnyRecord)  # type: ignore[arg-type]
        return found
    except Refused as refused:
        return _Problems(tuple((code.value, written(path)) for code, path in refused.problems))
    except Exception:
        return _Problems(((Code.UNREADABLE.value, "$"),))
