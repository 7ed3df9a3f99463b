"""The way to a field of a record, and how it is written."""

from __future__ import annotations

__all__ = ["Path", "written"]

Path = tuple[str | int, ...]
"""Names, and places in a list, from the record down, such as ``("offences", 0, "facts")``."""


def written(path: Path) -> str:
    """A path as text: ``$.offences[0].max_penalty``."""
    return "$" + "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
