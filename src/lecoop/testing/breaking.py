"""Records that break one rule, made by the breaker that stands beside the rule itself."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, Generic, NamedTuple, TypeVar

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from lecoop.registry import Law
from lecoop.rules import RULES, Rule
from lecoop.rules.rule import Proof
from lecoop.testing.overrides import Given, drawn
from lecoop.values.text import SecretText

__all__ = ["NearlyValid", "nearly_valid"]

_R = TypeVar("_R")


class NearlyValid(NamedTuple, Generic[_R]):
    """A record that breaks a rule, and its twin that does not.

    Attributes:
        broken: the record in which ``rule`` finds something at ``at``.
        rule: id of the rule; ``also`` others that cannot but find something too.
        repaired: the same record before it was broken.
        law: the law by which both are judged.
    """

    broken: _R
    rule: str
    repaired: _R
    law: Law
    at: str
    also: tuple[str, ...]


@st.composite
def nearly_valid(draw: DrawFn, /, kind: type[_R], **overrides: Given) -> NearlyValid[_R]:
    """Every way in which the rules say that a record of a kind can be broken, with the repaired twin.

    A field that is given is so in the repaired twin, from which the broken one is made.

    >>> from hypothesis import given, settings
    >>> from lecoop import ArrestWarrant, check
    >>> @settings(max_examples=10)
    ... @given(nearly_valid(ArrestWarrant))
    ... def test_the_rule_is_broken(found):
    ...     assert found.rule in {one.rule for one in check(found.broken, found.law).findings}
    >>> test_the_rule_is_broken()
    """
    rule, proof = draw(st.sampled_from(_breakings(kind.__mro__[0])))
    repaired = _changed(proof.example(), draw(st.integers(1, 999)), drawn(draw, overrides))
    broken = repaired if proof.breaker is None else proof.breaker(repaired)
    if not isinstance(broken, kind) or not isinstance(repaired, kind):
        raise TypeError("a breaker turns a record into another of its kind")
    return NearlyValid(broken, rule.id, repaired, proof.law(broken), proof.at, proof.also)


@cache
def _breakings(kind: type[object]) -> tuple[tuple[Rule, Proof], ...]:
    found = [
        (rule, proof)
        for rule in RULES
        if any(issubclass(kind, one) for one in rule.kinds)
        for proof in rule.proofs
        if proof.breaker is not None and isinstance(proof.example(), kind)
    ]
    return tuple(found)


def _changed(record: Any, number: int, given: Mapping[str, object]) -> Any:
    """The record with another file number, where it has one, and with what is given."""
    numbered = {"reference": SecretText(f"SPECIMEN {number}")} if isinstance(getattr(record, "reference", None), SecretText) else {}
    return attrs.evolve(record, **{**numbered, **given}) if numbered or given else record
