"""Whole cases of marked information: graded, sent, received, used and passed on; people and files are invented."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from attrs import evolve

import lecoop
from lecoop import Measure
from lecoop.deadlines import clocks
from lecoop.door import dumps, loads_any
from lecoop.errors import NotConvertibleError
from lecoop.examples.information_request import MARKED
from lecoop.handling.conversion import convert
from lecoop.handling.grading import format_grading, parse_grading
from lecoop.handling.marks import Classification, HandlingCode, SharingCode
from lecoop.handling.scheme import Scheme
from lecoop.model.authority import Authority
from lecoop.model.case_record import RecordState
from lecoop.model.data_transfer import DataOrigin, DataTransfer
from lecoop.model.handling import Handling
from lecoop.model.information_request import InformationRequest
from lecoop.model.use_of_result import Consent, UseOfResult
from lecoop.report import Severity, Verdict
from lecoop.routing.draft import draft
from lecoop.rules import check
from lecoop.values.terms import AuthorityClass
from lecoop.values.text import SecretText
from lecoop.values.time_limit import Step
from lecoop.values.transfer import DataRecipient, TransferGround
from lecoop.values.use import ConsentOf, Use


def _report(record: Any) -> Any:
    report = check(loads_any(dumps(record)), lecoop.law_on(record.issued_on))
    assert report.crashed == ()
    return report


def _broken(record: Any) -> dict[str, Severity]:
    return {one.rule: one.severity for one in _report(record).findings}


def test_a_graded_report_from_draft_to_court() -> None:
    """Directive 2023/977, Articles 4, 5 and 1(4), with the handling codes of the Council's guidelines on exchange.

    A request is drafted, marked and sent; the answer comes marked H1, and is shown to a court only after a consent.
    """
    law = lecoop.law_on(MARKED.issued_on)
    begun = draft(law, "DE", "NL", Measure.POLICE_INFORMATION)
    assert isinstance(begun.record, InformationRequest)
    assert begun.record.basis == MARKED.basis
    assert _report(MARKED).verdict is Verdict.KEPT

    silent = evolve(MARKED, handling=evolve(MARKED.handling, conditions=None))
    assert _broken(silent) == {"handling.code-without-conditions": Severity.ERROR}

    running = clocks(law.instrument("celex-32023l0977"), Measure.POLICE_INFORMATION, {Step.RECEIPT: MARKED.received_at}, on=MARKED.received_on)
    assert ("5(1)(b)", date(2025, 6, 6)) in {(one.citation.article, one.last_day) for one in running if one.citation is not None}

    answer = UseOfResult(
        requesting="DE",
        requested="NL",
        measure=Measure.POLICE_INFORMATION,
        basis="celex-32023l0977",
        channel="siena",
        state=RecordState.COMPLETE,
        used_by=Authority(kind=AuthorityClass.PROSECUTOR, name="Specimen Prosecution Office"),
        handed_over_on=date(2025, 6, 6),
        use=Use.INTELLIGENCE,
        handling=Handling(codes=(HandlingCode.EUROPOL_H1,)),
        issued_on=date(2025, 6, 10),
    )
    assert _report(answer).verdict is Verdict.KEPT
    shown = evolve(answer, use=Use.EVIDENCE)
    assert set(_broken(shown)) == {"use.against-a-mark", "use.intelligence-as-evidence"}
    allowed = evolve(shown, consents=(Consent(of=ConsentOf.STATE, given=True, given_on=date(2025, 6, 9)),))
    assert _report(allowed).verdict is Verdict.KEPT


def test_what_came_with_H2_does_not_leave_the_union_unasked() -> None:
    """H2 means not passed on without the provider's permission; Directive 2016/680, Article 35(1)(c), asks for the State's leave."""
    sent = DataTransfer(
        sending="DE",
        receiving="GB",
        state=RecordState.COMPLETE,
        exported_by=Authority(kind=AuthorityClass.POLICE, name="Specimen State Police"),
        recipient=DataRecipient.COMPETENT_AUTHORITY,
        for_law_enforcement=True,
        necessity=SecretText("Only this tells the invented house."),
        ground=TransferGround.ADEQUACY,
        systematic=False,
        own_data_only=False,
        origins=(DataOrigin(state="NL", authorised=False),),
        handling=Handling(codes=(HandlingCode.EUROPOL_H2,)),
        issued_on=date(2024, 4, 8),
    )
    assert _broken(sent) == {"transfer.origin-not-asked": Severity.ERROR}
    from_america = evolve(sent, origins=(DataOrigin(state="US", authorised=False),))
    assert _broken(from_america) == {"transfer.origin-not-asked": Severity.WARNING}
    assert _broken(evolve(from_america, handling=None)) == {}
    assert _broken(evolve(from_america, origins=(DataOrigin(state="US", authorised=True, authorised_on=date(2024, 4, 7)),))) == {}


def test_a_british_report_is_told_in_the_words_of_europol() -> None:
    """A 3x5x2 report of the United Kingdom goes to Europol: the grades change their letters, and what was lost is said."""
    report = parse_grading("uk-3x5x2:2CC")
    source, known = convert(report.source, Scheme.EUROPOL), convert(report.information, Scheme.EUROPOL)
    assert report.handling is not None
    code = convert(report.handling, Scheme.EUROPOL)
    assert [one.value.written for one in (source, known, code)] == ["X", "4", "H3"]
    assert [one.lossy for one in (source, known, code)] == [False, True, True]
    assert "word for word" in code.note
    marked = evolve(MARKED, handling=evolve(MARKED.handling, codes=(code.value,), conditions=None))
    assert "handling.code-without-conditions" in _broken(marked), "a code with conditions is not converted into one without"

    false = parse_grading("uk-3x5x2:3EP")
    with pytest.raises(NotConvertibleError, match="cannot say that something is false"):
        convert(false.information, Scheme.EUROPOL)
    assert format_grading(false) == "uk-3x5x2:3EP"


def test_a_secret_does_not_go_over_the_police_network() -> None:
    """Field rule HAN-06: SIENA is made for what is restricted, the exchange of Pruem II for nothing classified (recital 33)."""
    kept = {Classification.UK_OFFICIAL: True, Classification.EU_RESTRICTED: True, Classification.EU_SECRET: False}
    for mark, travels in kept.items():
        marked = evolve(MARKED, handling=evolve(MARKED.handling, classification=mark, made_from=()))
        assert _broken(marked) == ({} if travels else {"handling.above-the-channel": Severity.WARNING})
    search = evolve(
        MARKED,
        measure=Measure.DNA_COMPARISON,
        channel="prum-network",
        handling=Handling(classification=Classification.EU_RESTRICTED, sharing=SharingCode.TLP_AMBER),
    )
    told = [one for one in _report(search).findings if one.rule == "handling.above-the-channel"]
    assert [str(one.citation) for one in told] == ["celex-32024r0982 art. recital 33"]
