"""Rules that judge how long data are kept for somebody, and what comes after."""

from __future__ import annotations

from datetime import date
from typing import TypeAlias

from attrs import evolve

from lecoop.basis.basis import Basis
from lecoop.basis.question import Question
from lecoop.deadlines import Deadline, deadline
from lecoop.model.preservation_order import PreservationOrder
from lecoop.model.preservation_request import PreservationRequest
from lecoop.report import Audience, Severity
from lecoop.rules.rule import Breach, Breaches, Cites, Undecided, rule
from lecoop.values.citation import Citation
from lecoop.values.terms import DeclarationSubject
from lecoop.values.time_limit import Step

__all__ = ["dual_criminality_reserved", "extended_too_late", "followed_too_late"]

Preservation: TypeAlias = PreservationOrder | PreservationRequest


def _kept(record: Preservation, question: Question, basis: Basis) -> Deadline | None:
    """How long the data are kept; ``None`` where the basis does not say.

    Raises:
        Undecided: the day from which they are kept is not stated.
    """
    for one in basis.time_limits:
        if one.item.step is Step.PRESERVATION:
            began = record.received_on if one.item.runs_from is Step.RECEIPT else getattr(record, "preserved_on", None)
            if began is None:
                name = "received_on" if one.item.runs_from is Step.RECEIPT else "preserved_on"
                raise Undecided(name, message=f"the day from which the data are kept is not stated ({one.citation})")
            return deadline(question.law.instrument(one.citation.instrument), one.item, began)
    return None


@rule("preservation.extended-too-late", PreservationOrder, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def extended_too_late(order: PreservationOrder, question: Question, basis: Basis) -> Breaches:
    """A preservation is extended before it ends.

    What has lapsed cannot be made longer, and the data may be gone.
    """
    if order.extended_on is None:
        return
    kept = _kept(order, question, basis)
    if kept is not None and kept.last_day is not None and order.extended_on > kept.last_day:
        message = f"extended on {order.extended_on.isoformat()}, and the duty ended with {kept.last_day.isoformat()}; issue a new order"
        yield Breach("extended_on", message=message, citation=kept.citation)


extended_too_late.passes(PreservationOrder)


@extended_too_late.fails(PreservationOrder, at="$.extended_on")
def _on_day_seventy(order: PreservationOrder) -> PreservationOrder:
    """The addressee is told on the seventieth day to keep the data longer."""
    return evolve(order, extended_on=date(2026, 10, 30))


@rule(
    "preservation.followed-too-late", PreservationOrder, PreservationRequest,
    severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA,
)  # fmt: skip
def followed_too_late(record: Preservation, question: Question, basis: Basis) -> Breaches:
    """The data that are kept are asked for while they must be kept.

    Where the duty lapses it is an error to come later; where the time is only the least one, the data may still be there, and it
    is a warning.
    """
    if record.followed_on is None:
        return
    kept = _kept(record, question, basis)
    if kept is None:
        return
    extended = isinstance(record, PreservationOrder) and record.extended_on is not None
    last = kept.extended_last_day if extended else kept.last_day
    if last is not None and record.followed_on > last:
        hard = Severity.ERROR if kept.effect else Severity.WARNING
        message = f"the data were asked for on {record.followed_on.isoformat()}; they had to be kept until {last.isoformat()}"
        yield Breach("followed_on", message=f"{message}: find out whether they are still there", citation=kept.citation, severity=hard)


followed_too_late.passes(PreservationOrder)
followed_too_late.passes(PreservationRequest)


@followed_too_late.fails(PreservationOrder, at="$.followed_on")
def _without_extension(order: PreservationOrder) -> PreservationOrder:
    """The order is never extended, and the data are asked for on day eighty-three."""
    return evolve(order, extended_on=None)


@followed_too_late.fails(PreservationRequest, at="$.followed_on")
def _after_three_months(request: PreservationRequest) -> PreservationRequest:
    """The request for the data comes three months after they were secured."""
    return evolve(request, followed_on=date(2024, 5, 13))


@rule(
    "preservation.dual-criminality-reserved", PreservationRequest,
    severity=Severity.WARNING, added_in="26.1", citation=Cites.DATA, audience=Audience.OTHER_SIDE,
)  # fmt: skip
def dual_criminality_reserved(request: PreservationRequest, question: Question, basis: Basis) -> Breaches:
    """Towards a State that reserved dual criminality for preservation, the request names the offence that the act is there.

    Preservation needs no dual criminality as a rule; a State that reserved it may refuse where it already sees that the
    disclosure would fail for want of it.
    """
    head = question.law.instrument(basis.head)
    for block, one in question.declared(head, DeclarationSubject.DUAL_CRIMINALITY):
        if one.party != question.asked or (one.measures and question.measure not in one.measures):
            continue
        for i, offence in enumerate(request.offences):
            if offence.requested_classification is None and not set(offence.areas) & set(block.not_areas):
                message = f"{one.party} reserved dual criminality, and the matching offence there is not named; look it up and name it"
                yield Breach("offences", i, "requested_classification", message=message, citation=Citation(head.id, block.article))


dual_criminality_reserved.passes(PreservationRequest)


@dual_criminality_reserved.fails(PreservationRequest, at="$.offences[0].requested_classification")
def _to_austria(request: PreservationRequest) -> PreservationRequest:
    """An insult by mail, and the data are in Austria, which made the reservation."""
    offence = evolve(request.offences[0], areas=(), requested_classification=None)
    return evolve(request, requested="AT", languages=("en", "de"), offences=(offence,))
