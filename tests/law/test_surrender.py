"""Surrender between real States on real days. Sources: the instruments' own files, and those named in each test."""

from __future__ import annotations

from datetime import date

import pytest

from lecoop.basis.remark import CautionCode, ConditionCode, GapCode
from lecoop.routing import RouteStatus
from lecoop.values.terms import Mode, RefusalReason, Standing
from tests.law.asking import ask, channels, heads, refusal, route

EAW, TCA, ETS24 = "celex-32002f0584", "eu-uk-tca-surrender", "ets-024"


def test_warrant_without_sis_before_the_uk_joined() -> None:
    """2014: the UK was not connected to the SIS until 13 April 2015 (eu-LISA), so a warrant went without an alert."""
    found = ask("GB", "ES", "surrender", "2014-06-01")
    assert heads(found) == {EAW}
    assert "sis" not in channels(found, EAW)
    closed = refusal(found, "sis")
    assert closed.reason is RefusalReason.CHANNEL_NOT_OPEN
    assert closed.until == date(2015, 4, 13)


def test_warrant_with_alert_in_2018() -> None:
    """2018: warrant with an alert, SIRENE Bureau to SIRENE Bureau; the Convention of 1957 replaced (EAW art. 31)."""
    found = ask("GB", "ES", "surrender", "2018-06-01")
    alert = route(found, EAW, "sis")
    assert alert.status is RouteStatus.OPEN
    assert [desk.kind.value for desk in (*alert.senders, *alert.receivers)] == ["sirene", "sirene"]
    closed = refusal(found, ETS24)
    assert (closed.reason, closed.since, closed.cause) == (RefusalReason.REPLACED, date(2004, 1, 1), (EAW,))


def test_treated_as_a_member_in_2020() -> None:
    """2020: no longer a member, but treated as one until the end of transition (Withdrawal Agreement arts 126-129)."""
    from lecoop import law_on

    found = ask("GB", "ES", "surrender", "2020-02-15")
    assert "sis" in channels(found, EAW)
    law = law_on(date(2020, 2, 15))
    assert law.standing(EAW, "GB") is Standing.TREATED_AS
    assert law.membership("EU", "GB") is Standing.TREATED_AS
    assert law_on(date(2020, 1, 31)).membership("EU", "GB") is Standing.BOUND


@pytest.mark.parametrize("day", ["2021-01-02", "2026-11-22"])
def test_trade_and_cooperation_agreement_since_2021(day: str) -> None:
    """Since 2021 the TCA warrant, direct or carried by I-24/7; EAW, SIS and SIRENE ended on 1 January 2021."""
    found = ask("GB", "ES", "surrender", day)
    assert heads(found) == {TCA}
    assert {"direct", "i-24-7"} <= channels(found, TCA)
    for what, reason in (
        (EAW, RefusalReason.NOT_A_PARTY),
        ("sis", RefusalReason.CHANNEL_NOT_OPEN),
        ("sirene", RefusalReason.CHANNEL_NOT_OPEN),
    ):
        closed = refusal(found, what)
        assert (closed.reason, closed.since) == (reason, date(2021, 1, 1))


def test_provisional_application_of_the_agreement() -> None:
    """The TCA was applied provisionally from 1 January to 30 April 2021 (art. 783)."""
    from lecoop import law_on

    assert law_on(date(2021, 1, 2)).standing(TCA, "GB") is Standing.PROVISIONAL
    assert law_on(date(2021, 5, 1)).standing(TCA, "GB") is Standing.BOUND
    assert law_on(date(2021, 1, 2)).holding(TCA, "ES").row.mode is Mode.PROVISIONAL  # type: ignore[union-attr]


def test_a_notice_is_never_the_basis() -> None:
    """I-24/7 carries a warrant; a notice or diffusion on it is no legal basis for surrender."""
    for day in ("2018-06-01", "2026-11-22"):
        for one in ask("GB", "ES", "surrender", day).routes:
            assert not one.basis.head.startswith("interpol")
            assert (one.channel == "i-24-7") == (CautionCode.CARRIER_ONLY in {caution.code for caution in one.cautions})


def test_person_arrested_before_the_end_of_transition() -> None:
    """A person arrested on an EAW in December 2020 stays under it (Withdrawal Agreement art. 62(1)(b))."""
    found = ask("GB", "ES", "surrender", "2021-03-01", issued_on=date(2019, 5, 1), arrested_on=date(2020, 12, 20))
    assert heads(found) == {EAW}
    assert all(one.basis.ids == (EAW, "eu-uk-withdrawal-agreement") for one in found.routes)
    assert refusal(found, TCA).reason is RefusalReason.OUT_OF_SCOPE


def test_old_warrant_executed_under_the_agreement() -> None:
    """An EAW of 2019 on which nobody was arrested before 2021 is executed under the TCA (art. 632; CJEU C-479/21 PPU)."""
    found = ask("GB", "ES", "surrender", "2021-03-01", issued_on=date(2019, 5, 1), arrested_on=date(2021, 2, 10), nationality="GB")
    assert heads(found) == {TCA}
    assert {one.form.item.id for one in found.routes if one.form} == {"eaw-annex"}
    assert refusal(found, EAW).reason is RefusalReason.NOT_A_PARTY


