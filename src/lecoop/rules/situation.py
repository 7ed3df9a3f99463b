"""What the law says of a record before the record itself is looked at: worked out once for all records that are alike in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from operator import attrgetter
from types import MappingProxyType
from typing import TypeAlias

from attrs import evolve, field, fields_dict, frozen, has

from lecoop.basis.basis import Basis
from lecoop.basis.case import Case
from lecoop.basis.question import Question
from lecoop.basis.watched import Alike, Watched
from lecoop.errors import MisuseError
from lecoop.registry import Law
from lecoop.rules.facts import assurances, subjects
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
        if self.kind is None or not has(self.kind) or any(_UNSETTLED.intersection(one.parts) for one in self.rules):
            return None
        stated = [name for name in _SETTLING if name in fields_dict(self.kind)]
        return attrgetter(*stated) if {"requesting", "requested", "measure"}.issubset(stated) else None


_SETTLING = ("requesting", "requested", "measure", "basis", "channel", "handed_over_on")
"""What settles the situation of a record: its names, and for a use the day whose terms count."""
_UNSETTLED = frozenset({"circulation", "regime"})
"""The parts that more of a record settles."""


_Live: TypeAlias = tuple[Rule, Callable[..., Breaches], int]
"""A rule that has yet to see a record; its check, given all but the record and what each record has of its own; and
the number of the group of these for which it asks."""


@frozen
class _Situation:
    """What was said of it already, the rules that have yet to see the record, and what of the record's own they ask for."""

    said: Said
    live: tuple[_Live, ...]
    own: tuple[tuple[str, ...], ...]


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
        question = parts.question if any("question" in names for names in found.own) else None
        return _said(record, found, None if isinstance(question, Undecided) else question)
    key = (selection.kind, law.day, selection.settled_by(record))
    all_kept = law.registry.remembered("situations")
    settled = all_kept.get(key) if isinstance(all_kept, dict) else None
    if not isinstance(settled, _Settled):
        settled = _settle(record, law, key)
    case = told(record, settled.territory)
    question = settled.question and Question(
        settled.question.law, settled.question.asking, settled.question.asked, settled.question.measure, case
    )
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
    of_law = [(one, _of_law(one, values), 0) for rules, values in _able(selection.of_law, parts, said) for one in rules]
    said = _said(None, _Situation(said, tuple(of_law), ((),)), None)
    live: list[_Live] = []
    groups: list[tuple[str, ...]] = []
    for rules, values in _able(selection.of_record, parts, said):
        own = tuple(name for name in values if name in _OWN)
        if own not in groups:
            groups.append(own)
        given = {name: value for name, value in values.items() if name not in own}
        live += [(one, partial(one.check, **given) if given else one.check, groups.index(own)) for one in rules]
    return _Situation(said, tuple(live), tuple(groups))


def _of_law(one: Rule, values: dict[str, object]) -> Callable[..., Breaches]:
    return lambda _: one.check(**values)


def _able(groups: tuple[_Group, ...], parts: Parts, said: Said) -> Iterator[tuple[tuple[Rule, ...], dict[str, object]]]:
    """The rules that can speak, and the parts for which they ask.

    Where a part cannot be told each rule says so; where there is nothing to hold it says nothing.
    """
    for group in groups:
        values = {name: parts.part(name) for name in group.parts}
        lacking = next((one for one in values.values() if isinstance(one, Undecided)), None)
        if lacking is not None:
            said += [(one, [lacking]) for one in group.rules]
        elif all(name in HELD or (value is not None and value != ()) for name, value in values.items()):
            basis = values.get("basis")
            known = basis.strictest if isinstance(basis, Basis) else ()
            yield tuple(one for one in group.rules if not one.grounds or any(ground in known for ground in one.grounds)), values


_OWN = ("question", *HELD)
"""The parts that each record has of its own; the question is that of its case."""
_HOLD: Mapping[str, Callable[[object], tuple[object, ...]]] = MappingProxyType({"assurances": assurances, "subjects": subjects})


def _said(record: object, found: _Situation, question: Question | None) -> Said:
    said = found.said.copy()
    own = [_own(record, names, question) for names in found.own]
    for rule, call, number in found.live:
        given = own[number]
        if given is None:
            continue
        places: list[Breach | Undecided] = []
        try:
            for place in call(record, **given):
                places.append(_checked(place, places))
        except Undecided as lacking:
            places.append(lacking)
        except Exception:
            said.append((rule, None))
            continue
        if places:
            said.append((rule, places))
    return said


def _own(record: object, names: tuple[str, ...], question: Question | None) -> dict[str, object] | None:
    """What the record has of its own under these names; ``None`` where it holds nothing under one of them."""
    own: dict[str, object] = {name: question if name == "question" else _HOLD[name](record) for name in names}
    return None if () in own.values() else own


def _checked(place: object, before: list[Breach | Undecided]) -> Breach | Undecided:
    """The place, if it is one and not one too many."""
    if not isinstance(place, (Breach, Undecided)):
        raise TypeError("a rule gives breaches")
    if len(before) >= MOST:
        raise MisuseError("a rule names too many places")
    return place
