"""One complete specimen of each record: real instruments in the cases, invented people and authorities everywhere."""

from __future__ import annotations

from typing import TypeVar

from lecoop.errors import UnknownIdError

__all__ = ["specimen"]

_T = TypeVar("_T")


def specimen(cls: type[_T]) -> _T:
    """The one complete record of this class; it is built on first use.

    Raises:
        UnknownIdError: there is no specimen of this class.
    """
    for records in (_cases, _registry):
        for one in records():
            if isinstance(one, cls):
                return one
    raise UnknownIdError("specimen")


def _cases() -> tuple[object, ...]:
    from lecoop.examples import (
        acknowledgement,
        alert,
        arrest_warrant,
        clarification_request,
        confiscation_certificate,
        criminal_records_request,
        data_transfer,
        delay_notice,
        delivery_request,
        extradition_request,
        freezing_certificate,
        information_request,
        investigation_order,
        joint_team_agreement,
        letter_of_request,
        notice,
        observation_request,
        postponement,
        preservation_order,
        preservation_request,
        production_order,
        refusal_answer,
        sentence_transfer,
        use_of_result,
    )  # fmt: skip

    return (
        acknowledgement.SPECIMEN,
        alert.SPECIMEN,
        arrest_warrant.SPECIMEN,
        clarification_request.SPECIMEN,
        confiscation_certificate.SPECIMEN,
        criminal_records_request.SPECIMEN,
        data_transfer.SPECIMEN,
        delay_notice.SPECIMEN,
        delivery_request.SPECIMEN,
        extradition_request.SPECIMEN,
        freezing_certificate.SPECIMEN,
        information_request.SPECIMEN,
        investigation_order.SPECIMEN,
        joint_team_agreement.SPECIMEN,
        letter_of_request.SPECIMEN,
        notice.DIFFUSION,
        notice.SPECIMEN,
        observation_request.SPECIMEN,
        postponement.SPECIMEN,
        preservation_order.SPECIMEN,
        preservation_request.SPECIMEN,
        production_order.SPECIMEN,
        refusal_answer.SPECIMEN,
        sentence_transfer.SPECIMEN,
        use_of_result.SPECIMEN,
    )


def _registry() -> tuple[object, ...]:
    from lecoop.examples import liaison, registry

    parts = (registry.AGENCY, registry.BUREAU, liaison.POST, liaison.PROGRAMME, liaison.REPORT)
    return (*registry.RECORDS, *parts, registry.world())
