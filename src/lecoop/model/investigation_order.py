"""A European Investigation Order: a judicial decision that another State carries out an investigative measure."""

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
from lecoop.values.urgency import UrgencyReason

__all__ = ["EarlierOrder", "InvestigationOrder", "Proceedings"]


class Proceedings(Enum):
    """The proceedings for which an order may be issued (Directive 2014/41 art. 4)."""

    CRIMINAL = "criminal"
    ADMINISTRATIVE = "administrative"
    """(b) Brought by an administrative authority, with a way to a criminal court."""
    JUDICIAL = "judicial"
    """(c) Brought by a judicial authority for a breach of rules, with a way to a criminal court."""
    LEGAL_PERSON = "legal-person"
    """(d) In connection with those before, where a legal person may be liable."""


@frozen(kw_only=True)
class EarlierOrder:
    """An order that went out in the same case before, to whichever State.

    Args:
        requested: code of the State to which it went.
        reference: its file number.
        issued_on: day on which it was issued.
    """

    requested: JurisdictionCode
    reference: SecretLine | None = None
    issued_on: date | None = None

    def __attrs_post_init__(self) -> None:
        exact(self)


@frozen(kw_only=True)
class InvestigationOrder:
    """An order under Directive 2014/41; one that asks for several measures is one record for each.

    ``None`` and an empty tuple mean *not stated*.

    Args:
        requesting, requested: codes of the issuing and of the executing State.
        measure: the investigative measure.
        basis: id of the instrument on which it rests.
        channel: id of the channel by which it goes.
        reference: the issuing authority's own file number.
        supplementary: whether it supplements an earlier order; ``supplements`` the file number of that one.
        earlier_orders: every order that went out in the same case before.
        proceedings: the kind of proceedings.
        issuing_authority: who issues the order; ``validated_by`` who validated it, where that is needed.
        subjects: the persons or bodies concerned, with their roles.
        assistance: the measure as described, and the evidence to be obtained.
        reasons: the object and reasons of the order.
        necessity: why it is necessary and proportionate.
        available_at_home: the measure could be ordered in a like case at home.
        procedure: formalities that are to be followed.
        confidential: whether the order itself is to be kept confidential.
        needed_by: day by which it is needed, where that is sooner than the law's own limit.
        languages: ISO 639-1 codes of the languages in which it is sent, the translation among them.
        issued_on, sent_on, received_on: days of the order.
    """

    requesting: JurisdictionCode
    requested: JurisdictionCode
    measure: Measure | None = None
    basis: InstrumentId | None = None
    channel: ChannelId | None = None
    state: RecordState = RecordState.DRAFT
    reference: SecretLine | None = None
    supplementary: bool | None = None
    supplements: SecretLine | None = None
    earlier_orders: tuple[EarlierOrder, ...] = ()
    proceedings: Proceedings | None = None
    issuing_authority: Authority | None = None
    validated_by: Authority | None = None
    subjects: tuple[Subject, ...] = ()
    offences: tuple[Offence, ...] = ()
    assistance: SecretPassage | None = None
    reasons: SecretPassage | None = None
    necessity: SecretPassage | None = None
    available_at_home: bool | None = None
    procedure: SecretPassage | None = None
    confidential: bool | None = None
    needed_by: date | None = None
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
