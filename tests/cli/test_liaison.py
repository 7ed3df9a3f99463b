"""``lecoop coverage`` and ``lecoop map``: the same answer as table, JSON and picture, and one line for what is wrong."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from tests.cli.test_main import run

DAY = ("--on", "2008-07-14")
OWN = """\
format = 1
id = "no-example-officers"
agency = "no-kripos"
name = "Example officers"

[sources]
own = {{ name = "Own notes", verified_on = 2026-11-22 }}

[[posts]]
id = "no-example-officers-nairobi"
seat = "KE"
place = "Nairobi"
valid_from = 2020-01-01
accreditations = [
{rows}
]
"""
GOOD = '  { jurisdiction = "KE", kind = "primary", valid_from = 2020-01-01 },'


def own(folder: Path, *rows: str) -> Path:
    file = folder / "no-example-officers.toml"
    file.write_text(OWN.format(rows="\n".join(rows)), encoding="utf-8")
    return file


def test_the_table_names_the_post_and_its_source(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, "coverage", "us-fbi-legat", "--of", "CV", *DAY)
    assert (code, err) == (0, "")
    assert "secondary" in out and "us-fbi-legat-dakar" in out and "FBI" in out
    assert "more than 200" in out and "not on record whole" in out


def test_json_says_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "coverage", "us-fbi-legat", "--against", "western-africa", "--without", "dakar", "--json", *DAY)
    found = json.loads(out)
    assert code == 0 and "CV" in found["jurisdictions"]
    assert {"CV", "SN"} <= set(found["closing"]["lost"]) and "ML" in found["gaps"]["missing"]
    assert all(one["source"]["name"] for one in found["covers"])


def test_who_covers_a_jurisdiction_whatever_the_network(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "coverage", "--of", "CV", "--json", *DAY)
    assert code == 0 and "us-fbi-legat" in {one["network"] for one in json.loads(out)["covers"]}
    code, out, _ = run(capsys, "coverage", "--of", "KP", *DAY)
    assert code == 3


def test_all_networks(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "coverage", *DAY)
    assert code == 0 and "gb-nca-ilo" in out and "us-fbi-legat" in out


@pytest.mark.parametrize(
    ("arguments", "part"),
    [
        (("coverage", "us-fbi-legats"), "nearest: us-fbi-legat"),
        (("coverage", "us-fbi-legat", "--of", "ZZ"), "ZZ"),
        (("coverage", "us-fbi-legat", "--threat", "drug"), "nearest: drugs"),
        (("coverage", "us-fbi-legat", "--against", "atlantis"), "atlantis"),
        (("coverage", "us-fbi-legat", "--without", "nowhere"), "nowhere"),
        (("coverage", "--without", "us-fbi-legat-dakar"), "name the network"),
        (("map", "us-fbi-legat", "-o", "no-such-folder/map.svg"), "there is no such folder"),
        (("map", "us-fbi-legat", "-o", "map.png"), "ends in .svg"),
        (("map", "us-fbi-legat"), "-o"),
        (("map", "GB", "-o", "map.svg"), "Name a measure"),
        (("map", "GB", "surender", "-o", "map.svg"), "nearest: surrender"),
        (("map", "ZZ", "surrender", "-o", "map.svg"), "ZZ"),
        (("map", "GB", "surrender", "--against", "africa", "-o", "map.svg"), "--against"),
    ],
)
def test_misuse_is_one_line(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], part: str
) -> None:
    monkeypatch.chdir(tmp_path)
    code, out, err = run(capsys, *arguments)
    assert (code, out) == (2, "") and err.count("\n") == 1 and part in err, err
    assert list(tmp_path.iterdir()) == []


def test_own_network_and_what_is_wrong_with_it(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = own(tmp_path, GOOD)
    code, out, err = run(capsys, "coverage", "no-example-officers", "--with", str(file))
    assert (code, err) == (0, "") and "KE" in out
    own(tmp_path, GOOD, '  { jurisdiction = "KE", kind = "secondary", valid_from = 2021-01-01 },')
    code, _, err = run(capsys, "coverage", "no-example-officers", "--with", str(file))
    assert code == 2 and err.count("\n") == 1 and "two rows on the same days" in err
    own(tmp_path, GOOD, '  { jurisdiction = "QQ", kind = "secondary", valid_from = 2021-01-01 },')
    code, _, err = run(capsys, "coverage", "no-example-officers", "--with", str(file))
    assert code == 2 and err.count("\n") == 1 and "QQ" in err


def test_maps_are_written(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    for arguments, part in ((("us-fbi-legat", *DAY), "covered, secondary: 10"), (("GB", "surrender", "--on", "2026-11-22"), "plainly open")):
        file = tmp_path / "map.svg"
        code, out, err = run(capsys, "map", *arguments, "-o", str(file))
        assert (code, err) == (0, "") and part in out
        assert file.read_text(encoding="utf-8").startswith("<?xml")
    code, out, _ = run(capsys, "map", "us-fbi-legat", *DAY, "-o", str(tmp_path / "map.svg"), "--json")
    assert code == 0 and "CV" in json.loads(out)["classes"]["covered, secondary"]


def test_without_the_extra(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "drawsvg", None)
    code, _, err = run(capsys, "map", "us-fbi-legat", "-o", str(tmp_path / "map.svg"))
    assert code == 2 and err.count("\n") == 1 and "lecoop[maps]" in err


def test_who_tells_liaison_posts_and_who_sits_at_an_organisation(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "who", "SN", *DAY)
    assert "us-fbi-legat" in out
    code, out, _ = run(capsys, "who", "EUROJUST", "--on", "2026-11-22", "--json")
    assert code == 0 and "no-eurojust-liaison-prosecutor" in {one["id"] for one in json.loads(out)["seated"]}
    _, out, _ = run(capsys, "who", "GB", "--kind", "liaison-bureau", "--on", "2018-06-01")
    assert "led by gb-nca; officers seconded by gb-mps, gb-hmrc, gb-police-scotland, gb-immigration-enforcement, gb-acro, gb-rocu" in out
    _, out, _ = run(capsys, "who", "GB", "--kind", "liaison-bureau", "--on", "2026-11-22")
    assert "led by gb-nca" in out and "not known: gb-mps (last seen 2018-06-01)" in out
