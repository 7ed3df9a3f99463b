"""Germany orders a provider in Ireland to keep data, under Regulation 2023/1543; people and provider are invented."""

from __future__ import annotations

from datetime import date

from lecoop.examples import production_order
from lecoop.model.authority import Authority
from lecoop.model.case_record import RecordState
from lecoop.model.preservation_order import PreservationOrder
from lecoop.values.terms import AuthorityClass, Purpose
from lecoop.values.text import SecretText

__all__ = ["SPECIMEN"]

SPECIMEN = PreservationOrder(
    requesting="DE",
    requested="IE",
    basis="celex-32023r1543",
    channel="to-provider",
    state=RecordState.COMPLETE,
    reference=SecretText("SPEZIMEN 112 Js 7/26"),
    issuing_authority=Authority(AuthorityClass.PROSECUTOR, "Staatsanwaltschaft Musterstadt (Muster)", "DE"),
    addressee=production_order.SPECIMEN.addressee,
    subjects=production_order.SPECIMEN.subjects,
    data=production_order.SPECIMEN.data,
    offences=production_order.SPECIMEN.offences,
    purpose=Purpose.PROSECUTE,
    necessity=SecretText("The provider deletes after ninety days, and the order for the messages takes longer than is left."),
    reasons_to_addressee=False,
    documents=production_order.SPECIMEN.documents,
    form="epoc-pr-annex-ii",
    languages=("de", "en"),
    urgent=False,
    issued_on=date(2026, 8, 20),
    sent_on=date(2026, 8, 20),
    received_on=date(2026, 8, 21),
    extended_on=date(2026, 10, 12),
    followed_on=date(2026, 11, 12),
)
"""A complete order of 20 August 2026, extended once and followed by a request for the data."""
