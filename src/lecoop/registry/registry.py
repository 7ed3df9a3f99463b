"""The registry: every record of an edition, read lazily, with look-ups by id and by name."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from lecoop.errors import LecoopError, MisuseError, UnknownIdError
from lecoop.model.channel import Channel
from lecoop.model.declaration import Declaration, DeclarationList
from lecoop.model.instrument import Instrument
from lecoop.model.jurisdiction import AbsentRelation, Jurisdiction, Surveyed
from lecoop.model.organisation import Organisation
from lecoop.registry import edition, snapshot
from lecoop.registry.names import folded, nearest
from lecoop.registry.records import build, plain
from lecoop.registry.standing import Timeline, instrument_timeline, membership_timeline
from lecoop.values.measure import Measure
from lecoop.values.terms import DeclarationSubject, StandsFor

if TYPE_CHECKING:
    from lecoop.registry.law import Law

__all__ = ["Registry"]

_T = TypeVar("_T")
Declared: TypeAlias = dict[tuple[DeclarationSubject, str], tuple[tuple[DeclarationList, Declaration], ...]]
_KINDS: dict[str, type] = {
    "instrument": Instrument,
    "organisation": Organisation,
    "jurisdiction": Jurisdiction,
    "channel": Channel,
    "absent-relation": AbsentRelation,
    "surveyed": Surveyed,
}


class Registry:
    """All records of one edition; immutable to its users, filled as it is asked.

    >>> from lecoop.registry import Registry
    >>> Registry.bundled().instrument("EAW").id
    'celex-32002f0584'
    """

    def __init__(self, raw: dict[tuple[str, str], object], *, edition: str, horizon: date, digest: str = "") -> None:
        self._raw = raw
        self._built: dict[tuple[str, str], object] = {}
        self._timelines: dict[tuple[str, str], Timeline] = {}
        self._declared: dict[str, Declared] = {}
        self._notes: dict[object, object] = {}
        self.edition = edition
        self.horizon = horizon
        self._digest = digest

    @classmethod
    def bundled(cls) -> Registry:
        """The edition that came with this version.

        Raises:
            SnapshotError: the snapshot is missing or is not what its digest says.
        """
        return _bundled()

    @classmethod
    def of(cls, *records: object, horizon: date | None = None) -> Registry:
        """A registry of just these records, for rules about instruments and for small worlds in tests."""
        raw: dict[tuple[str, str], object] = {}
        built: dict[tuple[str, str], object] = {}
        for number, record in enumerate(records):
            key = _key(record, number)
            raw[key] = None
            built[key] = record
        found = cls(raw, edition="own", horizon=horizon or edition.HORIZON)
        found._built.update(built)
        return found

    def with_files(self, *paths: str | Path) -> Registry:
        """This registry with TOML files laid over it: new ids are added, ``replaces = "<id>"`` replaces a record whole.

        Args:
            paths: files, or folders that are searched for ``*.toml``.

        Raises:
            DataError: a file is not of the documented form.
            MisuseError: a path is not there, or an id exists already and the file does not say ``replaces``.
        """
        from lecoop.registry.compile import records_of

        raw, built = dict(self._raw), dict(self._built)
        digest = hashlib.sha256(self.digest.encode())
        for path in _toml_files(paths):
            for kind, identity, record, replaces in records_of(path):
                key = (kind, identity)
                if replaces is not None and (kind, replaces) not in raw:
                    raise MisuseError(f"{path.name}: replaces names a {kind} that is not on record")
                if replaces is not None:
                    raw.pop((kind, replaces))
                    built.pop((kind, replaces), None)
                elif key in raw and kind not in ("absent-relation", "surveyed"):
                    raise MisuseError(f"{path.name}: {identity} is on record already; say replaces to replace it whole")
                elif key in raw:
                    key = (kind, f"{path.name}-{identity}")
                raw[key] = None
                built[key] = record
                digest.update(json.dumps(plain(record), sort_keys=True).encode())
        found = Registry(raw, edition=f"{self.edition}+files", horizon=self.horizon, digest=digest.hexdigest())
        found._built.update(built)
        return found

    def on(self, day: date) -> Law:
        """The law as it stands on a day.

        Raises:
            MisuseError: the day is no plain date.
        """
        from lecoop.registry.law import Law

        return Law(self, day)

    # Look-ups

    @property
    def digest(self) -> str:
        """The SHA-256 of the records: of the bundled snapshot, of it and the files laid over it, or of one's own records."""
        if not self._digest:
            text = json.dumps([plain(self._built[key]) for key in sorted(self._raw)], sort_keys=True)
            self._digest = hashlib.sha256(text.encode()).hexdigest()
        return self._digest

    @cached_property
    def stale_from(self) -> date:
        """The day from which age alone makes an answer unknown."""
        months = self.horizon.month - 1 + edition.STALE_AFTER_MONTHS
        first = self.horizon.replace(year=self.horizon.year + months // 12, month=months % 12 + 1, day=1)
        return first + timedelta(days=self.horizon.day - 1)

    def instrument(self, name: str) -> Instrument:
        """The instrument of this id, reference or known name.

        Raises:
            UnknownIdError: none is known; it names the nearest three.
        """
        if ("instrument", name) in self._raw:
            return self._get(Instrument, "instrument", name)
        identity = self._names.get(name) or self._names.get(folded(name))
        if identity is None:
            raise UnknownIdError("instrument", nearest(name, self._names))
        return self._get(Instrument, "instrument", identity)

    def has_jurisdiction(self, code: str) -> bool:
        """Whether a jurisdiction of this exact code is on record."""
        return ("jurisdiction", code) in self._raw

    def has_instrument(self, identity: str) -> bool:
        """Whether an instrument of this id is on record."""
        return ("instrument", identity) in self._raw

    def organisation(self, name: str) -> Organisation:
        """The organisation of this id or code.

        Raises:
            UnknownIdError: none is known; it names the nearest three.
        """
        identity = self._codes.get(name) or self._codes.get(name.lower())
        if identity is None:
            raise UnknownIdError("organisation", nearest(name, self._codes))
        return self._get(Organisation, "organisation", identity)

    def jurisdiction(self, code: str | Jurisdiction) -> Jurisdiction:
        """The jurisdiction of this exact code; ``UK`` is answered with ``GB``.

        Raises:
            UnknownIdError: no such code; it names the nearest three.
        """
        if isinstance(code, Jurisdiction):
            return code
        if ("jurisdiction", code) not in self._raw:
            raise UnknownIdError("jurisdiction", nearest(str(code).upper(), self._ids("jurisdiction")))
        found = self._get(Jurisdiction, "jurisdiction", code)
        return self.jurisdiction(found.answers_to) if found.answers_to else found

    def channel(self, name: str) -> Channel:
        """The channel of this id.

        Raises:
            UnknownIdError: no such channel; it names the nearest three.
        """
        if ("channel", name) not in self._raw:
            raise UnknownIdError("channel", nearest(name, self._ids("channel")))
        return self._get(Channel, "channel", name)

    @cached_property
    def instruments(self) -> tuple[Instrument, ...]:
        """Every instrument, by id."""
        return tuple(self._all(Instrument, "instrument"))

    @cached_property
    def organisations(self) -> tuple[Organisation, ...]:
        """Every organisation, by id."""
        return tuple(self._all(Organisation, "organisation"))

    @cached_property
    def jurisdictions(self) -> tuple[Jurisdiction, ...]:
        """Every jurisdiction, by code."""
        return tuple(self._all(Jurisdiction, "jurisdiction"))

    @cached_property
    def channels(self) -> tuple[Channel, ...]:
        """Every channel, by id."""
        return tuple(self._all(Channel, "channel"))

    @cached_property
    def absent_relations(self) -> tuple[AbsentRelation, ...]:
        """Between whom no instrument runs."""
        return tuple(self._all(AbsentRelation, "absent-relation"))

    @cached_property
    def surveyed(self) -> tuple[Surveyed, ...]:
        """How far the registry has looked."""
        return tuple(self._all(Surveyed, "surveyed"))

    # What follows from the rows

    def timeline(self, instrument: Instrument, code: str) -> Timeline:
        """How a jurisdiction stands to an instrument, over all days; a part of a State stands as the State."""
        key = (instrument.id, code)
        found = self._timelines.get(key)
        if found is None:
            status = self.whole(instrument).status
            parties = status.parties if status is not None else ()
            through = [
                (row, self.membership(row.party, code))
                for row in parties
                if row.stands_for is StandsFor.MEMBERS and row.party in self._codes
            ]
            complete_on = status.complete_on if status is not None else None
            found = instrument_timeline(instrument, parties, complete_on, code, through, self.horizon)
            self._timelines[key] = found
        return found

    def declarations(self, instrument: Instrument) -> Declared:
        """The declarations under an instrument by subject and party, each with its list."""
        found = self._declared.get(instrument.id)
        if found is None:
            rows: dict[tuple[DeclarationSubject, str], list[tuple[DeclarationList, Declaration]]] = {}
            for block in instrument.declarations:
                for one in block.made:
                    rows.setdefault((block.subject, one.party), []).append((block, one))
            found = self._declared[instrument.id] = {key: tuple(made) for key, made in rows.items()}
        return found

    def whole(self, instrument: Instrument) -> Instrument:
        """The instrument whose list of parties holds for this one: itself, or the whole of which it is a part."""
        while instrument.status is None and instrument.part_of is not None:
            instrument = self.instrument(instrument.part_of)
        return instrument

    def membership(self, organisation: str, code: str) -> Timeline:
        """How a jurisdiction belongs to an organisation, over all days."""
        identity = self._codes.get(organisation) or organisation
        key = (f"organisation {identity}", code)
        found = self._timelines.get(key)
        if found is None:
            found = membership_timeline(self.organisation(identity), code, self.horizon)
            self._timelines[key] = found
        return found

    def providing(self, measure: Measure) -> tuple[Instrument, ...]:
        """Instruments that have a provision for the measure, by id."""
        return tuple(self._get(Instrument, "instrument", identity) for identity in self._providers.get(measure.value, ()))

    def remember(self, key: object, value: _T) -> _T:
        """Keep what was worked out from the rows, so that it is worked out once; it never changes."""
        self._notes[key] = value
        return value

    def remembered(self, key: object) -> object:
        """What ``remember`` kept under this key, or ``None``."""
        return self._notes.get(key)

    @cached_property
    def _providers(self) -> dict[str, tuple[str, ...]]:
        found: dict[str, list[str]] = {}
        for identity in sorted(self._ids("instrument")):
            for row in self._rows_of(identity, "provisions"):
                found.setdefault(str(row["measure"]), []).append(identity)
        return {measure: tuple(dict.fromkeys(ids)) for measure, ids in found.items()}

    def relations_to(self, identity: str) -> tuple[tuple[Instrument, int], ...]:
        """Who has a relation to an instrument, and which of its relations it is."""
        return tuple((self._get(Instrument, "instrument", one), number) for one, number in self._related.get(identity, ()))

    @cached_property
    def _related(self) -> dict[str, list[tuple[str, int]]]:
        found: dict[str, list[tuple[str, int]]] = {}
        for identity in sorted(self._ids("instrument")):
            for number, row in enumerate(self._rows_of(identity, "relations")):
                others = row["instruments"]
                for other in others if isinstance(others, list) else []:
                    found.setdefault(str(other), []).append((identity, number))
        return found

    def _rows_of(self, identity: str, name: str) -> list[dict[str, object]]:
        """Rows of an instrument as plain data, so that an index needs no records."""
        table = self._raw["instrument", identity]
        if table is None:
            table = plain(self._built["instrument", identity])
        rows = table.get(name, []) if isinstance(table, dict) else []
        return [row for row in rows if isinstance(row, dict)]

    @cached_property
    def _names(self) -> dict[str, str]:
        names: dict[str, str] = {}
        for instrument in self.instruments:
            for name in (instrument.id, instrument.reference, instrument.title, *instrument.also_known_as):
                if name:
                    names.setdefault(name, instrument.id)
                    names.setdefault(folded(name), instrument.id)
        return names

    @property
    def organisation_codes(self) -> frozenset[str]:
        """The codes by which rows of parties name organisations."""
        return frozenset(self._codes)

    @cached_property
    def _codes(self) -> dict[str, str]:
        codes: dict[str, str] = {}
        for organisation in self.organisations:
            codes[organisation.code] = organisation.id
            codes[organisation.id] = organisation.id
        return codes

    def _ids(self, kind: str) -> list[str]:
        return [identity for one, identity in self._raw if one == kind]

    def _get(self, cls: type[_T], kind: str, identity: str) -> _T:
        record = self._built.get((kind, identity))
        if record is None:
            record = build(cls, self._raw[kind, identity], f"{kind} {identity}")
            self._built[kind, identity] = record
        if not isinstance(record, cls):
            raise LecoopError(f"the {kind} on record is no {cls.__name__}")
        return record

    def _all(self, cls: type[_T], kind: str) -> Iterator[_T]:
        for identity in sorted(self._ids(kind)):
            yield self._get(cls, kind, identity)

    def __reduce__(self) -> tuple[object, ...]:
        if self.digest == edition.DIGEST:
            return (_bundled, ())
        records: tuple[object, ...] = tuple(self._get(_KINDS[kind], kind, identity) for kind, identity in self._raw)
        return (_restored, (records, self.edition, self.horizon, self.digest))

    def __repr__(self) -> str:
        return f"<Registry {self.edition} {self.digest[:12]}>"


@cache
def _bundled() -> Registry:
    raw = snapshot.read(snapshot.PATH, edition.DIGEST)
    return Registry(raw, edition=edition.EDITION, horizon=edition.HORIZON, digest=edition.DIGEST)


def _restored(records: tuple[object, ...], name: str, horizon: date, digest: str) -> Registry:
    found = Registry.of(*records, horizon=horizon)
    found.edition, found._digest = name, digest
    return found


def _key(record: object, number: int) -> tuple[str, str]:
    for kind, cls in _KINDS.items():
        if isinstance(record, cls):
            return kind, str(getattr(record, "id", f"{number:04d}"))
    raise MisuseError("a registry holds instruments, organisations, jurisdictions, channels and what is known about them")


def _toml_files(paths: Iterable[str | Path]) -> Iterator[Path]:
    for one in paths:
        path = Path(one)
        if path.is_dir():
            yield from sorted(path.rglob("*.toml"))
        elif path.is_file():
            yield path
        else:
            raise MisuseError("a path to laid-over files is neither a file nor a folder")
