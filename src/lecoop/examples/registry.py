"""A small world for rules about the registry: real codes, and nothing else in it is real.

Sweden and Norway are its States, the Specimen Police Union its organisation; a convention with its
protocol, a treaty between the two and one channel are its law.
"""

from __future__ import annotations

from datetime import date

from attrs import evolve

from lecoop.examples.liaison import NETWORK
from lecoop.model.activity_report import ActivityReport
from lecoop.model.agency import Agency, Succession
from lecoop.model.assistance import AssistanceRule
from lecoop.model.bureau import Bureau, Remit, Seconding
from lecoop.model.channel import Channel
from lecoop.model.instrument import Instrument, Relation
from lecoop.model.jurisdiction import Jurisdiction
from lecoop.model.network import Network
from lecoop.model.organisation import MemberBureau, Membership, Organisation
from lecoop.model.post import Post
from lecoop.model.programme import Programme
from lecoop.model.provision import Askers, ChannelUse, Content, Language, Provision
from lecoop.model.published_count import PublishedCount
from lecoop.model.region import Region
from lecoop.model.status import EntryClause, Party, Status
from lecoop.registry import Registry
from lecoop.values.citation import Source
from lecoop.values.duration import Duration, Unit
from lecoop.values.liaison import RiskLevel, SignOff
from lecoop.values.measure import Measure
from lecoop.values.terms import (
    AuthorityClass,
    BureauKind,
    ChannelClass,
    Force,
    Function,
    InstrumentKind,
    JurisdictionStatus,
    MembershipState,
    Mode,
    RelationHow,
    Seen,
)  # fmt: skip

__all__ = ["RECORDS", "world"]

_SEEN = Seen.OFFICIAL
_SOURCES = (Source("gazette", "Gazette of the Specimen Archive", date(2026, 11, 22), _SEEN, "https://gazette.example/"),)


_FIVE_YEARS = Duration(5, Unit.YEARS)


def _provision(article: str) -> Provision:
    return Provision(
        Measure.POLICE_INFORMATION,
        article,
        askers=Askers((AuthorityClass.POLICE,), "3"),
        channels=(ChannelUse("specimen-network", "4"),),
        contents=(Content("assistance", "5(a)"), Content("reasons", "5(b)")),
        language=Language("official-or-declared", "6"),
    )


ORGANISATION = Organisation(
    id="specimen-police-union",
    code="SPU",
    name="Specimen Police Union",
    sources=_SOURCES,
    established_on=date(1990, 1, 1),
    complete_on=date(2026, 11, 22),
    each_member_has=(MemberBureau(BureauKind.NCB, "specimen-convention", "2"),),
    memberships=(
        Membership("NO", "gazette", _SEEN, valid_from=date(1990, 1, 1)),
        Membership("SE", "gazette", _SEEN, state=MembershipState.ASSOCIATED, valid_from=date(1990, 1, 1), valid_until=date(1995, 1, 1)),
        Membership("SE", "gazette", _SEEN, valid_from=date(1995, 1, 1)),
    ),
    published_counts=(
        PublishedCount(date(1994, 12, 31), 1, "gazette", Seen.OFFICIAL),
        PublishedCount(date(2020, 1, 1), 2, "gazette", Seen.OFFICIAL),
    ),
)

AGENCY = Agency(
    "se-specimen-police", "SE", "Specimen Police of Sweden", (Function.POLICE,), "gazette", _SEEN,
    predecessors=(Succession("se-specimen-constabulary", date(2015, 1, 1)),), valid_from=date(2015, 1, 1),
)  # fmt: skip
BUREAU = Bureau(
    "se-specimen-liaison", "SE", BureauKind.LIAISON_BUREAU, "Specimen Liaison Bureau of Sweden", "gazette", _SEEN,
    host="se-specimen-police", lead="se-specimen-police", seat="specimen-police-union",
    seconding=(Seconding("se-specimen-customs", "gazette", _SEEN, valid_from=date(2016, 1, 1)),),
    remits=(Remit(("specimen-convention",), (Measure.POLICE_INFORMATION,), direction="outgoing"),), valid_from=date(2015, 1, 1),
)  # fmt: skip
NCB = Bureau(
    "se-specimen-ncb", "SE", BureauKind.NCB, "Specimen National Central Bureau of Sweden", "gazette", _SEEN,
    host="se-specimen-police", valid_from=date(2015, 1, 1),
)  # fmt: skip
JURISDICTION = Jurisdiction(
    "SE", JurisdictionStatus.ASSIGNED, "Sweden", official_languages=("sv",), sources=_SOURCES,
    agencies=(
        AGENCY,
        Agency(
            "se-specimen-constabulary", "SE", "Specimen Constabulary of Sweden", (Function.POLICE,), "gazette", _SEEN,
            valid_from=date(1965, 1, 1), valid_until=date(2015, 1, 1),
        ),
        Agency("se-specimen-customs", "SE", "Specimen Customs of Sweden", (Function.CUSTOMS,), "gazette", _SEEN, held_on=date(2000, 1, 1)),
    ),
    bureaus=(
        BUREAU,
        NCB,
    ),
    assistance=(
        AssistanceRule(RiskLevel.LOW, (SignOff.OFFICER, SignOff.SENIOR_OFFICIAL, SignOff.MINISTER), "gazette", _SEEN, _FIVE_YEARS, "specimen-convention", "30"),
        AssistanceRule(RiskLevel.MEDIUM, (SignOff.SENIOR_OFFICIAL, SignOff.MINISTER), "gazette", _SEEN, _FIVE_YEARS, "specimen-convention", "30"),
        AssistanceRule(RiskLevel.HIGH, (SignOff.MINISTER,), "gazette", _SEEN, _FIVE_YEARS, "specimen-convention", "31"),
    ),
)  # fmt: skip

