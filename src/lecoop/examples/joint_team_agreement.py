"""Germany, France and Switzerland set up a team against burglars who cross their borders."""

from __future__ import annotations

from datetime import date

from lecoop.model.authority import Authority
from lecoop.model.case_record import RecordState
from lecoop.model.joint_team_agreement import JointTeamAgreement, Prolongation, TeamMember, TeamParticipant
from lecoop.model.offence import ListOffence, Offence
from lecoop.values.terms import AuthorityClass, Matter
from lecoop.values.text import SecretText

__all__ = ["SPECIMEN"]

SPECIMEN = JointTeamAgreement(
    parties=("CH", "DE", "FR"),
    bases=("celex-32002f0465", "ets-182"),
    state=RecordState.COMPLETE,
    reference=SecretText("MUSTER JIT 3/2024"),
    in_writing=True,
    purpose=SecretText("To find who burgled jewellers in Musterlingen and Modèleville, and where the goods went."),
    offences=(
        Offence(
            list_offence=ListOffence.ROBBERY,
            legal_classification="Burglary by a gang, in the law of each party",
            committed_on=date(2023, 6, 1),
            committed_until=date(2024, 1, 15),
            matter=Matter.ORDINARY,
            transnational=True,
            organised_group=True,
        ),
    ),
    operates_in=("DE", "FR"),
    members=(
        TeamMember("DE", Authority(AuthorityClass.PROSECUTOR, "Staatsanwaltschaft Musterlingen (specimen)", "DE"), leads=True),
        TeamMember("FR", Authority(AuthorityClass.INVESTIGATING_JUDGE, "Tribunal judiciaire de Modèleville (spécimen)", "FR"), leads=True),
        TeamMember("CH", Authority(AuthorityClass.PROSECUTOR, "Staatsanwaltschaft Musterberg (specimen)", "CH"), leads=False),
    ),
    participants=(TeamParticipant("Eurojust", rights_of_members=False),),
    signed_on=date(2024, 2, 26),
    works_from=date(2024, 3, 1),
    works_until=date(2025, 3, 1),
    prolonged=(Prolongation(date(2025, 2, 10), ("CH", "DE", "FR"), date(2025, 9, 1)),),
)
"""A complete agreement of 26 February 2024 that keeps every rule."""
