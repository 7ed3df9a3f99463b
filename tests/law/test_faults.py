"""Whole cases of faults that practitioners meet, in records and in what belongs together; all of it is invented."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from attrs import evolve

import lecoop
from lecoop import Case, Measure, Purpose, Severity, Verdict, law_on, plan
from lecoop.deadlines import clocks
from lecoop.examples import delay_notice, specimen
from lecoop.examples.arrest_warrant import EUROPEAN
from lecoop.model.arrest_warrant import ArrestWarrant
from lecoop.model.delay_notice import DelayNotice
from lecoop.model.extradition_request import ExtraditionRequest
from lecoop.model.investigation_order import EarlierOrder, InvestigationOrder
from lecoop.model.national_decision import Absence, Sentence
from lecoop.model.refusal_answer import RefusalAnswer
from lecoop.rules import check
from lecoop.values.duration import Penalty
from lecoop.values.ground import Ground, Obstacle
from lecoop.values.terms import RefusalReason
from lecoop.values.text import SecretText
from lecoop.values.time_limit import Step
from tests.law.asking import heads, refusal

EAW, TCA = "celex-32002f0584", "eu-uk-tca-surrender"
WARRANT, REQUEST = specimen(ArrestWarrant), specimen(ExtraditionRequest)


def _told(record: Any) -> dict[str, tuple[str, str]]:
    """Path and article of each finding, by the rule."""
    report = check(record, law_on(record.issued_on))
    assert report.crashed == ()
    return {one.rule: (one.path, str(one.citation)) for one in report.findings}


def _to_serve(**absence: Any) -> ArrestWarrant:
    """A European warrant to serve a sentence of two years."""
    sentence = Sentence(imposed=Penalty(24), remaining=Penalty(24), imposed_on=date(2018, 1, 10), **absence)
    return evolve(EUROPEAN, purpose=Purpose.ENFORCE, sentence=sentence)


@pytest.mark.parametrize(("warrant", "article"), [(EUROPEAN, f"{EAW} art. 1(1)"), (WARRANT, f"{TCA} art. 598(a)")])
def test_a_warrant_is_not_for_questioning(warrant: ArrestWarrant, article: str) -> None:
    """Framework Decision 2002/584, Article 1(1), and the Trade and Cooperation Agreement, Article 598(a): prosecution or a sentence."""
    asked = evolve(warrant, purpose=Purpose.INVESTIGATE)
    assert _told(asked) == {"surrender.for-another-purpose": ("$.purpose", article)}
    report = check(asked, law_on(warrant.issued_on or date(2022, 3, 1)))
    assert (report.verdict, [one.severity for one in report.findings]) == (Verdict.BROKEN, [Severity.ERROR])
    assert "surrender.for-another-purpose" not in _told(warrant)


def test_a_plan_for_questioning_finds_no_warrant_and_a_hearing_instead() -> None:
    """Framework Decision 2002/584, Article 1(1): for an interview the way is an order for evidence (Directive 2014/41, Article 24)."""
    law, question = law_on(date(2024, 6, 1)), Case(purpose=Purpose.INVESTIGATE, max_penalty=Penalty(60))
    found = plan(law, "DE", "FR", Measure.SURRENDER, question)
    assert not found.open
    assert (refusal(found, EAW).reason, str(refusal(found, EAW).citation)) == (RefusalReason.OUT_OF_SCOPE, f"{EAW} art. 1(1)")
    assert heads(plan(law, "DE", "FR", Measure.HEARING_OF_SUSPECT, question)) == {"celex-32014l0041"}
    assert heads(plan(law, "DE", "FR", Measure.SURRENDER, Case(purpose=Purpose.PROSECUTE))) == {EAW}


@pytest.mark.parametrize(
    ("asking", "asked", "day", "article"),
    [
        ("DE", "NO", date(2024, 6, 1), "eu-iceland-norway-surrender art. 1(1)"),
        ("SE", "FI", date(2024, 6, 1), "nordic-arrest-warrant-2005 art. 1(1)"),
        ("GB", "FR", date(2024, 6, 1), f"{TCA} art. 598(a)"),
    ],
)
def test_no_warrant_of_europe_serves_an_interview(asking: str, asked: str, day: date, article: str) -> None:
    """The Agreement of 2006, Article 1(1), the Nordic Convention, Article 1(1), and the Agreement of 2020, Article 598(a)."""
    found = plan(law_on(day), asking, asked, Measure.SURRENDER, Case(purpose=Purpose.INVESTIGATE))
    assert article in {str(one.citation) for one in found.refused if one.reason is RefusalReason.OUT_OF_SCOPE}


def test_transit_and_the_handing_over_of_a_prisoner_for_a_hearing_are_no_surrender() -> None:
    """Directive 2014/41, Article 22: a prisoner may be handed over for a while to be heard; the rule is about surrender alone."""
    law = law_on(date(2024, 6, 1))
    assert heads(plan(law, "DE", "FR", Measure.TEMPORARY_TRANSFER, Case(purpose=Purpose.INVESTIGATE))) == {"celex-32014l0041"}
    passing = evolve(REQUEST, measure=Measure.TRANSIT, purpose=Purpose.INVESTIGATE)
    assert "surrender.for-another-purpose" not in _told(passing)


def test_a_purpose_that_is_not_stated_is_a_gap() -> None:
    """Neither prosecution nor a sentence is stated: nobody can say that it is wrong."""
    report = check(evolve(EUROPEAN, purpose=None), law_on(EUROPEAN.issued_on or date(2018, 6, 1)))
    assert ("surrender.for-another-purpose", "$.purpose") in {(one.rule, one.path) for one in report.gaps}


def test_the_threshold_counts_in_an_investigation_too() -> None:
    """A penalty that is too low for a prosecution is too low before one (Framework Decision 2002/584, Article 2(1))."""
    offence = evolve(EUROPEAN.offences[0], max_penalty=Penalty(6))
    assert "case.penalty-below-threshold" in _told(evolve(EUROPEAN, purpose=Purpose.INVESTIGATE, offences=(offence,)))


@pytest.mark.parametrize(
    ("absence", "due"),
    [
        ({"in_absentia": False}, {}),
        ({"in_absentia": True, "absence": Absence.SUMMONED}, {}),
        ({}, {"surrender.in-absentia-unexplained": "$.sentence.in_absentia"}),
        ({"in_absentia": True}, {"surrender.in-absentia-unexplained": "$.sentence.absence"}),
        ({"in_absentia": True, "absence": Absence.DEFENDED}, {"case.contents-missing": "$.sentence.absence_explained"}),
        ({"in_absentia": True, "absence": Absence.DEFENDED, "absence_explained": SecretText("By counsel of choice.")}, {}),
        ({"in_absentia": True, "absence": Absence.NOT_CONTESTED}, {"case.contents-missing": "$.sentence.absence_explained"}),
        ({"in_absentia": True, "absence": Absence.RETRIAL}, {}),
    ],
)
def test_point_d_of_the_form_is_completed(absence: dict[str, Any], due: dict[str, str]) -> None:
    """Framework Decision 2002/584, Article 8(1) with point (d) of the Annex, in the text of Framework Decision 2009/299.

    Who was absent is said to have been in one of the cases, and for two of them how the condition was met.
    """
    report = check(_to_serve(**absence), law_on(EUROPEAN.issued_on or date(2018, 6, 1)))
    assert {one.rule: one.path for one in report.findings if one.severity is Severity.ERROR} == due
    assert all("Annex (d)" in str(one.citation) for one in report.findings)


def test_none_of_the_cases_is_a_warning_of_refusal() -> None:
    """Framework Decision 2002/584, Article 4a(1): the other side *may* refuse, so a form that says so openly is complete."""
    report = check(_to_serve(in_absentia=True, absence=Absence.NONE_OF_THESE), law_on(EUROPEAN.issued_on or date(2018, 6, 1)))
    assert [(one.rule, one.severity, str(one.citation)) for one in report.findings] == [
        ("surrender.in-absentia-unexplained", Severity.WARNING, f"{EAW} art. 4a(1)"),
    ]


def test_the_convention_of_1957_has_no_form_and_only_warns() -> None:
    """ETS 98, Article 3: a judgment in absence may be refused; no article asks the request to say more."""
    sentence = Sentence(imposed=Penalty(24), remaining=Penalty(24), in_absentia=True)
    found = check(evolve(REQUEST, purpose=Purpose.ENFORCE, sentence=sentence), lecoop.law_on(REQUEST.issued_on or date(2024, 1, 1))).findings
    assert {one.severity for one in found if one.rule == "surrender.in-absentia-unexplained"} <= {Severity.WARNING}


EEV = "celex-32023r1543"


def _objection(**days: Any) -> RefusalAnswer:
    """The enforcing authority objects to an order for a mailbox."""
    ground = evolve(specimen(RefusalAnswer).grounds[0], ground=Ground.IMMUNITY, consulted_on=date(2026, 9, 3))
    return evolve(
        specimen(RefusalAnswer), requesting="DE", requested="IE", measure=Measure.CONTENT_DATA, basis=EEV, grounds=(ground,),
        request_issued_on=date(2026, 9, 1), request_received_on=date(2026, 9, 1), **days,
    )  # fmt: skip


@pytest.mark.parametrize(("day", "late"), [(date(2026, 9, 11), False), (date(2026, 9, 12), True), (date(2026, 10, 1), True)])
def test_the_enforcing_authority_objects_within_ten_days(day: date, late: bool) -> None:
    """Regulation 2023/1543, Article 12(1): a ground is raised within ten days of the notice; then the provider hands the data over."""
    due = {"answer.after-the-time-limit": ("$.issued_on", f"{EEV} art. 12(1)")} if late else {}
    assert _told(_objection(issued_on=day)) == due


@pytest.mark.parametrize(("hour", "late"), [(9, False), (10, True), (12, True)])
def test_the_enforcing_authority_objects_within_96_hours_in_an_emergency(hour: int, late: bool) -> None:
    """Regulation 2023/1543, Articles 10(4) and 12(1): 96 hours from the notice in an emergency."""
    received, given = datetime(2026, 9, 1, 10, tzinfo=UTC), datetime(2026, 9, 5, hour, tzinfo=UTC)
    answer = _objection(request_received_at=received, request_urgent=True, issued_on=given.date(), issued_at=given)
    due = {"answer.after-the-time-limit": ("$.issued_on", f"{EEV} art. 10(4), 12(1)")} if late else {}
    assert _told(answer) == due


def test_an_objection_without_the_day_of_the_notice_is_undecided() -> None:
    """Regulation 2023/1543, Article 12(1): the time runs from the receipt of the notice."""
    report = check(_objection(issued_on=date(2026, 10, 1)), law_on(date(2026, 10, 1)))
    assert "answer.after-the-time-limit" in {one.rule for one in report.findings}
    unsaid = evolve(_objection(issued_on=date(2026, 10, 1)), request_received_on=None)
    gaps = check(unsaid, law_on(date(2026, 10, 1))).gaps
    assert ("answer.after-the-time-limit", "$.request_received_on") in {(one.rule, one.path) for one in gaps}


EIO, FREEZING = "celex-32014l0041", "celex-32018r1805"
LATE, LATE_SEARCH, LATE_SURRENDER = specimen(DelayNotice), delay_notice.OF_EXECUTION, delay_notice.OF_SURRENDER


def test_a_decision_on_an_order_is_late_by_thirty_days_at_most() -> None:
    """Directive 2014/41, Article 12(3) and (5): thirty days from receipt, and thirty more with the reasons and an estimate."""
    assert LATE.request_received_on is not None
    (due,) = (
        one
        for one in clocks(law_on(date(2024, 3, 28)).instrument(EIO), LATE.measure, {Step.RECEIPT: LATE.request_received_on})
        if one.step is Step.DECISION
    )
    assert (due.last_day, due.extended_last_day) == (date(2024, 4, 6), date(2024, 5, 6))
    assert _told(evolve(LATE, expected_on=due.extended_last_day)) == {}
    assert _told(evolve(LATE, expected_on=date(2024, 5, 7))) == {"delay.longer-than-allowed": ("$.expected_on", f"{EIO} art. 12(5)")}
    assert _told(evolve(LATE, expected_on=None)) == {"delay.without-estimate": ("$.expected_on", f"{EIO} art. 12(5)")}
    assert _told(evolve(LATE, reasons=None)) == {"delay.without-reasons": ("$.reasons", f"{EIO} art. 12(5)")}
    assert _told(evolve(LATE, issued_on=due.last_day)) == {}
    assert _told(evolve(LATE, issued_on=date(2024, 4, 7))) == {"delay.too-late": ("$.issued_on", f"{EIO} art. 12(5)")}


def test_a_search_that_is_late_is_talked_over() -> None:
    """Directive 2014/41, Article 12(4) and (6): ninety days from the decision; then the reasons, and a word on the timing; no cap."""
    assert _told(LATE_SEARCH) == {}
    assert _told(evolve(LATE_SEARCH, expected_on=date(2025, 1, 1))) == {}
    assert _told(evolve(LATE_SEARCH, consulted_on=None)) == {"delay.without-consultation": ("$.consulted_on", f"{EIO} art. 12(6)")}
    assert _told(evolve(LATE_SEARCH, reasons=None)) == {"delay.without-reasons": ("$.reasons", f"{EIO} art. 12(6)")}
    assert _told(evolve(LATE_SEARCH, issued_on=date(2024, 6, 27))) == {"delay.too-late": ("$.issued_on", f"{EIO} art. 12(6)")}
    undated = check(evolve(LATE_SEARCH, decided_on=None), law_on(date(2024, 5, 28)))
    assert [(one.rule, one.path) for one in undated.gaps] == [("delay.too-late", "$.decided_on")]


def test_a_warrant_that_takes_longer_than_ninety_days_goes_to_eurojust() -> None:
    """Framework Decision 2002/584, Article 17(3), (4) and (7): sixty days and thirty more; beyond them Eurojust is told why."""
    assert _told(LATE_SURRENDER) == {}
    last, later = date(2024, 5, 1), date(2024, 5, 2)
    assert _told(evolve(LATE_SURRENDER, expected_on=last)) == {}
    assert _told(evolve(LATE_SURRENDER, expected_on=later)) == {"delay.without-eurojust": ("$.eurojust_informed", f"{EAW} art. 17(7)")}
    assert _told(evolve(LATE_SURRENDER, expected_on=later, eurojust_informed=True)) == {}


def test_a_sentence_on_delays_that_nobody_has_seen_warns() -> None:
    """Trade and Cooperation Agreement, Article 615(4), as recalled: reasons, and thirty days more."""
    late = evolve(LATE_SURRENDER, requesting="GB", basis=TCA)
    assert _told(late) == {}
    report = check(evolve(late, reasons=None, expected_on=date(2024, 6, 1)), law_on(date(2024, 3, 26)))
    assert [(one.rule, one.severity, str(one.citation)) for one in report.findings] == [
        ("delay.longer-than-allowed", Severity.WARNING, f"{TCA} art. 615(4)"),
        ("delay.without-reasons", Severity.WARNING, f"{TCA} art. 615(4)"),
    ]


def test_with_consent_ten_days_count() -> None:
    """Framework Decision 2002/584, Article 17(2) and (4): ten days from the consent, and thirty more."""
    willing = evolve(LATE_SURRENDER, consented_on=date(2024, 2, 5), issued_on=date(2024, 2, 14), expected_on=date(2024, 3, 16))
    assert _told(willing) == {}
    assert _told(evolve(willing, expected_on=date(2024, 3, 17))) == {"delay.without-eurojust": ("$.eurojust_informed", f"{EAW} art. 17(7)")}
    assert _told(evolve(willing, issued_on=date(2024, 2, 16))) == {"delay.too-late": ("$.issued_on", f"{EAW} art. 17(4)")}


def test_a_freeze_within_48_hours_that_is_late() -> None:
    """Regulation 2018/1805, Article 9(3) and (5): reasons at once and a word on the schedule; no more time is added, and the duty goes on."""
    received = datetime(2024, 3, 4, 9, tzinfo=UTC)
    late = evolve(
        LATE, measure=Measure.FREEZING_FOR_CONFISCATION, basis=FREEZING, request_received_on=received.date(), request_received_at=received,
        request_urgent=True, expected_on=None, consulted_on=date(2024, 3, 5), issued_on=date(2024, 3, 6),
    )  # fmt: skip
    assert _told(late) == {}
    assert _told(evolve(late, consulted_on=None)) == {"delay.without-consultation": ("$.consulted_on", f"{FREEZING} art. 9(5)")}
    assert _told(evolve(late, issued_on=date(2024, 3, 8))) == {"delay.too-late": ("$.issued_on", f"{FREEZING} art. 9(5)")}
    unsaid = check(evolve(late, request_urgent=None), law_on(date(2024, 3, 6)))
    assert [(one.rule, one.path) for one in unsaid.gaps] == [("delay.too-late", "$.request_urgent")]
    assert _told(evolve(late, request_urgent=False, issued_on=date(2024, 5, 1))) == {}


def test_a_confiscation_that_is_decided_late() -> None:
    """Regulation 2018/1805, Article 20(1) and (4): forty-five days; then the reasons, and a word on the schedule."""
    late = evolve(LATE, measure=Measure.CONFISCATION, basis=FREEZING, consulted_on=date(2024, 3, 27), expected_on=date(2024, 9, 1))
    assert _told(late) == {}
    assert _told(evolve(late, consulted_on=None)) == {"delay.without-consultation": ("$.consulted_on", f"{FREEZING} art. 20(4)")}


def test_police_information_is_late_for_want_of_an_authorisation_only() -> None:
    """Directive 2023/977, Article 5(1) and (2): seven days, and longer only for a judicial authorisation, with length and reasons at once."""
    late, where = delay_notice.OF_INFORMATION, "celex-32023l0977 art. 5(2)"
    assert _told(late) == {}
    assert _told(evolve(late, obstacle=Obstacle.ONGOING_INVESTIGATION)) == {"delay.reason-not-allowed": ("$.obstacle", where)}
    assert _told(evolve(late, expected_on=None)) == {"delay.without-estimate": ("$.expected_on", where)}
    assert _told(evolve(late, issued_on=date(2025, 3, 18))) == {"delay.too-late": ("$.issued_on", where)}
    unsaid = check(evolve(late, obstacle=None), law_on(date(2025, 3, 12)))
    assert [(one.rule, one.path) for one in unsaid.gaps] == [("delay.reason-not-allowed", "$.obstacle")]
    urgent = evolve(late, request_urgent=True)
    assert _told(evolve(urgent, issued_on=date(2025, 3, 13))) == {}
    assert _told(evolve(urgent, issued_on=date(2025, 3, 14))) == {"delay.too-late": ("$.issued_on", where)}


def test_of_an_instrument_that_says_nothing_of_delays_nothing_is_held_against_a_notice() -> None:
    """The Convention of 1959 sets no time, so neither yes nor no is said."""
    report = check(evolve(LATE, requesting="CH", basis="ets-030"), law_on(date(2024, 3, 28)))
    assert (report.verdict, report.findings) == (Verdict.UNDECIDED, ())
    assert [(one.rule, one.path) for one in report.gaps] == [("delay.without-reasons", "$.step")]


def test_a_notice_of_delay_comes_through_the_door() -> None:
    """A notice goes out and comes in again, and is judged as it was."""
    again = lecoop.loads(lecoop.dumps(LATE_SURRENDER), DelayNotice)
    assert again == LATE_SURRENDER
    assert _told(evolve(LATE, expected_on=date(2024, 3, 1)))["answer.days-out-of-order"][0] == "$.expected_on"


ORDER = specimen(InvestigationOrder)


@pytest.mark.parametrize(
    ("said", "due"),
    [
        ({"supplementary": True, "supplements": SecretText("SPÉCIMEN 23/080")}, {}),
        ({"supplementary": None, "supplements": SecretText("SPÉCIMEN 23/080")}, {}),
        ({"supplementary": False}, {}),
        ({"supplementary": None}, {"order.earlier-order-not-linked": Severity.WARNING}),
        ({"supplementary": True}, {"case.contents-missing": Severity.ERROR}),
        ({"supplementary": False, "supplements": SecretText("SPÉCIMEN 23/080")}, {"order.earlier-order-not-linked": Severity.ERROR}),
        ({"supplementary": True, "supplements": SecretText("SPÉCIMEN 23/117")}, {"order.earlier-order-not-linked": Severity.ERROR}),
    ],
)
def test_an_order_that_supplements_an_earlier_one_says_so(said: dict[str, Any], due: dict[str, Severity]) -> None:
    """Directive 2014/41, Article 8(1) with Section D of Annex A: the second order in a case names the first."""
    earlier = EarlierOrder(requested="DE", reference=SecretText("SPÉCIMEN 23/080"), issued_on=date(2023, 3, 1))
    report = check(evolve(ORDER, earlier_orders=(earlier,), **said), law_on(date(2023, 4, 12)))
    assert {one.rule: one.severity for one in report.findings} == due
    assert {str(one.citation) for one in report.findings} <= {f"{EIO} art. 8(1)"}


def test_an_order_to_another_state_before_is_no_earlier_order_to_be_supplemented() -> None:
    """Directive 2014/41, Annex A, Section D: orders to other States in the same case are told, and nothing is supplemented."""
    elsewhere = (EarlierOrder(requested="BE", issued_on=date(2023, 3, 1)),)
    assert _told(evolve(ORDER, supplementary=None, earlier_orders=elsewhere)) == {}
    assert _told(evolve(ORDER, supplementary=None)) == {}
    again = lecoop.loads(lecoop.dumps(evolve(ORDER, earlier_orders=elsewhere)), InvestigationOrder)
    assert again.earlier_orders == elsewhere
