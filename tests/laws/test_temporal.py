"""Laws of time: who is bound on a day hangs on the rows that run on it, and on nothing else."""

from __future__ import annotations

from datetime import date, datetime

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lecoop.errors import MisuseError
from lecoop.model.channel import Channel
from lecoop.model.instrument import Instrument
from lecoop.model.jurisdiction import Jurisdiction
from lecoop.model.provision import ChannelUse, Provision
from lecoop.model.status import Party, Status
from lecoop.registry import Registry
from lecoop.registry.standing import BINDING
from lecoop.testing import days, instruments
from lecoop.testing.world import CODES, HORIZON
from lecoop.values.citation import Source
from lecoop.values.measure import Measure
from lecoop.values.terms import ChannelClass, Force, InstrumentKind, JurisdictionStatus, Mode, Seen, Standing

from .worlds import (
    ASKED,
    COMPLETE,
    DAY,
    HALF,
    ONE,
    OWN,
    PAIRS,
    SMALL,
    answer,
    asked,
    boundaries,
    changed,
    heads,
    moments,
    records,
    row,
    ways,
    with_rows,
    world,
)  # fmt: skip

CODE = st.sampled_from(CODES)


def in_force(instrument: Instrument, day: date) -> bool:
    """Whether the instrument itself runs on the day."""
    start, end = instrument.valid_from or date.max, instrument.valid_until or date.max
    return start.toordinal() <= day.toordinal() < end.toordinal()


@given(ONE, CODE, st.data())
def test_T1_bound_is_who_has_a_row_that_runs(registry: Registry, code: str, data: st.DataObject) -> None:
    """A party is bound exactly on the days of its rows on which the instrument is in force; provisionally, even before it is."""
    day = data.draw(moments(registry))
    (instrument,) = registry.instruments
    expected = False
    for one in instrument.status.parties if instrument.status else ():
        start, end = one.valid_from or one.held_on, one.valid_until or date.max
        runs = start is not None and start.toordinal() <= day.toordinal() < end.toordinal()
        early = one.mode is Mode.PROVISIONAL and day < (instrument.valid_until or date.max)
        runs = runs and (early or in_force(instrument, day))
        expected = expected or (one.party == code and runs and one.mode is not Mode.NOT_BOUND)
    assert registry.on(day).holding(instrument, code).binds is expected


@HALF
@given(SMALL, PAIRS, ASKED, st.data())
def test_T2_answers_change_only_on_listed_days(registry: Registry, pair: tuple[str, str], measure: object, data: st.DataObject) -> None:
    """On a day that no row names, everybody stands as on the day before, and the whole plan is the same."""
    listed = boundaries(registry)
    day = data.draw(st.sampled_from([one + DAY for one in listed if one + DAY not in listed]))
    before, after = registry.on(day - DAY), registry.on(day)
    for instrument in registry.instruments:
        assert [before.standing(instrument, code) for code in CODES] == [after.standing(instrument, code) for code in CODES]
    assert before.members("EU") == after.members("EU")
    assert answer(asked(registry, pair, measure, day - DAY)) == answer(asked(registry, pair, measure, day))


def until(registry: Registry, day: date) -> Registry:
    """The world as somebody knew it who knew nothing of what came after the day."""

    def known(one: object) -> object | None:
        start, end = getattr(one, "valid_from", None), getattr(one, "valid_until", None)
        if start is not None and start > day:
            signed = getattr(one, "signed_on", None)
            return attrs.evolve(one, valid_from=None, valid_until=None) if signed is not None and signed <= day else None
        return attrs.evolve(one, valid_until=None) if end is not None and end > day else one

    def rows(those: tuple[object, ...]) -> tuple[object, ...]:
        return tuple(found for found in map(known, those) if found is not None)

    found: list[object] = []
    for one in records(registry):
        if hasattr(one, "memberships"):
            one = attrs.evolve(one, memberships=rows(one.memberships))
        elif isinstance(one, Instrument):
            assert one.status is not None
            one = with_rows(one, rows(one.status.parties))  # type: ignore[arg-type]
            one = attrs.evolve(one, suspensions=rows(one.suspensions), relations=rows(one.relations))  # type: ignore[arg-type]
            one = known(attrs.evolve(one, signed_on=min(one.signed_on or day, day)))  # type: ignore[assignment]
        found.append(one)
    return world(found)


@HALF
@given(OWN, PAIRS, ASKED, st.data())
def test_T3_what_comes_later_changes_no_answer(registry: Registry, pair: tuple[str, str], measure: object, data: st.DataObject) -> None:
    """Who is bound and which ways are open on a day does not hang on rows that begin or end after it.

    A State's own row that begins late is told apart: it says of earlier days that its organisation did not bind it.
    """
    day = data.draw(moments(registry))
    earlier = until(registry, day)
    for instrument in registry.instruments:
        for code in CODES:
            then, now = earlier.on(day).holding(instrument.id, code), registry.on(day).holding(instrument, code)
            assert then.binds is now.binds
    assert ways(asked(earlier, pair, measure, day)) == ways(asked(registry, pair, measure, day))


