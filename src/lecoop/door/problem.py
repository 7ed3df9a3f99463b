"""What can be wrong with a document: a closed list of codes, each with a path and never a value."""

from __future__ import annotations

from enum import Enum

from lecoop.door.bounds import MAX_PROBLEMS
from lecoop.model.path import Path
from lecoop.values.text import TextFault

__all__ = ["Code", "Refused", "Unreadable", "mismatch"]


class Code(Enum):
    """Why a document, or a place in it, is refused; a code is never used again for something else."""

    NOT_BYTES = "not-bytes"
    TOO_LARGE = "too-large"
    NOT_UTF_8 = "not-utf-8"
    TOO_DEEP = "too-deep"
    NOT_JSON = "not-json"
    DUPLICATE_KEY = "duplicate-key"
    """A key stands twice in the object at this path."""
    UNKNOWN_KEY = "unknown-key"
    """The object at this path has a key that its kind does not have; the key is not repeated."""
    MISSING = "missing"
    FORMAT_UNKNOWN = "format-unknown"
    KIND_UNKNOWN = "kind-unknown"
    KIND_MISMATCH = "kind-mismatch"
    """The document is of another kind than was asked for."""
    WRONG_TYPE = "wrong-type"
    NUMBER_REFUSED = "number-refused"
    """A number with a fraction or exponent, no number at all, or one of too many digits."""
    TOO_MANY_ITEMS = "too-many-items"
    UNKNOWN_WORD = "unknown-word"
    """A text that is not in the closed vocabulary of its field."""
    NOT_A_DAY = "not-a-day"
    NOT_AN_INSTANT = "not-an-instant"
    """Not a date and time with an offset from UTC."""
    NOT_A_PENALTY = "not-a-penalty"
    NOT_A_SUM = "not-a-sum"
    TEXT_EMPTY = TextFault.EMPTY.value
    TEXT_TOO_LONG = TextFault.TOO_LONG.value
    TEXT_UNSAFE = TextFault.UNSAFE.value
    TEXT_TOO_MANY_MARKS = TextFault.TOO_MANY_MARKS.value
    TEXT_WRONG_FORM = TextFault.WRONG_FORM.value
    INCONSISTENT = "inconsistent"
    """The fields of the record at this path contradict one another."""
    UNREADABLE = "unreadable"
    """Something that no other code names."""


class Refused(Exception):
    """Carries problems from where they are found to the door; it never leaves it."""

    def __init__(self, *problems: tuple[Code, Path]) -> None:
        self.problems = problems[:MAX_PROBLEMS]
        super().__init__()

    def under(self, step: str | int) -> tuple[tuple[Code, Path], ...]:
        """The same problems, seen from one level above."""
        return tuple((code, (step, *path)) for code, path in self.problems)


class Unreadable:
    """Stands in parsed data where the text of the document could not be taken over; no type fits it."""

    __slots__ = ("code",)

    def __init__(self, code: Code) -> None:
        self.code = code


def mismatch(value: object) -> Refused:
    """The refusal of a value that is not of the type its place asks for."""
    return Refused((value.code if isinstance(value, Unreadable) else Code.WRONG_TYPE, ()))
