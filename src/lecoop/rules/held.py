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


def held(record: object) -> dict[str, tuple[object, ...]]:
    """What the record of a case holds, by the name under which a rule asks for it; what it does not hold is left out."""
    found: dict[str, tuple[object, ...]] = {}
    for i, offence in enumerate(getattr(record, "offences", ())):
        _of_offence(found, offence, ("offences", i))
    sought: object = getattr(record, "person", None)
    for i, person in enumerate((sought,) if isinstance(sought, Subject) else getattr(record, "subjects", ())):
        if person.refugee_from is not None or person.asylum_sought_from is not None or person.risks:
            _of_person(found, person, ("person",) if person is sought else ("subjects", i))
    assurances = getattr(record, "assurances", ())
    if assurances:
        found["assurances"] = assurances
    return found


def _of_offence(found: dict[str, tuple[object, ...]], offence: Offence, path: Path) -> None:
    penalty = offence.max_penalty
    if penalty is not None and penalty.death:
        found["capital"] = (*found.get("capital", ()), (path, offence))
    if offence.relies_on_list:
        found["listed"] = (*found.get("listed", ()), (path, offence))
    if offence.requested_classification is None:
        found["unclassified"] = (*found.get("unclassified", ()), (path, offence))
    if offence.earlier:
        more = (((*path, "earlier", i), one) for i, one in enumerate(offence.earlier))
        found["earlier"] = (*found.get("earlier", ()), *more)
    if offence.time_barred_in:
        barred = (((*path, "time_barred_in", i), state) for i, state in enumerate(offence.time_barred_in))
        found["lapsed"] = (*found.get("lapsed", ()), *barred)


def _of_person(found: dict[str, tuple[object, ...]], person: Subject, path: Path) -> None:
    if person.refugee_from is not None or person.asylum_sought_from is not None:
        found["refugees"] = (*found.get("refugees", ()), (path, person))
    if person.risks:
        risks = (((*path, "risks", i), risk) for i, risk in enumerate(person.risks))
        found["risks"] = (*found.get("risks", ()), *risks)
