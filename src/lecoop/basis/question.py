"""One question put to the law: who asks whom for what, on which day, in which case."""

from __future__ import annotations

from datetime import date

from attrs import evolve, frozen

from lecoop.basis.case import Case
from lecoop.model.declaration import Declaration, DeclarationList
from lecoop.model.instrument import Instrument
from lecoop.model.provision import Provision, When
from lecoop.registry.law import Law
from lecoop.registry.link import Link, link
from lecoop.values.measure import Measure
from lecoop.values.period import holds
from lecoop.values.terms import DeclarationSubject

__all__ = ["Fact", "Question", "states"]


@frozen
class Question:
    """Who asks whom for what, by the law of a day; ``case`` is ``None`` where only the law is asked."""

    law: Law
    asking: str
    asked: str
    measure: Measure
    case: Case | None = None

    @property
    def day(self) -> date:
        """The day of the law."""
        return self.law.day

    @property
    def facts(self) -> Case:
        """The case, or one that states nothing."""
        return self.case if self.case is not None else _NOTHING

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
        found = []
        for party, other, role in ((self.asked, self.asking, "requested"), (self.asking, self.asked, "requesting")):
            for block, one in self.law.declared(instrument, subject, party, other, self.measure):
                if block.of in (role, "either") or one.reciprocal:
                    found.append((block, one))
        return tuple(found)


_NOTHING = Case()


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
    bounds = (
        (when.issued_before, when.issued_from, case.issued_on, "issued"),
        (when.arrested_before, when.arrested_from, case.arrested_on, "arrested"),
        (when.offence_before, when.offence_from, case.committed_on, "committed"),
        (when.received_before, when.received_from, case.received_on, "received"),
    )
    holds = True
    for before, start, stated, word in bounds:
        for bound, is_before in ((before, True), (start, False)):
            if bound is None:
                continue
            if stated is None:
                later = when.unstated != "earlier"
                met = later != is_before
                side = f"on or after {bound.isoformat()}" if later else f"before {bound.isoformat()}"
                assumed.append(f"taken that the {_SUBJECT[word]} {side}")
            else:
                met = (stated < bound) if is_before else (stated >= bound)
            holds = holds and met
    return Fact(holds, "; ".join(assumed))


_SUBJECT = {
    "issued": "warrant or order was issued",
    "arrested": "person was arrested",
    "committed": "offence was committed",
    "received": "request was received",
}
