"""One question, and the rows that bear on it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from .reading import Row, World, days_of, provisions, runs
from .standing import BINDS, speaks, standings


@dataclass(frozen=True)
class Question:
    """Who asks whom for what on which day; ``case`` is ``None`` where only the law is asked."""

    world: World
    asking: str
    asked: str
    measure: str
    day: date
    case: Row | None = None
    kept: Row = field(default_factory=dict, compare=False)

    def says(self, name: str) -> Any:
        return (self.case or {}).get(name)

    def sides(self) -> tuple[tuple[str, str, str], ...]:
        """Each of the two with the other and its part in the question."""
        return (self.asked, self.asking, "requested"), (self.asking, self.asked, "requesting")


def answers_for(q: Question, code: str) -> list[str]:
    """The code itself and the State that answers for it."""
    jurisdiction = q.world.jurisdictions[code]
    return [code, *(jurisdiction[key] for key in ("part_of", "responsible") if key in jurisdiction)]


def gives(instrument: Row, measure: str) -> bool:
    """Whether an instrument provides a measure on any day."""
    return any(one["measure"] == measure for one in provisions(instrument))


def provision(q: Question, instrument: Row) -> Row | None:
    """What the instrument provides for the measure on the day."""
    return next((one for one in provisions(instrument) if one["measure"] == q.measure and runs(one, q.day)), None)


def related(q: Question, how: str, instrument: Row) -> Iterator[tuple[Row, Row]]:
    """Whatever does something to the instrument, or to the whole of which it is a part, and the relation."""
    for other, relation in q.world.relations:
        named = relation.get("instruments", [])
        meant = instrument["id"] in named or instrument.get("part_of") in named or _older(q, instrument, other, relation)
        concerned = q.measure in relation.get("measures", [q.measure]) and runs(relation, q.day)
        if relation["how"] == how and meant and concerned and holds(q, relation.get("when", {})):
            yield other, relation


def in_a_field(scope: Row) -> bool:
    """Whether a scope is one field of crime, as serious crime is not."""
    return bool(scope.get("organised_group")) or any(area not in ("any", "serious-crime") for area in scope.get("areas", []))


def _older(q: Question, instrument: Row, other: Row, relation: Row) -> bool:
    """Whether a bilateral treaty for crime in general was signed before the other, which gives the measure too, bound both."""
    if not relation.get("earlier_bilaterals") or instrument["kind"] != "bilateral-treaty" or provision(q, other) is None:
        return False
    if any(other["id"] in own.get("instruments", []) for own in instrument.get("relations", [])):
        return False
    signed = instrument.get("signed_on", instrument.get("valid_from"))
    for_a_field = any(map(in_a_field, (provision(q, instrument) or {}).get("scope", [])))
    bound = [standings(q.world, other, code) for code in (q.asking, q.asked)]
    boundaries = {day for code in (q.asking, q.asked) for one in answers_for(q, code) for row in speaks(q.world, other, one) for day in days_of(row)}
    first = min((day for day in boundaries if all(answer(day) in BINDS for answer in bound)), default=None)
    return signed is not None and first is not None and signed < first and not for_a_field


_DAYS = {"issued": "issued_on", "arrested": "arrested_on", "offence": "committed_on", "received": "received_on"}


def holds(q: Question, when: Row) -> bool:
    """Whether the days of the case are those that are meant; a day not stated is taken as ``unstated`` says."""
    for name, bound in when.items():
        if name != "unstated":
            what, side = name.rsplit("_", 1)
            stated = q.says(_DAYS[what])
            later = when.get("unstated", "later") == "later" if stated is None else stated >= bound
            if later != (side == "from"):
                return False
    return True


def declared(q: Question, instrument: Row, subject: str) -> Iterator[tuple[Row, Row]]:
    """Declarations that speak in this question, with the list in which they stand."""
    for party, other, role in q.sides():
        for block in instrument.get("declarations", []):
            for one in block.get("made", []):
                if (
                    block["subject"] == subject
                    and one["party"] == party
                    and other in one.get("towards", [other])
                    and q.measure in one.get("measures", [q.measure])
                    and runs(one, q.day)
                    and (block.get("of", "requested") in (role, "either") or one.get("reciprocal"))
                ):
                    yield block, one
