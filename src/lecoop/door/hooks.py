"""One converter whose every hook is ours: nothing is coerced, and every refusal has a code and a path."""

from __future__ import annotations

import re
import types
from collections.abc import Callable
from datetime import UTC, date, datetime
from enum import Enum
from typing import Annotated, Union, get_args, get_origin, get_type_hints

import attrs
from cattrs import Converter

from lecoop.door.bounds import MAX_ITEMS, MAX_PROBLEMS
from lecoop.door.kinds import FORMAT, RECORDS, AnyRecord
from lecoop.door.problem import Code, Refused, mismatch
from lecoop.errors import LecoopError
from lecoop.model.path import Path
from lecoop.values.duration import Penalty
from lecoop.values.money import Money
from lecoop.values.text import SecretText, TextFault, TextForm

__all__ = ["CONVERTER"]

_Read = Callable[[object, object], object]
_Problems = list[tuple[Code, Path]]

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_INSTANT = re.compile(_DAY.pattern + r"T(?:[01][0-9]|2[0-3]):[0-9]{2}:[0-9]{2}(?:\.[0-9]{3}|\.[0-9]{6})?(?:Z|[+-][0-9]{2}:[0-9]{2})")


def _is(kind: object) -> Callable[[object], bool]:
    return lambda other: other is kind


def _origin_is(*origins: object) -> Callable[[object], bool]:
    return lambda kind: get_origin(kind) in origins


def _leaf(kind: type) -> _Read:
    """Take over a value of exactly this type."""

    def read(value: object, _: object) -> object:
        if type(value) is not kind:
            raise mismatch(value)
        return value

    return read


def _written(pattern: re.Pattern[str] | None, make: Callable[[str], object], code: Code) -> _Read:
    """Make a value of a text of one form."""

    def read(value: object, _: object) -> object:
        if type(value) is not str:
            raise mismatch(value)
        if pattern is None or pattern.fullmatch(value):
            try:
                return make(value)
            except (ValueError, OverflowError):
                pass
        raise Refused((code, ()))

    return read


def _annotated(kind: object, _: Converter) -> _Read:
    """Text of a form; SecretText is made of it where that is asked for."""
    made, *marks = get_args(kind)
    form = next(mark for mark in marks if isinstance(mark, TextForm))

    def read(value: object, _: object) -> object:
        if type(value) is not str:
            raise mismatch(value)
        found = form.read(value)
        if isinstance(found, TextFault):
            raise Refused((Code(found.value), ()))
        return SecretText(found) if made is SecretText else found

    return read


def _vocabulary(kind: type[Enum], _: Converter) -> _Read:
    """A word of a closed vocabulary."""
    members = {member.value: member for member in kind}

    def read(value: object, _: object) -> object:
        if type(value) is not str:
            raise mismatch(value)
        if value not in members:
            raise Refused((Code.UNKNOWN_WORD, ()))
        return members[value]

    return read


def _sequence(kind: object, converter: Converter) -> _Read:
    """A list, each of whose entries is read."""
    entry = get_args(kind)[0]
    each: _Read = converter.get_structure_hook(entry)

    def read(value: object, _: object) -> object:
        if type(value) is not list:
            raise mismatch(value)
        if len(value) > MAX_ITEMS:
            raise Refused((Code.TOO_MANY_ITEMS, ()))
        made: list[object] = []
        problems: _Problems = []
        for i, item in enumerate(value):
            made.append(_part(each, item, entry, i, problems))
            if len(problems) >= MAX_PROBLEMS:
                break
        if problems:
            raise Refused(*problems)
        return tuple(made)

    return read


def _optional(kind: object, converter: Converter) -> _Read:
    """What may be left out, or null: not stated."""
    one, *others = [argument for argument in get_args(kind) if argument is not type(None)]
    if others:
        raise TypeError("a record may not have a field of several types")
    inner: _Read = converter.get_structure_hook(one)
    return lambda value, _: None if value is None else inner(value, one)


