"""Evidence, data and assets between real States on real days."""

from __future__ import annotations

from datetime import date

import pytest

from lecoop.basis.remark import CautionCode, GapCode
from lecoop.values.terms import AuthorityClass, BureauKind, Matter, RefusalReason
from tests.law.asking import ask, channels, heads, refusal, route

EIO, ETS30 = "celex-32014l0041", "ets-030"


def test_investigation_order_between_bound_states() -> None:
    """FR to DE: the European Investigation Order replaced the conventions for measures of evidence (art. 34(1))."""
    found = ask("FR", "DE", "hearing-of-witness", "2024-06-01")
    assert heads(found) == {EIO}
    assert refusal(found, ETS30).reason is RefusalReason.REPLACED


@pytest.mark.parametrize("asked", ["DK", "IE"])
def test_denmark_and_ireland_stand_outside(asked: str) -> None:
    """Denmark and Ireland are not bound by Directive 2014/41/EU (recitals 44, 45): the conventions stay."""
    found = ask("FR", asked, "hearing-of-witness", "2024-06-01")
    assert heads(found) == {ETS30}
    assert "eu-mla-2000" in found.routes[0].basis.also
    assert refusal(found, EIO).reason is RefusalReason.NOT_A_PARTY


def test_ireland_before_it_joined_the_convention_of_2000() -> None:
    """The Convention of 2000 entered into force for Ireland on 23 August 2020."""
    assert "eu-mla-2000" not in ask("FR", "IE", "hearing-of-witness", "2020-08-22").routes[0].basis.also
    assert "eu-mla-2000" in ask("FR", "IE", "hearing-of-witness", "2020-08-23").routes[0].basis.also


def test_united_kingdom_in_2019_and_2022() -> None:
    """GB to FR: the order until the end of transition; then ETS 30 with its protocols, supplemented by the TCA (art. 633)."""
    assert heads(ask("GB", "FR", "hearing-of-witness", "2019-06-01")) == {EIO}
    found = ask("GB", "FR", "hearing-of-witness", "2022-06-01")
    assert heads(found) == {ETS30}
    assert {"ets-099", "ets-182", "eu-uk-tca-mutual-assistance"} <= set(found.routes[0].basis.also)
    assert refusal(found, EIO).since == date(2021, 1, 1)


def test_service_of_documents_is_not_replaced() -> None:
    """The order replaced corresponding provisions only: service of documents lives on (MLA 2000 art. 5)."""
    found = ask("DE", "FR", "service-of-documents", "2022-06-01")
    assert heads(found) == {ETS30}
    assert "post" in channels(found, ETS30)


def test_a_request_confined_to_scotland_goes_to_the_crown_office() -> None:
    """Requests for Scotland only go to the Crown Office (UK guidelines, 2 May 2024)."""
    found = ask("FR", "GB-SCT", "hearing-of-witness", "2024-06-01")
    desk = route(found, ETS30, "ministries-of-justice").receivers
    assert [one.id for one in desk] and all("Crown Office" in one.name for one in desk)


def test_an_indirect_tax_matter_in_england_goes_to_hmrc() -> None:
    """HMRC is the central authority in tax and fiscal customs matters for England, Wales and Northern Ireland."""
    found = ask("FR", "GB", "hearing-of-witness", "2024-06-01", matter=Matter.TAX_AND_CUSTOMS, territory="GB-EAW")
    assert all("Revenue" in one.name for one in route(found, ETS30, "ministries-of-justice").receivers)
    plain = ask("FR", "GB", "hearing-of-witness", "2024-06-01", matter=Matter.ORDINARY, territory="GB-EAW")
    assert all("UK Central Authority" in one.name for one in route(plain, ETS30, "ministries-of-justice").receivers)


def test_police_may_not_issue_an_order_unvalidated() -> None:
    """An EIO of the police must be validated; one that is not is returned (arts 2(c)(ii), 9(3))."""
    closed = refusal(ask("FR", "DE", "hearing-of-witness", "2024-06-01", asker=AuthorityClass.POLICE, validated=False), EIO)
    assert closed.reason is RefusalReason.ASKER_NOT_COMPETENT
    assert heads(ask("FR", "DE", "hearing-of-witness", "2024-06-01", asker=AuthorityClass.POLICE, validated=True)) == {EIO}


def test_police_of_finland_are_declared_judicial_authorities() -> None:
    """Finland declared its police competent under ETS 30 art. 24; Sweden named courts and prosecutors only."""
    found = ask("FI", "CH", "hearing-of-witness", "2010-06-01", asker=AuthorityClass.POLICE)
    assert heads(found) == {ETS30}
    assert GapCode.ASKER_UNCONFIRMED not in {gap.code for one in found.routes for gap in one.gaps}
    closed = refusal(ask("SE", "CH", "hearing-of-witness", "2010-06-01", asker=AuthorityClass.POLICE), ETS30)
    assert closed.reason is RefusalReason.ASKER_NOT_COMPETENT


