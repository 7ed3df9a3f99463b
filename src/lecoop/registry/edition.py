"""The bundled edition of the data; written by ``python -m lecoop.registry.compile``."""

from __future__ import annotations

from datetime import date

__all__ = ["DIGEST", "EDITION", "HORIZON", "STALE_AFTER_MONTHS"]

EDITION = "2026-11"
HORIZON = date(2026, 11, 22)
"""Day on which the data was last looked over as a whole."""
STALE_AFTER_MONTHS = 12
"""Past the horizon by so many months, age alone makes an answer unknown."""
DIGEST = "39e8321f80e1210b8e87e386754da3635ec46120cb22cf01313d353769e2e9a6"
