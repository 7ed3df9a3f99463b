"""The bundled edition of the data; written by ``python -m lecoop.registry.compile``."""

from __future__ import annotations

from datetime import date

__all__ = ["DIGEST", "EDITION", "HORIZON", "STALE_AFTER_MONTHS"]

EDITION = "2026-11"
HORIZON = date(2026, 11, 22)
"""Day on which the data was last looked over as a whole."""
STALE_AFTER_MONTHS = 12
"""Past the horizon by so many months, age alone makes an answer unknown."""
DIGEST = "d919eeded47cdc23981727a004b09b748812bc9f45ceb329e133f65c3ca8c0be"
