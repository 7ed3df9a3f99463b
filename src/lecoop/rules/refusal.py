"""Rules that judge refusals: on a ground that the instrument allows, after a question, in time, and not where it could be met."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from attrs import evolve

from lecoop.basis.basis import Cited
from lecoop.basis.question import Question
from lecoop.model.provision import GroundForRefusal
from lecoop.model.refusal_answer import GroundRelied, RefusalAnswer
from lecoop.report import Severity
from lecoop.rules.answer import provision
from lecoop.rules.parts import Foundation
from lecoop.rules.rule import Breach, Breaches, Cites, Undecided, rule
from lecoop.values.citation import Citation
from lecoop.values.ground import Circumstance, Ground
from lecoop.values.terms import Effect

__all__ = ["could_be_met", "ground_not_allowed", "ground_ruled_out", "without_consultation", "without_ground"]


def _rows(question: Question, foundation: Foundation, kind: Ground) -> list[Cited[GroundForRefusal]]:
    """The sentences of the basis that speak of a ground."""
    if foundation.basis is not None:
        return [one for one in foundation.basis.grounds_for_refusal if one.item.ground is kind and one.item.effect is not Effect.NONE]
    rows = provision(question, foundation).grounds_for_refusal
    where = foundation.head.id
    return [Cited(one, Citation(where, one.article)) for one in rows if one.ground is kind and one.effect is not Effect.NONE]


def _relied(answer: RefusalAnswer) -> Iterator[tuple[int, GroundRelied, Ground]]:
    for i, one in enumerate(answer.grounds):
        if one.ground is not None:
            yield i, one, one.ground


@rule("refusal.without-ground", RefusalAnswer, severity=Severity.ERROR, added_in="26.1", citation=Cites.FORM)
def without_ground(answer: RefusalAnswer) -> Breaches:
    """A refusal says on which ground it rests, and why that ground holds in the case.

    Whoever asked has to know what to mend, and a court whether the ground was there.
    """
    if not answer.grounds:
        yield Breach("grounds", message="no ground is named; name it, with the article", missing=True)
    for i, one in enumerate(answer.grounds):
        if one.ground is None:
            yield Breach("grounds", i, "ground", message="the ground is not named; name it", missing=True)
        if one.explained is None:
            yield Breach("grounds", i, "explained", message="it is not said why the ground holds; say it", missing=True)


without_ground.passes(RefusalAnswer)


@without_ground.fails(RefusalAnswer, at="$.grounds")
def _simply_no(answer: RefusalAnswer) -> RefusalAnswer:
    """The answer says no, and nothing else."""
    return evolve(answer, grounds=())


@rule("refusal.ground-not-allowed", RefusalAnswer, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def ground_not_allowed(answer: RefusalAnswer, question: Question, foundation: Foundation) -> Breaches:
    """A refusal rests on a ground that the instrument allows for this measure.

    Acts on mutual recognition close the list: a ground that is not on it is none, and a ground for some measures
    is none for the others. Where the instrument's list is not closed, or not on record whole, another ground is
    not wrong, but unknown.
    """
    closed = provision(question, foundation).grounds_closed
    for i, _, kind in _relied(answer):
        if _rows(question, foundation, kind):
            continue
        if not closed:
            message = f"{kind.value} is not among the grounds on record, and the list of {foundation.head.id} is not known to be closed"
            yield Undecided("grounds", i, "ground", message=message)
            continue
        what = f"{foundation.head.id} allows no refusal on {kind.value} for {question.measure.value}"
        message = f"{what}; execute, or name a ground of its list"
        yield Breach("grounds", i, "ground", message=message, citation=Citation(foundation.head.id, closed))


ground_not_allowed.passes(RefusalAnswer)


@ground_not_allowed.fails(RefusalAnswer, at="$.grounds[0].ground")
def _too_expensive(answer: RefusalAnswer) -> RefusalAnswer:
    """The order is refused as disproportionate, which is no ground of the directive."""
    return evolve(answer, grounds=(evolve(answer.grounds[0], ground=Ground.DISPROPORTIONATE),))


@rule("refusal.ground-ruled-out", RefusalAnswer, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def ground_ruled_out(answer: RefusalAnswer, question: Question, foundation: Foundation) -> Breaches:
    """No refusal rests on a ground that the instrument rules out in the circumstances of the case.

    Evidence that is already held, a look into a register that police may see, a measure without coercion: for
    these the European Investigation Order leaves neither dual criminality nor the limits of the own law.
    """
    for i, _, kind in _relied(answer):
        rows = _rows(question, foundation, kind)
        ruled_out = [one for one in rows if set(one.item.never_if) & set(answer.circumstances)]
        if not rows or len(ruled_out) < len(rows):
            continue
        words = ", ".join(sorted({one.value for row in ruled_out for one in row.item.never_if if one in answer.circumstances}))
        article = ruled_out[0].item.never_article
        message = f"{kind.value} is ruled out where this is so: {words}; execute, or name another ground"
        yield Breach("grounds", i, "ground", message=message, citation=Citation(ruled_out[0].citation.instrument, article))


ground_ruled_out.passes(RefusalAnswer)


@ground_ruled_out.fails(RefusalAnswer, at="$.grounds[0].ground")
def _already_in_the_file(answer: RefusalAnswer) -> RefusalAnswer:
    """The evidence is in the requested State's own file, and it refuses for want of dual criminality."""
    return evolve(
        answer,
        circumstances=(Circumstance.EVIDENCE_ALREADY_HELD,),
        grounds=(evolve(answer.grounds[0], ground=Ground.NO_DUAL_CRIMINALITY),),
    )


