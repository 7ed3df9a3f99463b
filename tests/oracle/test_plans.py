"""A plan says what a plain reading says: the same routes, and the same refusals for the same reasons."""

from __future__ import annotations

import random
from datetime import date
from typing import Any

import pytest

import lecoop
from lecoop import Case, Measure
from lecoop.values.duration import Penalty
from lecoop.values.terms import AuthorityClass, CrimeArea, Matter, Purpose

from .planner import Answer, plan
from .reading import Row, days_of, provisions, read, with_neighbours

WORLD = read()

Scene = tuple[str, str, str, str, Row]


def scene(asking: str, asked: str, measure: str, day: str, **case: Any) -> Scene:
    return asking, asked, measure, day, case


SCENES = [
    *(scene("GB", "ES", "surrender", day) for day in ("2014-06-01", "2018-06-01", "2020-02-15", "2021-01-02", "2026-11-22")),
    scene("GB", "ES", "surrender", "2021-03-01", issued_on=date(2019, 5, 1), arrested_on=date(2021, 2, 15)),
    scene("GB", "ES", "surrender", "2021-03-01", issued_on=date(2019, 5, 1), arrested_on=date(2020, 12, 15)),
    scene("GB", "DE", "surrender", "2022-06-01", nationality=("DE",)),
    scene("GB", "DE", "surrender", "2022-06-01", nationality=("FR",)),
    scene("GB", "DE", "surrender", "2021-02-27", nationality=("DE",)),
    scene("GB", "AT", "surrender", "2022-06-01", nationality=("AT",)),
    scene("GB", "AT", "surrender", "2022-06-01", nationality=("AT",), consent=False),
    scene("GB", "AT", "surrender", "2022-06-01", nationality=("AT",), consent=True),
    scene("GB", "AT", "surrender", "2022-06-01", purpose="prosecute"),
    scene("GB", "NL", "surrender", "2022-06-01", purpose="prosecute"),
    scene("GB", "ES", "surrender", "2022-06-01", purpose="prosecute"),
    scene("GB", "ES", "surrender", "2026-06-01", purpose="prosecute"),
    scene("CH", "FR", "surrender", "2024-06-01", nationality=("FR",)),
    scene("DE", "GB", "surrender", "2022-06-01"),
    scene("DE", "FR", "surrender", "2027-11-21"),
    scene("DE", "FR", "surrender", "2027-11-22"),
    scene("DE", "GB", "surrender", "2026-06-01", nationality=("GB",)),
    scene("DK", "SE", "surrender", "2024-06-01"),
    scene("NO", "SE", "surrender", "2024-06-01"),
    scene("IS", "FR", "surrender", "2024-06-01"),
    scene("CH", "FR", "surrender", "2024-06-01"),
    scene("GB", "US", "surrender", "2024-06-01"),
    scene("US", "GB", "surrender", "2024-06-01"),
    scene("US", "GB", "surrender", "2024-06-01", max_penalty=24, max_penalty_requested=6),
    scene("GB", "HK", "surrender", "2019-06-01"),
    scene("GB", "HK", "surrender", "2021-06-01"),
    scene("HK", "GB", "surrender", "2021-06-01"),
    scene("DE", "FR", "surrender", "2024-06-01", committed_on=date(1990, 5, 1)),
    scene("FR", "DE", "hearing-of-witness", "2024-06-01"),
    scene("FR", "DK", "hearing-of-witness", "2024-06-01"),
    scene("FR", "IE", "hearing-of-witness", "2024-06-01"),
    scene("GB", "FR", "hearing-of-witness", "2017-06-15"),
    scene("GB", "FR", "hearing-of-witness", "2019-06-01"),
    scene("GB", "FR", "hearing-of-witness", "2022-06-01"),
    scene("GB", "FR", "hearing-of-witness", "2022-06-01", received_on=date(2020, 12, 1)),
    scene("GB", "FR", "service-of-documents", "2022-06-01", received_on=date(2020, 12, 1)),
    scene("GB", "TH", "hearing-of-witness", "2026-11-22"),
    scene("IM", "FR", "hearing-of-witness", "2010-06-01"),
    scene("IE", "IM", "hearing-of-witness", "1995-06-01"),
    scene("IM", "AT", "hearing-of-witness", "2010-06-01"),
    scene("DE", "FR", "service-of-documents", "2022-06-01"),
    scene("FR", "GB-SCT", "hearing-of-witness", "2024-06-01"),
    scene("FR", "GB", "hearing-of-witness", "2024-06-01", matter="tax-and-customs"),
    scene("FR", "DK", "hearing-of-witness", "2024-06-01", asker="police"),
    scene("FR", "DE", "hearing-of-witness", "2024-06-01", asker="police"),
    scene("FI", "FR", "hearing-of-witness", "2010-06-01", asker="police"),
    scene("US", "FR", "preservation-of-data", "2024-06-01"),
    scene("US", "CN", "preservation-of-data", "2024-06-01"),
    scene("GB", "US", "content-data", "2021-06-01"),
    scene("GB", "US", "content-data", "2023-06-01"),
    scene("GB", "NL", "police-information", "2018-06-01"),
    scene("GB", "NL", "police-information", "2024-06-01"),
    scene("FR", "DE", "police-information", "2023-07-01"),
    scene("DK", "DE", "police-information", "2017-04-30"),
    scene("DK", "DE", "police-information", "2017-05-02"),
    scene("GB", "XK", "police-information", "2024-06-01"),
    scene("US", "CV", "police-information", "2008-07-14"),
    scene("US", "CV", "police-information", "2015-06-01"),
    scene("US", "SN", "hearing-of-witness", "2008-07-14"),
    scene("US", "NZ", "police-information", "2025-08-01"),
    scene("US", "EC", "police-information", "2026-04-01"),
    scene("GB", "PK", "police-information", "2021-04-22"),
    scene("GB", "PK", "surrender", "2021-04-22"),
    scene("GB", "VN", "capacity-building", "2026-11-22"),
    scene("BE", "DE", "police-information", "2014-01-23"),
    scene("MT", "CH", "police-information", "2018-06-01"),
    scene("SN", "US", "locate-person", "2008-07-14"),
    scene("ES", "XK", "police-information", "2024-06-01"),
    scene("GB", "TW", "police-information", "2024-06-01"),
    scene("GB", "KP", "police-information", "2024-06-01"),
    scene("IE", "FR", "missing-person", "2021-03-14"),
    scene("IE", "FR", "missing-person", "2021-03-15"),
    scene("DE", "FR", "freezing-for-confiscation", "2021-06-01"),
    scene("DE", "FR", "freezing-for-confiscation", "2022-06-01", matter="administrative"),
    scene("DE", "IE", "freezing-for-confiscation", "2021-06-01"),
    scene("GB", "FR", "freezing-for-confiscation", "2019-06-01"),
    scene("GB", "FR", "freezing-for-confiscation", "2023-06-01"),
]


