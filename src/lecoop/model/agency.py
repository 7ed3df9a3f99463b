"""An agency: a body with functions, a parent, and predecessors and successors on their days."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from lecoop.values.terms import Function, Seen

__all__ = ["Agency", "Succession"]


@frozen
class Succession:
    """One body takes over from another on a day."""

    agency: str
    on: date | None = None
    extent: str = ""


@frozen
class Agency:
    """A body of a State that takes part in cooperation.

    Args:
        id: unique, such as ``"gb-nca"``.
        parent: id of the department or agency above it.
        valid_from: first day of work; ``valid_until`` first day on which it no longer exists.
        held_on: a day on which it was seen to exist, where ``valid_from`` is not known.
        predecessors: from whom it took over, and when.
        territories: codes of the parts in which it acts; empty for the whole State.
    """

    id: str
    jurisdiction: str
    name: str
    functions: tuple[Function, ...]
    source: str
    seen: Seen
    also_known_as: tuple[str, ...] = ()
    parent: str = ""
    territories: tuple[str, ...] = ()
    predecessors: tuple[Succession, ...] = ()
    valid_from: date | None = None
    valid_until: date | None = None
    held_on: date | None = None
    article: str = ""
    note: str = ""
