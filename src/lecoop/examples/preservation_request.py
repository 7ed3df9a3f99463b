"""The Netherlands asks Japan to keep data, under the Budapest Convention; people and provider are invented."""

from __future__ import annotations

from datetime import date

from lecoop.model.authority import Authority
from lecoop.model.case_record import RecordState
from lecoop.model.offence import Offence
from lecoop.model.preservation_request import PreservationRequest
from lecoop.model.provider import DataSought
from lecoop.values.duration import Penalty
from lecoop.values.terms import AuthorityClass, CrimeArea, Matter
from lecoop.values.text import SecretText
from lecoop.values.urgency import UrgencyReason

__all__ = ["SPECIMEN"]

SPECIMEN = PreservationRequest(
    requesting="NL",
    requested="JP",
    basis="ets-185",
    channel="network-24-7",
    state=RecordState.COMPLETE,
    reference=SecretText("SPECIMEN 26-0042"),
    issuing_authority=Authority(AuthorityClass.POLICE, "Voorbeeldpolitie (specimen)", "NL"),
    offences=(
        Offence(
            legal_classification="Computervredebreuk, Wetboek van Strafrecht, artikel 138ab",
            requested_classification="Unauthorised access, Act on Prohibition of Unauthorised Computer Access, article 3",
            max_penalty=Penalty.parse("4 years"),
            committed_on=date(2024, 2, 3),
            committed_in="NL",
            facts=SecretText("On 3 February 2024 somebody entered the network of an invented hospital from a server in Japan."),
            areas=(CrimeArea.CYBERCRIME,),
            matter=Matter.ORDINARY,
        ),
    ),
    data=DataSought(
        described=SecretText("The logs of the server and what is stored on it."),
        account=SecretText("server 7 of the invented host"),
        since=date(2024, 2, 1),
        until=date(2024, 2, 8),
    ),
    link_to_offence=SecretText("From the server the network was entered, and to it the files were copied."),
    custodian=SecretText("Specimen Hosting KK, Tokyo"),
    necessity=SecretText("Logs are kept for thirty days only."),
    request_will_follow=True,
    confidential=True,
    languages=("en",),
    urgent=True,
    urgency_reason=UrgencyReason.LOSS_OF_DATA,
    urgency_explained=SecretText("The logs of the first days are deleted on 4 March."),
    issued_on=date(2024, 2, 12),
    sent_on=date(2024, 2, 12),
    received_on=date(2024, 2, 12),
    preserved_on=date(2024, 2, 13),
    followed_on=date(2024, 3, 28),
)
"""A complete request of 12 February 2024, through the points of contact that are open at all hours."""
