"""A draft names every field that is due, with its article; filled in it is whole, and the door lets it in at every step."""

from __future__ import annotations

import json
from datetime import date

import pytest
from attrs import evolve

import lecoop
from lecoop import Measure, MisuseError, Verdict
from lecoop.door import loads_any
from lecoop.examples import specimen
from lecoop.routing.draft import Draft, draft

LAW = lecoop.law_on(date(2026, 11, 22))
PAIRS = [
    ("GB", "ES", Measure.SURRENDER, "arrest-warrant", "eu-uk-tca-surrender"),
    ("DE", "FR", Measure.SURRENDER, "arrest-warrant", "celex-32002f0584"),
    ("NO", "SE", Measure.SURRENDER, "arrest-warrant", "nordic-arrest-warrant-2005"),
    ("GB", "US", Measure.SURRENDER, "extradition-request", "gb-us-extradition-2003"),
    ("CH", "FR", Measure.SURRENDER, "extradition-request", "ets-024"),
    ("DE", "FR", Measure.SEARCH_AND_SEIZURE, "investigation-order", "celex-32014l0041"),
    ("GB", "FR", Measure.HEARING_OF_WITNESS, "letter-of-request", "ets-030"),
    ("GB", "TH", Measure.HEARING_OF_WITNESS, "letter-of-request", ""),
    ("DE", "FR", Measure.POLICE_INFORMATION, "information-request", "celex-32023l0977"),
    ("GB", "SN", Measure.POLICE_INFORMATION, "information-request", ""),
]


def drafted(asking: str, asked: str, measure: Measure, basis: str = "") -> Draft:
    return draft(LAW, asking, asked, measure, basis=basis or None)


@pytest.mark.parametrize(("asking", "asked", "measure", "kind", "basis"), PAIRS)
def test_the_right_record_on_the_right_basis(asking: str, asked: str, measure: Measure, kind: str, basis: str) -> None:
    found = drafted(asking, asked, measure, basis)
    assert found.kind == kind
    assert basis in ("", found.route.basis.head)
    assert (found.needs and any(need.citation is not None for need in found.needs)) or not found.route.contents


@pytest.mark.parametrize(("asking", "asked", "measure", "kind", "basis"), PAIRS)
def test_the_skeleton_passes_the_door_and_names_each_field_that_is_due(
    asking: str, asked: str, measure: Measure, kind: str, basis: str
) -> None:
    found = drafted(asking, asked, measure, basis)
    skeleton = found.skeleton()
    assert loads_any(skeleton) == found.record
    document = json.loads(skeleton)
    assert list(document)[:3] == ["format", "kind", "needs"] and document["kind"] == kind
    assert set(document["needs"]) == {need.path for need in found.needs}
    for need in found.needs:
        first = need.path.split(".")[1].split("[")[0]
        assert first in document, need.path
    cited = [need for need in found.needs if need.citation is not None]
    assert all(str(need.citation) in document["needs"][need.path] for need in cited)


@pytest.mark.parametrize(("asking", "asked", "measure", "kind", "basis"), PAIRS)
def test_what_is_due_is_what_a_whole_record_lacks(asking: str, asked: str, measure: Measure, kind: str, basis: str) -> None:
    found = drafted(asking, asked, measure, basis)
    report = lecoop.check(found.record, LAW, complete=True)
    lacking = {one.path for one in report.findings} | {one.path for one in report.gaps}
    assert {need.path for need in found.needs} <= lacking


def test_from_empty_to_complete() -> None:
    """The specimen's parts, put into the skeleton one after the other: less and less is due, and in the end nothing."""
    warrant = specimen(lecoop.ArrestWarrant)
    law = lecoop.law_on(date(2022, 3, 1))
    found = draft(law, warrant.requesting, warrant.requested, Measure.SURRENDER, basis=warrant.basis)
    record = loads_any(found.skeleton())
    left = len(found.needs)
    for name in ("person", "issuing_authority", "national_decision", "offences", "other_consequences", "purpose", "languages", "documents"):
        record = evolve(record, **{name: getattr(warrant, name)})
        report = lecoop.check(record, law, complete=True)
        now = len({one.path for one in (*report.findings, *report.gaps)})
        assert now <= left + 1, name
        left = now
    whole = evolve(warrant, basis=record.basis, channel=record.channel, form=record.form)
    assert lecoop.check(whole, law, complete=True).verdict is Verdict.KEPT


def test_what_cannot_be_drafted() -> None:
    with pytest.raises(MisuseError, match="no way is open"):
        drafted("XK", "ES", Measure.SURRENDER)
    with pytest.raises(MisuseError, match="no way on ets-024"):
        drafted("DE", "FR", Measure.SURRENDER, "ets-024")
    with pytest.raises(MisuseError, match="no record for it yet"):
        drafted("DE", "FR", Measure.PROBATION_SUPERVISION)


def test_notes_are_let_in_and_are_no_part_of_the_record() -> None:
    plain = b'{"format":1,"kind":"letter-of-request","requesting":"GB","requested":"FR"}'
    noted = b'{"format":1,"kind":"letter-of-request","needs":{"$.person":"due"},"requesting":"GB","requested":"FR"}'
    assert loads_any(noted) == loads_any(plain)
    assert b"needs" not in lecoop.dumps(loads_any(noted))
    for wrong in (b'["a"]', b'{"a":1}', b'"text"'):
        with pytest.raises(lecoop.LoadError, match="needs"):
            loads_any(noted.replace(b'{"$.person":"due"}', wrong))
