"""What binds the requested State whatever a request rests on: protections of persons that other instruments give."""

from __future__ import annotations

from attrs import evolve

from lecoop.basis.basis import Basis, Cited
from lecoop.basis.question import Question
from lecoop.model.provision import GroundForRefusal
from lecoop.registry.standing import BINDING
from lecoop.values.citation import Citation
from lecoop.values.ground import Ground
from lecoop.values.period import holds
from lecoop.values.terms import Standing

__all__ = ["guarded", "rows", "unknown"]


def rows(question: Question, ground: Ground | None = None) -> tuple[Cited[GroundForRefusal], ...]:
    """The grounds, or those of one kind, of the instruments that protect persons and bind the requested State."""
    return tuple(
        Cited(row, Citation(instrument.id, row.article))
        for instrument in question.law.registry.protecting(question.measure)
        if question.law.standing(instrument, question.asked) in BINDING
        for row in instrument.protections
        if question.measure in row.measures and holds(row, question.day) and ground in (None, row.ground)
    )


def unknown(question: Question, ground: Ground) -> tuple[str, ...]:
    """The instruments that protect on this ground where it is not known whether the requested State is bound."""
    return tuple(
        instrument.id
        for instrument in question.law.registry.protecting(question.measure)
        if question.law.standing(instrument, question.asked) is Standing.UNKNOWN
        and any(row.ground is ground and question.measure in row.measures for row in instrument.protections)
    )


def guarded(question: Question, basis: Basis) -> Basis:
    """The basis, and beside its own grounds those that bind the requested State whatever it rests on."""
    found = rows(question)
    return evolve(basis, grounds_for_refusal=basis.grounds_for_refusal + found) if found else basis
