"""The plan: every way that is open from one to the other, and why every other way is closed."""

from __future__ import annotations

from attrs import evolve, frozen

from lecoop.errors import MisuseError
from lecoop.model.instrument import Instrument
from lecoop.model.jurisdiction import Jurisdiction
from lecoop.registry.law import Law, Stamp
from lecoop.basis import compose, footing
from lecoop.basis.basis import Basis
from lecoop.basis.case import Case
from lecoop.basis.footing import Footing
from lecoop.basis.languages import accepted
from lecoop.basis.question import Question
from lecoop.basis.remark import CautionCode, ConditionCode, GapCode, Remark
from lecoop.routing import cautions
from lecoop.routing.fit import fit
from lecoop.routing.route import Refusal, Route, RouteStatus
from lecoop.basis.connection import Shut, connection, ever_connected, shut_run
from lecoop.routing.ways import Way, ways
from lecoop.values.citation import Citation
from lecoop.values.measure import Measure
from lecoop.values.terms import ChannelClass, DomesticRole, Effect, Force, JurisdictionStatus, RefusalReason, RelationHow

__all__ = ["Plan", "plan"]


@frozen
class Plan:
    """The answer to one question: routes in listing order, what is closed and why, and what is not known.

    The order of listing is no advice: open before open with gaps; what shall before what may be
    given; what prevails; a compulsory channel; then direct, police network, central, diplomatic and
    to a provider; then the ids of basis, channel, sender and receiver.

    Args:
        gaps: what is not known for the question as a whole, such as where nobody has looked.
    """

    asking: str
    asked: str
    measure: Measure
    case: Case | None
    routes: tuple[Route, ...]
    refused: tuple[Refusal, ...]
    gaps: tuple[Remark, ...]
    cautions: tuple[Remark, ...]
    stamp: Stamp

    @property
    def open(self) -> tuple[Route, ...]:
        """The routes that are plainly open."""
        return tuple(route for route in self.routes if route.status is RouteStatus.OPEN)

    def __bool__(self) -> bool:
        """Refuse: a plan is not yes or no."""
        raise TypeError("a plan has more than two answers; look at its routes, refused and gaps")

    def explain(self) -> str:
        """The plan as a text for a person: what is open, on what it rests, and why the rest is closed."""
        from lecoop.routing.explain import explain

        return explain(self)

    def __str__(self) -> str:
        from lecoop.routing.explain import table

        return table(self)


def plan(law: Law, asking: str | Jurisdiction, asked: str | Jurisdiction, measure: Measure, case: Case | None = None) -> Plan:
    """By which channel and on which legal basis a measure can be asked, and why every other way is closed.

    Args:
        law: the law on the day.
        asking, asked: exact codes, or jurisdictions. A part of a State asks through the State.
        measure: what is asked.
        case: what is known of the case; without it the plan says what the law offers.

    Raises:
        UnknownIdError: no such code.
        MisuseError: the two are the same, or the measure is no ``Measure``.
    """
    if not isinstance(measure, Measure):
        raise MisuseError("a measure is a member of Measure, such as Measure.SURRENDER")
    question = _question(law, asking, asked, measure, case)
    barred, kept = _absent_relations(question)
    routes: list[Route] = []
    refused: list[Refusal] = []
    gaps: list[Remark] = []
    if barred is not None:
        refused.append(barred)
    for head in footing.heads(question):
        if head.domestic_role is not DomesticRole.PERMITS and (barred is None or head.id in kept):
            _head(question, head, routes, refused, gaps)
    if barred is not None:
        gap = Remark(GapCode.NO_RECOGNITION, "whether it is answered without recognition is not on record", barred.citation)
        routes = [evolve(route, status=RouteStatus.OPEN_WITH_GAPS, gaps=(*route.gaps, gap)) for route in routes]
    else:
        if not any(route.status is RouteStatus.OPEN for route in routes):
            for head in footing.heads(question):
                if head.domestic_role is DomesticRole.PERMITS and head.executes_for == question.asked:
                    _head(question, head, routes, refused, gaps)
        refused += _closed_channels(question, routes, refused)
        gaps += _survey(question)
    order = _prevailing(question, routes)
    return Plan(
        asking=question.asking,
        asked=question.asked,
        measure=measure,
        case=case,
        routes=tuple(sorted(routes, key=lambda route: _rank(route, order))),
        refused=tuple(sorted(refused, key=lambda one: (one.basis, one.channel, one.reason.value))),
        gaps=tuple(dict.fromkeys(gaps)),
        cautions=cautions.of_question(question) + _beyond(law),
        stamp=law.stamp,
    )