@rule("refusal.without-consultation", RefusalAnswer, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def without_consultation(answer: RefusalAnswer, question: Question, foundation: Foundation) -> Breaches:
    """Before it refuses on a ground on which the instrument wants it, the requested authority consults the other.

    Where the instrument names grounds on which a question comes first, what is missing can still be sent.
    """
    for i, one, kind in _relied(answer):
        due = [row for row in _rows(question, foundation, kind) if row.item.consult]
        if not due:
            continue
        where = Citation(due[0].citation.instrument, due[0].item.consult)
        if one.consulted_on is None:
            message = "the requesting authority was not consulted before the refusal; consult it, and decide again"
            yield Breach("grounds", i, "consulted_on", message=message, citation=where, missing=True)
        elif answer.issued_on is not None and one.consulted_on > answer.issued_on:
            message = f"consulted on {one.consulted_on.isoformat()}, after the refusal of {answer.issued_on.isoformat()}; consult first"
            yield Breach("grounds", i, "consulted_on", message=message, citation=where)


without_consultation.passes(RefusalAnswer)


@without_consultation.fails(RefusalAnswer, at="$.grounds[0].consulted_on")
def _asked_afterwards(answer: RefusalAnswer) -> RefusalAnswer:
    """The other side is asked a week after the refusal."""
    return evolve(answer, grounds=(evolve(answer.grounds[0], consulted_on=date(2024, 4, 9)),))


@rule("refusal.could-be-met", RefusalAnswer, severity=Severity.WARNING, added_in="26.1", citation=Cites.DATA)
def could_be_met(answer: RefusalAnswer, question: Question, foundation: Foundation) -> Breaches:
    """Where a guarantee or another measure would meet the ground, it is asked for before the refusal.

    A review of a life sentence, a new trial, the return of a national: the instrument names what lifts the ground.
    """
    for i, one, kind in _relied(answer):
        rows = _rows(question, foundation, kind)
        meets = [row for row in rows if row.item.meets]
        if meets and len(meets) == len(rows) and one.assurance_asked is not True:
            where = Citation(meets[0].citation.instrument, meets[0].item.meets_article or meets[0].item.article)
            what = meets[0].item.meets.replace("-", " ")
            if one.assurance_asked is None:
                yield Undecided("grounds", i, "assurance_asked", message=f"whether a {what} was asked for is not stated")
            else:
                message = f"a {what} would meet the ground; ask for it before you refuse"
                yield Breach("grounds", i, "assurance_asked", message=message, citation=where)


could_be_met.passes(RefusalAnswer)


def _of_life() -> RefusalAnswer:
    """A refusal to surrender, because a sentence for life may follow."""
    from lecoop.examples.refusal_answer import OF_SURRENDER

    return OF_SURRENDER


could_be_met.passes(_of_life)


@could_be_met.fails(_of_life, at="$.grounds[0].assurance_asked")
def _without_asking(answer: RefusalAnswer) -> RefusalAnswer:
    """Nobody asked for the review that would meet the ground."""
    return evolve(answer, grounds=(evolve(answer.grounds[0], assurance_asked=False),))
