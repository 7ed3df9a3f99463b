"""A letter of request: an authority asks another State for evidence, service or another act of mutual assistance."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from lecoop.model.authority import Authority
from lecoop.model.case_record import RecordState
from lecoop.model.document import Assurance, Document
from lecoop.model.exact import exact
from lecoop.model.offence import Offence
from lecoop.model.subject import Subject
from lecoop.values.measure import Measure
from lecoop.values.text import BureauId, ChannelId, FormId, InstrumentId, JurisdictionCode, LanguageCode, SecretLine, SecretPassage
from lecoop.values.urgency import UrgencyReason

__all__ = ["LetterOfRequest"]


@frozen(kw_only=True)
class LetterOfRequest:
    """A request for mutual legal assistance; a letter that asks for several measures is one record for each.

    ``None`` and an empty tuple mean *not stated*.

    Args:
        requesting, requested: codes of the State that asks and of the State that is asked.
        measure: what is asked for.
        basis: id of the instrument on which it rests.
        channel: id of the channel by which it goes.
        addressed_to: id of the desk of the requested State to which it goes.
        reference: the requesting authority's own file number; ``supplements`` that of an earlier letter.
        issuing_authority: who makes the request.
        conducting_authority: who conducts the investigation or trial, where it is another.
        validated_by: who validated it, where the issuing authority needs that.
        subjects: the persons or bodies concerned, with their roles.
        assistance: what is to be done: the object of the request.
        reasons: why it is asked for, and how it bears on the case.
        purpose_of_use: for what the result will be used.
        necessity: why it is necessary and proportionate.
        available_at_home: the measure could be ordered in a like case at home.
        data: the data that is meant, and how it relates to the offence; ``custodian`` who holds it.
        link_to_state: why the requested State is thought to have what is sought.
        request_will_follow: with preservation, that a request for disclosure will be sent.
        coercive: it can be carried out only by coercion.
        as_evidence: the result is to be used as evidence.
        procedure: formalities that the requesting authority asks to be followed.
        confidential: whether the request itself is to be kept confidential.
        needed_by: day by which it is needed.
        languages: ISO 639-1 codes of the languages in which it is sent, the translation among them.
        issued_on, sent_on, received_on: days of the letter.
    """

    requesting: JurisdictionCode
    requested: JurisdictionCode
    measure: Measure | None = None
    basis: InstrumentId | None = None
    channel: ChannelId | None = None
    addressed_to: BureauId | None = None
    state: RecordState = RecordState.DRAFT
    reference: SecretLine | None = None
    supplements: SecretLine | None = None
    issuing_authority: Authority | None = None
    conducting_authority: Authority | None = None
    validated_by: Authority | None = None
    subjects: tuple[Subject, ...] = ()
    offences: tuple[Offence, ...] = ()
    assistance: SecretPassage | None = None
    reasons: SecretPassage | None = None
    purpose_of_use: SecretPassage | None = None
    necessity: SecretPassage | None = None
    available_at_home: bool | None = None
    data: SecretPassage | None = None
    custodian: SecretLine | None = None
    link_to_state: SecretPassage | None = None
    request_will_follow: bool | None = None
    coercive: bool | None = None
    as_evidence: bool | None = None
    procedure: SecretPassage | None = None
    confidential: bool | None = None
    needed_by: date | None = None
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

    def __attrs_post_init__(self) -> None:
        exact(self)
