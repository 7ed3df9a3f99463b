"""The rules that come with lecoop, gathered from the modules that are listed here."""

from __future__ import annotations

from types import ModuleType

from lecoop.rules import (
    agency,
    bureau,
    channel,
    counts,
    delivery,
    evidence,
    instrument,
    joint_team,
    network,
    observation,
    organisation,
    parties,
    post,
    programme,
    records,
    refusal,
    registry,
    sentence,
    surrender,
)  # fmt: skip
from lecoop.rules.case import authority, contents, foundation, grounds, scope, statement, transmission
from lecoop.rules.rule import Rule

__all__ = ["RULES"]

_MODULES: tuple[ModuleType, ...] = (
    agency, authority, bureau, channel, contents, counts, delivery, evidence, foundation, grounds, instrument, joint_team, network,
    observation, organisation, parties, post, programme, records, refusal, registry, scope, sentence, statement, surrender, transmission,
)  # fmt: skip

RULES: tuple[Rule, ...] = tuple(
    sorted((one for module in _MODULES for one in vars(module).values() if isinstance(one, Rule)), key=lambda one: one.id)
)
"""Every rule, by id."""
