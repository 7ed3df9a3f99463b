"""On what an answer rests."""

from __future__ import annotations

from datetime import date

from attrs import frozen

__all__ = ["Stamp"]


@frozen
class Stamp:
    """On what an answer rests: same question and same stamp give the same answer, byte for byte.

    Args:
        version: version of lecoop.
        edition: name of the data's edition; ``digest`` its SHA-256.
        day: the day asked about.
    """

    version: str
    edition: str
    digest: str
    day: date

    def __str__(self) -> str:
        return f"lecoop {self.version}, edition {self.edition} ({self.digest[:12]}), law of {self.day.isoformat()}"
