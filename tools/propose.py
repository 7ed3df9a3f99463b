"""A status table into proposed rows: ``python -m tools.propose INSTRUMENT.toml TABLE --source KEY``.

It prints what is new, changed, filled in, confirmed and gone, and the rows as the file would hold them.
``--write`` puts new, changed, filled and confirmed rows into the file; what is gone is only told, because a
table that ends early looks like a denunciation by everybody after M.
"""

from __future__ import annotations

import argparse
import sys
import tomllib
from collections import Counter
from pathlib import Path

from lecoop.model.status import EntryClause
from lecoop.registry import Registry
from lecoop.registry.compile import records_of
from lecoop.registry.records import DataError
from tools.names import codes_by_name
from tools.proposal import Proposal, Row, compared, line, rows_in
from tools.table import TableError, rows_of

__all__ = ["main"]

_KINDS = ("new", "changed", "filled", "gone", "confirmed")


def main(words: list[str]) -> int:
    """0 where the file says what the table says, 1 where they differ, 2 where one of them cannot be read."""
    parser = argparse.ArgumentParser(prog="python -m tools.propose", description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("file", type=Path, help="the data file of the instrument")
    parser.add_argument("table", type=Path, help="CSV, tab-separated text, Markdown, HTML, or the XML of a United Nations treaty record")
    parser.add_argument("--source", required=True, help="key of the source among those of the file")
    parser.add_argument("--american", action="store_true", help="days are written month first")
    parser.add_argument("--write", action="store_true", help="put the rows into the file")
    chosen = parser.parse_args(words)
    try:
        known, clause, keys = _on_record(chosen.file)
        proposed, unknown = rows_in(rows_of(chosen.table), codes_by_name(Registry.bundled()), american=chosen.american)
    except (DataError, TableError, ValueError) as problem:
        print(f"propose: {problem}", file=sys.stderr)
        return 2
    if chosen.source not in keys:
        print(f"propose: {chosen.source} is not among the sources of {chosen.file.name}: {', '.join(keys)}", file=sys.stderr)
        return 2
    found = list(compared(proposed, known, clause, chosen.source))
    _report(found, unknown)
    if chosen.write:
        _write(chosen.file, found)
    return 1 if unknown or any(one.kind != "confirmed" for one in found) else 0


def _on_record(path: Path) -> tuple[list[Row], EntryClause | None, list[str]]:
    _, _, record, _ = next(iter(records_of(path)))
    raw = tomllib.loads(path.read_text(encoding="utf-8"))
    return list(raw.get("status", {}).get("parties", [])), getattr(record, "entry_clause", None), list(raw.get("sources", {}))


def _report(found: list[Proposal], unknown: list[str]) -> None:
    counts = Counter(one.kind for one in found)
    print(", ".join(f"{counts[kind]} {kind}" for kind in _KINDS) + (f", {len(unknown)} names unknown" if unknown else ""))
    for kind in _KINDS[:-1]:
        for one in (one for one in found if one.kind == kind):
            told = "; ".join(f"{name}: {one.before.get(name, 'nothing')} -> {one.row.get(name)}" for name in one.differs)
            print(f"{kind:8} {one.party}  {told}".rstrip())
            if one.row:
                print(f"           {line(one.row)},")
    for name in unknown:
        print(f"unknown  {name}: add the name to its jurisdiction, or to the table of names")


def _write(path: Path, found: list[Proposal]) -> None:
    """Change the lines of the rows concerned, and put new rows at the end of the list; all other lines stay as they are."""
    lines = path.read_text(encoding="utf-8").splitlines()
    begins = next((i for i, text in enumerate(lines) if text.strip() == "parties = ["), None)
    if begins is None:
        raise DataError(f"{path.name}: its list of parties does not begin with a line of its own")
    ends = next(i for i in range(begins, len(lines)) if lines[i].strip() == "]")
    for one in found:
        if not one.row:
            continue
        mark = f'party = "{one.party}"'
        places = [i for i in range(begins, ends) if mark in lines[i]]
        if len(places) > 1:
            print(f"by hand  {one.party}: it has {len(places)} rows")
        elif places:
            lines[places[0]] = f"  {line(one.row)},"
        else:
            lines.insert(ends, f"  {line(one.row)},")
            ends += 1
    path.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
