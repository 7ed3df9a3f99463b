"""Proceedings that were held before over the same acts, and what came of them."""

from __future__ import annotations

from datetime import date
from enum import Enum

from attrs import frozen

from lecoop.model.exact import exact
from lecoop.values.ground import CarriedOut
from lecoop.values.text import JurisdictionCode

__all__ = ["EarlierProceedings", "Outcome"]


class Outcome(Enum):
    """What came of them."""

    CONVICTED = "convicted"
    """Finally convicted: no ordinary appeal is open any more."""
    ACQUITTED = "acquitted"
    """Finally acquitted, or a decision that bars another prosecution just as an acquittal does."""
    AMNESTY = "amnesty"
    """The acts are covered by an amnesty or pardon."""
    PENDING = "pending"
    NOT_PROSECUTED = "not-prosecuted"
    """It was decided not to prosecute, or to halt the proceedings, without finality."""


@frozen
class EarlierProceedings:
    """Nobody is tried twice for the same acts; whether that bars a request hangs on where and how the first case ended.

    Args:
        state: code of the State in which they were held.
        outcome: what came of them; ``None`` is not stated.
        decided_on: day of the decision.
        carried_out: with a conviction, where the sentence stands.
    """

    state: JurisdictionCode
    outcome: Outcome | None = None
    decided_on: date | None = None
    carried_out: CarriedOut | None = None

    def __attrs_post_init__(self) -> None:
        exact(self)
