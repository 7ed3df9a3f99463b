"""One complete specimen of each record of a case: real instruments, invented people and authorities."""

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
    from lecoop.examples import arrest_warrant, extradition_request, information_request, investigation_order, letter_of_request

    for module in (arrest_warrant, extradition_request, information_request, investigation_order, letter_of_request):
        if isinstance(module.SPECIMEN, cls):
            return module.SPECIMEN
    raise UnknownIdError("specimen")
