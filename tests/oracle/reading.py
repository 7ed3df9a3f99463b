"""The TOML of the data folder as plain dictionaries, read with ``tomllib`` and nothing of lecoop."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from pathlib import Path
from typing import Any

Row = dict[str, Any]

DATA = Path(__file__).resolve().parents[2] / "src" / "lecoop" / "data"


POLICE = (
    "police-information", "spontaneous-information", "locate-person", "missing-person", "discreet-check", "refusal-of-entry", "vehicle-check",
    "document-check", "firearm-trace", "dna-comparison", "fingerprint-comparison", "facial-image-comparison", "vehicle-registration",
    "criminal-record", "passenger-data", "asset-tracing", "financial-intelligence", "customs-information", "hot-pursuit",
)  # fmt: skip


@dataclass
class World:
    """All files of the data, by id."""

    instruments: dict[str, Row]
    organisations: dict[str, Row]
    """By code, as rows of parties write it."""
    jurisdictions: dict[str, Row]
    channels: dict[str, Row]
    networks: dict[str, Row]
    absent: list[Row]
    surveyed: list[Row]
    horizon: date
    stale_from: date
    """The day from which the age of the data alone makes an answer unknown."""

    @cached_property
    def police(self) -> frozenset[str]:
        """What police ask of one another, and help with: it needs no judicial authority."""
        return frozenset({*POLICE, "capacity-building"})

    @cached_property
    def relations(self) -> list[tuple[Row, Row]]:
        """Every relation, with the instrument that has it."""
        return [(one, relation) for one in self.instruments.values() for relation in one.get("relations", [])]

    def whole(self, instrument: Row) -> Row:
        """The instrument whose list of parties counts: a part without one has the whole's."""
        while "status" not in instrument and "part_of" in instrument:
            instrument = self.instruments[instrument["part_of"]]
        return instrument


def read(folder: Path = DATA) -> World:
    """Read every file of the folder."""
    edition = _toml(folder / "edition.toml")
    horizon, months = edition["horizon"], edition["horizon"].month - 1 + edition["stale_after_months"]
    first = date(horizon.year + months // 12, months % 12 + 1, 1)
    return World(
        instruments={row["id"]: row for row in map(_toml, sorted((folder / "instruments").rglob("*.toml")))},
        organisations={row["code"]: row for row in map(_toml, sorted((folder / "organisations").rglob("*.toml")))},
        jurisdictions={row["id"]: row for row in map(_toml, sorted((folder / "jurisdictions").rglob("*.toml")))},
        networks={row["id"]: row for row in map(_toml, sorted((folder / "networks").rglob("*.toml")))},
        channels={row["id"]: row for row in _toml(folder / "channels.toml")["channels"]},
        absent=_toml(folder / "relations.toml")["absent"],
        surveyed=_toml(folder / "surveyed.toml")["surveyed"],
        horizon=horizon,
        stale_from=first + timedelta(days=horizon.day - 1),
    )


def _toml(path: Path) -> Row:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def runs(row: Row, day: date) -> bool:
    """Whether a dated row holds on a day, as far as is known."""
    begins = row.get("valid_from", row.get("held_on"))
    return (begins is None or begins <= day) and ("valid_until" not in row or day < row["valid_until"])


def days_of(node: Any) -> set[date]:
    """Every day that stands anywhere in a piece of the data, but the days on which somebody looked."""
    if isinstance(node, date):
        return {node}
    if isinstance(node, dict):
        return set().union(*(days_of(value) for key, value in node.items() if key not in {"sources", "verified_on", "provided"}))
    if isinstance(node, list):
        return set().union(*map(days_of, node))
    return set()


def with_neighbours(days: set[date]) -> list[date]:
    """The days, the day before and the day after each, in order."""
    one = timedelta(days=1)
    return sorted({near for day in days for near in (day - one, day, day + one)})


def provisions(instrument: Row) -> list[Row]:
    """What an instrument provides, one row a measure, with what it says for all measures put under it."""
    if "provided" in instrument:
        return list(instrument["provided"])
    found = []
    for written in instrument.get("provisions", []):
        row = {**instrument.get("general", {}), **written}
        row["any_channel"] = row.get("channels") == "any"
        row["channels"] = [] if row["any_channel"] else row.get("channels", [])
        row["scope"] = [row["scope"]] if isinstance(row.get("scope"), dict) else row.get("scope", [])
        found += [{**row, "measure": measure} for measure in written.get("measures", [written.get("measure")])]
    instrument["provided"] = found
    return found
