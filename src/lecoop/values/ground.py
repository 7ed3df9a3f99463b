"""Grounds for refusal, what rules one out, and what stands in the way only for a time."""

from __future__ import annotations

from enum import Enum

__all__ = ["Circumstance", "Ground", "Obstacle"]


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
    NON_REFOULEMENT = "non-refoulement"
    """Nobody is returned to where life or freedom is threatened for race, religion, nationality, group or opinion."""
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
    INFORMATION_NOT_HELD = "information-not-held"
    """Whoever is asked, and the authorities behind it, do not have it."""
    DATA_CATEGORY = "data-category"
    """Personal data of a category that the instrument does not let be exchanged."""
    DATA_NOT_ACCURATE = "data-not-accurate"
    """The data were found to be wrong, incomplete or out of date."""
    EXTRAORDINARY_COURT = "extraordinary-court"
    HUMANITARIAN = "humanitarian"
    THIRD_PARTY_RIGHTS = "third-party-rights"
    ALREADY_CONFISCATED = "already-confiscated"
    """The property was confiscated before: it cannot be done again."""
    PROPERTY_DISAPPEARED = "property-disappeared"
    PROPERTY_DESTROYED = "property-destroyed"
    PROPERTY_NOT_FOUND = "property-not-found"
    """It is not in the place that was named."""
    PLACE_NOT_PRECISE = "place-not-precise"
    """It is not found because its place was not named exactly enough."""


class Circumstance(Enum):
    """What is so in a case and rules a ground for refusal out."""

    EVIDENCE_ALREADY_HELD = "evidence-already-held"
    """The requested authority has it, and by its own law it could have been obtained in criminal proceedings."""
    IN_A_POLICE_DATABASE = "in-a-police-database"
    """It is in a database of police or courts which the requested authority may look into directly."""
    NON_COERCIVE = "non-coercive"
    """By its own law the measure needs no coercion."""


class Obstacle(Enum):
    """What stands in the way for a time, so that a request may be put off."""

    ONGOING_INVESTIGATION = "ongoing-investigation"
    """Carrying it out now would harm an investigation or a prosecution over there."""
    IN_USE_ELSEWHERE = "in-use-elsewhere"
    """The objects, documents or data are used in other proceedings."""
    ALREADY_FROZEN = "already-frozen"
    """The property is frozen already."""
    OTHER_ORDER = "other-order"
    """The property is under an order of other proceedings, which goes before."""
    OVER_RECOVERY = "over-recovery"
    """As the order is carried out in several States at once, more than its sum might be obtained."""
    OWN_CONFISCATION = "own-confiscation"
    """Proceedings to confiscate the property are running over there."""
    LEGAL_REMEDY = "legal-remedy"
    """Somebody affected has gone to a court."""
    PROSECUTED_OR_SERVING = "prosecuted-or-serving"
    """The person is prosecuted over there, or serves a sentence there, for something else."""
    HUMANITARIAN = "humanitarian"
    """It would put life or health in danger, or there is another serious humanitarian reason."""
    BEYOND_CONTROL = "beyond-control"
    """Circumstances over which no State has power."""


class CarriedOut(Enum):
    """Where the sentence stands."""

    SERVED = "served"
    BEING_SERVED = "being-served"
    NO_LONGER_ENFORCEABLE = "no-longer-enforceable"
    """It can no longer be carried out by the law of the State that imposed it."""
    TO_BE_SERVED = "to-be-served"
