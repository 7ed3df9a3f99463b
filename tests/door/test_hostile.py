"""Hostile documents: each is refused with a code, at once, and nothing of it is seen again."""

from __future__ import annotations

import json
import logging
import time
import traceback
from collections.abc import Iterator
from types import FrameType
from typing import Any

import attrs
import pytest

from lecoop import door
from lecoop.door.bounds import LINE_LIMIT, MARKS_LIMIT, MAX_BYTES, MAX_DEPTH, MAX_ITEMS, MAX_PROBLEMS, PASSAGE_LIMIT
from lecoop.errors import LoadError, MisuseError
from lecoop.model.arrest_warrant import ArrestWarrant
from lecoop.model.information_request import InformationRequest
from lecoop.values.text import SecretText

CANARY = "Kanarienvogel"
OWN = '"format":1,"kind":"information-request","requesting":"DE","requested":"NL"'


def with_json(text: str) -> bytes:
    """A document that would be right but for this, with the canary beside it."""
    return f'{{{OWN},"reasons":"{CANARY}",{text}}}'.encode("utf-8", "surrogatepass")


def with_value(name: str, value: object) -> bytes:
    return with_json(f'"{name}":{json.dumps(value)}')


def nested(opening: str, closing: str, depth: int) -> str:
    return opening * depth + closing * depth


WHOLE: dict[str, tuple[Any, str]] = {
    "text instead of bytes": (with_json('"urgent":true').decode(), "not-bytes"),
    "a bytearray": (bytearray(with_json('"urgent":true')), "not-bytes"),
    "a view": (memoryview(with_json('"urgent":true')), "not-bytes"),
    "nothing": (None, "not-bytes"),
    "no bytes": (b"", "not-json"),
    "one byte too many": (with_json('"urgent":true').ljust(MAX_BYTES + 1), "too-large"),
    "UTF-16": (with_json('"urgent":true').decode().encode("utf-16"), "not-utf-8"),
    "UTF-16 without a mark": (with_json('"urgent":true').decode().encode("utf-16-le"), "not-json"),
    "UTF-32": (with_json('"urgent":true').decode().encode("utf-32-be"), "not-json"),
    "a byte order mark": (b"\xef\xbb\xbf" + with_json('"urgent":true'), "not-json"),
    "Latin-1": (with_json('"basis":"é"').decode().encode("latin-1"), "not-utf-8"),
    "an overlong slash": (with_json('"basis":"') + b'\xc0\xaf"}', "not-utf-8"),
    "a surrogate in bytes": (with_json('"basis":"\ud800"'), "not-utf-8"),
    "lists without end": (b"[" * 100_000, "too-deep"),
    "objects without end": (b'{"a":' * 100_000, "too-deep"),
    "brackets, texts and escapes mixed": (b'["\\"[",' * 50_000, "too-deep"),
    "a bracket too deep": (with_json(f'"basis":{nested("[", "]", MAX_DEPTH)}'), "too-deep"),
    "an unclosed text full of quotes": (b'[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[ "' + b'\\"[' * 300_000, "not-json"),
    "two documents": (with_json('"urgent":true') * 2, "not-json"),
    "a comment": (with_json('"urgent":true/* */'), "not-json"),
    "a trailing comma": (with_json('"urgent":true,'), "not-json"),
    "single quotes": (b"{'format':1}", "not-json"),
    "a raw line feed in a text": (with_json('"basis":"a\nb"'), "not-json"),
    "null": (b"null", "wrong-type"),
    "a number": (b"1", "wrong-type"),
    "not a number": (b"NaN", "number-refused"),
    "a text": (f'"{CANARY}"'.encode(), "wrong-type"),
    "a list": (b"[" + with_json('"urgent":true') + b"]", "wrong-type"),
    "a key twice": (with_json('"urgent":true,"urgent":false'), "duplicate-key"),
    "a key twice, once escaped": (with_json('"urgent":true,"\\u0075rgent":false'), "duplicate-key"),
    "an unknown key": (with_value(CANARY, CANARY), "unknown-key"),
    "a key of Python's": (with_value("__class__", CANARY), "unknown-key"),
    "a key with a surrogate": (with_json('"\\ud800":1'), "unknown-key"),
    "an empty key": (with_value("", 1), "unknown-key"),
    "a name that is no field": (with_value("measure_", CANARY), "unknown-key"),
}

