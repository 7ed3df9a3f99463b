"""In which languages the requested State takes a request."""

from __future__ import annotations

from attrs import frozen

from lecoop.basis.basis import Basis
from lecoop.basis.question import Question
from lecoop.values.terms import DeclarationSubject

__all__ = ["Accepted", "accepted", "sentence"]


@frozen
class Accepted:
    """The languages that are accepted.

    Args:
        languages: ISO 639-1 codes, sorted; empty where they are not on record.
        needed: whether a translation is asked for at all; ``None`` where that is not known.
    """

    languages: tuple[str, ...] = ()
    needed: bool | None = None


def accepted(question: Question, basis: Basis) -> Accepted:
    """The languages in which the requested State takes a request under the basis on the day."""
    if basis.language is None:
        return Accepted()
    rule = basis.language.item.rule
    official = set(question.law.jurisdiction(question.asked).official_languages)
    own = set(question.law.jurisdiction(question.asking).official_languages)
    declared: set[str] = set()
    translation: bool | None = None
    known = False
    for instrument in basis.ids:
        record = question.law.instrument(instrument)
        for _, one in question.declared(record, DeclarationSubject.LANGUAGES):
            if one.party != question.asked:
                continue
            known = True
            declared.update(one.languages)
            translation = one.translation if one.translation is not None else translation
        known = known or question.law.list_known(record, DeclarationSubject.LANGUAGES)
    if rule == "listed":
        return Accepted(tuple(sorted(basis.language.item.languages)), True)
    if rule == "none-unless-declared":
        if declared or translation:
            return Accepted(tuple(sorted(declared)), True)
        return Accepted((), False if known else None)
    if rule == "own-or-requested":
        return Accepted(tuple(sorted(own | official | declared)), True)
    if rule == "declared":
        return Accepted(tuple(sorted(declared)), True)
    return Accepted(tuple(sorted(official | declared if rule == "official-or-declared" else official)), True)


def sentence(found: Accepted, asked: str) -> str:
    """What to say of the languages to a person."""
    if found.needed is False:
        return f"{asked} asks for no translation"
    if found.languages:
        return f"{asked} takes it in: {', '.join(found.languages)}"
    if found.needed is None:
        return f"whether {asked} asks for a translation is not on record"
    return f"which languages {asked} takes is not on record"
