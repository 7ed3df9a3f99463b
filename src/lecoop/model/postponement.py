"""A postponement: the answer that a request will be carried out, but not yet, and why."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from lecoop.model.authority import Authority
from lecoop.model.case_record import RecordState
from lecoop.model.exact import exact
from lecoop.values.ground import Obstacle
from lecoop.values.measure import Measure
from lecoop.values.text import InstrumentId, JurisdictionCode, SecretLine, SecretPassage
from lecoop.values.time_limit import Step

__all__ = ["ObstacleRelied", "Postponement"]


@frozen
class ObstacleRelied:
    """What stands in the way for now.

    Args:
        obstacle: which one.
        explained: how it stands in the way of this request.
    """

    obstacle: Obstacle | None = None
    explained: SecretPassage | None = None

    def __attrs_post_init__(self) -> None:
        exact(self)


@frozen(kw_only=True)
class Postponement:
    """An answer that puts off what was asked for.

    ``None`` and an empty tuple mean *not stated*.

    Args:
        requesting, requested: codes of the State that asked and of the State that answers.
        measure: what was asked for; ``basis`` id of the instrument on which the request rested.
        reference: the requesting authority's own file number.
        issuing_authority: who answers.
        step: what is put off, the decision or its execution.
        obstacles: what stands in the way.
        until: day until which it is put off, as far as it can be told; ``cannot_be_told`` that it cannot.
        request_issued_on: day of the request or order; ``request_received_on`` day on which it arrived.
        arrested_on: in a surrender, the day of the arrest.
        issued_on: day of the answer.
    """

    requesting: JurisdictionCode
    requested: JurisdictionCode
    measure: Measure | None = None
    basis: InstrumentId | None = None
    state: RecordState = RecordState.DRAFT
    reference: SecretLine | None = None
    issuing_authority: Authority | None = None
    step: Step | None = None
    obstacles: tuple[ObstacleRelied, ...] = ()
    until: date | None = None
    cannot_be_told: bool | None = None
    request_issued_on: date | None = None
    request_received_on: date | None = None
    arrested_on: date | None = None
    issued_on: date | None = None

    def __attrs_post_init__(self) -> None:
        exact(self)
