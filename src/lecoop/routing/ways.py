"""By which channels a request can travel between the two, and which desks stand at either end."""

from __future__ import annotations

from attrs import frozen

from lecoop.basis.basis import Basis, Cited
from lecoop.basis.condition import WORDS, met
from lecoop.basis.connection import Shut, connection, ever_connected
from lecoop.basis.question import Question
from lecoop.basis.remark import CautionCode, ConditionCode, GapCode, Remark
from lecoop.basis.remit import desks, in_remit
from lecoop.model.bureau import Bureau
from lecoop.model.channel import Channel
from lecoop.model.provision import ChannelUse
from lecoop.values.citation import Citation
from lecoop.values.liaison import Supported
from lecoop.values.period import holds
from lecoop.values.terms import BureauKind

__all__ = ["Way", "ways"]


@frozen
class Way:
    """A channel with the desks at its ends, and what is to be minded on it."""

    channel: Channel
    use: Cited[ChannelUse] | None
    senders: tuple[Bureau, ...] = ()
    receivers: tuple[Bureau, ...] = ()
    remarks: tuple[Remark, ...] = ()


def ways(question: Question, basis: Basis) -> tuple[tuple[Way, ...], tuple[Shut, ...]]:
    """The ways of a basis that are open, and the channels it names that are not."""
    known = {channel.id: channel for channel in question.law.registry.channels}
    uses: dict[str, Cited[ChannelUse]] = {}
    for one in basis.channels:
        kept = uses.get(one.item.id)
        if kept is None or _freer(one.item, kept.item):
            uses[one.item.id] = one
    named: list[tuple[Channel, Cited[ChannelUse] | None]] = [(known[name], use) for name, use in uses.items() if name in known]
    if basis.any_channel:
        used = {channel.id for channel, _ in named}
        named += [(channel, None) for channel in known.values() if question.measure in channel.carries and channel.id not in used]
    found: list[Way] = []
    shut: list[Shut] = []
    for channel, use in named:
        state = connection(question, channel)
        if isinstance(state, Shut):
            if use is not None or ever_connected(question, channel):
                shut.append(state)
            continue
        if use is not None and use.item.only_if is not None and met(question.facts, use.item.only_if) is False:
            shut.append(Shut(channel, "", f"{channel.name} is open only where {WORDS[use.item.only_if]}", unmet=use.citation))
            continue
        found.append(_way(question, basis, channel, use, state))
    return tuple(found), tuple(shut)


def _freer(one: ChannelUse, other: ChannelUse) -> bool:
    """Of two sentences that name the same channel, whether the first says more for it: compulsory, or without a condition."""
    return (one.compulsory, one.only_if is None) > (other.compulsory, other.only_if is None)


def _way(question: Question, basis: Basis, channel: Channel, use: Cited[ChannelUse] | None, gaps: tuple[Remark, ...]) -> Way:
    remarks = list(gaps)
    if use is not None and use.item.only_if is not None:
        remarks.append(Remark(ConditionCode.CHANNEL, WORDS[use.item.only_if], use.citation))
    if question.measure in channel.never_basis:
        where = Citation(channel.rules, channel.rules_article) if channel.rules else None
        message = f"{channel.name} only carries: a notice or message on it is no legal basis for {question.measure.value}"
        remarks.append(Remark(CautionCode.CARRIER_ONLY, message, where))
    remarks += _screened(question, channel)
    if channel.posted and _posts_bear_on(question):
        way = _through_officers(question, basis, channel, use, remarks)
        if way is not None:
            return way
    senders, more = _end(question, basis, channel, question.asking, "outgoing")
    remarks += more
    receivers, more = _end(question, basis, channel, question.asked, "incoming")
    remarks += more
    return Way(channel, use, senders, receivers, tuple(remarks))


def _posts_bear_on(question: Question) -> bool:
    """Whether a liaison network of either has a row about the other."""
    index = question.law.registry.index
    return bool(index.reaching_from(question.asked, question.asking) or index.reaching_from(question.asking, question.asked))


def _through_officers(
    question: Question, basis: Basis, channel: Channel, use: Cited[ChannelUse] | None, remarks: list[Remark]
) -> Way | None:
    """A way with posts at its ends, beside the liaison bureaux that both have at one organisation; ``None`` without a post."""
    from lecoop.routing.officers import ends, reaches

    found = tuple(one for one in reaches(question) if one.supported is not Supported.NO)
    if not found:
        return None
    at = ends(question, found)
    senders, lacking = _end(question, basis, channel, question.asking, "outgoing")
    receivers, more = _end(question, basis, channel, question.asked, "incoming")
    both = bool(senders and receivers)
    remarks = [*remarks, *at.others, *([*lacking, *more] if both else at.gaps)]
    if not both:
        return Way(channel, use, at.senders, at.receivers, tuple(remarks))
    return Way(channel, use, (*senders, *at.senders), (*receivers, *at.receivers), tuple(remarks))


