"""What a plan is made of: routes that are open, ways that are closed, and what is to be minded."""

from __future__ import annotations

from datetime import date
from enum import Enum

from attrs import frozen

from lecoop.basis.basis import Basis, Cited
from lecoop.basis.remark import Remark
from lecoop.model.bureau import Bureau
from lecoop.model.provision import Content, Form, GroundForRefusal, TimeLimit
from lecoop.values.citation import Citation
from lecoop.values.terms import ChannelClass, RefusalReason

__all__ = ["Refusal", "Route", "RouteStatus"]


class RouteStatus(Enum):
    """Whether a route may be taken; only ``OPEN`` counts as yes."""

    OPEN = "open"
    OPEN_WITH_GAPS = "open-with-gaps"


@frozen
class Route:
    """One way: who sends, over what, to whom, on which basis, and what must be kept.

    Args:
        status: open, or open with gaps; only the first counts as yes.
        channel: id of the channel, ``kind`` what kind of way it is; empty where no channel is on record.
        senders, receivers: bureaus or authorities; where several fit, a condition tells them apart.
        carrier_rules: where the carrier's own rules stand.
        advance_copy: channels on which practice sends an advance copy.
        support: organisations, and posts of liaison prosecutors, that help with it; they carry nothing.
        may_cite: ids of other bases that are open for the same question.
        yields: ``"evidence"`` or ``"intelligence"``, or what else the measure yields.
    """

    status: RouteStatus
    basis: Basis
    channel: str
    kind: ChannelClass
    senders: tuple[Bureau, ...] = ()
    receivers: tuple[Bureau, ...] = ()
    citation: Citation | None = None
    compulsory: bool = False
    form: Cited[Form] | None = None
    languages: tuple[str, ...] = ()
    yields: str = ""
    carrier_rules: Citation | None = None
    advance_copy: tuple[str, ...] = ()
    support: tuple[str, ...] = ()
    may_cite: tuple[str, ...] = ()
    conditions: tuple[Remark, ...] = ()
    cautions: tuple[Remark, ...] = ()
    gaps: tuple[Remark, ...] = ()

    @property
    def contents(self) -> tuple[Cited[Content], ...]:
        """What the request must say, each with its article."""
        return self.basis.contents

    @property
    def time_limits(self) -> tuple[Cited[TimeLimit], ...]:
        """How long each step may take, each with its article."""
        return self.basis.time_limits

    @property
    def grounds_for_refusal(self) -> tuple[Cited[GroundForRefusal], ...]:
        """On what the requested State shall or may refuse, each with its article."""
        return self.basis.grounds_for_refusal


@frozen
class Refusal:
    """A way that is closed: why, by which article, since when and until when.

    Args:
        basis: ids of the legal basis; empty where a channel is closed whatever the basis.
        channel: id of the channel; empty where the basis is closed whatever the channel.
        since: first day of the unbroken run of this reason; ``None`` where it has no beginning on record.
        until: first day on which the way opens, where that is on record already.
        cause: ids of the instruments that close it.
    """

    reason: RefusalReason
    message: str
    basis: tuple[str, ...] = ()
    channel: str = ""
    citation: Citation | None = None
    since: date | None = None
    until: date | None = None
    cause: tuple[str, ...] = ()
    duty: str = ""

    def __str__(self) -> str:
        what = " + ".join(self.basis) or self.channel or "every way"
        since = f" since {self.since.isoformat()}" if self.since is not None else ""
        return f"{what}: {self.reason.value}{since}: {self.message}"
