"""A region of the world: a named list of jurisdictions, for questions about coverage."""

from __future__ import annotations

from attrs import frozen

from lecoop.values.citation import Source
from lecoop.values.terms import Seen

__all__ = ["Region"]


@frozen
class Region:
    """A region as the United Nations Statistics Division draws it; it groups for statistics and says nothing of law.

    Args:
        id: such as ``"western-africa"``; ``m49`` the number of the region.
        members: codes of the jurisdictions in it.
    """

    id: str
    name: str
    m49: str
    members: tuple[str, ...]
    seen: Seen
    sources: tuple[Source, ...] = ()
    part_of: str = ""
    note: str = ""
