"""A confiscation certificate: the form by which a final order that takes property away goes to another State."""

from __future__ import annotations

from datetime import date

from attrs import field, frozen

from lecoop.model.asset import Asset, SentElsewhere
from lecoop.model.authority import Authority
from lecoop.model.case_record import RecordState
from lecoop.model.document import Document
from lecoop.model.exact import exact
from lecoop.model.national_decision import Absence, NationalDecision
from lecoop.model.offence import Offence
from lecoop.model.subject import Subject
from lecoop.values.asset import SeveralStates
from lecoop.values.measure import Measure
from lecoop.values.money import Money
from lecoop.values.text import ChannelId, FormId, InstrumentId, JurisdictionCode, LanguageCode, SecretLine, SecretPassage
from lecoop.values.urgency import UrgencyReason

__all__ = ["ConfiscationCertificate"]


@frozen(kw_only=True)
class ConfiscationCertificate:
    """A certificate on a court's final order that deprives somebody of property, or of a sum of money.

    ``None`` and an empty tuple mean *not stated*. A certificate to several States is one record for each of them.

    Args:
        requesting, requested: codes of the issuing and of the executing State.
        measure: confiscation.
        basis: id of the instrument on which it rests.
        channel: id of the channel by which it goes.
        reference: the issuing authority's own file number.
        issuing_authority: who issues the certificate.
        national_decision: the confiscation order itself; ``final_on`` the day on which it became final.
        subjects: the persons affected: against whom it is directed, who owns the property, whose rights it touches.
        assets: the items that are to be confiscated; ``amount`` the sum that is to be obtained in this State.
        order_total: the most that the order allows to be obtained.
        recovered_at_home: what was obtained in the issuing State already.
        reasons: why the order was made.
        frozen_before: the property was frozen by an earlier order.
        in_absentia: the person did not appear in person at the trial that led to the order.
        absence: with ``in_absentia``, how the person's rights were kept; ``absence_explained`` in words.
        alternatives_allowed: other measures may be applied where the order cannot be carried out.
        sent_elsewhere: other States to which a certificate on the same order went, with what was obtained there.
        several_states: why it goes to several at a time; ``several_states_explained`` in words.
        languages: ISO 639-1 codes of the languages in which it is sent, the translation among them.
        issued_on, sent_on, received_on: days of the certificate.
    """

    requesting: JurisdictionCode
    requested: JurisdictionCode
    measure: Measure = Measure.CONFISCATION
    basis: InstrumentId | None = None
    channel: ChannelId | None = None
    state: RecordState = RecordState.DRAFT
    reference: SecretLine | None = None
    issuing_authority: Authority | None = None
    national_decision: NationalDecision | None = None
    final_on: date | None = None
    subjects: tuple[Subject, ...] = ()
    offences: tuple[Offence, ...] = ()
    assets: tuple[Asset, ...] = ()
    amount: Money | None = field(default=None, repr=False)
    order_total: Money | None = field(default=None, repr=False)
    recovered_at_home: Money | None = field(default=None, repr=False)
    reasons: SecretPassage | None = None
    frozen_before: bool | None = None
    in_absentia: bool | None = None
    absence: Absence | None = None
    absence_explained: SecretPassage | None = None
    alternatives_allowed: bool | None = None
    sent_elsewhere: tuple[SentElsewhere, ...] = ()
    several_states: tuple[SeveralStates, ...] = ()
    several_states_explained: SecretPassage | None = None
    documents: tuple[Document, ...] = ()
    form: FormId | None = None
    languages: tuple[LanguageCode, ...] = ()
    urgent: bool | None = None
    urgency_reason: UrgencyReason | None = None
    urgency_explained: SecretPassage | None = None
    issued_on: date | None = None
    sent_on: date | None = None
    received_on: date | None = None

    def __attrs_post_init__(self) -> None:
        exact(self)
