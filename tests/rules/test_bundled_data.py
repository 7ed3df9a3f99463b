"""The bundled data is held against the rules about the registry."""

from __future__ import annotations

import pytest

from lecoop.registry import Registry
from lecoop.report import Report, Severity
from lecoop.rules import check_registry

AWAITED: frozenset[tuple[str, str]] = frozenset()
"""Errors that are known and wait to be mended: take a line out with its error, and put none in."""


@pytest.fixture(scope="module")
def report() -> Report:
    return check_registry(Registry.bundled())


def test_no_rule_crashes_on_the_bundled_data(report: Report) -> None:
    assert report.crashed == ()


def test_the_bundled_data_has_no_error_beyond_those_that_wait(report: Report) -> None:
    found = [one for one in report.findings if one.severity is Severity.ERROR and (one.record, one.rule) not in AWAITED]
    assert [str(one) for one in found] == []


def test_every_rule_about_the_registry_ran(report: Report) -> None:
    assert {"registry.unknown-id", "bureau.outside-its-organisation", "instrument.entry-clause-missed"} <= set(report.ran)
