"""Laws of the process: no hash seed, time zone or locale changes a byte of an answer."""

from __future__ import annotations

import os
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

SRC = Path(__file__).resolve().parents[2] / "src"

SURROUNDINGS = (
    {"PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C"},
    {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8"},
    {"PYTHONHASHSEED": "4294967295", "TZ": "Etc/GMT+12", "LC_ALL": "tr_TR.UTF-8", "PYTHONUTF8": "1"},
)

CALLS = (
    "route GB ES surrender --on 2022-03-01 --json",
    "route CH FR surrender --on 2024-02-05 --nationality FR --max-penalty life --json",
    "route FR DE hearing-of-witness --on 2023-04-12 --asker police --explain",
    "route GB RU police-information --on 2022-03-01 --json",
)

PROGRAM = """
import sys
from lecoop.cli.main import main
for call in sys.argv[1:]:
    print(call, main(call.split()))
from datetime import date
import lecoop
from lecoop.door import dumps
from lecoop.examples import specimen
for cls in (lecoop.ArrestWarrant, lecoop.ExtraditionRequest, lecoop.InformationRequest, lecoop.InvestigationOrder, lecoop.LetterOfRequest):
    record = specimen(cls)
    print(dumps(record).decode("ascii", "backslashreplace"))
    print(ascii(str(lecoop.check(record, lecoop.law_on(record.issued_on)))))
"""


@cache
def printed(number: int) -> bytes:
    """What a fresh process prints in these surroundings."""
    env = {"PATH": os.environ.get("PATH", ""), "PYTHONPATH": str(SRC), "PYTHONIOENCODING": "utf-8", **SURROUNDINGS[number]}
    done = subprocess.run([sys.executable, "-c", PROGRAM, *CALLS], env=env, capture_output=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr.decode()[-2_000:]
    return done.stdout


@pytest.mark.parametrize("number", range(1, len(SURROUNDINGS)))
def test_R8_S3_T7_surroundings_change_no_byte(number: int) -> None:
    """Plans, their explanations, reports and written records are byte for byte the same."""
    first, other = printed(0).splitlines(), printed(number).splitlines()
    assert len(first) > 100
    assert other == first
