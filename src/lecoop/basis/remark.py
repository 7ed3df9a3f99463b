"""What is to be said beside an answer: conditions, gaps and cautions, each from its closed list."""

from __future__ import annotations

from enum import Enum

from attrs import frozen

from lecoop.values.citation import Citation

__all__ = ["CautionCode", "ConditionCode", "GapCode", "Remark"]


class GapCode(Enum):
    """What is not known although it decides."""

    STANDING_UNKNOWN = "standing-unknown"
    NOT_SWITCHED_ON = "not-switched-on"
    NATIONALITY_NOT_STATED = "nationality-not-stated"
    NATIONALITY_LIST_UNKNOWN = "nationality-list-unknown"
    CONSENT_NOT_STATED = "consent-not-stated"
    ASKER_UNCONFIRMED = "asker-unconfirmed"
    VALIDATION_NOT_STATED = "validation-not-stated"
    GATE_UNCONFIRMED = "gate-unconfirmed"
    SENDER_UNKNOWN = "sender-unknown"
    RECEIVER_UNKNOWN = "receiver-unknown"
    CONNECTION_UNKNOWN = "connection-unknown"
    NO_CHANNEL_NAMED = "no-channel-named"
    NO_TREATY = "no-treaty"
    OWN_LAW = "own-law"
    STALE = "stale"
    NOT_SURVEYED = "not-surveyed"
    NO_RECOGNITION = "no-recognition"
    REPLACEMENT_UNKNOWN = "replacement-unknown"
    BASIS_NOT_DECLARED = "basis-not-declared"
    ARRANGEMENT_UNPUBLISHED = "arrangement-unpublished"
    POST_UNCERTAIN = "post-uncertain"
    SUPPORT_UNKNOWN = "support-unknown"


class CautionCode(Enum):
    """What is to be minded although it does not close the way."""

    UNCONFIRMED = "unconfirmed"
    BEYOND_HORIZON = "beyond-horizon"
    NOT_APPLIED = "not-applied"
    DEATH_PENALTY = "death-penalty"
    REFUGEE = "refugee"
    ASSESSMENT_BEFORE_ASSISTANCE = "assessment-before-assistance"
    CARRIER_ONLY = "carrier-only"
    MAY_REFUSE_NATIONAL = "may-refuse-national"
    OWN_NATIONALS = "own-nationals"
    COMPULSORY_CHANNEL = "compulsory-channel"
    ADDITION_UNKNOWN = "addition-unknown"
    SCREENED = "screened"
    DESK_UNDATED = "desk-undated"
    NOT_BINDING = "not-binding"
    ARTICLES_UNREAD = "articles-unread"
    FIELD_OF_CRIME = "field-of-crime"
    THIRD_PARTY_RULE = "third-party-rule"
    HOST_LAW = "host-law"
    GATE = "gate"


class ConditionCode(Enum):
    """What must hold for the way to stay open."""

    THRESHOLD = "threshold"
    DUAL_CRIMINALITY = "dual-criminality"
    ASKER = "asker"
    VALIDATED = "validated"
    NATIONALITY = "nationality"
    CONSENT = "consent"
    SCOPE = "scope"
    DAY_OF_THE_CASE = "day-of-the-case"
    CHANNEL = "channel"
    REMIT = "remit"
    TRANSLATION = "translation"
    DECLARED = "declared"
    ACCREDITATION = "accreditation"
    OTHER = "other"


@frozen
class Remark:
    """A condition, a gap or a caution: a code from its closed list, one sentence, and where it stands."""

    code: GapCode | CautionCode | ConditionCode
    message: str
    citation: Citation | None = None

    def __str__(self) -> str:
        return f"{self.message} ({self.citation})" if self.citation is not None else self.message
