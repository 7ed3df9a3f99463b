"""Whole cases of the use of what another State gave: intelligence, evidence, surrendered persons; people and files are invented."""

from __future__ import annotations

from datetime import date
from typing import Any

from attrs import evolve

import lecoop
from lecoop import Measure
from lecoop.deadlines import clocks
from lecoop.door import dumps, loads_any
from lecoop.examples import specimen
from lecoop.examples.use_of_result import EXCULPATORY, OF_A_PERSON
from lecoop.model.offence import Offence
from lecoop.model.use_of_result import Consent, UseOfResult
from lecoop.report import Severity, Verdict
from lecoop.rules import check
from lecoop.values.time_limit import Step
from lecoop.values.use import ConsentOf, Use

POLICE = specimen(UseOfResult)


def _broken(record: Any) -> dict[str, str]:
    report = check(loads_any(dumps(record)), lecoop.law_on(record.issued_on))
    assert report.crashed == ()
    assert (report.verdict is Verdict.BROKEN) == any(one.severity is Severity.ERROR for one in report.findings), str(report)
    return {one.rule: str(one.citation) for one in report.findings}


def _verdict(record: Any) -> Verdict:
    return check(record, lecoop.law_on(record.issued_on)).verdict


def test_police_intelligence_is_tendered_as_evidence() -> None:
    """Directive 2023/977, Article 1(4): no right to use it in court; the State that gave it may consent then or later."""
    assert _broken(evolve(POLICE, consents=())) == {"use.intelligence-as-evidence": "celex-32023l0977 art. 1(4)"}
    refused = evolve(POLICE, consents=(Consent(of=ConsentOf.STATE, given=False),))
    assert _broken(refused) == {"use.intelligence-as-evidence": "celex-32023l0977 art. 1(4)"}
    assert _broken(POLICE) == {}
    assert _verdict(POLICE) is Verdict.KEPT
    too_late = evolve(POLICE, consents=(Consent(of=ConsentOf.STATE, given=True, given_on=date(2025, 4, 2)),))
    assert "use.intelligence-as-evidence" in _broken(too_late)


def test_the_same_information_comes_again_as_evidence() -> None:
    """Asked for anew by an investigation order, it is evidence from the day on which it was given; until then that is open."""
    asked = evolve(POLICE, consents=(), formally_requested_on=date(2025, 3, 10))
    assert _verdict(asked) is Verdict.UNDECIDED
    given = evolve(asked, formally_obtained_on=date(2025, 3, 28))
    assert _broken(given) == {}
    assert _verdict(given) is Verdict.KEPT
    assert "use.intelligence-as-evidence" in _broken(evolve(given, issued_on=date(2025, 3, 20)))


def test_under_the_swedish_initiative_too() -> None:
    """Framework Decision 2006/960, Article 1(4): the same until the directive took its place on 12 December 2024."""
    old = evolve(POLICE, basis="celex-32006f0960", consents=(), issued_on=date(2024, 5, 6), handed_over_on=date(2024, 4, 2))
    assert _broken(old) == {"use.intelligence-as-evidence": "celex-32006f0960 art. 1(4)"}


def test_intelligence_stays_intelligence() -> None:
    """To lead an investigation with it needs no consent, unless a mark on it rules that out."""
    lead = evolve(POLICE, use=Use.INTELLIGENCE, consents=())
    assert _broken(lead) == {}
    marked = evolve(lead, ruled_out=(Use.INTELLIGENCE,))
    report = check(marked, lecoop.law_on(marked.issued_on))
    assert [(one.rule, one.severity) for one in report.findings] == [("use.against-a-mark", Severity.WARNING)]
    lifted = evolve(marked, consents=(Consent(of=ConsentOf.ORIGINATOR, given=True, given_on=date(2025, 3, 5)),))
    assert _broken(lifted) == {}


def test_a_surrendered_person_is_charged_with_another_earlier_offence() -> None:
    """Framework Decision 2002/584, Article 27(2): not without one of the openings of 27(3), of which consent takes 30 days."""
    bare = evolve(OF_A_PERSON, consents=())
    assert _broken(bare) == {"use.beyond-the-limit": "celex-32002f0584 art. 27(2)"}

    law = lecoop.law_on(date(2024, 3, 1))
    asked = Measure.CONSENT_TO_OTHER_OFFENCES
    basis = lecoop.plan(law, "DE", "ES", asked).open[0].basis.head
    running = clocks(law.instrument(basis), asked, {Step.RECEIPT: date(2024, 4, 8)}, on=date(2024, 4, 8))
    assert [(one.step, one.last_day, str(one.citation)) for one in running] == [
        (Step.DECISION, date(2024, 5, 8), "celex-32002f0584 art. 27(4)"),
    ]
    assert _broken(OF_A_PERSON) == {}
    assert _verdict(OF_A_PERSON) is Verdict.KEPT


