"""What the record of a case says of itself: whom it names, and on which days."""

from __future__ import annotations

from datetime import date

from attrs import evolve

from lecoop.model.arrest_warrant import ArrestWarrant
from lecoop.model.asset import Asset, SentElsewhere
from lecoop.model.case_record import CaseRecord
from lecoop.model.letter_of_request import LetterOfRequest
from lecoop.model.national_decision import NationalDecision
from lecoop.model.path import Path
from lecoop.model.preservation_request import PreservationRequest
from lecoop.model.subject import Subject
from lecoop.registry import Law
from lecoop.report import Severity
from lecoop.rules.facts import CASES, subjects
from lecoop.rules.named import NO_SUCH_CODE, channel_of, head_of, jurisdiction_of
from lecoop.rules.parts import Names
from lecoop.rules.rule import Breach, Breaches, Cites, Undecided, rule

__all__ = ["asks_itself", "days_out_of_order", "unknown_basis", "unknown_channel", "unknown_jurisdiction"]


@rule("case.unknown-jurisdiction", *CASES, severity=Severity.ERROR, added_in="26.1", citation=Cites.FORM)
def unknown_jurisdiction(record: CaseRecord, law: Law) -> Breaches:
    """Every State that a record names has a code that is on record.

    Nothing can be said of a State that nobody knows, and a mistyped code sends a request astray.
    """
    known = law.registry.codes
    if not _all_known(record, known):
        for path, code in _places(record):
            if code is not None and code not in known:
                yield Breach(*path, message=NO_SUCH_CODE)


def _all_known(record: CaseRecord, known: frozenset[str | None]) -> bool:
    """Whether no place has a code that nobody bears; the places themselves are gone through only where one has."""
    issuing = record.issuing_authority
    if record.requesting not in known or record.requested not in known or (issuing is not None and issuing.jurisdiction not in known):
        return False
    person: object = getattr(record, "person", None)
    for one in (person,) if isinstance(person, Subject) else getattr(record, "subjects", ()):
        if one.residence not in known or one.located_in not in known or one.refugee_from not in known:
            return False
        if not known.issuperset(one.nationalities):
            return False
    for offence in record.offences:
        if offence.committed_in not in known:
            return False
    assets, elsewhere = getattr(record, "assets", ()), getattr(record, "sent_elsewhere", ())
    return all(one.located_in in known for one in assets) and all(one.to in known for one in elsewhere) if assets or elsewhere else True


def _places(record: CaseRecord) -> list[tuple[Path, str | None]]:
    """Every place at which the code of a State may stand."""
    issuing = record.issuing_authority
    found: list[tuple[Path, str | None]] = [(("requesting",), record.requesting), (("requested",), record.requested)]
    if issuing is not None:
        found.append((("issuing_authority", "jurisdiction"), issuing.jurisdiction))
    for path, subject in subjects(record):
        found += [((*path, "nationalities", i), code) for i, code in enumerate(subject.nationalities)]
        for name in _OF_A_PERSON:
            found.append(((*path, name), getattr(subject, name)))
    for i, offence in enumerate(record.offences):
        found.append((("offences", i, "committed_in"), offence.committed_in))
    for i, asset in enumerate(getattr(record, "assets", ())):
        if isinstance(asset, Asset):
            found.append((("assets", i, "located_in"), asset.located_in))
    for i, other in enumerate(getattr(record, "sent_elsewhere", ())):
        if isinstance(other, SentElsewhere):
            found.append((("sent_elsewhere", i, "to"), other.to))
    return found


_OF_A_PERSON = ("residence", "located_in", "refugee_from")


unknown_jurisdiction.passes(ArrestWarrant)


@unknown_jurisdiction.fails(ArrestWarrant, at="$.requested")
def _no_such_state(warrant: ArrestWarrant) -> ArrestWarrant:
    """The requested State has a code that ISO 3166 has given to nobody."""
    return evolve(warrant, requested="QZ")


