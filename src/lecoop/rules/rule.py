"""A rule: one declaration that is its check, its documentation and its own proof."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, TypeVar

from attrs import field, frozen

from lecoop.door.kinds import kind_of
from lecoop.errors import LecoopError
from lecoop.model.path import Path
from lecoop.report import Audience, Severity
from lecoop.values.citation import Citation
from lecoop.values.ground import Ground

if TYPE_CHECKING:
    from lecoop.registry import Law, Registry

__all__ = ["Breach", "Breaches", "Cites", "Proof", "Rule", "Undecided", "rule"]

_Record = TypeVar("_Record")
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\.[a-z0-9]+(?:-[a-z0-9]+)*", re.ASCII)
ROWS = ("askers", "compulsory_channels", "dual_criminality", "forms", "independent_askers", "language", "thresholds")
"""What a basis may provide, by which a rule may ask for it: where the basis does not, the rule has nothing to hold."""
HELD = ("assurances", "capital", "earlier", "lapsed", "listed", "refugees", "risks", "unclassified")
"""What a record may hold, by which a rule may ask for it: where there is none, the rule has nothing to hold."""
PARTS = (
    "law", "names", "between", "question", "apart", "foundation", "basis", *ROWS,
    "contents", "emergency", "accepted", "limits", "nationals", "channel", "circulation", "regime", *HELD,
)  # fmt: skip
"""What a rule may ask for; a part that cannot be told is a gap before the rule runs.

``law``: of the day. ``names``: by what the record names the two sides, what is asked for, its basis and its channel.
``between``: who asks whom for what, whatever the case; ``question``: the same in the case of the record. ``apart``: the row by which
nothing runs between the two. ``foundation``: the
instrument that the record names, and how it stands between the two. ``basis``: what it then provides, with
all that joins it; ``askers``, ``compulsory_channels``, ``dual_criminality``, ``forms``, ``independent_askers``,
``language`` and ``thresholds``: those rows of it; ``emergency``: what alone counts as urgent;
``contents``: what it wants a request to say, each with what finds where that is lacking; ``accepted``: the languages
that are taken; ``limits``: what limits the cases that it covers; ``nationals``: how far the requested State gives up its own.
``channel``: the channel that the record names. ``circulation``: for what goes to many,
the row of its category in the instrument that it names.
``regime``: what the law of an exporting authority says of transfers of personal data abroad.
Of the record: the ``assurances`` that it gives; offences that are ``capital``, ``listed`` because the request relies
on the list, or ``unclassified`` by the law of the requested State; ``earlier`` proceedings, and the States by whose law a
case has ``lapsed``; persons who are ``refugees`` or ask to be, and the ``risks`` that are named; each but the assurances
with the way to it.
"""


class Cites(Enum):
    """Where the citation of a finding comes from, in rules that do not rest on one article."""

    DATA = "data"
    """The article that the instrument's own data names for the part that is not kept."""
    FORM = "form"
    """No article: a record that contradicts itself, or names what is not there, can be held against no law."""


class Undecided(LecoopError):
    """A rule lacks a fact: what the record leaves out, or the registry does not know.

    A rule raises it where it cannot go on, and yields it where it can.
    """

    def __init__(self, *path: str | int, message: str = "not stated") -> None:
        self.path = path
        self.message = message
        super().__init__(message)


@frozen(init=False)
class Breach:
    """A place where the record breaks the rule, with what is there, what was due and what to do.

    Args:
        path: names of fields and numbers of items from the record down.
        message: one sentence without personal data.
        citation: the article that asks for it; else the rule's own.
        severity: where it differs from the rule's, such as a ground that *may* be used.
        missing: something required is not stated: a breach only in a record that is said to be complete,
            and a gap in a draft.
    """

    path: Path
    message: str
    citation: Citation | None
    severity: Severity | None
    missing: bool

    def __init__(
        self,
        *path: str | int,
        message: str,
        citation: Citation | None = None,
        severity: Severity | None = None,
        missing: bool = False,
    ) -> None:
        self.__attrs_init__(path, message, citation, severity, missing)


Breaches = Iterator[Breach | Undecided]
"""What a rule gives: the places that break it, and those that it cannot decide."""


@frozen
class Proof:
    """An example that passes, or one that a breaker makes fail, and the law by which it is judged.

    Args:
        example: gives the record.
        breaker: what turns it into one that breaks the rule; ``None`` for a passing example.
        at: JSON path of the breach.
        also: ids of other rules that the broken record cannot but break as well.
        on: day of the law; ``None`` for the day on which the record was issued, or the data's horizon.
        within: the registry by which the record is judged; ``None`` for the bundled one, or, for a
            record of the registry itself, the small world of ``lecoop.examples``.
    """

    example: Callable[[], object]
    breaker: Callable[..., object] | None = None
    at: str = ""
    also: tuple[str, ...] = ()
    on: date | None = None
    within: Callable[[object], Registry] | None = None

    @property
    def record(self) -> object:
        """The record to be judged, broken where there is a breaker."""
        example = self.example()
        return example if self.breaker is None else self.breaker(example)

    @property
    def says(self) -> str:
        """What the breaker does, in its own words."""
        return (inspect.getdoc(self.breaker) or "") if self.breaker is not None else ""

    def law(self, record: object) -> Law:
        """The law by which the record is judged."""
        from lecoop.examples.registry import world
        from lecoop.registry import Registry

        of_case = kind_of(type(record)) is not None
        issued: date | None = getattr(record, "issued_on", getattr(record, "signed_on", None) if of_case else None)
        known: Callable[[object], Registry] = (lambda _: Registry.bundled()) if of_case else world
        registry = (self.within or known)(record)
        return registry.on(self.on or issued or registry.horizon)


