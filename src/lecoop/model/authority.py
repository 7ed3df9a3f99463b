"""The authority that issues, validates or conducts a case."""

from __future__ import annotations

from attrs import frozen

from lecoop.model.exact import exact
from lecoop.values.terms import AuthorityClass
from lecoop.values.text import JurisdictionCode, Line

__all__ = ["Authority"]


@frozen
class Authority:
    """An authority is known by its class and name; whether it may ask is a matter of the instrument.

    Args:
        kind: its class.
        name: its official name; a public body, so the name is no secret.
        jurisdiction: whose authority it is; ``None`` for the requesting State itself.
        independent: whether it decides free from instructions of the executive (Court of Justice,
            C-508/18 and C-82/19 PPU).
    """

    kind: AuthorityClass | None = None
    name: Line | None = None
    jurisdiction: JurisdictionCode | None = None
    independent: bool | None = None

    def __attrs_post_init__(self) -> None:
        exact(self)
