"""Whether two jurisdictions are both on a channel, for a measure, on a day."""

from __future__ import annotations

from datetime import date, timedelta

from attrs import frozen

from lecoop.basis.question import Question
from lecoop.basis.remark import GapCode, Remark
from lecoop.model.channel import Channel
from lecoop.registry.standing import BINDING, Holding
from lecoop.values.citation import Citation
from lecoop.values.period import holds
from lecoop.values.terms import MembershipState, Standing

__all__ = ["Shut", "connected", "connection", "ever_connected", "shut_run"]


@frozen
class Shut:
    """A channel that is not open between the two on the day: on whose account, and until when.

    Args:
        unmet: where the condition stands that the case does not meet, if that is what shuts it.
    """

    channel: Channel
    who: str
    message: str
    until: date | None = None
    unmet: Citation | None = None


def connection(question: Question, channel: Channel) -> Shut | tuple[Remark, ...]:
    """Whether both are on the channel for the measure on the day, with gaps where that is not known."""
    if not holds(channel, question.day):
        start = channel.valid_from if channel.valid_from is not None and question.day < channel.valid_from else None
        return Shut(channel, "", f"{channel.name} is not in operation", start)
    if not channel.connected:
        return ()
    remarks = []
    for code in (question.asking, question.asked):
        holding = _held(question, channel, code)
        if holding.standing is Standing.UNKNOWN:
            message = f"whether {code} is connected to {channel.name} is not on record"
            remarks.append(Remark(GapCode.CONNECTION_UNKNOWN, message))
        elif not _on_it(question, channel, holding):
            since = _shut_since(question, channel, code)
            ended = holding.standing is Standing.CEASED
            word = "is no longer connected" if ended else "is not connected"
            if holding.membership is not None and holding.standing in BINDING:
                word = "is connected, but not for this measure,"
            until = _opens(question, channel, code)
            tail = f" until {until.isoformat()}" if until is not None else f" since {since.isoformat()}" if since and ended else ""
            return Shut(channel, code, f"{code} {word} to {channel.name}{tail}", until)
    return tuple(remarks)


def ever_connected(question: Question, channel: Channel) -> bool:
    """Whether both were on the channel on some day, so that people expect it."""
    if not channel.connected:
        return False
    return all(
        any(_on_it(question, channel, holding) for holding in question.law.registry.membership(channel.connected, code).holdings)
        for code in (question.asking, question.asked)
    )


def shut_run(question: Question, channel: Channel) -> date | None:
    """The first day of the unbroken run on which the channel is not open between the two."""
    days: set[date] = {day for day in (channel.valid_from, channel.valid_until) if day is not None}
    if channel.connected:
        for code in (question.asking, question.asked):
            days.update(question.law.registry.membership(channel.connected, code).days)
    for start in sorted((day for day in days if day <= question.day), reverse=True):
        if not isinstance(connection(question.on(start - timedelta(days=1)), channel), Shut):
            return start
    return None


def _held(question: Question, channel: Channel, code: str) -> Holding:
    jurisdiction = question.law.jurisdiction(code)
    own = question.law.registry.membership(channel.connected, code).on(question.day)
    answers = jurisdiction.responsible or jurisdiction.part_of
    if own.membership is None and answers is not None:
        return question.law.registry.membership(channel.connected, answers).on(question.day)
    return own


def _on_it(question: Question, channel: Channel, holding: Holding) -> bool:
    row = holding.membership
    if row is None or not connected(channel, holding):
        return False
    return question.measure not in row.without and (not row.only or question.measure in row.only)


def connected(channel: Channel, holding: Holding) -> bool:
    """Whether somebody who belongs so to the organisation behind a channel is on the channel, for some measure at least."""
    row = holding.membership
    if row is None or row.state.value not in channel.connected_states:
        return False
    return holding.standing in BINDING or (row.state is MembershipState.ASSOCIATED and holding.standing is not Standing.CEASED)


def _shut_since(question: Question, channel: Channel, code: str) -> date | None:
    timeline = question.law.registry.membership(channel.connected, code)
    for start in reversed([day for day in timeline.days if day <= question.day]):
        if _on_it(question, channel, timeline.on(start - timedelta(days=1))):
            return start
    return None


def _opens(question: Question, channel: Channel, code: str) -> date | None:
    timeline = question.law.registry.membership(channel.connected, code)
    for day in timeline.days:
        if day > question.day and _on_it(question, channel, timeline.on(day)):
            return day
    return None
