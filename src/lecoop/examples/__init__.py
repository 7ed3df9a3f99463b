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
        arrest_warrant,
        criminal_records_request,
        delivery_request,
        extradition_request,
        information_request,
        investigation_order,
        joint_team_agreement,
        letter_of_request,
        observation_request,
        refusal_answer,
        sentence_transfer,
    )  # fmt: skip

    return (
        arrest_warrant.SPECIMEN,
        criminal_records_request.SPECIMEN,
        delivery_request.SPECIMEN,
        extradition_request.SPECIMEN,
        information_request.SPECIMEN,
        investigation_order.SPECIMEN,
        joint_team_agreement.SPECIMEN,
        letter_of_request.SPECIMEN,
        observation_request.SPECIMEN,
        refusal_answer.SPECIMEN,
        sentence_transfer.SPECIMEN,
    )


def _registry() -> tuple[object, ...]:
    from lecoop.examples import liaison, registry

    parts = (registry.AGENCY, registry.BUREAU, liaison.POST, liaison.PROGRAMME, liaison.REPORT)
    return (*registry.RECORDS, *parts, registry.world())
