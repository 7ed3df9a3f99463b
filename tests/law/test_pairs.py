"""Plans between States across the world, each held against a source other than the rows on which it rests."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import lecoop
from lecoop import Measure

PAIRS: list[dict[str, Any]] = tomllib.loads(Path(__file__).with_name("pairs.toml").read_text(encoding="utf-8"))["pair"]


def _name(pair: dict[str, Any]) -> str:
    return f"{pair['asking']}-{pair['asked']}-{pair['measure']}-{pair['on']}"


@pytest.mark.parametrize("pair", PAIRS, ids=_name)
def test_the_plan_is_what_the_source_says(pair: dict[str, Any]) -> None:
    """What the source says is open has a route, and what it says is closed has none."""
    plan = lecoop.plan(lecoop.law_on(pair["on"]), pair["asking"], pair["asked"], Measure(pair["measure"]))
    heads = {route.basis.head for route in plan.routes}
    assert set(pair.get("open", [])) <= heads, pair["says"]
    assert not set(pair.get("closed", [])) & heads, pair["says"]
    cited = {name for route in plan.routes for name in route.may_cite}
    assert set(pair.get("cited", [])) <= cited - heads, pair["says"]


def test_the_pairs_reach_across_the_world() -> None:
    """Fifty pairs and more, on days of five decades, for a dozen measures; each names its source and where it is."""
    assert len({frozenset((pair["asking"], pair["asked"])) for pair in PAIRS}) >= 50
    assert len({code for pair in PAIRS for code in (pair["asking"], pair["asked"])}) >= 60
    assert len({pair["on"].year // 10 for pair in PAIRS}) >= 5
    assert len({pair["measure"] for pair in PAIRS}) >= 12
    assert all(pair["source"] and pair["says"] and isinstance(pair["on"], date) for pair in PAIRS)
    assert all(pair.get("open") or pair.get("closed") or pair.get("cited") for pair in PAIRS)
