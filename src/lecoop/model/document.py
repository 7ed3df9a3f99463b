"""What goes with a request: documents, and assurances that the requesting State gives."""

from __future__ import annotations

from datetime import date
from enum import Enum

from attrs import frozen

from lecoop.model.authority import Authority
from lecoop.model.exact import exact
from lecoop.values.text import LanguageCode, SecretPassage

__all__ = ["Assurance", "AssuranceKind", "Document", "DocumentKind"]


class DocumentKind(Enum):
    """What a document is."""

    FORM = "form"
    """The request or warrant itself, in the form that the instrument lays down or as a letter."""
    NATIONAL_DECISION = "national-decision"
    STATEMENT_OF_FACTS = "statement-of-facts"
    LAW_TEXT = "law-text"
    DESCRIPTION_OF_PERSON = "description-of-person"
    EVIDENCE = "evidence"
    TO_BE_SERVED = "to-be-served"
    """A document that the requested State is to hand over."""
    CERTIFICATE = "certificate"
    TIME_SERVED = "time-served"
    """A statement of how much of a sentence was served, with what was remitted."""
    CONSENT = "consent"
    """The declaration by which a person consents."""
    OTHER = "other"


@frozen
class Document:
    """A document that goes with the request.

    Args:
        kind: what it is.
        language: ISO 639-1 code of the language in which this piece is written.
        translation: whether this piece is the translation of another.
        signed: whether it is signed.
        certified: whether its content is certified as accurate, or it is an original or authenticated copy.
    """

    kind: DocumentKind
    language: LanguageCode | None = None
    translation: bool | None = None
    signed: bool | None = None
    certified: bool | None = None

    def __attrs_post_init__(self) -> None:
        exact(self)


class AssuranceKind(Enum):
    """What the requesting State promises."""

    NO_DEATH_PENALTY = "no-death-penalty"
    """The death penalty will not be imposed, or will not be carried out."""
    LIFE_SENTENCE_REVIEW = "life-sentence-review"
    RETURN_TO_SERVE = "return-to-serve"
    """A national or resident is sent back to serve the sentence at home."""
    RETRIAL = "retrial"
    SPECIALITY = "speciality"
    DETENTION_CONDITIONS = "detention-conditions"
    FAIR_TRIAL = "fair-trial"
    HUMANE_TREATMENT = "humane-treatment"
    """No torture, and no inhuman or degrading treatment or punishment."""
    LIMITED_USE = "limited-use"


@frozen
class Assurance:
    """A promise of the requesting State, in writing or not.

    Args:
        kind: what is promised.
        given_on: day on which it was given.
        in_writing: whether it is in writing.
        wording: what it says, word for word.
        given_by: who gave it.
    """

    kind: AssuranceKind
    given_on: date | None = None
    in_writing: bool | None = None
    wording: SecretPassage | None = None
    given_by: Authority | None = None

    def __attrs_post_init__(self) -> None:
        exact(self)
