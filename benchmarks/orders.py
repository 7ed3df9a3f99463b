"""Investigation orders that differ in all that orders differ in, one in eight of them with a mistake; the same each time."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from types import MappingProxyType

from attrs import evolve

from benchmarks.like_rules import DIRECTIVE, states_bound
from lecoop import InvestigationOrder, Law, Measure, Penalty
from lecoop.examples.investigation_order import SPECIMEN
from lecoop.model.authority import Authority
from lecoop.model.document import Document, DocumentKind
from lecoop.model.earlier_proceedings import EarlierProceedings, Outcome
from lecoop.model.investigation_order import EarlierOrder
from lecoop.model.offence import ListOffence, Offence, Participation
from lecoop.model.risk import Risk, RiskKind
from lecoop.model.subject import Role, Subject
from lecoop.values.terms import AuthorityClass
from lecoop.values.text import SecretText
from lecoop.values.urgency import UrgencyReason

__all__ = ["ASTRAY", "EVERY", "MISTAKES", "orders", "whole_order"]

Breaker = Callable[[InvestigationOrder], InvestigationOrder]

EVERY = 8
"""One order in so many has a mistake."""


def orders(law: Law) -> list[InvestigationOrder]:
    """So many for each mistake, of which the last has it."""
    made = [whole_order(law, number) for number in range(EVERY * len(MISTAKES))]
    for place, broken in zip(range(EVERY - 1, len(made), EVERY), MISTAKES.values(), strict=True):
        made[place] = broken(made[place])
    return made


def whole_order(law: Law, number: int) -> InvestigationOrder:
    """An order that keeps every rule, and differs from those of other numbers."""
    states = states_bound(law)
    requesting = states[number % len(states)]
    requested = states[(number + 1 + 7 * number % (len(states) - 1)) % len(states)]
    measures = [one.measure for one in law.instrument(DIRECTIVE).provisions]
    languages = tuple(dict.fromkeys(law.jurisdiction(one).official_languages[0] for one in (requesting, requested)))
    issued = law.day - timedelta(days=number % 50)
    askers = (AuthorityClass.COURT, AuthorityClass.PROSECUTOR, AuthorityClass.INVESTIGATING_JUDGE, AuthorityClass.POLICE)
    asker = askers[number % len(askers)]
    return evolve(
        SPECIMEN,
        requesting=requesting,
        requested=requested,
        measure=measures[number % len(measures)],
        channel=("direct", "central-authorities")[number % 5 == 4],
        reference=SecretText(f"SPECIMEN {number}/23"),
        issuing_authority=Authority(asker, f"Authority {number} (specimen)", requesting, independent=True),
        validated_by=Authority(AuthorityClass.COURT, f"Court {number} (specimen)", requesting) if asker is AuthorityClass.POLICE else None,
        subjects=tuple(_subject(number + step, requested) for step in range(1 + number % 3)),
        offences=tuple(_offence(number + step, requesting, issued) for step in range(1 + number % 2)),
        assistance=SecretText(f"Find out what witness {number} knows of sale {number}, and secure the papers that came with it."),
        reasons=SecretText(f"Nobody else is known who met seller {number} in person."),
        necessity=SecretText(f"The name of seller {number} cannot be found out by a milder measure."),
        needed_by=issued + timedelta(days=60 + number),
        documents=tuple(_form(one, language) for one, language in enumerate(languages)),
        languages=languages,
        urgent=number % 6 == 5,
        urgency_reason=UrgencyReason.LOSS_OF_DATA if number % 6 == 5 else None,
        issued_on=issued,
    )


def _form(number: int, language: str) -> Document:
    """The form itself first, then its translation."""
    if number == 0:
        return Document(DocumentKind.FORM, language, signed=True, certified=True)
    return Document(DocumentKind.FORM, language, translation=True)


def _subject(number: int, requested: str) -> Subject:
    return Subject(
        role=(Role.WITNESS, Role.SUSPECT, Role.VICTIM)[number % 3],
        family_name=SecretText(f"Specimen {number}"),
        given_names=SecretText("Kim Exempel"),
        born_on=date(1960 + number % 45, 1 + number % 12, 1 + number % 28),
        nationalities=(requested,),
        residence=requested,
        located_in=requested,
        address=SecretText(f"Musterweg {number}, Musterstadt"),
    )


def _offence(number: int, requesting: str, issued: date) -> Offence:
    day = issued - timedelta(days=100 + 3 * number)
    return evolve(
        SPECIMEN.offences[0],
        list_offence=tuple(ListOffence)[number % len(ListOffence)],
        legal_classification=f"Specimen of an offence, article {number}",
        max_penalty=Penalty(36 + 12 * (number % 10)),
        max_penalty_in_requested=Penalty(24 + 12 * (number % 12)),
        committed_on=day,
        committed_until=day + timedelta(days=1 + number % 90),
        committed_in=requesting,
        participation=tuple(Participation)[number % len(Participation)],
        facts=SecretText(f"Over {1 + number % 90} days a group bought {number + 2} stolen cars and sold them under false papers."),
    )


def _offences(order: InvestigationOrder, change: Callable[[Offence], Offence]) -> InvestigationOrder:
    return evolve(order, offences=tuple(change(one) for one in order.offences))


def _subjects(order: InvestigationOrder, change: Callable[[Subject], Subject]) -> InvestigationOrder:
    return evolve(order, subjects=tuple(change(one) for one in order.subjects))


def _to(order: InvestigationOrder, requested: str, instead: str) -> InvestigationOrder:
    """To another State, which is not the one that asks."""
    return evolve(order, requested=requested if requested != order.requesting else instead)


def _judged(order: InvestigationOrder) -> InvestigationOrder:
    before = EarlierProceedings(order.requested, Outcome.ACQUITTED, date(2020, 3, 2))
    return _offences(order, lambda one: evolve(one, earlier=(before,)))


def _without_classification(order: InvestigationOrder) -> InvestigationOrder:
    return _offences(
        evolve(order, measure=Measure.SEARCH_AND_SEIZURE), lambda one: evolve(one, relies_on_list=False, requested_classification=None)
    )


MISTAKES: Mapping[str, Breaker] = MappingProxyType({
    "case.authority-abolished": lambda order: evolve(order, validated_by=Authority(AuthorityClass.COURT, "SOCA", "GB")),
    "case.authority-not-competent": lambda order: evolve(
        order, issuing_authority=Authority(AuthorityClass.FIU, "Intelligence unit (specimen)", order.requesting)
    ),
    "case.channel-not-named": lambda order: evolve(order, channel="diplomatic"),
    "case.channel-not-open": lambda order: evolve(_to(order, "CY", "FR"), channel="sirene"),
    "case.contents-missing": lambda order: evolve(_subjects(order, lambda one: evolve(one, family_name=None)), necessity=None),
    "case.death-penalty-not-in-the-law": lambda order: _offences(order, lambda one: evolve(one, max_penalty=Penalty(death=True))),
    "case.dual-criminality-not-shown": _without_classification,
    "case.form-not-used": lambda order: evolve(order, form="eaw-annex"),
    "case.judged-already": _judged,
    "case.language-not-accepted": lambda order: evolve(_to(order, "NL", "DE"), languages=("fr",)),
    "case.list-offence-without-waiver": lambda order: _offences(
        evolve(order, measure=Measure.CONTENT_DATA), lambda one: evolve(one, max_penalty=Penalty(24))
    ),
    "case.measure-not-carried": lambda order: evolve(order, channel="post"),
    "case.not-available-at-home": lambda order: evolve(order, available_at_home=False),
    "case.not-validated": lambda order: evolve(
        order, issuing_authority=Authority(AuthorityClass.CUSTOMS, "Customs (specimen)", order.requesting), validated_by=None
    ),
    "case.real-risk-unmet": lambda order: _subjects(
        order, lambda one: evolve(one, risks=(Risk(RiskKind.TORTURE, date(2023, 2, 1), real=True),))
    ),
    "case.refugee-told-on": lambda order: _subjects(order, lambda one: evolve(one, refugee_from=order.requesting)),
    "case.unknown-jurisdiction": lambda order: _subjects(order, lambda one: evolve(one, residence="QZ")),
    "case.urgency-without-reason": lambda order: evolve(order, urgent=True, urgency_reason=None),
    "order.earlier-order-not-linked": lambda order: evolve(
        order, supplementary=None, supplements=None, earlier_orders=(EarlierOrder(requested=order.requested),)
    ),
})  # fmt: skip
"""Beside the id of a rule what breaks it and leaves every other rule what it needs."""

ASTRAY: Mapping[str, Breaker] = MappingProxyType({
    "case.addition-as-basis": lambda order: evolve(_to(order, "PL", "FR"), basis="cets-196", measure=Measure.PRODUCTION_OF_DOCUMENTS),
    "case.asks-itself": lambda order: evolve(order, requested=order.requesting),
    "case.basis-not-in-force": lambda order: evolve(order, requested="IE"),
    "case.basis-replaced": lambda order: evolve(order, basis="ets-030"),
    "case.measure-not-provided": lambda order: evolve(order, measure=Measure.SURRENDER),
    "case.no-relations": lambda order: evolve(order, requesting="ES", requested="XK"),
    "case.notice-as-basis": lambda order: evolve(order, basis="interpol-rpd", measure=Measure.SURRENDER),
    "case.unknown-basis": lambda order: evolve(order, basis="eio"),
    "case.unknown-channel": lambda order: evolve(order, channel="pigeon"),
})  # fmt: skip
"""The same of what leaves other rules with nothing to judge, because there is no basis or channel any more."""
