"""What a record holds that few records hold, each with the way to it: gathered in one pass over its persons and offences."""

from __future__ import annotations

from typing import TypeAlias

from lecoop.model.earlier_proceedings import EarlierProceedings
from lecoop.model.offence import Offence
from lecoop.model.path import Path
from lecoop.model.risk import Risk
from lecoop.model.subject import Subject

__all__ = ["Earlier", "Lapsed", "Offences", "Persons", "Risks", "held"]

Earlier: TypeAlias = tuple[tuple[Path, EarlierProceedings], ...]
Lapsed: TypeAlias = tuple[tuple[Path, str], ...]
Offences: TypeAlias = tuple[tuple[Path, Offence], ...]
Persons: TypeAlias = tuple[tuple[Path, Subject], ...]
Risks: TypeAlias = tuple[tuple[Path, Risk], ...]


def held(record: object) -> dict[str, object]:
    """What the record of a case holds, by the name under which a rule asks for it."""
    capital: Offences = ()
    earlier: Earlier = ()
    lapsed: Lapsed = ()
    listed: Offences = ()
    unclassified: Offences = ()
    for i, offence in enumerate(getattr(record, "offences", ())):
        penalty = offence.max_penalty
        if penalty is not None and penalty.death:
            capital += ((("offences", i), offence),)
        if offence.relies_on_list:
            listed += ((("offences", i), offence),)
        if offence.requested_classification is None:
            unclassified += ((("offences", i), offence),)
        if offence.earlier:
            earlier += tuple((("offences", i, "earlier", j), one) for j, one in enumerate(offence.earlier))
        if offence.time_barred_in:
            lapsed += tuple((("offences", i, "time_barred_in", j), state) for j, state in enumerate(offence.time_barred_in))
    refugees: Persons = ()
    risks: Risks = ()
    sought: object = getattr(record, "person", None)
    for i, person in enumerate((sought,) if isinstance(sought, Subject) else getattr(record, "subjects", ())):
        if person.refugee_from is None and person.asylum_sought_from is None and not person.risks:
            continue
        path: Path = ("person",) if person is sought else ("subjects", i)
        if person.refugee_from is not None or person.asylum_sought_from is not None:
            refugees += ((path, person),)
        risks += tuple(((*path, "risks", j), risk) for j, risk in enumerate(person.risks))
    return {
        "assurances": getattr(record, "assurances", ()),
        "capital": capital,
        "earlier": earlier,
        "lapsed": lapsed,
        "listed": listed,
        "refugees": refugees,
        "risks": risks,
        "unclassified": unclassified,
    }
