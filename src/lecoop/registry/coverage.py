"""Whom the posts of a network cover on a day, what is missing, and what goes if a post closes."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from attrs import frozen

from lecoop.model.network import Network, PublishedBound
from lecoop.model.post import Accreditation, Deployment, Post
from lecoop.values.liaison import AccreditationKind, Bound, ClaimFits, Counted, ListOf, PostKind, Threat
from lecoop.values.period import Held, held
from lecoop.values.stamp import Stamp
from lecoop.values.terms import Seen

if TYPE_CHECKING:
    from lecoop.registry.registry import Registry

__all__ = ["Closing", "Cover", "Coverage", "CoverageGaps", "HeldClaim", "covers_of", "covers_on"]


@frozen
class Cover:
    """One post reaches one jurisdiction: it holds on the day, or it is not known whether it still, or already, does."""

    jurisdiction: str
    post: Post
    accreditation: Accreditation
    held: Held

    @property
    def kind(self) -> AccreditationKind:
        """Primary or secondary."""
        return self.accreditation.kind

    @property
    def seen(self) -> Seen:
        """How well it is known."""
        return self.accreditation.seen

    @property
    def last_seen_on(self) -> date | None:
        """The last day on which somebody saw the post cover it, where no end is known."""
        days = [day for day in (self.accreditation.last_seen_on, self.post.last_seen_on) if day is not None]
        return min(days, default=None)


@frozen
class HeldClaim:
    """A published number held against what is on record for the day of which it speaks.

    Args:
        found: how many are on record for that day; ``uncertain`` of how many more it is not known.
    """

    claim: PublishedBound
    found: int
    uncertain: int
    fits: ClaimFits


@frozen
class CoverageGaps:
    """Who of those asked for is not covered.

    Args:
        missing: no post is on record for them; only where ``complete`` is true does that mean that there is none.
        uncertain: a post covered them on another day, and it is not known whether it does on this one.
    """

    missing: tuple[str, ...]
    uncertain: tuple[str, ...]
    complete: bool


@frozen
class Closing:
    """What goes if a post closes.

    Args:
        lost: codes that no other post is known to cover; ``uncertain`` those of them that another post may cover.
        kept: what other posts already reach: the code and who covers it.
        orphaned: ids of its sub-offices, which need another parent.
    """

    post: str
    lost: tuple[str, ...]
    uncertain: tuple[str, ...]
    kept: tuple[tuple[str, tuple[Cover, ...]], ...]
    orphaned: tuple[str, ...] = ()


@frozen
class Coverage:
    """Whom a liaison network covers on a day, by which post, primary or secondary.

    Args:
        covers: each post with each jurisdiction that it covers or may cover; by code, primary first, then by post.
        deployments: specialists on the spot on the day.
        claims: what is published about the size, held against the record: the latest for the day of each kind.
        complete: whether both lists, of posts and of accreditations, are on record whole for the day; if not,
            whoever is not covered may be covered all the same.
        assuming: what was changed in thought, such as a post that closes; empty for the record as it is.
    """

    network: str
    covers: tuple[Cover, ...]
    deployments: tuple[Deployment, ...]
    claims: tuple[HeldClaim, ...]
    complete: bool
    stamp: Stamp
    assuming: tuple[str, ...] = ()

    @property
    def jurisdictions(self) -> tuple[str, ...]:
        """Codes of those that are covered, in order."""
        return _codes(one for one in self.covers if one.held is Held.HOLDS)

    @property
    def uncertain(self) -> tuple[str, ...]:
        """Codes of those that were covered on another day, and of which it is not known whether they are on this one."""
        known = set(self.jurisdictions)
        return tuple(code for code in _codes(self.covers) if code not in known)

    def by(self, code: str, threat: Threat | None = None) -> tuple[Cover, ...]:
        """Who covers a jurisdiction, primary first.

        Args:
            threat: leave out posts that are on record for other threats only; a post with no threat on record stays.
        """
        return tuple(
            one
            for one in self.covers
            if one.jurisdiction == code and (threat is None or not one.post.threats or threat in one.post.threats)
        )

    def specialists(self, code: str, threat: Threat) -> tuple[Deployment, ...]:
        """Specialists who are deployed to a jurisdiction against a threat on the day."""
        return tuple(one for one in self.deployments if one.seat == code and one.threat is threat)

    def gaps(self, against: Iterable[str]) -> CoverageGaps:
        """Who of these codes is not covered; see ``Law.area`` for the codes of a region or of an organisation's members."""
        known, maybe = set(self.jurisdictions), set(self.uncertain)
        asked = sorted(set(against))
        missing = tuple(code for code in asked if code not in known and code not in maybe)
        return CoverageGaps(missing, tuple(code for code in asked if code in maybe), self.complete)

    def closing(self, post: str) -> Closing:
        """What goes if a post closes, with its sub-offices left where they are."""
        reach = [one.jurisdiction for one in self.covers if one.post.id == post and one.held is Held.HOLDS]
        lost, uncertain, kept = [], [], []
        for code in dict.fromkeys(reach):
            others = tuple(one for one in self.covers if one.jurisdiction == code and one.post.id != post)
            still = tuple(one for one in others if one.held is Held.HOLDS)
            if still:
                kept.append((code, still))
            else:
                lost.append(code)
                if others:
                    uncertain.append(code)
        orphaned = dict.fromkeys(one.post.id for one in self.covers if one.post.parent == post)
        return Closing(post, tuple(lost), tuple(uncertain), tuple(kept), tuple(orphaned))

    def __bool__(self) -> bool:
        """Refuse: a coverage is a list, and may be incomplete."""
        raise TypeError("a coverage is not yes or no; look at its jurisdictions, uncertain and gaps")


