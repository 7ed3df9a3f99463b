"""Whether an instrument stands between the two for this case, and what takes its place."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from datetime import date, timedelta
from typing import TypeAlias

from attrs import field, frozen

from lecoop.basis.case import Case
from lecoop.basis.question import Question, states
from lecoop.basis.scope import in_a_field, outside
from lecoop.model.declaration import Declaration, DeclarationList
from lecoop.model.instrument import Instrument, Relation
from lecoop.registry.index import BILATERALS
from lecoop.registry.link import Link, bound_from, days_of_change
from lecoop.values.citation import Citation
from lecoop.values.period import holds
from lecoop.values.terms import DeclarationSubject, DomesticRole, InstrumentKind, RefusalReason, RelationHow

__all__ = [
    "Addition", "Closure", "Footing", "Limit", "additions", "closure", "footing", "heads", "limited", "limits", "run_of",
    "scope_of_declarations",
]  # fmt: skip


@frozen
class Footing:
    """An instrument that stands for the case: by itself, or kept alive by another.

    Args:
        via: the instrument that keeps applying it, or ``None``.
        assumed: what was taken where the case does not say.
    """

    instrument: Instrument
    link: Link
    via: Instrument | None = None
    citation: Citation | None = None
    assumed: str = ""


@frozen
class Closure:
    """Why an instrument gives no route for the case."""

    reason: RefusalReason
    message: str
    citation: Citation | None = None
    cause: tuple[str, ...] = ()
    until: date | None = None
    unknown: bool = False


def heads(question: Question) -> tuple[Instrument, ...]:
    """Instruments that can head a basis for the measure between the two: those that give it, or to which another adds it."""
    registry = question.law.registry
    key = ("heads", question.measure, question.asking, question.asked)
    kept = registry.remembered(key)
    if isinstance(kept, tuple):
        return kept
    found: dict[str, Instrument] = {}
    near = registry.reaching(question.asking, question.asked)
    near |= registry.index.kept_by(near)
    queue = [registry.instrument(one) for one in registry.index.providing.get(question.measure.value, ()) if one in near]
    seen: set[str] = set()
    while queue:
        instrument = queue.pop()
        if instrument.id in seen:
            continue
        seen.add(instrument.id)
        targets = [
            other
            for relation in instrument.relations
            if relation.how in _ADDS and _concerns(relation, question)
            for other in relation.instruments
        ]
        if not targets and instrument.domestic_role is not DomesticRole.EXECUTES:
            found[instrument.id] = instrument
        queue += [registry.instrument(target) for target in targets if target in near]
    return registry.remember(key, tuple(found[identity] for identity in sorted(found)))


_ADDS = (RelationHow.MODIFIES, RelationHow.SUPPLEMENTS)


def footing(question: Question, instrument: Instrument) -> Footing | None:
    """How the instrument stands for the case on the day; ``None`` where it does not, or that is not known."""
    own = question.link(instrument)
    if own is not None and own.open:
        return Footing(instrument, own)
    for keeper, relation in _related(question, instrument, RelationHow.APPLIES):
        kept = question.link(keeper)
        if kept is None or not kept.open:
            continue
        fact = states(question.facts, relation.when)
        if fact.holds:
            return Footing(instrument, kept, keeper, Citation(keeper.id, relation.article), fact.assumed)
    return None


def closure(question: Question, instrument: Instrument) -> Closure | None:
    """Why the instrument gives no route on the day, the case's scope and other instruments minded; ``None`` if it may.

    This is what ``since`` runs over: it holds nothing of askers, thresholds and channels.
    """
    stands = footing(question, instrument)
    if stands is None:
        return _unbound(question, instrument)
    out = scope_of_declarations(question, instrument)
    if out is not None:
        return out
    provision = question.provision(instrument)
    for scope in provision.scope if provision is not None else ():
        if not states(question.facts, scope.when).holds:
            where = Citation(instrument.id, scope.article)
            return Closure(RefusalReason.OUT_OF_SCOPE, "the case lies outside the days that the instrument covers", where)
    return replaced(question, instrument)


def replaced(question: Question, instrument: Instrument) -> Closure | None:
    """What takes the instrument's place between the two for this case; what may do so, if nothing surely does; or ``None``."""
    perhaps: Closure | None = None
    for other, relation in _related(question, instrument, RelationHow.REPLACES):
        if not states(question.facts, relation.when).holds:
            continue
        if scope_of_declarations(question, other) is not None or _out_of_scope(question, other):
            continue
        where = Citation(other.id, relation.article)
        standing = footing(question, other)
        if standing is not None and standing.link.unapplied is None:
            return Closure(RefusalReason.REPLACED, f"{other.id} takes its place", where, (other.id,))
        own = question.link(other)
        if standing is None and own is not None and own.reason is None:
            message = f"whether {other.id} takes its place is not known: the standing of {own.unknown or own.who} is not on record"
            perhaps = perhaps or Closure(RefusalReason.REPLACED, message, where, (other.id,), unknown=True)
    return perhaps


