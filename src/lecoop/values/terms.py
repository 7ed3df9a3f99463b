"""The closed vocabularies: the field's words, each with one meaning; none of them has an order."""

from __future__ import annotations

from enum import Enum

__all__ = [
    "AuthorityClass", "Bar", "BureauKind", "ChannelClass", "CrimeArea", "DeclarationSubject", "DomesticRole", "Effect",
    "Force", "Function", "InstrumentKind", "JurisdictionStatus", "Matter", "MembershipState", "Mode",
    "OnlyIf", "OwnLawSubject", "Purpose", "RefusalReason", "RelationHow", "Seen", "Standing", "StandsFor",
]  # fmt: skip


class Seen(Enum):
    """How well a fact is known: where somebody saw it."""

    OFFICIAL = "official"
    """Seen at the depositary, in a gazette or at the body itself."""
    SECONDARY = "secondary"
    """Seen in a commentary, a data set or the press."""
    UNCONFIRMED = "unconfirmed"
    """Seen in no source yet."""


class JurisdictionStatus(Enum):
    """How a code stands in ISO 3166, or beside it."""

    ASSIGNED = "assigned"
    USER_ASSIGNED = "user-assigned"
    """Given by users, not by ISO: XK for Kosovo."""
    EXCEPTIONALLY_RESERVED = "exceptionally-reserved"
    """Kept free at somebody's wish and answered with another code: UK stands for GB."""
    FORMERLY_USED = "formerly-used"
    PART = "part"
    """A part of a State, or a territory for whose foreign relations a State answers."""
    ORGANISATION = "organisation"


class InstrumentKind(Enum):
    """What a legal basis is."""

    CONVENTION = "convention"
    PROTOCOL = "protocol"
    BILATERAL_TREATY = "bilateral-treaty"
    AGREEMENT = "agreement"
    """A treaty in which an organisation is a side."""
    PART = "part"
    """A part of an instrument with notifications, relations or days of its own."""
    REGULATION = "regulation"
    DIRECTIVE = "directive"
    FRAMEWORK_DECISION = "framework-decision"
    DECISION = "decision"
    CONSTITUTION = "constitution"
    """The founding act of an organisation, with the rules made under it."""
    ARRANGEMENT = "arrangement"
    SCHEME = "scheme"
    DOMESTIC_LAW = "domestic-law"


class Force(Enum):
    """What kind of duty an instrument makes."""

    TREATY = "treaty"
    UNION_LAW = "union-law"
    RULES_OF_AN_ORGANISATION = "rules-of-an-organisation"
    ARRANGEMENT = "arrangement"
    NON_BINDING = "non-binding"
    DOMESTIC_LAW = "domestic-law"


class DomesticRole(Enum):
    """What a State's own law does in cooperation."""

    EXECUTES = "executes"
    """It is the gate through which the State carries treaties out; alone it is no route."""
    PERMITS = "permits"
    """It lets the State ask or help without a treaty: open with gaps at best."""


class Effect(Enum):
    """How strongly a provision speaks."""

    SHALL = "shall"
    MAY = "may"
    NONE = "none"
    """The provision rules the thing out: dual criminality is not asked."""


class StandsFor(Enum):
    """For whom an organisation's row in a list of parties speaks."""

    ITSELF = "itself"
    MEMBERS = "members"


class Mode(Enum):
    """How a party came to be bound."""

    RATIFICATION = "ratification"
    ACCEPTANCE = "acceptance"
    APPROVAL = "approval"
    ACCESSION = "accession"
    SUCCESSION = "succession"
    SIGNATURE = "signature"
    """Bound by signature alone."""
    PROVISIONAL = "provisional"
    CONTINUED = "continued"
    DESIGNATED = "designated"
    """Named by another State's law, such as a category 2 territory."""
    NOT_BOUND = "not-bound"
    """The party stands outside although its organisation is bound."""