def test_what_else_opens_the_other_charge() -> None:
    """Article 27(2) and (3)(a) to (f): an offence after the surrender, no custody, a renunciation before the court."""
    bare = evolve(OF_A_PERSON, consents=())
    for more in (
        {"offences": (Offence(committed_on=date(2024, 4, 1)),)},
        {"punishable_by_custody": False},
        {"liberty_restricted": False},
        {"custody_sought": False},
        {"returned_on": date(2024, 5, 1), "left": True},
        {"consents": (Consent(of=ConsentOf.PERSON_BEFORE_COURT, given=True, given_on=date(2024, 4, 2)),)},
        {"consents": (Consent(of=ConsentOf.PERSON_WITH_SURRENDER, given=True, given_on=date(2024, 2, 1)),)},
    ):
        assert _broken(evolve(bare, **more)) == {}, more
    merely_agreed = evolve(bare, consents=(Consent(of=ConsentOf.PERSON, given=True, given_on=date(2024, 4, 2)),))
    assert "use.beyond-the-limit" in _broken(merely_agreed)


def test_forty_five_days_without_leaving() -> None:
    """Article 27(3)(a): the day counts on which the person could have left; on the forty-fifth it is not over yet."""
    free = evolve(OF_A_PERSON, consents=(), discharged_on=date(2024, 5, 1), could_leave=True, left=False)
    assert "use.beyond-the-limit" in _broken(evolve(free, issued_on=date(2024, 6, 15)))
    assert _broken(evolve(free, issued_on=date(2024, 6, 16))) == {}
    on_the_day = evolve(free, issued_on=date(2024, 6, 16))
    assert "use.beyond-the-limit" in _broken(evolve(on_the_day, could_leave=False))
    assert "use.beyond-the-limit" in _broken(evolve(on_the_day, left=True, left_on=date(2024, 5, 20)))


def test_forty_five_days_become_thirty() -> None:
    """ETS 24, Article 14(1)(b), says 45 days; between parties to CETS 212 its Article 3 says 30.

    The Protocol binds Austria from 1 June and Switzerland from 1 November 2016, and by its Article 11 only
    later requests fall under it: a person handed over before that day keeps the forty-five days.
    """
    free = evolve(
        OF_A_PERSON, requesting="CH", requested="AT", basis="ets-024", consents=(), could_leave=True, left=False,
        offences=(Offence(committed_on=date(2013, 6, 1)),), discharged_on=date(2018, 1, 10), issued_on=date(2018, 2, 15),
    )  # fmt: skip
    before = evolve(free, handed_over_on=date(2016, 10, 31))
    assert _broken(before) == {"use.beyond-the-limit": "ets-024 art. 14(1)"}
    assert _broken(evolve(before, issued_on=date(2018, 2, 25))) == {}
    after = evolve(free, handed_over_on=date(2017, 3, 1))
    assert _broken(after) == {}
    assert _broken(evolve(after, issued_on=date(2018, 2, 5))) == {"use.beyond-the-limit": "cets-212 art. 3 (new 14(1))"}


def test_on_to_another_state() -> None:
    """Article 28: to another member State with consent or an opening, to a third State with consent; Article 28(4) was read in Irish law."""
    onward = evolve(OF_A_PERSON, use=Use.ONWARD_SURRENDER, consents=())
    assert _broken(onward) == {"use.beyond-the-limit": "celex-32002f0584 art. 28(2)"}
    assert _broken(evolve(onward, consents=(Consent(of=ConsentOf.PERSON, given=True, given_on=date(2024, 4, 2)),))) == {}
    out = evolve(onward, use=Use.EXTRADITION_TO_THIRD_STATE)
    assert _broken(out) == {"use.beyond-the-limit": "celex-32002f0584 art. 28(4)"}
    report = check(out, lecoop.law_on(out.issued_on))
    assert [one.severity for one in report.findings] == [Severity.ERROR]
    treaty = evolve(out, requesting="CH", requested="AT", basis="ets-024")
    assert _broken(treaty)["use.beyond-the-limit"] == "cets-212 art. 4 (15(1))"


def test_evidence_against_corruption_turns_up_in_another_case() -> None:
    """UNCAC, Article 46(19): no other proceeding without prior consent, but what clears an accused after a notice."""
    other = evolve(EXCULPATORY, exculpatory=False)
    assert _broken(evolve(other, consents=())) == {"use.beyond-the-limit": "uncac-2003 art. 46(19)"}
    consent = (Consent(of=ConsentOf.STATE, given=True, given_on=date(2024, 8, 1)),)
    assert _broken(evolve(other, consents=consent)) == {}
    assert _broken(EXCULPATORY) == {}
    assert _broken(evolve(EXCULPATORY, notified_on=None)) == {"use.without-notice": "uncac-2003 art. 46(19)"}
    assert _broken(evolve(EXCULPATORY, notified_on=None, consents=consent)) == {}
    passed_on = evolve(EXCULPATORY, use=Use.ONWARD_TRANSFER)
    assert _broken(passed_on) == {"use.beyond-the-limit": "uncac-2003 art. 46(19)"}


