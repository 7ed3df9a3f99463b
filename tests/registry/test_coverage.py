"""Whom a network covers on a day, what is missing, what goes if a post closes, and how published numbers stand to it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from attrs import evolve

import lecoop
from lecoop import MisuseError, UnknownIdError
from lecoop.examples.liaison import NETWORK, POST
from lecoop.examples.registry import world
from lecoop.model.network import CompleteList, Network, PublishedBound
from lecoop.model.post import Accreditation, Post, Support
from lecoop.registry import Registry
from lecoop.registry.coverage import held_claim
from lecoop.registry.liaison import LiaisonNetwork
from lecoop.values.liaison import (
    AccreditationKind,
    Bound,
    ClaimFits,
    Counted,
    HostPartner,
    ListOf,
    PostFunction,
    SeatKind,
    Supported,
    Threat,
)
from lecoop.values.measure import Measure
from lecoop.values.period import Held, held
from lecoop.values.terms import Seen

DAKAR_DAY = date(2008, 7, 14)
DAKAR = "us-fbi-legat-dakar"
COVERED = ["BF", "CD", "CF", "CG", "CI", "CV", "GA", "GM", "GN", "GW", "SN"]


def legat(day: date = DAKAR_DAY) -> LiaisonNetwork:
    return lecoop.law_on(day).network("us-fbi-legat")


def small(day: date, *posts: Post, **changes: object) -> LiaisonNetwork:
    network = evolve(NETWORK, posts=posts or NETWORK.posts, **changes)  # type: ignore[arg-type]
    return world(network).on(day).network(network.id)


def test_dakar_in_2008_covers_senegal_and_ten_more_each_with_its_source() -> None:
    network = legat()
    mine = [one for one in network.coverage().covers if one.post.id == DAKAR and one.held is Held.HOLDS]
    assert sorted(one.jurisdiction for one in mine) == COVERED
    assert [one.jurisdiction for one in mine if one.kind is AccreditationKind.PRIMARY] == ["SN"]
    sources = {source.key: source for source in network.record.sources}
    assert all(sources[one.accreditation.source].url for one in mine)
    assert {one.seen for one in mine} == {Seen.OFFICIAL}


def test_who_covers_a_jurisdiction_under_secondary_accreditation() -> None:
    (cover,) = legat().coverage().by("CV")
    assert (cover.post.place, cover.post.seat, cover.kind) == ("Dakar", "SN", AccreditationKind.SECONDARY)


def test_after_the_last_sighting_it_is_not_known() -> None:
    coverage = legat(date(2012, 1, 1)).coverage()
    assert "CV" in coverage.uncertain and "CV" not in coverage.jurisdictions
    (cover,) = coverage.by("CV")
    assert cover.held is Held.UNKNOWN


def test_a_list_that_is_not_whole_says_so() -> None:
    coverage = legat().coverage()
    gaps = coverage.gaps(lecoop.law_on(DAKAR_DAY).area("western-africa"))
    assert "ML" in gaps.missing and "CV" not in gaps.missing + gaps.uncertain
    assert not coverage.complete and not gaps.complete
    whole = small(
        date(2025, 6, 1),
        complete=tuple(CompleteList(of, date(2025, 6, 1), date(2025, 6, 1), "gazette", Seen.OFFICIAL) for of in ListOf),
    )
    assert whole.coverage().complete
    assert small(date(2025, 6, 2), complete=whole.record.complete).coverage().complete is False


def test_areas() -> None:
    law = lecoop.law_on(date(2026, 11, 22))
    assert law.area("SN") == ("SN",)
    assert set(law.area("western-africa")) < set(law.area("africa"))
    assert "FR" in law.area("EU") and "GB" not in law.area("EU")
    with pytest.raises(UnknownIdError):
        law.area("atlantis")


def test_closing_a_post_shows_its_losses_and_who_already_reaches_there() -> None:
    closing = legat().closing(DAKAR)
    assert sorted(closing.lost) == COVERED
    oslo = evolve(POST, accreditations=(Accreditation("NO", AccreditationKind.PRIMARY, "gazette", Seen.OFFICIAL, valid_from=date(2016, 1, 1)),))
    other = evolve(
        POST,
        id="se-specimen-liaison-longyearbyen",
        seat="SJ",
        accreditations=(
            Accreditation("SJ", AccreditationKind.PRIMARY, "gazette", Seen.OFFICIAL, valid_from=date(2016, 1, 1)),
            Accreditation("NO", AccreditationKind.SECONDARY, "gazette", Seen.OFFICIAL, valid_from=date(2016, 1, 1)),
        ),
    )
    network = small(date(2020, 1, 1), oslo, other)
    kept = network.closing(oslo.id)
    assert kept.lost == ()
    assert [(code, [one.post.id for one in covers]) for code, covers in kept.kept] == [("NO", [other.id])]
    assert network.closing(other.id).lost == ("SJ",)
    assert network.without(oslo.id).coverage().jurisdictions == ("NO", "SJ")
    assert network.without(other.id).coverage().assuming == (f"without {other.id}",)
    assert network.without(other.id).with_post(other).coverage().jurisdictions == network.coverage().jurisdictions


def test_a_post_that_may_reach_there_is_no_comfort() -> None:
    """What another post is only not known to cover is lost, and said to be uncertain."""
    last = evolve(
        POST,
        id="se-specimen-liaison-old",
        accreditations=(
            Accreditation("NO", AccreditationKind.SECONDARY, "gazette", Seen.OFFICIAL, held_on=date(2017, 1, 1), last_seen_on=date(2018, 1, 1)),
        ),
    )
    closing = small(date(2020, 6, 1), POST, last).closing(POST.id)
    assert closing.lost == ("NO",) and closing.uncertain == ("NO",)


def test_sub_offices_are_orphaned() -> None:
    branch = evolve(POST, id="se-specimen-liaison-branch", parent=POST.id)
    assert small(date(2019, 1, 1), POST, branch).closing(POST.id).orphaned == (branch.id,)


def test_misuse() -> None:
    network = legat()
    with pytest.raises(UnknownIdError, match="nearest"):
        network.closing("us-fbi-legat-dakkar")
    with pytest.raises(UnknownIdError, match="us-fbi-legat"):
        lecoop.law_on(DAKAR_DAY).network("us-fbi-legats-abroad")
    with pytest.raises(MisuseError, match="already"):
        network.with_post(network.post(DAKAR))
    with pytest.raises(TypeError):
        bool(network.coverage())
    assert lecoop.law_on(DAKAR_DAY).network("legats").record.id == "us-fbi-legat"


def test_threats() -> None:
    network = small(date(2019, 1, 1))
    assert [one.post.id for one in network.coverage().by("NO", Threat.DRUGS)] == [POST.id]
    assert network.coverage().by("NO", Threat.FRAUD) == ()
    coverage = small(date(2024, 6, 1)).coverage()
    assert [one.id for one in coverage.specialists("NO", Threat.DRUGS)] == ["se-specimen-divers"]
    assert small(date(2024, 9, 1)).coverage().deployments == ()


@pytest.mark.parametrize(
    ("bound", "number", "fits"),
    [
        (Bound.EXACTLY, 1, ClaimFits.FITS),
        (Bound.EXACTLY, 2, ClaimFits.FEWER_ON_RECORD),
        (Bound.EXACTLY, 0, ClaimFits.MORE_ON_RECORD),
        (Bound.MORE_THAN, 0, ClaimFits.FITS),
        (Bound.MORE_THAN, 1, ClaimFits.FEWER_ON_RECORD),
        (Bound.AT_LEAST, 1, ClaimFits.FITS),
        (Bound.ABOUT, 0, ClaimFits.FITS),
        (Bound.FEWER_THAN, 2, ClaimFits.FITS),
        (Bound.FEWER_THAN, 1, ClaimFits.MORE_ON_RECORD),
    ],
)
def test_a_published_bound_is_a_claim(bound: Bound, number: int, fits: ClaimFits) -> None:
    for counts in (Counted.OFFICES, Counted.SUB_OFFICES, Counted.JURISDICTIONS, Counted.SEATS):
        claim = PublishedBound(counts, bound, number, date(2025, 6, 1), "gazette", Seen.OFFICIAL)
        assert held_claim(NETWORK, claim).fits is fits
    assert held_claim(NETWORK, PublishedBound(Counted.OFFICERS, bound, number, date(2025, 6, 1), "gazette", Seen.OFFICIAL)).fits is ClaimFits.NOT_COUNTED


def test_support_profile() -> None:
    network = small(date(2019, 1, 1))
    assert network.supports(POST.id, Measure.POLICE_INFORMATION) is Supported.YES
    assert network.supports(POST.id, Measure.POLICE_INFORMATION, partner=HostPartner.CUSTOMS) is Supported.UNKNOWN
    assert network.supports(POST.id, Measure.FIREARM_TRACE) is Supported.UNKNOWN
    assert network.supports(POST.id, PostFunction.COORDINATION) is Supported.YES
    assert [one.level.value for one in network.governance(POST.id)] == ["interior-ministry"]
    no = Support(HostPartner.POLICE, "gazette", Seen.OFFICIAL, measures=(Measure.POLICE_INFORMATION,), supported=False)
    unable = evolve(POST, support=(*POST.support, no))
    assert small(date(2019, 1, 1), unable).supports(POST.id, Measure.POLICE_INFORMATION) is Supported.NO
    with pytest.raises(TypeError):
        bool(Supported.YES)


def _rows(network: Network) -> list[object]:
    return [*network.posts, *(row for post in network.posts for row in post.accreditations)]


@pytest.mark.parametrize("network", Registry.bundled().networks, ids=lambda one: one.id)
def test_no_bundled_row_claims_more_than_was_seen(network: Network) -> None:
    """Each post and each accreditation has an end, or a last day on which somebody saw it; and a first."""
    for row in _rows(network):
        assert getattr(row, "valid_until", None) or getattr(row, "last_seen_on", None), row
        assert getattr(row, "valid_from", None) or getattr(row, "held_on", None), row
    assert all(post.accreditations or post.at is SeatKind.ORGANISATION or post.note for post in network.posts)


def test_a_day_on_either_side() -> None:
    row = Accreditation("NO", AccreditationKind.PRIMARY, "x", Seen.OFFICIAL, valid_from=date(2016, 1, 1), valid_until=date(2017, 1, 1))
    one = timedelta(days=1)
    days = (date(2016, 1, 1) - one, date(2016, 1, 1), date(2017, 1, 1) - one, date(2017, 1, 1))
    assert [held(row, day) for day in days] == [Held.NOT_YET, Held.HOLDS, Held.HOLDS, Held.ENDED]
    with pytest.raises(TypeError):
        bool(held(row, date(2016, 1, 1)))
