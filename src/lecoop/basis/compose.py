"""The legal basis of a route: the head's provision with what modifies, supplements and executes it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable
from datetime import date
from typing import TypeVar

from attrs import evolve, fields

from lecoop.basis.basis import Basis, Cited
from lecoop.basis.footing import Footing, additions
from lecoop.basis.question import Question, states
from lecoop.basis.remark import CautionCode, GapCode, Remark
from lecoop.model.instrument import Instrument, Relation
from lecoop.model.provision import DualCriminality, Provision, Threshold
from lecoop.registry.link import Link
from lecoop.registry.registry import Registry
from lecoop.values.citation import Citation
from lecoop.values.ground import Ground
from lecoop.values.period import holds
from lecoop.values.terms import DeclarationSubject, DomesticRole, Effect, RelationHow

__all__ = ["compose", "gates"]

_T = TypeVar("_T")


def compose(question: Question, standing: Footing) -> tuple[Basis, tuple[Remark, ...]] | None:
    """The basis of a head that stands, and remarks on what could not be told; ``None`` where nothing gives the measure."""
    head = standing.instrument
    own = question.provision(head)
    basis = _begin(question, head, own) if own is not None else None
    also: list[str] = []
    keepers: dict[str, None] = {}
    remarks: list[Remark] = []
    for addition in additions(question, head):
        other, joined = addition.instrument, addition.link
        if not joined.open:
            message = f"whether {other.id} joins the basis is not known: the standing of {joined.unknown or joined.who} is not on record"
            remarks.append(Remark(CautionCode.ADDITION_UNKNOWN, message, Citation(other.id)))
            continue
        also.append(other.id)
        if addition.via is not None:
            keepers[addition.via.id] = None
        provision = question.provision(other)
        if provision is None:
            continue
        added = _begin(question, other, provision)
        if basis is None:
            basis = added
            continue
        for relation in addition.relations:
            basis = _join(basis, added, relation)
    if basis is None:
        return None
    if standing.via is not None:
        keepers[standing.via.id] = None
    also += keepers
    if basis.head != head.id or also:
        basis = evolve(basis, head=head.id, also=tuple(also))
    declared = _declared_thresholds(question, basis)
    basis = evolve(basis, thresholds=basis.thresholds + declared) if declared else basis
    return _with_declared_grounds(question, basis), tuple(remarks)


_DECLARED = {
    DeclarationSubject.DEATH_PENALTY: Ground.DEATH_PENALTY,
    DeclarationSubject.FISCAL_OFFENCES: Ground.FISCAL_OFFENCE,
    DeclarationSubject.IN_ABSENTIA: Ground.IN_ABSENTIA,
    DeclarationSubject.POLITICAL_OFFENCE: Ground.POLITICAL_OFFENCE,
}
"""The ground of which a declaration on a subject speaks."""


def _with_declared_grounds(question: Question, basis: Basis) -> Basis:
    """The basis with the grounds as the requested State declared them: what it gave up falls, what it shall refuse is hardened.

    That it may refuse says nothing new: a declaration softens no *shall*.
    """
    said = {
        (name, _DECLARED[subject]): (one.effect, Citation(name, block.article))
        for name in basis.ids
        for subject in _DECLARED
        for block, one in question.declared(question.law.instrument(name), subject)
        if one.party == question.asked and one.effect in (Effect.NONE, Effect.SHALL)
    }
    if not said:
        return basis
    rows = []
    for row in basis.grounds_for_refusal:
        effect, where = said.get((row.citation.instrument, row.item.ground), (row.item.effect, row.citation))
        if effect is row.item.effect:
            rows.append(row)
        elif effect is Effect.SHALL:
            rows.append(Cited(evolve(row.item, effect=effect), where))
    return evolve(basis, grounds_for_refusal=tuple(rows))


def _declared_thresholds(question: Question, basis: Basis) -> tuple[Cited[Threshold], ...]:
    """Penalties from which the requested State declared that it gives the measure: the strictest counts."""
    return tuple(
        Cited(threshold, Citation(name, block.article))
        for name in basis.ids
        for block, one in question.declared(question.law.instrument(name), DeclarationSubject.THRESHOLD)
        for threshold in one.thresholds
    )


def gates(question: Question, basis: Basis) -> tuple[Basis, tuple[Remark, ...], Link | None]:
    """The basis with the requested State's own law through which it carries the measure out.

    Returns:
        the basis, gaps, and the link of a gate that is known to be shut.
    """
    shut: Link | None = None
    remarks: list[Remark] = []
    opened: list[Instrument] = []
    found = False
    for instrument in question.law.registry.executing(question.asked, question.measure):
        if instrument.domestic_role is not DomesticRole.EXECUTES:
            continue
        own = question.link(instrument)
        found = True
        if own is None:
            continue
        if own.open:
            opened.append(instrument)
        elif own.reason is None:
            message = f"whether {instrument.id} is open to {question.asking} is not on record"
            remarks.append(Remark(GapCode.GATE_UNCONFIRMED, message, Citation(instrument.id)))
        else:
            shut = own
    for instrument in opened:
        provision = question.provision(instrument)
        if provision is not None:
            basis = _under(basis, _begin(question, instrument, provision))
    if opened:
        basis = evolve(basis, executed_under=tuple(instrument.id for instrument in opened))
        return basis, (), None
    if found and not remarks and shut is None:
        message = f"no law through which {question.asked} carries this out is on record as open to {question.asking}"
        remarks.append(Remark(GapCode.GATE_UNCONFIRMED, message))
    return basis, tuple(remarks), None if remarks else shut


def _begin(question: Question, instrument: Instrument, provision: Provision) -> Basis:
    """A provision as a basis of its own, with the forms that are meant in the case."""
    registry = question.law.registry
    days = _days(registry, instrument, provision)
    key = ("begun", instrument.id, question.measure, provision.valid_from, bisect_right(days, question.day))
    kept = registry.remembered(key)
    begun = kept if isinstance(kept, Basis) else registry.remember(key, _written(question.day, instrument, provision))
    if all(form.item.when is None for form in begun.forms):
        return begun
    return evolve(begun, forms=tuple(form for form in begun.forms if states(question.facts, form.item.when).holds))


def _days(registry: Registry, instrument: Instrument, provision: Provision) -> tuple[date, ...]:
    """The days on which a row of a provision begins or ends to hold."""
    key = ("rows", instrument.id, provision.measure, provision.valid_from)
    kept = registry.remembered(key)
    if isinstance(kept, tuple):
        return kept
    rows = (row for part in fields(Provision) if isinstance(many := getattr(provision, part.name), tuple) for row in many)
    found = {getattr(row, end, None) for row in rows for end in ("valid_from", "valid_until")}
    return registry.remember(key, tuple(sorted(day for day in found if day is not None)))


def _written(day: date, instrument: Instrument, provision: Provision) -> Basis:
    """A provision as it stands on a day, each part with the place where it stands."""
    cite: Callable[[str], Citation] = lambda article: Citation(instrument.id, article or provision.article)  # noqa: E731

    def many(items: Iterable[_T]) -> tuple[Cited[_T], ...]:
        return tuple(Cited(item, cite(getattr(item, "article", ""))) for item in items if holds(item, day))

    def one(item: _T | None) -> Cited[_T] | None:
        return None if item is None else Cited(item, cite(getattr(item, "article", "")))

    return Basis(
        head=instrument.id,
        article=provision.article,
        effect=provision.effect,
        askers=one(provision.askers),
        channels=many(provision.channels),
        any_channel=provision.any_channel,
        forms=many(provision.forms),
        contents=many(provision.contents),
        language=one(provision.language),
        thresholds=many(provision.thresholds),
        dual_criminality=one(provision.dual_criminality),
        nationality=one(provision.nationality),
        requirements=many(provision.requirements),
        grounds_for_refusal=many(provision.grounds_for_refusal),
        time_limits=many(provision.time_limits),
        scope=many(provision.scope),
        spread=one(provision.spread),
        linked=provision.linked,
        evidence=provision.evidence,
        evidence_where=cite(provision.evidence_article) if provision.evidence_article else None,
        use_limits=many(provision.use_limits),
        marks_where=cite(provision.marks_article) if provision.marks_article else None,
        speciality_article=provision.speciality_article,
        conditions=tuple(Cited(text, Citation(instrument.id)) for text in provision.conditions),
    )


def _join(basis: Basis, added: Basis, relation: Relation) -> Basis:
    """Put named parts in place of the basis's (*modifies*), or add what it does not have (*supplements*)."""
    if relation.lifts:
        kept = tuple(one for one in basis.grounds_for_refusal if one.item.ground not in relation.lifts)
        basis = evolve(basis, grounds_for_refusal=kept)
    joined = evolve(
        basis,
        linked=tuple(dict.fromkeys((*basis.linked, *added.linked))),
        conditions=tuple(dict.fromkeys((*basis.conditions, *added.conditions))),
    )
    if relation.how is RelationHow.MODIFIES:
        named = set(relation.changes)
        return evolve(
            joined,
            channels=added.channels if "channels" in named else basis.channels,
            forms=added.forms if "forms" in named else basis.forms,
            contents=added.contents if "contents" in named else basis.contents,
            thresholds=added.thresholds if "thresholds" in named else basis.thresholds,
            grounds_for_refusal=added.grounds_for_refusal if "grounds_for_refusal" in named else basis.grounds_for_refusal,
            time_limits=added.time_limits if "time_limits" in named else basis.time_limits,
            askers=added.askers if "askers" in named else basis.askers,
            language=added.language if "language" in named else basis.language,
            dual_criminality=added.dual_criminality if "dual_criminality" in named else basis.dual_criminality,
            nationality=added.nationality if "nationality" in named else basis.nationality,
            use_limits=added.use_limits if "use_limits" in named else basis.use_limits,
        )
    return evolve(
        joined,
        channels=_with(basis.channels, added.channels),
        forms=_with(basis.forms, added.forms),
        contents=_with(basis.contents, added.contents),
        thresholds=_with(basis.thresholds, added.thresholds),
        requirements=_with(basis.requirements, added.requirements),
        grounds_for_refusal=_with(basis.grounds_for_refusal, added.grounds_for_refusal),
        time_limits=_with(basis.time_limits, added.time_limits),
        scope=_with(basis.scope, added.scope),
        spread=basis.spread or added.spread,
        askers=basis.askers or added.askers,
        language=basis.language or added.language,
        dual_criminality=basis.dual_criminality or added.dual_criminality,
        nationality=basis.nationality or added.nationality,
        evidence=basis.evidence or added.evidence,
        evidence_where=basis.evidence_where if basis.evidence else added.evidence_where,
        use_limits=_with(basis.use_limits, added.use_limits),
        marks_where=basis.marks_where or added.marks_where,
    )


