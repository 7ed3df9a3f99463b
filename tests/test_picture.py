"""The picture of the documentation: drawn from plans, and legible without colour."""

from __future__ import annotations

import sys
from pathlib import Path
from xml.etree import ElementTree as ET

from lecoop import Measure, Registry

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "docs"))

from picture import ways_through_the_years

NAME = "{http://www.w3.org/2000/svg}"


def test_the_picture_shows_what_the_plans_say() -> None:
    """One row a basis and a channel, a bar a run of months; open and open with gaps differ without colour."""
    drawn = ET.fromstring(ways_through_the_years(Registry.bundled(), "GB", "ES", Measure.SURRENDER, 2019, 2022))
    texts = [one.text or "" for one in drawn.iter(f"{NAME}text")]
    assert any("celex-32002f0584" in text for text in texts)
    assert any("eu-uk-tca-surrender" in text for text in texts)
    assert {"over sis", "over direct", "over i-24-7"} <= set(texts)
    fills = {one.get("fill") for one in drawn.iter(f"{NAME}rect") if one.get("stroke")}
    assert fills <= {"#222", "url(#gaps)"}


def test_two_plain_months_are_one_bar() -> None:
    """What stays the same is drawn as one bar: the warrant's ends where the agreement's begins."""
    drawn = ET.fromstring(ways_through_the_years(Registry.bundled(), "GB", "ES", Measure.SURRENDER, 2020, 2021))
    bars = [one for one in drawn.iter(f"{NAME}rect") if one.get("stroke")]
    warrant, agreement = bars[0], bars[1]
    assert float(warrant.get("x", 0)) + float(warrant.get("width", 0)) == float(agreement.get("x", 0))
