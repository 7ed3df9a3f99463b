"""A freezing certificate: the form by which an order to freeze property goes to the State in which the property is."""

from __future__ import annotations

from datetime import date, datetime

from attrs import field, frozen

from lecoop.model.asset import Asset, SentElsewhere
from lecoop.model.authority import Authority
from lecoop.model.case_record import RecordState
from lecoop.model.document import Document
from lecoop.model.exact import exact
from lecoop.model.national_decision import NationalDecision
from lecoop.model.offence import Offence
from lecoop.model.subject import Subject
from lecoop.values.asset import SeveralStates
from lecoop.values.measure import Measure
from lecoop.values.money import Money
from lecoop.values.text import ChannelId, FormId, InstrumentId, JurisdictionCode, LanguageCode, SecretLine, SecretPassage
from lecoop.values.urgency import UrgencyReason

__all__ = ["FreezingCertificate"]


@frozen(kw_only=True)
class FreezingCertificate:
    """A certificate on an order that property is not to be moved, changed or sold until it can be confiscated.

    ``None`` and an empty tuple mean *not stated*. A certificate to several States is one record for each of them.

    Args:
        requesting, requested: codes of the issuing and of the executing State.
        measure: freezing with a view to confiscation.
        basis: id of the instrument on which it rests.
        channel: id of the channel by which it goes.
        reference: the issuing authority's own file number.
        issuing_authority: who issues the order; ``validated_by`` who validated it, where that is needed.
        national_decision: the freezing order itself.
        subjects: the persons affected: against whom it is directed, who owns the property, whose rights it touches.
        assets: the items that are to be frozen; ``amount`` the sum that is to be frozen in this State.
        order_total: the whole sum that the order covers.
        reasons: why the property is frozen.
        with_confiscation: a confiscation certificate goes with it.
        keep_frozen: the property is to stay frozen until one follows; ``confiscation_expected_on`` when that is expected.
        execute_on: the day asked for; ``coordinated`` whether several States are to act together.
        sent_elsewhere: other States to which a certificate on the same order went.
        several_states: why it goes to several at a time; ``several_states_explained`` in words.
        procedure: formalities that are to be followed.
        confidential: whether it is to be kept confidential after execution.
        languages: ISO 639-1 codes of the languages in which it is sent, the translation among them.
        issued_on, sent_on, received_on: days of the certificate; ``received_at`` the instant of receipt, in UTC.
    """

    requesting: JurisdictionCode
    requested: JurisdictionCode
    measure: Measure = Measure.FREEZING_FOR_CONFISCATION
    basis: InstrumentId | None = None
    channel: ChannelId | None = None
    state: RecordState = RecordState.DRAFT
    reference: SecretLine | None = None
    issuing_authority: Authority | None = None
    validated_by: Authority | None = None
    national_decision: NationalDecision | None = None
    subjects: tuple[Subject, ...] = ()
    offences: tuple[Offence, ...] = ()
    assets: tuple[Asset, ...] = ()
    amount: Money | None = field(default=None, repr=False)
    order_total: Money | None = field(default=None, repr=False)
    reasons: SecretPassage | None = None
    with_confiscation: bool | None = None
    keep_frozen: bool | None = None
    confiscation_expected_on: date | None = None
    execute_on: date | None = None
    coordinated: bool | None = None
    sent_elsewhere: tuple[SentElsewhere, ...] = ()
    several_states: tuple[SeveralStates, ...] = ()
    several_states_explained: SecretPassage | None = None
    procedure: SecretPassage | None = None
    confidential: bool | None = None
    documents: tuple[Document, ...] = ()
    form: FormId | None = None
    languages: tuple[LanguageCode, ...] = ()
    urgent: bool | None = None
    urgency_reason: UrgencyReason | None = None
    urgency_explained: SecretPassage | None = None
    issued_on: date | None = None
    sent_on: date | None = None
    received_on: date | None = None
    received_at: datetime | None = None

    def __attrs_post_init__(self) -> None:
        exact(self)
