"""The words of operations across borders: for which offences officers may cross in urgency, and what becomes of a consignment."""

from __future__ import annotations

from enum import Enum

__all__ = ["ConsignmentHandling", "ObservedOffence"]


class ObservedOffence(Enum):
    """An offence for which an instrument lets observation go on across a border without leave, in urgency."""

    ASSASSINATION = "assassination"
    MURDER = "murder"
    RAPE = "rape"
    SEXUAL_OFFENCE = "sexual-offence"
    """A serious offence of a sexual nature."""
    ARSON = "arson"
    COUNTERFEITING = "counterfeiting"
    """Counterfeiting and forgery of means of payment."""
    ARMED_ROBBERY = "armed-robbery"
    AGGRAVATED_BURGLARY = "aggravated-burglary"
    RECEIVING_STOLEN_GOODS = "receiving-stolen-goods"
    EXTORTION = "extortion"
    KIDNAPPING = "kidnapping"
    """Kidnapping and hostage taking."""
    TRAFFIC_IN_HUMAN_BEINGS = "traffic-in-human-beings"
    DRUGS = "drugs"
    ARMS_AND_EXPLOSIVES = "arms-and-explosives"
    """Breach of the laws on arms and explosives."""
    USE_OF_EXPLOSIVES = "use-of-explosives"
    TOXIC_WASTE = "toxic-waste"
    SMUGGLING_OF_ALIENS = "smuggling-of-aliens"
    SEXUAL_ABUSE_OF_CHILDREN = "sexual-abuse-of-children"
    SERIOUS_FRAUD = "serious-fraud"
    MONEY_LAUNDERING = "money-laundering"
    NUCLEAR_MATERIALS = "nuclear-materials"
    CRIMINAL_ORGANISATION = "criminal-organisation"
    TERRORISM = "terrorism"
    OTHER = "other"
    """An offence that is on no such list."""


class ConsignmentHandling(Enum):
    """What becomes of the goods while they travel under watch."""

    UNTOUCHED = "untouched"
    """Nobody stops them on the way."""
    INTACT = "intact"
    """They are stopped and go on as they are."""
    REMOVED = "removed"
    """They are taken out, in whole or in part."""
    REPLACED = "replaced"
    """Others are put in their place, in whole or in part."""
