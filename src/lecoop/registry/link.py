"""Whether an instrument runs from one jurisdiction to another on a day, and if not, why and since when."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date
from typing import TYPE_CHECKING

from attrs import field, frozen

from lecoop.model.instrument import Instrument
from lecoop.model.status import Exclusion, PairRow, Suspension
from lecoop.registry.standing import Holding, weakest
from lecoop.values.measure import Measure
from lecoop.values.period import holds
from lecoop.values.terms import JurisdictionStatus, RefusalReason, Seen, Standing

if TYPE_CHECKING:
    from lecoop.registry.law import Law
    from lecoop.registry.registry import Registry

__all__ = ["Link", "bound_from", "days_of_change", "link", "one_realm"]


@frozen
class Link:
    """How an instrument stands between a requesting and a requested jurisdiction on a day.

    Args:
        instrument: the instrument.
        reason: why it does not run; ``None`` where it runs or where that is not known.
        unknown: whose standing is not known, where that decides; ``None`` otherwise.
        who: the code on which the reason rests.
        article: where the reason stands, as far as the instrument itself says it.
        until: the first day on which the row that is to come opens the way.
        unapplied: the bound party that does not apply the instrument on the day.
        seen: how well the rows are known on which this rests.
    """

    instrument: Instrument
    reason: RefusalReason | None = None
    unknown: str | None = None
    who: str = ""
    standing: Standing | None = None
    article: str = ""
    until: date | None = None
    unapplied: str | None = None
    applied_from: date | None = None
    not_switched_on: bool = False
    seen: Seen = Seen.OFFICIAL
    rows: tuple[Holding, ...] = ()

    @property
    def open(self) -> bool:
        """Whether the instrument runs between the two, as far as is on record."""
        return self.reason is None and self.unknown is None and not self.not_switched_on


def link(law: Law, instrument: Instrument, asking: str, asked: str, measure: Measure | None = None) -> Link | None:
    """How an instrument stands between two on the day; ``None`` where it is no candidate for the pair.

    It is a candidate where it is signed by the day and both have or had a row or membership, or any
    State may join and one is bound; never where both stand on one side.
    """
    key = ("link", instrument.id, asking, asked, measure)
    kept = law.registry.remembered(key)
    if not isinstance(kept, _Runs):
        kept = law.registry.remember(key, _Runs(tuple(sorted(days_of_change(law, instrument, asking, asked)))))
    number = bisect_right(kept.days, law.day)
    if number not in kept.links:
        kept.links[number] = _link(law, instrument, asking, asked, measure)
    return kept.links[number]


@frozen
class _Runs:
    """The runs of days on which an instrument stands the same way between two; each is worked out once."""

    days: tuple[date, ...]
    links: dict[int, Link | None] = field(factory=dict)


def _link(law: Law, instrument: Instrument, asking: str, asked: str, measure: Measure | None) -> Link | None:
    one, other = _reached(law, instrument, asking, asked), _reached(law, instrument, asked, asking)
    if instrument.executes_for is not None and asked != instrument.executes_for:
        return None
    if instrument.executes_for is None and one_realm(law.registry, asking, asked):
        return None
    if not _candidate(law, instrument, asking, asked, one, other):
        return None
    if instrument.executes_for is not None and not instrument.sides:
        return _domestic(law, instrument, asked)
    if law.registry.whole(instrument).sides and not _across(law, instrument, asking, asked, one, other):
        return None
    seen = weakest(one.seen, other.seen)
    if one.binds and other.binds:
        return _between(law, instrument, asking, asked, measure, one, other, seen)
    return _not_bound(law, instrument, asking, asked, one, other, seen)


def days_of_change(law: Law, instrument: Instrument, asking: str, asked: str) -> set[date]:
    """The days on which how the instrument stands between the two can change."""
    days: set[date] = {day for day in (instrument.valid_from, instrument.valid_until, instrument.signed_on) if day is not None}
    for code in (asking, asked):
        found = law.registry.jurisdiction(code)
        for one in {found.id, found.part_of, found.responsible} - {None}:
            days.update(law.registry.timeline(instrument, str(one)).days)
    dated: list[Exclusion | Suspension | PairRow] = [
        *instrument.exclusions, *instrument.objections, *instrument.suspensions, *instrument.applied,
    ]  # fmt: skip
    for row in dated:
        days.update(day for day in (row.valid_from, row.valid_until) if day is not None)
    for extension in instrument.extensions:
        days.update(day for day in (extension.valid_from, extension.valid_until, extension.held_on) if day is not None)
    return days


def bound_from(law: Law, instrument: Instrument, one: str, other: str) -> date | None:
    """The first day on which the instrument binds both, as far as is on record; ``None`` where there is none."""
    key = ("bound from", instrument.id, one, other)
    kept = law.registry.remembered(key)
    if not isinstance(kept, tuple):
        days = sorted(days_of_change(law, instrument, one, other))
        both = (day for day in days if all(_binds(law.registry.on(day), instrument, code) for code in (one, other)))
        kept = law.registry.remember(key, (next(both, None),))
    first: date | None = kept[0]
    return first


def _binds(law: Law, instrument: Instrument, code: str) -> bool:
    return law.holding(instrument, code).binds


def one_realm(registry: Registry, one: str, other: str) -> bool:
    """Whether one State answers for both abroad: no treaty runs between a State and its own territories, or among these."""
    near, far = registry.jurisdiction(one), registry.jurisdiction(other)
    return (near.part_of or near.responsible or near.id) == (far.part_of or far.responsible or far.id)


def _domestic(law: Law, instrument: Instrument, asked: str) -> Link:
    """A State's own law without designated territories is open to whoever asks the State."""
    if not _in_force(instrument, law.day):
        return Link(instrument, RefusalReason.NOT_IN_FORCE, who=asked, until=None)
    return Link(instrument)


