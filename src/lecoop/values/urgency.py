"""What makes a request urgent."""

from __future__ import annotations

from enum import Enum

__all__ = ["UrgencyReason"]


class UrgencyReason(Enum):
    """The objective reasons that make a request urgent (Directive 2023/977 art. 4(4)), and those of other instruments."""

    PUBLIC_SECURITY = "public-security"
    """An immediate and serious threat to the public security of a State."""
    LIFE = "life"
    """An imminent threat to somebody's life or physical integrity."""
    LIBERTY = "liberty"
    """A decision on a measure that may amount to deprivation of liberty is near."""
    LOSS_OF_RELEVANCE = "loss-of-relevance"
    """The information is about to lose its worth."""
    LOSS_OF_DATA = "loss-of-data"
    """Data or evidence is about to be lost or moved."""
    CRITICAL_INFRASTRUCTURE = "critical-infrastructure"
    """An imminent threat to infrastructure whose loss would put people in danger."""
    PROCEDURAL_TIME_LIMIT = "procedural-time-limit"
    REMOVAL_OF_PROPERTY = "removal-of-property"
    """Property is about to be moved away or destroyed (Regulation 2018/1805 art. 9(3))."""
    NEEDS_OF_PROCEEDINGS = "needs-of-proceedings"
    """The investigation or the proceedings at home need it at once (the same article)."""
    OTHER = "other"
