"""INTERPOL notices and diffusions: what is circulated through the Organization to its members."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from lecoop.model.authority import Authority
from lecoop.model.case_record import RecordState
from lecoop.model.document import Document
from lecoop.model.exact import exact
from lecoop.model.handling import Handling
from lecoop.model.national_decision import NationalDecision, Sentence
from lecoop.model.offence import Offence
from lecoop.model.subject import Subject
from lecoop.values.circulation import Action, Category, Character, Concern, Identifier, Precondition
from lecoop.values.terms import Purpose
from lecoop.values.text import InstrumentId, JurisdictionCode, SecretLine, SecretPassage

__all__ = ["Diffusion", "Notice"]


@frozen(kw_only=True)
class Notice:
    """A notice: the General Secretariat looks at it first, and publishes it to all members.

    It goes to all and asks no State of anything that binds; it is no warrant and no request for extradition.
    ``None`` and an empty tuple mean *not stated*.

    Args:
        requesting: code of the State whose National Central Bureau asks, or of the organisation that does.
        category: its colour, or the Special Notice.
        basis: id of the instrument on which it rests.
        reference: the requesting bureau's own file number.
        concerns: whom or what it is about; ``of_age`` whether the person is of age by the law of the State that asks.
        action: what those who find the person or thing are asked to do.
        issuing_authority: at whose request the bureau asks.
        purpose: prosecution, or carrying out a sentence.
        person: who is sought or warned of.
        identifiers: by what the person or body is known again.
        national_decision: the warrant or judgment; a copy is among the ``documents``.
        characters: what kind of act it is; ``aims_at_serious_crime`` whether it serves a serious crime.
        reasons: why it is asked for: the circumstances of a disappearance, the threat, the way in which crimes are committed.
        confirms: what whoever asks confirms to be so; ``denies`` what is not so.
        handling: the marks that go with it.
        issued_on: day on which it was asked for; ``recorded_on`` day on which it went into the system.
        kept_on: days on which it was decided, and recorded why, that it stays.
    """

    requesting: JurisdictionCode
    category: Category | None = None
    basis: InstrumentId | None = None
    state: RecordState = RecordState.DRAFT
    reference: SecretLine | None = None
    concerns: Concern | None = None
    of_age: bool | None = None
    action: Action | None = None
    issuing_authority: Authority | None = None
    purpose: Purpose | None = None
    person: Subject | None = None
    identifiers: tuple[Identifier, ...] = ()
    national_decision: NationalDecision | None = None
    sentence: Sentence | None = None
    offences: tuple[Offence, ...] = ()
    characters: tuple[Character, ...] = ()
    aims_at_serious_crime: bool | None = None
    reasons: SecretPassage | None = None
    confirms: tuple[Precondition, ...] = ()
    denies: tuple[Precondition, ...] = ()
    documents: tuple[Document, ...] = ()
    handling: Handling | None = None
    issued_on: date | None = None
    recorded_on: date | None = None
    kept_on: tuple[date, ...] = ()

    def __attrs_post_init__(self) -> None:
        exact(self)


@frozen(kw_only=True)
class Diffusion:
    """A diffusion: a National Central Bureau sends it itself, to all bureaus or to some, and it is recorded.

    It is no notice: nobody publishes it, and it may be limited to some recipients.
    ``None`` and an empty tuple mean *not stated*.

    Args:
        sent_to: codes of the States to whose bureaus it goes; ``to_all`` whether it goes to every bureau.
        others: see ``Notice``.
    """

    requesting: JurisdictionCode
    category: Category | None = None
    basis: InstrumentId | None = None
    state: RecordState = RecordState.DRAFT
    reference: SecretLine | None = None
    sent_to: tuple[JurisdictionCode, ...] = ()
    to_all: bool | None = None
    concerns: Concern | None = None
    of_age: bool | None = None
    action: Action | None = None
    issuing_authority: Authority | None = None
    purpose: Purpose | None = None
    person: Subject | None = None
    identifiers: tuple[Identifier, ...] = ()
    national_decision: NationalDecision | None = None
    sentence: Sentence | None = None
    offences: tuple[Offence, ...] = ()
    characters: tuple[Character, ...] = ()
    aims_at_serious_crime: bool | None = None
    reasons: SecretPassage | None = None
    confirms: tuple[Precondition, ...] = ()
    denies: tuple[Precondition, ...] = ()
    documents: tuple[Document, ...] = ()
    handling: Handling | None = None
    issued_on: date | None = None
    recorded_on: date | None = None
    kept_on: tuple[date, ...] = ()

    def __attrs_post_init__(self) -> None:
        exact(self)
