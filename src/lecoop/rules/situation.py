"""What the law says of a record before the record itself is looked at: worked out once for all records that are alike in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from operator import attrgetter
from typing import TypeAlias

from attrs import evolve, field, frozen

from lecoop.basis.basis import Basis
from lecoop.basis.case import Case
from lecoop.basis.question import Question
from lecoop.basis.watched import Alike, Watched
from lecoop.errors import MisuseError
from lecoop.registry import Law
from lecoop.rules.held import held
from lecoop.rules.parts import Parts, told
from lecoop.rules.rule import HELD, Breach, Breaches, Rule, Undecided

__all__ = ["MOST", "Said", "Selection", "judged"]

MOST = 1_000
"""Most places that one rule may name in one record; a rule that names more is broken."""
KEPT = 4_096
"""Most situations that are kept for one registry; beyond it they are worked out again."""

Said: TypeAlias = list[tuple[Rule, list[Breach | Undecided] | None]]
"""What each rule says, if it says anything; ``None`` for a rule that raised something of its own."""


@frozen
class _Group:
    """Rules that ask for the same parts."""

    parts: tuple[str, ...]
    rules: tuple[Rule, ...]


def _grouped(rules: Iterable[Rule]) -> tuple[_Group, ...]:
    found: dict[tuple[str, ...], list[Rule]] = {}
    for one in rules:
        found.setdefault(one.parts, []).append(one)
    return tuple(_Group(parts, tuple(own)) for parts, own in found.items())


@frozen
class Selection:
    """The rules that judge a record, by id.

    Args:
        kind: the class of record whose own rules they all are; ``None`` where somebody chose them.
        settled_by: what of such a record settles its situation, but for the facts of its case; ``None`` where more does.
    """

    rules: tuple[Rule, ...]
    kind: type | None = None
    ids: tuple[str, ...] = field(init=False)
    of_law: tuple[_Group, ...] = field(init=False)
    of_record: tuple[_Group, ...] = field(init=False)
    settled_by: Callable[[object], object] | None = field(init=False)

    @ids.default
    def _all_ids(self) -> tuple[str, ...]:
        return tuple(one.id for one in self.rules)

    @of_law.default
    def _without_record(self) -> tuple[_Group, ...]:
        return _grouped(one for one in self.rules if one.of_law)

    @of_record.default
    def _with_record(self) -> tuple[_Group, ...]:
        return _grouped(one for one in self.rules if not one.of_law)

    @settled_by.default
    def _names(self) -> Callable[[object], object] | None:
        if self.kind is None or any(_UNSETTLED.intersection(one.parts) for one in self.rules):
            return None
        stated = [name for name in _SETTLING if hasattr(self.kind, name)]
        return attrgetter(*stated) if {"requesting", "requested", "measure"}.issubset(stated) else None


_SETTLING = ("requesting", "requested", "measure", "basis", "channel", "handed_over_on")
"""What settles the situation of a record: its names, and for a use the day whose terms count."""
_UNSETTLED = frozenset({"circulation", "regime"})
"""The parts that more of a record settles."""


_Call: TypeAlias = tuple[Rule, Callable[..., Breaches], tuple[object, ...]]
"""A rule that has yet to see a record; its check; and what it asks for beside the record and the record's own."""


@frozen
class _Live:
    """Rules that have yet to see a record and ask for the same of the record's own.

    A check is given the record first, then what is asked for of the record's own, then the rest.

    Args:
        held: names of what a record holds; where it holds nothing under one of them, the rules have nothing to say.
        asks: whether they ask for the question, which comes after that.
    """

    held: tuple[str, ...]
    asks: bool
    calls: list[_Call]


@frozen
class _Situation:
    """What was said of it already, and the rules that have yet to see the record.

    Args:
        holds: whether any of them asks for what a record holds; ``asks`` for the question.
    """

    said: Said
    live: tuple[_Live, ...]
    holds: bool = False
    asks: bool = False


@frozen
class _Settled:
    """The situations of the records with the same names: the question without its case, and the answers by what they hang on."""

    question: Question | None
    territory: str | None
    alike: Alike[_Situation]


