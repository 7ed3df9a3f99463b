"""The registry: every record of an edition, read lazily, with look-ups by id and by name."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from lecoop.errors import UnknownIdError
from lecoop.model.channel import Channel
from lecoop.model.declaration import Declaration, DeclarationList
from lecoop.model.directory import Directory
from lecoop.model.instrument import Instrument
from lecoop.model.jurisdiction import AbsentRelation, Jurisdiction, Surveyed
from lecoop.model.organisation import Organisation
from lecoop.registry import edition, snapshot
from lecoop.registry.index import Index
from lecoop.registry.names import by_name, folded, nearest
from lecoop.registry.records import plain
from lecoop.registry.standing import Timeline, instrument_timeline, membership_timeline
from lecoop.registry.store import Store, class_of, key_of
from lecoop.values.measure import Measure
from lecoop.values.terms import DeclarationSubject, StandsFor

if TYPE_CHECKING:
    from lecoop.model.network import Network
    from lecoop.model.region import Region
    from lecoop.registry.law import Law

__all__ = ["Registry"]

Declared: TypeAlias = dict[tuple[DeclarationSubject, str], tuple[tuple[DeclarationList, Declaration], ...]]
class Registry(Store):
    """All records of one edition; immutable to its users, filled as it is asked.

    >>> from lecoop.registry import Registry
    >>> Registry.bundled().instrument("EAW").id
    'celex-32002f0584'
    """

    def __init__(
        self, raw: dict[tuple[str, str], object], *, edition: str, horizon: date, digest: str = "", index: Index | None = None
    ) -> None:
        super().__init__(raw)
        self._ready = index
        self._timelines: dict[tuple[str, str], Timeline] = {}
        self._declared: dict[str, Declared] = {}
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
            key = key_of(record, number)
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
        from lecoop.registry.overlay import laid_over

        added, gone, digest = laid_over(self._raw, paths, self.digest)
        raw = {key: table for key, table in self._raw.items() if key not in gone} | dict.fromkeys(added)
        built = {key: record for key, record in self._built.items() if key not in gone} | added
        found = Registry(raw, edition=f"{self.edition}+files", horizon=self.horizon, digest=digest)
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

    @cached_property
    def codes(self) -> frozenset[str | None]:
        """The code of every jurisdiction on record, and ``None`` for one that is not stated."""
        return frozenset((None, *self._ids("jurisdiction")))

    def has_instrument(self, identity: str) -> bool:
        """Whether an instrument of this id is on record."""
        return ("instrument", identity) in self._raw

    def organisation(self, name: str) -> Organisation:
        """The organisation of this id or code.

        Raises:
            UnknownIdError: none is known; it names the nearest three.
        """
        identity = self.index.codes.get(name) or self.index.codes.get(name.lower())
        if identity is None:
            raise UnknownIdError("organisation", nearest(name, self.index.codes))
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

    def network(self, name: str) -> Network:
        """The liaison network of this id or known name.

        Raises:
            UnknownIdError: none is known; it names the nearest three.
        """
        from lecoop.model.network import Network

        if ("network", name) in self._raw:
            return self._get(Network, "network", name)
        known = {folded(one): network.id for network in self.networks for one in (network.id, network.name, *network.also_known_as)}
        identity = known.get(folded(name))
        if identity is None:
            raise UnknownIdError("network", nearest(name, self._ids("network")))
        return self._get(Network, "network", identity)

    def networks_reaching(self, covered: str, *, of: str | None = None) -> tuple[Network, ...]:
        """The liaison networks, or those of one State, that have a row about a jurisdiction, on whatever day, by id."""
        return tuple(self.network(one) for one in self.index.reaching_from(covered, of))

    def networks_of(self, code: str) -> tuple[Network, ...]:
        """The liaison networks of a State, by id."""
        return tuple(self.network(one) for one in self.index.sending.get(code, ()))

    def region(self, name: str) -> Region:
        """The region of this id.

        Raises:
            UnknownIdError: no such region; it names the nearest three.
        """
        from lecoop.model.region import Region

        if ("region", name) not in self._raw:
            raise UnknownIdError("region", nearest(name, self._ids("region")))
        return self._get(Region, "region", name)

    @cached_property
    def networks(self) -> tuple[Network, ...]:
        """Every liaison network, by id."""
        return tuple(self.network(one) for one in sorted(self._ids("network")))

    @cached_property
    def regions(self) -> tuple[Region, ...]:
        """Every region, by id."""
        return tuple(self.region(one) for one in sorted(self._ids("region")))

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
    def directories(self) -> tuple[Directory, ...]:
        """Every live directory, by id."""
        return tuple(self._all(Directory, "directory"))

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
                if row.stands_for is StandsFor.MEMBERS and row.party in self.index.codes
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
        identity = self.index.codes.get(organisation) or organisation
        key = (f"organisation {identity}", code)
        found = self._timelines.get(key)
        if found is None:
            found = membership_timeline(self.organisation(identity), code, self.horizon)
            self._timelines[key] = found
        return found

    def providing(self, measure: Measure) -> tuple[Instrument, ...]:
        """Instruments that have a provision for the measure, by id."""
        return self._those(self.index.providing.get(measure.value, ()))

    def reaching(self, *codes: str) -> frozenset[str]:
        """Ids of the instruments that can stand between these: whatever is not among them has no row about them."""
        key = ("reaching", codes)
        kept = self.remembered(key)
        return kept if isinstance(kept, frozenset) else self.remember(key, self.index.reaching(map(self._circle, codes)))

    def _circle(self, code: str) -> tuple[str, ...]:
        """A code, and those of the States behind it."""
        if ("jurisdiction", code) not in self._raw:
            return (code,)
        found = self.jurisdiction(code)
        return tuple(one for one in (found.id, found.part_of, found.responsible) if one is not None)

    def executing(self, state: str, measure: Measure) -> tuple[Instrument, ...]:
        """A State's own laws through which it carries the measure out, by id."""
        mine = self.index.executing.get(state, ())
        return tuple(one for one in self._those(mine) if any(row.measure is measure for row in one.provisions))

    def protecting(self, measure: Measure) -> tuple[Instrument, ...]:
        """Instruments that forbid the measure in some case, whatever it rests on, by id."""
        return self._those(self.index.protecting.get(measure.value, ()))

    def transferring(self) -> tuple[Instrument, ...]:
        """Instruments that rule transfers of personal data abroad, by id."""
        return self._those(self.index.transferring)

    def linking(self, measure: Measure, among: frozenset[str]) -> tuple[Instrument, ...]:
        """Instruments among these that name the measure beside another, by id."""
        return self._those(identity for identity in self.index.linking.get(measure.value, ()) if identity in among)

    def _those(self, ids: Iterable[str]) -> tuple[Instrument, ...]:
        return tuple(self._get(Instrument, "instrument", identity) for identity in ids)

    @cached_property
    def index(self) -> Index:
        """What is looked up before a record is read."""
        if self._ready is not None:
            return self._ready
        return Index.of(self._tables("instrument"), self._tables("organisation"), self._tables("network"))

    def relations_to(self, identity: str) -> tuple[tuple[Instrument, int], ...]:
        """Who has a relation to an instrument, and which of its relations it is."""
        rows = self.index.related.get(identity, ())
        return tuple((self._get(Instrument, "instrument", one), number) for one, number, _ in rows)

    @cached_property
    def _names(self) -> dict[str, str]:
        return by_name(self._tables("instrument"))

    @property
    def organisation_codes(self) -> Mapping[str, str]:
        """The codes by which rows of parties name organisations, and their ids, each with the id."""
        return self.index.codes

    def supporting(self, measure: Measure) -> tuple[Organisation, ...]:
        """Organisations that help with the measure, by id."""
        return tuple(self._get(Organisation, "organisation", one) for one in self.index.supporting.get(measure.value, ()))

    @property
    def staffed(self) -> tuple[Organisation, ...]:
        """Organisations that give each member a bureau, by id."""
        return tuple(self._get(Organisation, "organisation", one) for one in self.index.staffed)

    def __reduce__(self) -> tuple[object, ...]:
        if self.digest == edition.DIGEST:
            return (_bundled, ())
        records: tuple[object, ...] = tuple(self._get(class_of(kind), kind, identity) for kind, identity in self._raw)
        return (_restored, (records, self.edition, self.horizon, self.digest))

    def __repr__(self) -> str:
        return f"<Registry {self.edition} {self.digest[:12]}>"


@cache
def _bundled() -> Registry:
    raw = snapshot.read(snapshot.PATH, edition.DIGEST)
    index = raw.pop(("index", ""))
    ready = Index.read(json.loads(index)) if isinstance(index, bytes) else None
    return Registry(raw, edition=edition.EDITION, horizon=edition.HORIZON, digest=edition.DIGEST, index=ready)


def _restored(records: tuple[object, ...], name: str, horizon: date, digest: str) -> Registry:
    found = Registry.of(*records, horizon=horizon)
    found.edition, found._digest = name, digest
    return found
