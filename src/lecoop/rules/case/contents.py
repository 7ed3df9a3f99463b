"""What a request has to say, in which form and language, and why it is urgent."""

from __future__ import annotations

from attrs import evolve

from lecoop.basis.basis import Basis, Cited
from lecoop.basis.languages import Accepted
from lecoop.basis.question import Question
from lecoop.model.arrest_warrant import ArrestWarrant
from lecoop.model.case_record import CaseRecord
from lecoop.model.confiscation_certificate import ConfiscationCertificate
from lecoop.model.contents import lacking
from lecoop.model.extradition_request import ExtraditionRequest
from lecoop.model.freezing_certificate import FreezingCertificate
from lecoop.model.information_request import InformationRequest
from lecoop.model.investigation_order import InvestigationOrder
from lecoop.model.letter_of_request import LetterOfRequest
from lecoop.model.production_order import ProductionOrder
from lecoop.model.provision import Form, Language
from lecoop.model.to_provider import Emergency
from lecoop.report import Severity
from lecoop.rules.facts import CASES, addressee_of, content
from lecoop.rules.requirements import so
from lecoop.rules.rule import Breach, Breaches, Cites, Undecided, rule
from lecoop.rules.wanted import Wanted
from lecoop.values.citation import Citation
from lecoop.values.fact import Fact
from lecoop.values.terms import DeclarationSubject
from lecoop.values.urgency import UrgencyReason

__all__ = ["contents_missing", "form_not_used", "language_not_accepted", "urgency_of_another_kind", "urgency_without_reason"]

_OF_THEIR_OWN = frozenset({"warrant", "in_absentia", "urgency_reason"})
"""Contents that a rule of their own judges, because more than their presence counts."""


