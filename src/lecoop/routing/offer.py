"""What a legal basis offers: a route over each of its channels, and why the others are shut."""

from __future__ import annotations

from attrs import evolve

from lecoop.basis.basis import Basis
from lecoop.basis.connection import Shut, connection, shut_run
from lecoop.basis.languages import accepted
from lecoop.basis.question import Question
from lecoop.basis.remark import CautionCode, ConditionCode, GapCode, Remark
from lecoop.routing.route import Refusal, Route, RouteStatus
from lecoop.routing.ways import Way, ways
from lecoop.values.citation import Citation
from lecoop.values.terms import ChannelClass, RefusalReason, Standing

__all__ = ["closed_channel", "finished", "offered", "supporting"]


def offered(question: Question, basis: Basis, extra: tuple[Remark, ...]) -> tuple[list[Route], list[Refusal]]:
    """The routes of a basis over each of its channels, and the channels of it that are shut."""
    found, shut = ways(question, basis)
    refused = [closed_channel(question, one, basis) for one in shut]
    if found:
        return [_route(question, basis, extra, way) for way in found], refused
    named = "no channel that it names is open between the two" if basis.channels else "which channels it names is not on record"
    gap = Remark(GapCode.NO_CHANNEL_NAMED, named, Citation(basis.head))
    conditions, to_mind, gaps = _sorted((*extra, gap))
    bare = Route(
        RouteStatus.OPEN_WITH_GAPS,
        basis,
        "",
        ChannelClass.DIPLOMATIC,
        yields=_yield(question, basis),
        conditions=conditions,
        cautions=to_mind,
        gaps=gaps,
    )
    return [bare], refused


def _route(question: Question, basis: Basis, extra: tuple[Remark, ...], way: Way) -> Route:
    compulsory = way.use is not None and way.use.item.compulsory
    remarks = [*extra, *way.remarks]
    named = [use.item.id for use in basis.channels if use.item.compulsory]
    if named and not compulsory:
        message = f"the law names {', '.join(named)} as the channel to use; another needs one of its exceptions"
        remarks.append(Remark(CautionCode.COMPULSORY_CHANNEL, message, next(use.citation for use in basis.channels if use.item.compulsory)))
    conditions, to_mind, gaps = _sorted(tuple(dict.fromkeys(remarks)))
    return Route(
        status=RouteStatus.OPEN_WITH_GAPS if gaps else RouteStatus.OPEN,
        basis=basis,
        channel=way.channel.id,
        kind=way.channel.kind,
        senders=way.senders,
        receivers=way.receivers,
        citation=way.use.citation if way.use is not None else None,
        compulsory=compulsory,
        form=basis.forms[-1] if basis.forms else None,
        languages=accepted(question, basis).languages,
        yields=_yield(question, basis),
        carrier_rules=Citation(way.channel.rules, way.channel.rules_article) if way.channel.rules else None,
        advance_copy=_advance(question, way),
        conditions=conditions,
        cautions=to_mind,
        gaps=gaps,
    )


def _sorted(remarks: tuple[Remark, ...]) -> tuple[tuple[Remark, ...], tuple[Remark, ...], tuple[Remark, ...]]:
    """Conditions, cautions and gaps apart."""
    return (
        tuple(one for one in remarks if isinstance(one.code, ConditionCode)),
        tuple(one for one in remarks if isinstance(one.code, CautionCode)),
        tuple(one for one in remarks if isinstance(one.code, GapCode)),
    )


def finished(question: Question, route: Route, routes: list[Route], beside: tuple[str, ...], support: tuple[str, ...]) -> Route:
    """The route with what else may be cited and who helps, and with a gap where the data is too old for the day."""
    others = tuple(sorted({*(other.basis.head for other in routes), *beside} - {route.basis.head, ""}))
    if not question.law.stale:
        return evolve(route, may_cite=others, support=support)
    message = f"the data was last looked over on {question.law.registry.horizon.isoformat()}, too long before this day to rely on"
    gaps = (*route.gaps, Remark(GapCode.STALE, message))
    return evolve(route, may_cite=others, support=support, status=RouteStatus.OPEN_WITH_GAPS, gaps=gaps)


def supporting(question: Question) -> tuple[str, ...]:
    """Organisations that help with the measure and to which both belong or are joined by agreement."""
    found = []
    for organisation in question.law.registry.supporting(question.measure):
        both = (question.law.registry.membership(organisation.code, code).on(question.day) for code in (question.asking, question.asked))
        if all(one.membership is not None and one.standing is not Standing.CEASED for one in both):
            found.append(organisation.id)
    return tuple(found)


def _advance(question: Question, way: Way) -> tuple[str, ...]:
    """Channels on which practice sends an advance copy while the papers go by way of ministries or missions."""
    if way.channel.kind not in (ChannelClass.CENTRAL, ChannelClass.DIPLOMATIC):
        return ()
    known = question.law.registry.channels
    return tuple(one.id for one in known if question.measure in one.advance_copy and not isinstance(connection(question, one), Shut))


def _yield(question: Question, basis: Basis) -> str:
    if basis.evidence == "yes":
        return "evidence"
    return "intelligence" if basis.evidence in ("no", "with-consent") else question.measure.yields.value


def closed_channel(question: Question, shut: Shut, basis: Basis | None) -> Refusal:
    """The refusal of a channel that is shut: for one basis, or whatever the basis."""
    rules = Citation(shut.channel.rules, shut.channel.rules_article) if shut.channel.rules else None
    return Refusal(
        RefusalReason.CHANNEL_NOT_OPEN,
        shut.message,
        basis.ids if basis is not None else (),
        shut.channel.id,
        citation=shut.unmet or rules,
        since=shut_run(question, shut.channel) if shut.unmet is None else None,
        until=shut.until,
    )
