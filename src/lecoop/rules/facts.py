"""What the records of a case say, told in the words of the question."""

from __future__ import annotations

from datetime import date, datetime
from typing import TypeAlias, TypeVar

from attrs import fields_dict

from lecoop.basis.basis import Basis, Cited
from lecoop.basis.case import Case
from lecoop.model.acknowledgement import Acknowledgement
from lecoop.model.alert import Alert
from lecoop.model.arrest_warrant import ArrestWarrant
from lecoop.model.authority import Authority
from lecoop.model.case_record import CaseRecord, RecordState
from lecoop.model.clarification_request import ClarificationRequest
from lecoop.model.confiscation_certificate import ConfiscationCertificate
from lecoop.model.criminal_records_request import CriminalRecordsRequest
from lecoop.model.data_transfer import DataTransfer
from lecoop.model.delay_notice import DelayNotice
from lecoop.model.delivery_request import DeliveryRequest
from lecoop.model.document import Assurance, AssuranceKind
from lecoop.model.extradition_request import ExtraditionRequest
from lecoop.model.freezing_certificate import FreezingCertificate
from lecoop.model.information_request import InformationRequest
from lecoop.model.investigation_order import InvestigationOrder
from lecoop.model.joint_team_agreement import JointTeamAgreement
from lecoop.model.letter_of_request import LetterOfRequest
from lecoop.model.national_decision import Sentence
from lecoop.model.notice import Diffusion, Notice
from lecoop.model.observation_request import ObservationRequest
from lecoop.model.path import Path
from lecoop.model.postponement import Postponement
from lecoop.model.preservation_order import PreservationOrder
from lecoop.model.preservation_request import PreservationRequest
from lecoop.model.production_order import ProductionOrder
from lecoop.model.provider import Addressee
from lecoop.model.provision import Content, GroundForRefusal
from lecoop.model.refusal_answer import RefusalAnswer
from lecoop.model.sentence_transfer import SentenceTransfer
from lecoop.model.subject import Subject
from lecoop.model.use_of_result import UseOfResult
from lecoop.report import Severity
from lecoop.values.ground import Ground
from lecoop.values.terms import Effect, Purpose

__all__ = [
    "AGREEMENTS",
    "ANSWERS",
    "CASES",
    "CERTIFICATES",
    "CIRCULATED",
    "SURRENDERS",
    "TRANSFERS",
    "USES",
    "Certificate",
    "Circulated",
    "Subjects",
    "Surrender",
    "addressee_of",
    "assurances",
    "case_of",
    "content",
    "ground",
    "having",
    "instant",
    "is_assured",
    "is_complete",
    "purpose_of",
    "sentence_of",
    "severity",
    "subjects",
    "validated_by",
]

_T = TypeVar("_T")

CASES = (
    ArrestWarrant,
    ConfiscationCertificate,
    CriminalRecordsRequest,
    DeliveryRequest,
    ExtraditionRequest,
    FreezingCertificate,
    InformationRequest,
    InvestigationOrder,
    LetterOfRequest,
    ObservationRequest,
    PreservationOrder,
    PreservationRequest,
    ProductionOrder,
    SentenceTransfer,
)  # fmt: skip
"""Every record of a case."""
ANSWERS = (
    Acknowledgement,
    ClarificationRequest,
    DelayNotice,
    Postponement,
    RefusalAnswer,
)  # fmt: skip
"""The answers to a request; they are judged by the instrument on which it rested."""
AGREEMENTS = (JointTeamAgreement,)
"""What several States agree on for a case: nobody asks, and law is shared among all of them."""
USES = (UseOfResult,)
"""The use of what a request gave; it is judged by the instrument on which the request rested."""
TRANSFERS = (DataTransfer,)
"""Transfers of personal data abroad; they are judged by the law of the State that sends."""
CIRCULATED = (
    Alert,
    Diffusion,
    Notice,
)  # fmt: skip
"""What is circulated to many: no request from one State to another; it is judged by the row of its category."""
Circulated: TypeAlias = Alert | Diffusion | Notice
Subjects: TypeAlias = tuple[tuple[Path, Subject], ...]
"""Whom a record is about, each with the path to it."""
CERTIFICATES = (ConfiscationCertificate, FreezingCertificate)
"""The records by which property is frozen or taken."""
Certificate: TypeAlias = ConfiscationCertificate | FreezingCertificate
SURRENDERS = (ArrestWarrant, ExtraditionRequest)
"""The records by which a person is sought."""
Surrender: TypeAlias = ArrestWarrant | ExtraditionRequest