@rule("case.asks-itself", *CASES, severity=Severity.ERROR, added_in="26.1", citation=Cites.FORM)
def asks_itself(names: Names, law: Law) -> Breaches:
    """Nobody asks themselves.

    A part of a State asks, and is asked, through the State: between two parts of one State no
    instrument of this registry runs.
    """
    asking, asked = jurisdiction_of(law, names.requesting), jurisdiction_of(law, names.requested)
    if asking is None or asked is None:
        raise Undecided("requesting" if asking is None else "requested", message="no jurisdiction on record has this code")
    if (asking.part_of or asking.id) == (asked.part_of or asked.id):
        yield Breach("requested", message="the State that is asked is the one that asks; name the other side")


asks_itself.passes(LetterOfRequest)


@asks_itself.fails(LetterOfRequest, at="$.requested")
def _to_itself(letter: LetterOfRequest) -> LetterOfRequest:
    """The letter is addressed to the State from which it comes."""
    return evolve(letter, requested=letter.requesting)


@rule("case.unknown-basis", *CASES, severity=Severity.ERROR, added_in="26.1", citation=Cites.FORM)
def unknown_basis(names: Names, law: Law) -> Breaches:
    """The legal basis that a record names is an instrument on record.

    The id is meant, such as ``ets-024``, not what practitioners say.
    """
    try:
        head_of(law, names.basis)
    except Undecided as lacking:
        yield Breach("basis", message=f"{lacking.message}; see `lecoop instruments`")


unknown_basis.passes(ArrestWarrant)


@unknown_basis.fails(ArrestWarrant, at="$.basis")
def _by_nickname(warrant: ArrestWarrant) -> ArrestWarrant:
    """The basis is given by the name that practitioners use."""
    return evolve(warrant, basis="eaw")


@rule("case.unknown-channel", *CASES, severity=Severity.ERROR, added_in="26.1", citation=Cites.FORM)
def unknown_channel(names: Names, law: Law) -> Breaches:
    """The channel that a record names is on record.

    The id is meant, such as ``i-24-7``; whether the channel is open is another question.
    """
    try:
        channel_of(law, names.channel)
    except Undecided as lacking:
        yield Breach("channel", message=lacking.message)


unknown_channel.passes(LetterOfRequest)


@unknown_channel.fails(LetterOfRequest, at="$.channel")
def _by_pigeon(letter: LetterOfRequest) -> LetterOfRequest:
    """The channel is one that nobody runs."""
    return evolve(letter, channel="pigeon")


@rule("case.days-out-of-order", *CASES, severity=Severity.ERROR, added_in="26.1", citation=Cites.FORM)
def days_out_of_order(record: CaseRecord) -> Breaches:
    """A request is issued after the acts that it is about, then sent, then received.

    Days that contradict one another make every time limit, and the choice of the law itself, a guess.
    """
    behind: object = getattr(record, "national_decision", None)
    last = behind.issued_on if isinstance(behind, NationalDecision) else None
    for name in _STEPS:
        day: date | None = getattr(record, name, None)
        if day is None:
            continue
        if last is not None and day < last:
            yield Breach(name, message="this day lies before a step that comes earlier; correct one of the two")
        last = day
    issued = record.issued_on
    if issued is None:
        return
    for i, offence in enumerate(record.offences):
        if offence.committed_on is not None and offence.committed_on > issued:
            message = "the offence lies after the day of issue; a request is about what has been done: correct one of the two"
            yield Breach("offences", i, "committed_on", message=message)


_STEPS = ("issued_on", "sent_on", "received_on", "preserved_on", "followed_on")
"""The steps after the national decision, in the order in which they are taken; not every record has all."""

days_out_of_order.passes(ArrestWarrant)


@days_out_of_order.fails(ArrestWarrant, at="$.received_on")
def _received_first(warrant: ArrestWarrant) -> ArrestWarrant:
    """The warrant is received on the day before it is issued."""
    return evolve(warrant, received_on=date(2022, 2, 28))


@days_out_of_order.fails(ArrestWarrant, at="$.offences[0].committed_on")
def _not_done_yet(warrant: ArrestWarrant) -> ArrestWarrant:
    """The offence is dated a year after the warrant."""
    offence = evolve(warrant.offences[0], committed_on=date(2023, 3, 1), committed_until=None)
    return evolve(warrant, offences=(offence,))


@days_out_of_order.fails(PreservationRequest, at="$.followed_on")
def _asked_for_before_they_were_kept(request: PreservationRequest) -> PreservationRequest:
    """The data are asked for on the day before they were secured."""
    return evolve(request, followed_on=date(2024, 2, 12))
