"""Whether the case meets the condition under which a basis names a channel."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from lecoop.basis.case import Case
from lecoop.values.terms import OnlyIf

__all__ = ["TOLD", "WORDS", "met"]

TOLD = frozenset({OnlyIf.URGENT, OnlyIf.LOCATION_KNOWN, OnlyIf.LOCATION_UNKNOWN})
"""The conditions that a case can tell; of the others, such as an agreement of the two, it says nothing."""

WORDS: Mapping[OnlyIf, str] = MappingProxyType({
    OnlyIf.SIS_NOT_POSSIBLE: "the Schengen Information System cannot be used",
    OnlyIf.LOCATION_KNOWN: "it is known where the person is",
    OnlyIf.LOCATION_UNKNOWN: "it is not known where the person is",
    OnlyIf.URGENT: "the case is urgent",
    OnlyIf.VALIDATED: "a competent authority has validated it",
    OnlyIf.DECLARED: "the parties declared this way",
    OnlyIf.AGREED: "the two agree on this way",
    OnlyIf.NOT_POSSIBLE_OTHERWISE: "no other way is possible",
})  # fmt: skip
"""Each condition as a clause that follows *only where*."""


def met(case: Case, only_if: OnlyIf) -> bool | None:
    """Whether the case meets the condition; ``None`` where it does not say."""
    if only_if is OnlyIf.URGENT:
        return case.urgent
    if only_if not in TOLD or case.location_known is None:
        return None
    return case.location_known is (only_if is OnlyIf.LOCATION_KNOWN)