INSTRUMENT = Instrument(
    id="specimen-convention",
    title="Convention on Specimen Police Cooperation",
    kind=InstrumentKind.CONVENTION,
    force=Force.TREATY,
    sources=_SOURCES,
    also_known_as=("Specimen Convention",),
    depositary="Specimen Archive",
    signed_on=date(1988, 6, 1),
    valid_from=date(1990, 1, 1),
    provisions=(_provision("3"),),
    entry_clause=EntryClause("20(2)", Duration(3, Unit.MONTHS), first_of_month=True, valid_from=date(1990, 1, 1)),
    status=Status(
        "gazette",
        date(2026, 11, 22),
        (
            Party(
                "NO",
                "gazette",
                _SEEN,
                mode=Mode.RATIFICATION,
                signed_on=date(1988, 6, 1),
                deposited_on=date(1989, 2, 3),
                valid_from=date(1990, 1, 1),
            ),
            Party(
                "SE",
                "gazette",
                _SEEN,
                mode=Mode.RATIFICATION,
                signed_on=date(1990, 3, 1),
                deposited_on=date(1994, 9, 12),
                valid_from=date(1995, 1, 1),
            ),
        ),
        (PublishedCount(date(2020, 1, 1), 2, "gazette", _SEEN),),
    ),
)
PROTOCOL = Instrument(
    id="specimen-protocol",
    title="Protocol to the Convention on Specimen Police Cooperation",
    kind=InstrumentKind.PROTOCOL,
    force=Force.TREATY,
    sources=_SOURCES,
    signed_on=date(1999, 5, 5),
    valid_from=date(2001, 1, 1),
    family="specimen-convention",
    provisions=(_provision("1"),),
    relations=(Relation(RelationHow.SUPPLEMENTS, ("specimen-convention",), "10"),),
    status=Status("gazette", date(2026, 11, 22), (Party("SE", "gazette", _SEEN, valid_from=date(2001, 1, 1)),)),
)
TREATY = Instrument(
    id="specimen-treaty",
    title="Treaty between Norway and Sweden on Specimens",
    kind=InstrumentKind.BILATERAL_TREATY,
    force=Force.TREATY,
    sources=_SOURCES,
    signed_on=date(1970, 1, 1),
    valid_from=date(1971, 1, 1),
    provisions=(_provision("1"),),
    status=Status(
        "gazette",
        date(2026, 11, 22),
        (Party("NO", "gazette", _SEEN, valid_from=date(1971, 1, 1)), Party("SE", "gazette", _SEEN, valid_from=date(1971, 1, 1))),
    ),
)
REGION = Region("specimen-north", "Specimen North", "999", ("NO", "SE", "SJ"), _SEEN, _SOURCES)
CHANNEL = Channel(
    id="specimen-network",
    name="Specimen Network",
    kind=ChannelClass.POLICE_NETWORK,
    sources=_SOURCES,
    seen=_SEEN,
    bureaus=(BureauKind.NCB,),
    carries=(Measure.POLICE_INFORMATION, Measure.SURRENDER),
    operator="specimen-police-union",
    connected="SPU",
    never_basis=(Measure.SURRENDER,),
    rules="specimen-convention",
    rules_article="4",
)

RECORDS = (
    ORGANISATION, JURISDICTION, Jurisdiction("NO", JurisdictionStatus.ASSIGNED, "Norway"),
    Jurisdiction("SJ", JurisdictionStatus.ASSIGNED, "Svalbard and Jan Mayen", responsible="NO"), INSTRUMENT, PROTOCOL, TREATY, CHANNEL,
    NETWORK, REGION,
)  # fmt: skip
"""Every record of the small world; an agency and a bureau stand in their jurisdiction, a post and a programme in their network."""


def world(record: object = None) -> Registry:
    """The small world, with a record put in the place of the one that has its id, or beside them.

    Args:
        record: a record of the registry, an agency, bureau, post, programme or report; a registry is given back as it is.
    """
    if isinstance(record, Registry):
        return record
    kept = {(type(one), one.id): one for one in RECORDS}
    if isinstance(record, Agency | Bureau):
        home = next((one for one in RECORDS if isinstance(one, Jurisdiction) and one.id == record.jurisdiction), JURISDICTION)
        record = _housed(home, record)
    if isinstance(record, Post | Programme | ActivityReport):
        record = _posted(record)
    others = [one for key, one in kept.items() if key != (type(record), getattr(record, "id", None))]
    return Registry.of(*others, *([record] if record is not None else []))


def _housed(home: Jurisdiction, record: Agency | Bureau) -> Jurisdiction:
    if isinstance(record, Agency):
        return evolve(home, agencies=(*(one for one in home.agencies if one.id != record.id), record))
    return evolve(home, bureaus=(*(one for one in home.bureaus if one.id != record.id), record))


def _posted(record: Post | Programme | ActivityReport) -> Network:
    if isinstance(record, Post):
        return evolve(NETWORK, posts=(*(one for one in NETWORK.posts if one.id != record.id), record))
    if isinstance(record, Programme):
        return evolve(NETWORK, programmes=(record,))
    return evolve(NETWORK, reports=(record,))
