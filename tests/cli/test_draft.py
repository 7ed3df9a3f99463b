"""``lecoop draft``: a skeleton on standard output or in a file, and one line for what is wrong."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.test_main import run

DAY = ("--on", "2026-11-22")


def test_a_skeleton_goes_through_check(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "warrant.json"
    code, out, err = run(capsys, "draft", "surrender", "GB", "ES", "-o", str(file), *DAY)
    assert (code, err) == (0, "")
    assert "eu-uk-tca-surrender art. 606(1)" in out and "lecoop check warrant.json --complete" in out
    code, out, _ = run(capsys, "check", str(file), "--complete", *DAY)
    assert code == 1 and "case.contents-missing" in out
    code, _, _ = run(capsys, "check", str(file), *DAY)
    assert code == 3


def test_standard_output_and_json(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "draft", "hearing-of-witness", "GB", "FR", "--basis", "ets-030", *DAY)
    assert json.loads(out)["kind"] == "letter-of-request"
    _, out, _ = run(capsys, "draft", "hearing-of-witness", "GB", "FR", "--json", *DAY)
    assert list(json.loads(out)) == ["format", "kind", "basis", "channel", "needs", "record", "stamp"]


@pytest.mark.parametrize(
    ("arguments", "part"),
    [
        (("surender", "GB", "ES"), "nearest: surrender"),
        (("surrender", "GB", "ZZ"), "ZZ"),
        (("surrender", "GB", "ES", "--basis", "ets-24x"), "nearest"),
        (("surrender", "GB", "ES", "--basis", "ets-024"), "no way on ets-024"),
        (("surrender", "GB", "ES", "-o", "no-such-folder/a.json"), "cannot be written"),
        (("probation-supervision", "DE", "FR"), "no record for it yet"),
    ],
)
def test_misuse_is_one_line(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], part: str
) -> None:
    monkeypatch.chdir(tmp_path)
    code, out, err = run(capsys, "draft", *arguments, *DAY)
    assert (code, out) == (2, "") and err.count("\n") == 1 and part in err, err


def test_nothing_is_overwritten(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "mine.json"
    file.write_text("{}", encoding="utf-8")
    code, _, err = run(capsys, "draft", "surrender", "GB", "ES", "-o", str(file), *DAY)
    assert code == 2 and "overwrites nothing" in err and file.read_text(encoding="utf-8") == "{}"
