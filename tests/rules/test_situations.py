"""What was worked out for one record serves another only where the law says the same of both."""

from __future__ import annotations

import gc
import re
import weakref
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import lecoop
from lecoop.basis.case import Case, Told
from lecoop.basis.question import Question
from lecoop.basis.watched import KEPT, Alike, Watched
from lecoop.door import RECORDS
from lecoop.examples import specimen
from lecoop.rules import RULES, check
from lecoop.rules.checking import _own
from lecoop.rules.facts import ANSWERS, CASES, USES
from lecoop.rules.rule import PARTS, Breach, Breaches, Cites, rule
from lecoop.rules.situation import Selection
from lecoop.testing import days, nearly_valid
from lecoop.values.terms import Matter
from tests.rules.variants import without_each_field

PROOFS = [
    pytest.param(record, proof, id=f"{one.id}-{number}")
    for one in RULES
    for number, proof in enumerate(one.proofs)
    if type(record := proof.record) in RECORDS.values()
]
ANEW = list(RULES)
"""The same rules, chosen by hand: for them nothing is kept."""


@pytest.mark.parametrize(("record", "proof"), PROOFS)
def test_a_record_is_judged_alike_whatever_was_judged_before(record: Any, proof: Any) -> None:
    law = proof.law(record)
    assert check(record, law) == check(record, law) == check(record, law, rules=ANEW)


BROKEN = st.sampled_from(sorted(RECORDS)).flatmap(lambda kind: nearly_valid(RECORDS[kind])).map(lambda found: found.broken)


@given(BROKEN, days())
def test_any_record_is_judged_alike_whatever_was_judged_before(record: Any, day: date) -> None:
    law = lecoop.law_on(day)
    assert check(record, law) == check(record, law, rules=ANEW)


