"""Write the minimal file of every ISO 3166-1 entry that has none: ``python tools/iso3166.py --missing-only``.

A minimal file says the code, how it stands in ISO 3166, and the State that answers for a territory
or of which it is a part; names are pycountry's. A file that holds anything more was written by hand
and is never touched.
"""

from __future__ import annotations

import argparse
import sys
import tomllib
from collections.abc import Iterable
from pathlib import Path

import pycountry

FOLDER = Path(__file__).resolve().parent.parent / "src" / "lecoop" / "data" / "jurisdictions"

RESPONSIBLE = {
    "AU": ("CC", "CX", "HM", "NF"),
    "DK": ("FO", "GL"),
    "FR": ("BL", "MF", "NC", "PF", "PM", "TF", "WF"),
    "GB": ("AI", "BM", "FK", "GG", "GI", "GS", "IM", "IO", "JE", "KY", "MS", "PN", "SH", "TC", "VG"),
    "NL": ("AW", "BQ", "CW", "SX"),
    "NO": ("BV", "SJ"),
    "NZ": ("TK",),
    "US": ("AS", "GU", "MP", "PR", "UM", "VI"),
}
"""States, and the ISO entries for whose foreign relations they answer."""

PART_OF = {"CN": ("HK", "MO"), "FI": ("AX",), "FR": ("GF", "GP", "MQ", "RE", "YT")}
"""States, and the ISO entries that are parts of them."""

_MINIMAL = {"format", "id", "status", "responsible", "part_of"}


def minimal(code: str) -> str:
    """The text of the minimal file of a code."""
    lines = ["format = 1", f'id = "{code}"', 'status = "assigned"']
    for key, table in (("responsible", RESPONSIBLE), ("part_of", PART_OF)):
        lines += [f'{key} = "{state}"' for state, codes in table.items() if code in codes]
    return "\n".join(lines) + "\n"


def is_minimal(path: Path) -> bool:
    """Whether a file holds nothing that this program would not write."""
    with path.open("rb") as stream:
        return set(tomllib.load(stream)) <= _MINIMAL


def write(folder: Path, codes: Iterable[str], *, missing_only: bool) -> tuple[int, int]:
    """Write the files of these codes; how many were written, and how many were left as they are."""
    written = left = 0
    folder.mkdir(parents=True, exist_ok=True)
    for code in codes:
        path = folder / f"{code.lower()}.toml"
        if path.exists() and (missing_only or not is_minimal(path)):
            left += 1
            continue
        path.write_text(minimal(code), encoding="utf-8", newline="\n")
        written += 1
    return written, left


def main(arguments: list[str] | None = None) -> int:
    """Read the arguments, write the files, print how many codes came in and how many files went out."""
    parser = argparse.ArgumentParser(description="write the minimal jurisdiction file of every ISO 3166-1 entry")
    parser.add_argument("--missing-only", action="store_true", help="write no file that is there already")
    parser.add_argument("--except", dest="omit", nargs="*", default=[], metavar="CODE", help="codes to pass over")
    parser.add_argument("--folder", type=Path, default=FOLDER, help="where the files stand")
    options = parser.parse_args(arguments)
    omitted = {code.upper() for code in options.omit}
    codes = sorted(country.alpha_2 for country in pycountry.countries)
    taken = [code for code in codes if code not in omitted]
    written, left = write(options.folder, taken, missing_only=options.missing_only)
    print(f"in: {len(codes)} ISO 3166-1 entries, {len(codes) - len(taken)} passed over")
    print(f"out: {written} files written, {left} left as they are")
    return 0


if __name__ == "__main__":
    sys.exit(main())
