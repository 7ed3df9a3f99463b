"""The canary harness is seen to fail: a text that escapes anywhere fails the test that let it out."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent

ESCAPES = {
    "log": 'logging.getLogger("x").warning("a %s", canary)',
    "debug": 'logger = logging.getLogger("y"); logger.setLevel(logging.DEBUG); logger.debug("a %s", canary)',
    "output": "print(canary)",
    "error_output": "print(canary, file=sys.stderr)",
    "read_output": "print(canary); capsys.readouterr()",
    "caught_error": "with pytest.raises(MisuseError): raise MisuseError(canary)",
    "caught_load_error": 'with pytest.raises(LoadError): raise LoadError((("a", canary),))',
}


@pytest.fixture(scope="module")
def outcome(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("harness")
    shutil.copy(HERE / "conftest.py", folder)
    lines = ["import logging, sys, pytest", "from lecoop.errors import LoadError, MisuseError"]
    for name, body in ESCAPES.items():
        lines += [f"def test_{name}(canary, capsys):" if "capsys" in body else f"def test_{name}(canary):", f"    {body}"]
    lines += ["def test_tame(canary):", '    with pytest.raises(MisuseError): raise MisuseError("no")']
    (folder / "test_escapes.py").write_text("\n".join(lines), encoding="utf-8")
    call = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-rA",
        "-p",
        "no:cacheprovider",
        "-p",
        "no:xdist",
        "--rootdir",
        str(folder),
        "test_escapes.py",
    ]
    path = str(HERE.parent / "src")
    return subprocess.run(call, cwd=folder, env={"PYTHONPATH": path}, capture_output=True, text=True, timeout=120, check=False).stdout


@pytest.mark.parametrize("name", ESCAPES)
def test_an_escape_fails(outcome: str, name: str) -> None:
    assert f"FAILED test_escapes.py::test_{name} " in outcome or f"ERROR test_escapes.py::test_{name} " in outcome


def test_a_tame_canary_passes(outcome: str) -> None:
    assert "PASSED test_escapes.py::test_tame" in outcome
    assert "FAILED test_escapes.py::test_tame" not in outcome
    assert "ERROR test_escapes.py::test_tame" not in outcome
