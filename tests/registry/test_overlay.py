"""A caller's own files laid over the bundled ones."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from lecoop import Measure, MisuseError, Registry, Standing, plan
from lecoop.registry.records import DataError

OWN = """
format = 1
id = "fr-th-own-2025"
title = "Own agreement between France and Thailand on mutual legal assistance"
kind = "bilateral-treaty"
signed_on = 2025-01-10
valid_from = 2025-03-01

[sources]
own = { name = "Our own file", verified_on = 2026-11-22 }

[[provisions]]
measure = "hearing-of-witness"
article = "4"
channels = [ { id = "diplomatic", article = "3" } ]

[status]
source = "own"
complete_on = 2026-11-22
parties = [ { party = "FR", valid_from = 2025-03-01 }, { party = "TH", valid_from = 2025-03-01 } ]
"""


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """The file of an agreement of our own."""
    path = tmp_path / "instruments" / "fr-th-own-2025.toml"
    path.parent.mkdir()
    path.write_text(OWN, encoding="utf-8")
    return path


def test_a_new_agreement_opens_a_way(own: Path) -> None:
    """The bundled registry stays as it is; the new one knows more and says so in its digest."""
    bundled = Registry.bundled()
    laid = bundled.with_files(own)
    day = date(2026, 11, 22)
    heads = {route.basis.head for route in plan(laid.on(day), "FR", "TH", Measure.HEARING_OF_WITNESS).routes}
    assert "fr-th-own-2025" in heads
    assert laid.on(day).standing("fr-th-own-2025", "TH") is Standing.BOUND
    assert laid.digest != bundled.digest and laid.edition != bundled.edition
    assert not bundled.has_instrument("fr-th-own-2025")


def test_a_folder_is_searched(own: Path) -> None:
    """A folder of files is laid over whole."""
    assert Registry.bundled().with_files(own.parent.parent).digest == Registry.bundled().with_files(own).digest


def test_an_id_on_record_must_be_replaced_by_name(tmp_path: Path) -> None:
    """Two files of one id are refused, unless the second says that it replaces the first whole."""
    text = OWN.replace("fr-th-own-2025", "ets-030")
    path = tmp_path / "instruments" / "ets-030.toml"
    path.parent.mkdir()
    path.write_text(text, encoding="utf-8")
    with pytest.raises(MisuseError, match="replaces"):
        Registry.bundled().with_files(path)
    path.write_text('replaces = "ets-030"\n' + text, encoding="utf-8")
    laid = Registry.bundled().with_files(path)
    assert laid.instrument("ets-030").title.startswith("Own agreement")
    assert laid.on(date(2026, 1, 1)).standing("ets-030", "DE") is Standing.NOT_PARTY


def test_replacing_what_is_not_there(own: Path) -> None:
    """A mistyped id to replace is said."""
    own.write_text('replaces = "ets-999"\n' + OWN, encoding="utf-8")
    with pytest.raises(MisuseError, match="not on record"):
        Registry.bundled().with_files(own)


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("format = 1", "format = 2", "format = 1"),
        ('kind = "bilateral-treaty"', 'kind = "treaty"', "kind"),
        ("valid_from = 2025-03-01\n", 'valid_from = "soon"\n', "valid_from"),
        ('party = "TH"', 'partei = "TH"', "partei"),
        ('measure = "hearing-of-witness"', 'measure = "hearing"', "measure"),
        ('source = "own"', 'source = "other"', "source"),
        ('id = "fr-th-own-2025"', 'id = "th-fr"', "named"),
        ("[sources]", "[sources", "toml"),
    ],
)
def test_a_wrong_file_is_told_where(own: Path, old: str, new: str, says: str) -> None:
    """The message names the file and the key."""
    own.write_text(OWN.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(DataError) as caught:
        Registry.bundled().with_files(own)
    assert says in str(caught.value)


def test_a_path_that_is_not_there(tmp_path: Path) -> None:
    """A missing file is misuse, not an empty overlay."""
    with pytest.raises(MisuseError):
        Registry.bundled().with_files(tmp_path / "nothing.toml")
