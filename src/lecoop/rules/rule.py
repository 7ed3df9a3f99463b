"""A rule: one declaration that is its check, its documentation and its own proof."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import Generic, TypeVar

from attrs import field, frozen

from lecoop.errors import LecoopError
from lecoop.report import Audience, Severity
from lecoop.values.citation import Citation

__all__ = ["Breach", "Breaches", "Breaker", "Proof", "Rule", "Undecided", "rule"]

_R = TypeVar("_R")
_Record = TypeVar("_Record")
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\.[a-z0-9]+(?:-[a-z0-9]+)*", re.ASCII)
PARTS = ("law", "question", "basis", "channel")
"""What a rule may ask for beside the record; a part that cannot be told is a gap before the rule runs."""


class Undecided(LecoopError):
    """A rule lacks a fact: what the record leaves out, or the registry does not know."""

    def __init__(self, *path: str | int, message: str = "not stated") -> None:
        self.path = path
        self.message = message
        super().__init__(message)


@frozen(init=False)
class Breach:
    """A place where the record breaks the rule, with what is there, what was due and what to do.

    Args:
        path: names of fields and numbers of items from the record down.
        message: one sentence without personal data.
        citation: the article that asks for it; else the rule's own.
        severity: where it differs from the rule's, such as a ground that *may* be used.
    """

    path: tuple[str | int, ...]
    message: str
    citation: Citation | None
    severity: Severity | None
    audience: Audience | None

    def __init__(
        self,
        *path: str | int,
        message: str,
        citation: Citation | None = None,
        severity: Severity | None = None,
        audience: Audience | None = None,
    ) -> None:
        self.__attrs_init__(path, message, citation, severity, audience)


Breaches = Iterator[Breach]
Breaker = Callable[[_R], _R]


@frozen
class Proof(Generic[_R]):
    """An example that passes, or a breaker that makes it fail, with the day of the law.

    Args:
        example: gives the record.
        on: the day of the law.
        breaker: what turns the record into one that breaks the rule; ``None`` for a passing example.
        at: JSON path at which the breach is found.
    """

    example: Callable[[], _R]
    on: date
    breaker: Callable[[_R], _R] | None = None
    at: str = ""


@frozen
class Rule(Generic[_R]):
    """One norm, as a function from a record to the places that break it.

    Args:
        id: words that read after "allow", such as ``surrender.penalty-below-threshold``; never reused.
        kind: the class of record that it judges.
        norm: the rule of law in one sentence, from the first line of the docstring; ``why`` the rest.
        citation: where it stands, for rules whose articles are not in data.
        parts: what it needs beside the record.
        only_complete: it asks for contents that a draft may still lack.
    """

    id: str
    kind: type[_R]
    severity: Severity
    added_in: str
    norm: str
    why: str
    parts: tuple[str, ...]
    check: Callable[..., Breaches] = field(repr=False)
    citation: Citation | None = None
    audience: Audience = Audience.DRAFTER
    only_complete: bool = False
    _proofs: list[Proof[_R]] = field(factory=list, eq=False, repr=False)

    @property
    def proofs(self) -> tuple[Proof[_R], ...]:
        """The rule's passing examples and breakers, in the order in which they were declared."""
        return tuple(self._proofs)

    def passes(self, example: Callable[[], _R], *, on: date) -> None:
        """Say that the record of ``example`` keeps the rule by the law of a day."""
        self._proofs.append(Proof(example, on))

    def fails(self, example: Callable[[], _R], *, on: date, at: str) -> Callable[[Callable[[_R], _R]], Callable[[_R], _R]]:
        """Say that what the decorated breaker makes of ``example`` breaks the rule at a path."""

        def declare(breaker: Callable[[_R], _R]) -> Callable[[_R], _R]:
            self._proofs.append(Proof(example, on, breaker, at))
            return breaker

        return declare


def rule(
    identity: str,
    kind: type[_Record],
    *,
    severity: Severity,
    added_in: str,
    citation: Citation | None = None,
    audience: Audience = Audience.DRAFTER,
    only_complete: bool = False,
) -> Callable[[Callable[..., Breaches]], Rule[_Record]]:
    """Declare a function to be a rule; its docstring's first line is the norm.

    Raises:
        ValueError: the id is not of the form ``record.norm``, the docstring is missing, or a parameter
            is none of the record, ``law``, ``question``, ``basis`` and ``channel``.
    """
    if _ID.fullmatch(identity) is None:
        raise ValueError("the id of a rule is like surrender.penalty-below-threshold")

    def declare(check: Callable[..., Breaches]) -> Rule[_Record]:
        text = inspect.getdoc(check) or ""
        norm, _, why = text.partition("\n")
        if not norm.endswith("."):
            raise ValueError("a rule's docstring begins with the norm, as a sentence")
        parts = tuple(inspect.signature(check).parameters)[1:]
        if not set(parts) <= set(PARTS):
            raise ValueError(f"a rule takes its record and some of {', '.join(PARTS)}")
        return Rule(identity, kind, severity, added_in, norm, why.strip(), parts, check, citation, audience, only_complete)

    return declare
