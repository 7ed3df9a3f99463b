"""What must be so in a case before an instrument gives a measure, beyond offence, penalty and papers."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from lecoop.values.fact import Fact
from lecoop.values.terms import Effect

__all__ = ["Requirement"]


@frozen
class Requirement:
    """Something that must be so: the person's consent, a final judgment, leave for an operation.

    Args:
        any_of: one of these must be so; the first is what the sentence is about, the others do instead.
        effect: whether the measure fails without it (``shall``), may be refused (``may``), or the instrument lifts
            what it, or the one that it supplements, asks elsewhere (``none``).
        only_if: in which cases; ``None`` for all.
    """

    any_of: tuple[Fact, ...]
    article: str = ""
    effect: Effect = Effect.SHALL
    only_if: Fact | None = None
    valid_from: date | None = None
    valid_until: date | None = None
