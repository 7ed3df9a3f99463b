"""A plan in words: a table for a glance, a text for whoever must act on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from lecoop.basis.remark import CautionCode, Remark
from lecoop.model.bureau import Bureau
from lecoop.routing.route import Refusal, Route
from lecoop.values.terms import Effect

if TYPE_CHECKING:
    from lecoop.routing.plan import Plan

__all__ = ["explain", "table"]


def table(plan: Plan) -> str:
    """One line a way: open ones first, then what is closed, then what is not known."""
    lines = [heading(plan)]
    width = max((len(_named(route.basis.ids)) for route in plan.routes), default=0)
    for route in plan.routes:
        lines.append(f"  {route.status.value:<14} {_named(route.basis.ids):<{width}}  {route.channel or '(no channel)'}")
    lines += [f"  {'closed':<14} {refusal}" for refusal in plan.refused]
    lines += [f"  {'not known':<14} {gap}" for gap in plan.gaps]
    lines += [f"  {'mind':<14} {caution}" for caution in plan.cautions]
    return "\n".join(lines)


def explain(plan: Plan) -> str:
    """The whole plan as a text: each route with basis, desks and duties; each closed way with its reason."""
    return "\n".join(_lines(plan))


def _named(ids: tuple[str, ...]) -> str:
    return " + ".join(ids) or "(unpublished arrangement)"


def heading(plan: Plan) -> str:
    """Who asks whom for what, by the law of which day."""
    return f"{plan.asking} asks {plan.asked}: {plan.measure.value}, law of {plan.stamp.day.isoformat()}"


def _lines(plan: Plan) -> Iterator[str]:
    yield heading(plan)
    yield ""
    if plan.routes:
        count = len(plan.open)
        ways = f"{count or 'No'} way{'' if count == 1 else 's'} plainly open"
        yield f"{ways}, {len(plan.routes) - count} open with gaps. The order is no advice."
    else:
        yield "No way is open." if not plan.gaps else "No way is known to be open."
    together: dict[tuple[str, ...], list[Route]] = {}
    for route in plan.routes:
        together.setdefault(route.basis.ids, []).append(route)
    for number, (ids, routes) in enumerate(together.items(), 1):
        yield ""
        yield from _basis(number, ids, routes)
    if plan.refused:
        yield ""
        yield "Closed:"
        yield from (line for refusal in plan.refused for line in _refusal(refusal))
    for title, remarks in (("Not known:", plan.gaps), ("To be minded:", plan.cautions)):
        if remarks:
            yield ""
            yield title
            yield from (f"  - {remark}" for remark in remarks)
    yield ""
    yield f"[{plan.stamp}]"


def _basis(number: int, ids: tuple[str, ...], routes: list[Route]) -> Iterator[str]:
    """One basis: what holds for it whatever the way, then its ways."""
    first, basis = routes[0], routes[0].basis
    yield f"{number}. {_named(ids)}"
    article = f" art. {basis.article}" if basis.article else ""
    unread = any(remark.code is CautionCode.ARTICLES_UNREAD for remark in first.cautions)
    duty = "how far it obliges the requested State was not read" if unread else f"the requested State {basis.effect.value} give it"
    yield f"   basis     {basis.head or 'no instrument on record'}{article}: {duty}"
    if basis.executed_under:
        yield f"   gate      carried out under {', '.join(basis.executed_under)}"
    for route in routes:
        where = f" ({route.citation})" if route.citation is not None else ""
        over = (
            f"{_desks(route.senders)} -> {route.channel} -> {_desks(route.receivers)}{where}" if route.channel else "no channel on record"
        )
        yield f"   {route.status.value.replace('-', ' '):<9} {over}" if len(route.status.value) < 9 else f"   with gaps {over}"
        yield from _remarks("  if", _own(route.conditions, routes))
        yield from _remarks("  gap", _own(route.gaps, routes))
        yield from _remarks("  mind", _own(route.cautions, routes))
    if first.form is not None:
        yield f"   form      {first.form.item.id} ({first.form.citation})"
    if first.contents:
        yield f"   contents  {', '.join(one.item.field.replace('_', ' ') for one in first.contents)}"
    if first.yields:
        yield f"   yields    {first.yields}"
    if first.may_cite:
        yield f"   may cite  {', '.join(first.may_cite)}"
    advance = dict.fromkeys(channel for route in routes for channel in route.advance_copy)
    if advance:
        yield f"   advance   copy over {', '.join(advance)}"
    if first.support:
        yield f"   helped    by {', '.join(first.support)}, which carries nothing"
    if basis.speciality_article:
        yield f"   use       bound by speciality: {basis.head} art. {basis.speciality_article}"
    if basis.linked:
        yield f"   linked    {', '.join(measure.value for measure in basis.linked)}"
    yield from _remarks("if", _shared(first.conditions, routes))
    for limit in first.time_limits:
        item = limit.item
        least = "at least " if item.at_least else ""
        case = f" [{item.only_if.replace('-', ' ')}]" if item.only_if else ""
        more = f", and {item.extension} more" if item.extension is not None else ""
        step, start = item.step.value.replace("-", " "), item.runs_from.value.replace("-", " ")
        yield f"   clock     {step} {least}{item.within} from {start}{case}{more} ({limit.citation})"
    yield from _grounds(first)
    yield from _remarks("gap", _shared(first.gaps, routes))
    yield from _remarks("mind", _shared(first.cautions, routes))


def _grounds(route: Route) -> Iterator[str]:
    for effect in (Effect.SHALL, Effect.MAY):
        named = [one.item.ground.value for one in route.grounds_for_refusal if one.item.effect is effect]
        if named:
            yield f"   {effect.value:<5}     refuse for: {', '.join(dict.fromkeys(named)).replace('-', ' ')}"


def _shared(remarks: tuple[Remark, ...], routes: list[Route]) -> list[Remark]:
    """What every way of a basis has in common."""
    return [one for one in remarks if all(one in _all(route) for route in routes)]


def _own(remarks: tuple[Remark, ...], routes: list[Route]) -> list[Remark]:
    """What holds for one way of a basis and not for the others."""
    return [one for one in remarks if not all(one in _all(route) for route in routes)]


def _all(route: Route) -> tuple[Remark, ...]:
    return route.conditions + route.gaps + route.cautions


def _remarks(word: str, remarks: Iterable[Remark]) -> Iterator[str]:
    for remark in remarks:
        yield f"   {word:<9} {remark}"


def _desks(bureaus: tuple[Bureau, ...]) -> str:
    return " or ".join(bureau.name for bureau in bureaus) or "(not on record)"


def _refusal(refusal: Refusal) -> Iterator[str]:
    what = " + ".join(refusal.basis)
    if refusal.channel:
        what = f"{what} over {refusal.channel}" if what else refusal.channel
    since = f" since {refusal.since.isoformat()}" if refusal.since is not None else ""
    until = f" until {refusal.until.isoformat()}" if refusal.until is not None else ""
    where = f" ({refusal.citation})" if refusal.citation is not None else ""
    yield f"  - {what or 'every way'}: {refusal.reason.value}{since}{until}: {refusal.message}{where}"
    if refusal.duty:
        yield f"    then: {refusal.duty}"
