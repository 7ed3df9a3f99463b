"""The schema with which the rules are compared is like them: it rejects what they find, and nothing that keeps them."""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from typing import Any

import jsonschema_rs
import pytest
from attrs import evolve
from benchmarks.like_rules import DIRECTIVE, NOT_SAID, like_rules, like_schema, states_bound
from benchmarks.orders import ASTRAY, EVERY, MISTAKES, orders, whole_order

from lecoop import RULES, InvestigationOrder, Law, Report, check, dumps, law_on
from lecoop.examples.investigation_order import SPECIMEN
from lecoop.rules.rule import Rule
from tests.rules.variants import without_each_field

BREAKERS = {**MISTAKES, **ASTRAY}
OWN = [rule for rule in RULES if InvestigationOrder in rule.kinds]
SILENT = {name for name, _ in NOT_SAID} - {"case.days-out-of-order"}
"""Rules that find nothing in an order under the Directive, so that a schema has nothing to say for them."""


@cache
def _law() -> Law:
    assert SPECIMEN.issued_on is not None
    return law_on(SPECIMEN.issued_on)


@cache
def _said() -> dict[str, jsonschema_rs.Validator]:
    return {name: jsonschema_rs.Draft202012Validator(schema) for name, schema in like_rules(_law()).items()}


def _document(order: InvestigationOrder) -> Any:
    return json.loads(dumps(order))


def _found(report: Report) -> set[str]:
    return {one.rule for one in report.findings}


def _rejected(order: InvestigationOrder) -> set[str]:
    """The rules whose schemas reject the order."""
    document = _document(order)
    return {name for name, validator in _said().items() if not validator.is_valid(document)}


def _everything() -> list[InvestigationOrder]:
    """The stream, every breaker, and each of these orders of a breaker with each field left out in turn."""
    broken = [breaker(SPECIMEN) for breaker in BREAKERS.values()]
    return [SPECIMEN, *orders(_law()), *broken, *(less for one in (SPECIMEN, *broken) for less in without_each_field(one))]


def test_each_rule_is_said_or_named_with_the_reason_why_not() -> None:
    unsaid = [name for name, _ in NOT_SAID]
    assert sorted([*like_rules(_law()), *unsaid]) == [rule.id for rule in sorted(OWN, key=lambda rule: rule.id)]
    assert all(reason for _, reason in NOT_SAID)
    assert list(like_rules(_law())) == sorted(like_rules(_law()))


def test_the_specimen_keeps_the_whole_schema() -> None:
    assert list(jsonschema_rs.validator_for(like_schema(_law())).iter_errors(_document(SPECIMEN))) == []


CANNOT_BE_SAID = {
    "order.earlier-order-not-linked": "an order that names itself as the earlier one: JSON Schema cannot compare two fields of free text"
}
"""One breaker of these rules is beyond the schema."""
PROOFS = [
    pytest.param(rule, proof.record, id=f"{rule.id}-{number}")
    for rule in OWN
    for number, proof in enumerate(rule.proofs)
    if proof.breaker is not None and isinstance(proof.record, InvestigationOrder)
    and not (rule.id in CANNOT_BE_SAID and proof.record.supplements is not None)
]


@pytest.mark.parametrize(("rule", "order"), PROOFS)
def test_an_order_that_a_rule_proves_broken_is_rejected_for_that_rule(rule: Rule, order: InvestigationOrder) -> None:
    assert order.issued_on == SPECIMEN.issued_on
    assert rule.id in _rejected(order)


@pytest.mark.parametrize("name", sorted(BREAKERS))
def test_a_breaker_of_each_rule_is_found_and_rejected_for_that_rule(name: str) -> None:
    broken = BREAKERS[name](SPECIMEN)
    assert name in _found(check(broken, _law()))
    assert name in _rejected(broken)


def test_every_rule_that_is_said_has_a_breaker() -> None:
    assert set(BREAKERS) == set(like_rules(_law()))


def test_what_a_rule_finds_in_any_order_its_schema_rejects() -> None:
    """Less is said where a field is left out: there the two must part no more than elsewhere."""
    for order in _everything():
        assert (_found(check(order, _law())) & set(_said())) - _rejected(order) == set()


def test_what_a_schema_rejects_under_the_directive_its_rule_finds_or_leaves_open() -> None:
    """Under another instrument, or with States that are not bound, the schema of the Directive says more than the rules.

    It takes the name of a body that is gone for gone in every State, the rule in the State whose body it was.
    """
    bound, channels = set(states_bound(_law())), {one.id for one in _law().registry.channels}
    measures = {one.measure for one in _law().instrument(DIRECTIVE).provisions}
    judged = [
        one
        for one in _everything()
        if one.basis == DIRECTIVE and one.measure in measures and {one.requesting, one.requested} <= bound and one.channel in channels
    ]
    assert len(judged) > 500
    for order in judged:
        report = check(order, _law())
        beyond = _rejected(order) - _found(report) - {one.rule for one in report.gaps}
        elsewhere = order.validated_by is not None and order.validated_by.jurisdiction is None
        assert beyond <= ({"case.authority-abolished"} if elsewhere else set()), str(report)


def test_rules_that_are_not_said_find_nothing_in_an_order_under_the_directive() -> None:
    for order in _everything():
        if order.basis == DIRECTIVE:
            assert _found(check(order, _law())) & SILENT == set()


def test_an_order_without_a_mistake_keeps_the_rules_and_the_schema() -> None:
    whole = jsonschema_rs.validator_for(like_schema(_law()))
    for number in range(200):
        order = whole_order(_law(), number)
        report = check(order, _law())
        assert (report.findings, report.crashed) == ((), ()), str(report)
        assert whole.is_valid(_document(order)), number


def test_one_order_in_eight_has_a_mistake_that_both_see() -> None:
    stream = orders(_law())
    whole = jsonschema_rs.validator_for(like_schema(_law()))
    assert len({dumps(one) for one in stream}) == len(stream)
    for number, order in enumerate(stream):
        assert bool(check(order, _law()).findings) is (not whole.is_valid(_document(order))) is (number % EVERY == EVERY - 1)
    for name, order in zip(MISTAKES, stream[EVERY - 1 :: EVERY], strict=True):
        assert name in _found(check(order, _law())) & _rejected(order)


def test_the_schema_is_that_of_its_day() -> None:
    """The Directive bound the United Kingdom until the end of 2020."""
    to_britain = evolve(SPECIMEN, requested="GB", languages=("en",))
    on = {day: jsonschema_rs.validator_for(like_schema(law_on(day))) for day in (date(2020, 12, 31), date(2021, 1, 1))}
    assert [validator.is_valid(_document(to_britain)) for validator in on.values()] == [True, False]
