"""A mark of one scheme told in another, as far as there is something to tell it with.

The tables are approximate practice and no law: whoever gave the information can always say better what was meant.
Nothing is loosened on the way, and what has no equal is left to a person.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from attrs import frozen

from lecoop.errors import NotConvertibleError
from lecoop.handling.grades import InformationGrade, SourceGrade
from lecoop.handling.marks import ActionCode, Classification, HandlingCode, SharingCode
from lecoop.handling.scheme import Mark, Scheme

__all__ = ["Conversion", "convert"]


@frozen
class Conversion:
    """What a mark becomes in another scheme.

    Args:
        value: the mark of the other scheme.
        lossy: whether something of the first is not told by it, or it tells more than was known.
        note: what was lost, or what has to be done; empty where nothing was.
    """

    value: Mark
    lossy: bool
    note: str = ""

    def onward(self, to: Scheme) -> Conversion:
        """The value told in a third scheme; what was lost before stays lost.

        Raises:
            NotConvertibleError: see ``convert``.
        """
        more = convert(self.value, to)
        notes = "; ".join(dict.fromkeys(one for one in (self.note, more.note) if one))
        return Conversion(more.value, self.lossy or more.lossy, notes)


def convert(mark: Mark, to: Scheme) -> Conversion:
    """What a mark is in another scheme, and whether something is lost by it.

    >>> convert(InformationGrade.UK_3X5X2_D, Scheme.UK_5X5X5).value.written
    '4'

    Raises:
        NotConvertibleError: the other scheme has nothing for it; ``decides`` says whose decision it is.
    """
    if mark.scheme is to:
        return Conversion(mark, lossy=False)
    told = _TOLD.get((mark, to))
    if told is not None:
        return told
    for row in _ROWS:
        if mark in row and (mark, to) not in _UNTOLD:
            for other in row:
                if other.scheme is to:
                    loose = row[mark] or row[other]
                    return Conversion(other, loose, _NEAR if loose else "")
    decides, why = _UNTOLD.get((mark, to)) or _otherwise(mark)
    raise NotConvertibleError(f"{to.value} has nothing for {mark.value}: {why}; {decides} decides", decides)


_ORIGINATOR = "the originator"
_GRADER = "whoever graded it"
_NEAR = "the nearest there is; the scheme of the first tells more or other things than that of the second"

_EXACT, _NEARLY = False, True
_Row = Mapping[Mark, bool]


def _row(*exact: Mark, nearly: tuple[Mark, ...] = ()) -> _Row:
    return MappingProxyType({**dict.fromkeys(exact, _EXACT), **dict.fromkeys(nearly, _NEARLY)})


_S, _I, _C = SourceGrade, InformationGrade, Classification

_ROWS: tuple[_Row, ...] = (
    # Sources: what 3x5x2 calls reliable is two grades elsewhere, and what it calls not reliable is two or three.
    _row(_S.UK_5X5X5_A, _S.EUROPOL_A, _S.ADMIRALTY_A, nearly=(_S.UK_3X5X2_1,)),
    _row(_S.UK_5X5X5_B, _S.EUROPOL_B, _S.ADMIRALTY_B, nearly=(_S.UK_3X5X2_1,)),
    _row(_S.UK_3X5X2_2, _S.UK_5X5X5_E, _S.EUROPOL_X, _S.ADMIRALTY_F),
    _row(_S.UK_3X5X2_3, _S.UK_5X5X5_D, _S.EUROPOL_C, _S.ADMIRALTY_E),
    _row(nearly=(_S.UK_5X5X5_C, _S.UK_3X5X2_3)),
    _row(nearly=(_S.UK_5X5X5_C, _S.EUROPOL_C, _S.ADMIRALTY_C)),
    _row(nearly=(_S.ADMIRALTY_D, _S.UK_3X5X2_3, _S.UK_5X5X5_D, _S.EUROPOL_C)),
    # Information
    _row(_I.UK_3X5X2_A, _I.UK_5X5X5_2, _I.EUROPOL_2, _I.ADMIRALTY_2),
    _row(_I.UK_5X5X5_1, _I.EUROPOL_1, _I.ADMIRALTY_1, nearly=(_I.UK_3X5X2_A,)),
    _row(_I.UK_3X5X2_B, _I.UK_5X5X5_3, _I.EUROPOL_3, nearly=(_I.ADMIRALTY_2,)),
    _row(_I.UK_3X5X2_D, _I.UK_5X5X5_4, _I.EUROPOL_4, _I.ADMIRALTY_6),
    _row(nearly=(_I.UK_3X5X2_C, _I.UK_5X5X5_4, _I.EUROPOL_4, _I.ADMIRALTY_3)),
    _row(_I.UK_3X5X2_E, _I.UK_5X5X5_5, _I.ADMIRALTY_5),
    # Classifications, as the agreements on their security set them beside each other; recalled.
    _row(_C.UK_TOP_SECRET, _C.GPMS_TOP_SECRET, _C.EU_TOP_SECRET),
    _row(_C.UK_SECRET, _C.GPMS_SECRET, _C.EU_SECRET),
    _row(_C.GPMS_CONFIDENTIAL, _C.EU_CONFIDENTIAL),
    _row(_C.GPMS_RESTRICTED, _C.EU_RESTRICTED),
    _row(_C.UK_OFFICIAL_SENSITIVE, _C.EU_RESTRICTED),
    # Sharing: the two versions of the protocol
    _row(SharingCode.TLP_RED, SharingCode.TLP_1_RED),
    _row(SharingCode.TLP_AMBER, SharingCode.TLP_1_AMBER),
    _row(SharingCode.TLP_GREEN, SharingCode.TLP_1_GREEN),
    _row(SharingCode.TLP_CLEAR, SharingCode.TLP_1_WHITE),
)
"""Marks that stand for each other, each row read from the top; what is near only is marked so."""

_PURPOSE = "the protocol says with whom it is shared, and not for what"
_IN_WORDS = "write the restriction into the conditions"
_VERBATIM = "take the conditions over word for word; whether one of them is H1 or H2, the originator says"

_TOLD: Mapping[tuple[Mark, Scheme], Conversion] = MappingProxyType({
    (HandlingCode.UK_3X5X2_P, Scheme.EUROPOL): Conversion(HandlingCode.EUROPOL_H0, lossy=False),
    (HandlingCode.UK_3X5X2_P, Scheme.TLP): Conversion(SharingCode.TLP_AMBER, True, _PURPOSE),
    (HandlingCode.UK_3X5X2_C, Scheme.EUROPOL): Conversion(HandlingCode.EUROPOL_H3, True, _VERBATIM),
    (HandlingCode.EUROPOL_H0, Scheme.UK_3X5X2): Conversion(HandlingCode.UK_3X5X2_P, lossy=False),
    (HandlingCode.EUROPOL_H0, Scheme.TLP): Conversion(SharingCode.TLP_AMBER, True, _PURPOSE),
    (HandlingCode.EUROPOL_H1, Scheme.UK_3X5X2): Conversion(HandlingCode.UK_3X5X2_C, True, f"{_IN_WORDS}: not in court without permission"),
    (HandlingCode.EUROPOL_H2, Scheme.UK_3X5X2): Conversion(HandlingCode.UK_3X5X2_C, True, f"{_IN_WORDS}: not passed on without permission"),
    (HandlingCode.EUROPOL_H2, Scheme.TLP): Conversion(SharingCode.TLP_RED, True, "the strictest is taken; a permission has no word in it"),
    (HandlingCode.EUROPOL_H3, Scheme.UK_3X5X2): Conversion(HandlingCode.UK_3X5X2_C, True, "take the restrictions over word for word"),
    (SharingCode.TLP_AMBER_STRICT, Scheme.TLP_1): Conversion(
        SharingCode.TLP_1_RED, True, "version 1.0 knows no mark for one organisation; AMBER would let its clients have it"
    ),
    (Classification.EU_CONFIDENTIAL, Scheme.UK_CLASSIFICATION): Conversion(
        Classification.UK_SECRET, True, "the United Kingdom has no CONFIDENTIAL since 2 April 2014; it is kept one level higher"
    ),
})  # fmt: skip
"""What goes one way only, because the way back would loosen it or say what nobody said."""

_WITH_DATA = "INTERPOL has no codes; what is restricted is set with the data themselves"
_NO_PAIR = "the old marks have no fixed equal in the scheme of 2014"

_UNTOLD: Mapping[tuple[Mark, Scheme], tuple[str, str]] = MappingProxyType({
    (InformationGrade.UK_3X5X2_E, Scheme.EUROPOL): (_GRADER, "it cannot say that something is false (often 4 with a comment)"),
    (InformationGrade.UK_5X5X5_5, Scheme.EUROPOL): (_GRADER, "it cannot say that something is false (often 4 with a comment)"),
    (HandlingCode.EUROPOL_H1, Scheme.TLP): (_ORIGINATOR, "it has no word on what is shown in court"),
    (HandlingCode.EUROPOL_H3, Scheme.TLP): (_ORIGINATOR, "it has no place for words"),
    (HandlingCode.UK_3X5X2_C, Scheme.TLP): (_ORIGINATOR, "it has no place for words"),
    **dict.fromkeys([(code, Scheme.INTERPOL) for code in HandlingCode], (_ORIGINATOR, _WITH_DATA)),
    (Classification.GPMS_CONFIDENTIAL, Scheme.UK_CLASSIFICATION): (_ORIGINATOR, _NO_PAIR),
    (Classification.GPMS_RESTRICTED, Scheme.UK_CLASSIFICATION): (_ORIGINATOR, _NO_PAIR),
})  # fmt: skip


def _otherwise(mark: Mark) -> tuple[str, str]:
    """Who decides, and why there is nothing, where no row says more."""
    if isinstance(mark, SourceGrade | InformationGrade):
        return _GRADER, "no grade of it means the same"
    if isinstance(mark, ActionCode):
        return _ORIGINATOR, "no other scheme says what may be done with a trace"
    return _ORIGINATOR, "no mark of it is at least as strict and means the same"
