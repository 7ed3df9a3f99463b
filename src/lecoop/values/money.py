"""Sums of money: an exact amount and its currency, never a rounded number."""

from __future__ import annotations

import re
from decimal import Decimal, localcontext

from attrs import frozen

from lecoop.errors import MisuseError, ParseError

__all__ = ["Money"]

_TEXT = re.compile(r"([0-9]{1,15}(?:\.[0-9]{1,4})?) ([A-Z]{3})", re.ASCII)
_DIGITS = 60
"""Digits with which sums are made: no sum of amounts in bounds is ever rounded."""


@frozen
class Money:
    """An amount in one currency; sums in two currencies are never equal and never added.

    >>> Money.parse("125000.50 EUR")
    Money(amount=Decimal('125000.50'), currency='EUR')
    >>> Money.parse("10 EUR") == Money.parse("10.00 EUR")
    True

    Args:
        amount: zero or more, below 10 to the power of 15, with four decimals at most.
        currency: ISO 4217 code by its shape.

    Raises:
        MisuseError: an amount that is no decimal number, or out of these bounds, or a code of another shape.
    """

    amount: Decimal
    currency: str

    def __attrs_post_init__(self) -> None:
        if type(self.amount) is not Decimal or type(self.currency) is not str or not self.amount.is_finite():
            raise MisuseError("an amount is a decimal number with the code of its currency")
        if self.amount.adjusted() > _DIGITS or _TEXT.fullmatch(str(self)) is None:
            raise MisuseError("an amount is zero or more, with at most 15 digits, 4 decimals and a code like EUR")

    @classmethod
    def parse(cls, text: str) -> Money:
        """Read ``"125000 EUR"`` or ``"99.95 GBP"``.

        Raises:
            ParseError: the text has another form.
        """
        match = _TEXT.fullmatch(text)
        if match is None:
            raise ParseError('a sum of money is written like "125000 EUR" or "99.95 GBP"')
        return cls(Decimal(match[1]), match[2])

    def plus(self, other: Money) -> Money:
        """Both together.

        Raises:
            MisuseError: they are in two currencies, or together beyond the bounds.
        """
        if other.currency != self.currency:
            raise MisuseError("sums in two currencies are not added")
        with localcontext() as exact:
            exact.prec = _DIGITS
            return Money(self.amount + other.amount, self.currency)

    def exceeds(self, other: Money) -> bool | None:
        """Whether it is more than the other; ``None`` where the currencies differ."""
        return self.amount > other.amount if self.currency == other.currency else None

    def __str__(self) -> str:
        text = format(self.amount, "f")
        if "." in text:
            text = text.rstrip("0").rstrip(".")
        return f"{text} {self.currency}"
