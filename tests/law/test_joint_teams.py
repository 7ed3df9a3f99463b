"""Agreements on joint investigation teams among several States; people and files are invented."""

from __future__ import annotations

from datetime import date
from typing import Any

from attrs import evolve

import lecoop
from lecoop import Measure
from lecoop.door import dumps, loads_any
from lecoop.examples import specimen
from lecoop.model.case_record import RecordState
from lecoop.model.joint_team_agreement import JointTeamAgreement, Prolongation, TeamMember
from lecoop.report import Severity, Verdict
from lecoop.rules import check

WHOLE = specimen(JointTeamAgreement)
LAW = lecoop.law_on(date(2024, 2, 26))


def _found(record: Any, law: lecoop.Law = LAW) -> dict[str, tuple[str, Severity]]:
    report = check(record, law, complete=True)
    assert report.crashed == ()
    return {one.rule: (str(one.citation), one.severity) for one in report.findings}


def test_a_team_begins_with_the_law_that_all_parties_share() -> None:
    """ETS 182 Article 20 binds the three; the framework decision binds the two member States of the Union among themselves."""
    shared = {one.id for one in LAW.shared(WHOLE.parties, Measure.JOINT_INVESTIGATION_TEAM)}
    assert "ets-182" in shared
    assert "celex-32002f0465" not in shared
    bare = JointTeamAgreement(parties=WHOLE.parties)
    report = check(bare, LAW)
    assert report.verdict is Verdict.UNDECIDED
    assert any("ets-182" in gap.message for gap in report.gaps)
    filled = evolve(WHOLE, bases=("ets-182",))
    assert _found(loads_any(dumps(filled))) == {}


def test_a_member_of_the_union_and_two_others_need_more_than_its_own_law() -> None:
    """Framework Decision 2002/465 is for member States; after 2020 the United Kingdom needs the protocol of 2001."""
    with_gb = evolve(WHOLE, parties=("DE", "FR", "GB"), bases=("celex-32002f0465",), prolonged=())
    members = (*WHOLE.members[:2], TeamMember("GB", WHOLE.members[2].authority, leads=False))
    with_gb = evolve(with_gb, members=members)
    assert _found(with_gb, lecoop.law_on(date(2020, 6, 1))) == {}, "in the transition it was treated as a member"
    after = check(with_gb, LAW)
    assert [one.path for one in after.findings] == ["$.bases", "$.bases"]
    assert all("GB" in one.message and "ets-182" in one.message for one in after.findings)
    assert _found(evolve(with_gb, bases=("celex-32002f0465", "ets-182"))) == {}


def test_across_the_atlantic_a_convention_of_the_united_nations_carries_it() -> None:
    """UNTOC Article 19: by agreement case by case, where no treaty of assistance binds all of them for teams."""
    parties = ("FR", "GB", "US")
    assert "untoc-2000" in {one.id for one in LAW.shared(parties, Measure.JOINT_INVESTIGATION_TEAM)}
    members = tuple(evolve(WHOLE.members[0], jurisdiction=code, leads=code == "FR") for code in parties)
    team = evolve(WHOLE, parties=parties, bases=("untoc-2000",), operates_in=("FR",), members=members, prolonged=())
    assert _found(team) == {}
    assert _found(evolve(team, bases=("eu-mla-2000",))) == {"team.no-shared-law": ("None", Severity.ERROR)}


def test_a_convention_of_the_united_nations_asks_less_of_the_agreement_than_one_for_teams() -> None:
    """UNTOC Article 19 and UNCAC Article 49 name no contents and no leader; the sovereignty of the State of the place is kept."""
    for basis, article in (("untoc-2000", "19"), ("uncac-2003", "49"), ("un-drugs-1988", "9(1)(c)")):
        members = tuple(evolve(WHOLE.members[0], jurisdiction=code, leads=False) for code in ("FR", "GB", "US"))
        bare = evolve(WHOLE, parties=("FR", "GB", "US"), bases=(basis,), operates_in=("FR",), members=members, works_until=None, prolonged=())
        assert _found(bare) == {}
        elsewhere = evolve(bare, operates_in=("FR", "ES"))
        assert _found(elsewhere) == {"team.leader-of-another-state": (f"{basis} art. {article}", Severity.ERROR)}
        assert [one.path for one in check(elsewhere, LAW).findings] == ["$.operates_in"]


def test_a_team_with_the_united_states_agrees_on_time_and_composition() -> None:
    """Agreement of 25 June 2003 between the Union and the United States, Article 5(2): what is to be agreed on, the leader not among it."""
    members = tuple(evolve(WHOLE.members[0], jurisdiction=code, leads=False) for code in ("FR", "US"))
    team = evolve(WHOLE, parties=("FR", "US"), bases=("us-eu-mla-2003",), operates_in=("US",), members=members, prolonged=())
    assert _found(team) == {}
    endless = evolve(team, works_until=None, members=())
    assert [(one.path, str(one.citation)) for one in check(endless, LAW).findings] == [
        ("$.members", "us-eu-mla-2003 art. 5(2)"), ("$.works_until", "us-eu-mla-2003 art. 5(2)"),
    ]  # fmt: skip


