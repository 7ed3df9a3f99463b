"""Whole cases of transfers of personal data abroad; people and files are invented."""

from __future__ import annotations

from datetime import date
from typing import Any

from attrs import evolve

import lecoop
from lecoop.door import dumps, loads_any
from lecoop.examples import specimen
from lecoop.examples.data_transfer import BEFORE_A_THREAT, FROM_ANOTHER_STATE, SINGLE_CASE, TO_A_COMPANY, UNDER_AN_AGREEMENT
from lecoop.model.case_record import RecordState
from lecoop.model.data_transfer import DataOrigin, DataTransfer, StepTaken
from lecoop.report import Severity, Verdict
from lecoop.rules import check
from lecoop.values.text import SecretText
from lecoop.values.transfer import DataRecipient, TransferGround, TransferStep

TO_THE_UK = specimen(DataTransfer)


def _report(transfer: Any) -> lecoop.Report:
    report = check(loads_any(dumps(transfer)), lecoop.law_on(transfer.issued_on))
    assert report.crashed == ()
    return report


def _broken(transfer: Any) -> dict[str, str]:
    return {one.rule: str(one.citation) for one in _report(transfer).findings if one.severity is Severity.ERROR}


def _warned(transfer: Any) -> dict[str, str]:
    return {one.rule: str(one.citation) for one in _report(transfer).findings if one.severity is Severity.WARNING}


def test_to_the_united_kingdom_inside_and_outside_the_decisions() -> None:
    """Directive 2016/680, Article 36: Decision 2021/1773 from 28 June 2021, extended to 27 December 2025, renewed to 27 December 2031."""
    for inside in (date(2021, 6, 28), date(2025, 6, 27), date(2025, 6, 28), date(2025, 12, 27), date(2025, 12, 28), date(2026, 11, 1)):
        transfer = evolve(TO_THE_UK, issued_on=inside)
        assert _broken(transfer) == {}, inside
        assert _report(transfer).verdict is Verdict.KEPT, str(_report(transfer))
    ended = evolve(TO_THE_UK, issued_on=date(2031, 12, 28))
    assert _broken(ended) == {"transfer.no-adequacy-decision": "celex-32016l0680 art. 36(1)"}
    assert _report(evolve(ended, issued_on=date(2031, 12, 27))).verdict is Verdict.UNDECIDED, "the data is too old by then"


def test_the_united_kingdom_before_the_decision_was_no_third_country() -> None:
    """TCA, Article 782: until the decision the United Kingdom was none, and in 2020 it was treated as a member State."""
    for day in (date(2020, 6, 1), date(2021, 3, 1), date(2021, 6, 27)):
        report = _report(evolve(TO_THE_UK, issued_on=day))
        assert report.verdict is Verdict.UNDECIDED
        assert any("no third country" in gap.message for gap in report.gaps), day


def test_who_is_associated_with_schengen_is_no_third_country() -> None:
    """Directive 2016/680, recitals 101 to 103: Switzerland from its exchange of notes of 18 January 2019, Liechtenstein before it applied to anybody."""
    to_switzerland = evolve(SINGLE_CASE, receiving="CH", ground=None, steps=())
    assert _broken(evolve(to_switzerland, issued_on=date(2019, 1, 17))) == {"transfer.without-ground": "celex-32016l0680 art. 35(1)(d)"}
    for code, day in (("CH", date(2019, 1, 18)), ("LI", date(2018, 5, 6)), ("NO", date(2024, 4, 8)), ("IS", date(2024, 4, 8))):
        report = _report(evolve(to_switzerland, receiving=code, issued_on=day))
        assert report.findings == (), code
        assert any("no third country" in gap.message for gap in report.gaps), code


def test_liechtenstein_sends_under_the_directive_it_took_over() -> None:
    """Liechtenstein Data Protection Act, Articles 77 to 80: outside the Schengen States a ground is needed, inside none."""
    away = evolve(SINGLE_CASE, sending="LI", issued_on=date(2024, 4, 8), ground=None, steps=())
    assert _broken(away) == {"transfer.without-ground": "celex-32016l0680 art. 35(1)(d)"}
    report = _report(evolve(away, receiving="AT"))
    assert any("no third country" in gap.message for gap in report.gaps)


