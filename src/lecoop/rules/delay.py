"""Rules that judge notices of delay: with the reasons, with a new day or a word on it, in time, and within what the law adds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from types import MappingProxyType

from attrs import evolve

from lecoop.basis.question import Question
from lecoop.deadlines import Deadline, clocks
from lecoop.model.delay_notice import DelayNotice
from lecoop.model.postponing import Delaying
from lecoop.report import Severity
from lecoop.rules.answer import provision
from lecoop.rules.parts import Foundation
from lecoop.rules.rule import Breach, Breaches, Cites, Undecided, rule
from lecoop.values.citation import Citation
from lecoop.values.ground import Obstacle
from lecoop.values.terms import Seen
from lecoop.values.time_limit import Step

__all__ = [
    "longer_than_allowed", "reason_not_allowed", "too_late", "without_consultation", "without_estimate", "without_eurojust",
    "without_reasons",
]  # fmt: skip


def _rows(answer: DelayNotice, question: Question, foundation: Foundation) -> list[Delaying]:
    """What the instrument asks of whoever is late with this step."""
    return [one for one in provision(question, foundation).delays if one.step is answer.step]


def _breach(foundation: Foundation, row: Delaying, field: str, message: str, *, missing: bool = False) -> Breach:
    """A breach of the row; of a sentence that nobody has seen yet it is a warning."""
    hard = Severity.WARNING if row.seen is Seen.UNCONFIRMED else None
    return Breach(field, message=message, citation=Citation(foundation.head.id, row.article), severity=hard, missing=missing)


@rule("delay.without-reasons", DelayNotice, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def without_reasons(answer: DelayNotice, question: Question, foundation: Foundation) -> Breaches:
    """A notice of delay says what will be late, and why.

    Whoever asked has to know whether to wait or to look for another way. Of an instrument that says nothing of
    delays on record, nobody can say what the notice lacks.
    """
    if answer.step is None:
        raise Undecided("step", message="it is not stated what will be late: the decision or its execution")
    rows = _rows(answer, question, foundation)
    if not rows:
        message = f"what {foundation.head.id} asks of whoever is late with the {answer.step.value} is not on record"
        raise Undecided("step", message=message)
    if answer.reasons is None:
        yield _breach(foundation, rows[0], "reasons", "the reasons for the delay are not given; give them", missing=True)


without_reasons.passes(DelayNotice)


def _of_execution() -> DelayNotice:
    """A search that cannot be carried out in time."""
    from lecoop.examples.delay_notice import OF_EXECUTION

    return OF_EXECUTION


def _of_surrender() -> DelayNotice:
    """A decision on a warrant that will be late."""
    from lecoop.examples.delay_notice import OF_SURRENDER

    return OF_SURRENDER


without_reasons.passes(_of_execution)
without_reasons.passes(_of_surrender)


@without_reasons.fails(DelayNotice, at="$.reasons")
def _it_takes_longer(answer: DelayNotice) -> DelayNotice:
    """The notice says that it will take longer, and nothing else."""
    return evolve(answer, reasons=None)


@rule("delay.without-estimate", DelayNotice, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def without_estimate(answer: DelayNotice, question: Question, foundation: Foundation) -> Breaches:
    """Where the instrument wants it, a notice of delay says how much time is still needed.

    Whoever asked has hearings and time limits of their own to keep.
    """
    for row in _rows(answer, question, foundation):
        if row.estimate and answer.expected_on is None:
            yield _breach(foundation, row, "expected_on", "the day by which it is expected is not given; give it", missing=True)


without_estimate.passes(DelayNotice)


@without_estimate.fails(DelayNotice, at="$.expected_on")
def _some_day(answer: DelayNotice) -> DelayNotice:
    """The notice does not say how long it will take."""
    return evolve(answer, expected_on=None)


@rule("delay.without-consultation", DelayNotice, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def without_consultation(answer: DelayNotice, question: Question, foundation: Foundation) -> Breaches:
    """Where the instrument wants it, whoever is late consults the requesting authority on the timing.

    It knows when the result is of use, and what can be left out to be sooner.
    """
    for row in _rows(answer, question, foundation):
        if row.consultation and answer.consulted_on is None:
            message = "the requesting authority was not consulted on the timing, as far as is stated; consult it, and say when"
            yield _breach(foundation, row, "consulted_on", message, missing=True)


without_consultation.passes(_of_execution)


@without_consultation.fails(_of_execution, at="$.consulted_on")
def _without_a_word(answer: DelayNotice) -> DelayNotice:
    """Nobody asked whoever ordered the search when it would suit."""
    return evolve(answer, consulted_on=None)


@rule("delay.reason-not-allowed", DelayNotice, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def reason_not_allowed(answer: DelayNotice, question: Question, foundation: Foundation) -> Breaches:
    """A time limit passes only for the reason for which the instrument lets it.

    Where it lets a limit pass for one thing alone, a heavy workload does not do.
    """
    for row in _rows(answer, question, foundation):
        if row.only_for is None or answer.obstacle is row.only_for:
            continue
        where = Citation(foundation.head.id, row.article)
        if answer.obstacle is None:
            message = f"what stands in the way is not named; the limit passes only for {row.only_for.value} ({where})"
            raise Undecided("obstacle", message=message)
        message = f"the limit passes only for {row.only_for.value}, and not for {answer.obstacle.value}: keep it"
        yield _breach(foundation, row, "obstacle", message)


def _of_information() -> DelayNotice:
    """Information between police that has to wait for a court."""
    from lecoop.examples.delay_notice import OF_INFORMATION

    return OF_INFORMATION


reason_not_allowed.passes(DelayNotice)
reason_not_allowed.passes(_of_information)


@reason_not_allowed.fails(_of_information, at="$.obstacle")
def _an_investigation(answer: DelayNotice) -> DelayNotice:
    """The answer waits because of an investigation at home, for which it could be refused, but not be late."""
    return evolve(answer, obstacle=Obstacle.ONGOING_INVESTIGATION)


@rule("delay.longer-than-allowed", DelayNotice, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def longer_than_allowed(answer: DelayNotice, question: Question, foundation: Foundation) -> Breaches:
    """A delay stays within the time that the instrument adds to its limit.

    Where the instrument also says who is told when even that is not enough, the longer delay is that rule's matter.
    """
    rows = _rows(answer, question, foundation)
    due = _limit(answer, foundation) if answer.expected_on is not None and rows and not any(row.eurojust for row in rows) else None
    if due is None or answer.expected_on is None or due.extended_last_day is None:
        return
    if answer.expected_on > due.extended_last_day:
        message = f"it is expected on {answer.expected_on}; with all that the law adds it is due on {due.extended_last_day}: do it by then"
        yield _breach(foundation, rows[0], "expected_on", message)


longer_than_allowed.passes(DelayNotice)


@longer_than_allowed.fails(DelayNotice, at="$.expected_on")
def _in_summer(answer: DelayNotice) -> DelayNotice:
    """The decision is expected two months after the last day that the law gives."""
    return evolve(answer, expected_on=date(2024, 7, 8))


@rule("delay.without-eurojust", DelayNotice, severity=Severity.WARNING, added_in="26.1", citation=Cites.DATA)
def without_eurojust(answer: DelayNotice, question: Question, foundation: Foundation) -> Breaches:
    """Where not even the added time is enough, Eurojust is told as well, with the reasons.

    The person sought is in custody meanwhile in most cases, and the duty to decide goes on.
    """
    row = next((one for one in _rows(answer, question, foundation) if one.eurojust), None)
    if row is None or answer.expected_on is None or answer.eurojust_informed:
        return
    due = _limit(answer, foundation)
    last = None if due is None else due.extended_last_day or due.last_day
    if last is not None and answer.expected_on > last:
        message = f"it is expected on {answer.expected_on}, after {last}, the last day that the law gives: tell Eurojust as well, and why"
        where = Citation(foundation.head.id, row.eurojust)
        yield Breach("eurojust_informed", message=message, citation=where, missing=answer.eurojust_informed is None)


without_eurojust.passes(_of_surrender)


@without_eurojust.fails(_of_surrender, at="$.eurojust_informed")
def _after_half_a_year(answer: DelayNotice) -> DelayNotice:
    """The decision will come half a year after the arrest, and Eurojust hears nothing."""
    return evolve(answer, expected_on=date(2024, 8, 1), eurojust_informed=False)


@rule("delay.too-late", DelayNotice, severity=Severity.WARNING, added_in="26.1", citation=Cites.DATA)
def too_late(answer: DelayNotice, question: Question, foundation: Foundation) -> Breaches:
    """Whoever cannot keep a time limit says so without delay, and not only when it has passed.

    Until then the other side may act on the silence.
    """
    rows = _rows(answer, question, foundation)
    due = _limit(answer, foundation) if rows and answer.issued_on is not None else None
    if due is None or answer.issued_on is None or due.last_day is None:
        return
    if answer.issued_on > due.last_day:
        message = f"the notice is of {answer.issued_on}; the limit had passed on {due.last_day}: say so as soon as it can be foreseen"
        yield Breach("issued_on", message=message, citation=Citation(foundation.head.id, rows[0].article))


too_late.passes(DelayNotice)
too_late.passes(_of_execution)


@too_late.fails(DelayNotice, at="$.issued_on")
def _when_asked(answer: DelayNotice) -> DelayNotice:
    """The notice comes a week after the decision was due."""
    return evolve(answer, issued_on=date(2024, 4, 15))


def _limit(answer: DelayNotice, foundation: Foundation) -> Deadline | None:
    """The time limit that cannot be kept; ``None`` where the instrument sets none for the case.

    Raises:
        Undecided: it sets one, and when it ends cannot be told.
    """
    known: Mapping[Step, date | datetime] = {step: when for step, when in _events(answer) if when is not None}
    running = [one for one in clocks(foundation.head, answer.measure, known, on=answer.issued_on) if one.step is answer.step]
    hurried = [one for one in running if one.only_if.startswith("urgent")]
    plain = [one for one in running if not one.only_if]
    if hurried and answer.request_urgent is None:
        raise Undecided("request_urgent", message=f"not stated; on it hangs which time limit counts ({hurried[0].citation})")
    consented = [one for one in running if one.only_if == "consent"] if answer.consented_on is not None else []
    found = (hurried if answer.request_urgent else []) or consented or plain
    ends = [(day, one) for one in found if (day := one.last_day) is not None]
    if found and not ends:
        at = _START.get(found[0].runs_from, "request_received_on")
        raise Undecided(at, message=f"when it was due cannot be told: {found[0].lacking}")
    return max(ends, key=lambda pair: pair[0])[1] if ends else None


_START: Mapping[Step, str] = MappingProxyType({
    Step.ARREST: "arrested_on",
    Step.CONSENT: "consented_on",
    Step.DECISION: "decided_on",
})  # fmt: skip
"""The field that states from when a time limit runs."""


def _events(answer: DelayNotice) -> Iterator[tuple[Step, date | datetime | None]]:
    yield Step.RECEIPT, answer.request_received_at or answer.request_received_on
    yield Step.ARREST, answer.arrested_on
    yield Step.CONSENT, answer.consented_on
    yield Step.DECISION, answer.decided_on
