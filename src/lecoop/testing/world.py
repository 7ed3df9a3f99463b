"""Small worlds: a few made-up instruments between real codes, for laws about the registry and for plans."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import cache
from itertools import combinations
from typing import Any

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from lecoop.model.channel import Channel
from lecoop.model.instrument import Instrument, Relation
from lecoop.model.jurisdiction import Jurisdiction, Surveyed
from lecoop.model.organisation import Membership, Organisation
from lecoop.model.provision import ChannelUse, Provision, Threshold
from lecoop.model.status import Exclusion, Party, Status, Suspension
from lecoop.registry import Registry
from lecoop.testing.overrides import Given, drawn
from lecoop.values.citation import Source
from lecoop.values.measure import Measure
from lecoop.values.terms import (
    ChannelClass,
    Effect,
    Force,
    InstrumentKind,
    JurisdictionStatus,
    MembershipState,
    Mode,
    RelationHow,
    Seen,
    StandsFor,
)  # fmt: skip

__all__ = ["CODES", "FIRST", "HORIZON", "LAST", "MEASURES", "instruments", "parties", "registries"]

CODES = ("GB", "FR", "DE", "ES")
"""Who lives in a small world."""
CLUB = "EU"
"""The code of its one organisation."""
MEASURES = (Measure.SURRENDER, Measure.HEARING_OF_WITNESS, Measure.POLICE_INFORMATION)
FIRST, LAST, HORIZON = date(1995, 1, 1), date(2010, 1, 1), date(2012, 1, 1)
"""Its rows begin and end between the first two days, and it was last looked over on the third."""

_SOURCE = Source("made-up", "Made up for a test", HORIZON, Seen.OFFICIAL)
_CHANNELS = ("made-up-direct", "made-up-network", "made-up-diplomatic")
_NEAR = date(2000, 1, 1)
_DAYS = sorted((_NEAR + timedelta(days=613 * step + step % 2) for step in range(-3, 7)), key=lambda day: abs((day - _NEAR).days))
"""The days on which anything happens in a small world: few, so that things often happen together."""
_RUNS = sorted(combinations(sorted(_DAYS), 3), key=lambda run: sum(abs((day - _NEAR).days) for day in run))


def _party(party: str, **fields: Any) -> Party:
    return Party(**{"party": party, "source": _SOURCE.key, "seen": Seen.OFFICIAL, **fields})


def parties(party: str) -> SearchStrategy[tuple[Party, ...]]:
    """The rows of one party: none, one or two; bound, left, returned, signed, seen, provisional, late or out."""
    return st.sampled_from(_rows(party))


@cache
def _rows(party: str) -> tuple[tuple[Party, ...], ...]:
    shapes: list[Callable[[date, date, date], tuple[Party, ...]]] = [
        lambda one, two, _: (_party(party, signed_on=one, valid_from=two),),
        lambda *_: (),
        lambda one, two, _: (_party(party, valid_from=one, valid_until=two),),
        lambda one, two, three: (_party(party, valid_from=one, valid_until=two), _party(party, valid_from=three)),
        lambda one, *_: (_party(party, signed_on=one),),
        lambda _, two, __: (_party(party, held_on=two),),
        lambda one, _, three: (_party(party, mode=Mode.PROVISIONAL, valid_from=one, valid_until=three),),
        lambda one, two, _: (_party(party, valid_from=one, applied_from=two),),
        lambda *_: (_party(party, mode=Mode.NOT_BOUND),),
    ]
    return tuple(dict.fromkeys(shape(*run) for run in _RUNS[::3] for shape in shapes))


@cache
def _provisions(measure: Measure) -> tuple[tuple[Provision, ...], ...]:
    """The provisions for one measure: none, or one with some of the channels and perhaps a threshold."""
    named = [some for size in (1, 2, 3) for some in combinations(_CHANNELS, size)]
    found = [
        Provision(
            measure=measure,
            article="1",
            effect=effect,
            channels=tuple(ChannelUse(one, "2") for one in some),
            thresholds=() if months is None else (Threshold(months, "3"),),
        )
        for months in (None, 12, 48)
        for effect in (Effect.SHALL, Effect.MAY)
        for some in named
    ]
    return (*((one,) for one in found[:1]), (), *((one,) for one in found[1:]))


_STRETCHES = [
    {"signed_on": signed, "valid_from": begun, "valid_until": ended} for signed, begun, later in _RUNS[::2] for ended in (None, None, later)
]
"""When an instrument was signed, when it came into force, and when it went out of it, if it did."""
_MEASURES = st.tuples(*(st.sampled_from(_provisions(measure)) for measure in MEASURES)).map(lambda found: sum(found, ()))


@st.composite
def instruments(draw: DrawFn, /, codes: Sequence[str] = CODES, **overrides: Given) -> Instrument:
    """Made-up conventions between real codes, with no row, one or two a party; any field of ``Instrument`` may be given."""
    plain = _plain_instruments(tuple(codes))
    fields = {**draw(plain), "id": st.integers(1, 99).map("made-up-{}".format)}
    return Instrument(**drawn(draw, fields | overrides))


@cache
def _plain_instruments(codes: tuple[str, ...]) -> SearchStrategy[dict[str, Any]]:
    rows = st.tuples(*map(parties, codes)).map(lambda found: sum(found, ()))
    status = st.builds(Status, st.just(_SOURCE.key), st.sampled_from((HORIZON, None, LAST)), rows)
    return st.builds(
        lambda stretch, provisions, status, apart, suspended: {
            "title": "A convention that nobody made",
            "kind": InstrumentKind.CONVENTION,
            "force": Force.TREATY,
            "sources": (_SOURCE,),
            **stretch,
            "provisions": provisions,
            "status": status,
            "exclusions": apart,
            "suspensions": suspended,
        },
        st.sampled_from(_STRETCHES),
        _MEASURES,
        status,
        st.just(()) | st.sampled_from(_exclusions(codes)),
        st.just(()) | st.sampled_from(_suspensions(codes)),
    )


def _exclusions(codes: Sequence[str]) -> list[tuple[Exclusion, ...]]:
    return [(Exclusion(pair, _SOURCE.key, Seen.OFFICIAL, article="4"),) for pair in combinations(codes, 2)]


def _suspensions(codes: Sequence[str]) -> list[tuple[Suspension, ...]]:
    return [
        (Suspension(by, _SOURCE.key, Seen.OFFICIAL, start, towards, valid_until=end, article="5"),)
        for by in codes
        for start, end, _ in _RUNS[::7]
        for towards in ((), tuple(code for code in codes if code != by)[:1])
    ]


_EITHER = st.booleans()


@st.composite
def registries(
    draw: DrawFn,
    /,
    codes: Sequence[str] = CODES,
    *,
    most: int = 4,
    complete: bool = False,
    related: bool = True,
    through: bool = True,
) -> Registry:
    """Registries of up to ``most`` made-up instruments, three channels and an organisation.

    Args:
        codes: who lives in it.
        complete: every list of parties is known in full, so that nothing in the world is unknown.
        related: later instruments may replace, modify, supplement, keep alive or prevail over earlier ones.
        through: some instruments bind the members of the organisation through its own row.
    """
    found: list[Instrument] = []
    for number in range(1, draw(st.integers(1, most)) + 1):
        given: dict[str, Given] = {"id": f"made-up-{number}"}
        if related and found:
            given["relations"] = _relations([one.id for one in found])
        one = draw(instruments(codes, **given))
        found.append(_completed(one, through and draw(_EITHER), complete))
    surveyed = [Surveyed(measure.subject.value, tuple(codes), HORIZON) for measure in MEASURES] if draw(_EITHER) else []
    return Registry.of(*_jurisdictions(codes), *_channels(), draw(_clubs(tuple(codes), complete)), *found, *surveyed, horizon=HORIZON)


def _completed(instrument: Instrument, through: bool, complete: bool) -> Instrument:
    """The instrument with a row for the organisation's members, and its list said to be complete, where that is wanted."""
    status = instrument.status or Status(_SOURCE.key)
    rows = status.parties
    if complete:
        rows = tuple(row for row in rows if row.held_on is None)
    if through and instrument.valid_from is not None:
        rows = (*rows, _party(CLUB, stands_for=StandsFor.MEMBERS, valid_from=instrument.valid_from))
    return attrs.evolve(instrument, status=Status(status.source, HORIZON if complete else status.complete_on, rows))


