"""A liaison network: an agency's posts abroad, who backs them at home, and what is published about them."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from lecoop.model.activity_report import ActivityReport, CountingBasis
from lecoop.model.post import Deployment, GovernanceAccess, Post, Support
from lecoop.model.programme import Programme
from lecoop.values.citation import Source
from lecoop.values.liaison import Bound, Counted, ListOf, PostFunction, Threat
from lecoop.values.terms import Seen

__all__ = ["CompleteList", "Network", "PublishedBound", "SupportUnit"]


@frozen
class SupportUnit:
    """The unit at home that backs the posts: tasks them, prepares what they send, and knows who covers whom."""

    name: str
    source: str
    seen: Seen
    place: str = ""
    valid_from: date | None = None
    valid_until: date | None = None
    held_on: date | None = None
    last_seen_on: date | None = None
    note: str = ""


@frozen
class PublishedBound:
    """What somebody published about the size of a network: a claim on record, never made into a list.

    Args:
        counts: what is counted; ``of`` in the publisher's words, such as ``"countries, territories and islands"``.
        bound: how the number bounds it: more than 130 is a lower bound, not a count.
        on: the day for which it is said.
    """

    counts: Counted
    bound: Bound
    number: int
    on: date
    source: str
    seen: Seen
    of: str = ""
    note: str = ""


@frozen
class CompleteList:
    """On these days the list of posts, or of accreditations, is on record whole: who is not on it is not there.

    Args:
        held_on, last_seen_on: the first and the last day for which somebody published it whole.
    """

    of: ListOf
    held_on: date
    last_seen_on: date
    source: str
    seen: Seen
    note: str = ""


@frozen
class Network:
    """The posts of an agency abroad, with the unit that supports them at home.

    Args:
        id: lower case, such as ``"us-fbi-legat"``.
        agency: id of the agency to which it belongs; ``jurisdiction`` the State of that agency.
        judicial: its officers are liaison prosecutors or magistrates: they help judicial authorities, and carry nothing for police.
        functions, threats, support, governance: what is said of its posts in general; what holds for one post stands in that post.
        one_primary: whether the network gives each jurisdiction to one post first of all.
        complete: the days for which a list is on record whole; on all others absence is unknown.
        claims: what is published about its size.
    """

    id: str
    agency: str
    jurisdiction: str
    name: str
    sources: tuple[Source, ...]
    also_known_as: tuple[str, ...] = ()
    support_unit: SupportUnit | None = None
    judicial: bool = False
    functions: tuple[PostFunction, ...] = ()
    threats: tuple[Threat, ...] = ()
    support: tuple[Support, ...] = ()
    governance: tuple[GovernanceAccess, ...] = ()
    one_primary: bool = False
    complete: tuple[CompleteList, ...] = ()
    claims: tuple[PublishedBound, ...] = ()
    posts: tuple[Post, ...] = ()
    deployments: tuple[Deployment, ...] = ()
    programmes: tuple[Programme, ...] = ()
    counting_bases: tuple[CountingBasis, ...] = ()
    reports: tuple[ActivityReport, ...] = ()
    notes: tuple[str, ...] = ()
