"""Switzerland asks France to extradite a person sentenced for robbery, under the European Convention on Extradition."""

from __future__ import annotations

from datetime import date

from attrs import evolve

from lecoop.model.authority import Authority
from lecoop.model.case_record import RecordState
from lecoop.model.document import Assurance, AssuranceKind, Document, DocumentKind
from lecoop.model.extradition_request import ExtraditionRequest
from lecoop.model.national_decision import DecisionKind, NationalDecision, Sentence
from lecoop.model.offence import ListOffence, Offence, Participation
from lecoop.model.subject import Role, Sex, Subject
from lecoop.values.duration import Penalty
from lecoop.values.terms import AuthorityClass, Matter, Purpose
from lecoop.values.text import SecretText

__all__ = ["SPECIMEN", "WITH_ASSURANCE"]

SPECIMEN = ExtraditionRequest(
    requesting="CH",
    requested="FR",
    basis="ets-024",
    channel="diplomatic",
    state=RecordState.COMPLETE,
    reference=SecretText("MUSTER B 31/2024"),
    purpose=Purpose.ENFORCE,
    person=Subject(
        role=Role.CONVICTED,
        family_name=SecretText("Musterperson"),
        given_names=SecretText("Robin Exempel"),
        born_on=date(1975, 5, 5),
        birthplace=SecretText("Musterlingen"),
        sex=Sex.UNSPECIFIED,
        nationalities=("CH",),
        residence="CH",
        located_in="FR",
        address=SecretText("1 rue de l'Exemple, Modèleville"),
    ),
    issuing_authority=Authority(AuthorityClass.MINISTRY_OF_JUSTICE, "Federal Office of Justice", "CH"),
    conducting_authority=Authority(AuthorityClass.COURT, "Bezirksgericht Musterlingen (specimen)", "CH", independent=True),
    national_decision=NationalDecision(DecisionKind.JUDGMENT, SecretText("MUSTER DG 9/2023"), date(2023, 11, 6), enforceable=True),
    sentence=Sentence(
        imposed=Penalty.parse("40 months"),
        remaining=Penalty.parse("31 months"),
        imposed_on=date(2023, 11, 6),
        in_absentia=False,
    ),
    offences=(
        Offence(
            list_offence=ListOffence.ROBBERY,
            relies_on_list=False,
            legal_classification="Robbery, Swiss Criminal Code, article 140(1)",
            law_text="Whoever commits theft by using force against a person is liable to a custodial sentence of six months to ten years.",
            requested_classification="Vol avec violence, Code pénal, article 311-4",
            max_penalty=Penalty.parse("10 years"),
            max_penalty_in_requested=Penalty.parse("5 years"),
            committed_on=date(2022, 9, 12),
            committed_in="CH",
            place=SecretText("Musterlingen"),
            participation=Participation.CO_PERPETRATOR,
            facts=SecretText(
                "On 12 September 2022, in Musterlingen, the convicted person and another threatened the keeper of a jeweller's shop"
                " and took watches worth 210,000 francs. The convicted person held the keeper while the other emptied the case."
            ),
            matter=Matter.ORDINARY,
            transnational=False,
            organised_group=False,
        ),
    ),
    other_consequences=SecretText("None."),
    assurances=(Assurance(AssuranceKind.SPECIALITY, date(2024, 2, 5), in_writing=True),),
    documents=(
        Document(DocumentKind.FORM, "fr", signed=True, certified=True),
        Document(DocumentKind.NATIONAL_DECISION, "de", certified=True),
        Document(DocumentKind.NATIONAL_DECISION, "fr", translation=True),
        Document(DocumentKind.STATEMENT_OF_FACTS, "fr"),
        Document(DocumentKind.LAW_TEXT, "fr"),
        Document(DocumentKind.DESCRIPTION_OF_PERSON, "fr"),
    ),
    languages=("fr",),
    urgent=False,
    issued_on=date(2024, 2, 5),
)
"""A complete request of 5 February 2024 that keeps every rule."""

WITH_ASSURANCE = evolve(
    SPECIMEN,
    requesting="US",
    requested="GB",
    basis="gb-us-extradition-2003",
    reference=SecretText("SAMPLE 24-CR-0117"),
    purpose=Purpose.PROSECUTE,
    person=Subject(
        role=Role.ACCUSED,
        family_name=SecretText("Sampleperson"),
        given_names=SecretText("Casey Placeholder"),
        born_on=date(1985, 2, 2),
        birthplace=SecretText("Sampleville"),
        sex=Sex.UNSPECIFIED,
        nationalities=("US",),
        residence="GB",
        located_in="GB",
        address=SecretText("3 Example Road, Sampleford"),
    ),
    issuing_authority=Authority(AuthorityClass.MINISTRY_OF_JUSTICE, "Department of Justice (specimen)", "US"),
    conducting_authority=Authority(AuthorityClass.COURT, "Court of Sampleville (specimen)", "US", independent=True),
    national_decision=NationalDecision(DecisionKind.ARREST_WARRANT, SecretText("SAMPLE W 117"), date(2024, 1, 15), enforceable=True),
    sentence=None,
    offences=(
        evolve(
            SPECIMEN.offences[0],
            list_offence=ListOffence.MURDER,
            legal_classification="Murder in the first degree",
            law_text="Murder in the first degree is punished by death or by imprisonment for life.",
            requested_classification="Murder, at common law",
            max_penalty=Penalty(death=True),
            max_penalty_in_requested=Penalty(life=True),
            committed_on=date(2023, 6, 5),
            committed_in="US",
            place=SecretText("Sampleville"),
            participation=Participation.PERPETRATOR,
            facts=SecretText("On 5 June 2023, in Sampleville, the accused is said to have shot the victim and fled by air to London."),
        ),
    ),
    assurances=(
        Assurance(
            AssuranceKind.NO_DEATH_PENALTY,
            date(2024, 2, 20),
            in_writing=True,
            wording=SecretText("The penalty of death will not be sought and, if imposed, will not be carried out."),
            given_by=Authority(AuthorityClass.MINISTRY_OF_JUSTICE, "Department of Justice (specimen)", "US"),
        ),
    ),
    documents=(
        Document(DocumentKind.FORM, "en", signed=True, certified=True),
        Document(DocumentKind.NATIONAL_DECISION, "en", certified=True),
        Document(DocumentKind.STATEMENT_OF_FACTS, "en"),
        Document(DocumentKind.LAW_TEXT, "en"),
        Document(DocumentKind.DESCRIPTION_OF_PERSON, "en"),
        Document(DocumentKind.EVIDENCE, "en"),
    ),
    languages=("en",),
    issued_on=date(2024, 3, 4),
)
"""A request of 4 March 2024 to extradite for a crime that carries the penalty of death, with the assurance that lifts the bar."""