def test_a_state_without_a_decision_is_not_adequate() -> None:
    """A decision for data in general helps no police; where none is known at all, the claim is a warning."""
    general = evolve(TO_THE_UK, receiving="JP")
    assert _broken(general) == {"transfer.no-adequacy-decision": "celex-32016l0680 art. 36(1)"}
    unknown = evolve(TO_THE_UK, receiving="BR")
    assert _broken(unknown) == {}
    assert _warned(unknown) == {"transfer.no-adequacy-decision": "celex-32016l0680 art. 36(1)"}


def test_to_a_state_without_a_decision_with_and_without_safeguards() -> None:
    """Articles 35(1)(d), 37 and 38: no ground is none; safeguards are assessed, reported and documented; a derogation is documented."""
    bare = evolve(SINGLE_CASE, ground=None, steps=())
    assert _broken(bare) == {"transfer.without-ground": "celex-32016l0680 art. 35(1)(d)"}
    assessed = evolve(bare, ground=TransferGround.ASSESSED_SAFEGUARDS, systematic=True)
    steps = [str(one.citation) for one in _report(assessed).findings]
    assert sorted(steps) == [f"celex-32016l0680 art. 37({n})" for n in ("1)(b", "2", "3")]
    done = tuple(
        StepTaken(step=one, done=True)
        for one in (TransferStep.SAFEGUARDS_ASSESSED, TransferStep.CATEGORIES_REPORTED, TransferStep.DOCUMENTED)
    )
    assert _broken(evolve(assessed, steps=done)) == {}
    assert _report(evolve(assessed, steps=done)).verdict is Verdict.KEPT
    found_none = (StepTaken(step=TransferStep.SAFEGUARDS_ASSESSED, done=False), *done[1:])
    assert _broken(evolve(assessed, steps=found_none)) == {"transfer.step-not-taken": "celex-32016l0680 art. 37(1)(b)"}


def test_a_derogation_is_for_a_single_case() -> None:
    """Article 38(1)(d) and (e): individual cases only, and not where fundamental rights override; (a) to (c) warn by recital 72."""
    assert _report(SINGLE_CASE).verdict is Verdict.KEPT
    assert _broken(evolve(SINGLE_CASE, systematic=True)) == {"transfer.systematic": "celex-32016l0680 art. 38(1)(d)"}
    overridden = (StepTaken(step=TransferStep.RIGHTS_WEIGHED, done=False), SINGLE_CASE.steps[1])
    assert _broken(evolve(SINGLE_CASE, steps=overridden)) == {"transfer.step-not-taken": "celex-32016l0680 art. 38(2)"}
    threat = evolve(SINGLE_CASE, ground=TransferGround.IMMEDIATE_THREAT, systematic=True)
    assert _broken(threat) == {}
    assert _warned(threat) == {"transfer.systematic": "celex-32016l0680 art. recital 72"}
    assert _broken(evolve(threat, steps=())) == {"transfer.step-not-taken": "celex-32016l0680 art. 38(3)"}


def test_an_agreement_with_safeguards_has_to_bind_the_recipient() -> None:
    """Article 37(1)(a): a legally binding instrument, and one that binds whoever gets the data."""
    assert _report(UNDER_AN_AGREEMENT).verdict is Verdict.KEPT
    elsewhere = evolve(UNDER_AN_AGREEMENT, receiving="BR")
    assert _broken(elsewhere) == {"transfer.ground-not-allowed": "celex-32016l0680 art. 37(1)(a)"}
    assert _report(evolve(UNDER_AN_AGREEMENT, instrument="nobody-knows-it")).verdict is Verdict.UNDECIDED


