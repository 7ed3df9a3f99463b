"""The kinds of record that come through the door, by the word that stands in the document."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from lecoop.model.arrest_warrant import ArrestWarrant
from lecoop.model.criminal_records_request import CriminalRecordsRequest
from lecoop.model.delivery_request import DeliveryRequest
from lecoop.model.extradition_request import ExtraditionRequest
from lecoop.model.information_request import InformationRequest
from lecoop.model.investigation_order import InvestigationOrder
from lecoop.model.joint_team_agreement import JointTeamAgreement
from lecoop.model.letter_of_request import LetterOfRequest
from lecoop.model.observation_request import ObservationRequest
from lecoop.model.refusal_answer import RefusalAnswer
from lecoop.model.sentence_transfer import SentenceTransfer

__all__ = ["FORMAT", "RECORDS", "AnyRecord", "kind_of"]

FORMAT = 1
"""Version of the form in which records are written."""

AnyRecord = (
    ArrestWarrant
    | CriminalRecordsRequest
    | DeliveryRequest
    | ExtraditionRequest
    | InformationRequest
    | InvestigationOrder
    | JointTeamAgreement
    | LetterOfRequest
    | ObservationRequest
    | RefusalAnswer
    | SentenceTransfer
)  # fmt: skip

RECORDS: Mapping[str, type[AnyRecord]] = MappingProxyType({
    "arrest-warrant": ArrestWarrant,
    "criminal-records-request": CriminalRecordsRequest,
    "delivery-request": DeliveryRequest,
    "extradition-request": ExtraditionRequest,
    "information-request": InformationRequest,
    "investigation-order": InvestigationOrder,
    "joint-team-agreement": JointTeamAgreement,
    "letter-of-request": LetterOfRequest,
    "observation-request": ObservationRequest,
    "refusal": RefusalAnswer,
    "sentence-transfer": SentenceTransfer,
})  # fmt: skip


def kind_of(cls: type) -> str | None:
    """The word for a class of record, or ``None`` for any other class."""
    return next((kind for kind, record in RECORDS.items() if record is cls), None)
