"""Every error that lecoop raises, each by what is wrong."""

from __future__ import annotations

__all__ = [
    "LecoopError",
    "LoadError",
    "MisuseError",
    "NotConvertibleError",
    "ParseError",
    "SnapshotError",
    "UndecidedError",
    "UnknownIdError",
]


class LecoopError(Exception):
    """The one ancestor of all errors that lecoop raises on purpose."""


class MisuseError(LecoopError, ValueError):
    """The question itself is wrong: a State that asks itself, a day that is no day, an empty list."""


class ParseError(LecoopError, ValueError):
    """A text is not of the form that its kind of value has; the text itself is not repeated."""


class UnknownIdError(LecoopError, LookupError):
    """No record is known by this code, id or name; the nearest known ones are named.

    Args:
        kind: what was looked for, such as ``"instrument"``.
        nearest: up to three known ids that look alike, best first.
    """

    def __init__(self, kind: str, nearest: tuple[str, ...] = ()) -> None:
        self.kind = kind
        self.nearest = nearest
        hint = f"; nearest: {', '.join(nearest)}" if nearest else ""
        super().__init__(f"no {kind} is known by this name{hint}")

    def __reduce__(self) -> tuple[type[UnknownIdError], tuple[str, tuple[str, ...]]]:
        return UnknownIdError, (self.kind, self.nearest)


class NotConvertibleError(LecoopError, LookupError):
    """A mark has no equal in another scheme, and a person has to decide.

    Args:
        decides: whose decision it is.
    """

    def __init__(self, message: str, decides: str) -> None:
        self.decides = decides
        super().__init__(message)

    def __reduce__(self) -> tuple[type[NotConvertibleError], tuple[str, str]]:
        return NotConvertibleError, (str(self), self.decides)


class SnapshotError(LecoopError):
    """The data that came with lecoop is missing or not what its digest says: nothing is loaded."""


class UndecidedError(LecoopError):
    """A three-valued answer was used as yes or no; ask for its verdict instead."""


class LoadError(LecoopError, ValueError):
    """Bytes did not come through the door; each problem has a code and a path, none shows a value.

    Args:
        problems: pairs of a stable code and a JSON path, in the order of the document.
    """

    def __init__(self, problems: tuple[tuple[str, str], ...]) -> None:
        self.problems = problems
        shown = "; ".join(f"{path}: {code}" for code, path in problems[:5])
        more = f" (and {len(problems) - 5} more)" if len(problems) > 5 else ""
        super().__init__(f"{shown}{more}")

    def __reduce__(self) -> tuple[type[LoadError], tuple[tuple[tuple[str, str], ...]]]:
        return LoadError, (self.problems,)
