"""Every rule proves itself: its examples pass, and its breakers fail at the place that they name."""

from __future__ import annotations

import pytest

from lecoop.registry import Registry
from lecoop.report import Severity
from lecoop.rules import RULES, Rule, check
from lecoop.rules.rule import Cites, Proof

PROOFS = [pytest.param(rule, proof, id=f"{rule.id}-{number}") for rule in RULES for number, proof in enumerate(rule.proofs)]
PASSING = [one for one in PROOFS if one.values[1].breaker is None]
FAILING = [one for one in PROOFS if one.values[1].breaker is not None]


@pytest.mark.parametrize(("rule", "proof"), PASSING)
def test_U5_an_example_keeps_its_rule_and_leaves_nothing_open(rule: Rule, proof: Proof) -> None:
    record = proof.record
    report = check(record, proof.law(record))
    assert [str(one) for one in report.findings if one.rule == rule.id] == []
    assert [str(one) for one in report.gaps if one.rule == rule.id] == []
    assert rule.id in report.ran
    assert report.crashed == ()


@pytest.mark.parametrize(("rule", "proof"), FAILING)
def test_U5_U6_a_breaker_breaks_its_rule_at_the_place_and_no_other_rule(rule: Rule, proof: Proof) -> None:
    record = proof.record
    report = check(record, proof.law(record))
    assert proof.at in [one.path for one in report.findings if one.rule == rule.id], str(report)
    assert {one.rule for one in report.findings} == {rule.id, *proof.also}, str(report)
    assert report.crashed == ()


@pytest.mark.parametrize(("rule", "proof"), FAILING)
def test_U13_an_error_that_rests_on_law_cites_an_article_on_record(rule: Rule, proof: Proof) -> None:
    record = proof.record
    law = proof.law(record)
    found = [one for one in check(record, law, rules=[rule]).findings if one.path == proof.at]
    for one in found:
        if one.citation is not None:
            assert law.instrument(one.citation.instrument).id == one.citation.instrument
        else:
            assert rule.citation is Cites.FORM or one.severity is not Severity.ERROR


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_rule_has_both_and_says_what_its_breakers_do(rule: Rule) -> None:
    assert [proof for proof in rule.proofs if proof.breaker is None]
    assert [proof for proof in rule.proofs if proof.breaker is not None]
    assert all(proof.says.endswith(".") for proof in rule.proofs if proof.breaker is not None)
    assert rule.why


def test_an_own_registry_can_judge_an_example() -> None:
    proof = next(proof for rule in RULES for proof in rule.proofs if proof.within is not None)
    assert isinstance(proof.law(proof.record).registry, Registry)
