"""The JSON shape of each answer, the same for every command: documented on one page of the docs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date
from typing import TypeAlias

from lecoop.basis.remark import Remark
from lecoop.model.bureau import Bureau
from lecoop.registry.law import Law
from lecoop.report import Report
from lecoop.routing.changes import Changes
from lecoop.routing.plan import Plan
from lecoop.routing.route import Refusal, Route
from lecoop.values.citation import Citation
from lecoop.values.period import Held
from lecoop.values.stamp import Stamp

__all__ = ["Shape", "bureau", "changes", "citation", "plan", "report", "say", "stamp"]

Shape: TypeAlias = Mapping[str, object]


def say(answer: Shape) -> None:
    """Print an answer as JSON, keys in their documented order, every character ASCII."""
    print(json.dumps(answer, indent=2, ensure_ascii=True))


def stamp(found: Stamp) -> Shape:
    """Version, edition, digest and day."""
    return {"version": found.version, "edition": found.edition, "digest": found.digest, "day": found.day.isoformat()}


def plan(found: Plan) -> Shape:
    """A plan: routes, refused, gaps, cautions, stamp."""
    return {
        "format": 1,
        "asking": found.asking,
        "asked": found.asked,
        "measure": found.measure.value,
        "routes": [_route(route) for route in found.routes],
        "refused": [_refusal(one) for one in found.refused],
        "gaps": _remarks(found.gaps),
        "cautions": _remarks(found.cautions),
        "stamp": stamp(found.stamp),
    }


def report(found: Report) -> Shape:
    """A report: verdict, findings, gaps, the rules that ran, stamp."""
    return {
        "format": 1,
        "kind": found.kind,
        "verdict": found.verdict.value,
        "findings": [
            {
                "rule": one.rule,
                "severity": one.severity.value,
                "for": one.audience.value,
                "path": one.path,
                "message": one.message,
                "citation": citation(one.citation),
            }
            for one in found.findings
        ],
        "gaps": [{"rule": one.rule, "path": one.path, "message": one.message} for one in found.gaps],
        "crashed": list(found.crashed),
        "ran": list(found.ran),
        "stamp": stamp(found.stamp),
    }


def changes(found: Changes) -> Shape:
    """A comparison of two days: rows with kind, what, before, after, cause."""
    return {
        "format": 1,
        "jurisdiction": found.jurisdiction,
        "before": found.before.isoformat(),
        "after": found.after.isoformat(),
        "changes": [
            {
                "kind": row.kind.value,
                "what": row.what,
                "measure": row.measure.value if row.measure is not None else None,
                "before": row.before,
                "after": row.after,
                "partners": list(row.partners),
                "cause": row.cause,
            }
            for row in found.rows
        ],
        "stamp": stamp(found.stamp),
    }


def bureau(found: Bureau, law: Law) -> Shape:
    """A bureau: id, kind, name, host, who seconds officers to it on the day, days, how well it is known."""
    seconding = law.seconding(found)
    return {
        "id": found.id,
        "kind": found.kind.value,
        "name": found.name,
        "host": found.host or None,
        "lead": found.lead or None,
        "seat": found.seat or None,
        "seconding": [row.agency for row, state in seconding if state is Held.HOLDS],
        "seconding_uncertain": [row.agency for row, state in seconding if state is Held.UNKNOWN],
        "directory": found.directory or None,
        "generic": found.generic,
        "seen": found.seen.value,
        "valid_from": day(found.valid_from),
        "valid_until": day(found.valid_until),
    }


def day(value: date | None) -> str | None:
    """A day as text, or ``None``."""
    return value.isoformat() if value is not None else None


def _route(route: Route) -> Shape:
    return {
        "basis": list(route.basis.ids),
        "executed_under": list(route.basis.executed_under),
        "channel": route.channel or None,
        "status": route.status.value,
        "effect": route.basis.effect.value,
        "senders": [{"id": one.id, "name": one.name} for one in route.senders],
        "receivers": [{"id": one.id, "name": one.name} for one in route.receivers],
        "form": route.form.item.id if route.form is not None else None,
        "contents": [{"field": one.item.field, "citation": citation(one.citation)} for one in route.contents],
        "languages": list(route.languages),
        "time_limits": [
            {
                "step": one.item.step.value,
                "within": str(one.item.within),
                "from": one.item.runs_from.value,
                "only_if": one.item.only_if or None,
                "extension": str(one.item.extension) if one.item.extension is not None else None,
                "citation": citation(one.citation),
            }
            for one in route.time_limits
        ],
        "grounds_for_refusal": [
            {"ground": one.item.ground.value, "effect": one.item.effect.value, "citation": citation(one.citation)}
            for one in route.grounds_for_refusal
        ],
        "linked": [measure.value for measure in route.basis.linked],
        "yields": route.yields,
        "may_cite": list(route.may_cite),
        "advance_copy": list(route.advance_copy),
        "support": list(route.support),
        "conditions": _remarks(route.conditions),
        "gaps": _remarks(route.gaps),
        "cautions": _remarks(route.cautions),
    }


def _refusal(found: Refusal) -> Shape:
    return {
        "basis": list(found.basis),
        "channel": found.channel or None,
        "reason": found.reason.value,
        "message": found.message,
        "citation": citation(found.citation),
        "since": day(found.since),
        "until": day(found.until),
        "cause": list(found.cause),
        "duty": found.duty or None,
    }


def _remarks(found: Iterable[Remark]) -> list[Shape]:
    return [{"code": one.code.value, "message": one.message, "citation": citation(one.citation)} for one in found]


def citation(found: Citation | None) -> Shape | None:
    return {"instrument": found.instrument, "article": found.article} if found is not None else None
