"""Bytes for the door: documents of records, documents with something wrong in them, and anything at all."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from lecoop.door import dumps
from lecoop.testing.record import case_records

__all__ = ["documents", "payloads"]

_LEAVES = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8)
_JSON = st.recursive(
    _LEAVES | st.sampled_from(["GB", "draft", "2000-02-30", "arrest-warrant"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=8,
)


def documents() -> SearchStrategy[bytes]:
    """Documents that the door lets in: valid records of every kind, as they are written."""
    return case_records().map(dumps)


@st.composite
def _changed(draw: DrawFn, /) -> bytes:
    """The document of a record in which one thing is left out, changed or added."""
    document = json.loads(draw(documents()))
    places = _places(document)
    holder, key = draw(st.sampled_from(places))
    act = draw(st.sampled_from(("leave out", "change", "add")))
    if act == "add" and isinstance(holder, dict):
        holder[draw(st.text(max_size=8))] = draw(_JSON)
    elif act == "leave out":
        del holder[key]
    else:
        holder[key] = draw(_JSON)
    return json.dumps(document, ensure_ascii=draw(st.booleans())).encode("utf-8", "surrogatepass")


def payloads() -> SearchStrategy[bytes]:
    """Bytes of strangers, right, nearly right and wrong: the door makes a record of them or its one error."""
    return documents() | _changed() | _JSON.map(lambda value: json.dumps(value).encode()) | st.binary(max_size=64)


def _places(document: object) -> list[tuple[Any, str | int]]:
    """Every object and list in a document with each of its keys or numbers."""
    found: list[tuple[Any, str | int]] = []
    if isinstance(document, dict):
        for name, value in document.items():
            found += [(document, name), *_places(value)]
    elif isinstance(document, list):
        for number, value in enumerate(document):
            found += [(document, number), *_places(value)]
    return found
