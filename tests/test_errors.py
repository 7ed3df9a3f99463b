"""Errors carry what a caller needs, and survive a process pool."""

from __future__ import annotations

import copy
import pickle

import pytest

from lecoop.errors import LecoopError, LoadError, MisuseError, ParseError, SnapshotError, UndecidedError, UnknownIdError


@pytest.mark.parametrize("error", [UnknownIdError("instrument", ("ets-024",)), UnknownIdError("channel"), LoadError((("type", "$.a"),))])
def test_errors_survive_pickling(error: LecoopError) -> None:
    """A process pool hands errors back as they were raised."""
    for again in (pickle.loads(pickle.dumps(error)), copy.copy(error)):
        assert type(again) is type(error)
        assert str(again) == str(error)


def test_one_ancestor() -> None:
    """Whoever catches LecoopError catches all of them; each is also the standard library's kind."""
    for kind, standard in (
        (MisuseError, ValueError),
        (ParseError, ValueError),
        (LoadError, ValueError),
        (UnknownIdError, LookupError),
        (SnapshotError, Exception),
        (UndecidedError, Exception),
    ):
        assert issubclass(kind, LecoopError)
        assert issubclass(kind, standard)


def test_a_load_error_shows_five_problems_and_counts_the_rest() -> None:
    """A thousand wrong fields make one short line."""
    error = LoadError(tuple(("type", f"$.items[{i}]") for i in range(50)))
    assert str(error).count("type") == 5
    assert "45 more" in str(error)
