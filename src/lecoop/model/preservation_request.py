"""A preservation request: a State asks another to have stored data kept, until a request for the data themselves."""

from __future__ import annotations

from datetime import date, datetime

from attrs import frozen

from lecoop.model.authority import Authority
from lecoop.model.case_record import RecordState
from lecoop.model.document import Document
from lecoop.model.exact import exact
from lecoop.model.offence import Offence
from lecoop.model.provider import DataSought
from lecoop.model.subject import Subject
from lecoop.values.measure import Measure
from lecoop.values.text import ChannelId, FormId, InstrumentId, JurisdictionCode, LanguageCode, SecretLine, SecretPassage
from lecoop.values.urgency import UrgencyReason

__all__ = ["PreservationRequest"]


@frozen(kw_only=True)
class PreservationRequest:
    """A request for expedited preservation between States, mostly through the points of contact that are open at all hours.

    ``None`` and an empty tuple mean *not stated*.

    Args:
        requesting, requested: codes of the State that asks and of the State that is asked.
        issuing_authority: who asks.
        subjects: the persons concerned, as far as they are known.
        offences: the offences, with a short account of the facts.
        data: the data that are to be kept; ``link_to_offence`` what they have to do with the offence.
        custodian: who holds them, or where the system is.
        necessity: why they have to be kept.
        request_will_follow: the requesting State means to ask for the data themselves.
        issued_on, sent_on, received_on: days of the request; ``received_at`` the instant of receipt, in UTC.
        preserved_on: day from which the data are kept; ``followed_on`` day on which the data themselves were asked for.
    """

    requesting: JurisdictionCode
    requested: JurisdictionCode
    measure: Measure = Measure.PRESERVATION_OF_DATA
    basis: InstrumentId | None = None
    channel: ChannelId | None = None
    state: RecordState = RecordState.DRAFT
    reference: SecretLine | None = None
    issuing_authority: Authority | None = None
    subjects: tuple[Subject, ...] = ()
    offences: tuple[Offence, ...] = ()
    data: DataSought | None = None
    link_to_offence: SecretPassage | None = None
    custodian: SecretLine | None = None
    necessity: SecretPassage | None = None
    request_will_follow: bool | None = None
    confidential: bool | None = None
    documents: tuple[Document, ...] = ()
    form: FormId | None = None
    languages: tuple[LanguageCode, ...] = ()
    urgent: bool | None = None
    urgency_reason: UrgencyReason | None = None
    urgency_explained: SecretPassage | None = None
    issued_on: date | None = None
    sent_on: date | None = None
    received_on: date | None = None
    received_at: datetime | None = None
    preserved_on: date | None = None
    followed_on: date | None = None

    def __attrs_post_init__(self) -> None:
        exact(self)
