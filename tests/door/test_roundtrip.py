"""Laws of writing and reading, held against generated records and generated documents."""

from __future__ import annotations

import copy
import json
import types
from datetime import UTC, date, datetime
from enum import Enum
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lecoop import door
from lecoop.errors import LoadError, MisuseError
from lecoop.values.duration import Penalty
from lecoop.values.money import Money
from lecoop.values.text import SecretText, TextForm

MODEST = settings(deadline=None, max_examples=60)
FREE_TEXT = st.text(st.characters(exclude_categories=["Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"]), min_size=1, max_size=12)


def made_of(kind: Any) -> st.SearchStrategy[Any]:
    """Whatever an annotation of a record allows."""
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is Annotated:
        texts = text_of(next(one for one in arguments[1:] if isinstance(one, TextForm)))
        return texts.map(SecretText) if arguments[0] is SecretText else texts
    if origin in (Union, types.UnionType):
        return st.none() | made_of(arguments[0])
    if origin is tuple:
        return st.lists(made_of(arguments[0]), max_size=2).map(tuple)
    if kind is Penalty:
        return st.integers(0, 9_999).map(Penalty) | st.sampled_from([Penalty(life=True), Penalty(death=True)])
    if kind is Money:
        return st.builds(Money, st.decimals(0, 10**15 - 1, places=2), st.sampled_from(["EUR", "GBP", "JPY"]))
    if kind is date:
        return st.dates()
    if kind is datetime:
        return st.datetimes(timezones=st.just(UTC))
    if kind is bool:
        return st.booleans()
    return st.sampled_from(kind) if issubclass(kind, Enum) else record_of(kind)


def text_of(form: TextForm) -> st.SearchStrategy[str]:
    texts = st.from_regex(form.pattern, fullmatch=True) if form.pattern else FREE_TEXT
    return texts.map(form.read).filter(lambda found: isinstance(found, str))  # type: ignore[return-value]


def record_of(cls: Any) -> st.SearchStrategy[Any]:
    """Valid records of a class, each optional field present or not."""
    hints = get_type_hints(cls, include_extras=True)
    fields = {one.name: made_of(hints[one.name]) for one in attrs.fields(cls)}
    required = {one.name: fields.pop(one.name) for one in attrs.fields(cls) if one.default is attrs.NOTHING}

    def build(values: dict[str, Any]) -> Any:
        try:
            return cls(**values)
        except MisuseError:
            return cls(**{name: value for name, value in values.items() if name not in ENDS})

    return st.fixed_dictionaries(required, optional=fields).map(build)


RECORDS = st.one_of([record_of(cls) for _, cls in sorted(door.RECORDS.items())])
ENDS = ("committed_until", "until")
"""Days that end a run, and may not lie before it."""
LEAVES = (
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=6) | st.sampled_from(["GB", "draft", "2020-01-01", "life"])
)
JSON = st.recursive(
    LEAVES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3), max_leaves=12
)


@MODEST
@given(RECORDS)
def test_s1_reading_undoes_writing(record: Any) -> None:
    """Whatever record there is, its bytes give it back, with the same hash and the same bytes."""
    data = door.dumps(record)
    found = door.loads(data, type(record))
    assert found == record
    assert hash(found) == hash(record)
    assert door.dumps(found) == data
    assert copy.deepcopy(found) == attrs.evolve(found) == record


@MODEST
@given(RECORDS, RECORDS)
def test_s12_equal_records_have_equal_bytes(one: Any, other: Any) -> None:
    """Two records are equal exactly if they are written alike; records of two kinds never are."""
    assert (one == other) == (door.dumps(one) == door.dumps(other))
    assert one != other or type(one) is type(other)


@MODEST
@given(JSON)
def test_s6_any_document_is_a_record_or_one_error(document: Any) -> None:
    """Arbitrary JSON never does anything else."""
    _one_or_the_other(json.dumps(document).encode())
    if isinstance(document, dict):
        _one_or_the_other(json.dumps({**document, "format": 1, "kind": "arrest-warrant", "requesting": "GB", "requested": "ES"}).encode())


@MODEST
@given(st.binary(max_size=60))
def test_s6_any_bytes_are_a_record_or_one_error(data: bytes) -> None:
    """Arbitrary bytes never do anything else, alone or inside a document."""
    _one_or_the_other(data)
    _one_or_the_other(b'{"format":1,"kind":"arrest-warrant","requesting":"GB","requested":"ES","other_consequences":"' + data + b'"}')


def _one_or_the_other(data: bytes) -> None:
    try:
        record = door.loads_any(data)
    except LoadError:
        return
    written = door.dumps(record)
    assert door.dumps(door.loads_any(written)) == written


def places(document: Any) -> list[tuple[Any, Any]]:
    """Every object or list in a document, with each of its keys or indices."""
    keys = list(document) if isinstance(document, dict) else range(len(document)) if isinstance(document, list) else []
    return [place for key in keys for place in ((document, key), *places(document[key]))]


def stated(document: Any) -> Any:
    """The document without what states nothing."""
    if isinstance(document, dict):
        return {name: stated(value) for name, value in document.items() if value is not None and value != []}
    return [stated(item) for item in document] if isinstance(document, list) else document


@MODEST
@given(RECORDS, st.data())
def test_s8_a_mutated_document_is_refused_or_changes_just_there(record: Any, data: st.DataObject) -> None:
    """Dropping, retyping or renaming one field never changes another."""
    document = json.loads(door.dumps(record))
    holder, key = data.draw(st.sampled_from(places(document)))
    act = data.draw(st.sampled_from(["drop", "retype", "rename"] if isinstance(holder, dict) else ["drop", "retype"]))
    if act == "retype":
        holder[key] = data.draw(LEAVES)
    elif act == "rename":
        holder[key + "x"] = holder.pop(key)
    else:
        del holder[key]
    try:
        found = json.loads(door.dumps(door.loads_any(json.dumps(document).encode())))
    except LoadError:
        return
    assert act != "rename"
    for name in ("state", "measure"):
        if name not in document and name in found:
            del found[name]
    assert found == stated(document)


@MODEST
@given(RECORDS, st.data())
def test_s8_a_doubled_key_is_refused(record: Any, data: st.DataObject) -> None:
    """No object may say the same thing twice, even in the same words."""
    document = json.loads(door.dumps(record))
    holder, key = data.draw(st.sampled_from([place for place in places(document) if isinstance(place[0], dict)]))
    mark = "\u2603"
    holder[mark] = 0
    text = json.dumps(document, ensure_ascii=False).replace(f'"{mark}": 0', f"{json.dumps(key)}: {json.dumps(holder[key])}", 1)
    with pytest.raises(LoadError) as caught:
        door.loads_any(text.encode())
    assert [code for code, _ in caught.value.problems] == ["duplicate-key"]
