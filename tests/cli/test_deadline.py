"""``lecoop deadline``: clocks from an event, the calendar of a case, and one line for what is wrong."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from attrs import evolve

import lecoop
from lecoop.examples import specimen
from lecoop.model.freezing_certificate import FreezingCertificate
from tests.cli.test_main import run

DAY = ("--on", "2026-11-22")


def test_both_limits_and_how_they_were_counted(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, "deadline", "ets-024", "provisional-arrest", "--event", "arrest=2026-11-02", *DAY)
    assert (code, err) == (0, "")
    assert "2026-11-20" in out and "2026-12-12" in out and "may-be-released" in out and "does not count" in out


def test_an_emergency_order_at_eleven_is_due_at_seven(capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ("deadline", "celex-32023r1543", "traffic-data", "--event", "receipt=2026-11-22T23:00+01:00", "--zone", "Europe/Berlin")
    _, out, _ = run(capsys, *arguments, "--json", *DAY)
    due = {(one["step"], one["only_if"]): one["ends_at"] for one in json.loads(out)["clocks"]}
    assert due["execution", "urgent"] == "2026-11-23T07:00:00+01:00"


def test_a_case_gives_its_whole_calendar(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    warrant = evolve(specimen(lecoop.ArrestWarrant), arrested_on=date(2022, 3, 7))
    file = tmp_path / "warrant.json"
    file.write_bytes(lecoop.dumps(warrant))
    code, out, _ = run(capsys, "deadline", str(file), "--event", "decision=2022-04-01", "--json", "--on", "2022-03-01")
    clocks = json.loads(out)["clocks"]
    assert {"decision", "surrender"} <= {one["step"] for one in clocks}
    assert all(one["citation"]["instrument"] for one in clocks)
    assert code == 0 and {one["last_day"] for one in clocks if one["event"]} >= {"2022-04-11", "2022-05-06"}


def test_a_question_stops_the_clocks_that_the_law_stops(capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ("deadline", "celex-32023r1543", "traffic-data", "--event", "receipt=2026-11-03", "--json", *DAY)
    found = []
    for option in ((), ("--question", "2026-11-05/2026-11-09"), ("--stop", "2026-11-05/2026-11-09")):
        _, out, _ = run(capsys, *arguments, *option)
        days = {(one["step"], one["within"]): one["last_day"] for one in json.loads(out)["clocks"]}
        found.append((days["execution", "10 days"], days["objection", "10 days"]))
    assert found == [("2026-11-13", "2026-11-13"), ("2026-11-17", "2026-11-13"), ("2026-11-17", "2026-11-17")]


def test_a_limit_on_a_freeze_runs_from_its_own_request(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """Regulation 2018/1805 art. 12(2): the six weeks begin with the request to limit it, and not when the certificate was sent."""
    file = tmp_path / "certificate.json"
    file.write_bytes(lecoop.dumps(specimen(FreezingCertificate)))
    _, out, _ = run(capsys, "deadline", str(file), "--json", "--on", "2024-03-05")
    ends = {(one["step"], one["only_if"]): one["ends_at"] or one["last_day"] for one in json.loads(out)["clocks"]}
    assert ends == {("decision", "urgent"): "2024-03-07T09:30:00+00:00", ("execution", "urgent"): None, ("reply", "limit-of-duration-asked"): None}


def test_an_event_that_is_not_stated(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "deadline", "ets-024", "provisional-arrest", *DAY)
    assert code == 3 and "is not stated" in out


@pytest.mark.parametrize(
    ("arguments", "part"),
    [
        (("ets-24x", "surrender"), "nearest"),
        (("ets-024", "surender"), "nearest: surrender"),
        (("ets-024",), "name the measure"),
        (("ets-024", "transit"), "sets no time limit"),
        (("ets-024", "surrender", "--event", "arrest"), "arrest=2026-11-02"),
        (("ets-024", "surrender", "--event", "arest=2026-11-02"), "nearest: arrest"),
        (("ets-024", "surrender", "--event", "arrest=2.11.2026"), "YYYY-MM-DD"),
        (("ets-024", "surrender", "--event", "arrest=2026-11-02T10:00"), "offset"),
        (("ets-024", "surrender", "--zone", "Europe/Atlantis"), "no such time zone"),
        (("ets-024", "surrender", "--calendar", "QQ"), "does not know this place"),
        (("ets-024", "surrender", "--stop", "2026-11-02"), "a stop is written"),
        (("no-such-file.json",), "cannot be read"),
        (("no-such-file.json", "surrender"), "leave the measure out"),
    ],
)
def test_misuse_is_one_line(capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], part: str) -> None:
    code, out, err = run(capsys, "deadline", *arguments, *DAY)
    assert (code, out) == (2, "") and err.count("\n") == 1 and part in err, err


def test_a_category_of_alert_has_its_review(capsys: pytest.CaptureFixture[str]) -> None:
    for category, day in (("checks", "2025-07-01"), ("judicial-procedure", "2027-07-01"), ("unknown-wanted-person", "2027-07-01")):
        code, out, err = run(capsys, "deadline", "celex-32018r1862", category, "--event", "recording=2024-07-01", *DAY)
        assert (code, err) == (0, "")
        assert day in out
    code, out, _ = run(capsys, "deadline", "celex-32018r1861", "refusal-of-entry", "--event", "recording=2024-07-01", *DAY)
    assert code == 0 and "2027-07-01" in out and "national decision longer" in out
    code, _, err = run(capsys, "deadline", "celex-32018r1862", "chequers", *DAY)
    assert code == 2 and "chequers" in err
