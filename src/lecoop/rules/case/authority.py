"""Who asks: an authority that the basis lets ask, validated where the basis wants that."""

from __future__ import annotations

from attrs import evolve

from lecoop.basis.basis import Basis
from lecoop.basis.declared import competent_by_declaration
from lecoop.basis.question import Question
from lecoop.model.arrest_warrant import ArrestWarrant
from lecoop.model.authority import Authority
from lecoop.model.case_record import CaseRecord
from lecoop.model.investigation_order import InvestigationOrder
from lecoop.report import Severity
from lecoop.rules.facts import CASES, validated_by
from lecoop.rules.rule import Breach, Breaches, Cites, Undecided, rule
from lecoop.values.citation import Citation
from lecoop.values.terms import AuthorityClass

__all__ = ["authority_not_competent", "authority_not_independent", "not_validated"]


def _kind(record: CaseRecord) -> AuthorityClass:
    if record.issuing_authority is None or record.issuing_authority.kind is None:
        raise Undecided("issuing_authority", "kind", message="the class of the issuing authority is not stated")
    return record.issuing_authority.kind


@rule("case.authority-not-competent", *CASES, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def authority_not_competent(record: CaseRecord, question: Question, basis: Basis) -> Breaches:
    """A request is issued by an authority that the instrument lets ask.

    Judicial cooperation wants a court or prosecutor, police cooperation a law-enforcement authority; a
    State may have declared others. The wrong one is told to start again, or worse, is not told.
    """
    if basis.askers is None:
        return
    askers, citation = basis.askers.item, basis.askers.citation
    kind = _kind(record)
    if kind in askers.classes or kind in askers.if_validated:
        return
    named = ", ".join(one.value for one in askers.classes)
    if askers.declared:
        competent, _ = competent_by_declaration(question, basis, kind)
        if competent:
            return
        if competent is None:
            where = Citation(citation.instrument, askers.declared)
            message = f"whether {question.asking} declared {kind.value} competent is not on record ({where}); competent are: {named}"
            raise Undecided("issuing_authority", "kind", message=message)
    message = f"{kind.value} may not ask under this basis; competent are: {named}: let one of them issue it"
    yield Breach("issuing_authority", "kind", message=message, citation=citation)


authority_not_competent.passes(ArrestWarrant)
authority_not_competent.passes(InvestigationOrder)


@authority_not_competent.fails(ArrestWarrant, at="$.issuing_authority.kind")
def _by_police(warrant: ArrestWarrant) -> ArrestWarrant:
    """The warrant is issued by a police force."""
    return evolve(warrant, issuing_authority=Authority(AuthorityClass.POLICE, "Sampleford Constabulary (specimen)", "GB"))


@rule("case.authority-not-independent", *CASES, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def authority_not_independent(record: CaseRecord, basis: Basis) -> Breaches:
    """A prosecutor who issues a warrant is free from instructions of the executive in the single case.

    Where the instrument wants a judicial authority of that kind, a prosecutor's office that a ministry can instruct
    is none (Court of Justice, C-508/18 and C-82/19 PPU OG and PI); a court then issues, or fully reviews, the warrant.
    """
    if basis.askers is None or not basis.askers.item.independent or _kind(record) is not AuthorityClass.PROSECUTOR:
        return
    path = ("issuing_authority", "independent")
    issuing = record.issuing_authority
    if issuing is None or issuing.independent is None:
        yield Undecided(*path, message=f"not stated, and {basis.askers.citation} asks it of a prosecutor")
    elif not issuing.independent:
        message = "the executive can instruct this prosecutor, so it is no judicial authority here; let a court issue it"
        yield Breach(*path, message=message, citation=basis.askers.citation)


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
def not_validated(record: CaseRecord, basis: Basis) -> Breaches:
    """What an authority may ask only with a judicial validation has been validated by a competent authority.

    An order that no judge, court or prosecutor issued or validated is returned.
    """
    if basis.askers is None or not basis.askers.item.if_validated:
        return
    askers = basis.askers.item
    citation = Citation(basis.askers.citation.instrument, askers.validated_article or basis.askers.citation.article)
    kind = _kind(record)
    if kind in askers.classes or kind not in askers.if_validated:
        return
    named = ", ".join(one.value for one in askers.classes)
    validation = validated_by(record)
    if validation is None:
        message = f"{kind.value} may ask only if validated by: {named}; have it validated and name who did"
        place = ("validated_by",) if hasattr(record, "validated_by") else ("issuing_authority", "kind")
        yield Breach(*place, message=message, citation=citation, missing=True)
    elif validation.kind is None:
        yield Undecided("validated_by", "kind", message="the class of the validating authority is not stated")
    elif validation.kind not in askers.classes:
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
