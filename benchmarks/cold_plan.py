"""Importing lecoop and making a first plan in a fresh interpreter, beside importing pydantic in one."""

from __future__ import annotations

from benchmarks.fresh import compare_fresh
from benchmarks.measure import Benchmark, Ratio

__all__ = ["BENCHMARK"]

FIRST_PLAN = """
from datetime import date
import lecoop
law = lecoop.law_on(date(2026, 11, 22))
lecoop.plan(law, "GB", "ES", lecoop.Measure.SURRENDER)
"""


def measure() -> Ratio:
    """The whole process, from start to end."""
    return compare_fresh(FIRST_PLAN, "import pydantic")


BENCHMARK = Benchmark("cold import and first plan / import pydantic in a fresh interpreter", 1.5, measure)
