"""What the source may not hold: asserts, clocks, drawers for odds and ends, law that belongs in data."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

SRC = Path(__file__).resolve().parent.parent / "src" / "lecoop"
FILES = sorted(SRC.rglob("*.py"))
NAMES = [str(path.relative_to(SRC)) for path in FILES]

LONGEST = 400
BANNED_NAMES = {"base", "common", "core", "helper", "helpers", "manager", "misc", "shared", "util", "utils"}
CLOCK = {("date", "today"), ("datetime", "now"), ("datetime", "today"), ("datetime", "utcnow"), ("time", "time"), ("time", "monotonic")}
HIDDEN = {"locale", "pickle", "random", "requests", "shelve", "socket", "sqlite3", "urllib", "yaml"}
JUDGING = ("registry", "deadlines", "basis", "rules", "routing")
"""The floors on which law is applied; there a code or a year would be law as control flow."""

NOT_A_CODE = {"EU"}


def _tree(name: str) -> ast.Module:
    return ast.parse((SRC / name).read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", NAMES)
def test_no_assert(name: str) -> None:
    """``python -O`` drops asserts, so none may guard anything."""
    assert [node.lineno for node in ast.walk(_tree(name)) if isinstance(node, ast.Assert)] == []


@pytest.mark.parametrize("name", [one for one in NAMES if not one.startswith("cli")])
def test_no_clock_below_the_command_line(name: str) -> None:
    """Same question, same stamp, same answer: only the command line asks what day it is."""
    found = []
    for node in ast.walk(_tree(name)):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name | ast.Attribute):
            owner = node.value.id if isinstance(node.value, ast.Name) else node.value.attr
            if (owner, node.attr) in CLOCK:
                found.append(f"{node.lineno}: {owner}.{node.attr}")
    assert found == []


@pytest.mark.parametrize("name", [one for one in NAMES if not one.startswith("cli")])
def test_nothing_hidden(name: str) -> None:
    """No environment, no locale, no network, no chance, nothing that runs what it reads."""
    found = []
    for node in ast.walk(_tree(name)):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names if alias.name.split(".")[0] in HIDDEN]
        elif isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] in HIDDEN:
            found.append(node.module or "")
        elif isinstance(node, ast.Attribute) and node.attr in ("environ", "getenv"):
            found.append(node.attr)
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("eval", "exec", "__import__"):
            found.append(node.func.id)
    assert found == []


@pytest.mark.parametrize("name", NAMES)
def test_no_file_is_too_long(name: str) -> None:
    lines = len((SRC / name).read_text(encoding="utf-8").splitlines())
    assert lines <= LONGEST, f"{lines} lines; a file is one thing that a practitioner could name"


@pytest.mark.parametrize("name", NAMES)
def test_no_module_is_a_drawer_for_odds_and_ends(name: str) -> None:
    assert set(Path(name).with_suffix("").parts) & BANNED_NAMES == set()


@pytest.mark.parametrize("name", [one for one in NAMES if one != "__init__.py" and one.split("/")[-1] != "py.typed"])
def test_every_module_says_what_it_is(name: str) -> None:
    text = ast.get_docstring(_tree(name))
    assert text, "the first line of a module says in one sentence what it holds"
    assert text.splitlines()[0].endswith((".", ":", "?", "``")), "the first line is a sentence"


def _codes() -> set[str]:
    return {path.stem.upper() for path in (SRC / "data" / "jurisdictions").glob("*.toml")} - NOT_A_CODE


@pytest.mark.parametrize("name", [one for one in NAMES if one.startswith(JUDGING)])
def test_no_country_and_no_year_is_law_in_code(name: str) -> None:
    """Law is data: where law is applied, no code of a jurisdiction and no day or year is compared."""
    codes = _codes()
    found = []
    for node in ast.walk(_tree(name)):
        if not isinstance(node, ast.Compare | ast.match_case):
            continue
        for part in ast.walk(node.pattern if isinstance(node, ast.match_case) else node):
            if isinstance(part, ast.Constant) and isinstance(part.value, str) and part.value in codes:
                found.append(f"line {part.lineno}: {part.value}")
            if isinstance(part, ast.Constant) and type(part.value) is int and 1900 <= part.value <= 2100:
                found.append(f"line {part.lineno}: {part.value}")
            if isinstance(part, ast.Call) and isinstance(part.func, ast.Name) and part.func.id == "date":
                found.append(f"line {part.lineno}: a day is compared")
    assert found == []


def test_no_source_repeats_a_long_licence_or_names_its_author() -> None:
    """One LICENSE and an SPDX expression; no header above the thought."""
    header = re.compile(r"SPDX-License-Identifier|Copyright|@author\b", re.IGNORECASE)
    assert [name for name in NAMES if header.search((SRC / name).read_text(encoding="utf-8"))] == []
