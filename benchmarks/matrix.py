"""Who can ask whom on a day, for all pairs at once, beside as many pairwise look-ups."""

from __future__ import annotations

from datetime import timedelta
from itertools import product

import lecoop
from benchmarks.measure import Benchmark, Ratio, compare
from lecoop import Law, Measure

__all__ = ["BENCHMARK"]


def measure() -> Ratio:
    """On the bundled edition, for surrender, on days asked before: 250 by 250."""
    registry = lecoop.Registry.bundled()
    law = registry.on(registry.horizon - timedelta(400))
    codes = law.matrix(Measure.SURRENDER).codes
    pairs = [(one, other) for one, other in product(codes, repeat=2) if one != other]
    _pairwise(law, pairs)
    return compare(lambda: law.matrix(Measure.SURRENDER), lambda: _pairwise(law, pairs))


def _pairwise(law: Law, pairs: list[tuple[str, str]]) -> None:
    for one, other in pairs:
        law.binding(one, other, measure=Measure.SURRENDER)


BENCHMARK = Benchmark("250 x 250 matrix on a day / as many pairwise look-ups", 0.1, measure)
