"""A liaison officer's post: where it sits, whom it covers, what it can support, and with which partner of the host."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from lecoop.values.liaison import AccreditationKind, GovernanceLevel, HostPartner, PostFunction, PostKind, SeatKind, Skill, Threat
from lecoop.values.measure import Measure
from lecoop.values.terms import Seen

__all__ = ["Accreditation", "Deployment", "GovernanceAccess", "HostConsent", "Post", "Support"]


@frozen
class Accreditation:
    """A post covers a jurisdiction over a run of days.

    Args:
        kind: primary, or secondary from a seat elsewhere.
        valid_from: first day; ``valid_until`` first day on which it no longer covers it.
        held_on: first day on which it was seen to cover it, where ``valid_from`` is not known: before it unknown.
        last_seen_on: last day on which it was seen to cover it, where no end is known: after it unknown.
    """

    jurisdiction: str
    kind: AccreditationKind
    source: str
    seen: Seen
    valid_from: date | None = None
    valid_until: date | None = None
    held_on: date | None = None
    last_seen_on: date | None = None
    note: str = ""


@frozen
class Support:
    """What a post can, or cannot, support with one kind of partner of the host; what has no row is unknown.

    Args:
        partner: with what kind of body of the host.
        functions, measures: what is meant; both may be named.
        jurisdictions: in which of those that it covers; empty for all of them.
        supported: ``False`` where it is on record that the post cannot.
    """

    partner: HostPartner
    source: str
    seen: Seen
    functions: tuple[PostFunction, ...] = ()
    measures: tuple[Measure, ...] = ()
    jurisdictions: tuple[str, ...] = ()
    supported: bool = True
    valid_from: date | None = None
    valid_until: date | None = None
    held_on: date | None = None
    last_seen_on: date | None = None
    note: str = ""


@frozen
class GovernanceAccess:
    """A post has access to one level of the host's governance."""

    level: GovernanceLevel
    source: str
    seen: Seen
    valid_from: date | None = None
    valid_until: date | None = None
    held_on: date | None = None
    last_seen_on: date | None = None
    note: str = ""


@frozen
class HostConsent:
    """The host State agreed to the post: when, and by which instrument if that is published."""

    source: str
    seen: Seen
    instrument: str = ""
    valid_from: date | None = None
    valid_until: date | None = None
    held_on: date | None = None
    last_seen_on: date | None = None
    note: str = ""


@frozen
class Post:
    """One post of a liaison network; it is a post, never a person, and has no executive powers in the host State.

    Args:
        id: the network's id and the place, such as ``"us-fbi-legat-dakar"``.
        seat: code of the jurisdiction in which it sits, empty where that is not on record; ``place`` the town.
        at: in whose house it sits, ``None`` where that is not known; ``organisation`` its id, where it is one's.
        parent: with a sub-office, the id of its office.
        accreditations: whom it covers.
        functions, threats, skills: what is on record of this post; empty where nothing is.
        support: what it can support with which partner; what has no row is unknown.
        host_consent: the host's consent; ``None`` where it is not known.
        powers_under: id of the instrument that gives its officers executive powers in the host State: a rare thing.
        held_on, last_seen_on: first and last day on which it was seen, where the ends are not known.
    """

    id: str
    source: str
    seen: Seen
    kind: PostKind = PostKind.OFFICE
    seat: str = ""
    place: str = ""
    at: SeatKind | None = None
    organisation: str = ""
    parent: str = ""
    functions: tuple[PostFunction, ...] = ()
    threats: tuple[Threat, ...] = ()
    skills: tuple[Skill, ...] = ()
    accreditations: tuple[Accreditation, ...] = ()
    support: tuple[Support, ...] = ()
    governance: tuple[GovernanceAccess, ...] = ()
    host_consent: HostConsent | None = None
    powers_under: str = ""
    valid_from: date | None = None
    valid_until: date | None = None
    held_on: date | None = None
    last_seen_on: date | None = None
    note: str = ""


@frozen
class Deployment:
    """Specialists sent against one threat, from a first to a last day.

    Args:
        seat: code of the jurisdiction to which they are sent.
        threat: against what; ``skills`` what they bring.
    """

    id: str
    seat: str
    threat: Threat
    source: str
    seen: Seen
    place: str = ""
    skills: tuple[Skill, ...] = ()
    host_consent: HostConsent | None = None
    valid_from: date | None = None
    valid_until: date | None = None
    held_on: date | None = None
    last_seen_on: date | None = None
    note: str = ""
