"""A use of a result: what is to be done with somebody or something that another State handed over."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from lecoop.model.authority import Authority
from lecoop.model.case_record import RecordState
from lecoop.model.exact import exact
from lecoop.model.handling import Handling
from lecoop.model.offence import Offence
from lecoop.model.subject import Subject
from lecoop.values.measure import Measure
from lecoop.values.text import ChannelId, InstrumentId, JurisdictionCode, SecretLine, SecretPassage
from lecoop.values.use import ConsentOf, Use

__all__ = ["Consent", "UseOfResult"]


@frozen(kw_only=True)
class Consent:
    """A consent to the use, or its refusal.

    Args:
        of: whose.
        given: whether it was given; ``False`` where it was refused.
        given_on: day of the consent or of its refusal.
    """

    of: ConsentOf
    given: bool | None = None
    given_on: date | None = None

    def __attrs_post_init__(self) -> None:
        exact(self)


@frozen(kw_only=True)
class UseOfResult:
    """What is to be done with a surrendered person, with evidence or with information, under the instrument that gave it.

    ``None`` and an empty tuple mean *not stated*.

    Args:
        requesting, requested: codes of the State that received it and wants to use it, and of the State that gave it.
        measure: what was asked for; ``basis`` id of the instrument under which it was given, ``channel`` the way on which it came.
        given_by, used_by: who gave it and who wants to use it.
        handed_over_on: day on which it came, or on which the person was surrendered; the instrument speaks as it stood then.
        purpose: for what it was asked; ``use`` for what it is to be used now.
        ruled_out: uses that whoever gave it has ruled out by a mark or a condition; ``handling`` the marks that came with it.
        consents: consents on record, and refusals.
        consent_presumed: whether both States have notified that consent is presumed, and the decision says nothing else.
        formally_requested_on, formally_obtained_on: days on which the same was asked for, and given, by a formal request for evidence.
        exculpatory: whether it clears an accused; ``notified_on`` day on which the State that gave it was told of the use.
        person: who was surrendered; ``offences`` those for which the person is to be prosecuted, sentenced or detained.
        punishable_by_custody, liberty_restricted, custody_sought: whether the offence, the proceedings or the penalty take liberty.
        disclosed: whether what was told to the other State for the surrender discloses the offences.
        discharged_on: day of the final discharge; ``could_leave`` whether the person could leave after it.
        left: whether the person has left; ``left_on`` and ``returned_on`` the days of leaving and of coming back.
        issued_on: day from which it is to be used so.
    """

    requesting: JurisdictionCode
    requested: JurisdictionCode
    measure: Measure | None = None
    basis: InstrumentId | None = None
    channel: ChannelId | None = None
    state: RecordState = RecordState.DRAFT
    reference: SecretLine | None = None
    given_by: Authority | None = None
    used_by: Authority | None = None
    handed_over_on: date | None = None
    purpose: SecretPassage | None = None
    use: Use | None = None
    ruled_out: tuple[Use, ...] = ()
    handling: Handling | None = None
    consents: tuple[Consent, ...] = ()
    consent_presumed: bool | None = None
    formally_requested_on: date | None = None
    formally_obtained_on: date | None = None
    exculpatory: bool | None = None
    notified_on: date | None = None
    person: Subject | None = None
    offences: tuple[Offence, ...] = ()
    punishable_by_custody: bool | None = None
    liberty_restricted: bool | None = None
    custody_sought: bool | None = None
    disclosed: bool | None = None
    discharged_on: date | None = None
    could_leave: bool | None = None
    left: bool | None = None
    left_on: date | None = None
    returned_on: date | None = None
    issued_on: date | None = None

    def __attrs_post_init__(self) -> None:
        exact(self)
