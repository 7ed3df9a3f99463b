"""Plans through people: a liaison officer beside INTERPOL, and why one is no way."""

from __future__ import annotations

from datetime import date

from attrs import evolve

import lecoop
from lecoop import Measure, Registry
from lecoop.model.network import CompleteList
from lecoop.model.post import Post, Support
from lecoop.routing.plan import Plan, plan
from lecoop.routing.route import RouteStatus
from lecoop.values.liaison import HostPartner, ListOf
from lecoop.values.terms import RefusalReason, Seen

HANOI_DAY = date(2020, 2, 12)
OFFICERS = "liaison-officers"


def asked(day: date, measure: Measure = Measure.POLICE_INFORMATION, registry: Registry | None = None, pair: tuple[str, str] = ("GB", "VN")) -> Plan:
    return plan((registry or Registry.bundled()).on(day), *pair, measure)


def codes(found: tuple[object, ...]) -> set[str]:
    return {getattr(one, "code").value for one in found}  # noqa: B009


def changed(post: Post, **network: object) -> Registry:
    """The bundled registry with a post of the NCA's network in the place of the one in Hanoi."""
    bundled = Registry.bundled()
    record = bundled.network("gb-nca-ilo")
    posts = tuple(post if one.id == post.id else one for one in record.posts)
    others = [one for one in bundled.networks if one.id not in (record.id, "gb-ho-ilon", "gb-cps-liaison", "gb-hmrc-fclo", "gb-soca-slo")]
    rest = (*bundled.instruments, *bundled.organisations, *bundled.jurisdictions, *bundled.channels, *bundled.surveyed, *bundled.directories)
    return Registry.of(*rest, *others, evolve(record, posts=posts, **network), horizon=bundled.horizon)  # type: ignore[arg-type]


def hanoi() -> Post:
    return lecoop.law_on(HANOI_DAY).network("gb-nca-ilo").post("gb-nca-ilo-hanoi")


def refusal(found: Plan) -> tuple[RefusalReason, str]:
    (one,) = [one for one in found.refused if one.channel == OFFICERS]
    return one.reason, one.message


def test_an_officer_beside_interpol() -> None:
    found = asked(HANOI_DAY)
    assert ("interpol-constitution", "i-24-7") in {(route.basis.head, route.channel) for route in found.routes}
    (way,) = [route for route in found.routes if route.channel == OFFICERS and not route.basis.ids]
    assert "gb-nca-ilo-hanoi" in {one.id for one in way.senders}
    assert way.status is RouteStatus.OPEN_WITH_GAPS
    assert codes(way.gaps) == {"support-unknown", "arrangement-unpublished"}
    assert codes(way.cautions) == {"third-party-rule", "host-law"}
    assert "interpol-constitution" in way.may_cite and "" not in way.may_cite
    assert way.yields == "intelligence"
    assert "(unpublished arrangement)" in str(found)
    assert "NCA international liaison officers: Hanoi" in found.explain()


def test_after_the_last_sighting_the_way_has_one_more_gap() -> None:
    (way,) = [route for route in asked(date(2026, 11, 22)).routes if not route.basis.ids]
    assert "post-uncertain" in codes(way.gaps)


def test_secondary_accreditation_is_a_condition() -> None:
    found = asked(date(2008, 7, 14), pair=("US", "CV"))
    (way,) = [route for route in found.routes if not route.basis.ids]
    assert codes(way.conditions) == {"accreditation"}
    assert "sits in SN" in way.conditions[0].message


def test_an_officer_of_the_other_state_receives() -> None:
    found = asked(date(2008, 7, 14), pair=("CV", "US"))
    (way,) = [route for route in found.routes if not route.basis.ids]
    assert way.senders == () and [one.id for one in way.receivers] == ["us-fbi-legat-dakar"]


def test_a_post_that_supports_it_leaves_only_the_arrangement_unknown() -> None:
    able = Support(HostPartner.POLICE, "hanoi", Seen.OFFICIAL, measures=(Measure.POLICE_INFORMATION,), held_on=HANOI_DAY)
    found = asked(HANOI_DAY, registry=changed(evolve(hanoi(), support=(able,))))
    (way,) = [route for route in found.routes if not route.basis.ids]
    assert codes(way.gaps) == {"arrangement-unpublished"}


