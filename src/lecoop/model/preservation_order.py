"""A preservation order: a service provider in another State is ordered to keep data until they are asked for."""

from __future__ import annotations

from datetime import date, datetime

from attrs import frozen

from lecoop.model.authority import Authority
from lecoop.model.case_record import RecordState
from lecoop.model.document import Document
from lecoop.model.exact import exact
from lecoop.model.national_decision import Sentence
from lecoop.model.offence import Offence
from lecoop.model.provider import Addressee, DataSought
from lecoop.model.subject import Subject
from lecoop.values.measure import Measure
from lecoop.values.terms import Purpose
from lecoop.values.text import ChannelId, FormId, InstrumentId, JurisdictionCode, LanguageCode, SecretLine, SecretPassage
from lecoop.values.urgency import UrgencyReason

__all__ = ["PreservationOrder"]


@frozen(kw_only=True)
class PreservationOrder:
    """A European Preservation Order with its certificate (EPOC-PR); it hands over nothing.

    ``None`` and an empty tuple mean *not stated*.

    Args:
        requesting: code of the State that issues it; ``requested`` of the State in which the addressee is.
        issuing_authority: who issues it; ``validated_by`` who validated it, ``validated_at`` when, in UTC.
        addressee: to what of the provider it is addressed.
        subjects: the users whose data are to be kept.
        data: which data.
        purpose: prosecution, or enforcement of a ``sentence``.
        necessity: why it is necessary and proportionate.
        reasons_to_addressee: the certificate that the addressee gets tells it that.
        urgent: an emergency; ``urgency_reason`` which one, ``urgency_explained`` why.
        issued_on, sent_on, received_on: days; ``issued_at`` and ``received_at`` the instants, in UTC, where the law counts hours.
        extended_on: day on which the addressee was told to keep the data longer.
        followed_on: day on which the addressee was told that the data themselves have been asked for.
    """

    requesting: JurisdictionCode
    requested: JurisdictionCode
    measure: Measure = Measure.PRESERVATION_OF_DATA
    basis: InstrumentId | None = None
    channel: ChannelId | None = None
    state: RecordState = RecordState.DRAFT
    reference: SecretLine | None = None
    issuing_authority: Authority | None = None
    validated_by: Authority | None = None
    validated_at: datetime | None = None
    addressee: Addressee | None = None
    subjects: tuple[Subject, ...] = ()
    data: DataSought | None = None
    offences: tuple[Offence, ...] = ()
    purpose: Purpose | None = None
    sentence: Sentence | None = None
    necessity: SecretPassage | None = None
    reasons_to_addressee: bool | None = None
    documents: tuple[Document, ...] = ()
    form: FormId | None = None
    languages: tuple[LanguageCode, ...] = ()
    urgent: bool | None = None
    urgency_reason: UrgencyReason | None = None
    urgency_explained: SecretPassage | None = None
    issued_on: date | None = None
    issued_at: datetime | None = None
    sent_on: date | None = None
    received_on: date | None = None
    received_at: datetime | None = None
    extended_on: date | None = None
    followed_on: date | None = None

    def __attrs_post_init__(self) -> None:
        exact(self)
