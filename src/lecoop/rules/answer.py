"""Rules that judge every answer to a request: in time, on its form, and with days that fit."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from itertools import pairwise
from types import MappingProxyType

from attrs import evolve

from lecoop.basis.question import Question
from lecoop.deadlines import clocks
from lecoop.model.acknowledgement import Acknowledgement
from lecoop.model.answer import Answer
from lecoop.model.clarification_request import ClarificationRequest
from lecoop.model.postponement import Postponement
from lecoop.model.provision import Provision
from lecoop.model.refusal_answer import RefusalAnswer
from lecoop.report import Severity
from lecoop.rules.facts import ANSWERS
from lecoop.rules.parts import Foundation
from lecoop.rules.rule import Breach, Breaches, Cites, Undecided, rule
from lecoop.values.citation import Citation
from lecoop.values.time_limit import Step

__all__ = ["after_the_time_limit", "days_out_of_order", "form_not_used", "provision"]

_DUE: Mapping[type, Step] = MappingProxyType({
    Acknowledgement: Step.ACKNOWLEDGEMENT,
    ClarificationRequest: Step.DECISION,
    RefusalAnswer: Step.DECISION,
})
"""By when each answer is due: who asks back does so while there is still time to decide."""


def provision(question: Question, foundation: Foundation) -> Provision:
    """What the instrument on which the request rested provides for the measure.

    Raises:
        Undecided: it does not provide the measure.
    """
    found = question.provision(foundation.head)
    if found is None:
        raise Undecided("measure", message=f"{foundation.head.id} does not provide the measure")
    return found


@rule("answer.after-the-time-limit", *_DUE, severity=Severity.WARNING, added_in="26.1", citation=Cites.DATA)
def after_the_time_limit(answer: Answer, foundation: Foundation) -> Breaches:
    """An answer is given within the time that the instrument gives for it.

    The duty goes on after the time limit; but an answer that comes late has to say why, and the other side may
    have acted on silence. The longest limit that the instrument sets counts, extension included.
    """
    due = _DUE[type(answer)]
    arrested, consented = getattr(answer, "arrested_on", None), getattr(answer, "consented_on", None)
    events = {Step.RECEIPT: answer.request_received_on, Step.ARREST: arrested, Step.CONSENT: consented}
    known = {step: day for step, day in events.items() if day is not None}
    found = [one for one in clocks(foundation.head, answer.measure, known, on=answer.issued_on) if one.step is due]
    if not found or answer.issued_on is None:
        return
    ends = [(one.extended_last_day or one.last_day, one) for one in found]
    counted = [(day, one) for day, one in ends if day is not None]
    if not counted:
        raise Undecided("request_received_on", message=f"by when it is due cannot be told: {found[0].lacking}")
    last, one = max(counted, key=lambda pair: pair[0])
    if answer.issued_on > last:
        message = f"answered on {answer.issued_on.isoformat()}; it was due by {last.isoformat()} at the latest: say why it is late"
        yield Breach("issued_on", message=message, citation=one.citation)


after_the_time_limit.passes(RefusalAnswer)
after_the_time_limit.passes(Acknowledgement)
after_the_time_limit.passes(ClarificationRequest)


@after_the_time_limit.fails(RefusalAnswer, at="$.issued_on")
def _half_a_year_later(answer: RefusalAnswer) -> RefusalAnswer:
    """The refusal comes half a year after the order."""
    return evolve(answer, issued_on=date(2024, 9, 2))


@after_the_time_limit.fails(Acknowledgement, at="$.issued_on")
def _on_day_eight(answer: Acknowledgement) -> Acknowledgement:
    """The order is acknowledged on the eighth day after it arrived."""
    return evolve(answer, issued_on=date(2023, 4, 25))


@after_the_time_limit.fails(ClarificationRequest, at="$.issued_on")
def _when_all_was_due(question: ClarificationRequest) -> ClarificationRequest:
    """The question comes when the decision was due long ago."""
    return evolve(question, issued_on=date(2024, 6, 3), wanted_by=None)


@rule("answer.form-not-used", Acknowledgement, ClarificationRequest, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def form_not_used(answer: Acknowledgement | ClarificationRequest, question: Question, foundation: Foundation) -> Breaches:
    """An answer for which the instrument lays a form down is given on it.

    The form says who has the request now, and for whoever asked it is the proof that it has arrived.
    """
    to = Step.ACKNOWLEDGEMENT if isinstance(answer, Acknowledgement) else Step.QUESTION
    due = [one for one in provision(question, foundation).answer_forms if one.to is to]
    if not due or answer.form in {one.id for one in due}:
        return
    named, where = ", ".join(one.id for one in due), Citation(foundation.head.id, due[0].article)
    if answer.form is None:
        yield Breach("form", message=f"the form {named} is to be used; name it", citation=where, missing=True)
    else:
        yield Breach("form", message=f"another form is named; {named} is to be used", citation=where)


form_not_used.passes(Acknowledgement)


def _of_data() -> ClarificationRequest:
    """A provider's question on a production order."""
    from lecoop.examples.clarification_request import OF_DATA

    return OF_DATA


form_not_used.passes(_of_data)


@form_not_used.fails(Acknowledgement, at="$.form")
def _by_letter(answer: Acknowledgement) -> Acknowledgement:
    """The order is acknowledged by a letter."""
    return evolve(answer, form=None)


@form_not_used.fails(_of_data, at="$.form")
def _on_the_order(question: ClarificationRequest) -> ClarificationRequest:
    """The question is written on the form of the order."""
    return evolve(question, form="epoc-annex-i")


@rule("answer.days-out-of-order", *ANSWERS, severity=Severity.ERROR, added_in="26.1", citation=Cites.FORM)
def days_out_of_order(answer: Answer) -> Breaches:
    """A request is issued, then received, then answered; what the answer puts off or waits for lies after it.

    Days that contradict one another make every time limit a guess.
    """
    names = ("request_issued_on", "request_received_on", "issued_on")
    stated = [(name, day) for name in names if (day := getattr(answer, name)) is not None]
    for (_, earlier), (name, later) in pairwise(stated):
        if later < earlier:
            yield Breach(name, message="this day lies before a step that comes earlier; correct one of the two")
    for name in ("until", "wanted_by", "answered_on"):
        day = getattr(answer, name, None)
        if day is not None and answer.issued_on is not None and day < answer.issued_on:
            yield Breach(name, message="this day lies before the answer itself; correct one of the two")


days_out_of_order.passes(Postponement)


@days_out_of_order.fails(Postponement, at="$.until")
def _until_yesterday(answer: Postponement) -> Postponement:
    """The search is put off until a day that has passed."""
    return evolve(answer, until=date(2024, 3, 27))


@days_out_of_order.fails(Acknowledgement, at="$.issued_on", also=())
def _before_it_came(answer: Acknowledgement) -> Acknowledgement:
    """The order is acknowledged on the day before it arrived."""
    return evolve(answer, issued_on=date(2023, 4, 16))
