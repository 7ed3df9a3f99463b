"""Where a rule of law stands, and where a fact was seen."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from lecoop.values.terms import Seen

__all__ = ["Citation", "Source"]


@frozen
class Citation:
    """The place of a rule: an instrument and the article in it.

    Args:
        instrument: id of the instrument, such as ``"ets-024"``.
        article: as the field writes it, such as ``"2(1)"``; empty for the instrument as a whole.
    """

    instrument: str
    article: str = ""

    def __str__(self) -> str:
        return f"{self.instrument} art. {self.article}" if self.article else self.instrument


@frozen
class Source:
    """A public page or gazette in which facts of a record were seen.

    Args:
        key: short name by which rows of the same record point to it.
        name: publisher and title.
        url: address; empty where the source has none.
        verified_on: day on which somebody last looked.
        seen: what kind of source it is.
    """

    key: str
    name: str
    verified_on: date
    seen: Seen
    url: str = ""
