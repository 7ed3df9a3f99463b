"""What an instrument says of the use of what was given under it: which uses it closes, and what opens them."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from lecoop.values.duration import Duration
from lecoop.values.terms import Seen
from lecoop.values.time_limit import Counting, Step
from lecoop.values.use import Use, UseOpening

__all__ = ["OpensUse", "UseLimit"]


@frozen
class OpensUse:
    """One thing that opens a use.

    Args:
        when: what has to be so.
        within: with ``stayed``, the time in which the person could have left.
        runs_from: with ``stayed``, from what the time runs: the final release, or the surrender.
        counting: how it is counted where the law says so.
        notice: article by which the State that gave it is told before.
    """

    when: UseOpening
    article: str = ""
    within: Duration | None = None
    runs_from: Step = Step.RELEASE
    counting: Counting | None = None
    notice: str = ""


@frozen
class UseLimit:
    """A use that the instrument closes but for what opens it; one of these is enough.

    Args:
        seen: how well the sentence is known; one that nobody saw yet only warns.
    """

    use: Use
    article: str = ""
    opened_by: tuple[OpensUse, ...] = ()
    seen: Seen = Seen.OFFICIAL
    valid_from: date | None = None
    valid_until: date | None = None
