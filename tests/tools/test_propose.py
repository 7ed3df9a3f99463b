"""The clerk's tool: a status table into proposed rows, told as new, changed, filled, confirmed or gone."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import pytest
from tools import propose
from tools.days import day_in, mode_in
from tools.table import TableError, rows_of

FILE = """\
format = 1
id = "ets-999"
title = "Convention on Specimens"
kind = "convention"
signed_on = 1990-01-01
valid_from = 1991-01-01
entry_clause = { article = "9", days = 90, valid_from = 1991-01-01 }

[sources]
chart = { name = "Chart of the Specimen Archive", url = "https://chart.example/", verified_on = 2026-11-22 }
memory = { name = "Nobody looked", url = "https://chart.example/", verified_on = 2026-11-22, seen = "unconfirmed" }

[status]
source = "memory"
parties = [
  { party = "NO", deposited_on = 1992-01-01, mode = "ratification", valid_from = 1992-03-31 },
  { party = "SE", deposited_on = 1993-01-01, mode = "ratification", valid_from = 1993-04-01 },
  { party = "FI", held_on = 2000-01-01 },
  { party = "DK", deposited_on = 1994-01-01, mode = "accession", valid_from = 1994-04-01 },
]
"""
CSV = """\
State,Signature,Ratification or accession,Entry into force
Norway,,1992-01-01 r,1992-03-31
Sweden,,1993-02-01 r,1993-05-02
Finland,,1995-06-01 a,
Viet Nam,,2001-01-01 a,
Ruritania,,2001-01-01 a,
"""
MARKDOWN = """\
| State | Signature | Ratification | Entry into force |
|---|---|---|---|
| Norway | | 01/01/1992 r | 31/03/1992 |
"""
HTML = """\
<p>Status</p><table><tr><th>State</th><th>Ratification</th><th>Entry into force</th></tr>
<tr><td>Norway<sup>1</sup></td><td>1 Jan 1992</td><td>31 March 1992</td></tr></table>
"""
XML = """\
<treaty><table><row><entry>Participant</entry><entry>Signature</entry><entry>Ratification, Accession(a)</entry></row>
<row><entry>Norway</entry><entry></entry><entry> 1 Jan 1992</entry></row>
<row><entry>Denmark</entry><entry></entry><entry> 1 Jan 1994 a</entry></row></table></treaty>
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The data file of a made-up convention."""
    path = tmp_path / "instruments" / "ets-999.toml"
    path.parent.mkdir()
    path.write_text(FILE, encoding="utf-8")
    return path


def _table(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_every_kind_is_told(file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """New, changed, filled, gone and confirmed, and the name that nobody knows."""
    code = propose.main([str(file), str(_table(tmp_path, "table.csv", CSV)), "--source", "chart"])
    told = capsys.readouterr().out
    assert code == 1
    assert told.splitlines()[0] == "1 new, 1 changed, 1 filled, 1 gone, 1 confirmed, 1 names unknown"
    assert "deposited_on: 1993-01-01 -> 1993-02-01" in told
    assert "Ruritania" in told
    assert file.read_text(encoding="utf-8") == FILE, "without --write nothing is changed"


def test_what_is_proposed_is_what_the_file_then_says(file: Path, tmp_path: Path) -> None:
    """Written rows have the source that was named; a gone row stays; a missing entry into force comes from the clause."""
    table = str(_table(tmp_path, "table.csv", CSV))
    propose.main([str(file), table, "--source", "chart", "--write"])
    rows = {row["party"]: row for row in tomllib.loads(file.read_text(encoding="utf-8"))["status"]["parties"]}
    assert rows["SE"]["valid_from"] == date(1993, 5, 2)
    assert rows["SE"]["source"] == "chart"
    assert rows["FI"] == {
        "party": "FI", "deposited_on": date(1995, 6, 1), "mode": "accession", "valid_from": date(1995, 8, 30), "source": "chart",
    }  # fmt: skip
    assert rows["VN"]["valid_from"] == date(2001, 4, 1)
    assert rows["DK"]["valid_from"] == date(1994, 4, 1)


def test_a_second_run_confirms(file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What was written once is not proposed again."""
    table = str(_table(tmp_path, "table.csv", CSV.replace("Ruritania,,2001-01-01 a,\n", "Denmark,,1994-01-01 a,1994-04-01\n")))
    propose.main([str(file), table, "--source", "chart", "--write"])
    capsys.readouterr()
    assert propose.main([str(file), table, "--source", "chart"]) == 0
    assert capsys.readouterr().out.splitlines() == ["0 new, 0 changed, 0 filled, 0 gone, 5 confirmed"]


@pytest.mark.parametrize(("name", "text"), [("t.md", MARKDOWN), ("t.html", HTML), ("t.xml", XML)])
def test_tables_of_every_form(file: Path, tmp_path: Path, name: str, text: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Markdown, HTML and the XML of the United Nations are read like CSV."""
    propose.main([str(file), str(_table(tmp_path, name, text)), "--source", "chart"])
    told = capsys.readouterr().out
    assert "changed  NO" not in told
    assert " confirmed" in told.splitlines()[0]
    assert "0 confirmed" not in told.splitlines()[0]


@pytest.mark.parametrize(
    ("cell", "day", "mode"),
    [
        ("2001-12-31", date(2001, 12, 31), None),
        ("31/12/2001", date(2001, 12, 31), None),
        ("12 Dec 2000 a", date(2000, 12, 12), "accession"),
        ("24 Sep 2003 AA", date(2003, 9, 24), "approval"),
        ("3 September 1981 d", date(1981, 9, 3), "succession"),
        ("1994", None, None),
        ("", None, None),
    ],
)
def test_days_and_marks(cell: str, day: date | None, mode: str | None) -> None:
    """The ways in which depositaries write a day, and the mark beside it."""
    assert (day_in(cell), mode_in(cell)) == (day, mode)


def test_american_days() -> None:
    """A day written month first is read so only where that is said."""
    assert day_in("04/03/1996", american=True) == date(1996, 4, 3)
    with pytest.raises(ValueError, match="month"):
        day_in("04/30/1996")


@pytest.mark.parametrize("text", ["", "only one line", "<!DOCTYPE x [<!ENTITY a 'b'>]><row></row>"])
def test_what_is_no_table_is_refused(tmp_path: Path, text: str) -> None:
    """An empty file, a line of text, a document with entities."""
    with pytest.raises(TableError):
        rows_of(_table(tmp_path, "t.xml" if text.startswith("<") else "t.csv", text))


def test_one_line_where_something_is_wrong(file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A source that the file does not have, a table that is not there, a file that is not there."""
    table = str(_table(tmp_path, "table.csv", CSV))
    for words in ([str(file), table, "--source", "nobody"], [str(file), "gone.csv", "--source", "chart"], ["gone.toml", table, "--source", "x"]):
        assert propose.main(words) == 2
        assert capsys.readouterr().err.count("\n") == 1
