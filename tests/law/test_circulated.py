"""Whole cases of what is circulated to many: notices, diffusions and alerts, from the file to the report and the clocks."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from attrs import evolve

import lecoop
from lecoop.cli.main import main
from lecoop.deadlines import clocks
from lecoop.examples import specimen
from lecoop.examples.alert import CHECKS
from lecoop.examples.notice import DIFFUSION, SILVER, YELLOW
from lecoop.model.alert import Alert
from lecoop.model.case_record import RecordState
from lecoop.model.notice import Diffusion, Notice
from lecoop.report import Report, Severity, Verdict
from lecoop.rules import check
from lecoop.rules.facts import Circulated
from lecoop.values.circulation import Action, Category, Character, Concern, Precondition
from lecoop.values.duration import Penalty
from lecoop.values.terms import Purpose
from lecoop.values.text import SecretText
from lecoop.values.time_limit import Step

RED, ARREST = specimen(Notice), specimen(Alert)


def _report(record: Circulated, on: date | None = None) -> Report:
    """What a bureau reads of the record as it comes back from its file."""
    again = lecoop.loads(lecoop.dumps(record), type(record))
    assert again == record
    day = on or record.issued_on
    assert day is not None
    report = check(again, lecoop.law_on(day))
    assert report.crashed == ()
    return report


def _broken(record: Circulated, on: date | None = None) -> set[tuple[str, str, str]]:
    """Each place that is broken: the rule, the path, the article."""
    return {(one.rule.removeprefix("circulated."), one.path, str(one.citation)) for one in _report(record, on).findings}


def test_a_red_notice_for_a_private_debt_is_refused() -> None:
    """RPD Article 83(1)(a)(i): nothing that comes of a private dispute, unless serious or organised crime stands behind it.

    An unfunded cheque is the usual case: decisions 2 and 3 of 2018 of the Commission for the Control of INTERPOL's Files.
    """
    cheque = evolve(
        RED.offences[0],
        legal_classification="Issuing a cheque without funds, Penal Code of the specimen State, Article 503",
        facts=SecretText("His cheque for the rent of an invented warehouse was not paid by the bank."),
        max_penalty=Penalty(36),
        organised_group=False,
    )
    debt = evolve(RED, offences=(cheque,), characters=(Character.PRIVATE_DISPUTE,), aims_at_serious_crime=False)
    report = _report(debt)
    assert report.verdict is Verdict.BROKEN
    assert _broken(debt) == {("excluded-offence", "$.characters[0]", "interpol-rpd art. 83(1)(a)(i)")}
    assert "a request that allows it" in report.findings[0].message
    assert _broken(evolve(debt, aims_at_serious_crime=True)) == set()
    unsaid = _report(evolve(debt, aims_at_serious_crime=None))
    assert (unsaid.verdict, [one.path for one in unsaid.gaps]) == (Verdict.UNDECIDED, ["$.aims_at_serious_crime"])


def test_a_red_notice_with_all_that_article_83_asks_is_kept_for_five_years() -> None:
    """RPD Articles 82, 83 and 84, and 49: complete, it breaks nothing; after five years the need to keep it is looked at."""
    report = _report(RED)
    assert report.verdict is Verdict.KEPT, str(report)
    assert report.gaps == ()
    law = lecoop.law_on(date(2024, 1, 15))
    [review] = clocks(law.instrument("interpol-rpd"), None, {Step.RECORDING: date(2024, 1, 15)}, category=Category.RED_NOTICE)
    assert (review.step, review.last_day, str(review.citation)) == (Step.REVIEW, date(2029, 1, 15), "interpol-rpd art. 49")
    assert _broken(RED, on=date(2029, 1, 15)) == set()
    assert _broken(RED, on=date(2029, 1, 16)) == {("past-review", "$.recorded_on", "interpol-rpd art. 49")}


def test_what_article_83_asks_is_named_in_an_empty_draft() -> None:
    """RPD Articles 82 to 84: each field that is due has its article before the notice is sent."""
    begun = Notice(requesting="PT", category=Category.RED_NOTICE, basis="interpol-rpd", concerns=Concern.WANTED_PERSON)
    law = lecoop.law_on(date(2024, 1, 15))
    due = {(one.path, str(one.citation)) for one in check(begun, law, complete=True).findings}
    assert {
        ("$.person", "interpol-rpd art. 82"),
        ("$.offences", "interpol-rpd art. 83(2)(b)"),
        ("$.national_decision", "interpol-rpd art. 83(2)(b)"),
        ("$.identifiers", "interpol-rpd art. 83(2)(a)"),
        ("$.confirms", "interpol-rpd art. 84"),
    } <= due
    assert check(begun, law).findings == ()


def test_one_year_is_too_little_for_a_red_notice_and_two_are_enough() -> None:
    """RPD Article 83(1)(a)(ii): a maximum of two years to prosecute."""
    for months, expected in ((23, {("penalty-below-threshold", "$.offences[0].max_penalty", "interpol-rpd art. 83(1)(a)(ii)")}), (24, set())):
        assert _broken(evolve(RED, offences=(evolve(RED.offences[0], max_penalty=Penalty(months)),))) == expected


def test_a_yellow_notice_for_an_adult_who_may_not_wish_to_be_found() -> None:
    """RPD Article 90(2)(c): an adult is sought only where privacy law allows it; practice asks the adult before anybody is told."""
    assert _report(YELLOW).verdict is Verdict.KEPT, str(_report(YELLOW))
    sent = evolve(YELLOW, state=RecordState.SENT)
    left = tuple(one for one in sent.confirms if one is not Precondition.PRIVACY_LAW_ALLOWS)
    fled = evolve(sent, confirms=left, denies=(Precondition.PRIVACY_LAW_ALLOWS,))
    assert _broken(fled) == {("requirement-unmet", "$.denies[0]", "interpol-rpd art. 90(2)(c)")}
    assert _report(fled).verdict is Verdict.BROKEN
    # What is practice, and in no article that was read, warns.
    told = evolve(sent, confirms=tuple(one for one in sent.confirms if one is not Precondition.WHEREABOUTS_WITH_CONSENT))
    [warning] = _report(told).findings
    assert (warning.severity, warning.path) == (Severity.WARNING, "$.confirms")
    # A child is sought all the same, and where nobody says which it is, nobody can tell.
    child = evolve(sent, of_age=False, confirms=left)
    assert _broken(child) == set()
    unsaid = _report(evolve(sent, of_age=None))
    assert (unsaid.verdict, {one.path for one in unsaid.gaps}) == (Verdict.UNDECIDED, {"$.of_age"})


def test_a_fugitive_is_not_sought_as_a_missing_person() -> None:
    """RPD Articles 82 and 90: each colour has its purpose."""
    disguised = evolve(YELLOW, concerns=Concern.WANTED_PERSON, action=Action.ARREST)
    assert _broken(disguised) == {
        ("subject-does-not-fit", "$.concerns", "interpol-rpd art. 90"),
        ("action-does-not-fit", "$.action", "interpol-rpd art. 90"),
    }


def test_a_sis_alert_for_checks_past_its_review() -> None:
    """Regulation 2018/1862, Article 53(4), (6) and (7): one year, and one more by a recorded decision in time; else it is deleted."""
    law = lecoop.law_on(date(2025, 9, 1))
    [review] = [
        one
        for one in clocks(law.instrument(CHECKS.basis or ""), None, {Step.RECORDING: date(2024, 7, 1)}, category=Category.CHECKS)
        if one.step is Step.REVIEW and one.only_if == "on-a-person"
    ]
    assert (review.last_day, review.effect, str(review.citation)) == (date(2025, 7, 1), "deleted", "celex-32018r1862 art. 53(4)")
    assert _broken(CHECKS, on=date(2025, 6, 1)) == set()
    assert _broken(CHECKS, on=date(2025, 9, 1)) == {("past-review", "$.recorded_on", "celex-32018r1862 art. 53(4)")}
    kept = evolve(CHECKS, kept_on=(date(2025, 6, 2),))
    assert _broken(kept, on=date(2025, 9, 1)) == set()
    assert _broken(kept, on=date(2026, 9, 1)) == {("past-review", "$.recorded_on", "celex-32018r1862 art. 53(4)")}
    late = evolve(CHECKS, kept_on=(date(2025, 8, 20),))
    assert _broken(late, on=date(2025, 9, 1)) == {("past-review", "$.kept_on[0]", "celex-32018r1862 art. 53(6)")}


def test_a_red_notice_about_a_recognised_refugee_from_the_state_that_asks() -> None:
    """Resolution GA-2017-86-RES-09: once refuge is confirmed, every notice and diffusion of the State of origin is deleted."""
    assert RED.person is not None
    cited = "interpol-constitution art. 2, with Resolution GA-2017-86-RES-09"
    refugee = evolve(RED.person, refugee_from="PT")
    for record in (evolve(RED, person=refugee), evolve(DIFFUSION, person=refugee)):
        assert _broken(record) == {("refugee-from-asker", "$.person.refugee_from", cited)}
        assert _report(record).verdict is Verdict.BROKEN
    elsewhere = evolve(RED, person=evolve(RED.person, refugee_from="BY"))
    assert _report(elsewhere).verdict is Verdict.KEPT
    silent = evolve(RED, confirms=tuple(one for one in RED.confirms if one is not Precondition.NO_REFUGE_FROM_ASKER))
    assert [one.path for one in _report(silent).gaps] == ["$.person.refugee_from"]


def test_an_alert_for_arrest_without_the_warrant() -> None:
    """Regulation 2018/1862, Articles 27(1) and 31(1): only with the copy of the warrant is it as good as one."""
    assert _report(ARREST).verdict is Verdict.KEPT, str(_report(ARREST))
    assert _broken(evolve(ARREST, documents=())) == {("contents-missing", "$.documents", "celex-32018r1862 art. 27(1)")}
    assert _broken(evolve(ARREST, action=None)) == {("contents-missing", "$.action", "celex-32018r1862 art. 22(1)")}
    extradition = evolve(ARREST, category=Category.ARREST_FOR_EXTRADITION, documents=())
    assert _report(extradition).verdict is Verdict.KEPT, str(_report(extradition))
    bare = evolve(extradition, offences=(evolve(extradition.offences[0], participation=None),))
    assert _broken(bare) == {("contents-missing", "$.offences[0].participation", "celex-32018r1862 art. 29(1)")}


def test_a_concealed_alert_and_one_that_has_served_its_purpose_have_their_clocks() -> None:
    """Regulation 2018/1862, Articles 26(4) and 53(9): forty-eight hours of concealment, fifteen days for the answer."""
    law = lecoop.law_on(date(2024, 2, 5))
    events = {Step.RECORDING: date(2024, 2, 5), Step.CONCEALMENT: date(2024, 2, 6), Step.NOTICE: date(2024, 3, 4)}
    found = clocks(law.instrument("celex-32018r1862"), None, events, category=Category.ARREST_FOR_SURRENDER)
    told = {str(one.citation).removeprefix("celex-32018r1862 "): (one.last_day, str(one.within), one.effect) for one in found if one.event}
    assert told["art. 53(2)"] == (date(2029, 2, 5), "5 years", "deleted")
    assert told["art. 26(4)"][1] == "48 hours"
    assert told["art. 53(9)"] == (date(2024, 3, 19), "15 days", "deleted")


def test_a_wanted_person_diffusion_without_the_details_of_the_law() -> None:
    """RPD Articles 97 to 99: no threshold is written for it, and yet without law, penalty and warrant it will not stand.

    The articles were not read, so that this warns: decision 3 of 2023 of the Commission for the Control of INTERPOL's
    Files found a diffusion not compliant for want of a description.
    """
    assert _report(DIFFUSION).verdict is Verdict.KEPT, str(_report(DIFFUSION))
    offence = evolve(DIFFUSION.offences[0], legal_classification=None, max_penalty=None)
    bare = _report(evolve(DIFFUSION, offences=(offence,), national_decision=None))
    assert {(one.path, one.severity, str(one.citation)) for one in bare.findings} == {
        (path, Severity.WARNING, "interpol-rpd art. 99")
        for path in ("$.offences[0].legal_classification", "$.offences[0].max_penalty", "$.national_decision")
    }
    light = evolve(DIFFUSION, offences=(evolve(DIFFUSION.offences[0], max_penalty=Penalty(12)),))
    assert _broken(light) == set()
    assert ("category-not-provided", "$.category", "interpol-rpd art. 82") in _broken(evolve(DIFFUSION, category=Category.RED_NOTICE))


def test_an_alert_that_has_done_its_work_is_deleted() -> None:
    """Regulation 2018/1862, Article 55(1), and RPD Article 81(2): on surrender, when the warrant is revoked, when the purpose is achieved."""
    assert _broken(evolve(ARREST, denies=(Precondition.STILL_NEEDED,))) == {("no-longer-needed", "$.denies[0]", "celex-32018r1862 art. 55(1)")}
    assert _broken(evolve(RED, denies=(Precondition.STILL_NEEDED,))) == {("no-longer-needed", "$.denies[0]", "interpol-rpd art. 81(2)")}
    # Of diffusions the article was not read.
    [warning] = _report(evolve(DIFFUSION, denies=(Precondition.STILL_NEEDED,))).findings
    assert (warning.rule, warning.severity, str(warning.citation)) == ("circulated.no-longer-needed", Severity.WARNING, "interpol-rpd art. 81")


def test_what_is_confirmed_of_a_red_notice_is_an_error_and_what_is_recalled_warns() -> None:
    """RPD Articles 83(2)(b) and 84 as quoted, and the Constitution, Article 3: facts with time and place, warrant, extradition, screening."""
    offence = evolve(RED.offences[0], facts=None, committed_on=None, place=None, committed_in=None, legal_classification=None, max_penalty=None)
    bare = _report(evolve(RED, offences=(offence,), national_decision=None, identifiers=(), confirms=(Precondition.NO_REFUGE_FROM_ASKER,)))
    errors = {(one.path, str(one.citation)) for one in bare.findings if one.severity is Severity.ERROR}
    assert errors == {
        ("$.offences[0].facts", "interpol-rpd art. 83(2)(b)"),
        ("$.offences[0].committed_on", "interpol-rpd art. 83(2)(b)"),
        ("$.offences[0].place", "interpol-rpd art. 83(2)(b)"),
        ("$.national_decision", "interpol-rpd art. 83(2)(b)"),
        ("$.confirms", "interpol-rpd art. 84"),
        ("$.confirms", "interpol-constitution art. 3"),
    }
    warned = {(one.path, one.message.split(" is ")[0], str(one.citation)) for one in bare.findings if one.severity is Severity.WARNING}
    assert warned == {
        ("$.offences[0].legal_classification", "legal classification", "interpol-rpd art. 83(2)(b)"),
        ("$.offences[0].max_penalty", "penalty", "interpol-rpd art. 83(2)(b)"),
        ("$.identifiers", "identifiers", "interpol-rpd art. 83(2)(a)"),
        ("$.confirms", "extradition-coordinated", "interpol-rpd art. 84"),
    }


def test_a_red_notice_is_not_for_questioning_and_a_blue_one_may_be() -> None:
    """RPD Articles 82 and 88: red for the wanted; whoever is only to be asked is located under blue."""
    asked = evolve(RED, purpose=Purpose.INVESTIGATE)
    assert _broken(asked) == {("subject-does-not-fit", "$.purpose", "interpol-rpd art. 82")}
    assert ("subject-does-not-fit", "$.purpose", "interpol-rpd art. 97-99") in _broken(evolve(DIFFUSION, purpose=Purpose.INVESTIGATE))
    assert any(path == "$.purpose" for _, path, _ in _broken(evolve(ARREST, purpose=Purpose.INVESTIGATE)))
    blue = evolve(asked, category=Category.BLUE_NOTICE, concerns=Concern.PERSON_OF_INTEREST, action=Action.LOCATE)
    assert _broken(blue) == set()
    light = evolve(asked, offences=(evolve(RED.offences[0], max_penalty=Penalty(12)),))
    assert ("penalty-below-threshold", "$.offences[0].max_penalty", "interpol-rpd art. 83(1)(a)(ii)") in _broken(light)


def test_a_silver_notice_is_for_a_crime_of_four_years_and_takes_from_a_shared_quota() -> None:
    """The pilot's framework of 16 January 2025: a crime of four years, five hundred among fifty-two, and nothing coercive."""
    assert _report(SILVER).verdict is Verdict.KEPT, str(_report(SILVER))
    assert _report(SILVER).findings == ()
    short = evolve(SILVER, offences=(evolve(SILVER.offences[0], max_penalty=Penalty(47)),))
    [found] = _report(short).findings
    assert (found.rule, found.severity, found.path) == ("circulated.penalty-below-threshold", Severity.ERROR, "$.offences[0].max_penalty")
    assert _report(evolve(short, offences=(evolve(SILVER.offences[0], max_penalty=Penalty(48)),))).findings == ()
    [uncounted] = _report(evolve(SILVER, confirms=(Precondition.NEUTRALITY_SCREENED,))).findings
    assert (uncounted.rule, uncounted.severity, uncounted.path) == ("circulated.quota-not-looked-at", Severity.WARNING, "$.confirms")
    assert "500 notices and diffusions in all, shared equally by 52, which is 9 each" in uncounted.message
    [spent] = _report(evolve(SILVER, confirms=(Precondition.NEUTRALITY_SCREENED,), denies=(Precondition.QUOTA_LEFT,))).findings
    assert (spent.rule, spent.path) == ("circulated.quota-not-looked-at", "$.denies[0]")
    assert ("action-does-not-fit", "$.action", "interpol-rpd art. 73, with Article 1 of the pilot's framework") in _broken(
        evolve(SILVER, action=Action.SEIZE)
    )
    [outside] = _report(evolve(SILVER, requesting="DE")).findings
    assert (outside.rule, outside.severity) == ("circulated.asker-not-bound", Severity.WARNING)


