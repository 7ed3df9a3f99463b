"""What people write in TOML, made into what records hold.

People write each thing once: a source under a short key, what holds for all measures under
``[general]``, a time limit as ``days = 60``. Here the short forms are spelled out; see
``data/README.md`` for the page that describes them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from lecoop.registry.records import DataError

__all__ = ["channels", "directories", "instrument", "jurisdiction", "network", "organisation", "regions", "relations", "surveyed"]

_Table: TypeAlias = dict[str, object]

_FORCE = {
    "convention": "treaty", "protocol": "treaty", "bilateral-treaty": "treaty", "agreement": "treaty",
    "regulation": "union-law", "directive": "union-law", "framework-decision": "union-law", "decision": "union-law",
    "constitution": "rules-of-an-organisation", "arrangement": "arrangement", "scheme": "non-binding",
    "domestic-law": "domestic-law",
}  # fmt: skip
_UNITS = ("hours", "days", "working_days", "weeks", "months", "years")


def instrument(raw: _Table, path: str) -> _Table:
    """The table of an instrument file as plain data of an ``Instrument``."""
    table = _begin(raw, path)
    sources = _sources(table, path)
    general = _table(table.pop("general", {}), f"{path}.general")
    table["provisions"] = [
        _provision({**general, **one, "measure": measure}, where)
        for where, provision in _numbered(table.get("provisions", []), f"{path}.provisions")
        for one, measures in [_without(provision, "measures")]
        for measure in (_list(measures, where) if measures is not None else [one.get("measure")])
    ]
    _time_limits(table, path)
    _use_limits(table, path)
    if "force" not in table and table.get("kind") in _FORCE:
        table["force"] = _FORCE[str(table["kind"])]
    status = table.get("status")
    first = _only(sources)
    if status is not None:
        status = _table(status, f"{path}.status")
        first = str(status.setdefault("source", first))
        for name in ("parties", "published_counts"):
            status[name] = _rows(status.get(name, []), first, sources, f"{path}.status.{name}")
        table["status"] = status
    for name in ("extensions", "exclusions", "objections", "suspensions", "applied"):
        if name in table:
            table[name] = _rows(table[name], first, sources, f"{path}.{name}")
    if "circulations" in table:
        table["circulations"] = [
            _circulation(row, sources, f"{path}.circulations[{i}]")
            for i, row in enumerate(_rows(table["circulations"], _only(sources), sources, f"{path}.circulations"))
        ]
    blocks = []
    for where, block in _numbered(table.get("declarations", []), f"{path}.declarations"):
        one, source = _without(block, "source")
        made = _rows(one.get("made", []), str(source or first), sources, f"{where}.made")
        for row in made:
            _thresholds(row, f"{where}.made")
        one["made"] = made
        blocks.append(one)
    if blocks:
        table["declarations"] = blocks
    if "sides" in table:
        table["sides"] = [{"id": side} if isinstance(side, str) else side for side in _list(table["sides"], path)]
    if isinstance(table.get("entry_clause"), dict):
        table["entry_clause"] = _entry_clause(_table(table["entry_clause"], path))
    return table


def organisation(raw: _Table, path: str) -> _Table:
    """The table of an organisation file as plain data of an ``Organisation``."""
    table = _begin(raw, path)
    sources = _sources(table, path)
    first = str(table.pop("source", _only(sources)))
    for name in ("memberships", "screenings", "published_counts"):
        if name in table:
            table[name] = _rows(table[name], first, sources, f"{path}.{name}")
    return table


def jurisdiction(raw: _Table, path: str) -> _Table:
    """The table of a jurisdiction file as plain data of a ``Jurisdiction``."""
    table = _begin(raw, path)
    sources = _sources(table, path)
    first = str(table.pop("source", _only(sources)))
    for name in (
        "agencies", "bureaus", "death_penalty", "death_penalty_years", "age_of_responsibility", "own_law", "assistance",
        "adequacy", "gates",
    ):  # fmt: skip
        rows = _rows(table.get(name, []), first, sources, f"{path}.{name}")
        for row in rows:
            if name in ("agencies", "bureaus"):
                row.setdefault("jurisdiction", table.get("id"))
            _within(row, ("seconding",), sources, f"{path}.{name}")
            if name == "assistance":
                _review(row)
        if rows:
            table[name] = rows
    return table


def network(raw: _Table, path: str) -> _Table:
    """The table of a file of a liaison network as plain data of a ``Network``; its State is that of the agency's id."""
    table = _begin(raw, path)
    sources = _sources(table, path)
    first = str(table.pop("source", _only(sources)))
    table.setdefault("jurisdiction", str(table.get("agency", "")).partition("-")[0].upper())
    if "support_unit" in table:
        table["support_unit"] = _row(table["support_unit"], first, sources, f"{path}.support_unit")
    for name in ("claims", "complete", "support", "governance", "posts", "deployments", "programmes", "reports"):
        rows = _rows(table.get(name, []), first, sources, f"{path}.{name}")
        for i, row in enumerate(rows):
            _within(row, ("accreditations", "support", "governance"), sources, f"{path}.{name}[{i}]")
            if "host_consent" in row:
                row["host_consent"] = _row(row["host_consent"], str(row["source"]), sources, f"{path}.{name}[{i}].host_consent")
        if rows:
            table[name] = rows
    return table


