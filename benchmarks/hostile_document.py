"""Refusing a hostile document, beside accepting a valid one of the same size and make."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from attrs import evolve

from benchmarks.measure import Benchmark, Ratio, compare
from lecoop import InvestigationOrder, LoadError, dumps, loads
from lecoop.examples.investigation_order import SPECIMEN

if TYPE_CHECKING:
    from lecoop.model.offence import Offence

__all__ = ["BENCHMARK"]

PLAIN = "The goods were sold on to buyers who knew nothing of it. " * 20
MARKED = "हिन्दी में लिखा हुआ विवरण। " * 40
COMBINED = "e\u0335\u0336" * 400


def measure() -> Ratio:
    """The worst of the kinds, each with 100 offences; the note names it."""
    found = {}
    for name, make in HOSTILE.items():
        valid, hostile = make()
        loads(valid, InvestigationOrder)
        if not _is_refused(hostile):
            raise AssertionError(f"not refused: {name}")
        found[name] = compare(partial(_is_refused, hostile), partial(loads, valid, InvestigationOrder))
    worst = max(found, key=lambda name: found[name].median)
    return Ratio(found[worst].median, found[worst].lowest, found[worst].highest, f"worst: {worst}")


def _is_refused(data: bytes) -> bool:
    try:
        loads(data, InvestigationOrder)
    except LoadError:
        return True
    return False


def _document(facts: str) -> bytes:
    from lecoop.values.text import SecretText

    offence: Offence = evolve(SPECIMEN.offences[0], facts=SecretText(facts))
    return dumps(evolve(SPECIMEN, offences=(offence,) * 100))


def _with(old: str, new: str, facts: str = PLAIN) -> Callable[[], tuple[bytes, bytes]]:
    """A document, and the same with every occurrence of a text replaced."""

    def make() -> tuple[bytes, bytes]:
        valid = _document(facts)
        return valid, valid.replace(old.encode(), new.encode())

    return make


def _ending(tail: bytes) -> Callable[[], tuple[bytes, bytes]]:
    """A document, and the same with another end."""

    def make() -> tuple[bytes, bytes]:
        valid = _document(PLAIN)
        return valid, valid[: -len(tail)] + tail

    return make


HOSTILE: dict[str, Callable[[], tuple[bytes, bytes]]] = {
    "no JSON after all": _ending(b"]"),
    "half a text at the end": _ending(b'"\\"\\"\\"\\"\\"\\"'),
    "too deep at the end": _ending(b"[" * 40),
    "an unknown key in every offence": _with('"matter"', '"mattar"'),
    "a key twice in every offence": _with('"place"', '"facts"'),
    "a wrong type in every offence": _with('"relies_on_list":true', '"relies_on_list":1   '),
    "a wrong word in every offence": _with('"ordinary"', '"Ordinary"'),
    "a wrong day in every offence": _with('"2022-10-01"', '"2022-13-01"'),
    "offences that contradict themselves": _with('"committed_until":"2023-01-15"', '"committed_until":"2022-01-15"'),
    "a bidirectional mark at the end of every text": _with('it. "', 'it.\\u202e"'),
    "the same in a script with marks": _with('। "', '।\\u202e"', MARKED),
    "marks without end in every text": _with("e\u0335\u0336" * 20, "e" + "\u0335\u0336" * 20, COMBINED),
    "a number with a fraction in every offence": _with('"relies_on_list":true', '"relies_on_list":1.00'),
    "digits without end": _with('"relies_on_list":true', '"relies_on_list":' + "9" * 40),
}
"""By name, what makes a valid document and the hostile one like it."""

BENCHMARK = Benchmark("refusing a hostile document / accepting a like valid one", 2, measure)
