"""The mission's first real case: each test has the words of the mission's table as its docstring."""

from __future__ import annotations

from datetime import date

from lecoop import BureauKind, Measure, law_on
from lecoop.model.agency import Agency
from lecoop.model.bureau import Bureau
from lecoop.values.terms import Function, Standing

THEN, NOW = law_on(date(2018, 6, 1)), law_on(date(2026, 11, 22))


def agency(identity: str) -> Agency:
    """An agency of the United Kingdom, whatever its days."""
    return next(one for one in NOW.jurisdiction("GB").agencies if one.id == identity)


def bureau(law_day: date, kind: BureauKind) -> tuple[Bureau, ...]:
    """The bureaus of one kind on a day."""
    return law_on(law_day).bureaus("GB", kind=kind)


def test_lead_agency() -> None:
    """The NCA leads for the UK against serious and organised crime."""
    nca = agency("gb-nca")
    assert Function.SERIOUS_AND_ORGANISED_CRIME in nca.functions
    assert nca.valid_from == date(2013, 10, 7)
    assert [(one.agency, one.on) for one in nca.predecessors] == [("gb-soca", date(2013, 10, 7))]
    assert agency("gb-soca").valid_until == date(2013, 10, 7)


def test_three_bureaus_in_one_house() -> None:
    """The UK International Crime Bureau is three bureaus in one house: INTERPOL National Central Bureau, Europol National Unit, SIRENE Bureau."""
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
    """At Europol in The Hague the NCA leads the UK Liaison Bureau, a multi-agency team with officers seconded from six bodies."""
    (found,) = THEN.bureaus("GB", kind=BureauKind.LIAISON_BUREAU)
    assert (found.lead, found.seat) == ("gb-nca", "europol")
    names = {agency(one.agency).name for one in found.seconding}
    assert len(found.seconding) == 6
    for word in ("Metropolitan Police", "Revenue", "Scotland", "Immigration Enforcement", "ACRO", "Regional Organised Crime"):
        assert any(word in name for name in names), word


def test_partner_departments_and_their_successor() -> None:
    """They support diplomacy with the Foreign & Commonwealth Office and the Department for International Development."""
    assert {one.id for one in THEN.agencies("GB")} >= {"gb-fco", "gb-dfid"}
    assert not {one.id for one in NOW.agencies("GB")} & {"gb-fco", "gb-dfid"}
    fcdo = agency("gb-fcdo")
    assert fcdo.valid_from == date(2020, 9, 2)
    assert {one.agency for one in fcdo.predecessors} == {"gb-fco", "gb-dfid"}


def test_human_rights_gates() -> None:
    """Respect for human rights and a rules-based order: assessment before assistance, assurances."""
    gates = {one.id for one in NOW.jurisdiction("GB").gates}
    assert {"assessment-before-assistance", "death-penalty"} <= gates


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
