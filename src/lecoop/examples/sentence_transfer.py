"""Switzerland asks the United Kingdom to take over the sentence of a British national, under the Convention of 1983."""

from __future__ import annotations

from datetime import date

from attrs import evolve

from lecoop.model.authority import Authority
from lecoop.model.case_record import RecordState
from lecoop.model.document import Document, DocumentKind
from lecoop.model.national_decision import DecisionKind, NationalDecision, Sentence
from lecoop.model.offence import ListOffence, Offence, Participation
from lecoop.model.sentence_transfer import SentenceTransfer
from lecoop.model.subject import Role, Sex, Subject
from lecoop.values.duration import Penalty
from lecoop.values.measure import Measure
from lecoop.values.terms import AuthorityClass, Matter
from lecoop.values.text import SecretText

__all__ = ["FORWARDED", "SPECIMEN"]

_PERSON = Subject(
    role=Role.CONVICTED,
    family_name=SecretText("Testperson"),
    given_names=SecretText("Kim Exempla"),
    born_on=date(1984, 4, 4),
    birthplace=SecretText("Sampleford"),
    sex=Sex.UNSPECIFIED,
    nationalities=("GB",),
    residence="GB",
    located_in="CH",
    address=SecretText("1 Example Street, Sampleford"),
)

SPECIMEN = SentenceTransfer(
    requesting="CH",
    requested="GB",
    sentencing="CH",
    basis="ets-112",
    channel="ministries-of-justice",
    state=RecordState.COMPLETE,
    reference=SecretText("MUSTER V 12/2024"),
    person=_PERSON,
    issuing_authority=Authority(AuthorityClass.MINISTRY_OF_JUSTICE, "Federal Office of Justice", "CH"),
    national_decision=NationalDecision(
        DecisionKind.JUDGMENT, SecretText("MUSTER SK 4/2022"), date(2022, 10, 3), enforceable=True, final=True
    ),
    sentence=Sentence(
        imposed=Penalty.parse("5 years"), remaining=Penalty.parse("40 months"), imposed_on=date(2022, 10, 3), in_absentia=False
    ),
    began_on=date(2022, 9, 1),
    offences=(
        Offence(
            list_offence=ListOffence.DRUGS,
            relies_on_list=False,
            legal_classification="Serious offence against the Narcotics Act, article 19(2)",
            law_text="Whoever carries narcotics that may endanger many people is liable to a custodial sentence of no less than a year.",
            requested_classification="Possession with intent to supply, Misuse of Drugs Act 1971, section 5(3)",
            max_penalty=Penalty.parse("20 years"),
            max_penalty_in_requested=Penalty(life=True),
            committed_on=date(2022, 3, 14),
            committed_in="CH",
            place=SecretText("Musterlingen"),
            participation=Participation.PERPETRATOR,
            facts=SecretText("On 14 March 2022, at Musterlingen station, the convicted person carried two kilogrammes of cocaine for sale."),
            matter=Matter.ORDINARY,
        ),
    ),
    expulsion_ordered=False,
    fled=False,
    consents=True,
    consented_on=date(2024, 1, 22),
    informed=True,
    opinion_heard=True,
    opinion=SecretText("The convicted person wishes to be near their family."),
    other_state_agrees=False,
    agreed_in_exception=False,
    reasons=SecretText("Family, language and the prospect of work are in the United Kingdom."),
    documents=(
        Document(DocumentKind.FORM, "en", signed=True, certified=True),
        Document(DocumentKind.NATIONAL_DECISION, "de", certified=True),
        Document(DocumentKind.NATIONAL_DECISION, "en", translation=True),
        Document(DocumentKind.LAW_TEXT, "en", translation=True),
        Document(DocumentKind.TIME_SERVED, "en"),
        Document(DocumentKind.CONSENT, "en", signed=True),
    ),
    languages=("de", "en"),
    urgent=False,
    issued_on=date(2024, 2, 12),
)
"""A complete request of 12 February 2024 that keeps every rule."""

FORWARDED = evolve(
    SPECIMEN,
    requesting="DE",
    requested="FR",
    sentencing="DE",
    basis="celex-32008f0909",
    channel="direct",
    form="fd-2008-909-annex-i",
    person=evolve(_PERSON, nationalities=("FR",), residence="FR", located_in="DE"),
    issuing_authority=Authority(AuthorityClass.PROSECUTOR, "Staatsanwaltschaft Musterlingen (specimen)", "DE"),
    offences=(
        evolve(
            SPECIMEN.offences[0],
            committed_in="DE",
            relies_on_list=True,
            legal_classification="Trafficking in narcotics in no small amount, Betäubungsmittelgesetz, section 29a",
            max_penalty=Penalty.parse("15 years"),
            max_penalty_in_requested=Penalty.parse("10 years"),
            requested_classification="Trafic de stupéfiants, Code pénal, article 222-37",
        ),
    ),
    measure=Measure.TRANSFER_OF_SENTENCED_PERSON,
    consents=None,
    consented_on=None,
    documents=(
        Document(DocumentKind.FORM, "de", signed=True, certified=True),
        Document(DocumentKind.FORM, "fr", translation=True),
        Document(DocumentKind.NATIONAL_DECISION, "de", certified=True),
    ),
    languages=("de", "fr"),
)
"""A judgment that Germany forwards to France with the certificate; the person lives there, so that no consent is needed."""
