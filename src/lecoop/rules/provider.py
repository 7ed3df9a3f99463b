"""Rules that judge orders to service providers: to whom they go, who else is told, and whose data they may not seek."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from attrs import evolve

from lecoop.basis.basis import Basis
from lecoop.basis.question import Question
from lecoop.model.preservation_order import PreservationOrder
from lecoop.model.production_order import ProductionOrder
from lecoop.model.provider import Addressee
from lecoop.model.subject import Subject
from lecoop.model.to_provider import Addressees, ToProvider, Untargeted
from lecoop.report import Severity
from lecoop.rules.rule import Breach, Breaches, Cites, Undecided, rule
from lecoop.values.citation import Citation
from lecoop.values.duration import Penalty
from lecoop.values.provider import AddresseeKind, DelicateUse, ProviderRole

__all__ = [
    "addressee_elsewhere", "addressee_not_designated", "authority_not_notified", "notice_without_reasons", "person_not_to_be_targeted",
    "processor_addressed", "protected_data", "reasons_to_addressee", "use_without_leave",
]  # fmt: skip

ORDERS = (PreservationOrder, ProductionOrder)
"""The records that go to a service provider."""
Order: TypeAlias = PreservationOrder | ProductionOrder


def _asked(question: Question, basis: Basis) -> ToProvider:
    """What the instrument asks of an order that goes to a provider; nothing, where it says nothing."""
    provision = question.provision(question.law.instrument(basis.head))
    return ToProvider() if provision is None or provision.to_provider is None else provision.to_provider


def _addressee(order: Order) -> Addressee:
    if order.addressee is None:
        raise Undecided("addressee", message="it is not stated to what of the provider it is addressed")
    return order.addressee


def _under_an_agreement() -> ProductionOrder:
    """A British order to an American provider."""
    from lecoop.examples.production_order import UNDER_AN_AGREEMENT

    return UNDER_AN_AGREEMENT


@rule("provider.addressee-elsewhere", *ORDERS, severity=Severity.ERROR, added_in="26.1", citation=Cites.FORM)
def addressee_elsewhere(order: Order) -> Breaches:
    """The State that an order names as the requested one is that in which the addressee is established or resides.

    Its law and its authorities stand behind the order; where the servers are, or the seat of the group, is another matter.
    """
    found = _addressee(order).established_in
    if found is None:
        raise Undecided("addressee", "established_in", message="it is not stated in which State the addressee is")
    if found != order.requested:
        message = f"the addressee is in {found}, and the order names {order.requested}; name the State of the addressee"
        yield Breach("addressee", "established_in", message=message)


addressee_elsewhere.passes(ProductionOrder)


@addressee_elsewhere.fails(ProductionOrder, at="$.addressee.established_in")
def _seat_of_the_group(order: ProductionOrder) -> ProductionOrder:
    """The order names Ireland, and the addressee is in the Netherlands."""
    return evolve(order, addressee=evolve(_addressee(order), established_in="NL"))


@rule("provider.addressee-not-designated", *ORDERS, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def addressee_not_designated(order: Order, question: Question, basis: Basis) -> Breaches:
    """An order is addressed to what the provider designated for it, and to another of its establishments only in an emergency.

    The provider answers for what it designated; a branch that was not designated need not know what to do.
    """
    due = _asked(question, basis).addressees
    if due is None:
        return
    kind = _addressee(order).kind
    if kind is None:
        raise Undecided("addressee", "kind", message="it is not stated what of the provider is addressed")
    if kind in due.kinds:
        return
    named = ", ".join(one.value for one in due.kinds)
    if kind in due.in_emergency:
        yield from _in_an_emergency(order, basis, due)
    else:
        message = f"{kind.value} is addressed; due is one of: {named}"
        yield Breach("addressee", "kind", message=message, citation=Citation(basis.head, due.article))


def _in_an_emergency(order: Order, basis: Basis, due: Addressees) -> Iterator[Breach | Undecided]:
    if order.urgent is None:
        yield Undecided("urgent", message="it is not stated whether it is an emergency, in which another establishment may be addressed")
    elif not order.urgent:
        named = ", ".join(one.value for one in due.kinds)
        message = f"another establishment is addressed, and it is no emergency: address one of {named}"
        yield Breach("addressee", "kind", message=message, citation=Citation(basis.head, due.article))


addressee_not_designated.passes(ProductionOrder)
addressee_not_designated.passes(PreservationOrder)


@addressee_not_designated.fails(ProductionOrder, at="$.addressee.kind")
def _the_nearest_branch(order: ProductionOrder) -> ProductionOrder:
    """The order goes to a branch that the provider did not designate."""
    return evolve(order, addressee=evolve(_addressee(order), kind=AddresseeKind.OTHER_ESTABLISHMENT))


@rule("provider.processor-addressed", ProductionOrder, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def processor_addressed(order: ProductionOrder, question: Question, basis: Basis) -> Breaches:
    """An order for data goes to whoever decides on them, and to a processor only for a reason that the instrument knows.

    The company whose mail lies with a host is to be asked first, unless it cannot be found out or would spoil the case.
    """
    due = _asked(question, basis).addressees
    if due is None or not due.controller_article:
        return
    addressee = _addressee(order)
    if addressee.role is None:
        raise Undecided("addressee", "role", message="it is not stated whether the provider is controller or processor of the data")
    if addressee.role is ProviderRole.PROCESSOR and addressee.processor_reason is None:
        message = "a processor is addressed and no reason is given for it; give the reason, or address the controller"
        where = Citation(basis.head, due.controller_article)
        yield Breach("addressee", "processor_reason", message=message, citation=where, missing=True)


processor_addressed.passes(ProductionOrder)


@processor_addressed.fails(ProductionOrder, at="$.addressee.processor_reason")
def _the_host(order: ProductionOrder) -> ProductionOrder:
    """The order goes to the host of somebody else's data, and says nothing of why."""
    return evolve(order, addressee=evolve(_addressee(order), role=ProviderRole.PROCESSOR))


