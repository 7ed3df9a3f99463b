"""The kinds of record that come through the door, by the word that stands in the document."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from lecoop.model.acknowledgement import Acknowledgement
from lecoop.model.alert import Alert
from lecoop.model.arrest_warrant import ArrestWarrant
from lecoop.model.clarification_request import ClarificationRequest
from lecoop.model.confiscation_certificate import ConfiscationCertificate
from lecoop.model.criminal_records_request import CriminalRecordsRequest
from lecoop.model.data_transfer import DataTransfer
from lecoop.model.delay_notice import DelayNotice
from lecoop.model.delivery_request import DeliveryRequest
from lecoop.model.extradition_request import ExtraditionRequest
from lecoop.model.freezing_certificate import FreezingCertificate
from lecoop.model.information_request import InformationRequest
from lecoop.model.investigation_order import InvestigationOrder
from lecoop.model.joint_team_agreement import JointTeamAgreement
from lecoop.model.letter_of_request import LetterOfRequest
from lecoop.model.notice import Diffusion, Notice
from lecoop.model.observation_request import ObservationRequest
from lecoop.model.postponement import Postponement
from lecoop.model.preservation_order import PreservationOrder
from lecoop.model.preservation_request import PreservationRequest
from lecoop.model.production_order import ProductionOrder
from lecoop.model.refusal_answer import RefusalAnswer
from lecoop.model.sentence_transfer import SentenceTransfer
from lecoop.model.use_of_result import UseOfResult

__all__ = ["FORMAT", "RECORDS", "AnyRecord", "kind_of"]

FORMAT = 1
"""Version of the form in which records are written."""

AnyRecord = (
    Acknowledgement
    | Alert
    | ArrestWarrant
    | ClarificationRequest
    | ConfiscationCertificate
    | CriminalRecordsRequest
    | DataTransfer
    | DelayNotice
    | DeliveryRequest
    | Diffusion
    | ExtraditionRequest
    | FreezingCertificate
    | InformationRequest
    | InvestigationOrder
    | JointTeamAgreement
    | LetterOfRequest
    | Notice
    | ObservationRequest
    | Postponement
    | PreservationOrder
    | PreservationRequest
    | ProductionOrder
    | RefusalAnswer
    | SentenceTransfer
    | UseOfResult
)  # fmt: skip

RECORDS: Mapping[str, type[AnyRecord]] = MappingProxyType({
    "acknowledgement": Acknowledgement,
    "alert": Alert,
    "arrest-warrant": ArrestWarrant,
    "clarification-request": ClarificationRequest,
    "confiscation-certificate": ConfiscationCertificate,
    "criminal-records-request": CriminalRecordsRequest,
    "data-transfer": DataTransfer,
    "delay-notice": DelayNotice,
    "delivery-request": DeliveryRequest,
    "diffusion": Diffusion,
    "extradition-request": ExtraditionRequest,
    "freezing-certificate": FreezingCertificate,
    "information-request": InformationRequest,
    "investigation-order": InvestigationOrder,
    "joint-team-agreement": JointTeamAgreement,
    "letter-of-request": LetterOfRequest,
    "notice": Notice,
    "observation-request": ObservationRequest,
    "postponement": Postponement,
    "preservation-order": PreservationOrder,
    "preservation-request": PreservationRequest,
    "production-order": ProductionOrder,
    "refusal": RefusalAnswer,
    "sentence-transfer": SentenceTransfer,
    "use-of-result": UseOfResult,
})  # fmt: skip


def kind_of(cls: type) -> str | None:
    """The word for a class of record, or ``None`` for any other class."""
    return next((kind for kind, record in RECORDS.items() if record is cls), None)
