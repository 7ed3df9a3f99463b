"""What a record names, looked up by its id."""

from __future__ import annotations

from lecoop.errors import UnknownIdError
from lecoop.model.channel import Channel
from lecoop.model.instrument import Instrument
from lecoop.model.jurisdiction import Jurisdiction
from lecoop.model.path import Path
from lecoop.registry import Law
from lecoop.rules.rule import Undecided

__all__ = ["NO_SUCH_CODE", "channel_of", "head_of", "instrument_of", "jurisdiction_of", "side"]

NO_SUCH_CODE = "no jurisdiction on record has this code; write the ISO 3166 code in capitals, such as GB"
"""What to say of a code that nobody bears."""


def jurisdiction_of(law: Law, code: str) -> Jurisdiction | None:
    """The jurisdiction of this code, or ``None``."""
    return law.jurisdiction(code) if law.registry.has_jurisdiction(code) else None


def side(code: str, field: str, law: Law) -> Jurisdiction:
    """The jurisdiction of this code, which a record names in a field.

    Raises:
        Undecided: no jurisdiction has this code.
    """
    found = jurisdiction_of(law, code)
    if found is None:
        raise Undecided(field, message="no jurisdiction on record has this code")
    return found


def head_of(law: Law, identity: str | None) -> Instrument | None:
    """The instrument of this id, on which a record says it rests; ``None`` where it names none.

    Raises:
        Undecided: no instrument has this id.
    """
    return None if identity is None else instrument_of(law, identity, "basis")


def instrument_of(law: Law, identity: str, *path: str | int) -> Instrument:
    """The instrument of this id; what practitioners call it is none.

    Args:
        path: where the record names it.

    Raises:
        Undecided: no instrument has this id.
    """
    try:
        found = law.instrument(identity)
    except UnknownIdError as unknown:
        raise _unknown(path, "instrument", unknown.nearest) from None
    if found.id != identity:
        raise _unknown(path, "instrument", (found.id,))
    return found


def channel_of(law: Law, identity: str | None) -> Channel | None:
    """The channel of this id; ``None`` where a record names none.

    Raises:
        Undecided: no channel has this id.
    """
    if identity is None:
        return None
    try:
        return law.channel(identity)
    except UnknownIdError as unknown:
        raise _unknown(("channel",), "channel", unknown.nearest) from None


def _unknown(path: Path, kind: str, nearest: tuple[str, ...]) -> Undecided:
    hint = f"; nearest: {', '.join(nearest)}" if nearest else ""
    return Undecided(*path, message=f"no {kind} on record has this id{hint}")
