"""Edges of the rules on joint teams: unknown names and standings are told, and nothing is taken for granted."""

from __future__ import annotations

from datetime import date

from attrs import evolve

import lecoop
from lecoop.examples import specimen
from lecoop.model.joint_team_agreement import JointTeamAgreement, TeamMember
from lecoop.report import Verdict
from lecoop.rules import check

WHOLE = specimen(JointTeamAgreement)
LAW = lecoop.law_on(date(2024, 2, 26))


def test_an_unknown_basis_is_a_gap_that_names_the_nearest() -> None:
    """A mistyped id never raises, and nothing is called wrong because of it."""
    report = check(evolve(WHOLE, bases=("ets-1822",)), LAW)
    assert report.verdict is Verdict.UNDECIDED
    assert any(gap.path == "$.bases[0]" and "ets-182" in gap.message for gap in report.gaps)


def test_one_party_is_no_team_and_a_party_counts_once() -> None:
    """One State named twice is one State."""
    twice = {one.path for one in check(evolve(WHOLE, parties=("DE", "DE"), prolonged=()), LAW).findings if one.rule == "team.too-few-parties"}
    assert twice == {"$.parties", "$.parties[1]"}
    assert "$.parties" in {one.path for one in check(evolve(WHOLE, parties=()), LAW).findings}


def test_who_leads_is_open_while_nobody_is_named() -> None:
    """Members and places that are not stated leave the rule undecided in a draft."""
    report = check(JointTeamAgreement(parties=("DE", "FR"), bases=("celex-32002f0465",)), LAW)
    assert report.findings == ()
    assert "team.leader-of-another-state" in {gap.rule for gap in report.gaps}


def test_a_member_without_a_state_is_open() -> None:
    """A member whose State is not stated may be of a party."""
    report = check(evolve(WHOLE, members=(*WHOLE.members, TeamMember())), LAW, complete=False)
    assert "team.strangers-among-members" in {one.rule for one in report.findings}, "the record says that it is complete"


def test_a_basis_by_its_nickname_is_a_gap_that_names_the_id() -> None:
    """As in every other record the id is meant: what practitioners say would be held against no row."""
    gaps = check(evolve(WHOLE, bases=("eaw",)), LAW).gaps
    assert {(one.path, one.message) for one in gaps if one.rule == "team.no-shared-law"} == {
        ("$.bases[0]", "no instrument on record has this id; nearest: celex-32002f0584"),
    }
