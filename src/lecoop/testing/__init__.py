"""Strategies for Hypothesis: valid records, nearly valid ones with their repaired twins, and bytes of strangers.

``import lecoop.testing`` registers them, so that ``st.from_type(ArrestWarrant)`` gives valid warrants. Every
strategy takes overrides: a field is given as a value or as a strategy for it. All people are made up.

>>> from hypothesis import given, settings
>>> from lecoop.testing import arrest_warrants
>>> @settings(max_examples=10)
... @given(arrest_warrants(requested="FR"))
... def test_who_is_asked(warrant):
...     assert (warrant.requesting, warrant.requested) in [("GB", "FR"), ("DE", "FR")]
>>> test_who_is_asked()
"""

from __future__ import annotations

from hypothesis import strategies as st

from lecoop.basis.case import Case
from lecoop.model.arrest_warrant import ArrestWarrant
from lecoop.model.authority import Authority
from lecoop.model.extradition_request import ExtraditionRequest
from lecoop.model.information_request import InformationRequest
from lecoop.model.instrument import Instrument
from lecoop.model.investigation_order import InvestigationOrder
from lecoop.model.letter_of_request import LetterOfRequest
from lecoop.model.offence import Offence
from lecoop.model.subject import Subject
from lecoop.registry import Registry
from lecoop.testing.breaking import NearlyValid, nearly_valid
from lecoop.testing.case import cases
from lecoop.testing.codes import jurisdictions, pairs
from lecoop.testing.payload import documents, payloads
from lecoop.testing.people import authorities, subjects
from lecoop.testing.record import (
    arrest_warrants,
    case_records,
    extradition_requests,
    information_requests,
    investigation_orders,
    letters_of_request,
    offences,
)  # fmt: skip
from lecoop.testing.values import days, durations, penalties, periods, references
from lecoop.testing.world import instruments, registries
from lecoop.values.duration import Duration, Penalty
from lecoop.values.period import Period
from lecoop.values.reference import Reference

__all__ = [
    "NearlyValid",
    "arrest_warrants",
    "authorities",
    "case_records",
    "cases",
    "days",
    "documents",
    "durations",
    "extradition_requests",
    "information_requests",
    "instruments",
    "investigation_orders",
    "jurisdictions",
    "letters_of_request",
    "nearly_valid",
    "offences",
    "pairs",
    "payloads",
    "penalties",
    "periods",
    "references",
    "registries",
    "subjects",
]

for kind, strategy in (
    (ArrestWarrant, arrest_warrants()),
    (Authority, authorities()),
    (Case, cases()),
    (Duration, durations()),
    (ExtraditionRequest, extradition_requests()),
    (InformationRequest, information_requests()),
    (Instrument, instruments()),
    (InvestigationOrder, investigation_orders()),
    (LetterOfRequest, letters_of_request()),
    (Offence, offences()),
    (Penalty, penalties()),
    (Period, periods()),
    (Reference, references()),
    (Registry, registries()),
    (Subject, subjects()),
):
    st.register_type_strategy(kind, strategy)
del kind, strategy
