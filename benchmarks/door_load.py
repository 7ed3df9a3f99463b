"""Loading a request through the door, beside pydantic on a model with the same fields and limits."""

from __future__ import annotations

from benchmarks.like_model import like_model
from benchmarks.measure import Benchmark, Ratio, compare
from lecoop import InvestigationOrder, dumps, loads
from lecoop.examples.investigation_order import SPECIMEN

__all__ = ["BENCHMARK"]


def measure() -> Ratio:
    """One complete investigation order, from bytes to a checked record."""
    data = dumps(SPECIMEN)
    model = like_model(InvestigationOrder, "investigation-order")
    if model.model_validate_json(data).reasons.get_secret_value() != str(SPECIMEN.reasons and SPECIMEN.reasons.reveal()):
        raise AssertionError("the two sides do not read alike")
    return compare(lambda: loads(data, InvestigationOrder), lambda: model.model_validate_json(data))


BENCHMARK = Benchmark("load a request through the door / pydantic 2 on the like model", 2, measure)
