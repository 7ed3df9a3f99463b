"""Edges of the rules on requests for convictions: what is not stated stays open."""

from __future__ import annotations

from datetime import date

from attrs import evolve

import lecoop
from lecoop.examples import specimen
from lecoop.model.case_record import RecordState
from lecoop.model.criminal_records_request import CriminalRecordsRequest, RecordsPurpose
from lecoop.rules import check

WHOLE = specimen(CriminalRecordsRequest)
LAW = lecoop.law_on(date(2024, 4, 22))


def test_a_draft_that_does_not_say_for_what_is_undecided() -> None:
    """Purpose and use left out: gaps in a draft, breaches in what is sent."""
    silent = evolve(WHOLE, purpose=None, purpose_of_use=None, use=None, state=RecordState.DRAFT)
    report = check(silent, LAW)
    assert report.findings == ()
    assert {"records.used-beyond-purpose", "records.other-than-criminal-proceedings"} <= {gap.rule for gap in report.gaps}
    assert "records.used-beyond-purpose" in {one.rule for one in check(silent, LAW, complete=True).findings}


def test_a_tie_to_one_of_the_two_is_enough() -> None:
    """Nationality or residence, in the State that asks or in the one that is asked."""
    own = evolve(WHOLE, purpose=RecordsPurpose.OWN_REQUEST, use=RecordsPurpose.OWN_REQUEST)
    for nationalities, residence in ((("CH",), "DE"), (("FR",), "CH"), (("DE", "CH"), "CH"), (("CH",), "FR")):
        tied = evolve(own, person=evolve(WHOLE.person, nationalities=nationalities, residence=residence))
        assert check(tied, LAW).findings == ()
    half = evolve(own, person=evolve(WHOLE.person, nationalities=("CH",), residence=None))
    assert "records.own-request-without-tie" in {one.rule for one in check(half, LAW, complete=True).findings}
