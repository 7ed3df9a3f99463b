"""What parties declared, reserved or notified under an article of an instrument."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from lecoop.model.provision import Threshold
from lecoop.values.measure import Measure
from lecoop.values.terms import AuthorityClass, Bar, CrimeArea, DeclarationSubject, Effect, Matter, Seen

__all__ = ["Declaration", "DeclarationList", "Known"]


@frozen
class Known:
    """The days for which a list of declarations is known in full: inside, who is not listed made none."""

    valid_from: date | None = None
    valid_until: date | None = None


@frozen
class Declaration:
    """One party's declaration: a line in a list under one article.

    Args:
        party: who declared.
        towards: towards whom it speaks; empty for all.
        reciprocal: who is asked may hold it against the declaring party too.
        offence_before: the old law stands for offences committed before this day.
        issued_before, received_before: likewise for warrants issued, requests received before it.
        bar: how far nationals are given up.
        effect: how strongly a reservation speaks (it ``may`` or ``shall`` refuse, or it waives: ``none``).
        classes: classes of authority that may ask, or are named.
        languages: ISO 639-1 codes of accepted languages, lower case.
        translation: whether a translation is asked at all; ``None`` where the declaration does not say.
        nationals: codes of the States whose nationals (or the word ``resident``) count as own.
        measures: measures concerned; empty for all of the instrument.
        channels: ids of channels that must, or may, be used.
        thresholds: penalties from which the party gives the measure, beside those of the instrument.
        matter: the kind of case concerned.
        declared: the substance in one sentence of our own words.
    """

    party: str
    source: str
    seen: Seen
    declared: str = ""
    valid_from: date | None = None
    valid_until: date | None = None
    towards: tuple[str, ...] = ()
    reciprocal: bool = False
    offence_before: date | None = None
    issued_before: date | None = None
    received_before: date | None = None
    bar: Bar | None = None
    effect: Effect | None = None
    classes: tuple[AuthorityClass, ...] = ()
    languages: tuple[str, ...] = ()
    translation: bool | None = None
    nationals: tuple[str, ...] = ()
    measures: tuple[Measure, ...] = ()
    channels: tuple[str, ...] = ()
    thresholds: tuple[Threshold, ...] = ()
    matter: Matter | None = None


@frozen
class DeclarationList:
    """All declarations known under one article on one subject.

    Args:
        of: on which side the declaring party must stand for it to speak: ``"requested"``,
            ``"requesting"`` or ``"either"``.
        duty: what follows for the declaring party when it relies on it, such as ``"consider-prosecution"``.
        known: the days for which the list is known in full; ``None``: never known in full.
        unstated: what is taken, and said as a condition, when the case does not state the fact.
        on: another instrument on which the declaration bears.
        not_areas: fields of crime of which it does not speak.
    """

    subject: DeclarationSubject
    article: str
    of: str = "requested"
    made: tuple[Declaration, ...] = ()
    known: Known | None = None
    duty: str = ""
    duty_article: str = ""
    unstated: str = ""
    on: str | None = None
    not_areas: tuple[CrimeArea, ...] = ()
