"""References parse, whoever wrote them, into the one form that is kept."""

from __future__ import annotations

import time

import pytest

from lecoop.errors import MisuseError, ParseError
from lecoop.values.reference import Reference, ReferenceKind

WRITTEN = [
    ("ETS 024", "ETS 024"), ("ETS 24", "ETS 024"), ("ETS No. 24", "ETS 024"), ("ETS no 024", "ETS 024"), ("ETS No.: 024", "ETS 024"),
    ("STE n° 24", "ETS 024"), ("ETS24", "ETS 024"), ("ETS 193", "ETS 193"), ("CETS 30", "ETS 030"),
    ("CETS 224", "CETS 224"), ("CETS No. 224", "CETS 224"), ("STCE n° 224", "CETS 224"), ("ETS 224", "CETS 224"), ("ETS 194", "CETS 194"),
    ("UNTS 2225 p. 209", "UNTS 2225 p. 209"), ("2225 UNTS 209", "UNTS 2225 p. 209"), ("UNTS vol. 2225, p. 209", "UNTS 2225 p. 209"),
    ("1 UNTS XVI", "UNTS 1 p. XVI"), ("UNTS No. 39574", "UNTS I-39574"), ("UNTS I-39574", "UNTS I-39574"), ("UNTS II-1200", "UNTS II-1200"),
    ("CELEX 32002F0584", "CELEX 32002F0584"), ("CELEX:32014L0041", "CELEX 32014L0041"), ("32023L0977", "CELEX 32023L0977"),
    ("CELEX 22021A0430(01)", "CELEX 22021A0430(01)"), ("12020W/TXT", "CELEX 12020W/TXT"), ("12012E082", "CELEX 12012E082"),
    ("02002F0584-20090328", "CELEX 02002F0584-20090328"), ("32016R0679R(02)", "CELEX 32016R0679R(02)"), ("62015CJ0404", "CELEX 62015CJ0404"),
    ("UKTS 8 (2021)", "UKTS 8 (2021)"), ("UKTS No. 8 (2021)", "UKTS 8 (2021)"), ("Treaty Series No. 8 (2021)", "UKTS 8 (2021)"),
]  # fmt: skip
REFUSED = [
    "", " ", "ETS", "ETS 0", "ETS 000", "ETS 1000", "ets 24", "ETS 24 ", "ETS ٢٤", "ETS -24", "ETS 24, art. 2", "UNTS 2225", "UNTS 0 p. 3",
    "CELEX", "CELEX 3202F0584", "CELEX 32002f0584", "CELEX 31802F0584", "CELEX 32002F05", "UKTS 8", "UKTS 8 (21)", "UKTS 0 (2021)",
    "Treaty of Utopia", "ETS 24\n", "C" * 200,
]  # fmt: skip


@pytest.mark.parametrize(("text", "kept"), WRITTEN)
def test_what_people_write_becomes_the_form_that_is_kept(text: str, kept: str) -> None:
    """Aliases and older ways of writing mean the same reference."""
    reference = Reference.parse(text)
    assert reference.format() == str(reference) == kept
    assert Reference.is_valid(text)


@pytest.mark.parametrize("kept", sorted({kept for _, kept in WRITTEN}))
def test_the_form_that_is_kept_parses_to_itself(kept: str) -> None:
    """Formatting and parsing undo each other."""
    reference = Reference.parse(kept)
    assert Reference.parse(reference.format()) == reference
    assert hash(Reference.parse(kept)) == hash(reference)
    assert Reference(reference.kind, reference.number) == reference


@pytest.mark.parametrize("text", REFUSED, ids=range(len(REFUSED)))
def test_what_is_no_reference_is_refused(text: str) -> None:
    """The error shows the forms that are known and nothing of the text."""
    assert not Reference.is_valid(text)
    with pytest.raises(ParseError) as caught:
        Reference.parse(text)
    assert "Utopia" not in str(caught.value)


def test_the_council_of_europe_goes_on_counting() -> None:
    """The number decides between the two names of the one series."""
    assert Reference.parse("ETS 193").kind is ReferenceKind.ETS
    assert Reference.parse("ETS 194").kind is ReferenceKind.CETS
    with pytest.raises(MisuseError):
        Reference(ReferenceKind.ETS, "224")


def test_a_reference_knows_its_parts() -> None:
    """A CELEX number is sector, year, type and number; others have parts of their own."""
    assert Reference.parse("32002F0584").parts() == {"sector": "3", "year": "2002", "type": "F", "number": "0584"}
    assert Reference.parse("2225 UNTS 209").parts() == {"volume": "2225", "page": "209"}
    assert Reference.parse("UNTS No. 39574").parts() == {"register": "I", "registration": "39574"}
    assert Reference.parse("UKTS 8 (2021)").parts() == {"number": "8", "year": "2021"}
    assert Reference.parse("ETS 24").parts() == {"number": "024"}


@pytest.mark.parametrize(
    ("kind", "number"),
    [(ReferenceKind.ETS, "24"), (ReferenceKind.ETS, "000"), ("ETS", "024"), (ReferenceKind.UKTS, 8), (ReferenceKind.CELEX, "")],
)
def test_only_the_form_that_is_kept_makes_a_reference(kind: ReferenceKind, number: str) -> None:
    """A reference that is made directly is as valid as one that was parsed."""
    with pytest.raises(MisuseError):
        Reference(kind, number)


@pytest.mark.parametrize(
    "text", ["ETS " + "0" * 50_000, "UNTS " + "1" * 50_000, "1" * 50_000, "32002F" + "(" * 50_000, "ETS" + " " * 50_000], ids=range(5)
)
def test_long_texts_are_refused_at_once(text: str) -> None:
    """Reading is bounded."""
    start = time.perf_counter()
    assert not Reference.is_valid(text)
    assert time.perf_counter() - start < 0.1
