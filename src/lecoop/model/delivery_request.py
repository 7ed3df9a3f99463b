"""A controlled delivery: an illicit consignment is let through under watch, over the soil of one State or several."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from lecoop.model.authority import Authority
from lecoop.model.case_record import RecordState
from lecoop.model.document import Document
from lecoop.model.exact import exact
from lecoop.model.offence import Offence
from lecoop.model.subject import Subject
from lecoop.values.measure import Measure
from lecoop.values.operation import ConsignmentHandling
from lecoop.values.text import ChannelId, FormId, InstrumentId, JurisdictionCode, LanguageCode, SecretLine, SecretPassage
from lecoop.values.urgency import UrgencyReason

__all__ = ["DeliveryRequest", "RouteState"]


@frozen
class RouteState:
    """A State over whose soil the consignment goes.

    Args:
        jurisdiction: its code.
        transit: whether the consignment only passes through.
        agreed: whether its authorities decided to let it pass; ``agreed_on`` the day.
        directs: whether its own authorities direct what is done on its soil.
        authority: who decided.
    """

    jurisdiction: JurisdictionCode | None = None
    transit: bool | None = None
    agreed: bool | None = None
    agreed_on: date | None = None
    directs: bool | None = None
    authority: Authority | None = None

    def __attrs_post_init__(self) -> None:
        exact(self)


@frozen(kw_only=True)
class DeliveryRequest:
    """A request to let a consignment move on under watch.

    ``None`` and an empty tuple mean *not stated*.

    Args:
        requesting, requested: codes of the State that asks and of the State that is asked, as a rule the State of arrival.
        measure: controlled delivery.
        basis: id of the instrument on which it rests between the two.
        channel: id of the channel by which it goes.
        reference: the asking authority's own file number.
        issuing_authority: who asks; ``conducting_authority`` in whose case.
        subjects: who sends, carries or receives the goods, as far as known.
        offences: what the case is about; ``extraditable`` whether extradition is possible for it.
        route: each State over whose soil the goods go, the requested one and those of transit, in order.
        goods: what they are and how much.
        handling: what becomes of the goods on the way; ``handling_agreed`` whether all concerned agreed to that.
        reasons: why they are let through and not seized.
        languages: ISO 639-1 codes of the languages in which it is sent.
        issued_on, sent_on, received_on: days of the request.
    """

    requesting: JurisdictionCode
    requested: JurisdictionCode
    measure: Measure = Measure.CONTROLLED_DELIVERY
    basis: InstrumentId | None = None
    channel: ChannelId | None = None
    state: RecordState = RecordState.DRAFT
    reference: SecretLine | None = None
    issuing_authority: Authority | None = None
    conducting_authority: Authority | None = None
    subjects: tuple[Subject, ...] = ()
    offences: tuple[Offence, ...] = ()
    extraditable: bool | None = None
    route: tuple[RouteState, ...] = ()
    goods: SecretPassage | None = None
    handling: ConsignmentHandling | None = None
    handling_agreed: bool | None = None
    reasons: SecretPassage | None = None
    documents: tuple[Document, ...] = ()
    form: FormId | None = None
    languages: tuple[LanguageCode, ...] = ()
    urgent: bool | None = None
    urgency_reason: UrgencyReason | None = None
    urgency_explained: SecretPassage | None = None
    issued_on: date | None = None
    sent_on: date | None = None
    received_on: date | None = None

    def __attrs_post_init__(self) -> None:
        exact(self)
