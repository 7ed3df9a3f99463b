"""The pictures: every class on them, legible without colour, the same every time, and one line where they cannot be made."""

from __future__ import annotations

import re
import sys
from collections import Counter
from datetime import date
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest

import lecoop
from lecoop import Measure, MisuseError
from lecoop.formats.coverage_map import coverage_map
from lecoop.formats.route_map import route_map
from lecoop.formats.shapes import LICENCE, outline, shapes
from lecoop.formats.world_map import Picture

SVG = "{http://www.w3.org/2000/svg}"
LAW = lecoop.law_on(date(2008, 7, 14))


@pytest.fixture(scope="module")
def legats() -> Picture:
    return coverage_map(LAW.network("us-fbi-legat"), LAW.area("western-africa"))


@pytest.fixture(scope="module")
def ways() -> Picture:
    return route_map(lecoop.law_on(date(2026, 11, 22)), "GB", Measure.SURRENDER)


def texts(picture: Picture) -> str:
    return "\n".join(one.text or "" for one in ET.fromstring(picture.svg).iter(f"{SVG}text"))


def test_primary_secondary_unknown_and_gaps_are_apart(legats: Picture) -> None:
    groups = dict(legats.groups)
    assert "SN" in groups["covered, primary"] and "CV" in groups["covered, secondary"]
    assert "AU" in groups["not known; primary on other days"]
    assert "ML" in groups["no post on record, and asked for"] and "AD" in groups["no post on record"]
    assert groups["the network's own State"] == ("US",)
    assert sum(Counter(code for codes in groups.values() for code in codes).values()) == len({code for codes in groups.values() for code in codes})


def test_open_with_gaps_refused_and_unknown_are_apart(ways: Picture) -> None:
    groups = dict(ways.groups)
    assert {"ES", "US"} <= set(groups["a way is plainly open"])
    assert "GL" in groups["not known"] and "refused" in groups
    kp = dict(route_map(lecoop.law_on(date(2026, 11, 22)), "XK", Measure.SURRENDER).groups)
    assert "ES" in kp["refused"], "Spain does not recognise Kosovo"


def test_legend_day_edition_and_source_stand_on_it(legats: Picture, ways: Picture) -> None:
    for picture, title in ((legats, "on 2008-07-14"), (ways, "GB asks for surrender on 2026-11-22")):
        said = texts(picture)
        assert title in said and "edition" in said and "Sources: " in said and LICENCE in said
        assert all(f"{name}: {len(codes)}" in said for name, codes in picture.groups)
    assert "not whole" in texts(legats)


def test_it_is_legible_in_black_and_white(legats: Picture) -> None:
    """Each class has a fill of its own: a pattern, or a shade."""
    fills = set(re.findall(r'<rect [^>]*width="26"[^>]*fill="([^"]+)"', legats.svg)) - {"white"}
    assert len(fills) >= len(legats.groups) - 1


def test_whoever_points_at_a_shape_is_told_who_it_is(legats: Picture) -> None:
    titles = [one.text or "" for one in ET.fromstring(legats.svg).iter(f"{SVG}title")]
    assert "CV: covered, secondary - us-fbi-legat-dakar" in titles


def test_the_same_picture_every_time(legats: Picture) -> None:
    assert coverage_map(LAW.network("us-fbi-legat"), LAW.area("western-africa")) == legats


def test_nothing_on_it_reaches_out(legats: Picture, ways: Picture) -> None:
    for picture in (legats, ways):
        assert not re.search(r"<script|<image|href=\"http|url\(http", picture.svg)


def test_shapes_lie_within_the_world() -> None:
    found = shapes()
    codes = {one.id for one in lecoop.Registry.bundled().jurisdictions}
    assert set(found) <= codes and len(found) > 230
    assert {"FR", "XK", "TW", "GI", "MC", "TV", "EH", "PS"} <= set(found)
    edge = max(abs(x) for x, _ in outline())
    for code, shape in found.items():
        assert all(abs(x) <= edge + 1e-6 and abs(y) <= 0.5 for ring in (*shape.rings, (shape.mark,)) for x, y in ring), code
        for ring in shape.rings:
            jumps = [abs(x1 - x2) for (x1, _), (x2, _) in pairwise(ring)]
            assert max(jumps, default=0) < 0.5, f"{code} is drawn across the whole map"


def test_without_the_extra_there_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "drawsvg", None)
    with pytest.raises(MisuseError, match=r"pip install 'lecoop\[maps\]'"):
        coverage_map(LAW.network("us-fbi-legat"))
