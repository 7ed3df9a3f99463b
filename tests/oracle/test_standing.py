"""The standing of everybody to every instrument is what a plain reading of the rows says."""

from __future__ import annotations

from datetime import date
from random import Random

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
    """Whoever is on the list of parties, belongs to an organisation that is, or is answered for by one of these."""
    parties = WORLD.whole(instrument).get("status", {}).get("parties", [])
    codes = {row["party"] for row in parties}
    codes |= {one["party"] for row in parties if "stands_for" in row for one in WORLD.organisations[row["party"]]["memberships"]}
    return codes | {code for code, one in WORLD.jurisdictions.items() if {one.get(key) for key in ("responsible", "part_of", "answers_to")} & codes}


FEW = 100
"""Of a longer list of days so many are taken for those of whom the instrument does not speak, and for each party beside its own days."""


def asked(instrument: Row) -> dict[str, list[date]]:
    """Whom to ask for, and on which days.

    Everybody of whom a row speaks, on every day on which it changes for anybody where the list of days is
    short, else on the days of its own rows and on some others; and some of whom no row speaks.
    """
    random = Random(instrument["id"])
    days = boundary_days(instrument)
    some = sorted(random.sample(days, min(FEW, len(days))))
    parties = WORLD.whole(instrument).get("status", {}).get("parties", [])
    spoken_of = named(instrument) & WORLD.jurisdictions.keys()
    found = {}
    for code in sorted(spoken_of):
        own = [row for row in parties if row["party"] == code]
        own += [row for row in instrument.get("extensions", []) if row["territory"] == code]
        own += [one for row in parties if "stands_for" in row for one in WORLD.organisations[row["party"]]["memberships"] if one["party"] == code]
        found[code] = days if len(days) <= FEW else sorted({*some, *with_neighbours(days_of(own))})
    others = sorted(WORLD.jurisdictions.keys() - spoken_of)
    few = 3 if instrument["kind"] == "bilateral-treaty" else 12
    found.update((code, some) for code in random.sample(others, min(few, len(others))))
    return found


def differences(identity: str) -> tuple[int, list[str]]:
    """How many standings were compared, and those that differ."""
    instrument, found, compared = WORLD.instruments[identity], [], 0
    record = lecoop.Registry.bundled().instrument(identity)
    for code, days in asked(instrument).items():
        due = standings(WORLD, instrument, code)
        for day in days:
            compared += 1
            expected = "unknown" if day >= WORLD.stale_from else due(day)
            answer = lecoop.law_on(day).standing(record, code).value
            if answer != expected:
                found.append(f"{code} on {day}: {answer}, due {expected}")
    return compared, found


@pytest.mark.parametrize("identity", INSTRUMENTS)
def test_standing_is_what_the_rows_say(identity: str) -> None:
    compared, found = differences(identity)
    assert compared >= 9 * (3 + 2)
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
