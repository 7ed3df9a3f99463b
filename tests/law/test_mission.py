"""The mission's first real case: each test has the words of the mission's table as its docstring."""

from __future__ import annotations

from datetime import date

import lecoop
from lecoop import BureauKind, Measure, law_on
from lecoop.model.activity_report import total
from lecoop.model.agency import Agency
from lecoop.model.bureau import Bureau
from lecoop.values.liaison import (
    AssistanceKind,
    Bound,
    ClaimFits,
    Counted,
    GovernanceLevel,
    HostPartner,
    Place,
    PostFunction,
    RiskLevel,
    SignOff,
    Supported,
    Threat,
)
from lecoop.values.period import Held, held
from lecoop.values.terms import Function, Standing

THEN, NOW = law_on(date(2018, 6, 1)), law_on(date(2026, 11, 22))


def agency(identity: str) -> Agency:
    """An agency of the United Kingdom, whatever its days."""
    return next(one for one in NOW.jurisdiction("GB").agencies if one.id == identity)


def bureau(law_day: date, kind: BureauKind) -> tuple[Bureau, ...]:
    """The bureaus of one kind on a day."""
    return law_on(law_day).bureaus("GB", kind=kind)


def test_lead_agency() -> None:
    """The NCA leads for the UK against serious and organised crime"""
    nca = agency("gb-nca")
    assert Function.SERIOUS_AND_ORGANISED_CRIME in nca.functions
    assert nca.valid_from == date(2013, 10, 7)
    assert [(one.agency, one.on) for one in nca.predecessors] == [("gb-soca", date(2013, 10, 7))]
    assert agency("gb-soca").valid_until == date(2013, 10, 7)


def test_three_bureaus_in_one_house() -> None:
    """The UK International Crime Bureau is three bureaus in one house: INTERPOL National Central Bureau, Europol National Unit, SIRENE Bureau"""
    house = next(
        one for one in THEN.bureaus("GB") if one.kind is BureauKind.COORDINATION_CENTRE and "UK International Crime Bureau" in one.name
    )
    for kind in (BureauKind.NCB, BureauKind.ENU, BureauKind.SIRENE):
        assert [one.host for one in THEN.bureaus("GB", kind=kind)] == [house.id]


def test_the_hats_end_with_the_transition_period() -> None:
    """The SIRENE and Europol hats ended with the transition period."""
    for kind in (BureauKind.ENU, BureauKind.SIRENE):
        assert bureau(date(2020, 12, 31), kind) and not bureau(date(2021, 1, 1), kind)
    assert bureau(date(2015, 4, 13), BureauKind.SIRENE) and not bureau(date(2015, 4, 12), BureauKind.SIRENE)
    assert bureau(date(2021, 1, 1), BureauKind.NCB)


def test_the_house_was_merged_in_2023() -> None:
    """The house itself was merged into a new centre in 2023."""
    names = {one.name for one in law_on(date(2023, 4, 2)).bureaus("GB", kind=BureauKind.COORDINATION_CENTRE)}
    after = {one.name for one in law_on(date(2023, 4, 3)).bureaus("GB", kind=BureauKind.COORDINATION_CENTRE)}
    assert any("UK International Crime Bureau" in one for one in names)
    assert after == {"Joint International Crime Centre"}


def test_liaison_bureau_with_lead_and_six_seconding_bodies() -> None:
    """At Europol in The Hague the NCA leads the UK Liaison Bureau, a multi-agency team with officers seconded from the Metropolitan Police Service, HM Revenue & Customs, Police Scotland, Immigration Enforcement, ACRO Criminal Records Office and the Regional Organised Crime Units"""
    (found,) = THEN.bureaus("GB", kind=BureauKind.LIAISON_BUREAU)
    assert (found.lead, found.seat) == ("gb-nca", "europol")
    names = {agency(one.agency).name for one in found.seconding}
    assert len(found.seconding) == 6
    for word in ("Metropolitan Police", "Revenue", "Scotland", "Immigration Enforcement", "ACRO", "Regional Organised Crime"):
        assert any(word in name for name in names), word