def test_german_national_is_barred_with_the_duty_to_consider_prosecution() -> None:
    """Germany notified that it gives up no nationals (TCA art. 603(2)); it must then consider its own proceedings (603(3))."""
    closed = refusal(ask("GB", "DE", "surrender", "2022-06-01", nationality="DE"), TCA)
    assert closed.reason is RefusalReason.BARRED
    assert "consider prosecution" in closed.duty and "603(3)" in closed.duty


def test_french_national_in_germany_is_open() -> None:
    """The bar protects nationals of the requested State only."""
    found = ask("GB", "DE", "surrender", "2022-06-01", nationality="FR")
    assert heads(found) == {TCA}
    assert found.open


@pytest.mark.parametrize(("consent", "expected"), [(None, "gap"), (True, "open"), (False, "barred")])
def test_austria_only_with_consent(consent: bool | None, expected: str) -> None:
    """Austria gives up its nationals to the UK only with their consent (TCA art. 603(2))."""
    found = ask("GB", "AT", "surrender", "2022-06-01", nationality="AT", consent=consent)
    if expected == "barred":
        assert refusal(found, TCA).reason is RefusalReason.BARRED
    elif expected == "open":
        assert found.open
    else:
        assert not found.open
        assert GapCode.CONSENT_NOT_STATED in {gap.code for one in found.routes for gap in one.gaps}


def test_the_uk_has_no_bar() -> None:
    """The United Kingdom made no notification: it gives up its nationals (Home Office letter, February 2021)."""
    found = ask("DE", "GB", "surrender", "2022-06-01", nationality="GB")
    assert found.open
    assert all(one.basis.executed_under == ("gb-extradition-act-2003-part-1",) for one in found.routes)


@pytest.mark.parametrize("asked", ["DE", "AT"])
def test_the_list_of_2025_is_not_confirmed(asked: str) -> None:
    """The notifications were republished on 2 December 2025 (C/2025/6451): later answers are unknown, and say so."""
    found = ask("GB", asked, "surrender", "2026-06-01", nationality=asked)
    assert found.routes and not found.open
    assert all(GapCode.NATIONALITY_LIST_UNKNOWN in {gap.code for gap in one.gaps} for one in found.routes)


def test_without_a_case_nationality_is_a_condition_and_no_gap() -> None:
    """Without a case a plan says what the law offers."""
    found = ask("GB", "DE", "surrender", "2022-06-01")
    assert found.open
    assert all(ConditionCode.NATIONALITY in {one.code for one in way.conditions} for way in found.routes)


def test_a_case_that_leaves_nationality_out_has_a_gap() -> None:
    """With a case, what is left out is a gap where it would change the answer."""
    found = ask("GB", "DE", "surrender", "2022-06-01", committed_on=date(2020, 5, 1))
    assert not found.open
    assert all(GapCode.NATIONALITY_NOT_STATED in {gap.code for gap in one.gaps} for one in found.routes)


def test_nordic_warrant_goes_before_the_european_one() -> None:
    """Among DK, FI and SE the Nordic arrest warrant of 2005 goes first (in force 16 October 2012)."""
    found = ask("DK", "SE", "surrender", "2024-06-01")
    assert found.routes[0].basis.head == "nordic-arrest-warrant-2005"
    assert heads(found) == {"nordic-arrest-warrant-2005", EAW}


def test_nordic_warrant_between_norway_and_sweden() -> None:
    """Norway and Sweden: the Nordic warrant first, the EU-Iceland-Norway agreement of 2006 beside it."""
    found = ask("NO", "SE", "surrender", "2024-06-01")
    assert found.routes[0].basis.head == "nordic-arrest-warrant-2005"
    assert "eu-iceland-norway-surrender" in heads(found)
    assert refusal(found, ETS24).reason is RefusalReason.EXCLUDED_PAIR


def test_iceland_and_france_since_2019() -> None:
    """The EU-Iceland-Norway surrender agreement is in force since 1 November 2019 (EJN)."""
    assert heads(ask("IS", "FR", "surrender", "2024-06-01")) == {"eu-iceland-norway-surrender"}
    assert heads(ask("IS", "FR", "surrender", "2018-06-01")) == {ETS24}


def test_switzerland_and_france_under_the_convention_of_1957() -> None:
    """Switzerland takes no part in Union surrender: ETS 24 with the protocols that bind both."""
    found = ask("CH", "FR", "surrender", "2024-06-01")
    assert heads(found) == {ETS24}
    assert {"ets-098", "cets-209", "cets-212"} <= set(found.routes[0].basis.also)
    assert "ets-086" not in found.routes[0].basis.also


