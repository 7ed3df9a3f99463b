"""Rules that judge the use of what another State gave: within its purpose, or opened by a consent or a fact of the case."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from attrs import evolve, frozen

from lecoop.basis.basis import Cited
from lecoop.basis.question import Question
from lecoop.model.provision import Provision
from lecoop.model.use_limit import OpensUse, UseLimit
from lecoop.model.use_of_result import Consent, UseOfResult
from lecoop.registry import Law
from lecoop.report import Severity
from lecoop.rules.parts import Foundation
from lecoop.rules.rule import Breach, Breaches, Cites, Undecided, rule
from lecoop.values.citation import Citation
from lecoop.values.period import holds
from lecoop.values.terms import Seen
from lecoop.values.time_limit import Counting, Step
from lecoop.values.use import ConsentOf, Use, UseOpening

__all__ = ["against_a_mark", "beyond_the_limit", "intelligence_as_evidence", "without_notice", "without_use"]

_CONSENTS = {
    UseOpening.STATE_CONSENTS: ConsentOf.STATE,
    UseOpening.PERSON_CONSENTS: ConsentOf.PERSON,
    UseOpening.ORIGINATOR_CONSENTS: ConsentOf.ORIGINATOR,
    UseOpening.RENOUNCED_WITH_SURRENDER: ConsentOf.PERSON_WITH_SURRENDER,
    UseOpening.RENOUNCED_BEFORE_COURT: ConsentOf.PERSON_BEFORE_COURT,
}
_OF_PERSON = (Use.OTHER_OFFENCE, Use.ONWARD_SURRENDER, Use.EXTRADITION_TO_THIRD_STATE)


@frozen
class _Terms:
    """What the instrument says of the use of its results, with the place of each part."""

    instrument: str
    limits: tuple[Cited[UseLimit], ...]
    evidence: str
    evidence_where: Citation | None
    marks_where: Citation | None
    speciality: Citation | None


def _terms(question: Question, foundation: Foundation) -> _Terms:
    """As it stood between the two, with what joined it, when it was handed over; where that is not known, as it is written."""
    head, basis = foundation.head, foundation.basis
    if basis is not None:
        speciality = Citation(head.id, basis.speciality_article) if basis.speciality_article else None
        return _Terms(head.id, basis.use_limits, basis.evidence, basis.evidence_where, basis.marks_where, speciality)
    provision = question.provision(head)
    if provision is None:
        raise Undecided("measure", message=f"{head.id} does not provide the measure")
    return _written(question, head.id, provision)


def _written(question: Question, identity: str, provision: Provision) -> _Terms:
    def where(article: str) -> Citation | None:
        return Citation(identity, article) if article else None

    limits = tuple(Cited(one, Citation(identity, one.article)) for one in provision.use_limits if holds(one, question.day))
    return _Terms(
        identity, limits, provision.evidence, where(provision.evidence_article),
        where(provision.marks_article), where(provision.speciality_article),
    )  # fmt: skip


def _own_limits(record: UseOfResult, question: Question, law: Law) -> Iterator[Cited[UseLimit]]:
    """What the own law of the State that uses it closes to its authorities on the day of the use, whatever the treaty says."""
    for instrument in law.registry.executing(record.requesting, question.measure):
        if not holds(instrument, law.day) or (instrument.sides and not law.holding(instrument, record.requested).binds):
            continue
        mine = [one for one in instrument.provisions if one.measure is question.measure and holds(one, law.day)]
        limits = dict.fromkeys(one for provision in mine for one in provision.use_limits if holds(one, law.day))
        yield from (Cited(one, Citation(instrument.id, one.article)) for one in limits)


def _consent(record: UseOfResult, of: ConsentOf) -> bool | None:
    """Whether this consent was given by the day of the use; ``None`` where that is not stated."""
    said = [_in_time(one, record.issued_on) for one in record.consents if one.of is of]
    return True if True in said else None if None in said or not said else False


def _in_time(consent: Consent, used_on: date | None) -> bool | None:
    if consent.given is not True:
        return consent.given
    if consent.given_on is None or used_on is None:
        return None
    return consent.given_on <= used_on


def _stayed(record: UseOfResult, opening: OpensUse) -> bool | None:
    """Whether the person could leave, and did not within the time."""
    if record.could_leave is False:
        return False
    start = record.handed_over_on if opening.runs_from is Step.SURRENDER else record.discharged_on
    end = opening.within.later(start) if opening.within is not None and start is not None else None
    if end is None or record.issued_on is None:
        return None
    if opening.counting is Counting.INCLUSIVE:
        end -= timedelta(days=1)
    if record.issued_on <= end or (record.left_on is not None and record.left_on <= end):
        return False
    still_there = record.left is False or record.left_on is not None
    return True if still_there and record.could_leave else None if record.left is not True or record.left_on is None else False


def _returned(record: UseOfResult) -> bool | None:
    if record.returned_on is None:
        return False if record.left is False else None
    return record.issued_on is None or record.returned_on <= record.issued_on


def _afterwards(record: UseOfResult) -> bool | None:
    days = [one.committed_on for one in record.offences]
    known = [day for day in days if day is not None]
    if not days or len(known) < len(days) or record.handed_over_on is None:
        return None
    return min(known) > record.handed_over_on


def _refused(fact: bool | None) -> bool | None:
    return None if fact is None else not fact


def _opens(record: UseOfResult, opening: OpensUse) -> bool | None:
    """Whether this opens the use in the case; ``None`` where the record does not say."""
    of = _CONSENTS.get(opening.when)
    if of is not None:
        return _consent(record, of)
    return {
        UseOpening.CONSENT_PRESUMED: record.consent_presumed,
        UseOpening.STAYED: _stayed(record, opening),
        UseOpening.RETURNED: _returned(record),
        UseOpening.COMMITTED_AFTERWARDS: _afterwards(record),
        UseOpening.OFFENCE_WITHOUT_CUSTODY: _refused(record.punishable_by_custody),
        UseOpening.LIBERTY_UNTOUCHED: _refused(record.liberty_restricted),
        UseOpening.PENALTY_WITHOUT_CUSTODY: _refused(record.custody_sought),
        UseOpening.DISCLOSED: record.disclosed,
        UseOpening.EXCULPATORY: record.exculpatory,
        UseOpening.ALWAYS: True,
    }.get(opening.when)


def _words(openings: Iterable[OpensUse]) -> str:
    return ", ".join(f"{one.when.value} ({one.article})" if one.article else one.when.value for one in openings)


@rule("use.without-use", UseOfResult, severity=Severity.ERROR, added_in="26.1", citation=Cites.FORM)
def without_use(record: UseOfResult) -> Breaches:
    """Whoever uses what another State gave says for what, and under which instrument it came.

    A limit on the use can be held against nothing else; and who reads the file later has to see it.
    """
    for name in ("measure", "basis", "use", "issued_on"):
        if getattr(record, name) is None:
            yield Breach(name, message=f"{name.replace('_', ' ')} is not stated; state it", missing=True)
    if record.use in _OF_PERSON and not record.offences:
        yield Breach("offences", message="for which offences is not stated; state them", missing=True)


without_use.passes(UseOfResult)


@without_use.fails(UseOfResult, at="$.use")
def _for_something(record: UseOfResult) -> UseOfResult:
    """It is not said for what the information is to be used."""
    return evolve(record, use=None)


@rule("use.beyond-the-limit", UseOfResult, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def beyond_the_limit(record: UseOfResult, question: Question, foundation: Foundation, law: Law) -> Breaches:
    """What another State gave is used for what it was asked for, or as far as the instrument or a consent opens another use.

    Speciality guards a surrendered person from a trial for which the surrender was not given; the limits on evidence
    and information guard the State that gave it. Who relies on what opens a use shows it: a consent, the days that
    passed, the penalty that takes no liberty. The instrument speaks as it stood on the day of handing over; the own law of
    the State that uses it counts beside it, as it stands on the day of the use.
    """
    if record.use is None:
        raise Undecided("use", message="it is not stated for what it is to be used")
    if record.use is Use.AS_REQUESTED:
        return
    terms = _terms(question, foundation)
    limits = [one for one in terms.limits if one.item.use is record.use]
    if not limits:
        if record.use in (Use.EVIDENCE, Use.INTELLIGENCE):
            return
        hint = f"; look at {terms.speciality}" if terms.speciality is not None else ""
        yield Undecided("use", message=f"what {terms.instrument} says of {record.use.value} is not on record{hint}")
    for limit in (*limits, *(one for one in _own_limits(record, question, law) if one.item.use is record.use)):
        said = [_opens(record, one) for one in limit.item.opened_by]
        if True in said:
            continue
        hard = Severity.WARNING if limit.item.seen is Seen.UNCONFIRMED else None
        what = f"{record.use.value} is closed; it would be opened by: {_words(limit.item.opened_by)}"
        if None in said:
            yield Breach("use", message=f"{what}; none of these is shown", citation=limit.citation, severity=hard, missing=True)
        else:
            yield Breach("use", message=f"{what}; none of these is so: do not use it so", citation=limit.citation, severity=hard)


def _charged_anew() -> UseOfResult:
    """A surrendered person charged with another, earlier offence, to which the executing authority consented."""
    from lecoop.examples.use_of_result import OF_A_PERSON

    return OF_A_PERSON


beyond_the_limit.passes(UseOfResult)
beyond_the_limit.passes(_charged_anew)


@beyond_the_limit.fails(_charged_anew, at="$.use")
def _refused_consent(record: UseOfResult) -> UseOfResult:
    """The executing authority refused its consent to the other charge."""
    return evolve(record, consents=(Consent(of=ConsentOf.STATE, given=False),))


@rule("use.intelligence-as-evidence", UseOfResult, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def intelligence_as_evidence(record: UseOfResult, question: Question, foundation: Foundation) -> Breaches:
    """What came as information between police is shown to a court only with the other State's consent, or once it came as evidence.

    Police give each other what they hold so that an investigation can go on; whether it may be used in court is for
    the State that gave it, by its consent or in answer to a formal request.
    """
    if record.use is not Use.EVIDENCE:
        return
    terms = _terms(question, foundation)
    if terms.evidence == "yes":
        return
    if not terms.evidence:
        raise Undecided("use", message=f"whether what {terms.instrument} gives is evidence is not on record")
    obtained = record.formally_obtained_on
    if obtained is not None and (record.issued_on is None or obtained <= record.issued_on):
        return
    if record.formally_requested_on is not None and obtained is None:
        raise Undecided("formally_obtained_on", message="it was formally asked for; that it was given is not stated")
    consent = _consent(record, ConsentOf.STATE) if terms.evidence == "with-consent" else False
    if consent is True:
        return
    hard = None if terms.evidence_where is not None else Severity.WARNING
    due = "the other State's consent, or a formal request" if terms.evidence == "with-consent" else "a formal request"
    message = f"it came as information, and is to be shown as evidence; get {due} first"
    yield Breach("use", message=message, citation=terms.evidence_where, severity=hard, missing=consent is None)


intelligence_as_evidence.passes(UseOfResult)


@intelligence_as_evidence.fails(UseOfResult, at="$.use")
def _without_asking(record: UseOfResult) -> UseOfResult:
    """Nobody asked the other State before its information went into the file of the court."""
    return evolve(record, consents=())


@rule("use.without-notice", UseOfResult, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def without_notice(record: UseOfResult, question: Question, foundation: Foundation) -> Breaches:
    """Where a use is open on condition of a notice, the State that gave the result is told before.

    What clears an accused has to be shown without waiting for consent; the State that gave it is told first, so
    that it can ask to be heard.
    """
    if record.use is None or record.use is Use.AS_REQUESTED:
        return
    for limit in _terms(question, foundation).limits:
        if limit.item.use is not record.use:
            continue
        opening = [one for one in limit.item.opened_by if _opens(record, one) is True]
        due = [one for one in opening if one.notice]
        if not due or len(due) < len(opening):
            continue
        where = Citation(limit.citation.instrument, due[0].notice)
        if record.notified_on is None:
            message = "the State that gave it was not told of the use; tell it before"
            yield Breach("notified_on", message=message, citation=where, missing=True)
        elif record.issued_on is not None and record.notified_on > record.issued_on:
            message = f"told on {record.notified_on.isoformat()}, after the use of {record.issued_on.isoformat()}; tell it before"
            yield Breach("notified_on", message=message, citation=where)


def _for_the_defence() -> UseOfResult:
    """Evidence under the convention against corruption that clears an accused in another case."""
    from lecoop.examples.use_of_result import EXCULPATORY

    return EXCULPATORY


without_notice.passes(_for_the_defence)


@without_notice.fails(_for_the_defence, at="$.notified_on")
def _told_afterwards(record: UseOfResult) -> UseOfResult:
    """The State that gave it reads of it in the judgment."""
    return evolve(record, notified_on=date(2024, 9, 30))


@rule("use.against-a-mark", UseOfResult, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def against_a_mark(record: UseOfResult, question: Question, foundation: Foundation) -> Breaches:
    """A use that whoever gave or first had the information ruled out waits for that one's consent.

    A handling code or a condition goes with the information: only the one who set it can lift it.
    """
    marked = record.handling.closed if record.handling is not None else ()
    if record.use is None or record.use not in (*record.ruled_out, *marked):
        return
    consents = [_consent(record, of) for of in (ConsentOf.STATE, ConsentOf.ORIGINATOR)]
    if True in consents:
        return
    where = _terms(question, foundation).marks_where
    message = f"{record.use.value} is ruled out by the mark on it; ask whoever set the mark, or use it otherwise"
    hard = None if where is not None else Severity.WARNING
    yield Breach("use", message=message, citation=where, severity=hard)


against_a_mark.passes(UseOfResult)


@against_a_mark.fails(UseOfResult, at="$.use", also=("use.intelligence-as-evidence",))
def _marked_for_intelligence(record: UseOfResult) -> UseOfResult:
    """The information was marked not to be used in court, and there is no consent."""
    return evolve(record, consents=(), ruled_out=(Use.EVIDENCE,))


def _marked_h1() -> UseOfResult:
    """Information that came with the code H1, and with the consent that lifts it."""
    from lecoop.examples.use_of_result import WITH_CONDITIONS

    return WITH_CONDITIONS


against_a_mark.passes(_marked_h1)


@against_a_mark.fails(_marked_h1, at="$.use", also=("use.intelligence-as-evidence",))
def _without_permission(record: UseOfResult) -> UseOfResult:
    """It is shown to a court without the permission for which its code asks."""
    return evolve(record, consents=())