def test_a_military_offence_is_refused_whatever_the_colour() -> None:
    """INTERPOL's Constitution, Article 3: no activity of a political, military, religious or racial character."""
    for record in (RED, DIFFUSION):
        for character in (Character.POLITICAL, Character.MILITARY, Character.RELIGIOUS, Character.RACIAL):
            assert ("excluded-offence", "$.characters[0]", "interpol-constitution art. 3") in _broken(evolve(record, characters=(character,)))


def test_a_red_notice_is_no_request_for_extradition() -> None:
    """The law of the State asked says whether a notice allows arrest; the request rests on a treaty."""
    request = evolve(specimen(lecoop.ExtraditionRequest), basis="interpol-rpd")
    assert request.issued_on is not None
    assert "case.notice-as-basis" in {one.rule for one in check(request, lecoop.law_on(request.issued_on)).findings}


def test_only_who_is_in_the_system_enters_an_alert() -> None:
    """Regulation 2018/1862 left the United Kingdom with the end of transition; Ireland never took part in refusal of entry."""
    assert _broken(evolve(ARREST, requesting="GB")) == {("asker-not-bound", "$.requesting", "celex-32018r1862 art. 26(1)")}
    refusal = Alert(requesting="IE", category=Category.REFUSAL_OF_ENTRY, basis="celex-32018r1861", concerns=Concern.THIRD_COUNTRY_NATIONAL)
    assert ("asker-not-bound", "$.requesting", "celex-32018r1861 art. 24(1)") in _broken(refusal, on=date(2024, 2, 5))


@pytest.mark.parametrize(("day", "code"), [("2025-06-01", 0), ("2025-09-01", 1)])
def test_the_command_line_judges_an_alert_and_counts_its_time(
    day: str, code: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The file of an alert goes through the door, and its calendar shows the review."""
    file = tmp_path / "alert.json"
    file.write_bytes(lecoop.dumps(CHECKS))
    assert main(["check", str(file), "--on", day]) == code
    assert ("past-review" in capsys.readouterr().out) is bool(code)
    assert main(["deadline", str(file), "--on", day]) == 0
    assert "2025-07-01" in capsys.readouterr().out


def test_a_diffusion_is_read_as_what_it_is() -> None:
    """A diffusion is no notice: the door gives back the one that was written."""
    with pytest.raises(lecoop.LoadError):
        lecoop.loads(lecoop.dumps(DIFFUSION), Notice)
    assert isinstance(lecoop.loads(lecoop.dumps(DIFFUSION), Diffusion), Diffusion)
