"""How somebody stands to an instrument or an organisation, as runs of days."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta

from attrs import frozen

from lecoop.model.instrument import Instrument
from lecoop.model.organisation import Membership, Organisation
from lecoop.model.status import Party
from lecoop.values.terms import MembershipState, Mode, Seen, Standing

__all__ = ["Holding", "Timeline", "instrument_timeline", "membership_timeline", "weakest"]

BINDING = frozenset({Standing.BOUND, Standing.PROVISIONAL, Standing.TREATED_AS})
"""The standings in which a party is bound on the day."""

_OF_STATE = {
    MembershipState.MEMBER: Standing.BOUND,
    MembershipState.TREATED_AS: Standing.TREATED_AS,
    MembershipState.SUSPENDED: Standing.SUSPENDED,
}


@frozen
class Holding:
    """How somebody stands over a run of days, and the rows that say so.

    Args:
        standing: the answer.
        applied: whether a bound party also applies the instrument; ``None`` where that is not known.
        row: the row of the list of parties; ``membership`` the row that puts it under an organisation's.
        seen: how well the weakest of these rows is known.
    """

    standing: Standing
    row: Party | None = None
    membership: Membership | None = None
    applied: bool = True
    applied_from: date | None = None
    side: str | None = None
    seen: Seen = Seen.OFFICIAL

    @property
    def binds(self) -> bool:
        """Whether the party is bound: as party, provisionally, or treated as a member."""
        return self.standing in BINDING


@frozen
class Timeline:
    """Runs of days without a gap: each begins on its day and lasts until the next begins.

    Args:
        days: first days of the runs, ascending; the first run has no beginning.
        holdings: one more than ``days``.
    """

    days: tuple[date, ...]
    holdings: tuple[Holding, ...]

    def on(self, day: date) -> Holding:
        """How it stands on the day."""
        return self.holdings[bisect_right(self.days, day)]

    @property
    def touched(self) -> bool:
        """Whether any row or membership stands behind it on any day."""
        return any(holding.row is not None or holding.membership is not None for holding in self.holdings)

    @classmethod
    def of(cls, boundaries: Iterable[date], evaluate: Callable[[date], Holding]) -> Timeline:
        """Evaluate before the first boundary and on each one; runs that say the same become one."""
        days: list[date] = []
        ordered = sorted(set(boundaries))
        first = ordered[0] if ordered else date.max
        found = [evaluate(first - timedelta(days=1) if first > date.min else first)]
        for day in ordered:
            holding = evaluate(day)
            if holding != found[-1]:
                days.append(day)
                found.append(holding)
        return cls(tuple(days), tuple(found))


def membership_timeline(organisation: Organisation, code: str, horizon: date) -> Timeline:
    """How a jurisdiction belongs to an organisation, over all days.

    Whoever has no row is not a member up to ``complete_on``, and unknown after it; a day after the
    edition's horizon is answered with what was known on the horizon.
    """
    rows = [row for row in organisation.memberships if row.party == code]
    boundaries = _days(rows, "valid_from", "valid_until", "held_on")
    if organisation.complete_on is not None and organisation.complete_on < horizon:
        boundaries.append(organisation.complete_on + timedelta(days=1))

    def evaluate(day: date) -> Holding:
        before_held = False
        for row in rows:
            if row.valid_until is not None and row.valid_until <= day:
                continue
            if row.valid_from is not None:
                active = row.valid_from <= day
            else:
                active = row.held_on is not None and row.held_on <= day
                before_held = before_held or not active
            if active:
                standing = _OF_STATE.get(row.state, Standing.NOT_PARTY)
                return Holding(standing, membership=row, seen=row.seen)
        if before_held:
            return Holding(Standing.UNKNOWN)
        ended = [row for row in rows if row.valid_until is not None and row.valid_until <= day]
        if ended:
            last = max(ended, key=lambda row: row.valid_until or date.min)
            return Holding(Standing.CEASED, membership=last, seen=last.seen)
        return _absent(organisation.complete_on, day, horizon)

    return Timeline.of(boundaries, evaluate)


def instrument_timeline(
    instrument: Instrument,
    parties: Sequence[Party],
    complete_on: date | None,
    code: str,
    organisations: Sequence[tuple[Party, Timeline]],
    horizon: date,
) -> Timeline:
    """How a jurisdiction stands to an instrument, over all days.

    Args:
        parties: the rows of the instrument, or of the whole of which it is a part.
        organisations: the rows that stand for members, each with the jurisdiction's membership.
    """
    own = [row for row in parties if row.party == code]
    ruling = [row for row in own if row.valid_from or row.held_on or row.mode is Mode.NOT_BOUND or row.disputed]
    notes = [row for row in own if row not in ruling]
    boundaries = _days(own, "signed_on", "deposited_on", "valid_from", "valid_until", "applied_from", "applied_until", "held_on")
    boundaries += [day for row in own if row.disputed is not None for day in row.disputed]
    boundaries += [day for day in (instrument.signed_on, instrument.valid_from, instrument.valid_until) if day is not None]
    if complete_on is not None and complete_on < horizon:
        boundaries.append(complete_on + timedelta(days=1))
    if not ruling:
        for row, membership in organisations:
            boundaries += [*_days([row], "valid_from", "valid_until", "applied_from", "applied_until", "held_on"), *membership.days]
    earlier: list[bool] = []

    def evaluate(day: date) -> Holding:
        holding = _own(instrument, ruling, day) if ruling else _through(instrument, organisations, notes, day)
        if holding is not None:
            earlier.append(holding.binds)
            return holding
        unsure = any(membership.on(day).standing is Standing.UNKNOWN for _, membership in organisations)
        if any(earlier) and not (unsure and not ruling and _running(instrument, day)):
            last = max((row for row in own if row.valid_until), key=lambda row: row.valid_until or date.min, default=None)
            return Holding(Standing.CEASED, row=last, seen=last.seen if last else Seen.OFFICIAL)
        signed = next((row for row in own if row.signed_on is not None and row.signed_on <= day), None)
        signed = signed or next((row for row in own if row.deposited_on is not None and row.deposited_on <= day), None)
        if signed is not None:
            return Holding(Standing.SIGNATORY, row=signed, side=signed.side, seen=signed.seen)
        later = next((row for row in own if _signs_after(row, day)), None)
        if later is not None and not ruling:
            return Holding(Standing.NOT_PARTY, row=later, side=later.side, seen=later.seen)
        if ruling:
            return Holding(Standing.NOT_PARTY, row=ruling[0], side=ruling[0].side, seen=ruling[0].seen)
        if not _running(instrument, day):
            return Holding(Standing.NOT_PARTY)
        if unsure:
            return Holding(Standing.UNKNOWN)
        if any(membership.on(day).standing is Standing.CEASED for _, membership in organisations):
            return Holding(Standing.NOT_PARTY)
        if any(_to_come(row, day) and membership.on(day).standing in BINDING for row, membership in organisations):
            return Holding(Standing.NOT_PARTY)
        return _absent(complete_on, day, horizon)

    return Timeline.of(boundaries, evaluate)


def _own(instrument: Instrument, rows: Sequence[Party], day: date) -> Holding | None:
    """What the party's own rows say of the day; ``None`` where none of them runs."""
    seen_later: Party | None = None
    for row in rows:
        if row.valid_until is not None and row.valid_until <= day:
            continue
        if row.mode is Mode.NOT_BOUND:
            if row.valid_from is None or row.valid_from <= day:
                return Holding(Standing.NOT_PARTY, row=row, side=row.side, seen=row.seen)
            continue
        if row.disputed is not None and row.disputed[0] <= day < row.disputed[1] and _running(instrument, day):
            return Holding(Standing.UNKNOWN, row=row, side=row.side, seen=row.seen)
        start = row.disputed[1] if row.disputed is not None else row.valid_from or row.held_on
        runs = _running(instrument, day, provisional=row.mode is Mode.PROVISIONAL)
        if start is None or day < start:
            unsigned = row.mode is Mode.PROVISIONAL and instrument.signed_on is not None and day < instrument.signed_on
            if runs and not unsigned and row.valid_from is None and row.disputed is None and start is not None:
                seen_later = seen_later or row
            continue
        if not runs:
            continue
        standing = Standing.PROVISIONAL if row.mode is Mode.PROVISIONAL else Standing.BOUND
        return _applied(Holding(standing, row=row, side=row.side, seen=row.seen), [row], day)
    return None if seen_later is None else Holding(Standing.UNKNOWN, row=seen_later, side=seen_later.side, seen=seen_later.seen)


