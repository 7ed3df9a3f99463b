"""The committed snapshot: one JSON line a record, loaded only if it is what its digest says."""

from __future__ import annotations

import hashlib
from pathlib import Path

from lecoop.errors import SnapshotError

__all__ = ["PATH", "parse", "read"]

PATH = Path(__file__).with_name("snapshot.jsonl")


def read(path: Path, digest: str) -> dict[tuple[str, str], object]:
    """The records of a snapshot, by kind and id, each still as the bytes of its JSON: most are never asked for.

    Raises:
        SnapshotError: the file is missing, or is not what the digest says.
    """
    try:
        data = path.read_bytes()
    except OSError:
        raise SnapshotError("the data snapshot is missing; install lecoop again") from None
    return parse(data, digest)


def parse(data: bytes, digest: str) -> dict[tuple[str, str], object]:
    """The records in the bytes of a snapshot, by kind and id, each still as the bytes of its JSON.

    Raises:
        SnapshotError: the bytes are not what the digest says.
    """
    if hashlib.sha256(data).hexdigest() != digest:
        raise SnapshotError("the data snapshot is not what its digest says; install lecoop again")
    found: dict[tuple[str, str], object] = {}
    for line in data.splitlines():
        _, kind, _, identity, body = line.split(b'"', 4)
        found[kind.decode(), identity.decode()] = body[1:-1]
    return found
