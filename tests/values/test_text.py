"""Text that misleads is refused, text that names people is not, and secret text shows itself to nobody unasked."""

from __future__ import annotations

import copy
import logging
import pickle
import time
import unicodedata
from typing import Any, get_args

import attrs
import pytest

from lecoop.errors import MisuseError, ParseError
from lecoop.values.text import (
    LINE_LIMIT,
    MARKS_LIMIT,
    PASSAGE_LIMIT,
    ChannelId,
    InstrumentId,
    JurisdictionCode,
    LanguageCode,
    SecretText,
    TextFault,
    TextForm,
    clean,
)

CANARY = "Kanarienvogel"
LINE = TextForm(LINE_LIMIT)
PASSAGE = TextForm(PASSAGE_LIMIT, lines=True)


def form_of(annotation: Any) -> TextForm:
    """The form that stands in an annotation."""
    return next(mark for mark in get_args(annotation) if isinstance(mark, TextForm))


@pytest.mark.parametrize(
    "text",
    [
        "Zoë O'Brien-Müller", "Nguyễn Thị Ánh", "Łukasz Żółć", "Ђорђе Ћирић", "Ελένη Παπαδοπούλου", "محمد بن سلمان", "می‌خواهم",
        "क्‍ष", "王小明", "김민준", "João Guimarães", "A", "€ 5 – “x” …", "Şehrazat İnce", "Ñandú", "a\u00a0b",
    ],
)  # fmt: skip
def test_names_of_all_scripts_come_through(text: str) -> None:
    """A name is text in normal form C; joiners stay where scripts need them."""
    assert clean(text, LINE) == unicodedata.normalize("NFC", text)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", TextFault.EMPTY), ("   ", TextFault.EMPTY), ("\u2003", TextFault.EMPTY),
        ("a\x00b", TextFault.UNSAFE), ("a\x1b[31mb", TextFault.UNSAFE), ("a\nb", TextFault.UNSAFE), ("a\tb", TextFault.UNSAFE),
        ("a\rb", TextFault.UNSAFE), ("a\x7fb", TextFault.UNSAFE), ("a\x85b", TextFault.UNSAFE), ("a\u202eb", TextFault.UNSAFE),
        ("a\u2066b", TextFault.UNSAFE), ("a\u200fb", TextFault.UNSAFE), ("a\u200bb", TextFault.UNSAFE), ("a\u00adb", TextFault.UNSAFE),
        ("\ufeffab", TextFault.UNSAFE), ("a\ud800b", TextFault.UNSAFE), ("a\ue000b", TextFault.UNSAFE), ("a\uffffb", TextFault.UNSAFE),
        ("a\u2028b", TextFault.UNSAFE), ("a\u2029b", TextFault.UNSAFE), ("a\U000e0041b", TextFault.UNSAFE), ("a\u0378b", TextFault.UNSAFE),
        ("x" * (LINE_LIMIT + 1), TextFault.TOO_LONG), ("a" + "\u0301" * (MARKS_LIMIT + 1), TextFault.TOO_MANY_MARKS),
    ],
    ids=range(25),
)  # fmt: skip
def test_text_that_misleads_is_refused(text: str, fault: TextFault) -> None:
    """Controls, bidirectional and invisible characters, surrogates and stacks of marks never get in."""
    assert LINE.fault(text) is fault
    assert LINE.read(text) is fault


def test_a_passage_may_have_lines() -> None:
    """Line feeds and tabs may stand in a passage, and the line ends of other systems become line feeds."""
    assert clean("one\r\ntwo\tthree\nfour", PASSAGE) == "one\ntwo\tthree\nfour"
    assert PASSAGE.fault("one\rtwo") is TextFault.UNSAFE


def test_the_bounds_hold_at_and_beyond_the_limit() -> None:
    """The last length that fits is taken, the first that does not is refused; likewise with marks."""
    assert clean("x" * LINE_LIMIT, LINE) == "x" * LINE_LIMIT
    assert clean("a" + "\u0335" * MARKS_LIMIT, LINE)
    assert PASSAGE.fault("x" * PASSAGE_LIMIT) is None
    assert PASSAGE.fault("x" * (PASSAGE_LIMIT + 1)) is TextFault.TOO_LONG


