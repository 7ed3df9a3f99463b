"""Rules that judge an instrument as a text: its sides, what it does to others, and whose it is."""

from __future__ import annotations

from attrs import evolve

from lecoop.model.instrument import Instrument, Relation, Side
from lecoop.registry import Law
from lecoop.report import Audience, Severity
from lecoop.rules.rule import Breach, Breaches, Cites, rule
from lecoop.values.terms import InstrumentKind, RelationHow

__all__ = ["law_of_nobody", "nobody_bound", "one_sided", "relations_in_a_circle"]


@rule("instrument.one-sided", Instrument, severity=Severity.ERROR, added_in="26.1", citation=Cites.FORM, audience=Audience.REGISTRY)
def one_sided(instrument: Instrument) -> Breaches:
    """A bilateral instrument has two parties, and one that has sides has a party on each of them.

    Parties on one side are not bound to one another; a row without a side, or with one that the instrument
    does not have, binds to nobody.
    """
    parties = instrument.status.parties if instrument.status is not None else ()
    codes = {row.party for row in parties}
    if instrument.kind is InstrumentKind.BILATERAL_TREATY and instrument.status is not None and not instrument.sides and len(codes) != 2:
        yield Breach("status", "parties", message=f"a bilateral treaty has two parties, and {len(codes)} are on record")
    if not instrument.sides:
        return
    sides = {side.id for side in instrument.sides}
    if len(sides) < 2:
        yield Breach("sides", message="an instrument with sides has two or more; name the other")
    for i, row in enumerate(parties):
        if row.side not in sides:
            yield Breach(
                "status", "parties", i, "side", message=f"{row.party} stands on none of the sides {', '.join(sorted(sides))}; say on which"
            )
    for i, side in enumerate(instrument.sides):
        if parties and instrument.executes_for is None and not any(row.side == side.id for row in parties):
            yield Breach("sides", i, message=f"nobody stands on the side {side.id}; add its parties")


one_sided.passes(Instrument)


@one_sided.fails(Instrument, at="$.status.parties[0].side")
def _nowhere(instrument: Instrument) -> Instrument:
    """The convention has sides and its parties stand on none of them."""
    return evolve(instrument, sides=(Side("north"), Side("south")))


@one_sided.fails(Instrument, at="$.status.parties", also=("registry.count-differs",))
def _alone(instrument: Instrument) -> Instrument:
    """A bilateral treaty has one party."""
    status = instrument.status
    alone = None if status is None else evolve(status, parties=status.parties[:1])
    return evolve(instrument, kind=InstrumentKind.BILATERAL_TREATY, status=alone)


@rule(
    "instrument.relations-in-a-circle",
    Instrument,
    severity=Severity.ERROR,
    added_in="26.1",
    citation=Cites.FORM,
    audience=Audience.REGISTRY,
)
def relations_in_a_circle(instrument: Instrument, law: Law) -> Breaches:
    """No instrument replaces, prevails over, modifies or supplements itself, directly or by way of others.

    Two instruments that take each other's place leave nothing in force; a relation is written once, in the
    file of the one that goes first.
    """
    for i, relation in enumerate(instrument.relations):
        if relation.when is None and _comes_back(law, instrument, relation):
            message = (
                f"by way of {', '.join(relation.instruments)} it {relation.how.value} itself; one of these relations is the wrong way round"
            )
            yield Breach("relations", i, message=message)


def _comes_back(law: Law, instrument: Instrument, first: Relation) -> bool:
    """Whether relations of the same sort, on the same measures, lead from the first back to the instrument."""
    queue, seen = list(first.instruments), set[str]()
    while queue:
        name = queue.pop()
        if name == instrument.id:
            return True
        if name in seen or not law.registry.has_instrument(name):
            continue
        seen.add(name)
        for relation in law.registry.instrument(name).relations:
            same = not relation.measures or not first.measures or set(relation.measures) & set(first.measures)
            if relation.how is first.how and relation.when is None and same:
                queue += relation.instruments
    return False


relations_in_a_circle.passes(Instrument)


@relations_in_a_circle.fails(Instrument, at="$.relations[0]")
def _supplements_its_protocol(instrument: Instrument) -> Instrument:
    """The convention supplements the protocol that supplements it."""
    return evolve(instrument, relations=(Relation(RelationHow.SUPPLEMENTS, ("specimen-protocol",), "19"),))


@rule("instrument.law-of-nobody", Instrument, severity=Severity.ERROR, added_in="26.1", citation=Cites.FORM, audience=Audience.REGISTRY)
def law_of_nobody(instrument: Instrument) -> Breaches:
    """A State's own law says whose it is and what it does, and nothing else says so.

    Domestic law is one way: it executes what treaties ask of its State, or it permits help without one.
    """
    domestic = instrument.kind is InstrumentKind.DOMESTIC_LAW
    for name, value in (("executes_for", instrument.executes_for), ("domestic_role", instrument.domestic_role)):
        if domestic and value is None:
            yield Breach(name, message=f"{name} is not stated; say whose law it is and whether it executes or permits")
        if not domestic and value is not None:
            yield Breach(name, message=f"only a State's own law has {name}; change the kind or take it out")


law_of_nobody.passes(Instrument)


@law_of_nobody.fails(Instrument, at="$.domestic_role")
def _whose(instrument: Instrument) -> Instrument:
    """A domestic law that says whose it is and not what it does."""
    return evolve(instrument, kind=InstrumentKind.DOMESTIC_LAW, executes_for="SE")


@rule("instrument.nobody-bound", Instrument, severity=Severity.WARNING, added_in="26.1", citation=Cites.FORM, audience=Audience.REGISTRY)
def nobody_bound(instrument: Instrument, law: Law) -> Breaches:
    """Somebody is bound by an instrument, or signed it, or the whole of which it is a part says who.

    An instrument without a list of parties is in force between nobody, and no plan names it.
    """
    whole: Instrument | None = instrument
    while whole is not None and whole.status is None and whole.part_of is not None:
        whole = law.registry.instrument(whole.part_of) if law.registry.has_instrument(whole.part_of) else None
    listed = whole is not None and whole.status is not None and whole.status.parties
    if not listed and instrument.executes_for is None:
        yield Breach("status", message="no party is on record; enter the list of parties, or name the whole in part_of")


nobody_bound.passes(Instrument)


@nobody_bound.fails(Instrument, at="$.status")
def _without_parties(instrument: Instrument) -> Instrument:
    """The convention has no list of parties."""
    return evolve(instrument, status=None)
