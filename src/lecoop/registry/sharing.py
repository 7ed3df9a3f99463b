"""Which instruments bind several jurisdictions to one another, as runs of days that are worked out once."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date
from itertools import combinations
from typing import TYPE_CHECKING

from attrs import field, frozen

from lecoop.model.instrument import Instrument
from lecoop.registry.link import days_of_change, link
from lecoop.values.measure import Measure

if TYPE_CHECKING:
    from lecoop.registry.law import Law

__all__ = ["Sharing"]


@frozen
class Sharing:
    """The instruments that bind some jurisdictions, each to each, over runs of days.

    Args:
        candidates: instruments that can bind them; a State's own law binds nobody to it.
        days: first days of the runs, ascending; ``found`` what was worked out for a run.
    """

    codes: tuple[str, ...]
    measure: Measure | None
    candidates: tuple[Instrument, ...]
    days: tuple[date, ...]
    found: dict[int, tuple[Instrument, ...]] = field(factory=dict, eq=False)

    @classmethod
    def of(cls, law: Law, codes: tuple[str, ...], measure: Measure | None) -> Sharing:
        """The days on which the answer can change; nothing is worked out yet."""
        near = law.registry.reaching(*codes)
        given = near if measure is None else near & set(law.registry.index.providing.get(measure.value, ()))
        known = [law.registry.instrument(identity) for identity in sorted(given)]
        candidates = tuple(one for one in known if one.executes_for is None)
        pairs = list(combinations(codes, 2))
        days = {day for one in candidates for a, b in pairs for day in days_of_change(law, one, a, b)}
        apart = [row for row in law.registry.absent_relations if row.by in codes and row.towards in codes]
        days |= {day for row in apart for day in (row.valid_from, row.valid_until) if day is not None}
        return cls(codes, measure, candidates, tuple(sorted(days)))

    def on(self, law: Law) -> tuple[Instrument, ...]:
        """The instruments by a law, in the order of their ids."""
        number = bisect_right(self.days, law.day)
        found = self.found.get(number)
        if found is None:
            found = self.found[number] = tuple(one for one in self.candidates if self._binds(law, one))
        return found

    def _binds(self, law: Law, instrument: Instrument) -> bool:
        """Whether it runs between each two of them, in one direction at least, and the two keep relations."""
        for a, b in combinations(self.codes, 2):
            apart = law.no_relations(a, b)
            if apart is not None and instrument.id not in apart.except_instruments:
                return False
            ways = (link(law, instrument, a, b, self.measure), link(law, instrument, b, a, self.measure))
            if not any(way is not None and way.open for way in ways):
                return False
        return True
