"""The version of lecoop."""

from __future__ import annotations

__all__ = ["VERSION"]

VERSION = "26.1.0.dev0"
