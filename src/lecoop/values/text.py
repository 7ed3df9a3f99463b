"""Text that is safe to keep and show, and personal text that shows itself to nobody unasked."""

from __future__ import annotations

import re
import unicodedata
from enum import Enum
from typing import Annotated, NoReturn, final

from attrs import frozen

from lecoop.errors import MisuseError, ParseError

__all__ = [
    "BureauId", "ChannelId", "FormId", "InstrumentId", "JurisdictionCode", "LanguageCode", "Line", "Passage",
    "SecretLine", "SecretPassage", "SecretText", "TextFault", "TextForm", "clean",
]  # fmt: skip

LINE_LIMIT = 200
"""Most characters in a text of one line, such as a name."""
PASSAGE_LIMIT = 20_000
"""Most characters in a text of several lines, such as a statement of facts."""
MARKS_LIMIT = 30
"""Most combining marks in a row; normalising longer runs would take quadratic time (UAX 15, section 13)."""

_JOINERS = "\u200c\u200d"
_UNSAFE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_LAYOUT = re.compile(r"[\n\t]")
_COMMON = re.compile("[ -~\u00a0-\u00ac\u00ae-\u024f\u0400-\u0482\u048a-\u052f\u2010-\u2027\u20ac]*")
"""Latin and Cyrillic letters and the marks of print: all safe, none combining; the short way for most text."""


class TextFault(Enum):
    """Why a text is refused; the text itself is never repeated."""

    EMPTY = "text-empty"
    """Nothing, or nothing but spaces: what is not stated is left out."""
    TOO_LONG = "text-too-long"
    UNSAFE = "text-unsafe"
    """A control, bidirectional, invisible, private or unassigned character, or half a surrogate pair."""
    TOO_MANY_MARKS = "text-too-many-marks"
    WRONG_FORM = "text-wrong-form"
    """A code or id that is not of the form of its kind."""


@frozen
class TextForm:
    """What a text of one kind looks like; it stands in an annotation, beside the type that it narrows.

    Args:
        limit: most characters, before and after normalising.
        lines: whether line feeds and tabs may occur.
        pattern: regular expression over ASCII that the whole text has to match; empty for any text.
    """

    limit: int
    lines: bool = False
    pattern: str = ""

    def fault(self, text: str) -> TextFault | None:
        """Why the text is refused, or ``None``; linear in the length of the text."""
        if len(text) > self.limit:
            return TextFault.TOO_LONG
        if self.pattern:
            return None if re.fullmatch(self.pattern, text) else TextFault.WRONG_FORM
        return _unsafe(text.replace("\r\n", "\n"), self.lines)

    def suits(self, cleaned: str) -> bool:
        """Whether a text that is clean already, as that of a SecretText is, also fits this form."""
        return len(cleaned) <= self.limit and (self.lines or not _LAYOUT.search(cleaned))

    def read(self, value: object) -> str | TextFault:
        """The text in normal form C with plain line feeds, or why it is refused."""
        if not isinstance(value, str):
            return TextFault.WRONG_FORM
        if not self.pattern and value.isascii() and value.isprintable() and len(value) <= self.limit and value.strip():
            return value  # most text is plain, and needs no closer look
        found = self.fault(value)
        if found is not None:
            return found
        if self.pattern or (value.isascii() and "\r" not in value):
            return value
        normal = unicodedata.normalize("NFC", value.replace("\r\n", "\n"))
        return self.fault(normal) or normal


def _unsafe(text: str, lines: bool) -> TextFault | None:
    if not text or text.isspace():
        return TextFault.EMPTY
    shown = _LAYOUT.sub(" ", text) if lines else text
    if shown.isascii():
        return None if shown.isprintable() else TextFault.UNSAFE
    if _COMMON.fullmatch(shown):
        return None
    marks = 0
    for character in shown:
        category = unicodedata.category(character)
        if category in _UNSAFE and character not in _JOINERS:
            return TextFault.UNSAFE
        marks = marks + 1 if category[0] == "M" else 0
        if marks > MARKS_LIMIT:
            return TextFault.TOO_MANY_MARKS
    return None


_ANY = TextForm(PASSAGE_LIMIT, lines=True)


def clean(text: str, form: TextForm = _ANY) -> str:
    """The text in Unicode normal form C, with plain line feeds, if every character in it is safe to show.

    Zero-width joiners and non-joiners stay: names in Persian and in Indian scripts need them.

    Raises:
        ParseError: the text is empty, too long, of another form, or holds what could mislead a reader.
    """
    found = form.read(text)
    del text
    if isinstance(found, TextFault):
        raise ParseError(found.value)
    return found


@final
class SecretText:
    """Personal text: nothing that prints it shows it, and only ``reveal()`` gives it.

    It is cleaned like all text. Two are equal if their texts are; copies are the thing itself;
    pickling is refused, because a pickle would hold the text in the clear.

    >>> name = SecretText("Testperson")
    >>> name, f"{name:>20}", name.reveal()
    (SecretText(…), '…', 'Testperson')

    Raises:
        ParseError: see ``clean``.
    """

    __slots__ = ("_text",)
    _text: str

    def __init__(self, text: str) -> None:
        found = _ANY.read(text)
        del text
        if isinstance(found, TextFault):
            raise ParseError(found.value)
        object.__setattr__(self, "_text", found)

    def reveal(self) -> str:
        """The text itself."""
        return self._text

    def __repr__(self) -> str:
        return "SecretText(…)"

    def __str__(self) -> str:
        return "…"

    def __format__(self, spec: str) -> str:
        return "…"

    def __eq__(self, other: object) -> bool:
        return self._text == other._text if isinstance(other, SecretText) else NotImplemented

    def __hash__(self) -> int:
        return hash((SecretText, self._text))

    def __copy__(self) -> SecretText:
        return self

    def __deepcopy__(self, _: object) -> SecretText:
        return self

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise MisuseError("secret text does not change")

    def __delattr__(self, name: str) -> NoReturn:
        raise MisuseError("secret text does not change")

    def __reduce_ex__(self, _: object) -> NoReturn:
        raise MisuseError("secret text is not pickled; lecoop.door.dumps writes the record that holds it")


JurisdictionCode = Annotated[str, TextForm(8, pattern=r"[A-Z]{2}(?:[A-Z]{2})?(?:-[A-Z0-9]{1,3})?")]
"""Code of a State, a part, a former State or an organisation, by its shape: ``GB``, ``GB-SCT``, ``YUCS``."""
InstrumentId = Annotated[str, TextForm(80, pattern=r"[a-z0-9]+(?:-[a-z0-9]+)*")]
BureauId = Annotated[str, TextForm(80, pattern=r"[a-z0-9]+(?:-[a-z0-9]+)*")]
ChannelId = Annotated[str, TextForm(40, pattern=r"[a-z0-9]+(?:-[a-z0-9]+)*")]
FormId = Annotated[str, TextForm(60, pattern=r"[a-z0-9]+(?:-[a-z0-9]+)*")]
LanguageCode = Annotated[str, TextForm(2, pattern=r"[a-z]{2}")]
"""ISO 639-1 code by its shape: ``en``."""
Line = Annotated[str, TextForm(LINE_LIMIT)]
Passage = Annotated[str, TextForm(PASSAGE_LIMIT, lines=True)]
SecretLine = Annotated[SecretText, TextForm(LINE_LIMIT)]
SecretPassage = Annotated[SecretText, TextForm(PASSAGE_LIMIT, lines=True)]
