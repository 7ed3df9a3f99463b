"""The pairwise query on ten times as many rows: three times the instruments and three times the jurisdictions."""

from __future__ import annotations

from benchmarks.measure import Benchmark, Ratio, compare, in_turn
from benchmarks.world import ask_registry, world

__all__ = ["BENCHMARK"]


def measure() -> Ratio:
    """From 1,000 to 10,000 rows; a pair then shares about three times as many instruments."""
    large, small = world(200, 200, 10_000), world(63, 63, 1_000)
    return compare(
        in_turn(ask_registry, large.questions(200), size=20),
        in_turn(ask_registry, small.questions(200), size=20),
    )


BENCHMARK = Benchmark("pairwise bases on a day, 10,000 rows / 1,000 rows", 3.5, measure)
