"""Rules that judge agencies."""

from __future__ import annotations

from datetime import date

from attrs import evolve

from lecoop.model.agency import Agency, Succession
from lecoop.registry import Law
from lecoop.report import Audience, Severity
from lecoop.rules.rule import Breach, Breaches, Cites, rule

__all__ = ["parent_in_a_circle", "succession_broken"]


@rule("agency.succession-broken", Agency, severity=Severity.ERROR, added_in="26.1", citation=Cites.FORM, audience=Audience.REGISTRY)
def succession_broken(agency: Agency, law: Law) -> Breaches:
    """An agency takes over from another on the day on which the other ends.

    A name of former years resolves to the body that has its work today; a day on which neither is there,
    or both are, sends a request to a closed door. A predecessor that goes on with part of its work has an
    ``extent``.
    """
    others = {one.id: one for state in law.registry.jurisdictions for one in state.agencies}
    for i, step in enumerate(agency.predecessors):
        before = others.get(step.agency)
        if before is None:
            continue
        if step.agency == agency.id:
            yield Breach("predecessors", i, "agency", message="nobody takes over from themselves; name the predecessor")
            continue
        if step.on is None:
            continue
        if before.valid_until is not None and before.valid_until != step.on and not step.extent:
            message = (
                f"takes over on {step.on.isoformat()} from {before.id}, which ends on {before.valid_until.isoformat()}; one day is wrong"
            )
            yield Breach("predecessors", i, "on", message=message)
        if before.valid_until is None and not step.extent:
            message = f"takes over from {before.id}, which has no last day; give it valid_until, or say to which extent this one takes over"
            yield Breach("predecessors", i, "on", message=message, severity=Severity.WARNING)
        if agency.valid_from is not None and step.on < agency.valid_from:
            message = f"takes over on {step.on.isoformat()}, before it begins on {agency.valid_from.isoformat()}; one day is wrong"
            yield Breach("predecessors", i, "on", message=message)


succession_broken.passes(Agency)


@succession_broken.fails(Agency, at="$.predecessors[0].on")
def _a_year_late(agency: Agency) -> Agency:
    """The agency takes over a year after its predecessor has ended."""
    return evolve(agency, predecessors=(Succession("se-specimen-constabulary", date(2016, 1, 1)),))


@rule("agency.parent-in-a-circle", Agency, severity=Severity.ERROR, added_in="26.1", citation=Cites.FORM, audience=Audience.REGISTRY)
def parent_in_a_circle(agency: Agency, law: Law) -> Breaches:
    """No agency stands above itself.

    Chains of parents are followed to the top; one that comes back to its beginning has none.
    """
    others = {one.id: one for state in law.registry.jurisdictions for one in state.agencies}
    above, seen = agency.parent, set[str]()
    while above and above not in seen:
        if above == agency.id:
            yield Breach("parent", message="the chain of parents leads back to this agency; name the body above it")
            return
        seen.add(above)
        above = others[above].parent if above in others else ""


parent_in_a_circle.passes(Agency)


@parent_in_a_circle.fails(Agency, at="$.parent")
def _above_itself(agency: Agency) -> Agency:
    """The agency is its own parent."""
    return evolve(agency, parent=agency.id)
