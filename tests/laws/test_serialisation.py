"""Laws of writing, copying and showing records, held against records that make sense."""

from __future__ import annotations

import copy
import json
import pickle
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import lecoop
from lecoop.door import RECORDS, dumps, loads, loads_any
from lecoop.errors import LoadError, MisuseError
from lecoop.model.authority import Authority
from lecoop.testing import case_records, documents, nearly_valid, payloads

from .test_rules import secrets
from .worlds import ASKED, HALF, PAIRS, SMALL, answer, asked, moments

BROKEN = st.sampled_from(sorted(RECORDS)).flatmap(lambda kind: nearly_valid(RECORDS[kind])).map(lambda found: found.broken)


@given(case_records() | BROKEN)
def test_S1_S3_reading_undoes_writing(record: Any) -> None:
    """The bytes of a record give it back, and its bytes are the same bytes whenever they are written."""
    data = dumps(record)
    assert loads(data, type(record)) == loads_any(data) == record
    assert dumps(loads_any(data)) == dumps(attrs.evolve(record)) == data
    assert data == json.dumps(json.loads(data), sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()


@given(payloads())
def test_S6_S13_bytes_are_a_record_or_one_error(data: bytes) -> None:
    """Whatever comes, the door makes a record of it whose bytes stay as they are, or raises its one error."""
    try:
        record = loads_any(data)
    except LoadError as problem:
        assert problem.problems
        return
    written = dumps(record)
    assert dumps(loads_any(written)) == written


@given(documents(), st.data())
def test_S8_what_is_left_out_is_not_stated_or_missing(data: bytes, draws: st.DataObject) -> None:
    """Without one of its fields a document is refused for that field, or reads as the same record without it."""
    document = json.loads(data)
    name = draws.draw(st.sampled_from(sorted(document)))
    del document[name]
    try:
        less = loads_any(json.dumps(document).encode())
    except LoadError as problem:
        assert [path for _, path in problem.problems] in ([f"$.{name}"], ["$"])
        return
    defaults = {one.name: one.default for one in attrs.fields(type(less))}
    assert less == attrs.evolve(loads_any(data), **{name: defaults[name]})


@given(case_records())
def test_S11_copies_are_equal_and_pickles_are_refused(record: Any) -> None:
    """A copy, deep or not, is equal and hashes alike; a pickle would hold personal text in the clear, so there is none."""
    for twin in (copy.copy(record), copy.deepcopy(record), attrs.evolve(record)):
        assert twin == record
        assert hash(twin) == hash(record)
    if secrets(record):
        with pytest.raises(MisuseError):
            pickle.dumps(record)


@HALF
@given(SMALL, PAIRS, ASKED, st.data())
def test_S11_a_law_travels_between_processes(registry: Any, pair: tuple[str, str], measure: lecoop.Measure, data: st.DataObject) -> None:
    """A law that was pickled answers as it did before, under the same stamp."""
    day = data.draw(moments(registry))
    law = pickle.loads(pickle.dumps(registry.on(day)))
    there, here = lecoop.plan(law, *pair, measure), asked(registry, pair, measure, day)
    assert answer(there) == answer(here)
    assert there.stamp == here.stamp


@given(case_records(), case_records())
def test_S12_equality_is_of_kind_and_fields(one: Any, other: Any) -> None:
    """Two records are equal exactly if they are of one kind and written alike, and then they hash alike."""
    assert (one == other) is (other == one) is (dumps(one) == dumps(other))
    assert one != other or (type(one) is type(other) and hash(one) == hash(other))
    assert one != dumps(one)


@given(case_records() | BROKEN)
def test_S14_a_record_shows_nothing_personal(record: Any) -> None:
    """Neither ``repr`` nor ``str`` of a record holds any of its secret texts, but for a place in an authority's public name."""
    shown = f"{record!r} {record!s}"
    names = " ".join(str(value.name) for value in attrs.asdict(record, recurse=False).values() if isinstance(value, Authority))
    assert not [text for text in secrets(record) if text not in names and len(text) > 4 and text in shown]