def _through(instrument: Instrument, organisations: Sequence[tuple[Party, Timeline]], notes: Sequence[Party], day: date) -> Holding | None:
    """What an organisation's rows say of its member on the day; ``None`` where none of them runs."""
    for row, membership in organisations:
        start = row.valid_from or row.held_on
        if row.valid_until is not None and row.valid_until <= day:
            continue
        if not _running(instrument, day, provisional=row.mode is Mode.PROVISIONAL):
            continue
        member = membership.on(day)
        if member.standing not in BINDING and member.standing is not Standing.SUSPENDED:
            continue
        if start is not None and day < start:
            if row.valid_from is None:
                return Holding(Standing.UNKNOWN, row=row, membership=member.membership, side=row.side, seen=row.seen)
            continue
        standing = member.standing
        if standing is Standing.BOUND and row.mode is Mode.PROVISIONAL:
            standing = Standing.PROVISIONAL
        seen = weakest(row.seen, member.seen)
        holding = Holding(standing, row=row, membership=member.membership, side=row.side, seen=seen)
        return _applied(holding, notes or [row], day)
    return None


def _signs_after(row: Party, day: date) -> bool:
    """Whether a party is known to have signed, or deposited, after the day."""
    first = min((one for one in (row.signed_on, row.deposited_on) if one is not None), default=None)
    return first is not None and day < first


