"""Rules on data in a transfer that come from somebody else: with that one's leave, or told of it after an immediate threat."""

from __future__ import annotations

from datetime import date

from attrs import evolve, frozen

from lecoop.model.data_transfer import DataOrigin, DataTransfer
from lecoop.model.instrument import Instrument
from lecoop.model.use_limit import UseLimit
from lecoop.registry import Law
from lecoop.report import Severity
from lecoop.rules.regime import Regime
from lecoop.rules.rule import Breach, Breaches, Cites, Undecided, rule
from lecoop.values.citation import Citation
from lecoop.values.period import holds
from lecoop.values.terms import Seen
from lecoop.values.text import SecretText
from lecoop.values.use import Use, UseOpening

__all__ = ["origin_not_asked", "origin_not_told"]


@frozen
class _Leave:
    """The sentence by which data wait for the leave of whoever gave them.

    Args:
        given: whether leave opens the transfer at all.
        waived: whether an immediate threat waives it.
        severity: where the sentence is not well known, or a mark says it and no article, a warning.
    """

    where: Citation | None
    given: bool = True
    waived: bool = False
    severity: Severity | None = None


def _leave(transfer: DataTransfer, origin: DataOrigin, regime: Regime, law: Law) -> _Leave | None:
    """What the instrument under which the data came asks for, then the law of the exporter, then a mark on them; ``None`` for none."""
    if origin.under is not None and law.registry.has_instrument(origin.under):
        instrument = law.instrument(origin.under)
        limit = _onward(instrument, regime.day)
        if limit is not None:
            hard = Severity.WARNING if limit.seen is Seen.UNCONFIRMED else None
            return _Leave(Citation(instrument.id, limit.article), given=bool(limit.opened_by), severity=hard)
    rules = regime.rules
    if rules.origin and origin.state is not None and law.among(origin.state, rules.origin_among):
        return _Leave(Citation(regime.instrument.id, rules.origin), waived=bool(rules.origin_threat))
    if transfer.handling is not None and Use.ONWARD_TRANSFER in transfer.handling.closed:
        return _Leave(None, severity=Severity.WARNING)
    return None


def _onward(instrument: Instrument, day: date) -> UseLimit | None:
    """The sentence that closes passing on what was given under the instrument."""
    for limit in instrument.use_limits:
        opened = {one.when for one in limit.opened_by}
        if limit.use is Use.ONWARD_TRANSFER and UseOpening.ALWAYS not in opened and holds(limit, day):
            return limit
    return None


def _by_threat(transfer: DataTransfer, origin: DataOrigin, leave: _Leave) -> bool | None:
    """Whether an immediate threat lets the data go without the leave; only where the law of the exporter says so."""
    if not leave.waived:
        return False
    said = (transfer.immediate_threat, origin.too_late)
    return False if False in said else None if None in said else True


@rule("transfer.origin-not-asked", DataTransfer, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def origin_not_asked(transfer: DataTransfer, regime: Regime, law: Law) -> Breaches:
    """Data that another State or Europol gave leave with its prior leave, but before an immediate threat.

    Whoever gave the data answers for them at home, and has to be able to say no.
    """
    if not transfer.origins and transfer.own_data_only is not True:
        raise Undecided("origins", message="from whom the data come is not stated")
    for i, origin in enumerate(transfer.origins):
        leave = _leave(transfer, origin, regime, law)
        if leave is None or origin.state == transfer.sending:
            continue
        if not leave.given:
            message = "data that came under this instrument are not passed on at all; leave them out"
            yield Breach("origins", i, "under", message=message, citation=leave.where, severity=leave.severity)
            continue
        day = transfer.issued_on
        late = origin.authorised_on is not None and day is not None and origin.authorised_on > day
        if (origin.authorised is True and not late) or _by_threat(transfer, origin, leave):
            continue
        what = "authorised the transfer only after it" if late else "has not authorised the transfer"
        message = f"whoever gave the data {what}; ask first"
        missing = origin.authorised is None
        yield Breach("origins", i, "authorised", message=message, citation=leave.where, severity=leave.severity, missing=missing)


origin_not_asked.passes(DataTransfer)


def _from_another_state() -> DataTransfer:
    """Data that another member State gave, with its leave."""
    from lecoop.examples.data_transfer import FROM_ANOTHER_STATE

    return FROM_ANOTHER_STATE


origin_not_asked.passes(_from_another_state)


@origin_not_asked.fails(_from_another_state, at="$.origins[0].authorised")
def _without_leave(transfer: DataTransfer) -> DataTransfer:
    """The member State that gave the data refused its leave."""
    return evolve(transfer, origins=(evolve(transfer.origins[0], authorised=False),))


@rule("transfer.origin-not-told", DataTransfer, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def origin_not_told(transfer: DataTransfer, regime: Regime, law: Law) -> Breaches:
    """Where an immediate threat let data leave without the origin's leave, that State is told without delay.

    The threat waives the question, not the answer.
    """
    for i, origin in enumerate(transfer.origins):
        leave = _leave(transfer, origin, regime, law)
        if leave is None or origin.authorised is True or _by_threat(transfer, origin, leave) is not True:
            continue
        if origin.told_on is None:
            told = Citation(regime.instrument.id, regime.rules.origin_told)
            yield Breach("origins", i, "told_on", message="the State that gave the data was not told; tell it", citation=told, missing=True)


def _before_a_threat() -> DataTransfer:
    """Data of another member State sent before an immediate threat, of which it was then told."""
    from lecoop.examples.data_transfer import BEFORE_A_THREAT

    return BEFORE_A_THREAT


origin_not_told.passes(_before_a_threat)


@origin_not_told.fails(_before_a_threat, at="$.origins[0].told_on")
def _never_told(transfer: DataTransfer) -> DataTransfer:
    """The State that gave the data never heard of it."""
    return evolve(transfer, necessity=SecretText("An invented threat."), origins=(evolve(transfer.origins[0], told_on=None),))
