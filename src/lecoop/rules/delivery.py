"""Rules that judge controlled deliveries: every State on the way agrees, its own authorities direct, and law binds them."""

from __future__ import annotations

from attrs import evolve

from lecoop.basis.basis import Basis
from lecoop.model.delivery_request import DeliveryRequest, RouteState
from lecoop.registry import Law
from lecoop.report import Severity
from lecoop.rules.named import NO_SUCH_CODE, jurisdiction_of
from lecoop.rules.requirements import unmet
from lecoop.rules.rule import Breach, Breaches, Cites, Undecided, rule
from lecoop.values.fact import Fact

__all__ = ["directed_from_outside", "goods_changed", "no_law_on_the_way", "state_on_the_way_not_asked"]


@rule("delivery.state-on-the-way-not-asked", DeliveryRequest, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def state_on_the_way_not_asked(record: DeliveryRequest, basis: Basis) -> Breaches:
    """A consignment is let through only where every State on its way agreed, those of transit among them.

    Each decides in the single case, by its own law; a State that nobody asked may seize it, and the officers with it.
    """
    yield from unmet(record, basis.requirements, Fact.EVERY_STATE_AGREED, mend="ask each of them, or seize the consignment before")
    yield from unmet(record, basis.requirements, Fact.EXTRADITABLE, mend="seize the consignment")


state_on_the_way_not_asked.passes(DeliveryRequest)


@state_on_the_way_not_asked.fails(DeliveryRequest, at="$.route")
def _only_through(record: DeliveryRequest) -> DeliveryRequest:
    """Belgium, where the parcel is to arrive, was not asked."""
    return evolve(record, route=(record.route[0], evolve(record.route[1], agreed=False)))


@rule("delivery.directed-from-outside", DeliveryRequest, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def directed_from_outside(record: DeliveryRequest, basis: Basis) -> Breaches:
    """On its own soil each State directs the operation.

    The right to act, to direct and to control lies with its authorities, whoever began the case.
    """
    yield from unmet(record, basis.requirements, Fact.DIRECTED_BY_THE_PLACE, mend="agree who takes over at each border")


directed_from_outside.passes(DeliveryRequest)


@directed_from_outside.fails(DeliveryRequest, at="$.route")
def _by_remote(record: DeliveryRequest) -> DeliveryRequest:
    """The Swiss police mean to direct the operation in France."""
    return evolve(record, route=(evolve(record.route[0], directs=False), record.route[1]))


@rule("delivery.goods-changed-unasked", DeliveryRequest, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def goods_changed(record: DeliveryRequest, basis: Basis) -> Breaches:
    """Goods are stopped and let go on, intact, removed or replaced, only with the consent of the States concerned.

    What was taken out in one State cannot be evidence of possession in the next.
    """
    yield from unmet(record, basis.requirements, Fact.HANDLING_AGREED, mend="agree on it, or leave the goods alone")


def _of_drugs() -> DeliveryRequest:
    """The same request under the convention on drugs."""
    from lecoop.examples.delivery_request import SPECIMEN

    return evolve(SPECIMEN, basis="un-drugs-1988", channel="central-authorities")


goods_changed.passes(_of_drugs)


@goods_changed.fails(_of_drugs, at="$.handling_agreed")
def _flour(record: DeliveryRequest) -> DeliveryRequest:
    """Flour takes the place of the heroin, and nobody agreed to that."""
    return evolve(record, handling_agreed=False)


@rule("delivery.no-law-on-the-way", DeliveryRequest, severity=Severity.WARNING, added_in="26.1", citation=Cites.FORM)
def no_law_on_the_way(record: DeliveryRequest, law: Law) -> Breaches:
    """With every State on its way the asking State shares an instrument on controlled delivery.

    A State that shares none may still agree by its own law, but owes nothing. The route names the State that is asked.
    """
    if not record.route:
        raise Undecided("route", message="the States over whose soil the goods go are not stated")
    if record.requested not in {one.jurisdiction for one in record.route}:
        yield Breach("route", message=f"{record.requested}, which is asked, is not on the route; name it")
    asking = jurisdiction_of(law, record.requesting)
    for i, one in enumerate(record.route):
        if one.jurisdiction is None:
            yield Breach("route", i, "jurisdiction", message="the State is not named; name it", missing=True)
        elif jurisdiction_of(law, one.jurisdiction) is None:
            yield Breach("route", i, "jurisdiction", message=NO_SUCH_CODE)
        elif asking is None or one.jurisdiction in (record.requesting, record.requested):
            continue
        elif not law.shared((record.requesting, one.jurisdiction), record.measure):
            message = f"{record.requesting} and {one.jurisdiction} share no instrument on record for this; ask what its own law lets it do"
            yield Breach("route", i, "jurisdiction", message=message)


no_law_on_the_way.passes(DeliveryRequest)


@no_law_on_the_way.fails(DeliveryRequest, at="$.route[2].jurisdiction")
def _by_sea(record: DeliveryRequest) -> DeliveryRequest:
    """From Belgium the parcel is to go on over a State of which no code is known."""
    return evolve(record, route=(*record.route, RouteState("QZ", True, True, None, True)))
