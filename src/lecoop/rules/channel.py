"""Rules that judge channels."""

from __future__ import annotations

from attrs import evolve

from lecoop.model.channel import Channel
from lecoop.report import Audience, Severity
from lecoop.rules.rule import Breach, Breaches, Cites, rule
from lecoop.values.measure import Measure

__all__ = ["basis_of_what_it_does_not_carry", "carries_nothing"]


@rule("channel.carries-nothing", Channel, severity=Severity.ERROR, added_in="26.1", citation=Cites.FORM, audience=Audience.REGISTRY)
def carries_nothing(record: Channel) -> Breaches:
    """A channel carries something, and somebody works it at either end.

    Without measures no plan finds it; without kinds of bureau nobody knows to whom a message on it goes.
    """
    for name, value in (("carries", record.carries), ("bureaus", record.bureaus)):
        if not value:
            yield Breach(name, message=f"{name} is empty; say what it carries and who works it")


carries_nothing.passes(Channel)


@carries_nothing.fails(Channel, at="$.bureaus")
def _nobody_works_it(channel: Channel) -> Channel:
    """No kind of bureau stands at the channel's ends."""
    return evolve(channel, bureaus=())


@rule(
    "channel.disclaims-what-it-does-not-carry",
    Channel,
    severity=Severity.WARNING,
    added_in="26.1",
    citation=Cites.FORM,
    audience=Audience.REGISTRY,
)
def basis_of_what_it_does_not_carry(record: Channel) -> Breaches:
    """What a channel carries without being its basis is among what it carries.

    ``never_basis`` says that a message which travels here is no legal basis for a measure; for a measure
    that does not travel here it says nothing.
    """
    for i, measure in enumerate(record.never_basis):
        if measure not in record.carries:
            message = f"{measure.value} is not among what the channel carries; add it there, or take it out here"
            yield Breach("never_basis", i, message=message)


basis_of_what_it_does_not_carry.passes(Channel)


@basis_of_what_it_does_not_carry.fails(Channel, at="$.never_basis[0]")
def _of_confiscation(channel: Channel) -> Channel:
    """The channel is no basis for confiscation, which it does not carry."""
    return evolve(channel, never_basis=(Measure.CONFISCATION,))
