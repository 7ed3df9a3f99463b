"""By which channel a request goes: open to both, named by the basis, and used as the basis says."""

from __future__ import annotations

from attrs import evolve

from lecoop.basis.basis import Basis, Cited
from lecoop.basis.condition import TOLD, WORDS, met
from lecoop.basis.connection import Shut, connection
from lecoop.basis.question import Question
from lecoop.model.arrest_warrant import ArrestWarrant
from lecoop.model.case_record import CaseRecord
from lecoop.model.channel import Channel
from lecoop.model.information_request import InformationRequest
from lecoop.model.letter_of_request import LetterOfRequest
from lecoop.model.provision import ChannelUse
from lecoop.report import Severity
from lecoop.rules.facts import CASES
from lecoop.rules.rule import Breach, Breaches, Cites, Undecided, rule
from lecoop.values.citation import Citation
from lecoop.values.measure import Measure

__all__ = ["channel_condition_unmet", "channel_not_named", "channel_not_open", "compulsory_channel_avoided", "measure_not_carried"]


def _rules_of(channel: Channel) -> Citation | None:
    return Citation(channel.rules, channel.rules_article) if channel.rules else None


@rule("case.channel-not-open", *CASES, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def channel_not_open(question: Question, channel: Channel) -> Breaches:
    """A request goes by a channel to which both States are connected on the day.

    A State that has left a system has no desk on it, however well its number is still known.
    """
    state = connection(question, channel)
    if isinstance(state, Shut):
        message = (
            f"{state.message}; `lecoop route {question.asking} {question.asked} {question.measure.value}` lists the ways that are open"
        )
        yield Breach("channel", message=message, citation=_rules_of(channel))
    else:
        for remark in state:
            yield Undecided("channel", message=remark.message)


channel_not_open.passes(ArrestWarrant)


@channel_not_open.fails(ArrestWarrant, at="$.channel", also=("case.channel-not-named",))
def _by_alert(warrant: ArrestWarrant) -> ArrestWarrant:
    """The warrant goes as an alert in the Schengen Information System, which the United Kingdom has left."""
    return evolve(warrant, channel="sis")


@rule("case.channel-not-named", *CASES, severity=Severity.WARNING, added_in="26.1", citation=Cites.DATA)
def channel_not_named(basis: Basis, channel: Channel) -> Breaches:
    """A request goes by a channel that its basis names, or that the basis leaves to choice.

    What arrives by another way may be sent back; an advance copy does no harm.
    """
    if basis.any_channel or not basis.channels or any(use.item.id == channel.id for use in basis.channels):
        return
    named = ", ".join(dict.fromkeys(use.item.id for use in basis.channels))
    message = f"the basis names other channels: {named}; use one of them, or say what lets this one be used"
    yield Breach("channel", message=message, citation=basis.channels[0].citation)


channel_not_named.passes(ArrestWarrant)


@channel_not_named.fails(LetterOfRequest, at="$.channel")
def _by_embassy(letter: LetterOfRequest) -> LetterOfRequest:
    """A letter goes through the embassy although the basis knows shorter ways."""
    return evolve(letter, channel="diplomatic")


@rule("case.measure-not-carried", *CASES, severity=Severity.WARNING, added_in="26.1", citation=Cites.DATA)
def measure_not_carried(question: Question, basis: Basis, channel: Channel) -> Breaches:
    """A channel is used for what its own rules let it carry, or what the basis itself entrusts to it.

    A network for police messages is no way for a judicial order, and the desk at its end cannot act on it.
    """
    if question.measure not in channel.carries and not any(use.item.id == channel.id for use in basis.channels):
        message = f"{channel.name} does not carry {question.measure.value}; use a channel that does"
        yield Breach("channel", message=message, citation=_rules_of(channel))


measure_not_carried.passes(InformationRequest)


@measure_not_carried.fails(LetterOfRequest, at="$.channel", also=("case.channel-not-named",))
def _over_the_spoc(letter: LetterOfRequest) -> LetterOfRequest:
    """A letter for documents goes between the single points of contact of the police."""
    return evolve(letter, channel="spoc")


@rule("case.channel-condition-unmet", *CASES, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def channel_condition_unmet(question: Question, basis: Basis, channel: Channel) -> Breaches:
    """A channel that an instrument opens under a condition is used only where the condition is met.

    Police networks carry judicial requests in urgent cases, and direct contact needs to know where the
    person is; what the record cannot tell, such as an agreement between the two, is left to its author.
    """
    uses = [use for use in basis.channels if use.item.id == channel.id]
    conditions = [use.item.only_if for use in uses]
    told = [one for one in conditions if one is not None and one in TOLD]
    if not told or len(told) < len(conditions) or any(met(question.facts, one) is True for one in told):
        return
    for use, one in zip(uses, told, strict=True):
        if met(question.facts, one) is None:
            message = f"this channel is open only where {WORDS[one]} ({use.citation}), and the record does not say whether that is so"
            raise Undecided("channel", message=message)
    message = f"this channel is open only where {WORDS[told[0]]}; the case does not meet that: use another channel"
    yield Breach("channel", message=message, citation=uses[0].citation)


channel_condition_unmet.passes(ArrestWarrant)


@channel_condition_unmet.fails(LetterOfRequest, at="$.channel")
def _police_network_without_haste(letter: LetterOfRequest) -> LetterOfRequest:
    """A letter that is not urgent goes over the police network."""
    return evolve(letter, channel="i-24-7", urgent=False)


@rule("case.compulsory-channel-avoided", *CASES, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def compulsory_channel_avoided(
    record: CaseRecord, channel: Channel, compulsory_channels: tuple[Cited[ChannelUse], ...]
) -> Breaches:
    """Where the law lays a channel down, another is used only for a reason that the law knows.

    A request that says which exception it uses is in order; one that does not is sent back or not seen.
    """
    due = compulsory_channels
    if any(use.item.id == channel.id for use in due):
        return
    named = ", ".join(use.item.id for use in due)
    if isinstance(record, InformationRequest):
        if record.channel_reason is None:
            message = f"{named} is to be used, and no reason is given for another channel; give it, or change the channel"
            yield Breach("channel_reason", message=message, citation=due[0].citation, missing=True)
    else:
        yield Breach("channel", message=f"{named} is to be used; change the channel", citation=due[0].citation)


compulsory_channel_avoided.passes(InformationRequest)


@compulsory_channel_avoided.fails(LetterOfRequest, at="$.channel")
def _transfer_past_the_ministries(letter: LetterOfRequest) -> LetterOfRequest:
    """The transfer of a detained witness is asked directly, and not between the ministries."""
    return evolve(letter, measure=Measure.TEMPORARY_TRANSFER)