def test_the_liaison_bureau_as_it_is_known_later() -> None:
    """On 2026-11-22 the NCA still leads it; which bodies second officers then is not on record, only since when it was seen."""
    (found,) = NOW.bureaus("GB", kind=BureauKind.LIAISON_BUREAU)
    assert found.lead == "gb-nca"
    rows = NOW.seconding(found)
    assert len(rows) == 6 and {state for _, state in rows} == {Held.UNKNOWN}
    assert all(row.last_seen_on is not None for row, _ in rows)
    assert {state for _, state in THEN.seconding(found)} == {Held.HOLDS}


def test_the_network_covers_more_than_130() -> None:
    """International Liaison Officers posted at strategic places, backed by UK-based officers, cover more than 130 countries"""
    network = THEN.network("gb-nca-ilo")
    assert network.support_unit is not None and "UK-based" in network.support_unit.name
    coverage = network.coverage()
    (said,) = [one for one in coverage.claims if one.claim.counts is Counted.JURISDICTIONS]
    assert (said.claim.bound, said.claim.number, said.claim.on) == (Bound.MORE_THAN, 130, date(2018, 6, 1))
    assert said.fits is ClaimFits.FEWER_ON_RECORD and said.found + said.uncertain < 130
    assert not coverage.complete
    assert NOW.network("gb-nca-ilo").coverage().claims != coverage.claims


def test_partners_of_the_host() -> None:
    """Officers work with police, border, customs, security agencies and judicial authorities of the host"""
    network = THEN.network("gb-nca-ilo").record
    assert {row.partner for row in network.support if held(row, THEN.day) is Held.HOLDS} == set(HostPartner)


def test_functions_of_a_post() -> None:
    """They direct the development of intelligence, see that information is shared appropriately, coordinate law-enforcement action for UK investigations"""
    network = THEN.network("gb-nca-ilo")
    due = {PostFunction.INTELLIGENCE_DEVELOPMENT, PostFunction.INFORMATION_SHARING, PostFunction.COORDINATION}
    assert due <= set(network.record.functions)
    assert due <= set(network.post("gb-nca-ilo-islamabad").functions)
    assert not any(post.powers_under for post in network.record.posts)


def test_support_varies_with_the_place() -> None:
    """What they can support varies with the place and the capability of host partners"""
    network = lecoop.law_on(date(2015, 6, 28)).network("gb-nca-ilo")
    assert network.supports("gb-nca-ilo-uae", PostFunction.COORDINATION, partner=HostPartner.POLICE) is Supported.YES
    assert network.supports("gb-nca-ilo-uae", PostFunction.COORDINATION, partner=HostPartner.CUSTOMS) is Supported.UNKNOWN
    assert network.supports("gb-nca-ilo-hanoi", Measure.POLICE_INFORMATION) is Supported.UNKNOWN


def test_capacity_building() -> None:
    """They build overseas capability: training programmes, equipment, sharing of experience on emerging threats such as cyber crime and modern slavery"""
    programmes = NOW.network("gb-nca-ilo").record.programmes
    assert {kind for one in programmes for kind in one.kinds} >= {AssistanceKind.TRAINING, AssistanceKind.EQUIPMENT}
    assert {Threat.CHILD_SEXUAL_ABUSE} <= {threat for one in programmes for threat in one.threats}
    assert {Threat.CYBERCRIME, Threat.MODERN_SLAVERY} <= set(NOW.network("gb-nca-ilo").record.threats)
    assert all(one.provider == "gb-nca" and one.towards for one in programmes)


def test_tasking_through_a_host_partner() -> None:
    """Host assets and capabilities are used for own priorities through collaboration"""
    assert PostFunction.TASKING in NOW.network("gb-nca-ilo").record.functions
    plan = lecoop.plan(lecoop.law_on(date(2021, 4, 22)), "GB", "PK", Measure.POLICE_INFORMATION)
    (way,) = [route for route in plan.routes if route.channel == "liaison-officers" and not route.basis.head]
    assert any("under its law" in one.message for one in way.cautions)


def test_specialists_against_threats() -> None:
    """Agility: specialists deployed against particular threats: drugs, child sexual abuse and exploitation, cyber crime, corruption, kidnapping; also named: firearms over the dark web, modern slavery"""
    network = NOW.network("gb-nca-ilo").record
    named = {Threat.DRUGS, Threat.CHILD_SEXUAL_ABUSE, Threat.CYBERCRIME, Threat.CORRUPTION, Threat.KIDNAPPING}
    assert named | {Threat.FIREARMS, Threat.MODERN_SLAVERY} <= set(network.threats)
    assert network.deployments
    for one in network.deployments:
        begin, end = one.valid_from or one.held_on, one.valid_until or one.last_seen_on
        assert begin is not None and end is not None and begin <= end


