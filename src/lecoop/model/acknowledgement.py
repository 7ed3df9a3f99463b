"""An acknowledgement: the answer that a request has arrived, and who has it now."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from lecoop.model.authority import Authority
from lecoop.model.case_record import RecordState
from lecoop.model.exact import exact
from lecoop.values.measure import Measure
from lecoop.values.text import FormId, InstrumentId, JurisdictionCode, SecretLine

__all__ = ["Acknowledgement"]


@frozen(kw_only=True)
class Acknowledgement:
    """An answer that says no more than that the request is there, and with whom.

    ``None`` and an empty tuple mean *not stated*.

    Args:
        requesting, requested: codes of the State that asked and of the State that has the request.
        measure: what was asked for; ``basis`` id of the instrument on which the request rested.
        reference: the requesting authority's own file number; ``own_reference`` that of whoever answers.
        issuing_authority: who answers; ``passed_to`` the authority to which the request was handed on.
        form: id of the form that is used.
        request_issued_on: day of the request or order; ``request_received_on`` day on which it arrived.
        issued_on: day of the acknowledgement.
    """

    requesting: JurisdictionCode
    requested: JurisdictionCode
    measure: Measure | None = None
    basis: InstrumentId | None = None
    state: RecordState = RecordState.DRAFT
    reference: SecretLine | None = None
    own_reference: SecretLine | None = None
    issuing_authority: Authority | None = None
    passed_to: Authority | None = None
    form: FormId | None = None
    request_issued_on: date | None = None
    request_received_on: date | None = None
    issued_on: date | None = None

    def __attrs_post_init__(self) -> None:
        exact(self)
