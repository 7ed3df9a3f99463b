"""On what a transfer of personal data abroad rests, who gets it, and what has to be done for it."""

from __future__ import annotations

from enum import Enum

__all__ = ["DataRecipient", "TransferGround", "TransferStep"]


class TransferGround(Enum):
    """On what a transfer to a third country or an international organisation rests."""

    ADEQUACY = "adequacy"
    """A decision or regulations say that the recipient's law protects personal data."""
    BINDING_INSTRUMENT = "binding-instrument"
    """Safeguards in an instrument that binds the recipient."""
    ASSESSED_SAFEGUARDS = "assessed-safeguards"
    """Safeguards that the exporting authority has itself assessed and found there."""
    VITAL_INTERESTS = "vital-interests"
    LEGITIMATE_INTERESTS = "legitimate-interests"
    """Legitimate interests of the person whose data they are."""
    IMMEDIATE_THREAT = "immediate-threat"
    """An immediate and serious threat to public security."""
    SINGLE_CASE = "single-case"
    """Need in a single case, to prevent, investigate or prosecute an offence or carry out a penalty."""
    LEGAL_CLAIM = "legal-claim"
    """A legal claim in a single case."""


class DataRecipient(Enum):
    """Who gets the data."""

    COMPETENT_AUTHORITY = "competent-authority"
    """An authority of the recipient that is competent for offences and penalties."""
    OTHER_BODY = "other-body"
    """Anybody else, such as a company or an authority of another branch."""


class TransferStep(Enum):
    """What the exporting authority has to do, or to find, for a transfer."""

    DOCUMENTED = "documented"
    """Day and hour, recipient, reason and data are on record for the supervisory authority."""
    SAFEGUARDS_ASSESSED = "safeguards-assessed"
    """All circumstances were assessed, and the safeguards found; in the United Kingdom, the data protection test was found met."""
    CATEGORIES_REPORTED = "categories-reported"
    """The supervisory authority was told of the categories of such transfers."""
    RIGHTS_WEIGHED = "rights-weighed"
    """It was determined that no fundamental right of the person overrides the public interest in the transfer."""
    STRICTLY_NECESSARY = "strictly-necessary"
    """The transfer is strictly necessary for a task of the exporting authority."""
    AUTHORITY_INEFFECTIVE = "authority-ineffective"
    """To go through a competent authority there would be ineffective or inappropriate."""
    AUTHORITY_TOLD = "authority-told"
    """The competent authority there was told without undue delay."""
    PURPOSE_TOLD = "purpose-told"
    """The recipient was told for which purposes alone the data may be processed."""
    ONWARD_CONDITION = "onward-condition"
    """It was made a condition that the data go no further without the leave of the exporting State."""
    SUPERVISOR_TOLD = "supervisor-told"
    """The supervisory authority was told of the transfer."""
