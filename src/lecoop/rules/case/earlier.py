"""What happened before over the same acts: a final judgment, an amnesty, a case that is pending, and lapse of time."""

from __future__ import annotations

from datetime import date

from attrs import evolve

from lecoop.basis.basis import Basis, Cited
from lecoop.basis.question import Question
from lecoop.model.arrest_warrant import ArrestWarrant
from lecoop.model.case_record import CaseRecord
from lecoop.model.earlier_proceedings import EarlierProceedings, Outcome
from lecoop.model.extradition_request import ExtraditionRequest
from lecoop.model.provision import GroundForRefusal
from lecoop.report import Audience, Severity
from lecoop.rules.facts import CASES, ground, purpose_of, severity
from lecoop.rules.held import Earlier, Lapsed
from lecoop.rules.rule import Breach, Breaches, Cites, Undecided, rule
from lecoop.values.ground import CarriedOut, Ground
from lecoop.values.terms import Effect, Purpose

__all__ = ["judged_already", "time_barred"]

_AT_HOME = {
    Outcome.AMNESTY: Ground.AMNESTY,
    Outcome.PENDING: Ground.PENDING_PROSECUTION,
    Outcome.NOT_PROSECUTED: Ground.NOT_PROSECUTED,
}
"""What counts only where it happened in the requested State."""


@rule(
    "case.judged-already", *CASES,
    severity=Severity.WARNING, added_in="26.1", citation=Cites.DATA, audience=Audience.OTHER_SIDE,
    grounds=(*_AT_HOME.values(), Ground.FINALLY_JUDGED, Ground.FINALLY_JUDGED_IN_THIRD_STATE),
)  # fmt: skip
def judged_already(record: CaseRecord, earlier: Earlier, between: Question, basis: Basis) -> Breaches:
    """Nobody is sought or tried again for acts that were finally judged, forgiven, or are before a court elsewhere.

    The instrument says whose judgments count, and whether a sentence must have been served, be under way or be
    past carrying out. A judgment that the request itself is to carry out is no earlier one.
    """
    carries_out = purpose_of(record) is Purpose.ENFORCE
    for path, one in earlier:
        if one.outcome is None:
            yield Undecided(*path, "outcome", message="it is not stated what came of the earlier proceedings")
            continue
        if carries_out and one.state == between.asking and one.outcome is Outcome.CONVICTED:
            continue
        row = _row(one, between, basis)
        if row is None:
            continue
        if one.state != between.asked and row.item.ground is Ground.FINALLY_JUDGED and not row.item.judged_by:
            yield Undecided(*path, "state", message=f"whether {row.citation} means judgments of other States is not on record")
        elif one.outcome is Outcome.CONVICTED and row.item.carried_out and one.carried_out is None:
            yield Undecided(*path, "carried_out", message=f"not stated, and {row.citation} asks where the sentence stands")
        elif not _still_open(one, row.item):
            word = "shall" if row.item.effect is Effect.SHALL else "may"
            message = f"{between.asked} {word} refuse on the ground {row.item.ground.value}; leave the offence out, or show other acts"
            yield Breach(*path, message=message, citation=row.citation, severity=severity(row.item.effect))


def _row(one: EarlierProceedings, question: Question, basis: Basis) -> Cited[GroundForRefusal] | None:
    """The row on which proceedings with this outcome, in this State, bear."""
    if one.outcome in _AT_HOME:
        return ground(basis, _AT_HOME[one.outcome]) if one.state == question.asked else None
    judged, third = ground(basis, Ground.FINALLY_JUDGED), ground(basis, Ground.FINALLY_JUDGED_IN_THIRD_STATE)
    if one.state == question.asked:
        return judged
    if judged is not None and judged.item.judged_by != "requested" and _is_party(question, basis, one.state):
        return judged
    return third


def _is_party(question: Question, basis: Basis, state: str) -> bool:
    law = question.law
    return law.registry.has_jurisdiction(state) and law.holding(law.instrument(basis.head), state).binds


def _still_open(one: EarlierProceedings, row: GroundForRefusal) -> bool:
    """Whether the row leaves the request alone, because the sentence does not stand as it asks."""
    return one.outcome is Outcome.CONVICTED and bool(row.carried_out) and one.carried_out not in row.carried_out


judged_already.passes(ArrestWarrant)
judged_already.passes(ExtraditionRequest)


@judged_already.fails(ArrestWarrant, at="$.offences[0].earlier[0]")
def _served_there(warrant: ArrestWarrant) -> ArrestWarrant:
    """The requested State convicted the person of the same acts, and the sentence was served."""
    before = EarlierProceedings(warrant.requested, Outcome.CONVICTED, date(2020, 3, 2), CarriedOut.SERVED)
    return evolve(warrant, offences=(evolve(warrant.offences[0], earlier=(before,)),))


@judged_already.fails(ExtraditionRequest, at="$.offences[0].earlier[0]")
def _acquitted_there(request: ExtraditionRequest) -> ExtraditionRequest:
    """A court of the requested State acquitted the person of the same acts."""
    before = EarlierProceedings(request.requested, Outcome.ACQUITTED, date(2023, 3, 2))
    return evolve(request, offences=(evolve(request.offences[0], earlier=(before,)),))


@rule(
    "case.time-barred", *CASES,
    severity=Severity.WARNING, added_in="26.1", citation=Cites.DATA, audience=Audience.OTHER_SIDE,
    grounds=(Ground.TIME_BARRED,),
)  # fmt: skip
def time_barred(_: CaseRecord, lapsed: Lapsed, between: Question, basis: Basis) -> Breaches:
    """No offence is barred by lapse of time in the law that the instrument looks to.

    Some instruments look to the law of the requested State, some to that of either. Where the data does not say
    whose law counts, a bar is a warning.
    """
    row = ground(basis, Ground.TIME_BARRED)
    if row is None:
        return
    counts = {"requested": (between.asked,), "requesting": (between.asking,)}.get(row.item.barred_by, (between.asked, between.asking))
    for path, state in lapsed:
        if state in counts:
            word = "shall" if row.item.effect is Effect.SHALL else "may"
            message = f"barred by lapse of time in {state}, and {between.asked} {word} refuse for that; find out what stopped it"
            hard = severity(row.item.effect) if row.item.barred_by else Severity.WARNING
            yield Breach(*path, message=message, citation=row.citation, severity=hard)


time_barred.passes(ArrestWarrant)
time_barred.passes(ExtraditionRequest)


@time_barred.fails(ExtraditionRequest, at="$.offences[0].time_barred_in[0]")
def _too_late(request: ExtraditionRequest) -> ExtraditionRequest:
    """By the law of the requested State the robbery can no longer be punished."""
    return evolve(request, offences=(evolve(request.offences[0], time_barred_in=(request.requested,)),))
