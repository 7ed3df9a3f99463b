"""What the law says of a record before the record itself is looked at: worked out once for all records that are alike in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
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
    """Rules that ask for the same parts.

    A check is called with the record, what is asked for of the record's own, and the rest.

    Args:
        needs: the parts that are known before the record is looked at, in the order in which they are asked for.
        held: names of what a record holds; ``asks`` whether the question is asked for; ``rest`` all other parts.
        checks: the rules, each with its check as it is called.
    """

    needs: tuple[str, ...]
    held: tuple[str, ...]
    asks: bool
    rest: tuple[str, ...]
    checks: tuple[tuple[Rule, Callable[..., Breaches]], ...]


def _grouped(rules: Iterable[Rule]) -> tuple[_Group, ...]:
    found: dict[tuple[str, ...], list[Rule]] = {}
    for one in rules:
        found.setdefault(one.parts, []).append(one)
    return tuple(_group(parts, own) for parts, own in found.items())


def _group(parts: tuple[str, ...], rules: list[Rule]) -> _Group:
    of_law = rules[0].of_law
    held = tuple(name for name in parts if name in HELD)
    asks = "question" in parts and not of_law
    first = (*held, "question") if asks else held
    rest = tuple(name for name in parts if name not in first)
    needs = tuple(name for name in parts if name not in HELD)
    return _Group(needs, held, asks, rest, tuple((one, _ordered(one, (*first, *rest))) for one in rules))


def _ordered(one: Rule, parts: tuple[str, ...]) -> Callable[..., Breaches]:
    """The check of a rule as it is called: with the record, and the parts in this order."""
    if one.of_law:
        return lambda _, *values: one.check(*values)
    if one.parts == parts:
        return one.check
    return lambda record, *values: one.check(record, **dict(zip(parts, values, strict=True)))


@frozen(eq=False)
class Selection:
    """The rules that judge a record, by id.

    Args:
        kind: the class of record that they judge; ``None`` where they are chosen for one check, and nothing is kept.
        asked: the parts for which they ask, but for what a record holds.
        settled_by: what of such a record settles its situation, but for the facts of its case; ``None`` where more does.
    """

    rules: tuple[Rule, ...]
    kind: type | None = None
    ids: tuple[str, ...] = field(init=False)
    of_law: tuple[_Group, ...] = field(init=False)
    of_record: tuple[_Group, ...] = field(init=False)
    asked: tuple[str, ...] = field(init=False)
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

    @asked.default
    def _all_parts(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(name for one in self.rules for name in one.parts if name not in HELD))

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
    key = (selection, law.day, selection.settled_by(record))
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
    parts = Parts(record, law)
    question = parts.question
    if isinstance(question, Question):
        asked = law.jurisdiction(parts.names.requested).id
        settled = _Settled(evolve(question, case=None), asked if asked != question.asked else None, Alike())
    else:
        settled = _Settled(None, None, Alike())
    kept[key] = settled
    return settled


def _situation(parts: Parts, selection: Selection) -> _Situation:
    known = {name: parts.part(name) for name in selection.asked}
    said: Said = []
    of_law = _live(selection.of_law, known, said)
    said = _said(None, _Situation(said, of_law), None)
    live = _live(selection.of_record, known, said)
    return _Situation(said, live, any(one.held for one in live), any(one.asks for one in live))


def _live(groups: tuple[_Group, ...], known: dict[str, object], said: Said) -> tuple[_Live, ...]:
    """The rules that can speak.

    Where a part cannot be told each rule says so; where there is nothing to hold it says nothing.
    """
    lacking = {name: _bare(part) for name, part in known.items() if isinstance(part, Undecided)}
    silent = {name for name, part in known.items() if part is None or part == ()}
    basis = known.get("basis")
    grounds = basis.strictest if isinstance(basis, Basis) else ()
    live: dict[tuple[tuple[str, ...], bool], _Live] = {}
    for group in groups:
        wanting = next((lacking[name] for name in group.needs if name in lacking), None)
        if wanting is not None:
            said += [(one, [wanting]) for one, _ in group.checks]
        elif silent.isdisjoint(group.needs):
            rest = tuple([known[name] for name in group.rest])
            calls = [
                (one, check, rest)
                for one, check in group.checks
                if not one.grounds or any(ground in grounds for ground in one.grounds)
            ]
            own = (group.held, group.asks)
            if calls and own not in live:
                live[own] = _Live(*own, [])
            if calls:
                live[own].calls.extend(calls)
    return tuple(live.values())


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
            places.append(_bare(lacking))
        except Exception:
            said.append((rule, None))
            continue
        if places:
            said.append((rule, places))


def _bare(lacking: Undecided) -> Undecided:
    """The want of a fact without the trace of where it was raised, which would hold the record as long as this is kept."""
    return Undecided(*lacking.path, message=lacking.message)


def _checked(place: object, before: list[Breach | Undecided]) -> Breach | Undecided:
    """The place, if it is one and not one too many."""
    if not isinstance(place, (Breach, Undecided)):
        raise TypeError("a rule gives breaches")
    if len(before) >= MOST:
        raise MisuseError("a rule names too many places")
    return place