class MembershipState(Enum):
    """How somebody belongs to an organisation."""

    MEMBER = "member"
    TREATED_AS = "treated-as"
    """Not a member, but treated as one by agreement."""
    SUSPENDED = "suspended"
    ASSOCIATED = "associated"
    """Takes part by agreement without being a member."""


class Standing(Enum):
    """How somebody stands to an instrument or an organisation on a day."""

    BOUND = "bound"
    PROVISIONAL = "provisional"
    TREATED_AS = "treated-as"
    SUSPENDED = "suspended"
    SIGNATORY = "signatory"
    CEASED = "ceased"
    NOT_PARTY = "not-party"
    UNKNOWN = "unknown"

    def __bool__(self) -> bool:
        """Refuse: a standing is not yes or no."""
        raise TypeError("a standing has more than two values; compare it with Standing.BOUND and the others")


class RelationHow(Enum):
    """What one instrument does to another between those whom it binds."""

    REPLACES = "replaces"
    """The other gives no route for the pair and the named measures."""
    PREVAILS = "prevails"
    """Both stay open; this one is listed first."""
    MODIFIES = "modifies"
    """Puts its own parts in place of the other's; never heads a route."""
    SUPPLEMENTS = "supplements"
    """Adds to the other; never heads a route."""
    APPLIES = "applies"
    """Keeps the other alive for certain cases; a route rests on both."""


class AuthorityClass(Enum):
    """The class of an authority that asks or is asked."""

    POLICE = "police"
    CUSTOMS = "customs"
    BORDER_GUARD = "border-guard"
    TAX_AUTHORITY = "tax-authority"
    PROSECUTOR = "prosecutor"
    INVESTIGATING_JUDGE = "investigating-judge"
    COURT = "court"
    CENTRAL_AUTHORITY = "central-authority"
    MINISTRY_OF_JUSTICE = "ministry-of-justice"
    FIU = "fiu"
    ASSET_RECOVERY_OFFICE = "asset-recovery-office"
    ORGANISATION_OFFICE = "organisation-office"
    """An office of an organisation that an instrument names, such as Eurojust or the EPPO."""
    SERVICE_PROVIDER = "service-provider"


class BureauKind(Enum):
    """What a desk for cooperation is."""

    NCB = "ncb"
    """National Central Bureau of INTERPOL."""
    NCB_SUB_BUREAU = "ncb-sub-bureau"
    """Sub-bureau of a National Central Bureau in a territory that is no INTERPOL member."""
    ENU = "enu"
    """Europol National Unit."""
    EUROPOL_CONTACT_POINT = "europol-contact-point"
    """National contact point of a third State for Europol."""
    SIRENE = "sirene"
    """SIRENE Bureau of a State that is connected to the Schengen Information System."""
    SPOC = "spoc"
    """Single point of contact for law-enforcement information."""
    LIAISON_BUREAU = "liaison-bureau"
    """Liaison officers of one State at an organisation or in another State."""
    LIAISON_PROSECUTOR = "liaison-prosecutor"
    """A prosecutor of a third State who sits at Eurojust or with the prosecution of another State."""
    LIAISON_POST = "liaison-post"
    """A post of a liaison network in another State; posts stand in the files of their networks."""
    CENTRAL_AUTHORITY = "central-authority"
    FIU = "fiu"
    """Financial Intelligence Unit."""
    CONTACT_POINT_24_7 = "contact-point-24-7"
    """Point of contact that is open at all hours under the Budapest Convention."""
    JUDICIAL_AUTHORITY = "judicial-authority"
    """A class of courts or prosecution offices, with a pointer to the live directory."""
    DIPLOMATIC_MISSION = "diplomatic-mission"
    """The foreign ministry and its missions."""
    PRUM_CONTACT_POINT = "prum-contact-point"
    CRIMINAL_RECORDS_AUTHORITY = "criminal-records-authority"
    ASSET_RECOVERY_OFFICE = "asset-recovery-office"
    CUSTOMS_UNIT = "customs-unit"
    PASSENGER_INFORMATION_UNIT = "passenger-information-unit"
    DESIGNATED_AUTHORITY = "designated-authority"
    """The authority that an agreement on direct orders to service providers designates."""
    SERVICE_PROVIDER = "service-provider"
    """The establishment of a provider to which an order is addressed."""
    COORDINATION_CENTRE = "coordination-centre"
    """A house that holds several bureaus."""


