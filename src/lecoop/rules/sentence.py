"""Rules that judge transfers of sentenced persons: who sentenced, who asks, what ties the person, and what the person says."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from lecoop.basis.basis import Basis
from lecoop.basis.question import Question
from lecoop.model.sentence_transfer import SentenceTransfer
from lecoop.report import Severity
from lecoop.rules.requirements import unmet
from lecoop.rules.rule import Breach, Breaches, Cites, Undecided, rule
from lecoop.values.fact import Fact
from lecoop.values.terms import DeclarationSubject

__all__ = ["judgment_not_final", "no_tie", "person_not_heard", "sentencing_state_unstated", "without_consent", "wrong_state_asks"]


def _forwarded() -> SentenceTransfer:
    """A judgment that is forwarded with the certificate of the Union."""
    from lecoop.examples.sentence_transfer import FORWARDED

    return FORWARDED


@rule("sentence.sentencing-state-unstated", SentenceTransfer, severity=Severity.ERROR, added_in="26.1", citation=Cites.FORM)
def sentencing_state_unstated(record: SentenceTransfer) -> Breaches:
    """A transfer says which of the two States sentenced.

    Under most instruments either State may ask, so that the direction of the request tells nothing of the direction
    in which the person goes.
    """
    if record.sentencing is None:
        yield Breach("sentencing", message="it is not stated which of the two States sentenced; name it", missing=True)
    elif record.administering is None:
        yield Breach("sentencing", message="the State that sentenced is neither the one that asks nor the other; name one of the two")


sentencing_state_unstated.passes(SentenceTransfer)


@sentencing_state_unstated.fails(SentenceTransfer, at="$.sentencing")
def _a_third(record: SentenceTransfer) -> SentenceTransfer:
    """The sentence is said to be of a third State."""
    return evolve(record, sentencing="FR")


@rule("sentence.wrong-state-asks", SentenceTransfer, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def wrong_state_asks(record: SentenceTransfer, basis: Basis) -> Breaches:
    """Where only one of the two States may ask, that one asks.

    A judgment is forwarded by the State that passed it; a transfer against the person's will is for that State to
    ask, and some treaties leave the request to the other.
    """
    if record.administering is None:
        raise Undecided("sentencing", message="it is not stated which of the two States sentenced")
    yield from unmet(record, basis.requirements, *_ASKERS, mend="let the other State ask, and suggest it to them")


_ASKERS = (Fact.SENTENCING_STATE_ASKS, Fact.ADMINISTERING_STATE_ASKS)

wrong_state_asks.passes(SentenceTransfer)
wrong_state_asks.passes(_forwarded)


@wrong_state_asks.fails(_forwarded, at="$.requesting", also=("case.refusable-offence",))
def _forwarded_by_the_other(record: SentenceTransfer) -> SentenceTransfer:
    """The certificate for a German sentence comes from France."""
    return evolve(record, requesting="FR", requested="DE", languages=("de", "fr"))


@rule("sentence.judgment-not-final", SentenceTransfer, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def judgment_not_final(record: SentenceTransfer, basis: Basis) -> Breaches:
    """A sentence is transferred only when the judgment is final.

    While an appeal runs, the State that sentenced still needs the person, and the sentence may change.
    """
    yield from unmet(record, basis.requirements, Fact.JUDGMENT_FINAL, mend="wait until it is")


judgment_not_final.passes(SentenceTransfer)


@judgment_not_final.fails(SentenceTransfer, at="$.national_decision.final")
def _appeal(record: SentenceTransfer) -> SentenceTransfer:
    """The appeal is still to be heard."""
    behind = record.national_decision
    return evolve(record, national_decision=None if behind is None else evolve(behind, final=False))


_TIES = (Fact.NATIONAL, Fact.NATIONAL_LIVING_THERE, Fact.NATIONAL_TO_BE_EXPELLED)


@rule("sentence.no-tie-to-the-other-state", SentenceTransfer, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def no_tie(record: SentenceTransfer, question: Question, basis: Basis) -> Breaches:
    """A sentence goes to a State to which the person is tied as the instrument asks.

    Under the conventions to the State of nationality, in the Union also to where the person lives or is to be sent,
    or to another State that agreed. Parties may have declared whom they count as nationals.
    """
    if record.administering is None:
        raise Undecided("sentencing", message="it is not stated which of the two States is to carry out the sentence")
    for one in unmet(record, basis.requirements, *_TIES, mend="send it to a State of which that is so, or ask this one to agree"):
        yield one if isinstance(one, Undecided) or one.missing else next(_counted(record, question, basis), one)
    yield from unmet(record, basis.requirements, Fact.FLED, mend="ask for the transfer of the person instead")


def _counted(record: SentenceTransfer, question: Question, basis: Basis) -> Iterator[Undecided]:
    """What leaves it open whether the State counts somebody without its nationality among its nationals."""
    for name in basis.ids:
        instrument = question.law.instrument(name)
        for _, one in question.law.declared(instrument, DeclarationSubject.NATIONALS, record.administering or "", record.sentencing or ""):
            message = f"{one.party} declared whom it counts among its nationals under {name}; read whether this person is one"
            yield Undecided("person", "nationalities", message=message)


no_tie.passes(SentenceTransfer)
no_tie.passes(_forwarded)


@no_tie.fails(SentenceTransfer, at="$.person.nationalities")
def _of_another_state(record: SentenceTransfer) -> SentenceTransfer:
    """The person is a national of New Zealand."""
    return evolve(record, person=None if record.person is None else evolve(record.person, nationalities=("NZ",)))


@rule("sentence.without-consent", SentenceTransfer, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def without_consent(record: SentenceTransfer, basis: Basis) -> Breaches:
    """A person is transferred with their consent, unless the instrument does without it in the case.

    It does where the person is to be expelled after release, or fled from the sentence, between States that agreed
    to that, and in the Union where the person lives in the State of nationality.
    """
    mend = "obtain it, free and informed, or leave the person where they are"
    yield from unmet(record, basis.requirements, Fact.PERSON_CONSENTS, mend=mend)


without_consent.passes(SentenceTransfer)
without_consent.passes(_forwarded)


@without_consent.fails(SentenceTransfer, at="$.consents")
def _against_their_will(record: SentenceTransfer) -> SentenceTransfer:
    """The person does not consent, and is neither to be expelled nor fled."""
    return evolve(record, consents=False, consented_on=None)


@without_consent.fails(_forwarded, at="$.consents")
def _to_where_they_do_not_live(record: SentenceTransfer) -> SentenceTransfer:
    """The person does not live in the State of nationality, which agreed, and does not consent."""
    person = None if record.person is None else evolve(record.person, residence="DE")
    return evolve(record, person=person, consents=False, other_state_agrees=True)


@rule("sentence.person-not-heard", SentenceTransfer, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def person_not_heard(record: SentenceTransfer, basis: Basis) -> Breaches:
    """The sentenced person is told what a transfer means and, where the instrument says so, is heard on it.

    Without consent the opinion is all that the person has, and the other State decides in its light.
    """
    yield from unmet(record, basis.requirements, Fact.PERSON_INFORMED, Fact.OPINION_CONSIDERED, mend="do that first, and say so")


person_not_heard.passes(SentenceTransfer)
person_not_heard.passes(_forwarded)


@person_not_heard.fails(_forwarded, at="$.opinion_heard")
def _nobody_asked(record: SentenceTransfer) -> SentenceTransfer:
    """The person is in prison in Germany, and nobody asked for an opinion."""
    return evolve(record, opinion_heard=False, opinion=None)
