"""Production orders under real instruments; the people, authorities, providers and cases are invented."""

from __future__ import annotations

from datetime import UTC, date, datetime

from attrs import evolve

from lecoop.model.authority import Authority
from lecoop.model.case_record import RecordState
from lecoop.model.document import Document, DocumentKind
from lecoop.model.offence import ListOffence, Offence, Participation
from lecoop.model.production_order import ProductionOrder
from lecoop.model.provider import Addressee, DataSought, NoticeGiven
from lecoop.model.subject import Role, Subject
from lecoop.values.duration import Penalty
from lecoop.values.measure import Measure
from lecoop.values.provider import AddresseeKind, ProviderRole
from lecoop.values.terms import AuthorityClass, CrimeArea, Matter, Purpose
from lecoop.values.text import SecretText
from lecoop.values.urgency import UrgencyReason

__all__ = ["IN_AN_EMERGENCY", "SPECIMEN", "UNDER_AN_AGREEMENT"]

SPECIMEN = ProductionOrder(
    requesting="DE",
    requested="IE",
    measure=Measure.CONTENT_DATA,
    basis="celex-32023r1543",
    channel="to-provider",
    state=RecordState.COMPLETE,
    reference=SecretText("SPEZIMEN 4 Gs 26/26"),
    issuing_authority=Authority(AuthorityClass.INVESTIGATING_JUDGE, "Amtsgericht Musterstadt (Muster)", "DE"),
    addressee=Addressee(
        name=SecretText("Specimen Mail Ireland Limited"),
        kind=AddresseeKind.DESIGNATED_ESTABLISHMENT,
        established_in="IE",
        role=ProviderRole.CONTROLLER,
        languages=("en",),
    ),
    subjects=(
        Subject(
            role=Role.SUSPECT,
            family_name=SecretText("Mustermann"),
            given_names=SecretText("Toni Exempel"),
            born_on=date(1991, 6, 6),
            nationalities=("DE",),
            residence="FR",
        ),
    ),
    data=DataSought(
        described=SecretText("The messages of the account, sent and received, with what was attached to them."),
        account=SecretText("muster@mail.example"),
        only_to_identify=False,
        since=date(2026, 3, 1),
        until=date(2026, 7, 1),
    ),
    offences=(
        Offence(
            list_offence=ListOffence.SWINDLING,
            relies_on_list=True,
            legal_classification="Betrug im besonders schweren Fall, Strafgesetzbuch, § 263 Absatz 3",
            requested_classification="Deception, Criminal Justice (Theft and Fraud Offences) Act 2001, section 6",
            max_penalty=Penalty.parse("10 years"),
            max_penalty_in_requested=Penalty.parse("5 years"),
            committed_on=date(2026, 3, 1),
            committed_until=date(2026, 7, 1),
            committed_in="DE",
            place=SecretText("Musterstadt"),
            participation=Participation.PERPETRATOR,
            facts=SecretText("From March to June 2026 the suspect sold flats that do not exist to forty-one invented buyers, by mail."),
            matter=Matter.ORDINARY,
            by_information_system=True,
        ),
    ),
    purpose=Purpose.PROSECUTE,
    necessity=SecretText("The messages show what the buyers were told; no other source has them, and the order takes no other account."),
    reasons_to_addressee=False,
    notice=NoticeGiven(
        authority=Authority(AuthorityClass.CENTRAL_AUTHORITY, "Specimen Enforcing Authority", "IE"),
        given_on=date(2026, 9, 2),
        with_reasons=True,
    ),
    protected=False,
    documents=(
        Document(DocumentKind.FORM, "de", signed=True, certified=True),
        Document(DocumentKind.FORM, "en", translation=True),
    ),
    form="epoc-annex-i",
    languages=("de", "en"),
    urgent=False,
    issued_on=date(2026, 9, 1),
    sent_on=date(2026, 9, 2),
)
"""A complete order of 1 September 2026, for the content of a mailbox, with notice to the State of the addressee."""

IN_AN_EMERGENCY = evolve(
    SPECIMEN,
    measure=Measure.SUBSCRIBER_DATA,
    issuing_authority=Authority(AuthorityClass.POLICE, "Polizeipräsidium Musterstadt (Muster)", "DE"),
    validated_by=Authority(AuthorityClass.INVESTIGATING_JUDGE, "Amtsgericht Musterstadt (Muster)", "DE"),
    validated_at=datetime(2026, 10, 25, 17, 30, tzinfo=UTC),
    data=DataSought(
        described=SecretText("Name, address and number of whoever opened the account."),
        account=SecretText("threat@mail.example"),
        only_to_identify=True,
    ),
    offences=(
        Offence(
            legal_classification="Erpresserischer Menschenraub, Strafgesetzbuch, § 239a",
            requested_classification="False imprisonment, Non-Fatal Offences against the Person Act 1997, section 15",
            max_penalty=Penalty.parse("15 years"),
            committed_on=date(2026, 10, 24),
            committed_in="DE",
            place=SecretText("Musterstadt"),
            facts=SecretText("An invented person was taken at noon, and a message from the account threatens to kill her."),
            matter=Matter.ORDINARY,
            areas=(CrimeArea.SERIOUS_CRIME,),
        ),
    ),
    necessity=SecretText("Who opened the account is the only trace, and her life is in danger."),
    notice=None,
    protected=None,
    urgent=True,
    urgency_reason=UrgencyReason.LIFE,
    urgency_explained=SecretText("The message names an hour at which she is to die."),
    issued_on=date(2026, 10, 24),
    issued_at=datetime(2026, 10, 24, 21, 30, tzinfo=UTC),
    sent_on=date(2026, 10, 24),
    received_on=date(2026, 10, 24),
    received_at=datetime(2026, 10, 24, 22, 0, tzinfo=UTC),
)
"""An order that the police issue alone because a life is in danger, validated twenty hours later."""

UNDER_AN_AGREEMENT = ProductionOrder(
    requesting="GB",
    requested="US",
    measure=Measure.CONTENT_DATA,
    basis="gb-us-data-access-2019",
    channel="to-provider",
    state=RecordState.COMPLETE,
    reference=SecretText("SPECIMEN OPO 3/2024"),
    issuing_authority=Authority(AuthorityClass.COURT, "Crown Court at Sampleford (specimen)", "GB"),
    certified_by=Authority(AuthorityClass.CENTRAL_AUTHORITY, "Specimen Designated Authority", "GB"),
    addressee=Addressee(name=SecretText("Specimen Messages Inc."), established_in="US"),
    subjects=(
        Subject(
            role=Role.SUSPECT,
            family_name=SecretText("Testperson"),
            given_names=SecretText("Alix Exempla"),
            born_on=date(1980, 1, 1),
            nationalities=("GB",),
            residence="GB",
            located_in="GB",
        ),
    ),
    data=DataSought(described=SecretText("Messages of the account in January 2024."), account=SecretText("testperson@messages.example")),
    offences=(
        Offence(
            legal_classification="Conspiracy to supply a controlled drug of class A, Misuse of Drugs Act 1971, section 4",
            max_penalty=Penalty(life=True),
            committed_on=date(2024, 1, 3),
            committed_in="GB",
            facts=SecretText("The suspect arranged the sale of two kilograms of an invented powder by messages."),
            areas=(CrimeArea.DRUGS,),
            matter=Matter.ORDINARY,
        ),
    ),
    purpose=Purpose.PROSECUTE,
    touches_speech=False,
    urgent=False,
    issued_on=date(2024, 3, 4),
    sent_on=date(2024, 3, 5),
)
"""A British order to an American provider under the data access agreement of 2019."""
