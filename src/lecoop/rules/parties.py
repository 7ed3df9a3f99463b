"""Rules that judge who is bound by an instrument, and from when."""

from __future__ import annotations

from datetime import date, timedelta

from attrs import evolve

from lecoop.model.instrument import Instrument
from lecoop.model.status import EntryClause, Party, Status
from lecoop.registry import Law
from lecoop.report import Audience, Severity
from lecoop.rules.rows import run
from lecoop.rules.rule import Breach, Breaches, Cites, rule
from lecoop.values.citation import Citation
from lecoop.values.period import Period
from lecoop.values.terms import Mode, Standing

__all__ = ["BY_DEPOSIT", "bound_without_convention", "days_out_of_order", "due_by_clause", "entry_clause_missed", "rows_overlap"]

BY_DEPOSIT = frozenset({None, Mode.RATIFICATION, Mode.ACCEPTANCE, Mode.APPROVAL, Mode.ACCESSION})
"""How a party comes to be bound by a deposit of its own, so that the entry clause counts from it."""


@rule("instrument.days-out-of-order", Instrument, severity=Severity.ERROR, added_in="26.1", citation=Cites.FORM, audience=Audience.REGISTRY)
def days_out_of_order(instrument: Instrument) -> Breaches:
    """An instrument is signed, then in force; a party signs, then deposits, then is bound.

    Only a party that applies it provisionally is bound before it enters into force, and only a successor
    before its own deposit.
    """
    first, start = instrument.signed_on, instrument.valid_from
    if first is not None and start is not None and start < first:
        yield Breach(
            "valid_from", message=f"in force on {start.isoformat()}, before it was signed on {first.isoformat()}; one day is wrong"
        )
    for i, row in enumerate(instrument.status.parties if instrument.status is not None else ()):
        place = ("status", "parties", i)
        if row.signed_on is not None and row.deposited_on is not None and row.deposited_on < row.signed_on:
            message = f"{row.party} deposited before it signed on {row.signed_on.isoformat()}; one day is wrong"
            yield Breach(*place, "deposited_on", message=message)
        if row.valid_from is None:
            continue
        bound = row.valid_from.isoformat()
        if row.deposited_on is not None and row.valid_from < row.deposited_on and row.mode in BY_DEPOSIT:
            message = f"{row.party} is bound from {bound}, before it deposited on {row.deposited_on.isoformat()}; one day is wrong"
            yield Breach(*place, "valid_from", message=message)
        if start is not None and row.valid_from < start and row.mode is not Mode.PROVISIONAL:
            message = f"{row.party} is bound from {bound}, the instrument in force from {start.isoformat()}; only provisionally can it be"
            yield Breach(*place, "valid_from", message=message)


days_out_of_order.passes(Instrument)


@days_out_of_order.fails(Instrument, at="$.valid_from")
def _before_it_was_signed(instrument: Instrument) -> Instrument:
    """The convention is in force before it is signed."""
    return evolve(instrument, valid_from=date(1988, 1, 1))


@days_out_of_order.fails(Instrument, at="$.status.parties[1].valid_from", also=("instrument.entry-clause-missed",))
def _bound_before_deposit(instrument: Instrument) -> Instrument:
    """Sweden is bound before it has deposited."""
    return _with_second(instrument, valid_from=date(1994, 1, 1))


def _with_second(instrument: Instrument, *, party: str = "SE", valid_from: date | None = None) -> Instrument:
    status = instrument.status
    if status is None:
        return instrument
    second = status.parties[1]
    changed = evolve(second, party=party, valid_from=valid_from or second.valid_from)
    return evolve(instrument, status=evolve(status, parties=(status.parties[0], changed)))


@rule(
    "instrument.entry-clause-missed", Instrument, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA, audience=Audience.REGISTRY
)
def entry_clause_missed(instrument: Instrument) -> Breaches:
    """A party that comes late is bound on the day that the entry clause gives for its deposit.

    The clause counts from the deposit; nobody is bound before the instrument itself is in force. A day
    that differs was mistyped. A difference of one day is only noted: depositaries have not always counted
    the day of deposit alike, and the day in their list is the one that they told the parties.
    """
    clause = instrument.entry_clause
    if clause is None or instrument.status is None:
        return
    start = clause.valid_from or instrument.valid_from
    for i, row in enumerate(instrument.status.parties):
        if row.deposited_on is None or row.valid_from is None or row.mode not in BY_DEPOSIT or row.disputed is not None:
            continue
        due = due_by_clause(clause, row.deposited_on)
        due = max(due, start) if start is not None and due is not None else due
        if due is not None and row.valid_from != due:
            message = (
                f"{row.party} deposited on {row.deposited_on.isoformat()} and is bound from {row.valid_from.isoformat()};"
                f" the clause gives {due.isoformat()}: look both days up again"
            )
            hard = Severity.NOTE if abs(row.valid_from - due) <= timedelta(days=1) else None
            where = Citation(instrument.id, clause.article)
            yield Breach("status", "parties", i, "valid_from", message=message, citation=where, severity=hard)


