"""Plans: which way is open on a day, and why every other way is closed."""

from __future__ import annotations

from lecoop.basis.case import Case
from lecoop.basis.remark import Remark
from lecoop.routing.plan import Plan, plan
from lecoop.routing.route import Refusal, Route, RouteStatus

__all__ = ["Case", "Plan", "Refusal", "Remark", "Route", "RouteStatus", "plan"]
