"""How many are bound, or belong, as somebody published it."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from lecoop.values.terms import Seen

__all__ = ["PublishedCount"]


@frozen
class PublishedCount:
    """How many parties an instrument, or members an organisation, had on a day.

    Args:
        without: codes on record that the published number leaves out, such as an organisation that is a party.
    """

    on: date
    count: int
    source: str
    seen: Seen
    without: tuple[str, ...] = ()
    note: str = ""
