"""Whether the offences are those for which the basis gives the measure: scope, penalty, dual criminality."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from lecoop.basis.basis import Basis, Cited
from lecoop.basis.case import Case
from lecoop.basis.declared import waives_dual_criminality
from lecoop.basis.footing import limited
from lecoop.basis.question import Question, states
from lecoop.basis.scope import marks
from lecoop.basis.threshold import least, meant_for, reaches, sides, waived
from lecoop.model.arrest_warrant import ArrestWarrant
from lecoop.model.case_record import CaseRecord
from lecoop.model.extradition_request import ExtraditionRequest
from lecoop.model.letter_of_request import LetterOfRequest
from lecoop.model.national_decision import Sentence
from lecoop.model.offence import ListOffence, Offence
from lecoop.model.path import Path
from lecoop.model.provision import DualCriminality, Scope, Threshold
from lecoop.report import Audience, Severity
from lecoop.rules.facts import CASES, Surrender, purpose_of, sentence_of, severity
from lecoop.rules.held import Offences
from lecoop.rules.parts import Limits
from lecoop.rules.requirements import so
from lecoop.rules.rule import Breach, Breaches, Cites, Undecided, rule
from lecoop.values.citation import Citation
from lecoop.values.duration import Penalty
from lecoop.values.fact import Fact
from lecoop.values.terms import Effect, Matter, Purpose

__all__ = ["dual_criminality_not_shown", "list_offence_without_waiver", "outside_scope", "penalty_below_threshold"]


@rule("case.outside-scope", *CASES, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def outside_scope(record: CaseRecord, question: Question, limits: Limits) -> Breaches:
    """A request is about offences that the instrument covers.

    A convention may cover one field of crime, only serious or transnational offences, or only cases after
    a day; a party may have declared that the older law stays for older acts. Where another offence in the
    same request is covered, one that is not is a warning: some instruments take it along.
    """
    judged = [tuple(_outside(question.facts, limits, i, offence)) for i, offence in enumerate(record.offences)]
    covered = any(not any(isinstance(place, Breach) for place in places) for places in judged)
    for places in judged:
        for place in places:
            yield evolve(place, severity=Severity.WARNING) if covered and isinstance(place, Breach) else place
    if not record.offences and any(one.item != Scope() for one in limits.scope):
        yield Undecided("offences", message="no offence is stated")


def _outside(facts: Case, limits: Limits, i: int, offence: Offence) -> Iterator[Breach | Undecided]:
    if (facts.committed_on, facts.matter) != (offence.committed_on, offence.matter):
        facts = evolve(facts, committed_on=offence.committed_on, matter=offence.matter)
    for declared in limits.declared:
        shut = limited(declared, facts)
        if shut is not None:
            yield Breach("offences", i, message=f"{shut.message}; rest the request on the earlier law", citation=shut.citation)
    for one in limits.scope:
        if not states(facts, one.item.when).holds:
            message = f"the case lies outside the days that {one.citation.instrument} covers; look for what it leaves in force"
            yield Breach("offences", i, message=message, citation=one.citation)
        for name, fact, due in marks(offence, one.item):
            if fact is None:
                yield Undecided("offences", i, name, message=f"not stated, and {one.citation} covers only {due}")
            elif not fact:
                message = f"{one.citation.instrument} covers only {due}; look for a basis that covers this offence"
                yield Breach("offences", i, name, message=message, citation=one.citation)


outside_scope.passes(LetterOfRequest)
outside_scope.passes(ArrestWarrant)


@outside_scope.fails(LetterOfRequest, at="$.offences[0].matter")
def _military(letter: LetterOfRequest) -> LetterOfRequest:
    """Evidence is asked for an offence under military law."""
    return evolve(letter, offences=(evolve(letter.offences[0], matter=Matter.MILITARY),))


@rule("case.penalty-below-threshold", *CASES, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def penalty_below_threshold(record: CaseRecord, thresholds: tuple[Cited[Threshold], ...]) -> Breaches:
    """The offence, or the sentence, reaches the penalty from which the instrument gives the measure.

    A threshold for prosecution is held against the longest penalty that the law knows for the offence, one
    for enforcement against the sentence. Where another offence in the same request reaches it, one that
    does not is a warning: it may come along as an accessory.
    """
    purpose = purpose_of(record)
    if purpose is None and not isinstance(record, Surrender):
        purpose = Purpose.PROSECUTE
    if purpose is None:
        raise Undecided("purpose", message="it is not stated whether prosecution or a sentence is meant")
    for one in thresholds:
        if meant_for(one.item, purpose):
            yield from _of_sentence(record, one) if purpose is Purpose.ENFORCE else _of_offences(record, one)


def _of_sentence(record: CaseRecord, one: Cited[Threshold]) -> Iterator[Breach | Undecided]:
    sentence = sentence_of(record)
    if one.item.fled and sentence is not None:
        yield from _fled(sentence, one)
    name = "remaining" if one.item.remaining else "imposed"
    length = None if sentence is None else sentence.remaining if one.item.remaining else sentence.imposed
    if length is None:
        yield Undecided("sentence", name, message=f"the sentence is not stated; {least(one.item)} is due ({one.citation})")
    elif not reaches(length, one.item) and not (one.item.unless is not None and so(record, one.item.unless)):
        yield Breach("sentence", name, message=_too_short(one.item), citation=one.citation, severity=severity(one.item.effect))


def _too_short(threshold: Threshold) -> str:
    if threshold.unless is not None:
        where = f" ({threshold.unless_article})" if threshold.unless_article else ""
        return f"the sentence is too short; {least(threshold)} is due, unless {threshold.unless.meaning}{where}: ask whether they would"
    if threshold.effect is Effect.MAY:
        return f"the sentence is short; under {least(threshold).removesuffix(' or more')} it may be refused: ask whether it would be"
    return f"the sentence is too short; {least(threshold)} is due: check its length, or ask for its enforcement over there instead"


def _fled(sentence: Sentence, one: Cited[Threshold]) -> Iterator[Breach | Undecided]:
    """A sentence that counts only if it was not given in absence, and the person has fled from it."""
    stated = (("in_absentia", sentence.in_absentia, False), ("absconded", sentence.absconded, True))
    for name, value, due in stated:
        if value is None:
            message = f"not stated; {one.citation} is for sentences that were not given in absence and from which the person has fled"
            yield Undecided("sentence", name, message=message)
        elif value is not due:
            message = "the measure serves only sentences that were not given in absence and from which the person has fled: do not order it"
            yield Breach("sentence", name, message=message, citation=one.citation)


def _of_offences(record: CaseRecord, one: Cited[Threshold]) -> Iterator[Breach | Undecided]:
    for side in sides(one.item):
        name = "max_penalty" if side == "requesting" else "max_penalty_in_requested"
        penalties: list[Penalty | None] = [
            offence.max_penalty if side == "requesting" else offence.max_penalty_in_requested for offence in record.offences
        ]
        if not penalties:
            yield Undecided("offences", message=f"no offence is stated; a maximum of {least(one.item)} is due ({one.citation})")
        without = [waived(one.item, offence.areas, offence.by_information_system) for offence in record.offences]
        alone = all(
            penalty is not None and not reaches(penalty, one.item) and needless is False
            for penalty, needless in zip(penalties, without, strict=True)
        )
        for i, (penalty, needless) in enumerate(zip(penalties, without, strict=True)):
            if needless or (penalty is not None and reaches(penalty, one.item)):
                continue
            if needless is None:
                where = Citation(one.citation.instrument, one.item.waived_article)
                message = f"not stated; no penalty is asked where the offence was committed by means of an information system ({where})"
                yield Undecided("offences", i, "by_information_system", message=message)
            elif penalty is None:
                message = f"the longest penalty is not stated; {least(one.item)} in the {side} State is due ({one.citation})"
                yield Undecided("offences", i, name, message=message)
            else:
                tail = (
                    "no surrender or help is due for it alone" if alone else "it can only come along with the others, where the law lets it"
                )
                message = f"a maximum of {penalty} is stated; {least(one.item)} in the {side} State is due: {tail}"
                hard = Severity.ERROR if alone else Severity.WARNING
                yield Breach("offences", i, name, message=message, citation=one.citation, severity=hard)


penalty_below_threshold.passes(ArrestWarrant)
penalty_below_threshold.passes(ExtraditionRequest)


@penalty_below_threshold.fails(ArrestWarrant, at="$.offences[0].max_penalty")
def _six_months(warrant: ArrestWarrant) -> ArrestWarrant:
    """The longest penalty for the only offence is six months."""
    return evolve(warrant, offences=(evolve(warrant.offences[0], max_penalty=Penalty(6)),))


@penalty_below_threshold.fails(ExtraditionRequest, at="$.sentence.imposed")
def _three_months(request: ExtraditionRequest) -> ExtraditionRequest:
    """The sentence that is to be served is three months long."""
    return evolve(request, sentence=None if request.sentence is None else evolve(request.sentence, imposed=Penalty(3)))


@rule("case.list-offence-without-waiver", *CASES, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def list_offence_without_waiver(
    _: CaseRecord, listed: Offences, between: Question, basis: Basis, dual_criminality: Cited[DualCriminality]
) -> Breaches:
    """A request relies on the list of offences only where the instrument's waiver of dual criminality reaches.

    The offence has to carry the penalty from which the list helps, and some instruments ask both sides to
    have notified that they waive; otherwise the other side looks whether the act is an offence there, and a
    request that ticked the box and described nothing fails.
    """
    row = dual_criminality
    if row.item.effect is Effect.NONE:
        return
    for here, offence in listed:
        if offence.list_offence is None:
            message = "the category of the list is not named; name it"
            yield Breach(*here, "list_offence", message=message, citation=_of_the_list(row), missing=True)
        for path, helps, why in _reach(between, basis, row.item, offence):
            if helps is None:
                yield Undecided(*here, *path, message=why)
            else:
                message = f"{why}: show that the act is an offence in {between.asked}, and do not rely on the list"
                yield Breach(*here, *path, message=message, citation=_of_the_list(row))


def _of_the_list(row: Cited[DualCriminality]) -> Citation:
    return Citation(row.citation.instrument, row.item.list_article or row.citation.article)


def _reach(question: Question, basis: Basis, row: DualCriminality, offence: Offence) -> Iterator[tuple[Path, bool | None, str]]:
    """What the waiver asks and is not so, or not known to be: where it would be stated, whether it is so, and what stands against it."""
    if not row.list:
        yield ("relies_on_list",), False, "the basis has no list of offences"
        return
    months, penalty = row.waived_from_months, offence.max_penalty
    if months is not None and (penalty is None or not penalty.lasts(months)):
        why = f"the list helps from a maximum of {Penalty(months)} in the requesting State"
        yield ("max_penalty",), None if penalty is None else False, why
    for party, other in ((question.asked, question.asking), (question.asking, question.asked)) if row.list_declared else ():
        waives = waives_dual_criminality(question, basis, party, other)
        if not waives:
            yield ("relies_on_list",), waives, f"{party} has notified no waiver"


def _helped(question: Question, basis: Basis, row: DualCriminality, offence: Offence) -> bool:
    """Whether the offence relies on the list, and the list helps it."""
    return bool(offence.relies_on_list) and next(_reach(question, basis, row, offence), None) is None


list_offence_without_waiver.passes(ArrestWarrant)


@list_offence_without_waiver.fails(ArrestWarrant, at="$.offences[0].relies_on_list")
def _box_ticked(warrant: ArrestWarrant) -> ArrestWarrant:
    """The warrant relies on the list although the United Kingdom has notified no waiver."""
    return evolve(warrant, offences=(evolve(warrant.offences[0], relies_on_list=True),))


@list_offence_without_waiver.fails(ExtraditionRequest, at="$.offences[0].relies_on_list")
def _no_list(request: ExtraditionRequest) -> ExtraditionRequest:
    """The request relies on a list under a convention that has none."""
    offence = evolve(request.offences[0], list_offence=ListOffence.ROBBERY, relies_on_list=True)
    return evolve(request, offences=(offence,))


@rule(
    "case.dual-criminality-not-shown", *CASES,
    severity=Severity.WARNING, added_in="26.1", citation=Cites.DATA, audience=Audience.OTHER_SIDE,
)  # fmt: skip
def dual_criminality_not_shown(
    record: CaseRecord, unclassified: Offences, between: Question, basis: Basis, dual_criminality: Cited[DualCriminality]
) -> Breaches:
    """Where the act has to be an offence in both States, the request names the offence that it is in the other.

    No article makes the drafter look it up, but whoever decides has to find it, and a request that shows
    it is decided sooner. A State that asks to carry out another's sentence knows its own law.
    """
    row = dual_criminality
    if row.item.effect is Effect.NONE or so(record, Fact.ADMINISTERING_STATE_ASKS):
        return
    for path, offence in unclassified:
        if not _helped(between, basis, row.item, offence):
            message = f"the matching offence in {between.asked} is not named; look it up and name it"
            yield Breach(*path, "requested_classification", message=message, citation=row.citation, missing=True)


dual_criminality_not_shown.passes(ArrestWarrant)


@dual_criminality_not_shown.fails(ArrestWarrant, at="$.offences[0].requested_classification")
def _only_at_home(warrant: ArrestWarrant) -> ArrestWarrant:
    """The offence is described by the requesting State's law alone."""
    return evolve(warrant, offences=(evolve(warrant.offences[0], requested_classification=None),))