@frozen
class Rule:
    """One norm, as a function from a record to the places that break it.

    Args:
        id: words that read after "allow", such as ``case.penalty-below-threshold``; never reused.
        kinds: the classes of record that it judges.
        added_in: version of lecoop in which it came.
        norm: the rule of law in one sentence, from the first line of the docstring; ``why`` the rest.
        parts: what it needs beside the record.
        of_law: whether it judges the law alone: it asks for parts only, and says the same of every record for
            which these are alike.
        citation: the article on which it rests, or where its findings take theirs from.
        audience: for whom its findings are.
        grounds: the grounds for refusal of which it speaks; where the basis has none of them it has nothing to hold.
    """

    id: str
    kinds: tuple[type, ...]
    severity: Severity
    added_in: str
    norm: str
    why: str
    parts: tuple[str, ...]
    of_law: bool
    check: Callable[..., Breaches] = field(repr=False)
    citation: Citation | Cites
    audience: Audience = Audience.DRAFTER
    grounds: tuple[Ground, ...] = ()
    _proofs: list[Proof] = field(factory=list, eq=False, repr=False)

    @property
    def proofs(self) -> tuple[Proof, ...]:
        """The rule's passing examples and breakers, in the order in which they were declared."""
        return tuple(self._proofs)

    def passes(
        self,
        example: type[_Record] | Callable[[], _Record],
        *,
        on: date | None = None,
        within: Callable[[object], Registry] | None = None,
    ) -> None:
        """Say that a record keeps the rule: the specimen of a class, or what a function gives."""
        self._proofs.append(Proof(_example(example), on=on, within=within))

    def fails(
        self,
        example: type[_Record] | Callable[[], _Record],
        *,
        at: str,
        also: tuple[str, ...] = (),
        on: date | None = None,
        within: Callable[[object], Registry] | None = None,
    ) -> Callable[[Callable[[_Record], _Record]], Callable[[_Record], _Record]]:
        """Say that what the decorated breaker makes of a record breaks the rule at a path; its docstring says how."""

        def declare(breaker: Callable[[_Record], _Record]) -> Callable[[_Record], _Record]:
            self._proofs.append(Proof(_example(example), breaker, at, also, on, within))
            return breaker

        return declare


def _example(example: type[_Record] | Callable[[], _Record]) -> Callable[[], _Record]:
    """A class stands for its one complete specimen, which is built when it is needed."""
    if not isinstance(example, type):
        return example
    kind: type[_Record] = example

    def taken() -> _Record:
        from lecoop.examples import specimen

        return specimen(kind)

    return taken


def rule(
    identity: str,
    *kinds: type,
    severity: Severity,
    added_in: str,
    citation: Citation | Cites,
    audience: Audience = Audience.DRAFTER,
    grounds: tuple[Ground, ...] = (),
) -> Callable[[Callable[..., Breaches]], Rule]:
    """Declare a function to be a rule; its docstring's first line is the norm.

    Args:
        identity: the id.
        kinds: the classes of record that it judges; one rule may judge several.
        grounds: the grounds for refusal without any of which the rule has nothing to hold; it then asks for ``basis``.

    Raises:
        ValueError: the id is not of the form ``record.norm``, there is no kind, the docstring does not begin
            with a sentence, or a parameter is neither the record, which comes first, nor one of ``PARTS``.
    """
    if _ID.fullmatch(identity) is None:
        raise ValueError("the id of a rule is like case.penalty-below-threshold")
    if not kinds:
        raise ValueError("a rule judges records of some kind")

    def declare(check: Callable[..., Breaches]) -> Rule:
        norm, _, why = (inspect.getdoc(check) or "").partition("\n")
        if not norm.endswith("."):
            raise ValueError("a rule's docstring begins with the norm, as a sentence")
        taken = tuple(inspect.signature(check).parameters)
        of_law = bool(taken) and taken[0] in PARTS
        parts = taken if of_law else taken[1:]
        if not taken or not set(parts) <= set(PARTS) or (of_law and set(parts) & set(HELD)):
            raise ValueError(f"a rule takes its record and some of {', '.join(PARTS)}")
        return Rule(identity, kinds, severity, added_in, norm, why.strip(), parts, of_law, check, citation, audience, grounds)

    return declare