@HALF
@given(SMALL, PAIRS, ASKED, st.data())
def test_T4_T10_who_joins_changes_nothing_between_others(
    registry: Registry, pair: tuple[str, str], measure: object, data: st.DataObject
) -> None:
    """A new party, bound or provisionally so, and a new treaty of its own leave every answer about two others as it was."""
    day = data.draw(moments(registry))
    new = row("JP", mode=data.draw(st.sampled_from((Mode.ACCESSION, Mode.PROVISIONAL))), valid_from=data.draw(moments(registry)))
    joined = changed(registry, lambda one: with_rows(one, (*(one.status.parties if one.status else ()), new)))
    own = data.draw(instruments(("JP", "US"), id="made-up-own"))
    strangers = [Jurisdiction(code, JurisdictionStatus.ASSIGNED) for code in ("JP", "US")]
    larger = world([*records(joined), own, *strangers])
    assert answer(asked(larger, pair, measure, day)) == answer(asked(registry, pair, measure, day))


@HALF
@given(COMPLETE, PAIRS, ASKED, st.data())
def test_T5_who_leaves_opens_only_what_was_replaced(
    registry: Registry, pair: tuple[str, str], measure: object, data: st.DataObject
) -> None:
    """Taking a party out of an instrument opens no way, but on an instrument that it had replaced or had put other parts into."""
    day = data.draw(moments(registry))
    left = data.draw(st.sampled_from(registry.instruments))
    code = data.draw(st.sampled_from(pair))

    def leave(one: Instrument) -> Instrument:
        if one.id != left.id or one.status is None:
            return one
        rows = [other for other in one.status.parties if other.party != code]
        return with_rows(one, (*rows, row(code, mode=Mode.NOT_BOUND)))

    before, after = asked(registry, pair, measure, day), asked(changed(registry, leave), pair, measure, day)
    touched = {other for one in registry.instruments for relation in one.relations for other in relation.instruments}
    assert heads(after, only_open=True) - heads(before, only_open=True) <= touched


@HALF
@given(SMALL, PAIRS, ASKED, st.data())
def test_T6_two_rows_that_touch_are_one(registry: Registry, pair: tuple[str, str], measure: object, data: st.DataObject) -> None:
    """A row that is cut in two on any of its days says the same as before, to everybody and on every day."""
    cut, day = data.draw(moments(registry)), data.draw(moments(registry))

    def divide(one: Instrument) -> Instrument:
        rows = []
        for party in one.status.parties if one.status else ():
            start, end = party.valid_from, party.valid_until
            if party.mode is None and start is not None and start < cut and (end is None or cut < end):
                rows += [attrs.evolve(party, valid_until=cut), attrs.evolve(party, valid_from=cut)]
            else:
                rows.append(party)
        return with_rows(one, rows)

    divided = changed(registry, divide)
    for instrument in registry.instruments:
        for code in CODES:
            assert divided.on(day).standing(instrument.id, code) is registry.on(day).standing(instrument.id, code)
    assert answer(asked(divided, pair, measure, day))[:2] == answer(asked(registry, pair, measure, day))[:2]


@pytest.mark.parametrize("day", [datetime(2000, 1, 1), type("Day", (date,), {})(2000, 1, 1), "2000-01-01", 730120, None])  # noqa: DTZ001
def test_T7_the_law_is_asked_for_a_plain_date(day: object) -> None:
    """An instant, a date of another class or a text is no day; none of them is taken for one."""
    with pytest.raises(MisuseError):
        world([]).on(day)  # type: ignore[arg-type]


@given(ONE, CODE, days(), days(), st.data())
def test_T8_what_is_not_known_is_never_taken_as_known(
    registry: Registry, code: str, held: date, earlier: date, data: st.DataObject
) -> None:
    """A party seen bound on a day but not since when: its first day, once found, turns unknown into an answer, and no answer round."""
    held = min(max(held, date(1995, 1, 1)), HORIZON)
    start = min(earlier, held)

    def only(one: Instrument, **fields: date) -> Instrument:
        return attrs.evolve(with_rows(one, [row(code, **fields)]), valid_from=date(1990, 1, 1), valid_until=None)

    seen = changed(registry, lambda one: only(one, held_on=held))
    known = changed(registry, lambda one: only(one, valid_from=start))
    day = data.draw(st.sampled_from((held, held - DAY, start, start - DAY, HORIZON)) | days())
    guessed, told = (each.on(day).standing(each.instruments[0], code) for each in (seen, known))
    assert guessed is told or guessed is Standing.UNKNOWN
    assert day > HORIZON or (guessed in BINDING) is (held <= day)


@HALF
@given(SMALL, PAIRS, ASKED, days(date.min, date.max))
def test_T9_every_day_of_the_calendar_has_an_answer(registry: Registry, pair: tuple[str, str], measure: object, day: date) -> None:
    """From the first day of the calendar to the last a plan is an answer and no error."""
    found = asked(registry, pair, measure, day)
    assert found.stamp.day == day
    assert found.explain()


