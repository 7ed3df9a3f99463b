"""What a law asks of whoever sends personal data abroad for the purposes of law enforcement."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from lecoop.values.terms import Effect, Seen
from lecoop.values.transfer import TransferGround, TransferStep

__all__ = ["GroundOfTransfer", "NoThirdCountry", "StepOfTransfer", "TransferRegime"]


@frozen
class NoThirdCountry:
    """A State, or an organisation with its members, to which sending data is no transfer to a third country."""

    of: str
    article: str = ""
    valid_from: date | None = None
    valid_until: date | None = None


@frozen
class StepOfTransfer:
    """Something that has to be done or found.

    Args:
        unless_explained: it may be left undone where a reason is given.
        seen: how well the sentence is known; one that nobody saw yet only warns.
    """

    step: TransferStep
    article: str = ""
    unless_explained: bool = False
    seen: Seen = Seen.OFFICIAL
    valid_from: date | None = None
    valid_until: date | None = None


@frozen
class GroundOfTransfer:
    """A ground on which the law lets data go abroad, with what has to be done for it.

    Args:
        single: article by which it holds for a single case only, not for systematic transfers; ``single_effect`` how hard it says so.
    """

    ground: TransferGround
    article: str = ""
    steps: tuple[StepOfTransfer, ...] = ()
    single: str = ""
    single_effect: Effect = Effect.SHALL
    valid_from: date | None = None
    valid_until: date | None = None


@frozen
class TransferRegime:
    """The chapter of a law on transfers of personal data to third countries and international organisations.

    Args:
        within: who is no third country: to them no ground is needed.
        decided_by: by whose decision a recipient's protection is adequate: ``"EU"`` or the code of a State.
        decided_on: day up to which every such decision is on record; after it, whoever has none is unknown.
        ground: article by which a transfer rests on one of ``grounds``.
        necessity: article by which the transfer is necessary for law enforcement.
        recipient: article by which the recipient is an authority competent for it; ``direct`` what is asked for any other.
        steps: what is asked for whatever the ground.
        origin: article by which a State that gave the data authorises the transfer first; ``origin_among`` whose members such States are.
        origin_threat: article that waives this before an immediate threat; ``origin_told`` by which that State is then told.
    """

    within: tuple[NoThirdCountry, ...]
    decided_by: str
    decided_on: date | None = None
    ground: str = ""
    necessity: str = ""
    recipient: str = ""
    direct: tuple[StepOfTransfer, ...] = ()
    origin: str = ""
    origin_among: tuple[str, ...] = ()
    origin_threat: str = ""
    origin_told: str = ""
    steps: tuple[StepOfTransfer, ...] = ()
    grounds: tuple[GroundOfTransfer, ...] = ()
