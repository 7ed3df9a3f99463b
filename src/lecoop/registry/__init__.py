"""The registry of sourced, dated records, and the law on a day."""

from __future__ import annotations

from lecoop.registry.law import Law
from lecoop.registry.registry import Registry

__all__ = ["Law", "Registry"]
