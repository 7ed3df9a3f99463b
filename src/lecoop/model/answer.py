"""What every answer to a request has in common, whatever it says."""

from __future__ import annotations

from datetime import date
from typing import Protocol

from lecoop.model.authority import Authority
from lecoop.model.case_record import RecordState
from lecoop.values.measure import Measure

__all__ = ["Answer"]


class Answer(Protocol):
    """The fields that each answer has: a rule on any answer may read these.

    ``None`` means *not stated*.
    """

    @property
    def requesting(self) -> str:
        """Code of the State that asked, or issued."""

    @property
    def requested(self) -> str:
        """Code of the State that answers."""

    @property
    def measure(self) -> Measure | None:
        """What was asked for."""

    @property
    def basis(self) -> str | None:
        """Id of the instrument on which the request rested."""

    @property
    def state(self) -> RecordState:
        """How far the answer is."""

    @property
    def issuing_authority(self) -> Authority | None:
        """Who answers."""

    @property
    def request_issued_on(self) -> date | None:
        """Day of the request or order."""

    @property
    def request_received_on(self) -> date | None:
        """Day on which the competent authority of the requested State had it."""

    @property
    def issued_on(self) -> date | None:
        """Day of the answer."""