def test_a_post_that_cannot_support_it_is_refused() -> None:
    unable = Support(HostPartner.POLICE, "hanoi", Seen.OFFICIAL, measures=(Measure.POLICE_INFORMATION,), supported=False, held_on=HANOI_DAY)
    found = asked(HANOI_DAY, registry=changed(evolve(hanoi(), support=(unable,))))
    assert not [route for route in found.routes if not route.basis.ids]
    reason, message = refusal(found)
    assert reason is RefusalReason.CHANNEL_NOT_OPEN and "not able to support" in message


def test_a_closed_post_is_refused_with_its_day() -> None:
    post = hanoi()
    rows = tuple(evolve(row, valid_until=date(2021, 1, 1), last_seen_on=None) for row in post.accreditations)
    registry = changed(evolve(post, valid_until=date(2021, 1, 1), last_seen_on=None, accreditations=rows))
    found = asked(date(2022, 1, 1), registry=registry)
    (one,) = [one for one in found.refused if one.channel == OFFICERS]
    assert (one.reason, one.since) == (RefusalReason.POST_CLOSED, date(2021, 1, 1))
    assert asked(date(2020, 12, 31), registry=registry).routes != found.routes
    told = lecoop.changes(registry, "GB", before=date(2020, 12, 31), after=date(2021, 1, 1), partners=["VN"], measures=[Measure.POLICE_INFORMATION])
    assert [row.what for row in told.rows if row.kind.value == "post"] == ["gb-nca-ilo-hanoi"]
    closed = [row for row in told.rows if row.kind.value == "way-closed" and OFFICERS in row.what]
    assert closed and all("post-closed" in row.cause or "no longer" in row.cause for row in closed)


def test_a_post_that_is_still_to_open() -> None:
    post = hanoi()
    rows = tuple(evolve(row, valid_from=date(2021, 1, 1), held_on=None, last_seen_on=None) for row in post.accreditations)
    found = asked(HANOI_DAY, registry=changed(evolve(post, valid_from=date(2021, 1, 1), held_on=None, last_seen_on=None, accreditations=rows)))
    (one,) = [one for one in found.refused if one.channel == OFFICERS]
    assert (one.reason, one.until) == (RefusalReason.NOT_YET, date(2021, 1, 1))


def test_not_accredited_only_where_the_list_is_whole() -> None:
    post = hanoi()
    registry = changed(post)
    found = asked(HANOI_DAY, registry=registry, pair=("GB", "LA"))
    assert not [one for one in found.refused if one.channel == OFFICERS]
    assert "post-uncertain" in codes(found.gaps)
    whole = tuple(CompleteList(of, HANOI_DAY, HANOI_DAY, "hanoi", Seen.OFFICIAL) for of in ListOf)
    found = asked(HANOI_DAY, registry=changed(post, complete=whole), pair=("GB", "LA"))
    reason, message = refusal(found)
    assert reason is RefusalReason.NOT_ACCREDITED and "LA" in message
    assert "post-uncertain" not in codes(found.gaps)


def test_a_measure_for_a_judicial_authority_is_refused() -> None:
    found = asked(HANOI_DAY, Measure.SEARCH_AND_SEIZURE)
    reason, message = refusal(found)
    assert reason is RefusalReason.JUDICIAL_AUTHORITY_NEEDED and "gb-nca-ilo-hanoi" in message
    assert not [one for one in asked(HANOI_DAY, Measure.SEARCH_AND_SEIZURE, pair=("GB", "LA")).refused if one.channel == OFFICERS]


def test_liaison_prosecutors_help_and_carry_nothing() -> None:
    bundled = Registry.bundled()
    network = bundled.network("gb-cps-liaison")
    post = network.posts[0]
    row = post.accreditations[0]
    day = row.valid_from or row.held_on
    assert network.judicial and day is not None
    found = asked(day, Measure.HEARING_OF_WITNESS, pair=("GB", row.jurisdiction))
    assert any(post.id in route.support for route in found.routes)
    told = asked(day, Measure.POLICE_INFORMATION, pair=("GB", row.jurisdiction))
    assert not any(post.id in {one.id for one in route.senders} for route in told.routes)


def test_liaison_bureaux_meet_at_one_table() -> None:
    """At Europol both have a bureau: the way through officers needs no post. Towards a State that has none there it has no sender."""
    day = date(2026, 11, 22)
    together = [route for route in asked(day, pair=("GB", "ES")).routes if route.channel == OFFICERS]
    assert [one.jurisdiction for route in together for one in route.senders][:1] == ["GB"]
    apart = [route for route in asked(day, pair=("GB", "SN")).routes if route.channel == OFFICERS and route.basis.ids]
    assert all("sender-unknown" in codes(route.gaps) for route in apart)
