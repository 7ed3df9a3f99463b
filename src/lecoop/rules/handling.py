"""Rules that judge the marks on information: whether they say what they ask for, fit together, and fit the channel."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from attrs import evolve

from lecoop.errors import NotConvertibleError
from lecoop.handling.conversion import convert
from lecoop.handling.grades import InformationGrade
from lecoop.handling.marks import Classification, demand, rank
from lecoop.handling.scheme import Mark, Scheme
from lecoop.model.alert import Alert
from lecoop.model.channel import Ceiling, Channel
from lecoop.model.data_transfer import DataTransfer
from lecoop.model.handling import Handling
from lecoop.model.information_request import InformationRequest
from lecoop.model.notice import Diffusion, Notice
from lecoop.model.path import Path
from lecoop.model.use_of_result import UseOfResult
from lecoop.registry import Law
from lecoop.report import Severity
from lecoop.rules.named import channel_of
from lecoop.rules.rule import Breach, Breaches, Cites, Undecided, rule
from lecoop.values.citation import Citation
from lecoop.values.period import holds
from lecoop.values.terms import Effect, Seen

__all__ = [
    "above_the_channel", "below_its_parts", "code_without_conditions", "conditions_not_kept", "half_graded", "mark_out_of_use",
    "not_sanitised",
]  # fmt: skip

_MARKED = (
    Alert,
    DataTransfer,
    Diffusion,
    InformationRequest,
    Notice,
    UseOfResult,
)  # fmt: skip
_SENT = (
    Alert,
    Diffusion,
    InformationRequest,
    Notice,
)  # fmt: skip
_Sent: TypeAlias = Alert | Diffusion | InformationRequest | Notice
_Marked: TypeAlias = Alert | DataTransfer | Diffusion | InformationRequest | Notice | UseOfResult


def _marked() -> InformationRequest:
    """A request whose information is graded and marked in the schemes of Europol."""
    from lecoop.examples.information_request import MARKED

    return MARKED


def _marks(request: InformationRequest) -> Handling:
    return request.handling if request.handling is not None else Handling()


def _article(scheme: Scheme, name: str, law: Law) -> Citation | None:
    """Where the rules of a scheme say something of marks on the day; ``None`` where they do not, or were not read."""
    if not scheme.rules or not law.registry.has_instrument(scheme.rules):
        return None
    instrument = law.registry.instrument(scheme.rules)
    article: str = getattr(instrument.marking, name) if instrument.marking is not None and holds(instrument, law.day) else ""
    return Citation(instrument.id, article) if article else None


@rule("handling.code-without-conditions", *_MARKED, severity=Severity.ERROR, added_in="26.1", citation=Cites.FORM)
def code_without_conditions(record: _Marked) -> Breaches:
    """A handling code that refers to conditions comes with their words.

    C, H3 and 5 say nothing by themselves: whoever receives them alone can only leave the information unused, or
    guess. The schemes are practice and no treaty; where the demand was not read in a source, its breach is a warning.
    """
    if record.handling is None or record.handling.conditions is not None:
        return
    due = [(code, asked) for code in record.handling.codes if (asked := demand(code)) is not None]
    sure = [one for one in due if one[1].seen is not Seen.UNCONFIRMED]
    for code, asked in (sure or due)[:1]:
        hard = None if sure else Severity.WARNING
        message = f"{code.written} of {code.scheme.value} comes without its words; say {asked.what}"
        yield Breach("handling", "conditions", message=message, severity=hard, missing=True)


code_without_conditions.passes(_marked)
code_without_conditions.passes(InformationRequest)


@code_without_conditions.fails(_marked, at="$.handling.conditions")
def _restricted_somehow(request: InformationRequest) -> InformationRequest:
    """The request is marked H3, and nothing says what is restricted."""
    return evolve(request, handling=evolve(_marks(request), conditions=None))


@rule("handling.conditions-not-kept", DataTransfer, UseOfResult, severity=Severity.ERROR, added_in="26.1", citation=Cites.FORM)
def conditions_not_kept(record: DataTransfer | UseOfResult) -> Breaches:
    """What came with conditions in words is used and passed on only as they allow, or as whoever set them agrees.

    No machine reads them: somebody does, and says what was found. A code whose words did not come along is no free
    hand either: they are asked for.
    """
    marks = record.handling
    if marks is None or marks.conditions_kept is True:
        return
    if marks.conditions is None and not any(demand(code) for code in marks.codes):
        return
    if marks.conditions_kept is False:
        message = "what is done with it does not keep the conditions; leave it, or ask whoever set them"
        yield Breach("handling", "conditions_kept", message=message)
    else:
        raise Undecided("handling", "conditions_kept", message="conditions in words go with it; read them, and state whether they are kept")


conditions_not_kept.passes(UseOfResult)


def _with_conditions() -> UseOfResult:
    """Information with conditions that somebody read before it was shown to a court."""
    from lecoop.examples.use_of_result import WITH_CONDITIONS

    return WITH_CONDITIONS


conditions_not_kept.passes(_with_conditions)


@conditions_not_kept.fails(_with_conditions, at="$.handling.conditions_kept")
def _against_the_conditions(record: UseOfResult) -> UseOfResult:
    """It is shown to a court although that is just what the conditions rule out."""
    marks = record.handling if record.handling is not None else Handling()
    return evolve(record, handling=evolve(marks, conditions_kept=False))


@rule("handling.above-the-channel", *_SENT, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def above_the_channel(record: _Sent, law: Law) -> Breaches:
    """What is classified travels only on a channel that is made for its classification.

    Where a recital, the practice or the accreditation of a system draws the line, a breach is a warning; so it is
    where the line is drawn in another scheme, because the tables between schemes are approximate. A notice, a
    diffusion and an alert go by the channel of which their basis holds the rules.
    """
    mark = record.handling.classification if record.handling is not None else None
    if mark is None or rank(mark) == 0:
        return
    field = "channel" if isinstance(record, InformationRequest) else "basis"
    channels = _channels(record, law)
    if not channels:
        raise Undecided(field, message=f"{mark.written} travels on a channel made for it, and by which it goes is not stated")
    ceilings = [one for channel in channels for one in channel.ceilings if holds(one, law.day)]
    if not ceilings:
        named = ", ".join(channel.id for channel in channels)
        raise Undecided(field, message=f"up to which classification {named} carries is not on record")
    for ceiling in ceilings:
        message, sure = _above(mark, ceiling)
        if message:
            hard = None if sure and ceiling.effect is Effect.SHALL and ceiling.seen is not Seen.UNCONFIRMED else Severity.WARNING
            where = Citation(ceiling.instrument, ceiling.article) if ceiling.instrument else None
            yield Breach("handling", "classification", message=f"{message}; {_ELSE}", citation=where, severity=hard)


def _channels(record: _Sent, law: Law) -> tuple[Channel, ...]:
    """The channel that a request names, or those of which the basis of what is circulated holds the rules."""
    if isinstance(record, InformationRequest):
        named = channel_of(law, record.channel)
        return (named,) if named is not None else ()
    return tuple(one for one in law.registry.channels if one.rules and one.rules == record.basis)


_ELSE = "send it on a channel accredited for it, or ask whoever classified it"


def _above(mark: Classification, ceiling: Ceiling) -> tuple[str, bool]:
    """What to say where the mark lies above the ceiling, and whether one scheme says so; no words where it does not."""
    highest = ceiling.highest
    if highest is None:
        return f"{mark.written} is classified, and nothing classified travels on this channel", True
    if mark.scheme is highest.scheme:
        above = rank(mark) > rank(highest)
        return f"{mark.written} is above {highest.written}, the highest that this channel carries" if above else "", True
    try:
        told = convert(mark, highest.scheme).value
    except NotConvertibleError:
        return f"this channel carries up to {highest.written} of {highest.scheme.value}, and {mark.value} has no equal there", False
    if isinstance(told, Classification) and rank(told) > rank(highest):
        return f"{mark.value} is about {told.written}, and this channel carries up to {highest.written}", False
    return "", False


above_the_channel.passes(_marked)
above_the_channel.passes(InformationRequest)


@above_the_channel.fails(_marked, at="$.handling.classification")
def _secret_over_siena(request: InformationRequest) -> InformationRequest:
    """What is SECRET goes over a network that is made for what is restricted."""
    return evolve(request, handling=evolve(_marks(request), classification=Classification.EU_SECRET))


@rule("handling.below-its-parts", *_MARKED, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def below_its_parts(record: _Marked, law: Law) -> Breaches:
    """What is made of classified parts is classified as the highest of them, unless whoever classified that agrees.

    Only the originator lowers a classification, and a copy in a new paper lowers nothing. Where no rules that say
    so are on record for the scheme, and between schemes, it is a warning.
    """
    marks = record.handling
    if marks is None or marks.lowering_agreed is True:
        return
    found = []
    for i, part in enumerate(marks.made_from):
        try:
            below = _below(marks.classification, part)
        except NotConvertibleError as unknown:
            yield Undecided("handling", "made_from", i, message=str(unknown))
            continue
        if below:
            alike = marks.classification is None or marks.classification.scheme is part.scheme
            says = "lowering" if marks.lowering_agreed is False else "parts"
            found.append((below, _article(part.scheme, says, law) if alike else None))
    for below, where in ([one for one in found if one[1] is not None] or found)[:1]:
        message = f"{below}, or have it agreed in writing by whoever classified that"
        hard = None if where is not None else Severity.WARNING
        yield Breach("handling", "classification", message=message, citation=where, severity=hard, missing=marks.classification is None)


def _below(whole: Classification | None, part: Classification) -> str:
    """What to say where the whole is below a part, and nothing where it is not.

    Raises:
        NotConvertibleError: the part has no equal in the scheme of the whole.
    """
    if rank(part) == 0:
        return ""
    if whole is None:
        return f"it is made of something {part.written} and is not classified; classify it"
    told = convert(part, whole.scheme).value
    above = isinstance(told, Classification) and rank(told) > rank(whole)
    return f"{whole.written} is below {told.written}, of which it is made; raise it" if above else ""


below_its_parts.passes(_marked)
below_its_parts.passes(InformationRequest)


@below_its_parts.fails(_marked, at="$.handling.classification")
def _copied_from_a_secret(request: InformationRequest) -> InformationRequest:
    """A restricted request repeats what stands in a confidential report."""
    return evolve(request, handling=evolve(_marks(request), made_from=(Classification.EU_CONFIDENTIAL,)))


@rule("handling.half-graded", *_MARKED, severity=Severity.WARNING, added_in="26.1", citation=Cites.DATA)
def half_graded(record: _Marked, law: Law) -> Breaches:
    """Information that is graded has two grades of one scheme: one for the source and one for the information.

    Each is found apart from the other: a good source may err, and a bad one may tell the truth. So neither follows
    from the other, and half a grading says nothing of the other half.
    """
    marks = record.handling
    if marks is None or (marks.source is None and marks.information is None):
        return
    if marks.source is None or marks.information is None:
        name, other = ("source", marks.information) if marks.source is None else ("information", marks.source)
        where = _article(other.scheme, name, law) if other is not None else None
        message = f"the {name} is not graded, and its grade does not follow from the other; grade it"
        yield Breach("handling", name, message=message, citation=where, missing=True)
    elif marks.source.scheme is not marks.information.scheme:
        message = (
            f"the source is graded in {marks.source.scheme.value}, the information in {marks.information.scheme.value}; "
            "grade both in one scheme"
        )
        yield Breach("handling", "information", message=message)


half_graded.passes(_marked)
half_graded.passes(InformationRequest)


@half_graded.fails(_marked, at="$.handling.information")
def _grades_of_two_schemes(request: InformationRequest) -> InformationRequest:
    """The source has a grade of Europol, the information one of the Admiralty."""
    return evolve(request, handling=evolve(_marks(request), information=InformationGrade.ADMIRALTY_2))


@rule("handling.not-sanitised", *_MARKED, severity=Severity.WARNING, added_in="26.1", citation=Cites.FORM)
def not_sanitised(record: _Marked) -> Breaches:
    """What could show who the source is was taken out before the information leaves.

    A source that becomes known abroad may come to harm, and nobody there knows of whom to take care.
    """
    if record.handling is not None and record.handling.sanitised is False:
        message = "what could show who the source is was not taken out; take it out before this leaves"
        yield Breach("handling", "sanitised", message=message)


not_sanitised.passes(_marked)
not_sanitised.passes(InformationRequest)


@not_sanitised.fails(_marked, at="$.handling.sanitised")
def _with_the_name_of_the_source(request: InformationRequest) -> InformationRequest:
    """The report goes out as the handler of the source wrote it."""
    return evolve(request, handling=evolve(_marks(request), sanitised=False))


@rule("handling.mark-out-of-use", *_MARKED, severity=Severity.NOTE, added_in="26.1", citation=Cites.FORM)
def mark_out_of_use(record: _Marked, law: Law) -> Breaches:
    """A new paper is marked by a scheme that is in use on its day.

    What was marked earlier keeps its mark; on a new paper the recipient may no longer know what it means.
    """
    if record.handling is None:
        return
    for path, mark in _all(record.handling):
        scheme = mark.scheme
        if not holds(scheme, law.day):
            message = f"{mark.written} is a mark of {scheme.value}, which is not in use on the day; only older material keeps such a mark"
            yield Breach("handling", *path, message=message)


def _all(marks: Handling) -> Iterator[tuple[Path, Mark]]:
    yield from ((("codes", i), one) for i, one in enumerate(marks.codes))
    for name in ("sharing", "action", "source", "information", "classification"):
        mark: object = getattr(marks, name)
        if isinstance(mark, Mark):
            yield (name,), mark


mark_out_of_use.passes(_marked)
mark_out_of_use.passes(InformationRequest)


@mark_out_of_use.fails(_marked, at="$.handling.classification")
def _marked_as_of_old(request: InformationRequest) -> InformationRequest:
    """A new request bears a mark that is no longer given."""
    return evolve(request, handling=evolve(_marks(request), classification=Classification.GPMS_RESTRICTED))
