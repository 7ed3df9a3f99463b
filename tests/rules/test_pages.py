"""The page of each rule is what its declaration gives."""

from __future__ import annotations

from pathlib import Path

import pytest

from lecoop.rules import RULES
from lecoop.rules.pages import COMMAND, main, pages

FOLDER = Path(__file__).resolve().parent.parent.parent / "docs" / "rules"


def test_the_pages_are_those_of_the_rules() -> None:
    wanted = pages()
    there = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.md")}
    differ = sorted(name for name in wanted.keys() | there.keys() if wanted.get(name) != there.get(name))
    assert differ == [], f"run {COMMAND} at the root of the repository"


def test_every_page_has_the_same_shape() -> None:
    for name, text in pages().items():
        assert [line for line in text.splitlines() if line.startswith("#")] == [
            f"# {name.removesuffix('.md')}",
            "## Why",
            "## Passes",
            "## Fails",
        ]


def test_pages_of_rules_that_are_no_more_go(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "rules"
    folder.mkdir()
    (folder / "case.of-old.md").write_text("gone", encoding="utf-8")
    assert main(folder) == 0
    assert sorted(path.name for path in folder.glob("*.md")) == [f"{rule.id}.md" for rule in RULES]
    assert main(tmp_path / "nowhere" / "rules") == 2
    assert "root of the repository" in capsys.readouterr().err
