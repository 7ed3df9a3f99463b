"""Rules that judge organisations, and jurisdictions as their parts."""

from __future__ import annotations

from datetime import date

from attrs import evolve

from lecoop.model.jurisdiction import Jurisdiction
from lecoop.model.organisation import Organisation
from lecoop.report import Audience, Severity
from lecoop.rules.rows import run
from lecoop.rules.rule import Breach, Breaches, Cites, rule
from lecoop.values.period import Period
from lecoop.values.terms import JurisdictionStatus

__all__ = ["memberships_overlap", "part_without_state"]


@rule(
    "organisation.memberships-overlap",
    Organisation,
    severity=Severity.ERROR,
    added_in="26.1",
    citation=Cites.FORM,
    audience=Audience.REGISTRY,
)
def memberships_overlap(organisation: Organisation) -> Breaches:
    """On one day one row says how somebody belongs to an organisation.

    Of two rows for the same day the first would win, and the order of rows is nobody's statement. A change
    of state is two rows whose days touch. A row that names no first day only says until when nothing is known.
    """
    seen: dict[str, list[Period]] = {}
    for i, row in enumerate(organisation.memberships):
        start = row.valid_from or row.held_on
        days = run(start, row.valid_until)
        if start is None or days is None:
            continue
        if any(days.overlaps(other) for other in seen.setdefault(row.party, [])):
            yield Breach("memberships", i, message=f"overlaps another row of {row.party}; end one on the day on which the other begins")
        seen[row.party].append(days)


memberships_overlap.passes(Organisation)


@memberships_overlap.fails(Organisation, at="$.memberships[2]")
def _member_while_associated(organisation: Organisation) -> Organisation:
    """Sweden becomes a member while it is still associated."""
    rows = organisation.memberships
    return evolve(organisation, memberships=(*rows[:2], evolve(rows[2], valid_from=date(1994, 6, 1))))


@rule(
    "jurisdiction.part-without-state",
    Jurisdiction,
    severity=Severity.ERROR,
    added_in="26.1",
    citation=Cites.FORM,
    audience=Audience.REGISTRY,
)
def part_without_state(jurisdiction: Jurisdiction) -> Breaches:
    """A part or territory names the State of which it is a part, or which answers for it abroad.

    It is bound, asks and is asked through that State; without one nothing can be told of it.
    """
    if jurisdiction.status is JurisdictionStatus.PART and jurisdiction.part_of is None and jurisdiction.responsible is None:
        yield Breach("part_of", message="no State is named; give part_of, or responsible where it is no part of the State")


part_without_state.passes(Jurisdiction)


@part_without_state.fails(Jurisdiction, at="$.part_of")
def _adrift(jurisdiction: Jurisdiction) -> Jurisdiction:
    """A part of no State."""
    return evolve(jurisdiction, status=JurisdictionStatus.PART)
