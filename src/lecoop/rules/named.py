"""What a record names, looked up by its id."""

from __future__ import annotations

from lecoop.errors import UnknownIdError
from lecoop.model.answer import Answer
from lecoop.model.case_record import CaseRecord
from lecoop.model.channel import Channel
from lecoop.model.instrument import Instrument
from lecoop.model.jurisdiction import Jurisdiction
from lecoop.model.path import Path
from lecoop.model.use_of_result import UseOfResult
from lecoop.registry import Law
from lecoop.rules.facts import Circulated
from lecoop.rules.rule import Undecided

__all__ = ["NO_SUCH_CODE", "channel_of", "head_of", "instrument_of", "jurisdiction_of"]

NO_SUCH_CODE = "no jurisdiction on record has this code; write the ISO 3166 code in capitals, such as GB"
"""What to say of a code that nobody bears."""


def jurisdiction_of(law: Law, code: str) -> Jurisdiction | None:
    """The jurisdiction of this code, or ``None``."""
    try:
        return law.jurisdiction(code)
    except UnknownIdError:
        return None


def head_of(record: CaseRecord | Answer | UseOfResult | Circulated, law: Law) -> Instrument | None:
    """The instrument on which the record says it rests; ``None`` where it names none.

    Raises:
        Undecided: no instrument has this id.
    """
    return None if record.basis is None else instrument_of(law, record.basis, "basis")


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


def channel_of(record: CaseRecord, law: Law) -> Channel | None:
    """The channel that the record names; ``None`` where it names none.

    Raises:
        Undecided: no channel has this id.
    """
    if record.channel is None:
        return None
    try:
        return law.channel(record.channel)
    except UnknownIdError as unknown:
        raise _unknown(("channel",), "channel", unknown.nearest) from None


def _unknown(path: Path, kind: str, nearest: tuple[str, ...]) -> Undecided:
    hint = f"; nearest: {', '.join(nearest)}" if nearest else ""
    return Undecided(*path, message=f"no {kind} on record has this id{hint}")
