"""Rules that judge every answer to a request: in time, on its form, and with days that fit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from itertools import pairwise
from types import MappingProxyType

from attrs import evolve

from lecoop.basis.question import Question
from lecoop.deadlines import Deadline, clocks
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
from lecoop.values.duration import Unit
from lecoop.values.time_limit import Step

__all__ = ["after_the_time_limit", "days_out_of_order", "form_not_used", "provision"]

_DUE: Mapping[type, tuple[Step, ...]] = MappingProxyType({
    Acknowledgement: (Step.ACKNOWLEDGEMENT,),
    ClarificationRequest: (Step.DECISION,),
    RefusalAnswer: (Step.DECISION, Step.OBJECTION),
})
"""By when each answer is due, by the first of these that the instrument limits: who asks back does so while there is still time
to decide, and who decides nothing, but is told of an order to a provider, refuses while there is time to object."""


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
    if answer.issued_on is None:
        return
    known = {step: when for step, when in _events(answer) if when is not None}
    running = clocks(foundation.head, answer.measure, known, on=answer.issued_on)
    found = next((rows for step in _DUE[type(answer)] if (rows := [one for one in running if one.step is step and _any_case(one)])), [])
    hurried = [one for one in found if one.only_if.startswith("urgent")]
    urgent = getattr(answer, "request_urgent", None)
    found = hurried if urgent and hurried else [one for one in found if one not in hurried]
    if not found:
        if hurried and urgent is None and hasattr(answer, "request_urgent"):
            message = f"not stated; where the request was urgent, the answer was due within {hurried[0].within} ({hurried[0].citation})"
            raise Undecided("request_urgent", message=message)
        return
    counted = [(one.extended_last_day or one.last_day, one) for one in found]
    ends = [(day, one) for day, one in counted if day is not None]
    if not ends:
        hours = found[0].within.unit is Unit.HOURS and hasattr(answer, "request_received_at")
        at = "request_received_at" if hours else "request_received_on"
        raise Undecided(at, message=f"by when it is due cannot be told: {found[0].lacking}")
    last, one = max(ends, key=lambda pair: pair[0])
    yield from _held_against(answer, last, one)


def _any_case(due: Deadline) -> bool:
    """An objection is due in time in every case; a limit for some case of its own, such as a conflict of laws, says nothing of it."""
    return due.step is not Step.OBJECTION or not due.only_if or due.only_if.startswith("urgent")


def _events(answer: Answer) -> Iterator[tuple[Step, date | datetime | None]]:
    """What happened to the request, and when: to the hour, where that is stated."""
    received: datetime | None = getattr(answer, "request_received_at", None)
    yield Step.RECEIPT, received or answer.request_received_on
    yield Step.NOTICE, received or answer.request_received_on
    yield Step.ARREST, getattr(answer, "arrested_on", None)
    yield Step.CONSENT, getattr(answer, "consented_on", None)


def _held_against(answer: Answer, last: date, due: Deadline) -> Breaches:
    """The answer's instant where hours are counted and it is stated, else its day; within a day of the end the day does not tell."""
    issued, at = answer.issued_on, getattr(answer, "issued_at", None)
    if issued is None:
        return
    if due.within.unit is not Unit.HOURS or due.ends_at is None:
        late, given, until = issued > last, issued.isoformat(), last.isoformat()
    elif isinstance(at, datetime):
        late, given, until = at >= due.ends_at, at.isoformat(timespec="minutes"), due.ends_at.isoformat(timespec="minutes")
    elif abs((issued - last).days) <= 1:
        until = due.ends_at.isoformat(timespec="minutes")
        yield Undecided("issued_at", message=f"the hour is not stated, and hours count: it was due by {until}")
        return
    else:
        late, given, until = issued > last, issued.isoformat(), due.ends_at.isoformat(timespec="minutes")
    if late:
        message = f"answered on {given}; it was due by {until} at the latest: say why it is late"
        yield Breach("issued_on", message=message, citation=due.citation)


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
    for name in ("until", "wanted_by", "answered_on", "expected_on"):
        day = getattr(answer, name, None)
        if day is not None and answer.issued_on is not None and day < answer.issued_on:
            yield Breach(name, message="this day lies before the answer itself; correct one of the two")


days_out_of_order.passes(Postponement)


@days_out_of_order.fails(Postponement, at="$.until")
def _until_yesterday(answer: Postponement) -> Postponement:
    """The search is put off until a day that has passed."""
    return evolve(answer, until=date(2024, 3, 27))


@days_out_of_order.fails(Acknowledgement, at="$.issued_on")
def _before_it_came(answer: Acknowledgement) -> Acknowledgement:
    """The order is acknowledged on the day before it arrived."""
    return evolve(answer, issued_on=date(2023, 4, 16))
