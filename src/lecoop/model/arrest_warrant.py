"""An arrest warrant: a judicial decision that another State arrests and surrenders a sought person."""

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

__all__ = ["ArrestWarrant"]


@frozen(kw_only=True)
class ArrestWarrant:
    """A warrant between judicial authorities: European, Nordic, or under the Trade and Cooperation Agreement.

    ``None`` and an empty tuple mean *not stated*.

    Args:
        requesting, requested: codes of the issuing and of the executing State.
        basis: id of the instrument on which it rests.
        channel: id of the channel by which it goes.
        addressed_to: id of the desk of the requested State to which it goes.
        reference: the issuing authority's own file number.
        purpose: prosecution, or carrying out a sentence.
        person: the sought person.
        issuing_authority: the judicial authority that issues it.
        central_authority: who only passes it on, where there is one.
        national_decision: the warrant or judgment at home that it rests on.
        sentence: with enforcement, the sentence.
        other_consequences: other consequences of the offence, if possible.
        property_sought: what is to be seized and handed over with the person.
        proportionate: the issuing authority says that it weighed whether the warrant is proportionate.
        languages: ISO 639-1 codes of the languages in which it is sent, the translation among them.
        issued_on, sent_on, received_on: days of the warrant; ``arrested_on`` the day of the arrest on it.
    """

    requesting: JurisdictionCode
    requested: JurisdictionCode
    basis: InstrumentId | None = None
    channel: ChannelId | None = None
    addressed_to: BureauId | None = None
    state: RecordState = RecordState.DRAFT
    reference: SecretLine | None = None
    purpose: Purpose | None = None
    person: Subject | None = None
    issuing_authority: Authority | None = None
    central_authority: Authority | None = None
    national_decision: NationalDecision | None = None
    sentence: Sentence | None = None
    offences: tuple[Offence, ...] = ()
    other_consequences: SecretPassage | None = None
    property_sought: SecretPassage | None = None
    assurances: tuple[Assurance, ...] = ()
    proportionate: bool | None = None
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

    @property
    def measure(self) -> Measure:
        """Surrender: a warrant asks for nothing else."""
        return Measure.SURRENDER
