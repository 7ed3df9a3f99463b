"""Every row of the field's table of deadlines, counted by hand: instrument, measure, event, and the last day or instant."""

from __future__ import annotations

from datetime import date, datetime

import pytest

import lecoop
from lecoop.deadlines import Deadline, clocks
from lecoop.values.measure import Measure
from lecoop.values.time_limit import Step

LAW = lecoop.law_on(date(2026, 11, 22))
# A Tuesday, a Sunday night, and what they are in hours
TUESDAY, NIGHT = "2026-11-03", "2026-11-22T23:00+01:00"


def when(text: str) -> date | datetime:
    return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)


ROWS = [
    # row, instrument, measure, step, event, case, due, extended
    ("DL-01", "celex-32023l0977", "police-information", "reply", f"receipt={NIGHT}", "urgent-and-directly-accessible", "2026-11-23T07:00+01:00", ""),
    ("DL-02", "celex-32023l0977", "police-information", "reply", f"receipt={TUESDAY}", "urgent", "2026-11-06", ""),
    ("DL-03", "celex-32023l0977", "police-information", "reply", f"receipt={TUESDAY}", "", "2026-11-10", ""),
    ("DL-04", "celex-32006f0960", "police-information", "reply", f"receipt={NIGHT}", "urgent-and-directly-accessible-and-listed", "2026-11-23T07:00+01:00", ""),
    ("DL-04", "celex-32006f0960", "police-information", "reply", f"receipt={TUESDAY}", "urgent-and-a-disproportionate-burden", "2026-11-06", ""),
    ("DL-05", "celex-32006f0960", "police-information", "reply", f"receipt={TUESDAY}", "directly-accessible-and-listed", "2026-11-10", ""),
    ("DL-05", "celex-32006f0960", "police-information", "reply", f"receipt={TUESDAY}", "", "2026-11-17", ""),
    ("DL-06", "celex-32018r1862", "", "reply", f"question={NIGHT}", "between-sirene-bureaux", "2026-11-23T11:00+01:00", ""),
    ("DL-07", "celex-32018r1862", "missing-person", "decision", f"request={NIGHT}", "child-located", "2026-11-23T11:00+01:00", ""),
    ("DL-08", "celex-32018r1862", "", "decision", f"concealment={NIGHT}", "alert-for-arrest-hidden", "2026-11-24T23:00+01:00", "2026-11-26T23:00+01:00"),
    ("DL-09", "celex-32018r1862", "", "notice", "discovery=2026-11-06", "wrong-data-of-another-state", "2026-11-10", ""),
    ("DL-10", "celex-32018r1862", "", "reply", f"notice={TUESDAY}", "deletion-announced", "2026-11-18", ""),
    ("DL-11", "celex-32024r0982", "", "reply", f"match={NIGHT}", "core-data", "2026-11-24T23:00+01:00", ""),
    ("DL-12", "celex-32002f0584", "surrender", "decision", f"consent={TUESDAY}", "consent", "2026-11-13", "2026-12-13"),
    ("DL-13", "celex-32002f0584", "surrender", "decision", f"arrest={TUESDAY}", "", "2027-01-02", "2027-02-01"),
    ("DL-14", "celex-32002f0584", "surrender", "surrender", f"decision={TUESDAY}", "", "2026-11-13", ""),
    ("DL-14", "celex-32002f0584", "surrender", "surrender", f"new-date={TUESDAY}", "prevented", "2026-11-13", ""),
    ("DL-15", "celex-32002f0584", "consent-to-other-offences", "decision", f"receipt={TUESDAY}", "", "2026-12-03", ""),
    ("DL-16", "celex-32014l0041", "search-and-seizure", "acknowledgement", f"receipt={TUESDAY}", "", "2026-11-10", ""),
    ("DL-17", "celex-32014l0041", "search-and-seizure", "decision", f"receipt={TUESDAY}", "", "2026-12-03", "2027-01-02"),
    ("DL-18", "celex-32014l0041", "search-and-seizure", "execution", f"decision={TUESDAY}", "", "2027-02-01", ""),
    ("DL-19", "celex-32014l0041", "interception", "objection", f"receipt={NIGHT}", "no-technical-assistance-needed", "2026-11-26T23:00+01:00", ""),
    ("DL-20", "celex-32018r1805", "freezing-for-confiscation", "decision", f"receipt={NIGHT}", "urgent", "2026-11-24T23:00+01:00", ""),
    ("DL-21", "celex-32018r1805", "freezing-for-confiscation", "execution", f"decision={NIGHT}", "urgent", "2026-11-24T23:00+01:00", ""),
    ("DL-22", "celex-32018r1805", "freezing-for-confiscation", "reply", f"limitation={TUESDAY}", "limit-of-duration-asked", "2026-12-15", ""),
    ("DL-23", "celex-32018r1805", "confiscation", "decision", f"receipt={TUESDAY}", "", "2026-12-18", ""),
    ("DL-24", "celex-32023r1543", "traffic-data", "execution", f"receipt={TUESDAY}", "", "2026-11-13", ""),
    ("DL-25", "celex-32023r1543", "traffic-data", "execution", f"receipt={NIGHT}", "urgent", "2026-11-23T07:00+01:00", ""),
    ("DL-26", "celex-32023r1543", "traffic-data", "objection", f"notice={NIGHT}", "urgent", "2026-11-26T23:00+01:00", ""),
    ("DL-27", "celex-32023r1543", "traffic-data", "clarification", f"question={TUESDAY}", "", "2026-11-09", ""),
    ("DL-28", "celex-32023r1543", "preservation-of-data", "preservation", f"receipt={TUESDAY}", "", "2027-01-04", "2027-02-01"),
    ("DL-29", "celex-32023r1543", "subscriber-data", "validation", f"issue={NIGHT}", "emergency-order-of-police", "2026-11-24T23:00+01:00", ""),
    ("DL-30", "celex-32023r1543", "", "objection", f"receipt={TUESDAY}", "conflict-with-law-of-third-country", "2026-11-13", ""),
    ("DL-31", "eu-uk-tca-surrender", "surrender", "decision", f"arrest={TUESDAY}", "", "2027-01-02", "2027-02-01"),
    ("DL-32", "eu-uk-tca-surrender", "surrender", "surrender", f"decision={TUESDAY}", "", "2026-11-13", ""),
    ("DL-33", "eu-uk-tca-mutual-assistance", "search-and-seizure", "decision", f"receipt={TUESDAY}", "", "2026-12-18", ""),
    ("DL-34", "eu-uk-tca-criminal-records", "criminal-record", "reply", f"receipt={TUESDAY}", "", "2026-12-01", ""),
    ("DL-35", "celex-32009f0315", "criminal-record", "reply", f"receipt={TUESDAY}", "", "2026-11-17", ""),
    ("DL-36", "ets-024", "provisional-arrest", "papers", f"arrest={TUESDAY}", "", "2026-11-21", ""),
    ("DL-37", "ets-024", "surrender", "surrender", f"new-date={TUESDAY}", "not-taken-over", "2026-11-18", ""),
    ("DL-38", "cets-209", "surrender", "decision", f"consent={TUESDAY}", "consent", "2026-11-23", ""),
    ("DL-39", "ets-185", "preservation-of-data", "preservation", f"preservation={TUESDAY}", "", "2027-01-02", ""),
    ("DL-40", "cets-224", "subscriber-data", "reply", f"receipt={TUESDAY}", "to-provider", "2026-12-03", ""),
    ("DL-41", "gb-extradition-act-2003-part-1", "provisional-arrest", "papers", f"arrest={NIGHT}", "", "2026-11-24T23:00+01:00", ""),
    ("DL-42", "gb-extradition-act-2003-part-1", "surrender", "hearing", f"arrest={TUESDAY}", "", "2026-11-23", ""),
    ("DL-43", "gb-extradition-act-2003-part-2", "provisional-arrest", "papers", f"arrest={TUESDAY}", "", "2026-12-17", ""),
    ("DL-44", "gb-us-extradition-2003", "provisional-arrest", "papers", f"arrest={TUESDAY}", "", "2027-01-02", ""),
    ("DL-45", "celex-32016r0794", "", "reply", f"receipt={TUESDAY}", "reasons-for-not-opening-an-investigation", "2026-12-03", ""),
    ("DL-46", "celex-32016r0794", "", "review", f"receipt={TUESDAY}", "relevance-of-data-received", "2027-05-03", ""),
    ("DL-47", "interpol-rpd", "", "review", f"recording={TUESDAY}", "need-to-keep-the-data", "2031-11-03", ""),
    ("DL-48", "celex-32008f0909", "transfer-of-sentenced-person", "decision", f"receipt={TUESDAY}", "", "2027-02-01", ""),
    ("DL-48", "celex-32008f0909", "transfer-of-sentenced-person", "surrender", f"decision={TUESDAY}", "", "2026-12-03", ""),
]


def one_clock(instrument: str, measure: str, step: str, event: str, case: str) -> Deadline:
    name, _, at = event.partition("=")
    found = clocks(LAW.instrument(instrument), Measure(measure) if measure else None, {Step(name): when(at)})
    return next(one for one in found if one.step is Step(step) and one.only_if == case and one.event is not None)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: "-".join((row[0], *row[2:4], row[5])))
def test_a_row_of_the_table(row: tuple[str, ...]) -> None:
    _, instrument, measure, step, event, case, due, extended = row
    found = one_clock(instrument, measure, step, event, case)
    assert (found.ends_at if "T" in due else found.last_day) == when(due), found.how
    more = found.extended_ends_at if "T" in extended else found.extended_last_day
    assert more == (when(extended) if extended else None)
    assert found.citation.instrument == instrument and found.citation.article and found.how


def test_no_row_of_the_table_is_left_out() -> None:
    assert sorted({row[0] for row in ROWS}) == [f"DL-{number:02}" for number in range(1, 49)]
