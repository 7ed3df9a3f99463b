"""What is in the system already, and how long it stands."""

from __future__ import annotations

from datetime import date

from attrs import evolve

from lecoop.deadlines import deadline
from lecoop.model.alert import Alert, OtherAlert
from lecoop.model.case_record import RecordState
from lecoop.model.instrument import Instrument
from lecoop.model.notice import Notice
from lecoop.model.provision import TimeLimit
from lecoop.registry import Law
from lecoop.report import Severity
from lecoop.rules.circulating import Circulating
from lecoop.rules.facts import CIRCULATED, Circulated
from lecoop.rules.rule import Breaches, Cites, Undecided, rule
from lecoop.values.circulation import Category, Precondition
from lecoop.values.time_limit import Step

__all__ = ["counted_from", "no_longer_needed", "past_review", "reviews", "second_alert"]


@rule("circulated.second-alert", Alert, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def second_alert(alert: Alert, circulation: Circulating) -> Breaches:
    """A State has one alert about the same person or object, and alerts of several States go together.

    What does not go together is agreed between the SIRENE Bureaux before the new one is entered.
    """
    row = circulation.row
    for i, other in enumerate(alert.others):
        if other.requesting == alert.requesting and row.one_each:
            message = f"{alert.requesting} has an alert on the same person or object already; change that one, or delete it first"
            yield circulation.breach("others", i, "requesting", message=message, article=row.one_each)
        elif other.requesting != alert.requesting and row.compatible and other.compatible is not True:
            if other.compatible is None:
                yield Undecided("others", i, "compatible", message="whether the two alerts go together is not stated")
            elif other.agreed is not True:
                message = f"it does not go together with the alert of {other.requesting}; let the bureaux agree first"
                yield circulation.breach("others", i, "agreed", message=message, article=row.compatible)


second_alert.passes(Alert)


@second_alert.fails(Alert, at="$.others[0].requesting")
def _twice(alert: Alert) -> Alert:
    """The same State has sought the same person already."""
    return evolve(alert, others=(OtherAlert(requesting=alert.requesting, category=Category.JUDICIAL_PROCEDURE),))


@second_alert.fails(Alert, at="$.others[0].agreed")
def _at_odds(alert: Alert) -> Alert:
    """Another State has the same person watched discreetly, and nobody asked it."""
    return evolve(alert, others=(OtherAlert(requesting="FR", category=Category.CHECKS, compatible=False),))


def reviews(circulation: Circulating) -> tuple[TimeLimit, ...]:
    """The limits after which it is looked at again: of its category, else of its instrument."""
    rows = circulation.row.time_limits or circulation.head.time_limits
    return tuple(one for one in rows if one.step is Step.REVIEW and one.runs_from is Step.RECORDING)


def counted_from(record: Circulated, head: Instrument, limit: TimeLimit) -> date | None:
    """The day from which the running time counts: the entry, or the end of the time before a decision to keep it."""
    start = record.recorded_on
    for day in sorted(record.kept_on):
        end = deadline(head, limit, start).last_day
        if record.recorded_on is None or end is None or not record.recorded_on <= day <= end:
            break
        start = end
    return start


@rule("circulated.past-review", *CIRCULATED, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def past_review(record: Circulated, law: Law, circulation: Circulating) -> Breaches:
    """What stands in a system was looked at in time, and a decision to keep it is recorded.

    Once its time has run out it is deleted; whoever acts on it acts on nothing. A decision to keep it gives it
    the same time again from the end of the first.
    """
    head, row = circulation.head, circulation.row
    limits = reviews(circulation)
    if not limits:
        return
    if record.recorded_on is None:
        if record.state is RecordState.SENT:
            raise Undecided("recorded_on", message="the day on which it was entered is not stated")
        return
    ends = [(end, one) for one in limits if (end := deadline(head, one, counted_from(record, head, one)).last_day) is not None]
    if not ends:
        return
    (soonest, first), (latest, last) = min(ends, key=_day), max(ends, key=_day)
    late = [(i, day) for i, day in enumerate(record.kept_on) if day > latest]
    if late:
        i, day = late[0]
        message = f"it was to end by {latest.isoformat()}, and the decision of {day.isoformat()} to keep it came later; enter it anew"
        yield circulation.breach("kept_on", i, message=message, article=row.keep or last.article)
    elif law.day > latest:
        message = f"it stood until {latest.isoformat()}, and no decision in time to keep it is recorded; do not act on it, and delete it"
        yield circulation.breach("recorded_on", message=message, article=last.article)
    elif law.day > soonest:
        case = last.only_if.replace("-", " ")
        message = f"it stood until {soonest.isoformat()} ({first.article}), or until {latest.isoformat()} in this case: {case}"
        yield Undecided("recorded_on", message=message)


def _day(pair: tuple[date, TimeLimit]) -> date:
    return pair[0]


past_review.passes(Notice)
past_review.passes(Alert)


def _on_checks() -> Alert:
    """An alert for discreet checks."""
    from lecoop.examples.alert import CHECKS

    return CHECKS


past_review.passes(_on_checks)


@past_review.fails(_on_checks, at="$.recorded_on")
def _fourteen_months(alert: Alert) -> Alert:
    """It was entered fourteen months ago, and nobody has looked at it since."""
    return evolve(alert, recorded_on=date(2023, 5, 2))


@rule("circulated.no-longer-needed", *CIRCULATED, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def no_longer_needed(record: Circulated, circulation: Circulating) -> Breaches:
    """What has achieved its purpose, or has lost the decision behind it, is taken out.

    The person was surrendered, the child found, the warrant revoked: whoever is stopped after that is stopped
    for nothing.
    """
    for one in circulation.row.requires:
        if one.what is Precondition.STILL_NEEDED and one.what in record.denies:
            message = "it is said that it is no longer needed; delete it, and tell those who may have acted on it"
            yield circulation.breach("denies", record.denies.index(one.what), message=message, row=one)


no_longer_needed.passes(Alert)
no_longer_needed.passes(Notice)


@no_longer_needed.fails(Alert, at="$.denies[0]")
def _surrendered(alert: Alert) -> Alert:
    """The person was surrendered, and the alert still stands."""
    return evolve(alert, denies=(Precondition.STILL_NEEDED,))
