"""A transfer of a sentenced person: the sentence of one State is to be served in another."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from lecoop.model.authority import Authority
from lecoop.model.case_record import RecordState
from lecoop.model.document import Document
from lecoop.model.exact import exact
from lecoop.model.national_decision import NationalDecision, Sentence
from lecoop.model.offence import Offence
from lecoop.model.subject import Subject
from lecoop.values.measure import Measure
from lecoop.values.terms import Purpose
from lecoop.values.text import ChannelId, FormId, InstrumentId, JurisdictionCode, LanguageCode, SecretLine, SecretPassage

__all__ = ["SentenceTransfer"]


@frozen(kw_only=True)
class SentenceTransfer:
    """A request that a person serve a sentence in another State, or that a State carry out another's sentence.

    Either State may ask under most instruments, so the record says which of the two sentenced. ``None`` and an
    empty tuple mean *not stated*.

    Args:
        requesting, requested: codes of the State that asks, or forwards the judgment, and of the other.
        sentencing: code of the one of the two whose court sentenced.
        measure: moving the person, or carrying out the sentence of somebody who is there already.
        basis: id of the instrument on which it rests.
        channel: id of the channel by which it goes.
        reference: the requesting State's own file number.
        person: the sentenced person, with nationalities, residence and whereabouts.
        issuing_authority: who asks or forwards.
        national_decision: the judgment; ``sentence`` what it imposed and what is left.
        began_on: day on which serving began.
        expulsion_ordered: whether the judgment, or a decision that follows from it, sends the person away after release.
        fled: whether the person fled, or went back, to the other State because of the case or the judgment.
        consents: whether the person consents; ``consented_on`` the day of that declaration.
        informed: whether the person was told what the transfer means.
        opinion_heard: whether the person could state an opinion, and it goes with the record; ``opinion`` what was said.
        other_state_agrees: whether the State that is to carry out the sentence has agreed that it be sent.
        agreed_in_exception: whether both States agree although less than the least time is left.
        reasons: how serving there helps the person's return to society.
        languages: ISO 639-1 codes of the languages in which it is sent, the translation among them.
        issued_on, sent_on, received_on: days of the request.
    """

    requesting: JurisdictionCode
    requested: JurisdictionCode
    sentencing: JurisdictionCode | None = None
    measure: Measure = Measure.TRANSFER_OF_SENTENCED_PERSON
    basis: InstrumentId | None = None
    channel: ChannelId | None = None
    state: RecordState = RecordState.DRAFT
    reference: SecretLine | None = None
    person: Subject | None = None
    issuing_authority: Authority | None = None
    national_decision: NationalDecision | None = None
    sentence: Sentence | None = None
    began_on: date | None = None
    offences: tuple[Offence, ...] = ()
    expulsion_ordered: bool | None = None
    fled: bool | None = None
    consents: bool | None = None
    consented_on: date | None = None
    informed: bool | None = None
    opinion_heard: bool | None = None
    opinion: SecretPassage | None = None
    other_state_agrees: bool | None = None
    agreed_in_exception: bool | None = None
    reasons: SecretPassage | None = None
    documents: tuple[Document, ...] = ()
    form: FormId | None = None
    languages: tuple[LanguageCode, ...] = ()
    urgent: bool | None = None
    issued_on: date | None = None
    sent_on: date | None = None
    received_on: date | None = None

    def __attrs_post_init__(self) -> None:
        exact(self)

    @property
    def purpose(self) -> Purpose:
        """A sentence is to be carried out."""
        return Purpose.ENFORCE

    @property
    def administering(self) -> str | None:
        """Code of the State that is to carry out the sentence: the one that did not sentence; ``None`` where that is not stated."""
        if self.sentencing not in (self.requesting, self.requested):
            return None
        return self.requested if self.sentencing == self.requesting else self.requesting
