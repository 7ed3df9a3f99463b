"""For what something that another State gave may be used, and what opens a use that is closed."""

from __future__ import annotations

from enum import Enum

__all__ = ["ConsentOf", "Use", "UseOpening"]


class Use(Enum):
    """For what somebody or something that was handed over is to be used."""

    AS_REQUESTED = "as-requested"
    """In the case and for the purpose for which it was asked."""
    RELATED_PROCEEDING = "related-proceeding"
    """In another proceeding that hangs directly on the one for which it was asked."""
    OTHER_PROCEEDING = "other-proceeding"
    """In an investigation or proceeding that the request did not name."""
    IMMEDIATE_THREAT = "immediate-threat"
    """To prevent an immediate and serious threat to public security."""
    INTELLIGENCE = "intelligence"
    """To lead an investigation, without being shown in court."""
    EVIDENCE = "evidence"
    """Shown to a court as evidence."""
    ONWARD_TRANSFER = "onward-transfer"
    """Passed on to another State or organisation."""
    OTHER_OFFENCE = "other-offence"
    """A surrendered person is prosecuted, sentenced or detained for an offence for which the surrender was not given."""
    ONWARD_SURRENDER = "onward-surrender"
    """A surrendered person is surrendered to another State for which the same instrument runs."""
    EXTRADITION_TO_THIRD_STATE = "extradition-to-third-state"
    """A surrendered person is extradited to a State outside the instrument."""


class UseOpening(Enum):
    """What opens a use that the instrument closes."""

    STATE_CONSENTS = "state-consents"
    """The State that gave it consents to this use."""
    CONSENT_PRESUMED = "consent-presumed"
    """Both States have notified that consent is presumed, and the decision on the surrender says nothing else."""
    PERSON_CONSENTS = "person-consents"
    """The person whom it concerns consents to this use."""
    ORIGINATOR_CONSENTS = "originator-consents"
    """Whoever the information comes from first consents to this use."""
    RENOUNCED_WITH_SURRENDER = "renounced-with-surrender"
    """The person consented to the surrender and gave up speciality then."""
    RENOUNCED_BEFORE_COURT = "renounced-before-court"
    """After the surrender the person gave up speciality for these offences before the court, on record, with counsel."""
    STAYED = "stayed"
    """The person could leave and did not within the time."""
    RETURNED = "returned"
    """The person left and came back."""
    COMMITTED_AFTERWARDS = "committed-afterwards"
    """Every offence was committed after the surrender."""
    OFFENCE_WITHOUT_CUSTODY = "offence-without-custody"
    """The offence is not punishable by deprivation of liberty."""
    LIBERTY_UNTOUCHED = "liberty-untouched"
    """The proceedings lead to no measure that restricts liberty."""
    PENALTY_WITHOUT_CUSTODY = "penalty-without-custody"
    """The person may meet a penalty that takes no liberty, such as a fine."""
    DISCLOSED = "disclosed"
    """The offence is disclosed by what was told to the State that surrendered the person."""
    EXCULPATORY = "exculpatory"
    """It clears an accused."""
    ALWAYS = "always"
    """The instrument itself leaves the use free."""


class ConsentOf(Enum):
    """Whose consent is on record."""

    STATE = "state"
    """The State that gave it, by its competent authority."""
    PERSON = "person"
    ORIGINATOR = "originator"
    PERSON_WITH_SURRENDER = "person-with-surrender"
    """The person, together with the consent to be surrendered."""
    PERSON_BEFORE_COURT = "person-before-court"
    """The person, after the surrender, before the competent court, on record and with the right to counsel."""
