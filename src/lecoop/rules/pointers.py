"""Where the records of the registry point to one another, and which words they may use."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from lecoop.door.kinds import RECORDS
from lecoop.model.activity_report import ActivityReport
from lecoop.model.agency import Agency, Succession
from lecoop.model.assistance import AssistanceRule
from lecoop.model.bureau import Bureau, Remit, Seconding
from lecoop.model.channel import Channel
from lecoop.model.circulation import Circulation, Datum, Excluded, Required
from lecoop.model.contents import CONTENTS, OF_AGREEMENTS
from lecoop.model.declaration import Declaration, DeclarationList
from lecoop.model.directory import Directory
from lecoop.model.instrument import Instrument, Relation
from lecoop.model.jurisdiction import AbsentRelation, Gate, Jurisdiction, Surveyed
from lecoop.model.network import Network
from lecoop.model.organisation import MemberBureau, Membership, Organisation, Screening
from lecoop.model.own_law import Adequacy, AgeOfResponsibility, DeathPenalty, DeathPenaltyYear, OwnLaw
from lecoop.model.path import Path
from lecoop.model.post import Accreditation, Deployment, HostConsent, Post, Support
from lecoop.model.programme import Programme
from lecoop.model.provision import ChannelUse, Content, DualCriminality, GroundForRefusal, Language, Protection, Provision, Threshold, When
from lecoop.model.published_count import PublishedCount
from lecoop.model.region import Region
from lecoop.model.status import Exclusion, Extension, PairRow, Party, Suspension
from lecoop.model.to_provider import LeaveNeeded, Untargeted
from lecoop.rules.facts import CASES
from lecoop.rules.rows import rows
from lecoop.values.measure import Subject
from lecoop.values.terms import MembershipState

__all__ = ["CITED", "pointers", "words"]

_Fields = Mapping[type, Mapping[str, str]]

CITED = "cited"
"""The kind of pointer by which an article is cited; what is cited may still be without a file."""

_POINTERS: _Fields = MappingProxyType({
    Agency: {"jurisdiction": "jurisdiction", "parent": "agency", "territories": "jurisdiction"},
    Succession: {"agency": "agency"},
    Bureau: {"jurisdiction": "jurisdiction", "host": "host", "lead": "agency", "seat": "seat"},
    Seconding: {"agency": "agency"},
    Remit: {"instruments": "instrument", "territories": "jurisdiction"},
    Channel: {"operator": "organisation", "connected": "organisation", "rules": CITED},
    Instrument: {"part_of": "instrument", "family": "instrument", "executes_for": "jurisdiction"},
    Relation: {"instruments": "instrument"},
    ChannelUse: {"id": "channel"},
    Circulation: {"participants": "jurisdiction"},
    Datum: {"instrument": "instrument"},
    Excluded: {"instrument": "instrument"},
    Required: {"instrument": "instrument"},
    Party: {"party": "party", "succession_to": "party"},
    Extension: {"territory": "jurisdiction", "by": "jurisdiction", "towards": "party"},
    Exclusion: {"between": "party"},
    Suspension: {"by": "party", "towards": "party"},
    PairRow: {"party": "party", "towards": "party"},
    Declaration: {"party": "party", "towards": "party", "channels": "channel"},
    DeclarationList: {"on": "instrument"},
    Jurisdiction: {"answers_to": "jurisdiction", "part_of": "jurisdiction", "responsible": "jurisdiction", "succeeded_by": "jurisdiction"},
    Gate: {"instrument": CITED, "channels": "channel", "towards_outside": "organisation"},
    AbsentRelation: {"by": "party", "towards": "party", "except_instruments": "instrument"},
    Surveyed: {"between": "party", "towards": "party"},
    Organisation: {"part_of": "organisation"},
    Membership: {"party": "party"},
    MemberBureau: {"instrument": CITED},
    Screening: {"party": "party"},
    PublishedCount: {"without": "party"},
    OwnLaw: {"towards": "party"},
    AgeOfResponsibility: {"territories": "jurisdiction"},
    Adequacy: {"by": "party"},
    Directory: {"instruments": "instrument", "organisations": "organisation"},
    Network: {"agency": "agency", "jurisdiction": "jurisdiction"},
    Post: {"seat": "jurisdiction", "organisation": "organisation", "powers_under": "instrument"},
    Accreditation: {"jurisdiction": "jurisdiction"},
    Support: {"jurisdictions": "jurisdiction"},
    HostConsent: {"instrument": CITED},
    Deployment: {"seat": "jurisdiction"},
    Programme: {"provider": "agency", "towards": "jurisdiction"},
    ActivityReport: {"agency": "agency"},
    AssistanceRule: {"instrument": "instrument"},
    Untargeted: {"of": "jurisdiction"},
    LeaveNeeded: {"of": "jurisdiction"},
    Region: {"members": "jurisdiction", "part_of": "region"},
})  # fmt: skip
"""Fields that hold an id or code, by the class of the row, and what kind of record each names."""

_SIDES = frozenset({"requested", "requesting", "either"})
_DAYS = frozenset({"", "earlier", "later"})
_GROUND = MappingProxyType({
    "judged_by": frozenset({"", "requested", "parties"}),
    "barred_by": frozenset({"", "requested", "requesting", "either"}),
})
_PENALTY = frozenset({"abolished", "abolished-for-ordinary-crimes", "abolished-in-practice", "retained"})
_WORDS: Mapping[type, Mapping[str, frozenset[str]]] = MappingProxyType({
    Remit: {"direction": frozenset({"", "incoming", "outgoing"})},
    Channel: {"connected_states": frozenset(state.value for state in MembershipState)},
    Instrument: {"unapplied": frozenset({"refused", "caution"})},
    Relation: {"changes": frozenset({
        "askers", "channels", "contents", "dual_criminality", "forms", "grounds_for_refusal", "language", "nationality",
        "thresholds", "time_limits", "use_limits",
    })},
    Provision: {
        "evidence": frozenset({"", "yes", "with-consent", "no"}),
        "record": frozenset({"", *(word for word, kind in RECORDS.items() if kind in CASES)}),
    },
    When: {"unstated": frozenset({"earlier", "later"})},
    Circulation: {"record": frozenset({"alert", "diffusion", "notice"})},
    Content: {"field": frozenset({*CONTENTS, *OF_AGREEMENTS})},
    Datum: {"field": frozenset(CONTENTS)},
    Language: {"rule": frozenset({
        "official-of-requested", "declared", "official-or-declared", "none-unless-declared", "own-or-requested", "listed",
        "addressee-or-official",
    })},
    Threshold: {"of": frozenset({"requesting", "requested", "both"})},
    DualCriminality: {"list": frozenset({"", "eu-32"})},
    DeclarationList: {"of": _SIDES, "unstated": _DAYS},
    GroundForRefusal: _GROUND,
    Protection: _GROUND,
    DeathPenalty: {"status": _PENALTY},
    DeathPenaltyYear: {"status": _PENALTY},
    Gate: {"of": _SIDES, "only_if": frozenset({"", "requesting-retains-death-penalty"})},
    Surveyed: {"subject": frozenset(subject.value for subject in Subject)},
})  # fmt: skip
"""Fields that hold a word of a closed list although they are text."""


def _values(row: object, name: str, path: Path) -> Iterator[tuple[Path, str]]:
    value = getattr(row, name)
    if isinstance(value, tuple):
        for i, item in enumerate(value):
            yield (*path, name, i), str(item)
    elif value:
        yield (*path, name), str(value)


def pointers(record: object) -> Iterator[tuple[Path, str, str]]:
    """Each id or code in the record: the path to it, the kind of record that it names, and itself."""
    for path, row in rows(record):
        for name, kind in _POINTERS.get(type(row), {}).items():
            for where, identity in _values(row, name, path):
                yield where, kind, identity


def words(record: object) -> Iterator[tuple[Path, frozenset[str], str]]:
    """Each word in the record that belongs to a closed list: the path to it, the list, and itself."""
    for path, row in rows(record):
        for name, known in _WORDS.get(type(row), {}).items():
            for where, word in _values(row, name, path):
                yield where, known, word
