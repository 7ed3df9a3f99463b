"""What a request has to say, in which form and language, and why it is urgent."""

from __future__ import annotations

from attrs import evolve

from lecoop.basis.basis import Basis
from lecoop.basis.languages import accepted
from lecoop.basis.question import Question
from lecoop.model.arrest_warrant import ArrestWarrant
from lecoop.model.case_record import CaseRecord
from lecoop.model.contents import lacking
from lecoop.model.extradition_request import ExtraditionRequest
from lecoop.model.information_request import InformationRequest
from lecoop.model.investigation_order import InvestigationOrder
from lecoop.model.letter_of_request import LetterOfRequest
from lecoop.report import Severity
from lecoop.rules.facts import CASES, content
from lecoop.rules.requirements import so
from lecoop.rules.rule import Breach, Breaches, Cites, Undecided, rule
from lecoop.values.fact import Fact
from lecoop.values.terms import DeclarationSubject

__all__ = ["contents_missing", "form_not_used", "language_not_accepted", "urgency_without_reason"]

_OF_THEIR_OWN = frozenset({"warrant", "in_absentia", "urgency_reason"})
"""Contents that a rule of their own judges, because more than their presence counts."""


@rule("case.contents-missing", *CASES, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def contents_missing(record: CaseRecord, basis: Basis) -> Breaches:
    """A request says everything that its instrument wants it to say.

    Incomplete requests are the first cause of delay and refusal. A draft may still lack things: there they
    are gaps. What is wanted only where it is known, possible or practicable is left to the author.
    """
    for one in basis.contents:
        if one.item.field in _OF_THEIR_OWN or not _asked_here(record, one.item.only_if):
            continue
        places = lacking(record, one.item.field) or ()
        if places and one.item.only_if == "urgent" and record.urgent is not True:
            if record.urgent is None:
                yield Undecided("urgent", message=f"not stated; if it is urgent, {one.citation} asks for {one.item.field}")
            continue
        for place in places:
            message = f"{one.item.field.replace('_', ' ')} is asked for and is not stated; add it"
            yield Breach(*place, message=message, citation=one.citation, missing=True)


def _asked_here(record: CaseRecord, only_if: str) -> bool:
    """Whether a content is asked for in the case, as far as the record says; of urgency the rule itself speaks."""
    if only_if in _FACTS:
        return so(record, _FACTS[only_if]) is not False
    return only_if in ("", "urgent")


_FACTS = {fact.value: fact for fact in Fact}

contents_missing.passes(ArrestWarrant)
contents_missing.passes(ExtraditionRequest)
contents_missing.passes(InformationRequest)
contents_missing.passes(InvestigationOrder)
contents_missing.passes(LetterOfRequest)


@contents_missing.fails(InformationRequest, at="$.link_to_state")
def _why_there(request: InformationRequest) -> InformationRequest:
    """The request does not say why the other State should have the information."""
    return evolve(request, link_to_state=None)


@contents_missing.fails(ArrestWarrant, at="$.offences[0].facts")
def _without_facts(warrant: ArrestWarrant) -> ArrestWarrant:
    """The warrant names an offence and does not describe what was done."""
    return evolve(warrant, offences=(evolve(warrant.offences[0], facts=None),))


@rule("case.form-not-used", *CASES, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def form_not_used(record: CaseRecord, basis: Basis) -> Breaches:
    """A request is made on the form that its instrument lays down.

    The executing authority looks for each fact in its box; a warrant on the form of another instrument is
    a warrant under that other instrument.
    """
    due = [one for one in basis.forms if one.item.compulsory]
    if not due:
        return
    named = ", ".join(one.item.id for one in due)
    if record.form is None:
        yield Breach("form", message=f"the form {named} is to be used; name it", citation=due[0].citation, missing=True)
    elif record.form not in {one.item.id for one in basis.forms}:
        yield Breach("form", message=f"another form is named; {named} is to be used", citation=due[0].citation)


form_not_used.passes(ArrestWarrant)


@form_not_used.fails(ArrestWarrant, at="$.form")
def _form_of_the_union(warrant: ArrestWarrant) -> ArrestWarrant:
    """A warrant under the Trade and Cooperation Agreement is written on the form of the European one."""
    return evolve(warrant, form="eaw-annex")


@rule("case.language-not-accepted", *CASES, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def language_not_accepted(record: CaseRecord, question: Question, basis: Basis) -> Breaches:
    """A request is sent in a language that the requested State takes, the translation among them.

    Clocks do not run on what cannot be read. Where the list of what that State declared is not on record,
    another language than its own is not wrong, but unknown.
    """
    if basis.language is None:
        return
    found = accepted(question, basis)
    official = question.law.jurisdiction(question.asked).official_languages
    if found.needed is False or set(record.languages) & {*official, *found.languages}:
        return
    if found.needed is None:
        raise Undecided("languages", message=f"whether {question.asked} asks for a translation is not on record")
    if not record.languages:
        raise Undecided("languages", message="it is not stated in which language the request is sent")
    taken = ", ".join(found.languages)
    if not _on_record(question, basis):
        also = f" beside {taken}" if taken else ""
        raise Undecided("languages", message=f"which languages {question.asked} takes{also} is not on record")
    message = f"it is sent in {', '.join(record.languages)}; {question.asked} takes {taken}: add a translation"
    yield Breach("languages", message=message, citation=basis.language.citation)


def _on_record(question: Question, basis: Basis) -> bool:
    """Whether everything is on record from which the languages that are taken follow."""
    rule_of = basis.language.item.rule if basis.language is not None else ""
    if rule_of == "listed":
        return True
    if not question.law.jurisdiction(question.asked).official_languages:
        return False
    if rule_of == "official-of-requested":
        return True
    for name in basis.ids:
        instrument = question.law.instrument(name)
        made = question.law.declared(instrument, DeclarationSubject.LANGUAGES, question.asked, question.asking)
        if any(one.languages for _, one in made) or question.law.list_known(instrument, DeclarationSubject.LANGUAGES):
            return True
    return rule_of == "own-or-requested"


language_not_accepted.passes(ArrestWarrant)
language_not_accepted.passes(InvestigationOrder)


@language_not_accepted.fails(InformationRequest, at="$.languages")
def _in_german(request: InformationRequest) -> InformationRequest:
    """The request is sent to the Netherlands in German only."""
    return evolve(request, languages=("de",))


@rule("case.urgency-without-reason", *CASES, severity=Severity.WARNING, added_in="26.1", citation=Cites.DATA)
def urgency_without_reason(record: CaseRecord, basis: Basis) -> Breaches:
    """A request that is said to be urgent says why.

    Where the instrument asks for the reason it is an error to leave it out, and everywhere else the other
    side treats a request without one as any other.
    """
    if record.urgent is None and content(basis, "urgency_reason") is not None:
        raise Undecided("urgent", message="it is not stated whether the request is urgent")
    if not record.urgent or lacking(record, "urgency_reason") == ():
        return
    asked = content(basis, "urgency_reason")
    hard, citation = (Severity.ERROR, asked.citation) if asked is not None else (None, None)
    message = "it is said to be urgent and no reason is given; give the reason, or take the mark off"
    yield Breach("urgency_reason", message=message, citation=citation, severity=hard, missing=True)


urgency_without_reason.passes(InformationRequest)
urgency_without_reason.passes(LetterOfRequest)


@urgency_without_reason.fails(InformationRequest, at="$.urgency_reason")
def _no_reason(request: InformationRequest) -> InformationRequest:
    """The request is urgent for no reason that it names."""
    return evolve(request, urgency_reason=None, urgency_explained=None)


@urgency_without_reason.fails(LetterOfRequest, at="$.urgency_reason")
def _just_urgent(letter: LetterOfRequest) -> LetterOfRequest:
    """The letter is marked urgent and says nothing else."""
    return evolve(letter, urgent=True)
