"""In which languages the requested State takes a request."""

from __future__ import annotations

from functools import cached_property

from attrs import frozen

from lecoop.basis.basis import Basis
from lecoop.basis.question import Question
from lecoop.model.declaration import Declaration
from lecoop.values.terms import DeclarationSubject

__all__ = ["Accepted", "accepted", "sentence"]


@frozen
class Accepted:
    """The languages that are accepted.

    Args:
        languages: ISO 639-1 codes, sorted; empty where they are not on record.
        needed: whether a translation is asked for at all; ``None`` where that is not known.
        official: the requested State's own languages, in which everything is read there.
    """

    languages: tuple[str, ...] = ()
    needed: bool | None = None
    official: tuple[str, ...] = ()

    @cached_property
    def read(self) -> frozenset[str]:
        """Every language in which a request is read there."""
        return frozenset((*self.languages, *self.official))


def accepted(question: Question, basis: Basis) -> Accepted:
    """The languages in which the requested State takes a request under the basis on the day."""
    if basis.language is None:
        return Accepted()
    rule = basis.language.item.rule
    spoken = question.law.jurisdiction(question.asked).official_languages
    if rule == "listed":
        return Accepted(tuple(sorted(basis.language.item.languages)), True, spoken)
    official = set(spoken)
    if rule == "official-of-requested":
        return Accepted(tuple(sorted(official)), True, spoken)
    found = [one for name in basis.ids for one in _declared(question, name)]
    declared = {language for one in found for language in one.languages}
    if rule == "none-unless-declared":
        if declared or any(one.translation for one in found):
            return Accepted(tuple(sorted(declared)), True, spoken)
        known = bool(found) or any(
            question.law.list_known(question.law.instrument(name), DeclarationSubject.LANGUAGES) for name in basis.ids
        )
        return Accepted((), False if known else None, spoken)
    if rule == "own-or-requested":
        own = set(question.law.jurisdiction(question.asking).official_languages)
        return Accepted(tuple(sorted(own | official | declared)), True, spoken)
    if rule == "declared":
        return Accepted(tuple(sorted(declared)), True, spoken)
    return Accepted(tuple(sorted(official | declared if rule == "official-or-declared" else official)), True, spoken)


def _declared(question: Question, name: str) -> list[Declaration]:
    """What the requested State declared under an instrument on the languages that it takes."""
    found = question.declared(question.law.instrument(name), DeclarationSubject.LANGUAGES)
    return [one for _, one in found if one.party == question.asked]


def sentence(found: Accepted, asked: str) -> str:
    """What to say of the languages to a person."""
    if found.needed is False:
        return f"{asked} asks for no translation"
    if found.languages:
        return f"{asked} takes it in: {', '.join(found.languages)}"
    if found.needed is None:
        return f"whether {asked} asks for a translation is not on record"
    return f"which languages {asked} takes is not on record"