def regions(raw: _Table, path: str) -> list[_Table]:
    """The regions of ``regions.toml`` as plain data of ``Region`` records."""
    return _sourced(raw, "regions", path)


def channels(raw: _Table, path: str) -> list[_Table]:
    """The channels of ``channels.toml`` as plain data of ``Channel`` records."""
    return _sourced(raw, "channels", path)


def directories(raw: _Table, path: str) -> list[_Table]:
    """The directories of ``directories.toml`` as plain data of ``Directory`` records."""
    return _sourced(raw, "directories", path)


def _sourced(raw: _Table, name: str, path: str) -> list[_Table]:
    """Rows each of which is a record of its own, with the source that it names."""
    table = _begin(raw, path)
    sources = _sources(table, path)
    found = []
    for where, row in _numbered(table.get(name, []), f"{path}.{name}"):
        key = str(row.pop("source", _only(sources)))
        source = _source(key, sources, where)
        row.setdefault("seen", source["seen"])
        if "ceilings" in row:
            row["ceilings"] = _rows(row["ceilings"], key, sources, f"{where}.ceilings")
        also = dict.fromkeys(str(one["source"]) for _, one in _numbered(row.get("ceilings", []), where))
        row["sources"] = [_source(one, sources, where) for one in dict.fromkeys((key, *also))]
        found.append(row)
    return found


def relations(raw: _Table, path: str) -> list[_Table]:
    """The absent relations of ``relations.toml`` as plain data of ``AbsentRelation`` records."""
    table = _begin(raw, path)
    sources = _sources(table, path)
    rows = _rows(table.get("absent", []), _only(sources), sources, f"{path}.absent")
    for row in rows:
        row["sources"] = [_source(str(row["source"]), sources, path)]
    return rows


def surveyed(raw: _Table, path: str) -> list[_Table]:
    """The rows of ``surveyed.toml`` as plain data of ``Surveyed`` records."""
    return [row for _, row in _numbered(_begin(raw, path).get("surveyed", []), f"{path}.surveyed")]


def _begin(raw: _Table, path: str) -> _Table:
    table = dict(raw)
    if table.pop("format", None) != 1:
        raise DataError(f"{path}: a data file begins with format = 1")
    return table


def _sources(table: _Table, path: str) -> dict[str, _Table]:
    named = _table(table.get("sources", {}), f"{path}.sources")
    found = {key: {"key": key, "seen": "official", **_table(row, f"{path}.sources.{key}")} for key, row in named.items()}
    if found:
        table["sources"] = list(found.values())
    return found


def _only(sources: Mapping[str, _Table]) -> str:
    return next(iter(sources), "")


def _source(key: str, sources: Mapping[str, _Table], path: str) -> _Table:
    if key not in sources:
        raise DataError(f"{path}: source {key!r} is not among the sources of this file")
    return sources[key]


def _rows(rows: object, first: str, sources: Mapping[str, _Table], path: str) -> list[_Table]:
    found = []
    for where, row in _numbered(rows, path):
        row.setdefault("source", first)
        row.setdefault("seen", _source(str(row["source"]), sources, where)["seen"])
        found.append(row)
    return found


def _row(row: object, first: str, sources: Mapping[str, _Table], path: str) -> _Table:
    return _rows([row], first, sources, path)[0]