FIELDS: list[tuple[str, str, str]] = [
    # boolean
    *[("urgent", value, "wrong-type") for value in ('"false"', '"true"', "0", "1", '""', "[]", "{}")],
    # numbers
    ("urgent", "9" * 18, "wrong-type"), ("urgent", "9" * 19, "number-refused"), ("urgent", "-" + "9" * 18, "wrong-type"), ("urgent", "-" + "9" * 19, "number-refused"),
    ("urgent", "9" * 100_000, "number-refused"), ("urgent", "1.9", "number-refused"), ("urgent", "1e999", "number-refused"),
    ("urgent", "NaN", "number-refused"), ("urgent", "Infinity", "number-refused"), ("urgent", "-Infinity", "number-refused"),
    # text
    *[("requesting", value, "wrong-type") for value in ("null", "12345", "true", '{"a":1}', '["DE"]')],
    *[("requesting", value, "text-wrong-form") for value in ('"de"', '"DEU"', '""', '"DE "', '"D\\u0415"', '"DE\\n"')],
    *[("basis", value, "text-wrong-form") for value in ('"ets 024"', '"../ets-024"', '"ets-024\\u0000"', '"\\u0665"')],
    ("basis", json.dumps("a" * 81), "text-too-long"), ("requesting", json.dumps("D" * 9), "text-too-long"),
    ("purpose_of_use", '""', "text-empty"), ("purpose_of_use", '"  "', "text-empty"), ("purpose_of_use", "false", "wrong-type"),
    *[("purpose_of_use", f'"{CANARY}{bad}"', "text-unsafe") for bad in (
        "\\ud800", "\\udc00\\ud800", "\\u0000", "\\u202e", "\\u2066", "\\u001b[2J", "\\ue000", "\\uffff", "\\ufeff", "\\u200b", "\\u2028", "\\r")],
    ("purpose_of_use", json.dumps("x" * (PASSAGE_LIMIT + 1)), "text-too-long"),
    ("purpose_of_use", json.dumps("\u0958" * (PASSAGE_LIMIT // 2 + 1)), "text-too-long"),
    ("purpose_of_use", json.dumps("a" + "\u0301\u0316" * 9_000), "text-too-many-marks"),
    ("reference", json.dumps("x" * (LINE_LIMIT + 1)), "text-too-long"), ("reference", '"a\\nb"', "text-unsafe"),
    # lists
    *[("subjects", value, "wrong-type") for value in (f'"{CANARY}"', '{"0":{}}', "1", "null", "true")],
    ("languages", '"en"', "wrong-type"), ("languages", json.dumps(["en"] * (MAX_ITEMS + 1)), "too-many-items"),
    # words
    *[("state", value, "unknown-word") for value in ('"Draft"', '"DRAFT"', '"draft "', '""', '"RecordState.DRAFT"', f'"{CANARY}"')],
    *[("state", value, "wrong-type") for value in ("0", "true", "null", '["draft"]')],
    # days and instants
    *[("issued_on", value, "not-a-day") for value in (
        '"20240101"', '"2024-W01-1"', '"2024-001"', '"2024-01-01T00:00:00"', '"2024-1-1"', '"2024-02-30"', '"0000-01-01"', '" 2024-01-01"',
        '"2024-01-01\\n"', '"\\u0662024-01-01"', '"+2024-01-0"', '""')],
    ("issued_on", "20240101", "wrong-type"), ("issued_on", "20240101.0", "number-refused"),
    *[("received_at", value, "not-an-instant") for value in (
        '"2024-01-01T00:00:00"', '"2024-01-01"', '"2024-01-01 00:00:00Z"', '"2024-01-01\\u202e00:00:00Z"', '"2024-01-01\\ud80000:00:00Z"',
        '"2024-01-01T00:00Z"', '"2024-01-01T24:00:00Z"', '"2024-01-01T23:59:60Z"', '"2024-01-01T00:00:00+25:00"', '"2024-01-01T00:00:00.1Z"',
        '"0001-01-01T00:00:00+14:00"', '"9999-12-31T23:59:59-14:00"', '"2024-01-01T00:00:00z"', '"2024-01-01T00:00:00+0100"')],
]  # fmt: skip

DEEPER: list[tuple[str, str, str]] = [
    ('"offences":[{"facts":"x","facts":"y"}]', "duplicate-key", "$.offences[0]"),
    (f'"offences":[{{}},{{"{CANARY}":1}}]', "unknown-key", "$.offences[1]"),
    ('"offences":[{"max_penalty":"12 Months"}]', "not-a-penalty", "$.offences[0].max_penalty"),
    ('"offences":[{"max_penalty":"-3 months"}]', "not-a-penalty", "$.offences[0].max_penalty"),
    ('"offences":[{"max_penalty":"99999 months"}]', "not-a-penalty", "$.offences[0].max_penalty"),
    ('"offences":[{"max_penalty":{"months":12}}]', "wrong-type", "$.offences[0].max_penalty"),
    ('"offences":[{"committed_on":"2020-01-02","committed_until":"2020-01-02"}]', "inconsistent", "$.offences[0]"),
    ('"offences":[null]', "wrong-type", "$.offences[0]"),
    (f'"documents":[{{"kind":"form","language":"{CANARY}"}}]', "text-too-long", "$.documents[0].language"),
    ('"documents":[{"language":"en"}]', "missing", "$.documents[0].kind"),
    (f'"issuing_authority":{{"kind":"{CANARY}"}}', "unknown-word", "$.issuing_authority.kind"),
    (f'"issuing_authority":["{CANARY}"]', "wrong-type", "$.issuing_authority"),
    ('"subjects":[{"also_known_as":["x",{}]}]', "wrong-type", "$.subjects[0].also_known_as[1]"),
]


def refuse(data: Any) -> LoadError:
    """The error of a document that is refused, quickly and without a trace of the canary."""
    start = time.perf_counter()
    with pytest.raises(LoadError) as caught:
        door.loads(data, InformationRequest)
    assert time.perf_counter() - start < 1
    nothing_is_seen(caught.value)
    with pytest.raises(LoadError) as again:
        door.loads_any(data)
    assert again.value.problems == caught.value.problems
    nothing_is_seen(again.value)
    return caught.value


def nothing_is_seen(problem: BaseException) -> None:
    """The canary sits in no message, no argument, no chained error and no frame of ours."""
    assert problem.__cause__ is None
    assert problem.__context__ is None
    assert CANARY not in repr(problem) + str(problem) + repr(problem.args) + repr(vars(problem))
    for frame in own_frames(problem):
        assert not any(holds(value) for value in frame.f_locals.values()), frame.f_code.co_name


def own_frames(problem: BaseException) -> Iterator[FrameType]:
    trace = problem.__traceback__
    while trace is not None:
        if "lecoop/" in trace.tb_frame.f_code.co_filename and "tests" not in trace.tb_frame.f_code.co_filename:
            yield trace.tb_frame
        trace = trace.tb_next


def holds(value: object) -> bool:
    if isinstance(value, SecretText):
        return CANARY in value.reveal()
    if isinstance(value, BaseException):
        return CANARY in repr(value.args)
    if isinstance(value, dict):
        return any(map(holds, value)) or any(map(holds, value.values()))
    if isinstance(value, list | tuple | set | frozenset):
        return any(map(holds, value))
    kind = type(value)
    if attrs.has(kind):
        return any(holds(getattr(value, one.name)) for one in attrs.fields(kind))
    return CANARY in repr(value)


@pytest.mark.parametrize("what", WHOLE)
def test_a_document_that_is_none_is_refused_as_a_whole(what: str) -> None:
    """Wrong bytes, wrong encodings, depth, size, and keys that stand twice or nowhere."""
    data, code = WHOLE[what]
    assert refuse(data).problems == ((code, "$"),)


@pytest.mark.parametrize(("name", "value", "code"), FIELDS, ids=range(len(FIELDS)))
def test_nothing_is_coerced(name: str, value: str, code: str) -> None:
    """A value of another type, form or vocabulary is refused at its path and never bent to fit."""
    own = OWN.replace('"requesting":"DE",', "") if name == "requesting" else OWN
    data = f'{{{own},"reasons":"{CANARY}","{name}":{value}}}'.encode()
    assert refuse(data).problems == ((code, f"$.{name}"),)


@pytest.mark.parametrize(("text", "code", "path"), DEEPER, ids=range(len(DEEPER)))
def test_a_problem_inside_has_its_path(text: str, code: str, path: str) -> None:
    """However deep a problem lies, its path leads there, and keys that are not ours are not in it."""
    assert refuse(with_json(text)).problems == ((code, path),)


def taken(data: bytes) -> bool:
    """Whether a document comes in; an error is raised otherwise."""
    return isinstance(door.loads_any(data), InformationRequest)


def test_the_bounds_let_in_what_just_fits() -> None:
    """At each bound the last that fits is taken."""
    assert taken(with_json('"urgent":true').ljust(MAX_BYTES))
    assert taken(with_value("languages", ["en"] * MAX_ITEMS))
    assert taken(with_value("purpose_of_use", "x" * PASSAGE_LIMIT))
    assert taken(with_value("reference", "x" * LINE_LIMIT))
    assert taken(with_value("reference", "a" + "\u0335" * MARKS_LIMIT))
    assert refuse(with_json(f'"basis":{nested("[", "]", MAX_DEPTH - 1)}')).problems == (("wrong-type", "$.basis"),)
    assert taken(with_value("purpose_of_use", "[{" * 5_000 + '\\"'))


def test_brackets_in_texts_are_no_depth() -> None:
    """Depth is counted outside of texts, whatever is escaped in them."""
    assert taken(with_json(f'"purpose_of_use":"{"[" * 40}","restrictions":"\\\\","link_to_state":"\\"{"{" * 40}"'))


def test_reading_stops_after_so_many_problems() -> None:
    """A thousand bad entries cost no more than the first fifty, and the error names no more."""
    problems = refuse(with_value("subjects", [{CANARY: 1}] * MAX_ITEMS)).problems
    assert problems == tuple(("unknown-key", f"$.subjects[{i}]") for i in range(MAX_PROBLEMS))
    many = refuse(
        with_json(",".join(f'"{name}":[{",".join(["0"] * MAX_ITEMS)}]' for name in ("subjects", "offences", "documents", "languages")))
    )
    assert len(many.problems) == MAX_PROBLEMS
    some = refuse(with_json(",".join(f'"{name}":[{",".join(["0"] * (MAX_PROBLEMS - 10))}]' for name in ("subjects", "offences"))))
    assert len(some.problems) == MAX_PROBLEMS
    assert len(str(many)) < 500


def test_a_document_of_another_kind_is_not_held() -> None:
    """A document that is right, but of another kind than was asked for, leaves no trace either."""
    data = with_json('"urgent":true')
    with pytest.raises(LoadError) as caught:
        door.loads(data, ArrestWarrant)
    nothing_is_seen(caught.value)


def test_a_logged_error_shows_nothing(caplog: pytest.LogCaptureFixture) -> None:
    """Logging the error with its traceback shows codes and paths only."""
    data = with_value("subjects", [{"family_name": CANARY + "\u202e", "born_on": CANARY}])
    problem = refuse(data)
    del data
    logging.getLogger("case").error("refused", exc_info=problem)
    assert problem.problems == (("text-unsafe", "$.subjects[0].family_name"), ("not-a-day", "$.subjects[0].born_on"))
    assert "not-a-day" in caplog.text
    assert CANARY not in caplog.text + "".join(traceback.format_exception(problem))


def test_what_is_written_leaves_no_trace_either() -> None:
    """An error while writing shows nothing of the record, in its text or in the frames that it passed."""
    record = InformationRequest(requesting="DE", requested="NL", reasons=SecretText(CANARY), languages=("en",) * (MAX_ITEMS + 1))
    with pytest.raises(MisuseError) as caught:
        door.dumps(record)
    assert caught.value.__context__ is None
    assert CANARY not in str(caught.value)
    assert not any(CANARY in repr(frame.f_locals) for frame in own_frames(caught.value))
