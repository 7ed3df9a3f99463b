"""People and authorities of no country on earth: their names say that they are made up."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

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

_ADULTS = days(date(1950, 1, 1), date(1990, 1, 1), near=date(1980, 1, 1))


@st.composite
def subjects(draw: DrawFn, /, **overrides: Given) -> Subject:
    """Named persons born between 1950 and 1990; any field of ``Subject`` may be given."""
    fields: dict[str, Given] = {
        "role": st.sampled_from(Role),
        "family_name": _secret(FAMILY_NAMES),
        "given_names": _secret(GIVEN_NAMES),
        "born_on": _ADULTS,
        "birthplace": _secret(PLACES),
        "sex": st.sampled_from((Sex.UNSPECIFIED, Sex.FEMALE, Sex.MALE)),
        "nationalities": ("GB",),
        "address": st.builds("{} {}, {}".format, st.integers(1, 99), st.just("Example Street"), st.sampled_from(PLACES)).map(SecretText),
    }
    return Subject(**drawn(draw, fields | overrides))


@st.composite
def authorities(draw: DrawFn, /, **overrides: Given) -> Authority:
    """Courts with invented names; any field of ``Authority`` may be given."""
    fields: dict[str, Given] = {"kind": AuthorityClass.COURT, "name": st.sampled_from(AUTHORITIES), "jurisdiction": None, "independent": True}
    return Authority(**drawn(draw, fields | overrides))


def _secret(names: tuple[str, ...]) -> SearchStrategy[SecretText]:
    return st.sampled_from(tuple(map(SecretText, names)))
