"""The standing of everybody to every instrument is what a plain reading of the rows says."""

from __future__ import annotations

from datetime import date

import pytest

import lecoop

from .reading import Row, days_of, read, with_neighbours
from .standing import standings

WORLD = read()
INSTRUMENTS = sorted(WORLD.instruments)


def boundary_days(instrument: Row) -> list[date]:
    """Every day in the rows that bear on who is bound, with the day before and after."""
    whole = WORLD.whole(instrument)
    rows = [whole.get("status", {}), *(instrument.get(key, {}) for key in ("extensions", "suspensions"))]
    rows += [
        WORLD.horizon,
        WORLD.stale_from,
        {key: instrument[key] for key in ("signed_on", "valid_from", "valid_until") if key in instrument},
    ]
    for row in whole.get("status", {}).get("parties", []):
        if row.get("stands_for") == "members":
            organisation = WORLD.organisations[row["party"]]
            rows += [organisation["memberships"], organisation.get("complete_on", [])]
    return with_neighbours(days_of(rows))


def named(instrument: Row) -> set[str]:
    """Whoever is on the list of parties, belongs to an organisation that is, or is answered for by a State."""
    parties = WORLD.whole(instrument).get("status", {}).get("parties", [])
    codes = {row["party"] for row in parties}
    codes |= {one["party"] for row in parties if "stands_for" in row for one in WORLD.organisations[row["party"]]["memberships"]}
    return codes | {code for code, one in WORLD.jurisdictions.items() if {"responsible", "part_of", "answers_to"} & one.keys()}


def differences(identity: str) -> tuple[int, list[str]]:
    """How many standings were compared, and those that differ."""
    instrument, days = WORLD.instruments[identity], boundary_days(WORLD.instruments[identity])
    nobody = list(map(standings(WORLD, instrument, "nobody"), days))
    mine = {code: list(map(standings(WORLD, instrument, code), days)) for code in named(instrument) & WORLD.jurisdictions.keys()}
    found, compared = [], 0
    for number, day in enumerate(days):
        law = lecoop.law_on(day)
        record = law.instrument(identity)
        for code in WORLD.jurisdictions:
            compared += 1
            due = "unknown" if day >= WORLD.stale_from else mine.get(code, nobody)[number]
            answer = law.standing(record, code).value
            if answer != due:
                found.append(f"{code} on {day}: {answer}, due {due}")
    return compared, found


@pytest.mark.parametrize("identity", INSTRUMENTS)
def test_standing_is_what_the_rows_say(identity: str) -> None:
    compared, found = differences(identity)
    assert compared >= 9 * len(WORLD.jurisdictions)
    assert not found, f"{len(found)} of {compared} differ: {'; '.join(found[:6])}"


@pytest.mark.parametrize("identity", INSTRUMENTS)
def test_an_organisation_stands_by_its_own_row(identity: str) -> None:
    instrument = WORLD.instruments[identity]
    codes = {row["party"] for row in WORLD.whole(instrument).get("status", {}).get("parties", [])} & WORLD.organisations.keys()
    for code in sorted(codes):
        due = standings(WORLD, instrument, code)
        for day in boundary_days(instrument):
            if day < WORLD.stale_from:
                assert lecoop.law_on(day).standing(identity, code).value == due(day), (code, day)


def test_everything_is_compared() -> None:
    codes = {row["party"] for one in WORLD.instruments.values() for row in one.get("status", {}).get("parties", [])}
    codes |= {row["party"] for one in WORLD.organisations.values() for row in one["memberships"]}
    assert codes <= WORLD.jurisdictions.keys() | WORLD.organisations.keys()
    assert {"BV", "AQ", "DDDE", "UK", "GB-SCT"} <= WORLD.jurisdictions.keys()
    assert set(INSTRUMENTS) == {one.id for one in lecoop.Registry.bundled().instruments}
