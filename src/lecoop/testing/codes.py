"""Codes of jurisdictions: those on record in the bundled edition, the United Kingdom and France first."""

from __future__ import annotations

from functools import cache

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from lecoop.registry import Registry
from lecoop.values.terms import JurisdictionStatus

__all__ = ["jurisdictions", "pairs"]

_FIRST = ("GB", "FR")
_STATES = (JurisdictionStatus.ASSIGNED, JurisdictionStatus.USER_ASSIGNED)


def jurisdictions(*statuses: JurisdictionStatus) -> SearchStrategy[str]:
    """Exact codes of the bundled edition; States unless other statuses are named."""
    return st.sampled_from(_codes(statuses or _STATES))


def pairs(*statuses: JurisdictionStatus) -> SearchStrategy[tuple[str, str]]:
    """Two different codes, who asks and who is asked; both ways about."""
    codes = _codes(statuses or _STATES)
    last = len(codes) - 1
    places = st.tuples(st.integers(0, last), st.integers(1, last))
    return places.map(lambda two: (codes[two[0]], codes[(two[0] + two[1]) % len(codes)]))


@cache
def _codes(statuses: tuple[JurisdictionStatus, ...]) -> tuple[str, ...]:
    found = sorted(one.id for one in Registry.bundled().jurisdictions if one.status in statuses)
    return (*(code for code in _FIRST if code in found), *(code for code in found if code not in _FIRST))
