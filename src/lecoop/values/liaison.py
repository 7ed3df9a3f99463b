"""The closed vocabularies of liaison networks: posts, what they do and with whom, help to others, published figures."""

from __future__ import annotations

from enum import Enum

__all__ = [
    "AccreditationKind", "AssistanceKind", "AssistanceUse", "Bound", "ClaimFits", "Counted", "GovernanceLevel", "HostPartner", "ListOf",
    "Place", "PostFunction", "PostKind", "RightsRisk", "RiskLevel", "SeatKind", "SignOff", "Skill", "Supported", "Threat",
]  # fmt: skip


class PostKind(Enum):
    """What a post is."""

    OFFICE = "office"
    SUB_OFFICE = "sub-office"
    """A branch of an office, in the same State or another."""
    OFFICER = "officer"
    """A single officer's post."""


class SeatKind(Enum):
    """In whose house a post sits."""

    MISSION = "mission"
    """An embassy, consulate or permanent mission of the sending State."""
    ORGANISATION = "organisation"
    HOST_AGENCY = "host-agency"


class AccreditationKind(Enum):
    """How a post is accredited to a jurisdiction."""

    PRIMARY = "primary"
    """The post is there for it first of all; mostly it sits there."""
    SECONDARY = "secondary"
    """The post reaches it from its seat in another State."""


class PostFunction(Enum):
    """What officers of a post do; none of it is an executive power in the host State."""

    INTELLIGENCE_DEVELOPMENT = "intelligence-development"
    INFORMATION_SHARING = "information-sharing"
    COORDINATION = "coordination"
    """Coordinating the action of host partners for an investigation at home, under the host's law."""
    TASKING = "tasking"
    """Having host partners put their own means to the sender's priorities, by agreement and under the host's law."""
    CAPACITY_BUILDING = "capacity-building"
    DIPLOMATIC_SUPPORT = "diplomatic-support"


class HostPartner(Enum):
    """With what kind of body of the host State a post works."""

    POLICE = "police"
    BORDER = "border"
    CUSTOMS = "customs"
    SECURITY_AGENCY = "security-agency"
    JUDICIAL_AUTHORITY = "judicial-authority"


class GovernanceLevel(Enum):
    """To which level of the host's governance a post has access."""

    INTERIOR_MINISTRY = "interior-ministry"
    INTELLIGENCE_AGENCY = "intelligence-agency"
    LAW_ENFORCEMENT_BODY = "law-enforcement-body"
    NATIONAL_SECURITY_COUNCIL = "national-security-council"


class Threat(Enum):
    """Against what a post, a specialist or a programme is directed."""

    DRUGS = "drugs"
    CHILD_SEXUAL_ABUSE = "child-sexual-abuse"
    CYBERCRIME = "cybercrime"
    CORRUPTION = "corruption"
    KIDNAPPING = "kidnapping"
    FIREARMS = "firearms"
    """Among them those that are sold over the dark web."""
    MODERN_SLAVERY = "modern-slavery"
    ORGANISED_IMMIGRATION_CRIME = "organised-immigration-crime"
    MONEY_LAUNDERING = "money-laundering"
    FRAUD = "fraud"
    TERRORISM = "terrorism"
    ORGANISED_CRIME = "organised-crime"
    TAX_AND_CUSTOMS_FRAUD = "tax-and-customs-fraud"
    WILDLIFE_CRIME = "wildlife-crime"


class Skill(Enum):
    """What a specialist officer can do beyond liaison."""

    FINANCIAL_INVESTIGATION = "financial-investigation"
    DIGITAL_FORENSICS = "digital-forensics"
    VICTIM_IDENTIFICATION = "victim-identification"
    NEGOTIATION = "negotiation"


class Bound(Enum):
    """How a published number bounds what it counts."""

    EXACTLY = "exactly"
    MORE_THAN = "more-than"
    AT_LEAST = "at-least"
    ABOUT = "about"
    FEWER_THAN = "fewer-than"


class Counted(Enum):
    """What a published number counts."""

    JURISDICTIONS = "jurisdictions"
    SEATS = "seats"
    """Jurisdictions in which a post sits."""
    OFFICES = "offices"
    SUB_OFFICES = "sub-offices"
    OFFICERS = "officers"
    STAFF = "staff"
    ARRESTS = "arrests"
    DISRUPTIONS = "disruptions"
    CONVICTIONS = "convictions"
    SEIZURES = "seizures"
    FUGITIVES_RETURNED = "fugitives-returned"
    REQUESTS = "requests"
    TRAINEES = "trainees"


class Place(Enum):
    """Where that happened which a figure counts."""

    HOME = "home"
    """In the State of the agency that reports."""
    OVERSEAS = "overseas"
    ALL = "all"


class ListOf(Enum):
    """Which list somebody published whole."""

    POSTS = "posts"
    ACCREDITATIONS = "accreditations"


class AssistanceKind(Enum):
    """What a capacity-building programme gives."""

    TRAINING = "training"
    EQUIPMENT = "equipment"
    MENTORING = "mentoring"
    STANDARDS = "standards"
    """Laws, procedures and quality of work."""


class AssistanceUse(Enum):
    """For what the host partner uses the help; an assessment may exclude a use."""

    INVESTIGATION = "investigation"
    PROSECUTION = "prosecution"
    BORDER_CONTROL = "border-control"
    SURVEILLANCE = "surveillance"
    INTERCEPTION = "interception"
    ARREST = "arrest"
    DETENTION = "detention"
    INTERROGATION = "interrogation"
    PUBLIC_ORDER = "public-order"
    USE_OF_FORCE = "use-of-force"
    CAPITAL_CASES = "capital-cases"
    """Cases in which a sentence of death may follow."""


class RightsRisk(Enum):
    """What may happen to people if the help is given."""

    DEATH_PENALTY = "death-penalty"
    TORTURE = "torture"
    ARBITRARY_DETENTION = "arbitrary-detention"
    DETENTION_CONDITIONS = "detention-conditions"
    UNFAIR_TRIAL = "unfair-trial"
    DISCRIMINATION = "discrimination"
    PRIVACY = "privacy"
    EXCESSIVE_FORCE = "excessive-force"
    FREE_EXPRESSION = "free-expression"


class RiskLevel(Enum):
    """How large an assessment finds a risk; the words have no order of their own."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class Supported(Enum):
    """Whether a post can support something, as far as is on record."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"

    def __bool__(self) -> bool:
        """Refuse: unknown is neither yes nor no."""
        raise TypeError("whether a post supports it has three answers; compare it with Supported.YES and the others")


class ClaimFits(Enum):
    """How a published number stands to what is on record for its day."""

    FITS = "fits"
    FEWER_ON_RECORD = "fewer-on-record"
    """The record is incomplete: more exist than it knows."""
    MORE_ON_RECORD = "more-on-record"
    """The record contradicts the number."""
    NOT_COUNTED = "not-counted"
    """The record does not count such things, such as officers."""


class SignOff(Enum):
    """Who signs an assessment off; which of them is enough is a row of the provider's rules."""

    OFFICER = "officer"
    """Whoever leads the work."""
    HEAD_OF_MISSION = "head-of-mission"
    SENIOR_OFFICIAL = "senior-official"
    MINISTER = "minister"
