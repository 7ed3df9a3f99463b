"""What lies behind a warrant or request at home: the decision that can be enforced, and the sentence."""

from __future__ import annotations

from datetime import date
from enum import Enum

from attrs import frozen

from lecoop.model.exact import exact
from lecoop.values.duration import Penalty
from lecoop.values.text import SecretLine, SecretPassage

__all__ = ["Absence", "DecisionKind", "NationalDecision", "Sentence"]


class DecisionKind(Enum):
    """What the national decision is."""

    ARREST_WARRANT = "arrest-warrant"
    JUDGMENT = "judgment"
    FREEZING_ORDER = "freezing-order"
    CONFISCATION_ORDER = "confiscation-order"
    OTHER = "other"
    """Another decision of a judge that can be enforced and has the same effect."""


@frozen
class NationalDecision:
    """A request for surrender rests on a decision of its own at home (Court of Justice, C-241/15 Bob-Dogi).

    Args:
        kind: what it is.
        number: its file number.
        issued_on: day on which it was made.
        enforceable: whether it can be enforced.
        final: whether it can no longer be appealed against.
    """

    kind: DecisionKind | None = None
    number: SecretLine | None = None
    issued_on: date | None = None
    enforceable: bool | None = None
    final: bool | None = None

    def __attrs_post_init__(self) -> None:
        exact(self)

    @property
    def is_identified(self) -> bool:
        """Whether the decision can be told from others: its kind, and a number or a day."""
        return self.kind is not None and (self.number is not None or self.issued_on is not None)


class Absence(Enum):
    """What is stated where the person did not appear at the trial (Framework Decision 2002/584 art. 4a(1))."""

    SUMMONED = "summoned"
    """(a) Summoned in person, or known to be aware of trial and day, and told that a decision may follow."""
    DEFENDED = "defended"
    """(b) Aware of the trial, and defended there by a lawyer with a mandate."""
    NOT_CONTESTED = "not-contested"
    """(c) Served with the decision and told of the right to a retrial, but did not ask for one in time."""
    RETRIAL = "retrial"
    """(d) Not yet served; will be told at once after surrender of the right to a retrial, and its time."""
    NONE_OF_THESE = "none-of-these"


@frozen
class Sentence:
    """The sentence that is to be carried out.

    Args:
        imposed: its length.
        remaining: what is left to be served.
        imposed_on: day of the judgment.
        in_absentia: whether the person did not appear in person at the trial.
        absence: with ``in_absentia``, which of the cases of article 4a(1) it is.
        absence_explained: how that condition was met.
        absconded: whether the person has fled from the sentence.
    """

    imposed: Penalty | None = None
    remaining: Penalty | None = None
    imposed_on: date | None = None
    in_absentia: bool | None = None
    absence: Absence | None = None
    absence_explained: SecretPassage | None = None
    absconded: bool | None = None

    def __attrs_post_init__(self) -> None:
        exact(self)
