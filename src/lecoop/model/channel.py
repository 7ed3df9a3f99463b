"""A channel: the way on which a request travels; it carries, it is never the legal basis."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from lecoop.handling.marks import Classification
from lecoop.values.citation import Source
from lecoop.values.measure import Measure
from lecoop.values.terms import BureauKind, ChannelClass, Effect, Seen

__all__ = ["Ceiling", "Channel"]


@frozen
class Ceiling:
    """The highest classification that may travel on a channel.

    Args:
        effect: whether the law says so (``shall``), or a recital, the practice or the accreditation of the system (``may``).
        highest: the highest of its scheme; ``None`` where nothing that is classified may travel.
        instrument: id of the instrument that says so, and its ``article``.
    """

    effect: Effect
    source: str
    seen: Seen
    highest: Classification | None = None
    instrument: str = ""
    article: str = ""
    valid_from: date | None = None
    valid_until: date | None = None


@frozen
class Channel:
    """A way between two States, with who runs it, who is on it and what it carries.

    Args:
        kind: what kind of way it is; plans list ways in the order of kinds.
        operator: organisation that runs it; empty where nobody does (direct contact).
        connected: organisation whose members are on it; empty where any two States can use it.
        connected_states: states of membership that are connected; see ``MembershipState``.
        bureaus: kinds of bureau that work it at either end; a State with none has no end to it.
        carries: measures that its own rules let it carry.
        never_basis: what it transports is no legal basis for these measures (a notice for surrender).
        rules: id of the instrument that holds the carrier's own rules, and its articles.
        posted: worked by the posts of liaison networks: it is open where one of them covers the other State.
        ceilings: the highest classifications that may travel on it; none where nothing is on record of that.
        advance_copy: measures of which practice sends an advance copy on it while the papers go another way.
    """

    id: str
    name: str
    kind: ChannelClass
    sources: tuple[Source, ...]
    seen: Seen
    bureaus: tuple[BureauKind, ...]
    carries: tuple[Measure, ...]
    also_known_as: tuple[str, ...] = ()
    operator: str = ""
    connected: str = ""
    connected_states: tuple[str, ...] = ("member", "treated-as")
    never_basis: tuple[Measure, ...] = ()
    rules: str = ""
    rules_article: str = ""
    advance_copy: tuple[Measure, ...] = ()
    posted: bool = False
    ceilings: tuple[Ceiling, ...] = ()
    valid_from: date | None = None
    valid_until: date | None = None
    note: str = ""
