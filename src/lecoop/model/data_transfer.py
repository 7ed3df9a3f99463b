"""A transfer of personal data to another State or to an international organisation for the purposes of law enforcement."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from lecoop.model.authority import Authority
from lecoop.model.case_record import RecordState
from lecoop.model.exact import exact
from lecoop.model.handling import Handling
from lecoop.values.text import InstrumentId, JurisdictionCode, SecretLine, SecretPassage
from lecoop.values.transfer import DataRecipient, TransferGround, TransferStep

__all__ = ["DataOrigin", "DataTransfer", "StepTaken"]


@frozen(kw_only=True)
class StepTaken:
    """Something that the law asks for a transfer, and whether it was done.

    Args:
        done: whether it was done or found; ``explained`` what was found, or why it was left undone.
    """

    step: TransferStep
    done: bool | None = None
    explained: SecretPassage | None = None

    def __attrs_post_init__(self) -> None:
        exact(self)


@frozen(kw_only=True)
class DataOrigin:
    """Somebody else from whom data in the transfer come, and that one's leave to pass them on.

    Args:
        state: code of the State that gave them; ``None`` where an organisation did.
        under: id of the instrument under which they came.
        authorised: whether that one authorised the transfer; ``authorised_on`` the day.
        too_late: whether the leave could not be had in good time; ``told_on`` day on which that one was told of the transfer.
    """

    state: JurisdictionCode | None = None
    under: InstrumentId | None = None
    authorised: bool | None = None
    authorised_on: date | None = None
    too_late: bool | None = None
    told_on: date | None = None

    def __attrs_post_init__(self) -> None:
        exact(self)


@frozen(kw_only=True)
class DataTransfer:
    """Personal data that a competent authority sends abroad.

    ``None`` and an empty tuple mean *not stated*.

    Args:
        sending: code of the State whose authority exports the data; ``sending_organisation`` id of the organisation, where one does.
        receiving: code of the State to which they go; ``receiving_organisation`` id of the organisation, where they go to one.
        exported_by: the exporting authority; ``recipient`` what the recipient is, ``recipient_name`` who.
        purpose: for what they are sent; ``for_law_enforcement`` whether that is to prevent, investigate or prosecute offences
            or to carry out penalties.
        necessity: why the transfer is necessary for it.
        ground: on what the transfer rests; ``instrument`` id of the instrument with the safeguards, where they are in one.
        systematic: whether such data go regularly or in bulk; ``False`` for a single case.
        steps: what was done and found for it.
        origins: from whom else the data come; ``own_data_only`` whether they come from nobody else.
        handling: the marks that go with them.
        immediate_threat: whether it is needed to prevent an immediate and serious threat to public security or to essential interests.
        issued_on: day on which the data leave.
    """

    sending: JurisdictionCode | None = None
    sending_organisation: InstrumentId | None = None
    receiving: JurisdictionCode | None = None
    receiving_organisation: InstrumentId | None = None
    state: RecordState = RecordState.DRAFT
    reference: SecretLine | None = None
    exported_by: Authority | None = None
    recipient: DataRecipient | None = None
    recipient_name: SecretLine | None = None
    purpose: SecretPassage | None = None
    for_law_enforcement: bool | None = None
    necessity: SecretPassage | None = None
    ground: TransferGround | None = None
    instrument: InstrumentId | None = None
    systematic: bool | None = None
    steps: tuple[StepTaken, ...] = ()
    origins: tuple[DataOrigin, ...] = ()
    own_data_only: bool | None = None
    handling: Handling | None = None
    immediate_threat: bool | None = None
    issued_on: date | None = None

    def __attrs_post_init__(self) -> None:
        exact(self)