def _with(mine: tuple[Cited[_T], ...], more: tuple[Cited[_T], ...]) -> tuple[Cited[_T], ...]:
    """What stands already, then what is new: the same channel, form, content or ground is not named twice."""
    known = {_identity(one.item) for one in mine}
    return mine + tuple(one for one in more if _identity(one.item) not in known)


def _under(basis: Basis, law: Basis) -> Basis:
    """Bars, thresholds, time limits and conditions of the law that executes join the basis; its channels do not."""
    return evolve(
        basis,
        thresholds=basis.thresholds + law.thresholds,
        requirements=basis.requirements + law.requirements,
        grounds_for_refusal=basis.grounds_for_refusal + law.grounds_for_refusal,
        time_limits=basis.time_limits + law.time_limits,
        conditions=basis.conditions + law.conditions,
        dual_criminality=_stricter(basis.dual_criminality, law.dual_criminality),
        contents=basis.contents + tuple(one for one in law.contents if one.item.field not in {own.item.field for own in basis.contents}),
    )


def _stricter(one: Cited[DualCriminality] | None, other: Cited[DualCriminality] | None) -> Cited[DualCriminality] | None:
    """The law that executes hardens *may* to *shall*; it softens nothing."""
    if one is None or other is None or other.item.effect is not Effect.SHALL:
        return one or other
    return one if one.item.effect is Effect.SHALL else other


def _identity(item: object) -> object:
    for name in ("id", "field", "ground"):
        value = getattr(item, name, None)
        if value is not None:
            return value
    return item