@rule("provider.authority-not-notified", ProductionOrder, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def authority_not_notified(order: ProductionOrder, question: Question, basis: Basis) -> Breaches:
    """The authority of the addressee's State is told at the same time, unless offence and persons belong to the State that issues.

    It may raise grounds for refusal, and until it is told nobody over there can look at them; the addressee waits for it.
    """
    due = _asked(question, basis).notice
    if due is None:
        return
    if order.notice is not None:
        given = order.notice.given_on
        if given is None:
            yield Undecided("notice", "given_on", message="the day of the notice is not stated")
        elif order.sent_on is not None and given > order.sent_on:
            message = f"told on {given.isoformat()}, and the order went out on {order.sent_on.isoformat()}; both go at the same time"
            yield Breach("notice", "given_on", message=message, citation=Citation(basis.head, due.article))
        return
    home, unknown = _at_home(order)
    if home is False:
        message = f"nobody in {order.requested} is told, and offence or person lies outside {order.requesting}: send it the certificate"
        yield Breach("notice", message=message, citation=Citation(basis.head, due.article), missing=True)
    elif home is None:
        where = Citation(basis.head, due.at_home_article)
        message = f"not stated; no notice is due only where offence and person belong to {order.requesting} ({where})"
        yield Undecided(*unknown, message=message)


def _at_home(order: ProductionOrder) -> tuple[bool | None, tuple[str | int, ...]]:
    """Whether offences and users belong to the State that issues; else the place where that is not stated."""
    places = [(("offences", i, "committed_in"), one.committed_in) for i, one in enumerate(order.offences)]
    places += [(("subjects", i, "residence"), one.residence) for i, one in enumerate(order.subjects)]
    if any(code is not None and code != order.requesting for _, code in places):
        return False, ()
    if not order.offences or not order.subjects:
        return None, ("subjects",) if order.offences else ("offences",)
    return next(((None, path) for path, code in places if code is None), (True, ()))


authority_not_notified.passes(ProductionOrder)


@authority_not_notified.fails(ProductionOrder, at="$.notice")
def _nobody_told(order: ProductionOrder) -> ProductionOrder:
    """The suspect lives in a third State, and nobody was told."""
    return evolve(order, notice=None)


@authority_not_notified.fails(ProductionOrder, at="$.notice.given_on")
def _told_afterwards(order: ProductionOrder) -> ProductionOrder:
    """The notice goes out on the day after the order was sent."""
    return evolve(order, sent_on=order.issued_on)


@rule("provider.notice-without-reasons", ProductionOrder, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def notice_without_reasons(order: ProductionOrder, question: Question, basis: Basis) -> Breaches:
    """The authority that is notified is also told why the order is necessary and what the case is about.

    Without them it cannot see whether there is a ground for refusal, and ten days go by in questions.
    """
    due = _asked(question, basis).notice
    if due is None or not due.reasons_article or order.notice is None:
        return
    if order.notice.with_reasons is None:
        raise Undecided("notice", "with_reasons", message="it is not stated whether the authority was told the reasons")
    if not order.notice.with_reasons:
        message = "the authority was not told why the order is necessary and what the case is about; send it both"
        yield Breach("notice", "with_reasons", message=message, citation=Citation(basis.head, due.reasons_article))


notice_without_reasons.passes(ProductionOrder)


@notice_without_reasons.fails(ProductionOrder, at="$.notice.with_reasons")
def _as_the_provider(order: ProductionOrder) -> ProductionOrder:
    """The authority gets what the provider gets, and no more."""
    return evolve(order, notice=None if order.notice is None else evolve(order.notice, with_reasons=False))


@rule("provider.reasons-to-addressee", *ORDERS, severity=Severity.WARNING, added_in="26.1", citation=Cites.DATA)
def reasons_to_addressee(order: Order, basis: Basis) -> Breaches:
    """The certificate that the addressee gets says neither why the order is necessary nor what the case is about.

    Those stay in the order, and go to the authority that is notified; a company needs them for nothing.
    """
    withheld = [one for one in basis.contents if one.item.withheld]
    if not withheld:
        return
    if order.reasons_to_addressee is None:
        raise Undecided("reasons_to_addressee", message="it is not stated whether the certificate tells the addressee the reasons")
    if order.reasons_to_addressee:
        message = "the certificate tells the addressee why the order is necessary, or what the case is about; leave that out"
        yield Breach("reasons_to_addressee", message=message, citation=Citation(basis.head, withheld[0].item.withheld))


reasons_to_addressee.passes(ProductionOrder)
reasons_to_addressee.passes(PreservationOrder)


@reasons_to_addressee.fails(ProductionOrder, at="$.reasons_to_addressee")
def _the_whole_story(order: ProductionOrder) -> ProductionOrder:
    """The provider is told the whole case."""
    return evolve(order, reasons_to_addressee=True)


@rule("provider.protected-data", ProductionOrder, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def protected_data(order: ProductionOrder, question: Question, basis: Basis) -> Breaches:
    """No order is issued for data that an immunity, a privilege or rules on the press protect in the addressee's State.

    Whoever has reason to think so asks over there before, and does not issue once the answer is yes.
    """
    article = _asked(question, basis).protected_article
    if article and order.protected:
        message = f"the data are protected in {order.requested}; do not issue the order, or leave those data out"
        yield Breach("protected", message=message, citation=Citation(basis.head, article))


protected_data.passes(ProductionOrder)


@protected_data.fails(ProductionOrder, at="$.protected")
def _of_a_lawyer(order: ProductionOrder) -> ProductionOrder:
    """The mailbox turns out to be that of a lawyer."""
    return evolve(order, protected=True)


@rule("provider.person-not-to-be-targeted", ProductionOrder, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def person_not_to_be_targeted(order: ProductionOrder, question: Question, basis: Basis) -> Breaches:
    """An order seeks no data of those whom the agreement keeps for the State in which the provider is.

    Their data are asked for by legal assistance, as before.
    """
    rows = [one for one in _asked(question, basis).untargeted if one.of == order.requested]
    if rows and not order.subjects:
        raise Undecided("subjects", message="it is not stated whose data are sought")
    for row in rows:
        for i, subject in enumerate(order.subjects):
            for name, kept, doubt in _kept(subject, row):
                citation = Citation(basis.head, row.article)
                if doubt:
                    yield Undecided("subjects", i, name, message=f"{doubt} ({citation})")
                elif kept:
                    message = f"data of this person of {row.of} are not sought by an order; ask for them by legal assistance"
                    yield Breach("subjects", i, name, message=message, citation=citation)


def _kept(subject: Subject, row: Untargeted) -> Iterator[tuple[str, bool, str]]:
    """Each mark by which somebody is kept out: where it is stated, whether it is so, and what is not known."""
    if row.nationals:
        doubt = "" if subject.nationalities else f"not stated, and nationals of {row.of} are kept out"
        yield "nationalities", row.of in subject.nationalities, doubt
    if row.residents and subject.residence == row.of and row.of not in subject.nationalities and subject.located_in != row.of:
        yield "residence", False, f"whoever resides in {row.of} for good is kept out, and the record does not say for how long"
    if row.located:
        doubt = "" if subject.located_in is not None else f"not stated, and whoever is in {row.of} is kept out"
        yield "located_in", subject.located_in == row.of, doubt


person_not_to_be_targeted.passes(_under_an_agreement)


@person_not_to_be_targeted.fails(_under_an_agreement, at="$.subjects[0].nationalities")
def _an_american(order: ProductionOrder) -> ProductionOrder:
    """The user of the account is a national of the provider's State."""
    return evolve(order, subjects=(evolve(order.subjects[0], nationalities=("US", "GB")),))


@person_not_to_be_targeted.fails(_under_an_agreement, at="$.subjects[0].located_in")
def _over_there(order: ProductionOrder) -> ProductionOrder:
    """The user of the account is in the provider's State."""
    return evolve(order, subjects=(evolve(order.subjects[0], located_in="US"),))


@rule("provider.use-without-leave", ProductionOrder, severity=Severity.WARNING, added_in="26.1", citation=Cites.DATA)
def use_without_leave(order: ProductionOrder, question: Question, basis: Basis) -> Breaches:
    """Data are used as evidence in a case that touches an essential interest of the provider's State only with its leave.

    The agreement names the interests: that nobody is put to death on them, or punished for what may be said freely there.
    """
    for row in _asked(question, basis).leave:
        if row.of != order.requested or order.leave_given:
            continue
        touched, path = _touched(order, row.use)
        where = Citation(basis.head, row.article)
        if touched is None:
            yield Undecided(*path, message=f"not stated; leave of {row.of} is due where the use touches {row.use.value} ({where})")
        elif touched:
            message = f"the use touches {row.use.value} and no leave of {row.of} is stated; get it before the data are used as evidence"
            yield Breach(*path, message=message, citation=where)


def _touched(order: ProductionOrder, use: DelicateUse) -> tuple[bool | None, tuple[str | int, ...]]:
    if use is DelicateUse.FREEDOM_OF_SPEECH:
        return order.touches_speech, ("touches_speech",)
    for i, offence in enumerate(order.offences):
        if offence.max_penalty is None:
            return None, ("offences", i, "max_penalty")
        if offence.max_penalty.death:
            return True, ("offences", i, "max_penalty")
    return (False, ()) if order.offences else (None, ("offences",))


use_without_leave.passes(_under_an_agreement)


@use_without_leave.fails(_under_an_agreement, at="$.touches_speech")
def _for_what_was_said(order: ProductionOrder) -> ProductionOrder:
    """The offence is a speech that would be free in the provider's State."""
    return evolve(order, touches_speech=True)


def _the_other_way() -> ProductionOrder:
    """An American order to a British provider, for the messages of somebody who is in neither State."""
    order = _under_an_agreement()
    person = evolve(order.subjects[0], nationalities=("CA",), residence="CA", located_in="CA")
    offence = evolve(order.offences[0], committed_in="US", max_penalty=Penalty.parse("20 years"))
    addressee = evolve(_addressee(order), established_in="GB")
    return evolve(order, requesting="US", requested="GB", addressee=addressee, subjects=(person,), offences=(offence,))


@use_without_leave.fails(_the_other_way, at="$.offences[0].max_penalty")
def _for_a_death_sentence(order: ProductionOrder) -> ProductionOrder:
    """The offence carries the penalty of death."""
    return evolve(order, offences=(evolve(order.offences[0], max_penalty=Penalty(death=True)),))