def due_by_clause(clause: EntryClause, deposited_on: date) -> date | None:
    """The day on which the clause binds whoever deposits on a day; ``None`` where it counts in hours or working days."""
    after = clause.after.later(deposited_on)
    if after is None:
        return None
    if clause.first_of_month:
        return date(after.year + after.month // 12, after.month % 12 + 1, 1)
    return after + timedelta(days=1) if clause.plus_one_day else after


entry_clause_missed.passes(Instrument)


@entry_clause_missed.fails(Instrument, at="$.status.parties[1].valid_from")
def _a_month_early(instrument: Instrument) -> Instrument:
    """Sweden is bound a month before the three months and the rest of the month have passed."""
    return _with_second(instrument, valid_from=date(1994, 12, 1))


@rule("instrument.rows-overlap", Instrument, severity=Severity.ERROR, added_in="26.1", citation=Cites.FORM, audience=Audience.REGISTRY)
def rows_overlap(instrument: Instrument) -> Breaches:
    """On one day one row says how a party is bound.

    A party that leaves and returns, or is bound provisionally first, has rows whose days touch and do not
    overlap; else the order of rows would decide.
    """
    seen: dict[str, list[Period]] = {}
    for i, row in enumerate(instrument.status.parties if instrument.status is not None else ()):
        run = _run(row)
        if run is None:
            continue
        if any(run.overlaps(other) for other in seen.setdefault(row.party, [])):
            message = f"overlaps another row of {row.party}; end one on the day on which the other begins"
            yield Breach("status", "parties", i, message=message)
        seen[row.party].append(run)


def _run(row: Party) -> Period | None:
    """The days of which a row speaks; ``None`` for a row that only adds days of signature or application."""
    start = row.valid_from or row.held_on or (row.disputed[0] if row.disputed is not None else None)
    if start is None and row.mode is not Mode.NOT_BOUND:
        return None
    return run(start, row.valid_until)


rows_overlap.passes(Instrument)


@rows_overlap.fails(Instrument, at="$.status.parties[1]", also=("registry.count-differs",))
def _twice(instrument: Instrument) -> Instrument:
    """One party has two rows for the same days."""
    return _with_second(instrument, party="NO")


@rule(
    "instrument.bound-without-convention",
    Instrument,
    severity=Severity.WARNING,
    added_in="26.1",
    citation=Cites.FORM,
    audience=Audience.REGISTRY,
)
def bound_without_convention(instrument: Instrument, law: Law) -> Breaches:
    """Whoever is bound by a protocol is bound by its convention.

    As a rule only a party, or a signatory, of the convention may join, and what the protocol changes has to
    be there. Where the convention's list is not complete nothing is said.
    """
    if instrument.family is None or instrument.family == instrument.id or not law.registry.has_instrument(instrument.family):
        return
    whole = law.registry.instrument(instrument.family)
    for i, row in enumerate(instrument.status.parties if instrument.status is not None else ()):
        run = _run(row)
        if run is None or row.mode is Mode.NOT_BOUND or run.valid_from is None:
            continue
        standing = law.registry.timeline(whole, row.party).on(run.valid_from).standing
        if standing in (Standing.NOT_PARTY, Standing.SIGNATORY, Standing.CEASED):
            day = run.valid_from.isoformat()
            message = f"{row.party} is bound from {day}, and to {whole.id} it stands as {standing.value} on that day; look both up again"
            yield Breach("status", "parties", i, "party", message=message)


bound_without_convention.passes(Instrument)


@bound_without_convention.fails(lambda: _protocol(), at="$.status.parties[0].party")
def _only_the_protocol(instrument: Instrument) -> Instrument:
    """A State that never joined the convention is bound by the protocol."""
    status = instrument.status
    rows = () if status is None else (evolve(status.parties[0], party="NO", valid_from=date(1989, 1, 1)),)
    return evolve(instrument, valid_from=date(1989, 1, 1), signed_on=None, status=Status("gazette", None, rows))


def _protocol() -> Instrument:
    from lecoop.examples.registry import PROTOCOL

    return PROTOCOL