def _record(kind: type[attrs.AttrsInstance], converter: Converter) -> _Read:
    """An object, each of whose keys is a field, none of them twice and none unknown."""
    hints = get_type_hints(kind, include_extras=True)
    readers: dict[str, _Read] = {one.name: converter.get_structure_hook(hints[one.name]) for one in attrs.fields(kind)}
    required = [one.name for one in attrs.fields(kind) if one.default is attrs.NOTHING]

    def read(value: object, _: object) -> object:
        if type(value) is not dict:
            raise mismatch(value)
        made: dict[str, object] = {}
        problems: _Problems = [(Code.UNKNOWN_KEY, ())] if value.keys() - readers.keys() else []
        for name, item in value.items():
            if name in readers:
                made[name] = _part(readers[name], item, hints[name], name, problems)
            if len(problems) >= MAX_PROBLEMS:
                break
        problems += [(Code.MISSING, (name,)) for name in required if name not in value]
        if problems:
            raise Refused(*problems)
        try:
            return kind(**made)
        except LecoopError:
            raise Refused((Code.INCONSISTENT, ())) from None

    return read


def _part(read: _Read, item: object, kind: object, step: str | int, problems: _Problems) -> object:
    """Read one part, or note its problems as seen from one level above; no other error gets past here."""
    try:
        return read(item, kind)
    except Refused as refused:
        problems += refused.under(step)
    except Exception:
        problems.append((Code.UNREADABLE, (step,)))
    return None


def _any_record(_: object, converter: Converter) -> _Read:
    """A document: its format and kind say how the rest is read."""
    readers: dict[str, tuple[type[AnyRecord], _Read]] = {word: (cls, converter.get_structure_hook(cls)) for word, cls in RECORDS.items()}

    def read(value: object, __: object) -> object:
        if type(value) is not dict:
            raise mismatch(value)
        for name in ("format", "kind"):
            if name not in value:
                raise Refused((Code.MISSING, (name,)))
        if type(value["format"]) is not int or value["format"] != FORMAT:
            raise Refused((Code.FORMAT_UNKNOWN, ("format",)))
        word = value["kind"]
        if type(word) is not str or word not in readers:
            raise Refused((Code.KIND_UNKNOWN, ("kind",)))
        cls, inner = readers[word]
        if not _are_notes(value.get("needs", {})):
            raise Refused((Code.WRONG_TYPE, ("needs",)))
        return inner({name: item for name, item in value.items() if name not in ("format", "kind", "needs")}, cls)

    return read


def _are_notes(value: object) -> bool:
    """Whether these are a drafter's notes, texts by path: they are let in, and are no part of the record."""
    return type(value) is dict and len(value) <= MAX_ITEMS and all(type(text) is str for text in value.values())


def _no_hook(kind: object, _: Converter) -> _Read:
    raise TypeError(f"a record may not have a field of the type {kind}")


def _instant(text: str) -> datetime:
    return datetime.fromisoformat(text).astimezone(UTC)


def _build() -> Converter:
    """Later hooks go before earlier ones."""
    converter = Converter()
    converter.register_structure_hook_factory(lambda _: True, _no_hook)
    for leaf in (bool, bytes, float, int, str):
        converter.register_structure_hook(leaf, _leaf(leaf))
    converter.register_structure_hook_func(_is(date), _written(_DAY, date.fromisoformat, Code.NOT_A_DAY))
    converter.register_structure_hook_func(_is(datetime), _written(_INSTANT, _instant, Code.NOT_AN_INSTANT))
    converter.register_structure_hook_factory(lambda kind: isinstance(kind, type) and issubclass(kind, Enum), _vocabulary)
    converter.register_structure_hook_factory(attrs.has, _record)
    converter.register_structure_hook_func(_is(Penalty), _written(None, Penalty.parse, Code.NOT_A_PENALTY))
    converter.register_structure_hook_func(_is(Money), _written(None, Money.parse, Code.NOT_A_SUM))
    converter.register_structure_hook_factory(_origin_is(tuple), _sequence)
    converter.register_structure_hook_factory(_origin_is(Union, types.UnionType), _optional)
    converter.register_structure_hook_factory(_origin_is(Annotated), _annotated)
    converter.register_structure_hook_factory(lambda kind: kind == AnyRecord, _any_record)
    converter.get_structure_hook(AnyRecord)
    return converter


CONVERTER = _build()
"""Built once, when the door is first imported, and not changed after that."""
