"""Rules that judge requests for clarification: what is missing, and whether the clock stands still meanwhile."""

from __future__ import annotations

from attrs import evolve

from lecoop.basis.question import Question
from lecoop.model.clarification_request import ClarificationRequest
from lecoop.report import Severity
from lecoop.rules.answer import provision
from lecoop.rules.parts import Foundation
from lecoop.rules.rule import Breach, Breaches, Cites, rule
from lecoop.values.citation import Citation
from lecoop.values.time_limit import Step

__all__ = ["stops_no_clock", "without_what_is_missing"]


@rule("clarification.without-what-is-missing", ClarificationRequest, severity=Severity.ERROR, added_in="26.1", citation=Cites.FORM)
def without_what_is_missing(clarification: ClarificationRequest) -> Breaches:
    """Whoever asks back says what is missing, unclear or wrong in the request.

    A request that is only called incomplete comes back as incomplete as it was.
    """
    if clarification.missing is None:
        yield Breach("missing", message="it is not said what is missing; say which part, and what is wrong with it", missing=True)


without_what_is_missing.passes(ClarificationRequest)


@without_what_is_missing.fails(ClarificationRequest, at="$.missing")
def _incomplete(question: ClarificationRequest) -> ClarificationRequest:
    """The order is called incomplete, and nothing else is said."""
    return evolve(question, missing=None)


@rule("clarification.stops-no-clock", ClarificationRequest, severity=Severity.WARNING, added_in="26.1", citation=Cites.DATA)
def stops_no_clock(clarification: ClarificationRequest, question: Question, foundation: Foundation) -> Breaches:
    """A question stops a time limit only where the instrument says so.

    Elsewhere the time goes on while the answer is awaited, and whoever waits without a word is late.
    """
    limits = provision(question, foundation).time_limits
    if not clarification.clock_stopped or not limits or any(one.stands_still for one in limits):
        return
    message = "the clock is taken to stand still, and no article on record says so: go on counting, and say in time if it will be late"
    running = next((one for one in limits if one.step is Step.DECISION), limits[0])
    yield Breach("clock_stopped", message=message, citation=Citation(foundation.head.id, running.article))


stops_no_clock.passes(ClarificationRequest)


def _of_data() -> ClarificationRequest:
    """A provider's question on a production order."""
    from lecoop.examples.clarification_request import OF_DATA

    return OF_DATA


stops_no_clock.passes(_of_data)


@stops_no_clock.fails(ClarificationRequest, at="$.clock_stopped")
def _meanwhile(question: ClarificationRequest) -> ClarificationRequest:
    """The judge takes the thirty days to stand still until the answer comes."""
    return evolve(question, clock_stopped=True)
