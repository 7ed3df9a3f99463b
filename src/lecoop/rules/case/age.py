"""Age: a child who could not be held responsible in the requested State is not given up."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from attrs import evolve

from lecoop.basis.basis import Basis
from lecoop.basis.question import Question
from lecoop.model.arrest_warrant import ArrestWarrant
from lecoop.model.offence import Offence
from lecoop.model.own_law import AgeOfResponsibility
from lecoop.model.subject import ADULT, age_on
from lecoop.report import Audience, Severity
from lecoop.rules.facts import SURRENDERS, Surrender, ground, severity
from lecoop.rules.rule import Breach, Breaches, Cites, Undecided, rule
from lecoop.values.ground import Ground
from lecoop.values.period import holds

__all__ = ["child_not_responsible"]


@rule(
    "surrender.child-not-responsible", *SURRENDERS,
    severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA, audience=Audience.OTHER_SIDE,
    grounds=(Ground.BELOW_AGE,),
)  # fmt: skip
def child_not_responsible(record: Surrender, question: Question, basis: Basis) -> Breaches:
    """The person was old enough, on the day of the offence, to be held responsible by the law of the requested State.

    Only the age counts, not the other conditions under which that State would try a minor (Court of Justice,
    C-367/16 Piotrowski). Parts of a State may differ; where the law only presumes that a child is not responsible,
    or holds it responsible for some crimes, it is a warning.
    """
    row = ground(basis, Ground.BELOW_AGE)
    person = record.person
    if row is None or person is None:
        return
    if person.born_on is None:
        raise Undecided("person", "born_on", message=f"not stated, and {row.citation} asks whether the person was old enough")
    for i, offence in enumerate(record.offences):
        if offence.committed_on is None:
            yield Undecided("offences", i, "committed_on", message=f"not stated, and {row.citation} asks how old the person was then")
            continue
        youngest, oldest = age_on(person.born_on, offence.committed_on), age_on(person.born_on, _last_day(offence))
        if youngest >= ADULT:
            continue
        laws = tuple(_laws(question, offence.committed_on))
        if not laws:
            message = f"the person was under {ADULT}, and the age from which {question.asked} holds somebody responsible is not on record"
            yield Undecided("offences", i, "committed_on", message=message)
            continue
        for hard, message in _too_young(question, laws, youngest, oldest):
            if hard:
                yield Breach("offences", i, "committed_on", message=message, citation=row.citation, severity=severity(row.item.effect))
            else:
                yield Breach("offences", i, "committed_on", message=message, citation=row.citation, severity=Severity.WARNING)


def _last_day(offence: Offence) -> date:
    first = offence.committed_on or date.min
    return offence.committed_until - timedelta(days=1) if offence.committed_until is not None else first


def _laws(question: Question, day: date) -> Iterator[AgeOfResponsibility]:
    """The ages that the requested State's law set on a day, in the part concerned if that is known."""
    part = question.facts.territory
    for row in question.law.jurisdiction(question.asked).age_of_responsibility:
        if holds(row, day) and (part is None or not row.territories or part in row.territories):
            yield row


def _too_young(question: Question, laws: tuple[AgeOfResponsibility, ...], youngest: int, oldest: int) -> Iterator[tuple[bool, str]]:
    lowest = min(laws, key=lambda one: one.age)
    place = f" ({lowest.article})" if lowest.article else ""
    if oldest < lowest.age and not lowest.rebuttable:
        yield True, f"{question.asked} holds nobody responsible before the age of {lowest.age}{place}; leave this offence out"
    elif oldest < lowest.age:
        yield False, f"{question.asked} presumes a child under {lowest.age} not responsible{place}; ask whether that can be rebutted"
    elif youngest < lowest.age:
        yield False, f"some acts lie before the age of {lowest.age}, from which {question.asked} holds people responsible{place}; say which"
    else:
        higher = max((max(one.age, one.for_most or 0) for one in laws), default=0)
        if oldest < higher:
            yield False, f"in part of {question.asked}, or for most crimes, nobody under {higher} is responsible; ask beforehand"


child_not_responsible.passes(ArrestWarrant)


@child_not_responsible.fails(ArrestWarrant, at="$.offences[0].committed_on")
def _at_nine(warrant: ArrestWarrant) -> ArrestWarrant:
    """The person was nine years old on the day of the offence."""
    day = warrant.offences[0].committed_on or date(2021, 9, 7)
    return evolve(warrant, person=None if warrant.person is None else evolve(warrant.person, born_on=date(day.year - 9, 1, 1)))
