"""Specimens of a liaison network: posts, a programme with its assessment, a report; nothing in it is real but the codes."""

from __future__ import annotations

from datetime import date

from lecoop.model.activity_report import ActivityReport, CountingBasis, Figure
from lecoop.model.network import CompleteList, Network, PublishedBound, SupportUnit
from lecoop.model.post import Accreditation, Deployment, GovernanceAccess, HostConsent, Post, Support
from lecoop.model.programme import Assessment, IdentifiedRisk, Programme
from lecoop.values.citation import Source
from lecoop.values.liaison import (
    AccreditationKind,
    AssistanceKind,
    AssistanceUse,
    Bound,
    Counted,
    GovernanceLevel,
    HostPartner,
    ListOf,
    Place,
    PostFunction,
    PostKind,
    RightsRisk,
    RiskLevel,
    SeatKind,
    SignOff,
    Threat,
)
from lecoop.values.measure import Measure
from lecoop.values.terms import Seen

__all__ = ["NETWORK", "POST", "PROGRAMME", "REPORT"]

_SEEN = Seen.OFFICIAL
_PRIMARY, _SECONDARY = AccreditationKind.PRIMARY, AccreditationKind.SECONDARY

POST = Post(
    "se-specimen-liaison-oslo", "gazette", _SEEN, seat="NO", place="Oslo", at=SeatKind.MISSION,
    functions=(PostFunction.INFORMATION_SHARING, PostFunction.COORDINATION), threats=(Threat.DRUGS,),
    accreditations=(
        Accreditation("NO", _PRIMARY, "gazette", _SEEN, valid_from=date(2016, 1, 1)),
        Accreditation("SJ", _SECONDARY, "gazette", _SEEN, valid_from=date(2017, 1, 1), valid_until=date(2020, 1, 1)),
    ),
    support=(Support(HostPartner.POLICE, "gazette", _SEEN, measures=(Measure.POLICE_INFORMATION,), valid_from=date(2016, 1, 1)),),
    governance=(GovernanceAccess(GovernanceLevel.INTERIOR_MINISTRY, "gazette", _SEEN, valid_from=date(2016, 1, 1)),),
    host_consent=HostConsent("gazette", _SEEN, valid_from=date(2016, 1, 1)), valid_from=date(2016, 1, 1),
)  # fmt: skip

PROGRAMME = Programme(
    "se-specimen-training", "Specimen training on seized drugs", "se-specimen-police", ("NO",), "gazette", _SEEN,
    partner=HostPartner.POLICE, partner_name="Specimen Police of Norway", threats=(Threat.DRUGS,), kinds=(AssistanceKind.TRAINING,),
    uses=(AssistanceUse.INVESTIGATION,), valid_from=date(2022, 3, 1), valid_until=date(2027, 3, 1),
    assessment=Assessment(
        assessed_on=date(2022, 1, 10),
        situation="Courts are independent and complaints are looked into.",
        risks=(IdentifiedRisk(RightsRisk.UNFAIR_TRIAL, RiskLevel.MEDIUM, "Trainees learn to keep records for the defence.", RiskLevel.LOW),),
        overall=RiskLevel.LOW,
        signed_off_by=SignOff.OFFICER,
        signed_off_on=date(2022, 2, 1),
        excludes=(AssistanceUse.CAPITAL_CASES,),
        monitoring="Each half year the trainees report on three of their cases.",
        review_by=date(2027, 1, 10),
    ),
)  # fmt: skip

REPORT = ActivityReport(
    "se-specimen-2025", "se-specimen-police", date(2025, 1, 1), date(2026, 1, 1), "specimen-arrests",
    (
        Figure(Counted.ARRESTS, Place.HOME, 30), Figure(Counted.ARRESTS, Place.OVERSEAS, 12),
        Figure(Counted.ARRESTS, Place.ALL, 42),
    ),
    "gazette", _SEEN,
)  # fmt: skip

NETWORK = Network(
    id="se-specimen-liaison", agency="se-specimen-police", jurisdiction="SE", name="Specimen liaison officers of Sweden",
    sources=(Source("gazette", "Gazette of the Specimen Archive", date(2026, 11, 22), _SEEN, "https://gazette.example/"),),
    support_unit=SupportUnit("Specimen desk for posts abroad", "gazette", _SEEN, valid_from=date(2016, 1, 1)),
    one_primary=True,
    complete=(CompleteList(ListOf.POSTS, date(2025, 6, 1), date(2025, 6, 1), "gazette", _SEEN),),
    claims=(PublishedBound(Counted.OFFICES, Bound.EXACTLY, 1, date(2025, 6, 1), "gazette", _SEEN),),
    posts=(
        POST,
        Post(
            "se-specimen-liaison-bergen", "gazette", _SEEN, PostKind.SUB_OFFICE, "NO", "Bergen",
            parent="se-specimen-liaison-oslo", host_consent=HostConsent("gazette", _SEEN, valid_from=date(2018, 1, 1)),
            valid_from=date(2018, 1, 1),
        ),
    ),
    deployments=(
        Deployment("se-specimen-divers", "NO", Threat.DRUGS, "gazette", _SEEN, valid_from=date(2024, 5, 1), valid_until=date(2024, 9, 1)),
    ),
    programmes=(PROGRAMME,),
    counting_bases=(CountingBasis("specimen-arrests", "arrests in cases in which the agency took part"),),
    reports=(REPORT,),
)  # fmt: skip
