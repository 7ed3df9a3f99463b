"""What it costs to run a line of Python in a fresh interpreter, with every module compiled beforehand."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from tempfile import TemporaryDirectory

import lecoop
from benchmarks.measure import NotMeasured, Ratio, ratio_of

__all__ = ["compare_fresh"]


def compare_fresh(subject: str, peer: str) -> Ratio:
    """The processor time of an interpreter that runs ``subject`` as a multiple of one that runs ``peer``."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    environment["PYTHONPATH"] = str(Path(lecoop.__file__).resolve().parent.parent)
    with TemporaryDirectory(prefix="lecoop-benchmarks-") as compiled:
        environment["PYTHONPYCACHEPREFIX"] = compiled
        for code in (subject, peer):
            if subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, check=False).returncode:
                raise NotMeasured(f"does not run: {code}")
        return ratio_of(_cost(subject, environment), _cost(peer, environment))


def _cost(code: str, environment: dict[str, str]) -> Callable[[], float]:
    def run() -> float:
        before = getrusage(RUSAGE_CHILDREN)
        subprocess.run([sys.executable, "-c", code], env=environment, check=True)
        after = getrusage(RUSAGE_CHILDREN)
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime

    return run
