"""When an instrument lets a request be put off or be late, and on which forms it is answered."""

from __future__ import annotations

from attrs import frozen

from lecoop.values.ground import Obstacle
from lecoop.values.terms import Seen
from lecoop.values.time_limit import Step

__all__ = ["AnswerForm", "Delaying", "GroundForPostponement", "Postponing"]


@frozen
class GroundForPostponement:
    """What lets the requested State put a request off.

    Args:
        steps: what may be put off; empty for the decision and the execution alike.
    """

    obstacle: Obstacle
    article: str = ""
    steps: tuple[Step, ...] = ()


@frozen
class Postponing:
    """When a request may be put off, and what the other side is told.

    Args:
        grounds: what lets the requested State put it off.
        closed: article by which nothing else does; empty where the list is not known to be closed.
        reasons: article by which the other side is told why; ``duration`` by which it is told for how long, if that can be told.
    """

    grounds: tuple[GroundForPostponement, ...] = ()
    closed: str = ""
    reasons: str = ""
    duration: str = ""


@frozen
class Delaying:
    """What is asked of whoever cannot keep a time limit: to say so, and why.

    Args:
        step: what is late; ``article`` by which it is said, with the reasons.
        estimate: the time still needed is told as well; ``consultation`` the requesting authority is consulted on it.
        only_for: what alone lets the limit pass; ``None`` where the instrument does not narrow the reasons.
        eurojust: article by which Eurojust is told, too, where not even the added time is enough.
        seen: how well the sentence is known; one that nobody saw yet only warns.
    """

    step: Step
    article: str = ""
    estimate: bool = False
    consultation: bool = False
    only_for: Obstacle | None = None
    eurojust: str = ""
    seen: Seen = Seen.OFFICIAL


@frozen
class AnswerForm:
    """The form on which an answer is given.

    Args:
        to: which answer, such as the acknowledgement or a question.
    """

    id: str
    to: Step
    article: str = ""