def test_two_swiss_treaties_want_a_purpose_and_a_limited_time() -> None:
    """Swiss treaties with Kosovo of 2022 (Article 26) and Panama of 2023 (Article 25), in words of their own."""
    law = lecoop.law_on(date(2025, 2, 3))
    for code, basis, article in (("XK", "ch-xk-mla-2022", "26"), ("PA", "ch-pa-mla-2023", "25")):
        members = tuple(evolve(WHOLE.members[0], jurisdiction=one, leads=False) for one in ("CH", code))
        team = evolve(WHOLE, parties=("CH", code), bases=(basis,), operates_in=("CH",), members=members, prolonged=())
        assert _found(team, law) == {}
        assert _found(evolve(team, works_until=None), law) == {"team.contents-missing": (f"{basis} art. {article}(1)", Severity.ERROR)}
        assert _found(evolve(team, members=()), law) == {"team.contents-missing": (f"{basis} art. {article}(2)", Severity.ERROR)}


def test_switzerland_with_chile_and_with_the_united_states_against_terrorism() -> None:
    """Treaty with Chile, Article 22: purpose and limited time, longer if both agree; arrangement of 2006, Articles 1(2), 3 and 4."""
    team = evolve(WHOLE, parties=("CH", "CL"), bases=("ch-cl-mla-2006",), operates_in=("CH",), members=(), prolonged=())
    assert _found(team) == {}
    assert _found(evolve(team, works_until=None)) == {"team.contents-missing": ("ch-cl-mla-2006 art. 22", Severity.ERROR)}
    alone = evolve(WHOLE.prolonged[0], agreed_by=("CH",))
    assert _found(evolve(team, prolonged=(alone,))) == {"team.prolonged-without-all": ("ch-cl-mla-2006 art. 22", Severity.ERROR)}
    basis = "ch-us-police-2006"
    other = evolve(team, parties=("CH", "US"), bases=(basis,), works_until=None)
    assert _found(other) == {"team.contents-missing": (f"{basis} art. 1(2)", Severity.ERROR)}
    members = tuple(evolve(WHOLE.members[0], jurisdiction=one, leads=False) for one in ("CH", "US"))
    assert _found(evolve(other, members=members)) == {}
    third = evolve(other, members=members, operates_in=("US", "MX"))
    assert _found(third) == {"team.leader-of-another-state": (f"{basis} art. 3, 4", Severity.ERROR)}


def test_purpose_time_and_members_stand_in_the_agreement() -> None:
    """Article 1(1) of the framework decision, and ETS 182 Article 20(1): a specific purpose, a limited period, the composition."""
    empty = evolve(WHOLE, purpose=None, works_until=None, members=(), prolonged=())
    report = check(empty, LAW)
    missing = {one.path: str(one.citation) for one in report.findings if one.rule == "team.contents-missing"}
    assert missing == dict.fromkeys(("$.members", "$.purpose", "$.works_until"), "celex-32002f0465 art. 1(1)")
    draft = check(evolve(empty, state=RecordState.DRAFT), LAW)
    assert draft.findings == ()
    assert draft.verdict is Verdict.UNDECIDED


def test_the_leader_comes_from_the_place_and_the_place_is_a_party() -> None:
    """ETS 182 Article 20(3): where the team goes on to Switzerland, somebody Swiss leads it there."""
    moved = evolve(WHOLE, bases=("ets-182",), operates_in=("CH",))
    assert _found(moved) == {"team.leader-of-another-state": ("ets-182 art. 20(3)(a)", Severity.ERROR)}
    led = evolve(moved, members=(*WHOLE.members[:2], evolve(WHOLE.members[2], leads=True)))
    assert _found(led) == {}
    abroad = evolve(led, operates_in=("CH", "LI"))
    assert {one.path for one in check(abroad, LAW).findings} == {"$.members", "$.operates_in"}


def test_europol_takes_part_and_an_officer_of_another_state_is_no_member() -> None:
    """Framework Decision 2002/465 Article 1(4) and (12): members come from the parties, others take part by arrangement."""
    guest = evolve(WHOLE, members=(*WHOLE.members, TeamMember("NL", WHOLE.members[0].authority, leads=False)))
    assert _found(guest) == {"team.strangers-among-members": ("celex-32002f0465 art. 1(4), 1(12)", Severity.ERROR)}
    bodies = (*WHOLE.participants, evolve(WHOLE.participants[0], body="Europol"))
    assert _found(evolve(WHOLE, participants=bodies)) == {}


def test_a_team_is_prolonged_by_all_and_in_time() -> None:
    """Article 1(1): extended by mutual consent; each extension before the time that it extends is out."""
    second = Prolongation(date(2025, 8, 18), WHOLE.parties, date(2026, 3, 1))
    assert _found(evolve(WHOLE, prolonged=(*WHOLE.prolonged, second))) == {}
    late = evolve(WHOLE, prolonged=(*WHOLE.prolonged, evolve(second, agreed_on=date(2025, 9, 1))))
    assert [one.path for one in check(late, LAW).findings] == ["$.prolonged[1].agreed_on"]
    two = evolve(WHOLE, prolonged=(evolve(second, agreed_on=date(2025, 2, 20), agreed_by=("DE", "FR")),))
    assert _found(two) == {"team.prolonged-without-all": ("celex-32002f0465 art. 1(1)", Severity.ERROR)}
