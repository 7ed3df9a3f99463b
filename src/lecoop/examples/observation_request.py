"""German officers went on observing a suspect in France before leave could be asked for, and stopped in time."""

from __future__ import annotations

from datetime import UTC, date, datetime

from attrs import evolve

from lecoop.model.authority import Authority
from lecoop.model.case_record import RecordState
from lecoop.model.document import Document, DocumentKind
from lecoop.model.observation_request import ObservationRequest
from lecoop.model.offence import ListOffence, Offence
from lecoop.model.subject import Role, Sex, Subject
from lecoop.values.duration import Penalty
from lecoop.values.operation import ObservedOffence
from lecoop.values.terms import AuthorityClass, CrimeArea, Matter
from lecoop.values.text import SecretText
from lecoop.values.urgency import UrgencyReason

__all__ = ["BEFOREHAND", "SPECIMEN"]

SPECIMEN = ObservationRequest(
    requesting="DE",
    requested="FR",
    basis="schengen-convention-1990-observation",
    channel="central-authorities",
    state=RecordState.COMPLETE,
    reference=SecretText("MUSTER OBS 5/2024"),
    issuing_authority=Authority(AuthorityClass.POLICE, "Polizeipräsidium Musterlingen (specimen)", "DE"),
    conducting_authority=Authority(AuthorityClass.POLICE, "Polizeipräsidium Musterlingen (specimen)", "DE"),
    person=Subject(
        role=Role.SUSPECT,
        family_name=SecretText("Musterperson"),
        given_names=SecretText("Toni Exempel"),
        born_on=date(1979, 7, 7),
        sex=Sex.UNSPECIFIED,
        nationalities=("DE",),
        residence="DE",
        located_in="FR",
    ),
    offences=(
        Offence(
            list_offence=ListOffence.DRUGS,
            relies_on_list=False,
            legal_classification="Trafficking in narcotics in no small amount, Betäubungsmittelgesetz, section 29a",
            max_penalty=Penalty.parse("15 years"),
            committed_on=date(2024, 3, 1),
            committed_in="DE",
            facts=SecretText("The suspect is thought to have sold cocaine in Musterlingen since March 2024 and drove to meet the supplier."),
            areas=(CrimeArea.DRUGS,),
            matter=Matter.ORDINARY,
            transnational=True,
        ),
    ),
    listed_as=(ObservedOffence.DRUGS,),
    extraditable=True,
    reasons=SecretText("The suspect drove across the border without warning, on the way to the supplier."),
    urgent=True,
    urgency_reason=UrgencyReason.LOSS_OF_RELEVANCE,
    urgency_explained=SecretText("The border was three minutes away when the suspect left the motorway."),
    leave_granted=True,
    leave_at=datetime(2024, 5, 14, 11, 40, tzinfo=UTC),
    crossed=True,
    crossed_at=datetime(2024, 5, 14, 8, 5, tzinfo=UTC),
    notified_at_once=True,
    request_followed=True,
    ended_at=datetime(2024, 5, 14, 15, 20, tzinfo=UTC),
    officers_identifiable=True,
    leave_carried=False,
    home_entered=False,
    person_stopped=False,
    reported=True,
    documents=(Document(DocumentKind.FORM, "fr", signed=True),),
    languages=("de", "fr"),
    issued_on=date(2024, 5, 14),
    sent_on=date(2024, 5, 14),
    received_on=date(2024, 5, 14),
)
"""A complete record of 14 May 2024 that keeps every rule."""

BEFOREHAND = evolve(
    SPECIMEN,
    basis="ets-182",
    channel="direct",
    urgent=False,
    urgency_reason=None,
    urgency_explained=None,
    leave_granted=True,
    leave_at=datetime(2024, 5, 13, 9, 0, tzinfo=UTC),
    notified_at_once=None,
    request_followed=None,
    leave_carried=True,
)
"""The same with leave from the day before, under the protocol of 2001."""
