"""Ask the bundled law a question in one line, and read the answer in the words of the scenes."""

from __future__ import annotations

from datetime import date

from lecoop import Case, Measure, law_on, plan
from lecoop.routing import Plan, Refusal, Route, RouteStatus

__all__ = ["ask", "channels", "heads", "refusal"]


def ask(asking: str, asked: str, measure: str, day: str, **case: object) -> Plan:
    """The plan of the bundled edition on a day; keyword arguments are facts of the case."""
    facts = Case(**case) if case else None  # type: ignore[arg-type]
    return plan(law_on(date.fromisoformat(day)), asking, asked, Measure(measure), facts)


def heads(found: Plan) -> set[str]:
    """The heads of the bases on which some way is open, with or without gaps."""
    return {route.basis.head for route in found.routes}


def channels(found: Plan, head: str, *, status: RouteStatus | None = None) -> set[str]:
    """The channels on which a basis is open."""
    return {route.channel for route in found.routes if route.basis.head == head and status in (None, route.status)}


def route(found: Plan, head: str, channel: str) -> Route:
    """The one route of a basis over a channel."""
    return next(one for one in found.routes if one.basis.head == head and one.channel == channel)


def refusal(found: Plan, what: str) -> Refusal:
    """The refusal of a basis by its head, or of a channel by its id."""
    for one in found.refused:
        if (one.basis and one.basis[0] == what and not one.channel) or one.channel == what:
            return one
    raise AssertionError(f"{what} is not among the closed ways")
