"""Refusals under real instruments: what may be said no to, when, and after which question."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve

import lecoop
from lecoop import Measure
from lecoop.examples import specimen
from lecoop.examples.refusal_answer import OF_SURRENDER
from lecoop.model.refusal_answer import GroundRelied, RefusalAnswer
from lecoop.report import Gap, Verdict
from lecoop.rules import check
from lecoop.values.ground import Circumstance, Ground
from lecoop.values.text import SecretText

EIO = specimen(RefusalAnswer)


def _on(answer: RefusalAnswer, ground: Ground, **more: object) -> RefusalAnswer:
    return evolve(answer, grounds=(evolve(answer.grounds[0], ground=ground),), **more)


def _told(answer: RefusalAnswer) -> dict[str, str]:
    """The article of each rule that is broken."""
    report = check(answer, lecoop.law_on(answer.issued_on or date(2026, 11, 22)))
    assert report.crashed == ()
    return {one.rule.partition(".")[2]: str(one.citation) for one in report.findings}


def _gaps(answer: RefusalAnswer) -> list[Gap]:
    return list(check(answer, lecoop.law_on(answer.issued_on or date(2026, 11, 22))).gaps)


def test_subscriber_data_is_not_refused_for_want_of_dual_criminality() -> None:
    """Directive 2014/41, Articles 10(2)(e) and 11(2): grounds (g) and (h) are none for who holds a number or an address."""
    assert _told(_on(EIO, Ground.NO_DUAL_CRIMINALITY, measure=Measure.SUBSCRIBER_DATA)) == {
        "ground-not-allowed": "celex-32014l0041 art. 11(1)",
    }
    assert _told(_on(EIO, Ground.NO_DUAL_CRIMINALITY)) == {}


@pytest.mark.parametrize("circumstance", Circumstance)
def test_each_circumstance_rules_out_dual_criminality_and_no_immunity(circumstance: Circumstance) -> None:
    """Directive 2014/41, Article 11(2): it speaks of grounds (g) and (h), and of no other."""
    assert _told(_on(EIO, Ground.NO_DUAL_CRIMINALITY, circumstances=(circumstance,))) == {"ground-ruled-out": "celex-32014l0041 art. 11(2)"}
    assert _told(_on(EIO, Ground.IMMUNITY, circumstances=(circumstance,))) == {}


def test_a_ground_with_another_sentence_beside_it_is_not_ruled_out() -> None:
    """Of two sentences on the same ground one may still hold: Article 11(1)(c) stands where 11(1)(h) falls."""
    assert "ground-ruled-out" not in _told(_on(EIO, Ground.NOT_AVAILABLE_AT_HOME, circumstances=(Circumstance.NON_COERCIVE,)))


def test_freezing_is_refused_after_a_question_only() -> None:
    """Regulation 2018/1805, Article 8(2): the issuing authority is consulted on every ground."""
    freezing = evolve(EIO, measure=Measure.FREEZING_FOR_CONFISCATION, basis="celex-32018r1805", request_received_on=date(2024, 3, 29))
    assert _told(freezing) == {}
    for ground in (Ground.FINALLY_JUDGED, Ground.FORM_INCOMPLETE, Ground.NO_DUAL_CRIMINALITY, Ground.FUNDAMENTAL_RIGHTS):
        silent = evolve(freezing, grounds=(evolve(freezing.grounds[0], ground=ground, consulted_on=None),))
        assert _told(silent) == {"without-consultation": "celex-32018r1805 art. 8(2)"}
    assert _told(_on(freezing, Ground.IN_ABSENTIA)) == {"ground-not-allowed": "celex-32018r1805 art. 8(1)"}
    confiscation = evolve(freezing, measure=Measure.CONFISCATION)
    assert _told(_on(confiscation, Ground.IN_ABSENTIA)) == {}


def test_a_ground_off_a_list_that_is_not_closed_is_unknown_and_not_wrong() -> None:
    """The Convention of 1959 names grounds, and a plan does not say that these are all."""
    letter = evolve(EIO, requesting="CH", basis="ets-030")
    answer = _on(letter, Ground.IN_ABSENTIA)
    assert "ground-not-allowed" not in _told(answer)
    found = [one for one in _gaps(answer) if one.rule == "refusal.ground-not-allowed"]
    assert [one.path for one in found] == ["$.grounds[0].ground"]
    assert "ets-030" in found[0].message


def test_the_day_of_a_late_refusal_is_counted_with_the_extension() -> None:
    """Directive 2014/41, Article 12(3) and (5): thirty days from receipt, and thirty more."""
    assert _told(evolve(EIO, issued_on=date(2024, 5, 6))) == {}
    assert _told(evolve(EIO, issued_on=date(2024, 5, 7))) == {"after-the-time-limit": "celex-32014l0041 art. 12(3)"}


def test_the_day_of_a_late_refusal_to_surrender_is_counted_from_the_arrest() -> None:
    """Framework Decision 2002/584, Article 17: sixty days from the arrest and thirty more."""
    assert _told(evolve(OF_SURRENDER, issued_on=date(2024, 5, 2))) == {"after-the-time-limit": "celex-32002f0584 art. 17(3)"}


def test_what_is_not_stated_leaves_a_rule_undecided() -> None:
    unsaid = evolve(OF_SURRENDER, grounds=(evolve(OF_SURRENDER.grounds[0], assurance_asked=None),))
    assert [one.path for one in _gaps(unsaid) if one.rule == "refusal.could-be-met"] == ["$.grounds[0].assurance_asked"]
    undated = evolve(EIO, request_received_on=None, issued_on=date(2024, 4, 2))
    assert [one.rule for one in _gaps(undated)] == ["answer.after-the-time-limit"]
    assert check(RefusalAnswer(requesting="DE", requested="FR"), lecoop.law_on(date(2024, 4, 2))).verdict is Verdict.UNDECIDED


def test_an_answer_goes_through_the_door_and_shows_nothing_secret() -> None:
    answer = evolve(EIO, grounds=(GroundRelied(ground=Ground.IMMUNITY, explained=SecretText("Kanarienvogel")),))
    assert lecoop.loads(lecoop.dumps(answer), RefusalAnswer) == answer
    assert "Kanarienvogel" not in repr(answer)
    assert "Kanarienvogel" not in str(check(answer, lecoop.law_on(date(2024, 4, 2))))


@pytest.mark.parametrize(
    ("ground", "expected"),
    [
        (Ground.INFORMATION_NOT_HELD, {}),
        (Ground.OFFENCE_TOO_MINOR, {}),
        (Ground.THIRD_PARTY_ORIGIN, {}),
        (Ground.DISPROPORTIONATE, {"ground-not-allowed": "celex-32023l0977 art. 6(1)"}),
        (Ground.NOT_AVAILABLE_AT_HOME, {"ground-not-allowed": "celex-32023l0977 art. 6(1)"}),
    ],
)
def test_a_single_point_of_contact_refuses_on_eight_grounds_only(ground: Ground, expected: dict[str, str]) -> None:
    """Directive 2023/977, Article 6(1)(a) to (h): that it is not convenient, or out of proportion, is none of them."""
    days = {"request_issued_on": date(2025, 3, 3), "request_received_on": date(2025, 3, 3), "issued_on": date(2025, 3, 5)}
    answer = evolve(EIO, requesting="DE", requested="AT", measure=Measure.POLICE_INFORMATION, basis="celex-32023l0977", **days)
    assert _told(_on(answer, ground)) == expected
