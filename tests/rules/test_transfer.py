"""Transfers of personal data: what is not stated, what is not known, and data from several hands."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from attrs import evolve

import lecoop
from lecoop.examples import specimen
from lecoop.examples.data_transfer import FROM_ANOTHER_STATE, SINGLE_CASE, TO_A_COMPANY, UNDER_AN_AGREEMENT
from lecoop.model.case_record import RecordState
from lecoop.model.data_transfer import DataOrigin, DataTransfer, StepTaken
from lecoop.report import Verdict
from lecoop.rules import check
from lecoop.values.transfer import TransferGround, TransferStep

TO_THE_UK = specimen(DataTransfer)


def _report(transfer: DataTransfer) -> lecoop.Report:
    report = check(transfer, lecoop.law_on(transfer.issued_on or date(2024, 4, 8)))
    assert report.crashed == ()
    return report


def _told(transfer: DataTransfer) -> dict[str, str]:
    return {one.rule.removeprefix("transfer."): one.path for one in _report(transfer).findings}


def _gaps(transfer: DataTransfer) -> list[str]:
    return [gap.path for gap in _report(transfer).gaps]


@pytest.mark.parametrize(
    ("name", "rule"),
    [("ground", "without-ground"), ("recipient", "to-no-authority"), ("for_law_enforcement", "not-necessary"), ("necessity", "not-necessary")],
)
def test_what_has_to_be_stated(name: str, rule: str) -> None:
    """A transfer that is said to be complete states its ground, its recipient, its purpose and its need."""
    less: Any = {name: None}
    assert rule in _told(evolve(TO_THE_UK, **less))
    assert _report(evolve(TO_THE_UK, state=RecordState.DRAFT, **less)).verdict is Verdict.UNDECIDED


def test_from_whom_the_data_come_is_stated_or_unknown() -> None:
    """No origin and no word that all data are one's own: it cannot be told whether anybody had to be asked."""
    assert _gaps(evolve(TO_THE_UK, own_data_only=None)) == ["$.origins"]
    assert _gaps(evolve(TO_THE_UK, own_data_only=False)) == ["$.origins"]


def test_each_origin_is_looked_at_by_itself() -> None:
    """One State has given leave, another has not, and data of the exporting State need none."""
    kept = FROM_ANOTHER_STATE.origins[0]
    mixed = evolve(FROM_ANOTHER_STATE, origins=(kept, DataOrigin(state="IT", authorised=False), DataOrigin(state="DE"), DataOrigin(state="US")))
    assert [one.path for one in _report(mixed).findings] == ["$.origins[1].authorised"]


def test_an_organisation_gets_data_too() -> None:
    """INTERPOL has no decision on record: adequacy is unknown, a single case is judged as with a State."""
    single = evolve(SINGLE_CASE, receiving=None, receiving_organisation="interpol")
    assert _report(single).verdict is Verdict.KEPT
    assert _gaps(evolve(single, ground=TransferGround.ADEQUACY)) == ["$.receiving"]
    assert _gaps(evolve(single, ground=TransferGround.BINDING_INSTRUMENT, instrument="interpol-rpd")) == ["$.receiving"]
    assert _report(evolve(single, receiving_organisation=None)).verdict is Verdict.UNDECIDED


def test_a_step_that_was_not_done_may_be_explained_where_the_law_says_so() -> None:
    """Article 39(1)(d) lets the authority go untold for a reason; 39(1)(a) knows no reason."""
    assert _told(TO_A_COMPANY) == {}

    def without(step: TransferStep) -> DataTransfer:
        return evolve(TO_A_COMPANY, steps=tuple(evolve(one, done=False) if one.step is step else one for one in TO_A_COMPANY.steps))

    assert _told(without(TransferStep.AUTHORITY_TOLD)) == {}
    assert list(_told(without(TransferStep.STRICTLY_NECESSARY))) == ["to-no-authority"]


def test_a_step_named_without_saying_whether_it_was_done_is_due() -> None:
    """The path leads to the step where it is named, and to the list where it is not."""
    named = evolve(SINGLE_CASE, steps=(SINGLE_CASE.steps[0], StepTaken(step=TransferStep.DOCUMENTED)))
    assert _told(named) == {"step-not-taken": "$.steps[1].done"}
    assert _told(evolve(SINGLE_CASE, steps=SINGLE_CASE.steps[:1])) == {"step-not-taken": "$.steps"}


def test_whether_it_is_regular_decides_for_derogations_only() -> None:
    """A decision carries regular transfers; a derogation does not, and unstated it is unknown."""
    assert _report(evolve(TO_THE_UK, systematic=True)).verdict is Verdict.KEPT
    assert _gaps(evolve(SINGLE_CASE, systematic=None)) == ["$.systematic"]


def test_an_unknown_code_or_instrument_is_a_gap_and_no_crash() -> None:
    """Neither the exporter nor the recipient nor an instrument has to be known."""
    for less in (
        evolve(TO_THE_UK, sending="QQ"), evolve(TO_THE_UK, receiving="QQ"), evolve(UNDER_AN_AGREEMENT, instrument="nobody-knows-it"),
    ):  # fmt: skip
        assert _report(less).verdict is Verdict.UNDECIDED
    odd = evolve(FROM_ANOTHER_STATE, origins=(DataOrigin(state="QQ", under="nobody-knows-it"),))
    assert _report(odd).verdict is Verdict.KEPT


def test_scotland_exports_under_the_act_of_the_united_kingdom() -> None:
    """A part of a State sends under the State's own law."""
    transfer = evolve(TO_THE_UK, sending="GB-SCT", receiving="FR", steps=(StepTaken(step=TransferStep.ONWARD_CONDITION, done=True),))
    assert _report(transfer).verdict is Verdict.KEPT
    assert {str(one.citation) for one in _report(evolve(transfer, ground=None)).findings} == {"gb-data-protection-act-2018-part-3 art. 73(3)"}
