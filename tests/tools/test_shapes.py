"""The clerk's tool for the shapes of maps, on a small topology."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tools import shapes

# Two squares side by side that share a line (arc 0), far from a third, which is a speck.
ARCS = [
    [[0, 0], [0, 100]],
    [[0, 100], [-100, 0], [0, -100], [100, 0]],
    [[0, 100], [100, 0], [0, -100], [-100, 0]],
    [[500, 500], [1, 0], [0, 1], [-1, -1]],
]
TOPOLOGY: dict[str, Any] = {
    "transform": {"scale": [0.1, 0.1], "translate": [0, 0]},
    "arcs": ARCS,
    "objects": {
        "countries": {
            "geometries": [
                {"type": "MultiPolygon", "id": "578", "properties": {"name": "Norway"}, "arcs": [[[0, 1]], [[3]]]},
                {"type": "Polygon", "id": "752", "properties": {"name": "Sweden"}, "arcs": [[~0, *[~2]]]},
                {"type": "Polygon", "properties": {"name": "Kosovo"}, "arcs": [[3]]},
                {"type": "Polygon", "properties": {"name": "Nowhere"}, "arcs": [[3]]},
            ]
        }
    },
}


def test_arcs_and_codes() -> None:
    arcs = shapes.decoded(TOPOLOGY)
    assert arcs[0] == [(0.0, 0.0), (0.0, 10.0)]
    assert [code for code, _ in shapes.polygons_of(TOPOLOGY)] == ["NO", "SE", "XK"]


def test_a_simplified_line_keeps_its_ends_and_its_corners() -> None:
    line = [(0.0, 0.0), (1.0, 0.01), (2.0, 0.0), (2.0, 2.0)]
    assert shapes.simplified(line) == [(0.0, 0.0), (2.0, 0.0), (2.0, 2.0)]
    closed = [(0.0, 0.0), (4.0, 0.0), (4.0, 4.0), (0.0, 4.0), (0.0, 0.0)]
    assert shapes.simplified(closed) == closed


def test_specks_go_but_for_the_largest() -> None:
    arcs = shapes.decoded(TOPOLOGY)
    polygons = dict(shapes.polygons_of(TOPOLOGY))
    assert shapes.thinned(polygons["NO"], arcs) == [[[0, 1]]]
    assert len(shapes.thinned(polygons["XK"], arcs)) == 1


def test_a_ring_is_drawn_with_its_neighbour_without_the_line_between() -> None:
    arcs = shapes.decoded(TOPOLOGY)
    rings = {code: [[list(ring) for ring in polygon] for polygon in polygons] for code, polygons in shapes.polygons_of(TOPOLOGY)}
    shapes.hand_over(rings, "NO", "SE", (-5.0, 5.0), arcs)
    (whole,) = rings["SE"]
    assert 0 not in whole[0] and ~0 not in whole[0]
    assert abs(shapes.area(shapes.ring_points(whole[0], arcs))) == pytest.approx(200.0)
    assert rings["NO"] == [[[3]]]


def test_the_file_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    source, out = tmp_path / "countries.json", tmp_path / "shapes.json"
    source.write_text(json.dumps(TOPOLOGY), encoding="utf-8")
    monkeypatch.setattr(shapes, "OUT", out)
    monkeypatch.setattr(shapes, "hand_over", lambda *_: None)
    assert shapes.main([str(source), str(source)]) == 0
    table = json.loads(out.read_text(encoding="utf-8"))
    assert set(table["rings"]) == {"NO", "SE", "XK"} and "XK" in table["points"]
    assert "3 shapes" in capsys.readouterr().out
    assert shapes.main([]) == 2
