"""An observation across a border: the leave that is asked for, or the crossing in urgency."""

from __future__ import annotations

from datetime import date, datetime

from attrs import frozen

from lecoop.model.authority import Authority
from lecoop.model.case_record import RecordState
from lecoop.model.document import Document
from lecoop.model.exact import exact
from lecoop.model.offence import Offence
from lecoop.model.subject import Subject
from lecoop.values.measure import Measure
from lecoop.values.operation import ObservedOffence
from lecoop.values.text import ChannelId, FormId, InstrumentId, JurisdictionCode, LanguageCode, SecretLine, SecretPassage
from lecoop.values.urgency import UrgencyReason

__all__ = ["ObservationRequest"]


@frozen(kw_only=True)
class ObservationRequest:
    """A request that officers may go on observing somebody on the soil of another State, with what they did there.

    ``None`` and an empty tuple mean *not stated*. Instants are in UTC.

    Args:
        requesting, requested: codes of the State whose officers observe and of the State on whose soil they go on.
        measure: observation across a border.
        basis: id of the instrument on which it rests.
        channel: id of the channel by which it goes.
        reference: the asking authority's own file number.
        issuing_authority: who asks; ``conducting_authority`` whose officers observe.
        person: whom they observe.
        offences: what the person is presumed to have done; ``listed_as`` the words of the lists for urgent crossings.
        extraditable: whether extradition is possible for it.
        reasons: why the observation has to go on over there.
        urgent: whether leave could not be asked for beforehand; ``urgency_reason`` and ``urgency_explained`` why.
        leave_granted: whether the other State gave leave; ``leave_at`` when.
        crossed: whether the border was crossed; ``crossed_at`` when.
        notified_at_once: whether the other State was told of the crossing while the observation went on.
        request_followed: whether, after a crossing in urgency, the request for leave followed without delay.
        told_to_stop_at: when the other State wanted it to end; ``ended_at`` when it ended.
        officers_identifiable: whether the officers can prove at all times that they act in an official capacity.
        leave_carried: whether they carry the document on the leave.
        home_entered: whether homes or places that are not open to the public are entered.
        person_stopped: whether officers stop, question or arrest the person.
        reported: whether the operation was reported to the State in which it took place.
        issued_on, sent_on, received_on: days of the request.
    """

    requesting: JurisdictionCode
    requested: JurisdictionCode
    measure: Measure = Measure.CROSS_BORDER_OBSERVATION
    basis: InstrumentId | None = None
    channel: ChannelId | None = None
    state: RecordState = RecordState.DRAFT
    reference: SecretLine | None = None
    issuing_authority: Authority | None = None
    conducting_authority: Authority | None = None
    person: Subject | None = None
    offences: tuple[Offence, ...] = ()
    listed_as: tuple[ObservedOffence, ...] = ()
    extraditable: bool | None = None
    reasons: SecretPassage | None = None
    urgent: bool | None = None
    urgency_reason: UrgencyReason | None = None
    urgency_explained: SecretPassage | None = None
    leave_granted: bool | None = None
    leave_at: datetime | None = None
    crossed: bool | None = None
    crossed_at: datetime | None = None
    notified_at_once: bool | None = None
    request_followed: bool | None = None
    told_to_stop_at: datetime | None = None
    ended_at: datetime | None = None
    officers_identifiable: bool | None = None
    leave_carried: bool | None = None
    home_entered: bool | None = None
    person_stopped: bool | None = None
    reported: bool | None = None
    documents: tuple[Document, ...] = ()
    form: FormId | None = None
    languages: tuple[LanguageCode, ...] = ()
    issued_on: date | None = None
    sent_on: date | None = None
    received_on: date | None = None

    def __attrs_post_init__(self) -> None:
        exact(self)
