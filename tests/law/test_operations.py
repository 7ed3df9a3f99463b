"""Observation across a border and controlled delivery, from the question to the hour; people and files are invented."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from attrs import evolve

import lecoop
from lecoop import Measure
from lecoop.deadlines import clocks
from lecoop.door import loads_any
from lecoop.examples import specimen
from lecoop.examples.observation_request import BEFOREHAND
from lecoop.model.case_record import RecordState
from lecoop.model.delivery_request import DeliveryRequest, RouteState
from lecoop.model.observation_request import ObservationRequest
from lecoop.report import Severity, Verdict
from lecoop.routing.draft import draft
from lecoop.rules import check
from lecoop.values.operation import ConsignmentHandling, ObservedOffence
from lecoop.values.time_limit import Step

URGENT = specimen(ObservationRequest)
DELIVERY = specimen(DeliveryRequest)
LAW = lecoop.law_on(date(2024, 5, 14))
CROSSED = datetime(2024, 5, 14, 8, 5, tzinfo=UTC)
SCHENGEN = "schengen-convention-1990-observation"


def _found(record: Any, law: lecoop.Law = LAW) -> dict[str, tuple[str, Severity]]:
    report = check(record, law, complete=True)
    assert report.crashed == ()
    return {one.rule: (str(one.citation), one.severity) for one in report.findings}


def test_leave_is_asked_for_and_granted_before_the_border() -> None:
    """ETS 182 Article 17(1): the draft, the leave of the day before, and the document in the officers' pocket."""
    begun: Any = loads_any(draft(LAW, "DE", "FR", Measure.CROSS_BORDER_OBSERVATION, basis="ets-182").skeleton())
    assert isinstance(begun, ObservationRequest)
    names = ("issuing_authority", "person", "offences", "extraditable", "officers_identifiable", "home_entered", "person_stopped")
    more = ("languages", "issued_on", "reasons")
    asked = evolve(begun, **{name: getattr(BEFOREHAND, name) for name in (*names, *more)}, crossed=False, urgent=False, channel="direct")
    whole = evolve(asked, state=RecordState.COMPLETE)
    assert check(whole, LAW).verdict is Verdict.KEPT, str(check(whole, LAW))
    gone = evolve(whole, crossed=True, leave_granted=False)
    assert _found(evolve(gone, leave_carried=False)) == {
        "observation.without-leave": ("ets-182 art. 17(1)", Severity.ERROR),
        "observation.bounds-overstepped": ("ets-182 art. 17(3)(b)", Severity.ERROR),
    }
    assert _found(BEFOREHAND) == {}


def test_in_urgency_five_hours_run_from_the_border() -> None:
    """Schengen Convention Article 40(2): without leave within five hours of the crossing the observation ends, to the minute."""
    running = clocks(LAW.instrument(SCHENGEN), URGENT.measure, {Step.CROSSING: CROSSED}, zone=ZoneInfo("Europe/Paris"))
    assert [(one.ends_at, one.effect) for one in running] == [
        (datetime(2024, 5, 14, 15, 5, tzinfo=ZoneInfo("Europe/Paris")), "observation-ends")
    ]
    assert _found(URGENT) == {}, "leave came after three hours and a half"
    silent = evolve(URGENT, leave_granted=False, leave_at=None)
    for minutes, kept in ((300, True), (301, False)):
        found = _found(evolve(silent, ended_at=CROSSED + timedelta(minutes=minutes)))
        assert (found == {}) is kept, found
    late = evolve(URGENT, leave_at=CROSSED + timedelta(hours=5, minutes=10))
    assert _found(late) == {"observation.went-on-without-leave": (f"{SCHENGEN} art. 40(2)", Severity.ERROR)}


def test_the_other_state_may_end_it_at_any_time() -> None:
    """Article 40(2): it ends as soon as the State on whose soil it goes on says so, whatever the hour."""
    told = evolve(URGENT, told_to_stop_at=CROSSED + timedelta(hours=1), ended_at=CROSSED + timedelta(hours=2))
    assert _found(told) == {"observation.went-on-without-leave": (f"{SCHENGEN} art. 40(2)", Severity.ERROR)}
    assert _found(evolve(told, ended_at=told.told_to_stop_at)) == {}


def test_only_for_the_listed_offences_and_each_list_is_its_own() -> None:
    """Schengen Convention Article 40(7) and ETS 182 Article 17(6): abuse of children is on the one list, aggravated burglary on the other."""
    theft = evolve(URGENT, listed_as=(ObservedOffence.OTHER,))
    assert _found(theft) == {"observation.offence-not-listed": (f"{SCHENGEN} art. 40(7)", Severity.ERROR)}
    assert _found(evolve(theft, listed_as=(ObservedOffence.AGGRAVATED_BURGLARY,))) == {}
    protocol = evolve(URGENT, basis="ets-182", channel="direct")
    assert _found(evolve(protocol, listed_as=(ObservedOffence.SEXUAL_ABUSE_OF_CHILDREN,))) == {}
    assert _found(evolve(protocol, listed_as=(ObservedOffence.AGGRAVATED_BURGLARY,))) == {
        "observation.offence-not-listed": ("ets-182 art. 17(6)", Severity.ERROR)
    }


