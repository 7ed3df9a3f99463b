"""What the two declared about who may ask, whom they give up, and when they look for dual criminality."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from lecoop.basis.basis import Basis
from lecoop.basis.question import Question
from lecoop.values.citation import Citation
from lecoop.values.terms import AuthorityClass, Bar, DeclarationSubject, Effect

__all__ = ["Nationals", "competent_by_declaration", "nationals", "waives_dual_criminality"]


def competent_by_declaration(question: Question, basis: Basis, kind: AuthorityClass) -> tuple[bool | None, Citation | None]:
    """Whether the requesting State declared a class of authority competent, and where; ``None`` where that is not on record."""
    known = False
    for name in basis.ids:
        instrument = question.law.instrument(name)
        for block, one in question.declared(instrument, DeclarationSubject.ASKERS):
            if one.party == question.asking and kind in one.classes:
                return True, Citation(name, block.article)
            known = known or (one.party == question.asking and bool(one.classes))
        known = known or question.law.list_known(instrument, DeclarationSubject.ASKERS)
    return (False if known else None), None


@frozen
class Nationals:
    """How far the requested State gives up its nationals.

    Args:
        bar: how far; ``None`` where it is not on record for the day.
        own: codes of the States whose nationals it counts as its own, or the word ``resident``.
        duty: what follows a refusal, with its article.
        since: first day of the declaration.
    """

    bar: Bar | None
    own: frozenset[str]
    citation: Citation
    duty: str = ""
    since: date | None = None

    def include(self, nationalities: tuple[str, ...], residence: str | None, asked: str) -> bool:
        """Whether a person counts as one of them."""
        return bool(self.own & {*nationalities, *(["resident"] if residence == asked else [])})


def nationals(question: Question, basis: Basis) -> Nationals | None:
    """What the requested State declared about its nationals, else what the instrument says; ``None`` where it is silent."""
    if basis.nationality is None:
        return None
    rule, where = basis.nationality.item, basis.nationality.citation
    bar: Bar | None = rule.default
    own = {question.asked}
    since = None
    duty, duty_at = rule.duty, Citation(where.instrument, rule.duty_article or where.article)
    for name in dict.fromkeys((where.instrument, *basis.ids)):
        instrument = question.law.instrument(name)
        for _, one in question.declared(instrument, DeclarationSubject.NATIONALS):
            own.update(one.nationals)
        blocks = [block for block in instrument.declarations if block.subject is DeclarationSubject.NATIONALITY_BAR]
        declared = question.declared(instrument, DeclarationSubject.NATIONALITY_BAR)
        mine = [(block, one) for block, one in declared if one.party == question.asked and one.bar is not None]
        for block, one in mine:
            bar, since, where = one.bar, one.valid_from, Citation(name, block.article)
            if block.duty:
                duty, duty_at = block.duty, Citation(name, block.duty_article)
        if blocks and rule.declared and not mine:
            bar = bar if question.law.list_known(instrument, DeclarationSubject.NATIONALITY_BAR) else None
    told = f"{duty.replace('-', ' ')} ({duty_at})" if duty else ""
    return Nationals(bar, frozenset(own), where, told, since)


def waives_dual_criminality(question: Question, basis: Basis, party: str, other: str) -> bool | None:
    """Whether a party notified that it does not look for dual criminality in listed offences; ``None`` where that is not on record."""
    known = False
    for name in basis.ids:
        instrument = question.law.instrument(name)
        made = question.law.declared(instrument, DeclarationSubject.LIST_OFFENCE_WAIVER, party, other)
        if any(one.effect is Effect.NONE for _, one in made):
            return True
        known = known or bool(made) or question.law.list_known(instrument, DeclarationSubject.LIST_OFFENCE_WAIVER)
    return False if known else None
