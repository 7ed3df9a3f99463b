"""Rules of law, each with its source, its reason and its proof, and the check of a record against them.

A third party declares rules of its own with ``lecoop.rules.rule.rule`` and hands them over:
``check(record, law, rules=(*RULES, mine))``.
"""

from __future__ import annotations

from lecoop.rules.checking import check, check_registry
from lecoop.rules.listing import RULES
from lecoop.rules.rule import Rule

__all__ = ["RULES", "Rule", "check", "check_registry"]
