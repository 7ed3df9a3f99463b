"""Handling codes, sharing marks, permitted actions and classifications: four things, and none of them stands for another."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from attrs import frozen

from lecoop.handling.scheme import Mark, Scheme
from lecoop.values.terms import Seen
from lecoop.values.use import Use

__all__ = ["ActionCode", "Classification", "Demand", "HandlingCode", "SharingCode", "closes", "demand", "rank"]


class HandlingCode(Mark):
    """What whoever gave the information lets the recipient do with it."""

    UK_3X5X2_P = ("uk-3x5x2-p", Scheme.UK_3X5X2, "P", "may be shared lawfully")
    UK_3X5X2_C = ("uk-3x5x2-c", Scheme.UK_3X5X2, "C", "may be shared lawfully, on the conditions that are stated")
    UK_5X5X5_1 = ("uk-5x5x5-h1", Scheme.UK_5X5X5, "1", "may go to other police and prosecutors, also in the European Economic Area")
    UK_5X5X5_2 = ("uk-5x5x5-h2", Scheme.UK_5X5X5, "2", "may go to bodies of the United Kingdom that do not prosecute")
    UK_5X5X5_3 = ("uk-5x5x5-h3", Scheme.UK_5X5X5, "3", "may go to police outside the European Economic Area, on special conditions")
    UK_5X5X5_4 = ("uk-5x5x5-h4", Scheme.UK_5X5X5, "4", "stays in the agency from which it comes")
    UK_5X5X5_5 = ("uk-5x5x5-h5", Scheme.UK_5X5X5, "5", "goes no further; the originator's own requirements hold")
    EUROPOL_H0 = ("europol-h0", Scheme.EUROPOL, "H0", "to prevent and fight crime, and for nothing else")
    EUROPOL_H1 = ("europol-h1", Scheme.EUROPOL, "H1", "not in judicial proceedings without the provider's permission")
    EUROPOL_H2 = ("europol-h2", Scheme.EUROPOL, "H2", "not passed on without the provider's permission")
    EUROPOL_H3 = ("europol-h3", Scheme.EUROPOL, "H3", "other restrictions, which are stated")


class SharingCode(Mark):
    """Within which circle the recipient may share it."""

    TLP_RED = ("tlp-red", Scheme.TLP, "RED", "for the named recipients only")
    TLP_AMBER_STRICT = ("tlp-amber-strict", Scheme.TLP, "AMBER+STRICT", "for the recipient's organisation only")
    TLP_AMBER = ("tlp-amber", Scheme.TLP, "AMBER", "for the recipient's organisation, and its clients who need to know")
    TLP_GREEN = ("tlp-green", Scheme.TLP, "GREEN", "for the community")
    TLP_CLEAR = ("tlp-clear", Scheme.TLP, "CLEAR", "for everybody")
    TLP_1_RED = ("tlp-1-red", Scheme.TLP_1, "RED", "for those who took part only")
    TLP_1_AMBER = ("tlp-1-amber", Scheme.TLP_1, "AMBER", "for the recipient's organisation, and its clients who need to know")
    TLP_1_GREEN = ("tlp-1-green", Scheme.TLP_1, "GREEN", "for the community")
    TLP_1_WHITE = ("tlp-1-white", Scheme.TLP_1, "WHITE", "for everybody")


class ActionCode(Mark):
    """What the recipient may do with a technical trace without giving it away."""

    PAP_RED = ("pap-red", Scheme.PAP, "RED", "nothing that can be seen from outside")
    PAP_AMBER = ("pap-amber", Scheme.PAP, "AMBER", "passive checks, also with others' services")
    PAP_GREEN = ("pap-green", Scheme.PAP, "GREEN", "active steps")
    PAP_CLEAR = ("pap-clear", Scheme.PAP, "CLEAR", "anything")


class Classification(Mark):
    """How secret it is, which says how it is kept and by whom it may be seen; ``rank`` gives the place in the scheme.

    Those of the Union are written here in the short form of Annex III, point 12, of Council Decision 2013/488/EU.
    """

    UK_OFFICIAL = ("uk-official", Scheme.UK_CLASSIFICATION, "OFFICIAL", "all that the State does, unless it is secret")
    UK_OFFICIAL_SENSITIVE = (
        "uk-official-sensitive", Scheme.UK_CLASSIFICATION, "OFFICIAL-SENSITIVE", "a mark on what is OFFICIAL, and no tier of its own",
    )  # fmt: skip
    UK_SECRET = ("uk-secret", Scheme.UK_CLASSIFICATION, "SECRET", "very sensitive information")
    UK_TOP_SECRET = ("uk-top-secret", Scheme.UK_CLASSIFICATION, "TOP SECRET", "the most sensitive information")
    GPMS_PROTECT = ("gpms-protect", Scheme.UK_PROTECTIVE_MARKING, "PROTECT", "a mark below those of national security")
    GPMS_RESTRICTED = ("gpms-restricted", Scheme.UK_PROTECTIVE_MARKING, "RESTRICTED", "the lowest of four")
    GPMS_CONFIDENTIAL = ("gpms-confidential", Scheme.UK_PROTECTIVE_MARKING, "CONFIDENTIAL", "the second of four")
    GPMS_SECRET = ("gpms-secret", Scheme.UK_PROTECTIVE_MARKING, "SECRET", "the third of four")
    GPMS_TOP_SECRET = ("gpms-top-secret", Scheme.UK_PROTECTIVE_MARKING, "TOP SECRET", "the highest of four")
    EU_RESTRICTED = ("eu-restricted", Scheme.EU_CLASSIFIED, "R-UE/EU-R", "disclosure could be a disadvantage")
    EU_CONFIDENTIAL = ("eu-confidential", Scheme.EU_CLASSIFIED, "C-UE/EU-C", "disclosure could harm essential interests")
    EU_SECRET = ("eu-secret", Scheme.EU_CLASSIFIED, "S-UE/EU-S", "disclosure could seriously harm essential interests")
    EU_TOP_SECRET = ("eu-top-secret", Scheme.EU_CLASSIFIED, "TS-UE/EU-TS", "disclosure could do exceptionally grave harm")
    INTERPOL_OFFICIAL_USE = ("interpol-official-use", Scheme.INTERPOL, "FOR OFFICIAL USE ONLY", "the lowest of three")
    INTERPOL_RESTRICTED = ("interpol-restricted", Scheme.INTERPOL, "RESTRICTED", "the second of three")
    INTERPOL_CONFIDENTIAL = ("interpol-confidential", Scheme.INTERPOL, "CONFIDENTIAL", "the highest of three")
    EUROPOL_BASIC = ("europol-basic", Scheme.EUROPOL, "BPL", "Europol's basic protection level, below what is classified")


_RANKS: Mapping[Classification, int] = MappingProxyType({
    Classification.UK_OFFICIAL: 0,
    Classification.UK_OFFICIAL_SENSITIVE: 1,
    Classification.UK_SECRET: 2,
    Classification.UK_TOP_SECRET: 3,
    Classification.GPMS_PROTECT: 0,
    Classification.GPMS_RESTRICTED: 1,
    Classification.GPMS_CONFIDENTIAL: 2,
    Classification.GPMS_SECRET: 3,
    Classification.GPMS_TOP_SECRET: 4,
    Classification.EU_RESTRICTED: 1,
    Classification.EU_CONFIDENTIAL: 2,
    Classification.EU_SECRET: 3,
    Classification.EU_TOP_SECRET: 4,
    Classification.INTERPOL_OFFICIAL_USE: 0,
    Classification.INTERPOL_RESTRICTED: 1,
    Classification.INTERPOL_CONFIDENTIAL: 2,
    Classification.EUROPOL_BASIC: 0,
})  # fmt: skip


def rank(classification: Classification) -> int:
    """The place of a classification in its own scheme; two of different schemes have no common order.

    Nothing at 0 is classified: it is marked so that it is kept with care.
    """
    return _RANKS[classification]


@frozen
class Demand:
    """What a code asks to be said with it.

    Args:
        what: what has to be said, as the words after *say*.
        seen: how well the demand is known.
    """

    what: str
    seen: Seen


_DEMANDS: Mapping[HandlingCode, Demand] = MappingProxyType({
    HandlingCode.UK_3X5X2_C: Demand("on which conditions it may be shared", Seen.SECONDARY),
    HandlingCode.UK_5X5X5_3: Demand("on which conditions it may go outside the European Economic Area", Seen.UNCONFIRMED),
    HandlingCode.UK_5X5X5_4: Demand("which recipients inside the agency may have it", Seen.UNCONFIRMED),
    HandlingCode.UK_5X5X5_5: Demand("which requirements the originator set", Seen.OFFICIAL),
    HandlingCode.EUROPOL_H3: Demand("which other restrictions there are", Seen.SECONDARY),
})  # fmt: skip


def demand(code: HandlingCode) -> Demand | None:
    """What the code asks to be said with it; ``None`` where it speaks for itself, as H1 and H2 do."""
    return _DEMANDS.get(code)


_CLOSED: Mapping[Mark, frozenset[Use]] = MappingProxyType({
    HandlingCode.EUROPOL_H1: frozenset({Use.EVIDENCE}),
    HandlingCode.EUROPOL_H2: frozenset({Use.ONWARD_TRANSFER}),
    HandlingCode.UK_5X5X5_4: frozenset({Use.ONWARD_TRANSFER}),
    HandlingCode.UK_5X5X5_5: frozenset({Use.ONWARD_TRANSFER}),
    SharingCode.TLP_RED: frozenset({Use.ONWARD_TRANSFER}),
    SharingCode.TLP_AMBER_STRICT: frozenset({Use.ONWARD_TRANSFER}),
    SharingCode.TLP_1_RED: frozenset({Use.ONWARD_TRANSFER}),
})  # fmt: skip


def closes(mark: HandlingCode | SharingCode) -> frozenset[Use]:
    """The uses that wait for the consent of whoever set the mark; what stated conditions close is not among them."""
    return _CLOSED.get(mark, frozenset())
