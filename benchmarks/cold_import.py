"""Importing lecoop in a fresh interpreter, beside an interpreter that does nothing."""

from __future__ import annotations

from benchmarks.fresh import compare_fresh
from benchmarks.measure import Benchmark, Ratio

__all__ = ["BENCHMARK"]


def measure() -> Ratio:
    """The whole process, from start to end."""
    return compare_fresh("import lecoop", "pass")


BENCHMARK = Benchmark("cold import lecoop / bare interpreter", 2, measure)
