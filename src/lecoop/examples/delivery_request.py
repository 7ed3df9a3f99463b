"""Switzerland asks France to let a parcel of drugs through on its way to Belgium, where it is to arrive."""

from __future__ import annotations

from datetime import date

from lecoop.model.authority import Authority
from lecoop.model.case_record import RecordState
from lecoop.model.delivery_request import DeliveryRequest, RouteState
from lecoop.model.document import Document, DocumentKind
from lecoop.model.offence import ListOffence, Offence
from lecoop.model.subject import Role, Subject
from lecoop.values.duration import Penalty
from lecoop.values.operation import ConsignmentHandling
from lecoop.values.terms import AuthorityClass, CrimeArea, Matter
from lecoop.values.text import SecretText

__all__ = ["SPECIMEN"]

SPECIMEN = DeliveryRequest(
    requesting="CH",
    requested="FR",
    basis="ets-182",
    channel="direct",
    state=RecordState.COMPLETE,
    reference=SecretText("MUSTER KL 2/2024"),
    issuing_authority=Authority(AuthorityClass.PROSECUTOR, "Staatsanwaltschaft Musterberg (specimen)", "CH"),
    conducting_authority=Authority(AuthorityClass.POLICE, "Kantonspolizei Musterberg (specimen)", "CH"),
    subjects=(
        Subject(
            role=Role.SUSPECT,
            family_name=SecretText("Musterperson"),
            given_names=SecretText("Sascha Exempel"),
            born_on=date(1988, 8, 8),
            nationalities=("CH",),
            residence="CH",
        ),
    ),
    offences=(
        Offence(
            list_offence=ListOffence.DRUGS,
            relies_on_list=False,
            legal_classification="Serious offence against the Narcotics Act, article 19(2)",
            max_penalty=Penalty.parse("20 years"),
            requested_classification="Importation de stupéfiants, Code pénal, article 222-36",
            committed_on=date(2024, 4, 2),
            committed_in="CH",
            facts=SecretText("A parcel with a kilogramme of heroin was found in Musterberg; it is addressed to a garage in Antwerp."),
            areas=(CrimeArea.DRUGS,),
            matter=Matter.ORDINARY,
            transnational=True,
            organised_group=True,
        ),
    ),
    extraditable=True,
    route=(
        RouteState("FR", True, True, date(2024, 4, 4), True, Authority(AuthorityClass.PROSECUTOR, "Parquet de Modèleville (spécimen)", "FR")),
        RouteState("BE", False, True, date(2024, 4, 4), True, Authority(AuthorityClass.PROSECUTOR, "Parket Modelstad (specimen)", "BE")),
    ),
    goods=SecretText("A parcel of 30 by 20 by 10 centimetres with one kilogramme of heroin."),
    handling=ConsignmentHandling.REPLACED,
    handling_agreed=True,
    reasons=SecretText("Only the delivery shows who is behind the garage."),
    documents=(Document(DocumentKind.FORM, "fr", signed=True),),
    languages=("fr",),
    urgent=False,
    issued_on=date(2024, 4, 3),
)
"""A complete request of 3 April 2024 that keeps every rule."""
