"""One question, and the rows that bear on it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from .reading import Row, World, provisions, runs


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
    for other in q.world.instruments.values():
        for relation in other.get("relations", []):
            meant = instrument["id"] in relation["instruments"] or instrument.get("part_of") in relation["instruments"]
            concerned = q.measure in relation.get("measures", [q.measure]) and runs(relation, q.day)
            if relation["how"] == how and meant and concerned and holds(q, relation.get("when", {})):
                yield other, relation


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