@pytest.mark.parametrize("text", ["\u0958" * 150, "e\u0301" * 100, "\u0958" + "\u093c" * 30, "\ufb2c" * 100], ids=range(4))
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    """What is let in is let in again unchanged, though normalising may lengthen a text."""
    found = LINE.read(text)
    if isinstance(found, str):
        assert LINE.read(found) == found
    else:
        assert found in (TextFault.TOO_LONG, TextFault.TOO_MANY_MARKS)


def test_every_mark_that_normalising_moves_counts_as_a_mark() -> None:
    """No character with a combining class escapes the cap that keeps normalising linear."""
    assert all(unicodedata.category(chr(code))[0] == "M" for code in range(0x110000) if unicodedata.combining(chr(code)))


@pytest.mark.parametrize(
    "text", ["a" + "\u0301\u0316" * 9_999, "\u0f73" * 19_999, "a\u0301" * 9_999, "\u202e" * 19_999, "é" * 19_999], ids=range(5)
)
def test_cleaning_takes_linear_time(text: str) -> None:
    """The longest texts of the worst shapes are done with at once."""
    start = time.perf_counter()
    PASSAGE.read(text)
    assert time.perf_counter() - start < 0.5


@pytest.mark.parametrize("form", [form_of(one) for one in (JurisdictionCode, InstrumentId, ChannelId, LanguageCode)], ids=range(4))
@pytest.mark.parametrize(
    "text", ["a-" * 25_000, "A" * 50_000, "a" * 50_000 + "!", "-" * 50_000, "a-" * 39 + "!", "٤٢", "gb\n"], ids=range(7)
)
def test_codes_are_matched_whole_and_at_once(form: TextForm, text: str) -> None:
    """A code is bounded, ASCII, and matched from end to end in linear time."""
    start = time.perf_counter()
    assert form.fault(text) is not None
    assert time.perf_counter() - start < 0.1


def test_codes_have_the_shape_of_their_kind() -> None:
    """Codes of States, parts, former States and organisations fit; lower case and names do not."""
    form = form_of(JurisdictionCode)
    assert [form.fault(code) for code in ("GB", "GB-SCT", "YUCS", "EU", "XK", "US-CA")] == [None] * 6
    assert all(form.fault(code) is TextFault.WRONG_FORM for code in ("gb", "GBR", "G", "", "GB-", "Spain"))


def test_an_error_holds_nothing_of_the_text() -> None:
    """What is refused is not repeated, in no message and in no frame of ours."""
    with pytest.raises(ParseError) as caught:
        SecretText(CANARY + "\x00")
    _nothing_of_the_canary(caught.value)
    with pytest.raises(ParseError) as caught:
        clean(CANARY + "\x00")
    _nothing_of_the_canary(caught.value)
    for wrong in (None, 5, b"x"):
        with pytest.raises(ParseError):
            SecretText(wrong)  # type: ignore[arg-type]


def _nothing_of_the_canary(problem: BaseException) -> None:
    assert CANARY not in repr(problem) + repr(problem.args)
    trace = problem.__traceback__
    assert trace is not None
    trace = trace.tb_next
    while trace is not None:
        assert CANARY not in repr(trace.tb_frame.f_locals)
        trace = trace.tb_next


def test_secret_text_shows_itself_to_nobody_unasked(caplog: pytest.LogCaptureFixture) -> None:
    """No way of printing shows it; only asking does."""
    secret = SecretText(CANARY)
    logging.getLogger("case").warning("%s %r", secret, [secret])
    shown = [repr(secret), str(secret), f"{secret}", f"{secret!r:>30}", f"{secret:x^9}", repr({"a": (secret,)}), caplog.text]
    assert not any(CANARY in text for text in shown)
    assert secret.reveal() == CANARY


def test_secret_text_is_a_value() -> None:
    """Two are equal if their texts are, copies are the thing itself, and it equals no plain text."""
    secret = SecretText("e\u0301")
    assert secret == SecretText("é")
    assert hash(secret) == hash(SecretText("é"))
    assert secret != "é"
    assert copy.copy(secret) is secret
    assert copy.deepcopy([secret])[0] is secret
    assert len({secret, SecretText("é")}) == 1


def test_secret_text_neither_changes_nor_is_pickled() -> None:
    """A pickle would hold the text in the clear, so there is none."""
    secret = SecretText(CANARY)
    with pytest.raises(MisuseError):
        secret._text = "other"
    with pytest.raises(MisuseError):
        del secret._text
    with pytest.raises(MisuseError) as caught:
        pickle.dumps([secret])
    assert CANARY not in str(caught.value)
    assert not attrs.has(SecretText)
