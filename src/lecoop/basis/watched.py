"""On which facts of a case an answer hangs: what reads them is watched, and the answer serves each case that is alike in them."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from datetime import date
from typing import Generic, TypeVar

from lecoop.basis.case import Case, Told

__all__ = ["Alike", "Read", "Watched"]

_T = TypeVar("_T")

Read = tuple[str, date | None]
"""A fact that was read: a field of the case, or whether the day in that field lies before another."""


KEPT = 64
"""Most answers that are kept beside one another; beyond it they are worked out again."""


class Watched(Case):
    """A case that notes what is read of it, in order, with what was there."""

    def __init__(self, case: Case) -> None:
        object.__setattr__(self, "_case", case)
        object.__setattr__(self, "_reads", {})

    @property
    def _noted(self) -> tuple[tuple[Read, Hashable], ...]:
        reads: dict[Read, Hashable] = object.__getattribute__(self, "_reads")
        return tuple(reads.items())

    def lies_before(self, step: str, day: date) -> bool | None:
        """Whether the day of a step lies before another day; that is noted, and not the day itself."""
        case: Case = object.__getattribute__(self, "_case")
        reads: dict[Read, Hashable] = object.__getattribute__(self, "_reads")
        earlier = case.lies_before(step, day)
        reads.setdefault((step, day), earlier)
        return earlier

    def __getattribute__(self, name: str) -> object:
        if name.startswith("_") or name == "lies_before":
            return object.__getattribute__(self, name)
        case: Case = object.__getattribute__(self, "_case")
        found: Hashable = getattr(case, name)
        reads: dict[Read, Hashable] = object.__getattribute__(self, "_reads")
        reads.setdefault((name, None), found)
        return found


class Alike(Generic[_T]):
    """Answers, each for the cases that are alike in all that was read for it.

    What is read may only hang on what was read before: then two cases that give the same facts, asked in the
    same order, have the same answer.
    """

    __slots__ = ("_number", "_root")

    def __init__(self) -> None:
        self._root: _Fork[_T] | _Leaf[_T] | None = None
        self._number = 0

    @property
    def whatever(self) -> _T | None:
        """The answer for every case, where it hangs on nothing in the case, or ``None``."""
        return self._root.answer if isinstance(self._root, _Leaf) else None

    def of(self, told: Told) -> _T | None:
        """The answer that is kept for cases like this one, or ``None``."""
        node = self._root
        while isinstance(node, _Fork):
            name, day = node.read
            node = node.ways.get(getattr(told.case, name) if day is None else told.case.lies_before(name, day))
        return None if node is None else node.answer

    def keep(self, watched: Watched, answer: _T) -> None:
        """Keep an answer for the cases that are like the one that was watched."""
        noted = watched._noted
        if self._root is None or self._number >= KEPT:
            self._root, self._number = _branch(noted, answer), 1
            return
        self._number += 1
        node = self._root
        for place, (read, found) in enumerate(noted):
            if not isinstance(node, _Fork) or node.read != read:
                return
            further = node.ways.get(found)
            if further is None:
                node.ways[found] = _branch(noted[place + 1 :], answer)
                return
            node = further


class _Fork(Generic[_T]):
    __slots__ = ("read", "ways")

    def __init__(self, read: Read) -> None:
        self.read = read
        self.ways: dict[Hashable, _Fork[_T] | _Leaf[_T]] = {}


class _Leaf(Generic[_T]):
    __slots__ = ("answer",)

    def __init__(self, answer: _T) -> None:
        self.answer = answer


def _branch(noted: Iterable[tuple[Read, Hashable]], answer: _T) -> _Fork[_T] | _Leaf[_T]:
    node: _Fork[_T] | _Leaf[_T] = _Leaf(answer)
    for read, found in reversed(tuple(noted)):
        fork: _Fork[_T] = _Fork(read)
        fork.ways[found] = node
        node = fork
    return node