def asked_of_lecoop(asking: str, asked: str, measure: str, day: date, case: Row | None) -> Answer:
    """What the library's plan says, in the words of the plain one."""
    found = lecoop.plan(lecoop.law_on(day), asking, asked, _MEASURES[measure], _case(case) if case else None)
    routes = {(route.basis.ids, route.channel, route.status.value) for route in found.routes}
    return Answer(routes, {(one.channel or "".join(one.basis[:1]), one.reason.value) for one in found.refused})


_MEASURES = {one.value: one for one in Measure}
_ENUMERATIONS = {"asker": AuthorityClass, "purpose": Purpose, "area": CrimeArea, "matter": Matter}
_PENALTIES = ("max_penalty", "max_penalty_requested", "sentence")


def _case(case: Row) -> Case:
    facts = dict(case)
    for name in case:
        if name in _ENUMERATIONS:
            facts[name] = _ENUMERATIONS[name](case[name])
        elif name in _PENALTIES:
            facts[name] = Penalty(case[name])
    return Case(**facts)


def _differences(asking: str, asked: str, measure: str, day: date, case: Row | None) -> str:
    due, answer = plan(WORLD, asking, asked, measure, day, case), asked_of_lecoop(asking, asked, measure, day, case)
    told = [
        f"{word} {what}: {one}"
        for what, mine, other in (("route", due.routes, answer.routes), ("refusal", due.refused, answer.refused))
        for word, some in (("lacks", mine - other), ("has", other - mine))
        for one in sorted(some)
    ]
    return "".join(f"\n  {one}" for one in told)