@frozen
class Addition:
    """What joins a head: an instrument, the relations by which it does, and how it stands.

    Args:
        relations: those by which it puts its parts in place of others first, then those by which it adds.
        via: the instrument that keeps it alive for this case, or ``None``.
        link: how it stands between the two; not open where that is not known.
    """

    instrument: Instrument
    relations: tuple[Relation, ...]
    link: Link
    via: Instrument | None = None


def additions(question: Question, head: Instrument) -> tuple[Addition, ...]:
    """What modifies or supplements the head between the two, earlier ones first; unknown standings among them."""
    found: dict[str, Addition] = {}
    queue = [head]
    while queue:
        base = queue.pop()
        joining: dict[str, list[tuple[Instrument, Relation]]] = {}
        for how in _ADDS:
            for other, relation in _related(question, base, how):
                if other.id not in found and other.id != head.id and states(question.facts, relation.when).holds:
                    joining.setdefault(other.id, []).append((other, relation))
        for pairs in joining.values():
            joined = _joins(question, pairs[0][0], tuple(relation for _, relation in pairs))
            if joined is not None:
                found[joined.instrument.id] = joined
                queue.append(joined.instrument)

    def place(one: Addition) -> tuple[int, date, str]:
        return (_goes_before(one.instrument, found), one.instrument.signed_on or date.max, one.instrument.id)

    return tuple(sorted(found.values(), key=place))


def _joins(question: Question, other: Instrument, relations: tuple[Relation, ...]) -> Addition | None:
    """The addition where it stands, by itself or kept alive, or where that is not known; ``None`` where another surely took its place."""
    closed = replaced(question, other)
    if (closed is not None and not closed.unknown) or scope_of_declarations(question, other) is not None:
        return None
    stands = footing(question, other)
    if stands is not None:
        return Addition(other, relations, stands.link, stands.via)
    own = question.link(other)
    return Addition(other, relations, own) if own is not None and own.reason is None else None


def _goes_before(instrument: Instrument, others: Mapping[str, object]) -> int:
    """How many of the others the instrument prevails over: it is joined after them, so that its parts stand."""
    return sum(
        other in others for relation in instrument.relations if relation.how is RelationHow.PREVAILS for other in relation.instruments
    )


Limit: TypeAlias = tuple[Instrument, DeclarationList, Declaration]
"""A declaration that limits what an instrument covers, with the list and the instrument in which it stands."""


def limits(question: Question, instrument: Instrument) -> tuple[Limit, ...]:
    """The declarations by which the old law stays for older cases, or by which a party does not give the measure."""
    return tuple(
        (instrument, block, one)
        for subject in (DeclarationSubject.ACTS_BEFORE, DeclarationSubject.MEASURE_EXCLUDED)
        for block, one in question.declared(instrument, subject)
    )


def scope_of_declarations(question: Question, instrument: Instrument) -> Closure | None:
    """A declaration by which the old law stays for this case, or by which a party does not give the measure."""
    return limited(limits(question, instrument), question.facts) if instrument.declarations else None


def limited(rows: tuple[Limit, ...], facts: Case) -> Closure | None:
    """The first of these declarations that leaves the case out, and why; or ``None``."""
    for instrument, block, one in rows:
        if block.subject is DeclarationSubject.MEASURE_EXCLUDED:
            if one.matter is None or one.matter is facts.matter:
                message = f"{one.party} declared that it does not give this measure under this instrument"
                return Closure(RefusalReason.OUT_OF_SCOPE, message, Citation(instrument.id, block.article), (instrument.id,))
            continue
        for step, bound in (("committed_on", one.offence_before), ("issued_on", one.issued_before), ("received_on", one.received_before)):
            earlier = facts.lies_before(step, bound) if bound is not None else False
            if bound is not None and (earlier or (earlier is None and block.unstated == "earlier")):
                message = f"{one.party} declared that the earlier law stays for cases before {bound.isoformat()}"
                return Closure(RefusalReason.OUT_OF_SCOPE, message, Citation(instrument.id, block.article), (instrument.id,))
    return None


def run_of(question: Question, instrument: Instrument, reason: RefusalReason) -> tuple[date | None, date | None, Closure | None]:
    """The unbroken run of a reason around the day: its first day, the first day after it, and its earliest cause.

    The first day is ``None`` where the run has no beginning on record, the day after it where it has
    no end on record or another reason follows.
    """
    runs_ = _closures(question, instrument)
    number = bisect_right(runs_.days, question.day)
    since: date | None = None
    cause: Closure | None = None
    for earlier in range(number, 0, -1):
        found = runs_.at(earlier)
        if found is None or found.reason is not reason:
            break
        since, cause = runs_.days[earlier - 1], found
    else:
        first = runs_.at(0)
        if first is not None and first.reason is reason:
            since = None
    until: date | None = None
    for later in range(number + 1, len(runs_.days) + 1):
        found = runs_.at(later)
        if found is None and footing(question.on(runs_.days[later - 1]), instrument) is not None:
            until = runs_.days[later - 1]
        if found is None or found.reason is not reason:
            break
    return since, until, cause


