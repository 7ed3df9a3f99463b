"""The strategies keep what they promise: valid is valid, nearly valid breaks its rule, and people are made up."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from datetime import date
from typing import Any

import attrs
import pytest
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

import lecoop
import lecoop.testing as made
from lecoop.basis.case import Case
from lecoop.door import RECORDS, dumps
from lecoop.examples import specimen
from lecoop.model.authority import Authority
from lecoop.model.case_record import RecordState
from lecoop.model.instrument import Instrument
from lecoop.model.offence import Offence
from lecoop.model.subject import Subject
from lecoop.report import Severity
from lecoop.rules import RULES
from lecoop.testing.occasion import EXTRADITIONS, INFORMATION, LETTERS, ORDERS, WARRANTS, Occasion
from lecoop.testing.people import AUTHORITIES, FAMILY_NAMES, GIVEN_NAMES, PLACES
from lecoop.values.duration import Duration
from lecoop.values.period import Period
from lecoop.values.reference import Reference, ReferenceKind
from lecoop.values.terms import JurisdictionStatus

KINDS: dict[str, Callable[..., SearchStrategy[Any]]] = {
    "arrest-warrant": made.arrest_warrants,
    "extradition-request": made.extradition_requests,
    "information-request": made.information_requests,
    "investigation-order": made.investigation_orders,
    "letter-of-request": made.letters_of_request,
}
OTHERS: dict[type, Callable[..., SearchStrategy[Any]]] = {
    Authority: made.authorities,
    Case: made.cases,
    Duration: made.durations,
    Instrument: made.instruments,
    Offence: made.offences,
    Period: made.periods,
    Reference: made.references,
    Subject: made.subjects,
}
ANY_KIND = st.sampled_from(sorted(RECORDS))


def simplest(strategy: SearchStrategy[Any]) -> Any:
    """What Hypothesis tries first, and shrinks to where anything will do."""
    return find(strategy, lambda _: True, settings=settings(database=None, phases=(Phase.generate,), report_multiple_bugs=False))


@given(made.case_records())
def test_H1_valid_records_are_valid(record: Any) -> None:
    """By the bundled law of the day of issue no rule finds an error, and none crashes; what is complete is plainly kept."""
    report = lecoop.check(record, lecoop.law_on(record.issued_on))
    assert [str(one) for one in report.findings if one.severity is Severity.ERROR] == []
    assert report.crashed == ()


@pytest.mark.parametrize("kind", KINDS)
def test_H1_from_type_is_registered(kind: str) -> None:
    """``import lecoop.testing`` teaches Hypothesis every kind of record."""
    assert isinstance(simplest(st.from_type(RECORDS[kind])), RECORDS[kind])


@given(ANY_KIND.flatmap(lambda kind: made.nearly_valid(RECORDS[kind])))
def test_H2_nearly_valid_records_break_their_rule(found: made.NearlyValid[Any]) -> None:
    """The broken record breaks the rule at the named place, its twin does not, and the two differ."""
    broken, repaired = (lecoop.check(one, found.law) for one in (found.broken, found.repaired))
    assert (found.rule, found.at) in {(one.rule, one.path) for one in broken.findings}
    assert found.rule not in {one.rule for one in repaired.findings}
    assert found.broken != found.repaired
    more = {one.rule for one in broken.findings if one.severity is Severity.ERROR} - {one.rule for one in repaired.findings}
    assert more <= {found.rule, *found.also}


@given(made.nearly_valid(Instrument))
def test_H2_records_of_the_registry_too(found: made.NearlyValid[Instrument]) -> None:
    """Whatever kind of record has breakers has nearly valid records."""
    assert found.rule in {one.rule for one in lecoop.check(found.broken, found.law, complete=True).findings}


@pytest.mark.parametrize("kind", KINDS)
def test_H3_the_simplest_record_reads_well(kind: str) -> None:
    """It is close to the specimen: the same pair, basis and day of issue, in less than two kilobytes and a half."""
    own = specimen(RECORDS[kind])
    found = simplest(KINDS[kind]())
    assert (found.requesting, found.requested, found.basis, found.issued_on) == (own.requesting, own.requested, own.basis, own.issued_on)
    assert found.state is RecordState.COMPLETE
    assert len(dumps(found)) <= 2_600


@pytest.mark.parametrize("kind", KINDS)
def test_H3_records_are_made_fast(kind: str) -> None:
    """The median is under ten milliseconds, with every health check on."""
    assert any(median(KINDS[kind]()) < 0.010 for _ in range(3))


def median(strategy: SearchStrategy[Any]) -> float:
    """The processor time of an example, in seconds."""
    times: list[float] = []
    begun = [time.process_time()]

    @settings(database=None, max_examples=40, phases=(Phase.generate,), suppress_health_check=())
    @given(strategy)
    def make(record: Any) -> None:
        times.append(time.process_time() - begun[0])
        begun[0] = time.process_time()

    make()
    return statistics.median(times)


OCCASIONS = (*WARRANTS, *EXTRADITIONS, *LETTERS, *ORDERS, *INFORMATION)


@pytest.mark.parametrize("occasion", OCCASIONS, ids=lambda one: f"{one.requesting}-{one.requested}-{one.basis}")
def test_H4_every_occasion_is_open_on_its_first_and_last_day(occasion: Occasion) -> None:
    """On each of them the bundled law has a plainly open way on that basis and by that channel."""
    for day in (occasion.first, occasion.near, occasion.last):
        if occasion.first <= day <= occasion.last:
            for measure in occasion.measures:
                routes = lecoop.plan(lecoop.law_on(day), occasion.requesting, occasion.requested, measure).open
                assert (occasion.basis, occasion.channel) in {(one.basis.head, one.channel) for one in routes}


def test_H4_every_breaker_can_be_drawn() -> None:
    """There is a nearly valid record for each rule on records of a case, each shown to be drawn."""
    rules = {rule.id for rule in RULES for proof in rule.proofs if proof.breaker and type(proof.example()) in RECORDS.values()}
    drawn: set[str] = set()

    @settings(database=None, max_examples=6 * len(rules), phases=(Phase.generate,))
    @given(st.sampled_from(list(RECORDS.values())).flatmap(made.nearly_valid))
    def draw(found: Any) -> None:
        drawn.add(found.rule)

    draw()
    assert len(rules - drawn) <= len(rules) // 10, rules - drawn


@given(made.case_records() | made.subjects() | made.authorities())
def test_H5_people_are_made_up(record: Any) -> None:
    """Every name of a person, and of an authority that is drawn, is from the lists of names that mean "sample"."""
    for node in parts(record):
        if isinstance(node, Subject):
            assert node.family_name is None or node.family_name.reveal() in FAMILY_NAMES
            assert node.given_names is None or node.given_names.reveal() in GIVEN_NAMES
            assert node.birthplace is None or node.birthplace.reveal() in PLACES
            assert node.address is None or "Example" in node.address.reveal()
        if isinstance(node, Authority):
            assert node.name in AUTHORITIES


def parts(node: object) -> list[object]:
    """The record and all of its parts."""
    if isinstance(node, tuple):
        return [part for one in node for part in parts(one)]
    if attrs.has(type(node)):
        return [node, *(part for one in attrs.fields(type(node)) for part in parts(getattr(node, one.name)))]
    return []


@pytest.mark.parametrize("kind", OTHERS, ids=lambda one: one.__name__)
def test_parts_are_registered_too(kind: type) -> None:
    """Values, parts and cases are drawn by their type as well."""
    assert isinstance(simplest(st.from_type(kind)), kind)


GIVEN: list[tuple[SearchStrategy[Any], str, object]] = [
    (made.arrest_warrants(urgent=None), "urgent", None),
    (made.arrest_warrants(issued_on=date(2025, 2, 28)), "issued_on", date(2025, 2, 28)),
    (made.arrest_warrants(offences=()), "offences", ()),
    (made.extradition_requests(basis="ets-024"), "basis", "ets-024"),
    (made.letters_of_request(measure=lecoop.Measure.SEARCH_AND_SEIZURE), "measure", lecoop.Measure.SEARCH_AND_SEIZURE),
    (made.investigation_orders(state=RecordState.SENT), "state", RecordState.SENT),
    (made.information_requests(channel=None), "channel", None),
    (made.case_records(languages=("fr",)), "languages", ("fr",)),
    (made.cases(urgent=True), "urgent", True),
    (made.subjects(born_on=None), "born_on", None),
    (made.authorities(name=None), "name", None),
    (made.offences(committed_on=date(2001, 1, 1)), "committed_on", date(2001, 1, 1)),
    (made.periods(valid_from=date(1900, 1, 1)), "valid_from", date(1900, 1, 1)),
    (made.periods(valid_until=date(1900, 1, 1)), "valid_until", date(1900, 1, 1)),
    (made.durations(amount=60), "amount", 60),
    (made.references(kind=ReferenceKind.ETS, number="024"), "number", "024"),
    (made.instruments(provisions=()), "provisions", ()),
]


@pytest.mark.parametrize(("strategy", "name", "value"), GIVEN, ids=lambda one: one if isinstance(one, str) else "")
@given(data=st.data())
@settings(max_examples=10)
def test_what_is_given_is_kept(strategy: SearchStrategy[Any], name: str, value: object, data: st.DataObject) -> None:
    """An override is what the field holds in every example."""
    assert getattr(data.draw(strategy), name) == value


@given(made.arrest_warrants(requested=st.sampled_from(("GB", "DE")), urgent=st.booleans()))
def test_an_override_may_be_a_strategy(warrant: Any) -> None:
    """What is drawn from it is what the field holds."""
    assert warrant.requested in ("GB", "DE")
    assert warrant.urgent in (True, False)


@given(
    made.arrest_warrants(requested=st.sampled_from(("DE", "NO")), state=RecordState.COMPLETE)
    | made.letters_of_request(requesting="CH", state=RecordState.COMPLETE)
    | made.letters_of_request(issued_on=date(2024, 1, 1), state=RecordState.COMPLETE)
)
def test_what_is_given_chooses_the_rest_to_suit(record: Any) -> None:
    """Basis, form, languages and day are those by which the given State may be asked, so that the record is still valid."""
    report = lecoop.check(record, lecoop.law_on(record.issued_on))
    assert [str(one) for one in report.findings if one.severity is Severity.ERROR] == []


@given(made.nearly_valid(lecoop.ArrestWarrant, urgent=None))
def test_a_field_of_a_nearly_valid_record_may_be_given(found: made.NearlyValid[lecoop.ArrestWarrant]) -> None:
    """It is so in the repaired twin."""
    assert found.repaired.urgent is None


def test_a_field_that_is_none_is_refused() -> None:
    """A misspelt override is an error and no silence."""
    with pytest.raises(TypeError):
        simplest(made.arrest_warrants(requestd="GB"))


@pytest.mark.parametrize(
    ("strategy", "expected"),
    [
        (made.days(), date(2000, 1, 1)),
        (made.jurisdictions(), "GB"),
        (made.pairs(), ("GB", "FR")),
        (made.periods(), Period()),
        (made.cases(), Case()),
        (made.penalties(12), lecoop.Penalty(12)),
        (made.references(), Reference.parse("ETS 001")),
    ],
    ids=str,
)
def test_H3_the_simplest_values_read_well(strategy: SearchStrategy[Any], expected: object) -> None:
    """The United Kingdom and France first, and days near the year 2000."""
    assert simplest(strategy) == expected


@given(made.jurisdictions(), made.pairs(), made.jurisdictions(JurisdictionStatus.PART, JurisdictionStatus.ORGANISATION))
def test_codes_are_on_record(code: str, pair: tuple[str, str], other: str) -> None:
    """Every code is one of the bundled edition, and a pair is of two."""
    law = lecoop.law_on(date(2000, 1, 1))
    assert all(law.jurisdiction(one).id for one in (code, *pair, other))
    assert pair[0] != pair[1]


@given(made.days(date(2020, 2, 1), date(2020, 2, 29), near=date(2020, 2, 10)), made.penalties(12, 24, life=False, death=False))
def test_bounds_are_kept(day: date, penalty: lecoop.Penalty) -> None:
    """Days and penalties lie between what is asked, ends among them."""
    assert date(2020, 2, 1) <= day <= date(2020, 2, 29)
    assert lecoop.Penalty(12) <= penalty <= lecoop.Penalty(24)


@given(made.registries(most=2))
def test_small_worlds_can_be_asked(registry: lecoop.Registry) -> None:
    """A small world is a registry like any other: every look-up works, and its records are found under their ids."""
    for one in registry.instruments:
        assert registry.instrument(one.id) is one
        assert one.title == "A convention that nobody made"
    assert lecoop.plan(registry.on(date(2000, 1, 1)), "GB", "FR", lecoop.Measure.SURRENDER).stamp.digest == registry.digest
