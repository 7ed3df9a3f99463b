"""What a plan promises, whatever the law."""

from __future__ import annotations

from datetime import date

import pytest

from lecoop import Case, Measure, MisuseError, Penalty, Registry, Standing, UnknownIdError, law_on, plan
from lecoop.routing import RouteStatus
from lecoop.values.terms import ChannelClass
from tests.law.asking import ask

LAW = law_on(date(2024, 6, 1))


@pytest.mark.parametrize(("one", "other"), [("GB", "GB"), ("GB", "UK"), ("GB", "GB-SCT"), ("GB-SCT", "GB-EAW")])
def test_nobody_asks_themselves(one: str, other: str) -> None:
    """A State and its own parts are one."""
    with pytest.raises(MisuseError):
        plan(LAW, one, other, Measure.SURRENDER)


def test_unknown_codes_and_measures() -> None:
    """Codes are exact, measures are members of the list."""
    with pytest.raises(UnknownIdError):
        plan(LAW, "GB", "ZZ", Measure.SURRENDER)
    with pytest.raises(MisuseError):
        plan(LAW, "GB", "ES", "surrender")  # type: ignore[arg-type]


def test_a_plan_is_not_yes_or_no() -> None:
    """``if plan(...)`` cannot pass by mistake."""
    with pytest.raises(TypeError):
        bool(ask("GB", "ES", "surrender", "2024-06-01"))


def test_open_means_no_gap() -> None:
    """A route is plainly open only without a gap."""
    for question in (("GB", "ES", "surrender"), ("FR", "DK", "hearing-of-witness"), ("GB", "XK", "police-information")):
        for route in ask(*question, "2024-06-01").routes:
            assert (route.status is RouteStatus.OPEN) == (not route.gaps)


def test_listing_order() -> None:
    """Open before open with gaps; within the same standing a direct way before the police network before a central one."""
    order = list(ChannelClass)
    found = ask("GB", "FR", "hearing-of-witness", "2024-06-01").routes
    ranks = [(route.status is not RouteStatus.OPEN, order.index(route.kind)) for route in found]
    assert ranks == sorted(ranks)


def test_same_question_same_answer() -> None:
    """A plan is a pure function of the question and the stamp."""
    fresh = Registry.of(*Registry.bundled().instruments, *Registry.bundled().organisations, *Registry.bundled().jurisdictions,
                        *Registry.bundled().channels, *Registry.bundled().absent_relations, *Registry.bundled().surveyed)  # fmt: skip
    one = plan(LAW, "GB", "ES", Measure.SURRENDER)
    again = plan(LAW, "GB", "ES", Measure.SURRENDER)
    other = plan(fresh.on(date(2024, 6, 1)), "GB", "ES", Measure.SURRENDER)
    assert one == again
    assert (one.routes, one.refused, one.gaps) == (other.routes, other.refused, other.gaps)


def test_beyond_the_horizon_says_so() -> None:
    """A day after the data was last looked over still answers, with a caution."""
    found = plan(law_on(date(2027, 6, 1)), "GB", "ES", Measure.SURRENDER)
    assert found.open
    assert "beyond-horizon" in {one.code.value for one in found.cautions}


def test_too_old_to_rely_on() -> None:
    """Twelve months past the horizon age alone makes an answer unknown."""
    law = law_on(date(2027, 11, 22))
    found = plan(law, "GB", "ES", Measure.SURRENDER)
    assert found.routes and not found.open
    assert all("stale" in {gap.code.value for gap in route.gaps} for route in found.routes)
    assert law.standing("ets-024", "GB") is Standing.UNKNOWN
    assert not law_on(date(2027, 11, 21)).stale


def test_messages_of_a_screened_bureau() -> None:
    """INTERPOL looks through messages of the Russian bureau since March 2022; a suspension is something else."""
    before, after = ask("RU", "FR", "police-information", "2022-01-01"), ask("RU", "FR", "police-information", "2023-01-01")
    codes = [{one.code.value for route in found.routes for one in route.cautions} for found in (before, after)]
    assert "screened" not in codes[0] and "screened" in codes[1]


def test_help_and_advance_copies_carry_nothing() -> None:
    """Eurojust helps without carrying; an advance copy may go over I-24/7 while the papers go between ministries."""
    found = ask("FR", "GB", "hearing-of-witness", "2024-06-01")
    assert all(route.support == ("eurojust",) for route in found.routes)
    by_channel = {route.channel: route.advance_copy for route in found.routes}
    assert by_channel["ministries-of-justice"] == ("i-24-7",) and by_channel["direct"] == ()


def test_what_else_may_be_cited() -> None:
    """Where several bases are open each names the others."""
    found = ask("GB", "US", "content-data", "2023-06-01")
    heads = {route.basis.head for route in found.routes}
    assert len(heads) == 3
    assert all(set(route.may_cite) == heads - {route.basis.head} for route in found.routes)


def test_explain_tells_both_sides() -> None:
    """The text names what is open, on what it rests, and why the rest is closed."""
    text = ask("GB", "ES", "surrender", "2026-11-22").explain()
    for words in (
        "eu-uk-tca-surrender",
        "art. 608(2)",
        "Closed:",
        "celex-32002f0584: not-a-party since 2021-01-01",
        "The order is no advice",
    ):
        assert words in text
    assert all(len(line) < 400 for line in text.splitlines())


def test_a_below_threshold_case_reaches_no_route() -> None:
    """Refusals name what is there and what is due."""
    found = plan(LAW, "GB", "ES", Measure.SURRENDER, Case(max_penalty=Penalty(6), nationality="GB"))
    (refused,) = [one for one in found.refused if one.reason.value == "below-threshold"]
    assert "6 months stated" in refused.message and "1 year" in refused.message
    assert refused.citation is not None and refused.citation.article == "599(1)"


@pytest.mark.parametrize("field", ["committed_on", "issued_on", "arrested_on", "received_on"])
def test_days_of_a_case_are_plain(field: str) -> None:
    """A text is no day."""
    with pytest.raises(MisuseError):
        Case(**{field: "2024-01-01"})  # type: ignore[arg-type]
