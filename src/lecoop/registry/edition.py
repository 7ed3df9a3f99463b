"""The bundled edition of the data; written by ``python -m lecoop.registry.compile``."""

from __future__ import annotations

from datetime import date

__all__ = ["DIGEST", "EDITION", "HORIZON", "STALE_AFTER_MONTHS"]

EDITION = "2026-11"
HORIZON = date(2026, 11, 22)
"""Day on which the data was last looked over as a whole."""
STALE_AFTER_MONTHS = 12
"""Past the horizon by so many months, age alone makes an answer unknown."""
DIGEST = "cb97d38a9df3ccd2f9d3b7073c84e38f1b73c7ff662bb37db763733818e3c235"
