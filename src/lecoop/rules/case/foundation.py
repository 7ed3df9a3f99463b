"""The legal basis of a request: it stands between the two on the day, nothing takes its place, and it gives the measure."""

from __future__ import annotations

from datetime import date

from attrs import evolve

from lecoop.basis.footing import additions, closure, footing, heads, replaced
from lecoop.basis.question import Question
from lecoop.model.arrest_warrant import ArrestWarrant
from lecoop.model.extradition_request import ExtraditionRequest
from lecoop.model.instrument import Instrument
from lecoop.model.investigation_order import InvestigationOrder
from lecoop.model.jurisdiction import AbsentRelation
from lecoop.model.letter_of_request import LetterOfRequest
from lecoop.registry import Registry
from lecoop.report import Audience, Severity
from lecoop.rules.facts import CASES
from lecoop.rules.parts import Foundation, Names
from lecoop.rules.rule import Breach, Breaches, Cites, Undecided, rule
from lecoop.values.citation import Citation
from lecoop.values.measure import Measure
from lecoop.values.terms import DomesticRole, RelationHow

__all__ = [
    "addition_as_basis", "basis_not_in_force", "basis_replaced", "measure_not_provided", "no_relations",
    "not_designated", "notice_as_basis",
]  # fmt: skip


def _instead(question: Question) -> str:
    """The instruments on which a request could rest between the two on the day."""
    found = [
        head.id
        for head in heads(question)
        if head.domestic_role is None and footing(question, head) is not None and closure(question, head) is None
    ]
    return f"these stand between the two for it: {', '.join(found)}" if found else "no other on record stands between the two for it"


@rule("case.no-relations", *CASES, severity=Severity.ERROR, added_in="26.1", citation=Cites.FORM)
def no_relations(names: Names, apart: AbsentRelation) -> Breaches:
    """Between States that do not recognise one another no instrument runs.

    Both may stand in the list of parties all the same; the row that says so names who refuses, and
    only a third party, such as an organisation or another State, can carry the matter further.
    """
    if names.basis not in apart.except_instruments:
        message = (
            f"{apart.by} does not recognise {apart.towards} or keeps no relations with it; ask who may speak for it, as an organisation may"
        )
        yield Breach("requested", message=message)


no_relations.passes(LetterOfRequest)


@no_relations.fails(LetterOfRequest, at="$.requested")
def _to_kosovo(letter: LetterOfRequest) -> LetterOfRequest:
    """A letter from Spain to Kosovo, which Spain does not recognise."""
    return evolve(letter, requesting="ES", requested="XK")


