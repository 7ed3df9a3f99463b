"""Refuge: nobody is handed to the State from which they have it, and nothing that tells on them goes there unweighed."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from lecoop.basis import protections
from lecoop.basis.basis import Basis
from lecoop.basis.gate import before
from lecoop.basis.question import Question
from lecoop.model.case_record import CaseRecord
from lecoop.model.extradition_request import ExtraditionRequest
from lecoop.model.information_request import InformationRequest
from lecoop.model.letter_of_request import LetterOfRequest
from lecoop.report import Audience, Severity
from lecoop.rules.facts import CASES, SURRENDERS, Surrender, ground, severity
from lecoop.rules.held import Persons
from lecoop.rules.rule import Breach, Breaches, Cites, Undecided, rule
from lecoop.values.citation import Citation
from lecoop.values.ground import Ground
from lecoop.values.measure import Measure
from lecoop.values.terms import Effect

__all__ = ["refugee_handed_over", "refugee_told_on"]


@rule(
    "surrender.refugee-handed-over", *SURRENDERS,
    severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA, audience=Audience.OTHER_SIDE,
)  # fmt: skip
def refugee_handed_over(record: Surrender, question: Question, basis: Basis) -> Breaches:
    """Nobody is handed to the State from which they have refuge, or asked for it and wait for the answer.

    Whoever is bound by the Convention of 1951, or by its Protocol, returns no refugee, whatever treaty the request
    rests on; what the Convention excepts is for the requested State to find. The law of a State may make it wait
    for the decision on a claim that is still open.
    """
    person = record.person
    if person is None:
        return
    if person.refugee_from == question.asking:
        yield from _refugee(question, basis)
    elif person.asylum_sought_from == question.asking:
        path = ("person", "asylum_sought_from")
        gate = next((one for one in before(question) if one.id == "refugee"), None)
        if gate is None:
            yield Undecided(*path, message=f"refuge from {question.asking} was asked for, and nobody has decided yet")
        else:
            where = Citation(gate.instrument, gate.article) if gate.instrument else None
            message = f"refuge from {question.asking} was asked for, and nobody has decided yet: {gate.message}"
            yield Breach(*path, message=message, citation=where, severity=Severity.WARNING)


def _refugee(question: Question, basis: Basis) -> Iterator[Breach | Undecided]:
    path, message = ("person", "refugee_from"), f"the person has refuge from {question.asking}"
    row = ground(basis, Ground.NON_REFOULEMENT) or ground(basis, Ground.DISCRIMINATION)
    later = protections.rows(evolve(question, measure=Measure.SURRENDER), Ground.NON_REFOULEMENT)
    lacking = protections.unknown(question, Ground.NON_REFOULEMENT)
    if row is not None:
        word = "shall" if row.item.effect is Effect.SHALL else "may"
        message += f", so {question.asked} {word} refuse; do not send the request unless the refuge has ended"
        yield Breach(*path, message=message, citation=row.citation, severity=severity(row.item.effect))
    elif later:
        message += ", and no surrender could follow; do not ask for what prepares it"
        yield Breach(*path, message=message, citation=later[0].citation, severity=Severity.WARNING)
    elif lacking:
        yield Undecided(*path, message=f"{message}; whether {question.asked} is bound by {' and '.join(lacking)} is not on record")
    else:
        yield Undecided(*path, message=f"{message}; what {question.asked} does then is not on record")


refugee_handed_over.passes(ExtraditionRequest)


@refugee_handed_over.fails(ExtraditionRequest, at="$.person.refugee_from")
def _back_to_them(request: ExtraditionRequest) -> ExtraditionRequest:
    """The person who is sought has refuge from the State that asks."""
    return evolve(request, person=None if request.person is None else evolve(request.person, refugee_from=request.requesting))


@rule(
    "case.refugee-told-on", *(kind for kind in CASES if kind not in SURRENDERS),
    severity=Severity.WARNING, added_in="26.1", citation=Cites.FORM, audience=Audience.OTHER_SIDE,
)  # fmt: skip
def refugee_told_on(_: CaseRecord, refugees: Persons, between: Question) -> Breaches:
    """Before anything is given to a State about somebody who has refuge from it, the danger to them is weighed.

    No treaty on help between police or courts says so in one sentence; but an address, a statement or a record is
    a way to the person, to their family, and to the claim itself. The answer tells nothing of the refuge.
    """
    for path, subject in refugees:
        for name in ("refugee_from", "asylum_sought_from"):
            if getattr(subject, name) == between.asking and not any(one.real is False for one in subject.risks):
                message = (
                    f"this person seeks or has refuge from {between.asking}: weigh what the answer does to them, say so among the risks,"
                    " and tell nothing of the refuge"
                )
                yield Breach(*path, name, message=message)


refugee_told_on.passes(InformationRequest)
refugee_told_on.passes(LetterOfRequest)


@refugee_told_on.fails(InformationRequest, at="$.subjects[0].refugee_from")
def _where_do_they_live(request: InformationRequest) -> InformationRequest:
    """The police of the State of persecution ask for a refugee's whereabouts."""
    return evolve(request, subjects=(evolve(request.subjects[0], refugee_from=request.requesting), *request.subjects[1:]))