def _between(
    law: Law, instrument: Instrument, asking: str, asked: str, measure: Measure | None, one: Holding, other: Holding, seen: Seen
) -> Link:
    rows = (one, other)
    pair = {asking, asked}
    for row in (*instrument.exclusions, *instrument.objections):
        if set(row.between) == pair and _concerns(row.measures, measure) and holds(row, law.day):
            return Link(instrument, RefusalReason.EXCLUDED_PAIR, who=row.between[0], article=row.article, seen=row.seen, rows=rows)
    for suspension in instrument.suspensions:
        towards = pair - {suspension.by}
        meant = suspension.by in pair and (not suspension.towards or towards & set(suspension.towards))
        if meant and _concerns(suspension.measures, measure) and holds(suspension, law.day):
            return Link(
                instrument, RefusalReason.SUSPENDED, who=suspension.by, article=suspension.article,
                until=suspension.valid_until, seen=suspension.seen, rows=rows,
            )  # fmt: skip
    unapplied = asking if not one.applied else asked if not other.applied else None
    applied_from = one.applied_from if not one.applied else other.applied_from if not other.applied else None
    if unapplied is not None and instrument.unapplied == "refused":
        return Link(instrument, RefusalReason.NOT_YET, who=unapplied, until=applied_from, unapplied=unapplied, seen=seen, rows=rows)
    if measure is not None and any(one.measure is measure and one.switched_on for one in instrument.provisions):
        switched = _switched_on(instrument, measure, asking, asked, law.day)
        if not switched:
            return Link(instrument, who=asked, not_switched_on=True, seen=seen, rows=rows)
    return Link(instrument, unapplied=unapplied, applied_from=applied_from, seen=seen, rows=rows)


def _not_bound(law: Law, instrument: Instrument, asking: str, asked: str, one: Holding, other: Holding, seen: Seen) -> Link:
    rows = (one, other)
    absent = [(code, holding) for code, holding in ((asking, one), (asked, other)) if not holding.binds]
    known = [(code, holding) for code, holding in absent if holding.standing is not Standing.UNKNOWN]
    if not _in_force(instrument, law.day, one, other):
        until = instrument.valid_from if instrument.valid_from is not None and law.day < instrument.valid_from else None
        return Link(instrument, RefusalReason.NOT_IN_FORCE, who=absent[0][0], until=until, seen=seen, rows=rows)
    if not known:
        return Link(instrument, unknown=absent[0][0], seen=seen, rows=rows)
    code, holding = min(known, key=lambda one: _REASON_RANK.get(one[1].standing, 9))
    if holding.standing is Standing.SUSPENDED:
        return Link(instrument, RefusalReason.SUSPENDED, who=code, standing=holding.standing, seen=seen, rows=rows)
    until = _opens(law, instrument, asking, asked)
    late = holding.standing is Standing.SIGNATORY or (until is not None and holding.standing is Standing.NOT_PARTY)
    reason = RefusalReason.NOT_YET if late else RefusalReason.NOT_A_PARTY
    return Link(instrument, reason, who=code, standing=holding.standing, until=until, seen=seen, rows=rows)


