"""What all tests share: how many examples a property is tried on, and a canary that must stay in its cage."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import settings

from lecoop.errors import LecoopError

CANARY = "CANARY-7f3a"
"""Tests put this text where personal data stands; it may come out nowhere."""

# The test command and the gates try the same examples for everybody; the nightly run looks for new ones.
settings.register_profile("dev", max_examples=50, deadline=None, derandomize=True)
settings.register_profile("ci", max_examples=500, deadline=None, derandomize=True, print_blob=True)
settings.register_profile("nightly", max_examples=20_000, deadline=None, print_blob=True)
settings.load_profile("dev")


@pytest.fixture
def canary() -> str:
    """A text to put where personal data stands."""
    return CANARY


@pytest.fixture(autouse=True)
def _the_canary_stays_in(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """No error of lecoop, no record of a log and no read of captured output holds the canary."""
    escaped: list[str] = []

    def tell(where: str, text: str) -> None:
        if CANARY in text:
            escaped.append(where)

    def construct(error: LecoopError, *args: object) -> None:
        tell(f"the arguments of {type(error).__name__}", " ".join(map(repr, args)))
        Exception.__init__(error, *args)

    listener = _Listener(lambda record: tell(f"the log {record.name}", f"{record.getMessage()} {record.args} {record.exc_text}"))
    monkeypatch.setattr(LecoopError, "__init__", construct)
    logging.getLogger().addHandler(listener)
    try:
        yield
    finally:
        logging.getLogger().removeHandler(listener)
    if escaped:
        pytest.fail(f"the canary is in {', '.join(sorted(set(escaped)))}", pytrace=False)


class _Listener(logging.Handler):
    def __init__(self, hear: Callable[[logging.LogRecord], None]) -> None:
        super().__init__(logging.NOTSET)
        self._hear = hear

    def emit(self, record: logging.LogRecord) -> None:
        self._hear(record)


@pytest.fixture
def capsys(capsys: pytest.CaptureFixture[str]) -> pytest.CaptureFixture[str]:
    """As pytest's own, and the canary is in nothing that is read from it."""
    return _watched(capsys)


@pytest.fixture
def capfd(capfd: pytest.CaptureFixture[str]) -> pytest.CaptureFixture[str]:
    """As pytest's own, and the canary is in nothing that is read from it."""
    return _watched(capfd)


def _watched(capture: pytest.CaptureFixture[str]) -> pytest.CaptureFixture[str]:
    read = capture.readouterr

    def readouterr() -> Any:
        found = read()
        assert CANARY not in found.out, "the canary is in the output"
        assert CANARY not in found.err, "the canary is in the error output"
        return found

    capture.readouterr = readouterr  # type: ignore[method-assign]
    return capture


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Any:
    """A test that passed but left the canary in what was captured has failed."""
    report = yield
    if report.passed:
        left = sorted({title for title, text in report.sections if CANARY in text})
        if left:
            report.outcome = "failed"
            report.longrepr = f"{item.nodeid}: the canary is in: {', '.join(left)}"
    return report


def pytest_warning_recorded(warning_message: Any, nodeid: str) -> None:
    """A warning that holds the canary ends the run."""
    if CANARY in str(warning_message.message):
        raise AssertionError(f"{nodeid}: the canary is in a warning")