def _codes(covers: Iterable[Cover]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.jurisdiction for one in covers))


def covers_on(record: Network, day: date) -> tuple[Cover, ...]:
    """Each post of a network with each jurisdiction that it covers on a day, or may cover."""
    found: dict[tuple[str, str], Cover] = {}
    for post in record.posts:
        stands = held(post, day)
        for row in post.accreditations:
            both = {stands, held(row, day)}
            if both & {Held.ENDED, Held.NOT_YET}:
                continue
            cover = Cover(row.jurisdiction, post, row, Held.UNKNOWN if Held.UNKNOWN in both else Held.HOLDS)
            key = (row.jurisdiction, post.id)
            if key not in found or _nearer(cover, found[key], day):
                found[key] = cover
    return tuple(sorted(found.values(), key=_order))


def covers_of(registry: Registry, record: Network, day: date) -> dict[str, tuple[Cover, ...]]:
    """The covers of a network of the registry on a day by code; they are worked out once."""
    kept: dict[str, tuple[Cover, ...]] | None = registry.remembered(("covers", record.id, day))  # type: ignore[assignment]
    if kept is not None:
        return kept
    found: dict[str, list[Cover]] = {}
    for one in covers_on(record, day):
        found.setdefault(one.jurisdiction, []).append(one)
    return registry.remember(("covers", record.id, day), {code: tuple(covers) for code, covers in found.items()})


def _nearer(one: Cover, other: Cover, day: date) -> bool:
    """Of two rows of a post for one jurisdiction, whether the first says more of the day: it holds, or was seen closer to it."""
    if one.held is not other.held:
        return one.held is Held.HOLDS
    return _distance(one.accreditation, day) < _distance(other.accreditation, day)


def _distance(row: Accreditation, day: date) -> int:
    seen = [one for one in (row.held_on, row.last_seen_on, row.valid_from) if one is not None]
    return min((abs((day - one).days) for one in seen), default=0)


def _order(one: Cover) -> tuple[str, bool, str]:
    return one.jurisdiction, one.kind is not AccreditationKind.PRIMARY, one.post.id


def coverage(record: Network, day: date, stamp: Stamp, assuming: tuple[str, ...] = ()) -> Coverage:
    """Whom a network covers on a day."""
    return Coverage(
        network=record.id,
        covers=covers_on(record, day),
        deployments=tuple(one for one in record.deployments if held(one, day) is Held.HOLDS),
        claims=tuple(held_claim(record, one) for one in _latest(record, day)),
        complete=all(is_whole(record, kind, day) for kind in ListOf),
        stamp=stamp,
        assuming=assuming,
    )


def is_whole(record: Network, kind: ListOf, day: date) -> bool:
    """Whether a list is on record whole for a day."""
    return any(one.of is kind and one.held_on <= day <= one.last_seen_on for one in record.complete)


def _latest(record: Network, day: date) -> list[PublishedBound]:
    """Of each kind of claim the latest that speaks of the day or one before; of none so early, the first."""
    found = []
    for counts in dict.fromkeys(one.counts for one in record.claims):
        mine = sorted((one for one in record.claims if one.counts is counts), key=lambda one: (one.on, one.number))
        before = [one for one in mine if one.on <= day]
        found.append(before[-1] if before else mine[0])
    return found


def held_claim(record: Network, claim: PublishedBound) -> HeldClaim:
    """A claim against what is on record for the day of which it speaks."""
    if claim.counts is Counted.JURISDICTIONS:
        covers = covers_on(record, claim.on)
        known = {one.jurisdiction for one in covers if one.held is Held.HOLDS}
        found, uncertain = len(known), len({one.jurisdiction for one in covers} - known)
    elif claim.counts is Counted.SEATS:
        there = {post.seat for post in record.posts if held(post, claim.on) is Held.HOLDS}
        found, uncertain = len(there), len({post.seat for post in record.posts if held(post, claim.on) is Held.UNKNOWN} - there)
    elif claim.counts in _KINDS:
        states = [held(post, claim.on) for post in record.posts if post.kind is _KINDS[claim.counts]]
        found, uncertain = states.count(Held.HOLDS), states.count(Held.UNKNOWN)
    else:
        return HeldClaim(claim, 0, 0, ClaimFits.NOT_COUNTED)
    return HeldClaim(claim, found, uncertain, _fits(claim, found))


_KINDS = {Counted.OFFICES: PostKind.OFFICE, Counted.SUB_OFFICES: PostKind.SUB_OFFICE}


def _fits(claim: PublishedBound, found: int) -> ClaimFits:
    least = claim.number + (claim.bound is Bound.MORE_THAN)
    if claim.bound is Bound.FEWER_THAN:
        return ClaimFits.MORE_ON_RECORD if found >= claim.number else ClaimFits.FITS
    if found < least:
        return ClaimFits.FEWER_ON_RECORD
    return ClaimFits.MORE_ON_RECORD if claim.bound is Bound.EXACTLY and found > claim.number else ClaimFits.FITS
