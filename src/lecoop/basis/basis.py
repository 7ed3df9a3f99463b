"""The legal basis of a way, each part of it with the place where it stands."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from types import MappingProxyType
from typing import Generic, TypeVar

from attrs import frozen

from lecoop.model.provision import (
    Askers,
    ChannelUse,
    Content,
    DualCriminality,
    Form,
    GroundForRefusal,
    Language,
    NationalityBar,
    Scope,
    Threshold,
    TimeLimit,
)  # fmt: skip
from lecoop.model.requirement import Requirement
from lecoop.model.spread import Spread
from lecoop.model.use_limit import UseLimit
from lecoop.values.citation import Citation
from lecoop.values.ground import Ground
from lecoop.values.measure import Measure
from lecoop.values.terms import Effect

__all__ = ["Basis", "Cited"]

_T = TypeVar("_T")


@frozen
class Cited(Generic[_T]):
    """A part of a provision with the place where it stands."""

    item: _T
    citation: Citation


@frozen
class Basis:
    """The legal basis of a route: a head, and what modifies or supplements it between the two.

    Args:
        head: id of the instrument that gives the measure; empty where only an unpublished arrangement does.
        also: ids of what modifies, supplements or keeps the head alive.
        executed_under: ids of the requested State's own law through which it carries the head out.
        effect: whether the requested State shall give the measure or may.
        channels: what the basis names, with where; ``any_channel`` that it leaves the way free.
        evidence_where, marks_where: where it says whether the result is evidence, and that conditions on its use bind.
    """

    head: str
    also: tuple[str, ...] = ()
    executed_under: tuple[str, ...] = ()
    article: str = ""
    effect: Effect = Effect.SHALL
    askers: Cited[Askers] | None = None
    channels: tuple[Cited[ChannelUse], ...] = ()
    any_channel: bool = False
    forms: tuple[Cited[Form], ...] = ()
    contents: tuple[Cited[Content], ...] = ()
    language: Cited[Language] | None = None
    thresholds: tuple[Cited[Threshold], ...] = ()
    dual_criminality: Cited[DualCriminality] | None = None
    nationality: Cited[NationalityBar] | None = None
    requirements: tuple[Cited[Requirement], ...] = ()
    grounds_for_refusal: tuple[Cited[GroundForRefusal], ...] = ()
    time_limits: tuple[Cited[TimeLimit], ...] = ()
    scope: tuple[Cited[Scope], ...] = ()
    spread: Cited[Spread] | None = None
    linked: tuple[Measure, ...] = ()
    evidence: str = ""
    evidence_where: Citation | None = None
    use_limits: tuple[Cited[UseLimit], ...] = ()
    marks_where: Citation | None = None
    speciality_article: str = ""
    conditions: tuple[Cited[str], ...] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        """The head first, then what goes with it."""
        return (self.head, *self.also) if self.head else self.also

    @property
    def independent_askers(self) -> Cited[Askers] | None:
        """Who may ask, where a prosecutor among them has to be free from instructions of the executive."""
        return self.askers if self.askers is not None and self.askers.item.independent else None

    @property
    def compulsory_channels(self) -> tuple[Cited[ChannelUse], ...]:
        """The channels that are to be used, where any are laid down."""
        return tuple(one for one in self.channels if one.item.compulsory)

    @cached_property
    def wanted(self) -> Mapping[str, Cited[Content]]:
        """What a request has to say, by its field: the first row that asks for it."""
        return MappingProxyType({one.item.field: one for one in reversed(self.contents)})

    @cached_property
    def strictest(self) -> Mapping[Ground, Cited[GroundForRefusal]]:
        """The strictest row by which the requested State shall or may refuse on each ground, the first of equals."""
        found: dict[Ground, Cited[GroundForRefusal]] = {}
        for one in self.grounds_for_refusal:
            held = found.get(one.item.ground)
            harder = held is not None and held.item.effect is not Effect.SHALL and one.item.effect is Effect.SHALL
            if one.item.effect is not Effect.NONE and (held is None or harder):
                found[one.item.ground] = one
        return MappingProxyType(found)
