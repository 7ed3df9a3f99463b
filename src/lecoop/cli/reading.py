"""What people type on the command line, made into codes and terms."""

from __future__ import annotations

from enum import Enum
from typing import TypeVar

from lecoop.errors import MisuseError, UnknownIdError
from lecoop.registry.law import Law

__all__ = ["code", "shown", "term"]

_E = TypeVar("_E", bound=Enum)


def code(law: Law, text: str) -> str:
    """The code of a jurisdiction; letters of either case are taken.

    Raises:
        MisuseError: no such code; the message shows what was typed and the nearest codes.
    """
    try:
        return law.jurisdiction(text.upper()).id
    except UnknownIdError as problem:
        raise MisuseError(f"{shown(text)}: {problem}") from None


def term(kind: type[_E], text: str, what: str) -> _E:
    """The member of a vocabulary with this value.

    Raises:
        MisuseError: no such word; the message shows what was typed and the nearest words.
    """
    for member in kind:
        if member.value == text:
            return member
    from difflib import get_close_matches

    words = [str(member.value) for member in kind]
    near = get_close_matches(text, words, n=3, cutoff=0.4)
    raise MisuseError(f"{shown(text)}: no {what} of this name; {'nearest: ' + ', '.join(near) if near else 'one of: ' + ', '.join(words)}")


def shown(text: str) -> str:
    """What was typed, short and without anything that could move the cursor."""
    clean = text.encode("ascii", "backslashreplace").decode()
    return "".join(one if one.isprintable() else "?" for one in clean)[:40]
