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
from lecoop.model.case_record import RecordState
from lecoop.model.document import Assurance, AssuranceKind
from lecoop.model.offence import ListOffence
from lecoop.model.refusal_answer import RefusalAnswer
from lecoop.report import Verdict
from lecoop.routing.draft import draft
from lecoop.rules import check
from lecoop.values.duration import Penalty
from lecoop.values.ground import Ground
from lecoop.values.terms import AuthorityClass
from lecoop.values.text import SecretText
from lecoop.values.time_limit import Step
from lecoop.values.urgency import UrgencyReason


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


def test_a_murder_fugitive_before_and_after_the_end_of_transition() -> None:
    """The same person and deed: a European arrest warrant in 2020, a warrant under the Trade and Cooperation Agreement in 2022.

    Framework Decision 2002/584, Articles 2(2), 5(2), 17(3); the Agreement, Articles 599(5), 604(a) and 615.
    The list of offences helps in 2020 and not in 2022, because the United Kingdom has notified no waiver; a sentence for
    life wants a review under both.
    """
    fraud = specimen(lecoop.ArrestWarrant)
    murder = evolve(
        fraud.offences[0], list_offence=ListOffence.MURDER, relies_on_list=True, legal_classification="Murder, common law",
        requested_classification="Asesinato, Código Penal, artículo 139", max_penalty=Penalty.parse("life"),
        max_penalty_in_requested=Penalty.parse("25 years"), committed_on=date(2019, 9, 7), committed_until=None,
        facts=SecretText("On 7 September 2019, in Sampleford, the accused stabbed a neighbour, who died of it the same night."),
    )  # fmt: skip
    behind = evolve(fraud.national_decision, issued_on=date(2020, 2, 3))
    whole = evolve(fraud, national_decision=behind, offences=(murder,))
    review = Assurance(AssuranceKind.LIFE_SENTENCE_REVIEW, in_writing=True)
    seen = {}
    days = ((date(2020, 6, 1), "celex-32002f0584", date(2020, 7, 31)), (date(2022, 3, 1), "eu-uk-tca-surrender", date(2022, 4, 30)))
    for day, basis, sixty_days_on in days:
        law = lecoop.law_on(day)
        begun = _begun(law, "GB", "ES", Measure.SURRENDER)
        assert (begun.basis, begun.issued_on) == (basis, None)
        filled = _filled(
            begun, whole, "person", "issuing_authority", "national_decision", "offences", "other_consequences", "purpose", "languages",
            "documents", "reference", issued_on=day, state=RecordState.COMPLETE,
        )  # fmt: skip
        seen[basis] = _broken(filled, law)
        shown = evolve(filled, offences=(evolve(murder, relies_on_list=False),), assurances=(review,))
        assert _broken(shown, law) == {}, basis
        assert "case.basis-replaced" in _broken(evolve(shown, basis="ets-024"), law)
        running = clocks(law.instrument(basis), Measure.SURRENDER, {Step.ARREST: day}, on=day)
        assert [one.last_day for one in running if one.step is Step.DECISION and one.last_day] == [sixty_days_on]
    assert seen == {
        "celex-32002f0584": {"surrender.life-sentence-without-review": "celex-32002f0584 art. 5(2)"},
        "eu-uk-tca-surrender": {
            "surrender.life-sentence-without-review": "eu-uk-tca-surrender art. 604(a)",
            "case.list-offence-without-waiver": "eu-uk-tca-surrender art. 599(5)",
        },
    }
