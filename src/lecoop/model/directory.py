"""A live directory: where bodies are found that the registry does not name."""

from __future__ import annotations

from attrs import frozen

from lecoop.values.citation import Source
from lecoop.values.terms import BureauKind, Seen

__all__ = ["Directory"]


@frozen
class Directory:
    """A public directory of authorities, with the day on which somebody last looked whether it is there.

    Args:
        id: such as ``"unodc-competent-authorities"``.
        url: its public address; its source says when it was looked at.
        kinds: kinds of bureau that it lists.
        instruments: ids of instruments whose parties it covers; ``organisations`` codes of those whose members it covers.
    """

    id: str
    name: str
    url: str
    kinds: tuple[BureauKind, ...]
    seen: Seen
    instruments: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    note: str = ""
