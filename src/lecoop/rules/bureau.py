"""Rules that judge bureaus: the right kind for the State, a house that is there, and nobody beside it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from attrs import evolve

from lecoop.model.agency import Agency
from lecoop.model.bureau import Bureau, Seconding
from lecoop.model.organisation import MemberBureau, Organisation
from lecoop.model.path import Path
from lecoop.registry import Law, Registry
from lecoop.report import Audience, Severity
from lecoop.rules.rows import run
from lecoop.rules.rule import Breach, Breaches, Cites, Undecided, rule
from lecoop.values.citation import Citation
from lecoop.values.period import Period
from lecoop.values.terms import BureauKind, Standing

__all__ = [
    "liaison_without_lead",
    "outlives_host",
    "outside_its_organisation",
    "second_of_its_kind",
    "seconding_agency_abolished",
    "sub_bureau_without_parent",
]  # fmt: skip


def _run(row: Agency | Bureau) -> Period | None:
    """The days on which it is known to work; ``None`` where its days contradict one another."""
    return run(row.valid_from or row.held_on, row.valid_until)


def _due(law: Law, kind: BureauKind) -> Iterator[tuple[Organisation, MemberBureau]]:
    """The organisations each of whose members has a bureau of this kind."""
    for organisation in law.registry.organisations:
        for one in organisation.each_member_has:
            if one.kind is kind:
                yield organisation, one


@rule("bureau.outside-its-organisation", Bureau, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA, audience=Audience.REGISTRY)
def outside_its_organisation(bureau: Bureau, law: Law) -> Breaches:
    """A bureau that belongs to membership of an organisation works only while its State belongs to it.

    A National Central Bureau is INTERPOL's, a SIRENE Bureau that of the States connected to the Schengen
    Information System, a Europol National Unit that of member States; others have a contact point. The
    organisation's file says which. A bureau without a first day is judged from the day of the law on.
    """
    due, run = list(_due(law, bureau.kind)), _run(bureau)
    if run is not None and run.valid_from is None:
        run = run & Period(law.day, None)
    if not due or run is None:
        return
    organisation, rule_of = due[0]
    timeline = law.registry.membership(organisation.code, bureau.jurisdiction)
    starts = [date.min, *timeline.days]
    ends = [*timeline.days, date.max]
    where = Citation(rule_of.instrument, rule_of.article)
    for start, end, holding in zip(starts, ends, timeline.holdings, strict=True):
        shared = Period(start, end) & run
        if shared is None or (holding.membership is not None and holding.membership.state in rule_of.states and holding.binds):
            continue
        first = (shared.valid_from or date.min).isoformat()
        if holding.standing is Standing.UNKNOWN:
            message = f"whether {bureau.jurisdiction} belongs to {organisation.name} from {first} is not on record"
            yield Undecided("kind", message=message)
            continue
        message = f"works on {first}, when {bureau.jurisdiction} does not belong to {organisation.name}; correct its days or its kind"
        yield Breach("kind", message=message, citation=where)
        return


def _ncb() -> Bureau:
    from lecoop.examples.registry import NCB

    return NCB


def _bundled(_: object) -> Registry:
    return Registry.bundled()


outside_its_organisation.passes(_ncb)


@outside_its_organisation.fails(_ncb, at="$.kind")
def _before_joining(bureau: Bureau) -> Bureau:
    """A bureau of members works while its State is only associated."""
    return evolve(bureau, id="se-specimen-early", valid_from=date(1992, 1, 1), valid_until=date(1994, 1, 1), host="")


@outside_its_organisation.fails(_ncb, at="$.kind", within=_bundled)
def _national_unit_of_a_third_state(bureau: Bureau) -> Bureau:
    """The United Kingdom has a Europol National Unit in 2024."""
    return evolve(
        bureau, id="gb-specimen-enu", jurisdiction="GB", kind=BureauKind.ENU, source="nca", host="gb-nca", valid_from=date(2024, 1, 1)
    )


@outside_its_organisation.fails(_ncb, at="$.kind", within=_bundled)
def _sirene_of_a_third_state(bureau: Bureau) -> Bureau:
    """The United Kingdom has a SIRENE Bureau in 2021."""
    return evolve(
        bureau, id="gb-specimen-sirene", jurisdiction="GB", kind=BureauKind.SIRENE, source="nca", host="gb-nca", valid_from=date(2021, 1, 1)
    )


@rule("bureau.second-of-its-kind", Bureau, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA, audience=Audience.REGISTRY)
def second_of_its_kind(bureau: Bureau, law: Law) -> Breaches:
    """A State has one bureau at a time of a kind that its membership of an organisation makes it have.

    Two National Central Bureaus of one State would answer one another's messages. Desks that follow one
    another have days that touch.
    """
    for _, rule_of in list(_due(law, bureau.kind))[:1]:
        run = _run(bureau)
        state = next((one for one in law.registry.jurisdictions if one.id == bureau.jurisdiction), None)
        for other in state.bureaus if state is not None else ():
            their = _run(other)
            if other.id == bureau.id or other.kind is not bureau.kind or run is None or their is None or not run.overlaps(their):
                continue
            message = f"{other.id} is a bureau of the same kind on the same days; end one where the other begins, or make it a sub-bureau"
            yield Breach("kind", message=message, citation=Citation(rule_of.instrument, rule_of.article))


second_of_its_kind.passes(_ncb)


@second_of_its_kind.fails(_ncb, at="$.kind")
def _two_of_them(bureau: Bureau) -> Bureau:
    """The State has a second National Central Bureau on the same days."""
    return evolve(bureau, id="se-specimen-ncb-south")


@rule("bureau.sub-bureau-without-parent", Bureau, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA, audience=Audience.REGISTRY)
def sub_bureau_without_parent(bureau: Bureau, law: Law) -> Breaches:
    """A sub-bureau works for a territory whose State, or whoever administers it, belongs to the organisation.

    It extends the State's National Central Bureau to a territory that cannot be a member; without such a
    State behind it nobody answers for its messages.
    """
    if bureau.kind is not BureauKind.NCB_SUB_BUREAU:
        return
    home = next((one for one in law.registry.jurisdictions if one.id == bureau.jurisdiction), None)
    if home is None:
        return
    state = home.responsible or home.part_of
    for organisation, rule_of in list(_due(law, BureauKind.NCB))[:1]:
        rows = [row for row in organisation.memberships if row.party == bureau.jurisdiction and row.through]
        if state is None and not rows:
            message = f"no State is on record as answering for {bureau.jurisdiction}; name it in its file, or change the kind"
            yield Breach("kind", message=message, citation=Citation(rule_of.instrument, rule_of.article), severity=Severity.WARNING)
        elif (
            state is not None
            and law.registry.membership(organisation.code, state).on(bureau.valid_from or bureau.held_on or law.day).standing
            is Standing.NOT_PARTY
        ):
            message = f"{state}, which answers for the territory, does not belong to {organisation.name}; correct the days or the kind"
            yield Breach("kind", message=message, citation=Citation(rule_of.instrument, rule_of.article))


def _of_a_territory() -> Bureau:
    return evolve(_ncb(), id="gi-specimen-sub", jurisdiction="GI", kind=BureauKind.NCB_SUB_BUREAU, source="factbook", host="")


sub_bureau_without_parent.passes(_of_a_territory, within=_bundled)


@sub_bureau_without_parent.fails(Bureau, at="$.kind")
def _nobody_behind(bureau: Bureau) -> Bureau:
    """A sovereign State has a sub-bureau."""
    return evolve(bureau, id="se-specimen-sub", kind=BureauKind.NCB_SUB_BUREAU)


@rule("bureau.outlives-host", Bureau, severity=Severity.ERROR, added_in="26.1", citation=Cites.FORM, audience=Audience.REGISTRY)
def outlives_host(bureau: Bureau, law: Law) -> Breaches:
    """A bureau works while the agency or house in which it sits is there.

    When a house closes its desks close or move, and whoever moves is a new row. It may end on the very day
    of its host.
    """
    hosts: dict[str, Agency | Bureau] = {}
    for state in law.registry.jurisdictions:
        hosts.update({one.id: one for one in state.agencies})
        hosts.update({one.id: one for one in state.bureaus})
    host = hosts.get(bureau.host)
    mine, their = _run(bureau), _run(host) if host is not None else None
    if host is None or mine is None or their is None:
        return
    if their.valid_until is not None and (mine.valid_until is None or mine.valid_until > their.valid_until):
        message = f"{host.id} ends on {their.valid_until.isoformat()}; end the bureau then, or give it its new host in a row of its own"
        yield Breach("host", message=message)
    if host.valid_from is not None and mine.valid_from is not None and mine.valid_from < host.valid_from:
        message = f"works from {mine.valid_from.isoformat()}, before {host.id} begins on {host.valid_from.isoformat()}; correct one day"
        yield Breach("host", message=message)


outlives_host.passes(Bureau)


@outlives_host.fails(Bureau, at="$.host")
def _stays_behind(bureau: Bureau) -> Bureau:
    """The bureau goes on in an agency that ended in 2015."""
    return evolve(bureau, host="se-specimen-constabulary")


@rule("bureau.liaison-without-lead", Bureau, severity=Severity.WARNING, added_in="26.1", citation=Cites.FORM, audience=Audience.REGISTRY)
def liaison_without_lead(bureau: Bureau) -> Breaches:
    """A liaison bureau has a seat and a leading agency.

    Officers of several agencies sit at one table abroad; a request goes to the one that leads, and is for
    the place where the table stands.
    """
    if bureau.kind is BureauKind.LIAISON_BUREAU:
        for name, value in (("lead", bureau.lead), ("seat", bureau.seat)):
            if not value:
                yield Breach(name, message=f"{name} is not named; name it")


liaison_without_lead.passes(Bureau)


@liaison_without_lead.fails(Bureau, at="$.lead")
def _nobody_leads(bureau: Bureau) -> Bureau:
    """Nobody leads the liaison bureau."""
    return evolve(bureau, lead="")


@rule(
    "bureau.seconding-agency-abolished",
    Bureau,
    severity=Severity.ERROR,
    added_in="26.1",
    citation=Cites.FORM,
    audience=Audience.REGISTRY,
)
def seconding_agency_abolished(bureau: Bureau, law: Law) -> Breaches:
    """An agency leads a bureau, or sends officers into it, while it is there.

    When an agency is abolished its seconding ends, and that of its successor is a row of its own.
    """
    agencies = {one.id: one for state in law.registry.jurisdictions for one in state.agencies}
    rows: list[tuple[Path, str, date | None]] = [
        (("seconding", i, "valid_until"), row.agency, row.valid_until or row.last_seen_on or bureau.valid_until)
        for i, row in enumerate(bureau.seconding)
    ]
    if bureau.lead:
        rows.append((("lead",), bureau.lead, bureau.valid_until))
    for path, identity, end in rows:
        agency = agencies.get(identity)
        if agency is not None and agency.valid_until is not None and (end is None or end > agency.valid_until):
            message = f"{identity} ends on {agency.valid_until.isoformat()}; end the row then, and enter its successor"
            yield Breach(*path, message=message)


seconding_agency_abolished.passes(Bureau)


@seconding_agency_abolished.fails(Bureau, at="$.seconding[0].valid_until")
def _sent_by_nobody(bureau: Bureau) -> Bureau:
    """A constabulary that ended in 2015 goes on sending officers."""
    row = Seconding("se-specimen-constabulary", "gazette", bureau.seen, valid_from=date(2014, 1, 1))
    return evolve(bureau, seconding=(row,))