def judged(record: object, law: Law, selection: Selection) -> Said:
    """What the rules say of the record: the places that each names, the last of them the want of a fact for which it stopped."""
    if selection.settled_by is None:
        parts = Parts(record, law)
        found = _situation(parts, selection)
        question = parts.question if found.asks else None
        return _said(record, found, None if isinstance(question, Undecided) else question)
    key = (selection.kind, law.day, selection.settled_by(record))
    all_kept = law.registry.remembered("situations")
    settled = all_kept.get(key) if isinstance(all_kept, dict) else None
    if not isinstance(settled, _Settled):
        settled = _settle(record, law, key)
    kept = settled.alike.whatever
    if kept is not None and not kept.asks:
        return _said(record, kept, None)
    case = told(record, settled.territory)
    one = settled.question
    question = None if one is None else Question(one.law, one.asking, one.asked, one.measure, case)
    kept = settled.alike.of(case)
    if kept is None:
        watched = Watched(Case() if question is None else case.case)
        parts = Parts(record, law) if question is None else Parts(record, law, evolve(question, case=watched))
        kept = _situation(parts, selection)
        settled.alike.keep(watched, kept)
    return _said(record, kept, question)


def _settle(record: object, law: Law, key: object) -> _Settled:
    """Begin to keep the situations of the records with these names."""
    kept = law.registry.remembered("situations")
    if not isinstance(kept, dict) or len(kept) >= KEPT:
        kept = law.registry.remember("situations", {})
    question = Parts(record, law).question
    if isinstance(question, Question):
        settled = _Settled(evolve(question, case=None), question.facts.territory, Alike())
    else:
        settled = _Settled(None, None, Alike())
    kept[key] = settled
    return settled


def _situation(parts: Parts, selection: Selection) -> _Situation:
    said: Said = []
    of_law = [(one, _ordered(one, ()), values) for rules, values in _able(selection.of_law, parts, said) for one in rules]
    said = _said(None, _Situation(said, (_Live((), False, of_law),)), None)
    live: dict[tuple[tuple[str, ...], bool], _Live] = {}
    for rules, values in _able(selection.of_record, parts, said):
        asked = rules[0].parts
        own = (tuple(name for name in asked if name in HELD), "question" in asked)
        first = (*own[0], "question") if own[1] else own[0]
        rest = tuple(value for name, value in zip(asked, values, strict=True) if name not in first)
        live.setdefault(own, _Live(*own, [])).calls.extend((one, _ordered(one, first), rest) for one in rules)
    return _Situation(
        said, tuple(live.values()), any(one.held for one in live.values()), any(one.asks for one in live.values())
    )


def _ordered(one: Rule, first: tuple[str, ...]) -> Callable[..., Breaches]:
    """The check of a rule as it is called: with the record, the parts that come first, then the others."""
    if one.of_law:
        return lambda _, *values: one.check(*values)
    if one.parts[: len(first)] == first:
        return one.check
    names = (*first, *(name for name in one.parts if name not in first))
    return lambda record, *values: one.check(record, **dict(zip(names, values, strict=True)))


def _able(groups: tuple[_Group, ...], parts: Parts, said: Said) -> Iterator[tuple[tuple[Rule, ...], tuple[object, ...]]]:
    """The rules that can speak, and the parts for which they ask; in place of what a record holds stands nothing.

    Where a part cannot be told each rule says so; where there is nothing to hold it says nothing.
    """
    for group in groups:
        values = {name: parts.part(name) for name in group.parts if name not in HELD}
        lacking = next((one for one in values.values() if isinstance(one, Undecided)), None)
        if lacking is not None:
            said += [(one, [lacking]) for one in group.rules]
        elif None not in values.values() and () not in values.values():
            basis = values.get("basis")
            known = basis.strictest if isinstance(basis, Basis) else ()
            rules = tuple(one for one in group.rules if not one.grounds or any(ground in known for ground in one.grounds))
            if rules:
                yield rules, tuple(values.get(name) for name in group.parts)


def _said(record: object, found: _Situation, question: Question | None) -> Said:
    said = found.said.copy()
    holds = held(record) if found.holds else {}
    for live in found.live:
        first: tuple[object, ...] = (record,)
        for name in live.held:
            if name not in holds:
                break
            first += (holds[name],)
        else:
            _hear(said, live.calls, (*first, question) if live.asks else first)
    return said


def _hear(said: Said, calls: list[_Call], first: tuple[object, ...]) -> None:
    """Add what each rule says that says anything."""
    for rule, check, rest in calls:
        places: list[Breach | Undecided] = []
        try:
            for place in check(*(first + rest)):
                places.append(_checked(place, places))
        except Undecided as lacking:
            places.append(lacking)
        except Exception:
            said.append((rule, None))
            continue
        if places:
            said.append((rule, places))


def _checked(place: object, before: list[Breach | Undecided]) -> Breach | Undecided:
    """The place, if it is one and not one too many."""
    if not isinstance(place, (Breach, Undecided)):
        raise TypeError("a rule gives breaches")
    if len(before) >= MOST:
        raise MisuseError("a rule names too many places")
    return place
