"""The bundled edition of the data; written by ``python -m lecoop.registry.compile``."""

from __future__ import annotations

from datetime import date

__all__ = ["DIGEST", "EDITION", "HORIZON"]

EDITION = "2026-11"
HORIZON = date(2026, 11, 22)
"""Day on which the data was last looked over as a whole."""
DIGEST = "f143076046c0cbdb2d572d86815018ba8cca668b0b62b98fe0e6235451640214"
