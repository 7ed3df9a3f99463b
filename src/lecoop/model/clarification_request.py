"""A request for clarification: the answer that a request cannot be decided as it is, and what is missing in it."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from lecoop.model.authority import Authority
from lecoop.model.case_record import RecordState
from lecoop.model.exact import exact
from lecoop.values.measure import Measure
from lecoop.values.text import FormId, InstrumentId, JurisdictionCode, SecretLine, SecretPassage

__all__ = ["ClarificationRequest"]


@frozen(kw_only=True)
class ClarificationRequest:
    """An answer that asks what is meant, or for what is lacking; the law also speaks of supplementary information.

    ``None`` and an empty tuple mean *not stated*.

    Args:
        requesting, requested: codes of the State that asked first and of the State that asks back.
        measure: what was asked for; ``basis`` id of the instrument on which the request rested.
        reference: the requesting authority's own file number.
        issuing_authority: who asks back.
        missing: what is lacking, unclear or manifestly wrong.
        form: id of the form that is used.
        wanted_by: day until which the answer is wanted.
        clock_stopped: whoever asks back takes the time limits to stand still until the answer is there.
        request_issued_on: day of the request or order; ``request_received_on`` day on which it arrived.
        arrested_on, consented_on: in a surrender, the days from which the decision is due.
        issued_on: day of the question; ``answered_on`` day on which the answer was there.
    """

    requesting: JurisdictionCode
    requested: JurisdictionCode
    measure: Measure | None = None
    basis: InstrumentId | None = None
    state: RecordState = RecordState.DRAFT
    reference: SecretLine | None = None
    issuing_authority: Authority | None = None
    missing: SecretPassage | None = None
    form: FormId | None = None
    wanted_by: date | None = None
    clock_stopped: bool | None = None
    request_issued_on: date | None = None
    request_received_on: date | None = None
    arrested_on: date | None = None
    consented_on: date | None = None
    issued_on: date | None = None
    answered_on: date | None = None

    def __attrs_post_init__(self) -> None:
        exact(self)
