"""Every rule that concerns a request, beside a JSON schema that says the like.

The schema is that of ``like_rules``. It says less than the rules: nothing of what JSON Schema cannot compare, nothing of
what the Directive does not ask, and nothing of how hard a finding is, on which article it rests and what is not known.
"""

from __future__ import annotations

import json

from benchmarks.like_rules import NOT_SAID, like_schema
from benchmarks.measure import Benchmark, NotMeasured, Ratio, compare, in_turn
from benchmarks.orders import orders
from lecoop import InvestigationOrder, dumps, law_on
from lecoop.examples.investigation_order import SPECIMEN

__all__ = ["BENCHMARK"]


def measure() -> Ratio:
    """All findings on orders that differ, one after the other, by the law of one day."""
    try:
        from lecoop.rules import check
    except ImportError as missing:
        raise NotMeasured(f"lecoop.rules does not load: {missing}") from None
    try:
        import jsonschema_rs
    except ImportError:
        raise NotMeasured("jsonschema-rs is not installed") from None
    if SPECIMEN.issued_on is None:
        raise AssertionError("the specimen has no day of issue")
    law = law_on(SPECIMEN.issued_on)
    rules = len(check(SPECIMEN, law).ran)
    validator = jsonschema_rs.validator_for(like_schema(law))
    one = json.loads(dumps(SPECIMEN))
    stream = orders(law)
    documents = [json.loads(dumps(order)) for order in stream]
    for order, document in zip([SPECIMEN, *stream], [one, *documents], strict=True):
        if bool(check(order, law).findings) is validator.is_valid(document):
            raise AssertionError("the rules and the schema do not agree on an order")
    again = compare(lambda: check(SPECIMEN, law), lambda: list(validator.iter_errors(one)))
    found = compare(
        in_turn(lambda order: check(order, law), stream, size=len(stream)),
        in_turn(lambda document: list(validator.iter_errors(document)), documents, size=len(documents)),
    )

    def anew(order: InvestigationOrder) -> None:
        law.registry.remember("situations", {})
        check(order, law)

    first = compare(
        in_turn(anew, stream, size=len(stream)),
        in_turn(lambda document: list(validator.iter_errors(document)), documents, size=len(documents)),
    )
    said = rules - len(NOT_SAID)
    note = (
        f"{len(stream)} orders; {again.median:.3g} on one order again and again; {first.median:.3g} with nothing kept from order to order;"
        f" {rules} rules, {said} of them in the schema"
    )
    return Ratio(found.median, found.lowest, found.highest, note)


BENCHMARK = Benchmark("all rules that concern a request, all findings / jsonschema-rs with the like rules", 2, measure)
