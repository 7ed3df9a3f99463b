"""A criminal-records request: a central authority asks another for a person's convictions."""

from __future__ import annotations

from datetime import date
from enum import Enum

from attrs import frozen

from lecoop.model.authority import Authority
from lecoop.model.case_record import RecordState
from lecoop.model.document import Document
from lecoop.model.exact import exact
from lecoop.model.offence import Offence
from lecoop.model.subject import Subject
from lecoop.values.measure import Measure
from lecoop.values.text import ChannelId, FormId, InstrumentId, JurisdictionCode, LanguageCode, SecretLine, SecretPassage

__all__ = ["CriminalRecordsRequest", "RecordsPurpose"]


class RecordsPurpose(Enum):
    """For what convictions are asked for, and used."""

    CRIMINAL_PROCEEDINGS = "criminal-proceedings"
    OWN_REQUEST = "own-request"
    """The person asks for the own record."""
    WORK_WITH_CHILDREN = "work-with-children"
    EMPLOYMENT = "employment"
    LICENCE = "licence"
    """A licence, such as for a firearm."""
    NATURALISATION = "naturalisation"
    OTHER = "other"


@frozen(kw_only=True)
class CriminalRecordsRequest:
    """A request for an extract from another State's register of convictions.

    ``None`` and an empty tuple mean *not stated*.

    Args:
        requesting, requested: codes of the State that asks and of the State that is asked.
        measure: convictions from a register.
        basis: id of the instrument on which it rests.
        channel: id of the channel by which it goes.
        reference: the asking authority's own file number.
        issuing_authority: who sends it: in most instruments a central authority.
        conducting_authority: the court or authority for whom it is sent.
        person: whose convictions.
        purpose: for what they are asked for; ``purpose_of_use`` the same in words.
        use: for what they are to be used, where that is decided.
        threat_to_public_security: whether that use wards off an immediate and serious threat.
        offences: in criminal proceedings, what they are about.
        languages: ISO 639-1 codes of the languages in which it is sent.
        issued_on, sent_on, received_on: days of the request.
    """

    requesting: JurisdictionCode
    requested: JurisdictionCode
    measure: Measure = Measure.CRIMINAL_RECORD
    basis: InstrumentId | None = None
    channel: ChannelId | None = None
    state: RecordState = RecordState.DRAFT
    reference: SecretLine | None = None
    issuing_authority: Authority | None = None
    conducting_authority: Authority | None = None
    person: Subject | None = None
    purpose: RecordsPurpose | None = None
    purpose_of_use: SecretPassage | None = None
    use: RecordsPurpose | None = None
    threat_to_public_security: bool | None = None
    offences: tuple[Offence, ...] = ()
    documents: tuple[Document, ...] = ()
    form: FormId | None = None
    languages: tuple[LanguageCode, ...] = ()
    urgent: bool | None = None
    issued_on: date | None = None
    sent_on: date | None = None
    received_on: date | None = None

    def __attrs_post_init__(self) -> None:
        exact(self)
