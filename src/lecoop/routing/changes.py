"""What changed between two days: who joined and left, which desks and channels, which ways opened and closed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from enum import Enum

from attrs import frozen

from lecoop.basis.connection import connected
from lecoop.errors import MisuseError
from lecoop.model.channel import Channel
from lecoop.model.instrument import Instrument
from lecoop.registry.law import Law
from lecoop.registry.registry import Registry
from lecoop.registry.standing import Holding
from lecoop.routing.plan import Plan, plan
from lecoop.routing.route import Refusal
from lecoop.values.measure import Measure
from lecoop.values.period import Held, held
from lecoop.values.stamp import Stamp
from lecoop.values.terms import JurisdictionStatus, Standing

__all__ = ["WATCHED", "Change", "ChangeKind", "Changes", "changes"]

WATCHED = (Measure.SURRENDER, Measure.HEARING_OF_WITNESS, Measure.POLICE_INFORMATION)
"""The measures whose ways are compared: surrender, evidence and police information."""


class ChangeKind(Enum):
    """What a change is about."""

    MEMBERSHIP = "membership"
    INSTRUMENT = "instrument"
    AGENCY = "agency"
    BUREAU = "bureau"
    POST = "post"
    CHANNEL = "channel"
    WAY_OPENED = "way-opened"
    WAY_CLOSED = "way-closed"


@frozen
class Change:
    """One thing that differs between the two days, and its cause.

    Args:
        what: the organisation, instrument, agency, bureau, channel or way.
        before, after: how it stood on each day.
        cause: why, where it is on record.
        partners: codes of the other jurisdictions concerned, sorted.
    """

    kind: ChangeKind
    what: str
    before: str
    after: str
    cause: str = ""
    partners: tuple[str, ...] = ()
    measure: Measure | None = None

    def __str__(self) -> str:
        cause = f" ({self.cause})" if self.cause else ""
        return f"{self.what}: {self.before} -> {self.after}{cause}"


@frozen
class Changes:
    """Everything that changed for a jurisdiction between two days, in order of kind."""

    jurisdiction: str
    before: date
    after: date
    rows: tuple[Change, ...]
    stamp: Stamp

    def of(self, kind: ChangeKind) -> tuple[Change, ...]:
        """The changes of one kind."""
        return tuple(row for row in self.rows if row.kind is kind)

    def __str__(self) -> str:
        from lecoop.routing.story import story

        return story(self)


def changes(
    registry: Registry,
    code: str,
    *,
    before: date,
    after: date,
    partners: Iterable[str] | None = None,
    measures: Iterable[Measure] = WATCHED,
) -> Changes:
    """What opened and what closed for a jurisdiction between two days, each with its cause.

    Args:
        partners: with whom ways are compared; else every State that shares an instrument on either day.
        measures: for which ways are compared.

    Raises:
        UnknownIdError: no such code.
        MisuseError: the second day does not lie after the first.
    """
    if type(before) is not date or type(after) is not date or before >= after:
        raise MisuseError("name two days, the earlier one first")
    old, new = registry.on(before), registry.on(after)
    own = registry.jurisdiction(code).id
    rows = [
        *_memberships(old, new, own),
        *_instruments(old, new, own),
        *_agencies(old, new, own),
        *_bureaus(old, new, own),
        *_posts(old, new, own),
        *_channels(old, new, own),
    ]
    others = sorted(set(partners)) if partners is not None else _partners(registry, own)
    for measure in measures:
        rows += _ways(old, new, own, [registry.jurisdiction(one).id for one in others], measure)
    kinds = list(ChangeKind)
    rows.sort(key=lambda row: (kinds.index(row.kind), row.measure.value if row.measure else "", row.what))
    return Changes(own, before, after, tuple(rows), new.stamp)


def _memberships(old: Law, new: Law, code: str) -> Iterator[Change]:
    for organisation in old.registry.organisations:
        timeline = old.registry.membership(organisation.code, code)
        one, other = timeline.on(old.day), timeline.on(new.day)
        if one != other:
            first = one.membership.state.value if one.membership and one.standing is not Standing.CEASED else one.standing.value
            second = other.membership.state.value if other.membership and other.standing is not Standing.CEASED else other.standing.value
            cause = other.membership.note if other.membership is not None else ""
            yield Change(ChangeKind.MEMBERSHIP, organisation.name, first, second, cause)


def _instruments(old: Law, new: Law, code: str) -> Iterator[Change]:
    for identity in sorted(old.registry.reaching(code)):
        instrument = old.registry.instrument(identity)
        if instrument.executes_for is not None:
            continue
        one, other = old.holding(instrument, code), new.holding(instrument, code)
        if one.standing is not other.standing:
            known = instrument.also_known_as[0] if instrument.also_known_as else instrument.title
            cause = _cause(instrument, one.standing, new)
            yield Change(ChangeKind.INSTRUMENT, f"{instrument.id} ({known})", one.standing.value, other.standing.value, cause)


def _cause(instrument: Instrument, before: Standing, new: Law) -> str:
    if instrument.valid_until is not None and instrument.valid_until <= new.day:
        return f"not in force since {instrument.valid_until.isoformat()}"
    if before is Standing.TREATED_AS:
        return "no longer treated as a member"
    return ""


def _agencies(old: Law, new: Law, code: str) -> Iterator[Change]:
    one = {agency.id: agency for agency in old.agencies(code)}
    other = {agency.id: agency for agency in new.agencies(code)}
    for identity in sorted(one.keys() - other.keys()):
        after = [agency.name for agency in other.values() if any(row.agency == identity for row in agency.predecessors)]
        yield Change(ChangeKind.AGENCY, one[identity].name, "at work", "closed", f"succeeded by {', '.join(after)}" if after else "")
    for identity in sorted(other.keys() - one.keys()):
        begins = other[identity].valid_from
        if begins is not None and old.day < begins:
            yield Change(ChangeKind.AGENCY, other[identity].name, "not yet", "at work")


def _bureaus(old: Law, new: Law, code: str) -> Iterator[Change]:
    one = {bureau.id: bureau for bureau in old.bureaus(code)}
    other = {bureau.id: bureau for bureau in new.bureaus(code)}
    for identity in sorted(one.keys() - other.keys()):
        yield Change(ChangeKind.BUREAU, one[identity].name, "at work", "closed", one[identity].note)
    for identity in sorted(other.keys() - one.keys()):
        yield Change(ChangeKind.BUREAU, other[identity].name, "not yet", "at work", other[identity].note)


def _posts(old: Law, new: Law, code: str) -> Iterator[Change]:
    """Liaison posts that opened or closed, and accreditations that began or ended, as far as their days are on record."""
    for network in old.registry.networks_of(code):
        for post in network.posts:
            one, other = held(post, old.day), held(post, new.day)
            covered = tuple(sorted({row.jurisdiction for row in post.accreditations}))
            if (one is Held.NOT_YET) != (other is Held.NOT_YET) or (one is Held.ENDED) != (other is Held.ENDED):
                yield Change(ChangeKind.POST, post.id, _WORDS[one], _WORDS[other], post.note, covered)
                continue
            for row in post.accreditations:
                was, now = held(row, old.day), held(row, new.day)
                if (was is Held.NOT_YET) != (now is Held.NOT_YET) or (was is Held.ENDED) != (now is Held.ENDED):
                    what = f"{post.id} for {row.jurisdiction}, {row.kind.value}"
                    yield Change(ChangeKind.POST, what, _WORDS[was], _WORDS[now], row.note, (row.jurisdiction,))


_WORDS = {Held.HOLDS: "at work", Held.NOT_YET: "not yet", Held.ENDED: "closed", Held.UNKNOWN: "not known"}


def _channels(old: Law, new: Law, code: str) -> Iterator[Change]:
    for channel in old.registry.channels:
        if not channel.connected:
            continue
        timeline = old.registry.membership(channel.connected, code)
        states = [_connected(channel, timeline.on(law.day)) for law in (old, new)]
        if states[0] != states[1]:
            yield Change(ChangeKind.CHANNEL, channel.name, states[0], states[1])


def _connected(channel: Channel, holding: Holding) -> str:
    if holding.standing is Standing.UNKNOWN:
        return "not known"
    return "connected" if connected(channel, holding) else "not connected"


def _partners(registry: Registry, own: str) -> list[str]:
    states = (JurisdictionStatus.ASSIGNED, JurisdictionStatus.USER_ASSIGNED)
    return [one.id for one in registry.jurisdictions if one.status in states and one.id != own and one.responsible is None]


def _ways(old: Law, new: Law, own: str, others: list[str], measure: Measure) -> Iterator[Change]:
    grouped: dict[tuple[ChangeKind, str, str, str, str], list[str]] = {}
    for other in others:
        if old.no_relations(own, other) is not None and new.no_relations(own, other) is not None:
            continue
        first, second = plan(old, own, other, measure), plan(new, own, other, measure)
        was = {_way(route.basis.ids, route.channel): route for route in first.routes}
        now = {_way(route.basis.ids, route.channel): route for route in second.routes}
        for way in was.keys() - now.keys():
            cause = _closed_by(second, was[way].basis.head, was[way].channel)
            grouped.setdefault((ChangeKind.WAY_CLOSED, way, "open", "closed", cause), []).append(other)
        for way in now.keys() - was.keys():
            cause = _opened_by(first, now[way].basis.head, now[way].channel)
            status = now[way].status.value
            grouped.setdefault((ChangeKind.WAY_OPENED, way, "closed", status, cause), []).append(other)
    for (kind, way, before, after, cause), partners in sorted(grouped.items(), key=lambda one: (one[0][1], one[0][4])):
        yield Change(kind, way, before, after, cause, tuple(sorted(partners)), measure)


def _way(basis: tuple[str, ...], channel: str) -> str:
    return f"{basis[0] if basis else 'unpublished arrangement'} over {channel or 'no channel on record'}"


def _closed_by(plan: Plan, head: str, channel: str) -> str:
    refusal = _match(plan.refused, head, channel)
    if refusal is None:
        return "no longer named by the basis"
    since = f" since {refusal.since.isoformat()}" if refusal.since is not None else ""
    return f"{refusal.reason.value}{since}: {refusal.message}"


def _opened_by(plan: Plan, head: str, channel: str) -> str:
    refusal = _match(plan.refused, head, channel)
    if refusal is None:
        return ""
    return f"before: {refusal.reason.value}: {refusal.message}"


def _match(refused: tuple[Refusal, ...], head: str, channel: str) -> Refusal | None:
    for one in refused:
        if one.basis and one.basis[0] == head and one.channel in ("", channel):
            return one
    return next((one for one in refused if not one.basis and one.channel == channel), None)
