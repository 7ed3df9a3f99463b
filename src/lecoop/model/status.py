"""Who is bound by an instrument, from when, and between whom it does not run."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from lecoop.model.published_count import PublishedCount
from lecoop.values.duration import Duration
from lecoop.values.measure import Measure
from lecoop.values.terms import Mode, Seen, StandsFor

__all__ = ["EntryClause", "Exclusion", "Extension", "PairRow", "Party", "Status", "Suspension"]


@frozen
class EntryClause:
    """When an instrument enters into force for a party that comes late.

    Args:
        article: where this stands.
        after: time from the deposit: days, or months.
        first_of_month: the first day of the month that follows the end of ``after``.
        plus_one_day: the day after the end of ``after``.
        valid_from: entry into force of the instrument; no party is bound before it, however early its deposit.
    """

    article: str
    after: Duration
    first_of_month: bool = False
    plus_one_day: bool = False
    valid_from: date | None = None


@frozen
class Party:
    """One row: somebody bound, or no longer, or not, by an instrument.

    Args:
        party: code of a State, territory or organisation.
        valid_from: first day bound; ``valid_until`` first day no longer bound.
        applied_from, applied_until: where application differs from being bound.
        held_on: a day on which the party was seen to be bound, where ``valid_from`` is not known:
            before it the answer is unknown.
        disputed: two first days that sources give; between them the answer is unknown.
        succession_to: with ``mode = "succession"``, the predecessor.
        source: key of the record's source; ``seen`` how well the row is known.
    """

    party: str
    source: str
    seen: Seen
    side: str | None = None
    stands_for: StandsFor | None = None
    mode: Mode | None = None
    signed_on: date | None = None
    deposited_on: date | None = None
    valid_from: date | None = None
    valid_until: date | None = None
    applied_from: date | None = None
    applied_until: date | None = None
    held_on: date | None = None
    disputed: tuple[date, date] | None = None
    succession_to: str | None = None
    note: str = ""


@frozen
class Status:
    """The list of parties, and up to which day it is known to be complete.

    Args:
        source: key of the source from which rows come unless they name another.
        complete_on: up to this day, whoever has no row is not bound; after it, unknown.
            ``None``: the list is known to be incomplete.
        published_counts: how many parties somebody published, by day and source: held against the rows.
    """

    source: str
    complete_on: date | None = None
    parties: tuple[Party, ...] = ()
    published_counts: tuple[PublishedCount, ...] = ()


@frozen
class Extension:
    """An instrument reaches a territory: by whom, with whom, from when."""

    territory: str
    by: str
    source: str
    seen: Seen
    towards: tuple[str, ...] = ()
    valid_from: date | None = None
    valid_until: date | None = None
    held_on: date | None = None
    article: str = ""
    note: str = ""


@frozen
class Exclusion:
    """Between these the instrument does not run, by agreement or by objection."""

    between: tuple[str, str]
    source: str
    seen: Seen
    measures: tuple[Measure, ...] = ()
    valid_from: date | None = None
    valid_until: date | None = None
    article: str = ""
    note: str = ""


@frozen
class Suspension:
    """One party suspends the instrument towards another; a suspension is not an end.

    Args:
        by: who suspends.
        towards: towards whom; empty for all.
    """

    by: str
    source: str
    seen: Seen
    valid_from: date
    towards: tuple[str, ...] = ()
    measures: tuple[Measure, ...] = ()
    valid_until: date | None = None
    article: str = ""
    note: str = ""


@frozen
class PairRow:
    """A measure switched on between a pair, or for a party towards all."""

    measures: tuple[Measure, ...]
    party: str
    source: str
    seen: Seen
    towards: tuple[str, ...] = ()
    valid_from: date | None = None
    valid_until: date | None = None