class ChannelClass(Enum):
    """What kind of way a channel is; plans list ways in this order of kinds."""

    DIRECT = "direct"
    POLICE_NETWORK = "police-network"
    CENTRAL = "central"
    DIPLOMATIC = "diplomatic"
    TO_PROVIDER = "to-provider"


class OnlyIf(Enum):
    """A condition under which an instrument allows a channel, a form or an asker."""

    SIS_NOT_POSSIBLE = "sis-not-possible"
    LOCATION_KNOWN = "location-known"
    LOCATION_UNKNOWN = "location-unknown"
    URGENT = "urgent"
    VALIDATED = "validated"
    DECLARED = "declared"
    AGREED = "agreed"
    NOT_POSSIBLE_OTHERWISE = "not-possible-otherwise"


class RefusalReason(Enum):
    """Why a way is closed."""

    NOT_IN_FORCE = "not-in-force"
    NOT_A_PARTY = "not-a-party"
    NOT_YET = "not-yet"
    SUSPENDED = "suspended"
    REPLACED = "replaced"
    EXCLUDED_PAIR = "excluded-pair"
    NO_RELATIONS = "no-relations"
    OUT_OF_SCOPE = "out-of-scope"
    BELOW_THRESHOLD = "below-threshold"
    ASKER_NOT_COMPETENT = "asker-not-competent"
    CHANNEL_NOT_OPEN = "channel-not-open"
    BARRED = "barred"
    MEASURE_NOT_PROVIDED = "measure-not-provided"
    POST_CLOSED = "post-closed"
    """The liaison post that covered the State is closed."""
    NOT_ACCREDITED = "not-accredited"
    """The list of posts is on record whole, and none is accredited to the State."""
    JUDICIAL_AUTHORITY_NEEDED = "judicial-authority-needed"
    """The measure is for a judicial authority to ask: a liaison officer cannot."""


class DeclarationSubject(Enum):
    """What a declaration, reservation or notification is about."""

    ACTS_BEFORE = "acts-before"
    """For acts before a day the old law stays."""
    NATIONALITY_BAR = "nationality-bar"
    NATIONALS = "nationals"
    """Whom the party counts among its nationals."""
    LIST_OFFENCE_WAIVER = "list-offence-waiver"
    """Whether dual criminality is waived for the listed offences."""
    ASKERS = "askers"
    """Which authorities the party counts as competent to ask."""
    LANGUAGES = "languages"
    CHANNELS = "channels"
    SPECIALITY_CONSENT = "speciality-consent"
    POLITICAL_OFFENCE = "political-offence"
    SEARCH_CONDITIONS = "search-conditions"
    FISCAL_OFFENCES = "fiscal-offences"
    DEATH_PENALTY = "death-penalty"
    THRESHOLD = "threshold"
    MEASURE_EXCLUDED = "measure-excluded"
    """A reservation by which the party does not give a measure."""
    EVIDENCE_OF_CASE = "evidence-of-case"
    """The party asks for evidence of a case to answer."""
    IN_ABSENTIA = "in-absentia"
    DOCUMENTS = "documents"
    TREATY_BASIS = "treaty-basis"
    """Whether the party takes the convention itself as the legal basis of the measure."""
    DUAL_CRIMINALITY = "dual-criminality"
    OTHER = "other"