def _within(row: _Table, names: tuple[str, ...], sources: Mapping[str, _Table], path: str) -> None:
    """Rows inside of a row take its source."""
    for name in names:
        if name in row:
            row[name] = _rows(row[name], str(row["source"]), sources, f"{path}.{name}")


def _review(row: _Table) -> None:
    """A term for another look, written like a time limit."""
    for unit in _UNITS:
        if f"review_after_{unit}" in row:
            row["review_after"] = f"{row.pop(f'review_after_{unit}')} {unit.replace('_', '-')}"


def _provision(row: _Table, path: str) -> _Table:
    if row.get("channels") == "any":
        row["channels"], row["any_channel"] = [], True
    other = row.pop("other_channels", None)
    if other is not None:
        other = _table(other, path)
        row["other_channels"], row["other_channels_article"] = other.get("any", ""), other.get("article", "")
    if "form" in row:
        row["forms"] = [row.pop("form"), *_list(row.get("forms", []), path)]
    for name in ("contents", "agreement"):
        contents = row.get(name)
        if isinstance(contents, dict):
            article = contents.get("article", "")
            row[name] = [{"field": field, "article": article} for field in _list(contents.get("fields", []), path)]
    _thresholds(row, path)
    _time_limits(row, path)
    _use_limits(row, path)
    if isinstance(row.get("scope"), dict):
        row["scope"] = [row["scope"]]
    return row


def _circulation(row: _Table, sources: Mapping[str, _Table], path: str) -> _Table:
    """Contents by article, and what has to be so by article, one row for each word."""
    for name, many, one in (("contents", "fields", "field"), ("requires", "all", "what")):
        if name in row:
            row[name] = [
                {one: word, **rest}
                for where, group in _numbered(row[name], f"{path}.{name}")
                for rest, words in [_without(group, many)]
                for word in (_list(words, where) if words is not None else [group.get(one)])
            ]
    _within(row, ("contents", "requires", "excluded"), sources, path)
    _thresholds(row, path)
    _time_limits(row, path)
    return row


def _thresholds(row: _Table, path: str) -> None:
    """``in`` says in whose law; the record calls it ``of``."""
    for _, threshold in _in_place(row, "thresholds", path):
        if "in" in threshold:
            threshold["of"] = threshold.pop("in")


def _time_limits(row: _Table, path: str) -> None:
    """``days = 60, from = "arrest", plus_days = 30`` in the words of the record."""
    for _, limit in _in_place(row, "time_limits", path):
        limit["runs_from"] = limit.pop("from", None)
        for unit in _UNITS:
            if unit in limit:
                limit["within"] = f"{limit.pop(unit)} {unit.replace('_', '-')}"
            if f"plus_{unit}" in limit:
                limit["extension"] = f"{limit.pop(f'plus_{unit}')} {unit.replace('_', '-')}"


def _use_limits(row: _Table, path: str) -> None:
    """``{ when = "stayed", days = 45, from = "surrender" }`` in the words of the record."""
    for _, limit in _in_place(row, "use_limits", path):
        for _, opening in _in_place(limit, "opened_by", path):
            if "from" in opening:
                opening["runs_from"] = opening.pop("from")
            for unit in _UNITS:
                if unit in opening:
                    opening["within"] = f"{opening.pop(unit)} {unit.replace('_', '-')}"


def _entry_clause(row: _Table) -> _Table:
    for unit in _UNITS:
        if unit in row:
            row["after"] = f"{row.pop(unit)} {unit.replace('_', '-')}"
    return row


def _in_place(row: _Table, name: str, path: str) -> list[tuple[str, _Table]]:
    numbered = _numbered(row.get(name, []), f"{path}.{name}")
    if numbered:
        row[name] = [one for _, one in numbered]
    return numbered


def _numbered(rows: object, path: str) -> list[tuple[str, _Table]]:
    return [(f"{path}[{i}]", _table(row, f"{path}[{i}]")) for i, row in enumerate(_list(rows, path))]


def _without(row: _Table, name: str) -> tuple[_Table, object]:
    return {key: value for key, value in row.items() if key != name}, row.get(name)


def _table(value: object, path: str) -> _Table:
    if not isinstance(value, dict):
        raise DataError(f"{path}: expected a table")
    return dict(value)


def _list(value: object, path: str) -> list[object]:
    if not isinstance(value, list):
        raise DataError(f"{path}: expected a list")
    return value