def test_data_sent_directly_to_a_company() -> None:
    """Article 39: all of its conditions; the authority there need not be told where that would defeat the purpose, with the reason."""
    assert _report(TO_A_COMPANY).verdict is Verdict.KEPT
    plain = evolve(SINGLE_CASE, recipient=DataRecipient.OTHER_BODY)
    due = {str(one.citation) for one in _report(plain).findings if one.rule == "transfer.to-no-authority"}
    assert due == {f"celex-32016l0680 art. {one}" for one in ("39(1)(a)", "39(1)(c)", "39(1)(d)", "39(1)(e)", "39(3)")}
    no_reason = evolve(TO_A_COMPANY, steps=tuple(evolve(one, explained=None) for one in TO_A_COMPANY.steps))
    assert _broken(no_reason) == {"transfer.to-no-authority": "celex-32016l0680 art. 39(1)(d)"}


def test_data_of_another_member_state() -> None:
    """Article 35(1)(c) and (2): prior leave, but before an immediate threat where it comes too late; then that State is told."""
    assert _report(FROM_ANOTHER_STATE).verdict is Verdict.KEPT
    unasked = evolve(FROM_ANOTHER_STATE, origins=(DataOrigin(state="FR"),))
    assert _broken(unasked) == {"transfer.origin-not-asked": "celex-32016l0680 art. 35(1)(c)"}
    late = evolve(FROM_ANOTHER_STATE, origins=(evolve(FROM_ANOTHER_STATE.origins[0], authorised_on=date(2024, 4, 9)),))
    assert _broken(late) == {"transfer.origin-not-asked": "celex-32016l0680 art. 35(1)(c)"}
    assert _report(BEFORE_A_THREAT).verdict is Verdict.KEPT
    silent = evolve(BEFORE_A_THREAT, origins=(evolve(BEFORE_A_THREAT.origins[0], told_on=None),))
    assert _broken(silent) == {"transfer.origin-not-told": "celex-32016l0680 art. 35(2)"}
    in_time = evolve(BEFORE_A_THREAT, origins=(evolve(BEFORE_A_THREAT.origins[0], too_late=False),))
    assert _broken(in_time) == {"transfer.origin-not-asked": "celex-32016l0680 art. 35(1)(c)"}


def test_europol_data_are_passed_on_without_leave() -> None:
    """Regulation 2016/794, Article 23(7): no onward transfer without Europol's prior explicit authorisation, threat or not."""
    from_europol = evolve(FROM_ANOTHER_STATE, origins=(DataOrigin(under="celex-32016r0794", authorised=False),))
    assert _broken(from_europol) == {"transfer.origin-not-asked": "celex-32016r0794 art. 23(7)"}
    threat = evolve(from_europol, immediate_threat=True, origins=(evolve(from_europol.origins[0], too_late=True),))
    assert _broken(threat) == {"transfer.origin-not-asked": "celex-32016r0794 art. 23(7)"}
    asked = evolve(from_europol, origins=(DataOrigin(under="celex-32016r0794", authorised=True, authorised_on=date(2024, 4, 7)),))
    assert _report(asked).verdict is Verdict.KEPT


def test_data_of_the_schengen_information_system_are_not_passed_on() -> None:
    """Regulation 2018/1862, Article 65: no leave opens it; the article is recalled, so it warns."""
    from_sis = evolve(FROM_ANOTHER_STATE, origins=(DataOrigin(state="FR", under="celex-32018r1862", authorised=True),))
    assert _broken(from_sis) == {}
    assert _warned(from_sis) == {"transfer.origin-not-asked": "celex-32018r1862 art. 65"}


def test_europol_itself_sends_data_to_a_third_state() -> None:
    """Regulation 2016/794, Articles 23(6) and 25: an agreement carries it, a derogation is authorised, and the member State consents."""
    agreement = evolve(
        TO_THE_UK, sending=None, sending_organisation="europol", receiving="US", ground=TransferGround.BINDING_INSTRUMENT,
        instrument="europol-us-operational-2002", own_data_only=False, origins=(DataOrigin(state="FR", authorised=True),),
    )  # fmt: skip
    assert _report(agreement).verdict is Verdict.KEPT, str(_report(agreement))
    unasked = evolve(agreement, origins=(DataOrigin(state="FR"),))
    assert _broken(unasked) == {"transfer.origin-not-asked": "celex-32016r0794 art. 23(6)"}
    single = evolve(agreement, receiving="BR", ground=TransferGround.SINGLE_CASE, instrument=None)
    assert _broken(single) == {"transfer.step-not-taken": "celex-32016r0794 art. 25(5)"}
    allowed = evolve(single, steps=(StepTaken(step=TransferStep.AUTHORISED, done=True),))
    assert _broken(allowed) == {}
    assert _broken(evolve(allowed, systematic=True)) == {"transfer.systematic": "celex-32016r0794 art. 25(5)"}
    safeguards = evolve(allowed, ground=TransferGround.ASSESSED_SAFEGUARDS)
    assert _report(safeguards).verdict is Verdict.KEPT
    assert _report(evolve(safeguards, issued_on=date(2022, 6, 27))).verdict is Verdict.UNDECIDED
    assert _report(evolve(allowed, recipient=DataRecipient.OTHER_BODY)).verdict is Verdict.UNDECIDED


