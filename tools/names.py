"""The names by which depositaries call the parties, in English and French."""

from __future__ import annotations

from lecoop.registry import Registry

__all__ = ["codes_by_name"]

_ALSO = {
    "Bolivia": "BO", "Brunei": "BN", "Brunei Darussalam": "BN", "Cabo Verde": "CV", "Cape Verde": "CV", "China, People's Republic": "CN",
    "Congo": "CG", "Cote d'Ivoire": "CI", "Côte d'Ivoire": "CI", "Czech Republic": "CZ", "Czechia": "CZ",
    "Democratic People's Republic of Korea": "KP", "Democratic Republic of the Congo": "CD", "Eswatini": "SZ", "Swaziland": "SZ",
    "European Union": "EU", "European Community": "EU", "Gambia": "GM", "Holy See": "VA", "Iran": "IR", "Kosovo": "XK",
    "Lao People's Democratic Republic": "LA", "Laos": "LA", "Libyan Arab Jamahiriya": "LY", "Micronesia": "FM",
    "Moldova": "MD", "North Macedonia": "MK", "The former Yugoslav Republic of Macedonia": "MK", "Palestine": "PS",
    "State of Palestine": "PS", "Republic of Korea": "KR", "Korea": "KR", "Republic of Moldova": "MD", "Russia": "RU",
    "Slovak Republic": "SK", "Saint Kitts and Nevis": "KN", "Sao Tome and Principe": "ST", "Syria": "SY", "Tanzania": "TZ",
    "Türkiye": "TR", "Turkey": "TR", "United Kingdom": "GB", "United Kingdom of Great Britain and Northern Ireland": "GB",
    "United Republic of Tanzania": "TZ", "United States": "US", "United States of America": "US", "Venezuela": "VE", "Viet Nam": "VN",
    "Vietnam": "VN", "Timor-Leste": "TL", "Burma": "MM", "Netherlands, the Kingdom of the": "NL", "Netherlands": "NL",
}  # fmt: skip
"""Names that neither the jurisdictions on record nor the list of countries give."""


def codes_by_name(registry: Registry) -> dict[str, str]:
    """Codes by name, in lower case: names on record, those of ISO 3166-1 where pycountry is installed, and those below."""
    found: dict[str, str] = {}
    try:
        import pycountry
    except ImportError:
        pass
    else:
        for country in pycountry.countries:
            for name in (country.name, getattr(country, "common_name", ""), getattr(country, "official_name", "")):
                if name:
                    found[name.casefold()] = country.alpha_2
    for one in registry.jurisdictions:
        if one.name:
            found[one.name.casefold()] = one.id
    return found | {name.casefold(): code for name, code in _ALSO.items()}
