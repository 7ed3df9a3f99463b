"""Rules that judge capacity building: assessed before it is given, signed off high enough, used as assessed, looked at again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from attrs import evolve

from lecoop.model.assistance import AssistanceRule
from lecoop.model.programme import Assessment, IdentifiedRisk, Programme
from lecoop.registry import Law
from lecoop.report import Severity
from lecoop.rules.post import run_of_agency
from lecoop.rules.rule import Breach, Breaches, Cites, Undecided, rule
from lecoop.values.citation import Citation
from lecoop.values.liaison import AssistanceUse, RightsRisk, RiskLevel
from lecoop.values.period import Held, held, holds
from lecoop.values.terms import Seen

__all__ = [
    "assessment_stale", "excluded_use", "help_before_assessment", "outlives_provider", "overall_below_its_risks", "sign_off_too_low",
    "stage_missing",
]  # fmt: skip


def _rules(programme: Programme, law: Law) -> tuple[AssistanceRule, ...]:
    """The provider's State's rules on help abroad, on the day on which the help begins.

    Raises:
        Undecided: the provider is not on record, or its State has no such rules on record.
    """
    first = programme.valid_from or programme.held_on or law.day
    for state in law.registry.jurisdictions:
        if any(agency.id == programme.provider for agency in state.agencies):
            found = tuple(row for row in state.assistance if holds(row, first))
            if not found:
                raise Undecided("provider", message=f"by which rules {state.id} assesses help abroad is not on record")
            return found
    raise Undecided("provider", message="no agency on record has this id")


def _assessment(programme: Programme) -> Assessment:
    if programme.assessment is None:
        raise Undecided("assessment", message="no assessment is on record; hardly any is published")
    return programme.assessment


def _cited(row: AssistanceRule) -> Citation | None:
    return Citation(row.instrument, row.article) if row.instrument else None


@rule("programme.help-before-assessment", Programme, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def help_before_assessment(programme: Programme, law: Law) -> Breaches:
    """No help is given before its risk to human rights is assessed and signed off.

    Training and equipment cannot be called back from a service that misuses them. What counts is the first day of
    help against the days of the assessment and of its signature.
    """
    where = _cited(_rules(programme, law)[0])
    found = _assessment(programme)
    first = programme.valid_from or programme.held_on
    for name, day, done in (("assessed_on", found.assessed_on, "assessed"), ("signed_off_on", found.signed_off_on, "signed off")):
        if day is None:
            message = f"the help has not been {done}; do it first" if first is not None else f"the help is not {done} yet"
            yield Breach("assessment", name, message=message, citation=where, missing=first is None)
        elif first is not None and first < day:
            message = f"help begins on {first.isoformat()} and is {done} only on {day.isoformat()}; stop until that is done, and record it"
            yield Breach("assessment", name, message=message, citation=where)


help_before_assessment.passes(Programme)


@help_before_assessment.fails(Programme, at="$.assessment.signed_off_on")
def _signed_afterwards(programme: Programme) -> Programme:
    """The assessment is signed off a year after the first course."""
    return _with(programme, lambda found: evolve(found, signed_off_on=date(2023, 3, 1)))


@help_before_assessment.fails(Programme, at="$.assessment.assessed_on")
def _never_assessed(programme: Programme) -> Programme:
    """Help is given and nobody assessed it."""
    return _with(programme, lambda found: evolve(found, assessed_on=None))


def _with(programme: Programme, change: Callable[[Assessment], Assessment]) -> Programme:
    return evolve(programme, assessment=change(_assessment(programme)))


@rule("programme.sign-off-too-low", Programme, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def sign_off_too_low(programme: Programme, law: Law) -> Breaches:
    """An assessment is signed off at the level that its overall risk asks for: the highest for a high risk.

    Who may sign at which level stands in the rules of the provider's State.
    """
    rules, found = _rules(programme, law), _assessment(programme)
    if found.overall is None:
        raise Undecided("assessment", "overall", message="the overall risk is not stated")
    if found.signed_off_by is None:
        raise Undecided("assessment", "signed_off_by", message="it is not stated who signed it off")
    due = [row for row in rules if row.level is found.overall]
    if not due:
        raise Undecided("assessment", "overall", message="who signs off at this level is not on record")
    if not any(found.signed_off_by in row.sign_off for row in due):
        names = " or ".join(dict.fromkeys(one.value for row in due for one in row.sign_off))
        message = f"the overall risk is {found.overall.value} and the {found.signed_off_by.value} signed it off; send it to the {names}"
        known = any(row.seen is not Seen.UNCONFIRMED for row in due)
        severity = None if known else Severity.WARNING  # what was read in no source may warn, never err
        yield Breach("assessment", "signed_off_by", message=message, citation=_cited(due[0]), severity=severity)


sign_off_too_low.passes(Programme)


@sign_off_too_low.fails(Programme, at="$.assessment.signed_off_by")
def _by_the_officer(programme: Programme) -> Programme:
    """A high risk is signed off by the officer who leads the work."""
    return _with(programme, lambda found: evolve(found, overall=RiskLevel.HIGH))


@rule("programme.excluded-use", Programme, severity=Severity.ERROR, added_in="26.1", citation=Cites.FORM)
def excluded_use(programme: Programme) -> Breaches:
    """The partner uses the help for nothing that the assessment rules out.

    What was assessed as training of investigators is not what an interrogation unit gets.
    """
    for i, use in enumerate(programme.uses):
        if use in _assessment(programme).excludes:
            message = f"the assessment rules out {use.value}; stop that use, or assess it anew"
            yield Breach("uses", i, message=message)


excluded_use.passes(Programme)


@excluded_use.fails(Programme, at="$.uses[1]")
def _for_capital_cases(programme: Programme) -> Programme:
    """The trained investigators work on capital cases, which the assessment rules out."""
    return evolve(programme, uses=(*programme.uses, AssistanceUse.CAPITAL_CASES))


@rule("programme.assessment-stale", Programme, severity=Severity.WARNING, added_in="26.1", citation=Cites.DATA)
def assessment_stale(programme: Programme, law: Law) -> Breaches:
    """While help goes on, its assessment is looked at again in time.

    A situation changes: the day that the assessment names, and the term that the rules of the provider's State
    set for its level, whichever comes first.
    """
    found = _assessment(programme)
    if held(programme, law.day) is not Held.HOLDS or found.assessed_on is None:
        return
    due: list[tuple[date | None, Citation | None]] = [(found.review_by, None)]
    for row in _rules(programme, law):
        if row.level is found.overall and row.review_after is not None:
            due.append((row.review_after.later(found.assessed_on), _cited(row)))
    known = [(day, where) for day, where in due if day is not None]
    if not known:
        raise Undecided("assessment", "review_by", message="no day is on record by which it is looked at again")
    day, where = min(known, key=lambda one: one[0])
    if law.day > day:
        message = f"was due for another look on {day.isoformat()}; do it before more help is given"
        yield Breach("assessment", "review_by", message=message, citation=where)


assessment_stale.passes(Programme)


@assessment_stale.fails(Programme, at="$.assessment.review_by")
def _not_looked_at_again(programme: Programme) -> Programme:
    """The day of the review passed two years ago."""
    return _with(programme, lambda found: evolve(found, review_by=date(2024, 1, 10)))


@rule("programme.outlives-provider", Programme, severity=Severity.ERROR, added_in="26.1", citation=Cites.FORM)
def outlives_provider(programme: Programme, law: Law) -> Breaches:
    """A programme is given by an agency that is there.

    When an agency is abolished, its successor takes the programme over, assesses it anew and is named as provider.
    """
    agency = run_of_agency(law.registry, programme.provider)
    if agency is None:
        return
    first, end = programme.valid_from or programme.held_on, programme.valid_until or programme.last_seen_on
    if agency.valid_until is not None and (end is None or end > agency.valid_until):
        message = f"{programme.provider} ends on {agency.valid_until.isoformat()} and the programme goes on; name who took it over"
        yield Breach("valid_until", message=message)
    if agency.valid_from is not None and first is not None and first < agency.valid_from:
        message = f"begins on {first.isoformat()}, before {programme.provider} on {agency.valid_from.isoformat()}; one day is wrong"
        yield Breach("valid_from", message=message)


outlives_provider.passes(Programme)


@outlives_provider.fails(Programme, at="$.valid_until")
def _of_a_former_force(programme: Programme) -> Programme:
    """The provider ended in 2015."""
    return evolve(programme, provider="se-specimen-constabulary")


@rule("programme.overall-below-its-risks", Programme, severity=Severity.WARNING, added_in="26.1", citation=Cites.FORM)
def overall_below_its_risks(programme: Programme) -> Breaches:
    """The overall risk is no lower than the highest that is left after mitigation.

    Who averages a high risk away sends it to the wrong desk for the signature.
    """
    found = _assessment(programme)
    for i, one in enumerate(found.risks):
        left = one.remaining or (one.level if not one.mitigation else None)
        if left is not None and found.overall is not None and found.overall in _BELOW[left]:
            overall = found.overall.value
            message = f"{one.risk.value} is left {left.value}, and the overall risk is {overall}; raise it, or say what was done"
            yield Breach("assessment", "risks", i, "remaining", message=message)


_BELOW = {
    RiskLevel.LOW: frozenset[RiskLevel](),
    RiskLevel.MEDIUM: frozenset({RiskLevel.LOW}),
    RiskLevel.HIGH: frozenset({RiskLevel.LOW, RiskLevel.MEDIUM}),
}


overall_below_its_risks.passes(Programme)


@overall_below_its_risks.fails(Programme, at="$.assessment.risks[0].remaining")
def _averaged_away(programme: Programme) -> Programme:
    """Torture is left a high risk and the whole is called low."""
    return _with(programme, lambda found: evolve(found, risks=(IdentifiedRisk(RightsRisk.TORTURE, RiskLevel.HIGH),)))


@rule("programme.stage-missing", Programme, severity=Severity.WARNING, added_in="26.1", citation=Cites.DATA)
def stage_missing(programme: Programme, law: Law) -> Breaches:
    """An assessment goes through all its stages: situation, risks, mitigation, overall risk with its signature, monitoring.

    A stage that is left out is a question that nobody asked; a risk without mitigation is carried as it is.
    """
    where = _cited(_rules(programme, law)[0])
    found = _assessment(programme)
    stages = (
        ("situation", found.situation),
        ("risks", found.risks),
        ("overall", found.overall),
        ("signed_off_by", found.signed_off_by),
        ("monitoring", found.monitoring),
    )
    for name, value in stages:
        if not value:
            yield Breach("assessment", name, message=f"{name.replace('_', ' ')} is not stated; add it", citation=where)


stage_missing.passes(Programme)


@stage_missing.fails(Programme, at="$.assessment.monitoring")
def _nobody_watches(programme: Programme) -> Programme:
    """Nobody watches what becomes of the help."""
    return _with(programme, lambda found: evolve(found, monitoring=""))
