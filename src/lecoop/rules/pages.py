"""A page for each rule, made from the rule itself: ``python -m lecoop.rules.pages`` writes them to ``docs/rules``."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from lecoop.door import dumps
from lecoop.registry import Registry
from lecoop.registry.records import plain
from lecoop.rules.checking import check
from lecoop.rules.facts import AGREEMENTS, ANSWERS, CASES
from lecoop.rules.listing import RULES
from lecoop.rules.rule import Cites, Proof, Rule
from lecoop.values.citation import Citation

__all__ = ["COMMAND", "main", "page", "pages"]

COMMAND = "python -m lecoop.rules.pages"
"""Writes the pages anew; run it where ``docs`` is."""

_RESTS_ON = {
    Cites.DATA: "the article that the instrument's data names, cited with each finding",
    Cites.FORM: "the form of the record: no article is needed to see that it contradicts itself or names what is not there",
}


def page(one: Rule) -> str:
    """The page of a rule, in Markdown: norm, facts, why, an example that keeps it, and what breaks it where."""
    return "\n".join(_lines(one)) + "\n"


def pages() -> dict[str, str]:
    """Every page by the name of its file."""
    return {f"{one.id}.md": page(one) for one in RULES}


def _lines(one: Rule) -> Iterator[str]:
    rests_on = f"`{one.citation}`" if isinstance(one.citation, Citation) else _RESTS_ON[one.citation]
    yield from (f"# {one.id}", "", f"**{one.norm}**", "")
    yield from ("| | |", "|---|---|")
    yield f"| severity | {one.severity.value} |"
    yield f"| added in | {one.added_in} |"
    yield f"| judges | {', '.join(f'`{kind.__name__}`' for kind in one.kinds)} |"
    yield f"| needs beside it | {', '.join(one.parts) or 'nothing'} |"
    yield f"| rests on | {rests_on} |"
    yield f"| speaks to | {one.audience.value.replace('-', ' ')} |"
    yield from ("", "## Why", "", one.why, "", "## Passes", "")
    passing = [proof for proof in one.proofs if proof.breaker is None]
    yield from _passing(passing[0])
    for more in passing[1:]:
        yield from (f"So does the specimen of `{type(more.record).__name__}` {_by_law(more)}.", "")
    yield from ("## Fails", "")
    for proof in one.proofs:
        if proof.breaker is not None:
            yield from _failing(one, proof)


def _by_law(proof: Proof) -> str:
    return f"by the law of {proof.law(proof.record).day.isoformat()}"


def _passing(proof: Proof) -> Iterator[str]:
    record = proof.record
    if isinstance(record, Registry):
        yield from ("The small world of `lecoop.examples.registry`.", "")
        return
    yield f"The specimen of `{type(record).__name__}` {_by_law(proof)}:"
    data = json.loads(dumps(record)) if isinstance(record, (*CASES, *ANSWERS, *AGREEMENTS)) else plain(record)
    yield from ("", "```json", json.dumps(data, ensure_ascii=False, indent=2, sort_keys=True), "```", "")


def _failing(one: Rule, proof: Proof) -> Iterator[str]:
    yield f"- {proof.says}"
    report = check(proof.record, proof.law(proof.record), rules=(one,))
    for found in report.findings:
        if found.path == proof.at:
            where = f" ({found.citation})" if found.citation is not None else ""
            yield f"  At `{found.path}`, {found.severity.value}: {found.message}{where}."
    yield ""


def main(folder: Path = Path("docs/rules")) -> int:
    """Write the pages into the folder, and take away those of rules that are no more; 2 where there is no such folder."""
    if not folder.parent.is_dir():
        sys.stderr.write(f"lecoop rules: no folder {folder.parent}; run this at the root of the repository\n")
        return 2
    folder.mkdir(exist_ok=True)
    wanted = pages()
    for old in folder.glob("*.md"):
        if old.name not in wanted:
            old.unlink()
    for name, text in wanted.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
