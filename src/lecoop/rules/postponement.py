"""Rules that judge postponements: for a reason that the instrument allows, of what it lets be put off, and for how long."""

from __future__ import annotations

from attrs import evolve

from lecoop.basis.question import Question
from lecoop.model.postponement import ObstacleRelied, Postponement
from lecoop.report import Severity
from lecoop.rules.answer import provision
from lecoop.rules.parts import Foundation
from lecoop.rules.rule import Breach, Breaches, Cites, Undecided, rule
from lecoop.values.citation import Citation
from lecoop.values.ground import Obstacle
from lecoop.values.measure import Measure
from lecoop.values.time_limit import Step

__all__ = ["ground_not_allowed", "without_duration", "without_ground"]


@rule("postponement.without-ground", Postponement, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def without_ground(answer: Postponement, question: Question, foundation: Foundation) -> Breaches:
    """A postponement says what stands in the way, and how.

    Whoever asked has to know whether to wait, to ask elsewhere, or to take the obstacle away. Where no article
    that asks for the reasons is on record, silence is a warning.
    """
    postponing = provision(question, foundation).postponing
    article = postponing.reasons if postponing is not None else ""
    where = Citation(foundation.head.id, article) if article else None
    hard = None if article else Severity.WARNING
    if not answer.obstacles:
        yield Breach("obstacles", message="no reason is named; name it", citation=where, severity=hard, missing=True)
    for i, one in enumerate(answer.obstacles):
        for name, value in (("obstacle", one.obstacle), ("explained", one.explained)):
            if value is None:
                message = "the reason is not named; name it" if name == "obstacle" else "it is not said how it stands in the way; say it"
                yield Breach("obstacles", i, name, message=message, citation=where, severity=hard, missing=True)


without_ground.passes(Postponement)


@without_ground.fails(Postponement, at="$.obstacles")
def _not_now(answer: Postponement) -> Postponement:
    """The answer says not now, and nothing else."""
    return evolve(answer, obstacles=())


@rule("postponement.ground-not-allowed", Postponement, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def ground_not_allowed(answer: Postponement, question: Question, foundation: Foundation) -> Breaches:
    """A request is put off for a reason that the instrument allows, and only as far as it lets it be put off.

    Where the instrument closes its list, a heavy workload or missing staff is no reason; and some reasons hold
    back the execution alone, so that the decision is still due. Where the list is not known to be closed, another
    reason is not wrong, but unknown.
    """
    postponing = provision(question, foundation).postponing
    head = foundation.head.id
    for i, one in enumerate(answer.obstacles):
        if one.obstacle is None:
            continue
        rows = [] if postponing is None else [row for row in postponing.grounds if row.obstacle is one.obstacle]
        if not rows and (postponing is None or not postponing.closed):
            message = f"{one.obstacle.value} is not among the reasons on record, and the list of {head} is not known to be closed"
            yield Undecided("obstacles", i, "obstacle", message=message)
        elif not rows and postponing is not None:
            what = f"{head} does not let {question.measure.value} be put off for {one.obstacle.value}"
            message = f"{what}; go on, or name a reason of its list"
            yield Breach("obstacles", i, "obstacle", message=message, citation=Citation(head, postponing.closed))
        elif answer.step is not None and not any(not row.steps or answer.step in row.steps for row in rows):
            steps = ", ".join(step.value for step in rows[0].steps)
            message = f"for {one.obstacle.value} only this may be put off: {steps}; the {answer.step.value} is still due"
            yield Breach("step", message=message, citation=Citation(head, rows[0].article))


ground_not_allowed.passes(Postponement)


def _of_confiscation() -> Postponement:
    """A confiscation put off because of a remedy."""
    from lecoop.examples.postponement import OF_CONFISCATION

    return OF_CONFISCATION


ground_not_allowed.passes(_of_confiscation)


@ground_not_allowed.fails(Postponement, at="$.obstacles[0].obstacle")
def _for_a_remedy(answer: Postponement) -> Postponement:
    """A search is put off because somebody has gone to a court, which is no reason of the directive."""
    return evolve(answer, obstacles=tuple(evolve(one, obstacle=Obstacle.LEGAL_REMEDY) for one in answer.obstacles))


@ground_not_allowed.fails(_of_confiscation, at="$.step")
def _the_decision_too(answer: Postponement) -> Postponement:
    """The decision on a freezing order is put off, because the property is frozen for another."""
    frozen = tuple(ObstacleRelied(Obstacle.ALREADY_FROZEN, one.explained) for one in answer.obstacles)
    return evolve(answer, measure=Measure.FREEZING_FOR_CONFISCATION, step=Step.DECISION, obstacles=frozen)


@rule("postponement.without-duration", Postponement, severity=Severity.WARNING, added_in="26.1", citation=Cites.DATA)
def without_duration(answer: Postponement, question: Question, foundation: Foundation) -> Breaches:
    """A postponement says for how long, as far as that can be told, or that it cannot be told.

    Instruments ask for the expected duration where it is possible; an answer that says neither leaves the other
    side to guess whether to wait.
    """
    postponing = provision(question, foundation).postponing
    if postponing is None or not postponing.duration or answer.until is not None or answer.cannot_be_told:
        return
    message = "it is not said until when; say it, or that it cannot be told"
    yield Breach("until", message=message, citation=Citation(foundation.head.id, postponing.duration), missing=True)


without_duration.passes(Postponement)
without_duration.passes(_of_confiscation)


@without_duration.fails(Postponement, at="$.until")
def _some_day(answer: Postponement) -> Postponement:
    """The answer does not say until when."""
    return evolve(answer, until=None)
