"""TOML files to the committed snapshot: ``python -m lecoop.registry.compile``."""

from __future__ import annotations

import hashlib
import json
import sys
import tomllib
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from lecoop.model.channel import Channel
from lecoop.model.directory import Directory
from lecoop.model.instrument import Instrument
from lecoop.model.jurisdiction import AbsentRelation, Jurisdiction, Surveyed
from lecoop.model.network import Network
from lecoop.model.organisation import Organisation
from lecoop.model.region import Region
from lecoop.registry import authoring, snapshot
from lecoop.registry.counting import by_seen
from lecoop.registry.index import Index
from lecoop.registry.records import DataError, build, plain

__all__ = ["compile_files", "main", "records_of"]

DATA = Path(__file__).resolve().parent.parent / "data"
EDITION = Path(__file__).resolve().parent / "edition.py"

_SINGLE: dict[str, tuple[str, type, Callable[[dict[str, object], str], dict[str, object]]]] = {
    "instruments": ("instrument", Instrument, authoring.instrument),
    "organisations": ("organisation", Organisation, authoring.organisation),
    "jurisdictions": ("jurisdiction", Jurisdiction, authoring.jurisdiction),
    "networks": ("network", Network, authoring.network),
}
_MANY: dict[str, tuple[str, type, Callable[[dict[str, object], str], list[dict[str, object]]]]] = {
    "channels": ("channel", Channel, authoring.channels),
    "directories": ("directory", Directory, authoring.directories),
    "regions": ("region", Region, authoring.regions),
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
    if "agency" in raw:
        return "networks"
    if "provisions" in raw or "kind" in raw:
        return "instruments"
    return "organisations" if "memberships" in raw else "jurisdictions"


def compile_files(folder: Path) -> str:
    """The snapshot of a folder of TOML files: one JSON line a record, sorted by kind and id, and one for the index.

    A folder holds no fewer facts than ``edition.toml`` says under ``[floors]``, so that nothing is lost unseen.

    Raises:
        DataError: a file is not of the documented form, two files share an id, or a folder is under its floor.
    """
    held: Counter[str] = Counter()
    lines: dict[tuple[str, str], str] = {}
    tables: dict[str, dict[str, Mapping[str, object]]] = {"instrument": {}, "organisation": {}, "network": {}}
    for path in sorted(folder.rglob("*.toml")):
        if path.name == "edition.toml":
            continue
        for kind, identity, record, _ in records_of(path):
            if (kind, identity) in lines:
                raise DataError(f"{path.name}: there is already a {kind} {identity}")
            held[path.parent.relative_to(folder).as_posix()] += by_seen(record).total()
            table = plain(record)
            if kind in tables and isinstance(table, dict):
                tables[kind][identity] = table
            lines[kind, identity] = _line(kind, identity, table)
    _floors(folder, held)
    lines["index", ""] = _line("index", "", Index.of(tables["instrument"], tables["organisation"], tables["network"]).plain())
    return "".join(f"{lines[key]}\n" for key in sorted(lines))


def _floors(folder: Path, held: Counter[str]) -> None:
    edition = folder / "edition.toml"
    if not edition.is_file():
        return
    floors = tomllib.loads(edition.read_text(encoding="utf-8")).get("floors", {})
    for name, least in floors.items():
        if held[name] < least:
            raise DataError(f"edition.toml: {name} holds {held[name]} facts and its floor is {least}; a file or its rows are missing")


def _line(kind: str, identity: str, table: object) -> str:
    body = json.dumps(table, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return f'["{kind}","{identity}",{body}]'


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
