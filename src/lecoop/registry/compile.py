"""TOML files to the committed snapshot: ``python -m lecoop.registry.compile``."""

from __future__ import annotations

import hashlib
import json
import sys
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path

from lecoop.model.channel import Channel
from lecoop.model.instrument import Instrument
from lecoop.model.jurisdiction import AbsentRelation, Jurisdiction, Surveyed
from lecoop.model.organisation import Organisation
from lecoop.registry import authoring, snapshot
from lecoop.registry.records import DataError, build, plain

__all__ = ["compile_files", "main", "records_of"]

DATA = Path(__file__).resolve().parent.parent / "data"
EDITION = Path(__file__).resolve().parent / "edition.py"

_SINGLE: dict[str, tuple[str, type, Callable[[dict[str, object], str], dict[str, object]]]] = {
    "instruments": ("instrument", Instrument, authoring.instrument),
    "organisations": ("organisation", Organisation, authoring.organisation),
    "jurisdictions": ("jurisdiction", Jurisdiction, authoring.jurisdiction),
}
_MANY: dict[str, tuple[str, type, Callable[[dict[str, object], str], list[dict[str, object]]]]] = {
    "channels": ("channel", Channel, authoring.channels),
    "relations": ("absent-relation", AbsentRelation, authoring.relations),
    "surveyed": ("surveyed", Surveyed, authoring.surveyed),
}


def records_of(path: Path) -> Iterator[tuple[str, str, object, str | None]]:
    """The records in one TOML file: kind, id, record, and the id that it replaces, if any.

    Raises:
        DataError: the file cannot be read or is not of the documented form.
    """
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError):
        raise DataError(f"{path.name}: cannot be read as UTF-8 text") from None
    except tomllib.TOMLDecodeError as problem:
        raise DataError(f"{path.name}: {problem}") from None
    replaces = raw.pop("replaces", None)
    if replaces is not None and not isinstance(replaces, str):
        raise DataError(f"{path.name}: replaces names one id")
    if path.stem in _MANY:
        kind, cls, author = _MANY[path.stem]
        for number, row in enumerate(author(raw, path.name)):
            record: object = build(cls, row, f"{path.name}[{number}]")
            yield kind, getattr(record, "id", f"{number:04d}"), record, None
        return
    folder = _folder(path, raw)
    kind, cls, one = _SINGLE[folder]
    record = build(cls, one(raw, path.name), path.name)
    identity = str(getattr(record, "id", ""))
    if path.stem != identity.lower():
        raise DataError(f"{path.name}: the file of {identity} is named {identity.lower()}.toml")
    yield kind, identity, record, replaces


def _folder(path: Path, raw: dict[str, object]) -> str:
    for part in reversed(path.parts[:-1]):
        if part in _SINGLE:
            return part
    if "provisions" in raw or "kind" in raw:
        return "instruments"
    return "organisations" if "memberships" in raw else "jurisdictions"


def compile_files(folder: Path) -> str:
    """The snapshot of a folder of TOML files: one JSON line a record, sorted by kind and id.

    Raises:
        DataError: a file is not of the documented form, or two files share an id.
    """
    lines: dict[tuple[str, str], str] = {}
    for path in sorted(folder.rglob("*.toml")):
        if path.name == "edition.toml":
            continue
        for kind, identity, record, _ in records_of(path):
            if (kind, identity) in lines:
                raise DataError(f"{path.name}: there is already a {kind} {identity}")
            body = json.dumps(plain(record), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
            lines[kind, identity] = f'["{kind}","{identity}",{body}]'
    return "".join(f"{lines[key]}\n" for key in sorted(lines))


def edition_module(folder: Path, lines: str) -> str:
    """The source of ``edition.py``: the edition's name, its horizon and the digest of the snapshot."""
    edition = tomllib.loads((folder / "edition.toml").read_text(encoding="utf-8"))
    digest = hashlib.sha256(lines.encode("utf-8")).hexdigest()
    horizon = edition["horizon"]
    return (
        '"""The bundled edition of the data; written by ``python -m lecoop.registry.compile``."""\n\n'
        "from __future__ import annotations\n\n"
        "from datetime import date\n\n"
        '__all__ = ["DIGEST", "EDITION", "HORIZON", "STALE_AFTER_MONTHS"]\n\n'
        f'EDITION = "{edition["edition"]}"\n'
        f"HORIZON = date({horizon.year}, {horizon.month}, {horizon.day})\n"
        '"""Day on which the data was last looked over as a whole."""\n'
        f"STALE_AFTER_MONTHS = {edition['stale_after_months']}\n"
        '"""Past the horizon by so many months, age alone makes an answer unknown."""\n'
        f'DIGEST = "{digest}"\n'
    )


def main() -> int:
    """Write the snapshot and its constants; 0 if all went well, 2 if a file is wrong."""
    try:
        lines = compile_files(DATA)
        module = edition_module(DATA, lines)
    except (DataError, OSError, KeyError) as problem:
        print(f"lecoop data: {problem}", file=sys.stderr)
        return 2
    snapshot.PATH.write_text(lines, encoding="utf-8", newline="\n")
    EDITION.write_text(module, encoding="utf-8", newline="\n")
    print(f"{lines.count(chr(10))} records written")
    return 0


if __name__ == "__main__":
    sys.exit(main())
