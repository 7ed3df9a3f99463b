"""A bureau: the desk at which requests leave and arrive, in the unit that hosts it."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from lecoop.values.measure import Measure
from lecoop.values.terms import AuthorityClass, BureauKind, Matter, Seen

__all__ = ["Bureau", "Remit", "Seconding"]


@frozen
class Seconding:
    """An agency that sends officers into a bureau, with its days.

    Args:
        held_on, last_seen_on: first and last day on which a source shows it there, where the ends are not known.
    """

    agency: str
    source: str
    seen: Seen
    valid_from: date | None = None
    valid_until: date | None = None
    held_on: date | None = None
    last_seen_on: date | None = None


@frozen
class Remit:
    """For what a bureau is the right address.

    Args:
        instruments: ids of the instruments under which it acts; empty for any.
        measures: measures for which it acts; empty for any.
        territories: codes of the parts for which it acts; empty for the whole State.
        matters: kinds of case for which it acts; empty for any kind that no other bureau claims.
        direction: ``"incoming"``, ``"outgoing"`` or empty for both.
    """

    instruments: tuple[str, ...] = ()
    measures: tuple[Measure, ...] = ()
    territories: tuple[str, ...] = ()
    matters: tuple[Matter, ...] = ()
    direction: str = ""


@frozen
class Bureau:
    """One desk for cooperation, of one kind, in one host unit.

    Args:
        id: unique, such as ``"gb-ncb"``.
        jurisdiction: for whom it works.
        host: id of the agency or of the house (a bureau) in which it sits.
        lead: with a liaison bureau, the leading agency; ``seconding`` those that send officers.
        seat: where it sits, if abroad or at an organisation, such as ``"europol"``.
        classes: with a judicial authority, the classes of authority meant.
        directory: address of the live directory in which the single authorities are found.
        generic: known from an organisation's law only; its name was seen in no source.
    """

    id: str
    jurisdiction: str
    kind: BureauKind
    name: str
    source: str = ""
    seen: Seen = Seen.UNCONFIRMED
    also_known_as: tuple[str, ...] = ()
    host: str = ""
    lead: str = ""
    seconding: tuple[Seconding, ...] = ()
    seat: str = ""
    remits: tuple[Remit, ...] = ()
    classes: tuple[AuthorityClass, ...] = ()
    languages: tuple[str, ...] = ()
    directory: str = ""
    generic: bool = False
    valid_from: date | None = None
    valid_until: date | None = None
    held_on: date | None = None
    article: str = ""
    note: str = ""