def test_from_the_united_kingdom_by_its_own_act() -> None:
    """Data Protection Act 2018, sections 73 to 77: the sentences change on 5 February 2026 with the data protection test."""
    condition = StepTaken(step=TransferStep.ONWARD_CONDITION, done=True)
    home = evolve(TO_THE_UK, sending="GB", receiving="FR", steps=(condition,))
    assert _broken(evolve(home, steps=())) == {"transfer.step-not-taken": "gb-data-protection-act-2018-part-3 art. 78(1)"}
    assert _report(home).verdict is Verdict.KEPT
    assert _broken(evolve(home, receiving="JP")) == {}
    assert _warned(evolve(home, receiving="JP")) == {"transfer.no-adequacy-decision": "gb-data-protection-act-2018-part-3 art. 74A"}
    to_jersey = evolve(home, receiving="JE")
    assert _broken(to_jersey) == {}
    assert _broken(evolve(to_jersey, issued_on=date(2023, 12, 12))) == {
        "transfer.no-adequacy-decision": "gb-data-protection-act-2018-part-3 art. 74A",
    }
    tested = evolve(home, receiving="BR", ground=TransferGround.ASSESSED_SAFEGUARDS)
    for day, article in ((date(2026, 2, 4), "75(1)(b)"), (date(2026, 2, 5), "75(1A)(b), 75(5)")):
        found = [str(one.citation) for one in _report(evolve(tested, issued_on=day)).findings]
        assert f"gb-data-protection-act-2018-part-3 art. {article}" in found
    usual = evolve(tested, ground=None)
    assert _broken(usual) == {"transfer.without-ground": "gb-data-protection-act-2018-part-3 art. 73(3)"}
    of_france = evolve(
        home, receiving="US", ground=TransferGround.SINGLE_CASE, steps=(condition, *SINGLE_CASE.steps), own_data_only=False,
        origins=(DataOrigin(state="FR", authorised=False),),
    )  # fmt: skip
    assert _broken(of_france) == {"transfer.origin-not-asked": "gb-data-protection-act-2018-part-3 art. 73(1)(b)"}


def test_what_is_not_for_law_enforcement_or_not_necessary() -> None:
    """Article 35(1)(a): other purposes leave under another law, and somebody says why it is necessary."""
    assert _broken(evolve(TO_THE_UK, for_law_enforcement=False)) == {"transfer.not-necessary": "celex-32016l0680 art. 35(1)(a)"}
    assert _broken(evolve(TO_THE_UK, necessity=None)) == {"transfer.not-necessary": "celex-32016l0680 art. 35(1)(a)"}
    draft = evolve(TO_THE_UK, necessity=None, state=RecordState.DRAFT)
    assert _report(draft).verdict is Verdict.UNDECIDED
    assert _report(evolve(draft, necessity=SecretText("It is."))).verdict is Verdict.KEPT


def test_within_the_union_and_from_elsewhere_the_check_does_not_speak() -> None:
    """A member State is no third country; and of a State whose law on transfers is not on record nothing is said."""
    assert _report(evolve(TO_THE_UK, receiving="FR")).verdict is Verdict.UNDECIDED
    assert _report(evolve(TO_THE_UK, sending="US", receiving="DE")).verdict is Verdict.UNDECIDED
