"""What is known of a case: any part of it, and never anything that contradicts the rest."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from lecoop.basis.case import Case
from lecoop.testing.codes import jurisdictions
from lecoop.testing.overrides import Given, drawn
from lecoop.testing.values import days, penalties
from lecoop.values.terms import AuthorityClass, CrimeArea, Matter, Purpose

__all__ = ["cases"]

_NEAR = date(2022, 3, 1)


@st.composite
def cases(draw: DrawFn, /, **overrides: Given) -> Case:
    """Cases in which each field is stated or not; any field may be given.

    The days follow one another as they do in life: committed, issued, received, arrested.
    """
    committed = draw(days(date(1990, 1, 1), date(2026, 1, 1), near=_NEAR))
    waits = st.integers(0, 400).map(timedelta)
    issued = committed + draw(waits)
    received = issued + draw(waits)
    codes = jurisdictions()
    fields: dict[str, SearchStrategy[object]] = {
        "asker": st.sampled_from(AuthorityClass),
        "validated": st.booleans(),
        "purpose": st.sampled_from(Purpose),
        "area": st.sampled_from(CrimeArea),
        "list_offence": st.integers(1, 32),
        "max_penalty": penalties(1, 480),
        "max_penalty_requested": penalties(1, 480),
        "sentence": penalties(1, 480, death=False),
        "committed_on": st.just(committed),
        "issued_on": st.just(issued),
        "received_on": st.just(received),
        "arrested_on": waits.map(lambda wait: received + wait),
        "nationality": st.lists(codes, max_size=2, unique=True).map(tuple),
        "residence": codes,
        "consent": st.booleans(),
        "refugee_from": codes,
        "urgent": st.booleans(),
        "matter": st.sampled_from(Matter),
        "transnational": st.booleans(),
        "organised_group": st.booleans(),
        "provider_establishment": codes,
        "location_known": st.booleans(),
    }
    stated = draw(st.sets(st.sampled_from(sorted(fields)), max_size=8))
    chosen: dict[str, Given] = {name: fields[name] for name in sorted(stated)}
    return Case(**drawn(draw, chosen | overrides))
