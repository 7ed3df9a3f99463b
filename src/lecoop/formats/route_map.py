"""Where a State can ask for a measure, on a map of the world: open, open with gaps, refused, unknown."""

from __future__ import annotations

from lecoop.basis.scope import in_a_field
from lecoop.formats.world_map import Look, MapClass, Picture, world_map
from lecoop.registry.law import Law
from lecoop.routing.plan import Plan, plan
from lecoop.values.measure import Measure
from lecoop.values.terms import JurisdictionStatus

__all__ = ["CLASSES", "route_map"]

CLASSES = (
    MapClass("a way is plainly open", Look.SOLID),
    MapClass("open for some fields of crime", Look.SPARSE),
    MapClass("open with gaps", Look.HATCHED),
    MapClass("refused", Look.CROSSED),
    MapClass("not known", Look.DOTTED),
    MapClass("the State that asks", Look.GREY),
)
"""The classes of the map, in the order of its legend."""

_OPEN, _IN_A_FIELD, _GAPS, _REFUSED, _UNKNOWN, _HOME = range(6)


def route_map(law: Law, asking: str, measure: Measure) -> Picture:
    """The map of where a measure can be asked on the day, by a plan towards each jurisdiction that has an ISO code.

    Raises:
        UnknownIdError: no such code.
        MisuseError: the measure is no ``Measure``, or the extra ``maps`` is not installed.
    """
    own = law.jurisdiction(asking)
    members, told = {own.id: _HOME}, {own.id: f"{own.id} asks"}
    for other in law.registry.jurisdictions:
        if other.status not in (JurisdictionStatus.ASSIGNED, JurisdictionStatus.USER_ASSIGNED) or other.id == own.id:
            continue
        one = plan(law, own, other, measure)
        members[other.id] = _class(one)
        told[other.id] = f"{other.id}: {_short(members[other.id], one)}"
    title = f"{own.id} asks for {measure.value} on {law.day.isoformat()}"
    foot = (
        f"The law without a case, by lecoop's record; no advice. {law.stamp}.",
        "Sources: the instruments on record, each with its own; see lecoop route and lecoop data.",
    )
    return world_map(title, CLASSES, members, told, foot)


def _class(one: Plan) -> int:
    if one.open:
        return _OPEN if any(not any(in_a_field(scope.item) for scope in route.basis.scope) for route in one.open) else _IN_A_FIELD
    if one.routes:
        return _GAPS
    return _UNKNOWN if one.gaps else _REFUSED


def _short(number: int, one: Plan) -> str:
    name = CLASSES[number].name
    if one.routes:
        first = one.routes[0]
        return f"{name} - {first.basis.head or 'no instrument'} over {first.channel or 'no channel on record'}"
    return f"{name} - {one.refused[0].reason.value}" if one.refused else name
