"""What of a service provider an order goes to, and what makes an order to it delicate."""

from __future__ import annotations

from enum import Enum

__all__ = ["AddresseeKind", "DelicateUse", "ProcessorReason", "ProviderRole"]


class AddresseeKind(Enum):
    """What of a service provider an order is addressed to."""

    DESIGNATED_ESTABLISHMENT = "designated-establishment"
    LEGAL_REPRESENTATIVE = "legal-representative"
    """Appointed by a provider that has no establishment in a State that takes part."""
    OTHER_ESTABLISHMENT = "other-establishment"


class ProviderRole(Enum):
    """What a service provider is to the data (Regulation 2016/679 art. 4(7) and (8))."""

    CONTROLLER = "controller"
    PROCESSOR = "processor"
    """It stores or processes them for somebody else, who decides on them."""


class ProcessorReason(Enum):
    """Why an order goes to a processor and not to the controller (Regulation 2023/1543 art. 5(6))."""

    CONTROLLER_NOT_IDENTIFIED = "controller-not-identified"
    """The controller cannot be found out with reasonable effort."""
    DETRIMENTAL = "detrimental"
    """To address the controller might harm the investigation."""


class DelicateUse(Enum):
    """A use of data on which the State from which they come has a word to say."""

    DEATH_PENALTY = "death-penalty"
    """As evidence of the prosecution where the penalty of death is sought."""
    FREEDOM_OF_SPEECH = "freedom-of-speech"
    """As evidence of the prosecution in a case that raises concerns for freedom of speech."""