class Bar(Enum):
    """How far a State gives up its nationals, or another protected person."""

    NONE = "none"
    ABSOLUTE = "absolute"
    CONSENT = "consent"
    """Only with the person's consent."""
    CONDITIONS = "conditions"
    """Only on conditions, such as return to serve the sentence."""
    DISCRETION = "discretion"
    """The requested State may refuse."""


class OwnLawSubject(Enum):
    """What a rule of a State's own law on giving help is about."""

    TREATY_REQUIRED = "treaty-required"
    """It gives the measure on a treaty only."""
    WITHOUT_TREATY = "without-treaty"
    """It may give the measure without a treaty: on reciprocity, or by an arrangement for the case."""
    OWN_NATIONALS = "own-nationals"
    """How far it gives up its own nationals."""


class Purpose(Enum):
    """What a sought person is wanted for."""

    PROSECUTE = "prosecute"
    ENFORCE = "enforce"
    INVESTIGATE = "investigate"
    """To be questioned or investigated, before anybody decided to prosecute."""


class Matter(Enum):
    """The kind of case, where it decides who is competent or whether the instrument covers it."""

    ORDINARY = "ordinary"
    TAX_AND_CUSTOMS = "tax-and-customs"
    ADMINISTRATIVE = "administrative"
    MILITARY = "military"
    POLITICAL = "political"


class CrimeArea(Enum):
    """The field of crime, where an instrument covers some only."""

    ANY = "any"
    CORRUPTION = "corruption"
    ORGANISED_CRIME = "organised-crime"
    DRUGS = "drugs"
    CYBERCRIME = "cybercrime"
    TERRORISM = "terrorism"
    SERIOUS_CRIME = "serious-crime"
    FISCAL = "fiscal"
    CUSTOMS = "customs"
    TRAFFICKING_IN_PERSONS = "trafficking-in-persons"
    SMUGGLING_OF_MIGRANTS = "smuggling-of-migrants"
    FIREARMS = "firearms"
    PROCEEDS_OF_CRIME = "proceeds-of-crime"
    """Finding, freezing and confiscating proceeds, whatever the offence."""
    MONEY_LAUNDERING = "money-laundering"
    SEXUAL_ABUSE_OF_CHILDREN = "sexual-abuse-of-children"
    VIOLENCE_AGAINST_WOMEN = "violence-against-women"
    COUNTERFEIT_MEDICINES = "counterfeit-medicines"
    CULTURAL_PROPERTY = "cultural-property"
    TORTURE = "torture"
    HOSTAGE_TAKING = "hostage-taking"
    AGAINST_PROTECTED_PERSONS = "against-protected-persons"
    INTERNATIONAL_CRIMES = "international-crimes"
    """Genocide, crimes against humanity, war crimes, aggression."""
    MERCENARIES = "mercenaries"
    PAYMENT_FRAUD = "payment-fraud"
    UNION_BUDGET = "union-budget"
    """Offences against the financial interests of the Union."""


class Function(Enum):
    """What an agency does."""

    POLICE = "police"
    PROSECUTION = "prosecution"
    CUSTOMS = "customs"
    BORDER = "border"
    IMMIGRATION = "immigration"
    TAX = "tax"
    CRIMINAL_RECORDS = "criminal-records"
    FINANCIAL_INTELLIGENCE = "financial-intelligence"
    JUSTICE_MINISTRY = "justice-ministry"
    INTERIOR_MINISTRY = "interior-ministry"
    FOREIGN_AFFAIRS = "foreign-affairs"
    DEVELOPMENT = "development"
    SERIOUS_AND_ORGANISED_CRIME = "serious-and-organised-crime"
    CENTRAL_AUTHORITY = "central-authority"
    COORDINATION = "coordination"
    INSPECTION = "inspection"
    INTELLIGENCE = "intelligence"
    ANTI_CORRUPTION = "anti-corruption"
    CYBERCRIME = "cybercrime"
