"""Conversions: what is lost is said, nothing is loosened, and what has no equal is left to a person."""

from __future__ import annotations

import copy
import pickle
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lecoop.errors import LecoopError, NotConvertibleError
from lecoop.handling.conversion import Conversion, convert
from lecoop.handling.grades import InformationGrade, SourceGrade
from lecoop.handling.marks import Classification, HandlingCode, SharingCode, closes, demand, rank
from lecoop.handling.scheme import Mark, Scheme
from tests.handling.test_grading import MARKS

EVERY = list(product(MARKS, Scheme))


def _converted(mark: Mark, to: Scheme) -> Conversion | None:
    try:
        return convert(mark, to)
    except NotConvertibleError as refused:
        assert refused.decides in str(refused)
        return None


@given(start=st.sampled_from(MARKS), way=st.lists(st.sampled_from(Scheme), min_size=1, max_size=6))
def test_what_was_lost_on_the_way_stays_lost(start: Mark, way: list[Scheme]) -> None:
    told, lost = Conversion(start, lossy=False), False
    for scheme in way:
        step = _converted(told.value, scheme)
        if step is None:
            with pytest.raises(NotConvertibleError):
                told.onward(scheme)
            return
        told, lost = told.onward(scheme), lost or step.lossy
        assert told.value.scheme is scheme
        assert told.lossy == lost
        assert bool(told.note) == lost


@pytest.mark.parametrize(("mark", "to"), EVERY, ids=lambda one: one.name)
def test_what_loses_nothing_can_be_undone(mark: Mark, to: Scheme) -> None:
    told = _converted(mark, to)
    if told is None or told.lossy:
        return
    assert convert(told.value, mark.scheme) == Conversion(mark, lossy=False)


@pytest.mark.parametrize(("mark", "to"), EVERY, ids=lambda one: one.name)
def test_a_conversion_loosens_nothing(mark: Mark, to: Scheme) -> None:
    """A use that is closed stays closed, or goes into the words that the other code asks for; and words are never left out."""
    told = _converted(mark, to)
    if told is None or not isinstance(mark, HandlingCode | SharingCode):
        return
    assert isinstance(told.value, HandlingCode | SharingCode)
    in_words = isinstance(told.value, HandlingCode) and demand(told.value) is not None
    assert closes(mark) <= closes(told.value) or (in_words and told.lossy)
    if isinstance(mark, HandlingCode) and demand(mark) is not None:
        assert in_words


@given(start=st.sampled_from(Classification), way=st.lists(st.sampled_from(Scheme), max_size=6))
def test_no_way_around_lowers_a_classification(start: Classification, way: list[Scheme]) -> None:
    """Only the originator lowers: whoever carries a secret through other schemes and back has at least the same."""
    told: Conversion | None = Conversion(start, lossy=False)
    for scheme in (*way, start.scheme):
        told = _converted(told.value, scheme) if told is not None else None
    if told is not None:
        assert isinstance(told.value, Classification)
        assert rank(told.value) >= rank(start)


def test_the_same_scheme_is_no_conversion() -> None:
    for mark in MARKS:
        assert convert(mark, mark.scheme) == Conversion(mark, lossy=False)


