"""Who can ask whom for a measure on a day, and on what: all pairs at once."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import permutations
from typing import TYPE_CHECKING

from attrs import field, frozen

from lecoop.model.instrument import Instrument
from lecoop.registry.link import days_of_change, link, one_realm
from lecoop.values.measure import Measure
from lecoop.values.period import holds
from lecoop.values.terms import JurisdictionStatus

if TYPE_CHECKING:
    from lecoop.registry.law import Law
    from lecoop.registry.registry import Registry

__all__ = ["Matrix", "matrix"]


@frozen
class Matrix:
    """The instruments on which each jurisdiction can ask each other one for a measure on a day.

    It says who is bound to whom, as ``Law.binding`` does, one direction at a time; which instrument goes
    before another, over which channel, and on what conditions is for a plan.

    Args:
        codes: the jurisdictions, in order: those with a code of ISO 3166-1, and XK.
        instruments: ids, one for each bit of a mask, the first the lowest; an instrument with sides has a bit for
            each way across.
        masks: by row of the asking and column of the asked jurisdiction, the instruments on which it can ask.
    """

    measure: Measure
    day: date
    codes: tuple[str, ...]
    instruments: tuple[str, ...]
    masks: tuple[tuple[int, ...], ...] = field(repr=False)

    def on(self, asking: str, asked: str) -> tuple[str, ...]:
        """Ids of the instruments on which the first can ask the second, in order; none for oneself.

        Raises:
            ValueError: a code is not among ``codes``.
        """
        return self._ids(self.masks[self.codes.index(asking)][self.codes.index(asked)])

    def partners(self, asking: str) -> tuple[str, ...]:
        """Codes of those whom a jurisdiction can ask on some instrument, in order.

        Raises:
            ValueError: the code is not among ``codes``.
        """
        row = self.masks[self.codes.index(asking)]
        return tuple(code for code, mask in zip(self.codes, row, strict=True) if mask)

    def pairs(self) -> Iterator[tuple[str, str, tuple[str, ...]]]:
        """Each pair between which something runs: who asks, who is asked, ids of the instruments."""
        for asking, row in zip(self.codes, self.masks, strict=True):
            for asked, mask in zip(self.codes, row, strict=True):
                if mask:
                    yield asking, asked, self._ids(mask)

    def _ids(self, mask: int) -> tuple[str, ...]:
        return tuple(dict.fromkeys(identity for i, identity in enumerate(self.instruments) if mask >> i & 1))


@frozen
class _Way:
    """An instrument from one of its sides to another; without sides, among all whom it binds."""

    instrument: Instrument
    near: str | None = None
    far: str | None = None


@frozen
class _Masks:
    """For one jurisdiction, over runs of days, the ways on which it can ask and those on which it can be asked."""

    days: tuple[date, ...]
    asks: tuple[int, ...]
    answers: tuple[int, ...]


@frozen
class _Ground:
    """What all matrices of a measure share: the ways, each jurisdiction's masks, and the pairs that need a closer look."""

    codes: tuple[str, ...]
    ways: tuple[_Way, ...]
    masks: tuple[_Masks, ...]
    close: tuple[tuple[int, int, int], ...]
    realms: tuple[tuple[int, int], ...]


def matrix(law: Law, measure: Measure) -> Matrix:
    """All pairs on the day; what can differ from pair to pair is looked at pair by pair, the rest by masks."""
    key = ("matrix", measure)
    ground = law.registry.remembered(key)
    if not isinstance(ground, _Ground):
        ground = law.registry.remember(key, _lay(law.registry, measure))
    runs = [(one, bisect_right(one.days, law.day)) for one in ground.masks]
    answers = [one.answers[run] for one, run in runs]
    rows = [[near & far for far in answers] for near in (one.asks[run] for one, run in runs)]
    for i, row in enumerate(rows):
        row[i] = 0
    for i, j, bit in ground.close:
        found = link(law, ground.ways[bit].instrument, ground.codes[i], ground.codes[j], measure)
        rows[i][j] = rows[i][j] | 1 << bit if found is not None and found.open else rows[i][j] & ~(1 << bit)
    for i, j in ground.realms:
        rows[i][j] = 0
    _without_relations(law, ground, rows)
    ids = tuple(way.instrument.id for way in ground.ways)
    return Matrix(measure, law.day, ground.codes, ids, tuple(map(tuple, rows)))


