"""A check tells breaches, gaps and crashes apart, and a draft from what is said to be complete."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve

import lecoop
from lecoop.examples import specimen
from lecoop.model.case_record import RecordState
from lecoop.model.path import written
from lecoop.report import Finding, Gap, Severity, Verdict
from lecoop.rules import check, check_registry
from lecoop.rules.rule import Breaches, Cites, Undecided, rule
from lecoop.values.duration import Penalty

WARRANT = specimen(lecoop.ArrestWarrant)
LAW = lecoop.law_on(date(2022, 3, 1))


def _of(report: lecoop.Report, rule_id: str) -> tuple[list[Finding], list[Gap]]:
    return [one for one in report.findings if one.rule == rule_id], [one for one in report.gaps if one.rule == rule_id]


def test_what_a_draft_leaves_out_is_a_gap_and_in_a_complete_record_a_breach() -> None:
    less = evolve(WARRANT, offences=(evolve(WARRANT.offences[0], facts=None),))
    draft = evolve(less, state=RecordState.DRAFT)
    found, gaps = _of(check(draft, LAW), "case.contents-missing")
    assert (found, [one.path for one in gaps]) == ([], ["$.offences[0].facts"])
    assert check(draft, LAW).verdict is Verdict.UNDECIDED
    for complete in (check(less, LAW), check(draft, LAW, complete=True)):
        found, gaps = _of(complete, "case.contents-missing")
        assert ([one.path for one in found], gaps) == (["$.offences[0].facts"], [])
        assert str(found[0].citation) == "eu-uk-tca-surrender art. 606(1)"
        assert complete.verdict is Verdict.BROKEN


def test_a_fact_that_is_not_stated_is_a_gap_even_in_a_complete_record() -> None:
    offence = evolve(WARRANT.offences[0], max_penalty=None)
    found, gaps = _of(check(evolve(WARRANT, offences=(offence,)), LAW), "case.penalty-below-threshold")
    assert (found, [one.path for one in gaps]) == ([], ["$.offences[0].max_penalty"])


@pytest.mark.parametrize(
    ("changes", "path", "told"),
    [
        ({"basis": None}, "$.basis", None),
        ({"basis": "treaty-of-nowhere"}, "$.basis", "case.unknown-basis"),
        ({"requested": "QZ"}, "$.requested", "case.unknown-jurisdiction"),
        ({"requested": "GB"}, "$.requested", "case.asks-itself"),
    ],
)
def test_a_part_that_cannot_be_told_is_a_gap_for_each_rule_that_needs_it(changes: dict[str, str], path: str, told: str | None) -> None:
    report = check(evolve(WARRANT, **changes), LAW)  # type: ignore[arg-type]
    assert report.crashed == ()
    assert {one.path for one in _of(report, "case.penalty-below-threshold")[1]} == {path}
    assert [one.rule for one in report.findings] == ([] if told is None else [told])


def test_an_id_is_the_id_and_not_a_nickname() -> None:
    found, _ = _of(check(evolve(WARRANT, basis="eaw"), LAW), "case.unknown-basis")
    assert "celex-32002f0584" in found[0].message


def test_one_offence_below_the_threshold_comes_along_with_another() -> None:
    minor = evolve(WARRANT.offences[0], max_penalty=Penalty(6))
    found, _ = _of(check(evolve(WARRANT, offences=(WARRANT.offences[0], minor)), LAW), "case.penalty-below-threshold")
    assert [(one.path, one.severity) for one in found] == [("$.offences[1].max_penalty", Severity.WARNING)]


def test_all_findings_come_at_once_the_hardest_first() -> None:
    person = evolve(WARRANT.person, nationalities=("ES",)) if WARRANT.person is not None else None
    offence = evolve(WARRANT.offences[0], max_penalty=Penalty(6), requested_classification=None, relies_on_list=True)
    report = check(evolve(WARRANT, offences=(offence,), person=person, channel="sis", national_decision=None, form="x"), LAW)
    assert len(report.findings) > 5
    ranks = [list(Severity).index(one.severity) for one in report.findings]
    assert ranks == sorted(ranks)
    assert report.stamp == LAW.stamp


def test_the_law_of_the_day_decides() -> None:
    """The same warrant under the European arrest warrant: right in 2020, without a basis in 2022."""
    before = evolve(WARRANT, basis="celex-32002f0584", form="eaw-annex", issued_on=date(2020, 6, 1))
    before = evolve(
        before,
        national_decision=None if before.national_decision is None else evolve(before.national_decision, issued_on=date(2020, 5, 1)),
        offences=(evolve(before.offences[0], committed_on=date(2019, 3, 1), committed_until=None),),
    )
    assert _of(check(before, lecoop.law_on(date(2020, 6, 1))), "case.basis-not-in-force") == ([], [])
    found, _ = _of(check(before, LAW), "case.basis-not-in-force")
    assert "eu-uk-tca-surrender" in found[0].message


def test_gaps_of_many_rules_for_one_reason_are_told_once() -> None:
    text = str(check(evolve(WARRANT, basis=None), LAW))
    assert text.count("no legal basis is stated") == 1


def test_a_report_is_not_yes_or_no() -> None:
    report = check(WARRANT, LAW)
    with pytest.raises(lecoop.LecoopError):
        bool(report)
    report.raise_for_breaches()


def test_only_a_record_can_be_checked() -> None:
    with pytest.raises(lecoop.MisuseError):
        check("a warrant", LAW)


@pytest.mark.parametrize("identity", ["no", "Case.Bad", "case.", "case.bad id"])
def test_an_id_has_its_form(identity: str) -> None:
    with pytest.raises(ValueError, match="id of a rule"):
        rule(identity, lecoop.ArrestWarrant, severity=Severity.NOTE, added_in="26.1", citation=Cites.FORM)


def test_a_rule_begins_with_its_norm_and_takes_known_parts() -> None:
    declare = rule("ours.thing", lecoop.ArrestWarrant, severity=Severity.NOTE, added_in="26.1", citation=Cites.FORM)

    def without_norm(record: object) -> Breaches:
        """no sentence"""
        yield Undecided("basis")

    def with_clock(record: object, clock: object) -> Breaches:
        """A rule has no clock."""
        yield Undecided("basis")

    with pytest.raises(ValueError, match="begins with the norm"):
        declare(without_norm)
    with pytest.raises(ValueError, match="takes its record"):
        declare(with_clock)
    with pytest.raises(ValueError, match="some kind"):
        rule("ours.thing", severity=Severity.NOTE, added_in="26.1", citation=Cites.FORM)


def test_a_path_is_written_as_in_json() -> None:
    assert written(()) == "$"
    assert written(("offences", 0, "max_penalty")) == "$.offences[0].max_penalty"


def test_a_finding_of_the_registry_names_its_record() -> None:
    from lecoop.examples.registry import AGENCY, world

    report = check_registry(world(evolve(AGENCY, valid_until=AGENCY.valid_from)))
    assert {one.record for one in report.findings} >= {"agency se-specimen-police"}
    assert "agency se-specimen-police: $.valid_until" in str(report)