@pytest.mark.parametrize(
    ("mark", "to", "value", "lossy"),
    [
        (InformationGrade.UK_3X5X2_D, Scheme.UK_5X5X5, InformationGrade.UK_5X5X5_4, False),
        (InformationGrade.UK_3X5X2_C, Scheme.UK_5X5X5, InformationGrade.UK_5X5X5_4, True),
        (InformationGrade.UK_3X5X2_C, Scheme.EUROPOL, InformationGrade.EUROPOL_4, True),
        (InformationGrade.UK_3X5X2_C, Scheme.ADMIRALTY, InformationGrade.ADMIRALTY_3, True),
        (InformationGrade.UK_3X5X2_E, Scheme.ADMIRALTY, InformationGrade.ADMIRALTY_5, False),
        (SourceGrade.UK_3X5X2_1, Scheme.EUROPOL, SourceGrade.EUROPOL_A, True),
        (SourceGrade.UK_3X5X2_2, Scheme.EUROPOL, SourceGrade.EUROPOL_X, False),
        (SourceGrade.UK_3X5X2_2, Scheme.ADMIRALTY, SourceGrade.ADMIRALTY_F, False),
        (SourceGrade.UK_3X5X2_3, Scheme.UK_5X5X5, SourceGrade.UK_5X5X5_D, False),
        (SourceGrade.UK_5X5X5_B, Scheme.UK_3X5X2, SourceGrade.UK_3X5X2_1, True),
        (SourceGrade.UK_5X5X5_C, Scheme.EUROPOL, SourceGrade.EUROPOL_C, True),
        (SourceGrade.ADMIRALTY_D, Scheme.UK_3X5X2, SourceGrade.UK_3X5X2_3, True),
        (HandlingCode.UK_3X5X2_P, Scheme.EUROPOL, HandlingCode.EUROPOL_H0, False),
        (HandlingCode.UK_3X5X2_C, Scheme.EUROPOL, HandlingCode.EUROPOL_H3, True),
        (HandlingCode.EUROPOL_H1, Scheme.UK_3X5X2, HandlingCode.UK_3X5X2_C, True),
        (HandlingCode.EUROPOL_H2, Scheme.TLP, SharingCode.TLP_RED, True),
        (HandlingCode.EUROPOL_H0, Scheme.TLP, SharingCode.TLP_AMBER, True),
        (SharingCode.TLP_1_WHITE, Scheme.TLP, SharingCode.TLP_CLEAR, False),
        (SharingCode.TLP_AMBER_STRICT, Scheme.TLP_1, SharingCode.TLP_1_RED, True),
        (Classification.UK_OFFICIAL_SENSITIVE, Scheme.EU_CLASSIFIED, Classification.EU_RESTRICTED, False),
        (Classification.EU_CONFIDENTIAL, Scheme.UK_CLASSIFICATION, Classification.UK_SECRET, True),
        (Classification.GPMS_CONFIDENTIAL, Scheme.EU_CLASSIFIED, Classification.EU_CONFIDENTIAL, False),
    ],
    ids=lambda one: getattr(one, "value", str(one)),
)
def test_the_tables(mark: Mark, to: Scheme, value: Mark, lossy: bool) -> None:
    told = convert(mark, to)
    assert (told.value, told.lossy) == (value, lossy)


@pytest.mark.parametrize(
    ("mark", "to", "decides"),
    [
        (InformationGrade.UK_3X5X2_E, Scheme.EUROPOL, "whoever graded it"),
        (InformationGrade.UK_5X5X5_5, Scheme.EUROPOL, "whoever graded it"),
        (SourceGrade.ADMIRALTY_C, Scheme.UK_3X5X2, "whoever graded it"),
        (InformationGrade.ADMIRALTY_4, Scheme.EUROPOL, "whoever graded it"),
        (HandlingCode.EUROPOL_H1, Scheme.TLP, "the originator"),
        (HandlingCode.EUROPOL_H3, Scheme.TLP, "the originator"),
        (SharingCode.TLP_AMBER, Scheme.EUROPOL, "the originator"),
        (HandlingCode.EUROPOL_H2, Scheme.INTERPOL, "the originator"),
        (Classification.GPMS_CONFIDENTIAL, Scheme.UK_CLASSIFICATION, "the originator"),
        (Classification.INTERPOL_RESTRICTED, Scheme.UK_CLASSIFICATION, "the originator"),
        (Classification.UK_OFFICIAL, Scheme.EU_CLASSIFIED, "the originator"),
    ],
    ids=lambda one: getattr(one, "value", str(one)),
)
def test_what_has_no_equal_is_left_to_a_person(mark: Mark, to: Scheme, decides: str) -> None:
    with pytest.raises(NotConvertibleError) as refused:
        convert(mark, to)
    assert refused.value.decides == decides
    assert isinstance(refused.value, LecoopError)
    for again in (pickle.loads(pickle.dumps(refused.value)), copy.copy(refused.value)):
        assert (str(again), again.decides) == (str(refused.value), decides)


def test_false_information_never_becomes_a_grade_of_europol() -> None:
    """By whatever way: what is suspected to be false does not arrive as merely uncorroborated."""
    for start in (InformationGrade.UK_3X5X2_E, InformationGrade.UK_5X5X5_5, InformationGrade.ADMIRALTY_5):
        reached, seen = [start], {start}
        while reached:
            here = reached.pop()
            assert here.scheme is not Scheme.EUROPOL
            for to in Scheme:
                told = _converted(here, to)
                if told is not None and told.value not in seen:
                    assert isinstance(told.value, InformationGrade)
                    seen.add(told.value)
                    reached.append(told.value)
