"""Who asks: an authority that the basis lets ask, validated where the basis wants that."""

from __future__ import annotations

from datetime import date, timedelta

from attrs import evolve

from lecoop.basis.basis import Basis, Cited
from lecoop.basis.declared import competent_by_declaration
from lecoop.basis.question import Question
from lecoop.deadlines import deadline
from lecoop.model.agency import Agency
from lecoop.model.arrest_warrant import ArrestWarrant
from lecoop.model.authority import Authority
from lecoop.model.case_record import CaseRecord
from lecoop.model.investigation_order import InvestigationOrder
from lecoop.model.production_order import ProductionOrder
from lecoop.model.provision import Askers, TimeLimit
from lecoop.registry import Law, Registry
from lecoop.report import Severity
from lecoop.rules.facts import CASES, having, instant, validated_by
from lecoop.rules.rule import Breach, Breaches, Cites, Undecided, rule
from lecoop.values.citation import Citation
from lecoop.values.terms import AuthorityClass
from lecoop.values.time_limit import Counting, Step

__all__ = ["authority_abolished", "authority_not_competent", "authority_not_independent", "not_validated", "validated_too_late"]


def _kind(record: CaseRecord) -> AuthorityClass:
    if record.issuing_authority is None or record.issuing_authority.kind is None:
        raise Undecided("issuing_authority", "kind", message="the class of the issuing authority is not stated")
    return record.issuing_authority.kind