def _to_come(row: Party, day: date) -> bool:
    """Whether a row is known to begin after the day."""
    return row.valid_from is not None and day < row.valid_from


def _applied(holding: Holding, rows: Sequence[Party], day: date) -> Holding:
    """Whether the bound party applies the instrument on the day, as far as its rows tell."""
    dated = [row for row in rows if row.applied_from is not None or row.applied_until is not None]
    if not dated:
        return holding
    for row in dated:
        if (row.applied_from is None or row.applied_from <= day) and (row.applied_until is None or day < row.applied_until):
            return Holding(
                holding.standing, holding.row, holding.membership, True, row.applied_from, holding.side,
                weakest(holding.seen, row.seen),
            )  # fmt: skip
    later = min((row.applied_from for row in dated if row.applied_from is not None and row.applied_from > day), default=None)
    return Holding(holding.standing, holding.row, holding.membership, False, later, holding.side, holding.seen)


def _running(instrument: Instrument, day: date, *, provisional: bool = False) -> bool:
    """Whether the instrument is in force on the day; a provisional party may be earlier, nobody later."""
    if instrument.valid_until is not None and instrument.valid_until <= day:
        return False
    if provisional:
        return True
    if instrument.valid_from is None:
        return instrument.in_force_unknown
    return instrument.valid_from <= day


def _absent(complete_on: date | None, day: date, horizon: date) -> Holding:
    """What it means that there is no row: not bound where the list is complete, else unknown."""
    known = complete_on is not None and min(day, horizon) <= complete_on
    return Holding(Standing.NOT_PARTY if known else Standing.UNKNOWN)


def weakest(*known: Seen) -> Seen:
    """How well something is known that rests on facts which are known so well."""
    return next((seen for seen in (Seen.UNCONFIRMED, Seen.SECONDARY) if seen in known), Seen.OFFICIAL)


def _days(rows: Iterable[object], *names: str) -> list[date]:
    found = [getattr(row, name) for row in rows for name in names]
    return [day for day in found if day is not None]