def _screened(question: Question, channel: Channel) -> list[Remark]:
    """Whether the operator looks through the messages of one of the two before they go on."""
    if not channel.connected:
        return []
    organisation = question.law.organisation(channel.connected)
    pair = (question.asking, question.asked)
    return [
        Remark(CautionCode.SCREENED, f"messages of {row.party} are looked through by {organisation.name} before they go on")
        for row in organisation.screenings
        if row.party in pair and holds(row, question.day)
    ]


def _end(question: Question, basis: Basis, channel: Channel, code: str, direction: str) -> tuple[tuple[Bureau, ...], list[Remark]]:
    """The desks of one side that work the channel for this question; where several fit all are named."""
    kinds = channel.bureaus
    if not kinds:
        return (), []
    if direction == "outgoing" and BureauKind.SERVICE_PROVIDER in kinds:
        kinds = tuple(kind for kind in kinds if kind is not BureauKind.SERVICE_PROVIDER)
    if direction == "incoming" and BureauKind.SERVICE_PROVIDER in kinds:
        return (_provider(question, code),), []
    fits: list[Bureau] = []
    for kind in kinds:  # in the channel's own order: a later kind of desk only where no earlier one fits
        fits = fits or [bureau for bureau in desks(question, code) if bureau.kind is kind and in_remit(question, basis, bureau, direction)]
    if channel.posted:
        fits = [bureau for bureau in fits if bureau.seat in _shared_seats(question)]
    if not fits:
        gap = GapCode.SENDER_UNKNOWN if direction == "outgoing" else GapCode.RECEIVER_UNKNOWN
        word = "sends" if direction == "outgoing" else "receives"
        message = f"who {word} it for {code} over {channel.name} is not on record{_where_to_look(question, code, kinds)}"
        return (), [Remark(gap, message)]
    remarks = _undated(question, fits)
    if len(fits) > 1:
        remits = sorted({_remit(bureau) for bureau in fits} - {""})
        word = "comes from" if direction == "outgoing" else "goes to"
        remarks.append(Remark(ConditionCode.REMIT, f"it {word} the right desk of {code}: " + "; ".join(remits)))
    return tuple(sorted(fits, key=lambda bureau: bureau.id)), remarks


def _shared_seats(question: Question) -> set[str]:
    """Where both have a liaison bureau: officers hand over what they have at one table."""
    mine, their = (_tables(question, code) for code in (question.asking, question.asked))
    return mine & their


def _tables(question: Question, code: str) -> set[str]:
    return {one.seat for one in desks(question, code) if one.kind is BureauKind.LIAISON_BUREAU and one.seat}


def _where_to_look(question: Question, code: str, kinds: tuple[BureauKind, ...]) -> str:
    """The live directory that lists the desk, for the end of a message."""
    found = [one for kind in kinds for one in question.law.directories(code, kind)]
    return f"; look in {found[0].name}, {found[0].url}" if found else ""


def _undated(question: Question, found: list[Bureau]) -> list[Remark]:
    """A caution for a past day where it is not on record since when a desk works.

    Courts and missions are always there, and a bureau that membership makes is there with the membership.
    """
    if question.day >= question.law.registry.horizon:
        return []
    undated = [desk for desk in found if desk.valid_from is None and desk.held_on is None]
    if not undated:
        return []
    made = {one.kind for organisation in question.law.registry.staffed for one in organisation.each_member_has}
    always = made | {BureauKind.JUDICIAL_AUTHORITY, BureauKind.DIPLOMATIC_MISSION}
    names = [desk.name for desk in undated if desk.kind not in always]
    if not names:
        return []
    return [Remark(CautionCode.DESK_UNDATED, f"since when these desks work is not on record: {'; '.join(names)}")]


def _provider(question: Question, code: str) -> Bureau:
    seat = question.facts.provider_establishment or code
    name = f"the service provider's establishment in {seat}"
    return Bureau(id=f"{seat.lower()}-service-provider", jurisdiction=seat, kind=BureauKind.SERVICE_PROVIDER, name=name, generic=True)


def _remit(bureau: Bureau) -> str:
    parts = []
    for remit in bureau.remits:
        words = [*remit.territories, *(matter.value for matter in remit.matters)]
        if words:
            parts.append(", ".join(words))
    return f"{bureau.name} for {' or '.join(dict.fromkeys(parts))}" if parts else bureau.name
