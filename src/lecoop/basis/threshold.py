"""The penalty from which a measure is given, held against a penalty."""

from __future__ import annotations

from collections.abc import Iterable

from lecoop.model.provision import Threshold
from lecoop.values.duration import Penalty
from lecoop.values.terms import CrimeArea, Purpose

__all__ = ["least", "meant_for", "reaches", "sides", "waived"]


def meant_for(threshold: Threshold, purpose: Purpose | None) -> bool:
    """Whether the threshold counts for the purpose: an investigation has that of a prosecution."""
    return threshold.to is None or (threshold.to is Purpose.ENFORCE) is (purpose is Purpose.ENFORCE)


def reaches(penalty: Penalty, threshold: Threshold) -> bool:
    """Whether a penalty is as long as the threshold asks."""
    return penalty.lasts(threshold.months + 1 if threshold.more_than else threshold.months)


def least(threshold: Threshold) -> str:
    """What the threshold asks, in words: ``1 year or more``, or ``more than 6 months``."""
    due = Penalty(threshold.months)
    return f"more than {due}" if threshold.more_than else f"{due} or more"


def sides(threshold: Threshold) -> tuple[str, ...]:
    """In whose law the penalty counts: ``requesting``, ``requested`` or both of them."""
    return ("requesting", "requested") if threshold.of == "both" else (threshold.of,)


def waived(threshold: Threshold, areas: Iterable[CrimeArea], by_information_system: bool | None) -> bool | None:
    """Whether no penalty is asked for an offence in these fields; ``None`` where that hangs on how it was committed."""
    fields = set(areas)
    if fields & set(threshold.waived_for):
        return True
    return by_information_system if fields & set(threshold.waived_online_for) else False
