"""What an instrument asks of an order that goes straight to a service provider, and of an emergency."""

from __future__ import annotations

from attrs import frozen

from lecoop.values.provider import AddresseeKind, DelicateUse
from lecoop.values.urgency import UrgencyReason

__all__ = ["Addressees", "Emergency", "LeaveNeeded", "Notice", "ToProvider", "Untargeted"]


@frozen
class Emergency:
    """What alone counts as urgent under the instrument.

    Args:
        reasons: the reasons that make an order urgent.
    """

    reasons: tuple[UrgencyReason, ...]
    article: str = ""


@frozen
class Addressees:
    """To whom an order is addressed.

    Args:
        kinds: what of the provider is addressed; ``in_emergency`` what else may be where those do not react in time.
        controller_article: article by which the order goes to whoever decides on the data, and to a processor by way of
            exception only; empty where the instrument does not say so.
    """

    kinds: tuple[AddresseeKind, ...]
    article: str = ""
    in_emergency: tuple[AddresseeKind, ...] = ()
    emergency_article: str = ""
    controller_article: str = ""


@frozen
class Notice:
    """The authority of the State in which the addressee sits is told when the order goes out.

    Args:
        at_home_article: article by which it is not told where offence and persons both belong to the State that issues.
        reasons_article: article by which it is also told why the order is necessary and what the case is about.
    """

    article: str = ""
    at_home_article: str = ""
    reasons_article: str = ""


@frozen
class Untargeted:
    """Whose data an order may not seek, where the provider is in the State named.

    Args:
        of: code of that State.
        nationals: its nationals; ``residents`` those who live there for good, wherever they are; ``located`` whoever is there.
    """

    of: str
    article: str = ""
    nationals: bool = False
    residents: bool = False
    located: bool = False


@frozen
class LeaveNeeded:
    """A use for which the State in which the provider is gives leave first.

    Args:
        of: code of that State.
    """

    of: str
    use: DelicateUse
    article: str = ""


@frozen
class ToProvider:
    """What an instrument asks of an order that goes straight to a service provider.

    Args:
        public_authority_article: article by which data that lie in the infrastructure of a public authority are ordered only by its own
            State.
        privileged_article: article by which data that lie in the infrastructure of a privileged professional are ordered only by the
            professional's own State, or for a reason.
        protected_article: article by which no order is issued for data that an immunity, a privilege or rules on the press
            protect in the State of the addressee.
    """

    addressees: Addressees | None = None
    notice: Notice | None = None
    untargeted: tuple[Untargeted, ...] = ()
    leave: tuple[LeaveNeeded, ...] = ()
    public_authority_article: str = ""
    privileged_article: str = ""
    protected_article: str = ""
