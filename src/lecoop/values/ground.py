"""Grounds for refusal, and what rules one out."""

from __future__ import annotations

from enum import Enum

__all__ = ["Circumstance", "Ground"]


class Ground(Enum):
    """A ground on which an instrument lets, or makes, the requested State refuse."""

    AMNESTY = "amnesty"
    FINALLY_JUDGED = "finally-judged"
    FINALLY_JUDGED_IN_THIRD_STATE = "finally-judged-in-third-state"
    BELOW_AGE = "below-age"
    NO_DUAL_CRIMINALITY = "no-dual-criminality"
    PENDING_PROSECUTION = "pending-prosecution"
    NOT_PROSECUTED = "not-prosecuted"
    TIME_BARRED = "time-barred"
    ENFORCES_ITSELF = "enforces-itself"
    """The requested State undertakes to carry out the sentence."""
    TERRITORIALITY = "territoriality"
    EXTRATERRITORIALITY = "extraterritoriality"
    IN_ABSENTIA = "in-absentia"
    POLITICAL_OFFENCE = "political-offence"
    DISCRIMINATION = "discrimination"
    MILITARY_OFFENCE = "military-offence"
    FISCAL_OFFENCE = "fiscal-offence"
    NATIONALITY = "nationality"
    DEATH_PENALTY = "death-penalty"
    LIFE_SENTENCE = "life-sentence"
    TORTURE = "torture"
    FUNDAMENTAL_RIGHTS = "fundamental-rights"
    IMMUNITY = "immunity"
    ESSENTIAL_INTERESTS = "essential-interests"
    NATIONAL_SECURITY = "national-security"
    ONGOING_INVESTIGATION = "ongoing-investigation"
    NOT_AVAILABLE_AT_HOME = "not-available-at-home"
    """The measure would not be allowed in a like case at home."""
    DISPROPORTIONATE = "disproportionate"
    FORM_INCOMPLETE = "form-incomplete"
    JUDICIAL_AUTHORISATION_REFUSED = "judicial-authorisation-refused"
    OFFENCE_TOO_MINOR = "offence-too-minor"
    LITTLE_LEFT_TO_SERVE = "little-left-to-serve"
    """Less of the sentence is left than the instrument wants."""
    THIRD_PARTY_ORIGIN = "third-party-origin"
    """The information came from another State that has not agreed."""
    EXTRAORDINARY_COURT = "extraordinary-court"
    HUMANITARIAN = "humanitarian"
    THIRD_PARTY_RIGHTS = "third-party-rights"


class Circumstance(Enum):
    """What is so in a case and rules a ground for refusal out."""

    EVIDENCE_ALREADY_HELD = "evidence-already-held"
    """The requested authority has it, and by its own law it could have been obtained in criminal proceedings."""
    IN_A_POLICE_DATABASE = "in-a-police-database"
    """It is in a database of police or courts which the requested authority may look into directly."""
    NON_COERCIVE = "non-coercive"
    """By its own law the measure needs no coercion."""
