"""The rules that come with lecoop, gathered from the modules that are listed here."""

from __future__ import annotations

from types import ModuleType

from lecoop.rules import (
    agency,
    answer,
    bureau,
    certificate,
    channel,
    clarification,
    counts,
    delay,
    delivery,
    evidence,
    handling,
    hosted_data,
    instrument,
    joint_team,
    network,
    observation,
    order,
    organisation,
    origin,
    parties,
    post,
    postponement,
    preservation,
    programme,
    provider,
    records,
    refusal,
    registry,
    sentence,
    surrender,
    transfer,
    use,
)  # fmt: skip
from lecoop.rules.case import (
    age,
    authority,
    contents,
    earlier,
    foundation,
    grounds,
    receiver,
    refuge,
    risk,
    scope,
    statement,
    transmission,
)  # fmt: skip
from lecoop.rules.circulated import category, content, exclusion, upkeep
from lecoop.rules.rule import Rule

__all__ = ["RULES"]

_MODULES: tuple[ModuleType, ...] = (
    age,
    agency,
    answer,
    authority,
    bureau,
    category,
    certificate,
    channel,
    clarification,
    content,
    contents,
    counts,
    delay,
    delivery,
    earlier,
    evidence,
    exclusion,
    foundation,
    grounds,
    handling,
    hosted_data,
    instrument,
    joint_team,
    network,
    observation,
    order,
    organisation,
    origin,
    parties,
    post,
    postponement,
    preservation,
    programme,
    provider,
    receiver,
    records,
    refuge,
    refusal,
    registry,
    risk,
    scope,
    sentence,
    statement,
    surrender,
    transfer,
    transmission,
    upkeep,
    use,
)

RULES: tuple[Rule, ...] = tuple(
    sorted((one for module in _MODULES for one in vars(module).values() if isinstance(one, Rule)), key=lambda one: one.id)
)
"""Every rule, by id."""