def _relations(earlier: Sequence[str]) -> SearchStrategy[tuple[Relation, ...]]:
    found = [(Relation(how, (other,), "6", valid_from=start),) for how in RelationHow for other in earlier for start in (None, _NEAR)]
    return st.just(()) | st.sampled_from(found)


@cache
def _memberships(code: str) -> tuple[tuple[Membership, ...], ...]:
    states = (MembershipState.MEMBER, MembershipState.TREATED_AS, MembershipState.SUSPENDED)
    rows = [
        (Membership(code, _SOURCE.key, Seen.OFFICIAL, state, start, end),)
        for start, later, _ in _RUNS[::3]
        for end in (None, later)
        for state in states
    ]
    return (rows[0], (), *rows[1:])


@cache
def _clubs(codes: tuple[str, ...], complete: bool) -> SearchStrategy[Organisation]:
    rows = st.tuples(*(st.sampled_from(_memberships(code)) for code in codes)).map(lambda found: sum(found, ()))
    known = st.just(HORIZON) if complete else st.sampled_from((HORIZON, None))

    def found(complete_on: date | None, members: tuple[Membership, ...]) -> Organisation:
        return Organisation("made-up-club", CLUB, "A club that nobody founded", (_SOURCE,), complete_on=complete_on, memberships=members)

    return st.builds(found, known, rows)


def _jurisdictions(codes: Sequence[str]) -> list[Jurisdiction]:
    return [Jurisdiction(code, JurisdictionStatus.ASSIGNED, sources=(_SOURCE,)) for code in codes]


def _channels() -> list[Channel]:
    kinds = (ChannelClass.DIRECT, ChannelClass.POLICE_NETWORK, ChannelClass.DIPLOMATIC)
    connected = ("", CLUB, "")
    return [
        Channel(name, f"Made-up way {name}", kind, (_SOURCE,), Seen.OFFICIAL, (), MEASURES, connected=club)
        for name, kind, club in zip(_CHANNELS, kinds, connected, strict=True)
    ]
