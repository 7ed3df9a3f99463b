"""Rules that judge freezing and confiscation certificates alone: to how many States, for how much, and after which trial."""

from __future__ import annotations

from attrs import evolve

from lecoop.basis.basis import Basis
from lecoop.errors import MisuseError
from lecoop.model.asset import SentElsewhere
from lecoop.model.confiscation_certificate import ConfiscationCertificate
from lecoop.model.freezing_certificate import FreezingCertificate
from lecoop.model.national_decision import Absence
from lecoop.report import Severity
from lecoop.rules.facts import CERTIFICATES, Certificate, content, ground, severity
from lecoop.rules.rule import Breach, Breaches, Cites, Undecided, rule
from lecoop.rules.surrender import absence_not_stated
from lecoop.values.asset import SeveralStates, SpreadOf
from lecoop.values.citation import Citation
from lecoop.values.ground import Ground
from lecoop.values.money import Money

__all__ = ["in_absentia_unexplained", "property_elsewhere", "recovers_above_the_order", "several_states_without_reason"]


@rule("certificate.several-states-without-reason", *CERTIFICATES, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def several_states_without_reason(certificate: Certificate, basis: Basis) -> Breaches:
    """A certificate goes to one State at a time, unless for a reason that the instrument names, and the reason is stated.

    Specific items go where they lie; a sum goes to a second State only if the first will not make it up. A
    certificate that is sent round without a reason freezes more than the order covers.
    """
    if basis.spread is None:
        return
    others = [one for one in certificate.sent_elsewhere if one.to != certificate.requested]
    if not others:
        return
    spread, where = basis.spread.item, basis.spread.citation
    if not certificate.several_states:
        named = ", ".join(one.reason.value for one in spread.unless)
        message = f"it goes to {len(others) + 1} States at a time and no reason is given; give one of these, or send it to one: {named}"
        yield Breach("several_states", message=message, citation=where)
        return
    about = _about(certificate)
    for i, reason in enumerate(certificate.several_states):
        rows = [one for one in spread.unless if one.reason is reason]
        if not rows:
            message = f"{where.instrument} does not let it go to several States for {reason.value}; name a reason that it knows"
            yield Breach("several_states", i, message=message, citation=where)
        elif about and not any(one.of is None or one.of in about for one in rows):
            of = rows[0].of.value if rows[0].of is not None else ""
            message = f"{reason.value} is a reason for an order on {of} only, and this one is not; name one that fits"
            yield Breach("several_states", i, message=message, citation=Citation(where.instrument, rows[0].article))
        elif reason is SeveralStates.OTHER_NEED and certificate.several_states_explained is None:
            message = "another need is claimed and not explained; explain it"
            yield Breach("several_states_explained", message=message, citation=Citation(where.instrument, rows[0].article), missing=True)


def _about(certificate: Certificate) -> frozenset[SpreadOf]:
    """What the order is about, as far as it is stated; a sum may name items out of which it can be made up."""
    if certificate.amount is not None or certificate.order_total is not None:
        return frozenset({SpreadOf.AMOUNT})
    return frozenset({SpreadOf.PROPERTY}) if certificate.assets else frozenset()


several_states_without_reason.passes(FreezingCertificate)
several_states_without_reason.passes(ConfiscationCertificate)


@several_states_without_reason.fails(FreezingCertificate, at="$.several_states")
def _sent_round(certificate: FreezingCertificate) -> FreezingCertificate:
    """The certificate went to Portugal as well, and does not say why."""
    return evolve(certificate, several_states=())


@several_states_without_reason.fails(ConfiscationCertificate, at="$.several_states[0]")
def _as_for_items(certificate: ConfiscationCertificate) -> ConfiscationCertificate:
    """An order on a sum is sent to two States for a reason that counts for specific items."""
    return evolve(certificate, several_states=(SeveralStates.ITEMS_IN_DIFFERENT_STATES,))


@rule("certificate.property-elsewhere", *CERTIFICATES, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def property_elsewhere(certificate: Certificate, basis: Basis) -> Breaches:
    """A certificate goes to a State in which the property, or some of it, is believed to be.

    Where everything that it names lies elsewhere, nobody there can do anything with it, and hours are lost.
    """
    if basis.spread is None or not basis.spread.item.located or not certificate.assets:
        return
    where = Citation(basis.spread.citation.instrument, basis.spread.item.located)
    places = [one.located_in for one in certificate.assets]
    if certificate.requested in places:
        return
    if None in places:
        i = places.index(None)
        yield Undecided("assets", i, "located_in", message=f"it is not stated in which State it is, which is to be asked ({where})")
    else:
        message = f"nothing that it names is said to be in {certificate.requested}; send it to where the property is, or say what is there"
        yield Breach("assets", 0, "located_in", message=message, citation=where)


property_elsewhere.passes(FreezingCertificate)
property_elsewhere.passes(ConfiscationCertificate)


@property_elsewhere.fails(FreezingCertificate, at="$.assets[0].located_in")
def _all_of_it_in_portugal(certificate: FreezingCertificate) -> FreezingCertificate:
    """Flat and account are in Portugal, and Spain is asked."""
    return evolve(certificate, assets=tuple(evolve(one, located_in="PT") for one in certificate.assets))


@rule("certificate.recovers-above-the-order", *CERTIFICATES, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def recovers_above_the_order(certificate: Certificate, basis: Basis) -> Breaches:
    """What is to be obtained here, with what was obtained elsewhere, is no more than the order says.

    However many States carry the order out, together they take its sum once. What was recovered at home or in
    another State is taken off before the next one is asked. Sums in two currencies are not compared: that needs
    the rate of the day of the order.
    """
    if basis.spread is None or not basis.spread.item.capped or certificate.amount is None:
        return
    where = Citation(basis.spread.citation.instrument, basis.spread.item.capped)
    if certificate.order_total is None:
        raise Undecided("order_total", message=f"the whole sum of the order is not stated, and no more may be obtained ({where})")
    try:
        total = _with_recovered(certificate.amount, certificate)
    except MisuseError:
        message = "the sums cannot be added, as those of two currencies cannot; convert them by the rate of the day of the order"
        raise Undecided("sent_elsewhere", message=message) from None
    above = total.exceeds(certificate.order_total)
    if above is None:
        raise Undecided("order_total", message="it is in another currency; convert it by the rate of the day of the order")
    if above:
        message = "with what was obtained already it is more than the whole sum of the order; take off what was recovered elsewhere"
        yield Breach("amount", message=message, citation=where)


def _with_recovered(total: Money, certificate: Certificate) -> Money:
    """What is asked for here and what was obtained elsewhere."""
    recovered = [one.recovered for one in certificate.sent_elsewhere]
    if isinstance(certificate, ConfiscationCertificate):
        recovered.append(certificate.recovered_at_home)
    for one in recovered:
        total = total.plus(one) if one is not None else total
    return total


recovers_above_the_order.passes(ConfiscationCertificate)


@recovers_above_the_order.fails(ConfiscationCertificate, at="$.amount")
def _twice(certificate: ConfiscationCertificate) -> ConfiscationCertificate:
    """Austria has obtained 80,000 of 100,000 already, and Italy is still asked for 40,000."""
    return evolve(certificate, sent_elsewhere=(SentElsewhere(to="AT", recovered=Money.parse("80000 EUR")),), recovered_at_home=None)


@rule("certificate.in-absentia-unexplained", ConfiscationCertificate, severity=Severity.WARNING, added_in="26.1", citation=Cites.DATA)
def in_absentia_unexplained(certificate: ConfiscationCertificate, basis: Basis) -> Breaches:
    """A certificate on a confiscation says whether the person was at the trial and, if not, how their rights were kept.

    The other State may refuse an order after a trial in absence unless the person knew of it, was defended, or
    did not contest the order; a later retrial, which helps a surrender, is none of these cases here.
    """
    asked, row = content(basis, "in_absentia"), ground(basis, Ground.IN_ABSENTIA)
    if asked is None and row is None:
        return
    citation = asked.citation if asked is not None else row.citation if row is not None else None
    if certificate.in_absentia is None or (certificate.in_absentia and certificate.absence is None):
        hard = Severity.ERROR if asked is not None else None
        yield from absence_not_stated(certificate.in_absentia, (), citation, hard)
    elif certificate.in_absentia and certificate.absence in (Absence.NONE_OF_THESE, Absence.RETRIAL) and row is not None:
        message = "none of the cases that keep the order safe is stated, so refusal is to be expected; see whether one of them fits"
        yield Breach("absence", message=message, citation=row.citation, severity=severity(row.item.effect))


in_absentia_unexplained.passes(ConfiscationCertificate)


@in_absentia_unexplained.fails(ConfiscationCertificate, at="$.absence")
def _no_case(certificate: ConfiscationCertificate) -> ConfiscationCertificate:
    """The person was not at the trial, and none of the cases fits."""
    return evolve(certificate, absence=Absence.NONE_OF_THESE)


@in_absentia_unexplained.fails(ConfiscationCertificate, at="$.in_absentia")
def _box_left_blank(certificate: ConfiscationCertificate) -> ConfiscationCertificate:
    """The box on the trial is left blank."""
    return evolve(certificate, in_absentia=None)
