"""The bundled edition of the data; written by ``python -m lecoop.registry.compile``."""

from __future__ import annotations

from datetime import date

__all__ = ["DIGEST", "EDITION", "HORIZON", "STALE_AFTER_MONTHS"]

EDITION = "2026-11"
HORIZON = date(2026, 11, 22)
"""Day on which the data was last looked over as a whole."""
STALE_AFTER_MONTHS = 12
"""Past the horizon by so many months, age alone makes an answer unknown."""
DIGEST = "c330954d0a4610dd5d9dc23d0a988b310cb4d670035e9121571148155e8d84c9"
