"""What is only cited beside a general treaty: conventions for one field of crime, and those for want of a treaty."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve

from lecoop.basis import footing
from lecoop.basis.question import Question
from lecoop.basis.scope import in_a_field
from lecoop.model.instrument import Instrument
from lecoop.values.terms import Force

__all__ = ["beside", "is_general"]

_OTHERS = (Force.TREATY, Force.UNION_LAW)


def beside(question: Question, heads: Iterable[Instrument]) -> tuple[tuple[Instrument, ...], tuple[str, ...]]:
    """The heads to look at, and ids of those that are only cited beside a general treaty or act of the Union that stands.

    Beside it is what is a basis only where there is no treaty, and what is for one field of crime while the case
    does not name its field: else each plan would list every such convention. That the general treaty bars this
    case, or is not open to this asker, does not bring them in.
    """
    main: list[Instrument] = []
    aside: list[Instrument] = []
    for head in heads:
        (aside if _is_aside(question, head) else main).append(head)
    if not aside or not (any(is_general(question, head) for head in main) or _general_for_the_main(question, aside)):
        return (*main, *aside), ()
    stands = tuple(head.id for head in aside if footing.footing(question, head) is not None and footing.closure(question, head) is None)
    return tuple(main), stands


def _is_aside(question: Question, head: Instrument) -> bool:
    """Whether a head is for want of a treaty, or for a field of crime that the case does not name."""
    provision = question.provision(head)
    if provision is None:
        return False
    return bool(provision.only_without_treaty) or (question.facts.area is None and any(map(in_a_field, provision.scope)))


def _general_for_the_main(question: Question, aside: list[Instrument]) -> bool:
    """Whether a general treaty gives the measure with which this one goes: then a convention that gives both is beside it."""
    mains = {row.measure for head in aside for row in head.provisions if question.measure in row.linked}
    asked = [evolve(question, measure=measure) for measure in mains]
    return any(is_general(one, head) for one in asked for head in footing.heads(one))


def is_general(question: Question, head: Instrument) -> bool:
    """Whether a treaty, or an act of the Union, gives the measure to the two whatever the crime, or for the field of the case."""
    provision = question.provision(head)
    if head.force not in _OTHERS or head.domestic_role is not None or provision is None or provision.only_without_treaty:
        return False
    if any(in_a_field(scope) and (scope.organised_group or question.facts.area not in scope.areas) for scope in provision.scope):
        return False
    return footing.footing(question, head) is not None and footing.closure(question, head) is None
