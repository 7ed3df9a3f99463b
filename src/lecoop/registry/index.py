"""What is looked up before a record is read: who stands in which instrument, what gives which measure, who runs what."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import TypeAlias

from attrs import field, frozen

__all__ = ["BILATERALS", "Index"]

BILATERALS = "earlier-bilaterals"
"""The key of relations to whatever bilateral treaty is older."""

_Ids: TypeAlias = Mapping[str, tuple[str, ...]]
_Row: TypeAlias = Mapping[str, object]


_GROUPS = ("providing", "linking", "named", "executing", "parts", "supporting", "sending", "covering", "protecting")
_LISTS = ("general", "staffed", "transferring")


@frozen
class Index:
    """Ids of instruments, by what one asks of them; each in order.

    Args:
        providing: by measure, those that have a provision for it; ``linking``, those that name it beside another.
        named: by code, those in whose rows, extensions or title to execute it stands.
        general: those that may reach whoever is not named: an organisation stands for its members, or any State may join.
        executing: by State, its own laws through which it carries out.
        related: by the id of an instrument, who has a relation to it, which of its relations, and how.
        parts: by the id of a whole, its parts.
        codes: by the code or the id of an organisation, its id.
        supporting: by measure, the organisations that help with it; ``staffed``, those that give each member a bureau.
        protecting: by measure, the instruments that forbid it in some case, whatever it rests on.
        transferring: those that rule transfers of personal data abroad.
        sending: by State, its liaison networks; ``covering``, by code, the networks with a post that covers it on some day.
    """

    providing: _Ids = field(factory=dict)
    linking: _Ids = field(factory=dict)
    named: _Ids = field(factory=dict)
    general: tuple[str, ...] = ()
    executing: _Ids = field(factory=dict)
    related: Mapping[str, tuple[tuple[str, int, str], ...]] = field(factory=dict)
    parts: _Ids = field(factory=dict)
    codes: Mapping[str, str] = field(factory=dict)
    supporting: _Ids = field(factory=dict)
    staffed: tuple[str, ...] = ()
    sending: _Ids = field(factory=dict)
    covering: _Ids = field(factory=dict)
    protecting: _Ids = field(factory=dict)
    transferring: tuple[str, ...] = ()

    @classmethod
    def of(cls, tables: Mapping[str, _Row], organisations: Mapping[str, _Row], networks: Mapping[str, _Row]) -> Index:
        """The index of instruments, organisations and liaison networks as plain data, by id."""
        providing: dict[str, list[str]] = {}
        linking: dict[str, list[str]] = {}
        named: dict[str, list[str]] = {}
        executing: dict[str, list[str]] = {}
        parts: dict[str, list[str]] = {}
        related: dict[str, list[tuple[str, int, str]]] = {}
        general: list[str] = []
        protecting: dict[str, list[str]] = {}
        for identity in sorted(tables):
            table = tables[identity]
            for row in _rows(table, "provisions"):
                providing.setdefault(str(row["measure"]), []).append(identity)
                for other in _words(row.get("linked")):
                    linking.setdefault(other, []).append(identity)
            for row in _rows(table, "protections"):
                for measure in _words(row.get("measures")):
                    protecting.setdefault(measure, []).append(identity)
            for number, row in enumerate(_rows(table, "relations")):
                for other in [*_words(row.get("instruments")), *([BILATERALS] if row.get("earlier_bilaterals") else [])]:
                    related.setdefault(other, []).append((identity, number, str(row["how"])))
            state = table.get("executes_for")
            parties = _rows(_status(tables, identity), "parties")
            codes = [str(row["party"]) for row in parties] + [str(row["territory"]) for row in _rows(table, "extensions")]
            if isinstance(state, str):
                executing.setdefault(state, []).append(identity)
                codes.append(state)
            for code in codes:
                named.setdefault(code, []).append(identity)
            whole = table.get("part_of")
            if isinstance(whole, str):
                parts.setdefault(whole, []).append(identity)
            by_any = isinstance(state, str) and not table.get("sides")
            if table.get("open_to_any") or by_any or any(row.get("stands_for") == "members" for row in parties):
                general.append(identity)
        by_code: dict[str, str] = {}
        supporting: dict[str, list[str]] = {}
        staffed = []
        for identity in sorted(organisations):
            by_code[str(organisations[identity]["code"])] = by_code[identity] = identity
            for measure in _words(organisations[identity].get("supports")):
                supporting.setdefault(measure, []).append(identity)
            if _rows(organisations[identity], "each_member_has"):
                staffed.append(identity)
        sending: dict[str, list[str]] = {}
        covering: dict[str, list[str]] = {}
        for identity in sorted(networks):
            sending.setdefault(str(networks[identity]["jurisdiction"]), []).append(identity)
            for post in _rows(networks[identity], "posts"):
                for row in _rows(post, "accreditations"):
                    covering.setdefault(str(row["jurisdiction"]), []).append(identity)
        return cls(
            _once(providing),
            _once(linking),
            _once(named),
            tuple(general),
            _once(executing),
            {key: tuple(rows) for key, rows in sorted(related.items())},
            _once(parts),
            MappingProxyType(dict(sorted(by_code.items()))),
            _once(supporting),
            tuple(staffed),
            _once(sending),
            _once(covering),
            _once(protecting),
            tuple(identity for identity in sorted(tables) if tables[identity].get("transfers")),
        )

    @classmethod
    def read(cls, table: object) -> Index:
        """The index that stands in the snapshot."""
        found = table if isinstance(table, dict) else {}
        groups = {name: {key: tuple(ids) for key, ids in found[name].items()} for name in _GROUPS}
        related = {key: tuple((one, number, how) for one, number, how in rows) for key, rows in found["related"].items()}
        return cls(
            groups["providing"], groups["linking"], groups["named"], tuple(found["general"]), groups["executing"], related,
            groups["parts"], MappingProxyType(found["codes"]), groups["supporting"], tuple(found["staffed"]),
            groups["sending"], groups["covering"], groups["protecting"], tuple(found["transferring"]),
        )  # fmt: skip

    def plain(self) -> dict[str, object]:
        """The index as plain data, as ``read`` takes it."""
        groups: dict[str, object] = {name: {key: list(ids) for key, ids in getattr(self, name).items()} for name in (*_GROUPS, "related")}
        return {**groups, **{name: list(getattr(self, name)) for name in _LISTS}, "codes": dict(self.codes)}

    def reaching(self, circles: Iterable[Iterable[str]]) -> frozenset[str]:
        """The instruments that can stand between those named, each by a circle of codes: its own, and the State's behind it."""
        between: set[str] | None = None
        for codes in circles:
            mine = {identity for code in codes for identity in self.named.get(code, ())} | set(self.general)
            between = mine if between is None else between & mine
        return frozenset(between or ())

    def reaching_from(self, covered: str, sending: str | None) -> tuple[str, ...]:
        """The liaison networks, or those of one State, that have a row about a jurisdiction."""
        reaching = self.covering.get(covered, ())
        return reaching if sending is None else tuple(one for one in self.sending.get(sending, ()) if one in reaching)

    def kept_by(self, ids: Iterable[str]) -> frozenset[str]:
        """What these keep alive by applying it, with its parts."""
        known = set(ids)
        kept = {target for target, rows in self.related.items() for one, _, how in rows if how == "applies" and one in known}
        return frozenset(kept | {part for target in kept for part in self.parts.get(target, ())})


def _status(tables: Mapping[str, _Row], identity: str) -> _Row:
    """The list of parties that holds for an instrument: its own, or the whole's of which it is a part."""
    table = tables[identity]
    while not isinstance(table.get("status"), dict):
        whole = table.get("part_of")
        if not isinstance(whole, str) or whole not in tables:
            return {}
        table = tables[whole]
    status = table["status"]
    return status if isinstance(status, dict) else {}


def _rows(table: _Row, name: str) -> list[_Row]:
    rows = table.get(name, [])
    return [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []


def _words(value: object) -> list[str]:
    return [str(one) for one in value] if isinstance(value, list) else []


def _once(groups: Mapping[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {key: tuple(dict.fromkeys(groups[key])) for key in sorted(groups)}
