"""Plain data to records and back, for the snapshot and for hand-written data files alike.

The door (``lecoop.door``) is for the bytes of strangers; this is for the library's own data, where
loading must not cost the import of a converter. It is strict all the same: an unknown key, a wrong
type or a word outside its vocabulary is refused with its path.
"""

from __future__ import annotations

import types
from collections.abc import Callable, Hashable
from datetime import date
from enum import Enum
from functools import cache
from typing import TypeVar, Union, get_args, get_origin, get_type_hints

import attrs

from lecoop.errors import LecoopError, ParseError
from lecoop.values.duration import Duration
from lecoop.values.period import parse_day

__all__ = ["DataError", "build", "plain"]

_T = TypeVar("_T")
_Builder = Callable[[object], object]


class DataError(LecoopError, ValueError):
    """A data file is not of the documented form; the path says where."""


class _Misfit(Exception):
    """What does not fit; the path to it is put together only on the way out, so that what fits pays nothing for it."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.path = ""


def build(cls: type[_T], data: object, path: str = "$") -> _T:
    """Make a record of plain data (dictionaries, lists, text, whole numbers, days).

    Raises:
        DataError: a key, a type or a word does not fit; the message holds the path.
    """
    kind: Hashable = cls.__mro__[0]
    try:
        record = _builder(kind)(data)
    except _Misfit as misfit:
        raise DataError(f"{path}{misfit.path}: {misfit}") from None
    if not isinstance(record, cls):
        raise DataError(f"{path}: expected {cls.__name__}")
    return record


def fields(value: object) -> tuple[attrs.Attribute[object], ...]:
    """The attributes of a record's class."""
    kind = type(value)
    return tuple(attrs.fields(kind)) if attrs.has(kind) else ()


def plain(value: object) -> object:
    """The plain data of a record, without whatever has its default value."""
    if isinstance(value, Duration):
        return f"{value.amount} {value.unit.value}"
    if attrs.has(type(value)):
        found: dict[str, object] = {}
        for attribute in fields(value):
            item = getattr(value, attribute.name)
            if attribute.default is attrs.NOTHING or item != attribute.default:
                found[attribute.name] = plain(item)
        return found
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    return value


@cache
def _builder(kind: Hashable) -> _Builder:
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is tuple:
        return _sequence(arguments)
    if origin in (Union, types.UnionType):
        inner = _builder(next(one for one in arguments if one is not type(None)))
        return lambda data: None if data is None else inner(data)
    if kind is Duration:
        return _duration
    if kind is date:
        return _day
    if isinstance(kind, type) and issubclass(kind, Enum):
        return _member(kind)
    if isinstance(kind, type) and attrs.has(kind):
        return _record(kind)
    if kind in (str, int, bool):
        return _leaf(kind)
    raise TypeError(f"no builder for {kind}")


def _sequence(arguments: tuple[object, ...]) -> _Builder:
    if len(arguments) == 2 and arguments[1] is Ellipsis:
        inner = _builder(arguments[0])

        def many(data: object) -> object:
            if not isinstance(data, list):
                raise _Misfit("expected a list")
            try:
                return tuple([inner(item) for item in data])
            except _Misfit:
                return tuple([_at(f"[{i}]", inner, item) for i, item in enumerate(data)])

        return many
    each = [_builder(argument) for argument in arguments]

    def fixed(data: object) -> object:
        if not isinstance(data, list) or len(data) != len(each):
            raise _Misfit(f"expected a list of {len(each)}")
        return tuple([_at(f"[{i}]", one, item) for i, (one, item) in enumerate(zip(each, data, strict=True))])

    return fixed


def _at(step: str, builder: _Builder, data: object) -> object:
    try:
        return builder(data)
    except _Misfit as misfit:
        misfit.path = step + misfit.path
        raise


def _duration(data: object) -> object:
    try:
        return Duration.parse(data if isinstance(data, str) else "")
    except ParseError as problem:
        raise _Misfit(str(problem)) from None


def _day(data: object) -> object:
    if type(data) is date:
        return data
    try:
        return parse_day(data if isinstance(data, str) else "")
    except ParseError as problem:
        raise _Misfit(str(problem)) from None


def _member(kind: type[Enum]) -> _Builder:
    members = {member.value: member for member in kind}

    def member(data: object) -> object:
        found = members.get(data) if isinstance(data, str) else None
        if found is None:
            raise _Misfit(f"{data!r} is not one of {', '.join(sorted(members))}")
        return found

    return member


def _leaf(kind: object) -> _Builder:
    def leaf(data: object) -> object:
        if type(data) is not kind:
            raise _Misfit(f"expected {getattr(kind, '__name__', kind)}")
        return data

    return leaf


def _record(kind: type) -> _Builder:
    hints = get_type_hints(kind)
    builders: dict[str, _Builder] = {}
    required: list[str] = []
    for attribute in attrs.fields(kind):
        builders[attribute.name] = _builder(hints[attribute.name])
        if attribute.default is attrs.NOTHING:
            required.append(attribute.name)

    def record(data: object) -> object:
        if not isinstance(data, dict):
            raise _Misfit("expected a table")
        try:
            values = {name: builders[name](item) for name, item in data.items()}
        except (KeyError, _Misfit):
            _explain(data)
            raise
        for name in required:
            if name not in values:
                raise _Misfit(f"{name} is missing")
        return kind(**values)

    def _explain(data: dict[str, object]) -> None:
        """Once more, key by key, to say where it does not fit."""
        for name, item in data.items():
            if name not in builders:
                raise _Misfit(f"{name} is not a key of {kind.__name__}; it has {', '.join(builders)}")
            _at(f".{name}", builders[name], item)

    return record
