"""A joint-team agreement: several States set up one investigation team, for a purpose and a time."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from lecoop.model.authority import Authority
from lecoop.model.case_record import RecordState
from lecoop.model.exact import exact
from lecoop.model.offence import Offence
from lecoop.values.text import InstrumentId, JurisdictionCode, Line, SecretLine, SecretPassage

__all__ = ["JointTeamAgreement", "Prolongation", "TeamMember", "TeamParticipant"]


@frozen
class TeamMember:
    """Who works in the team for a party, by authority and never by name.

    Args:
        jurisdiction: code of the party that the member comes from.
        authority: the authority that sends the member.
        leads: whether the member leads the team in that State.
    """

    jurisdiction: JurisdictionCode | None = None
    authority: Authority | None = None
    leads: bool | None = None

    def __attrs_post_init__(self) -> None:
        exact(self)


@frozen
class TeamParticipant:
    """A body that takes part without being a party, such as Eurojust, Europol or an office of the Union.

    Args:
        body: its name.
        rights_of_members: whether the agreement gives its people the rights of members; they have none without that.
    """

    body: Line | None = None
    rights_of_members: bool | None = None

    def __attrs_post_init__(self) -> None:
        exact(self)


@frozen
class Prolongation:
    """An extension of the team's time.

    Args:
        agreed_on: day of the agreement; ``agreed_by`` codes of the parties that agreed.
        until: first day on which the team no longer works.
    """

    agreed_on: date | None = None
    agreed_by: tuple[JurisdictionCode, ...] = ()
    until: date | None = None

    def __attrs_post_init__(self) -> None:
        exact(self)


@frozen(kw_only=True)
class JointTeamAgreement:
    """An agreement among two or more States on a joint investigation team.

    It is no request: nobody asks and nobody is asked, and what binds one pair of its parties may bind no other. ``None``
    and an empty tuple mean *not stated*.

    Args:
        parties: codes of the States whose authorities set the team up.
        bases: ids of the instruments on which it rests; each pair of parties needs one that binds the two.
        reference: file number of the agreement.
        in_writing: whether it is in writing.
        purpose: what the team is to find out; ``offences`` what it is about.
        operates_in: codes of the States in which the team works.
        members: who works in it, and who leads it where.
        participants: bodies that take part without being a party.
        signed_on: day of the last signature.
        works_from, works_until: first day on which the team works, and first day on which it no longer does.
        prolonged: extensions of that time, in the order in which they were agreed.
    """

    parties: tuple[JurisdictionCode, ...] = ()
    bases: tuple[InstrumentId, ...] = ()
    state: RecordState = RecordState.DRAFT
    reference: SecretLine | None = None
    in_writing: bool | None = None
    purpose: SecretPassage | None = None
    offences: tuple[Offence, ...] = ()
    operates_in: tuple[JurisdictionCode, ...] = ()
    members: tuple[TeamMember, ...] = ()
    participants: tuple[TeamParticipant, ...] = ()
    signed_on: date | None = None
    works_from: date | None = None
    works_until: date | None = None
    prolonged: tuple[Prolongation, ...] = ()

    def __attrs_post_init__(self) -> None:
        exact(self)
