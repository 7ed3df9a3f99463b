"""The answer to a check: what breaks a rule, what could not be decided, and on what it rests."""

from __future__ import annotations

from enum import Enum

from attrs import field, frozen

from lecoop.errors import LecoopError, UndecidedError
from lecoop.values.citation import Citation
from lecoop.values.stamp import Stamp

__all__ = ["Audience", "BreachError", "Finding", "Gap", "Report", "Severity", "Verdict"]


class Severity(Enum):
    """How hard a rule speaks; the severities have no order of their own."""

    ERROR = "error"
    """A source says *shall*: it must be mended, or it will be refused."""
    WARNING = "warning"
    """The other side may refuse or send it back."""
    NOTE = "note"
    """Practice and upkeep."""


class Verdict(Enum):
    """What a report says as a whole."""

    KEPT = "kept"
    BROKEN = "broken"
    UNDECIDED = "undecided"

    def __bool__(self) -> bool:
        """Refuse: a verdict is not yes or no."""
        raise UndecidedError("a verdict has three values; compare it with Verdict.KEPT")


class Audience(Enum):
    """For whom a finding is."""

    DRAFTER = "drafter"
    """Whoever wrote the record can mend it."""
    OTHER_SIDE = "other-side"
    """The requested side must or may refuse; the drafter can only foresee it."""
    REGISTRY = "registry"
    """Whoever keeps the data."""


class BreachError(LecoopError):
    """A record breaks a rule; the report is attached as ``report``."""

    def __init__(self, report: Report) -> None:
        self.report = report
        super().__init__(f"{sum(one.severity is Severity.ERROR for one in report.findings)} rules broken")


@frozen
class Finding:
    """A rule that the record breaks, and where.

    Args:
        rule: id of the rule.
        path: JSON path of the field, such as ``$.offences[0].max_penalty``.
        message: what is there, what was due, and what to do; never personal data.
        citation: the article that asks for it.
        record: in a check of the registry, kind and id of the record.
    """

    rule: str
    severity: Severity
    path: str
    message: str
    citation: Citation | None = None
    audience: Audience = Audience.DRAFTER
    record: str = ""

    def __str__(self) -> str:
        where = f"  ({self.citation})" if self.citation is not None else ""
        return f"{_place(self.record, self.path)}  {self.severity.value}  {self.rule}  {self.message}{where}"


@frozen
class Gap:
    """A rule that could not be decided, and what it lacks."""

    rule: str
    path: str
    message: str
    record: str = ""

    def __str__(self) -> str:
        return f"{_place(self.record, self.path)}  undecided  {self.rule}  {self.message}"


def _several(rules: list[str]) -> str:
    """Rules by their ids; many of them by number."""
    return ", ".join(rules) if len(rules) <= 3 else f"{len(rules)} rules"


def _place(record: str, path: str) -> str:
    return f"{record}: {path}" if record else path


@frozen
class Report:
    """What a check found: broken rules, undecided ones, and every rule that ran.

    ``bool()`` of a report raises: ask for its ``verdict``.

    Args:
        crashed: ids of rules that raised something of their own; such a report is never kept.
    """

    kind: str
    findings: tuple[Finding, ...]
    gaps: tuple[Gap, ...]
    ran: tuple[str, ...]
    stamp: Stamp
    crashed: tuple[str, ...] = field(default=())

    @property
    def verdict(self) -> Verdict:
        """BROKEN where an error was found or a rule crashed, UNDECIDED where one lacks a fact, else KEPT."""
        if self.crashed or any(one.severity is Severity.ERROR for one in self.findings):
            return Verdict.BROKEN
        return Verdict.UNDECIDED if self.gaps else Verdict.KEPT

    def raise_for_breaches(self) -> None:
        """Raise if a rule is broken.

        Raises:
            BreachError: the verdict is BROKEN.
        """
        if self.verdict is Verdict.BROKEN:
            raise BreachError(self)

    def __bool__(self) -> bool:
        """Refuse: a report is not yes or no."""
        raise UndecidedError("a report is kept, broken or undecided; ask for its verdict")

    def __str__(self) -> str:
        lines = [str(one) for one in self.findings]
        lacking: dict[tuple[str, str], list[str]] = {}
        for one in self.gaps:
            lacking.setdefault((_place(one.record, one.path), one.message), []).append(one.rule)
        lines += [f"{place}  undecided  {_several(rules)}  {message}" for (place, message), rules in lacking.items()]
        lines += [f"$  crashed  {rule}  the rule itself failed; the record cannot be called right" for rule in self.crashed]
        lines.append(f"{self.verdict.value}: {self.kind}, {len(self.ran)} rules ran, {self.stamp}")
        return "\n".join(lines)
