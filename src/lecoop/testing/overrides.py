"""Overrides: any field of what is drawn may be given, as a value or as a strategy for it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

from hypothesis.strategies import DrawFn, SearchStrategy

__all__ = ["Given", "drawn"]

Given: TypeAlias = object
"""A value of a field, or a strategy that draws one."""


def drawn(draw: DrawFn, given: Mapping[str, Given]) -> dict[str, Any]:
    """The fields that are given, with a value drawn wherever a strategy stands."""
    return {name: draw(one) if isinstance(one, SearchStrategy) else one for name, one in given.items()}
