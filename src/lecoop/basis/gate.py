"""What the own law and policy of the two has looked at before help is given, and whether it knows the penalty of death."""

from __future__ import annotations

from collections.abc import Iterator

from lecoop.basis.question import Question
from lecoop.model.jurisdiction import Gate
from lecoop.model.own_law import DeathPenalty
from lecoop.values.period import holds

__all__ = ["before", "death_penalty"]


def before(question: Question) -> Iterator[Gate]:
    """The gates that the question meets, those of the requested State first."""
    for code, role in ((question.asked, "requested"), (question.asking, "requesting")):
        jurisdiction = question.law.jurisdiction(code)
        state = jurisdiction.part_of or jurisdiction.responsible
        holders = [jurisdiction, *([question.law.jurisdiction(state)] if state is not None else [])]
        for holder in holders:
            for gate in holder.gates:
                if (
                    gate.of in (role, "either")
                    and question.measure in gate.measures
                    and holds(gate, question.day)
                    and _meant(question, gate)
                ):
                    yield gate


def _meant(question: Question, gate: Gate) -> bool:
    if gate.towards_outside and question.law.among(question.asking, (gate.towards_outside,)):
        return False
    if gate.only_if == "requesting-retains-death-penalty":
        row = death_penalty(question, question.asking)
        if row is None or row.status == "abolished":
            return False
    return _opens_here(question, gate)


def _opens_here(question: Question, gate: Gate) -> bool:
    """Whether the law in which the gate stands is the one through which the requested State would carry this out."""
    executing = question.law.registry.executing(question.asked, question.measure)
    links = {one.id: question.link(one) for one in executing}
    opened = {name for name, link in links.items() if link is not None and link.open}
    return gate.instrument not in links or not opened or gate.instrument in opened


def death_penalty(question: Question, code: str) -> DeathPenalty | None:
    """Whether the law of a State, or of the one that answers for it, knows the penalty of death; ``None``: not on record."""
    jurisdiction = question.law.jurisdiction(code)
    for row in jurisdiction.death_penalty:
        if holds(row, question.day):
            return row
    state = jurisdiction.part_of or jurisdiction.responsible
    return death_penalty(question, state) if state is not None else None
