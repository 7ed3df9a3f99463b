"""A status table as somebody publishes it, CSV, text, Markdown, HTML or the XML of the United Nations, as rows of cells."""

from __future__ import annotations

import csv
import re
import xml.etree.ElementTree as ET
from html.parser import HTMLParser
from pathlib import Path

__all__ = ["TableError", "rows_of"]


class TableError(ValueError):
    """A table cannot be read."""


def rows_of(path: Path) -> list[dict[str, str]]:
    """The rows of the largest table in a file, by the words at the head of each column.

    Raises:
        TableError: there is no table with a head and a row.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        raise TableError(f"{path.name}: cannot be read as UTF-8 text") from None
    if path.suffix == ".xml":
        lines = _xml(text, path.name)
    elif re.search(r"<t[rdh][\s>]", text):
        lines = _html(text)
    elif re.search(r"^\s*\|.*\|\s*$", text, re.MULTILINE):
        lines = _markdown(text)
    else:
        sample = text.splitlines()[0] if text.splitlines() else ""
        mark = max(",;\t", key=sample.count)
        lines = [line for line in csv.reader(text.splitlines(), delimiter=mark) if any(line)]
    if len(lines) < 2:
        raise TableError(f"{path.name}: no table with a head and a row")
    heads = [" ".join(cell.split()).casefold() for cell in lines[0]]
    return [dict(zip(heads, (" ".join(cell.split()) for cell in line), strict=False)) for line in lines[1:]]


def _markdown(text: str) -> list[list[str]]:
    lines = [line.strip().strip("|").split("|") for line in text.splitlines() if line.strip().startswith("|")]
    return [[cell.strip() for cell in line] for line in lines if not all(set(cell) <= set(":- ") for cell in line)]


class _Tables(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tables: list[list[list[str]]] = []
        self._cell: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        if tag == "table" or (tag == "tr" and not self.tables):
            self.tables.append([])
        if tag == "tr":
            self.tables[-1].append([])
        if tag in ("td", "th"):
            self._cell = []

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th") and self._cell is not None and self.tables and self.tables[-1]:
            self.tables[-1][-1].append(" ".join("".join(self._cell).split()))
            self._cell = None

    def handle_data(self, data: str) -> None:
        if self._cell is not None:
            self._cell.append(data)


def _html(text: str) -> list[list[str]]:
    parser = _Tables()
    parser.feed(text)
    return max(([line for line in table if line] for table in parser.tables), key=len, default=[])


def _xml(text: str, name: str) -> list[list[str]]:
    """The participants of a treaty record of the United Nations: a ``<row>`` of ``<entry>`` cells each."""
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        raise TableError(f"{name}: declares entities, which are not read")
    try:
        root = ET.fromstring(text)
    except ET.ParseError:
        raise TableError(f"{name}: is not well-formed XML") from None
    found = []
    for row in root.iter():
        if row.tag.casefold() == "row":
            found.append([" ".join("".join(cell.itertext()).split()) for cell in row if cell.tag.casefold() == "entry"])
    return [line for line in found if line]