@pytest.mark.parametrize(("record", "proof"), PROOFS)
def test_no_rule_that_asks_whatever_the_case_reads_the_case(record: Any, proof: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    told = Question.facts.fget
    assert told is not None

    def strict(question: Question) -> Case:
        assert question.case is not None
        return told(question)  # type: ignore[no-any-return]

    monkeypatch.setattr(Question, "facts", property(strict))
    assert check(record, proof.law(record), rules=ANEW).crashed == ()


def test_an_answer_serves_the_cases_that_are_alike_in_all_that_was_read() -> None:
    alike: Alike[str] = Alike()
    watched = Watched(Case(matter=Matter.MILITARY, issued_on=date(2024, 3, 1), urgent=True))
    assert watched.matter is Matter.MILITARY
    assert watched.lies_before("issued_on", date(2024, 6, 1)) is True
    alike.keep(watched, "an answer")
    assert alike.whatever is None
    assert alike.of(Told(lambda: Case(matter=Matter.MILITARY, issued_on=date(2020, 1, 1)))) == "an answer"
    assert alike.of(Told(lambda: Case(matter=Matter.MILITARY, issued_on=date(2024, 6, 1)))) is None
    assert alike.of(Told(lambda: Case(matter=Matter.MILITARY))) is None
    assert alike.of(Told(lambda: Case(issued_on=date(2024, 3, 1)))) is None


def test_an_answer_that_reads_nothing_serves_every_case() -> None:
    alike: Alike[str] = Alike()
    alike.keep(Watched(Case()), "an answer")
    assert alike.whatever == alike.of(Told(Case)) == "an answer"


def test_no_more_answers_are_kept_than_a_bound() -> None:
    alike: Alike[int] = Alike()
    for number in range(KEPT + 1):
        watched = Watched(Case(list_offence=number))
        assert watched.list_offence == number
        alike.keep(watched, number)
    assert alike.of(Told(lambda: Case(list_offence=0))) is None
    assert alike.of(Told(lambda: Case(list_offence=KEPT))) == KEPT


def test_a_case_is_told_once_and_only_when_somebody_asks() -> None:
    asked = []

    def tell() -> Case:
        asked.append(True)
        return Case(urgent=True)

    told = Told(tell)
    assert asked == []
    assert told.case.urgent
    assert told.case.urgent
    assert asked == [True]


def test_the_number_of_situations_kept_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lecoop.rules.situation.KEPT", 3)
    order = specimen(RECORDS["investigation-order"])
    for number in range(10):
        check(order, lecoop.law_on(date(2023, 4, 1 + number)))
        kept = lecoop.Registry.bundled().remembered("situations")
        assert isinstance(kept, dict)
        assert 1 <= len(kept) <= 3


def _rule(check: Any) -> Any:
    return rule("tests.any", lecoop.ArrestWarrant, severity=lecoop.Severity.NOTE, added_in="26.1", citation=Cites.FORM)(check)


def test_a_rule_takes_its_parts_in_any_order() -> None:
    given_: list[tuple[object, ...]] = []

    def mine(record: Any, basis: Any, law: Any, question: Any, unclassified: Any) -> Breaches:
        """Every warrant names what it is about."""
        given_.append((record, basis.head, law.day, question.asking, unclassified))
        yield Breach("offences", message="nothing; leave it")

    warrant = specimen(lecoop.ArrestWarrant)
    bare = evolve(warrant, offences=(evolve(warrant.offences[0], requested_classification=None),))
    assert bare.issued_on is not None
    law = lecoop.law_on(bare.issued_on)
    assert len(check(bare, law, rules=[_rule(mine)]).findings) == 1
    assert given_ == [(bare, bare.basis, law.day, bare.requesting, ((("offences", 0), bare.offences[0]),))]
    assert check(warrant, law, rules=[_rule(mine)]).findings == ()


def test_a_rule_of_the_law_alone_takes_no_record() -> None:
    def mine(names: Any, law: Any) -> Breaches:
        """No warrant goes anywhere."""
        yield Breach("requested", message=f"{names.requested} on {law.day.isoformat()}; leave it")

    made = _rule(mine)
    assert made.of_law
    assert made.parts == ("names", "law")
    warrant = specimen(lecoop.ArrestWarrant)
    law = lecoop.law_on(date(2022, 3, 1))
    assert [one.message for one in check(warrant, law, rules=[made]).findings] == [f"{warrant.requested} on 2022-03-01; leave it"]


def test_a_rule_of_the_law_alone_cannot_ask_what_the_record_holds() -> None:
    def mine(law: Any, risks: Any) -> Breaches:
        """Nothing."""
        yield from ()

    with pytest.raises(ValueError, match="takes its record"):
        _rule(mine)


def test_of_a_tuple_of_rules_that_is_given_again_the_same_is_kept() -> None:
    asked = []

    def mine(names: Any) -> Breaches:
        """No warrant goes anywhere."""
        asked.append(names.requested)
        yield from ()

    rules = (*RULES, _rule(mine))
    warrant = specimen(lecoop.ArrestWarrant)
    law = lecoop.law_on(date(2022, 3, 2))
    reports = [check(warrant, law, rules=rules) for _ in range(3)]
    assert asked == [warrant.requested]
    assert reports[0] == reports[1] == reports[2]
    check(warrant, law, rules=list(rules))
    assert asked == [warrant.requested] * 2


def test_rules_chosen_by_hand_keep_nothing() -> None:
    assert Selection((RULES[0],)).settled_by is None


@pytest.mark.parametrize("kind", [*CASES, *ANSWERS, *USES])
def test_what_is_said_of_the_law_is_kept_for_every_record_that_asks_a_question(kind: type) -> None:
    assert _own(kind).settled_by is not None


def _variants(record: Any) -> list[Any]:
    """The record with other days, other marks of urgency and other kinds of offence."""
    dated = [name for name in ("issued_on", "arrested_on", "received_on") if hasattr(record, name)]
    found = [evolve(record, **{name: day}) for name in dated for day in (None, date(2004, 1, 1), date(2020, 6, 1), date(2024, 6, 1))]
    if hasattr(record, "urgent"):
        found += [evolve(record, urgent=one) for one in (True, False, None)]
    first, *rest = getattr(record, "offences", ()) or (None,)
    for change in ({"matter": Matter.MILITARY}, {"matter": None}, {"areas": ()}, {"committed_on": date(1990, 1, 1), "committed_until": None}):
        if first is not None:
            found.append(evolve(record, offences=(evolve(first, **change), *rest)))
    return [one for one in found if one != record]


@pytest.mark.parametrize("kind", sorted(RECORDS))
def test_a_record_is_judged_by_its_own_case_after_one_with_another(kind: str) -> None:
    record = specimen(RECORDS[kind])
    for day in (date(2019, 6, 1), date(2021, 6, 1), date(2024, 6, 1)):
        law = lecoop.law_on(day)
        for one in (record, *_variants(record), record):
            assert check(one, law) == check(one, law, rules=ANEW)


def test_the_days_of_the_case_part_what_was_alike_before() -> None:
    """A warrant of before the end of transition lives on; one of after does not, though all else is the same."""
    warrant = evolve(specimen(lecoop.ArrestWarrant), basis="celex-32002f0584")
    law = lecoop.law_on(date(2021, 6, 1))
    arrested = [evolve(warrant, issued_on=date(2020, 1, 1), arrested_on=day) for day in (date(2020, 12, 1), date(2021, 5, 1), date(2020, 12, 1))]
    broken = [{one.rule for one in check(one, law).findings} for one in arrested]
    assert "case.basis-not-in-force" not in broken[0]
    assert "case.basis-not-in-force" in broken[1]
    assert broken[0] == broken[2]


def test_the_page_on_rules_tells_all_that_a_rule_may_ask_for() -> None:
    page = (Path(__file__).parents[2] / "docs" / "rules.md").read_text(encoding="utf-8")
    rows = [line.split("|")[1] for line in page.splitlines() if line.startswith("| `")]
    assert sorted(name for row in rows for name in re.findall(r"`(\w+)`", row)) == sorted(PARTS)


@pytest.mark.parametrize("kind", sorted(RECORDS))
def test_what_is_kept_holds_no_record(kind: str) -> None:
    """What was worked out for a record may stay; the record, with all that is personal in it, goes."""
    for record in (specimen(RECORDS[kind]), *without_each_field(specimen(RECORDS[kind]))):
        copy = evolve(record)
        check(copy, lecoop.law_on(date(2024, 1, 1)))
        gone = weakref.ref(copy)
        del copy
        gc.collect(1)
        assert gone() is None
