"""Every rule that concerns a request, beside as many conditions of a JSON schema that say the like."""

from __future__ import annotations

import json
from itertools import cycle, islice
from typing import Any

from benchmarks.measure import Benchmark, NotMeasured, Ratio, compare
from lecoop import dumps, law_on
from lecoop.examples.investigation_order import SPECIMEN

__all__ = ["BENCHMARK"]

EACH_OFFENCE = ("facts", "legal_classification", "max_penalty", "committed_on", "participation", "law_text")
EACH_SUBJECT = ("family_name", "born_on", "nationalities")
STATED = ("issuing_authority", "assistance", "reasons", "necessity", "form", "languages", "basis", "measure", "issued_on")


def measure() -> Ratio:
    """All findings on one complete investigation order, by the law of the day of its issue."""
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
    document = json.loads(dumps(SPECIMEN))
    validator = jsonschema_rs.validator_for({"allOf": list(islice(cycle(_conditions()), rules))})
    if list(validator.iter_errors(document)):
        raise AssertionError("the specimen does not meet the schema")
    found = compare(lambda: check(SPECIMEN, law), lambda: list(validator.iter_errors(document)))
    return Ratio(found.median, found.lowest, found.highest, f"{rules} rules")


def _conditions() -> list[dict[str, Any]]:
    """Conditions of the kind that the rules ask: what is stated, what goes together, what is long enough."""
    return [
        *({"required": [name]} for name in STATED),
        *({"properties": {"offences": {"minItems": 1, "items": {"required": [name]}}}} for name in EACH_OFFENCE),
        *({"properties": {"subjects": {"minItems": 1, "items": {"required": [name]}}}} for name in EACH_SUBJECT),
        *({"if": {"properties": {"urgent": {"const": True}}}, "then": {"required": [name]}} for name in ("urgency_reason", "needed_by")),
        {"properties": {"requesting": {"pattern": "^[A-Z]{2}$"}}, "not": {"properties": {"requested": {"const": "FR"}}}},
        {"properties": {"documents": {"contains": {"properties": {"kind": {"const": "form"}, "signed": {"const": True}}}}}},
        {"properties": {"documents": {"contains": {"properties": {"translation": {"const": True}}, "required": ["translation"]}}}},
        {"properties": {"issuing_authority": {"properties": {"kind": {"enum": ["court", "investigating-judge", "prosecutor"]}}}}},
        {"properties": {"offences": {"items": {"if": {"required": ["relies_on_list"]}, "then": {"required": ["list_offence"]}}}}},
    ]


BENCHMARK = Benchmark("all rules that concern a request, all findings / jsonschema-rs with the like rules", 2, measure)
