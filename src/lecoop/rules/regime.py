"""Under which law personal data leave."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from lecoop.model.data_transfer import DataTransfer
from lecoop.model.instrument import Instrument
from lecoop.model.jurisdiction import Jurisdiction
from lecoop.model.transfer_regime import TransferRegime
from lecoop.registry import Law
from lecoop.rules.named import side
from lecoop.rules.rule import Undecided
from lecoop.values.citation import Citation
from lecoop.values.period import holds

__all__ = ["Regime", "regime"]


@frozen
class Regime:
    """What the law of an exporting authority says of transfers on a day."""

    instrument: Instrument
    rules: TransferRegime
    day: date

    @property
    def where(self) -> Citation:
        """Where it asks for a ground."""
        return Citation(self.instrument.id, self.rules.ground)


def regime(transfer: DataTransfer, law: Law) -> Regime:
    """The law of the exporter on transfers, by which this one is judged.

    Raises:
        Undecided: it cannot be told.
    """
    sending = side(transfer.sending, "sending", law) if transfer.sending is not None else None
    if sending is None and transfer.sending_organisation is None:
        raise Undecided("sending", message="it is not stated who sends the data")
    if transfer.receiving is not None:
        side(transfer.receiving, "receiving", law)
    elif transfer.receiving_organisation is None:
        raise Undecided("receiving", message="it is not stated where the data go")
    for instrument in law.registry.transferring():
        rules = instrument.transfers
        if rules is None:
            continue
        mine = rules.exporter == (transfer.sending_organisation or "") if sending is None else _rules_over(instrument, rules, sending, law)
        if not mine or not holds(instrument, law.day):
            continue
        near = tuple(one.of for one in rules.within if holds(one, law.day))
        if transfer.receiving is not None and law.among(transfer.receiving, near):
            message = f"to {instrument.id} the recipient is no third country: its chapter on transfers does not speak"
            raise Undecided("receiving", message=message)
        return Regime(instrument, rules, law.day)
    raise Undecided("sending", message="the law of the exporter on transfers is not on record for the day")


def _rules_over(instrument: Instrument, rules: TransferRegime, sending: Jurisdiction, law: Law) -> bool:
    """Whether an authority of the State exports under this law on the day: it is the State's own, or binds the State."""
    if instrument.executes_for is not None:
        return instrument.executes_for in (sending.id, sending.part_of)
    return not rules.exporter and law.holding(instrument, sending).binds