@rule("case.basis-not-in-force", *CASES, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def basis_not_in_force(question: Question, foundation: Foundation) -> Breaches:
    """A request rests on an instrument that is in force between the two States on the day.

    A signature is not enough, a denunciation or suspension ends it, an objection keeps it from running
    between two parties, and an instrument of the Union goes on for cases that its end leaves alive.
    """
    head = foundation.head
    apart = question.law.no_relations(question.asking, question.asked)
    if foundation.stands is not None or (apart is not None and head.id not in apart.except_instruments):
        return
    own, shut = question.link(head), closure(question, head)
    if own is not None and shut is None:
        raise Undecided("basis", message=f"the standing of {own.unknown or own.who} to {head.id} on the day is not on record")
    why = shut.message if shut is not None else "the two stand on one side of it"
    until = f" until {shut.until.isoformat()}" if shut is not None and shut.until is not None else ""
    pair = f"from {question.asking} to {question.asked} on {question.day.isoformat()}"
    citation = shut.citation if shut is not None and shut.citation is not None else Citation(head.id)
    yield Breach("basis", message=f"{head.id} gives no way {pair}: {why}{until}; {_instead(question)}", citation=citation)


basis_not_in_force.passes(ArrestWarrant)
basis_not_in_force.passes(LetterOfRequest)


@basis_not_in_force.fails(InvestigationOrder, at="$.basis")
def _to_ireland(order: InvestigationOrder) -> InvestigationOrder:
    """An order to Ireland, which takes no part in the directive."""
    return evolve(order, requested="IE")


@basis_not_in_force.fails(ArrestWarrant, at="$.basis")
def _warrant_of_the_union(warrant: ArrestWarrant) -> ArrestWarrant:
    """A European arrest warrant from the United Kingdom in 2022."""
    return evolve(warrant, basis="celex-32002f0584")


@rule("case.basis-replaced", *CASES, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def basis_replaced(question: Question, foundation: Foundation) -> Breaches:
    """A request does not rest on an instrument whose place another has taken between the two States.

    The older instrument is still in force, and its list of parties still names both; it lives on only
    for what the newer one leaves to it.
    """
    if foundation.stands is None:
        raise foundation.lacking
    if foundation.stands.via is not None:
        return
    shut = replaced(question, foundation.head)
    if shut is None:
        return
    if shut.unknown:
        raise Undecided("basis", message=shut.message)
    yield Breach("basis", message=f"{shut.message} between the two for this measure; rest the request on it", citation=shut.citation)


basis_replaced.passes(ExtraditionRequest)


@basis_replaced.fails(ExtraditionRequest, at="$.basis")
def _between_members(request: ExtraditionRequest) -> ExtraditionRequest:
    """Germany asks France for extradition under the convention although the European arrest warrant binds both."""
    return evolve(request, requesting="DE")


@rule("case.measure-not-provided", *CASES, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def measure_not_provided(question: Question, foundation: Foundation) -> Breaches:
    """The instrument on which a request rests gives the measure that is asked for.

    An instrument on evidence hands over nobody, and one on surrender gathers no evidence.
    """
    if foundation.stands is None:
        raise foundation.lacking
    if foundation.basis is None:
        head = foundation.head.id
        message = f"{head} does not give {question.measure.value} here; {_instead(question)}"
        yield Breach("basis", message=message, citation=Citation(head))


measure_not_provided.passes(LetterOfRequest)


@measure_not_provided.fails(LetterOfRequest, at="$.basis")
def _surrender_by_letter(letter: LetterOfRequest) -> LetterOfRequest:
    """A letter under the convention on assistance that asks for a person."""
    return evolve(letter, measure=Measure.SURRENDER)


@rule("case.addition-as-basis", *CASES, severity=Severity.WARNING, added_in="26.1", citation=Cites.DATA)
def addition_as_basis(question: Question, foundation: Foundation) -> Breaches:
    """What only modifies or supplements an instrument, or carries it out at home, is no basis by itself.

    A protocol falls with its convention, and the requested State's own law is the gate through which it
    does what a treaty asks. The other side looks for the instrument that binds it: name that one, and
    the rest as well in the text.
    """
    head = foundation.head
    if head.domestic_role is DomesticRole.EXECUTES:
        message = f"{head.id} is the law by which its State carries instruments out; name the instrument that binds both"
        yield Breach("basis", message=message, citation=Citation(head.id))
    for relation in head.relations:
        if relation.how not in (RelationHow.MODIFIES, RelationHow.SUPPLEMENTS):
            continue
        if relation.measures and question.measure not in relation.measures:
            continue
        named = [name for name in relation.instruments if _joins(question, name, head)]
        if named:
            message = f"{head.id} only adds to {', '.join(named)}; name that as the basis"
            yield Breach("basis", message=message, citation=Citation(head.id, relation.article))


def _joins(question: Question, name: str, addition: Instrument) -> bool:
    """Whether the instrument of this id stands between the two, and the addition with it."""
    registry = question.law.registry
    if not registry.has_instrument(name):
        return False
    return any(one.instrument.id == addition.id for one in additions(question, registry.instrument(name)))


addition_as_basis.passes(LetterOfRequest)


@addition_as_basis.fails(LetterOfRequest, at="$.basis")
def _protocol_alone(letter: LetterOfRequest) -> LetterOfRequest:
    """A letter that names the second protocol and not the convention to which it belongs."""
    return evolve(letter, basis="ets-182")


@rule("case.notice-as-basis", *CASES, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def notice_as_basis(question: Question, foundation: Foundation) -> Breaches:
    """The rules of a carrier are no legal basis for what it only carries.

    A notice or a diffusion asks police to locate a person; whether it lets them arrest is the requested
    State's own law, and whether they hand the person over is a matter of a treaty or of that law.
    """
    for channel in question.law.registry.channels:
        if channel.rules and channel.rules == foundation.head.id and question.measure in channel.never_basis:
            message = f"what travels over {channel.name} is no basis for {question.measure.value}; name the treaty or law that gives it"
            yield Breach("basis", message=message, citation=Citation(channel.rules, channel.rules_article))


notice_as_basis.passes(ExtraditionRequest)


@notice_as_basis.fails(ExtraditionRequest, at="$.basis", also=("case.measure-not-provided",))
def _red_notice(request: ExtraditionRequest) -> ExtraditionRequest:
    """Extradition is asked on the strength of a red notice."""
    return evolve(request, basis="interpol-rpd", channel="i-24-7")


@rule("case.not-designated", *CASES, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA, audience=Audience.OTHER_SIDE)
def not_designated(question: Question, foundation: Foundation) -> Breaches:
    """The requested State's own law, by which it carries the measure out, is open to the State that asks.

    A treaty may bind both while the list of territories in that law has not been brought up to date;
    its authorities then cannot act.
    """
    if foundation.stands is None:
        raise foundation.lacking
    shut = foundation.shut
    if shut is not None:
        until = f" until {shut.until.isoformat()}" if shut.until is not None else ""
        message = f"{question.asked} carries this out through {shut.instrument.id}, which is not open to {question.asking}{until}"
        yield Breach(
            "requested", message=f"{message}; ask its central authority first", citation=Citation(shut.instrument.id, shut.article)
        )
    for remark in foundation.unknown:
        yield Undecided("requested", message=remark.message)


not_designated.passes(ArrestWarrant)


def _struck_off(request: object) -> Registry:
    """The bundled registry, in which the United Kingdom's list of territories no longer has the State that asks."""
    kept = Registry.bundled()
    law = kept.instrument("gb-extradition-act-2003-part-2")
    listed = law.status.parties if law.status is not None else ()
    asking = request.requesting if isinstance(request, ExtraditionRequest) else ""
    rows = tuple(evolve(row, valid_until=date(2020, 1, 1)) if row.party == asking else row for row in listed)
    struck = evolve(law, status=None if law.status is None else evolve(law.status, parties=rows))
    others = (one for one in kept.instruments if one.id != law.id)
    return Registry.of(*others, struck, *kept.organisations, *kept.jurisdictions, *kept.channels, horizon=kept.horizon)


@not_designated.fails(ExtraditionRequest, at="$.requested", within=_struck_off)
def _no_longer_listed(request: ExtraditionRequest) -> ExtraditionRequest:
    """Switzerland asks the United Kingdom, whose list of territories no longer has it."""
    return evolve(request, requested="GB", languages=("en",))
