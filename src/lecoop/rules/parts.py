"""What a rule may ask for beside its record, worked out once for each check."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import cached_property
from types import MappingProxyType
from typing import TypeAlias

from attrs import evolve, frozen

from lecoop.basis.basis import Basis, Cited
from lecoop.basis.case import Case, Told
from lecoop.basis.compose import compose, gates
from lecoop.basis.declared import Nationals, nationals
from lecoop.basis.footing import Footing, Limit, footing, limits
from lecoop.basis.languages import Accepted, accepted
from lecoop.basis.protections import guarded
from lecoop.basis.question import Question, ask, within
from lecoop.basis.remark import Remark
from lecoop.errors import MisuseError
from lecoop.model.answer import Answer
from lecoop.model.case_record import CaseRecord
from lecoop.model.channel import Channel
from lecoop.model.data_transfer import DataTransfer
from lecoop.model.instrument import Instrument
from lecoop.model.jurisdiction import AbsentRelation
from lecoop.model.provision import Scope
from lecoop.model.to_provider import Emergency
from lecoop.model.use_of_result import UseOfResult
from lecoop.registry import Law
from lecoop.registry.link import Link
from lecoop.rules.circulating import Circulating, circulating
from lecoop.rules.facts import ANSWERS, CASES, CIRCULATED, USES, case_of
from lecoop.rules.named import channel_of, head_of, side
from lecoop.rules.regime import Regime, regime
from lecoop.rules.rule import ROWS, Undecided
from lecoop.rules.wanted import Wanted
from lecoop.values.measure import Measure
from lecoop.values.terms import Bar

__all__ = ["Foundation", "Limits", "Names", "Parts", "told"]

_Judged: TypeAlias = CaseRecord | Answer | UseOfResult


@frozen
class Foundation:
    """The instrument on which a record rests, and how far it carries.

    Args:
        head: the instrument.
        stands: how it stands between the two on the day; ``None`` where it does not, or that is not known.
        basis: what it provides for the measure, with what joins it and carries it out; ``None`` where it gives nothing.
        shut: the link of the requested State's own law that is not open to the State that asks.
        unknown: what is not known of that law.
    """

    head: Instrument
    stands: Footing | None = None
    basis: Basis | None = None
    shut: Link | None = None
    unknown: tuple[Remark, ...] = ()

    @property
    def lacking(self) -> Undecided:
        """What to say where a rule needs an instrument that stands."""
        return Undecided("basis", message=f"{self.head.id} is not known to stand between the two on the day")


@frozen
class Limits:
    """What limits the cases that a basis covers.

    Args:
        declared: for each instrument of the basis the declarations that limit it.
        scope: the rows by which the basis itself does.
    """

    declared: tuple[tuple[Limit, ...], ...]
    scope: tuple[Cited[Scope], ...]


@frozen
class Names:
    """By what a record names the two sides, what is asked for, its basis and its channel."""

    requesting: str
    requested: str
    measure: Measure | None
    basis: str | None
    channel: str | None


class Parts:
    """The resolved parts of one check; each is there, or it is what is lacking.

    Args:
        question: one that is known already.
    """

    def __init__(self, record: object, law: Law, question: Question | None = None) -> None:
        self.record = record
        self.law = law
        if question is not None:
            self.question = question

    def part(self, name: str) -> object:
        """A part by its name; an ``Undecided`` where it cannot be told."""
        if name in ROWS:
            return self.basis if isinstance(self.basis, Undecided) else getattr(self.basis, name)
        if name not in _OF_A_BASIS:
            return getattr(self, name)
        question, basis = self.between, self.basis
        if isinstance(question, Undecided):
            return question
        return basis if isinstance(basis, Undecided) else _OF_A_BASIS[name](question, basis)

    @cached_property
    def names(self) -> Names:
        """By what the record names the two sides, what is asked for, its basis and its channel."""
        record = _judged(self.record)
        return Names(record.requesting, record.requested, record.measure, record.basis, getattr(record, "channel", None))

    @cached_property
    def question(self) -> Question | Undecided:
        """Who asks whom for what, by the law of the day, in the case of the record."""
        try:
            record = _judged(self.record)
            return _question(record, _terms_of(record, self.law))
        except Undecided as lacking:
            return lacking

    @cached_property
    def between(self) -> Question | Undecided:
        """Who asks whom for what, by the law of the day, whatever the case."""
        question = self.question
        return question if isinstance(question, Undecided) else evolve(question, case=None)

    @cached_property
    def foundation(self) -> Foundation | Undecided:
        """The instrument that the record names, and how it stands between the two on the day."""
        if isinstance(self.question, Undecided):
            return self.question
        try:
            return _foundation(_judged(self.record), self.question)
        except Undecided as lacking:
            return lacking

    @cached_property
    def basis(self) -> Basis | Undecided:
        """What that instrument provides between the two on the day, and what joins it."""
        if isinstance(self.foundation, Undecided):
            return self.foundation
        if self.foundation.stands is None:
            return self.foundation.lacking
        return self.foundation.basis or Undecided("basis", message="the basis does not give the measure")

    @cached_property
    def contents(self) -> Wanted | Undecided | None:
        """What the basis wants a request to say; ``None`` where it asks for nothing."""
        if isinstance(self.basis, Undecided):
            return self.basis
        return Wanted.of(type(self.record), self.basis.contents) if self.basis.contents else None

    @cached_property
    def apart(self) -> AbsentRelation | Undecided | None:
        """The row that says that no instrument runs between the two; ``None`` where there is none."""
        if isinstance(self.question, Undecided):
            return self.question
        return self.law.no_relations(self.question.asking, self.question.asked)

    @cached_property
    def channel(self) -> Channel | Undecided:
        """The channel that the record names."""
        try:
            _case(self.record)
            found = channel_of(self.law, self.names.channel)
        except Undecided as lacking:
            return lacking
        return found or Undecided("channel", message="no channel is stated")

    @cached_property
    def circulation(self) -> Circulating | Undecided:
        """The row of the category, in the instrument that the record names."""
        if not isinstance(self.record, CIRCULATED):
            return Undecided(message="only what is circulated has a category")
        try:
            return circulating(self.record, self.law)
        except Undecided as lacking:
            return lacking

    @cached_property
    def regime(self) -> Regime | Undecided:
        """The law under which a transfer of personal data leaves."""
        if not isinstance(self.record, DataTransfer):
            return Undecided(message="only a transfer of personal data leaves under a law on transfers")
        try:
            return regime(self.record, self.law)
        except Undecided as lacking:
            return lacking


def _emergency(question: Question, basis: Basis) -> Emergency | None:
    """What alone counts as urgent under the instrument that the record names; ``None`` where it does not say."""
    provision = question.provision(question.law.instrument(basis.head))
    return provision.emergency if provision is not None else None


def _nationals(question: Question, basis: Basis) -> Nationals | None:
    """How far the requested State gives up its nationals; ``None`` where the basis is silent, or it always does."""
    found = nationals(question, basis)
    return None if found is None or found.bar is Bar.NONE else found


def _limits(question: Question, basis: Basis) -> Limits | None:
    """What limits the cases that the basis covers; ``None`` where nothing does."""
    declared = tuple(rows for name in basis.ids if (rows := limits(question, question.law.instrument(name))))
    return Limits(declared, basis.scope) if declared or basis.scope else None


def _accepted(question: Question, basis: Basis) -> Accepted | None:
    """The languages in which the requested State takes it; ``None`` where the basis asks for none."""
    return accepted(question, basis) if basis.language is not None else None


_OF_A_BASIS: Mapping[str, Callable[[Question, Basis], object]] = MappingProxyType({
    "accepted": _accepted,
    "emergency": _emergency,
    "limits": _limits,
    "nationals": _nationals,
})  # fmt: skip
"""What follows from a basis between two States; ``None`` where there is nothing to hold."""


def _case(record: object) -> CaseRecord:
    if not isinstance(record, CASES):
        raise Undecided(message="only the record of a case has a question, a basis and a channel")
    return record


def _judged(record: object) -> _Judged:
    return record if isinstance(record, (*ANSWERS, *USES)) else _case(record)


def _terms_of(record: _Judged, law: Law) -> Law:
    """The law of the day that rules the record: for a use, of the day on which what is used was handed over."""
    if not isinstance(record, UseOfResult):
        return law
    if record.handed_over_on is None:
        raise Undecided("handed_over_on", message="the terms are those of the day of handing over, which is not stated")
    return law.registry.on(record.handed_over_on)


def _question(record: _Judged, law: Law) -> Question:
    asking, asked = side(record.requesting, "requesting", law), side(record.requested, "requested", law)
    if record.measure is None:
        raise Undecided("measure", message="it is not stated what is asked for")
    try:
        return ask(law, asking, asked, record.measure, told(record))
    except MisuseError:
        raise Undecided("requested", message="nobody asks themselves: name another State") from None


def told(record: object, territory: str | None = None) -> Told:
    """What the record says of its case, told when a rule asks for it.

    Args:
        territory: the part of the requested State concerned, if it is one that is asked.
    """
    return Told(lambda: within(_case_of(_judged(record)), territory))


def _case_of(record: _Judged) -> Case:
    if isinstance(record, UseOfResult):
        return _of_use(record)
    return _of_answer(record) if isinstance(record, ANSWERS) else case_of(_case(record))


def _of_answer(answer: Answer) -> Case:
    """What an answer says of the case that it answers."""
    arrested: object = getattr(answer, "arrested_on", None)
    return Case(
        issued_on=answer.request_issued_on,
        received_on=answer.request_received_on,
        arrested_on=arrested if isinstance(arrested, date) else None,
    )


def _of_use(use: UseOfResult) -> Case:
    """What a use says of the case in which the person or thing was handed over."""
    person = use.person
    return Case(nationality=person.nationalities or None if person is not None else None)


def _foundation(record: _Judged, question: Question) -> Foundation:
    head = head_of(question.law, record.basis)
    if head is None:
        raise Undecided("basis", message="no legal basis is stated")
    apart = question.law.no_relations(question.asking, question.asked)
    stands = footing(question, head) if apart is None or head.id in apart.except_instruments else None
    composed = compose(question, stands) if stands is not None else None
    if composed is None:
        return Foundation(head, stands)
    basis, unknown, shut = gates(question, composed[0])
    return Foundation(head, stands, guarded(question, basis), shut, unknown)
