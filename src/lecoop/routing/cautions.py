"""What has to be minded before help is asked or given: death penalty, refugees, assessments, and weak facts."""

from __future__ import annotations

from collections.abc import Iterator

from lecoop.basis.gate import before, death_penalty
from lecoop.basis.question import Question
from lecoop.basis.remark import CautionCode, Remark
from lecoop.values.citation import Citation
from lecoop.values.measure import Subject
from lecoop.values.terms import Bar, OwnLawSubject, Seen

__all__ = ["of_facts", "of_question"]

_GIVES_TO_ASKER = (Subject.SURRENDER, Subject.EVIDENCE, Subject.ELECTRONIC_EVIDENCE, Subject.POLICE_INFORMATION)


def of_question(question: Question) -> tuple[Remark, ...]:
    """Cautions that follow from the two and the measure, whatever the route."""
    return tuple(dict.fromkeys((*_death_penalty(question), *_own_nationals(question), *_refugee(question), *_gates(question))))


def of_facts(seen: Seen, what: str) -> Iterator[Remark]:
    """Cautions that follow from how well the facts behind a route are known."""
    if seen is Seen.UNCONFIRMED:
        yield Remark(CautionCode.UNCONFIRMED, f"rests on facts that were seen in no source yet: {what}")


def _death_penalty(question: Question) -> Iterator[Remark]:
    if question.measure.subject not in _GIVES_TO_ASKER:
        return
    row = death_penalty(question, question.asking)
    if row is None or row.status == "abolished":
        return
    words = {
        "retained": "keeps the penalty of death",
        "abolished-in-practice": "keeps the penalty of death in law, though not in practice",
        "abolished-for-ordinary-crimes": "keeps the penalty of death for extraordinary crimes",
    }
    word = words.get(row.status, "may know the penalty of death")
    message = f"{question.asking} {word}: {question.asked} may ask for an assurance before it helps"
    yield Remark(CautionCode.DEATH_PENALTY, message)


def _own_nationals(question: Question) -> Iterator[Remark]:
    """What the requested State's own law says of its nationals, where the person is known to be one."""
    if question.asked not in (question.facts.nationality or ()):
        return
    for row in question.law.own_law(question.asked, OwnLawSubject.OWN_NATIONALS, question.measure):
        if row.bar in _BARS and (not row.towards or question.law.among(question.asking, row.towards)):
            place = f" ({row.article})" if row.article else ""
            message = f"by its own law{place} {question.asked} gives up its nationals {_BARS[row.bar]}"
            yield Remark(CautionCode.OWN_NATIONALS, message)


_BARS: dict[Bar | None, str] = {Bar.ABSOLUTE: "to nobody", Bar.CONSENT: "only with their consent", Bar.CONDITIONS: "only on conditions"}


def _refugee(question: Question) -> Iterator[Remark]:
    haven = question.facts.refugee_from
    if haven is not None and haven == question.asking:
        message = f"the person has refuge from {haven}: nobody is returned to where they would be persecuted"
        yield Remark(CautionCode.REFUGEE, message)


def _gates(question: Question) -> Iterator[Remark]:
    for gate in before(question):
        where = Citation(gate.instrument, gate.article) if gate.instrument else None
        yield Remark(_CODE.get(gate.id, CautionCode.GATE), gate.message, where)


_CODE = {
    "death-penalty": CautionCode.DEATH_PENALTY,
    "refugee": CautionCode.REFUGEE,
    "assessment-before-assistance": CautionCode.ASSESSMENT_BEFORE_ASSISTANCE,
}
