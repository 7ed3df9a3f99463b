"""An organisation, or a circle of States that run a system together, with its dated memberships."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from lecoop.model.published_count import PublishedCount
from lecoop.values.citation import Source
from lecoop.values.measure import Measure
from lecoop.values.terms import BureauKind, MembershipState, Seen

__all__ = ["MemberBureau", "Membership", "Organisation", "Screening"]


@frozen
class Membership:
    """One row: how somebody belongs to an organisation over a run of days.

    Args:
        valid_from: first day in this state; ``valid_until`` first day no longer in it.
        held_on: a day on which the state was seen, where ``valid_from`` is not known.
        without: measures in which the member does not take part.
        only: measures to which the part of the member is limited; empty for all.
        through: who speaks for it, such as ``"UN"`` for a territory under its administration.
    """

    party: str
    source: str
    seen: Seen
    state: MembershipState = MembershipState.MEMBER
    valid_from: date | None = None
    valid_until: date | None = None
    held_on: date | None = None
    without: tuple[Measure, ...] = ()
    only: tuple[Measure, ...] = ()
    through: str = ""
    note: str = ""


@frozen
class MemberBureau:
    """The kind of bureau that every member has by the organisation's own law, and the article."""

    kind: BureauKind
    instrument: str
    article: str
    states: tuple[MembershipState, ...] = (MembershipState.MEMBER, MembershipState.TREATED_AS)


@frozen
class Screening:
    """Messages of a member are looked through by the organisation before they go on."""

    party: str
    source: str
    seen: Seen
    valid_from: date
    valid_until: date | None = None


@frozen
class Organisation:
    """A body with members, or a system with those connected to it.

    Args:
        id: lower case, such as ``"interpol"``; ``code`` is what rows of parties write, such as ``"INTERPOL"``.
        complete_on: up to this day, whoever has no row is not a member; after it, unknown.
        each_member_has: bureaus that every member has, so that a generic one is known where none is named.
        supports: measures in which it helps its members, without carrying requests.
        published_counts: how many members somebody published, by day and source: held against the rows.
    """

    id: str
    code: str
    name: str
    sources: tuple[Source, ...]
    also_known_as: tuple[str, ...] = ()
    seat: str = ""
    established_on: date | None = None
    valid_until: date | None = None
    complete_on: date | None = None
    each_member_has: tuple[MemberBureau, ...] = ()
    memberships: tuple[Membership, ...] = ()
    screenings: tuple[Screening, ...] = ()
    supports: tuple[Measure, ...] = ()
    published_counts: tuple[PublishedCount, ...] = ()
    part_of: str | None = None
    notes: tuple[str, ...] = ()
