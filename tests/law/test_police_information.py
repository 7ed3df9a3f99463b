"""Police information between real States on real days."""

from __future__ import annotations

from datetime import date

from lecoop import Standing, law_on
from lecoop.basis.remark import GapCode
from lecoop.values.terms import BureauKind, RefusalReason
from tests.law.asking import ask, channels, heads, refusal

SFD, TCA, INTERPOL = "celex-32006f0960", "eu-uk-tca-operational-information", "interpol-constitution"


def test_united_kingdom_and_netherlands_in_2018_and_2024() -> None:
    """2018: the Swedish framework decision over every existing channel; 2024: TCA Title IV, SIENA and INTERPOL."""
    before = ask("GB", "NL", "police-information", "2018-06-01")
    assert {"siena", "sirene", "i-24-7"} <= channels(before, SFD)
    after = ask("GB", "NL", "police-information", "2024-06-01")
    assert heads(after) == {TCA, INTERPOL}
    assert "siena" in channels(after, TCA) and "sirene" not in channels(after, TCA)
    assert refusal(after, SFD).since == date(2021, 1, 1)


def test_the_framework_decision_ends_with_the_directive() -> None:
    """Directive (EU) 2023/977 replaced Framework Decision 2006/960/JHA on 12 December 2024."""
    assert SFD in heads(ask("FR", "DE", "police-information", "2024-12-11"))
    after = ask("FR", "DE", "police-information", "2024-12-12")
    assert SFD not in heads(after) and "celex-32023l0977" in heads(after)


def test_denmark_and_europol_around_the_first_of_may_2017() -> None:
    """Denmark left Europol on 1 May 2017 and is connected by agreement since; it has no national unit there any more."""
    before, after = law_on(date(2017, 4, 30)), law_on(date(2017, 5, 1))
    assert before.membership("EUROPOL", "DK") is Standing.BOUND
    assert after.membership("EUROPOL", "DK") is not Standing.BOUND
    assert before.bureaus("DK", kind=BureauKind.ENU) and not after.bureaus("DK", kind=BureauKind.ENU)


def test_ireland_joins_the_schengen_information_system() -> None:
    """Ireland is connected since 15 March 2021, without alerts for refusal of entry."""
    before, after = ask("IE", "FR", "missing-person", "2021-03-14"), ask("IE", "FR", "missing-person", "2021-03-15")
    assert refusal(before, "sis").until == date(2021, 3, 15)
    assert "sis" in {route.channel for route in after.routes}
    assert "sis" not in {route.channel for route in ask("IE", "FR", "refusal-of-entry", "2024-06-01").routes}


def test_kosovo_through_the_mission_of_the_united_nations() -> None:
    """Kosovo is no member of INTERPOL; messages go through UNMIK."""
    found = ask("GB", "XK", "police-information", "2024-06-01")
    assert heads(found) == {"interpol-unmik-2002"}
    assert any("UNMIK" in desk.name for route in found.routes for desk in route.receivers)
    assert refusal(found, INTERPOL).reason is RefusalReason.NOT_A_PARTY


def test_spain_does_not_recognise_kosovo() -> None:
    """Between Spain and Kosovo no instrument runs, in either direction; what goes through UNMIK hangs on a gap."""
    for one, other in (("ES", "XK"), ("XK", "ES")):
        found = ask(one, other, "police-information", "2024-06-01")
        assert RefusalReason.NO_RELATIONS in {refused.reason for refused in found.refused}
        assert all(GapCode.NO_RECOGNITION in {gap.code for gap in route.gaps} for route in found.routes)


def test_taiwan_and_north_korea_are_no_members_of_interpol() -> None:
    """Neither TW nor KP is on the list of 196 members; that is a refusal, and elsewhere a gap."""
    for code in ("TW", "KP"):
        found = ask("GB", code, "police-information", "2024-06-01")
        assert refusal(found, INTERPOL).reason is RefusalReason.NOT_A_PARTY
        assert GapCode.NOT_SURVEYED in {gap.code for gap in found.gaps}


def test_interpol_counts() -> None:
    """INTERPOL published 190 members in 2014, 192 after 27 September 2017, 194 after 20 November 2018, 196 since 2023."""
    for day, count in ((date(2014, 6, 1), 190), (date(2017, 10, 1), 192), (date(2018, 12, 1), 194), (date(2024, 6, 1), 196)):
        assert len(law_on(day).members("INTERPOL")) == count


def test_every_member_has_its_national_central_bureau() -> None:
    """Each member appoints one National Central Bureau (Constitution art. 32), named where a source names it."""
    law = law_on(date(2024, 6, 1))
    for code in law.members("INTERPOL"):
        assert len(law.bureaus(code, kind=BureauKind.NCB)) == 1, code
