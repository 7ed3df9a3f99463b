"""What the rules on refuge, earlier proceedings, age, risks, assurances and desks say beyond their proofs."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from attrs import evolve

import lecoop
from lecoop import Measure, Registry
from lecoop.basis import protections
from lecoop.basis.question import ask
from lecoop.examples import specimen
from lecoop.examples.arrest_warrant import EUROPEAN
from lecoop.examples.extradition_request import WITH_ASSURANCE
from lecoop.examples.letter_of_request import OF_TAX
from lecoop.model.earlier_proceedings import EarlierProceedings, Outcome
from lecoop.model.risk import Risk, RiskKind
from lecoop.model.subject import age_on
from lecoop.report import Report, Severity
from lecoop.rules import check
from lecoop.values.duration import Penalty
from lecoop.values.ground import CarriedOut, Ground

REQUEST = specimen(lecoop.ExtraditionRequest)


def _report(record: Any, day: date | None = None) -> Report:
    return check(record, lecoop.law_on(day or record.issued_on), complete=True)


def _gaps(record: Any, rule: str) -> list[str]:
    return [gap.path for gap in _report(record).gaps if gap.rule == rule]


def _findings(record: Any, rule: str) -> list[Severity]:
    return [one.severity for one in _report(record).findings if one.rule == rule]


def _with(record: Any, **changes: object) -> Any:
    return evolve(record, offences=(evolve(record.offences[0], **changes),))


def _of(record: Any, **changes: object) -> Any:
    return evolve(record, person=evolve(record.person, **changes))


@pytest.mark.parametrize(
    ("born_on", "day", "age"),
    [
        (date(2008, 2, 29), date(2022, 2, 28), 13),
        (date(2008, 2, 29), date(2022, 3, 1), 14),
        (date(2008, 2, 29), date(2024, 2, 29), 16),
        (date(2008, 6, 1), date(2022, 5, 31), 13),
        (date(2008, 6, 1), date(2022, 6, 1), 14),
    ],
)
def test_an_age_is_reached_on_the_birthday(born_on: date, day: date, age: int) -> None:
    assert age_on(born_on, day) == age


def test_a_run_of_acts_over_the_birthday_is_a_warning() -> None:
    run = _with(EUROPEAN, committed_on=date(2021, 1, 1), committed_until=date(2021, 7, 1))
    rule = "surrender.child-not-responsible"
    assert _findings(_of(run, born_on=date(2007, 3, 1)), rule) == [Severity.WARNING]
    assert _findings(_of(run, born_on=date(2007, 7, 1)), rule) == [Severity.ERROR], "the last day is the thirtieth of June"
    assert _findings(_of(run, born_on=date(2007, 1, 1)), rule) == []


def test_what_is_not_told_of_the_age_is_open() -> None:
    rule = "surrender.child-not-responsible"
    assert _gaps(_of(EUROPEAN, born_on=None), rule) == ["$.person.born_on"]
    assert _gaps(_with(EUROPEAN, committed_on=None, committed_until=None), rule) == ["$.offences[0].committed_on"]
    to_poland = evolve(EUROPEAN, requested="PL", languages=("pl",))
    assert _gaps(_of(to_poland, born_on=date(2008, 1, 1)), rule) == ["$.offences[0].committed_on"], "the age of Poland is on record for later days only"
    assert _gaps(to_poland, rule) == [], "of a grown-up the age does not matter"


def test_the_convention_on_extradition_has_no_ground_of_age() -> None:
    assert "surrender.child-not-responsible" not in {one.rule for one in _report(_of(REQUEST, born_on=date(2014, 1, 1))).findings}


def test_a_presumption_that_can_be_rebutted_is_a_warning() -> None:
    to_france = evolve(
        EUROPEAN, requested="FR", languages=("fr",), issued_on=date(2026, 9, 1),
        offences=(evolve(EUROPEAN.offences[0], committed_on=date(2026, 6, 1), committed_until=None),),
        national_decision=evolve(EUROPEAN.national_decision, issued_on=date(2026, 7, 1)),
    )  # fmt: skip
    assert _findings(_of(to_france, born_on=date(2014, 1, 1)), "surrender.child-not-responsible") == [Severity.WARNING]


def test_whose_judgments_count_is_open_where_the_data_does_not_say() -> None:
    """Article 4(2) of the agreement with Iceland and Norway stands without whose judgments it means."""
    warrant = evolve(specimen(lecoop.ArrestWarrant), requesting="NO", requested="ES", basis="eu-iceland-norway-surrender")
    elsewhere = EarlierProceedings("PT", Outcome.ACQUITTED, date(2021, 10, 1))
    assert _gaps(_with(warrant, earlier=(elsewhere,)), "case.judged-already") == ["$.offences[0].earlier[0].state"]
    at_home = EarlierProceedings("ES", Outcome.ACQUITTED, date(2021, 10, 1))
    assert _findings(_with(warrant, earlier=(at_home,)), "case.judged-already") == [Severity.ERROR]


def test_a_judgment_of_a_third_party_bars_between_those_of_the_protocol() -> None:
    """ETS 86, Article 2: Switzerland is a party; France is none."""
    served = EarlierProceedings("AT", Outcome.CONVICTED, date(2023, 1, 9), CarriedOut.SERVED)
    under_way = evolve(served, carried_out=CarriedOut.BEING_SERVED)
    assert _findings(_with(REQUEST, earlier=(served,)), "case.judged-already") == []
    to_romania = evolve(REQUEST, requested="RO", languages=("fr",), person=evolve(REQUEST.person, located_in="RO"))
    report = _report(_with(to_romania, earlier=(served,)))
    assert [str(one.citation) for one in report.findings if one.rule == "case.judged-already"] == ["ets-086 art. 2"]
    assert _findings(_with(to_romania, earlier=(under_way,)), "case.judged-already") == []


def test_earlier_proceedings_without_an_outcome_are_open() -> None:
    assert _gaps(_with(EUROPEAN, earlier=(EarlierProceedings("ES"),)), "case.judged-already") == ["$.offences[0].earlier[0].outcome"]


def test_lapse_of_time_is_a_warning_where_it_is_not_on_record_whose_law_counts() -> None:
    assert _findings(_with(REQUEST, time_barred_in=("CH", "FR", "DE")), "case.time-barred") == [Severity.WARNING, Severity.WARNING]


def test_what_prepares_a_surrender_is_not_asked_about_a_refugee() -> None:
    arrest = evolve(_of(REQUEST, refugee_from="CH"), measure=Measure.PROVISIONAL_ARREST, urgent=True, extradition_will_follow=True)
    assert _findings(arrest, "surrender.refugee-handed-over") == [Severity.WARNING]


def test_refuge_is_open_where_nobody_knows_whether_the_other_is_bound() -> None:
    """Lebanon has no row in the list of parties, and the list ends in 2013: later days are unknown."""
    law = lecoop.law_on(date(2024, 5, 6))
    question = ask(law, law.jurisdiction("FR"), law.jurisdiction("LB"), Measure.SURRENDER)
    assert "un-refugees-1951" in protections.unknown(question, Ground.NON_REFOULEMENT)
    assert protections.rows(question, Ground.NON_REFOULEMENT) == ()


def test_who_left_the_convention_on_human_rights_is_bound_by_it_no_longer() -> None:
    """Russia ceased to be a party on 16 September 2022 (Article 58) and never ratified Protocol No. 6 or No. 13."""
    for day, due in ((date(2022, 9, 15), ["ets-005 art. 2"]), (date(2022, 9, 16), [])):
        law = lecoop.law_on(day)
        question = ask(law, law.jurisdiction("IR"), law.jurisdiction("RU"), Measure.SURRENDER)
        assert [str(row.citation) for row in protections.rows(question, Ground.DEATH_PENALTY)] == due


def test_the_day_from_which_a_protocol_binds_is_its_own() -> None:
    """Armenia: Protocol No. 6 and the Convention before, Protocol No. 13 from 1 February 2024 (Article 7(2))."""
    for day, due in ((date(2024, 1, 31), False), (date(2024, 2, 1), True)):
        law = lecoop.law_on(day)
        question = ask(law, law.jurisdiction("IR"), law.jurisdiction("AM"), Measure.SURRENDER)
        cited = [str(row.citation) for row in protections.rows(question, Ground.DEATH_PENALTY)]
        assert cited[:2] == ["ets-005 art. 2", "ets-114 art. 1"]
        assert ("ets-187 art. 1" in cited) is due


def test_a_protection_binds_the_requested_state_alone() -> None:
    """The Convention against Torture, Article 3(1): the State that asks need be no party."""
    law = lecoop.law_on(date(2024, 5, 6))
    towards = ask(law, law.jurisdiction("IR"), law.jurisdiction("FR"), Measure.SURRENDER)
    assert [str(row.citation) for row in protections.rows(towards, Ground.TORTURE)] == ["ets-005 art. 3", "un-torture-1984 art. 3(1)"]
    away = ask(law, law.jurisdiction("FR"), law.jurisdiction("IR"), Measure.SURRENDER)
    assert protections.rows(away, Ground.TORTURE) == ()
    before = Registry.bundled().on(date(1987, 1, 1))
    early = ask(before, before.jurisdiction("IR"), before.jurisdiction("FR"), Measure.SURRENDER)
    assert protections.rows(early, Ground.TORTURE) == ()


def test_a_risk_that_was_looked_at_and_not_found_is_no_bar() -> None:
    clear = _of(EUROPEAN, risks=(Risk(RiskKind.TORTURE, date(2022, 2, 1), real=False),))
    assert _report(clear).verdict is lecoop.Verdict.KEPT


def test_no_assurance_answers_persecution() -> None:
    found = _of(WITH_ASSURANCE, risks=(Risk(RiskKind.PERSECUTION, date(2024, 2, 1), real=True),))
    report = _report(found)
    message = next(one.message for one in report.findings if one.rule == "case.real-risk-unmet")
    assert "do not go on" in message
    assert report.verdict is lecoop.Verdict.BROKEN


def test_a_penalty_that_is_not_told_matters_only_where_death_is_possible() -> None:
    rule = "case.death-penalty-without-assurance"
    assert _gaps(_with(evolve(WITH_ASSURANCE, assurances=()), max_penalty=None), rule) == ["$.offences[0].max_penalty"]
    assert _gaps(_with(REQUEST, max_penalty=None), rule) == [], "Switzerland has abolished it"
    assert _findings(_with(evolve(WITH_ASSURANCE, assurances=()), max_penalty=Penalty(life=True)), rule) == []


def test_a_desk_that_is_not_on_record_leaves_it_open() -> None:
    assert _gaps(evolve(OF_TAX, addressed_to="gb-no-such-desk"), "case.wrong-desk") == ["$.addressed_to"]
    assert _gaps(_with(evolve(OF_TAX, requested="GB"), matter=None), "case.wrong-desk") == ["$.offences"]
    assert _findings(evolve(OF_TAX, addressed_to=None), "case.wrong-desk") == []


def test_no_message_tells_who_the_person_is() -> None:
    secret = _of(WITH_ASSURANCE, refugee_from="US", risks=(Risk(RiskKind.TORTURE, date(2024, 2, 1), real=True),))
    told = str(_report(evolve(secret, assurances=())))
    assert "Sampleperson" not in told and "Example Road" not in told and "1985" not in told
