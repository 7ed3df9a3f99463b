"""Rules that judge orders for data that lie with a provider for somebody whom the law protects."""

from __future__ import annotations

from attrs import evolve

from lecoop.basis.basis import Basis
from lecoop.basis.question import Question
from lecoop.model.preservation_order import PreservationOrder
from lecoop.model.production_order import ProductionOrder
from lecoop.model.provider import DataSought
from lecoop.report import Severity
from lecoop.rules.provider import ORDERS, Order, asked_of
from lecoop.rules.rule import Breach, Breaches, Cites, Undecided, rule
from lecoop.values.citation import Citation
from lecoop.values.provider import HostedFor

__all__ = ["of_a_privileged_professional", "of_another_authority", "protected_data"]


def _lies_at_home(order: Order, hosted: HostedFor) -> bool:
    """Whether the infrastructure is not of that kind, or that of somebody in the State that issues.

    Raises:
        Undecided: it is, and it is not stated in which State they are.
    """
    if order.data is None or order.data.hosted_for is not hosted:
        return True
    if order.data.hosted_for_in is None:
        raise Undecided("data", "hosted_for_in", message="it is not stated in which State those are for whom the provider holds the data")
    return order.data.hosted_for_in == order.requesting


@rule("provider.data-of-another-authority", *ORDERS, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def of_another_authority(order: Order, question: Question, basis: Basis) -> Breaches:
    """Data that a provider holds in the infrastructure of a public authority are ordered only by the State of that authority.

    What one State keeps with a company is asked for from that State.
    """
    article = asked_of(question, basis).public_authority_article
    if article and not _lies_at_home(order, HostedFor.PUBLIC_AUTHORITY):
        message = "the data lie in the infrastructure of a public authority of another State; ask that State for them"
        yield Breach("data", "hosted_for", message=message, citation=Citation(basis.head, article))


of_another_authority.passes(ProductionOrder)
of_another_authority.passes(PreservationOrder)


def _hosted(order: ProductionOrder, hosted: HostedFor) -> ProductionOrder:
    return evolve(order, data=evolve(order.data or DataSought(), hosted_for=hosted, hosted_for_in="FR"))


@of_another_authority.fails(ProductionOrder, at="$.data.hosted_for")
def _of_a_town(order: ProductionOrder) -> ProductionOrder:
    """The mailbox is one of a town in France."""
    return _hosted(order, HostedFor.PUBLIC_AUTHORITY)


@rule("provider.data-of-a-privileged-professional", ProductionOrder, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def of_a_privileged_professional(order: ProductionOrder, question: Question, basis: Basis) -> Breaches:
    """Data that a provider holds for a privileged professional of another State are ordered only for a reason that the instrument knows.

    The files of a lawyer stay with the lawyer's courts, unless asking there would spoil the case or nobody claims the privilege.
    """
    article = asked_of(question, basis).privileged_article
    if not article or _lies_at_home(order, HostedFor.PRIVILEGED_PROFESSIONAL):
        return
    if order.data is not None and order.data.privilege_reason is None:
        message = "the data lie there for a privileged professional of another State; give the reason for the order, or leave them out"
        yield Breach("data", "privilege_reason", message=message, citation=Citation(basis.head, article), missing=True)


of_a_privileged_professional.passes(ProductionOrder)


@of_a_privileged_professional.fails(ProductionOrder, at="$.data.privilege_reason")
def _of_a_doctor(order: ProductionOrder) -> ProductionOrder:
    """The mailbox is that of the practice of a doctor in France."""
    return _hosted(order, HostedFor.PRIVILEGED_PROFESSIONAL)


@rule("provider.protected-data", ProductionOrder, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def protected_data(order: ProductionOrder, question: Question, basis: Basis) -> Breaches:
    """No order is issued for data that an immunity, a privilege or rules on the press protect in the addressee's State.

    Whoever has reason to think so asks over there before, and does not issue once the answer is yes.
    """
    article = asked_of(question, basis).protected_article
    if article and order.protected:
        message = f"the data are protected in {order.requested}; do not issue the order, or leave those data out"
        yield Breach("protected", message=message, citation=Citation(basis.head, article))


protected_data.passes(ProductionOrder)


@protected_data.fails(ProductionOrder, at="$.protected")
def _of_a_lawyer(order: ProductionOrder) -> ProductionOrder:
    """The mailbox turns out to be that of a lawyer."""
    return evolve(order, protected=True)
