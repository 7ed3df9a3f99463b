"""Which instruments bind two on a day, beside the same rows in SQLite, in memory, with an index."""

from __future__ import annotations

from functools import partial

from benchmarks.measure import Benchmark, Ratio, compare, in_turn
from benchmarks.world import ask_database, ask_registry, world

__all__ = ["BENCHMARK"]


def measure() -> Ratio:
    """On 593 instruments with 10,000 rows of parties, a different day each time."""
    made = world(593, 200, 10_000)
    questions = made.questions(200)
    ask = partial(ask_database, made.database())
    for question in questions:
        if [one.id for one in ask_registry(question)] != [identity for (identity,) in ask(question)]:
            raise AssertionError("the two sides do not answer alike")
    return compare(in_turn(ask_registry, questions, size=20), in_turn(ask, questions, size=20))


BENCHMARK = Benchmark("pairwise bases on a day / SQLite, indexed, in memory", 0.12, measure)
