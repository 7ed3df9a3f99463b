"""Whether a case lies in the scope of a provision: outside, inside, or to be shown."""

from __future__ import annotations

from collections.abc import Iterator

from lecoop.basis.case import Case
from lecoop.basis.question import states
from lecoop.model.provision import Scope
from lecoop.values.duration import Penalty

__all__ = ["open_marks", "outside"]


def outside(case: Case, scope: Scope) -> str:
    """Why the case is known to lie outside the scope, as a sentence; empty where it is not."""
    if not states(case, scope.when).holds:
        return "the case lies outside the days that the instrument covers"
    if scope.areas and case.area is not None and case.area not in scope.areas:
        return f"it covers {', '.join(area.value for area in scope.areas)} only"
    if scope.penalty_months is not None and case.max_penalty is not None and case.max_penalty < Penalty(scope.penalty_months):
        return f"it covers offences with a maximum of {Penalty(scope.penalty_months)} or more; {case.max_penalty} stated"
    if scope.matters and case.matter is not None and case.matter not in scope.matters:
        return "it does not cover this kind of case"
    if case.matter is not None and case.matter in scope.not_matters:
        return f"it leaves out {case.matter.value} matters"
    if scope.transnational and case.transnational is False:
        return "it asks for a transnational offence"
    if scope.organised_group and case.organised_group is False:
        return "it asks for an organised criminal group"
    return ""


def open_marks(case: Case, scope: Scope) -> Iterator[str]:
    """What the case does not state and the scope asks for, as conditions."""
    if scope.areas and case.area is None:
        yield f"only for {', '.join(area.value for area in scope.areas)}"
    if scope.penalty_months is not None and case.max_penalty is None:
        yield f"only for offences with a maximum of {Penalty(scope.penalty_months)} or more"
    if scope.transnational and case.transnational is None:
        yield "only for a transnational offence"
    if scope.organised_group and case.organised_group is None:
        yield "only for an organised criminal group"
    if scope.note:
        yield scope.note
