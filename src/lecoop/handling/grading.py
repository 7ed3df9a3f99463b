"""Marks and gradings as they stand on paper, read and written; what names no scheme is not read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import TypeVar

from attrs import frozen

from lecoop.errors import MisuseError, ParseError
from lecoop.handling.grades import InformationGrade, SourceGrade
from lecoop.handling.marks import ActionCode, Classification, HandlingCode
from lecoop.handling.scheme import Mark, Scheme

__all__ = ["Grading", "format_grading", "format_mark", "parse_grading", "parse_mark"]

_M = TypeVar("_M", bound=Mark)

_ALSO: Mapping[Mark, tuple[str, ...]] = MappingProxyType({
    ActionCode.PAP_CLEAR: ("WHITE",),
    Classification.EU_RESTRICTED: ("RESTREINT UE/EU RESTRICTED", "EU RESTRICTED"),
    Classification.EU_CONFIDENTIAL: ("CONFIDENTIEL UE/EU CONFIDENTIAL", "EU CONFIDENTIAL"),
    Classification.EU_SECRET: ("SECRET UE/EU SECRET", "EU SECRET"),
    Classification.EU_TOP_SECRET: ("TRÈS SECRET UE/EU TOP SECRET", "EU TOP SECRET"),
    Classification.UK_OFFICIAL_SENSITIVE: ("OFFICIAL SENSITIVE",),
})  # fmt: skip
"""What else is written for the same mark."""


@frozen
class Grading:
    """The grades of one piece of information, all of one scheme, each found for itself.

    Args:
        source: how far the source is relied on.
        information: how well the information is known.
        handling: the handling code that is written behind them in 3x5x2 and 5x5x5; ``None`` where there is none.

    Raises:
        MisuseError: they are of different schemes.
    """

    source: SourceGrade
    information: InformationGrade
    handling: HandlingCode | None = None

    def __attrs_post_init__(self) -> None:
        if {one.scheme for one in (self.information, self.handling) if one is not None} != {self.source.scheme}:
            raise MisuseError("the grades are of different schemes; a grading is of one")

    @property
    def scheme(self) -> Scheme:
        """The scheme of all of them."""
        return self.source.scheme


def parse_grading(text: str, scheme: Scheme | None = None) -> Grading:
    """The grading that is written, such as ``B2`` or, with its scheme before it, ``europol:B2``.

    >>> parse_grading("B2", Scheme.EUROPOL).information.meaning
    'known to the source itself, and not to the official who passes it on'
    >>> parse_grading("uk-3x5x2:2CP").source.meaning
    'untested'

    Raises:
        ParseError: no scheme is named, or nothing is graded so in it.
    """
    scheme, written = _split(text, scheme)
    found = _gradings(scheme).get(written)
    if found is None:
        raise ParseError(f"nothing is graded so in {scheme.value}; write first the source, then the information")
    return found


def format_grading(grading: Grading) -> str:
    """The grading with its scheme, such as ``europol:B2``; ``parse_grading`` reads it again."""
    return f"{grading.scheme.value}:{_written(grading)}"


def parse_mark(kind: type[_M], text: str, scheme: Scheme | None = None) -> _M:
    """The mark of a kind that is written, such as ``H2`` or, with its scheme before it, ``tlp:AMBER+STRICT``.

    Raises:
        ParseError: no scheme is named, or it has no such mark of this kind.
    """
    scheme, written = _split(text, scheme)
    for mark in kind:
        if mark.scheme is scheme and written in (mark.written, *_ALSO.get(mark, ())):
            return mark
    known = ", ".join(mark.written for mark in kind if mark.scheme is scheme)
    raise ParseError(f"{scheme.value} has {known}" if known else f"{scheme.value} has no mark of this kind")


def format_mark(mark: Mark) -> str:
    """The mark with its scheme, such as ``europol:H2``; ``parse_mark`` reads it again."""
    return f"{mark.scheme.value}:{mark.written}"


def _split(text: str, scheme: Scheme | None) -> tuple[Scheme, str]:
    """The scheme that is given or named before the colon, and what is written, in capitals and with single spaces."""
    named, colon, rest = text.partition(":")
    if colon:
        schemes = {one.value: one for one in Scheme}
        found = schemes.get(named.strip().lower())
        if found is None or scheme not in (None, found):
            raise ParseError(f"the scheme before the colon is another one, or none; there are {', '.join(schemes)}")
        scheme, text = found, rest
    if scheme is None:
        raise ParseError(
            "the scheme is not named, and the same letters and digits mean something else in each; write it first, such as europol:B2"
        )
    return scheme, " ".join(text.upper().split())


@cache
def _gradings(scheme: Scheme) -> Mapping[str, Grading]:
    return MappingProxyType({_written(one): one for one in _every(scheme)})


def _every(scheme: Scheme) -> Iterator[Grading]:
    codes = [one for one in HandlingCode if one.scheme is scheme]
    for source in SourceGrade:
        for information in InformationGrade:
            if source.scheme is information.scheme is scheme:
                yield from (Grading(source, information, handling) for handling in (None, *codes))


def _written(grading: Grading) -> str:
    return "".join(one.written for one in (grading.source, grading.information, grading.handling) if one is not None)
