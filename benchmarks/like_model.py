"""A model of pydantic like a class of record: the same fields, the same types, the same limits on text."""

from __future__ import annotations

import types
from enum import Enum
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

import attrs

from benchmarks.measure import NotMeasured
from lecoop.values.duration import Penalty
from lecoop.values.text import SecretText, TextForm

__all__ = ["like_model"]

PENALTY = r"^(life|death|[0-9]{1,4} (month|year)s?)$"


def like_model(record: type[attrs.AttrsInstance], kind: str) -> Any:
    """A strict and frozen model that forbids unknown keys, for documents of this kind.

    Raises:
        NotMeasured: pydantic is not installed.
    """
    try:
        import pydantic
    except ImportError:
        raise NotMeasured("pydantic is not installed") from None
    return _model(pydantic, record, {"format": (Literal[1], ...), "kind": (Literal[kind], ...)})


def _model(pydantic: Any, record: type[attrs.AttrsInstance], fields: dict[str, Any]) -> Any:
    hints = get_type_hints(record, include_extras=True)
    for one in attrs.fields(record):
        fields[one.name] = (_like(pydantic, hints[one.name]), ... if one.default is attrs.NOTHING else one.default)
    strict = pydantic.ConfigDict(strict=True, frozen=True, extra="forbid")
    return pydantic.create_model(record.__name__, __config__=strict, **fields)


def _like(pydantic: Any, kind: Any) -> Any:
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is Annotated:
        form = next(mark for mark in arguments[1:] if isinstance(mark, TextForm))
        if arguments[0] is SecretText:
            return Annotated[pydantic.SecretStr, pydantic.Field(min_length=1, max_length=form.limit)]
        pattern = f"^{form.pattern}$" if form.pattern else None
        return Annotated[str, pydantic.StringConstraints(min_length=1, max_length=form.limit, pattern=pattern)]
    if origin in (Union, types.UnionType):
        return _like(pydantic, next(one for one in arguments if one is not type(None))) | None
    if origin is tuple:
        return types.GenericAlias(tuple, (_like(pydantic, arguments[0]), ...))
    if kind is Penalty:
        return Annotated[str, pydantic.StringConstraints(pattern=PENALTY)]
    if attrs.has(kind) and not issubclass(kind, Enum):
        return _model(pydantic, kind, {})
    return kind
