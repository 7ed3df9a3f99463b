"""Risks to the person: what was found, what the instrument makes of it, and what assurance answers it."""

from __future__ import annotations

from datetime import date

from attrs import evolve

from lecoop.basis.basis import Basis, Cited
from lecoop.basis.question import Question
from lecoop.model.arrest_warrant import ArrestWarrant
from lecoop.model.case_record import CaseRecord
from lecoop.model.document import Assurance, AssuranceKind
from lecoop.model.extradition_request import ExtraditionRequest
from lecoop.model.letter_of_request import LetterOfRequest
from lecoop.model.provision import GroundForRefusal
from lecoop.model.risk import Risk, RiskKind
from lecoop.report import Audience, Severity
from lecoop.rules.facts import CASES, ground, having, is_assured, severity
from lecoop.rules.held import Risks
from lecoop.rules.rule import Breach, Breaches, Cites, Undecided, rule
from lecoop.values.ground import Ground
from lecoop.values.terms import Effect

__all__ = ["assurance_not_in_writing", "assurance_unspecific", "real_risk_unmet"]

_BEARS_ON = {
    RiskKind.TORTURE: (Ground.TORTURE, Ground.FUNDAMENTAL_RIGHTS, Ground.HUMANITARIAN),
    RiskKind.DETENTION_CONDITIONS: (Ground.FUNDAMENTAL_RIGHTS, Ground.HUMANITARIAN),
    RiskKind.UNFAIR_TRIAL: (Ground.FUNDAMENTAL_RIGHTS,),
    RiskKind.EXTRAORDINARY_COURT: (Ground.EXTRAORDINARY_COURT, Ground.FUNDAMENTAL_RIGHTS),
    RiskKind.PERSECUTION: (Ground.DISCRIMINATION, Ground.NON_REFOULEMENT, Ground.FUNDAMENTAL_RIGHTS),
}
"""The grounds on which a State refuses for a risk, the nearest first."""
_ANSWERS = {
    RiskKind.TORTURE: AssuranceKind.HUMANE_TREATMENT,
    RiskKind.DETENTION_CONDITIONS: AssuranceKind.DETENTION_CONDITIONS,
    RiskKind.UNFAIR_TRIAL: AssuranceKind.FAIR_TRIAL,
    RiskKind.EXTRAORDINARY_COURT: AssuranceKind.FAIR_TRIAL,
}
"""What the State that asks can promise; against persecution no promise is known to help."""
_PROTECTS = frozenset({AssuranceKind.NO_DEATH_PENALTY, *_ANSWERS.values()})
_MEETS = {AssuranceKind.NO_DEATH_PENALTY: Ground.DEATH_PENALTY, AssuranceKind.LIFE_SENTENCE_REVIEW: Ground.LIFE_SENTENCE}


@rule("case.real-risk-unmet", *CASES, severity=Severity.WARNING, added_in="26.1", citation=Cites.DATA, audience=Audience.OTHER_SIDE)
def real_risk_unmet(record: CaseRecord, risks: Risks, between: Question, basis: Basis) -> Breaches:
    """Where somebody found a real risk to the person in the State that asks, an assurance answers it, or no help is given.

    Whether a risk is real, and whether an assurance can be relied on, people judge in the single case. What can be
    held against the record is a risk that was named and not assessed, or found real and left unanswered.
    """
    for here, risk in risks:
        if risk.real is None:
            yield Undecided(*here, "real", message=f"a risk of {risk.kind.value} is named, and what was found is not stated; assess it")
            continue
        answer = _ANSWERS.get(risk.kind)
        if not risk.real or (answer is not None and is_assured(record, answer)):
            continue
        row = _row(basis, risk.kind)
        if row is None:
            message = f"the risk of {risk.kind.value} is real, and what {between.asked} makes of it is not on record"
            yield Undecided(*here, message=message)
            continue
        word = "shall" if row.item.effect is Effect.SHALL else "may"
        remedy = f"get an assurance ({answer.value})" if answer is not None else "no assurance is known to answer it: do not go on"
        for_that = f"{between.asked} {word} refuse on the ground {row.item.ground.value}"
        message = f"a real risk of {risk.kind.value} was found, and {for_that}; {remedy}"
        yield Breach(*here, message=message, citation=row.citation, severity=severity(row.item.effect))


