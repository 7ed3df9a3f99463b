"""To how many States a request goes at a time, and what they may obtain together."""

from __future__ import annotations

from attrs import frozen

from lecoop.values.asset import SeveralStates, SpreadOf

__all__ = ["Spread", "SpreadReason"]


@frozen
class SpreadReason:
    """A reason for which a request may go to several States at a time.

    Args:
        of: what the order has to be about, specific property or a sum; ``None`` for either.
    """

    reason: SeveralStates
    article: str = ""
    of: SpreadOf | None = None


@frozen
class Spread:
    """A request goes to one State at a time, and what all States together may obtain.

    Args:
        unless: the reasons for which it may go to several.
        located: article by which it goes to the State in which the property is believed to be.
        capped: article by which no more is obtained in all than the order says; empty where there is none.
    """

    article: str
    unless: tuple[SpreadReason, ...] = ()
    located: str = ""
    capped: str = ""
