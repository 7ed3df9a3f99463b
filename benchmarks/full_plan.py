"""A full plan on the bundled edition, beside one pairwise query of 10,000 rows in SQLite."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

import lecoop
from benchmarks.measure import Benchmark, Ratio, compare, in_turn
from benchmarks.world import ask_database, world
from lecoop import Law, Measure

__all__ = ["BENCHMARK"]

ASKED = (
    ("GB", "ES", Measure.SURRENDER),
    ("FR", "DE", Measure.HEARING_OF_WITNESS),
    ("US", "GB", Measure.CONTENT_DATA),
    ("JP", "CA", Measure.SEARCH_AND_SEIZURE),
    ("NO", "IE", Measure.POLICE_INFORMATION),
)
DAYS = 40
"""Each question is put on as many days, a quarter of a year apart, up to the edition's horizon."""


def measure() -> Ratio:
    """Every route and every refusal with its reason, for five questions on many days."""
    registry = lecoop.Registry.bundled()
    laws = [registry.on(registry.horizon - timedelta(91 * number)) for number in range(DAYS)]
    questions = [(law, *asked) for law in laws for asked in ASKED]
    made = world(593, 200, 10_000)
    ask = partial(ask_database, made.database())
    for question in questions:
        _plan(question)
    return compare(in_turn(_plan, questions, size=5), in_turn(ask, made.questions(200), size=5))


def _plan(question: tuple[Law, str, str, Measure]) -> lecoop.Plan:
    return lecoop.plan(*question)


BENCHMARK = Benchmark("a full plan, a reason for every refusal / one pairwise query of indexed SQLite", 60, measure)
