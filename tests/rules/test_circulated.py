"""What is circulated to many: every category has its people, its purpose and its words, and what is not known stays open."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from attrs import evolve

import lecoop
from lecoop.examples import specimen
from lecoop.examples.alert import CHECKS, OBJECT, UNKNOWN_PERSON
from lecoop.examples.notice import DIFFUSION, SILVER, YELLOW
from lecoop.model.alert import Alert, OtherAlert, SoughtObject
from lecoop.model.case_record import RecordState
from lecoop.model.circulation import Circulation
from lecoop.model.notice import Diffusion, Notice
from lecoop.model.subject import Subject
from lecoop.report import Report, Severity, Verdict
from lecoop.rules import check
from lecoop.rules.facts import CIRCULATED, Circulated
from lecoop.values.circulation import Action, Category, Concern, Identifier, ObjectKind, Precondition
from lecoop.values.duration import Penalty
from lecoop.values.terms import Matter, Purpose, Seen
from lecoop.values.text import SecretText

RED, ARREST = specimen(Notice), specimen(Alert)
ON = date(2024, 7, 1)


def _report(record: Circulated, on: date = ON) -> Report:
    report = check(record, lecoop.law_on(on))
    assert report.crashed == ()
    return report


def _broken(record: Circulated, on: date = ON) -> set[tuple[str, str]]:
    return {(one.rule.removeprefix("circulated."), one.path) for one in _report(record, on).findings}


def _open(record: Circulated, on: date = ON) -> set[tuple[str, str]]:
    return {(one.rule.removeprefix("circulated."), one.path) for one in _report(record, on).gaps}


def _rows() -> Iterator[tuple[str, Circulation]]:
    for instrument in lecoop.Registry.bundled().instruments:
        for row in instrument.circulations:
            yield instrument.id, row


ROWS = list(_rows())


def test_every_category_stands_in_the_data_once_or_apart_by_its_concern() -> None:
    """A word of the vocabulary that no instrument provides would be a promise that nothing keeps."""
    assert {row.category for _, row in ROWS} == set(Category)
    told = [(row.category, concern) for _, row in ROWS for concern in row.concerns or (None,)]
    assert len(told) == len(set(told))


@pytest.mark.parametrize(("basis", "row"), ROWS, ids=lambda one: one.category.value if isinstance(one, Circulation) else one)
def test_an_empty_record_lacks_what_the_row_of_its_category_asks(basis: str, row: Circulation) -> None:
    """It is told by the article of the row; of a row that nobody has confirmed it is a warning."""
    cls = next(one for one in CIRCULATED if one.__name__.lower() == row.record)
    concern = row.concerns[0] if row.concerns else None
    bare = cls(requesting="DE", category=row.category, basis=basis, concerns=concern, of_age=row.of_age, state=RecordState.COMPLETE)
    report = check(bare, lecoop.law_on(date(2025, 6, 1)))
    assert report.crashed == ()
    found = [one for one in report.findings if one.rule != "circulated.recipients-not-stated"]
    lacking = {one.rule for one in (*found, *report.gaps)}
    assert not row.contents or "circulated.contents-missing" in lacking
    asked = {one.what for one in row.requires} - {Precondition.STILL_NEEDED}
    assert not asked or lacking & {"circulated.requirement-unmet", "circulated.refugee-from-asker"}
    assert all(one.citation is not None and one.citation.article for one in found)
    if row.seen is Seen.UNCONFIRMED:
        assert {one.severity for one in found} <= {Severity.WARNING}


def test_an_alert_on_prints_holds_prints_and_nothing_else() -> None:
    """Regulation 2018/1862, Article 40."""
    assert _report(UNKNOWN_PERSON).verdict is Verdict.KEPT
    named = evolve(UNKNOWN_PERSON, person=Subject(family_name=SecretText("Kanarienvogel")))
    assert _broken(named) == {("identifier-not-allowed", "$.person")}
    assert "Kanarienvogel" not in str(_report(named))
    photo = evolve(UNKNOWN_PERSON, identifiers=(Identifier.FINGERPRINTS, Identifier.PHOTOGRAPH))
    assert _broken(photo) == {("identifier-not-allowed", "$.identifiers[1]")}
    assert _broken(evolve(UNKNOWN_PERSON, identifiers=())) == {("contents-missing", "$.identifiers")}


def test_dna_is_for_the_missing_who_are_to_be_protected() -> None:
    """Regulation 2018/1862, Article 42(3)."""
    missing = evolve(
        CHECKS,
        category=Category.MISSING_TO_PROTECT,
        concerns=Concern.MISSING_PERSON,
        action=Action.PROTECT,
        identifiers=(Identifier.DNA_PROFILE,),
        confirms=(*CHECKS.confirms, Precondition.WHEREABOUTS_WITH_CONSENT),
    )
    assert _broken(missing) == set()
    assert _broken(evolve(missing, category=Category.MISSING, action=Action.LOCATE)) == {("identifier-not-allowed", "$.identifiers[0]")}


def test_a_child_and_a_vulnerable_adult_have_categories_of_their_own() -> None:
    """Regulation 2018/1862, Article 32(1)(d) and (e)."""
    child = evolve(
        CHECKS,
        category=Category.CHILD_NOT_TO_TRAVEL,
        concerns=Concern.PERSON_AT_RISK,
        action=Action.PREVENT_TRAVEL,
        of_age=False,
        confirms=(*CHECKS.confirms, Precondition.AUTHORITY_DECIDED, Precondition.INFORMATION_AT_HAND),
    )
    assert _broken(child) == set()
    assert _broken(evolve(child, of_age=True)) == {("subject-does-not-fit", "$.of_age")}
    assert _open(evolve(child, of_age=None)) == {("subject-does-not-fit", "$.of_age")}
    assert _broken(evolve(child, category=Category.VULNERABLE_ADULT_NOT_TO_TRAVEL)) == {("subject-does-not-fit", "$.of_age")}


def test_the_same_category_has_another_term_for_an_object_than_for_a_person() -> None:
    """Regulation 2018/1862, Articles 53(4) and 54(2): one year for a person, ten for an object."""
    car = evolve(OBJECT, category=Category.CHECKS, action=Action.SPECIFIC_CHECK, confirms=(*OBJECT.confirms, Precondition.LISTED_OFFENCE))
    assert _broken(car, date(2026, 7, 1)) == set()
    assert _broken(CHECKS, date(2026, 7, 1)) == {("past-review", "$.recorded_on")}
    assert ("contents-missing", "$.concerns") in _open(evolve(CHECKS, concerns=None))


def test_a_closed_list_is_closed_and_each_article_has_its_own() -> None:
    """Regulation 2018/1862, Articles 36(1) and 38(2): a payment card is checked and not seized, a banknote the other way round."""
    for kind, objects, checks in (
        (ObjectKind.NON_CASH_PAYMENT, False, True),
        (ObjectKind.BANKNOTE, True, False),
        (ObjectKind.BOAT_ENGINE, True, False),
        (ObjectKind.FIREARM, True, True),
        (ObjectKind.OTHER, False, False),
    ):
        sought = (SoughtObject(kind=kind, number=SecretText("SPECIMEN-1")),)
        for category, action, allowed in ((Category.OBJECTS, Action.SEIZE, objects), (Category.CHECKS, Action.DISCREET_CHECK, checks)):
            confirms = (*OBJECT.confirms, Precondition.LISTED_OFFENCE)
            record = evolve(OBJECT, category=category, action=action, objects=sought, confirms=confirms)
            assert _broken(record) == (set() if allowed else {("object-not-listed", "$.objects[0].kind")}), kind
    assert _open(evolve(OBJECT, objects=(SoughtObject(),))) == {("object-not-listed", "$.objects[0].kind")}


def test_alerts_of_two_states_go_together_or_are_agreed_on() -> None:
    """Regulation 2018/1862, Article 23(3)."""
    other = OtherAlert(requesting="FR", category=Category.CHECKS)
    assert _open(evolve(ARREST, others=(other,))) == {("second-alert", "$.others[0].compatible")}
    assert _broken(evolve(ARREST, others=(evolve(other, compatible=True),))) == set()
    assert _broken(evolve(ARREST, others=(evolve(other, compatible=False, agreed=True),))) == set()
    assert _broken(evolve(ARREST, others=(evolve(other, compatible=False, agreed=False),))) == {("second-alert", "$.others[0].agreed")}
    assert _broken(evolve(ARREST, others=(evolve(other, requesting="DE", compatible=True),))) == {("second-alert", "$.others[0].requesting")}


def test_a_silver_notice_traces_assets_and_seizes_nothing() -> None:
    """A pilot from 10 January 2025, seen to run until November of that year; after that it is not known."""
    silver = SILVER
    assert _report(silver, date(2025, 2, 1)).verdict is Verdict.KEPT, str(_report(silver, date(2025, 2, 1)))
    assert _broken(silver, date(2024, 2, 1)) == {("category-not-provided", "$.category")}
    assert _open(silver, date(2026, 2, 1)) == {("category-not-provided", "$.category")}
    assert _broken(evolve(silver, action=Action.SEIZE), date(2025, 2, 1)) == {("action-does-not-fit", "$.action")}
    [outside] = _report(evolve(silver, requesting="DE"), date(2025, 2, 1)).findings
    assert (outside.path, outside.severity) == ("$.requesting", Severity.WARNING)


def test_the_special_notice_is_for_the_security_council_to_ask() -> None:
    """RPD Article 95: a person or body on a list of sanctions, at the request of an office of the United Nations."""
    from lecoop.model.authority import Authority
    from lecoop.values.terms import AuthorityClass

    special = Notice(
        requesting="UN",
        category=Category.SPECIAL_NOTICE,
        basis="interpol-rpd",
        state=RecordState.COMPLETE,
        concerns=Concern.UNDER_SANCTIONS,
        action=Action.APPLY_SANCTIONS,
        issuing_authority=Authority(kind=AuthorityClass.ORGANISATION_OFFICE, name="Specimen Committee"),
        person=Subject(entity_name=SecretText("Specimen Front")),
        reasons=SecretText("On the invented list of an invented committee: assets are frozen."),
        confirms=(Precondition.ON_SANCTIONS_LIST,),
    )
    assert _report(special).verdict is Verdict.KEPT, str(_report(special))
    assert _broken(evolve(special, action=Action.ARREST)) == {("action-does-not-fit", "$.action")}
    police = evolve(special, requesting="PT", issuing_authority=evolve(special.issuing_authority, kind=AuthorityClass.POLICE))
    assert _broken(police) == {("asker-not-competent", "$.issuing_authority.kind")}
    assert _open(evolve(special, requesting="QQ")) == {("asker-not-bound", "$.requesting")}


def test_one_offence_that_reaches_the_threshold_is_enough() -> None:
    """RPD Article 83(1): the lighter ones may stand beside it."""
    light = evolve(RED.offences[0], max_penalty=Penalty(6))
    assert _broken(evolve(RED, offences=(light, RED.offences[0]))) == set()
    assert _broken(evolve(RED, offences=(light, light))) == {
        ("penalty-below-threshold", "$.offences[0].max_penalty"),
        ("penalty-below-threshold", "$.offences[1].max_penalty"),
    }
    assert ("penalty-below-threshold", "$.purpose") in _open(evolve(RED, purpose=None))


def test_a_sentence_is_held_against_the_threshold_for_sentences() -> None:
    from lecoop.model.national_decision import Sentence

    for months, broken in ((5, {("penalty-below-threshold", "$.sentence.imposed")}), (6, set())):
        assert _broken(evolve(RED, purpose=Purpose.ENFORCE, sentence=Sentence(imposed=Penalty(months)))) == broken
    assert ("penalty-below-threshold", "$.sentence.imposed") in _open(evolve(RED, purpose=Purpose.ENFORCE))


def test_the_kind_of_case_keeps_out_as_well_as_the_word_for_it() -> None:
    tax = evolve(RED, offences=(evolve(RED.offences[0], matter=Matter.ADMINISTRATIVE, organised_group=False),))
    assert _open(tax) == {("excluded-offence", "$.aims_at_serious_crime")}
    assert _broken(evolve(tax, aims_at_serious_crime=False)) == {("excluded-offence", "$.offences[0].matter")}
    assert _broken(evolve(tax, aims_at_serious_crime=True)) == set()
    assert _open(evolve(RED, characters=())) == {("excluded-offence", "$.characters")}


@pytest.mark.parametrize("record", [RED, DIFFUSION, YELLOW, ARREST, CHECKS, OBJECT, UNKNOWN_PERSON], ids=lambda one: str(one.category))
def test_what_names_no_basis_or_category_is_open_and_not_wrong(record: Circulated) -> None:
    for less in (evolve(record, basis=None), evolve(record, category=None), evolve(record, basis="no-such-rules")):
        report = _report(less)
        assert report.findings == ()
        assert report.verdict is Verdict.UNDECIDED
    assert _broken(evolve(record, basis="ets-024")) == {("category-not-provided", "$.category")}


def test_a_decision_to_keep_that_lies_before_the_entry_gives_no_time() -> None:
    early = evolve(CHECKS, kept_on=(date(2024, 1, 1),))
    assert _broken(early, date(2025, 9, 1)) == {("past-review", "$.recorded_on")}
    assert _open(evolve(CHECKS, recorded_on=None)) == {("past-review", "$.recorded_on")}
    assert _open(evolve(CHECKS, recorded_on=None, state=RecordState.DRAFT)) == set()


def test_a_diffusion_names_its_recipients_or_goes_to_all() -> None:
    assert _broken(evolve(DIFFUSION, sent_to=(), to_all=True)) == set()
    assert _broken(evolve(DIFFUSION, sent_to=(), to_all=False)) == {("recipients-not-stated", "$.sent_to")}
    assert _open(Diffusion(requesting="PT", category=Category.OTHER_DIFFUSION, basis="interpol-rpd")) >= {("recipients-not-stated", "$.sent_to")}


def _refusal() -> Alert:
    from lecoop.model.national_decision import DecisionKind, NationalDecision

    return Alert(
        requesting="DE",
        category=Category.REFUSAL_OF_ENTRY,
        basis="celex-32018r1861",
        state=RecordState.SENT,
        concerns=Concern.THIRD_COUNTRY_NATIONAL,
        action=Action.REFUSE_ENTRY,
        reasons=SecretText("An invented entry ban."),
        case_type="entry ban",
        person=Subject(family_name=SecretText("Specimen"), born_on=date(1985, 5, 5)),
        national_decision=NationalDecision(kind=DecisionKind.OTHER, number=SecretText("Specimen 5/24")),
        confirms=(
            Precondition.INDIVIDUAL_DECISION,
            Precondition.NO_TITLE_OR_CONSULTED,
            Precondition.PROPORTIONATE,
            Precondition.OTHER_ALERTS_LOOKED_FOR,
        ),
        issued_on=ON,
        recorded_on=ON,
    )


def test_a_refusal_of_entry_says_on_what_decision_it_rests() -> None:
    """Regulation 2018/1861, Articles 22(1), 24(1) and 28."""
    refusal = _refusal()
    assert _report(refusal).verdict is Verdict.KEPT, str(_report(refusal))
    assert _broken(evolve(refusal, national_decision=None)) == {("contents-missing", "$.national_decision")}
    assert _broken(evolve(refusal, case_type=None)) == {("contents-missing", "$.case_type")}
    unasked = tuple(one for one in refusal.confirms if one is not Precondition.NO_TITLE_OR_CONSULTED)
    assert _broken(evolve(refusal, confirms=unasked, denies=(Precondition.NO_TITLE_OR_CONSULTED,))) == {("requirement-unmet", "$.denies[0]")}


def test_a_refusal_of_entry_stands_three_years_or_five_and_in_between_it_is_open() -> None:
    """Regulation 2018/1861, Article 39(2): five where the national decision holds for more than three years."""
    refusal = _refusal()
    entered = evolve(refusal, recorded_on=date(2023, 4, 3))
    assert _open(entered, date(2026, 4, 1)) == set()
    assert _open(entered, date(2026, 9, 1)) == {("past-review", "$.recorded_on")}
    assert _broken(entered, date(2026, 9, 1)) == set()
    assert _broken(entered, date(2028, 5, 1)) == {("past-review", "$.recorded_on")}


def test_whether_information_alerts_are_open_is_not_on_record() -> None:
    """Regulation 2018/1862, Articles 37a and 79(7), by Regulation 2022/1190: a decision of the Commission sets the day."""
    alert = evolve(
        _refusal(),
        category=Category.INFORMATION,
        basis="celex-32018r1862",
        action=Action.INFORM,
        confirms=(
            Precondition.PROPOSED_BY_EUROPOL,
            Precondition.PROPOSAL_VERIFIED,
            Precondition.PROPORTIONATE,
            Precondition.OTHER_ALERTS_LOOKED_FOR,
        ),
    )
    assert _broken(alert) == set()
    assert _open(alert) == {("category-not-provided", "$.category")}
    assert _broken(evolve(alert, confirms=alert.confirms[1:])) == {("requirement-unmet", "$.confirms")}


def test_a_yellow_notice_shows_by_what_somebody_is_known() -> None:
    """RPD Article 90(3): of the missing a description or a picture, of the found a description, and prints, picture or DNA."""
    for identifiers, missing, found in (
        ((), {"$.identifiers"}, {"$.identifiers"}),
        ((Identifier.IDENTITY_DOCUMENT,), {"$.identifiers"}, {"$.identifiers"}),
        ((Identifier.DESCRIPTION,), set(), {"$.identifiers"}),
        ((Identifier.FINGERPRINTS,), set(), {"$.identifiers"}),
        ((Identifier.DESCRIPTION, Identifier.FINGERPRINTS), set(), set()),
    ):
        assert {path for _, path in _broken(evolve(YELLOW, identifiers=identifiers))} == missing
        nobody = evolve(YELLOW, concerns=Concern.UNIDENTIFIED_PERSON, action=Action.IDENTIFY, identifiers=identifiers)
        assert {path for _, path in _broken(nobody)} == found