def _row(basis: Basis, kind: RiskKind) -> Cited[GroundForRefusal] | None:
    """The strictest ground that bears on the risk, the nearest of equals."""
    rows = [row for row in (ground(basis, one) for one in _BEARS_ON[kind]) if row is not None]
    return next((row for row in rows if row.item.effect is Effect.SHALL), rows[0] if rows else None)


real_risk_unmet.passes(ArrestWarrant)
real_risk_unmet.passes(ExtraditionRequest)
real_risk_unmet.passes(LetterOfRequest)


@real_risk_unmet.fails(ExtraditionRequest, at="$.person.risks[0]")
def _torture(request: ExtraditionRequest) -> ExtraditionRequest:
    """A real risk of torture was found, and nothing is promised."""
    found = Risk(RiskKind.TORTURE, date(2024, 2, 1), real=True)
    return evolve(request, person=None if request.person is None else evolve(request.person, risks=(found,)))


@rule(
    "case.assurance-not-in-writing", *having("assurances"),
    severity=Severity.WARNING, added_in="26.1", citation=Cites.DATA,
    grounds=(*_MEETS.values(),),
)  # fmt: skip
def assurance_not_in_writing(_: CaseRecord, assurances: tuple[Assurance, ...], basis: Basis) -> Breaches:
    """An assurance that is to meet a ground is in writing where the law asks for that.

    A promise given at a meeting is no bar lifted: what cannot be shown cannot be relied on, or enforced.
    """
    for i, one in enumerate(assurances):
        row = ground(basis, _MEETS[one.kind]) if one.kind in _MEETS else None
        if row is None or not row.item.in_writing or one.in_writing:
            continue
        if one.in_writing is None:
            yield Undecided("assurances", i, "in_writing", message=f"not stated, and {row.citation} takes an assurance only in writing")
        else:
            message = "this assurance is not in writing and does not count; get it in writing"
            yield Breach("assurances", i, "in_writing", message=message, citation=row.citation, severity=severity(row.item.effect))


def _with_assurance() -> ExtraditionRequest:
    """A request for a crime that carries the penalty of death, with an assurance."""
    from lecoop.examples.extradition_request import WITH_ASSURANCE

    return WITH_ASSURANCE


assurance_not_in_writing.passes(_with_assurance)


@assurance_not_in_writing.fails(_with_assurance, at="$.assurances[0].in_writing")
def _by_word_of_mouth(request: ExtraditionRequest) -> ExtraditionRequest:
    """The assurance against the penalty of death was given by word of mouth."""
    return evolve(request, assurances=(evolve(request.assurances[0], in_writing=False),))


@rule("case.assurance-unspecific", *having("assurances"), severity=Severity.NOTE, added_in="26.1", citation=Cites.FORM)
def assurance_unspecific(_: CaseRecord, assurances: tuple[Assurance, ...]) -> Breaches:
    """An assurance on life, treatment or trial says what is promised, when, and by whom, so that it can be weighed.

    Courts ask whether it is specific, and whether whoever gave it can bind the State (European Court of Human
    Rights, Othman v. the United Kingdom, 17 January 2012). Whether that is enough is for them.
    """
    for i, one in enumerate(assurances):
        if one.kind not in _PROTECTS:
            continue
        lacking = [name for name in ("wording", "given_on", "given_by") if getattr(one, name) is None]
        if lacking:
            yield Breach("assurances", i, message=f"not stated of this assurance: {', '.join(lacking)}; add it", missing=True)


assurance_unspecific.passes(_with_assurance)


@assurance_unspecific.fails(_with_assurance, at="$.assurances[0]")
def _somebody_promised(request: ExtraditionRequest) -> ExtraditionRequest:
    """Who gave the assurance, and in what words, is not said."""
    return evolve(request, assurances=(Assurance(AssuranceKind.NO_DEATH_PENALTY, date(2024, 2, 20), in_writing=True),))
