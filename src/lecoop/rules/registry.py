"""Rules that judge every record of the registry alike, and the registry across its files."""

from __future__ import annotations

from datetime import date
from difflib import get_close_matches

from attrs import evolve

from lecoop.errors import UnknownIdError
from lecoop.model.agency import Agency
from lecoop.model.bureau import Bureau
from lecoop.model.channel import Channel
from lecoop.model.directory import Directory
from lecoop.model.instrument import Instrument
from lecoop.model.jurisdiction import AbsentRelation, Jurisdiction, Surveyed
from lecoop.model.network import Network
from lecoop.model.organisation import Organisation
from lecoop.model.provision import Content
from lecoop.model.region import Region
from lecoop.registry import Law, Registry
from lecoop.registry.names import folded
from lecoop.report import Audience, Severity
from lecoop.rules.pointers import CITED, pointers, words
from lecoop.rules.rows import rows
from lecoop.rules.rule import Breach, Breaches, Cites, rule
from lecoop.values.citation import Source

__all__ = ["body_without_day", "days_reversed", "name_used_twice", "row_without_source", "unknown_id", "unknown_word"]

_KINDS = (AbsentRelation, Agency, Bureau, Channel, Directory, Instrument, Jurisdiction, Network, Organisation, Region, Surveyed)


@rule("registry.unknown-id", *_KINDS, severity=Severity.ERROR, added_in="26.1", citation=Cites.FORM, audience=Audience.REGISTRY)
def unknown_id(record: object, law: Law) -> Breaches:
    """Whatever a record points to is on record.

    A pointer into nothing is a mistyped id, a file that was renamed, or one that is still to be written;
    until it is mended the row says nothing. An instrument that is only cited may be without a file.
    """
    for path, kind, identity in pointers(record):
        if not _known(law.registry, kind, identity):
            named = "instrument" if kind == CITED else kind
            message = f"names the {named} {identity}, which is not on record; correct the id or write its file"
            yield Breach(*path, message=message, severity=Severity.NOTE if kind == CITED else None)


def _known(registry: Registry, kind: str, identity: str) -> bool:
    if kind in ("party", "seat"):
        return any(_known(registry, one, identity) for one in ("jurisdiction", "organisation"))
    if kind == "host":
        return identity in _ids(registry, "agency") or identity in _ids(registry, "bureau")
    if kind in ("agency", "bureau"):
        return identity in _ids(registry, kind)
    try:
        if kind == "jurisdiction":
            registry.jurisdiction(identity)
        elif kind == "organisation":
            registry.organisation(identity)
        elif kind == "channel":
            registry.channel(identity)
        elif kind == "region":
            registry.region(identity)
        else:
            return registry.instrument(identity).id == identity
    except UnknownIdError:
        return False
    return True


def _ids(registry: Registry, kind: str) -> frozenset[str]:
    """Ids of all agencies, or of all bureaus, worked out once for each registry."""
    kept = registry.remembered(("ids", kind))
    if isinstance(kept, frozenset):
        return kept
    if kind == "agency":
        return registry.remember(("ids", kind), frozenset(one.id for state in registry.jurisdictions for one in state.agencies))
    return registry.remember(("ids", kind), frozenset(one.id for state in registry.jurisdictions for one in state.bureaus))


unknown_id.passes(Agency)
unknown_id.passes(Instrument)


@unknown_id.fails(Bureau, at="$.host")
def _no_such_house(bureau: Bureau) -> Bureau:
    """The bureau sits in an agency that nobody has entered."""
    return evolve(bureau, host="se-nobody")


@unknown_id.fails(Instrument, at="$.relations[0].instruments[0]")
def _replaces_nothing(instrument: Instrument) -> Instrument:
    """The convention replaces a treaty that is not on record."""
    from lecoop.model.instrument import Relation
    from lecoop.values.terms import RelationHow

    return evolve(instrument, relations=(Relation(RelationHow.REPLACES, ("treaty-of-nowhere",), "19"),))


@unknown_id.fails(Channel, at="$.operator")
def _run_by_nobody(channel: Channel) -> Channel:
    """The channel is run by an organisation that is not on record."""
    return evolve(channel, operator="nobody")


@rule("registry.unknown-word", *_KINDS, severity=Severity.ERROR, added_in="26.1", citation=Cites.FORM, audience=Audience.REGISTRY)
def unknown_word(record: object) -> Breaches:
    """A field with a closed list of words holds one of them.

    A word outside its list is not an error to a program, which passes over it: the row is there and does
    nothing.
    """
    for path, known, word in words(record):
        if word not in known:
            near = get_close_matches(word, known, n=3) if len(known) > _FEW else sorted(known - {""})
            hint = f"; it takes: {', '.join(near)}" if near else "; see the docstring of its class"
            yield Breach(*path, message=f"{word} is no word of this field{hint}")


_FEW = 12
"""How many words a message names at most."""


unknown_word.passes(Channel)
unknown_word.passes(Instrument)


@unknown_word.fails(Instrument, at="$.provisions[0].contents[0].field")
def _unheard_of(instrument: Instrument) -> Instrument:
    """The convention asks for a content that no record knows."""
    provision = evolve(instrument.provisions[0], contents=(Content("horoscope", "5"),))
    return evolve(instrument, provisions=(provision,))


