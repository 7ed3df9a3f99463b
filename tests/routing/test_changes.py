"""What changed between two days, each with its cause."""

from __future__ import annotations

from datetime import date

import pytest

from lecoop import Measure, MisuseError, Registry, UnknownIdError, changes
from lecoop.routing.changes import ChangeKind, Changes


@pytest.fixture(scope="module")
def night() -> Changes:
    """The night in which the transition period ended."""
    return changes(Registry.bundled(), "GB", before=date(2020, 12, 31), after=date(2021, 1, 1))


def test_the_story_of_that_night(night: Changes) -> None:
    """Memberships, instruments, bureaus, channels and ways: what ended and what began, on one screen."""
    text = str(night)
    for words in (
        "European Union", "UK SIRENE Bureau", "UK Europol National Unit", "EAW", "EIO", "eu-uk-tca-surrender",
        "no longer treated as a member", "Ways that opened", "Ways that closed", "Schengen Information System",
    ):  # fmt: skip
        assert words in text
    assert len(text.splitlines()) <= 50


def test_every_way_that_closed_has_its_cause(night: Changes) -> None:
    """A way that closed says by what."""
    closed = night.of(ChangeKind.WAY_CLOSED)
    assert {row.measure for row in closed} == {Measure.SURRENDER, Measure.HEARING_OF_WITNESS, Measure.POLICE_INFORMATION}
    assert all(row.cause and row.partners for row in closed)
    surrender = next(row for row in closed if row.what == "celex-32002f0584 over sis")
    assert "2021-01-01" in surrender.cause and {"ES", "FR", "DE"} <= set(surrender.partners)


def test_the_merger_of_2023() -> None:
    """The house of the bureaus changed; no way opened or closed."""
    found = changes(Registry.bundled(), "GB", before=date(2023, 4, 2), after=date(2023, 4, 3), partners=("FR", "US", "CH"))
    assert any("Joint International Crime Centre" in row.what for row in found.of(ChangeKind.BUREAU))
    assert not found.of(ChangeKind.WAY_OPENED) and not found.of(ChangeKind.WAY_CLOSED)


def test_departments_with_successors() -> None:
    """An agency that closes names its successor."""
    found = changes(Registry.bundled(), "GB", before=date(2020, 9, 1), after=date(2020, 9, 2), partners=("FR", "US", "CH"))
    gone = {row.what: row.cause for row in found.of(ChangeKind.AGENCY) if row.after == "closed"}
    assert set(gone) == {"Foreign & Commonwealth Office", "Department for International Development"}
    assert all("Foreign, Commonwealth & Development Office" in cause for cause in gone.values())


def test_nothing_changed() -> None:
    """Two quiet days."""
    found = changes(Registry.bundled(), "ES", before=date(2022, 7, 5), after=date(2022, 7, 6), partners=("FR", "US", "GB", "MA", "BR"))
    assert found.rows == () and "Nothing on record changed" in str(found)


def test_misuse() -> None:
    """The earlier day comes first, and codes are exact."""
    for before, after in ((date(2021, 1, 1), date(2020, 1, 1)), (date(2021, 1, 1), date(2021, 1, 1))):
        with pytest.raises(MisuseError):
            changes(Registry.bundled(), "GB", before=before, after=after)
    with pytest.raises(UnknownIdError):
        changes(Registry.bundled(), "ZZ", before=date(2020, 1, 1), after=date(2021, 1, 1))
