"""The United Kingdom asks France for the records of a company, under the European Convention on Mutual Assistance."""

from __future__ import annotations

from datetime import date

from attrs import evolve

from lecoop.model.authority import Authority
from lecoop.model.case_record import RecordState
from lecoop.model.document import Document, DocumentKind
from lecoop.model.letter_of_request import LetterOfRequest
from lecoop.model.offence import ListOffence, Offence, Participation
from lecoop.model.subject import Role, Subject
from lecoop.values.duration import Penalty
from lecoop.values.measure import Measure
from lecoop.values.terms import AuthorityClass, Matter
from lecoop.values.text import SecretText

__all__ = ["OF_TAX", "SPECIMEN"]

SPECIMEN = LetterOfRequest(
    requesting="GB",
    requested="FR",
    measure=Measure.PRODUCTION_OF_DOCUMENTS,
    basis="ets-030",
    channel="direct",
    state=RecordState.COMPLETE,
    reference=SecretText("SPECIMEN LOR 8/2022"),
    issuing_authority=Authority(AuthorityClass.PROSECUTOR, "Sampleford Prosecution Office (specimen)", "GB"),
    conducting_authority=Authority(AuthorityClass.POLICE, "Sampleford Constabulary (specimen)", "GB"),
    subjects=(
        Subject(
            role=Role.SUSPECT,
            family_name=SecretText("Testperson"),
            given_names=SecretText("Alix Exempla"),
            born_on=date(1980, 1, 1),
            nationalities=("GB",),
            residence="GB",
            located_in="GB",
            address=SecretText("1 Example Street, Sampleford"),
        ),
        Subject(
            role=Role.THIRD_PARTY,
            entity_name=SecretText("Société Fictive SARL"),
            nationalities=("FR",),
            located_in="FR",
            address=SecretText("2 place du Spécimen, Modèleville"),
        ),
    ),
    offences=(
        Offence(
            list_offence=ListOffence.MONEY_LAUNDERING,
            relies_on_list=False,
            legal_classification="Concealing criminal property, Proceeds of Crime Act 2002, section 327",
            law_text="A person commits an offence if he conceals, disguises, converts or transfers criminal property; up to 14 years.",
            requested_classification="Blanchiment, Code pénal, article 324-1",
            max_penalty=Penalty.parse("14 years"),
            max_penalty_in_requested=Penalty.parse("5 years"),
            committed_on=date(2021, 2, 1),
            committed_until=date(2021, 12, 1),
            committed_in="GB",
            place=SecretText("Sampleford"),
            participation=Participation.PERPETRATOR,
            facts=SecretText(
                "From February to November 2021 the suspect paid the proceeds of a fraud, 180,000 pounds, to a French company"
                " against invoices for furniture that was never delivered."
            ),
            matter=Matter.ORDINARY,
            transnational=True,
            organised_group=False,
        ),
    ),
    assistance=SecretText(
        "Copies of the invoices, ledgers and delivery notes that the company holds on its dealings with the suspect in 2021."
    ),
    reasons=SecretText("The records will show whether goods stood behind the payments; only the company has them."),
    purpose_of_use=SecretText("Evidence at the trial of the suspect for concealing criminal property."),
    necessity=SecretText("The payments make up the whole of the sum concealed, and no other source shows what they were for."),
    available_at_home=True,
    data=SecretText("Invoices, ledgers and delivery notes of 2021."),
    custodian=SecretText("Société Fictive SARL"),
    link_to_state=SecretText("The company has its seat and its accounts in France."),
    coercive=False,
    as_evidence=True,
    procedure=SecretText("A statement by the keeper of the records that the copies are true."),
    confidential=True,
    needed_by=date(2022, 9, 30),
    documents=(
        Document(DocumentKind.FORM, "en", signed=True, certified=True),
        Document(DocumentKind.FORM, "fr", translation=True),
    ),
    languages=("en", "fr"),
    urgent=False,
    issued_on=date(2022, 5, 16),
)
"""A complete letter of 16 May 2022 that keeps every rule."""

OF_TAX = evolve(
    SPECIMEN,
    requesting="FR",
    requested="GB-EAW",
    addressed_to="gb-hmrc-central-authority",
    form="tca-mla-form",
    reference=SecretText("MODÈLE 24/0311"),
    issuing_authority=Authority(AuthorityClass.PROSECUTOR, "Parquet de Modèleville (specimen)", "FR"),
    conducting_authority=None,
    subjects=(
        Subject(role=Role.THIRD_PARTY, entity_name=SecretText("Sample Trading Ltd"), nationalities=("GB",), located_in="GB"),
    ),
    offences=(
        evolve(
            SPECIMEN.offences[0],
            list_offence=ListOffence.FRAUD,
            legal_classification="Fraude fiscale, Code général des impôts, article 1741",
            law_text="Whoever fraudulently evades tax is liable to imprisonment for five years.",
            requested_classification="Fraudulent evasion of value added tax, Value Added Tax Act 1994, section 72",
            max_penalty=Penalty.parse("5 years"),
            max_penalty_in_requested=Penalty.parse("7 years"),
            committed_in="FR",
            place=SecretText("Modèleville"),
            facts=SecretText("From February to November 2021 a chain of companies claimed back value added tax that was never paid."),
            matter=Matter.TAX_AND_CUSTOMS,
        ),
    ),
    assistance=SecretText("Copies of the invoices and bank statements of the company for 2021."),
    reasons=SecretText("The company stands in the middle of the chain; its papers show where the tax went."),
    purpose_of_use=SecretText("Evidence in the prosecution of the fraud on value added tax."),
    necessity=SecretText("No other source shows what the company bought and sold."),
    data=SecretText("Invoices and bank statements of 2021."),
    custodian=SecretText("Sample Trading Ltd"),
    link_to_state=SecretText("The company has its seat and its accounts in England."),
    languages=("fr", "en"),
    issued_on=date(2024, 5, 6),
    needed_by=date(2024, 9, 30),
)
"""A letter of 6 May 2024 in a case of value added tax, to the desk that has such cases."""
