"""Plans through people: where a liaison officer's post covers the other State, and why it is closed where it does not."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from lecoop.basis.basis import Basis
from lecoop.basis.question import Question
from lecoop.basis.remark import CautionCode, ConditionCode, GapCode, Remark
from lecoop.basis.scope import in_a_field
from lecoop.model.bureau import Bureau
from lecoop.model.channel import Channel
from lecoop.model.network import Network
from lecoop.registry.coverage import Cover, covers_of, is_whole
from lecoop.registry.liaison import supports
from lecoop.routing.route import Refusal, Route, RouteStatus
from lecoop.values.citation import Citation
from lecoop.values.liaison import AccreditationKind, ListOf, Supported
from lecoop.values.measure import Subject
from lecoop.values.period import Held, held
from lecoop.values.terms import BureauKind, Effect, RefusalReason, Seen

__all__ = ["Ends", "Reach", "Through", "ends", "reaches", "through"]

_BETWEEN_POLICE = (Subject.POLICE_INFORMATION, Subject.CAPACITY_BUILDING)
"""What is asked between police; all else is for a judicial authority to ask."""


@frozen
class Reach:
    """A post that covers the other State, or may; ``own`` where it is the asking State's."""

    network: Network
    cover: Cover
    own: bool
    supported: Supported


@frozen
class Ends:
    """Who stands at either end of the officers' way, and what is to be minded."""

    senders: tuple[Bureau, ...] = ()
    receivers: tuple[Bureau, ...] = ()
    gaps: tuple[Remark, ...] = ()
    others: tuple[Remark, ...] = ()


def reaches(question: Question) -> tuple[Reach, ...]:
    """The posts of either State that cover the other on the day, or may; first those of which it is known."""
    found = []
    for sending, covered, own in ((question.asking, question.asked, True), (question.asked, question.asking, False)):
        for network in question.law.registry.networks_reaching(covered, of=sending):
            if not network.judicial:
                for cover in covers_of(question.law.registry, network, question.day).get(covered, ()):
                    found.append(Reach(network, cover, own, supports(cover.post, question.measure, question.day, covered)))
    return tuple(sorted(found, key=lambda one: (one.cover.held is not Held.HOLDS, not one.own, one.cover.post.id)))


def ends(question: Question, found: tuple[Reach, ...]) -> Ends:
    """The desks of the officers' way: a post at one end, and at the other whoever it works with; of posts that may support it."""
    gaps: list[Remark] = []
    others: list[Remark] = [
        Remark(
            CautionCode.THIRD_PARTY_RULE,
            "what an officer passes on belongs to whoever gave it: no use for another end, and nobody else sees it, without their consent",
        )
    ]
    if all(one.cover.held is Held.UNKNOWN for one in found):
        gaps += [_not_seen(one) for one in found]
    if not any(one.supported is Supported.YES and one.cover.held is Held.HOLDS for one in found):
        names = " or ".join(dict.fromkeys(one.network.agency for one in found))
        message = f"whether the post supports {question.measure.value} there, and with which partner, is not on record: ask {names}"
        gaps.append(Remark(GapCode.SUPPORT_UNKNOWN, message))
    for one in found:
        others += _of_post(one, question.day)
    return Ends(
        tuple(_desk(one) for one in found if one.own),
        tuple(_desk(one) for one in found if not one.own),
        tuple(dict.fromkeys(gaps)),
        tuple(dict.fromkeys(others)),
    )


def _not_seen(one: Reach) -> Remark:
    last = one.cover.last_seen_on
    when = f"was last seen to cover {one.cover.jurisdiction} on {last.isoformat()}" if last is not None else "was not seen yet on this day"
    return Remark(GapCode.POST_UNCERTAIN, f"{one.cover.post.id} {when}; whether it does on this day is not on record")


def _of_post(one: Reach, day: date) -> list[Remark]:
    """What goes with one post: where it sits, what it may not do, and how well it is known."""
    post, code = one.cover.post, one.cover.jurisdiction
    found = []
    if one.cover.kind is AccreditationKind.SECONDARY:
        message = f"{post.id} sits in {post.seat} and reaches {code} under secondary accreditation"
        found.append(Remark(ConditionCode.ACCREDITATION, message))
    agreed = post.host_consent is not None and held(post.host_consent, day) is Held.HOLDS
    consent = "" if agreed else "; the host's consent is not on record"
    if not post.powers_under:
        message = f"an officer of {one.network.agency} has no executive powers in {code}: only its own services act, under its law{consent}"
        found.append(Remark(CautionCode.HOST_LAW, message))
    if Seen.UNCONFIRMED in (one.cover.seen, post.seen):
        found.append(Remark(CautionCode.UNCONFIRMED, f"rests on facts that were seen in no source yet: that {post.id} covers {code}"))
    return found


def _desk(one: Reach) -> Bureau:
    post, network = one.cover.post, one.network
    where = post.place or post.seat
    return Bureau(
        id=post.id,
        jurisdiction=network.jurisdiction,
        kind=BureauKind.LIAISON_POST,
        name=f"{network.name}: {where}",
        source=post.source,
        seen=post.seen,
        host=network.agency,
        seat=post.seat,
        valid_from=post.valid_from,
        valid_until=post.valid_until,
        held_on=post.held_on,
    )


