"""The United Kingdom seeks from Spain a person accused of fraud, under the Trade and Cooperation Agreement."""

from __future__ import annotations

from datetime import date

from attrs import evolve

from lecoop.model.arrest_warrant import ArrestWarrant
from lecoop.model.authority import Authority
from lecoop.model.case_record import RecordState
from lecoop.model.document import Document, DocumentKind
from lecoop.model.national_decision import DecisionKind, NationalDecision
from lecoop.model.offence import ListOffence, Offence, Participation
from lecoop.model.subject import Role, Sex, Subject
from lecoop.values.duration import Penalty
from lecoop.values.terms import AuthorityClass, Matter, Purpose
from lecoop.values.text import SecretText

__all__ = ["EUROPEAN", "SPECIMEN"]

_PERSON = Subject(
    role=Role.ACCUSED,
    family_name=SecretText("Testperson"),
    given_names=SecretText("Alix Exempla"),
    born_on=date(1980, 1, 1),
    birthplace=SecretText("Sampleford"),
    sex=Sex.UNSPECIFIED,
    nationalities=("GB",),
    residence="GB",
    located_in="ES",
    address=SecretText("Calle del Ejemplo 1, Villaficticia"),
)
SPECIMEN = ArrestWarrant(
    requesting="GB",
    requested="ES",
    basis="eu-uk-tca-surrender",
    channel="direct",
    state=RecordState.COMPLETE,
    reference=SecretText("SPECIMEN 17/2022"),
    purpose=Purpose.PROSECUTE,
    person=_PERSON,
    issuing_authority=Authority(AuthorityClass.COURT, "Sampleford Magistrates' Court (specimen)", "GB", independent=True),
    central_authority=Authority(AuthorityClass.CENTRAL_AUTHORITY, "National Crime Agency", "GB"),
    national_decision=NationalDecision(DecisionKind.ARREST_WARRANT, SecretText("SPECIMEN W 4/2022"), date(2022, 2, 21), enforceable=True),
    offences=(
        Offence(
            list_offence=ListOffence.SWINDLING,
            relies_on_list=False,
            legal_classification="Fraud by false representation, Fraud Act 2006, sections 1 and 2",
            law_text="A person who is guilty of fraud is liable, on conviction on indictment, to imprisonment for up to 10 years or a fine.",
            requested_classification="Estafa, Código Penal, artículos 248 y 250",
            max_penalty=Penalty.parse("10 years"),
            max_penalty_in_requested=Penalty.parse("6 years"),
            committed_on=date(2021, 3, 1),
            committed_until=date(2021, 7, 1),
            committed_in="GB",
            place=SecretText("Sampleford"),
            participation=Participation.PERPETRATOR,
            facts=SecretText(
                "Between 1 March and 30 June 2021, in Sampleford, the accused sold twelve holiday flats that do not exist"
                " and took deposits of 96,000 pounds in all from the buyers."
            ),
            matter=Matter.ORDINARY,
            transnational=False,
            organised_group=False,
        ),
    ),
    other_consequences=SecretText("None."),
    proportionate=True,
    documents=(
        Document(DocumentKind.FORM, "en", signed=True, certified=True),
        Document(DocumentKind.FORM, "es", translation=True),
    ),
    form="tca-annex-43",
    languages=("en", "es"),
    urgent=False,
    issued_on=date(2022, 3, 1),
)
"""A complete warrant of 1 March 2022 that keeps every rule."""

EUROPEAN = evolve(
    SPECIMEN,
    requesting="PT",
    basis="celex-32002f0584",
    channel="direct",
    form="eaw-annex",
    languages=("pt", "es"),
    reference=SecretText("MODELO 22/0145"),
    person=evolve(_PERSON, nationalities=("PT",), residence="PT"),
    issuing_authority=Authority(AuthorityClass.PROSECUTOR, "Procuradoria de Vilamodelo (espécime)", "PT", independent=True),
    offences=(evolve(SPECIMEN.offences[0], committed_in="PT"),),
)
"""A European arrest warrant of the same day, issued by a prosecutor whom nobody can instruct."""
