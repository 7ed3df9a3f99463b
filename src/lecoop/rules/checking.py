"""A check: every rule that judges a record, all of them, all findings at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache

from attrs import evolve

from lecoop.errors import MisuseError
from lecoop.model.path import Path, written
from lecoop.registry import Law, Registry
from lecoop.report import Finding, Gap, Report, Severity
from lecoop.rules.facts import is_complete
from lecoop.rules.listing import RULES
from lecoop.rules.rule import Breach, Rule, Undecided
from lecoop.rules.situation import MOST, Said, Selection, judged
from lecoop.values.citation import Citation

__all__ = ["MOST", "check", "check_registry"]

_Found = tuple[list[tuple[object, Finding]], list[tuple[object, Gap]], set[str]]


def check(record: object, law: Law, *, rules: Iterable[Rule] = RULES, complete: bool = False) -> Report:
    """Hold a record against every rule that judges its kind, by the law of a day.

    Args:
        record: the record of a case, or a record of the registry.
        law: the law of the day; a case has the law of the day that the caller chooses.
        rules: which rules; a third party's own stand beside ``RULES``. Of a tuple that is given again, what its rules
            of the law alone said is kept.
        complete: judge it as complete although it says that it is a draft.

    Raises:
        MisuseError: two rules have the same id, or no rule judges such a record.
    """
    kind: type = type(record)
    chosen = _selection(rules, kind)
    if not chosen.rules:
        raise MisuseError("no rule judges a record of this kind")
    said = judged(record, law, chosen)
    if not said:
        return Report(kind.__name__, (), (), chosen.ids, law.stamp)
    found, gaps, crashed = _filed(said, complete or is_complete(record))
    return _report(kind.__name__, found, gaps, chosen.ids, law, crashed)


def _selection(rules: Iterable[Rule], kind: type) -> Selection:
    """The rules that judge a kind of record, by id; those of a tuple are sorted out once, because it does not change."""
    if rules is RULES:
        return _own(kind)
    return _of_same(_Same(rules), kind) if isinstance(rules, tuple) else Selection(_of_kind(rules, kind))


@cache
def _own(kind: type) -> Selection:
    return Selection(_of_kind(RULES, kind), kind)


@lru_cache(maxsize=256)
def _of_same(same: _Same, kind: type) -> Selection:
    return Selection(_of_kind(same.rules, kind), kind)


class _Same:
    """Rules that are the same as others if they are the very same tuple."""

    __slots__ = ("rules",)

    def __init__(self, rules: tuple[Rule, ...]) -> None:
        self.rules = rules

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.rules is self.rules

    def __hash__(self) -> int:
        return id(self.rules)


def _of_kind(rules: Iterable[Rule], kind: type) -> tuple[Rule, ...]:
    return tuple(one for one in _chosen(rules) if issubclass(kind, one.kinds))


def check_registry(registry: Registry, *, rules: Iterable[Rule] = RULES) -> Report:
    """Hold every record of a registry, and the registry as a whole, against the rules.

    The stamp bears the registry's horizon; the rules judge whole runs of days, not that day alone.

    Raises:
        MisuseError: two rules have the same id.
    """
    chosen = rules if isinstance(rules, tuple) else tuple(_chosen(rules))
    law = registry.on(registry.horizon)
    found: list[tuple[object, Finding]] = []
    gaps: list[tuple[object, Gap]] = []
    crashed: set[str] = set()
    ran: set[str] = set()
    for name, record in _records(registry):
        kind: type = type(record)
        own = _selection(chosen, kind)
        ran.update(own.ids)
        more, lacking, broken = _filed(judged(record, law, own), True)
        found += [((name, key), evolve(one, record=name)) for key, one in more]
        gaps += [((name, key), evolve(one, record=name)) for key, one in lacking]
        crashed |= broken
    return _report("Registry", found, gaps, tuple(sorted(ran)), law, crashed)


def _chosen(rules: Iterable[Rule]) -> Sequence[Rule]:
    chosen = sorted(rules, key=lambda one: one.id)
    if len({one.id for one in chosen}) < len(chosen):
        raise MisuseError("two rules have the same id")
    return chosen


def _records(registry: Registry) -> Iterator[tuple[str, object]]:
    """Every record with its name: kind and id; the registry itself comes first."""
    yield "registry", registry
    for organisation in registry.organisations:
        yield f"organisation {organisation.id}", organisation
    for jurisdiction in registry.jurisdictions:
        yield f"jurisdiction {jurisdiction.id}", jurisdiction
        for agency in jurisdiction.agencies:
            yield f"agency {agency.id}", agency
        for bureau in jurisdiction.bureaus:
            yield f"bureau {bureau.id}", bureau
    for network in registry.networks:
        yield f"network {network.id}", network
        for post in network.posts:
            yield f"post {post.id}", post
        for programme in network.programmes:
            yield f"programme {programme.id}", programme
        for report in network.reports:
            yield f"activity-report {report.id}", report
    for channel in registry.channels:
        yield f"channel {channel.id}", channel
    for instrument in registry.instruments:
        yield f"instrument {instrument.id}", instrument
    for i, relation in enumerate(registry.absent_relations):
        yield f"absent-relation {i:04}", relation
    for i, surveyed in enumerate(registry.surveyed):
        yield f"surveyed {i:04}", surveyed


def _filed(said: Said, complete: bool) -> _Found:
    """What the rules say, as findings and gaps, and which of them crashed."""
    found: list[tuple[object, Finding]] = []
    gaps: list[tuple[object, Gap]] = []
    crashed: set[str] = set()
    for one, places in said:
        if places is None:
            crashed.add(one.id)
            continue
        try:
            filed = [(_key(place.path), _entry(one, place, complete)) for place in places]
        except Exception:
            crashed.add(one.id)
            continue
        for key, entry in filed:
            if isinstance(entry, Finding):
                found.append((key, entry))
            else:
                gaps.append((key, entry))
    return found, gaps, crashed


def _entry(one: Rule, place: Breach | Undecided, complete: bool) -> Finding | Gap:
    if isinstance(place, Undecided):
        return Gap(one.id, written(place.path), place.message)
    if place.missing and not complete:
        return Gap(one.id, written(place.path), f"not stated yet: {place.message}")
    own = one.citation if isinstance(one.citation, Citation) else None
    severity = place.severity or one.severity
    return Finding(one.id, severity, written(place.path), place.message, place.citation or own, one.audience)


def _key(path: Path) -> object:
    """Fields by name, items by number."""
    return tuple([(0, step, "") if isinstance(step, int) else (1, 0, step) for step in path])


_RANK = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 2}


def _report(
    kind: str,
    found: list[tuple[object, Finding]],
    gaps: list[tuple[object, Gap]],
    ran: tuple[str, ...],
    law: Law,
    crashed: set[str],
) -> Report:
    """What is broken, the hardest first, then by place; the same findings in the same order every time."""
    if len(found) > 1:
        found.sort(key=lambda one: (_RANK[one[1].severity], one[0], one[1].rule, one[1].message, str(one[1].citation)))
    gaps.sort(key=lambda one: (one[0], one[1].rule, one[1].message))
    return Report(
        kind=kind,
        findings=tuple([one for _, one in found]),
        gaps=tuple([one for _, one in gaps]),
        ran=ran,
        stamp=law.stamp,
        crashed=tuple(sorted(crashed)),
    )
