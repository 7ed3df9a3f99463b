"""Whole cases of freezing and confiscation under Regulation 2018/1805, from the draft to the clocks; people and files are invented."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from attrs import evolve

import lecoop
from lecoop import Measure, Severity, Verdict
from lecoop.deadlines import clocks
from lecoop.door import loads_any
from lecoop.examples import specimen
from lecoop.model.asset import SentElsewhere
from lecoop.model.case_record import RecordState
from lecoop.model.confiscation_certificate import ConfiscationCertificate
from lecoop.model.freezing_certificate import FreezingCertificate
from lecoop.model.national_decision import Absence
from lecoop.model.refusal_answer import RefusalAnswer
from lecoop.routing.draft import draft
from lecoop.rules import check
from lecoop.values.asset import SeveralStates
from lecoop.values.duration import Penalty
from lecoop.values.ground import Ground
from lecoop.values.money import Money
from lecoop.values.terms import AuthorityClass, Matter
from lecoop.values.time_limit import Step

FREEZING, CONFISCATION = specimen(FreezingCertificate), specimen(ConfiscationCertificate)
LAW = lecoop.law_on(date(2024, 3, 4))


def _told(record: Any, law: lecoop.Law = LAW) -> dict[str, str]:
    report = check(record, law, complete=True)
    assert report.crashed == ()
    return {one.rule: str(one.citation) for one in report.findings}


def _kind(record: Any) -> str:
    return str(json.loads(lecoop.dumps(record))["kind"])


def test_property_is_frozen_in_ninety_six_hours() -> None:
    """Regulation 2018/1805, Articles 4(6), 6(1) and 9(3): drafted, urgent for a reason, decided in 48 hours and frozen in 48 more."""
    begun = loads_any(draft(LAW, "FR", "ES", Measure.FREEZING_FOR_CONFISCATION).skeleton())
    assert isinstance(begun, FreezingCertificate)
    assert (begun.basis, begun.form) == ("celex-32018r1805", "reg-2018-1805-annex-i")
    assert _told(begun)["case.contents-missing"].startswith("celex-32018r1805 art. ")
    filled = evolve(
        begun, issuing_authority=FREEZING.issuing_authority, subjects=FREEZING.subjects, offences=FREEZING.offences,
        assets=FREEZING.assets, reasons=FREEZING.reasons, documents=FREEZING.documents, languages=FREEZING.languages,
        keep_frozen=True, confiscation_expected_on=date(2025, 1, 31), urgent=True, urgency_reason=FREEZING.urgency_reason,
        issued_on=date(2024, 3, 4), state=RecordState.COMPLETE,
    )  # fmt: skip
    report = check(filled, LAW)
    assert report.verdict is Verdict.KEPT, str(report)

    madrid = ZoneInfo("Europe/Madrid")
    received = datetime(2024, 3, 8, 16, 30, tzinfo=UTC)  # a Friday afternoon: the weekend counts
    decided = received + timedelta(hours=47)
    found = clocks(LAW.instrument(filled.basis or ""), filled.measure, {Step.RECEIPT: received, Step.DECISION: decided}, zone=madrid)
    due = {one.step: (one.ends_at, str(one.citation)) for one in found if one.only_if == "urgent"}
    assert due == {
        Step.DECISION: (datetime(2024, 3, 10, 17, 30, tzinfo=madrid), "celex-32018r1805 art. 9(3)"),
        Step.EXECUTION: (datetime(2024, 3, 12, 16, 30, tzinfo=madrid), "celex-32018r1805 art. 9(3)"),
    }
    assert not any(one.effect for one in found if one.only_if == "urgent")  # Article 9(6): the duty goes on


def test_urgency_without_a_reason_starts_no_clock_of_hours() -> None:
    """Regulation 2018/1805, Article 9(3): the 48 hours run where the certificate states why freezing is needed at once."""
    report = check(evolve(FREEZING, urgency_reason=None, urgency_explained=None), LAW)
    assert [(one.rule, one.severity, str(one.citation)) for one in report.findings] == [
        ("case.urgency-without-reason", Severity.WARNING, "celex-32018r1805 art. 9(3)"),
    ]


def test_a_freeze_without_what_follows_is_incomplete() -> None:
    """Regulation 2018/1805, Article 4(6): a confiscation certificate with it, or word to keep the property and the day expected."""
    due = {"case.contents-missing": "celex-32018r1805 art. 4(6)"}
    assert _told(evolve(FREEZING, keep_frozen=None, confiscation_expected_on=None)) == due
    assert _told(evolve(FREEZING, keep_frozen=False)) == due
    assert _told(evolve(FREEZING, confiscation_expected_on=None)) == due
    assert _told(evolve(FREEZING, keep_frozen=None, confiscation_expected_on=None, with_confiscation=True)) == {}
    draft_only = evolve(FREEZING, keep_frozen=None, state=RecordState.DRAFT)
    assert check(draft_only, LAW).verdict is Verdict.UNDECIDED


def test_a_certificate_to_two_states_says_why() -> None:
    """Regulation 2018/1805, Article 5: one State at a time; specific items and a sum of money have reasons of their own."""
    rule = "certificate.several-states-without-reason"
    assert _told(evolve(FREEZING, several_states=())) == {rule: "celex-32018r1805 art. 5(1)"}
    assert _told(evolve(FREEZING, several_states=(), sent_elsewhere=())) == {}
    assert _told(evolve(FREEZING, several_states=(SeveralStates.ITEM_NEEDS_SEVERAL,))) == {}
    assert _told(evolve(FREEZING, several_states=(SeveralStates.VALUE_NOT_SUFFICIENT,))) == {rule: "celex-32018r1805 art. 5(3)"}
    assert _told(evolve(FREEZING, several_states=(SeveralStates.NOT_FROZEN,))) == {rule: "celex-32018r1805 art. 5(1)"}
    sum_of_money = evolve(FREEZING, assets=(), amount=Money.parse("90000 EUR"))
    assert _told(evolve(sum_of_money, several_states=(SeveralStates.VALUE_NOT_SUFFICIENT,))) == {}
    assert _told(sum_of_money) == {rule: "celex-32018r1805 art. 5(2)(a)"}
    unexplained = evolve(sum_of_money, several_states=(SeveralStates.OTHER_NEED,), several_states_explained=None)
    assert _told(unexplained) == {rule: "celex-32018r1805 art. 5(3)"}


def test_no_more_is_recovered_than_the_court_ordered() -> None:
    """Regulation 2018/1805, Articles 16(2) and 18(4): what is obtained anywhere is taken off the sum of the order."""
    rule = "certificate.recovers-above-the-order"
    assert _told(CONFISCATION) == {}
    exact = evolve(CONFISCATION, amount=Money.parse("60000 EUR"), recovered_at_home=None, sent_elsewhere=(_from("40000 EUR"),))
    assert _told(exact) == {}
    for more in ("40000.01 EUR", "80000 EUR"):
        assert _told(evolve(exact, sent_elsewhere=(_from(more),))) == {rule: "celex-32018r1805 art. 16(2)"}
    alone = evolve(exact, amount=Money.parse("100001 EUR"), sent_elsewhere=(), several_states=())
    assert _told(alone) == {rule: "celex-32018r1805 art. 16(2)"}
    in_francs = check(evolve(exact, sent_elsewhere=(_from("90000 CHF"),)), LAW)
    assert [one.rule for one in in_francs.gaps] == [rule]
    assert [one.path for one in check(evolve(exact, order_total=None), LAW).gaps] == ["$.order_total"]
    assert "40000" not in str(check(evolve(exact, sent_elsewhere=(_from("80000 EUR"),)), LAW))


def _from(recovered: str) -> SentElsewhere:
    return SentElsewhere(to="AT", recovered=Money.parse(recovered))


def test_a_confiscation_is_decided_in_forty_five_days_and_carried_out_without_a_second_limit() -> None:
    """Regulation 2018/1805, Article 20: 45 days for the decision from receipt; no number of days for the execution."""
    found = clocks(LAW.instrument("celex-32018r1805"), Measure.CONFISCATION, {Step.RECEIPT: date(2024, 2, 15)})
    assert [(one.step, str(one.within), one.last_day, one.effect) for one in found] == [
        (Step.DECISION, "45 days", date(2024, 4, 1), ""),  # the last day is a Sunday, which Regulation 1182/71 moves
    ]


def test_a_trial_in_absence_needs_one_of_its_own_cases() -> None:
    """Regulation 2018/1805, Article 19(1)(g): summoned, defended or not contested; a later retrial is none of them."""
    rule = "certificate.in-absentia-unexplained"
    for case in (Absence.SUMMONED, Absence.DEFENDED, Absence.NOT_CONTESTED):
        assert _told(evolve(CONFISCATION, absence=case)) == {}
    for case in (Absence.RETRIAL, Absence.NONE_OF_THESE):
        assert _told(evolve(CONFISCATION, absence=case)) == {rule: "celex-32018r1805 art. 19(1)(g)"}
    assert _told(evolve(CONFISCATION, absence=None)) == {rule: "celex-32018r1805 art. 17(1), 19(1)(g)"}
    assert _told(evolve(CONFISCATION, in_absentia=False, absence=None)) == {}


def test_denmark_and_ireland_stand_outside() -> None:
    """Regulation 2018/1805 binds neither, as EUR-Lex notes with it, so that a certificate there rests on nothing."""
    for code, languages in (("DK", ("fr", "da")), ("IE", ("fr", "en"))):
        there = evolve(FREEZING, requested=code, languages=languages, sent_elsewhere=())
        assert "case.basis-not-in-force" in _told(there), code


def test_with_denmark_the_framework_decisions_live_on() -> None:
    """Regulation 2018/1805, Article 39, takes their place between those it binds; the same records go on the older forms."""
    for measure, whole, basis, form in (
        (Measure.FREEZING_FOR_CONFISCATION, FREEZING, "celex-32003f0577", "fd-2003-577-certificate"),
        (Measure.CONFISCATION, CONFISCATION, "celex-32006f0783", "fd-2006-783-certificate"),
    ):
        begun = draft(LAW, "FR", "DK", measure)
        assert (begun.kind, begun.record.basis, begun.record.form) == (_kind(whole), basis, form)
        languages = ("fr", "da")
        sent = evolve(whole, requesting="FR", requested="DK", basis=basis, form=form, languages=languages, sent_elsewhere=(), several_states=())
        assert _told(sent) == {}
        assert "case.form-not-used" in _told(evolve(sent, form=whole.form))


def test_police_freeze_only_with_a_validation() -> None:
    """Regulation 2018/1805, Article 2(8)(a)(ii): an order of another authority is validated before it is sent."""
    assert FREEZING.issuing_authority is not None
    police = evolve(FREEZING, issuing_authority=evolve(FREEZING.issuing_authority, kind=AuthorityClass.POLICE))
    assert _told(police) == {"case.not-validated": "celex-32018r1805 art. 2(8)(a)(ii)"}
    assert _told(evolve(police, validated_by=FREEZING.issuing_authority)) == {}


def test_the_same_record_carries_a_request_of_the_united_kingdom() -> None:
    """Trade and Cooperation Agreement, Title XI: a request, not a certificate; urgent, it is carried out in 96 hours."""
    begun = draft(LAW, "GB", "ES", Measure.FREEZING_FOR_CONFISCATION)
    assert (begun.kind, begun.record.basis) == ("freezing-certificate", "eu-uk-tca-freezing-confiscation")
    assert FREEZING.issuing_authority is not None
    sent = evolve(
        FREEZING, requesting="GB", basis=begun.record.basis, channel="central-authorities", form="tca-annex-46", languages=("en", "es"),
        issuing_authority=evolve(FREEZING.issuing_authority, kind=AuthorityClass.CENTRAL_AUTHORITY), keep_frozen=None,
        offences=(evolve(FREEZING.offences[0], relies_on_list=False),),
    )  # fmt: skip
    assert _told(sent) == {}
    assert _told(evolve(sent, form="reg-2018-1805-annex-i")) == {"case.form-not-used": "eu-uk-tca-freezing-confiscation art. 678(1)"}
    received = datetime(2024, 3, 8, 16, 30, tzinfo=UTC)
    (due,) = clocks(LAW.instrument(sent.basis or ""), sent.measure, {Step.RECEIPT: received}, zone=ZoneInfo("Europe/Madrid"))
    assert (due.step, due.ends_at) == (Step.EXECUTION, datetime(2024, 3, 12, 16, 30, tzinfo=UTC))


def test_a_refusal_to_freeze_at_once_is_decided_in_forty_eight_hours() -> None:
    """Regulation 2018/1805, Articles 8(2), 9(3) and 9(6): after consultation, in time to the hour; late, it has to say why."""
    received = datetime(2024, 3, 8, 16, 30, tzinfo=UTC)
    answer = evolve(
        specimen(RefusalAnswer), requesting="FR", requested="ES", measure=FREEZING.measure, basis=FREEZING.basis, request_urgent=True,
        request_issued_on=date(2024, 3, 4), request_received_on=received.date(), request_received_at=received,
        issued_on=date(2024, 3, 10), issued_at=received + timedelta(hours=48) - timedelta(seconds=1),
        grounds=(evolve(specimen(RefusalAnswer).grounds[0], consulted_on=date(2024, 3, 9)),),
    )  # fmt: skip
    late = {"answer.after-the-time-limit": "celex-32018r1805 art. 9(3)"}
    assert _told(answer) == {}
    assert _told(evolve(answer, issued_at=received + timedelta(hours=48))) == late
    assert [one.path for one in check(evolve(answer, issued_at=None), LAW).gaps] == ["$.issued_at"]
    assert _told(evolve(answer, issued_at=None, issued_on=date(2024, 3, 12))) == late
    assert [one.path for one in check(evolve(answer, request_received_at=None), LAW).gaps] == ["$.request_received_at"]
    assert [one.path for one in check(evolve(answer, request_urgent=None), LAW).gaps] == ["$.request_urgent"]
    unhurried = evolve(answer, request_urgent=False, issued_at=None, issued_on=date(2024, 4, 30))
    assert check(unhurried, LAW).verdict is Verdict.KEPT


def test_a_listed_offence_below_three_years_is_looked_at_over_there() -> None:
    """Regulation 2018/1805, Article 3(1): the list helps from a maximum of three years in the issuing State."""
    below = evolve(FREEZING, offences=(evolve(FREEZING.offences[0], max_penalty=Penalty.parse("2 years")),))
    assert _told(below) == {"case.list-offence-without-waiver": "celex-32018r1805 art. 3(1)"}


def test_an_administrative_freeze_is_none() -> None:
    """Regulation 2018/1805, Article 1(4): proceedings in criminal matters, neither civil nor administrative ones."""
    fine = evolve(FREEZING, offences=(evolve(FREEZING.offences[0], matter=Matter.ADMINISTRATIVE),))
    assert _told(fine) == {"case.outside-scope": "celex-32018r1805 art. 1(4)"}


def test_what_cannot_be_found_cannot_be_frozen() -> None:
    """Regulation 2018/1805, Articles 13(3) and 22(3): five cases, and of a place not named exactly only after a question."""
    answer = evolve(
        specimen(RefusalAnswer), requesting="FR", requested="ES", basis=FREEZING.basis, request_urgent=False, request_issued_on=date(2024, 3, 4),
        request_received_on=date(2024, 3, 5), issued_on=date(2024, 3, 20),
    )  # fmt: skip
    for measure, article in ((Measure.FREEZING_FOR_CONFISCATION, "13(3)(e)"), (Measure.CONFISCATION, "22(3)(e)")):
        for ground in (Ground.ALREADY_CONFISCATED, Ground.PROPERTY_DISAPPEARED, Ground.PROPERTY_DESTROYED, Ground.PROPERTY_NOT_FOUND):
            assert _told(_unasked(evolve(answer, measure=measure), ground)) == {}
        imprecise = _unasked(evolve(answer, measure=measure), Ground.PLACE_NOT_PRECISE)
        assert _told(imprecise) == {"refusal.without-consultation": f"celex-32018r1805 art. {article}"}
        too_dear = _unasked(evolve(answer, measure=measure), Ground.DISPROPORTIONATE)
        assert set(_told(too_dear)) == {"refusal.ground-not-allowed"}


def _unasked(answer: RefusalAnswer, ground: Ground) -> RefusalAnswer:
    return evolve(answer, grounds=(evolve(answer.grounds[0], ground=ground, consulted_on=None),))
