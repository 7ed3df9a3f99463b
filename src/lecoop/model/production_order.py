"""A production order: a service provider in another State is ordered to hand over data, without that State's authorities between."""

from __future__ import annotations

from datetime import date, datetime

from attrs import frozen

from lecoop.model.authority import Authority
from lecoop.model.case_record import RecordState
from lecoop.model.document import Document
from lecoop.model.exact import exact
from lecoop.model.national_decision import Sentence
from lecoop.model.offence import Offence
from lecoop.model.provider import Addressee, DataSought, NoticeGiven
from lecoop.model.subject import Subject
from lecoop.values.measure import Measure
from lecoop.values.terms import Purpose
from lecoop.values.text import ChannelId, FormId, InstrumentId, JurisdictionCode, LanguageCode, SecretLine, SecretPassage
from lecoop.values.urgency import UrgencyReason

__all__ = ["ProductionOrder"]


@frozen(kw_only=True)
class ProductionOrder:
    """An order for data that a service provider holds: the European one with its certificate (EPOC), or one under an agreement.

    ``None`` and an empty tuple mean *not stated*. An order for data of several categories is one record for each.
    Data that serve only to identify the user are ordered like subscriber data.

    Args:
        requesting: code of the State that issues it; ``requested`` of the State in which the addressee is.
        measure: the category of data: ``subscriber-data``, ``traffic-data`` or ``content-data``.
        issuing_authority: who issues it; ``validated_by`` who validated it, ``validated_at`` when, in UTC.
        certified_by: the authority that certified in writing that it is lawful and keeps to the agreement.
        addressee: to what of the provider it is addressed.
        subjects: the users whose data are sought.
        data: which data.
        purpose: prosecution, or enforcement of a ``sentence``.
        necessity: why it is necessary and proportionate.
        reasons_to_addressee: the certificate that the addressee gets tells it that, or what the case is about.
        notice: the notice to the authority of the addressee's State.
        protected: the issuing authority found that an immunity, a privilege or rules on the press protect the data there.
        touches_speech: the case may raise concerns for freedom of speech; ``leave_given`` leave for such a use was given.
        urgent: an emergency; ``urgency_reason`` which one, ``urgency_explained`` why.
        issued_on, sent_on, received_on: days; ``issued_at`` and ``received_at`` the instants, in UTC, where the law counts hours.
    """

    requesting: JurisdictionCode
    requested: JurisdictionCode
    measure: Measure | None = None
    basis: InstrumentId | None = None
    channel: ChannelId | None = None
    state: RecordState = RecordState.DRAFT
    reference: SecretLine | None = None
    issuing_authority: Authority | None = None
    validated_by: Authority | None = None
    validated_at: datetime | None = None
    certified_by: Authority | None = None
    addressee: Addressee | None = None
    subjects: tuple[Subject, ...] = ()
    data: DataSought | None = None
    offences: tuple[Offence, ...] = ()
    purpose: Purpose | None = None
    sentence: Sentence | None = None
    necessity: SecretPassage | None = None
    reasons_to_addressee: bool | None = None
    notice: NoticeGiven | None = None
    protected: bool | None = None
    touches_speech: bool | None = None
    leave_given: bool | None = None
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

    def __attrs_post_init__(self) -> None:
        exact(self)