def _question(law: Law, asking: str | Jurisdiction, asked: str | Jurisdiction, measure: Measure, case: Case | None) -> Question:
    one, other = law.jurisdiction(asking), law.jurisdiction(asked)
    facts = case
    if other.status is JurisdictionStatus.PART and other.part_of is not None:
        facts = evolve(case or Case(), territory=case.territory if case and case.territory else other.id)
        other = law.jurisdiction(other.part_of)
    if one.status is JurisdictionStatus.PART and one.part_of is not None:
        one = law.jurisdiction(one.part_of)
    if one.id == other.id:
        raise MisuseError("nobody asks themselves: name two different jurisdictions")
    return Question(law, one.id, other.id, measure, facts)


def _absent_relations(question: Question) -> tuple[Refusal | None, tuple[str, ...]]:
    """The refusal where nothing runs between the two, and the instruments that run all the same."""
    row = question.law.no_relations(question.asking, question.asked)
    if row is None:
        return None, ()
    message = f"{row.by} does not recognise {row.towards} or keeps no relations with it: no instrument runs between the two"
    return Refusal(RefusalReason.NO_RELATIONS, message, since=row.valid_from, until=row.valid_until), row.except_instruments


def _head(question: Question, head: Instrument, routes: list[Route], refused: list[Refusal], gaps: list[Remark]) -> None:
    own = question.link(head)
    stands = footing.footing(question, head)
    if own is None and stands is None:
        return
    closed = footing.closure(question, head)
    kept = _kept_alive(question, head) if stands is None else None
    if closed is not None and not closed.unknown:
        if not _gives(question, head):
            return
        since, until, cause = footing.run_of(question, head, closed.reason)
        message = closed.message
        if cause is not None and cause.cause and cause.cause != closed.cause and closed.reason is RefusalReason.REPLACED:
            message += f"; first by {cause.cause[0]}"
        if kept:
            message += f"; {kept}"
        refused.append(
            Refusal(closed.reason, message, (head.id,), citation=closed.citation, since=since, until=closed.until or until, cause=closed.cause)
        )
        return
    if stands is None:
        if own is not None and own.reason is None:
            gaps.append(_unknown(question, head, own.unknown, own.not_switched_on))
        return
    composed = compose.compose(question, stands)
    if composed is None:
        return
    basis, remarks = composed
    extra = list(remarks)
    if closed is not None:
        extra.append(Remark(GapCode.REPLACEMENT_UNKNOWN, closed.message, closed.citation))
    shut = None
    if head.domestic_role is None:
        basis, shut_remarks, shut = compose.gates(question, basis)
        extra += shut_remarks
    if shut is not None:
        message = f"{question.asked} carries this out through {shut.instrument.id}, which is not open to {question.asking}"
        refused.append(
            Refusal(RefusalReason.BARRED, message, basis.ids, citation=Citation(shut.instrument.id), until=shut.until, cause=(shut.instrument.id,))
        )
        return
    fitted = fit(question, basis)
    if fitted.refusal is not None:
        refused.append(fitted.refusal)
        return
    extra += fitted.remarks
    extra += _of_standing(question, stands)
    _routes(question, basis, extra, routes, refused)


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
            for bound, word in ((when.arrested_before, "person was arrested"), (when.received_before, "request was received")):
                if bound is not None:
                    where = Citation(keeper.id, relation.article)
                    return f"it stays for cases in which the {word} before {bound.isoformat()} ({where})"
    return ""


def _unknown(question: Question, head: Instrument, who: str | None, not_switched_on: bool) -> Remark:
    if not_switched_on:
        message = f"whether {head.id} is switched on between {question.asking} and {question.asked} is not on record"
        return Remark(GapCode.NOT_SWITCHED_ON, message, Citation(head.id))
    return Remark(GapCode.STANDING_UNKNOWN, f"the standing of {who} to {head.id} on this day is not on record", Citation(head.id))