@rule("registry.row-without-source", *_KINDS, severity=Severity.ERROR, added_in="26.1", citation=Cites.FORM, audience=Audience.REGISTRY)
def row_without_source(record: object, law: Law) -> Breaches:
    """Every row names a source that its file has.

    A fact that nobody can look up again cannot be confirmed, and not be corrected either.
    """
    known = {one.key for one in _sources(record, law.registry)}
    for path, row in rows(record):
        source = getattr(row, "source", None)
        if isinstance(source, str) and source not in known and hasattr(row, "seen"):
            what = f"source {source} is not among the sources of the file" if source else "no source is named"
            yield Breach(*path, "source", message=f"{what}; name where the row was seen")
    if isinstance(record, Channel | Instrument | Network | Organisation) and not record.sources:
        yield Breach("sources", message="no source is named; name where it was seen")


def _sources(record: object, registry: Registry) -> tuple[Source, ...]:
    """The sources of the file in which the record stands."""
    if isinstance(record, Agency | Bureau):
        return next((one.sources for one in registry.jurisdictions if one.id == record.jurisdiction), ())
    return tuple(getattr(record, "sources", ()))


row_without_source.passes(Instrument)
row_without_source.passes(Agency)


@row_without_source.fails(Instrument, at="$.status.parties[1].source")
def _hearsay(instrument: Instrument) -> Instrument:
    """The second party's row names a source that the file does not have."""
    status = instrument.status
    if status is None:
        return instrument
    parties = (status.parties[0], evolve(status.parties[1], source="hearsay"), *status.parties[2:])
    return evolve(instrument, status=evolve(status, parties=parties))


_RUNS = (
    ("valid_from", "valid_until"), ("held_on", "valid_until"), ("last_seen_on", "valid_until"), ("applied_from", "applied_until"),
    ("established_on", "valid_until"),
)  # fmt: skip


@rule("registry.days-reversed", *_KINDS, severity=Severity.ERROR, added_in="26.1", citation=Cites.FORM, audience=Audience.REGISTRY)
def days_reversed(record: object) -> Breaches:
    """Every run of days ends after it begins.

    Its end is the first day outside, so that a run that ends on the day of its beginning never was.
    """
    for path, row in rows(record):
        for first, last in _RUNS:
            start, end = getattr(row, first, None), getattr(row, last, None)
            if isinstance(start, date) and isinstance(end, date) and end <= start:
                message = f"{end.isoformat()} does not lie after {first} {start.isoformat()}; one of the two is wrong"
                yield Breach(*path, last, message=message)


days_reversed.passes(Organisation)
days_reversed.passes(Bureau)


@days_reversed.fails(Agency, at="$.valid_until")
def _ended_before(agency: Agency) -> Agency:
    """The agency ends on the day of its beginning."""
    return evolve(agency, valid_until=agency.valid_from)


@rule("registry.body-without-day", Agency, Bureau, severity=Severity.NOTE, added_in="26.1", citation=Cites.FORM, audience=Audience.REGISTRY)
def body_without_day(body: Agency | Bureau) -> Breaches:
    """An agency or bureau has a first day, or a day on which it was seen to be there.

    Without either it is taken to have been there always, and a plan for former years names a desk that
    nobody had yet.
    """
    if body.valid_from is None and body.held_on is None:
        yield Breach("valid_from", message="neither a first day nor held_on is stated; give the day on which a source saw it")


body_without_day.passes(Agency)


@body_without_day.fails(Bureau, at="$.valid_from")
def _always_there(bureau: Bureau) -> Bureau:
    """The bureau has no day at all."""
    return evolve(bureau, valid_from=None)


@rule("registry.name-used-twice", Registry, severity=Severity.ERROR, added_in="26.1", citation=Cites.FORM, audience=Audience.REGISTRY)
def name_used_twice(registry: Registry) -> Breaches:
    """A name by which somebody looks leads to one record.

    An id, or what practitioners say: if two instruments have it, whoever asks gets the one that happens to come
    first. Titles and printed references repeat, of a treaty that several States inherited or that was renewed; what
    several bear leads to none of them.
    """
    seen: dict[str, str] = {}
    for instrument in registry.instruments:
        mine = {folded(one): one for one in (instrument.id, *instrument.also_known_as)}
        for key, name in sorted(mine.items()):
            first = seen.setdefault(key, instrument.id)
            if first != instrument.id:
                message = f"{name} names both {first} and {instrument.id}; keep it for one of them"
                yield Breach("instruments", instrument.id, message=message)
    owners: dict[str, str] = {}
    for state in registry.jurisdictions:
        for identity in [one.id for one in state.agencies] + [one.id for one in state.bureaus]:
            first = owners.setdefault(identity, state.id)
            if first != state.id or (owners.get(f" {identity}") == state.id):
                yield Breach("jurisdictions", state.id, message=f"{identity} is the id of two bodies; give one of them another")
            owners[f" {identity}"] = state.id
    for organisation in registry.organisations:
        if any(organisation.code == state.id for state in registry.jurisdictions if state.bureaus or state.agencies):
            yield Breach("organisations", organisation.id, message=f"{organisation.code} is the code of a State and of an organisation")


name_used_twice.passes(Registry)


@name_used_twice.fails(Registry, at="$.instruments.specimen-treaty")
def _same_nickname(registry: Registry) -> Registry:
    """The treaty and the convention are known by one name."""
    from lecoop.examples.registry import world

    return world(evolve(registry.instrument("specimen-treaty"), also_known_as=("Specimen Convention",)))
