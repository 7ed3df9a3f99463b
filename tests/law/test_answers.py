"""Whole cases of answers: a request acknowledged, put off or asked back about, each held against its instrument; all of it is invented."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from attrs import evolve

import lecoop
from lecoop import Measure, Severity, Verdict
from lecoop.deadlines import Stop, clocks
from lecoop.examples import specimen
from lecoop.examples.clarification_request import OF_DATA
from lecoop.examples.postponement import OF_CONFISCATION
from lecoop.model.acknowledgement import Acknowledgement
from lecoop.model.clarification_request import ClarificationRequest
from lecoop.model.postponement import ObstacleRelied, Postponement
from lecoop.rules import check
from lecoop.values.ground import Obstacle
from lecoop.values.text import SecretText
from lecoop.values.time_limit import Step

ACKNOWLEDGED, PUT_OFF, ASKED_BACK = specimen(Acknowledgement), specimen(Postponement), specimen(ClarificationRequest)


def _told(answer: Any) -> dict[str, str]:
    report = check(answer, lecoop.law_on(answer.issued_on or date(2024, 4, 2)))
    assert report.crashed == ()
    return {one.rule: str(one.citation) for one in report.findings}


def test_an_order_is_acknowledged_within_a_week_on_the_form() -> None:
    """Directive 2014/41, Article 16(1): within a week of receipt, on Annex B; on day eight it is late."""
    order = specimen(lecoop.InvestigationOrder)
    assert (ACKNOWLEDGED.requested, ACKNOWLEDGED.measure, ACKNOWLEDGED.basis) == (order.requested, order.measure, order.basis)
    received = ACKNOWLEDGED.request_received_on
    assert received is not None
    instrument = lecoop.law_on(received).instrument("celex-32014l0041")
    (due,) = (one for one in clocks(instrument, order.measure, {Step.RECEIPT: received}) if one.step is Step.ACKNOWLEDGEMENT)
    assert due.last_day == date(2023, 4, 24)
    assert _told(evolve(ACKNOWLEDGED, issued_on=due.last_day)) == {}
    late = {"answer.after-the-time-limit": "celex-32014l0041 art. 16(1)"}
    assert _told(evolve(ACKNOWLEDGED, issued_on=date(2023, 4, 25))) == late
    formless = {"answer.form-not-used": "celex-32014l0041 art. 16(1)"}
    assert _told(evolve(ACKNOWLEDGED, form=None)) == formless
    assert _told(evolve(ACKNOWLEDGED, form="eio-annex-a")) == formless
    undated = check(evolve(ACKNOWLEDGED, request_received_on=None), lecoop.law_on(date(2023, 4, 20)))
    assert (undated.verdict, [one.path for one in undated.gaps]) == (Verdict.UNDECIDED, ["$.request_received_on"])


def test_no_form_is_asked_for_where_the_instrument_lays_none_down() -> None:
    """Regulation 2018/1805 has no form, and no time of its own, for an acknowledgement."""
    other = evolve(ACKNOWLEDGED, measure=Measure.CONFISCATION, basis="celex-32018r1805", form=None, issued_on=date(2023, 5, 31), requested="IT")
    assert _told(other) == {}


@pytest.mark.parametrize(
    ("obstacle", "due"),
    [
        (Obstacle.ONGOING_INVESTIGATION, {}),
        (Obstacle.IN_USE_ELSEWHERE, {}),
        (Obstacle.LEGAL_REMEDY, {"postponement.ground-not-allowed": "celex-32014l0041 art. 9(1)"}),
        (Obstacle.HUMANITARIAN, {"postponement.ground-not-allowed": "celex-32014l0041 art. 9(1)"}),
    ],
)
def test_an_order_for_evidence_is_put_off_for_two_reasons_only(obstacle: Obstacle, due: dict[str, str]) -> None:
    """Directive 2014/41, Articles 9(1) and 15(1): a running investigation, or things in use in other proceedings."""
    assert _told(_for(PUT_OFF, obstacle)) == due


@pytest.mark.parametrize("obstacle", Obstacle)
def test_freezing_and_confiscation_are_put_off_for_reasons_of_their_own(obstacle: Obstacle) -> None:
    """Regulation 2018/1805, Articles 10(1) and 21(1), which Articles 7(1) and 18(1) close."""
    allowed = {
        Measure.FREEZING_FOR_CONFISCATION: ("7(1)", {Obstacle.ONGOING_INVESTIGATION, Obstacle.ALREADY_FROZEN, Obstacle.OTHER_ORDER}),
        Measure.CONFISCATION: (
            "18(1)", {Obstacle.ONGOING_INVESTIGATION, Obstacle.OVER_RECOVERY, Obstacle.OWN_CONFISCATION, Obstacle.LEGAL_REMEDY},
        ),
    }  # fmt: skip
    for measure, (closed, reasons) in allowed.items():
        due = {} if obstacle in reasons else {"postponement.ground-not-allowed": f"celex-32018r1805 art. {closed}"}
        assert _told(_for(evolve(OF_CONFISCATION, measure=measure), obstacle)) == due, measure


def test_a_freeze_is_decided_even_where_its_execution_waits() -> None:
    """Regulation 2018/1805, Article 10(1) puts off the execution alone, Article 21(1) recognition and execution alike."""
    decision = _for(evolve(OF_CONFISCATION, step=Step.DECISION), Obstacle.ONGOING_INVESTIGATION)
    assert _told(decision) == {}
    freezing = evolve(decision, measure=Measure.FREEZING_FOR_CONFISCATION)
    assert _told(freezing) == {"postponement.ground-not-allowed": "celex-32018r1805 art. 10(1)(a)"}
    assert _told(evolve(freezing, step=Step.EXECUTION)) == {}


def test_a_postponement_says_why_and_for_how_long() -> None:
    """Directive 2014/41, Article 16(3)(b), and Regulation 2018/1805, Article 21(3): the reasons, and the duration if it can be told."""
    assert _told(evolve(PUT_OFF, obstacles=())) == {"postponement.without-ground": "celex-32014l0041 art. 16(3)(b)"}
    silent = evolve(PUT_OFF, obstacles=(ObstacleRelied(Obstacle.ONGOING_INVESTIGATION),))
    assert _told(silent) == {"postponement.without-ground": "celex-32014l0041 art. 16(3)(b)"}
    report = check(evolve(OF_CONFISCATION, cannot_be_told=None), lecoop.law_on(date(2024, 3, 20)))
    assert [(one.rule, one.severity, str(one.citation)) for one in report.findings] == [
        ("postponement.without-duration", Severity.WARNING, "celex-32018r1805 art. 21(3)"),
    ]
    assert _told(evolve(OF_CONFISCATION, cannot_be_told=None, until=date(2024, 9, 1))) == {}


def test_reasons_under_a_list_that_is_not_on_record_are_unknown_and_not_wrong() -> None:
    """The Convention of 1959 has no list on record here, so neither yes nor no is said."""
    answer = evolve(PUT_OFF, requesting="CH", basis="ets-030")
    report = check(answer, lecoop.law_on(date(2024, 3, 28)))
    assert (report.verdict, report.findings) == (Verdict.UNDECIDED, ())
    assert [(one.rule, one.path) for one in report.gaps] == [("postponement.ground-not-allowed", "$.obstacles[0].obstacle")]


def test_a_question_stops_the_clock_of_a_provider() -> None:
    """Regulation 2023/1543, Article 10(6): the duty to produce waits for the answer; the asker reacts within five days."""
    assert _told(OF_DATA) == {}
    assert _told(evolve(OF_DATA, form=None)) == {"answer.form-not-used": "celex-32023r1543 art. 10(6), 11(5)"}
    instrument = lecoop.law_on(date(2026, 9, 30)).instrument("celex-32023r1543")
    events = {Step.RECEIPT: date(2026, 9, 29), Step.QUESTION: date(2026, 9, 30)}
    asked = Stop(date(2026, 9, 30), date(2026, 10, 5), for_answer=True)
    plain = {(one.step, str(one.within)): one.last_day for one in clocks(instrument, OF_DATA.measure, events)}
    waited = {(one.step, str(one.within)): one.last_day for one in clocks(instrument, OF_DATA.measure, events, stops=[asked])}
    assert plain[Step.EXECUTION, "10 days"] == date(2026, 10, 9)
    assert waited[Step.EXECUTION, "10 days"] == date(2026, 10, 14)
    assert waited[Step.CLARIFICATION, "5 days"] == plain[Step.CLARIFICATION, "5 days"] == date(2026, 10, 5)
    assert waited[Step.OBJECTION, "10 days"] == plain[Step.OBJECTION, "10 days"]  # the enforcing State's own time runs on


def test_a_question_in_an_emergency_stops_the_hours() -> None:
    """Regulation 2023/1543, Articles 10(4) and (6): eight hours from receipt, less the time in which the question was open."""
    instrument = lecoop.law_on(date(2026, 9, 30)).instrument("celex-32023r1543")
    at = datetime(2026, 9, 29, 21, 0, tzinfo=UTC)
    asked = Stop(datetime(2026, 9, 29, 22, 0, tzinfo=UTC), datetime(2026, 9, 30, 0, 30, tzinfo=UTC), for_answer=True)
    (due,) = (one for one in clocks(instrument, Measure.TRAFFIC_DATA, {Step.RECEIPT: at}, stops=[asked])
              if one.step is Step.EXECUTION and one.only_if == "urgent")  # fmt: skip
    assert due.ends_at == datetime(2026, 9, 30, 7, 30, tzinfo=UTC)
    assert any("10(6)" in line for line in due.how)


def test_a_question_does_not_stop_the_clock_of_an_investigation_order() -> None:
    """Directive 2014/41, Articles 12(3) and 16(2)(a): the issuing authority is told at once, and the thirty days run on."""
    assert _told(ASKED_BACK) == {}
    assert _told(evolve(ASKED_BACK, clock_stopped=True)) == {"clarification.stops-no-clock": "celex-32014l0041 art. 12(3)"}
    received = ASKED_BACK.request_received_on
    assert received is not None and ASKED_BACK.issued_on is not None
    instrument = lecoop.law_on(received).instrument("celex-32014l0041")
    asked = Stop(ASKED_BACK.issued_on, date(2024, 3, 21), for_answer=True)
    for stops in ((), (asked,)):
        (due,) = (one for one in clocks(instrument, ASKED_BACK.measure, {Step.RECEIPT: received}, stops=stops) if one.step is Step.DECISION)
        assert due.last_day == date(2024, 4, 6)
        assert any("does not stop this clock" in line for line in due.how) is bool(stops)


def test_a_question_comes_while_there_is_time_to_decide_and_says_what_is_missing() -> None:
    """Directive 2014/41, Article 12(3) and (5): sixty days at the most, extension included."""
    assert _told(evolve(ASKED_BACK, issued_on=date(2024, 5, 6), wanted_by=None)) == {}
    assert _told(evolve(ASKED_BACK, issued_on=date(2024, 5, 7), wanted_by=None)) == {
        "answer.after-the-time-limit": "celex-32014l0041 art. 12(3)",
    }
    assert _told(evolve(ASKED_BACK, missing=None)) == {"clarification.without-what-is-missing": "None"}


def test_supplementary_information_in_a_surrender_is_asked_for_within_the_sixty_days() -> None:
    """Framework Decision 2002/584, Article 17(3) and (4): sixty days from the arrest, and thirty more; no article stops them."""
    question = evolve(
        ASKED_BACK, requesting="PL", requested="ES", measure=Measure.SURRENDER, basis="celex-32002f0584", request_received_on=None,
        request_issued_on=None, arrested_on=date(2024, 2, 1), issued_on=date(2024, 2, 20), wanted_by=date(2024, 3, 5),
    )  # fmt: skip
    assert _told(question) == {}
    assert set(_told(evolve(question, clock_stopped=True))) == {"clarification.stops-no-clock"}
    assert set(_told(evolve(question, issued_on=date(2024, 5, 2), wanted_by=None))) == {"answer.after-the-time-limit"}


def test_a_surrender_is_put_off_after_the_decision_and_not_before() -> None:
    """Framework Decision 2002/584, Articles 23(4) and 24(1): the surrender waits; the decision on the warrant does not."""
    answer = evolve(
        _for(PUT_OFF, Obstacle.PROSECUTED_OR_SERVING), requesting="PL", requested="ES", measure=Measure.SURRENDER, basis="celex-32002f0584",
        step=Step.SURRENDER, request_received_on=None,
    )  # fmt: skip
    assert _told(answer) == _told(_for(answer, Obstacle.HUMANITARIAN)) == {}
    assert _told(evolve(answer, step=Step.DECISION)) == {"postponement.ground-not-allowed": "celex-32002f0584 art. 24(1)"}
    other = check(_for(answer, Obstacle.ONGOING_INVESTIGATION), lecoop.law_on(date(2024, 3, 28)))
    assert [one.rule for one in other.gaps] == ["postponement.ground-not-allowed"]  # whether the list is closed was not read


@pytest.mark.parametrize("answer", [ACKNOWLEDGED, PUT_OFF, OF_CONFISCATION, ASKED_BACK, OF_DATA], ids=lambda one: type(one).__name__)
def test_days_that_contradict_one_another_are_found(answer: Any) -> None:
    early = evolve(answer, issued_on=date(2022, 1, 3))
    assert "answer.days-out-of-order" in {one.rule for one in check(early, lecoop.law_on(answer.issued_on)).findings}


def _for(answer: Postponement, obstacle: Obstacle) -> Postponement:
    return evolve(answer, obstacles=(ObstacleRelied(obstacle, SecretText("It is so in this invented case.")),))
