"""Whole cases, from the question over the draft and its check to the clocks and the answer; people and files are invented."""

from __future__ import annotations

from datetime import date
from typing import Any

from attrs import evolve

import lecoop
from lecoop import Measure
from lecoop.deadlines import clocks
from lecoop.door import loads_any
from lecoop.examples import specimen
from lecoop.model.case_record import RecordState, UrgencyReason
from lecoop.model.refusal_answer import RefusalAnswer
from lecoop.report import Verdict
from lecoop.routing.draft import draft
from lecoop.rules import check
from lecoop.values.ground import Ground
from lecoop.values.terms import AuthorityClass
from lecoop.values.time_limit import Step


def _begun(law: lecoop.Law, asking: str, asked: str, measure: Measure) -> Any:
    """What the drafter has after the first step, as it comes back from the file."""
    return loads_any(draft(law, asking, asked, measure).skeleton())


def _filled(begun: Any, whole: Any, *names: str, **more: object) -> Any:
    """The drafter fills in these fields, as they stand in a whole record."""
    return evolve(begun, **{name: getattr(whole, name) for name in names}, **more)


def _broken(record: Any, law: lecoop.Law) -> dict[str, str]:
    report = check(record, law, complete=True)
    assert report.crashed == ()
    return {one.rule: str(one.citation) for one in report.findings}


def test_a_provisional_arrest_lapses_on_day_forty() -> None:
    """ETS 24, Article 16: asked in urgency, with what 16(2) asks; after 18 days release is possible, after 40 it is due."""
    law = lecoop.law_on(date(2024, 2, 5))
    begun = _begun(law, "CH", "FR", Measure.PROVISIONAL_ARREST)
    whole = specimen(lecoop.ExtraditionRequest)
    assert _broken(begun, law)["case.contents-missing"] == "ets-024 art. 16(2)"
    filled = _filled(
        begun, whole, "purpose", "person", "issuing_authority", "national_decision", "sentence", "offences", "languages", "issued_on",
        urgent=True, urgency_reason=UrgencyReason.LOSS_OF_RELEVANCE, extradition_will_follow=True, state=RecordState.COMPLETE,
    )  # fmt: skip
    assert check(filled, law).verdict is Verdict.KEPT, str(check(filled, law))
    arrested = date(2024, 2, 6)
    running = clocks(law.instrument(filled.basis), Measure.PROVISIONAL_ARREST, {Step.ARREST: arrested}, on=arrested)
    assert [(one.step, one.last_day, str(one.citation)) for one in running] == [
        (Step.PAPERS, date(2024, 2, 24), "ets-024 art. 16(4)"),
        (Step.PAPERS, date(2024, 3, 17), "ets-024 art. 16(4)"),
    ]


def test_an_order_to_hear_a_witness_is_drafted_sent_and_refused() -> None:
    """Directive 2014/41: the police may not issue it alone, Annex A makes it whole, and dual criminality is no matter for a hearing."""
    sent = specimen(lecoop.InvestigationOrder)
    law = lecoop.law_on(sent.issued_on)
    assert sent.measure is not None
    begun = _begun(law, sent.requesting, sent.requested, sent.measure)
    assert begun.form == sent.form
    filled = _filled(begun, sent, "subjects", "assistance", "issuing_authority", "validated_by", "offences", "documents", "languages", "reasons", "necessity", "issued_on", "available_at_home")
    assert _broken(filled, law) == {}
    police = evolve(filled, issuing_authority=evolve(sent.issuing_authority, kind=AuthorityClass.POLICE), validated_by=None)
    assert _broken(police, law) == {"case.not-validated": "celex-32014l0041 art. 2(c)(ii)"}

    answer = evolve(
        specimen(RefusalAnswer), requesting=sent.requesting, requested=sent.requested, measure=sent.measure, basis=sent.basis,
        request_issued_on=sent.issued_on, request_received_on=sent.issued_on, issued_on=sent.issued_on,
    )  # fmt: skip
    assert _broken(_on(answer, Ground.IMMUNITY, asked_on=sent.issued_on), law) == {}
    assert _broken(_on(answer, Ground.IMMUNITY, asked_on=None), law) == {"refusal.without-consultation": "celex-32014l0041 art. 11(4)"}
    for ground in (Ground.NO_DUAL_CRIMINALITY, Ground.DISPROPORTIONATE):
        assert _broken(_on(answer, ground, asked_on=None), law) == {"refusal.ground-not-allowed": "celex-32014l0041 art. 11(1)"}


def _on(answer: RefusalAnswer, ground: Ground, *, asked_on: date | None) -> RefusalAnswer:
    return evolve(answer, grounds=(evolve(answer.grounds[0], ground=ground, consulted_on=asked_on),))


def test_a_fugitive_of_the_united_kingdom_before_and_after_the_end_of_transition() -> None:
    """The same person and offence: a European arrest warrant in 2020, a warrant under the Trade and Cooperation Agreement in 2022."""
    warrant = specimen(lecoop.ArrestWarrant)
    decision = evolve(warrant.national_decision, issued_on=date(2020, 2, 3))
    whole = evolve(warrant, national_decision=decision, offences=(evolve(warrant.offences[0], committed_on=date(2019, 9, 7)),))
    for day, basis in ((date(2020, 6, 1), "celex-32002f0584"), (date(2022, 3, 1), "eu-uk-tca-surrender")):
        law = lecoop.law_on(day)
        begun = _begun(law, "GB", "ES", Measure.SURRENDER)
        assert (begun.basis, begun.issued_on) == (basis, None)
        filled = _filled(
            begun, whole, "person", "issuing_authority", "national_decision", "offences", "other_consequences", "purpose", "languages",
            "documents", "reference", issued_on=day, state=RecordState.COMPLETE,
        )  # fmt: skip
        assert _broken(filled, law) == {}, basis
        other = evolve(filled, basis="ets-024")
        assert "case.basis-replaced" in _broken(other, law)
