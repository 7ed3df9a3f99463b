"""Days, runs of days, lengths of time, penalties and references, as strategies."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from lecoop.testing.overrides import Given, drawn
from lecoop.values.duration import Duration, Penalty, Unit
from lecoop.values.period import Period
from lecoop.values.reference import Reference, ReferenceKind

__all__ = ["days", "durations", "penalties", "periods", "references"]

FIRST, LAST, NEAR = date(1950, 1, 1), date(2049, 12, 31), date(2000, 1, 1)


def days(first: date = FIRST, last: date = LAST, *, near: date = NEAR) -> SearchStrategy[date]:
    """Plain civil days from ``first`` to ``last``, both among them; the simplest is the one nearest to ``near``."""
    middle = min(max(near, first), last)
    offsets = st.integers((first - middle).days, (last - middle).days)
    return offsets.map(lambda offset: middle + timedelta(days=offset))


@st.composite
def periods(draw: DrawFn, /, **overrides: Given) -> Period:
    """Runs of days, each bound there or not; overrides: ``valid_from``, ``valid_until``.

    A bound that is drawn suits one that is given: the run always begins before it ends.
    """
    given = drawn(draw, overrides)
    start, end = given.get("valid_from"), given.get("valid_until")
    if "valid_from" not in given:
        limit = end - timedelta(days=1) if isinstance(end, date) else LAST
        start = draw(st.none() | days(min(FIRST, limit), limit))
    if "valid_until" not in given:
        limit = start + timedelta(days=1) if isinstance(start, date) else FIRST
        end = draw(st.none() | days(limit, max(LAST, limit), near=max(NEAR, limit)))
    return Period(**{**given, "valid_from": start, "valid_until": end})


@st.composite
def durations(draw: DrawFn, /, **overrides: Given) -> Duration:
    """Lengths of time in every unit; overrides: ``amount``, ``unit``."""
    fields: dict[str, Given] = {"amount": st.integers(0, 999_999), "unit": st.sampled_from(Unit)}
    return Duration(**drawn(draw, fields | overrides))


def penalties(least: int = 0, most: int = 9_999, *, life: bool = True, death: bool = True) -> SearchStrategy[Penalty]:
    """Penalties from ``least`` to ``most`` months, and beyond them ``life`` and ``death`` where they are wanted."""
    months = st.integers(least, most).map(Penalty)
    beyond = [penalty for penalty, wanted in ((Penalty(life=True), life), (Penalty(death=True), death)) if wanted]
    return months | st.sampled_from(beyond) if beyond else months


_YEARS = st.integers(1950, 2049)
_ROMAN = st.sampled_from(["I", "V", "XII", "XLI", "CCL"])


@st.composite
def _celex(draw: DrawFn) -> str:
    sector, kind = draw(st.sampled_from("32140CE")), draw(st.sampled_from(["F", "L", "R", "A", "CJ", "E"]))
    number = draw(st.integers(1, 9_999).map("{:04}".format) | st.integers(1, 999).map("{:03}".format))
    part = draw(st.sampled_from(["", "(01)", "(17)"]))
    corrigendum = draw(st.sampled_from(["", "R(01)", "R(02)"]))
    state = draw(st.just("") | days(date(1958, 1, 1)).map("-{:%Y%m%d}".format))
    return f"{sector}{draw(_YEARS)}{kind}{number}{part}{corrigendum}{state}"


_NUMBERS: dict[ReferenceKind, SearchStrategy[str]] = {
    ReferenceKind.ETS: st.integers(1, 193).map("{:03}".format),
    ReferenceKind.CETS: st.integers(194, 999).map("{:03}".format),
    ReferenceKind.UNTS: st.builds("{} p. {}".format, st.integers(1, 99_999), st.integers(1, 99_999) | _ROMAN)
    | st.builds("{}-{}".format, st.sampled_from(["I", "II"]), st.integers(1, 999_999)),
    ReferenceKind.CELEX: _celex(),
    ReferenceKind.UKTS: st.builds("{} ({})".format, st.integers(1, 999), _YEARS),
}


@st.composite
def references(draw: DrawFn, /, **overrides: Given) -> Reference:
    """References of every series, in the form that is kept; overrides: ``kind``, ``number``."""
    given = drawn(draw, {"kind": st.sampled_from(ReferenceKind), **overrides})
    kind = given["kind"]
    if "number" not in given and isinstance(kind, ReferenceKind):
        given["number"] = draw(_NUMBERS[kind])
    return Reference(**given)