def test_access_to_host_governance() -> None:
    """Officers have access to the highest levels of host governance: interior ministries, intelligence agencies, law-enforcement bodies, national security councils; they support diplomacy with the Foreign & Commonwealth Office and the Department for International Development"""
    network = THEN.network("gb-nca-ilo").record
    assert {row.level for row in network.governance if held(row, THEN.day) is Held.HOLDS} == set(GovernanceLevel)
    assert PostFunction.DIPLOMATIC_SUPPORT in network.functions
    assert {one.id for one in THEN.agencies("GB")} >= {"gb-fco", "gb-dfid"}
    assert not {one.id for one in NOW.agencies("GB")} & {"gb-fco", "gb-dfid"}
    fcdo = agency("gb-fcdo")
    assert fcdo.valid_from == date(2020, 9, 2)
    assert {one.agency for one in fcdo.predecessors} == {"gb-fco", "gb-dfid"}


def test_human_rights_gates() -> None:
    """Respect for human rights and a rules-based order"""
    gates = {one.id for one in NOW.jurisdiction("GB").gates}
    assert {"assessment-before-assistance", "death-penalty"} <= gates
    rows = {row.level: row for row in NOW.jurisdiction("GB").assistance}
    assert rows[RiskLevel.HIGH].sign_off == (SignOff.MINISTER,)


def test_arrests() -> None:
    """Arrests in 2017/18: 1,068 in the UK, 974 overseas"""
    (report,) = [one for one in NOW.network("gb-nca-ilo").reports if one.id == "gb-nca-2017-18"]
    assert (report.valid_from, report.valid_until) == (date(2017, 4, 1), date(2018, 4, 1))
    assert report.number(Counted.ARRESTS, Place.HOME) == 1068
    assert report.number(Counted.ARRESTS, Place.OVERSEAS) == 974
    assert total([report], Counted.ARRESTS, Place.HOME, Place.OVERSEAS) == 2042


def test_fugitives_in_spain_and_portugal() -> None:
    """Fugitives arrested in Spain and Portugal; a wanted list; a fraudulent passport"""
    for code in ("ES", "PT"):
        before = lecoop.plan(lecoop.law_on(date(2018, 6, 1)), "GB", code, Measure.SURRENDER)
        after = lecoop.plan(NOW, "GB", code, Measure.SURRENDER)
        assert {route.basis.head for route in before.routes} == {"celex-32002f0584"}
        assert {route.basis.head for route in after.routes} == {"eu-uk-tca-surrender"}
    wanted = lecoop.plan(NOW, "GB", "PT", Measure.LOCATE_PERSON)
    passport = lecoop.plan(NOW, "GB", "ES", Measure.DOCUMENT_CHECK)
    assert "i-24-7" in {route.channel for route in wanted.routes} & {route.channel for route in passport.routes}


def test_central_authorities_by_remit() -> None:
    """UKCA, HMRC and the Crown Office divide legal assistance by territory and matter."""
    found = THEN.bureaus("GB", kind=BureauKind.CENTRAL_AUTHORITY)
    territories = {territory for one in found for remit in one.remits for territory in remit.territories}
    assert {"GB-SCT", "GB-EAW", "GB-NIR"} <= territories


def test_dependencies_answer_for_themselves() -> None:
    """Crown dependencies and Gibraltar are not parts of the United Kingdom: it answers for their foreign relations."""
    for code in ("JE", "GG", "IM", "GI"):
        found = NOW.jurisdiction(code)
        assert (found.responsible, found.part_of) == ("GB", None)
        assert NOW.membership("INTERPOL", code) is not Standing.BOUND
        assert NOW.bureaus(code, kind=BureauKind.CENTRAL_AUTHORITY), code
    assert NOW.bureaus("GI", kind=BureauKind.NCB_SUB_BUREAU)


def test_every_measure_has_an_instrument() -> None:
    """Every measure that is shipped is given by at least one instrument on record."""
    assert [measure.value for measure in Measure if not NOW.registry.providing(measure)] == []
