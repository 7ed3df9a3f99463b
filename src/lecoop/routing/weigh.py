"""One candidate weighed: the routes that it opens, or why it is closed, or what is not known of it."""

from __future__ import annotations

from attrs import frozen

from lecoop.basis import compose, footing
from lecoop.basis.footing import Closure, Footing
from lecoop.basis.protections import guarded
from lecoop.basis.question import Question, bounds
from lecoop.basis.remark import CautionCode, ConditionCode, GapCode, Remark
from lecoop.model.instrument import Instrument
from lecoop.registry.link import Link
from lecoop.routing import cautions
from lecoop.routing.fit import fit
from lecoop.routing.offer import offered
from lecoop.routing.route import Refusal, Route
from lecoop.values.citation import Citation
from lecoop.values.terms import DomesticRole, Force, RefusalReason, RelationHow

__all__ = ["Weighed", "weigh"]


@frozen
class Weighed:
    """What one head gives: routes, refusals, gaps; nothing of the three where it is no candidate."""

    routes: tuple[Route, ...] = ()
    refused: tuple[Refusal, ...] = ()
    gaps: tuple[Remark, ...] = ()


def weigh(question: Question, head: Instrument) -> Weighed:
    """Whether an instrument stands, what takes its place, what joins it, how the case fits, and over which channels it goes."""
    own = question.link(head)
    stands = footing.footing(question, head)
    if own is None and stands is None:
        return Weighed()
    closed = footing.closure(question, head)
    if closed is not None and not closed.unknown:
        return Weighed(refused=(_closed(question, head, closed, stands),)) if _gives(question, head) else Weighed()
    if stands is None:
        return Weighed(gaps=(_unknown(question, head, own),)) if own is not None and own.reason is None else Weighed()
    composed = compose.compose(question, stands)
    if composed is None:
        return Weighed()
    basis, remarks = composed
    if closed is not None:
        remarks += (Remark(GapCode.REPLACEMENT_UNKNOWN, closed.message, closed.citation),)
    if head.domestic_role is None:
        basis, more, shut = compose.gates(question, basis)
        remarks += more
        if shut is not None:
            return Weighed(refused=(_gate_shut(question, basis.ids, shut),))
    basis = guarded(question, basis)
    fitted = fit(question, basis)
    if fitted.refusal is not None:
        return Weighed(refused=(fitted.refusal,))
    routes, refused = offered(question, basis, (*remarks, *fitted.remarks, *_of_standing(stands)))
    return Weighed(tuple(routes), tuple(refused))


def _closed(question: Question, head: Instrument, closed: Closure, stands: Footing | None) -> Refusal:
    since, until, cause = footing.run_of(question, head, closed.reason)
    message = closed.message
    if cause is not None and cause.cause and cause.cause != closed.cause and closed.reason is RefusalReason.REPLACED:
        message += f"; first by {cause.cause[0]}"
    kept = _kept_alive(question, head) if stands is None else ""
    if kept:
        message += f"; {kept}"
    return Refusal(
        closed.reason, message, (head.id,), citation=closed.citation, since=since, until=closed.until or until, cause=closed.cause
    )


def _gate_shut(question: Question, ids: tuple[str, ...], shut: Link) -> Refusal:
    gate = shut.instrument.id
    message = f"{question.asked} carries this out through {gate}, which is not open to {question.asking}"
    return Refusal(RefusalReason.BARRED, message, ids, citation=Citation(gate), until=shut.until, cause=(gate,))


def _gives(question: Question, head: Instrument) -> bool:
    """Whether the instrument gave the measure to these two on some day, so that its end is worth telling."""
    if any(provision.measure is question.measure for provision in head.provisions):
        return True
    return bool(footing.additions(question, head))


def _kept_alive(question: Question, head: Instrument) -> str:
    """What an instrument that would keep the head alive asks of the case, for the message of its refusal."""
    for keeper, number in question.law.registry.relations_to(head.id):
        relation = keeper.relations[number]
        if relation.how is not RelationHow.APPLIES or (relation.measures and question.measure not in relation.measures):
            continue
        kept = question.link(keeper)
        when = relation.when
        if kept is not None and kept.open and when is not None:
            meant = " and ".join(map(str, bounds(when)))
            return f"it stays for cases in which {meant} ({Citation(keeper.id, relation.article)})"
    return ""


def _unknown(question: Question, head: Instrument, own: Link) -> Remark:
    if own.not_switched_on:
        message = f"whether {head.id} is switched on between {question.asking} and {question.asked} is not on record"
        return Remark(GapCode.NOT_SWITCHED_ON, message, Citation(head.id))
    return Remark(GapCode.STANDING_UNKNOWN, f"the standing of {own.unknown} to {head.id} on this day is not on record", Citation(head.id))


def _of_standing(stands: Footing) -> list[Remark]:
    found = list(cautions.of_facts(stands.link.seen, f"the standing of the parties to {stands.link.instrument.id}"))
    if stands.link.unapplied is not None:
        when = f" until {stands.link.applied_from.isoformat()}" if stands.link.applied_from is not None else ""
        message = f"{stands.link.unapplied} is bound but does not apply it{when}, as far as is on record"
        found.append(Remark(CautionCode.NOT_APPLIED, message, Citation(stands.instrument.id)))
    if stands.instrument.force is Force.NON_BINDING:
        found.append(Remark(CautionCode.NOT_BINDING, "a scheme that binds nobody", Citation(stands.instrument.id)))
    if stands.instrument.unread:
        message = "its articles were not read: that it gives this is taken from its title; read it before you rely on it"
        found.append(Remark(CautionCode.ARTICLES_UNREAD, message, Citation(stands.instrument.id)))
    if stands.instrument.domestic_role is DomesticRole.PERMITS:
        message = f"no treaty: only an arrangement under {stands.instrument.id} opens this way"
        found.append(Remark(GapCode.NO_TREATY, message, Citation(stands.instrument.id)))
    if stands.assumed:
        found.append(Remark(ConditionCode.DAY_OF_THE_CASE, stands.assumed, stands.citation))
    return found
