"""Certificates at their edges: sums at the door, States that are named twice, and what is not stated."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from attrs import evolve

import lecoop
from lecoop.door import dumps, loads_any
from lecoop.examples import specimen
from lecoop.model.asset import Asset, SentElsewhere
from lecoop.model.confiscation_certificate import ConfiscationCertificate
from lecoop.model.freezing_certificate import FreezingCertificate
from lecoop.report import Verdict
from lecoop.rules import check
from lecoop.values.money import Money

FREEZING, CONFISCATION = specimen(FreezingCertificate), specimen(ConfiscationCertificate)
LAW = lecoop.law_on(date(2024, 3, 4))


def _rules(record: Any) -> set[str]:
    return {one.rule for one in check(record, LAW).findings}


@pytest.mark.parametrize("text", ["forty thousand", "40000", "40.000,00 EUR", "40000 eur", "-1 EUR", "1e9 EUR"])
def test_the_door_refuses_what_is_no_sum(text: str) -> None:
    document = json.loads(dumps(CONFISCATION))
    with pytest.raises(lecoop.LoadError) as caught:
        loads_any(json.dumps({**document, "amount": text}).encode())
    assert "not-a-sum" in str(caught.value)
    assert text not in str(caught.value)
    for number in (40000, 40000.5, {"amount": "1", "currency": "EUR"}):
        with pytest.raises(lecoop.LoadError):
            loads_any(json.dumps({**document, "amount": number}).encode())


def test_a_sum_stays_exact_through_the_door() -> None:
    exact = evolve(CONFISCATION, amount=Money.parse("0.1 EUR"), recovered_at_home=Money.parse("0.2 EUR"), order_total=Money.parse("0.3 EUR"), sent_elsewhere=())
    assert loads_any(dumps(exact)) == exact
    assert b'"amount":"0.1 EUR"' in dumps(exact)
    assert "certificate.recovers-above-the-order" not in _rules(exact)
    assert "certificate.recovers-above-the-order" in _rules(evolve(exact, amount=Money.parse("0.1001 EUR")))


def test_sums_show_in_no_repr() -> None:
    assert "40000" not in repr(CONFISCATION)
    assert "240000" not in repr(FREEZING)


def test_the_executing_state_itself_is_no_other_state() -> None:
    """Only another State than the one that is asked makes it several."""
    same = evolve(FREEZING, sent_elsewhere=(SentElsewhere(to="ES"),), several_states=())
    assert "certificate.several-states-without-reason" not in _rules(same)


def test_an_order_on_nothing_is_incomplete_and_no_more() -> None:
    """What the order is about is missing; for which kind of order the reason counts is not told then."""
    nothing = evolve(FREEZING, assets=())
    assert _rules(nothing) == {"case.contents-missing"}
    assert _rules(evolve(FREEZING, assets=(Asset(),))) == {"case.contents-missing"}
    assert [one.path for one in check(evolve(FREEZING, assets=(Asset(),)), LAW).gaps] == ["$.assets[0].located_in"]


def test_some_of_the_property_there_is_enough() -> None:
    """A certificate may name all that the order covers, wherever it is; something has to be where it goes."""
    assert "certificate.property-elsewhere" not in _rules(evolve(FREEZING, assets=(Asset(located_in="PT"), Asset(located_in="ES"))))
    elsewhere = check(evolve(FREEZING, assets=(evolve(FREEZING.assets[0], located_in="PT"),)), LAW)
    assert [(one.rule, str(one.citation)) for one in elsewhere.findings] == [("certificate.property-elsewhere", "celex-32018r1805 art. 4(4), 4(5)")]


def test_every_state_that_a_certificate_names_is_on_record() -> None:
    unknown = evolve(FREEZING, sent_elsewhere=(SentElsewhere(to="QZ"),), assets=(*FREEZING.assets, evolve(FREEZING.assets[0], located_in="QZ")))
    found = [one.path for one in check(unknown, LAW).findings if one.rule == "case.unknown-jurisdiction"]
    assert found == ["$.assets[2].located_in", "$.sent_elsewhere[0].to"]


def test_what_was_recovered_is_counted_in_one_currency_only() -> None:
    other = evolve(CONFISCATION, recovered_at_home=Money.parse("100 CZK"))
    report = check(other, LAW)
    assert report.verdict is Verdict.UNDECIDED
    assert [(one.rule, one.path) for one in report.gaps] == [("certificate.recovers-above-the-order", "$.sent_elsewhere")]
    total = check(evolve(CONFISCATION, order_total=Money.parse("100 CZK")), LAW)
    assert [one.path for one in total.gaps] == ["$.order_total"]


def test_no_cap_is_held_against_a_freeze() -> None:
    """Article 16(2) speaks of what is obtained; a freeze obtains nothing."""
    freeze = evolve(FREEZING, assets=(), amount=Money.parse("5 EUR"), order_total=Money.parse("1 EUR"), sent_elsewhere=(), several_states=())
    assert _rules(freeze) == set()


def test_an_order_later_than_its_certificate_is_found() -> None:
    assert FREEZING.national_decision is not None
    late = evolve(FREEZING, national_decision=evolve(FREEZING.national_decision, issued_on=date(2024, 3, 5)))
    assert _rules(late) == {"case.days-out-of-order"}