_REASON_RANK = {Standing.CEASED: 0, Standing.NOT_PARTY: 1, Standing.SIGNATORY: 2, Standing.SUSPENDED: 3}


def _opens(law: Law, instrument: Instrument, asking: str, asked: str) -> date | None:
    """The first later day, already on record, on which both are bound."""
    for day in sorted(days_of_change(law, instrument, asking, asked)):
        if day > law.day:
            later = law.registry.on(day)
            if _reached(later, instrument, asking, asked).binds and _reached(later, instrument, asked, asking).binds:
                return day
    return None


def _reached(law: Law, instrument: Instrument, code: str, other: str) -> Holding:
    """How a jurisdiction stands; a territory to which the instrument was extended towards some only stands towards these."""
    holding = law.holding(instrument, code)
    rows = [row for row in instrument.extensions if row.territory == code and row.towards]
    if holding.binds and rows and not any(other in row.towards for row in rows):
        return Holding(Standing.UNKNOWN, holding.row, holding.membership)
    return holding


def _across(law: Law, instrument: Instrument, asking: str, asked: str, one: Holding, other: Holding) -> bool:
    """Whether the two stand, or stood, on different sides, the first on one that may ask, the second on one that answers."""
    sides = {side.id: side for side in law.registry.whole(instrument).sides}
    near = {one.side} if one.side is not None else _sides_of(law, instrument, asking)
    far = {other.side} if other.side is not None else _sides_of(law, instrument, asked)
    return any(a != b and sides[a].asks and sides[b].answers for a in near for b in far)


def _sides_of(law: Law, instrument: Instrument, code: str) -> set[str]:
    found = law.registry.jurisdiction(code)
    codes = [one for one in (found.id, found.part_of, found.responsible) if one is not None]
    holdings = [holding for one in codes for holding in law.registry.timeline(instrument, one).holdings]
    return {holding.side for holding in holdings if holding.side is not None}


def _candidate(law: Law, instrument: Instrument, asking: str, asked: str, one: Holding, other: Holding) -> bool:
    if instrument.executes_for is not None and not instrument.sides:
        return asked == instrument.executes_for
    begun = instrument.signed_on or instrument.valid_from
    if begun is not None and law.day < begun and not (one.binds and other.binds):
        return False
    if instrument.open_to_any and (one.binds or other.binds) and all(_is_state(law, code) for code in (asking, asked)):
        return True
    return _has_row(law, instrument, asking, one) and _has_row(law, instrument, asked, other)


def _is_state(law: Law, code: str) -> bool:
    return law.registry.jurisdiction(code).status is not JurisdictionStatus.ORGANISATION


def _has_row(law: Law, instrument: Instrument, code: str, holding: Holding) -> bool:
    if holding.row is not None or holding.membership is not None:
        return True
    found = law.registry.jurisdiction(code)
    state = found.id
    if found.part_of is not None and not law.registry.timeline(instrument, state).touched:
        state = found.part_of
    if found.responsible is not None and any(row.territory == code for row in instrument.extensions):
        state = found.responsible
    return law.registry.timeline(instrument, state).touched


def _in_force(instrument: Instrument, day: date, *holdings: Holding) -> bool:
    """Whether the instrument runs on the day; before its entry into force for those of the two who apply it provisionally."""
    if instrument.valid_until is not None and instrument.valid_until <= day:
        return False
    if any(holding.binds for holding in holdings):
        return True
    return instrument.in_force_unknown if instrument.valid_from is None else instrument.valid_from <= day


def _switched_on(instrument: Instrument, measure: Measure, asking: str, asked: str, day: date) -> bool:
    """Whether the measure is switched on between the two: for the pair, or for each of them towards all."""
    rows = [row for row in instrument.applied if measure in row.measures and holds(row, day)]
    for one, other in ((asking, asked), (asked, asking)):
        if any(row.party == one and other in row.towards for row in rows):
            return True
    general = {row.party for row in rows if not row.towards}
    return {asking, asked} <= general


def _concerns(measures: tuple[Measure, ...], measure: Measure | None) -> bool:
    return not measures or measure in measures
