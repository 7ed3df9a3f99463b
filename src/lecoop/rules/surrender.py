"""Rules that judge warrants and extradition requests alone: the decision behind them, and the person sought."""

from __future__ import annotations

from attrs import evolve

from lecoop.basis.basis import Basis
from lecoop.basis.declared import Nationals
from lecoop.basis.question import Question
from lecoop.model.arrest_warrant import ArrestWarrant
from lecoop.model.document import AssuranceKind
from lecoop.model.extradition_request import ExtraditionRequest
from lecoop.model.national_decision import Absence
from lecoop.model.path import Path
from lecoop.report import Audience, Severity
from lecoop.rules.facts import SURRENDERS, Surrender, content, ground, is_assured, severity
from lecoop.rules.requirements import unmet
from lecoop.rules.rule import Breach, Breaches, Cites, Undecided, rule
from lecoop.values.citation import Citation
from lecoop.values.fact import Fact
from lecoop.values.ground import Ground
from lecoop.values.terms import Bar, Purpose

__all__ = ["absence_not_stated", "for_another_purpose", "in_absentia_unexplained", "national_not_given_up", "no_warrant_behind"]


@rule("surrender.for-another-purpose", *SURRENDERS, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def for_another_purpose(record: Surrender, basis: Basis) -> Breaches:
    """A person is surrendered to be prosecuted or to serve a sentence, and not to be questioned.

    Whoever only wants to ask somebody questions, or looks into a case that nobody has decided to prosecute, asks for
    a hearing: by video or on the spot, by an order or a letter of request.
    """
    if record.purpose is None:
        raise Undecided("purpose", message="it is not stated whether prosecution or a sentence is meant")
    mend = "ask for a hearing instead, or wait until it is decided to prosecute"
    yield from unmet(record, basis.requirements, Fact.FOR_TRIAL_OR_SENTENCE, mend=mend)


for_another_purpose.passes(ArrestWarrant)


@for_another_purpose.fails(ArrestWarrant, at="$.purpose")
def _to_ask_questions(warrant: ArrestWarrant) -> ArrestWarrant:
    """The suspect is only to be questioned."""
    return evolve(warrant, purpose=Purpose.INVESTIGATE)


@rule("surrender.no-warrant-behind", *SURRENDERS, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def no_warrant_behind(record: Surrender, basis: Basis) -> Breaches:
    """A request for surrender rests on a warrant or judgment of its own at home, which can be enforced.

    A request cannot be its own ground: the person is first wanted at home. A decision that is not named,
    or cannot be enforced, invalidates it (Court of Justice, C-241/15 Bob-Dogi).
    """
    asked = content(basis, "warrant")
    if asked is None:
        return
    behind = record.national_decision
    if behind is None or not behind.is_identified:
        message = "the national warrant or judgment is not named; give its kind and its number or day"
        yield Breach("national_decision", message=message, citation=asked.citation, missing=True)
    elif behind.enforceable is None:
        yield Undecided("national_decision", "enforceable", message="it is not stated whether the decision can be enforced")
    elif not behind.enforceable:
        message = "the decision behind the request cannot be enforced; wait until it can, or name one that can"
        yield Breach("national_decision", "enforceable", message=message, citation=asked.citation)


no_warrant_behind.passes(ArrestWarrant)
no_warrant_behind.passes(ExtraditionRequest)


@no_warrant_behind.fails(ArrestWarrant, at="$.national_decision")
def _nothing_behind(warrant: ArrestWarrant) -> ArrestWarrant:
    """The warrant names no decision on which it rests."""
    return evolve(warrant, national_decision=None)


@no_warrant_behind.fails(ExtraditionRequest, at="$.national_decision.enforceable")
def _under_appeal(request: ExtraditionRequest) -> ExtraditionRequest:
    """The judgment is under appeal and cannot be enforced yet."""
    behind = request.national_decision
    return evolve(request, national_decision=None if behind is None else evolve(behind, enforceable=False))


@rule("surrender.in-absentia-unexplained", *SURRENDERS, severity=Severity.WARNING, added_in="26.1", citation=Cites.DATA)
def in_absentia_unexplained(record: Surrender, basis: Basis) -> Breaches:
    """A request to enforce a judgment says whether the person was at the trial and, if not, how their rights were kept.

    The requested State may refuse unless the person was summoned and warned, was defended, did not contest
    the judgment, or will have a retrial; a box left blank is the most common fault of such warrants.
    """
    asked, row = content(basis, "in_absentia"), ground(basis, Ground.IN_ABSENTIA)
    if asked is None and row is None:
        return
    if record.purpose is None:
        raise Undecided("purpose", message="it is not stated whether prosecution or a sentence is meant")
    if record.purpose is not Purpose.ENFORCE:
        return
    citation = asked.citation if asked is not None else row.citation if row is not None else None
    hard = Severity.ERROR if asked is not None else None
    sentence = record.sentence
    if sentence is None or sentence.in_absentia is None or (sentence.in_absentia and sentence.absence is None):
        yield from absence_not_stated(sentence.in_absentia if sentence is not None else None, ("sentence",), citation, hard)
    elif sentence.in_absentia and sentence.absence is Absence.NONE_OF_THESE and not is_assured(record, AssuranceKind.RETRIAL):
        message = "none of the four cases fits, so refusal is to be expected; assure a retrial among the assurances"
        effect = severity(row.item.effect) if row is not None else None
        where = row.citation if row is not None else citation
        yield Breach("sentence", "absence", message=message, citation=where, severity=effect)


def absence_not_stated(in_absentia: bool | None, at: Path, citation: Citation | None, hard: Severity | None) -> Breaches:
    """What to say where a record leaves out whether the person was at the trial, or how their rights were kept."""
    if in_absentia is None:
        message = "it is not stated whether the person was at the trial; state it"
        yield Breach(*at, "in_absentia", message=message, citation=citation, severity=hard, missing=True)
    else:
        message = "the person was not at the trial and none of the cases is chosen; choose the one that fits and explain it"
        yield Breach(*at, "absence", message=message, citation=citation, severity=hard, missing=True)


in_absentia_unexplained.passes(ArrestWarrant)
in_absentia_unexplained.passes(ExtraditionRequest)


@in_absentia_unexplained.fails(ArrestWarrant, at="$.sentence.in_absentia", also=("case.contents-missing",))
def _sentence_without_a_word(warrant: ArrestWarrant) -> ArrestWarrant:
    """The warrant is to enforce a sentence and says nothing of the trial."""
    return evolve(warrant, purpose=Purpose.ENFORCE)


@rule(
    "surrender.national-not-given-up", *SURRENDERS,
    severity=Severity.WARNING, added_in="26.1", citation=Cites.DATA, audience=Audience.OTHER_SIDE,
)  # fmt: skip
def national_not_given_up(record: Surrender, between: Question, nationals: Nationals) -> Breaches:
    """The requested State gives up the person who is sought, whatever their nationality.

    Many States keep their nationals, always or unless these consent, and have declared so; the message
    names what they have to do instead. A State that gives up nobody of its own is an error, one that may
    choose or sets conditions a warning.
    """
    person, bar = record.person, nationals.bar
    if person is None or not person.nationalities:
        if bar is not Bar.DISCRETION:
            raise Undecided("person", "nationalities", message=f"not stated, and {between.asked} {_GIVES[bar]} ({nationals.citation})")
        return
    if not nationals.include(person.nationalities, person.residence, between.asked):
        return
    if bar is None:
        raise Undecided("person", "nationalities", message=f"{between.asked} {_GIVES[None]} ({nationals.citation})")
    duty = f"; it then has this duty: {nationals.duty}" if nationals.duty else ""
    message = f"the person counts as a national of {between.asked}, which {_GIVES[bar]}{duty}; {_DO[bar]}"
    hard = Severity.ERROR if bar is Bar.ABSOLUTE else None
    yield Breach("person", "nationalities", message=message, citation=nationals.citation, severity=hard)


_GIVES = {
    None: "is not on record as giving up its nationals on this day, nor as keeping them",
    Bar.ABSOLUTE: "does not give up its nationals",
    Bar.CONSENT: "gives up its nationals only with their consent",
    Bar.CONDITIONS: "gives up its nationals only on conditions, such as return to serve the sentence",
    Bar.DISCRETION: "may refuse to give up its nationals",
}
_DO = {
    Bar.ABSOLUTE: "ask it to take over the proceedings or the sentence",
    Bar.CONSENT: "find out whether the person consents",
    Bar.CONDITIONS: "promise the return among the assurances",
    Bar.DISCRETION: "ask beforehand whether it would",
}


national_not_given_up.passes(ArrestWarrant)
national_not_given_up.passes(ExtraditionRequest)


@national_not_given_up.fails(ArrestWarrant, at="$.person.nationalities")
def _french_from_france(warrant: ArrestWarrant) -> ArrestWarrant:
    """A French national is sought from France under the Trade and Cooperation Agreement."""
    person = None if warrant.person is None else evolve(warrant.person, nationalities=("FR",), located_in="FR")
    return evolve(warrant, requested="FR", languages=("en", "fr"), person=person)


@national_not_given_up.fails(ExtraditionRequest, at="$.person.nationalities")
def _their_own(request: ExtraditionRequest) -> ExtraditionRequest:
    """The person who is sought from France has French nationality beside the Swiss."""
    person = request.person
    return evolve(request, person=None if person is None else evolve(person, nationalities=("CH", "FR")))
