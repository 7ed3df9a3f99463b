"""The bundled edition of the data; written by ``python -m lecoop.registry.compile``."""

from __future__ import annotations

from datetime import date

__all__ = ["DIGEST", "EDITION", "HORIZON", "STALE_AFTER_MONTHS"]

EDITION = "2026-11"
HORIZON = date(2026, 11, 22)
"""Day on which the data was last looked over as a whole."""
STALE_AFTER_MONTHS = 12
"""Past the horizon by so many months, age alone makes an answer unknown."""
DIGEST = "5e950e7623563605ce5f8042c09ed5ba12f6c778fdde810aebb00fdaa1e858c6"