def _of_standing(question: Question, stands: Footing) -> list[Remark]:
    found = list(cautions.of_facts(question, stands.link.seen, f"the standing of the parties to {stands.link.instrument.id}"))
    if stands.link.unapplied is not None:
        when = f" until {stands.link.applied_from.isoformat()}" if stands.link.applied_from is not None else ""
        message = f"{stands.link.unapplied} is bound but does not apply it{when}, as far as is on record"
        found.append(Remark(CautionCode.NOT_APPLIED, message, Citation(stands.instrument.id)))
    if stands.instrument.force is Force.NON_BINDING:
        found.append(Remark(CautionCode.NOT_BINDING, "a scheme that binds nobody", Citation(stands.instrument.id)))
    if stands.instrument.domestic_role is DomesticRole.PERMITS:
        message = f"no treaty: only an arrangement under {stands.instrument.id} opens this way"
        found.append(Remark(GapCode.NO_TREATY, message, Citation(stands.instrument.id)))
    if stands.assumed:
        found.append(Remark(ConditionCode.DAY_OF_THE_CASE, stands.assumed, stands.citation))
    return found


def _routes(question: Question, basis: Basis, extra: list[Remark], routes: list[Route], refused: list[Refusal]) -> None:
    found, shut = ways(question, basis)
    for one in shut:
        refused.append(_shut(question, one, basis))
    for way in found:
        routes.append(_route(question, basis, extra, way))
    if not found:
        named = "no channel that it names is open between the two" if basis.channels else "which channels it names is not on record"
        gap = Remark(GapCode.NO_CHANNEL_NAMED, named, Citation(basis.head))
        remarks = (*extra, gap)
        conditions, to_mind, gaps = _sorted(remarks)
        routes.append(
            Route(
                RouteStatus.OPEN_WITH_GAPS, basis, "", ChannelClass.DIPLOMATIC, yields=_yield(question, basis),
                conditions=conditions, cautions=to_mind, gaps=gaps,
            )  # fmt: skip
        )


def _route(question: Question, basis: Basis, extra: list[Remark], way: Way) -> Route:
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


def _yield(question: Question, basis: Basis) -> str:
    if basis.evidence == "yes":
        return "evidence"
    return "intelligence" if basis.evidence in ("no", "with-consent") else question.measure.yields.value


def _shut(question: Question, shut: Shut, basis: Basis | None) -> Refusal:
    return Refusal(
        RefusalReason.CHANNEL_NOT_OPEN,
        shut.message,
        basis.ids if basis is not None else (),
        shut.channel.id,
        citation=Citation(shut.channel.rules, shut.channel.rules_article) if shut.channel.rules else None,
        since=shut_run(question, shut.channel),
        until=shut.until,
    )


def _closed_channels(question: Question, routes: list[Route], refused: list[Refusal]) -> list[Refusal]:
    """Channels that both were once on and that carry the measure, but are not open now."""
    told = {one.channel for one in refused} | {route.channel for route in routes}
    found = []
    for channel in question.law.registry.channels:
        if channel.id in told or not channel.connected or question.measure not in channel.carries:
            continue
        state = connection(question, channel)
        if isinstance(state, Shut) and ever_connected(question, channel):
            found.append(_shut(question, state, None))
    return found


def _survey(question: Question) -> list[Remark]:
    subject = question.measure.subject
    if question.law.surveyed(question.asking, question.asked, subject) is not None:
        return []
    message = f"nobody has looked for every instrument on {subject.value} between {question.asking} and {question.asked}: there may be others"
    return [Remark(GapCode.NOT_SURVEYED, message)]


def _beyond(law: Law) -> tuple[Remark, ...]:
    if not law.beyond_horizon:
        return ()
    message = f"the data was last looked over on {law.registry.horizon.isoformat()}; this is the law as far as it was known then"
    return (Remark(CautionCode.BEYOND_HORIZON, message),)


def _prevailing(question: Question, routes: list[Route]) -> dict[str, int]:
    """How many of the other heads go before each head."""
    heads = {route.basis.head for route in routes}
    order = dict.fromkeys(heads, 0)
    for head in heads:
        for relation in question.law.instrument(head).relations:
            if relation.how is RelationHow.PREVAILS and (not relation.measures or question.measure in relation.measures):
                for other in relation.instruments:
                    if other in order:
                        order[other] += 1
    return order


_CLASSES = (ChannelClass.DIRECT, ChannelClass.POLICE_NETWORK, ChannelClass.CENTRAL, ChannelClass.DIPLOMATIC, ChannelClass.TO_PROVIDER)


def _rank(route: Route, order: dict[str, int]) -> tuple[object, ...]:
    return (
        route.status is not RouteStatus.OPEN,
        route.basis.effect is not Effect.SHALL,
        order.get(route.basis.head, 0),
        not route.compulsory,
        _CLASSES.index(route.kind),
        route.basis.ids,
        route.channel,
        tuple(bureau.id for bureau in route.senders),
        tuple(bureau.id for bureau in route.receivers),
    )