@rule("case.authority-not-competent", *CASES, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def authority_not_competent(record: CaseRecord, between: Question, basis: Basis, askers: Cited[Askers]) -> Breaches:
    """A request is issued by an authority that the instrument lets ask.

    Judicial cooperation wants a court or prosecutor, police cooperation a law-enforcement authority; a
    State may have declared others. The wrong one is told to start again, or worse, is not told.
    """
    allowed, kind = askers.item, _kind(record)
    if kind in allowed.classes or kind in allowed.if_validated:
        return
    named = ", ".join(one.value for one in allowed.classes)
    if allowed.declared:
        competent, _ = competent_by_declaration(between, basis, kind)
        if competent:
            return
        if competent is None:
            where = Citation(askers.citation.instrument, allowed.declared)
            message = f"whether {between.asking} declared {kind.value} competent is not on record ({where}); competent are: {named}"
            raise Undecided("issuing_authority", "kind", message=message)
    message = f"{kind.value} may not ask under this basis; competent are: {named}: let one of them issue it"
    yield Breach("issuing_authority", "kind", message=message, citation=askers.citation)


authority_not_competent.passes(ArrestWarrant)
authority_not_competent.passes(InvestigationOrder)


@authority_not_competent.fails(ArrestWarrant, at="$.issuing_authority.kind")
def _by_police(warrant: ArrestWarrant) -> ArrestWarrant:
    """The warrant is issued by a police force."""
    return evolve(warrant, issuing_authority=Authority(AuthorityClass.POLICE, "Sampleford Constabulary (specimen)", "GB"))


@rule("case.authority-not-independent", *CASES, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def authority_not_independent(record: CaseRecord, independent_askers: Cited[Askers]) -> Breaches:
    """A prosecutor who issues a warrant is free from instructions of the executive in the single case.

    Where the instrument wants a judicial authority of that kind, a prosecutor's office that a ministry can instruct
    is none (Court of Justice, C-508/18 and C-82/19 PPU OG and PI); a court then issues, or fully reviews, the warrant.
    """
    if _kind(record) is not AuthorityClass.PROSECUTOR:
        return
    path = ("issuing_authority", "independent")
    issuing = record.issuing_authority
    if issuing is None or issuing.independent is None:
        yield Undecided(*path, message=f"not stated, and {independent_askers.citation} asks it of a prosecutor")
    elif not issuing.independent:
        message = "the executive can instruct this prosecutor, so it is no judicial authority here; let a court issue it"
        yield Breach(*path, message=message, citation=independent_askers.citation)


def _european() -> ArrestWarrant:
    """A European arrest warrant of a prosecutor whom nobody instructs."""
    from lecoop.examples.arrest_warrant import EUROPEAN

    return EUROPEAN


authority_not_independent.passes(_european)


@authority_not_independent.fails(_european, at="$.issuing_authority.independent")
def _instructed(warrant: ArrestWarrant) -> ArrestWarrant:
    """The ministry may instruct the prosecutor who issues the warrant."""
    issuing = warrant.issuing_authority
    return evolve(warrant, issuing_authority=None if issuing is None else evolve(issuing, independent=False))


@rule("case.not-validated", *CASES, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def not_validated(record: CaseRecord, basis: Basis, askers: Cited[Askers]) -> Breaches:
    """What an authority may ask only with a judicial validation has been validated by a competent authority.

    An order that no judge, court or prosecutor issued or validated is returned.
    """
    allowed = askers.item
    if not allowed.if_validated:
        return
    kind = _kind(record)
    if kind in allowed.classes or kind not in allowed.if_validated:
        return
    validation = validated_by(record)
    if validation is not None and validation.kind in allowed.classes:
        return
    citation = Citation(askers.citation.instrument, allowed.validated_article or askers.citation.article)
    named = ", ".join(one.value for one in allowed.classes)
    after = _afterwards(basis) if record.urgent else None
    if validation is None and after is not None:
        message = f"{kind.value} may issue it alone in an emergency; the validation is due within {after.item.within} ({after.citation})"
        yield Undecided("validated_by", message=message)
    elif validation is None:
        message = f"{kind.value} may ask only if validated by: {named}; have it validated and name who did"
        place = ("validated_by",) if hasattr(record, "validated_by") else ("issuing_authority", "kind")
        yield Breach(*place, message=message, citation=citation, missing=True)
    elif validation.kind is None:
        yield Undecided("validated_by", "kind", message="the class of the validating authority is not stated")
    else:
        message = f"{validation.kind.value} cannot validate; competent are: {named}"
        yield Breach("validated_by", "kind", message=message, citation=citation)


not_validated.passes(InvestigationOrder)


@not_validated.fails(InvestigationOrder, at="$.validated_by")
def _by_customs(order: InvestigationOrder) -> InvestigationOrder:
    """The order is issued by customs and validated by nobody."""
    return evolve(order, issuing_authority=Authority(AuthorityClass.CUSTOMS, "Bureau de douane de Modèleville (spécimen)", "FR"))


@not_validated.fails(InvestigationOrder, at="$.validated_by.kind")
def _by_a_colleague(order: InvestigationOrder) -> InvestigationOrder:
    """The order of one police force is validated by another."""
    police = Authority(AuthorityClass.POLICE, "Commissariat de Modèleville (spécimen)", "FR")
    return evolve(order, issuing_authority=police, validated_by=police)


@rule("case.authority-abolished", *CASES, severity=Severity.WARNING, added_in="26.1", citation=Cites.FORM)
def authority_abolished(record: CaseRecord, law: Law) -> Breaches:
    """An authority that a record names exists on the day.

    Names outlive bodies: files, templates and directories go on using them, and an answer to a house that was
    merged into another finds nobody. Only names and short names that are on record are looked up, in full.
    """
    for name in _PLACES:
        authority: Authority | None = getattr(record, name, None)
        if authority is None or authority.name is None:
            continue
        code = authority.jurisdiction or record.requesting
        bearers = _bearers(law.registry, code).get(authority.name, ())
        if not bearers or any(_may_exist(one, law.day) for one in bearers):
            continue
        state = law.jurisdiction(code)
        ended = [one for one in bearers if one.valid_until is not None and one.valid_until <= law.day]
        if not ended:
            yield Breach(name, "name", message=f"{bearers[0].name} does not exist yet on {law.day.isoformat()}; name the body of the day")
            continue
        last = max(ended, key=lambda one: one.valid_until or date.min)
        after = [one.name for one in state.agencies if any(step.agency == last.id for step in one.predecessors)]
        instead = f"name its successor: {', '.join(after)}" if after else "name the body that has its work"
        yield Breach(name, "name", message=f"{last.name} exists until {last.valid_until}, first day without it; {instead}")


_PLACES = ("issuing_authority", "validated_by", "conducting_authority", "central_authority")
"""Where the records of a case name an authority."""


def _bearers(registry: Registry, code: str) -> dict[str, list[Agency]]:
    """The agencies of a State by each name that they bear, on whatever day."""
    kept = registry.remembered(("bearers", code))
    if isinstance(kept, dict):
        return kept
    found: dict[str, list[Agency]] = {}
    for one in registry.jurisdiction(code).agencies if registry.has_jurisdiction(code) else ():
        for name in dict.fromkeys((one.name, *one.also_known_as)):
            found.setdefault(name, []).append(one)
    return registry.remember(("bearers", code), found)


def _may_exist(agency: Agency, day: date) -> bool:
    """Whether an agency is not known to be gone, or still to come."""
    return (agency.valid_until is None or day < agency.valid_until) and (agency.valid_from is None or agency.valid_from <= day)


authority_abolished.passes(ArrestWarrant)


@authority_abolished.fails(ArrestWarrant, at="$.central_authority.name")
def _over_a_house_of_former_years(warrant: ArrestWarrant) -> ArrestWarrant:
    """The warrant goes through an agency that was merged into another years before."""
    return evolve(warrant, central_authority=Authority(AuthorityClass.CENTRAL_AUTHORITY, "SOCA", "GB"))


def _afterwards(basis: Basis) -> Cited[TimeLimit] | None:
    """The time within which an order that was issued alone in an emergency is validated after the fact, or ``None``."""
    return next((one for one in basis.time_limits if one.item.step is Step.VALIDATION and one.item.runs_from is Step.ISSUE), None)


@rule("case.validated-too-late", *having("validated_at"), severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def validated_too_late(record: CaseRecord, question: Question, basis: Basis, askers: Cited[Askers]) -> Breaches:
    """What an authority may ask only with a judicial validation is validated before it is issued, or in an emergency in time after.

    Where the instrument lets an authority act alone in an emergency, it names the hours in which the validation follows;
    an order that is not validated by then is withdrawn, and what came of it is deleted or not used. Elsewhere a validation
    that comes after the order heals nothing.
    """
    if _kind(record) not in askers.item.if_validated:
        return
    issued, validated, after = instant(record, "issued_at"), instant(record, "validated_at"), _afterwards(basis)
    if validated is None:
        if record.urgent and after is not None and validated_by(record) is None:
            yield from _never(record, question, after)
        elif record.urgent and after is not None:
            yield Undecided("validated_at", message=f"when it was validated is not stated; {after.citation} gives {after.item.within}")
        return
    if issued is None:
        raise Undecided("issued_at", message="the instant of issue is not stated, and the validation is held against it")
    if validated <= issued:
        return
    if after is not None and record.urgent is None:
        raise Undecided("urgent", message="it is not stated whether it is an emergency, and it was validated after it was issued")
    if after is None or not record.urgent:
        where = Citation(askers.citation.instrument, askers.item.validated_article or askers.item.article)
        message = "it was issued first and validated afterwards; here the validation comes first: withdraw it, and issue a validated one"
        yield Breach("validated_at", message=message, citation=where)
        return
    instrument = question.law.instrument(after.citation.instrument)
    end = deadline(instrument, after.item, issued).ends_at
    if end is None or validated <= end:
        return
    if instrument.counting is Counting.REGULATION_1182_71 and validated < end + timedelta(hours=1):
        yield Undecided("validated_at", message=f"validated in the hour after {after.item.within}; the hour of issue may not count")
        return
    message = f"validated later than {after.item.within} after it was issued; withdraw it, and delete what was obtained or restrict its use"
    yield Breach("validated_at", message=message, citation=after.citation)


def _never(record: CaseRecord, question: Question, after: Cited[TimeLimit]) -> Breaches:
    """On the day of the law the time for the validation is over, and there is none."""
    issued = instant(record, "issued_at")
    end = None if issued is None else deadline(question.law.instrument(after.citation.instrument), after.item, issued).last_day
    if end is not None and question.day > end:
        message = f"nobody validated it within {after.item.within} after it was issued; withdraw it, and delete what was obtained"
        yield Breach("validated_by", message=message, citation=after.citation)


def _in_an_emergency() -> ProductionOrder:
    """An order of the police for subscriber data, validated on the next day."""
    from lecoop.examples.production_order import IN_AN_EMERGENCY

    return IN_AN_EMERGENCY


validated_too_late.passes(_in_an_emergency)


@validated_too_late.fails(_in_an_emergency, at="$.validated_at")
def _after_fifty_hours(order: ProductionOrder) -> ProductionOrder:
    """The order is validated fifty hours after it was issued."""
    return evolve(order, validated_at=None if order.issued_at is None else order.issued_at + timedelta(hours=50))


@validated_too_late.fails(_in_an_emergency, at="$.validated_at")
def _no_emergency(order: ProductionOrder) -> ProductionOrder:
    """The order is validated a day after it was issued although nobody was in danger."""
    return evolve(order, urgent=False, urgency_reason=None, urgency_explained=None)
