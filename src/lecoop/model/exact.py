"""Every field of a record holds exactly what its annotation says: the same type, and text of its form."""

from __future__ import annotations

import types
from collections.abc import Callable
from datetime import UTC, date, datetime
from enum import Enum
from functools import cache
from typing import Annotated, Union, get_args, get_origin, get_type_hints

import attrs

from lecoop.errors import MisuseError
from lecoop.values.text import SecretText, TextForm

__all__ = ["exact"]

_Fits = Callable[[object], bool]


def exact(record: attrs.AttrsInstance) -> None:
    """Refuse a record in which a field is not exactly of its type, is mutable, or holds unsafe text.

    A ``datetime`` is no day, ``True`` is no number, a list is no tuple, and an instant is in UTC. The
    switch that turns the validators of attrs off does not reach this.

    Raises:
        MisuseError: names the class and the field, never the value.
    """
    kind = type(record)
    for name, fits in _fields(kind):
        if not fits(getattr(record, name)):
            raise MisuseError(f"{kind.__name__}.{name} does not hold what it is declared to hold")


@cache
def _fields(kind: type[attrs.AttrsInstance]) -> tuple[tuple[str, _Fits], ...]:
    hints = get_type_hints(kind, include_extras=True)
    return tuple((attribute.name, _fits(hints[attribute.name])) for attribute in attrs.fields(kind))


@cache
def _fits(kind: object) -> _Fits:
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is Annotated:
        return _text(arguments[0], next(one for one in arguments[1:] if isinstance(one, TextForm)))
    if origin in (Union, types.UnionType):
        either = [_fits(one) for one in arguments if one is not type(None)]
        optional = type(None) in arguments
        if optional and len(either) == 1:
            only = either[0]
            return lambda value: value is None or only(value)
        return lambda value: (value is None and optional) or any(fits(value) for fits in either)
    if origin is tuple and arguments[1:] == (Ellipsis,):
        each = _fits(arguments[0])
        return lambda value: type(value) is tuple and all(map(each, value))
    if kind is datetime:
        return lambda value: type(value) is datetime and value.tzinfo is UTC
    if kind in (bool, int, date) or (isinstance(kind, type) and (issubclass(kind, Enum) or attrs.has(kind))):
        return lambda value: type(value) is kind
    raise TypeError(f"a record may not have a field of the type {kind}")


def _text(kind: object, form: TextForm) -> _Fits:
    if kind is str:
        return lambda value: type(value) is str and form.read(value) == value
    return lambda value: type(value) is SecretText and form.suits(value.reveal())