def having(field: str) -> tuple[type, ...]:
    """The records of a case in which this can be stated."""
    return tuple(kind for kind in CASES if field in fields_dict(kind))


def is_complete(record: object) -> bool:
    """Whether the record is said to be complete or sent, so that what it leaves out is missing."""
    return getattr(record, "state", RecordState.DRAFT) is not RecordState.DRAFT


def case_of(record: CaseRecord) -> Case:
    """The facts of the record as far as law may hang on them; what its offences do not share is left open."""
    person, sentence, addressee = _part(record, "person", Subject), sentence_of(record), addressee_of(record)
    committed = [one.committed_on for one in record.offences]
    return Case(
        asker=record.issuing_authority.kind if record.issuing_authority is not None else None,
        validated=True if validated_by(record) is not None else None,
        purpose=purpose_of(record),
        area=_shared([one.areas[0] if len(one.areas) == 1 else None for one in record.offences]),
        max_penalty=_shared([one.max_penalty for one in record.offences]),
        max_penalty_requested=_shared([one.max_penalty_in_requested for one in record.offences]),
        sentence=sentence.imposed if sentence is not None else None,
        committed_on=min((day for day in committed if day is not None), default=None) if None not in committed else None,
        issued_on=record.issued_on,
        arrested_on=_part(record, "arrested_on", date),
        received_on=record.received_on,
        nationality=person.nationalities or None if person is not None else None,
        residence=person.residence if person is not None else None,
        consent=_part(record, "consents", bool),
        refugee_from=person.refugee_from if person is not None else None,
        urgent=record.urgent,
        matter=_shared([one.matter for one in record.offences]),
        transnational=_shared([one.transnational for one in record.offences]),
        organised_group=_shared([one.organised_group for one in record.offences]),
        provider_establishment=addressee.established_in if addressee is not None else None,
        location_known=True if person is not None and person.located_in is not None else None,
    )


def _part(record: object, name: str, kind: type[_T]) -> _T | None:
    """A part that only some kinds of record have, where this one has it and states it."""
    value: object = getattr(record, name, None)
    return value if isinstance(value, kind) else None


def _shared(said: list[_T | None]) -> _T | None:
    """What all of them say, or ``None``."""
    return said[0] if said and said.count(said[0]) == len(said) else None


def purpose_of(record: CaseRecord) -> Purpose | None:
    """Prosecution or the carrying out of a sentence, where a record of its kind can say so."""
    return _part(record, "purpose", Purpose)


def sentence_of(record: CaseRecord) -> Sentence | None:
    """The sentence that is to be carried out, where a record of its kind can say so."""
    return _part(record, "sentence", Sentence)


def addressee_of(record: CaseRecord) -> Addressee | None:
    """What of a service provider the record is addressed to, where it is."""
    return _part(record, "addressee", Addressee)


def instant(record: CaseRecord, name: str) -> datetime | None:
    """An instant that only some kinds of record can state."""
    return _part(record, name, datetime)


def validated_by(record: CaseRecord) -> Authority | None:
    """The authority that validated the record, where a record of its kind can say so."""
    return _part(record, "validated_by", Authority)


def subjects(record: object) -> Subjects:
    """Whom the record is about, each with the path to it."""
    person = _part(record, "person", Subject)
    if person is not None:
        return ((("person",), person),)
    return tuple([(("subjects", i), one) for i, one in enumerate(_part(record, "subjects", tuple) or ())])


def is_assured(record: CaseRecord, kind: AssuranceKind) -> bool:
    """Whether the requesting State gives this assurance."""
    return any(one.kind is kind for one in assurances(record))


def assurances(record: object) -> tuple[Assurance, ...]:
    """The assurances that the requesting State gives, where a record of its kind can hold them."""
    return _part(record, "assurances", tuple) or ()


def content(basis: Basis, field: str) -> Cited[Content] | None:
    """The row by which the basis asks for a content, or ``None``."""
    return basis.wanted.get(field)


def ground(basis: Basis, kind: Ground) -> Cited[GroundForRefusal] | None:
    """The strictest row by which the requested State shall or may refuse on a ground, or ``None``."""
    return basis.strictest.get(kind)


def severity(effect: Effect) -> Severity:
    """How hard a ground speaks: what shall be refused is an error, what may be refused a warning."""
    return Severity.ERROR if effect is Effect.SHALL else Severity.WARNING
