"""What a check calls wrong a plan does not offer as open (law U8); the two read the same data by different code."""

from __future__ import annotations

from typing import Any

import pytest

import lecoop
from lecoop.examples import specimen
from lecoop.report import Severity
from lecoop.routing.route import RouteStatus
from lecoop.rules import RULES, check
from lecoop.rules.facts import CASES, case_of
from lecoop.rules.rule import Proof

CLOSES = {
    "case.authority-not-competent", "case.basis-not-in-force", "case.basis-replaced", "case.channel-condition-unmet",
    "case.channel-not-open", "case.measure-not-provided", "case.no-relations", "case.not-designated", "case.outside-scope",
    "case.penalty-below-threshold", "surrender.national-not-given-up",
}  # fmt: skip
"""The rules that judge what a plan judges too."""


def _open(record: Any, law: lecoop.Law) -> list[str]:
    found = lecoop.plan(law, record.requesting, record.requested, record.measure, case=case_of(record))
    return [
        route.basis.head
        for route in found.routes
        if route.status is RouteStatus.OPEN and record.basis in route.basis.ids and route.channel == record.channel
    ]


PROOFS = [
    pytest.param(proof, id=f"{rule.id}-{number}")
    for rule in RULES
    if rule.id in CLOSES
    for number, proof in enumerate(rule.proofs)
    if proof.breaker is not None
]


@pytest.mark.parametrize("proof", PROOFS)
def test_U8_what_is_an_error_is_no_open_route(proof: Proof) -> None:
    record = proof.record
    law = proof.law(record)
    errors = [one for one in check(record, law).findings if one.rule in CLOSES and one.severity is Severity.ERROR]
    if errors:
        assert _open(record, law) == []


@pytest.mark.parametrize("cls", CASES, ids=lambda cls: cls.__name__)
def test_U8_what_keeps_every_rule_is_on_a_plan(cls: Any) -> None:
    record = specimen(cls)
    law = lecoop.law_on(record.issued_on)
    found = lecoop.plan(law, record.requesting, record.requested, record.measure, case=case_of(record))
    assert [route for route in found.routes if record.basis in route.basis.ids and route.channel == record.channel], str(found)
