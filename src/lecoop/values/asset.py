"""Why property may be taken, and why a certificate may go to several States at a time."""

from __future__ import annotations

from enum import Enum

__all__ = ["AssetLink", "SeveralStates", "SpreadOf"]


class AssetLink(Enum):
    """What property is in the case (Regulation 2018/1805 art. 2(3))."""

    PROCEEDS = "proceeds"
    """(a) An economic advantage from the offence, or its equivalent."""
    INSTRUMENTALITY = "instrumentality"
    """(b) Used for the offence or meant for it, or the worth of that."""
    EXTENDED = "extended"
    """(c) Under the powers of Directive 2014/42/EU, extended confiscation among them."""
    OTHER_POWER = "other-power"
    """(d) Under another power of confiscation after proceedings about an offence, also without a final conviction."""


class SpreadOf(Enum):
    """What an order is about."""

    PROPERTY = "property"
    """Specific items."""
    AMOUNT = "amount"
    """A sum of money."""


class SeveralStates(Enum):
    """Why a certificate goes to more than one State at a time (Regulation 2018/1805 arts. 5 and 15)."""

    ITEMS_IN_DIFFERENT_STATES = "items-in-different-states"
    """Different items are believed to lie in different States."""
    ITEM_NEEDS_SEVERAL = "item-needs-several"
    """A single item calls for action in more than one State."""
    VALUE_NOT_SUFFICIENT = "value-not-sufficient"
    """What can be had at home and in any one State will hardly make up the whole sum."""
    NOT_FROZEN = "not-frozen"
    """The property was not frozen before."""
    OTHER_NEED = "other-need"
    """Another specific need, which is explained."""
