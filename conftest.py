"""Every example runs: those of README.md, of the documentation, and of the docstrings.

The examples of a page build on each other; ``--dist=loadfile`` in pyproject.toml gives a page to one worker.
"""

from __future__ import annotations

import contextlib
import difflib
import io
import os
import re
import shlex
import tempfile
from collections.abc import Iterable, Iterator
from doctest import ELLIPSIS, NORMALIZE_WHITESPACE, OutputChecker
from pathlib import Path
from typing import Any

from hypothesis import settings
from sybil import Document, Example, Region, Sybil
from sybil.document import PythonDocStringDocument
from sybil.parsers.doctest import DocTestParser
from sybil.parsers.markdown import PythonCodeBlockParser, SkipParser

_FLAGS = ELLIPSIS | NORMALIZE_WHITESPACE
_BLOCK = re.compile(r"^```(?P<language>console|toml)\n(?P<source>.*?)^```$", re.MULTILINE | re.DOTALL)
_FILE = re.compile(r"# file: (?P<path>[A-Za-z0-9_./-]+)\n")


def _shell_and_files(document: Document) -> Iterable[Region]:
    """Blocks of calls of lecoop, and TOML files that say on their first line where they stand."""
    for match in _BLOCK.finditer(document.text):
        if match["language"] == "console" and match["source"].startswith("$ lecoop "):
            yield Region(match.start(), match.end(), match["source"], _run_console)
        elif match["language"] == "toml" and _FILE.match(match["source"]):
            yield Region(match.start(), match.end(), match["source"], _write_file)


def _run_console(example: Example) -> str | None:
    """Call the command line as the block says, and compare what it prints and the exit code it is said to have."""
    code = 0
    for call, expected in _calls(example.parsed):
        if call == "echo $?":
            printed = f"{code}\n"
        else:
            code, printed = _call(shlex.split(call)[1:])
        if not OutputChecker().check_output(expected, printed, _FLAGS):
            shown = difflib.unified_diff(expected.splitlines(), printed.splitlines(), "expected", "printed", lineterm="")
            return f"$ {call}\n" + "\n".join(shown)
    return None


def _calls(source: str) -> Iterator[tuple[str, str]]:
    call, lines = "", []
    for line in source.splitlines(keepends=True):
        if line.startswith("$ "):
            if call:
                yield call, "".join(lines)
            call, lines = line[2:].strip(), []
        else:
            lines.append(line)
    yield call, "".join(lines)


def _call(arguments: list[str]) -> tuple[int, str]:
    from lecoop.cli.main import main

    out = io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
        try:
            code = main(arguments)
        except SystemExit as left:
            code = left.code if isinstance(left.code, int) else 1
    return code, out.getvalue()


def _write_file(example: Example) -> None:
    match = _FILE.match(example.parsed)
    assert match is not None
    path = Path(match["path"])
    assert not path.is_absolute()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(example.parsed, encoding="utf-8")


def _enter(namespace: dict[str, Any]) -> None:
    """The examples of a page run in an empty folder of their own."""
    folder = tempfile.TemporaryDirectory()
    namespace["_folder"], namespace["_home"] = folder, Path.cwd()
    os.chdir(folder.name)


def _leave(namespace: dict[str, Any]) -> None:
    os.chdir(namespace.pop("_home"))
    namespace.pop("_folder").cleanup()


settings.register_profile("examples", database=None, deadline=None)
"""Examples of strategies are found anew: what an earlier run found is not looked up."""


def _forget(namespace: dict[str, Any]) -> None:
    namespace["_profile"] = settings.get_current_profile_name()
    settings.load_profile("examples")


def _remember(namespace: dict[str, Any]) -> None:
    settings.load_profile(namespace.pop("_profile"))


_pages = Sybil(
    parsers=[PythonCodeBlockParser(doctest_optionflags=_FLAGS), SkipParser(), _shell_and_files],
    patterns=["README.md", "docs/*.md", "docs/howto/*.md"],
    setup=_enter,
    teardown=_leave,
)
_docstrings = Sybil(
    parsers=[DocTestParser(optionflags=_FLAGS)],
    patterns=["src/lecoop/*.py", "src/lecoop/*/*.py", "src/lecoop/*/*/*.py"],
    document_types={".py": PythonDocStringDocument},
    setup=_forget,
    teardown=_remember,
)

pytest_collect_file = (_pages + _docstrings).pytest()
