"""What every record of a case has in common, whatever is asked."""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import Protocol

from lecoop.model.authority import Authority
from lecoop.model.document import Document
from lecoop.model.offence import Offence
from lecoop.values.measure import Measure

__all__ = ["CaseRecord", "RecordState"]


class RecordState(Enum):
    """How far a record is: what is missing is a breach only in one that is said to be complete."""

    DRAFT = "draft"
    COMPLETE = "complete"
    SENT = "sent"


class CaseRecord(Protocol):
    """The fields that each record of a case has: a rule on any record may read these.

    ``None`` means *not stated*, and so does an empty tuple; nothing is ever taken to be so by default.
    """

    @property
    def requesting(self) -> str:
        """Code of the State that asks, or issues."""

    @property
    def requested(self) -> str:
        """Code of the State that is asked, or executes."""

    @property
    def measure(self) -> Measure | None:
        """What is asked for."""

    @property
    def basis(self) -> str | None:
        """Id of the instrument on which the record says it rests."""

    @property
    def channel(self) -> str | None:
        """Id of the channel by which it goes."""

    @property
    def state(self) -> RecordState:
        """How far it is."""

    @property
    def issuing_authority(self) -> Authority | None:
        """Who issues it."""

    @property
    def offences(self) -> tuple[Offence, ...]:
        """The offences that it is about."""

    @property
    def documents(self) -> tuple[Document, ...]:
        """What goes with it."""

    @property
    def form(self) -> str | None:
        """Id of the form that is used."""

    @property
    def languages(self) -> tuple[str, ...]:
        """Languages in which it is sent, the translation among them."""

    @property
    def urgent(self) -> bool | None:
        """Whether it is said to be urgent."""

    @property
    def issued_on(self) -> date | None:
        """Day of issue."""

    @property
    def sent_on(self) -> date | None:
        """Day on which it left."""

    @property
    def received_on(self) -> date | None:
        """Day on which the competent authority of the requested State received it."""
