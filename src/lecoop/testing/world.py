"""Small worlds: a few made-up instruments between real codes, for laws about the registry and for plans."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
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
from lecoop.testing.values import days
from lecoop.values.citation import Source
from lecoop.values.measure import Measure
from lecoop.values.terms import (
    ChannelClass, Effect, Force, InstrumentKind, JurisdictionStatus, MembershipState, Mode, RelationHow, Seen, StandsFor,
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
_DAYS = days(FIRST, LAST)


def _party(party: str, **fields: Any) -> Party:
    return Party(**{"party": party, "source": _SOURCE.key, "seen": Seen.OFFICIAL, **fields})


@st.composite
def parties(draw: DrawFn, /, party: str) -> tuple[Party, ...]:
    """The rows of one party: none, one, or two that neither overlap nor touch; signed, bound, seen, provisional or out."""
    shape = draw(st.sampled_from(("bound", "absent", "left", "returned", "signed", "seen", "provisional", "late", "out")))
    one, two, three = sorted(draw(st.tuples(_DAYS, _DAYS, _DAYS)))
    later, last = two + timedelta(days=1), three + timedelta(days=2)
    rows: dict[str, tuple[Party, ...]] = {
        "bound": (_party(party, signed_on=one, valid_from=later),),
        "absent": (),
        "left": (_party(party, valid_from=one, valid_until=later),),
        "returned": (_party(party, valid_from=one, valid_until=later), _party(party, valid_from=last)),
        "signed": (_party(party, signed_on=one),),
        "seen": (_party(party, held_on=two),),
        "provisional": (_party(party, mode=Mode.PROVISIONAL, valid_from=one, valid_until=last),),
        "late": (_party(party, valid_from=one, applied_from=later),),
        "out": (_party(party, mode=Mode.NOT_BOUND),),
    }
    return rows[shape]


@st.composite
def _provision(draw: DrawFn, /, measure: Measure) -> Provision:
    channels = draw(st.lists(st.sampled_from(_CHANNELS), min_size=1, unique=True))
    months = draw(st.none() | st.sampled_from((12, 48)))
    return Provision(
        measure=measure,
        article="1",
        effect=draw(st.sampled_from((Effect.SHALL, Effect.MAY))),
        channels=tuple(ChannelUse(one, "2") for one in channels),
        thresholds=() if months is None else (Threshold(months, "3"),),
    )


@st.composite
def instruments(draw: DrawFn, /, codes: Sequence[str] = CODES, **overrides: Given) -> Instrument:
    """Made-up conventions between real codes, with one row or two a party; any field of ``Instrument`` may be given."""
    signed = draw(_DAYS)
    begun = signed + timedelta(days=draw(st.integers(0, 1_000)))
    ended = draw(st.none() | st.integers(1, 4_000).map(lambda run: begun + timedelta(days=run)))
    measures = draw(st.lists(st.sampled_from(MEASURES), min_size=1, unique=True))
    rows = tuple(row for code in codes for row in draw(parties(code)))
    fields: dict[str, Given] = {
        "id": st.integers(1, 99).map("made-up-{}".format),
        "title": "A convention that nobody made",
        "kind": InstrumentKind.CONVENTION,
        "force": Force.TREATY,
        "sources": (_SOURCE,),
        "signed_on": signed,
        "valid_from": begun,
        "valid_until": ended,
        "provisions": tuple(draw(_provision(measure)) for measure in measures),
        "status": Status(_SOURCE.key, draw(st.sampled_from((HORIZON, None, LAST))), rows),
        "exclusions": _between(codes).map(lambda pair: tuple(Exclusion(one, _SOURCE.key, Seen.OFFICIAL, article="4") for one in pair)),
        "suspensions": _suspensions(codes),
    }
    return Instrument(**drawn(draw, fields | overrides))


def _between(codes: Sequence[str]) -> SearchStrategy[tuple[tuple[str, str], ...]]:
    pairs = [(one, other) for one in codes for other in codes if one < other]
    return st.just(()) | st.sampled_from(pairs or [("GB", "FR")]).map(lambda pair: (pair,))


def _suspensions(codes: Sequence[str]) -> SearchStrategy[tuple[Suspension, ...]]:
    def suspend(by: str, start: date, length: int | None) -> tuple[Suspension, ...]:
        end = None if length is None else start + timedelta(days=length)
        return (Suspension(by, _SOURCE.key, Seen.OFFICIAL, start, valid_until=end, article="5"),)

    return st.just(()) | st.builds(suspend, st.sampled_from(codes), _DAYS, st.none() | st.integers(1, 900))


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
        found.append(_completed(one, through and draw(st.booleans()), complete))
    surveyed = [Surveyed(measure.subject.value, tuple(codes), HORIZON) for measure in MEASURES] if draw(st.booleans()) else []
    return Registry.of(*_jurisdictions(codes), *_channels(), draw(_club(codes, complete)), *found, *surveyed, horizon=HORIZON)


def _completed(instrument: Instrument, through: bool, complete: bool) -> Instrument:
    """The instrument with a row for the organisation's members, and its list said to be complete, where that is wanted."""
    status = instrument.status or Status(_SOURCE.key)
    rows = status.parties
    if complete:
        rows = tuple(row for row in rows if row.held_on is None)
    if through and instrument.valid_from is not None:
        rows = (*rows, _party(CLUB, stands_for=StandsFor.MEMBERS, valid_from=instrument.valid_from))
    return attrs.evolve(instrument, status=Status(status.source, HORIZON if complete else status.complete_on, rows))


@st.composite
def _relations(draw: DrawFn, /, earlier: Sequence[str]) -> tuple[Relation, ...]:
    how = draw(st.none() | st.sampled_from(RelationHow))
    if how is None:
        return ()
    start = draw(st.none() | _DAYS)
    return (Relation(how, (draw(st.sampled_from(earlier)),), "6", valid_from=start),)


@st.composite
def _club(draw: DrawFn, /, codes: Sequence[str], complete: bool) -> Organisation:
    rows = []
    for code in codes:
        start, length = draw(st.tuples(st.none() | _DAYS, st.none() | st.integers(1, 3_000)))
        if start is None:
            continue
        end = None if length is None else start + timedelta(days=length)
        state = draw(st.sampled_from((MembershipState.MEMBER, MembershipState.TREATED_AS, MembershipState.SUSPENDED)))
        rows.append(Membership(code, _SOURCE.key, Seen.OFFICIAL, state, start, end))
    complete_on = HORIZON if complete or draw(st.booleans()) else None
    return Organisation("made-up-club", CLUB, "A club that nobody founded", (_SOURCE,), complete_on=complete_on, memberships=tuple(rows))


def _jurisdictions(codes: Sequence[str]) -> list[Jurisdiction]:
    return [Jurisdiction(code, JurisdictionStatus.ASSIGNED, sources=(_SOURCE,)) for code in codes]


def _channels() -> list[Channel]:
    kinds = (ChannelClass.DIRECT, ChannelClass.POLICE_NETWORK, ChannelClass.DIPLOMATIC)
    connected = ("", CLUB, "")
    return [
        Channel(name, f"Made-up way {name}", kind, (_SOURCE,), Seen.OFFICIAL, (), MEASURES, connected=club)
        for name, kind, club in zip(_CHANNELS, kinds, connected, strict=True)
    ]


