"""The person or body whom a request is about."""

from __future__ import annotations

from datetime import date
from enum import Enum

from attrs import field, frozen

from lecoop.model.exact import exact
from lecoop.model.risk import Risk
from lecoop.values.text import JurisdictionCode, SecretLine

__all__ = ["ADULT", "Role", "Sex", "Subject", "age_on"]

ADULT = 18
"""A child is whoever is younger (Convention on the Rights of the Child, article 1)."""


def age_on(born_on: date, day: date) -> int:
    """Completed years on a day; whoever was born on 29 February completes one on 1 March of a common year."""
    return day.year - born_on.year - ((day.month, day.day) < (born_on.month, born_on.day))


class Role(Enum):
    """What somebody is in the case."""

    SUSPECT = "suspect"
    ACCUSED = "accused"
    CONVICTED = "convicted"
    WITNESS = "witness"
    EXPERT = "expert"
    VICTIM = "victim"
    ADDRESSEE = "addressee"
    """The person to whom a document is to be handed over."""
    MISSING = "missing"
    OWNER = "owner"
    """Whoever owns the property that an order is about."""
    THIRD_PARTY = "third-party"
    """Somebody else, such as the holder of an account."""


class Sex(Enum):
    """Sex as travel documents state it (ICAO Doc 9303): X stands for unspecified."""

    FEMALE = "F"
    MALE = "M"
    UNSPECIFIED = "X"


@frozen
class Subject:
    """Somebody is identified by name, birth and nationality; none of it is ever printed.

    Args:
        role: what the subject is in the case.
        family_name, given_names: the name of a natural person.
        entity_name: the name of a company or other body; then name, birth and sex stay unstated.
        born_on: date of birth.
        nationalities: codes of the States whose national the subject is; an empty tuple states nothing.
        residence: State in which the subject resides.
        located_in: State in which the subject is believed to be; ``None``: location not known.
        refugee_from: State from which the subject has refuge; ``asylum_sought_from`` State from which the subject
            asked for it, and nobody has decided yet.
        risks: what may happen to the subject in the State that asks, as far as it was looked at.
        address: where the subject can be found or served.
    """

    role: Role | None = None
    family_name: SecretLine | None = None
    given_names: SecretLine | None = None
    entity_name: SecretLine | None = None
    also_known_as: tuple[SecretLine, ...] = ()
    born_on: date | None = field(default=None, repr=False)
    birthplace: SecretLine | None = None
    sex: Sex | None = field(default=None, repr=False)
    nationalities: tuple[JurisdictionCode, ...] = field(default=(), repr=False)
    residence: JurisdictionCode | None = field(default=None, repr=False)
    located_in: JurisdictionCode | None = field(default=None, repr=False)
    refugee_from: JurisdictionCode | None = field(default=None, repr=False)
    asylum_sought_from: JurisdictionCode | None = field(default=None, repr=False)
    risks: tuple[Risk, ...] = field(default=(), repr=False)
    address: SecretLine | None = None

    def __attrs_post_init__(self) -> None:
        exact(self)

    @property
    def is_named(self) -> bool:
        """Whether the subject is stated by name."""
        return self.family_name is not None or self.entity_name is not None
