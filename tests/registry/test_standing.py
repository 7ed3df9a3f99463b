"""Standing in small worlds: one thing at a time."""

from __future__ import annotations

from datetime import date

import pytest

from lecoop import Registry, Standing
from lecoop.model.instrument import Instrument
from lecoop.model.jurisdiction import Jurisdiction
from lecoop.model.organisation import Membership, Organisation
from lecoop.model.status import Party, Status
from lecoop.values.citation import Source
from lecoop.values.terms import Force, InstrumentKind, JurisdictionStatus, MembershipState, Mode, Seen, StandsFor

DAY = date(2000, 1, 1)
SOURCE = Source("own", "A test", DAY, Seen.OFFICIAL)
STATES = tuple(Jurisdiction(code, JurisdictionStatus.ASSIGNED) for code in ("FR", "GB", "DE"))


def party(code: str, **fields: object) -> Party:
    """A row of a list of parties."""
    return Party(code, "own", Seen.OFFICIAL, **fields)  # type: ignore[arg-type]


def standing(
    day: date, *rows: Party, complete_on: date | None = date(2026, 1, 1), valid_from: date | None = date(1990, 1, 1), code: str = "FR"
) -> Standing:
    """How France stands to an instrument of these rows."""
    union = Organisation(
        "eu", "EU", "Union", (SOURCE,), complete_on=date(2026, 1, 1),
        memberships=(
            Membership("FR", "own", Seen.OFFICIAL, valid_from=date(1980, 1, 1)),
            Membership("GB", "own", Seen.OFFICIAL, valid_from=date(1980, 1, 1), valid_until=date(2020, 2, 1)),
            Membership("GB", "own", Seen.OFFICIAL, state=MembershipState.TREATED_AS, valid_from=date(2020, 2, 1), valid_until=date(2021, 1, 1)),
        ),
    )  # fmt: skip
    instrument = Instrument(
        "own-treaty", "Own treaty", InstrumentKind.CONVENTION, Force.TREATY, (SOURCE,),
        valid_from=valid_from, status=Status("own", complete_on, rows),
    )  # fmt: skip
    return Registry.of(instrument, union, *STATES, horizon=date(2026, 1, 1)).on(day).standing("own-treaty", code)


def test_first_and_last_day() -> None:
    """The first day counts, the end is the first day outside."""
    row = party("FR", valid_from=date(2000, 1, 10), valid_until=date(2010, 1, 10))
    days = (date(2000, 1, 9), date(2000, 1, 10), date(2010, 1, 9), date(2010, 1, 10))
    assert [standing(day, row) for day in days] == [Standing.NOT_PARTY, Standing.BOUND, Standing.BOUND, Standing.CEASED]


def test_signatory_before_it_is_bound() -> None:
    """Who has signed but is not bound is a signatory."""
    assert standing(date(2005, 1, 1), party("FR", signed_on=date(2000, 1, 1), valid_from=date(2010, 1, 1))) is Standing.SIGNATORY


def test_absence_on_a_complete_and_on_an_open_list() -> None:
    """No row means not bound only where the list is complete."""
    assert standing(DAY) is Standing.NOT_PARTY
    assert standing(DAY, complete_on=None) is Standing.UNKNOWN


def test_seen_bound_but_not_since_when() -> None:
    """Before the day on which it was seen the answer is unknown."""
    row = party("FR", held_on=date(2005, 1, 1))
    assert standing(date(2004, 12, 31), row) is Standing.UNKNOWN
    assert standing(date(2005, 1, 1), row) is Standing.BOUND


def test_disputed_days() -> None:
    """Between two days that sources give the answer is unknown."""
    row = party("FR", disputed=(date(2000, 1, 1), date(2000, 3, 1)))
    assert [standing(day, row) for day in (date(1999, 12, 31), date(2000, 2, 1), date(2000, 3, 1))] == [
        Standing.NOT_PARTY, Standing.UNKNOWN, Standing.BOUND,
    ]  # fmt: skip


def test_an_organisation_stands_for_its_members_of_the_day() -> None:
    """Members, and those treated as members, are bound through the organisation's row; for itself it binds nobody else."""
    row = party("EU", stands_for=StandsFor.MEMBERS, valid_from=date(1995, 1, 1))
    assert standing(date(2019, 1, 1), row, code="GB") is Standing.BOUND
    assert standing(date(2020, 6, 1), row, code="GB") is Standing.TREATED_AS
    assert standing(date(2021, 1, 1), row, code="GB") is Standing.CEASED
    alone = party("EU", stands_for=StandsFor.ITSELF, valid_from=date(1995, 1, 1))
    assert standing(date(2019, 1, 1), alone, code="GB") is Standing.NOT_PARTY


def test_a_states_own_row_beats_its_organisations() -> None:
    """Left out, or late: the State's own row decides."""
    union = party("EU", stands_for=StandsFor.MEMBERS, valid_from=date(1995, 1, 1))
    assert standing(DAY, union, party("FR", mode=Mode.NOT_BOUND)) is Standing.NOT_PARTY
    late = party("FR", valid_from=date(2005, 1, 1))
    assert [standing(day, union, late) for day in (DAY, date(2005, 1, 1))] == [Standing.NOT_PARTY, Standing.BOUND]


def test_only_a_provisional_party_is_earlier_than_the_instrument() -> None:
    """Provisional application runs before entry into force, nothing else does."""
    rows = (
        party("FR", mode=Mode.PROVISIONAL, valid_from=date(1989, 1, 1), valid_until=date(1990, 1, 1)),
        party("FR", valid_from=date(1990, 1, 1)),
    )
    assert [standing(day, *rows) for day in (date(1989, 6, 1), date(1990, 1, 1))] == [Standing.PROVISIONAL, Standing.BOUND]
    assert standing(date(1989, 6, 1), party("FR", valid_from=date(1989, 1, 1))) is Standing.NOT_PARTY


def test_who_leaves_and_returns_has_two_rows() -> None:
    """Between the rows it has ceased."""
    rows = (party("FR", valid_from=date(1991, 1, 1), valid_until=date(2000, 1, 1)), party("FR", valid_from=date(2010, 1, 1)))
    assert [standing(day, *rows) for day in (date(1995, 1, 1), date(2005, 1, 1), date(2015, 1, 1))] == [
        Standing.BOUND, Standing.CEASED, Standing.BOUND,
    ]  # fmt: skip


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
def test_the_order_of_rows_changes_nothing(order: tuple[int, ...]) -> None:
    """Rows may stand in any order."""
    rows = (
        party("FR", valid_from=date(1991, 1, 1), valid_until=date(2000, 1, 1)),
        party("FR", valid_from=date(2010, 1, 1)),
        party("GB", valid_from=date(1991, 1, 1)),
    )
    shuffled = [rows[i] for i in order]
    assert standing(date(2005, 1, 1), *shuffled) is Standing.CEASED


def test_a_day_after_the_horizon_answers_with_what_was_known() -> None:
    """Age alone does not make a list unknown."""
    assert standing(date(2026, 6, 1)) is Standing.NOT_PARTY
