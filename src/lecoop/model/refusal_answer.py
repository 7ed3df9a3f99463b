"""A refusal: the answer by which the requested State does not do what it was asked, in whole or in part, and on what grounds."""

from __future__ import annotations

from datetime import date, datetime

from attrs import frozen

from lecoop.model.authority import Authority
from lecoop.model.case_record import RecordState
from lecoop.model.exact import exact
from lecoop.values.ground import Circumstance, Ground
from lecoop.values.measure import Measure
from lecoop.values.text import InstrumentId, JurisdictionCode, SecretLine, SecretPassage

__all__ = ["GroundRelied", "RefusalAnswer"]


@frozen(kw_only=True)
class GroundRelied:
    """A ground on which a refusal rests.

    Args:
        ground: which one.
        explained: why it holds in the case.
        consulted_on: day on which the requesting authority was consulted on it.
        assurance_asked: whether what could meet the ground was asked for, such as a guarantee of return.
    """

    ground: Ground | None = None
    explained: SecretPassage | None = None
    consulted_on: date | None = None
    assurance_asked: bool | None = None

    def __attrs_post_init__(self) -> None:
        exact(self)


@frozen(kw_only=True)
class RefusalAnswer:
    """An answer that refuses a request or order.

    ``None`` and an empty tuple mean *not stated*.

    Args:
        requesting, requested: codes of the State that asked and of the State that refuses.
        measure: what was asked for; ``basis`` id of the instrument on which the request rested.
        reference: the requesting authority's own file number.
        issuing_authority: who refuses.
        grounds: on what it rests.
        in_part: whether only a part is refused.
        circumstances: what is so in the case and bears on whether a ground may be used at all.
        request_issued_on: day of the request or order; ``request_received_on`` day on which the competent authority had it, or,
            of an order to a provider, was notified of it, and ``request_received_at`` the instant, in UTC, where the law counts hours.
        request_urgent: whether the request was urgent.
        arrested_on, consented_on: in a surrender, the days from which the decision is due.
        issued_on: day of the decision to refuse; ``issued_at`` the instant, in UTC.
    """

    requesting: JurisdictionCode
    requested: JurisdictionCode
    measure: Measure | None = None
    basis: InstrumentId | None = None
    state: RecordState = RecordState.DRAFT
    reference: SecretLine | None = None
    issuing_authority: Authority | None = None
    grounds: tuple[GroundRelied, ...] = ()
    in_part: bool | None = None
    circumstances: tuple[Circumstance, ...] = ()
    request_issued_on: date | None = None
    request_received_on: date | None = None
    request_received_at: datetime | None = None
    request_urgent: bool | None = None
    arrested_on: date | None = None
    consented_on: date | None = None
    issued_on: date | None = None
    issued_at: datetime | None = None

    def __attrs_post_init__(self) -> None:
        exact(self)
