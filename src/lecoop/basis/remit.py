"""Which desk of a State a request is for: by measure, instrument, territory and kind of case."""

from __future__ import annotations

from lecoop.basis.basis import Basis
from lecoop.basis.question import Question
from lecoop.model.bureau import Bureau, Remit

__all__ = ["desks", "in_remit"]


def desks(question: Question, code: str) -> tuple[Bureau, ...]:
    """The desks of a jurisdiction on the day, or of the State that answers for it."""
    own = question.law.bureaus(code)
    jurisdiction = question.law.jurisdiction(code)
    answers = jurisdiction.responsible or jurisdiction.part_of
    return own if own or answers is None else question.law.bureaus(answers)


def in_remit(question: Question, basis: Basis, bureau: Bureau, direction: str) -> bool:
    """Whether a desk is competent for the question as far as the case is stated; ``direction`` is ``"incoming"`` or ``"outgoing"``."""
    return not bureau.remits or any(_covers(question, basis, remit, direction) for remit in bureau.remits)


def _covers(question: Question, basis: Basis, remit: Remit, direction: str) -> bool:
    facts = question.facts
    if remit.direction and remit.direction != direction:
        return False
    if remit.instruments and not set(remit.instruments) & set(basis.ids):
        return False
    if remit.measures and question.measure not in remit.measures:
        return False
    if remit.territories and facts.territory is not None and facts.territory not in remit.territories and direction == "incoming":
        return False
    if remit.matters and facts.matter is not None and facts.matter not in remit.matters:
        return False
    return not (not remit.matters and facts.matter is not None and _claimed(question, remit, direction))


def _claimed(question: Question, mine: Remit, direction: str) -> bool:
    """Whether another desk of the State claims the matter of the case as its own, where this one would have it."""
    code, place = question.asked if direction == "incoming" else question.asking, question.facts.territory
    here = {place} if place is not None else set(mine.territories)
    for bureau in desks(question, code):
        for remit in bureau.remits:
            same_kind = question.facts.matter in remit.matters and (not remit.measures or question.measure in remit.measures)
            if same_kind and (not remit.territories or not here or here & set(remit.territories)):
                return True
    return False
