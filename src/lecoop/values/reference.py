"""References to instruments as the field writes them: ETS, CETS, UNTS, CELEX and UKTS numbers."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import Enum

from attrs import frozen

from lecoop.errors import MisuseError, ParseError

__all__ = ["Reference", "ReferenceKind"]

_LONGEST = 100
_FIRST_CETS = 194
"""From number 194 the Council of Europe's series goes on as CETS, without beginning anew."""


class ReferenceKind(Enum):
    """The series or system in which an instrument has its number."""

    ETS = "ETS"
    """European Treaty Series (1949 to 2003, numbers 1 to 193)."""
    CETS = "CETS"
    """Council of Europe Treaty Series (from 2004, numbers from 194)."""
    UNTS = "UNTS"
    """United Nations Treaty Series: volume and page, or number of registration."""
    CELEX = "CELEX"
    """Number of a document of the European Union: sector, year, type, number."""
    UKTS = "UKTS"
    """United Kingdom Treaty Series: number and year."""


_CANONICAL = {
    ReferenceKind.ETS: r"(?P<number>[0-9]{3})",
    ReferenceKind.CETS: r"(?P<number>[0-9]{3})",
    ReferenceKind.UNTS: (
        r"(?P<volume>[1-9][0-9]{0,4}) p\. (?P<page>[1-9][0-9]{0,4}|[IVXLC]{1,8})"
        r"|(?P<register>I|II)-(?P<registration>[1-9][0-9]{0,5})"
    ),
    ReferenceKind.CELEX: (
        r"(?P<sector>[0-9CE])(?P<year>(?:19|20)[0-9]{2})(?P<type>[A-Z]{1,2})"
        r"(?P<number>[0-9]{3,4}(?:\([0-9]{2}\))?|/TXT)(?P<corrigendum>R\([0-9]{2}\))?(?:-(?P<consolidated>[0-9]{8}))?"
    ),
    ReferenceKind.UKTS: r"(?P<number>[1-9][0-9]{0,2}) \((?P<year>(?:18|19|20)[0-9]{2})\)",
}
"""How the part after the name of the series is written; its groups are the parts of the reference."""

_NO = r"(?: ?(?:[Nn]o\.?:?|n°|№) ?| ?)"
_WRITTEN: tuple[tuple[str, Callable[[re.Match[str]], tuple[ReferenceKind, str]]], ...] = (
    (rf"(?:ETS|CETS|STE|STCE|ETS/CETS){_NO}0*(?P<n>[1-9][0-9]{{0,2}})", lambda m: _council_of_europe(int(m["n"]))),
    (r"UNTS,? ?(?:[Vv]ol\. ?)?(?P<v>[1-9][0-9]*),? ?p\. ?(?P<p>[1-9][0-9]*|[IVXLC]+)", lambda m: _volume(m["v"], m["p"])),
    (r"(?P<v>[1-9][0-9]*) UNTS (?P<p>[1-9][0-9]*|[IVXLC]+)", lambda m: _volume(m["v"], m["p"])),
    (r"UNTS (?:[Nn]o\.? ?|(?P<r>I|II)-)(?P<n>[1-9][0-9]*)", lambda m: (ReferenceKind.UNTS, f"{m['r'] or 'I'}-{m['n']}")),
    (r"(?:CELEX:? ?)?(?P<c>[0-9CE][12][0-9]{3}[A-Z].*)", lambda m: (ReferenceKind.CELEX, m["c"])),
    (rf"(?:UKTS|TS|Treaty Series){_NO}(?P<n>[1-9][0-9]*) ?\((?P<y>[0-9]{{4}})\)", lambda m: (ReferenceKind.UKTS, f"{m['n']} ({m['y']})")),
)
"""The ways in which people write a reference, and what each of them means."""


def _council_of_europe(number: int) -> tuple[ReferenceKind, str]:
    """The number alone decides between the two names of the one series."""
    return (ReferenceKind.ETS if number < _FIRST_CETS else ReferenceKind.CETS), f"{number:03}"


def _volume(volume: str, page: str) -> tuple[ReferenceKind, str]:
    return ReferenceKind.UNTS, f"{volume} p. {page}"


@frozen
class Reference:
    """The reference of an instrument: a kind, and the number in the one form that is kept.

    >>> Reference.parse("ETS No. 24").format()
    'ETS 024'
    >>> Reference.parse("CELEX 32002F0584").parts()
    {'sector': '3', 'year': '2002', 'type': 'F', 'number': '0584'}
    >>> Reference.parse("2225 UNTS 209").format(), Reference.is_valid("Treaty of Utopia")
    ('UNTS 2225 p. 209', False)

    Args:
        kind: the series or system.
        number: what follows its name, in the form that is kept, such as ``"024"`` or ``"8 (2021)"``.

    Raises:
        MisuseError: the number is not in that form.
    """

    kind: ReferenceKind
    number: str

    def __attrs_post_init__(self) -> None:
        if not _is_canonical(self.kind, self.number):
            raise MisuseError('a reference has the number of its kind, such as "024" for ETS or "32002F0584" for CELEX')

    @classmethod
    def parse(cls, text: str) -> Reference:
        """Read a reference as people write it: ``"ETS No. 24"``, ``"CELEX:32002F0584"``, ``"UKTS 8 (2021)"``.

        Raises:
            ParseError: the text is none that is known; it is not repeated.
        """
        found = _read(text)
        del text
        if found is None:
            raise ParseError('a reference is written like "ETS 024", "UNTS 2225 p. 209", "CELEX 32002F0584" or "UKTS 8 (2021)"')
        return cls(*found)

    @staticmethod
    def is_valid(text: str) -> bool:
        """Whether the text is a reference that can be parsed."""
        return _read(text) is not None

    def format(self) -> str:
        """The reference in the one form that is kept: ``"ETS 024"``."""
        return f"{self.kind.value} {self.number}"

    def parts(self) -> dict[str, str]:
        """The parts that make up the number, by name, in their order."""
        match = re.fullmatch(_CANONICAL[self.kind], self.number)
        return {} if match is None else {name: part for name, part in match.groupdict().items() if part is not None}

    def __str__(self) -> str:
        return self.format()


def _read(text: object) -> tuple[ReferenceKind, str] | None:
    if isinstance(text, str) and len(text) <= _LONGEST:
        for pattern, meant in _WRITTEN:
            match = re.fullmatch(pattern, text)
            if match is not None and _is_canonical(*meant(match)):
                return meant(match)
    return None


def _is_canonical(kind: object, number: object) -> bool:
    if not isinstance(kind, ReferenceKind) or not isinstance(number, str) or re.fullmatch(_CANONICAL[kind], number) is None:
        return False
    if kind in (ReferenceKind.ETS, ReferenceKind.CETS):
        return int(number) > 0 and _council_of_europe(int(number))[0] is kind
    return True
