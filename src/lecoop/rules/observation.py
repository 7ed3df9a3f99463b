"""Rules that judge observations across a border: leave, urgency and its hours, and what officers may not do there."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from attrs import evolve

from lecoop.basis.basis import Basis
from lecoop.basis.question import Question
from lecoop.deadlines import deadline
from lecoop.model.observation_request import ObservationRequest
from lecoop.report import Severity
from lecoop.rules.requirements import so, unmet
from lecoop.rules.rule import Breach, Breaches, Cites, Undecided, rule
from lecoop.values.citation import Citation
from lecoop.values.fact import Fact
from lecoop.values.operation import ObservedOffence
from lecoop.values.time_limit import Step

__all__ = ["bounds_overstepped", "crossing_untold", "offence_not_listed", "went_on_without_leave", "without_leave"]


def _beforehand() -> ObservationRequest:
    """An observation with leave from the day before."""
    from lecoop.examples.observation_request import BEFOREHAND

    return BEFOREHAND


@rule("observation.without-leave", ObservationRequest, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def without_leave(record: ObservationRequest, basis: Basis) -> Breaches:
    """Officers cross a border in observation with leave, or in urgency, and for an offence for which it is given.

    Foreign officers have no powers of their own; without leave what they see is seen unlawfully, and they may be
    held for it.
    """
    yield from unmet(record, basis.requirements, Fact.LEAVE_GRANTED, mend="hand the observation over to the officers of that State")
    yield from unmet(record, basis.requirements, Fact.EXTRADITABLE, mend="ask for information instead")


without_leave.passes(ObservationRequest)
without_leave.passes(_beforehand)


@without_leave.fails(_beforehand, at="$.leave_granted")
def _just_went(record: ObservationRequest) -> ObservationRequest:
    """The officers cross without leave and without urgency."""
    return evolve(record, leave_granted=False, leave_at=None)


@without_leave.fails(ObservationRequest, at="$.extraditable")
def _for_a_trifle(record: ObservationRequest) -> ObservationRequest:
    """Nobody is extradited for the offence."""
    return evolve(record, extraditable=False)


@rule("observation.offence-not-listed", ObservationRequest, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def offence_not_listed(record: ObservationRequest, question: Question, basis: Basis) -> Breaches:
    """Without leave, in urgency, officers cross only for the offences that the instrument lists.

    The list is short and closed; two States may have widened it between themselves in a treaty of their own.
    """
    provision = question.provision(question.law.instrument(basis.head))
    if provision is None or not provision.urgent_offences:
        return
    crossed = so(record, Fact.URGENT_CROSSING)
    if crossed is False:
        return
    where = Citation(basis.head, provision.urgent_offences_article)
    if not record.listed_as:
        message = "it is not stated which of the listed offences it is; state it"
        if crossed is None:
            raise Undecided("listed_as", message=message)
        yield Breach("listed_as", message=message, citation=where, missing=True)
    elif crossed and not set(record.listed_as) & set(provision.urgent_offences):
        named = ", ".join(one.value for one in record.listed_as)
        message = f"{named} is not among the offences for which officers may cross without leave: stop at the border, and ask for leave"
        yield Breach("listed_as", message=message, citation=where)


offence_not_listed.passes(ObservationRequest)


@offence_not_listed.fails(ObservationRequest, at="$.listed_as")
def _theft(record: ObservationRequest) -> ObservationRequest:
    """The officers cross in urgency after somebody who steals bicycles."""
    return evolve(record, listed_as=(ObservedOffence.OTHER,))


@rule("observation.crossing-untold", ObservationRequest, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def crossing_untold(record: ObservationRequest, basis: Basis) -> Breaches:
    """Who crosses in urgency tells the other State while the observation goes on, and sends the request without delay.

    Leave can only be given, or refused, by a State that knows of it; afterwards each operation is reported.
    """
    yield from unmet(record, basis.requirements, Fact.NOTIFIED_AT_ONCE, mend="tell it now, and end the observation")
    yield from unmet(record, basis.requirements, Fact.REQUEST_FOLLOWED, mend="send it now, with the reasons for crossing without leave")
    yield from unmet(record, basis.requirements, Fact.REPORTED, mend="report it")


crossing_untold.passes(ObservationRequest)


@crossing_untold.fails(ObservationRequest, at="$.notified_at_once")
def _in_the_evening(record: ObservationRequest) -> ObservationRequest:
    """France hears of the crossing in the evening."""
    return evolve(record, notified_at_once=False)


@crossing_untold.fails(ObservationRequest, at="$.reported")
def _never_told(record: ObservationRequest) -> ObservationRequest:
    """The operation is over and nobody reports it."""
    return evolve(record, reported=False)


@rule("observation.went-on-without-leave", ObservationRequest, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def went_on_without_leave(record: ObservationRequest, question: Question, basis: Basis) -> Breaches:
    """An observation that began in urgency ends when the hours for the leave are over without it, or when the other State says so.

    The hours run from the crossing, through night and weekend; leave that comes later does not mend what was done
    before it.
    """
    if record.told_to_stop_at is not None and record.ended_at is not None and record.ended_at > record.told_to_stop_at:
        yield Breach("ended_at", message="it went on after the other State wanted it to end; end it at once", citation=_end(basis))
    if so(record, Fact.URGENT_CROSSING) is not True:
        return
    for one in basis.time_limits:
        if one.item.runs_from is not Step.CROSSING:
            continue
        if record.crossed_at is None:
            raise Undecided("crossed_at", message=f"when the border was crossed is not stated, and {one.item.within} run from it")
        ends = deadline(question.law.instrument(one.citation.instrument), one.item, record.crossed_at).ends_at
        if ends is None or (record.leave_granted and record.leave_at is not None and record.leave_at <= ends):
            continue
        if record.leave_granted and record.leave_at is None:
            raise Undecided("leave_at", message=f"when leave was given is not stated; it was due by {_shown(ends)}")
        if record.ended_at is None:
            raise Undecided("ended_at", message=f"when it ended is not stated; without leave it was to end by {_shown(ends)}")
        if record.ended_at > ends:
            message = f"it went on until {_shown(record.ended_at)}; without leave it was to end by {_shown(ends)}, {one.item.within} after"
            yield Breach("ended_at", message=f"{message} the crossing: say so in the report", citation=one.citation)


def _end(basis: Basis) -> Citation:
    rows = [one.citation for one in basis.time_limits if one.item.runs_from is Step.CROSSING]
    return rows[0] if rows else Citation(basis.head, basis.article)


def _shown(when: datetime) -> str:
    return when.astimezone(UTC).strftime("%Y-%m-%d %H:%M UTC")


went_on_without_leave.passes(ObservationRequest)


@went_on_without_leave.fails(ObservationRequest, at="$.ended_at")
def _six_hours(record: ObservationRequest) -> ObservationRequest:
    """No leave comes, and the officers stay for six hours."""
    ended = None if record.crossed_at is None else record.crossed_at + timedelta(hours=6)
    return evolve(record, leave_granted=False, leave_at=None, ended_at=ended)


@rule("observation.bounds-overstepped", ObservationRequest, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def bounds_overstepped(record: ObservationRequest, basis: Basis) -> Breaches:
    """Officers who observe abroad can prove who they are, carry the leave, enter no home and stop nobody.

    They look on; whatever needs force is for the officers of the place.
    """
    yield from unmet(record, basis.requirements, Fact.OFFICERS_IDENTIFIABLE, mend="see that they carry their identity cards")
    yield from unmet(record, basis.requirements, Fact.LEAVE_CARRIED, mend="give them the document on the leave")
    yield from unmet(record, basis.requirements, Fact.NO_HOME_ENTERED, mend="leave that to the officers of the place")
    yield from unmet(record, basis.requirements, Fact.NOBODY_STOPPED, mend="leave that to the officers of the place")


bounds_overstepped.passes(ObservationRequest)
bounds_overstepped.passes(_beforehand)


@bounds_overstepped.fails(ObservationRequest, at="$.home_entered")
def _into_the_garage(record: ObservationRequest) -> ObservationRequest:
    """The officers follow the suspect into a private garage."""
    return evolve(record, home_entered=True)


@bounds_overstepped.fails(_beforehand, at="$.leave_carried")
def _left_at_the_desk(record: ObservationRequest) -> ObservationRequest:
    """The document on the leave lies at the desk at home."""
    return evolve(record, leave_carried=False)
