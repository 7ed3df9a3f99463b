"""Whole cases of electronic evidence: orders to providers, preservation, and the clocks; people, providers and files are invented."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from attrs import evolve

import lecoop
from lecoop import Measure
from lecoop.deadlines import Deadline, clocks
from lecoop.door import loads_any
from lecoop.examples import specimen
from lecoop.examples.production_order import IN_AN_EMERGENCY, SPECIMEN, UNDER_AN_AGREEMENT
from lecoop.model.authority import Authority
from lecoop.model.case_record import RecordState
from lecoop.model.national_decision import Sentence
from lecoop.model.preservation_order import PreservationOrder
from lecoop.model.preservation_request import PreservationRequest
from lecoop.model.production_order import ProductionOrder
from lecoop.model.provider import NoticeGiven
from lecoop.model.refusal_answer import RefusalAnswer
from lecoop.report import Report, Severity, Verdict
from lecoop.routing.draft import draft
from lecoop.rules import check
from lecoop.values.duration import Penalty
from lecoop.values.ground import Ground
from lecoop.values.provider import HostedFor, PrivilegeReason
from lecoop.values.terms import AuthorityClass, CrimeArea, Purpose
from lecoop.values.time_limit import Step
from lecoop.values.urgency import UrgencyReason

EEV, DAA, BUDAPEST = "celex-32023r1543", "gb-us-data-access-2019", "ets-185"
DUBLIN, BERLIN = ZoneInfo("Europe/Dublin"), ZoneInfo("Europe/Berlin")
PROSECUTOR = Authority(AuthorityClass.PROSECUTOR, "Staatsanwaltschaft Musterstadt (Muster)", "DE")


def _report(record: Any, **more: Any) -> Report:
    report = check(record, lecoop.law_on(record.issued_on), **more)
    assert report.crashed == ()
    return report


def _broken(record: Any) -> dict[str, str]:
    """The article of each rule that a record breaks which is said to be whole."""
    return {one.rule: str(one.citation) for one in _report(record, complete=True).findings}


def _clock(instrument: str, measure: Measure, step: Step, event: Step, when: date | datetime, case: str = "", **more: Any) -> Deadline:
    at = when.date() if isinstance(when, datetime) else when
    running = clocks(lecoop.law_on(at).instrument(instrument), measure, {event: when}, **more)
    return next(one for one in running if one.step is step and one.only_if == case and one.event is not None)


def _of_offence(order: Any, **more: Any) -> Any:
    return evolve(order, offences=(evolve(order.offences[0], **more),))


# the way from question to order


def test_an_order_for_a_mailbox_is_drafted_filled_in_sent_and_refused() -> None:
    """Regulation 2023/1543, Articles 5 to 12: drafted with its articles, kept when filled in, and refused only after a word with the issuer."""
    law = lecoop.law_on(SPECIMEN.issued_on or date.max)
    begun = draft(law, "DE", "IE", Measure.CONTENT_DATA)
    assert (begun.kind, begun.route.basis.head, begun.route.channel) == ("production-order", EEV, "to-provider")
    needs = {one.path: str(one.citation) for one in begun.needs if one.citation is not None}
    assert needs["$.addressee.name"] == f"{EEV} art. 5(5)(b)"
    assert needs["$.data.account"] == f"{EEV} art. 5(5)(c)"
    assert needs["$.offences[0].legal_classification"] == f"{EEV} art. 5(5)(f)"
    assert needs["$.necessity"] == f"{EEV} art. 5(5)(i)"
    read: Any = loads_any(begun.skeleton())
    assert isinstance(read, ProductionOrder)
    names = (
        "issuing_authority", "addressee", "subjects", "data", "offences", "purpose", "necessity", "reasons_to_addressee", "notice",
        "protected", "documents", "languages", "urgent", "issued_on", "sent_on",
    )  # fmt: skip
    filled = evolve(read, state=RecordState.COMPLETE, **{name: getattr(SPECIMEN, name) for name in names})
    assert _report(filled).verdict is Verdict.KEPT, str(_report(filled))

    answer = evolve(
        specimen(RefusalAnswer), requesting="DE", requested="IE", measure=filled.measure, basis=EEV,
        request_issued_on=filled.issued_on, request_received_on=filled.sent_on, issued_on=date(2026, 9, 8),
    )  # fmt: skip
    ground = evolve(answer.grounds[0], ground=Ground.IMMUNITY, consulted_on=None)
    assert _broken(evolve(answer, grounds=(ground,))) == {"refusal.without-consultation": f"{EEV} art. 12(3)"}
    assert _broken(evolve(answer, grounds=(evolve(ground, consulted_on=date(2026, 9, 7)),))) == {}


def test_an_order_of_july_2026_rests_on_nothing_yet() -> None:
    """Regulation 2023/1543, Article 34(2): in force since August 2023, it applies from 18 August 2026; on the last day before, not yet."""
    offence = evolve(SPECIMEN.offences[0], committed_on=date(2026, 3, 1), committed_until=date(2026, 6, 1))
    early = evolve(SPECIMEN, issued_on=date(2026, 7, 1), sent_on=date(2026, 7, 1), offences=(offence,), notice=None)
    found = _broken(early)
    assert found["case.basis-not-in-force"].startswith(EEV)
    (told,) = [one.message for one in _report(early).findings if one.rule == "case.basis-not-in-force"]
    assert "2026-08-18" in told
    assert "case.basis-not-in-force" in _broken(evolve(early, issued_on=date(2026, 8, 17), sent_on=None))
    assert "case.basis-not-in-force" not in _broken(evolve(early, issued_on=date(2026, 8, 18), sent_on=None))


def test_denmark_is_not_bound() -> None:
    """Regulation 2023/1543, recital 101: an order to an establishment in Denmark has no basis, and Ireland takes part (recital 100)."""
    assert SPECIMEN.addressee is not None
    danish = evolve(SPECIMEN, requested="DK", addressee=evolve(SPECIMEN.addressee, established_in="DK"))
    assert "case.basis-not-in-force" in _broken(danish)
    assert _broken(SPECIMEN) == {}


# who may order what


@pytest.mark.parametrize("measure", [Measure.CONTENT_DATA, Measure.TRAFFIC_DATA])
def test_a_prosecutor_alone_orders_neither_content_nor_traffic_data(measure: Measure) -> None:
    """Regulation 2023/1543, Article 4(2): a judge, a court or an investigating judge issues or validates; 4(1) lets a prosecutor have the rest."""
    alone = evolve(SPECIMEN, measure=measure, issuing_authority=PROSECUTOR)
    assert _report(alone).verdict is Verdict.BROKEN
    assert _broken(alone) == {"case.not-validated": f"{EEV} art. 4(2)(b)"}
    assert _broken(evolve(alone, validated_by=SPECIMEN.issuing_authority)) == {}
    assert _broken(evolve(alone, validated_by=PROSECUTOR)) == {"case.not-validated": f"{EEV} art. 4(2)(b)"}
    assert _broken(evolve(alone, measure=Measure.SUBSCRIBER_DATA)) == {}


@pytest.mark.parametrize("kind", [AuthorityClass.MINISTRY_OF_JUSTICE, AuthorityClass.FIU])
def test_whoever_gathers_no_evidence_orders_nothing(kind: AuthorityClass) -> None:
    """Regulation 2023/1543, Article 4(2)(b): another authority acts as an investigating authority with power to gather evidence."""
    order = evolve(SPECIMEN, issuing_authority=Authority(kind, "Specimen office", "DE"))
    assert _broken(order) == {"case.authority-not-competent": f"{EEV} art. 4(2)(a)"}


# for which offences


def test_traffic_data_below_the_threshold() -> None:
    """Regulation 2023/1543, Article 5(4)(a): a maximum of three years at least in the issuing State; subscriber data for any offence."""
    small = evolve(_of_offence(SPECIMEN, max_penalty=Penalty.parse("2 years"), relies_on_list=False), measure=Measure.TRAFFIC_DATA)
    assert _broken(small) == {"case.penalty-below-threshold": f"{EEV} art. 5(4)(a)"}
    assert _broken(_of_offence(small, max_penalty=Penalty.parse("3 years"))) == {}
    assert _broken(evolve(small, measure=Measure.SUBSCRIBER_DATA)) == {}


@pytest.mark.parametrize(
    ("area", "online", "verdict"),
    [
        (CrimeArea.TERRORISM, False, Verdict.KEPT), (CrimeArea.CYBERCRIME, True, Verdict.KEPT), (CrimeArea.PAYMENT_FRAUD, True, Verdict.KEPT),
        (CrimeArea.SEXUAL_ABUSE_OF_CHILDREN, True, Verdict.KEPT), (CrimeArea.PAYMENT_FRAUD, False, Verdict.BROKEN),
        (CrimeArea.PAYMENT_FRAUD, None, Verdict.UNDECIDED), (CrimeArea.DRUGS, True, Verdict.BROKEN),
    ],
)  # fmt: skip
def test_offences_for_which_no_penalty_is_asked(area: CrimeArea, online: bool | None, verdict: Verdict) -> None:
    """Regulation 2023/1543, Article 5(4)(b) and (c): terrorism always; payment fraud, child abuse and attacks on systems if done by a system."""
    small = _of_offence(
        SPECIMEN, max_penalty=Penalty.parse("2 years"), relies_on_list=False, areas=(area,), by_information_system=online
    )  # fmt: skip
    assert _report(small).verdict is verdict, str(_report(small))


def test_a_plan_does_not_close_the_way_for_a_listed_offence() -> None:
    """Regulation 2023/1543, Article 5(4)(c): what a case of terrorism carries does not matter; a theft of two years gets no traffic data."""
    law = lecoop.law_on(date(2026, 9, 1))
    two = Penalty.parse("2 years")
    listed = lecoop.plan(law, "DE", "IE", Measure.TRAFFIC_DATA, lecoop.Case(area=CrimeArea.TERRORISM, max_penalty=two))
    assert EEV in {route.basis.head for route in listed.routes}
    other = lecoop.plan(law, "DE", "IE", Measure.TRAFFIC_DATA, lecoop.Case(area=CrimeArea.DRUGS, max_penalty=two))
    assert EEV not in {route.basis.head for route in other.routes}


@pytest.mark.parametrize(
    ("months", "absent", "fled", "at"),
    [(4, False, True, []), (3, False, True, ["$.sentence.imposed"]), (6, True, True, ["$.sentence.in_absentia"]), (6, False, False, ["$.sentence.absconded"])],
)  # fmt: skip
def test_a_sentence_is_served_by_an_order_only_if_the_person_fled(months: int, absent: bool, fled: bool, at: list[str]) -> None:
    """Regulation 2023/1543, Article 5(3): four months at least, not given in absence, and the person absconded."""
    sentence = Sentence(imposed=Penalty(months), in_absentia=absent, absconded=fled)
    order = evolve(SPECIMEN, measure=Measure.SUBSCRIBER_DATA, purpose=Purpose.ENFORCE, sentence=sentence)
    report = _report(order)
    assert [one.path for one in report.findings] == at
    assert {str(one.citation) for one in report.findings} <= {f"{EEV} art. 5(3)"}


# emergencies


def test_an_emergency_order_of_23_is_due_at_7() -> None:
    """Regulation 2023/1543, Article 10(4): eight hours from receipt, night and weekend; the addressee in Dublin reads its own clock."""
    order = evolve(IN_AN_EMERGENCY, received_at=datetime(2026, 11, 21, 23, tzinfo=UTC))
    assert order.measure is not None and order.received_at is not None
    assert _broken(IN_AN_EMERGENCY) == {}
    due = _clock(EEV, order.measure, Step.EXECUTION, Step.RECEIPT, order.received_at, "urgent", zone=DUBLIN)
    assert due.ends_at == datetime(2026, 11, 22, 7, tzinfo=DUBLIN)
    assert (str(due.citation), due.ends_at.isoformat()) == (f"{EEV} art. 10(4)", "2026-11-22T07:00:00+00:00")
    ordinary = _clock(EEV, order.measure, Step.EXECUTION, Step.RECEIPT, order.received_at, zone=DUBLIN)
    assert (ordinary.last_day, str(ordinary.citation)) == (date(2026, 12, 1), f"{EEV} art. 10(3)")


def test_in_the_night_in_which_clocks_go_back_eight_hours_end_at_6() -> None:
    """Regulation 2023/1543, Article 10(4): on 25 October 2026 an hour comes twice, and eight hours are eight hours."""
    for zone, at in ((DUBLIN, 6), (BERLIN, 6)):
        received = datetime(2026, 10, 24, 23, tzinfo=zone)
        due = _clock(EEV, Measure.SUBSCRIBER_DATA, Step.EXECUTION, Step.RECEIPT, received, "urgent", zone=zone)
        assert due.ends_at is not None
        assert (due.ends_at.date(), due.ends_at.hour) == (date(2026, 10, 25), at)
        assert due.ends_at.astimezone(UTC) - received.astimezone(UTC) == timedelta(hours=8)


def test_the_enforcing_authority_has_96_hours_from_the_notice() -> None:
    """Regulation 2023/1543, Article 10(4) and 12(1): it objects within 96 hours of the notice in an emergency, else within ten days."""
    noticed = datetime(2026, 11, 21, 23, tzinfo=DUBLIN)
    due = _clock(EEV, Measure.CONTENT_DATA, Step.OBJECTION, Step.NOTICE, noticed, "urgent", zone=DUBLIN)
    assert due.ends_at == datetime(2026, 11, 25, 23, tzinfo=DUBLIN)
    assert _clock(EEV, Measure.CONTENT_DATA, Step.OBJECTION, Step.NOTICE, date(2026, 11, 10)).last_day == date(2026, 11, 20)


def test_the_same_order_validated_fifty_hours_later() -> None:
    """Regulation 2023/1543, Article 4(5): validation within 48 hours of issue; later the order is withdrawn and the data deleted."""
    issued = IN_AN_EMERGENCY.issued_at
    assert issued is not None
    late = evolve(IN_AN_EMERGENCY, validated_at=issued + timedelta(hours=50))
    assert _report(late).verdict is Verdict.BROKEN
    assert _broken(late) == {"case.validated-too-late": f"{EEV} art. 4(5)"}
    assert _broken(evolve(late, validated_at=issued + timedelta(hours=48))) == {}
    assert _report(evolve(late, validated_at=issued + timedelta(hours=48, minutes=30))).verdict is Verdict.UNDECIDED
    clock = _clock(EEV, Measure.SUBSCRIBER_DATA, Step.VALIDATION, Step.ISSUE, issued, "emergency-order-of-police")
    assert (clock.ends_at, clock.effect) == (issued + timedelta(hours=48), "withdrawn-and-deleted")


def test_an_emergency_order_that_waits_for_its_validation_is_no_breach_yet() -> None:
    """Regulation 2023/1543, Article 4(5): it may go out alone; until the validation is there, nobody can say that it stands."""
    waiting = evolve(IN_AN_EMERGENCY, validated_by=None, validated_at=None)
    report = _report(waiting)
    assert report.verdict is Verdict.UNDECIDED
    assert [gap.path for gap in report.gaps] == ["$.validated_by"]
    later = check(waiting, lecoop.law_on(date(2026, 10, 27)))
    assert {one.rule: (one.path, str(one.citation)) for one in later.findings} == {
        "case.validated-too-late": ("$.validated_by", f"{EEV} art. 4(5)"),
    }
    assert _broken(evolve(waiting, urgent=False, urgency_reason=None)) == {"case.not-validated": f"{EEV} art. 4(1)(b)"}


@pytest.mark.parametrize("measure", [Measure.CONTENT_DATA, Measure.TRAFFIC_DATA])
def test_no_emergency_lets_police_order_content_alone(measure: Measure) -> None:
    """Regulation 2023/1543, Article 4(5) names paragraphs 1(b) and 3(b) only: for traffic and content data the judge comes first."""
    notice = NoticeGiven(authority=Authority(AuthorityClass.CENTRAL_AUTHORITY, "Specimen", "IE"), given_on=IN_AN_EMERGENCY.sent_on, with_reasons=True)
    order = evolve(IN_AN_EMERGENCY, measure=measure, notice=notice, protected=False)
    assert _broken(order) == {"case.validated-too-late": f"{EEV} art. 4(2)(b)"}
    assert _broken(evolve(order, validated_by=None, validated_at=None)) == {"case.not-validated": f"{EEV} art. 4(2)(b)"}


@pytest.mark.parametrize("reason", [one for one in UrgencyReason if one not in (UrgencyReason.LIFE, UrgencyReason.CRITICAL_INFRASTRUCTURE)])
def test_haste_is_no_emergency(reason: UrgencyReason) -> None:
    """Regulation 2023/1543, Article 3(18): a threat to life, body or safety, or to infrastructure on which they hang."""
    assert _broken(evolve(IN_AN_EMERGENCY, urgency_reason=reason)) == {"case.urgency-of-another-kind": f"{EEV} art. 3(18)"}


# the addressee and the notice


def test_nobody_in_ireland_is_told() -> None:
    """Regulation 2023/1543, Article 8: told at the same time, unless the offence and the person both belong to the issuing State."""
    untold = evolve(SPECIMEN, notice=None)
    assert _broken(untold) == {"provider.authority-not-notified": f"{EEV} art. 8(1)"}
    at_home = evolve(untold, subjects=(evolve(untold.subjects[0], residence="DE"),))
    assert _broken(at_home) == {}
    assert _broken(_of_offence(at_home, committed_in="AT")) == {"provider.authority-not-notified": f"{EEV} art. 8(1)"}
    unknown = evolve(untold, subjects=(evolve(untold.subjects[0], residence=None),))
    assert [gap.path for gap in _report(unknown).gaps] == ["$.subjects[0].residence"]
    assert _broken(evolve(untold, measure=Measure.SUBSCRIBER_DATA)) == {}


def test_the_enforcing_authority_is_told_what_the_provider_is_not() -> None:
    """Regulation 2023/1543, Article 9(2): what goes to the authority holds points (a) to (j), what goes to the provider (a) to (h)."""
    assert SPECIMEN.notice is not None
    bare = evolve(SPECIMEN, notice=evolve(SPECIMEN.notice, with_reasons=False))
    assert _broken(bare) == {"provider.notice-without-reasons": f"{EEV} art. 9(2)"}


def test_the_provider_is_not_told_the_case() -> None:
    """Regulation 2023/1543, Article 9(2): points (i) and (j) stay out of what the addressee gets; a warning, for the article only says what is in it."""
    (found,) = _report(evolve(SPECIMEN, reasons_to_addressee=True)).findings
    assert (found.rule, found.severity, str(found.citation)) == ("provider.reasons-to-addressee", Severity.WARNING, f"{EEV} art. 9(2)")
    kept = specimen(PreservationOrder)
    (found,) = _report(evolve(kept, reasons_to_addressee=True)).findings
    assert str(found.citation) == f"{EEV} art. 9(3)"


@pytest.mark.parametrize(
    ("hosted", "measure", "where", "article"),
    [
        (HostedFor.PUBLIC_AUTHORITY, Measure.CONTENT_DATA, "data-of-another-authority", "5(8)"),
        (HostedFor.PUBLIC_AUTHORITY, Measure.SUBSCRIBER_DATA, "data-of-another-authority", "5(8)"),
        (HostedFor.PRIVILEGED_PROFESSIONAL, Measure.TRAFFIC_DATA, "data-of-a-privileged-professional", "5(9)"),
        (HostedFor.PRIVILEGED_PROFESSIONAL, Measure.SUBSCRIBER_DATA, "", ""),
    ],
)
def test_what_lies_with_a_provider_for_somebody_else(hosted: HostedFor, measure: Measure, where: str, article: str) -> None:
    """Regulation 2023/1543, Article 5(8) and (9): of an authority only at home; of a lawyer at home, for a reason, or for subscriber data."""
    assert SPECIMEN.data is not None
    order = evolve(SPECIMEN, measure=measure, data=evolve(SPECIMEN.data, hosted_for=hosted, hosted_for_in="FR"))
    assert _broken(order) == ({f"provider.{where}": f"{EEV} art. {article}"} if where else {})
    assert order.data is not None
    assert _broken(evolve(order, data=evolve(order.data, hosted_for_in="DE"))) == {}
    if where:
        assert [gap.path for gap in _report(evolve(order, data=evolve(order.data, hosted_for_in=None))).gaps] == ["$.data.hosted_for_in"]
    if hosted is HostedFor.PRIVILEGED_PROFESSIONAL:
        for reason in PrivilegeReason:
            assert _broken(evolve(order, data=evolve(order.data, privilege_reason=reason))) == {}


def test_a_preservation_order_leaves_another_authority_alone_too() -> None:
    """Regulation 2023/1543, Article 6(1): Article 5(8) holds for preservation as well."""
    order = specimen(PreservationOrder)
    assert order.data is not None
    town = evolve(order, data=evolve(order.data, hosted_for=HostedFor.PUBLIC_AUTHORITY, hosted_for_in="FR"))
    assert _broken(town) == {"provider.data-of-another-authority": f"{EEV} art. 5(8), 6(1)"}


def test_data_that_turn_out_to_be_protected_are_not_ordered() -> None:
    """Regulation 2023/1543, Article 5(10): immunity, privilege or rules on the press in the enforcing State; not for subscriber data."""
    protected = evolve(SPECIMEN, protected=True)
    assert _broken(protected) == {"provider.protected-data": f"{EEV} art. 5(10)"}
    assert _broken(evolve(protected, measure=Measure.SUBSCRIBER_DATA)) == {}


def test_the_language_is_that_of_the_addressee() -> None:
    """Regulation 2023/1543, Article 9(4): what the provider said that it accepts; else an official language of its State."""
    addressee = SPECIMEN.addressee
    assert addressee is not None
    assert _broken(evolve(SPECIMEN, languages=("de",))) == {"case.language-not-accepted": f"{EEV} art. 9(4)"}
    polyglot = evolve(SPECIMEN, languages=("de",), addressee=evolve(addressee, languages=("de", "en")))
    assert _broken(polyglot) == {}
    silent = evolve(SPECIMEN, addressee=evolve(addressee, languages=()))
    assert _broken(silent) == {}
    assert _report(evolve(silent, languages=("de",))).verdict is Verdict.UNDECIDED


# preservation


def test_a_preservation_order_lapses_on_day_sixty_unless_it_is_extended_or_followed() -> None:
    """Regulation 2023/1543, Article 11(1): sixty days, thirty more by Annex VI, and then as long as Annex V says."""
    order = specimen(PreservationOrder)
    assert order.received_on is not None
    law = lecoop.law_on(date(2026, 8, 20))
    assert draft(law, "DE", "IE", Measure.PRESERVATION_OF_DATA, basis=EEV).kind == "preservation-order"
    kept = _clock(EEV, Measure.PRESERVATION_OF_DATA, Step.PRESERVATION, Step.RECEIPT, order.received_on)
    assert (kept.last_day, kept.extended_last_day, kept.effect) == (date(2026, 10, 20), date(2026, 11, 19), "lapses")
    assert _broken(order) == {}
    assert _broken(evolve(order, extended_on=None)) == {"preservation.followed-too-late": f"{EEV} art. 11(1)"}
    assert _broken(evolve(order, extended_on=date(2026, 10, 21))) == {"preservation.extended-too-late": f"{EEV} art. 11(1)"}
    assert _broken(evolve(order, followed_on=date(2026, 11, 20))) == {"preservation.followed-too-late": f"{EEV} art. 11(1)"}
    police = evolve(order, issuing_authority=evolve(PROSECUTOR, kind=AuthorityClass.POLICE))
    assert _broken(police) == {"case.not-validated": f"{EEV} art. 4(3)(b)"}


def test_a_preservation_request_is_followed_by_a_request_for_assistance() -> None:
    """Budapest Convention, Articles 29 and 35: asked through the points of contact, kept for sixty days at least, then asked for under Article 31."""
    request = specimen(PreservationRequest)
    law = lecoop.law_on(request.issued_on or date.max)
    begun = draft(law, "NL", "JP", Measure.PRESERVATION_OF_DATA, basis=BUDAPEST)
    assert begun.kind == "preservation-request"
    ways = lecoop.plan(law, "NL", "JP", Measure.PRESERVATION_OF_DATA).routes
    assert {str(law.channel(one.channel).rules) for one in ways if one.channel == "network-24-7"} == {BUDAPEST}
    needs = {one.path: str(one.citation) for one in begun.needs if one.citation is not None}
    assert needs["$.request_will_follow"] == f"{BUDAPEST} art. 29(2)(f)"
    assert needs["$.link_to_offence"] == f"{BUDAPEST} art. 29(2)(c)"
    assert request.preserved_on is not None
    kept = _clock(BUDAPEST, Measure.PRESERVATION_OF_DATA, Step.PRESERVATION, Step.PRESERVATION, request.preserved_on)
    assert (kept.last_day, kept.at_least, str(kept.citation)) == (date(2024, 4, 13), True, f"{BUDAPEST} art. 29(7)")
    assert request.followed_on is not None and request.followed_on <= kept.last_day
    assert _broken(request) == {}
    late = _report(evolve(request, followed_on=date(2024, 4, 15)))
    assert [(one.rule, one.severity) for one in late.findings] == [("preservation.followed-too-late", Severity.WARNING)]
    then = draft(lecoop.law_on(request.followed_on), "NL", "JP", Measure.CONTENT_DATA, basis=BUDAPEST)
    assert then.kind == "letter-of-request"
    whole = specimen(lecoop.LetterOfRequest)
    letter = evolve(
        loads_any(then.skeleton()), state=RecordState.COMPLETE, channel="central-authorities", supplements=request.reference,
        offences=request.offences, assistance=whole.assistance, languages=("en", "ja"), issued_on=request.followed_on, urgent=False,
        issuing_authority=evolve(PROSECUTOR, jurisdiction="NL"), documents=whole.documents, as_evidence=True,
    )  # fmt: skip
    assert _report(letter).verdict is Verdict.KEPT, str(_report(letter))


@pytest.mark.parametrize(
    ("field", "where", "article"),
    [
        ("necessity", "necessity", "29(2)(e)"), ("request_will_follow", "request_will_follow", "29(2)(f)"), ("data", "data", "29(2)(c)"),
        ("link_to_offence", "link_to_offence", "29(2)(c)"), ("issuing_authority", "issuing_authority", "29(2)(a)"),
    ],
)  # fmt: skip
def test_what_a_preservation_request_says(field: str, where: str, article: str) -> None:
    """Budapest Convention, Article 29(2), points (a) to (f)."""
    report = _report(evolve(specimen(PreservationRequest), **{field: None}))
    found = [one for one in report.findings if one.rule == "case.contents-missing"]
    assert {str(one.citation) for one in found} == {f"{BUDAPEST} art. {article}"}
    assert all(one.path.startswith(f"$.{where}") for one in found)


def test_who_reserved_dual_criminality_for_preservation() -> None:
    """Budapest Convention, Article 29(3) and (4): none is asked; Austria reserved it, but not for offences against systems."""
    fraud = _of_offence(specimen(PreservationRequest), requested_classification=None, areas=())
    assert _broken(fraud) == {}
    austria = evolve(fraud, requested="AT", languages=("de",))
    assert _broken(austria) == {"preservation.dual-criminality-reserved": f"{BUDAPEST} art. 29(4)"}
    assert _broken(_of_offence(austria, areas=(CrimeArea.CYBERCRIME,))) == {}


# agreements on access to data


def test_a_british_order_to_an_american_provider() -> None:
    """Agreement of 3 October 2019, Articles 1, 4 and 5: serious crime, nobody of the United States, certified by the designated authority."""
    law = lecoop.law_on(UNDER_AN_AGREEMENT.issued_on or date.max)
    begun = draft(law, "GB", "US", Measure.CONTENT_DATA, basis=DAA)
    assert begun.kind == "production-order"
    assert str({one.path: one.citation for one in begun.needs}["$.certified_by.name"]) == f"{DAA} art. 5"
    assert _broken(UNDER_AN_AGREEMENT) == {}
    assert _broken(evolve(UNDER_AN_AGREEMENT, certified_by=None)) == {"case.contents-missing": f"{DAA} art. 5"}
    assert _broken(_of_offence(UNDER_AN_AGREEMENT, max_penalty=Penalty.parse("2 years"))) == {"case.outside-scope": f"{DAA} art. 1"}
    person = UNDER_AN_AGREEMENT.subjects[0]
    for changed in (evolve(person, nationalities=("US",)), evolve(person, located_in="US")):
        assert _broken(evolve(UNDER_AN_AGREEMENT, subjects=(changed,))) == {"provider.person-not-to-be-targeted": f"{DAA} art. 1(12), 4(3)"}
    settled = evolve(person, residence="US", located_in="MX")
    assert _report(evolve(UNDER_AN_AGREEMENT, subjects=(settled,))).verdict is Verdict.UNDECIDED


def test_an_american_order_to_a_british_provider_bars_less() -> None:
    """Agreement of 3 October 2019, Articles 1(12) and 4(3): a Briton abroad may be the target, whoever is in the United Kingdom may not."""
    assert UNDER_AN_AGREEMENT.addressee is not None
    abroad = evolve(UNDER_AN_AGREEMENT.subjects[0], nationalities=("GB",), residence="ES", located_in="ES")
    order = evolve(
        _of_offence(UNDER_AN_AGREEMENT, committed_in="US", max_penalty=Penalty.parse("20 years")), requesting="US", requested="GB",
        addressee=evolve(UNDER_AN_AGREEMENT.addressee, established_in="GB"), subjects=(abroad,),
    )  # fmt: skip
    assert _broken(order) == {}
    assert _broken(evolve(order, subjects=(evolve(abroad, located_in="GB"),))) == {
        "provider.person-not-to-be-targeted": f"{DAA} art. 1(12), 4(3)"
    }
    capital = _of_offence(order, max_penalty=Penalty(death=True))
    (found,) = _report(capital).findings
    assert (found.rule, found.severity) == ("provider.use-without-leave", Severity.WARNING)
    assert _broken(evolve(capital, leave_given=True)) == {}


def test_an_australian_order_is_undecided_where_the_agreement_was_not_read() -> None:
    """Agreement of 15 December 2021: for serious crime; from which penalty that is was not read, and a drugs offence may be one."""
    offence = evolve(UNDER_AN_AGREEMENT.offences[0], committed_in="AU")
    order = evolve(UNDER_AN_AGREEMENT, requesting="AU", basis="us-au-data-access-2021", offences=(offence,))
    assert [gap.path for gap in _report(order).gaps] == ["$.offences[0].areas"]
    assert _broken(_of_offence(order, areas=(CrimeArea.DRUGS, CrimeArea.SERIOUS_CRIME))) == {}
    early = evolve(order, issued_on=date(2024, 1, 29), sent_on=None)
    assert "case.basis-not-in-force" in _broken(early)


def test_before_october_2022_there_was_no_agreement_in_force() -> None:
    """In force on 3 October 2022, three years after it was signed: on the day before, legal assistance was the way."""
    offence = evolve(UNDER_AN_AGREEMENT.offences[0], committed_on=date(2022, 1, 3))
    for day, closed in ((date(2022, 10, 2), True), (date(2022, 10, 3), False)):
        order = evolve(UNDER_AN_AGREEMENT, issued_on=day, sent_on=day, offences=(offence,))
        assert ("case.basis-not-in-force" in _broken(order)) is closed
    before = lecoop.plan(lecoop.law_on(date(2022, 10, 2)), "GB", "US", Measure.CONTENT_DATA)
    assert "gb-us-mla-1994" in {route.basis.head for route in before.routes}
    assert DAA not in {route.basis.head for route in before.routes}
