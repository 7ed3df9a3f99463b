"""An alert in the Schengen Information System: one State enters it, and whoever is connected acts on a hit."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from lecoop.model.authority import Authority
from lecoop.model.case_record import RecordState
from lecoop.model.document import Document
from lecoop.model.exact import exact
from lecoop.model.handling import Handling
from lecoop.model.national_decision import NationalDecision, Sentence
from lecoop.model.offence import Offence
from lecoop.model.subject import Subject
from lecoop.values.circulation import Action, Category, Character, Concern, Identifier, ObjectKind, Precondition
from lecoop.values.terms import Purpose
from lecoop.values.text import InstrumentId, JurisdictionCode, Line, SecretLine, SecretPassage

__all__ = ["Alert", "OtherAlert", "SoughtObject"]


@frozen(kw_only=True)
class SoughtObject:
    """An object that is sought.

    Args:
        kind: what it is.
        number: by what it is told from others, such as a serial or registration number.
    """

    kind: ObjectKind | None = None
    number: SecretLine | None = None

    def __attrs_post_init__(self) -> None:
        exact(self)


@frozen(kw_only=True)
class OtherAlert:
    """An alert on the same person or object that is in the system already.

    Args:
        requesting: code of the State that entered it.
        category: its category.
        compatible: whether the two go together, by the rules of the SIRENE Manual.
        agreed: whether the bureaux agreed on what does not.
    """

    requesting: JurisdictionCode
    category: Category | None = None
    compatible: bool | None = None
    agreed: bool | None = None

    def __attrs_post_init__(self) -> None:
        exact(self)


@frozen(kw_only=True)
class Alert:
    """An alert in the Schengen Information System.

    ``None`` and an empty tuple mean *not stated*.

    Args:
        requesting: code of the State that enters it.
        category: which kind of alert it is; the instrument has an article for each.
        basis: id of the instrument on which it rests.
        reference: the bureau's own file number.
        concerns: whom or what it is about; ``of_age`` whether the person is of age by the law of the State that enters it.
        action: what is to be done in the case of a hit.
        reasons: why the alert is entered.
        case_type: the type of case, in the words of the system: on what a refusal of entry rests, or why somebody is missing.
        issuing_authority: who asked for it.
        purpose: prosecution, or carrying out a sentence.
        person: who is sought.
        objects: what is sought.
        identifiers: by what the person is known again.
        national_decision: the warrant or judgment behind it; the warrant itself is among the ``documents``.
        confirms: what whoever asks confirms to be so; ``denies`` what is not so.
        others: alerts on the same person or object.
        handling: the marks that go with it.
        issued_on: day on which it was asked for; ``recorded_on`` day on which it was entered.
        kept_on: days on which it was decided, and recorded why, that it stays.
    """

    requesting: JurisdictionCode
    category: Category | None = None
    basis: InstrumentId | None = None
    state: RecordState = RecordState.DRAFT
    reference: SecretLine | None = None
    concerns: Concern | None = None
    of_age: bool | None = None
    action: Action | None = None
    reasons: SecretPassage | None = None
    case_type: Line | None = None
    issuing_authority: Authority | None = None
    purpose: Purpose | None = None
    person: Subject | None = None
    objects: tuple[SoughtObject, ...] = ()
    identifiers: tuple[Identifier, ...] = ()
    national_decision: NationalDecision | None = None
    sentence: Sentence | None = None
    offences: tuple[Offence, ...] = ()
    characters: tuple[Character, ...] = ()
    aims_at_serious_crime: bool | None = None
    confirms: tuple[Precondition, ...] = ()
    denies: tuple[Precondition, ...] = ()
    others: tuple[OtherAlert, ...] = ()
    documents: tuple[Document, ...] = ()
    handling: Handling | None = None
    issued_on: date | None = None
    recorded_on: date | None = None
    kept_on: tuple[date, ...] = ()

    def __attrs_post_init__(self) -> None:
        exact(self)
