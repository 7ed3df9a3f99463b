"""The snapshot is current, and a snapshot that is not what its digest says loads nothing."""

from __future__ import annotations

import hashlib
import json
import pickle
from pathlib import Path

import pytest

from lecoop.errors import SnapshotError
from lecoop.registry import compile as compiler
from lecoop.registry import edition, registry, snapshot
from lecoop.registry.registry import Registry


def test_the_snapshot_is_current() -> None:
    """What the TOML files say is what is committed; else run: python -m lecoop.registry.compile."""
    compiled = compiler.compile_files(compiler.DATA)
    message = "run: python -m lecoop.registry.compile"
    assert compiled == snapshot.PATH.read_text(encoding="utf-8"), message
    assert compiler.edition_module(compiler.DATA, compiled) == compiler.EDITION.read_text(encoding="utf-8"), message


def test_the_digest_is_of_the_snapshot() -> None:
    """The digest in every stamp is the SHA-256 of the committed bytes."""
    assert hashlib.sha256(snapshot.PATH.read_bytes()).hexdigest() == edition.DIGEST == Registry.bundled().digest


@pytest.mark.parametrize("at", [0, 1000, -2])
def test_a_tampered_snapshot_refuses_to_load(at: int) -> None:
    """One changed byte anywhere stops the load."""
    data = bytearray(snapshot.PATH.read_bytes())
    data[at] ^= 1
    with pytest.raises(SnapshotError, match="digest"):
        snapshot.parse(bytes(data), edition.DIGEST)


def test_a_truncated_snapshot_refuses_to_load() -> None:
    """Half a snapshot is none."""
    data = snapshot.PATH.read_bytes()
    with pytest.raises(SnapshotError):
        snapshot.parse(data[: len(data) // 2], edition.DIGEST)


def test_a_missing_snapshot_refuses_to_load(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Without its data lecoop says so instead of answering from nothing."""
    monkeypatch.setattr(snapshot, "PATH", tmp_path / "gone.jsonl")
    registry._bundled.cache_clear()
    try:
        with pytest.raises(SnapshotError, match="missing"):
            Registry.bundled()
    finally:
        monkeypatch.undo()
        registry._bundled.cache_clear()


def test_one_line_a_record_sorted() -> None:
    """Each line is one record, sorted by kind and id, so that a change of law is a change of a line."""
    lines = [json.loads(line) for line in snapshot.PATH.read_text(encoding="utf-8").splitlines()]
    keys = [(kind, identity) for kind, identity, _ in lines]
    assert keys == sorted(keys) and len(set(keys)) == len(keys)


def test_the_bundled_registry_is_pickled_by_name() -> None:
    """A process pool gets the same edition without carrying it along."""
    again = pickle.loads(pickle.dumps(Registry.bundled()))
    assert again.digest == Registry.bundled().digest
    assert len(pickle.dumps(Registry.bundled())) < 200


def test_no_row_without_source_and_seen() -> None:
    """Every row of every record names a source of its record."""
    for instrument in Registry.bundled().instruments:
        keys = {source.key for source in instrument.sources}
        assert keys, instrument.id
        rows = list(instrument.status.parties if instrument.status else ())
        rows += [one for block in instrument.declarations for one in block.made]  # type: ignore[misc]
        rows += [*instrument.extensions, *instrument.exclusions, *instrument.objections, *instrument.suspensions]  # type: ignore[list-item]
        assert {row.source for row in rows} <= keys, instrument.id


def test_published_counts_of_members() -> None:
    """What was published about the number of members is what the rows give, as far as they are known for the day."""
    found = Registry.bundled()
    counts = [(one, row) for one in found.organisations for row in one.published_counts]
    assert len(counts) >= 40
    for organisation, row in counts:
        rows = sorted({member.party for member in organisation.memberships} - set(row.without))
        standings = [found.membership(organisation.code, code).on(row.on).standing.value for code in rows]
        members, unknown = standings.count("bound"), standings.count("unknown")
        assert members <= row.count <= members + unknown, (organisation.id, row.on, members, unknown)


def test_published_counts_of_parties() -> None:
    """What was published about the number of parties to an instrument is what its rows give, as far as they are known for the day."""
    found = Registry.bundled()
    counts = [(one, row) for one in found.instruments if one.status is not None for row in one.status.published_counts]
    assert len(counts) >= 20
    exact = 0
    for instrument, row in counts:
        rows = sorted({party.party for party in instrument.status.parties} - set(row.without)) if instrument.status else []
        standings = [found.timeline(instrument, code).on(row.on).standing.value for code in rows]
        bound, unknown = sum(one in ("bound", "provisional") for one in standings), standings.count("unknown")
        assert bound <= row.count <= bound + unknown, (instrument.id, row.on, bound, unknown)
        exact += bound == row.count and not unknown
    assert exact >= 15