@rule("case.contents-missing", *CASES, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def contents_missing(record: CaseRecord, contents: Wanted) -> Breaches:
    """A request says everything that its instrument wants it to say.

    Incomplete requests are the first cause of delay and refusal. A draft may still lack things: there they
    are gaps. What is wanted only where it is known, possible or practicable is left to the author.
    """
    for one, find in contents.open(record):
        places = find(record)
        if not places or one.item.field in _OF_THEIR_OWN or not _asked_here(record, one.item.only_if):
            continue
        if one.item.only_if == "urgent" and record.urgent is not True:
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
contents_missing.passes(FreezingCertificate)
contents_missing.passes(ConfiscationCertificate)


@contents_missing.fails(InformationRequest, at="$.link_to_state")
def _why_there(request: InformationRequest) -> InformationRequest:
    """The request does not say why the other State should have the information."""
    return evolve(request, link_to_state=None)


@contents_missing.fails(ArrestWarrant, at="$.offences[0].facts")
def _without_facts(warrant: ArrestWarrant) -> ArrestWarrant:
    """The warrant names an offence and does not describe what was done."""
    return evolve(warrant, offences=(evolve(warrant.offences[0], facts=None),))


@contents_missing.fails(FreezingCertificate, at="$.keep_frozen")
def _and_then(certificate: FreezingCertificate) -> FreezingCertificate:
    """The certificate has no confiscation certificate with it and does not say that the property stays frozen."""
    return evolve(certificate, keep_frozen=None)


@contents_missing.fails(FreezingCertificate, at="$.assets")
def _freeze_what(certificate: FreezingCertificate) -> FreezingCertificate:
    """Neither a sum nor an item of property is named."""
    return evolve(certificate, assets=())


@rule("case.not-available-at-home", InvestigationOrder, LetterOfRequest, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def not_available_at_home(record: InvestigationOrder | LetterOfRequest, basis: Basis) -> Breaches:
    """What is asked of another State could have been ordered under the same conditions in a like case at home.

    An instrument that wants this said wants it to be so: nobody gets abroad what their own law denies them.
    """
    asked = content(basis, "available_at_home") if record.available_at_home is False else None
    if asked is not None:
        message = "the measure could not be ordered in a like case at home; ask for one that could"
        yield Breach("available_at_home", message=message, citation=asked.citation)


not_available_at_home.passes(InvestigationOrder)


@not_available_at_home.fails(InvestigationOrder, at="$.available_at_home")
def _denied_at_home(order: InvestigationOrder) -> InvestigationOrder:
    """The law of the issuing State does not allow the measure for such an offence."""
    return evolve(order, available_at_home=False)


@rule("case.form-not-used", *CASES, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def form_not_used(record: CaseRecord, forms: tuple[Cited[Form], ...]) -> Breaches:
    """A request is made on the form that its instrument lays down.

    The executing authority looks for each fact in its box; a warrant on the form of another instrument is
    a warrant under that other instrument.
    """
    for one in forms:
        if one.item.id == record.form:
            return
    due = [one for one in forms if one.item.compulsory]
    named = ", ".join(one.item.id for one in due)
    if due and record.form is None:
        yield Breach("form", message=f"the form {named} is to be used; name it", citation=due[0].citation, missing=True)
    elif due:
        yield Breach("form", message=f"another form is named; {named} is to be used", citation=due[0].citation)


form_not_used.passes(ArrestWarrant)


@form_not_used.fails(ArrestWarrant, at="$.form")
def _form_of_the_union(warrant: ArrestWarrant) -> ArrestWarrant:
    """A warrant under the Trade and Cooperation Agreement is written on the form of the European one."""
    return evolve(warrant, form="eaw-annex")


@rule("case.language-not-accepted", *CASES, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def language_not_accepted(
    record: CaseRecord, between: Question, basis: Basis, language: Cited[Language], accepted: Accepted
) -> Breaches:
    """A request is sent in a language that the requested State takes, the translation among them.

    Clocks do not run on what cannot be read. Where the list of what that State declared is not on record,
    another language than its own is not wrong, but unknown.
    """
    addressee = addressee_of(record) if language.item.rule == "addressee-or-official" else None
    if addressee is not None and addressee.languages:
        if record.languages and not set(record.languages) & set(addressee.languages):
            taken = ", ".join(addressee.languages)
            message = f"it is sent in {', '.join(record.languages)}; the addressee takes {taken}: add a translation"
            yield Breach("languages", message=message, citation=language.citation)
        elif not record.languages:
            yield Undecided("languages", message="it is not stated in which language the order is sent")
        return
    if accepted.needed is False or not accepted.read.isdisjoint(record.languages):
        return
    if accepted.needed is None:
        raise Undecided("languages", message=f"whether {between.asked} asks for a translation is not on record")
    if not record.languages:
        raise Undecided("languages", message="it is not stated in which language the request is sent")
    taken = ", ".join(accepted.languages)
    if not _on_record(between, basis):
        also = f" beside {taken}" if taken else ""
        raise Undecided("languages", message=f"which languages {between.asked} takes{also} is not on record")
    message = f"it is sent in {', '.join(record.languages)}; {between.asked} takes {taken}: add a translation"
    yield Breach("languages", message=message, citation=language.citation)


def _on_record(question: Question, basis: Basis) -> bool:
    """Whether everything is on record from which the languages that are taken follow."""
    rule_of = basis.language.item.rule if basis.language is not None else ""
    if rule_of == "listed":
        return True
    if rule_of == "addressee-or-official":
        return False
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


@language_not_accepted.fails(ProductionOrder, at="$.languages")
def _not_what_the_provider_takes(order: ProductionOrder) -> ProductionOrder:
    """The provider takes orders in English, and this one comes in German only."""
    return evolve(order, languages=("de",))


@language_not_accepted.fails(InformationRequest, at="$.languages")
def _in_german(request: InformationRequest) -> InformationRequest:
    """The request is sent to the Netherlands in German only."""
    return evolve(request, languages=("de",))


@rule("case.urgency-of-another-kind", *CASES, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def urgency_of_another_kind(record: CaseRecord, basis: Basis, emergency: Emergency) -> Breaches:
    """Where an instrument says what an emergency is, nothing else makes a request one.

    The short time, and what may be left for later in it, are for danger to people; haste of the investigation,
    however real, is ordinary.
    """
    if not record.urgent:
        return
    kind: object = getattr(record, "urgency_reason", None)
    named = ", ".join(one.value for one in emergency.reasons)
    if not isinstance(kind, UrgencyReason):
        raise Undecided("urgency_reason", message=f"the kind of emergency is not stated; it counts for: {named}")
    if kind not in emergency.reasons:
        message = f"{kind.value} makes no emergency here, only: {named}; send it as an ordinary one"
        yield Breach("urgency_reason", message=message, citation=Citation(basis.head, emergency.article))


def _in_an_emergency() -> ProductionOrder:
    """An order in an emergency: a life is in danger."""
    from lecoop.examples.production_order import IN_AN_EMERGENCY

    return IN_AN_EMERGENCY


urgency_of_another_kind.passes(_in_an_emergency)


@urgency_of_another_kind.fails(_in_an_emergency, at="$.urgency_reason")
def _data_may_be_lost(order: ProductionOrder) -> ProductionOrder:
    """The emergency is that data are about to be lost."""
    return evolve(order, urgency_reason=UrgencyReason.LOSS_OF_DATA)


@rule("case.urgency-without-reason", *CASES, severity=Severity.WARNING, added_in="26.1", citation=Cites.DATA)
def urgency_without_reason(record: CaseRecord, basis: Basis) -> Breaches:
    """A request that is said to be urgent says why.

    Where the instrument asks for the reason it is an error to leave it out, and everywhere else the other
    side treats a request without one as any other: a shorter time limit for urgent cases does not run.
    """
    if record.urgent is None and content(basis, "urgency_reason") is not None:
        raise Undecided("urgent", message="it is not stated whether the request is urgent")
    if not record.urgent or lacking(record, "urgency_reason") == ():
        return
    asked = content(basis, "urgency_reason")
    shorter = next((one.citation for one in basis.time_limits if one.item.only_if.startswith("urgent")), None)
    hard, citation = (Severity.ERROR, asked.citation) if asked is not None else (None, shorter)
    message = "it is said to be urgent and no reason is given; give the reason, or take the mark off"
    yield Breach("urgency_reason", message=message, citation=citation, severity=hard, missing=True)


urgency_without_reason.passes(InformationRequest)
urgency_without_reason.passes(LetterOfRequest)
urgency_without_reason.passes(FreezingCertificate)


@urgency_without_reason.fails(InformationRequest, at="$.urgency_reason")
def _no_reason(request: InformationRequest) -> InformationRequest:
    """The request is urgent for no reason that it names."""
    return evolve(request, urgency_reason=None, urgency_explained=None)


@urgency_without_reason.fails(LetterOfRequest, at="$.urgency_reason")
def _just_urgent(letter: LetterOfRequest) -> LetterOfRequest:
    """The letter is marked urgent and says nothing else."""
    return evolve(letter, urgent=True)


@urgency_without_reason.fails(FreezingCertificate, at="$.urgency_reason")
def _within_two_days(certificate: FreezingCertificate) -> FreezingCertificate:
    """The property is to be frozen at once, and nobody says why."""
    return evolve(certificate, urgency_reason=None, urgency_explained=None)