def test_united_kingdom_and_united_states() -> None:
    """The treaty of 2003 (in force 26 April 2007); the UK carries it out as category 2, with its own death-penalty bar (s.94)."""
    out = ask("GB", "US", "surrender", "2024-06-01")
    back = ask("US", "GB", "surrender", "2024-06-01")
    assert heads(out) == heads(back) == {"gb-us-extradition-2003"}
    assert not out.routes[0].basis.executed_under
    assert back.routes[0].basis.executed_under == ("gb-extradition-act-2003-part-2",)
    assert CautionCode.DEATH_PENALTY in {one.code for one in back.cautions}
    assert CautionCode.DEATH_PENALTY not in {one.code for one in out.cautions}


def test_hong_kong_before_and_after_the_suspension() -> None:
    """The UK suspended the agreement with Hong Kong on 20 July 2020; a suspension is no end."""
    assert heads(ask("GB", "HK", "surrender", "2019-06-01")) == {"gb-hk-surrender-1997"}
    closed = refusal(ask("GB", "HK", "surrender", "2021-06-01"), "gb-hk-surrender-1997")
    assert (closed.reason, closed.since) == (RefusalReason.SUSPENDED, date(2020, 7, 20))


def test_acts_of_1990_stay_under_the_old_law() -> None:
    """France declared under EAW art. 32 that acts before 1 November 1993 stay under the law before."""
    found = ask("DE", "FR", "surrender", "2024-06-01", committed_on=date(1990, 5, 1))
    assert heads(found) == {ETS24}
    assert refusal(found, EAW).reason is RefusalReason.OUT_OF_SCOPE
    assert heads(ask("DE", "FR", "surrender", "2024-06-01", committed_on=date(1995, 5, 1))) == {EAW}
    assert heads(ask("FR", "DE", "surrender", "2024-06-01", committed_on=date(1990, 5, 1))) == {EAW}, "Germany declared nothing"


def test_germany_without_the_warrant_after_its_constitutional_court() -> None:
    """From 18 July 2005 to 1 August 2006 Germany did not apply the EAW (BVerfG, 2 BvR 2236/04)."""
    closed = refusal(ask("ES", "DE", "surrender", "2005-12-01"), EAW)
    assert closed.reason is RefusalReason.NOT_YET
    assert closed.until == date(2006, 8, 2)
    assert ETS24 in heads(ask("ES", "DE", "surrender", "2005-12-01"))


@pytest.mark.parametrize(("months", "opens"), [(11, False), (12, True)])
def test_threshold_of_twelve_months(months: int, opens: bool) -> None:
    """A maximum of at least twelve months in the issuing State (EAW art. 2(1))."""
    from lecoop import Penalty

    found = ask("FR", "DE", "surrender", "2024-06-01", max_penalty=Penalty(months))
    assert (EAW in heads(found)) is opens
    if not opens:
        assert refusal(found, EAW).reason is RefusalReason.BELOW_THRESHOLD
        assert ETS24 not in heads(found), "a threshold missed revives nothing"


@pytest.mark.parametrize(("months", "opens"), [(18, False), (24, True)])
def test_declared_threshold_of_france(months: int, opens: bool) -> None:
    """France declared under ETS 24 art. 2(1) that it extradites for prosecution from two years in both laws on."""
    from lecoop import Penalty

    found = ask("CH", "FR", "surrender", "2024-06-01", max_penalty=Penalty(months), max_penalty_requested=Penalty(60), nationality="CH")
    assert (ETS24 in heads(found)) is opens
    assert ETS24 in heads(ask("FR", "CH", "surrender", "2024-06-01", max_penalty=Penalty(18), max_penalty_requested=Penalty(60)))


def test_what_was_declared_is_told() -> None:
    """Declarations that decide nothing by themselves are told with their article, for whoever drafts the request."""
    (*_, one) = ask("CH", "FR", "surrender", "2024-06-01").routes
    told = [remark for remark in one.conditions if remark.code is ConditionCode.DECLARED]
    assert told
    assert all(remark.citation is not None and remark.message.startswith(("FR declared", "CH declared")) for remark in told)


def test_a_listed_offence_is_not_verified() -> None:
    """For the 32 categories dual criminality is not verified from three years on (EAW art. 2(2)); under the TCA the UK waived nothing."""
    from lecoop import Penalty

    def told(asking: str, list_offence: int, months: int) -> str:
        (first, *_) = ask(asking, "FR", "surrender", "2024-06-01", list_offence=list_offence, max_penalty=Penalty(months), nationality="ES").routes
        return next(one.message for one in first.conditions if one.code is ConditionCode.DUAL_CRIMINALITY)

    assert told("DE", 14, 60).endswith("not verified")
    assert "must" not in told("DE", 14, 24) and "save for" in told("DE", 14, 24)
    assert told("GB", 14, 60) == "the act must be an offence in both States"


def test_arrest_before_the_papers_is_the_requested_states_own_law() -> None:
    """The TCA goes with an arrest but gives no provisional arrest of its own: that is the requested State's law, a gap and no refusal."""
    found = ask("GB", "ES", "provisional-arrest", "2026-11-22")
    assert not found.routes
    assert refusal(found, ETS24).reason is RefusalReason.REPLACED
    assert GapCode.OWN_LAW in {gap.code for gap in found.gaps}
    assert ETS24 in heads(ask("GB", "CH", "provisional-arrest", "2024-06-01"))
