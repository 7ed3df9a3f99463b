"""Sums of money are exact, keep their currency, and are written in one way."""

from __future__ import annotations

from decimal import Decimal, localcontext
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lecoop.errors import MisuseError, ParseError
from lecoop.values.money import Money

SUMS = st.decimals(0, 10**13, places=4)


def test_the_same_sum_is_equal_and_written_alike() -> None:
    for text in ("10 EUR", "10.0 EUR", "10.0000 EUR"):
        assert Money.parse(text) == Money.parse("10 EUR")
        assert hash(Money.parse(text)) == hash(Money.parse("10 EUR"))
        assert str(Money.parse(text)) == "10 EUR"
    assert str(Money.parse("10.05 EUR")) == "10.05 EUR"
    assert str(Money(Decimal("1E+3"), "EUR")) == "1000 EUR"
    assert str(Money.parse("0 JPY")) == "0 JPY"
    assert Money.parse("10 EUR") != Money.parse("10 GBP")


@given(SUMS, SUMS)
def test_sums_are_exact_whatever_the_context_of_decimals(one: Decimal, other: Decimal) -> None:
    with localcontext() as narrow:
        narrow.prec = 3
        total = Money(one, "EUR").plus(Money(other, "EUR"))
    with localcontext() as wide:
        wide.prec = 60
        assert total.amount == one + other
    assert Money.parse(str(total)) == total
    assert total.exceeds(Money(one, "EUR")) is (other > 0)


def test_two_currencies_are_neither_added_nor_compared() -> None:
    assert Money.parse("1 EUR").exceeds(Money.parse("1000 JPY")) is None
    with pytest.raises(MisuseError):
        Money.parse("1 EUR").plus(Money.parse("1 GBP"))
    with pytest.raises(MisuseError):
        Money.parse("999999999999999 EUR").plus(Money.parse("1 EUR"))


@pytest.mark.parametrize(
    "text", ["", "10", "EUR 10", "10 eur", "10,5 EUR", "-1 EUR", "1e3 EUR", "10.00001 EUR", "1" * 16 + " EUR", "10  EUR", "١ EUR", "10 EUR\n"]
)
def test_another_form_is_refused(text: str) -> None:
    with pytest.raises(ParseError):
        Money.parse(text)


@pytest.mark.parametrize(
    ("amount", "currency"),
    [
        (10, "EUR"), (10.0, "EUR"), (True, "EUR"), ("10", "EUR"), (Decimal("NaN"), "EUR"), (Decimal("Infinity"), "EUR"), (Decimal(-1), "EUR"),
        (Decimal("-0"), "EUR"), (Decimal("1E+999999"), "EUR"), (Decimal("1E-9"), "EUR"), (Decimal(1), "eur"), (Decimal(1), None),
    ],
)  # fmt: skip
def test_what_is_no_sum_makes_none(amount: Any, currency: Any) -> None:
    with pytest.raises(MisuseError):
        Money(amount, currency)
