"""Laws of planning: a way is open because of the rows that say so, and closed for a reason that is told."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import lecoop
from lecoop.errors import MisuseError
from lecoop.model.channel import Channel
from lecoop.model.instrument import Instrument
from lecoop.model.status import Exclusion, Party, Suspension
from lecoop.registry import Registry
from lecoop.routing.plan import Plan, plan
from lecoop.testing import cases, days, jurisdictions, pairs
from lecoop.testing.world import CODES, HORIZON, MEASURES
from lecoop.values.measure import Measure
from lecoop.values.terms import JurisdictionStatus, Mode, RefusalReason, RelationHow, Seen

from .worlds import (
    ASKED,
    DAY,
    HALF,
    OWN,
    PAIRS,
    SMALL,
    UNRELATED,
    answer,
    asked,
    changed,
    heads,
    moments,
    records,
    row,
    ways,
    with_rows,
    world,
)  # fmt: skip

BUNDLED = Registry.bundled()
REAL_DAYS = days(date(1990, 1, 1), date(2027, 6, 1), near=date(2022, 3, 1))
KNOWN_PAIRS = pairs() | st.permutations(("GB", "FR", "DE", "ES", "US", "CH", "NO", "IE")).map(lambda codes: (codes[0], codes[1]))
"""Any two States, and more often two that have much to do with each other."""


@given(KNOWN_PAIRS, st.sampled_from(Measure), REAL_DAYS, st.none() | cases())
def test_R3_an_open_way_rests_on_what_binds_both(pair: tuple[str, str], measure: Measure, day: date, case: lecoop.Case | None) -> None:
    """The head of every open route binds both ends on the day, or something that does keeps it alive; State law aside."""
    law = BUNDLED.on(day)
    for route in plan(law, *pair, measure, case).open:
        bases = [law.instrument(one) for one in route.basis.ids]
        assert any(
            all(law.holding(one, code).binds for code in pair) or one.executes_for is not None
            for one in bases
            if one.id == route.basis.head or any(how.how is RelationHow.APPLIES for how in one.relations)
        )
        assert not route.gaps


def pick(registry: Registry, pair: tuple[str, str], measure: Measure, day: date, data: st.DataObject) -> str | None:
    """The head of one of the open routes, or ``None`` where there is none."""
    found = sorted(heads(asked(registry, pair, measure, day), only_open=True))
    return data.draw(st.sampled_from(found)) if found else None


_Defect = Callable[[Instrument, tuple[str, str], date], Instrument]


def denounced(one: Instrument, pair: tuple[str, str], day: date) -> Instrument:
    """The first of the two leaves on the day."""
    rows = [attrs.evolve(other, valid_until=day) for other in _rows(one, pair[0]) if other.valid_from and other.valid_from < day]
    return with_rows(one, [*_others(one, pair[0]), *rows, *([] if rows else [row(pair[0], mode=Mode.NOT_BOUND)])])


def left_out(one: Instrument, pair: tuple[str, str], day: date) -> Instrument:
    """The second of the two never joined, whatever its organisation did."""
    return with_rows(one, [*_others(one, pair[1]), row(pair[1], mode=Mode.NOT_BOUND)])


def suspended(one: Instrument, pair: tuple[str, str], day: date) -> Instrument:
    return attrs.evolve(one, suspensions=(Suspension(pair[1], "made-up", Seen.OFFICIAL, day, (pair[0],)),))


def excluded(one: Instrument, pair: tuple[str, str], day: date) -> Instrument:
    return attrs.evolve(one, exclusions=(Exclusion((pair[1], pair[0]), "made-up", Seen.OFFICIAL),))


def objected(one: Instrument, pair: tuple[str, str], day: date) -> Instrument:
    return attrs.evolve(one, objections=(Exclusion(pair, "made-up", Seen.OFFICIAL, valid_from=day),))


def ended(one: Instrument, pair: tuple[str, str], day: date) -> Instrument:
    return attrs.evolve(one, valid_until=day, valid_from=min(one.valid_from or day, day - DAY))


def _rows(one: Instrument, code: str) -> list[Party]:
    return [other for other in (one.status.parties if one.status else ()) if other.party == code]


def _others(one: Instrument, code: str) -> list[Party]:
    return [other for other in (one.status.parties if one.status else ()) if other.party != code]


DEFECTS: tuple[_Defect, ...] = (denounced, left_out, suspended, excluded, objected, ended)


@pytest.mark.parametrize("defect", DEFECTS, ids=lambda one: one.__name__)
@HALF
@given(registry=UNRELATED, pair=PAIRS, measure=ASKED, data=st.data())
def test_R4_a_defect_closes_the_way(
    defect: _Defect, registry: Registry, pair: tuple[str, str], measure: Measure, data: st.DataObject
) -> None:
    """Denounced, left out, suspended, excluded, objected to or out of force: what was open is open no longer, and the rest stays."""
    day = data.draw(moments(registry))
    head = pick(registry, pair, measure, day, data)
    if head is None:
        return
    broken = changed(registry, lambda one: defect(one, pair, day) if one.id == head else one)
    before, after = asked(registry, pair, measure, day), asked(broken, pair, measure, day)
    assert ways(after) == {way for way in ways(before) if way[0] != head}
    assert head in {one.basis[0] for one in after.refused if one.basis}


@HALF
@given(SMALL, PAIRS, ASKED, st.data())
def test_R5_without_a_direction_the_way_back_is_the_same(
    registry: Registry, pair: tuple[str, str], measure: Measure, data: st.DataObject
) -> None:
    """Where no row has a direction, what is open from one to the other is open the other way about, and what is closed is closed."""
    day = data.draw(moments(registry))
    there, back = asked(registry, pair, measure, day), asked(registry, (pair[1], pair[0]), measure, day)
    assert [(one.basis, one.channel, one.status) for one in there.routes] == [(one.basis, one.channel, one.status) for one in back.routes]
    assert [(one.basis, one.channel, one.reason) for one in there.refused] == [(one.basis, one.channel, one.reason) for one in back.refused]


@HALF
@given(SMALL, PAIRS, ASKED, st.data())
def test_R7_fewer_channels_open_nothing(registry: Registry, pair: tuple[str, str], measure: Measure, data: st.DataObject) -> None:
    """Without one of its channels a world offers no open way that it did not offer before."""
    day = data.draw(moments(registry))
    gone = data.draw(st.sampled_from(registry.channels))
    fewer = world(one for one in records(registry) if one is not gone)
    before, after = asked(registry, pair, measure, day), asked(fewer, pair, measure, day)
    assert ways(after, only_open=True) == {way for way in ways(before, only_open=True) if way[1] != gone.id}


@HALF
@given(SMALL, PAIRS, ASKED, st.data())
def test_R7_fewer_instruments_open_only_what_was_replaced(
    registry: Registry, pair: tuple[str, str], measure: Measure, data: st.DataObject
) -> None:
    """Without one of its instruments a world opens ways on those only that an instrument did something to."""
    day = data.draw(moments(registry))
    gone = data.draw(st.sampled_from(registry.instruments))
    touched = {other for one in registry.instruments for relation in one.relations for other in relation.instruments}
    if gone.id in touched:
        return
    before, after = (
        asked(registry, pair, measure, day),
        asked(changed(registry, lambda one: None if one is gone else one), pair, measure, day),
    )
    own = {other for relation in gone.relations for other in relation.instruments}
    assert heads(after, only_open=True) - heads(before, only_open=True) <= own | touched


@HALF
@given(SMALL, PAIRS, ASKED, st.data())
def test_R8_the_order_of_records_and_rows_changes_nothing(
    registry: Registry, pair: tuple[str, str], measure: Measure, data: st.DataObject
) -> None:
    """However the records, and the rows in them, are ordered, the answer is the same."""
    day = data.draw(moments(registry))

    def turned(one: object) -> object:
        if isinstance(one, Instrument) and one.status is not None:
            found = with_rows(one, reversed(one.status.parties))
            return attrs.evolve(found, provisions=found.provisions[::-1], suspensions=found.suspensions[::-1])
        return attrs.evolve(one, memberships=one.memberships[::-1]) if hasattr(one, "memberships") else one

    other = world(data.draw(st.permutations([turned(one) for one in records(registry)])))
    assert answer(asked(other, pair, measure, day)) == answer(asked(registry, pair, measure, day))


@HALF
@given(OWN, PAIRS, ASKED, st.data())
def test_R9_knowing_less_opens_nothing(registry: Registry, pair: tuple[str, str], measure: Measure, data: st.DataObject) -> None:
    """Where a list is no longer known in full, and one of its rows is lost, no way becomes plainly open that was closed.

    The row by which a State stands outside what binds its organisation is told apart: losing it, nobody doubts the State.
    """
    day = data.draw(moments(registry))
    blurred = data.draw(st.sampled_from(registry.instruments))
    lost = data.draw(st.sampled_from(CODES))

    def blur(one: Instrument) -> Instrument:
        if one is not blurred or one.status is None:
            return one
        rows = tuple(other for other in one.status.parties if other.party != lost)
        return attrs.evolve(one, status=attrs.evolve(one.status, complete_on=None, parties=rows))

    before, after = asked(registry, pair, measure, day), asked(changed(registry, blur), pair, measure, day)
    assert ways(after, only_open=True) <= ways(before, only_open=True)


@given(st.sampled_from(JurisdictionStatus).flatmap(jurisdictions), st.sampled_from(Measure), REAL_DAYS)
def test_R11_nobody_asks_themselves(code: str, measure: Measure, day: date) -> None:
    """No code of any kind has a way to itself, to the code that is used instead of it, or to the State whose part it is."""
    law = BUNDLED.on(day)
    own = law.jurisdiction(code)
    whole = own.part_of if own.status is JurisdictionStatus.PART and own.part_of else own.id
    for other in {code, own.id, whole}:
        with pytest.raises(MisuseError):
            plan(law, code, other, measure)


@given(KNOWN_PAIRS, st.sampled_from(Measure), REAL_DAYS)
def test_R12_the_listing_order_is_total(pair: tuple[str, str], measure: Measure, day: date) -> None:
    """No two routes have the same basis, channel, sender and receiver, so that their ids decide every tie."""
    routes = plan(BUNDLED.on(day), *pair, measure).routes
    named = [(one.basis.ids, one.channel, [desk.id for desk in one.senders], [desk.id for desk in one.receivers]) for one in routes]
    assert all(named.count(one) == 1 for one in named)


@HALF
@given(SMALL, PAIRS, ASKED, st.data())
def test_R13_no_candidate_goes_missing(registry: Registry, pair: tuple[str, str], measure: Measure, data: st.DataObject) -> None:
    """Every instrument that gives the measure and binds both has a route, joins one, or is refused or doubted with a reason."""
    day = data.draw(moments(registry))
    found = asked(registry, pair, measure, day)
    told = {one for route in found.routes for one in route.basis.ids} | {one for refusal in found.refused for one in refusal.basis}
    told |= {gap.citation.instrument for gap in found.gaps if gap.citation is not None}
    adds = {
        one.id for one in registry.instruments if any(how.how in (RelationHow.MODIFIES, RelationHow.SUPPLEMENTS) for how in one.relations)
    }
    for instrument in registry.on(day).binding(*pair, measure=measure):
        assert instrument.id in told | adds
    assert all(refusal.message for refusal in found.refused)


@HALF
@given(UNRELATED, PAIRS, ASKED, st.data())
def test_R13_mending_every_reason_opens_the_way(registry: Registry, pair: tuple[str, str], measure: Measure, data: st.DataObject) -> None:
    """Where a basis is refused for who is bound, from when, or towards whom, mending that makes it a route."""
    day = data.draw(moments(registry))
    of_rows = {
        RefusalReason.NOT_A_PARTY, RefusalReason.NOT_YET, RefusalReason.NOT_IN_FORCE, RefusalReason.SUSPENDED, RefusalReason.EXCLUDED_PAIR,
    }  # fmt: skip
    closed = sorted({one.basis[0] for one in asked(registry, pair, measure, day).refused if one.basis and one.reason in of_rows})
    if not closed:
        return
    head = data.draw(st.sampled_from(closed))

    def mend(one: Instrument) -> Instrument:
        if one.id != head:
            return one
        free = attrs.evolve(one, exclusions=(), objections=(), suspensions=(), valid_from=min(one.valid_from or day, day), valid_until=None)
        return with_rows(free, [row(code, valid_from=free.valid_from) for code in pair])

    after = asked(changed(registry, mend), pair, measure, day)
    assert head in heads(after) | {one.basis[0] for one in after.refused if one.reason is RefusalReason.CHANNEL_NOT_OPEN and one.basis}


@given(KNOWN_PAIRS, st.sampled_from(Measure), REAL_DAYS)
def test_R14_an_answer_bears_its_day_and_its_data(pair: tuple[str, str], measure: Measure, day: date) -> None:
    """The stamp names version, edition, digest and day: the same question on another day has another stamp."""
    stamp = plan(BUNDLED.on(day), *pair, measure).stamp
    assert (stamp.version, stamp.edition, stamp.digest, stamp.day) == (lecoop.__version__, BUNDLED.edition, BUNDLED.digest, day)
    assert stamp != BUNDLED.on(day + DAY).stamp


@HALF
@given(SMALL, PAIRS, ASKED, st.data())
def test_an_answer_does_not_hang_on_what_was_asked_before(
    registry: Registry, pair: tuple[str, str], measure: Measure, data: st.DataObject
) -> None:
    """A registry that has answered for many days, in whatever order, says of each what one says that was never asked."""
    put = data.draw(st.lists(moments(registry), min_size=2, max_size=6, unique=True))
    used = [answer(asked(registry, pair, measure, day)) for day in put]
    assert used == [answer(asked(world(records(registry)), pair, measure, day)) for day in put]


@HALF
@given(st.lists(st.tuples(KNOWN_PAIRS, st.sampled_from(MEASURES), REAL_DAYS, st.none() | cases()), min_size=2, max_size=3))
def test_law_on_is_pure(questions: list[tuple[tuple[str, str], Measure, date, lecoop.Case | None]]) -> None:
    """The law of a day is the same whenever it is asked for, whatever else was asked in between."""
    first = [put_to_law(*question) for question in questions]
    again = [put_to_law(*question) for question in reversed(questions)]
    assert first == again[::-1]
    assert [hash(lecoop.law_on(one[2])) for one in questions] == [hash(lecoop.law_on(one[2])) for one in questions]


def put_to_law(pair: tuple[str, str], measure: Measure, day: date, case: lecoop.Case | None) -> Plan:
    """A question to the bundled law."""
    return plan(lecoop.law_on(day), *pair, measure, case)


@HALF
@given(SMALL, PAIRS, ASKED, st.data())
def test_open_counts_only_what_has_no_gap(registry: Registry, pair: tuple[str, str], measure: Measure, data: st.DataObject) -> None:
    """A way with a gap is never plainly open, and open ones are listed first."""
    found = asked(registry, pair, measure, data.draw(moments(registry)) if data.draw(st.booleans()) else HORIZON)
    assert all(bool(route.gaps) is (route not in found.open) for route in found.routes)
    assert found.routes[: len(found.open)] == found.open
    assert all(isinstance(registry.channel(route.channel), Channel) for route in found.routes if route.channel)
