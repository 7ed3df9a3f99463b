"""An offence: what is said to have been done, when and where, how the law calls it and what it carries."""

from __future__ import annotations

from datetime import date
from enum import Enum

from attrs import frozen

from lecoop.errors import MisuseError
from lecoop.model.earlier_proceedings import EarlierProceedings
from lecoop.model.exact import exact
from lecoop.values.duration import Penalty
from lecoop.values.terms import CrimeArea, Matter
from lecoop.values.text import JurisdictionCode, Line, Passage, SecretLine, SecretPassage

__all__ = ["ListOffence", "Offence", "Participation"]


class ListOffence(Enum):
    """The thirty-two categories for which dual criminality is not verified (Framework Decision 2002/584 art. 2(2)).

    The same list, in the same order, stands in Directive 2014/41 Annex D, Regulation 2018/1805
    art. 3(1) and the Trade and Cooperation Agreement art. 599(5); registry rows call it ``eu-32``.
    Each member carries its ``number`` in that order and its ``title``.
    """

    number: int
    title: str

    def __new__(cls, value: str, number: int, title: str) -> ListOffence:
        member = object.__new__(cls)
        member._value_ = value
        member.number = number
        member.title = title
        return member

    CRIMINAL_ORGANISATION = ("criminal-organisation", 1, "participation in a criminal organisation")
    TERRORISM = ("terrorism", 2, "terrorism")
    TRAFFICKING_IN_HUMAN_BEINGS = ("trafficking-in-human-beings", 3, "trafficking in human beings")
    SEXUAL_EXPLOITATION_OF_CHILDREN = ("sexual-exploitation-of-children", 4, "sexual exploitation of children and child pornography")
    DRUGS = ("drugs", 5, "illicit trafficking in narcotic drugs and psychotropic substances")
    WEAPONS = ("weapons", 6, "illicit trafficking in weapons, munitions and explosives")
    CORRUPTION = ("corruption", 7, "corruption")
    FRAUD = ("fraud", 8, "fraud, including that affecting the financial interests of the Union")
    MONEY_LAUNDERING = ("money-laundering", 9, "laundering of the proceeds of crime")
    COUNTERFEITING_CURRENCY = ("counterfeiting-currency", 10, "counterfeiting currency, including of the euro")
    COMPUTER_CRIME = ("computer-crime", 11, "computer-related crime")
    ENVIRONMENTAL_CRIME = ("environmental-crime", 12, "environmental crime, including trafficking in endangered species")
    UNAUTHORISED_ENTRY = ("unauthorised-entry", 13, "facilitation of unauthorised entry and residence")
    MURDER = ("murder", 14, "murder, grievous bodily injury")
    ORGANS_AND_TISSUE = ("organs-and-tissue", 15, "illicit trade in human organs and tissue")
    KIDNAPPING = ("kidnapping", 16, "kidnapping, illegal restraint and hostage-taking")
    RACISM_AND_XENOPHOBIA = ("racism-and-xenophobia", 17, "racism and xenophobia")
    ROBBERY = ("robbery", 18, "organised or armed robbery")
    CULTURAL_GOODS = ("cultural-goods", 19, "illicit trafficking in cultural goods, including antiques and works of art")
    SWINDLING = ("swindling", 20, "swindling")
    RACKETEERING_AND_EXTORTION = ("racketeering-and-extortion", 21, "racketeering and extortion")
    PIRACY_OF_PRODUCTS = ("piracy-of-products", 22, "counterfeiting and piracy of products")
    FORGERY_OF_DOCUMENTS = ("forgery-of-documents", 23, "forgery of administrative documents and trafficking therein")
    FORGERY_OF_MEANS_OF_PAYMENT = ("forgery-of-means-of-payment", 24, "forgery of means of payment")
    HORMONAL_SUBSTANCES = ("hormonal-substances", 25, "illicit trafficking in hormonal substances and other growth promoters")
    NUCLEAR_MATERIALS = ("nuclear-materials", 26, "illicit trafficking in nuclear or radioactive materials")
    STOLEN_VEHICLES = ("stolen-vehicles", 27, "trafficking in stolen vehicles")
    RAPE = ("rape", 28, "rape")
    ARSON = ("arson", 29, "arson")
    INTERNATIONAL_CRIMINAL_COURT = (
        "international-criminal-court",
        30,
        "crimes within the jurisdiction of the International Criminal Court",
    )
    SEIZURE_OF_AIRCRAFT_OR_SHIPS = ("seizure-of-aircraft-or-ships", 31, "unlawful seizure of aircraft or ships")
    SABOTAGE = ("sabotage", 32, "sabotage")


class Participation(Enum):
    """How the subject took part in the offence."""

    PERPETRATOR = "perpetrator"
    CO_PERPETRATOR = "co-perpetrator"
    INSTIGATOR = "instigator"
    ACCOMPLICE = "accomplice"
    ATTEMPT = "attempt"
    CONSPIRACY = "conspiracy"


@frozen
class Offence:
    """One offence in a request.

    Args:
        list_offence: the category under which the requesting authority puts it; see ``relies_on_list``.
        relies_on_list: the request asks that dual criminality be not verified because of the category.
        legal_classification: name of the offence and the provision that makes it one.
        law_text: the provision itself.
        requested_classification: the matching offence in the requested State's law, where the request
            shows dual criminality.
        max_penalty: the longest penalty in the requesting State's law.
        max_penalty_in_requested: the longest penalty in the requested State's law.
        committed_on: day of the offence, or first day of the run of days over which it was committed.
        committed_until: first day after that run; ``None`` for a single day.
        committed_in: State in which it was committed.
        place: where in that State.
        facts: what happened, and the part that each took in it.
        areas: fields of crime, for instruments that cover some only; an empty tuple states nothing.
        matter: the kind of case; ``None`` is not stated.
        by_information_system: whether it was committed, in whole or in part, by means of an information system.
        earlier: proceedings held before over the same acts; an empty tuple states nothing.
        time_barred_in: codes of the States by whose law prosecution or punishment is barred by lapse of time.
    """

    list_offence: ListOffence | None = None
    relies_on_list: bool | None = None
    legal_classification: Line | None = None
    law_text: Passage | None = None
    requested_classification: Line | None = None
    max_penalty: Penalty | None = None
    max_penalty_in_requested: Penalty | None = None
    committed_on: date | None = None
    committed_until: date | None = None
    committed_in: JurisdictionCode | None = None
    place: SecretLine | None = None
    participation: Participation | None = None
    facts: SecretPassage | None = None
    areas: tuple[CrimeArea, ...] = ()
    matter: Matter | None = None
    transnational: bool | None = None
    organised_group: bool | None = None
    by_information_system: bool | None = None
    earlier: tuple[EarlierProceedings, ...] = ()
    time_barred_in: tuple[JurisdictionCode, ...] = ()

    def __attrs_post_init__(self) -> None:
        exact(self)
        if self.committed_until is not None and (self.committed_on is None or self.committed_until <= self.committed_on):
            raise MisuseError("Offence.committed_until is the first day after a run that begins with committed_on")
