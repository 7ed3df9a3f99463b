"""The plan: every way that is open from one to the other, and why every other way is closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve, frozen

from lecoop.basis import footing
from lecoop.basis.case import Case
from lecoop.basis.connection import Shut, connection, ever_connected
from lecoop.basis.question import Question, ask
from lecoop.basis.remark import CautionCode, GapCode, Remark
from lecoop.basis.scope import in_a_field
from lecoop.errors import MisuseError
from lecoop.model.jurisdiction import Jurisdiction
from lecoop.model.own_law import OwnLaw
from lecoop.registry.law import Law
from lecoop.routing import cautions
from lecoop.routing.beside import beside, is_general
from lecoop.routing.offer import closed_channel, finished, supporting
from lecoop.routing.route import Refusal, Route, RouteStatus
from lecoop.routing.weigh import weigh
from lecoop.values.citation import Citation
from lecoop.values.measure import Measure
from lecoop.values.stamp import Stamp
from lecoop.values.terms import ChannelClass, DomesticRole, Effect, OwnLawSubject, RefusalReason, RelationHow

if TYPE_CHECKING:
    from lecoop.routing.officers import Through

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
    question = ask(law, law.jurisdiction(asking), law.jurisdiction(asked), measure, case)
    barred, kept = _absent_relations(question)
    found = [head for head in footing.heads(question) if barred is None or head.id in kept]
    heads, cited = beside(question, found)
    weighed = [weigh(question, head) for head in heads if head.domestic_role is not DomesticRole.PERMITS]
    if barred is None and not any(route.status is RouteStatus.OPEN for one in weighed for route in one.routes):
        weighed += [weigh(question, head) for head in heads if head.domestic_role is DomesticRole.PERMITS]
    routes = [route for one in weighed for route in one.routes]
    refused = [refusal for one in weighed for refusal in one.refused]
    gaps = [gap for one in weighed for gap in one.gaps]
    officers = None
    if barred is not None:
        refused.append(barred)
        gap = Remark(GapCode.NO_RECOGNITION, "whether it is answered without recognition is not on record", barred.citation)
        routes = [evolve(route, status=RouteStatus.OPEN_WITH_GAPS, gaps=(*route.gaps, gap)) for route in routes]
    else:
        officers = _officers(question, routes)
        if officers is not None:
            routes, refused, gaps = [*routes, *officers.routes], [*refused, *officers.refused], [*gaps, *officers.gaps]
        refused += _closed_channels(question, routes, refused)
        gaps += _survey(question)
        if not routes:
            gaps += _by_own_law(question)
            gaps += [] if any(is_general(question, head) for head in heads) else _without_treaty(question)
            refused += _treaty_required(question)
        if not (routes or refused or gaps):
            message = "no instrument on record gives this measure between the two"
            refused.append(Refusal(RefusalReason.MEASURE_NOT_PROVIDED, message))
    support = supporting(question) + (officers.support if officers is not None else ())
    routes = [finished(question, route, routes, cited, support) for route in routes]
    order = _prevailing(question, routes)
    return Plan(
        asking=question.asking,
        asked=question.asked,
        measure=measure,
        case=case,
        routes=tuple(sorted(routes, key=lambda route: _rank(route, order))),
        refused=tuple(sorted(refused, key=lambda one: (one.basis, one.channel, one.reason.value))),
        gaps=tuple(dict.fromkeys(gaps)),
        cautions=cautions.of_question(question) + _not_listed(routes, cited) + _beyond(law),
        stamp=law.stamp,
    )


def _officers(question: Question, routes: list[Route]) -> Through | None:
    """What liaison officers add; ``None`` where no network of either State bears on the question."""
    index = question.law.registry.index
    channel = next((one for one in question.law.registry.channels if one.posted), None)
    if channel is None or isinstance(connection(question, channel), Shut):
        return None
    mine = index.sending.get(question.asking, ()) if question.measure in channel.carries else ()
    theirs = index.reaching_from(question.asking, question.asked) if question.measure in channel.carries else ()
    if not (mine or theirs or index.reaching_from(question.asked, question.asking)):
        return None
    from lecoop.routing.officers import through

    return through(question, channel, routes)


def _absent_relations(question: Question) -> tuple[Refusal | None, tuple[str, ...]]:
    """The refusal where nothing runs between the two, and the instruments that run all the same."""
    row = question.law.no_relations(question.asking, question.asked)
    if row is None:
        return None, ()
    message = f"{row.by} does not recognise {row.towards} or keeps no relations with it: no instrument runs between the two"
    return Refusal(RefusalReason.NO_RELATIONS, message, since=row.valid_from, until=row.valid_until), row.except_instruments


def _closed_channels(question: Question, routes: list[Route], refused: list[Refusal]) -> list[Refusal]:
    """Channels that both were once on and that carry the measure, but are not open now."""
    told = {one.channel for one in refused} | {route.channel for route in routes}
    found = []
    for channel in question.law.registry.channels:
        if channel.id in told or not channel.connected or question.measure not in channel.carries:
            continue
        state = connection(question, channel)
        if isinstance(state, Shut) and ever_connected(question, channel):
            found.append(closed_channel(question, state, None))
    return found


def _by_own_law(question: Question) -> list[Remark]:
    """Where a basis that is open goes together with the measure but does not give it, the requested State's own law decides."""
    found = []
    registry = question.law.registry
    for instrument in registry.linking(question.measure, registry.reaching(question.asking, question.asked)):
        with_it = [row.measure.value for row in instrument.provisions if question.measure in row.linked]
        if instrument.executes_for is not None or question.provision(instrument) is not None:
            continue
        own = question.link(instrument)
        if own is not None and own.open:
            message = f"{instrument.id} does not give it beside {with_it[0]}: whether {question.asked} does is its own law, not on record"
            found.append(Remark(GapCode.OWN_LAW, message, Citation(instrument.id)))
    return found


