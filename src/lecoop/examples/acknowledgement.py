"""Germany tells France that an order has arrived, on the form of Directive 2014/41; people and files are invented."""

from __future__ import annotations

from datetime import date

from lecoop.model.acknowledgement import Acknowledgement
from lecoop.model.authority import Authority
from lecoop.model.case_record import RecordState
from lecoop.values.measure import Measure
from lecoop.values.terms import AuthorityClass
from lecoop.values.text import SecretText

__all__ = ["SPECIMEN"]

SPECIMEN = Acknowledgement(
    requesting="FR",
    requested="DE",
    measure=Measure.HEARING_OF_WITNESS,
    basis="celex-32014l0041",
    state=RecordState.SENT,
    reference=SecretText("SPÉCIMEN 23/117"),
    own_reference=SecretText("MUSTER AR 55/23"),
    issuing_authority=Authority(kind=AuthorityClass.PROSECUTOR, name="Staatsanwaltschaft Musterstadt (Muster)"),
    form="eio-annex-b",
    request_issued_on=date(2023, 4, 12),
    request_received_on=date(2023, 4, 17),
    issued_on=date(2023, 4, 20),
)
"""An order received on 17 April 2023 and acknowledged three days later."""
