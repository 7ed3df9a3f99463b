"""What the records of a case say, told in the words of the question."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias, TypeVar

from lecoop.basis.basis import Basis, Cited
from lecoop.basis.case import Case
from lecoop.model.arrest_warrant import ArrestWarrant
from lecoop.model.authority import Authority
from lecoop.model.case_record import CaseRecord, RecordState
from lecoop.model.document import AssuranceKind
from lecoop.model.extradition_request import ExtraditionRequest
from lecoop.model.information_request import InformationRequest
from lecoop.model.investigation_order import InvestigationOrder
from lecoop.model.letter_of_request import LetterOfRequest
from lecoop.model.path import Path
from lecoop.model.provision import Content, GroundForRefusal
from lecoop.model.refusal_answer import RefusalAnswer
from lecoop.model.subject import Subject
from lecoop.report import Severity
from lecoop.values.ground import Ground
from lecoop.values.terms import Effect

__all__ = [
    "ANSWERS", "CASES", "SURRENDERS", "VALIDATED", "Surrender", "case_of", "content", "ground", "is_assured", "is_complete", "severity",
    "subjects", "validated_by",
]  # fmt: skip

_T = TypeVar("_T")

CASES = (ArrestWarrant, ExtraditionRequest, InformationRequest, InvestigationOrder, LetterOfRequest)
"""Every record of a case."""
ANSWERS = (RefusalAnswer,)
"""The answers to a request; they are judged by the instrument on which it rested."""
SURRENDERS = (ArrestWarrant, ExtraditionRequest)
"""The records by which a person is sought."""
VALIDATED = (InvestigationOrder, LetterOfRequest)
"""The records that can say who validated them."""
Surrender: TypeAlias = ArrestWarrant | ExtraditionRequest


def is_complete(record: object) -> bool:
    """Whether the record is said to be complete or sent, so that what it leaves out is missing."""
    return getattr(record, "state", RecordState.DRAFT) is not RecordState.DRAFT


def case_of(record: CaseRecord) -> Case:
    """The facts of the record as far as law may hang on them; what its offences do not share is left open."""
    person = record.person if isinstance(record, Surrender) else None
    sentence = record.sentence if isinstance(record, Surrender) else None
    committed = [one.committed_on for one in record.offences]
    return Case(
        asker=record.issuing_authority.kind if record.issuing_authority is not None else None,
        validated=True if validated_by(record) is not None else None,
        purpose=record.purpose if isinstance(record, Surrender) else None,
        area=_shared(one.areas[0] if len(one.areas) == 1 else None for one in record.offences),
        max_penalty=_shared(one.max_penalty for one in record.offences),
        max_penalty_requested=_shared(one.max_penalty_in_requested for one in record.offences),
        sentence=sentence.imposed if sentence is not None else None,
        committed_on=min((day for day in committed if day is not None), default=None) if None not in committed else None,
        issued_on=record.issued_on,
        arrested_on=record.arrested_on if isinstance(record, Surrender) else None,
        received_on=record.received_on,
        nationality=person.nationalities or None if person is not None else None,
        residence=person.residence if person is not None else None,
        refugee_from=person.refugee_from if person is not None else None,
        urgent=record.urgent,
        matter=_shared(one.matter for one in record.offences),
        transnational=_shared(one.transnational for one in record.offences),
        organised_group=_shared(one.organised_group for one in record.offences),
        location_known=True if person is not None and person.located_in is not None else None,
    )


def _shared(values: Iterable[_T | None]) -> _T | None:
    """What all of them say, or ``None``."""
    found = list(values)
    return found[0] if found and all(one == found[0] for one in found) else None


def validated_by(record: CaseRecord) -> Authority | None:
    """The authority that validated the record, where a record of its kind can say so."""
    return record.validated_by if isinstance(record, VALIDATED) else None


def subjects(record: CaseRecord) -> Iterator[tuple[Path, Subject]]:
    """Whom the record is about, each with the path to it."""
    if isinstance(record, Surrender):
        if record.person is not None:
            yield ("person",), record.person
    elif isinstance(record, InformationRequest | InvestigationOrder | LetterOfRequest):
        for i, subject in enumerate(record.subjects):
            yield ("subjects", i), subject


def is_assured(record: CaseRecord, kind: AssuranceKind) -> bool:
    """Whether the requesting State gives this assurance."""
    given = record.assurances if isinstance(record, ArrestWarrant | ExtraditionRequest | LetterOfRequest) else ()
    return any(one.kind is kind for one in given)


def content(basis: Basis, field: str) -> Cited[Content] | None:
    """The row by which the basis asks for a content, or ``None``."""
    return next((one for one in basis.contents if one.item.field == field), None)


def ground(basis: Basis, kind: Ground) -> Cited[GroundForRefusal] | None:
    """The strictest row by which the requested State shall or may refuse on a ground, or ``None``."""
    rows = [one for one in basis.grounds_for_refusal if one.item.ground is kind and one.item.effect is not Effect.NONE]
    return next((one for one in rows if one.item.effect is Effect.SHALL), rows[0] if rows else None)


def severity(effect: Effect) -> Severity:
    """How hard a ground speaks: what shall be refused is an error, what may be refused a warning."""
    return Severity.ERROR if effect is Effect.SHALL else Severity.WARNING
