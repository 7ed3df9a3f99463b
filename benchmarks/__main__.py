"""Print every goal, its bound and what is measured now: ``python -m benchmarks [part of a goal]``."""

from __future__ import annotations

import sys

from benchmarks import (
    cold_import,
    cold_plan,
    door_load,
    full_plan,
    hostile_document,
    matrix,
    pairwise_ready_integers,
    pairwise_sqlite,
    request_rules,
    tenfold_rows,
)
from benchmarks.measure import Benchmark, NotMeasured

BENCHMARKS: tuple[Benchmark, ...] = (
    door_load.BENCHMARK,
    hostile_document.BENCHMARK,
    request_rules.BENCHMARK,
    pairwise_ready_integers.BENCHMARK,
    pairwise_sqlite.BENCHMARK,
    tenfold_rows.BENCHMARK,
    matrix.BENCHMARK,
    full_plan.BENCHMARK,
    cold_import.BENCHMARK,
    cold_plan.BENCHMARK,
)
WIDTH = max(len(one.goal) for one in BENCHMARKS)


def main(words: list[str]) -> int:
    """Measure the goals in which all of the words occur, one line each as soon as it is known."""
    print(f"{'goal':{WIDTH}}  {'bound':>8}  {'measured':>8}  {'lowest':>8}  {'highest':>8}  met")
    for one in BENCHMARKS:
        if all(word.casefold() in one.goal.casefold() for word in words):
            print(_line(one), flush=True)
    return 0


def _line(one: Benchmark) -> str:
    start = f"{one.goal:{WIDTH}}  {one.bound:8g}"
    try:
        found = one.measure()
    except NotMeasured as missing:
        return f"{start}  {'-':>8}  {'-':>8}  {'-':>8}  not measured: {missing}"
    met = "yes" if found.median <= one.bound else "no"
    note = f" ({found.note})" if found.note else ""
    return f"{start}  {found.median:8.3g}  {found.lowest:8.3g}  {found.highest:8.3g}  {met}{note}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
