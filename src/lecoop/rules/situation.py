"""What the law says of a record before the record itself is looked at: worked out once for all records that are alike in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from attrs import evolve, field, frozen

from lecoop.basis.question import Question
from lecoop.basis.watched import Alike, Watched
from lecoop.errors import MisuseError
from lecoop.registry import Law
from lecoop.rules.parts import Parts
from lecoop.rules.rule import HELD, Breach, Rule, Undecided

__all__ = ["MOST", "Said", "Selection", "judged"]

MOST = 1_000
"""Most places that one rule may name in one record; a rule that names more is broken."""
KEPT = 4_096
"""Most situations that are kept for one registry; beyond it they are worked out again."""

Said: TypeAlias = list[tuple[Rule, list[Breach | Undecided] | None]]
"""What each rule says, if it says anything; ``None`` for a rule that raised something of its own."""


@frozen
class _Group:
    """Rules that ask for the same parts; ``held`` are those that the record itself holds."""

    parts: tuple[str, ...]
    held: tuple[str, ...]
    rules: tuple[Rule, ...]


def _grouped(rules: Iterable[Rule]) -> tuple[_Group, ...]:
    found: dict[tuple[str, ...], list[Rule]] = {}
    for one in rules:
        found.setdefault(one.parts, []).append(one)
    return tuple(_Group(parts, tuple(one for one in parts if one in HELD), tuple(own)) for parts, own in found.items())


@frozen
class Selection:
    """The rules that judge a record, by id.

    Args:
        kind: the class of record whose own rules they all are; ``None`` where somebody chose them.
        asks: whether one of them asks for the question or for what follows from it.
    """

    rules: tuple[Rule, ...]
    kind: type | None = None
    ids: tuple[str, ...] = field(init=False)
    of_law: tuple[_Group, ...] = field(init=False)
    of_record: tuple[_Group, ...] = field(init=False)
    asks: bool = field(init=False)

    @ids.default
    def _all_ids(self) -> tuple[str, ...]:
        return tuple(one.id for one in self.rules)

    @of_law.default
    def _without_record(self) -> tuple[_Group, ...]:
        return _grouped(one for one in self.rules if one.of_law)

    @of_record.default
    def _with_record(self) -> tuple[_Group, ...]:
        return _grouped(one for one in self.rules if not one.of_law)

    @asks.default
    def _any_asks(self) -> bool:
        return any(not _GIVEN.issuperset(one.parts) for one in self.rules)


_GIVEN = frozenset({"law", "circulation", "regime", *HELD})
"""The parts that do not follow from the question."""


@frozen
class _Situation:
    """What is known, what was said of it, and the rules that have yet to see the record."""

    known: Mapping[str, object]
    said: Said
    live: tuple[_Group, ...]


def judged(record: object, law: Law, selection: Selection) -> Said:
    """What the rules say of the record: the places that each names, the last of them the want of a fact for which it stopped."""
    parts = Parts(record, law)
    question = parts.question if selection.asks else None
    found = _situation(parts, selection) if not isinstance(question, Question) else _kept(parts, question, selection)
    known = {**found.known, "question": question, "subjects": parts.subjects, "assurances": parts.assurances}
    return [*found.said, *_heard(found.live, known, (record,))]


def _kept(parts: Parts, question: Question, selection: Selection) -> _Situation:
    """The situation of all records of a kind that ask the same question and are alike in what the law reads of the case."""
    if selection.kind is None:
        return _situation(parts, selection)
    record, law = parts.record, parts.law
    kept = law.registry.remembered("situations")
    if not isinstance(kept, _Kept):
        kept = law.registry.remember("situations", _Kept())
    named = (getattr(record, "basis", None), getattr(record, "channel", None))
    key = (selection.kind, law.day, question.law.day, question.asking, question.asked, question.measure, *named)
    found = kept.of(key, question)
    if found is not None:
        return found
    watched = Watched(question.facts)
    found = _situation(Parts(record, law, evolve(question, case=watched)), selection)
    kept.keep(key, watched, found)
    return found


class _Kept:
    """The situations of one registry, as many as are kept."""

    def __init__(self) -> None:
        self._alike: dict[object, Alike[_Situation]] = {}
        self._number = 0

    def of(self, key: object, question: Question) -> _Situation | None:
        alike = self._alike.get(key)
        return alike.of(question.facts) if alike is not None else None

    def keep(self, key: object, watched: Watched, found: _Situation) -> None:
        if self._number >= KEPT:
            self._alike.clear()
            self._number = 0
        self._alike.setdefault(key, Alike()).keep(watched, found)
        self._number += 1


def _situation(parts: Parts, selection: Selection) -> _Situation:
    known: dict[str, object] = {"law": parts.law}
    said: Said = []
    of_law = _live(selection.of_law, parts, known, said)
    live = _live(selection.of_record, parts, known, said)
    return _Situation(known, [*said, *_heard(of_law, known, ())], live)


def _live(groups: tuple[_Group, ...], parts: Parts, known: dict[str, object], said: Said) -> tuple[_Group, ...]:
    """The rules that can speak; where a part cannot be told each says so, and where there is nothing to hold it says nothing."""
    live = []
    for group in groups:
        found = {name: parts.part(name) for name in group.parts if name not in HELD}
        lacking = next((one for one in found.values() if isinstance(one, Undecided)), None)
        if lacking is not None:
            said += [(one, [lacking]) for one in group.rules]
        elif None not in found.values() and () not in found.values():
            known |= found
            live.append(group)
    return tuple(live)


def _heard(live: tuple[_Group, ...], known: Mapping[str, object], first: tuple[object, ...]) -> Said:
    heard: Said = []
    for group in live:
        if group.held and not all(known[name] for name in group.held):
            continue
        values = [*first, *[known[name] for name in group.parts]]
        for one in group.rules:
            said: list[Breach | Undecided] = []
            try:
                for place in one.check(*values):
                    if not isinstance(place, _PLACES):
                        raise TypeError("a rule gives breaches")
                    said.append(place)
                    if len(said) > MOST:
                        raise MisuseError("a rule names too many places")
            except Undecided as lacking:
                said.append(lacking)
            except Exception:
                heard.append((one, None))
                continue
            if said:
                heard.append((one, said))
    return heard


_PLACES = (Breach, Undecided)
