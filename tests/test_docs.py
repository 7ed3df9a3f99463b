"""What the pages say of the project is so; that their examples run is held by conftest.py at the root."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PAGES = [ROOT / name for name in ("README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md")]
PAGES += sorted(path for path in (ROOT / "docs").rglob("*.md") if not {"generated", "_build", "rules"} & set(path.parts))
NAMES = [str(path.relative_to(ROOT)) for path in PAGES]

TRY = 'python3 -m venv .venv && .venv/bin/pip install -q ".[cli]" && .venv/bin/lecoop route GB ES surrender'
TEST = 'python3 -m venv .venv && .venv/bin/pip install -q -e ".[test]" && .venv/bin/python -m pytest -q'

_LINK = re.compile(r"\[[^\]]*\]\((?P<target>[^)#\s]+)[^)]*\)")


def _read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("command", [TRY, TEST])
def test_the_readme_has_the_two_commands(command: str) -> None:
    assert _read("README.md").splitlines().count(command) == 1


@pytest.mark.parametrize("name", NAMES)
def test_links_between_pages_resolve(name: str) -> None:
    """Pages that are made when the documentation is built are not here yet."""
    page = ROOT / name
    targets = [match["target"] for match in _LINK.finditer(re.sub(r"^```.*?^```$", "", _read(name), flags=re.MULTILINE | re.DOTALL))]
    local = [one for one in targets if "://" not in one and not one.startswith("generated/") and "/generated/" not in one]
    assert [one for one in local if not (page.parent / one).exists()] == []


@pytest.mark.parametrize("name", NAMES)
def test_text_is_clean(name: str) -> None:
    text = _read(name)
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert [number for number, line in enumerate(text.splitlines(), 1) if line != line.rstrip() or "\t" in line] == []


def test_every_reason_of_refusal_is_documented() -> None:
    from lecoop.values.terms import RefusalReason

    [line] = [line for line in _read("docs/json.md").splitlines() if line.startswith("Reasons of refusal:")]
    assert re.findall(r"`([a-z-]+)`", line) == [one.value for one in RefusalReason]


def test_every_standing_is_documented() -> None:
    from lecoop.values.terms import Standing

    [line] = [line for line in _read("docs/json.md").splitlines() if line.startswith("standing  ")]
    assert set(re.findall(r'"([a-z-]+)"', line)) == {one.value for one in Standing}


def test_every_kind_of_change_is_documented() -> None:
    from lecoop.routing.changes import ChangeKind

    [line] = [line for line in _read("docs/json.md").splitlines() if line.startswith("  kind  ")]
    assert re.findall(r'"([a-z-]+)"', line) == [one.value for one in ChangeKind]


def test_every_command_is_documented() -> None:
    from lecoop.cli.main import parser

    choices = next(action.choices for action in parser("")._actions if action.dest == "command")
    assert choices is not None
    assert set(re.findall(r"^\| `lecoop ([a-z]+)", _read("docs/json.md"), flags=re.MULTILINE)) == set(choices)


def test_the_glossary_is_in_order() -> None:
    lines = _read("docs/glossary.md").splitlines()
    terms = [lines[number - 1] for number, line in enumerate(lines) if line.startswith(": ")]
    assert terms == sorted(terms, key=str.casefold)


def test_every_release_has_the_three_headings() -> None:
    releases = re.split(r"^## ", _read("CHANGELOG.md"), flags=re.MULTILINE)[1:]
    assert releases
    for release in releases:
        assert re.findall(r"^### (.+)$", release, flags=re.MULTILINE) == ["Law and data", "Rules", "Library"], release.splitlines()[0]


def test_the_changelog_has_one_sentence_a_line() -> None:
    for line in _read("CHANGELOG.md").splitlines():
        if line.startswith("- "):
            assert line.endswith("."), line
            assert not re.search(r"\. [A-Z]", line), line


def test_extras_and_floor_of_python_are_as_the_readme_says() -> None:
    project = tomllib.loads(_read("pyproject.toml"))["project"]
    assert project["requires-python"] == ">=3.11"
    assert sorted(re.split(r"[<>=]", one)[0] for one in project["dependencies"]) == ["attrs", "cattrs", "pycountry"]
    assert set(project["optional-dependencies"]) >= {"cli", "testing", "test", "gates"}
    assert [re.split(r"[<>=]", one)[0] for one in project["optional-dependencies"]["cli"]] == ["rich"]
    assert [re.split(r"[<>=]", one)[0] for one in project["optional-dependencies"]["testing"]] == ["hypothesis"]
    assert project["scripts"]["lecoop"] == "lecoop.cli.main:run"


def test_the_licence_is_whole() -> None:
    text = _read("LICENSE")
    assert "Apache License" in text
    assert "END OF TERMS AND CONDITIONS" in text
