"""The laws that all rules keep: total, alike every time, independent of one another, and safe from a bad one."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import lecoop
from lecoop.door import RECORDS as DOOR
from lecoop.examples import specimen
from lecoop.examples.registry import RECORDS, world
from lecoop.model.activity_report import ActivityReport
from lecoop.model.agency import Agency
from lecoop.model.bureau import Bureau
from lecoop.model.post import Post
from lecoop.model.programme import Programme
from lecoop.report import Severity, Verdict
from lecoop.rules import RULES, Rule, check
from lecoop.rules.facts import AGREEMENTS, CASES, CIRCULATED, TRANSFERS
from lecoop.rules.rule import Breach, Breaches, Cites, rule
from lecoop.values.text import SecretText
from tests.rules.variants import replaced, without_each_field

IDS = Path(__file__).with_name("ids.txt")
SPECIMENS: list[Any] = [specimen(cls) for cls in DOOR.values()]


def _law(record: Any) -> lecoop.Law:
    day = record.signed_on if isinstance(record, AGREEMENTS) else record.issued_on
    return lecoop.law_on(day or date(2024, 1, 1))


@pytest.mark.parametrize("record", SPECIMENS, ids=lambda one: type(one).__name__)
def test_a_specimen_keeps_every_rule(record: Any) -> None:
    report = check(record, _law(record))
    assert report.verdict is Verdict.KEPT, str(report)


@pytest.mark.parametrize("record", SPECIMENS, ids=lambda one: type(one).__name__)
def test_U1_no_rule_crashes_whatever_a_record_leaves_out(record: Any) -> None:
    law = _law(record)
    for less in without_each_field(record):
        assert check(less, law).crashed == ()
        assert check(less, law, complete=True).crashed == ()


def _barely(cls: Any) -> Any:
    """A record that says between whom, and nothing else."""
    if cls in AGREEMENTS:
        return cls()
    if cls in TRANSFERS:
        return cls(sending="GB", receiving="ES")
    return cls(requesting="GB") if cls in CIRCULATED else cls(requesting="GB", requested="ES")


@pytest.mark.parametrize("cls", DOOR.values(), ids=DOOR)
def test_U1_a_record_that_says_almost_nothing_is_undecided(cls: Any) -> None:
    law = lecoop.law_on(date(2024, 1, 1))
    report = check(_barely(cls), law)
    assert report.crashed == ()
    assert report.verdict is Verdict.UNDECIDED


@pytest.mark.parametrize(
    "record",
    [*RECORDS, specimen(Agency), specimen(Bureau), specimen(Post), specimen(Programme), specimen(ActivityReport)],
    ids=lambda one: f"{type(one).__name__}-{one.id}",
)
def test_U1_no_rule_crashes_on_a_record_of_the_registry(record: Any) -> None:
    for less in without_each_field(record):
        assert check(less, world(less).on(date(2026, 1, 1))).crashed == ()


BROKEN = [
    proof
    for one in RULES
    for proof in one.proofs
    if proof.breaker is not None and set(one.kinds) & {*DOOR.values()}
]


@pytest.mark.parametrize("proof", BROKEN, ids=lambda proof: proof.breaker.__name__)
def test_U2_U3_the_same_report_every_time_and_in_every_order(proof: Any) -> None:
    record = proof.record
    law = proof.law(record)
    first = check(record, law)
    assert check(record, law) == first
    assert check(record, law, rules=tuple(reversed(RULES))) == first
    assert str(check(record, law)) == str(first)


@given(chosen=st.sets(st.sampled_from(RULES), min_size=1), record=st.sampled_from([one for one in SPECIMENS if not isinstance(one, TRANSFERS)]))
def test_U4_some_of_the_rules_give_their_part_of_the_whole(chosen: set[Rule], record: Any) -> None:
    if not any(isinstance(record, one.kinds) for one in chosen):
        return
    if not isinstance(record, AGREEMENTS):
        kept = ("requesting", "requested", "category", "basis")
        record = record.__class__(**{name: getattr(record, name) for name in kept if hasattr(record, name)})
    law = lecoop.law_on(date(2024, 1, 1))
    whole, part = check(record, law), check(record, law, rules=chosen)
    ids = {one.id for one in chosen}
    assert part.findings == tuple(one for one in whole.findings if one.rule in ids)
    assert part.gaps == tuple(one for one in whole.gaps if one.rule in ids)


def test_U7_ids_are_words_stand_once_and_are_never_taken_away() -> None:
    ids = [one.id for one in RULES]
    assert all(re.fullmatch(r"[a-z]+\.[a-z]+(-[a-z]+)*", one) for one in ids)
    assert ids == sorted(set(ids))
    assert IDS.read_text(encoding="utf-8").split() == ids, "add a new id to tests/rules/ids.txt; a published one stays there for good"


def test_every_rule_says_who_it_is() -> None:
    kinds = {kind for one in RULES for kind in one.kinds}
    assert set(DOOR.values()) <= kinds
    assert all(re.fullmatch(r"\d\d\.\d+", one.added_in) for one in RULES)
    assert isinstance(RULES, tuple)


@pytest.mark.parametrize("record", SPECIMENS, ids=lambda one: type(one).__name__)
def test_U9_no_message_holds_what_is_personal(record: Any, canary: str) -> None:
    told = replaced(record, lambda _: SecretText(canary))
    law = _law(record)
    for one in (told, *without_each_field(told)):
        report = check(one, law)
        assert canary not in str(report)
        assert canary not in repr(report)


def _evil(identity: str, behaviour: Any) -> Rule:
    def misbehave(record: object) -> Breaches:
        """A bad rule is bad."""
        return behaviour(record)  # type: ignore[no-any-return]

    return rule(identity, *CASES, severity=Severity.NOTE, added_in="26.1", citation=Cites.FORM)(misbehave)


def _raises(_: object) -> Breaches:
    yield Breach("basis", message="first this")
    raise RuntimeError("CANARY-of-the-plugin")


def _endless(_: object) -> Breaches:
    while True:
        yield Breach("basis", message="and again")


def _rubbish(_: object) -> Any:
    yield "not a breach"


@pytest.mark.parametrize("behaviour", [_raises, _endless, _rubbish, lambda _: None, lambda _: 1 / 0])
def test_U10_a_rule_that_crashes_breaks_the_verdict_and_nothing_else(behaviour: Any) -> None:
    record = specimen(lecoop.ArrestWarrant)
    law = _law(record)
    report = check(record, law, rules=(*RULES, _evil("evil.rule", behaviour)))
    assert report.verdict is Verdict.BROKEN
    assert report.crashed == ("evil.rule",)
    assert report.findings == check(record, law).findings
    assert "CANARY" not in str(report)
    with pytest.raises(lecoop.LecoopError):
        report.raise_for_breaches()


def test_a_rule_of_a_third_party_is_an_argument() -> None:
    def no_pseudonyms(record: object) -> Breaches:
        """A warrant of ours bears a reference."""
        yield Breach("reference", message="ours always do")

    mine = rule("ours.no-reference", lecoop.ArrestWarrant, severity=Severity.NOTE, added_in="26.1", citation=Cites.FORM)(no_pseudonyms)
    record = specimen(lecoop.ArrestWarrant)
    report = check(record, _law(record), rules=(*RULES, mine))
    assert [one.rule for one in report.findings] == ["ours.no-reference"]
    assert report.verdict is Verdict.KEPT
    with pytest.raises(lecoop.MisuseError):
        check(record, _law(record), rules=(*RULES, mine, mine))
