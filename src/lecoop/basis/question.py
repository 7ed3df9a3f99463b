"""One question put to the law: who asks whom for what, on which day, in which case."""

from __future__ import annotations

from datetime import date
from functools import cache

from attrs import evolve, frozen

from lecoop.basis.case import Case, Told
from lecoop.errors import MisuseError
from lecoop.model.declaration import Declaration, DeclarationList
from lecoop.model.instrument import Instrument
from lecoop.model.jurisdiction import Jurisdiction
from lecoop.model.provision import Provision, When
from lecoop.registry.law import Law
from lecoop.registry.link import Link, link
from lecoop.values.measure import Measure
from lecoop.values.period import holds
from lecoop.values.terms import DeclarationSubject, JurisdictionStatus

__all__ = ["Bound", "Fact", "Question", "ask", "bounds", "states", "within"]


@frozen
class Question:
    """Who asks whom for what, by the law of a day; ``case`` is ``None`` where only the law is asked, or a case yet to be told."""

    law: Law
    asking: str
    asked: str
    measure: Measure
    case: Case | Told | None = None

    @property
    def day(self) -> date:
        """The day of the law."""
        return self.law.day

    @property
    def facts(self) -> Case:
        """The case, or one that states nothing."""
        case = self.case
        return _NOTHING if case is None else case.case if isinstance(case, Told) else case

    def on(self, day: date) -> Question:
        """The same question on another day."""
        return evolve(self, law=self.law.registry.on(day))

    def link(self, instrument: Instrument) -> Link | None:
        """How the instrument stands between the two on the day."""
        return link(self.law, instrument, self.asking, self.asked, self.measure)

    def provision(self, instrument: Instrument) -> Provision | None:
        """What the instrument provides for the measure on the day, or ``None``."""
        for provision in instrument.provisions:
            if provision.measure is self.measure and holds(provision, self.day):
                return provision
        return None

    def declared(self, instrument: Instrument, subject: DeclarationSubject) -> tuple[tuple[DeclarationList, Declaration], ...]:
        """Declarations on a subject that speak in this question: by whom is asked, by who asks, or by either."""
        if not instrument.declarations:
            return ()
        found = []
        for party, other, role in ((self.asked, self.asking, "requested"), (self.asking, self.asked, "requesting")):
            for block, one in self.law.declared(instrument, subject, party, other, self.measure):
                if block.of in (role, "either") or one.reciprocal:
                    found.append((block, one))
        return tuple(found)


_NOTHING = Case()


def ask(law: Law, asking: Jurisdiction, asked: Jurisdiction, measure: Measure, case: Case | Told | None = None) -> Question:
    """The question between two States: a part of a State asks, and is asked, through the State.

    The part that is asked is the case's territory, unless the case names another.

    Raises:
        MisuseError: the two are the same.
    """
    if asked.status is JurisdictionStatus.PART and asked.part_of is not None:
        case = _within(case, asked.id)
        asked = law.jurisdiction(asked.part_of)
    if asking.status is JurisdictionStatus.PART and asking.part_of is not None:
        asking = law.jurisdiction(asking.part_of)
    if asking.id == asked.id:
        raise MisuseError("nobody asks themselves: name two different jurisdictions")
    return Question(law, asking.id, asked.id, measure, case)


def within(case: Case, territory: str | None) -> Case:
    """The case, in this part of the requested State unless it names another."""
    return case if territory is None or case.territory else evolve(case, territory=territory)


def _within(case: Case | Told | None, territory: str) -> Case | Told:
    return Told(lambda: within(case.case, territory)) if isinstance(case, Told) else within(case or _NOTHING, territory)


@frozen
class Fact:
    """Whether a case is meant: yes or no, and what was taken where the case does not say.

    Args:
        holds: the answer.
        assumed: the sentence to say where the answer rests on what was taken, else empty.
    """

    holds: bool
    assumed: str = ""


def states(case: Case, when: When | None) -> Fact:
    """Whether the days of the case are those that are meant; a day not stated is taken as ``when.unstated`` says."""
    if when is None:
        return Fact(True)
    assumed: list[str] = []
    holds = True
    for one in bounds(when):
        earlier = case.lies_before(_FIELDS[one.step], one.day)
        if earlier is None:
            later = when.unstated != "earlier"
            met = later != one.before
            assumed.append(f"taken that {evolve(one, before=not later)}")
        else:
            met = earlier is one.before
        holds = holds and met
    return Fact(holds, "; ".join(assumed))


@frozen
class Bound:
    """A day before which, or from which on, something in the case must lie.

    Args:
        step: what must lie there: ``issued``, ``arrested``, ``offence`` or ``received``.
    """

    step: str
    day: date
    before: bool

    def __str__(self) -> str:
        side = "before" if self.before else "on or after"
        return f"the {_STEPS[self.step]} {side} {self.day.isoformat()}"


@cache
def bounds(when: When) -> tuple[Bound, ...]:
    """The days on which a case is meant, as far as they are bounded."""
    found = (
        (Bound(step, day, before) if day is not None else None)
        for step in _STEPS
        for before, day in ((True, getattr(when, f"{step}_before")), (False, getattr(when, f"{step}_from")))
    )
    return tuple(one for one in found if one is not None)


_FIELDS = {"issued": "issued_on", "arrested": "arrested_on", "offence": "committed_on", "received": "received_on"}
_STEPS = {
    "issued": "warrant or order was issued",
    "arrested": "person was arrested",
    "offence": "offence was committed",
    "received": "request was received",
}