def _without_treaty(question: Question) -> list[Remark]:
    """Where nothing else is open, the requested State's own law may allow it without a treaty."""
    return [
        Remark(GapCode.OWN_LAW, f"{question.asked} may give it without a treaty by its own law{_place(row)}: ask on what terms")
        for row in question.law.own_law(question.asked, OwnLawSubject.WITHOUT_TREATY, question.measure)
        if not row.towards or question.law.among(question.asking, row.towards)
    ]


def _treaty_required(question: Question) -> list[Refusal]:
    """Where nothing is open and the requested State's own law asks for a treaty, the way without one is closed."""
    return [
        Refusal(
            RefusalReason.BARRED,
            f"without a treaty {question.asked} does not give it{_place(row)}, and none that is open is on record",
            since=row.valid_from,
            until=row.valid_until,
        )
        for row in question.law.own_law(question.asked, OwnLawSubject.TREATY_REQUIRED, question.measure)
        if not row.towards or question.law.among(question.asking, row.towards)
    ]


def _place(row: OwnLaw) -> str:
    return f" ({row.article})" if row.article else ""


def _survey(question: Question) -> list[Remark]:
    """What is missing from the record between the two, as far as somebody knows."""
    row = question.law.surveyed(question.asking, question.asked, question.measure)
    if row is not None and not row.left_out:
        return []
    if row is not None:
        return [Remark(GapCode.NOT_SURVEYED, f"not on record: {row.left_out}")]
    pair = f"{question.asking} and {question.asked}"
    message = f"nobody has looked for every instrument on {question.measure.subject.value} between {pair}: there may be others"
    return [Remark(GapCode.NOT_SURVEYED, message)]


def _not_listed(routes: list[Route], cited: tuple[str, ...]) -> tuple[Remark, ...]:
    """What is beside a general treaty although that has no route: the case may bring it in by naming its field."""
    if routes or not cited:
        return ()
    message = f"for one field of crime, or without a treaty, there may be a way under {', '.join(cited)}: state the field of the case"
    return (Remark(CautionCode.FIELD_OF_CRIME, message),)


def _beyond(law: Law) -> tuple[Remark, ...]:
    if not law.beyond_horizon:
        return ()
    message = f"the data was last looked over on {law.registry.horizon.isoformat()}; this is the law as far as it was known then"
    return (Remark(CautionCode.BEYOND_HORIZON, message),)


def _prevailing(question: Question, routes: list[Route]) -> dict[str, int]:
    """How many of the other heads go before each head."""
    heads = {route.basis.head for route in routes if route.basis.head}
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
        any(in_a_field(scope.item) for scope in route.basis.scope),
        not route.compulsory,
        _CLASSES.index(route.kind),
        route.basis.ids,
        route.channel,
        tuple(bureau.id for bureau in route.senders),
        tuple(bureau.id for bureau in route.receivers),
    )
