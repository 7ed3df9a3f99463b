"""An extradition request: a State asks another to hand over a person, in writing and with the papers."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from lecoop.model.authority import Authority
from lecoop.model.case_record import RecordState
from lecoop.model.document import Assurance, Document
from lecoop.model.exact import exact
from lecoop.model.national_decision import NationalDecision, Sentence
from lecoop.model.offence import Offence
from lecoop.model.subject import Subject
from lecoop.values.measure import Measure
from lecoop.values.terms import Purpose
from lecoop.values.text import BureauId, ChannelId, FormId, InstrumentId, JurisdictionCode, LanguageCode, SecretLine, SecretPassage
from lecoop.values.urgency import UrgencyReason

__all__ = ["ExtraditionRequest"]


@frozen(kw_only=True)
class ExtraditionRequest:
    """A request between States for extradition, or for provisional arrest before the papers follow.

    ``None`` and an empty tuple mean *not stated*.

    Args:
        requesting, requested: codes of the State that asks and of the State that is asked.
        measure: surrender, or the provisional arrest, transit or consent that goes with it.
        basis: id of the instrument on which it rests.
        channel: id of the channel by which it goes.
        addressed_to: id of the desk of the requested State to which it goes.
        reference: the requesting State's own file number.
        purpose: prosecution, or carrying out a sentence.
        person: the person sought.
        issuing_authority: who makes the request: in most treaties a ministry.
        conducting_authority: the court or prosecutor in whose case it is made.
        national_decision: the warrant or judgment at home; a copy is among the ``documents``.
        sentence: with enforcement, the sentence.
        extradition_will_follow: with provisional arrest, that a request will be sent.
        languages: ISO 639-1 codes of the languages in which it is sent, the translation among them.
        issued_on, sent_on, received_on: days of the request; ``arrested_on`` the day of the arrest.
    """

    requesting: JurisdictionCode
    requested: JurisdictionCode
    measure: Measure = Measure.SURRENDER
    basis: InstrumentId | None = None
    channel: ChannelId | None = None
    addressed_to: BureauId | None = None
    state: RecordState = RecordState.DRAFT
    reference: SecretLine | None = None
    purpose: Purpose | None = None
    person: Subject | None = None
    issuing_authority: Authority | None = None
    conducting_authority: Authority | None = None
    national_decision: NationalDecision | None = None
    sentence: Sentence | None = None
    offences: tuple[Offence, ...] = ()
    other_consequences: SecretPassage | None = None
    property_sought: SecretPassage | None = None
    extradition_will_follow: bool | None = None
    assurances: tuple[Assurance, ...] = ()
    documents: tuple[Document, ...] = ()
    form: FormId | None = None
    languages: tuple[LanguageCode, ...] = ()
    urgent: bool | None = None
    urgency_reason: UrgencyReason | None = None
    urgency_explained: SecretPassage | None = None
    issued_on: date | None = None
    sent_on: date | None = None
    received_on: date | None = None
    arrested_on: date | None = None

    def __attrs_post_init__(self) -> None:
        exact(self)
