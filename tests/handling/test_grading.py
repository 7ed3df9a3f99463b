"""Gradings and marks: nothing is read that names no scheme, and what is written is read again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lecoop.errors import MisuseError, ParseError
from lecoop.handling.grades import InformationGrade, SourceGrade
from lecoop.handling.grading import Grading, format_grading, format_mark, parse_grading, parse_mark
from lecoop.handling.marks import ActionCode, Classification, HandlingCode, SharingCode, closes, demand, rank
from lecoop.handling.scheme import Mark, Scheme
from lecoop.values.terms import Seen
from lecoop.values.use import Use

KINDS: tuple[type[Mark], ...] = (SourceGrade, InformationGrade, HandlingCode, SharingCode, ActionCode, Classification)
MARKS = [mark for kind in KINDS for mark in kind]


def _pairs() -> list[tuple[SourceGrade, InformationGrade]]:
    return [(source, known) for source in SourceGrade for known in InformationGrade if source.scheme is known.scheme]


@given(pair=st.sampled_from(_pairs()), code=st.none() | st.sampled_from(HandlingCode))
def test_a_grading_is_read_as_it_was_written(pair: tuple[SourceGrade, InformationGrade], code: HandlingCode | None) -> None:
    grading = Grading(*pair, code if code is not None and code.scheme is pair[0].scheme else None)
    written = format_grading(grading)
    assert parse_grading(written) == grading
    scheme, _, bare = written.partition(":")
    assert parse_grading(f" {bare.lower()} ", Scheme(scheme)) == grading


@pytest.mark.parametrize("mark", MARKS, ids=lambda one: one.name)
def test_a_mark_is_read_as_it_was_written(mark: Mark) -> None:
    assert parse_mark(type(mark), format_mark(mark)) is mark
    assert parse_mark(type(mark), mark.written, mark.scheme) is mark


def test_the_same_letters_mean_something_else_elsewhere() -> None:
    """B2 is three gradings; in 3x5x2 the source is a digit."""
    assert {parse_grading("B2", one).source.meaning for one in (Scheme.EUROPOL, Scheme.UK_5X5X5, Scheme.ADMIRALTY)} == {
        "mostly reliable so far", "mostly reliable", "usually reliable",
    }  # fmt: skip
    assert parse_grading("uk-3x5x2:2CC") == Grading(SourceGrade.UK_3X5X2_2, InformationGrade.UK_3X5X2_C, HandlingCode.UK_3X5X2_C)
    assert parse_grading("B35", Scheme.UK_5X5X5).handling is HandlingCode.UK_5X5X5_5


@pytest.mark.parametrize("text", ["B2", "2B", "H2", ""])
def test_what_names_no_scheme_is_not_read(text: str) -> None:
    """Rule HAN-02 of the field: a bare B2 can be read in three ways."""
    for read in (parse_grading, lambda written: parse_mark(HandlingCode, written)):
        with pytest.raises(ParseError, match="the scheme is not named"):
            read(text)


@pytest.mark.parametrize(
    ("text", "scheme"),
    [
        ("B2", Scheme.UK_3X5X2),
        ("2B", Scheme.EUROPOL),
        ("G1", Scheme.ADMIRALTY),
        ("A5", Scheme.EUROPOL),
        ("europol:B2", Scheme.ADMIRALTY),
        ("eurpol:B2", None),
        ("B", Scheme.EUROPOL),
        ("B2", Scheme.TLP),
    ],
)
def test_what_the_scheme_does_not_have_is_not_read(text: str, scheme: Scheme | None) -> None:
    with pytest.raises(ParseError) as refused:
        parse_grading(text, scheme)
    assert "B2" not in str(refused.value).replace("europol:B2", "")


def test_a_mark_of_another_kind_or_scheme_is_not_read() -> None:
    with pytest.raises(ParseError, match="europol has H0, H1, H2, H3"):
        parse_mark(HandlingCode, "europol:H4")
    with pytest.raises(ParseError, match="tlp has no mark of this kind"):
        parse_mark(HandlingCode, "tlp:RED")
    assert parse_mark(SharingCode, "tlp: amber+strict ") is SharingCode.TLP_AMBER_STRICT
    assert parse_mark(ActionCode, "pap:WHITE") is ActionCode.PAP_CLEAR
    assert parse_mark(Classification, "euci:restreint ue/eu  restricted") is Classification.EU_RESTRICTED


def test_the_grades_of_one_grading_are_of_one_scheme() -> None:
    with pytest.raises(MisuseError, match="different schemes"):
        Grading(SourceGrade.EUROPOL_A, InformationGrade.ADMIRALTY_1)
    with pytest.raises(MisuseError, match="different schemes"):
        Grading(SourceGrade.EUROPOL_A, InformationGrade.EUROPOL_1, HandlingCode.UK_3X5X2_P)


def test_marks_have_no_order_of_their_own() -> None:
    for kind in KINDS:
        first, second, *_ = kind
        with pytest.raises(TypeError):
            _ = first < second  # type: ignore[operator]


def test_no_word_stands_for_two_marks_and_nothing_is_written_twice() -> None:
    for kind in KINDS:
        assert len({(mark.scheme, mark.written) for mark in kind}) == len(kind)


def test_each_scheme_says_where_it_was_read() -> None:
    for scheme in Scheme:
        assert scheme.sources
        assert all(one.url or one.seen is Seen.UNCONFIRMED for one in scheme.sources), scheme
        assert scheme.valid_from is None or scheme.valid_until is None
        assert any(mark.scheme is scheme for mark in MARKS), scheme


def test_how_many_marks_each_scheme_has() -> None:
    """Six by six, five by five by five, and so on: a scheme with a mark too many is not that scheme."""

    def count(kind: type[Mark], scheme: Scheme) -> int:
        return sum(mark.scheme is scheme for mark in kind)

    for scheme, sizes in {
        Scheme.ADMIRALTY: (6, 6, 0),
        Scheme.EUROPOL: (4, 4, 4),
        Scheme.UK_3X5X2: (3, 5, 2),
        Scheme.UK_5X5X5: (5, 5, 5),
    }.items():
        assert tuple(count(kind, scheme) for kind in (SourceGrade, InformationGrade, HandlingCode)) == sizes
    assert [count(SharingCode, one) for one in (Scheme.TLP, Scheme.TLP_1)] == [5, 4]


def test_ranks_rise_inside_of_a_scheme() -> None:
    for scheme in Scheme:
        ranks = [rank(one) for one in Classification if one.scheme is scheme]
        assert ranks == sorted(set(ranks))


def test_which_codes_ask_for_words_and_which_close_a_use() -> None:
    assert {code for code in HandlingCode if demand(code) is not None} == {
        HandlingCode.UK_3X5X2_C, HandlingCode.EUROPOL_H3,
        HandlingCode.UK_5X5X5_3, HandlingCode.UK_5X5X5_4, HandlingCode.UK_5X5X5_5,
    }  # fmt: skip
    assert closes(HandlingCode.EUROPOL_H1) == {Use.EVIDENCE}
    assert closes(HandlingCode.EUROPOL_H2) == closes(SharingCode.TLP_RED) == {Use.ONWARD_TRANSFER}
    assert closes(HandlingCode.EUROPOL_H0) == frozenset()
