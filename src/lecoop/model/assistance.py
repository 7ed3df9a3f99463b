"""By which rules a State's agencies give help abroad: who signs an assessment off, and for how long it holds."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from lecoop.values.duration import Duration
from lecoop.values.liaison import RiskLevel, SignOff
from lecoop.values.terms import Seen

__all__ = ["AssistanceRule"]


@frozen
class AssistanceRule:
    """At one level of risk, who may sign the assessment off, and after how long it is looked at again.

    Args:
        level: the overall risk; ``sign_off`` all who may sign at this level.
        review_after: how long an assessment holds without another look; ``None`` where the rules set no term.
        instrument, article: where it stands.
    """

    level: RiskLevel
    sign_off: tuple[SignOff, ...]
    source: str
    seen: Seen
    review_after: Duration | None = None
    instrument: str = ""
    article: str = ""
    valid_from: date | None = None
    valid_until: date | None = None
    held_on: date | None = None
    note: str = ""
