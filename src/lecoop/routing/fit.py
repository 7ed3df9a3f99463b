"""Whether the case fits the basis: scope, threshold, who asks, and whom the requested State does not give up."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve, frozen

from lecoop.basis.basis import Basis
from lecoop.basis.declared import competent_by_declaration, nationals, waives_dual_criminality
from lecoop.basis.languages import accepted, sentence
from lecoop.basis.question import Question, states
from lecoop.basis.remark import CautionCode, ConditionCode, GapCode, Remark
from lecoop.basis.scope import open_marks, outside
from lecoop.basis.threshold import least, meant_for, reaches, sides, waived
from lecoop.model.provision import Threshold
from lecoop.routing.route import Refusal
from lecoop.values.citation import Citation
from lecoop.values.duration import Penalty
from lecoop.values.fact import Fact
from lecoop.values.terms import Bar, DeclarationSubject, Effect, OwnLawSubject, Purpose, RefusalReason

__all__ = ["Fit", "fit"]


@frozen
class Fit:
    """How a case fits a basis: refused, or with remarks."""

    refusal: Refusal | None = None
    remarks: tuple[Remark, ...] = ()


def fit(question: Question, basis: Basis) -> Fit:
    """Hold the case against what the basis asks; the first thing that closes it ends the search."""
    remarks: list[Remark] = []
    for part in (_treaty_basis, _scope, _purpose, _thresholds, _askers, _nationality, _dual_criminality, _declared, _rest):
        for found in part(question, basis):
            if isinstance(found, Refusal):
                return Fit(found)
            remarks.append(found)
    return Fit(None, tuple(remarks))


def _refuse(basis: Basis, reason: RefusalReason, message: str, citation: Citation, duty: str = "") -> Refusal:
    return Refusal(reason, message, basis.ids, citation=citation, cause=(citation.instrument,), duty=duty)


def _treaty_basis(question: Question, basis: Basis) -> Iterator[Remark | Refusal]:
    """Whether the requested State takes the convention itself as the basis, where the convention leaves that to it."""
    head = question.law.instrument(basis.head)
    provision = question.provision(head)
    if provision is None or not provision.basis_declared:
        return
    asked, where = question.asked, Citation(basis.head, provision.basis_declared)
    effects = {one.effect for _, one in question.declared(head, DeclarationSubject.TREATY_BASIS) if one.party == asked}
    if Effect.NONE in effects:
        message = f"{asked} declared that it does not take {basis.head} as the basis of {question.measure.value}: another treaty is needed"
        yield _refuse(basis, RefusalReason.BARRED, message, where)
    elif not effects and question.law.own_law(asked, OwnLawSubject.WITHOUT_TREATY, question.measure):
        yield Remark(ConditionCode.DECLARED, f"{asked} needs no treaty by its own law, so what {basis.head} covers it may give", where)
    elif not effects:
        message = f"whether {asked} takes {basis.head} itself as the basis of {question.measure.value} is not on record"
        yield Remark(GapCode.BASIS_NOT_DECLARED, message, where)


def _scope(question: Question, basis: Basis) -> Iterator[Remark | Refusal]:
    facts = question.facts
    for one in basis.scope:
        why = outside(facts, one.item)
        if why:
            yield _refuse(basis, RefusalReason.OUT_OF_SCOPE, why, one.citation)
        assumed = states(facts, one.item.when).assumed
        if assumed:
            yield Remark(ConditionCode.DAY_OF_THE_CASE, assumed, one.citation)
        for text in open_marks(facts, one.item):
            yield Remark(ConditionCode.SCOPE, text, one.citation)
    for instrument in basis.ids:
        record = question.law.instrument(instrument)
        for block, declared in question.declared(record, DeclarationSubject.ACTS_BEFORE):
            bound = declared.offence_before
            if bound is not None and facts.committed_on is None and block.unstated:
                message = (
                    f"taken that the offence was committed on or after {bound.isoformat()}; {declared.party} keeps the earlier law before"
                )
                yield Remark(ConditionCode.DAY_OF_THE_CASE, message, Citation(instrument, block.article))


def _purpose(question: Question, basis: Basis) -> Iterator[Remark | Refusal]:
    """Where the measure serves a trial or a sentence alone, it is not given for an investigation."""
    for one in basis.requirements:
        if one.item.effect is not Effect.SHALL or Fact.FOR_TRIAL_OR_SENTENCE not in one.item.any_of:
            continue
        if question.facts.purpose is Purpose.INVESTIGATE:
            yield _refuse(basis, RefusalReason.OUT_OF_SCOPE, f"it is given only where {Fact.FOR_TRIAL_OR_SENTENCE.meaning}", one.citation)
        elif question.facts.purpose is None:
            yield Remark(ConditionCode.SCOPE, Fact.FOR_TRIAL_OR_SENTENCE.meaning, one.citation)


def _thresholds(question: Question, basis: Basis) -> Iterator[Remark | Refusal]:
    facts = question.facts
    purpose = facts.purpose or (Purpose.ENFORCE if facts.sentence is not None else Purpose.PROSECUTE if facts.max_penalty else None)
    for one in basis.thresholds:
        threshold = one.item
        if purpose is not None and not meant_for(threshold, purpose):
            continue
        if facts.area is not None and waived(threshold, (facts.area,), None) is not False:
            message = f"{_due(threshold)}, or none for some offences, {facts.area.value} among them"
            where = Citation(one.citation.instrument, threshold.waived_article or one.citation.article)
            yield Remark(ConditionCode.THRESHOLD, message, where)
            continue
        enforce = threshold.to is Purpose.ENFORCE or (threshold.to is None and purpose is Purpose.ENFORCE)
        stated = {"requesting": facts.max_penalty, "requested": facts.max_penalty_requested}
        held = [facts.sentence] if enforce else [stated[side] for side in sides(threshold)]
        for penalty in held:
            if penalty is not None and not reaches(penalty, threshold):
                if threshold.effect is not Effect.MAY and threshold.unless is None:
                    yield _refuse(basis, RefusalReason.BELOW_THRESHOLD, f"{penalty} stated; {_due(threshold)} required", one.citation)
                    return
                yield Remark(ConditionCode.THRESHOLD, f"{penalty} stated; {_due(threshold)} wanted, {_spared(threshold)}", one.citation)
        if None in held:
            yield Remark(ConditionCode.THRESHOLD, _due(threshold), one.citation)


def _spared(threshold: Threshold) -> str:
    return f"unless {threshold.unless.meaning}" if threshold.unless is not None else "or it may be refused"


def _due(threshold: Threshold) -> str:
    if threshold.to is Purpose.ENFORCE:
        more = f"{' still to serve' if threshold.remaining else ''}{_FLED if threshold.fled else ''}"
        return f"to enforce: a sentence of {least(threshold)}{more}"
    where = {"requesting": "in the requesting State", "requested": "in the requested State", "both": "in both States"}[threshold.of]
    return f"{'to prosecute: ' if threshold.to is Purpose.PROSECUTE else ''}a maximum penalty of {least(threshold)} {where}"


_FLED = ", not given in absence, from which the person has fled"


def _askers(question: Question, basis: Basis) -> Iterator[Remark | Refusal]:
    if basis.askers is None:
        return
    askers, citation = basis.askers.item, basis.askers.citation
    named = ", ".join(one.value for one in askers.classes)
    asker = question.facts.asker
    if asker is None:
        yield Remark(ConditionCode.ASKER, f"asked by: {named}", citation)
        return
    if asker in askers.classes:
        return
    validated = Citation(citation.instrument, askers.validated_article or citation.article)
    if asker in askers.if_validated:
        if question.facts.validated is None:
            yield Remark(GapCode.VALIDATION_NOT_STATED, f"{asker.value} may ask only if validated by: {named}", validated)
        elif not question.facts.validated:
            message = f"{asker.value} may ask only if validated by: {named}; it is not validated and would be returned"
            yield _refuse(basis, RefusalReason.ASKER_NOT_COMPETENT, message, validated)
        return
    if askers.declared:
        competent, where = competent_by_declaration(question, basis, asker)
        if competent:
            yield Remark(ConditionCode.ASKER, f"{question.asking} declared {asker.value} competent", where)
            return
        if competent is None:
            message = f"whether {question.asking} declared {asker.value} competent is not on record; competent are: {named}"
            yield Remark(GapCode.ASKER_UNCONFIRMED, message, Citation(citation.instrument, askers.declared))
            return
    yield _refuse(basis, RefusalReason.ASKER_NOT_COMPETENT, f"{asker.value} may not ask; competent are: {named}", citation)


def _nationality(question: Question, basis: Basis) -> Iterator[Remark | Refusal]:
    """What the requested State declared about its nationals; a gap only where it would change this route."""
    found = nationals(question, basis)
    asked, facts = question.asked, question.facts
    if found is None or found.bar is Bar.NONE:
        return
    stated = facts.nationality
    if stated is not None and not found.include(stated, facts.residence, asked):
        return
    if found.bar is None:
        kind = GapCode.NATIONALITY_LIST_UNKNOWN if question.case is not None else ConditionCode.NATIONALITY
        yield Remark(kind, f"whether {asked} gives up its nationals on this day is not confirmed", found.citation)
    elif stated is None:
        decides = question.case is not None and found.bar in (Bar.ABSOLUTE, Bar.CONSENT)
        message = f"the person is no national of {asked}, which gives up its nationals {_BAR[found.bar]}"
        yield Remark(GapCode.NATIONALITY_NOT_STATED if decides else ConditionCode.NATIONALITY, message, found.citation)
    elif found.bar is Bar.ABSOLUTE or (found.bar is Bar.CONSENT and facts.consent is False):
        message = f"{asked} does not give up its nationals" + ("" if found.bar is Bar.ABSOLUTE else " without their consent")
        yield evolve(_refuse(basis, RefusalReason.BARRED, message, found.citation, found.duty), since=found.since)
    elif found.bar is Bar.CONSENT:
        needed = GapCode.CONSENT_NOT_STATED if facts.consent is None else ConditionCode.CONSENT
        yield Remark(needed, f"{asked} gives up its nationals only with their consent", found.citation)
    elif found.bar is Bar.CONDITIONS:
        message = f"{asked} gives up its nationals on conditions, such as return to serve the sentence"
        yield Remark(ConditionCode.NATIONALITY, message, found.citation)
    else:
        follows = f"; then: {found.duty}" if found.duty else ""
        yield Remark(CautionCode.MAY_REFUSE_NATIONAL, f"{asked} may refuse to give up its national{follows}", found.citation)


_BAR = {
    Bar.ABSOLUTE: "never",
    Bar.CONSENT: "only with their consent",
    Bar.CONDITIONS: "only on conditions",
    Bar.DISCRETION: "only if it chooses to",
}


def _dual_criminality(question: Question, basis: Basis) -> Iterator[Remark | Refusal]:
    if basis.dual_criminality is None:
        return
    rule, citation = basis.dual_criminality.item, basis.dual_criminality.citation
    if rule.effect is Effect.NONE:
        return
    word = "must" if rule.effect is Effect.SHALL else "may be required to"
    text = f"the act {word} be an offence in both States"
    pairs = ((question.asked, question.asking), (question.asking, question.asked))
    if rule.list and (not rule.list_declared or all(waives_dual_criminality(question, basis, one, other) for one, other in pairs)):
        lowest = Penalty(rule.waived_from_months) if rule.waived_from_months is not None else None
        long = f" with a maximum of {lowest} or more" if lowest is not None else ""
        listed = Citation(citation.instrument, rule.list_article or citation.article)
        facts = question.facts
        if facts.list_offence is not None and facts.max_penalty is not None and (lowest is None or facts.max_penalty >= lowest):
            yield Remark(ConditionCode.DUAL_CRIMINALITY, f"an offence of the list {rule.list}{long}: not verified", listed)
            return
        text += f", save for offences of the list {rule.list}{long} ({listed})"
    yield Remark(ConditionCode.DUAL_CRIMINALITY, text, citation)


_TOLD = (
    DeclarationSubject.CHANNELS,
    DeclarationSubject.DOCUMENTS,
    DeclarationSubject.EVIDENCE_OF_CASE,
    DeclarationSubject.SEARCH_CONDITIONS,
    DeclarationSubject.THRESHOLD,
    DeclarationSubject.IN_ABSENTIA,
    DeclarationSubject.DEATH_PENALTY,
    DeclarationSubject.POLITICAL_OFFENCE,
    DeclarationSubject.FISCAL_OFFENCES,
    DeclarationSubject.SPECIALITY_CONSENT,
    DeclarationSubject.OTHER,
)
"""What is told as it was declared; other subjects decide by themselves."""


def _declared(question: Question, basis: Basis) -> Iterator[Remark | Refusal]:
    """What the two declared under the basis that nothing else here decides by."""
    for instrument in basis.ids:
        record = question.law.instrument(instrument)
        if not any(block.subject in _TOLD for block in record.declarations):
            continue
        for subject in _TOLD:
            for block, one in question.declared(record, subject):
                ways = f"it takes this over {', '.join(one.channels)}" if one.channels else ""
                text = "; ".join(part for part in (ways, one.declared.rstrip(".")) if part)
                if text:
                    yield Remark(ConditionCode.DECLARED, f"{one.party} declared: {text}", Citation(instrument, block.article))


def _rest(question: Question, basis: Basis) -> Iterator[Remark | Refusal]:
    for one in basis.conditions:
        yield Remark(ConditionCode.OTHER, one.item, one.citation)
    if basis.language is not None:
        text = sentence(accepted(question, basis), question.asked)
        yield Remark(ConditionCode.TRANSLATION, text, basis.language.citation)