def test_data_of_a_letter_of_request_in_another_proceeding() -> None:
    """ETS 182, Article 26: related proceedings and an immediate threat are open, all else waits for the State or the person."""
    letter = evolve(
        EXCULPATORY, requesting="CH", requested="GB", measure=Measure.HEARING_OF_WITNESS, basis="ets-030", exculpatory=None, notified_on=None
    )
    assert _broken(evolve(letter, use=Use.RELATED_PROCEEDING)) == {}
    assert _broken(evolve(letter, use=Use.IMMEDIATE_THREAT)) == {}
    assert _broken(letter) == {"use.beyond-the-limit": "ets-182 art. 26(2)"}
    for of in (ConsentOf.STATE, ConsentOf.PERSON):
        assert _broken(evolve(letter, consents=(Consent(of=of, given=True, given_on=date(2024, 8, 1)),))) == {}


def test_a_limit_that_is_not_on_record_is_no_leave() -> None:
    """The directive on investigation orders names no limit here: the check cannot tell, and does not say yes."""
    order = evolve(POLICE, measure=Measure.BANK_INFORMATION, basis="celex-32014l0041", use=Use.OTHER_PROCEEDING)
    assert _verdict(order) is Verdict.UNDECIDED
    assert _verdict(evolve(order, use=Use.AS_REQUESTED)) is Verdict.KEPT


def test_the_own_law_of_the_united_kingdom_counts_beside_the_agreement() -> None:
    """Extradition Act 2003, section 146: 45 days that begin with the arrival, and an offence that the papers disclosed is open."""
    person = evolve(
        OF_A_PERSON, requesting="GB", requested="FR", basis="eu-uk-tca-surrender", consents=(), handed_over_on=date(2024, 2, 12)
    )
    assert _broken(person)["use.beyond-the-limit"] in ("eu-uk-tca-surrender art. 625(2)", "gb-extradition-act-2003-part-1 art. 146(2)")
    errors = {str(one.citation) for one in check(person, lecoop.law_on(person.issued_on)).findings if one.severity is Severity.ERROR}
    assert errors == {"eu-uk-tca-surrender art. 625(2)", "gb-extradition-act-2003-part-1 art. 146(2)"}
    here = evolve(person, could_leave=True, left=False, discharged_on=date(2024, 2, 12))
    assert "use.beyond-the-limit" in _broken(evolve(here, issued_on=date(2024, 3, 27))), "the forty-fifth day, by the Act"
    assert _broken(evolve(here, issued_on=date(2024, 3, 28))) == {"use.beyond-the-limit": "eu-uk-tca-surrender art. 625(2)"}
    assert _broken(evolve(here, issued_on=date(2024, 3, 29))) == {}
    disclosed = evolve(person, disclosed=True)
    assert _broken(disclosed) == {"use.beyond-the-limit": "eu-uk-tca-surrender art. 625(2)"}
    consented = evolve(person, consents=OF_A_PERSON.consents)
    assert _broken(consented) == {}


def test_evidence_that_the_united_kingdom_got_stays_in_its_case() -> None:
    """Crime (International Co-operation) Act 2003, section 9(2): even what the treaty leaves free waits for the overseas authority."""
    letter = evolve(
        EXCULPATORY, requesting="GB", requested="CH", measure=Measure.HEARING_OF_WITNESS, basis="ets-030", exculpatory=None,
        notified_on=None, use=Use.RELATED_PROCEEDING,
    )  # fmt: skip
    assert _broken(letter) == {"use.beyond-the-limit": "gb-crime-international-cooperation-act-2003 art. 9(2)"}
    assert _broken(evolve(letter, consents=(Consent(of=ConsentOf.STATE, given=True, given_on=date(2024, 8, 1)),))) == {}


def test_a_condition_under_the_budapest_convention_binds_whoever_accepted_it() -> None:
    """ETS 185, Article 28(2) and (3): the convention itself closes nothing, a condition that was accepted does."""
    data = evolve(
        EXCULPATORY, requesting="GB", requested="US", measure=Measure.CONTENT_DATA, basis="ets-185", exculpatory=None, notified_on=None,
        ruled_out=(Use.OTHER_PROCEEDING,),
    )  # fmt: skip
    assert _broken(data)["use.against-a-mark"] == "ets-185 art. 28(3)"
    assert _verdict(evolve(data, ruled_out=())) is Verdict.UNDECIDED
