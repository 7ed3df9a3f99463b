"""Rules that judge agreements on joint investigation teams: shared law among all parties, a purpose, a time, a leader of the place."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import combinations

from attrs import evolve

from lecoop.basis.basis import Cited
from lecoop.model.contents import gaps_in
from lecoop.model.instrument import Instrument
from lecoop.model.joint_team_agreement import JointTeamAgreement, TeamMember
from lecoop.model.provision import Provision
from lecoop.model.requirement import Requirement
from lecoop.registry import Law
from lecoop.report import Severity
from lecoop.rules.named import NO_SUCH_CODE, instrument_of, jurisdiction_of
from lecoop.rules.requirements import unmet
from lecoop.rules.rule import Breach, Breaches, Cites, Undecided, rule
from lecoop.values.citation import Citation
from lecoop.values.fact import Fact
from lecoop.values.measure import Measure
from lecoop.values.period import holds
from lecoop.values.terms import Standing

__all__ = ["contents_missing", "leader_of_another_state", "no_shared_law", "prolonged_without_all", "strangers", "too_few_parties"]

_TEAM = Measure.JOINT_INVESTIGATION_TEAM
_PAIR = 2


def _provisions(agreement: JointTeamAgreement, law: Law) -> Iterator[tuple[Instrument, Provision]]:
    """What the instruments on which it rests say of teams on the day."""
    for i, name in enumerate(agreement.bases):
        instrument = instrument_of(law, name, "bases", i)
        for one in instrument.provisions:
            if one.measure is _TEAM and holds(one, law.day):
                yield instrument, one


def _rows(agreement: JointTeamAgreement, law: Law) -> tuple[Cited[Requirement], ...]:
    """What they require; the same thing required by several is told once, of the first."""
    found: dict[tuple[Fact, ...], Cited[Requirement]] = {}
    for instrument, one in _provisions(agreement, law):
        for row in one.requirements:
            if holds(row, law.day):
                found.setdefault(row.any_of, Cited(row, Citation(instrument.id, row.article or one.article)))
    return tuple(found.values())


@rule("team.too-few-parties", JointTeamAgreement, severity=Severity.ERROR, added_in="26.1", citation=Cites.FORM)
def too_few_parties(agreement: JointTeamAgreement, law: Law) -> Breaches:
    """A joint team has two parties or more, each a jurisdiction on record, and each named once.

    Bodies such as Eurojust and Europol take part in a team and are no party to it.
    """
    for i, code in enumerate(agreement.parties):
        if jurisdiction_of(law, code) is None:
            yield Breach("parties", i, message=NO_SUCH_CODE)
        elif code in agreement.parties[:i]:
            yield Breach("parties", i, message="this party is named twice; name it once")
    if len(set(agreement.parties)) < _PAIR:
        yield Breach("parties", message="a team has at least two parties; name them", missing=not agreement.parties)


too_few_parties.passes(JointTeamAgreement)


@too_few_parties.fails(JointTeamAgreement, at="$.parties[3]", also=("team.prolonged-without-all",))
def _an_office(agreement: JointTeamAgreement) -> JointTeamAgreement:
    """A code that ISO 3166 has given to nobody stands among the parties."""
    return evolve(agreement, parties=(*agreement.parties, "QZ"))


@rule("team.no-shared-law", JointTeamAgreement, severity=Severity.ERROR, added_in="26.1", citation=Cites.FORM)
def no_shared_law(agreement: JointTeamAgreement, law: Law) -> Breaches:
    """Every two parties of a team are bound to each other by one of the instruments on which it rests.

    Among States of the Union and others one instrument seldom serves for all pairs; a party that shares none with
    another leaves what the team gathers there without a basis.
    """
    known = [code for code in dict.fromkeys(agreement.parties) if jurisdiction_of(law, code) is not None]
    if not agreement.bases:
        yield Breach("bases", message=f"no legal basis is stated; {_common(known, law)}", missing=True)
        return
    for i, name in enumerate(agreement.bases):
        instrument_of(law, name, "bases", i)
    for one, other in combinations(known, _PAIR):
        shared = {instrument.id for instrument in law.shared((one, other), _TEAM)}
        if shared & set(agreement.bases):
            continue
        open_ = [name for name in agreement.bases if Standing.UNKNOWN in (law.standing(name, one), law.standing(name, other))]
        if open_:
            yield Undecided("bases", message=f"how {one} and {other} stand to {', '.join(open_)} on the day is not on record")
            continue
        could = f"these do: {', '.join(sorted(shared))}" if shared else "none on record does"
        yield Breach("bases", message=f"none of the bases binds {one} and {other} to each other for a team; {could}")


def _common(known: list[str], law: Law) -> str:
    found = law.shared(known, _TEAM) if len(known) >= _PAIR else ()
    return f"these bind all parties: {', '.join(one.id for one in found)}" if found else "none on record binds all parties to one another"


no_shared_law.passes(JointTeamAgreement)


@no_shared_law.fails(JointTeamAgreement, at="$.bases")
def _of_the_union_alone(agreement: JointTeamAgreement) -> JointTeamAgreement:
    """The agreement rests on the framework decision alone, and Switzerland is no member State."""
    return evolve(agreement, bases=("celex-32002f0465",))


@rule("team.contents-missing", JointTeamAgreement, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def contents_missing(agreement: JointTeamAgreement, law: Law) -> Breaches:
    """An agreement on a team says what its instruments want it to say: the purpose, the time, who is in it.

    What is gathered outside the purpose or after the time may be used by nobody.
    """
    told: set[str] = set()
    for instrument, one in _provisions(agreement, law):
        for row in one.agreement:
            if row.field in told:
                continue
            told.add(row.field)
            for place in gaps_in(agreement, row.field) or ():
                message = f"{row.field.replace('_', ' ')} has to stand in the agreement and does not; add it"
                yield Breach(*place, message=message, citation=Citation(instrument.id, row.article or one.article), missing=True)


contents_missing.passes(JointTeamAgreement)


@contents_missing.fails(JointTeamAgreement, at="$.works_until")
def _for_ever(agreement: JointTeamAgreement) -> JointTeamAgreement:
    """The team is set up for as long as it takes."""
    return evolve(agreement, works_until=None, prolonged=())


@rule("team.leader-of-another-state", JointTeamAgreement, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def leader_of_another_state(agreement: JointTeamAgreement, law: Law) -> Breaches:
    """Wherever a team works, somebody of that State leads it, and it works in the States of its parties only.

    It works by the law of the place; a leader from elsewhere has no powers there.
    """
    rows = _rows(agreement, law)
    yield from unmet(agreement, rows, Fact.LEADER_OF_THE_PLACE, mend="name a leader of each of them")
    yield from unmet(agreement, rows, Fact.WORKS_IN_A_PARTY, mend="let that State join, or ask it")


leader_of_another_state.passes(JointTeamAgreement)


@leader_of_another_state.fails(JointTeamAgreement, at="$.members")
def _led_from_afar(agreement: JointTeamAgreement) -> JointTeamAgreement:
    """The team works in France and is led by a German prosecutor alone."""
    return evolve(agreement, members=tuple(evolve(one, leads=i == 0) for i, one in enumerate(agreement.members)))


@leader_of_another_state.fails(JointTeamAgreement, at="$.operates_in")
def _next_door(agreement: JointTeamAgreement) -> JointTeamAgreement:
    """The team is to work in Austria too, which has not joined it."""
    return evolve(agreement, operates_in=(*agreement.operates_in, "AT"))


@rule("team.strangers-among-members", JointTeamAgreement, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def strangers(agreement: JointTeamAgreement, law: Law) -> Breaches:
    """The members of a team come from its parties; whoever else takes part is a participant.

    Participants advise and help; the rights of members are theirs only where the agreement says so expressly.
    """
    yield from unmet(agreement, _rows(agreement, law), Fact.MEMBERS_OF_PARTIES, mend="name them as participants, or let their State join")


strangers.passes(JointTeamAgreement)


@strangers.fails(JointTeamAgreement, at="$.members")
def _a_guest(agreement: JointTeamAgreement) -> JointTeamAgreement:
    """An officer from Austria stands among the members."""
    return evolve(agreement, members=(*agreement.members, TeamMember("AT", agreement.members[0].authority, leads=False)))


@rule("team.prolonged-without-all", JointTeamAgreement, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def prolonged_without_all(agreement: JointTeamAgreement, law: Law) -> Breaches:
    """A team's time is prolonged by all its parties, before it has run out.

    A team whose time has passed is none; what it does then is done without a basis, and needs a new agreement.
    """
    rows = _rows(agreement, law)
    yield from unmet(agreement, rows, Fact.PROLONGED_BY_ALL, mend="ask those who are missing, or agree anew")
    ends, article = agreement.works_until, next((one.citation for one in rows if Fact.PROLONGED_BY_ALL in one.item.any_of), None)
    if article is None:
        return
    for i, one in enumerate(agreement.prolonged):
        if ends is not None and one.agreed_on is not None and one.agreed_on >= ends:
            message = f"agreed on {one.agreed_on.isoformat()}, when the time had run out on {ends.isoformat()}; set the team up anew"
            yield Breach("prolonged", i, "agreed_on", message=message, citation=article)
        ends = one.until or ends


prolonged_without_all.passes(JointTeamAgreement)


@prolonged_without_all.fails(JointTeamAgreement, at="$.prolonged")
def _two_of_three(agreement: JointTeamAgreement) -> JointTeamAgreement:
    """Germany and France prolong the team, and nobody asked Switzerland."""
    return evolve(agreement, prolonged=(evolve(agreement.prolonged[0], agreed_by=("DE", "FR")),))


@prolonged_without_all.fails(JointTeamAgreement, at="$.prolonged[0].agreed_on")
def _too_late(agreement: JointTeamAgreement) -> JointTeamAgreement:
    """The parties prolong the team a month after its time has run out."""
    return evolve(agreement, prolonged=(evolve(agreement.prolonged[0], agreed_on=date(2025, 4, 1)),))
