"""Lengths of time keep their unit; penalties are in order."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lecoop.errors import MisuseError, ParseError
from lecoop.testing import durations, penalties
from lecoop.values.duration import Duration, Penalty, Unit

LIFE, DEATH = Penalty(life=True), Penalty(death=True)


@given(durations())
def test_a_length_is_read_as_it_is_kept(length: Duration) -> None:
    """The canonical text, an amount and a unit, gives the length back; so does the singular of one."""
    assert Duration.parse(f"{length.amount} {length.unit.value}") == length
    assert str(length).split(" ", 1)[0] == str(length.amount)
    if length.amount == 1:
        assert Duration.parse(f"1 {length.unit.value[:-1]}") == length


@given(st.integers(0, 10_000), st.sampled_from(Unit), st.sampled_from(Unit))
def test_two_units_are_never_equal(amount: int, one: Unit, other: Unit) -> None:
    """72 hours are not three days, and zero days are not zero weeks: the law's unit stays."""
    assert (Duration(amount, one) == Duration(amount, other)) is (one is other)


@given(durations(), durations())
def test_lengths_have_no_order(one: Duration, other: Duration) -> None:
    """Which of two lengths is longer can hang on the calendar, so they cannot be compared."""
    with pytest.raises(TypeError):
        assert one < other  # type: ignore[operator]


@pytest.mark.parametrize("amount", [-1, 1.5, "60", None])
def test_an_amount_is_a_whole_number(amount: object) -> None:
    with pytest.raises((TypeError, ValueError)):
        Duration(amount, Unit.DAYS)  # type: ignore[arg-type]


@given(
    st.text(max_size=20)
    | st.sampled_from(["60days", " 60 days", "60  days", "６０ days", "-1 days", "1000000 days", "60 DAYS", "days", "1 day\n"])
)
def test_what_is_no_length_is_refused(text: str) -> None:
    """A text that can be read says an amount and a unit; all other texts give the one error."""
    try:
        length = Duration.parse(text)
    except ParseError:
        return
    amount, _, unit = text.partition(" ")
    assert length.amount == int(amount)
    assert unit in (length.unit.value, length.unit.value.removesuffix("s"))


@given(penalties())
def test_a_penalty_is_read_as_it_is_written(penalty: Penalty) -> None:
    """Its text, in years where the months make whole years, gives it back."""
    assert Penalty.parse(str(penalty)) == penalty


@given(st.integers(0, 833))
def test_twelve_months_are_a_year(years: int) -> None:
    """A penalty has one length, whichever unit it is written in."""
    assert Penalty.parse(f"{years} years") == Penalty.parse(f"{12 * years} months")


@given(penalties(), penalties(), penalties())
def test_penalties_are_in_order(one: Penalty, other: Penalty, third: Penalty) -> None:
    """The order is total: exactly one of less, equal and more holds, and it carries on from one to the next."""
    assert [one < other, one == other, one > other].count(True) == 1
    assert (one <= other) is not (one > other)
    assert not (one < other < third) or one < third
    assert one != other or hash(one) == hash(other)


@given(st.integers(0, 9_999))
def test_life_is_longer_than_any_number_of_months_and_death_is_beyond_life(months: int) -> None:
    assert Penalty(months) < LIFE < DEATH
    assert Penalty(months) < Penalty(months + 1)


@pytest.mark.parametrize(
    "wrong",
    [{}, {"months": 1, "life": True}, {"life": True, "death": True}, {"months": -1}, {"months": 1.0}, {"months": True}, {"months": "12"}],
    ids=str,
)
def test_a_penalty_is_one_of_three(wrong: dict[str, object]) -> None:
    """Months, or life, or death: neither none of them nor two, and months are a whole number."""
    with pytest.raises(MisuseError):
        Penalty(**wrong)  # type: ignore[arg-type]


@given(
    st.text(max_size=16)
    | st.sampled_from(["Life", "12", "12 Months", "1.5 years", "99999 months", "１２ months", "12 months ", "-3 months"])
)
def test_what_is_no_penalty_is_refused(text: str) -> None:
    """A text that can be read is one of four forms; all other texts give the one error."""
    try:
        penalty = Penalty.parse(text)
    except ParseError:
        return
    assert text in ("life", "death") or int(text.split(" ")[0]) in (penalty.months, (penalty.months or 0) // 12)
