"""A caller's own files laid over a registry: new records are added, named ones are replaced whole."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from lecoop.errors import MisuseError
from lecoop.registry.compile import records_of
from lecoop.registry.records import plain

__all__ = ["laid_over"]

_Key = tuple[str, str]


def laid_over(known: Iterable[_Key], paths: Iterable[str | Path], digest: str) -> tuple[dict[_Key, object], set[_Key], str]:
    """The records of files laid over those that are known, the keys that they take out, and the digest of the result.

    Raises:
        DataError: a file is not of the documented form.
        MisuseError: a path is not there, or an id exists already and the file does not say ``replaces``.
    """
    there = set(known)
    added: dict[_Key, object] = {}
    gone: set[_Key] = set()
    hashed = hashlib.sha256(digest.encode())
    for path in _toml_files(paths):
        for kind, identity, record, replaces in records_of(path):
            key = (kind, identity)
            if replaces is not None and (kind, replaces) not in there:
                raise MisuseError(f"{path.name}: replaces names a {kind} that is not on record")
            if replaces is not None:
                there.discard((kind, replaces))
                gone.add((kind, replaces))
            elif key in there and kind not in ("absent-relation", "surveyed"):
                raise MisuseError(f"{path.name}: {identity} is on record already; say replaces to replace it whole")
            elif key in there:
                key = (kind, f"{path.name}-{identity}")
            there.add(key)
            added[key] = record
            hashed.update(json.dumps(plain(record), sort_keys=True).encode())
    return added, gone, hashed.hexdigest()


def _toml_files(paths: Iterable[str | Path]) -> Iterator[Path]:
    for one in paths:
        path = Path(one)
        if path.is_dir():
            yield from sorted(path.rglob("*.toml"))
        elif path.is_file():
            yield path
        else:
            raise MisuseError("a path to laid-over files is neither a file nor a folder")
