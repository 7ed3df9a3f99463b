"""An authority that a record names is looked up among the agencies on record, by its name and on the day."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve

import lecoop
from lecoop.examples import specimen
from lecoop.model.authority import Authority
from lecoop.values.terms import AuthorityClass


def _said(name: str, day: date) -> list[str]:
    through = Authority(AuthorityClass.CENTRAL_AUTHORITY, name, "GB")
    report = lecoop.check(evolve(specimen(lecoop.ArrestWarrant), central_authority=through), lecoop.law_on(day))
    return [one.message for one in report.findings if one.rule == "case.authority-abolished"]


@pytest.mark.parametrize("name", ["FCO", "Foreign & Commonwealth Office"])
def test_a_name_of_former_years_is_told_with_its_successor(name: str) -> None:
    """The two ministries were merged on 2 September 2020: until then the old name is right."""
    assert _said(name, date(2020, 9, 1)) == []
    successor = "name its successor: Foreign, Commonwealth & Development Office"
    assert _said(name, date(2020, 9, 2)) == [f"Foreign & Commonwealth Office exists until 2020-09-02, first day without it; {successor}"]


def test_a_name_that_is_still_to_come_is_told() -> None:
    """The National Crime Agency began on 7 October 2013."""
    assert _said("NCA", date(2013, 10, 6)) == ["National Crime Agency does not exist yet on 2013-10-06; name the body of the day"]
    assert _said("NCA", date(2013, 10, 7)) == []


def test_a_name_that_is_not_on_record_says_nothing() -> None:
    """Most authorities are on no list here, and that is no fault of theirs."""
    assert _said("Sampleford Constabulary (specimen)", date(2024, 1, 1)) == []
