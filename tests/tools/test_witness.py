"""One wrong cell is noticed wherever the data holds a second witness of it."""

from __future__ import annotations

from tools.witness import caught, sample

from lecoop.registry import Registry

LAW = Registry.bundled().on(Registry.bundled().horizon)


def test_a_wrong_cell_with_a_witness_is_noticed() -> None:
    """Of eighty changes at random none that has a second witness passes; a quarter of all at least are noticed."""
    drawn = sample(LAW, 80, 1)
    noticed = [caught(one, LAW) for one in drawn]
    missed = [f"{one.cell} of {one.party} in {one.changed.id}" for one, seen in zip(drawn, noticed, strict=True) if one.witnessed and not seen]
    assert missed == []
    assert sum(noticed) >= 20


def test_each_kind_of_change_is_drawn() -> None:
    """Days of entry into force, deposits and whole rows; some with a witness and some without."""
    drawn = sample(LAW, 200, 9)
    assert {one.cell for one in drawn} == {"valid_from", "deposited_on", "row"}
    assert {one.witnessed for one in drawn} == {True, False}
