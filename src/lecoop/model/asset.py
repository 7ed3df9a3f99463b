"""Property that is to be frozen or confiscated, and other States to which the same order went."""

from __future__ import annotations

from attrs import field, frozen

from lecoop.model.exact import exact
from lecoop.values.asset import AssetLink
from lecoop.values.money import Money
from lecoop.values.text import JurisdictionCode, SecretLine, SecretPassage

__all__ = ["Asset", "SentElsewhere"]


@frozen(kw_only=True)
class Asset:
    """An item of property, of any kind, with where it is.

    Args:
        described: what it is, so that it can be told from other things: a plot, a vehicle, an account.
        link: what it is in the case, such as the proceeds of the offence.
        located_in: State in which it lies or is registered; ``location`` the place, as exactly as it is known.
        believed_there: why it is believed to be there.
        value: what it is thought to be worth.
    """

    described: SecretPassage | None = None
    link: AssetLink | None = None
    located_in: JurisdictionCode | None = field(default=None, repr=False)
    location: SecretLine | None = None
    believed_there: SecretPassage | None = None
    value: Money | None = field(default=None, repr=False)

    def __attrs_post_init__(self) -> None:
        exact(self)


@frozen(kw_only=True)
class SentElsewhere:
    """Another State to which a certificate on the same order went.

    Args:
        to: code of that State.
        value: what can be had there, as far as it is known.
        recovered: what was obtained there already.
    """

    to: JurisdictionCode
    value: Money | None = field(default=None, repr=False)
    recovered: Money | None = field(default=None, repr=False)

    def __attrs_post_init__(self) -> None:
        exact(self)
