"""Records that say less: each field of a record, at every depth, left out in turn."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import attrs

from lecoop.errors import LecoopError
from lecoop.values.duration import Duration, Penalty
from lecoop.values.text import SecretText

__all__ = ["replaced", "without_each_field"]


def without_each_field(record: Any) -> Iterator[Any]:
    """The record once for each field, with that field as if it had never been stated."""
    for attribute in attrs.fields(type(record)):
        value = getattr(record, attribute.name)
        if attribute.default is not attrs.NOTHING and value != attribute.default:
            yield from _evolved(record, attribute.name, attribute.default)
        if attrs.has(type(value)) and not isinstance(value, Duration | Penalty):
            for less in without_each_field(value):
                yield from _evolved(record, attribute.name, less)
        if isinstance(value, tuple):
            for i, item in enumerate(value):
                if attrs.has(type(item)):
                    for less in without_each_field(item):
                        yield from _evolved(record, attribute.name, (*value[:i], less, *value[i + 1 :]))


def _evolved(record: Any, name: str, value: Any) -> Iterator[Any]:
    try:
        yield attrs.evolve(record, **{name: value})
    except LecoopError:
        return


def replaced(value: Any, change: Callable[[SecretText], SecretText]) -> Any:
    """The record with every personal text in it changed."""
    if isinstance(value, SecretText):
        return change(value)
    if isinstance(value, tuple):
        return tuple(replaced(item, change) for item in value)
    if attrs.has(type(value)) and not isinstance(value, Duration | Penalty):
        return attrs.evolve(value, **{one.name: replaced(getattr(value, one.name), change) for one in attrs.fields(type(value))})
    return value
