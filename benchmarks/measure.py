"""How a ratio is measured: both sides in turn, the best of several runs a round, the median of the rounds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import cycle
from statistics import median
from time import process_time
from timeit import Timer
from typing import TypeVar

__all__ = ["Benchmark", "NotMeasured", "Ratio", "compare", "in_turn", "ratio_of"]

ROUNDS = 7
"""Rounds of one comparison; the ratio that is told is their median."""
REPEATS = 5
"""Runs of each side in one round; the fastest counts."""
LEAST = 0.01
"""Seconds that one run lasts at least, so that the clock's step does not matter."""

_T = TypeVar("_T")


class NotMeasured(Exception):
    """A side of the comparison is not there; the message says which."""


@dataclass(frozen=True)
class Ratio:
    """The median of the rounds, with the lowest and the highest of them."""

    median: float
    lowest: float
    highest: float
    note: str = ""


@dataclass(frozen=True)
class Benchmark:
    """A goal: what is divided by what, and how large the ratio may be.

    Args:
        goal: the two sides, in words.
        bound: the largest ratio that meets the goal.
        measure: measures it.
    """

    goal: str
    bound: float
    measure: Callable[[], Ratio]


def compare(subject: Callable[[], object], peer: Callable[[], object]) -> Ratio:
    """The processor time of one call of ``subject`` as a multiple of that of ``peer``."""
    sides = []
    for side in (subject, peer):
        side()
        timer = Timer(side, timer=process_time)
        loops = 1
        while timer.timeit(loops) < LEAST:
            loops *= 2
        sides.append((timer, loops))
    return ratio_of(*((lambda timer=timer, loops=loops: timer.timeit(loops) / loops) for timer, loops in sides))


def ratio_of(subject: Callable[[], float], peer: Callable[[], float], *, rounds: int = ROUNDS, repeats: int = REPEATS) -> Ratio:
    """The ratio of two measured costs, the two taken in turn."""
    found = []
    for _ in range(rounds):
        costs = [(subject(), peer()) for _ in range(repeats)]
        found.append(min(one for one, _ in costs) / min(other for _, other in costs))
    return Ratio(median(found), min(found), max(found))


def in_turn(work: Callable[[_T], object], items: list[_T], *, size: int) -> Callable[[], None]:
    """A call that does the work for the next ``size`` items, so that calls which follow one another differ."""
    parts: Iterator[list[_T]] = cycle([items[start : start + size] for start in range(0, len(items) - size + 1, size)])

    def batch() -> None:
        for item in next(parts):
            work(item)

    return batch
