"""Rules that judge investigation orders alone: how an order stands to those that went before it."""

from __future__ import annotations

from attrs import evolve

from lecoop.basis.basis import Basis
from lecoop.model.investigation_order import EarlierOrder, InvestigationOrder
from lecoop.report import Severity
from lecoop.rules.facts import content
from lecoop.rules.rule import Breach, Breaches, Cites, rule
from lecoop.values.text import SecretText

__all__ = ["earlier_order_not_linked"]


@rule("order.earlier-order-not-linked", InvestigationOrder, severity=Severity.WARNING, added_in="26.1", citation=Cites.DATA)
def earlier_order_not_linked(order: InvestigationOrder, basis: Basis) -> Breaches:
    """An order that supplements an earlier one to the same State says so, and which.

    Otherwise it is taken for a new case, goes to another desk, and the same witness is heard twice. What one order
    leaves out shows only beside the others of the case, so those are named in it; where it supplements none of them
    it says that.
    """
    silent = order.supplementary is None and order.supplements is None and not order.earlier_orders
    asked = None if silent else content(basis, "earlier_order")
    if asked is None:
        return
    if order.supplementary is False and order.supplements is not None:
        message = "it says that it supplements no earlier order, and names one; correct one of the two"
        yield Breach("supplementary", message=message, citation=asked.citation, severity=Severity.ERROR)
    if order.supplements is not None and order.supplements == order.reference:
        message = "it is said to supplement itself; name the earlier order"
        yield Breach("supplements", message=message, citation=asked.citation, severity=Severity.ERROR)
    if order.supplementary is not None or order.supplements is not None:
        return
    before = [one for one in order.earlier_orders if one.requested == order.requested]
    if before:
        dated = [one.issued_on for one in before if one.issued_on is not None]
        when = f" on {max(dated)}" if dated else ""
        message = f"an order went to {order.requested} in the same case{when}; say whether this one supplements it, and name it"
        yield Breach("supplementary", message=message, citation=asked.citation)


earlier_order_not_linked.passes(InvestigationOrder)


@earlier_order_not_linked.fails(InvestigationOrder, at="$.supplementary")
def _the_second_of_two(order: InvestigationOrder) -> InvestigationOrder:
    """The order is the second to the same State in the case, and says nothing of the first."""
    return evolve(order, supplementary=None, earlier_orders=(EarlierOrder(requested=order.requested),))


@earlier_order_not_linked.fails(InvestigationOrder, at="$.supplements")
def _itself(order: InvestigationOrder) -> InvestigationOrder:
    """The order gives its own number as that of the earlier one."""
    number = SecretText("SPECIMEN 1")
    return evolve(order, supplementary=True, reference=number, supplements=number)