def test_the_crossing_is_told_at_once_and_officers_keep_outside() -> None:
    """Article 40(2)(a), (b) and (3): notice during the observation, the request after it; no home, no arrest, an identity, a report."""
    for changes, article in (
        ({"notified_at_once": False}, "40(2)(a)"),
        ({"request_followed": False}, "40(2)(b)"),
        ({"reported": False}, "40(3)(g)"),
        ({"home_entered": True}, "40(3)(e)"),
        ({"person_stopped": True}, "40(3)(f)"),
        ({"officers_identifiable": False}, "40(3)(c)"),
    ):
        found = list(_found(evolve(URGENT, **changes)).values())  # type: ignore[arg-type]
        assert found == [(f"{SCHENGEN} art. {article}", Severity.ERROR)], changes


def test_ireland_lets_nobody_observe_under_the_convention() -> None:
    """Ireland stays out of Article 40, so that the convention gives no way there."""
    assert "case.basis-not-in-force" in _found(evolve(URGENT, requested="IE"))
    assert SCHENGEN not in {route.basis.head for route in lecoop.plan(LAW, "DE", "IE", URGENT.measure).routes}


def test_a_consignment_goes_through_when_every_state_on_the_way_agreed() -> None:
    """ETS 182 Article 18: extraditable, decided in each case, directed by the State of the place; those of transit count."""
    law = lecoop.law_on(date(2024, 4, 3))
    drafted = draft(law, "CH", "FR", Measure.CONTROLLED_DELIVERY, basis="ets-182")
    assert drafted.kind == "delivery-request"
    assert {"$.route", "$.extraditable"} <= {need.path for need in drafted.needs}
    begun: Any = loads_any(drafted.skeleton())
    names = ("issuing_authority", "subjects", "offences", "extraditable", "route", "goods", "handling", "handling_agreed", "reasons")
    more = ("languages", "issued_on", "channel", "documents")
    whole = evolve(begun, **{name: getattr(DELIVERY, name) for name in (*names, *more)}, state=RecordState.COMPLETE)
    assert check(whole, law).verdict is Verdict.KEPT, str(check(whole, law))
    transit, arrival = DELIVERY.route
    for route, rule, article in (
        ((transit, evolve(arrival, agreed=False)), "delivery.state-on-the-way-not-asked", "18(2)"),
        ((evolve(transit, agreed=False), arrival), "delivery.state-on-the-way-not-asked", "18(2)"),
        ((transit, evolve(arrival, directs=False)), "delivery.directed-from-outside", "18(3)"),
    ):
        assert _found(evolve(whole, route=route), law) == {rule: (f"ets-182 art. {article}", Severity.ERROR)}
    assert _found(evolve(whole, extraditable=False), law) == {"delivery.state-on-the-way-not-asked": ("ets-182 art. 18(1)", Severity.ERROR)}


def test_a_state_on_the_way_that_has_said_nothing_leaves_it_open() -> None:
    """Silence of a State of transit is no consent: a gap in a draft, a breach in what is sent."""
    law = lecoop.law_on(date(2024, 4, 3))
    silent = evolve(DELIVERY, route=(evolve(DELIVERY.route[0], agreed=None), DELIVERY.route[1]))
    assert check(evolve(silent, state=RecordState.DRAFT), law).verdict is Verdict.UNDECIDED
    assert _found(silent, law) == {"delivery.state-on-the-way-not-asked": ("ets-182 art. 18(2)", Severity.ERROR)}


def test_goods_are_replaced_with_consent_under_the_conventions_of_the_united_nations() -> None:
    """Vienna 1988 Article 11(3), UNTOC Article 20(4): intact, removed or replaced with the consent of the parties concerned."""
    law = lecoop.law_on(date(2024, 4, 3))
    for basis, article in (("un-drugs-1988", "11(3)"), ("untoc-2000", "20(4)")):
        record = evolve(DELIVERY, basis=basis, channel="central-authorities", handling_agreed=False)
        assert _found(record, law)["delivery.goods-changed-unasked"] == (f"{basis} art. {article}", Severity.ERROR)
        for kept in (evolve(record, handling_agreed=True), evolve(record, handling=ConsignmentHandling.UNTOUCHED)):
            assert "delivery.goods-changed-unasked" not in _found(kept, law)


def test_law_is_looked_for_with_each_state_on_the_way() -> None:
    """A State that shares no instrument with the one that asks is named; and the State that is asked is on the way."""
    law = lecoop.law_on(date(2024, 4, 3))
    assert law.shared(("CH", "BE"), Measure.CONTROLLED_DELIVERY)
    by_kosovo = evolve(DELIVERY, requesting="RS", route=(*DELIVERY.route, RouteState("XK", True, True, None, True)))
    assert not law.shared(("RS", "XK"), Measure.CONTROLLED_DELIVERY)
    paths = {one.path for one in check(by_kosovo, law).findings if one.rule == "delivery.no-law-on-the-way"}
    assert paths == {"$.route[2].jurisdiction"}
    elsewhere = evolve(DELIVERY, requested="AT", route=DELIVERY.route, languages=("de",))
    assert "$.route" in {one.path for one in check(elsewhere, law).findings if one.rule == "delivery.no-law-on-the-way"}


def test_a_treaty_of_two_neighbours_stands_beside_the_convention() -> None:
    """Swiss-French agreement of 2007 Article 12: leave, or urgency and a request that follows."""
    record = evolve(URGENT, requesting="CH", basis="ch-fr-police-2007", channel=None, request_followed=False)
    assert _found(record)["observation.crossing-untold"] == ("ch-fr-police-2007 art. 12(2)", Severity.ERROR)
    gone = evolve(record, urgent=False, urgency_reason=None, urgency_explained=None, leave_granted=False, leave_at=None)
    assert _found(gone)["observation.without-leave"] == ("ch-fr-police-2007 art. 12(1)", Severity.ERROR)
