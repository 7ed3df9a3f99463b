"""A draft to begin with: the record for a question, what it already says, and what it still has to say, each with its article."""

from __future__ import annotations

import json
import re
import types
from collections.abc import Callable
from functools import cache
from typing import Union, get_args, get_origin, get_type_hints

import attrs
from attrs import evolve, frozen

from lecoop.basis.case import Case
from lecoop.door.kinds import RECORDS, AnyRecord
from lecoop.door.writing import dumps
from lecoop.errors import LecoopError, MisuseError
from lecoop.model.jurisdiction import Jurisdiction
from lecoop.registry.law import Law
from lecoop.report import Severity
from lecoop.routing.plan import plan
from lecoop.routing.route import Route
from lecoop.rules.checking import check
from lecoop.values.citation import Citation
from lecoop.values.measure import Measure, Subject
from lecoop.values.period import holds
from lecoop.values.stamp import Stamp
from lecoop.values.terms import Force

__all__ = ["Draft", "Need", "draft"]


@frozen
class Need:
    """Something that the record still has to say.

    Args:
        path: JSON path of the field; ``what`` is due there, one sentence.
        citation: the article that asks for it; ``None`` where a rule needs it to be decided and no article names it.
    """

    path: str
    what: str
    citation: Citation | None = None

    def __str__(self) -> str:
        return f"{self.path}: {self.what}" + (f" ({self.citation})" if self.citation is not None else "")


@frozen
class Draft:
    """A record to be filled in.

    Args:
        route: the way on which it rests; ``kind`` the word for the record.
        record: with what follows from the question already stated.
        needs: what it still has to say; those with an article first, then by path.
    """

    route: Route
    kind: str
    record: AnyRecord
    needs: tuple[Need, ...]
    stamp: Stamp

    def skeleton(self) -> bytes:
        """The record as JSON to be filled in: every field that is due is there as null, and ``needs`` says what is due in it.

        The door lets it in as it is; ``needs`` is for the drafter and no part of the record.
        """
        document = json.loads(dumps(self.record))
        several = _several(type(self.record).__mro__[0])
        for need in self.needs:
            _set(document, need.path, several)
        wanted = {need.path: need.what + (f" ({need.citation})" if need.citation is not None else "") for need in self.needs}
        ordered = {"format": document.pop("format"), "kind": document.pop("kind"), "needs": wanted, **document}
        return (json.dumps(ordered, indent=2, ensure_ascii=False) + "\n").encode("utf-8")


def draft(
    law: Law,
    asking: str | Jurisdiction,
    asked: str | Jurisdiction,
    measure: Measure,
    case: Case | None = None,
    *,
    basis: str | None = None,
) -> Draft:
    """The record by which a measure is asked for, as far as the question fills it, and what it still has to say.

    Args:
        case: what is known of the case; it may close a way.
        basis: id of the instrument on which it is to rest; the first way that is listed, if it is left out.

    Raises:
        UnknownIdError: no such code.
        MisuseError: no way is open, none rests on this instrument, or there is no record for what is sent under it.
    """
    found = plan(law, asking, asked, measure, case)
    routes = [route for route in found.routes if route.basis.head and basis in (None, route.basis.head)]
    if not routes:
        which = f" on {basis}" if basis is not None else ""
        raise MisuseError(f"no way{which} is open for {measure.value} between {found.asking} and {found.asked}; a plan says why")
    route = routes[0]
    kind = _kind(law, route, measure)
    record = _begun(kind, found.asking, found.asked, measure, route)
    for _ in range(_DEEPEST):
        lacking = _needs(record, law)
        grown = _grown(record, lacking)
        if grown == record:
            break
        record = grown
    return Draft(route, kind, record, tuple(lacking), law.stamp)


_DEEPEST = 4
"""How deep the parts of a record lie within one another."""


def _kind(law: Law, route: Route, measure: Measure) -> str:
    """The word for the record that is sent under the head of a basis."""
    head = law.instrument(route.basis.head)
    named = [one.record for one in head.provisions if one.measure is measure and one.record and holds(one, law.day)]
    if named:
        return named[0]
    if measure in _BY_MEASURE:
        return _BY_MEASURE[measure]
    if measure.subject is Subject.SURRENDER:
        return "extradition-request"
    if measure.subject is Subject.POLICE_INFORMATION:
        return "information-request"
    if head.force is Force.UNION_LAW and route.form is not None:
        raise MisuseError(f"{head.id} asks for the form {route.form.item.id}, and there is no record for it yet")
    return "letter-of-request"