@HALF
@given(SMALL, CODE, st.data())
def test_T11_no_successor_inherits_without_a_row(registry: Registry, code: str, data: st.DataObject) -> None:
    """Whoever follows a State that was bound is not bound by that alone."""
    day = data.draw(moments(registry))
    heir = Jurisdiction("XK", JurisdictionStatus.USER_ASSIGNED)
    kept = [
        attrs.evolve(one, succeeded_by=("XK",)) if isinstance(one, Jurisdiction) and one.id == code else one for one in records(registry)
    ]
    law = world([*kept, heir]).on(day)
    for instrument in registry.instruments:
        assert not law.holding(instrument.id, "XK").binds
        assert law.standing(instrument.id, code) is registry.on(day).standing(instrument, code)


@HALF
@given(SMALL, PAIRS, ASKED, st.data())
def test_T12_every_way_of_asking_agrees(registry: Registry, pair: tuple[str, str], measure: object, data: st.DataObject) -> None:
    """On the first day, on the last and on the day after, each look-up says of the same thing the same."""
    day = data.draw(moments(registry) | st.sampled_from((registry.stale_from - DAY, registry.stale_from)))
    law = registry.on(day)
    one, other = pair
    binding = law.binding(one, other, measure=measure)  # type: ignore[arg-type]
    assert binding == law.binding(other, one, measure=measure) == law.shared([one, other], measure)  # type: ignore[arg-type]
    for instrument in binding:
        assert law.holding(instrument, one).binds
        assert law.holding(instrument, other).binds
        assert law.stale or {law.standing(instrument, one), law.standing(instrument, other)} <= BINDING
    for instrument in registry.instruments:
        standing = law.standing(instrument, one)
        assert standing is law.standing(instrument.id, one)
        assert standing is (Standing.UNKNOWN if law.stale else law.holding(instrument, one).standing)
        assert standing is not Standing.BOUND or day in instrument.period
    members = law.members("EU")
    assert members == tuple(code for code in sorted(CODES) if law.membership("EU", code) in BINDING)


def a_convention(*rows: Party, valid_from: date, valid_until: date | None = None) -> Registry:
    """A world of one convention that gives surrender, between everybody who has a row."""
    provision = Provision(Measure.SURRENDER, "1", channels=(ChannelUse("made-up-direct"),))
    source = Source("made-up", "Made up for a test", HORIZON, Seen.OFFICIAL)
    convention = Instrument(
        "made-up-1", "A convention that nobody made", InstrumentKind.CONVENTION, Force.TREATY, (source,), signed_on=date(1998, 1, 1),
        valid_from=valid_from, valid_until=valid_until, provisions=(provision,), status=Status("made-up", HORIZON, rows),
    )  # fmt: skip
    channel = Channel("made-up-direct", "A made-up way", ChannelClass.DIRECT, (source,), Seen.OFFICIAL, (), (Measure.SURRENDER,))
    return world([convention, channel, *(Jurisdiction(code, JurisdictionStatus.ASSIGNED) for code in CODES)])


def test_T1_the_end_of_an_instrument_ends_provisional_application() -> None:
    """A provisional party may be earlier than the instrument; from its last day on nobody is bound by it."""
    rows = [row(code, mode=Mode.PROVISIONAL, valid_from=date(1999, 1, 1)) for code in ("GB", "FR")]
    registry = a_convention(*rows, valid_from=date(2001, 1, 1), valid_until=date(2005, 1, 1))
    assert registry.on(date(2000, 1, 1)).standing("made-up-1", "GB") is Standing.PROVISIONAL
    assert registry.on(date(2005, 1, 1)).standing("made-up-1", "GB") is Standing.CEASED
    assert asked(registry, ("GB", "FR"), Measure.SURRENDER, date(2005, 1, 1)).routes == ()


def test_T4_an_early_third_party_changes_nothing_between_others() -> None:
    """That somebody else applies an instrument provisionally brings it into force for nobody but them."""
    rows = [row(code, signed_on=date(1998, 1, 1), valid_from=date(2001, 1, 1)) for code in ("GB", "FR")]
    early = row("DE", mode=Mode.PROVISIONAL, valid_from=date(1999, 1, 1))
    alone, joined = (a_convention(*those, valid_from=date(2001, 1, 1)) for those in (rows, [*rows, early]))
    found = [asked(registry, ("GB", "FR"), Measure.SURRENDER, date(2000, 1, 1)) for registry in (alone, joined)]
    assert answer(found[0]) == answer(found[1])


def test_the_days_asked_before_change_no_answer() -> None:
    """With an early third party too, a day is answered alike whether an earlier day was asked first or not."""
    rows = [row(code, signed_on=date(1998, 1, 1), valid_from=date(2001, 1, 1)) for code in ("GB", "FR")]
    early = row("DE", mode=Mode.PROVISIONAL, valid_from=date(1999, 1, 1))
    used, fresh = (a_convention(*rows, early, valid_from=date(2001, 1, 1)) for _ in range(2))
    asked(used, ("GB", "FR"), Measure.SURRENDER, date(1998, 6, 1))
    found = [asked(registry, ("GB", "FR"), Measure.SURRENDER, date(2000, 1, 1)) for registry in (used, fresh)]
    assert answer(found[0]) == answer(found[1])
