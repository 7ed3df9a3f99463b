"""Transfers of sentenced persons, from the question to the clocks and the answer; people and files are invented."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from attrs import evolve

import lecoop
from lecoop import Measure
from lecoop.deadlines import clocks
from lecoop.door import loads_any
from lecoop.examples import specimen
from lecoop.examples.sentence_transfer import FORWARDED
from lecoop.model.case_record import RecordState
from lecoop.model.document import DocumentKind
from lecoop.model.refusal_answer import RefusalAnswer
from lecoop.model.sentence_transfer import SentenceTransfer
from lecoop.report import Severity, Verdict
from lecoop.routing.draft import draft
from lecoop.rules import check
from lecoop.values.duration import Penalty
from lecoop.values.ground import Ground
from lecoop.values.time_limit import Step

WHOLE = specimen(SentenceTransfer)


def _law(record: SentenceTransfer) -> lecoop.Law:
    assert record.issued_on is not None
    return lecoop.law_on(record.issued_on)


def _found(record: Any, law: lecoop.Law | None = None) -> dict[str, tuple[str, Severity]]:
    report = check(record, law or _law(record), complete=True)
    assert report.crashed == ()
    return {one.rule: (str(one.citation), one.severity) for one in report.findings}


def _left(record: SentenceTransfer, months: int) -> SentenceTransfer:
    assert record.sentence is not None
    return evolve(record, sentence=evolve(record.sentence, remaining=Penalty(months)))


def test_a_transfer_is_drafted_filled_in_and_kept() -> None:
    """ETS 112: the draft names what Articles 4(3) and 6(2) ask for; filled in, with the consent, it keeps every rule."""
    law = _law(WHOLE)
    begun: Any = loads_any(draft(law, "CH", "GB", Measure.TRANSFER_OF_SENTENCED_PERSON, basis="ets-112").skeleton())
    assert isinstance(begun, SentenceTransfer)
    assert (begun.basis, begun.sentencing) == ("ets-112", None)
    missing = _found(begun, law)
    assert missing["sentence.sentencing-state-unstated"][0] == "None"
    asked = draft(law, "CH", "GB", Measure.TRANSFER_OF_SENTENCED_PERSON, basis="ets-112").needs
    assert {str(need.citation) for need in asked} >= {"ets-112 art. 4(3)(a)", "ets-112 art. 4(3)(c)", "ets-112 art. 4(3)(d)"}
    assert {"$.consents", "$.expulsion_ordered", "$.sentencing", "$.national_decision.final"} <= {need.path for need in asked}
    names = ("sentencing", "person", "issuing_authority", "national_decision", "sentence", "began_on", "offences", "expulsion_ordered", "fled")
    more = ("consents", "informed", "opinion_heard", "documents", "languages", "issued_on", "channel")
    filled = evolve(begun, **{name: getattr(WHOLE, name) for name in (*names, *more)}, state=RecordState.COMPLETE)
    assert check(filled, law).verdict is Verdict.KEPT, str(check(filled, law))


def test_five_months_are_too_few_unless_both_states_agree_in_an_exception() -> None:
    """ETS 112 Article 3(1)(c) and (2): six months have to be left, in exceptional cases the States may agree to less."""
    short = _left(WHOLE, 5)
    assert _found(short) == {"case.penalty-below-threshold": ("ets-112 art. 3(1)(c)", Severity.ERROR)}
    assert "3(2)" in str(check(short, _law(short)))
    assert _found(_left(WHOLE, 6)) == {}
    assert _found(evolve(short, agreed_in_exception=True)) == {}


def test_in_the_union_five_months_are_a_ground_that_may_be_used() -> None:
    """Framework Decision 2008/909 Article 9(1)(h): less than six months left may be refused; then a refusal on it stands."""
    short = _left(FORWARDED, 5)
    assert _found(short) == {"case.penalty-below-threshold": ("celex-32008f0909 art. 9(1)(h)", Severity.WARNING)}
    assert check(short, _law(short)).verdict is Verdict.KEPT
    case = lecoop.Case(sentence=Penalty(5))
    open_ = lecoop.plan(_law(short), "DE", "FR", Measure.TRANSFER_OF_SENTENCED_PERSON, case).routes
    assert "celex-32008f0909" in {route.basis.head for route in open_}
    answer = evolve(
        specimen(RefusalAnswer), requesting="DE", requested="FR", measure=short.measure, basis=short.basis,
        request_issued_on=short.issued_on, request_received_on=date(2024, 2, 19), issued_on=date(2024, 3, 18),
    )  # fmt: skip
    relied = evolve(answer, grounds=(evolve(answer.grounds[0], ground=Ground.LITTLE_LEFT_TO_SERVE),))
    assert _found(relied, _law(short)) == {}
    late = _found(evolve(relied, issued_on=date(2024, 6, 3)), _law(short))
    assert late["answer.after-the-time-limit"][0] == "celex-32008f0909 art. 12(2)"


def test_without_consent_only_with_an_expulsion_between_parties_to_the_protocol() -> None:
    """ETS 112 Article 3(1)(d) asks for consent; ETS 167 Article 3 does without where the person is to be expelled, after an opinion."""
    law = _law(WHOLE)
    documents = tuple(one for one in WHOLE.documents if one.kind is not DocumentKind.CONSENT)
    against = evolve(WHOLE, consents=False, consented_on=None, documents=documents)
    assert _found(against) == {"sentence.without-consent": ("ets-112 art. 3(1)(d)", Severity.ERROR)}
    expelled = evolve(against, expulsion_ordered=True)
    assert _found(expelled) == {}
    unheard = evolve(expelled, opinion_heard=False)
    assert _found(unheard) == {"sentence.person-not-heard": ("ets-167 art. 3(2)", Severity.ERROR)}
    # Albania had not signed the protocol by 14 April 2021, so that the consent of the Convention stays the rule.
    before = lecoop.law_on(date(2021, 3, 1))
    assert before.standing("ets-167", "AL") is lecoop.Standing.NOT_PARTY
    to_albania = evolve(expelled, requested="AL", person=evolve(WHOLE.person, nationalities=("AL",), residence="AL"))
    assert _found(to_albania, before)["sentence.without-consent"] == ("ets-112 art. 3(1)(d)", Severity.ERROR)
    # What became of it since the list of parties ends is not known here, and the check says so instead of calling it wrong.
    assert law.standing("ets-167", "AL") is lecoop.Standing.UNKNOWN


def test_the_state_of_nationality_may_ask_too_and_sends_less() -> None:
    """ETS 112 Articles 2(3) and 6: either State may ask; judgment, law and time served come from the one that sentenced."""
    asked = evolve(
        WHOLE, requesting="GB", requested="CH", sentencing="CH", documents=(), began_on=None, languages=("en", "de"), consents=None,
        sentence=WHOLE.sentence,
    )  # fmt: skip
    found = _found(asked)
    assert found == {"sentence.without-consent": ("ets-112 art. 3(1)(d)", Severity.ERROR), "case.contents-missing": ("ets-112 art. 6(2)(c)", Severity.ERROR)}
    assert check(evolve(asked, state=RecordState.DRAFT), _law(asked)).verdict is Verdict.UNDECIDED


def test_a_protocol_transfer_is_for_the_sentencing_state_to_ask() -> None:
    """ETS 167 Article 3(1): without consent, the State that sentenced asks; the State of nationality cannot fetch its national."""
    asked = evolve(WHOLE, requesting="GB", requested="CH", sentencing="CH", consents=False, expulsion_ordered=True, languages=("en", "de"))
    assert _found(asked)["sentence.wrong-state-asks"] == ("ets-167 art. 3(1)", Severity.ERROR)


def test_ninety_days_to_decide_and_thirty_to_move() -> None:
    """Framework Decision 2008/909 Articles 12(2) and 15(1)."""
    law = _law(FORWARDED)
    assert _found(FORWARDED) == {}
    events = {Step.RECEIPT: date(2024, 2, 19), Step.DECISION: date(2024, 5, 6)}
    running = clocks(law.instrument(FORWARDED.basis or ""), FORWARDED.measure, events, on=law.day)
    assert [(one.step, one.last_day, str(one.citation)) for one in running] == [
        (Step.DECISION, date(2024, 5, 19), "celex-32008f0909 art. 12(2)"),
        (Step.SURRENDER, date(2024, 6, 5), "celex-32008f0909 art. 15(1)"),
    ]


def test_in_the_union_the_tie_decides_on_consent() -> None:
    """Framework Decision 2008/909 Articles 4(1) and 6: no consent where the national lives; agreement and consent elsewhere."""
    assert FORWARDED.person is not None
    elsewhere = evolve(FORWARDED, person=evolve(FORWARDED.person, residence="DE"), consents=True)
    assert _found(elsewhere) == {"sentence.no-tie-to-the-other-state": ("celex-32008f0909 art. 4(1)", Severity.ERROR)}
    agreed = evolve(elsewhere, other_state_agrees=True)
    assert _found(agreed) == {}
    assert _found(evolve(agreed, consents=False)) == {"sentence.without-consent": ("celex-32008f0909 art. 6(1)", Severity.ERROR)}
    assert _found(evolve(agreed, consents=False, fled=True)) == {}


def test_before_the_framework_decision_the_convention_stood_between_the_same_two() -> None:
    """On 1 December 2011 the decision does not yet take the place of ETS 112 (Article 26(1)); a year later it does."""
    old = evolve(WHOLE, requesting="DE", requested="FR", sentencing="DE", person=evolve(WHOLE.person, nationalities=("FR",)), languages=("fr",))
    assert "case.basis-replaced" not in _found(old, lecoop.law_on(date(2011, 12, 1)))
    assert _found(old, lecoop.law_on(date(2016, 1, 4)))["case.basis-replaced"][0] == "celex-32008f0909 art. 26(1)"


def test_a_bilateral_treaty_has_its_own_time_and_its_own_asker() -> None:
    """Swiss-Thai treaty of 1997 Articles 4(c)(iii) and 6(1): a year has to be left, and the State of nationality asks."""
    person = evolve(WHOLE.person, nationalities=("TH",), residence="TH")
    asked = evolve(
        WHOLE, requesting="TH", requested="CH", basis="ch-th-prisoner-transfer-1997", channel="diplomatic", person=person, documents=(),
        languages=("de",),
    )  # fmt: skip
    assert _found(asked) == {}
    assert _found(_left(asked, 12)) == {}
    assert _found(_left(asked, 11)) == {"case.penalty-below-threshold": ("ch-th-prisoner-transfer-1997 art. 4(c)(iii)", Severity.ERROR)}
    turned = evolve(asked, requesting="CH", requested="TH")
    assert _found(turned)["sentence.wrong-state-asks"] == ("ch-th-prisoner-transfer-1997 art. 6(1)", Severity.ERROR)


def test_the_same_five_months_under_treaties_with_and_without_an_exception() -> None:
    """Swiss treaties with Kosovo (Article 3(2)) and Cuba (Article 3(c)): the exception has to stand in the treaty."""
    for code, basis, article in (("XK", "ch-xk-prisoner-transfer-2012", "3(1)(c)"), ("CU", "ch-cu-prisoner-transfer-2006", "3(c)")):
        person = evolve(WHOLE.person, nationalities=(code,), residence=code)
        short = _left(evolve(WHOLE, requested=code, basis=basis, channel="central-authorities", person=person, languages=("sq", "es")), 5)
        assert _found(short)["case.penalty-below-threshold"] == (f"{basis} art. {article}", Severity.ERROR)
        agreed = _found(evolve(short, agreed_in_exception=True))
        assert ("case.penalty-below-threshold" in agreed) is (code == "CU")


@pytest.mark.parametrize(("code", "basis"), [("IN", "gb-in-prisoner-transfer-2005"), ("HK", "gb-hk-prisoner-transfer-1997"), ("PE", "gb-pe-prisoner-transfer-2003")])
def test_most_agreements_of_the_united_kingdom_want_consent(code: str, basis: str) -> None:
    """House of Commons, answer of 16 June 2014: with whom a prisoner is transferred with the own consent only; the articles were not seen."""
    law = lecoop.law_on(date(2014, 6, 16))
    against = _abroad(code, basis, consents=False)
    assert _found(against, law)["sentence.without-consent"] == (basis, Severity.ERROR)
    assert "sentence.without-consent" not in _found(_abroad(code, basis, consents=True), law)


def test_some_agreements_of_the_united_kingdom_do_without_consent() -> None:
    """The same answer names Rwanda among those under which no consent is needed."""
    law = lecoop.law_on(date(2014, 6, 16))
    assert "sentence.without-consent" not in _found(_abroad("RW", "gb-rw-prisoner-transfer-2010", consents=False), law)


def _abroad(code: str, basis: str, *, consents: bool) -> SentenceTransfer:
    """A prisoner in the United Kingdom who is a national of the other State."""
    person = evolve(WHOLE.person, nationalities=(code,), residence=code, located_in="GB")
    return evolve(
        WHOLE, requesting="GB", requested=code, sentencing="GB", basis=basis, channel="central-authorities", person=person,
        consents=consents, languages=("en",),
    )  # fmt: skip
