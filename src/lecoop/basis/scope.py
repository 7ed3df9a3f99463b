"""Whether a case or an offence lies in the scope of a provision: outside, inside, or to be shown."""

from __future__ import annotations

from collections.abc import Iterator

from lecoop.basis.case import Case
from lecoop.basis.question import states
from lecoop.model.offence import Offence
from lecoop.model.provision import Scope
from lecoop.values.duration import Penalty
from lecoop.values.terms import CrimeArea

__all__ = ["in_a_field", "marks", "open_marks", "outside"]


def marks(facts: Case | Offence, scope: Scope) -> Iterator[tuple[str, bool | None, str]]:
    """What the scope asks: the field in which an offence states it, whether it is so, and what is due.

    An offence in any field may be a serious crime: where that is enough, another field does not tell that it is none.
    """
    if scope.areas:
        areas = facts.areas if isinstance(facts, Offence) else (facts.area,) if facts.area is not None else ()
        named = ", ".join(area.value for area in scope.areas)
        known = areas and CrimeArea.SERIOUS_CRIME not in scope.areas
        yield "areas", True if set(areas) & set(scope.areas) else False if known else None, f"the fields {named}"
    if scope.penalty_months is not None:
        met = facts.max_penalty.lasts(scope.penalty_months) if facts.max_penalty is not None else None
        yield "max_penalty", met, f"offences with a maximum of {Penalty(scope.penalty_months)} or more"
    if scope.matters:
        named = ", ".join(matter.value for matter in scope.matters)
        yield "matter", facts.matter in scope.matters if facts.matter is not None else None, f"{named} matters"
    if scope.not_matters:
        named = ", ".join(matter.value for matter in scope.not_matters)
        yield "matter", facts.matter not in scope.not_matters if facts.matter is not None else None, f"what is no {named} matter"
    if scope.transnational:
        yield "transnational", facts.transnational, "transnational offences"
    if scope.organised_group:
        yield "organised_group", facts.organised_group, "offences of an organised criminal group"


def in_a_field(scope: Scope) -> bool:
    """Whether the scope is one field of crime; serious crime is none."""
    return scope.organised_group or bool(set(scope.areas) - {CrimeArea.SERIOUS_CRIME, CrimeArea.ANY})


def outside(case: Case, scope: Scope) -> str:
    """Why the case is known to lie outside the scope, as a sentence; empty where it is not."""
    if not states(case, scope.when).holds:
        return "the case lies outside the days that the instrument covers"
    return next((f"it covers only {due}" for _, met, due in marks(case, scope) if met is False), "")


def open_marks(case: Case, scope: Scope) -> Iterator[str]:
    """What the case does not state and the scope asks for, as conditions; a matter not stated is taken to be ordinary."""
    for name, met, due in marks(case, scope):
        if met is None and name != "matter":
            yield f"only for {due}"
    if scope.note:
        yield scope.note