def test_preservation_between_parties_of_the_budapest_convention() -> None:
    """US and France are parties: preservation by the 24/7 network (arts 29, 35); China is not."""
    found = ask("US", "FR", "preservation-of-data", "2024-06-01")
    assert heads(found) == {"ets-185"}
    assert "network-24-7" in channels(found, "ets-185")
    assert refusal(ask("US", "CN", "preservation-of-data", "2024-06-01"), "ets-185").reason is RefusalReason.NOT_A_PARTY


def test_content_data_before_and_after_the_data_access_agreement() -> None:
    """The UK-US agreement entered into force on 3 October 2022: orders go to the provider; before, only legal assistance."""
    before, after = ask("GB", "US", "content-data", "2021-06-01"), ask("GB", "US", "content-data", "2023-06-01")
    closed = refusal(before, "gb-us-data-access-2019")
    assert (closed.reason, closed.until) == (RefusalReason.NOT_IN_FORCE, date(2022, 10, 3))
    assert "gb-us-mla-1994" in heads(before)
    order = route(after, "gb-us-data-access-2019", "to-provider")
    assert [desk.kind for desk in order.receivers] == [BureauKind.SERVICE_PROVIDER]


def test_second_protocol_on_cybercrime_gives_nothing_yet() -> None:
    """CETS 224 needs five ratifications (art. 16) and is not in force on the data's horizon."""
    from lecoop import Standing, law_on

    law = law_on(date(2026, 11, 22))
    assert law.instrument("cets-224").valid_from is None
    assert law.standing("cets-224", "GB") is Standing.SIGNATORY


def test_freezing_between_germany_and_france_and_ireland() -> None:
    """Regulation 2018/1805 applies since 19 December 2020 without Ireland: the Framework Decision of 2003 stays there."""
    assert heads(ask("DE", "FR", "freezing-for-confiscation", "2021-06-01")) == {"celex-32018r1805"}
    there = ask("DE", "IE", "freezing-for-confiscation", "2021-06-01")
    assert heads(there) == {"celex-32003f0577", "ets-141"}
    assert there.routes[0].basis.head == "celex-32003f0577", "the Framework Decision goes before the convention of 1990"


def test_freezing_between_the_uk_and_france() -> None:
    """2019: the Framework Decision; 2023: Title XI of the TCA."""
    before = ask("GB", "FR", "freezing-for-confiscation", "2019-06-01")
    assert heads(before) == {"celex-32003f0577"}
    assert refusal(before, "celex-32018r1805").until == date(2020, 12, 19)
    assert heads(ask("GB", "FR", "freezing-for-confiscation", "2023-06-01")) == {"eu-uk-tca-freezing-confiscation"}


def test_where_nobody_has_looked_is_a_gap() -> None:
    """GB to TW: the registry has not looked everywhere, so there is a gap and never *no treaty*."""
    found = ask("GB", "TW", "hearing-of-witness", "2026-11-22")
    assert not found.routes and not any(one.reason is RefusalReason.MEASURE_NOT_PROVIDED for one in found.refused)
    assert GapCode.NOT_SURVEYED in {gap.code for gap in found.gaps}


def test_a_treaty_of_which_only_the_title_was_seen() -> None:
    """GB to TH: a treaty of 1994 is on record, its articles were not read, so no way is plainly open; the UN conventions stand beside."""
    found = ask("GB", "TH", "hearing-of-witness", "2026-11-22")
    assert heads(found) == {"gb-th-mla-1994"} and not found.open
    assert CautionCode.ARTICLES_UNREAD in {one.code for route in found.routes for one in route.cautions}
    assert "untoc-2000" in found.routes[0].may_cite


def test_assessment_before_assistance() -> None:
    """The UK assesses human-rights risk before it helps with security and justice overseas (OSJA guidance)."""
    found = ask("US", "GB", "capacity-building", "2024-01-01")
    assert CautionCode.ASSESSMENT_BEFORE_ASSISTANCE in {one.code for one in found.cautions}
    assert not found.open


def test_a_channel_for_urgent_cases_is_closed_to_others_and_says_so() -> None:
    """ETS 182 art. 4: by way of INTERPOL in urgent cases; the way does not vanish from the plan of another case."""
    closed = refusal(ask("DE", "CH", "hearing-of-witness", "2026-01-10", urgent=False), "i-24-7")
    assert closed.reason is RefusalReason.CHANNEL_NOT_OPEN
    assert (closed.citation and str(closed.citation)) == "ets-182 art. 4"
    assert closed.since is None
    assert "i-24-7" in channels(ask("DE", "CH", "hearing-of-witness", "2026-01-10", urgent=True), ETS30)