@pytest.mark.parametrize("wanted", SCENES, ids=lambda one: "-".join([*one[:4], *map(str, one[4])]))
def test_plan_of_a_scene(wanted: Scene) -> None:
    asking, asked, measure, day, case = wanted
    found = _differences(asking, asked, measure, date.fromisoformat(day), case or None)
    assert not found, found


# A sweep over questions that nobody thought of

OFTEN = [
    "GB", "FR", "DE", "ES", "IE", "DK", "SE", "NO", "IS", "CH", "US", "HK", "FI", "NL", "AT", "IT", "GR", "CY", "TR", "XK", "RU", "CN",
    "AZ", "AM", "JE", "GI", "IM", "GB-SCT", "PL", "RO", "HR", "BG", "LI", "UA", "JP", "KR", "IL", "TH", "KP", "GL", "SJ", "MC", "ZA",
    "CL", "BE", "LU", "PT", "CA", "AU", "UK",
]  # fmt: skip

FACTS: dict[str, tuple[float, list[Any]]] = {
    "asker": (0.5, ["police", "prosecutor", "court", "customs", "ministry-of-justice", "central-authority", "fiu"]),
    "validated": (0.3, [True, False]),
    "purpose": (0.3, ["prosecute", "enforce"]),
    "max_penalty": (0.3, [3, 12, 24, 48]),
    "max_penalty_requested": (0.3, [3, 12, 36]),
    "sentence": (0.2, [2, 4, 13]),
    "nationality": (0.5, [("FR",), ("DE",), ("GB",), ("AT", "CH"), (), ("SE",), ("NO",)]),
    "consent": (0.3, [True, False]),
    "urgent": (0.3, [True, False]),
    "location_known": (0.3, [True, False]),
    "matter": (0.3, ["ordinary", "tax-and-customs", "administrative", "military"]),
    "area": (0.3, ["terrorism", "serious-crime", "fiscal"]),
    "territory": (0.1, ["GB-SCT", "GB-EAW"]),
    "committed_on": (0.25, [date(1990, 1, 1), date(2016, 5, 1), date(2020, 12, 1)]),
    "issued_on": (0.25, [date(2016, 5, 1), date(2020, 12, 1), date(2021, 6, 1)]),
    "arrested_on": (0.25, [date(2016, 5, 1), date(2020, 12, 1), date(2021, 6, 1)]),
    "received_on": (0.25, [date(2016, 5, 1), date(2020, 12, 1), date(2021, 6, 1)]),
}
"""How often a fact is stated, and as what."""

SEEDS = range(8)
EACH = 60


def _state(code: str) -> str:
    jurisdiction = WORLD.jurisdictions[code]
    if jurisdiction["status"] == "part":
        return str(jurisdiction["part_of"])
    return str(jurisdiction.get("answers_to", code))


def _questions(seed: int) -> list[tuple[str, str, str, date, Row | None]]:
    chance = random.Random(seed)
    everybody = sorted(code for code, one in WORLD.jurisdictions.items() if one["status"] != "organisation")
    measures = sorted({one["measure"] for instrument in WORLD.instruments.values() for one in provisions(instrument)})
    rows = [(one.get("status", []), {"d": one.get("valid_from", [])}, one.get("relations", [])) for one in WORLD.instruments.values()]
    days = [day for day in with_neighbours(days_of([list(one) for one in rows])) if day.year > 1955]
    found: list[tuple[str, str, str, date, Row | None]] = []
    while len(found) < EACH:
        asking, asked = chance.sample(OFTEN if chance.random() < 0.85 else everybody, 2)
        facts = {name: chance.choice(values) for name, (share, values) in FACTS.items() if chance.random() < share}
        case: Row | None = facts if facts and chance.random() < 0.6 else None
        question = (asking, asked, chance.choice(measures), chance.choice(days), case)
        if _state(asking) != _state(asked):
            found.append(question)
    return found


@pytest.mark.parametrize("seed", SEEDS)
def test_plans_of_any_questions(seed: int) -> None:
    told = [(question, found) for question in _questions(seed) if (found := _differences(*question))]
    assert not told, "".join(f"\n{question[:3]} on {question[3]}, {question[4]}{found}" for question, found in told[:5])


def test_the_sweep_finds_routes_and_refusals() -> None:
    answers = [plan(WORLD, *question) for question in _questions(0)]
    assert sum(bool(one.routes) for one in answers) > EACH / 8
    assert len({reason for one in answers for _, reason in one.refused}) >= 5