_BY_MEASURE = {
    Measure.CONTROLLED_DELIVERY: "delivery-request",
    Measure.CROSS_BORDER_OBSERVATION: "observation-request",
    Measure.CRIMINAL_RECORD: "criminal-records-request",
    Measure.TRANSFER_OF_SENTENCED_PERSON: "sentence-transfer",
    Measure.ENFORCEMENT_OF_SENTENCE: "sentence-transfer",
}
"""Measures that have a record of their own whatever the instrument."""


def _begun(kind: str, asking: str, asked: str, measure: Measure, route: Route) -> AnyRecord:
    cls = RECORDS[kind]
    names = {one.name for one in attrs.fields(cls)}
    stated: dict[str, object] = {
        "requesting": asking,
        "requested": asked,
        "measure": measure,
        "basis": route.basis.head,
        "channel": route.channel or None,
        "form": route.form.item.id if route.form is not None else None,
    }
    make: Callable[..., AnyRecord] = cls
    return make(**{name: value for name, value in stated.items() if name in names})


def _needs(record: AnyRecord, law: Law) -> list[Need]:
    """What a check of the record as a whole one misses, and what no rule can decide without."""
    whole, part = check(record, law, complete=True), check(record, law)
    told = {(one.rule, one.path, one.message) for one in part.findings}
    missing = {
        one.path: Need(one.path, one.message, one.citation)
        for one in whole.findings
        if (one.rule, one.path, one.message) not in told and one.severity is not Severity.NOTE
    }
    open_ = {one.path: Need(one.path, one.message) for one in whole.gaps if one.path != "$" and one.path not in missing}
    return sorted(missing.values(), key=lambda one: one.path) + sorted(open_.values(), key=lambda one: one.path)


_STEP = re.compile(r"\.(\w+)|\[(\d+)\]")


def _steps(path: str) -> list[str | int]:
    return [int(number) if number else name for name, number in _STEP.findall(path)]


def _grown(record: AnyRecord, needs: list[Need]) -> AnyRecord:
    """The record with an empty part wherever a part is due, so that a further look says what is due in it."""
    for need in needs:
        steps = _steps(need.path)
        if steps and isinstance(steps[0], str) and getattr(record, steps[0], None) in (None, ()):
            part = _empty(type(record), steps[0])
            if part is not None:
                record = evolve(record, **{steps[0]: part})  # type: ignore[arg-type]
    return record


def _empty(cls: type, name: str) -> object:
    """An empty part of the kind that a field holds, in a tuple where it holds several; ``None`` for anything else."""
    kind = get_type_hints(cls).get(name)
    many = get_origin(kind) is tuple
    arguments = [one for one in get_args(kind) if one not in (type(None), Ellipsis)] if get_origin(kind) in _GENERIC else [kind]
    inner = arguments[0] if arguments else None
    if not (isinstance(inner, type) and attrs.has(inner)):
        return None
    try:
        part: object = inner()
    except (TypeError, LecoopError):
        return None
    return (part,) if many else part


_GENERIC = (tuple, Union, types.UnionType)


def _set(document: dict[str, object], path: str, several: frozenset[str]) -> None:
    """Put null at a path, with the objects and lists that lead to it; what is stated stays."""
    at: object = document
    steps = _steps(path)
    for i, step in enumerate(steps):
        last = i == len(steps) - 1
        if isinstance(at, dict) and isinstance(step, str):
            if last:
                at.setdefault(step, [] if step in several else None)
                return
            at = at.setdefault(step, [] if isinstance(steps[i + 1], int) else {})
        elif isinstance(at, list) and isinstance(step, int):
            while len(at) <= step:
                at.append({})
            at = at[step]
        else:
            return


@cache
def _several(cls: type) -> frozenset[str]:
    """The fields of a record and of its parts that hold several: nothing stated there is an empty list."""
    found: set[str] = set()
    seen: set[type] = set()
    waiting = [cls]
    while waiting:
        part = waiting.pop()
        if part in seen:
            continue
        seen.add(part)
        for name, kind in get_type_hints(part).items():
            found |= {name} if get_origin(kind) is tuple else set()
            waiting += [one for one in (kind, *get_args(kind)) if isinstance(one, type) and attrs.has(one)]
    return frozenset(found)