@frozen
class _Closures:
    """The runs of days on which an instrument is closed, or not, for the same reason; each is worked out once."""

    question: Question
    instrument: Instrument
    days: tuple[date, ...]
    found: dict[int, Closure | None] = field(factory=dict)

    def at(self, number: int) -> Closure | None:
        """Why it is closed on the run of this number; the first run lasts until the first day."""
        if number not in self.found:
            day = self.days[number - 1] if number else self.days[0] - timedelta(days=1)
            self.found[number] = closure(self.question.on(day), self.instrument)
        return self.found[number]


def _closures(question: Question, instrument: Instrument) -> _Closures:
    key = ("closures", instrument.id, question.asking, question.asked, question.measure)
    kept = question.law.registry.remembered(key) if question.case is None else None
    if isinstance(kept, _Closures):
        return kept
    made = _Closures(question, instrument, tuple(sorted(_all_days(question, instrument))))
    return question.law.registry.remember(key, made) if question.case is None else made


def _all_days(question: Question, instrument: Instrument) -> set[date]:
    law = question.law
    days = days_of_change(law, instrument, question.asking, question.asked)
    for how in (RelationHow.REPLACES, RelationHow.APPLIES):
        for other, relation in _related(question, instrument, how, any_day=True):
            days |= days_of_change(law, other, question.asking, question.asked)
            days |= {day for day in (relation.valid_from, relation.valid_until) if day is not None}
            for keeper, kept in _related(question, other, RelationHow.APPLIES, any_day=True):
                days |= days_of_change(law, keeper, question.asking, question.asked)
                days |= {day for day in (kept.valid_from, kept.valid_until) if day is not None}
    for provision in instrument.provisions:
        days |= {day for day in (provision.valid_from, provision.valid_until) if day is not None}
    return days


def _unbound(question: Question, instrument: Instrument) -> Closure | None:
    own = question.link(instrument)
    if own is None:
        return Closure(RefusalReason.NOT_A_PARTY, "no row connects the two")
    if own.reason is None:
        return None
    citation = Citation(instrument.id, own.article)
    return Closure(own.reason, _why(own), citation, (instrument.id,), own.until)


def _why(own: Link) -> str:
    if own.reason is RefusalReason.NOT_IN_FORCE:
        return "the instrument is not in force"
    if own.reason is RefusalReason.SUSPENDED:
        return f"suspended by {own.who}"
    if own.reason is RefusalReason.EXCLUDED_PAIR:
        return "it does not run between these two"
    if own.unapplied is not None:
        return f"{own.who} is bound but does not apply it yet"
    if own.standing is not None and own.standing.value == "ceased":
        return f"{own.who} is no longer bound"
    if own.reason is RefusalReason.NOT_YET:
        return f"{own.who} is not bound yet"
    return f"{own.who} is not bound"


def _out_of_scope(question: Question, instrument: Instrument) -> bool:
    """Whether the case is known to lie outside what the instrument covers: then it takes no other's place."""
    provision = question.provision(instrument)
    return provision is not None and any(outside(question.facts, scope) for scope in provision.scope)


def _related(question: Question, instrument: Instrument, how: RelationHow, *, any_day: bool = False) -> list[tuple[Instrument, Relation]]:
    found = []
    names = [instrument.id, *([instrument.part_of] if instrument.part_of is not None else [])]
    if instrument.kind is InstrumentKind.BILATERAL_TREATY:
        names.append(BILATERALS)
    for name in names:
        for other, number in question.law.registry.relations_to(name):
            relation = other.relations[number]
            if name == BILATERALS and not _is_older(question, instrument, other):
                continue
            if relation.how is how and _concerns(relation, question) and (any_day or holds(relation, question.day)):
                found.append((other, relation))
    return found


def _is_older(question: Question, bilateral: Instrument, other: Instrument) -> bool:
    """Whether a bilateral treaty was signed before another instrument that gives the measure bound both, and not for one field only."""
    adds = any(other.id in relation.instruments for relation in bilateral.relations)
    if adds or question.provision(other) is None:
        return False
    signed = bilateral.signed_on or bilateral.valid_from
    bound = bound_from(question.law, other, question.asking, question.asked)
    provision = question.provision(bilateral)
    for_a_field = provision is not None and any(map(in_a_field, provision.scope))
    return signed is not None and bound is not None and signed < bound and not for_a_field


def _concerns(relation: Relation, question: Question) -> bool:
    return not relation.measures or question.measure in relation.measures
