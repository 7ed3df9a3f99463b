"""Uses of what another State gave: what is not stated, what is not known, and days that decide."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from attrs import evolve

import lecoop
from lecoop import Measure
from lecoop.examples import specimen
from lecoop.examples.use_of_result import EXCULPATORY, OF_A_PERSON
from lecoop.model.case_record import RecordState
from lecoop.model.offence import Offence
from lecoop.model.use_of_result import Consent, UseOfResult
from lecoop.report import Severity, Verdict
from lecoop.rules import check
from lecoop.values.use import ConsentOf, Use, UseOpening

POLICE = specimen(UseOfResult)
BARE = evolve(OF_A_PERSON, consents=())


def _report(record: UseOfResult) -> lecoop.Report:
    report = check(record, lecoop.law_on(record.issued_on or date(2024, 5, 13)))
    assert report.crashed == ()
    return report


def _told(record: UseOfResult) -> dict[str, str]:
    return {one.rule.removeprefix("use."): str(one.citation) for one in _report(record).findings}


def _consent(of: ConsentOf, given: bool | None = True, on: date | None = date(2024, 5, 6)) -> tuple[Consent, ...]:
    return (Consent(of=of, given=given, given_on=on),)


@pytest.mark.parametrize("name", ["measure", "basis", "use"])
def test_what_has_to_be_stated(name: str) -> None:
    """A record that is said to be complete names the measure, the instrument and the use; a draft has gaps."""
    whole: Any = {name: None}
    less = evolve(POLICE, **whole)
    assert "without-use" in _told(less)
    assert _report(evolve(less, state=RecordState.DRAFT)).verdict is Verdict.UNDECIDED


def test_a_use_of_a_person_names_the_offences() -> None:
    """Speciality can be held against nothing else."""
    assert _told(evolve(OF_A_PERSON, offences=())) == {"without-use": "None"}


def test_a_draft_does_not_have_to_show_yet_what_opens_the_use() -> None:
    """What is not shown in a draft is a gap; what is known not to be so is broken at once."""
    assert _report(evolve(BARE, state=RecordState.DRAFT)).verdict is Verdict.UNDECIDED
    closed = evolve(
        BARE, state=RecordState.DRAFT, consent_presumed=False, could_leave=False, left=False, punishable_by_custody=True,
        liberty_restricted=True, custody_sought=True,
        consents=tuple(Consent(of=of, given=False) for of in ConsentOf),
    )  # fmt: skip
    report = _report(closed)
    assert report.verdict is Verdict.BROKEN
    assert [one.path for one in report.findings] == ["$.use"]
    assert "none of these is so" in report.findings[0].message


@pytest.mark.parametrize(
    ("given", "on", "kept"),
    [(True, date(2024, 5, 13), True), (True, date(2024, 5, 14), False), (True, None, False), (False, date(2024, 5, 6), False), (None, None, False)],
)
def test_a_consent_counts_from_its_day(given: bool | None, on: date | None, kept: bool) -> None:
    """Consent is given before; one without a day, or after the use, shows nothing."""
    assert (_told(evolve(BARE, consents=_consent(ConsentOf.STATE, given, on))) == {}) is kept


def test_a_later_consent_mends_an_earlier_refusal() -> None:
    """Whoever refused may consent later."""
    refused = Consent(of=ConsentOf.STATE, given=False, given_on=date(2024, 4, 2))
    assert _told(evolve(BARE, consents=(refused, *_consent(ConsentOf.STATE)))) == {}


def test_presumed_consent_is_a_fact_of_the_case() -> None:
    """Framework Decision 2002/584, Article 27(1): between two States that both notified it, if the decision says nothing else."""
    assert _told(evolve(BARE, consent_presumed=True)) == {}
    assert _told(evolve(BARE, consent_presumed=False)) == {"beyond-the-limit": "celex-32002f0584 art. 27(2)"}


def test_one_offence_before_the_surrender_is_enough_to_bind() -> None:
    """All offences have to lie after the surrender; one without a day shows nothing."""
    late, early, unknown = Offence(committed_on=date(2024, 3, 1)), Offence(committed_on=date(2022, 3, 1)), Offence()
    assert _told(evolve(BARE, offences=(late,))) == {}
    for offences in ((late, early), (late, unknown)):
        assert "beyond-the-limit" in _told(evolve(BARE, offences=offences))
    assert "beyond-the-limit" in _told(evolve(BARE, offences=(Offence(committed_on=BARE.handed_over_on),)))


def test_whoever_left_late_stayed_and_whoever_came_back_later_did_not() -> None:
    """Article 27(3)(a): who leaves only after the forty-five days has stayed; a return after the use opens nothing."""
    free = evolve(BARE, discharged_on=date(2024, 1, 1), could_leave=True, issued_on=date(2024, 6, 3))
    assert _told(evolve(free, left=True, left_on=date(2024, 3, 1))) == {}
    assert "beyond-the-limit" in _told(evolve(free, left=True, left_on=date(2024, 2, 1)))
    assert "beyond-the-limit" in _told(evolve(free, left=True, left_on=date(2024, 2, 1), returned_on=date(2024, 6, 4)))
    assert _told(evolve(free, left=True, left_on=date(2024, 2, 1), returned_on=date(2024, 6, 3))) == {}


def test_the_treaty_speaks_as_written_where_it_runs_no_longer() -> None:
    """Who was surrendered to the United Kingdom under the European arrest warrant keeps its guard after 2020."""
    old = evolve(BARE, requesting="GB", requested="ES", handed_over_on=date(2019, 5, 6), offences=(Offence(committed_on=date(2018, 1, 5)),))
    found = {str(one.citation) for one in _report(old).findings if one.severity is Severity.ERROR}
    assert found == {"celex-32002f0584 art. 27(2)", "gb-extradition-act-2003-part-1 art. 146(2)"}


def test_a_treaty_of_which_only_the_article_is_known_gives_a_gap_with_it() -> None:
    """Between Switzerland and Canada speciality is known by its article, and its exceptions are not on record."""
    report = _report(evolve(BARE, requesting="CH", requested="CA", basis="ch-ca-extradition-1993"))
    assert report.verdict is Verdict.UNDECIDED
    assert any("ch-ca-extradition-1993 art. 15" in gap.message for gap in report.gaps), str(report)


def test_evidence_is_evidence() -> None:
    """What an investigation order brought is shown to the court; of a measure on which the law is silent that is unknown."""
    order = evolve(POLICE, measure=Measure.BANK_INFORMATION, basis="celex-32014l0041", consents=())
    assert _report(order).verdict is Verdict.KEPT
    silent = evolve(EXCULPATORY, use=Use.EVIDENCE, measure=Measure.SPONTANEOUS_INFORMATION, exculpatory=None, notified_on=None)
    assert _report(silent).verdict is Verdict.UNDECIDED


def test_a_recalled_limit_on_evidence_warns() -> None:
    """Under the Trade and Cooperation Agreement the article on evidence was not seen: the check warns."""
    record = evolve(POLICE, requesting="GB", requested="NL", basis="eu-uk-tca-operational-information", consents=())
    assert [(one.rule, one.severity) for one in _report(record).findings] == [("use.intelligence-as-evidence", Severity.WARNING)]
    assert _told(evolve(record, consents=POLICE.consents)) == {}


def test_conditions_on_what_was_given_unasked_bind() -> None:
    """ETS 182, Article 11(2) and (3): whoever gives information unasked may bind its use, and the other is bound."""
    given = evolve(
        EXCULPATORY, requesting="CH", requested="RO", basis="ets-182", measure=Measure.SPONTANEOUS_INFORMATION, use=Use.RELATED_PROCEEDING,
        ruled_out=(Use.RELATED_PROCEEDING,), exculpatory=None, notified_on=None,
    )  # fmt: skip
    assert _told(given) == {"against-a-mark": "ets-182 art. 11(2), 11(3)"}
    assert _told(evolve(given, consents=_consent(ConsentOf.STATE))) == {}


def test_every_opening_is_looked_at() -> None:
    """No word of the vocabulary is one that the rules do not know."""
    from lecoop.model.use_limit import OpensUse
    from lecoop.rules.use import _opens

    opened = evolve(
        BARE, consents=tuple(Consent(of=of, given=True, given_on=date(2024, 5, 6)) for of in ConsentOf), consent_presumed=True,
        offences=(Offence(committed_on=date(2024, 3, 1)),), punishable_by_custody=False, liberty_restricted=False, custody_sought=False,
        disclosed=True, exculpatory=True, discharged_on=date(2024, 3, 1), could_leave=True, left=False, returned_on=date(2024, 5, 1),
    )  # fmt: skip
    within = next(
        one.within
        for provision in lecoop.law_on(date(2024, 5, 13)).instrument("ets-024").provisions
        for limit in provision.use_limits
        for one in limit.opened_by
        if one.when is UseOpening.STAYED
    )
    assert all(_opens(opened, OpensUse(when, within=within)) is True for when in UseOpening)
    assert [when for when in UseOpening if _opens(UseOfResult(requesting="DE", requested="FR"), OpensUse(when)) is True] == [UseOpening.ALWAYS]
