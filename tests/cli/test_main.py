"""The command line: exit codes, one clear line for what is wrong, and one shape of JSON an answer."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from lecoop.cli.main import main


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    """Exit code, output, errors of one call."""
    try:
        code = main(arguments)
    except SystemExit as stop:
        code = int(stop.code or 0)
    captured = capsys.readouterr()
    return code, captured.out, captured.err


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("route", "GB", "ES", "surrender", "--on", "2026-11-22"), 0),
        (("route", "gb", "es", "surrender", "--on", "2026-11-22"), 0),
        (("route", "GB", "DE", "surrender", "--on", "2022-06-01", "--nationality", "DE"), 1),
        (("route", "GB", "AT", "surrender", "--on", "2022-06-01", "--nationality", "AT"), 3),
        (("route", "GB", "TH", "hearing-of-witness", "--on", "2026-11-22"), 3),
        (("standing", "EAW", "GB", "--on", "2018-06-01"), 0),
        (("standing", "EAW", "GB", "--on", "2022-06-01"), 1),
        (("standing", "ets-030", "TH", "--on", "2022-06-01"), 3),
        (("who", "GB"), 0),
        (("instruments", "GB", "FR", "--measure", "surrender"), 0),
        (("instruments", "GB", "KP"), 0),
        (("instruments", "GB", "BV"), 1),
        (("data", "--of", "ets-024"), 0),
        (("data",), 0),
        (("rules",), 0),
        (("changes", "GB", "2020-12-31", "2021-01-01", "--partner", "ES"), 0),
    ],
)
def test_exit_codes(capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], code: int) -> None:
    """0 kept or open, 1 broken or closed, 3 undecided or only gaps; something is always said."""
    found, out, err = run(capsys, *arguments)
    assert (found, err) == (code, "")
    assert out.strip()


@pytest.mark.parametrize(
    "arguments",
    [
        ("route", "GB", "ZZ", "surrender"),
        ("route", "GB", "ES", "surender"),
        ("route", "GB", "GB", "surrender"),
        ("route", "GB", "ES", "surrender", "--on", "yesterday"),
        ("route", "GB", "ES", "surrender", "--on", "2026-02-30"),
        ("route", "GB", "ES", "surrender", "--max-penalty", "long"),
        ("route", "GB", "ES", "surrender", "--with", "nowhere.toml"),
        ("route", "GB", "ES"),
        ("standing", "ets-0", "GB"),
        ("who", "Atlantis"),
        ("who", "GB", "--kind", "embassy"),
        ("check", "nowhere.json"),
        ("explain", "surrender.nothing-of-the-kind"),
        ("changes", "GB", "2021-01-01", "2020-01-01"),
        ("data", "--of", "nothing"),
        ("nonsense",),
        (),
    ],
)
def test_misuse_is_one_line_and_exit_2(capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...]) -> None:
    """Any unknown country, instrument, measure or malformed day: one clear line, no traceback."""
    code, out, err = run(capsys, *arguments)
    assert code == 2
    assert out == ""
    assert len(err.strip().splitlines()) == 1 and err.startswith("lecoop")


def test_what_was_typed_cannot_move_the_cursor(capsys: pytest.CaptureFixture[str]) -> None:
    """Control characters in an argument are shown escaped."""
    _, _, err = run(capsys, "who", "\x1b[2JXX\u202e")
    assert "\x1b" not in err and "\u202e" not in err


def test_a_plan_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    """The documented keys, in their order, with the stamp."""
    _, out, _ = run(capsys, "route", "GB", "ES", "surrender", "--on", "2026-11-22", "--json")
    found = json.loads(out)
    assert list(found) == ["format", "asking", "asked", "measure", "routes", "refused", "gaps", "cautions", "stamp"]
    assert found["stamp"]["day"] == "2026-11-22" and len(found["stamp"]["digest"]) == 64
    assert {"basis", "channel", "status", "gaps", "cautions"} <= set(found["routes"][0])
    assert {"basis", "channel", "reason", "since"} <= set(found["refused"][0])
    assert found["routes"][0]["status"] in ("open", "open-with-gaps")


@pytest.mark.parametrize(
    "arguments",
    [
        ("who", "GB"), ("standing", "EAW", "GB"), ("instruments",), ("data",), ("rules",),
        ("changes", "GB", "2023-04-02", "2023-04-03", "--partner", "ES"),
    ],
)  # fmt: skip
def test_every_answer_has_a_json_shape_with_its_stamp(capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...]) -> None:
    """--json works on every command."""
    _, out, _ = run(capsys, *arguments, "--json")
    found = json.loads(out)
    assert found["format"] == 1 and "stamp" in found


def test_explain_tells_the_whole_plan(capsys: pytest.CaptureFixture[str]) -> None:
    """--explain gives clocks, contents and desks."""
    _, out, _ = run(capsys, "route", "GB", "ES", "surrender", "--on", "2026-11-22", "--explain")
    for words in ("contents", "clock", "i-24-7", "Closed:"):
        assert words in out


def test_files_laid_over(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """--with lays files of one's own over the bundled data."""
    from tests.registry.test_overlay import OWN

    path = tmp_path / "fr-th-own-2025.toml"
    path.write_text(OWN, encoding="utf-8")
    code, out, _ = run(capsys, "route", "FR", "TH", "hearing-of-witness", "--on", "2026-01-01", "--with", str(path))
    assert "fr-th-own-2025" in out and code in (0, 3)


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "America/Anchorage"])
@pytest.mark.parametrize("seed", ["0", "7"])
def test_no_zone_locale_or_seed_changes_an_answer(zone: str, seed: str) -> None:
    """The same question and stamp give the same bytes wherever it runs."""
    arguments = ["route", "GB", "FR", "hearing-of-witness", "--on", "2022-06-01", "--json"]

    def answer(**changed: str) -> bytes:
        environment = {**os.environ, "TZ": "UTC", "PYTHONHASHSEED": "1", "LC_ALL": "C", **changed}
        return subprocess.run(
            [sys.executable, "-m", "lecoop.cli.main", *arguments], env=environment, capture_output=True, check=False
        ).stdout

    assert answer(TZ=zone, PYTHONHASHSEED=seed, LC_ALL="C.UTF-8") == answer() != b""
