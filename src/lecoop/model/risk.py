"""A risk to a person that was looked at, and what was found."""

from __future__ import annotations

from datetime import date
from enum import Enum

from attrs import frozen

from lecoop.model.exact import exact

__all__ = ["Risk", "RiskKind"]


class RiskKind(Enum):
    """What may happen to the person in the State that asks."""

    TORTURE = "torture"
    """Torture, or inhuman or degrading treatment."""
    DETENTION_CONDITIONS = "detention-conditions"
    UNFAIR_TRIAL = "unfair-trial"
    EXTRAORDINARY_COURT = "extraordinary-court"
    """Trial by a court set up for the case, or outside the ordinary courts."""
    PERSECUTION = "persecution"
    """Prosecution or punishment for race, religion, nationality, opinion or the like, or a position made worse by it."""


@frozen
class Risk:
    """Whether a risk is real is judged by people in the single case; the record holds that they did, and what they found.

    Args:
        kind: what may happen.
        assessed_on: day on which it was assessed; ``None`` is not stated.
        real: whether substantial grounds were found for a real risk to this person; ``None`` is not stated.
    """

    kind: RiskKind
    assessed_on: date | None = None
    real: bool | None = None

    def __attrs_post_init__(self) -> None:
        exact(self)
