"""Bytes to plain data: UTF-8 and JSON without its traps, in bounded memory and linear time."""

from __future__ import annotations

import json
import re

from lecoop.door.bounds import MAX_BYTES, MAX_DEPTH, MAX_DIGITS
from lecoop.door.problem import Code, Refused, Unreadable

__all__ = ["parse"]

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*+"?|[\[{]|[\]}]', re.DOTALL)
"""A text, closed or not, or a bracket outside of texts; each character is looked at once."""


def parse(data: bytes) -> object:
    """Read a document; what cannot be taken over stands in it as ``Unreadable``.

    Raises:
        Refused: the document as a whole cannot be read.
    """
    if type(data) is not bytes:
        raise Refused((Code.NOT_BYTES, ()))
    if len(data) > MAX_BYTES:
        raise Refused((Code.TOO_LARGE, ()))
    try:
        text = data.decode("utf-8", errors="strict")
    except UnicodeDecodeError:
        raise Refused((Code.NOT_UTF_8, ())) from None
    if _is_too_deep(text):
        raise Refused((Code.TOO_DEEP, ()))
    try:
        parsed: object = _DECODER.decode(text)
    except ValueError:
        raise Refused((Code.NOT_JSON, ())) from None
    return parsed


def _is_too_deep(text: str) -> bool:
    if text.count("[") + text.count("{") <= MAX_DEPTH:
        return False
    depth = 0
    for token in _TOKEN.finditer(text):
        mark = token[0][0]
        if mark in "[{":
            depth += 1
            if depth > MAX_DEPTH:
                return True
        elif mark in "]}":
            depth -= 1
    return False


def _object(pairs: list[tuple[str, object]]) -> object:
    found = dict(pairs)
    return found if len(found) == len(pairs) else Unreadable(Code.DUPLICATE_KEY)


def _whole_number(digits: str) -> object:
    return int(digits) if len(digits.lstrip("-")) <= MAX_DIGITS else Unreadable(Code.NUMBER_REFUSED)


def _no_number(_: str) -> object:
    return Unreadable(Code.NUMBER_REFUSED)


_DECODER = json.JSONDecoder(object_pairs_hook=_object, parse_int=_whole_number, parse_float=_no_number, parse_constant=_no_number)
