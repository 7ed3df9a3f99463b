"""France asks Germany back about an order that does not say what to look for; people, authorities and cases are invented."""

from __future__ import annotations

from datetime import date

from lecoop.model.authority import Authority
from lecoop.model.case_record import RecordState
from lecoop.model.clarification_request import ClarificationRequest
from lecoop.values.measure import Measure
from lecoop.values.terms import AuthorityClass
from lecoop.values.text import SecretText

__all__ = ["OF_DATA", "SPECIMEN"]

SPECIMEN = ClarificationRequest(
    requesting="DE",
    requested="FR",
    measure=Measure.SEARCH_AND_SEIZURE,
    basis="celex-32014l0041",
    state=RecordState.SENT,
    reference=SecretText("Specimen 12/24"),
    issuing_authority=Authority(kind=AuthorityClass.INVESTIGATING_JUDGE, name="Specimen Investigating Judge of Lyon"),
    missing=SecretText("Section C does not say which papers are sought, and section E names no house."),
    wanted_by=date(2024, 3, 25),
    clock_stopped=False,
    request_issued_on=date(2024, 3, 4),
    request_received_on=date(2024, 3, 7),
    issued_on=date(2024, 3, 11),
)
"""A question on an order for a search, four days after it came."""

OF_DATA = ClarificationRequest(
    requesting="FR",
    requested="IE",
    measure=Measure.TRAFFIC_DATA,
    basis="celex-32023r1543",
    state=RecordState.SENT,
    reference=SecretText("SPÉCIMEN 26/204"),
    issuing_authority=Authority(name="Specimen Messenger Limited"),
    missing=SecretText("The certificate names an account that does not exist; perhaps a letter is wrong."),
    form="eev-annex-iii",
    clock_stopped=True,
    request_issued_on=date(2026, 9, 28),
    request_received_on=date(2026, 9, 29),
    issued_on=date(2026, 9, 30),
)
"""A provider's question on a production order, which holds its clock until it is answered."""
