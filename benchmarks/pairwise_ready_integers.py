"""Which instruments bind two on a day, beside the AND of two integers that are ready for that day: the limit."""

from __future__ import annotations

from benchmarks.measure import Benchmark, Ratio, compare, in_turn
from benchmarks.world import ask_registry, world

__all__ = ["BENCHMARK"]


def measure() -> Ratio:
    """On 593 instruments with 10,000 rows of parties, a different day each time."""
    made = world(593, 200, 10_000)
    questions = made.questions(200)
    ready = [(made.mask(one, law.day), made.mask(other, law.day)) for law, one, other in questions]
    for question, (one, other) in zip(questions, ready, strict=True):
        if len(ask_registry(question)) != (one & other).bit_count():
            raise AssertionError("the two sides do not answer alike")
    return compare(in_turn(ask_registry, questions, size=20), in_turn(_both, ready, size=20))


def _both(ready: tuple[int, int]) -> int:
    return ready[0] & ready[1]


BENCHMARK = Benchmark("pairwise bases on a day / AND of two ready integers", 14, measure)
