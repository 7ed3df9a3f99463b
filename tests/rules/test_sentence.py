"""Edges of the rules on transfers of sentenced persons: what is unknown stays open, and a fact beats nothing that it does not lift."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from attrs import evolve

import lecoop
import lecoop.rules as rules_of
from lecoop.examples import specimen
from lecoop.model.sentence_transfer import SentenceTransfer
from lecoop.registry import Registry
from lecoop.report import Report, Verdict
from lecoop.rules import check
from lecoop.rules.requirements import FACTS
from lecoop.values.fact import Fact
from lecoop.values.measure import Measure
from lecoop.values.terms import Effect

RULES = Path(rules_of.__file__).parent
WHOLE = specimen(SentenceTransfer)
LAW = lecoop.law_on(date(2024, 2, 12))


def _check(**changes: object) -> Report:
    return check(evolve(WHOLE, **changes), LAW)  # type: ignore[arg-type]


def _rules(report: Report) -> set[str]:
    return {one.rule for one in report.findings}


def test_every_fact_has_what_finds_it_and_every_requirement_a_rule() -> None:
    """A word that an instrument may use is one that a rule can answer."""
    assert set(FACTS) == set(Fact)
    rows = [need for one in Registry.bundled().instruments for row in one.provisions for need in row.requirements]
    judged = "".join(path.read_text(encoding="utf-8") for path in RULES.rglob("*.py") if path.name != "requirements.py")
    assert rows
    assert [row for row in rows if row.effect is not Effect.NONE and f"Fact.{row.any_of[0].name}" not in judged] == []


def test_without_a_word_on_consent_it_depends_on_the_expulsion() -> None:
    """Where an expulsion would do without consent, and is not stated, a silent record is undecided, not wrong."""
    silent = _check(consents=None, expulsion_ordered=None)
    assert "sentence.without-consent" not in _rules(silent)
    assert "sentence.without-consent" in {gap.rule for gap in silent.gaps}
    assert "sentence.without-consent" in _rules(_check(consents=None, expulsion_ordered=False))


def test_a_national_by_declaration_is_open_and_not_wrong() -> None:
    """ETS 112 Article 3(4): Albania counts others among its nationals in words that a person has to read."""
    person = evolve(WHOLE.person, nationalities=("XK",), residence="AL")
    report = _check(requested="AL", person=person)
    assert "sentence.no-tie-to-the-other-state" not in _rules(report)
    assert any("declared whom it counts" in gap.message for gap in report.gaps)
    assert report.verdict is Verdict.UNDECIDED


def test_a_person_without_nationality_stated_is_a_gap_in_a_draft() -> None:
    """What a draft lacks is a gap; the complete record is broken at the same place."""
    report = _check(person=evolve(WHOLE.person, nationalities=()))
    assert "$.person.nationalities" in {one.path for one in report.findings}


def test_enforcement_on_who_fled_home_needs_no_consent() -> None:
    """ETS 167 Article 2: a national who fled; the consent is not needed, the flight is."""
    fled = {"measure": Measure.ENFORCEMENT_OF_SENTENCE, "basis": "ets-167", "consents": False, "fled": True}
    documents = WHOLE.documents
    assert _rules(_check(**fled, documents=documents)) == set()
    assert _rules(_check(**{**fled, "fled": False})) == {"sentence.no-tie-to-the-other-state"}
