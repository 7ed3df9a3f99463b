"""Orders to service providers: what is left open stays open, and what an instrument does not ask is not asked."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from attrs import evolve

import lecoop
from lecoop.examples.production_order import IN_AN_EMERGENCY, SPECIMEN, UNDER_AN_AGREEMENT
from lecoop.model.provider import DataSought
from lecoop.report import Report, Verdict
from lecoop.rules import check
from lecoop.rules.facts import case_of
from lecoop.values.provider import AddresseeKind, ProcessorReason, ProviderRole


def _report(order: Any) -> Report:
    report = check(order, lecoop.law_on(order.issued_on))
    assert report.crashed == ()
    return report


def _addressed(order: Any, **more: Any) -> Any:
    return evolve(order, addressee=evolve(order.addressee, **more))


def _gaps(order: Any) -> list[str]:
    report = _report(order)
    assert report.findings == (), str(report)
    return [gap.path for gap in report.gaps]


def test_another_establishment_is_addressed_in_an_emergency_only() -> None:
    """Regulation 2023/1543, Article 7(2): where those designated do not react, any other establishment in the Union."""
    other = {"kind": AddresseeKind.OTHER_ESTABLISHMENT}
    assert _report(_addressed(IN_AN_EMERGENCY, **other)).verdict is Verdict.KEPT
    (found,) = _report(_addressed(SPECIMEN, **other)).findings
    assert (found.rule, str(found.citation)) == ("provider.addressee-not-designated", "celex-32023r1543 art. 7(1)")
    assert "$.urgent" in _gaps(evolve(_addressed(SPECIMEN, **other), urgent=None))
    assert _report(_addressed(SPECIMEN, kind=AddresseeKind.LEGAL_REPRESENTATIVE)).verdict is Verdict.KEPT


@pytest.mark.parametrize("reason", ProcessorReason)
def test_a_processor_is_addressed_for_a_reason(reason: ProcessorReason) -> None:
    """Regulation 2023/1543, Article 5(6): the controller cannot be found out, or to address it would do harm."""
    host = _addressed(SPECIMEN, role=ProviderRole.PROCESSOR)
    (found,) = _report(host).findings
    assert (found.rule, found.path, str(found.citation)) == (
        "provider.processor-addressed", "$.addressee.processor_reason", "celex-32023r1543 art. 5(6)",
    )  # fmt: skip
    assert _report(_addressed(host, processor_reason=reason)).verdict is Verdict.KEPT
    assert _gaps(_addressed(SPECIMEN, role=None)) == ["$.addressee.role"]


@pytest.mark.parametrize("field", ["established_in", "kind"])
def test_what_is_not_said_of_the_addressee_is_a_gap_of_a_draft(field: str) -> None:
    """Nothing is taken to be so by default."""
    draft = evolve(_addressed(SPECIMEN, **{field: None}), state=type(SPECIMEN.state).DRAFT)
    assert f"$.addressee.{field}" in _gaps(draft)


def test_an_agreement_that_says_nothing_of_addressees_asks_nothing() -> None:
    """The agreement of 2019 leaves it to the provider who takes an order."""
    assert UNDER_AN_AGREEMENT.addressee is not None
    assert UNDER_AN_AGREEMENT.addressee.kind is UNDER_AN_AGREEMENT.addressee.role is None
    assert _report(UNDER_AN_AGREEMENT).verdict is Verdict.KEPT


@pytest.mark.parametrize(
    ("change", "path"),
    [
        ({"nationalities": ()}, "$.subjects[0].nationalities"),
        ({"located_in": None}, "$.subjects[0].located_in"),
        ({"residence": "US", "located_in": "MX"}, "$.subjects[0].residence"),
    ],
)
def test_who_the_user_is_has_to_be_known(change: dict[str, Any], path: str) -> None:
    """Agreement of 2019, Articles 1(12) and 4(3): citizen, resident for good, or there: what is not stated is not cleared."""
    assert _gaps(evolve(UNDER_AN_AGREEMENT, subjects=(evolve(UNDER_AN_AGREEMENT.subjects[0], **change),))) == [path]


def test_a_named_account_without_a_user_leaves_open_whose_it_is() -> None:
    """An account is enough for the order, and not enough to know that nobody is targeted who may not be."""
    assert _gaps(evolve(UNDER_AN_AGREEMENT, subjects=())) == ["$.subjects"]


def test_whether_speech_is_touched_is_for_the_author_to_say() -> None:
    """Agreement of 2019, Article 8(4): no record can tell it by itself."""
    assert _gaps(evolve(UNDER_AN_AGREEMENT, touches_speech=None)) == ["$.touches_speech"]
    assert _gaps(evolve(UNDER_AN_AGREEMENT, touches_speech=None, leave_given=True)) == []


def test_data_that_only_identify_need_no_user() -> None:
    """Regulation 2023/1543, Article 5(5)(c): the user, or another identifier, except where the order is to find the user out."""
    order = evolve(IN_AN_EMERGENCY, subjects=(), data=DataSought(described=SPECIMEN.reference, only_to_identify=True))
    assert _report(order).verdict is Verdict.KEPT
    (found,) = _report(evolve(order, data=evolve(order.data, only_to_identify=False))).findings
    assert (found.path, str(found.citation)) == ("$.data.account", "celex-32023r1543 art. 5(5)(c)")


def test_a_validation_without_its_hour_is_undecided() -> None:
    """Forty-eight hours cannot be counted from a day, nor to one."""
    assert _gaps(evolve(IN_AN_EMERGENCY, validated_at=None)) == ["$.validated_at"]
    assert _gaps(evolve(IN_AN_EMERGENCY, issued_at=None)) == ["$.issued_at"]
    assert IN_AN_EMERGENCY.issued_at is not None
    before = IN_AN_EMERGENCY.issued_at - timedelta(minutes=1)
    assert _report(evolve(IN_AN_EMERGENCY, validated_at=before, urgent=False, urgency_reason=None)).verdict is Verdict.KEPT


def test_a_notice_without_its_day_is_undecided() -> None:
    """Whether both went out at the same time cannot be told."""
    assert SPECIMEN.notice is not None
    assert _gaps(evolve(SPECIMEN, notice=evolve(SPECIMEN.notice, given_on=None))) == ["$.notice.given_on"]
    assert _gaps(evolve(SPECIMEN, notice=None, subjects=(), offences=(evolve(SPECIMEN.offences[0]),))) == ["$.subjects"]


def test_the_case_knows_where_the_provider_is() -> None:
    """A plan names the establishment in the State in which the addressee is."""
    assert case_of(SPECIMEN).provider_establishment == "IE"
    assert case_of(evolve(SPECIMEN, addressee=None)).provider_establishment is None


def test_a_run_of_days_ends_after_it_begins() -> None:
    """The first day after the run lies after its first day."""
    with pytest.raises(lecoop.MisuseError):
        DataSought(since=date(2026, 1, 2), until=date(2026, 1, 2))
    with pytest.raises(lecoop.MisuseError):
        evolve(IN_AN_EMERGENCY, issued_at=datetime(2026, 1, 1))  # noqa: DTZ001
