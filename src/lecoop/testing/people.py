"""People and authorities of no country on earth: their names say that they are made up."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from lecoop.model.authority import Authority
from lecoop.model.subject import Role, Sex, Subject
from lecoop.testing.overrides import Given, drawn
from lecoop.testing.values import days
from lecoop.values.terms import AuthorityClass
from lecoop.values.text import SecretText

__all__ = ["AUTHORITIES", "FAMILY_NAMES", "GIVEN_NAMES", "PLACES", "authorities", "subjects"]

FAMILY_NAMES = (
    "Testperson", "Specimen", "Musterperson", "Proefpersoon", "Fictive", "Ejemplo", "Esempio", "Przykładowa", "Minta-Próba",
    "O'Example", "Δείγμα", "Зразкова", "Örnek", "نموذج", "見本",
)  # fmt: skip
"""Every one of them means "sample", "test" or "made up" in some language."""
GIVEN_NAMES = ("Alix Exempla", "Robin Exempel", "Sam Voorbeeld", "Kim Exemple", "Noor Misal", "Sasha Priklad")
PLACES = ("Sampleford", "Modèleville", "Musterstadt", "Villaficticia", "Proefdam", "Esempiano")
AUTHORITIES = ("Authority of Sampleford (specimen)", "Autorité de Modèleville (spécimen)", "Behörde Musterstadt (Muster)")

_WHO: list[dict[str, Given]] = [
    {
        "family_name": SecretText(family),
        "given_names": SecretText(GIVEN_NAMES[number % len(GIVEN_NAMES)]),
        "birthplace": SecretText(PLACES[number % len(PLACES)]),
        "sex": sex,
        "address": SecretText(f"{number} Example Street, {PLACES[-number % len(PLACES)]}"),
    }
    for sex in (Sex.UNSPECIFIED, Sex.FEMALE, Sex.MALE)
    for number, family in enumerate(FAMILY_NAMES, 1)
]
_PEOPLE = st.sampled_from(_WHO)
_BORN = days(date(1950, 1, 1), date(1990, 1, 1), near=date(1980, 1, 1))
_ROLES = st.sampled_from(Role)
_COURT: dict[str, Given] = {"kind": AuthorityClass.COURT, "name": st.sampled_from(AUTHORITIES), "independent": True}


@st.composite
def subjects(draw: DrawFn, /, **overrides: Given) -> Subject:
    """Named persons born between 1950 and 1990; any field of ``Subject`` may be given."""
    return Subject(**drawn(draw, {"role": _ROLES, "born_on": _BORN, "nationalities": ("GB",), **draw(_PEOPLE), **overrides}))


@st.composite
def authorities(draw: DrawFn, /, **overrides: Given) -> Authority:
    """Courts with invented names; any field of ``Authority`` may be given."""
    return Authority(**drawn(draw, _COURT | overrides))
