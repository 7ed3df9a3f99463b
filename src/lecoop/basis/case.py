"""The case: what the asker knows, as far as it can decide which way is open."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from attrs import Attribute, field, frozen

from lecoop.errors import MisuseError
from lecoop.values.duration import Penalty
from lecoop.values.terms import AuthorityClass, CrimeArea, Matter, Purpose

__all__ = ["Case", "Told"]


def _codes(value: str | tuple[str, ...] | None) -> tuple[str, ...] | None:
    return (value,) if isinstance(value, str) else value


def _plain_day(_: object, __: Attribute[date | None], value: date | None) -> None:
    if value is not None and type(value) is not date:
        raise MisuseError("a day of the case is a plain date or None")


@frozen(kw_only=True)
class Case:
    """What is known of a case; every field may be left out, and ``None`` means *not stated*.

    Args:
        asker: the class of authority that asks; ``validated`` whether a competent one validated it.
        purpose: prosecution, or enforcement of a sentence.
        area: field of crime; ``list_offence`` the number of the offence in the list of 32 categories.
        max_penalty: maximum penalty in the requesting State; ``max_penalty_requested`` in the requested one.
        sentence: the sentence imposed.
        committed_on, issued_on, arrested_on, received_on: days on which law may hang.
        nationality: codes of the sought person's nationalities; ``()`` for none; one code may be given as text.
        residence: code of the State in which the person resides.
        consent: whether the person consents; ``refugee_from`` the State from which the person has refuge.
        urgent: whether the matter is urgent.
        matter: the kind of case; ``territory`` the part of the requested State concerned, such as ``"GB-SCT"``.
        transnational, organised_group: marks that some conventions ask for.
        provider_establishment: code of the State in which the service provider addressed is established.
        location_known: whether it is known where the person is.
    """

    asker: AuthorityClass | None = None
    validated: bool | None = None
    purpose: Purpose | None = None
    area: CrimeArea | None = None
    list_offence: int | None = None
    max_penalty: Penalty | None = None
    max_penalty_requested: Penalty | None = None
    sentence: Penalty | None = None
    committed_on: date | None = field(default=None, validator=_plain_day)
    issued_on: date | None = field(default=None, validator=_plain_day)
    arrested_on: date | None = field(default=None, validator=_plain_day)
    received_on: date | None = field(default=None, validator=_plain_day)
    nationality: tuple[str, ...] | None = field(default=None, converter=_codes)
    residence: str | None = None
    consent: bool | None = None
    refugee_from: str | None = None
    urgent: bool | None = None
    matter: Matter | None = None
    territory: str | None = None
    transnational: bool | None = None
    organised_group: bool | None = None
    provider_establishment: str | None = None
    location_known: bool | None = None

    def lies_before(self, step: str, day: date) -> bool | None:
        """Whether the day of a step lies before another day; ``None`` where it is not stated.

        Args:
            step: the field of the day, such as ``"issued_on"``.
        """
        stated: date | None = getattr(self, step)
        return None if stated is None else stated < day


class Told:
    """A case that is told when somebody asks for it, and once."""

    __slots__ = ("_case", "_tell")

    def __init__(self, tell: Callable[[], Case]) -> None:
        self._tell = tell
        self._case: Case | None = None

    @property
    def case(self) -> Case:
        """The case."""
        if self._case is None:
            self._case = self._tell()
        return self._case
