"""Grounds on which the requested State shall or may refuse, foreseen in what the record itself says."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from lecoop.basis.basis import Basis, Cited
from lecoop.basis.gate import before, death_penalty
from lecoop.basis.question import Question
from lecoop.model.arrest_warrant import ArrestWarrant
from lecoop.model.case_record import CaseRecord
from lecoop.model.document import AssuranceKind
from lecoop.model.extradition_request import ExtraditionRequest
from lecoop.model.jurisdiction import Gate
from lecoop.model.letter_of_request import LetterOfRequest
from lecoop.model.offence import Offence
from lecoop.model.path import Path
from lecoop.model.provision import GroundForRefusal
from lecoop.report import Audience, Severity
from lecoop.rules.facts import CASES, SURRENDERS, Surrender, ground, having, is_assured, severity
from lecoop.rules.held import Offences
from lecoop.rules.rule import Breach, Breaches, Cites, Undecided, rule
from lecoop.values.citation import Citation
from lecoop.values.duration import Penalty
from lecoop.values.ground import Ground
from lecoop.values.terms import Effect, Matter

__all__ = ["death_penalty_not_in_the_law", "death_penalty_without_assurance", "life_sentence_without_review", "refusable_offence"]

_OF_MATTER = {
    Matter.POLITICAL: Ground.POLITICAL_OFFENCE,
    Matter.MILITARY: Ground.MILITARY_OFFENCE,
    Matter.TAX_AND_CUSTOMS: Ground.FISCAL_OFFENCE,
}


@rule(
    "case.refusable-offence", *CASES,
    severity=Severity.WARNING, added_in="26.1", citation=Cites.DATA, audience=Audience.OTHER_SIDE,
    grounds=(*_OF_MATTER.values(), Ground.TERRITORIALITY),
)  # fmt: skip
def refusable_offence(record: CaseRecord, between: Question, basis: Basis) -> Breaches:
    """No offence is of a kind, or was committed in a place, for which the requested State refuses.

    The instrument says which: political, military or fiscal offences, and acts on the requested State's
    own soil. What it may refuse is a warning; what it shall refuse, with nothing that could meet the
    ground, is an error.
    """
    for i, offence in enumerate(record.offences):
        for path, kind in _grounds(between, offence):
            row = ground(basis, kind)
            if row is None:
                continue
            word = "shall" if row.item.effect is Effect.SHALL else "may"
            unless = f" unless met by: {row.item.meets}" if row.item.meets else ""
            message = (
                f"{between.asked} {word} refuse on the ground {kind.value}{unless}; clear it with the other side before the request goes"
            )
            hard = Severity.WARNING if row.item.meets else severity(row.item.effect)
            yield Breach("offences", i, *path, message=message, citation=row.citation, severity=hard)
        if offence.matter is None and any(ground(basis, kind) is not None for kind in _OF_MATTER.values()):
            yield Undecided("offences", i, "matter", message="the kind of case is not stated, and some kinds are refused")


def _grounds(question: Question, offence: Offence) -> Iterator[tuple[Path, Ground]]:
    if offence.matter is not None and offence.matter in _OF_MATTER:
        yield ("matter",), _OF_MATTER[offence.matter]
    if offence.committed_in == question.asked:
        yield ("committed_in",), Ground.TERRITORIALITY


refusable_offence.passes(ExtraditionRequest)
refusable_offence.passes(LetterOfRequest)


@refusable_offence.fails(ExtraditionRequest, at="$.offences[0].matter")
def _political(request: ExtraditionRequest) -> ExtraditionRequest:
    """Extradition is asked for a political offence."""
    return evolve(request, offences=(evolve(request.offences[0], matter=Matter.POLITICAL),))


@refusable_offence.fails(ArrestWarrant, at="$.offences[0].committed_in")
def _on_their_soil(warrant: ArrestWarrant) -> ArrestWarrant:
    """The fraud was committed in the State that is asked."""
    return evolve(warrant, offences=(evolve(warrant.offences[0], committed_in="ES"),))


@rule("case.death-penalty-without-assurance", *having("assurances"), severity=Severity.WARNING, added_in="26.1", citation=Cites.DATA)
def death_penalty_without_assurance(record: CaseRecord, question: Question, basis: Basis) -> Breaches:
    """Where an offence carries the penalty of death, the request assures that it will not be imposed or carried out.

    An instrument that lets the requested State refuse makes it a warning; where that State's own law makes it refuse, or
    a protection by which it is bound, the strictest counts and it is an error. Where no ground is on record, but the requested State
    looks at that penalty before it helps at all, or has abolished it itself, it is a warning too: evidence and
    information can lead to a sentence of death as well as a surrender. An order that goes straight to a provider
    asks nothing of that State; its instrument says whose leave it needs.
    """
    if all(offence.max_penalty is not None and not offence.max_penalty.death for offence in record.offences):
        return
    row = ground(basis, Ground.DEATH_PENALTY)
    gate = next((one for one in before(question) if one.id == "death-penalty"), None)
    theirs = death_penalty(question, question.asked)
    abolished = theirs is not None and theirs.status == "abolished"
    if (row is None and gate is None and not abolished) or is_assured(record, AssuranceKind.NO_DEATH_PENALTY):
        return
    known = death_penalty(question, question.asking)
    for i, offence in enumerate(record.offences):
        if offence.max_penalty is None:
            if (row is not None or gate is not None) and (known is None or known.status != "abolished"):
                yield Undecided("offences", i, "max_penalty", message="the longest penalty is not stated")
        elif offence.max_penalty.death:
            message = (
                "this offence carries the penalty of death and no assurance is given; get one in writing and name it among the assurances"
            )
            hard = severity(row.item.effect) if row is not None else Severity.WARNING
            yield Breach("offences", i, "max_penalty", message=message, citation=_where(row, gate), severity=hard)


def _where(row: Cited[GroundForRefusal] | None, gate: Gate | None) -> Citation | None:
    if row is not None:
        return row.citation
    return Citation(gate.instrument, gate.article) if gate is not None and gate.instrument else None


death_penalty_without_assurance.passes(ExtraditionRequest)


@death_penalty_without_assurance.fails(ExtraditionRequest, at="$.offences[0].max_penalty", also=("case.death-penalty-not-in-the-law",))
def _death(request: ExtraditionRequest) -> ExtraditionRequest:
    """The offence carries the penalty of death, and only speciality is assured."""
    return evolve(request, offences=(evolve(request.offences[0], max_penalty=Penalty(death=True)),))


@rule("case.death-penalty-not-in-the-law", *CASES, severity=Severity.WARNING, added_in="26.1", citation=Cites.FORM)
def death_penalty_not_in_the_law(_: CaseRecord, capital: Offences, between: Question) -> Breaches:
    """An offence carries the penalty of death only where the law of the requesting State knows that penalty on the day.

    One wrong word in the box for the penalty closes doors that stand open: assurances are asked for, and ministers.
    """
    known = death_penalty(between, between.asking)
    if known is not None and known.status == "abolished":
        for path, _offence in capital:
            message = f"by the law on record {between.asking} has abolished the penalty of death; look the penalty up again"
            yield Breach(*path, "max_penalty", message=message)


death_penalty_not_in_the_law.passes(ArrestWarrant)


@death_penalty_not_in_the_law.fails(LetterOfRequest, at="$.offences[0].max_penalty", also=("case.death-penalty-without-assurance",))
def _abolished_long_ago(letter: LetterOfRequest) -> LetterOfRequest:
    """The United Kingdom writes that its offence carries the penalty of death."""
    return evolve(letter, offences=(evolve(letter.offences[0], max_penalty=Penalty(death=True)),))


@rule(
    "surrender.life-sentence-without-review", *SURRENDERS,
    severity=Severity.WARNING, added_in="26.1", citation=Cites.DATA,
    grounds=(Ground.LIFE_SENTENCE,),
)  # fmt: skip
def life_sentence_without_review(record: Surrender, basis: Basis) -> Breaches:
    """Where a sentence for life can be or was imposed, the request says that it will be reviewed.

    The requested State may make the surrender hang on a review, on request or at the latest after
    twenty years; a warrant that says so from the start saves the round of questions.
    """
    row = ground(basis, Ground.LIFE_SENTENCE)
    if row is None or is_assured(record, AssuranceKind.LIFE_SENTENCE_REVIEW):
        return
    citation = Citation(row.citation.instrument, row.item.meets_article or row.citation.article)
    message = "a sentence for life is possible here and no review is assured; say when it is reviewed, among the assurances"
    for i, offence in enumerate(record.offences):
        if offence.max_penalty is None:
            yield Undecided("offences", i, "max_penalty", message="the longest penalty is not stated")
        elif offence.max_penalty.life:
            yield Breach("offences", i, "max_penalty", message=message, citation=citation, severity=severity(row.item.effect))
    if record.sentence is not None and record.sentence.imposed is not None and record.sentence.imposed.life:
        yield Breach("sentence", "imposed", message=message, citation=citation, severity=severity(row.item.effect))


life_sentence_without_review.passes(ArrestWarrant)


@life_sentence_without_review.fails(ArrestWarrant, at="$.offences[0].max_penalty")
def _life(warrant: ArrestWarrant) -> ArrestWarrant:
    """The offence carries a sentence for life."""
    return evolve(warrant, offences=(evolve(warrant.offences[0], max_penalty=Penalty(life=True)),))
