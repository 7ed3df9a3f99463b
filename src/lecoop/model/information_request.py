"""An information request: police ask police of another State for information, without coercion."""

from __future__ import annotations

from datetime import date, datetime
from enum import Enum

from attrs import frozen

from lecoop.model.authority import Authority
from lecoop.model.case_record import RecordState
from lecoop.model.document import Assurance, Document
from lecoop.model.exact import exact
from lecoop.model.handling import Handling
from lecoop.model.offence import Offence
from lecoop.model.subject import Subject
from lecoop.values.measure import Measure
from lecoop.values.text import ChannelId, FormId, InstrumentId, JurisdictionCode, LanguageCode, SecretLine, SecretPassage
from lecoop.values.urgency import UrgencyReason

__all__ = ["ChannelReason", "InformationRequest"]


class ChannelReason(Enum):
    """Why another channel than SIENA is used (Directive 2023/977 art. 13(2))."""

    THIRD_COUNTRY_INVOLVED = "third-country-involved"
    """The exchange takes in third countries or international organisations."""
    URGENCY = "urgency"
    """The urgency needs, for a time, another channel."""
    TECHNICAL_FAILURE = "technical-failure"


@frozen(kw_only=True)
class InformationRequest:
    """A request for what another State's police hold or can get.

    ``None`` and an empty tuple mean *not stated*.

    Args:
        requesting, requested: codes of the State that asks and of the State that is asked.
        measure: what is asked for.
        basis: id of the instrument on which it rests.
        channel: id of the channel by which it goes; ``channel_reason`` why it is another than the
            one laid down.
        reference: the asking authority's own file number.
        issuing_authority: who asks.
        subjects: the persons or bodies concerned, with their roles.
        offences: the offences, with the main facts.
        assistance: the information sought, in as much detail as the circumstances allow.
        purpose_of_use: for what the information is sought.
        reasons: why it is asked for.
        link_to_state: the objective reasons to think that the requested State has it.
        link_to_persons: how the purpose is connected with the persons concerned.
        restrictions: limits on the use of what the request itself says; ``handling`` the marks that go with it.
        as_evidence: the information is to be used as evidence.
        copied_to_spoc: a request that goes past the own single point of contact is copied to it.
        languages: ISO 639-1 codes of the languages in which it is sent.
        issued_on, sent_on, received_on: days of the request; ``received_at`` the instant of receipt,
            in UTC, where the law counts hours.
    """

    requesting: JurisdictionCode
    requested: JurisdictionCode
    measure: Measure = Measure.POLICE_INFORMATION
    basis: InstrumentId | None = None
    channel: ChannelId | None = None
    channel_reason: ChannelReason | None = None
    state: RecordState = RecordState.DRAFT
    reference: SecretLine | None = None
    issuing_authority: Authority | None = None
    subjects: tuple[Subject, ...] = ()
    offences: tuple[Offence, ...] = ()
    assistance: SecretPassage | None = None
    purpose_of_use: SecretPassage | None = None
    reasons: SecretPassage | None = None
    link_to_state: SecretPassage | None = None
    link_to_persons: SecretPassage | None = None
    restrictions: SecretPassage | None = None
    handling: Handling | None = None
    as_evidence: bool | None = None
    copied_to_spoc: bool | None = None
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
    received_at: datetime | None = None

    def __attrs_post_init__(self) -> None:
        exact(self)
