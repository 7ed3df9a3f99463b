"""Requests for convictions and their clocks over a calendar of working days; people and files are invented."""

from __future__ import annotations

from datetime import date
from typing import Any

from attrs import evolve, frozen

import lecoop
from lecoop import Measure
from lecoop.deadlines import Deadline, Stop, clocks
from lecoop.door import loads_any
from lecoop.examples import specimen
from lecoop.model.authority import Authority
from lecoop.model.case_record import RecordState
from lecoop.model.criminal_records_request import CriminalRecordsRequest, RecordsPurpose
from lecoop.report import Severity, Verdict
from lecoop.routing.draft import draft
from lecoop.rules import check
from lecoop.values.terms import AuthorityClass
from lecoop.values.time_limit import Step

WHOLE = specimen(CriminalRecordsRequest)
LAW = lecoop.law_on(date(2024, 4, 22))


@frozen
class French2024:
    """The holidays of spring 2024 in France."""

    def is_working_day(self, day: date) -> bool:
        """Whether offices work on the day."""
        return day.weekday() < 5 and day not in {date(2024, 5, 1), date(2024, 5, 8), date(2024, 5, 9), date(2024, 5, 20)}


def _found(record: Any, law: lecoop.Law = LAW) -> dict[str, tuple[str, Severity]]:
    report = check(record, law, complete=True)
    assert report.crashed == ()
    return {one.rule: (str(one.citation), one.severity) for one in report.findings}


def _reply(only_if: str, basis: str = "celex-32009f0315", **more: Any) -> Deadline:
    running = clocks(LAW.instrument(basis), Measure.CRIMINAL_RECORD, {Step.RECEIPT: date(2024, 4, 22)}, **more)
    return next(one for one in running if one.only_if == only_if)


def test_a_request_is_drafted_filled_in_and_answered_in_ten_working_days() -> None:
    """Framework Decision 2009/315 Articles 6 and 8(1): the annex, central authorities, ten working days from receipt."""
    drafted = draft(LAW, "DE", "FR", Measure.CRIMINAL_RECORD)
    assert (drafted.kind, drafted.record.form) == ("criminal-records-request", "ecris-annex")
    begun: Any = loads_any(drafted.skeleton())
    assert _found(begun)["records.used-beyond-purpose"] == ("celex-32009f0315 art. 9", Severity.ERROR)
    names = ("issuing_authority", "person", "purpose", "use", "languages", "issued_on", "received_on", "channel", "offences")
    filled = evolve(begun, **{name: getattr(WHOLE, name) for name in names}, state=RecordState.COMPLETE)
    assert check(filled, LAW).verdict is Verdict.KEPT, str(check(filled, LAW))
    due = _reply("", calendar=French2024())
    assert (due.last_day, str(due.citation)) == (date(2024, 5, 7), "celex-32009f0315 art. 8(1)")
    assert _reply("").last_day == date(2024, 5, 6), "without a calendar Labour Day counts as a working day, and the clock says so"
    assert any("no calendar" in step for step in _reply("").how)


def test_a_question_on_who_is_meant_starts_the_clock_anew() -> None:
    """Article 8(1), second sentence: if more is needed to identify the person, ten working days from when it comes."""
    asked = Stop(date(2024, 4, 24), date(2024, 4, 30), restarts=True)
    assert _reply("", calendar=French2024(), stops=[asked]).last_day == date(2024, 5, 17)


def test_the_own_record_takes_twenty_working_days_and_a_tie() -> None:
    """Articles 6(2) and 8(2): the person's own request, by a national or resident of one of the two."""
    own = evolve(WHOLE, purpose=RecordsPurpose.OWN_REQUEST, use=RecordsPurpose.OWN_REQUEST, offences=())
    assert _found(own) == {}
    due = _reply("request-of-the-person", calendar=French2024())
    assert (due.last_day, str(due.citation)) == (date(2024, 5, 24), "celex-32009f0315 art. 8(2)")
    stranger = evolve(own, person=evolve(own.person, nationalities=("CH",), residence="CH"))
    assert _found(stranger) == {"records.own-request-without-tie": ("celex-32009f0315 art. 6(2)", Severity.ERROR)}


def test_a_court_asks_through_its_central_authority_on_the_form() -> None:
    """Articles 3 and 6: only central authorities ask, and only on the annex."""
    court = Authority(AuthorityClass.COURT, "Amtsgericht Musterlingen (specimen)", "DE")
    assert _found(evolve(WHOLE, issuing_authority=court)) == {"case.authority-not-competent": ("celex-32009f0315 art. 6(1)", Severity.ERROR)}
    assert _found(evolve(WHOLE, form=None))["case.form-not-used"][0] == "celex-32009f0315 art. 6(4)"


def test_convictions_are_used_for_what_they_were_asked_for() -> None:
    """Article 9: for another purpose it is asked again; an immediate and serious threat to public security is the exception."""
    licence = evolve(WHOLE, use=RecordsPurpose.LICENCE)
    assert _found(licence) == {"records.used-beyond-purpose": ("celex-32009f0315 art. 9", Severity.ERROR)}
    assert _found(evolve(licence, threat_to_public_security=True)) == {}


def test_for_an_employer_the_answer_follows_the_other_law() -> None:
    """Article 7(2): outside criminal proceedings the requested State answers by its own law, so that it may not."""
    job = evolve(WHOLE, purpose=RecordsPurpose.EMPLOYMENT, use=RecordsPurpose.EMPLOYMENT)
    assert _found(job) == {"records.other-than-criminal-proceedings": ("celex-32009f0315 art. 7(2)", Severity.WARNING)}
    assert check(job, LAW).verdict is Verdict.KEPT


def test_between_the_united_kingdom_and_france_the_title_joins_the_convention() -> None:
    """Trade and Cooperation Agreement Title IX beside ETS 30 Article 13: twenty working days, and use for the purpose alone."""
    british = Authority(AuthorityClass.CENTRAL_AUTHORITY, "ACRO Criminal Records Office", "GB")
    request = evolve(
        WHOLE, requesting="GB", basis="ets-030", form="tca-annex-44", issuing_authority=british, languages=("en", "fr"),
        person=evolve(WHOLE.person, residence="GB", located_in="GB"),
    )  # fmt: skip
    assert _found(request) == {}
    assert draft(LAW, "GB", "FR", Measure.CRIMINAL_RECORD).kind == "criminal-records-request"
    assert _found(evolve(request, use=RecordsPurpose.LICENCE)) == {
        "records.used-beyond-purpose": ("eu-uk-tca-criminal-records art. 651", Severity.ERROR)
    }
    due = _reply("", "eu-uk-tca-criminal-records", calendar=French2024())
    assert due.last_day == date(2024, 5, 24)