def _alone(question: Question, channel: Channel, found: tuple[Reach, ...]) -> Route | None:
    """The officers' way where no instrument on record names it: its basis is an arrangement that is not published."""
    able = tuple(one for one in found if one.supported is not Supported.NO)
    if not able:
        return None
    at = ends(question, able)
    message = f"the arrangement between {question.asking} and {question.asked} under which officers work is not published"
    gap = Remark(GapCode.ARRANGEMENT_UNPUBLISHED, message)
    return Route(
        RouteStatus.OPEN_WITH_GAPS,
        Basis("", effect=Effect.MAY),
        channel.id,
        channel.kind,
        at.senders,
        at.receivers,
        yields=question.measure.yields.value,
        conditions=tuple(one for one in at.others if isinstance(one.code, ConditionCode)),
        cautions=tuple(one for one in at.others if isinstance(one.code, CautionCode)),
        gaps=(*at.gaps, gap),
    )


@frozen
class Through:
    """What officers add to a plan: their own way, why they are none, what is not known, and whose liaison prosecutors help."""

    routes: tuple[Route, ...] = ()
    refused: tuple[Refusal, ...] = ()
    gaps: tuple[Remark, ...] = ()
    support: tuple[str, ...] = ()


def through(question: Question, channel: Channel, routes: list[Route]) -> Through:
    """What officers add beside what instruments open.

    Where an instrument for any field of crime names the channel, that is its basis; else an arrangement that is not published.
    """
    found = reaches(question)
    named = [one for one in routes if one.channel == channel.id and not any(in_a_field(scope.item) for scope in one.basis.scope)]
    bare = _alone(question, channel, found) if question.measure in channel.carries and not named else None
    refused = _refusals(question, channel, found)
    gaps = _unlisted(question, channel, found)
    support = () if question.measure.subject in _BETWEEN_POLICE else _helping(question)
    return Through((bare,) if bare is not None else (), tuple(refused), tuple(gaps), support)


def _refusals(question: Question, channel: Channel, found: tuple[Reach, ...]) -> list[Refusal]:
    """Why officers of the asking State cannot carry it: the measure is not for them, the post closed, or none is accredited."""
    if question.measure not in channel.carries:
        able = [one for one in found if one.own and one.cover.held is Held.HOLDS]
        if not able or question.measure.subject in _BETWEEN_POLICE:
            return []
        message = f"{able[0].cover.post.id} can help to prepare it, but a judicial authority or a central authority has to ask"
        return [Refusal(RefusalReason.JUDICIAL_AUTHORITY_NEEDED, message, channel=channel.id)]
    refused = [
        _closed(channel, RefusalReason.CHANNEL_NOT_OPEN, f"{one.cover.post.id} is on record as not able to support it in {question.asked}")
        for one in found
        if one.own and one.supported is Supported.NO
    ]
    reached = {one.network.id for one in found if one.own}
    for network in question.law.registry.networks_of(question.asking):
        if network.id not in reached and not network.judicial:
            refused += _of_network(question, channel, network)
    return refused


def _of_network(question: Question, channel: Channel, network: Network) -> list[Refusal]:
    """Why a network that does not reach the other State does not."""
    ended: list[tuple[date, str]] = []
    coming: list[tuple[date, str]] = []
    for post in network.posts:
        for row in post.accreditations:
            if row.jurisdiction != question.asked:
                continue
            ended += [(day, post.id) for one in (post, row) if (day := one.valid_until) is not None and question.day >= day]
            coming += [(day, post.id) for one in (post, row) if (day := one.valid_from) is not None and question.day < day]
    if coming and not ended:
        first, post_id = min(coming)
        message = f"{post_id} covers {question.asked} only from {first.isoformat()}"
        return [Refusal(RefusalReason.NOT_YET, message, channel=channel.id, until=first)]
    if ended:
        since, post_id = max(ended)
        until = min((day for day, _ in coming), default=None)
        message = f"{post_id} no longer covers {question.asked}: it was closed or its accreditation ended on {since.isoformat()}"
        return [Refusal(RefusalReason.POST_CLOSED, message, channel=channel.id, since=since, until=until)]
    if all(is_whole(network, kind, question.day) for kind in ListOf):
        message = f"no post of {network.id} is accredited to {question.asked}; its list is on record whole for the day"
        return [_closed(channel, RefusalReason.NOT_ACCREDITED, message)]
    return []


def _closed(channel: Channel, reason: RefusalReason, message: str) -> Refusal:
    rules = Citation(channel.rules, channel.rules_article) if channel.rules else None
    return Refusal(reason, message, channel=channel.id, citation=rules)


def _helping(question: Question) -> tuple[str, ...]:
    """Posts of the asking State's liaison prosecutors or magistrates that cover the other: they help, and carry nothing."""
    return tuple(
        cover.post.id
        for network in question.law.registry.networks_reaching(question.asked, of=question.asking)
        if network.judicial
        for cover in covers_of(question.law.registry, network, question.day).get(question.asked, ())
        if cover.held is Held.HOLDS
    )


def _unlisted(question: Question, channel: Channel, found: tuple[Reach, ...]) -> list[Remark]:
    """The gap where a network of the asking State may cover the other, because its posts are not all on record."""
    if question.measure not in channel.carries or any(one.own for one in found):
        return []
    open_ = [
        network
        for network in question.law.registry.networks_of(question.asking)
        if not network.judicial and not _of_network(question, channel, network)
    ]
    if not open_:
        return []
    names = ", ".join(one.id for one in open_)
    message = f"whether a post of {names} covers {question.asked} is not on record, the lists being incomplete: ask the unit at home"
    return [Remark(GapCode.POST_UNCERTAIN, message)]