def _without_relations(law: Law, ground: _Ground, rows: list[list[int]]) -> None:
    """Between those who keep no relations nothing runs but what the row excepts."""
    place = {code: i for i, code in enumerate(ground.codes)}
    for row in law.registry.absent_relations:
        if row.by in place and row.towards in place and holds(row, law.day):
            i, j = place[row.by], place[row.towards]
            kept = sum(1 << bit for bit, way in enumerate(ground.ways) if way.instrument.id in row.except_instruments)
            rows[i][j], rows[j][i] = rows[i][j] & kept, rows[j][i] & kept


def _lay(registry: Registry, measure: Measure) -> _Ground:
    """Worked out once for a measure; the runs of days hold for every day."""
    states = (JurisdictionStatus.ASSIGNED, JurisdictionStatus.USER_ASSIGNED)
    codes = tuple(one.id for one in registry.jurisdictions if one.status in states)
    ways = tuple(way for one in registry.providing(measure) if one.executes_for is None for way in _ways(registry, one))
    place = {code: i for i, code in enumerate(codes)}
    close = {
        (place[one], place[other], bit)
        for bit, way in enumerate(ways)
        for one, other in _singly(registry, way.instrument, measure)
        if one in place and other in place and one != other
    }
    realms = tuple((place[one], place[other]) for one, other in permutations(codes, 2) if one_realm(registry, one, other))
    return _Ground(codes, ways, tuple(_masks(registry, code, ways) for code in codes), tuple(sorted(close)), realms)


def _ways(registry: Registry, instrument: Instrument) -> Iterator[_Way]:
    sides = registry.whole(instrument).sides
    if not sides:
        yield _Way(instrument)
    for near, far in permutations(sides, 2):
        if near.asks and far.answers:
            yield _Way(instrument, near.id, far.id)


def _masks(registry: Registry, code: str, ways: tuple[_Way, ...]) -> _Masks:
    near = registry.reaching(code)
    mine = [(bit, way) for bit, way in enumerate(ways) if way.instrument.id in near]
    days = tuple(sorted({day for _, way in mine for day in days_of_change(registry.on(registry.horizon), way.instrument, code, code)}))
    asks, answers = [], []
    for day in (days[0] - timedelta(days=1) if days else registry.horizon, *days):
        law = registry.on(day)
        ask = answer = 0
        for bit, way in mine:
            holding = law.holding(way.instrument, code)
            if holding.binds and (holding.applied or way.instrument.unapplied != "refused"):
                ask |= (way.near in (None, holding.side)) << bit
                answer |= (way.far in (None, holding.side)) << bit
        asks.append(ask)
        answers.append(answer)
    return _Masks(days, tuple(asks), tuple(answers))


def _singly(registry: Registry, instrument: Instrument, measure: Measure) -> Iterator[tuple[str, str]]:
    """Pairs between which the instrument may stand otherwise than the rows of the two say, in both directions."""
    status = registry.whole(instrument).status
    parties = sorted({row.party for row in (status.parties if status is not None else ())})
    everybody = parties if not any(row in registry.organisation_codes for row in parties) else _members(registry, parties)
    if any(row.measure is measure and row.switched_on for row in instrument.provisions):
        yield from permutations(everybody, 2)
    everybody += [row.territory for row in instrument.extensions]
    for row in (*instrument.exclusions, *instrument.objections):
        yield from permutations(row.between, 2)
    for suspension in instrument.suspensions:
        for other in suspension.towards or everybody:
            yield from permutations((suspension.by, other), 2)
    for extension in instrument.extensions:
        for other in everybody if extension.towards else ():
            yield from permutations((extension.territory, other), 2)


def _members(registry: Registry, parties: list[str]) -> list[str]:
    """The parties, and whoever has or had a row in an organisation among them."""
    organisations = [registry.organisation(code) for code in parties if code in registry.organisation_codes]
    return sorted({*parties, *(row.party for one in organisations for row in one.memberships)})
