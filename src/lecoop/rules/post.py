"""Rules that judge liaison posts: accreditations within their days, from a seat, once each, and no powers of their own."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import combinations

from attrs import evolve

from lecoop.model.network import Network
from lecoop.model.post import Accreditation, HostConsent, Post
from lecoop.registry import Law, Registry
from lecoop.report import Audience, Severity
from lecoop.rules.rows import run
from lecoop.rules.rule import Breach, Breaches, Cites, Undecided, rule
from lecoop.values.citation import Citation
from lecoop.values.liaison import AccreditationKind, SeatKind
from lecoop.values.period import Period

__all__ = [
    "accreditation_outside_its_days",
    "accreditations_overlap",
    "powers_without_instrument",
    "secondary_without_seat",
    "without_host_consent",
]  # fmt: skip


def share_a_day(one: Accreditation, other: Accreditation) -> bool:
    """Whether two rows are known to share a day: from the first day of each to its end, or to the last day on which it was seen."""
    runs = [run(row.valid_from or row.held_on, row.valid_until) for row in (one, other)]
    if runs[0] is None or runs[1] is None or not runs[0].overlaps(runs[1]):
        return False
    for row, following in ((one, other), (other, one)):
        last, begins = row.last_seen_on, following.valid_from or following.held_on
        if row.valid_until is None and last is not None and begins is not None and begins > last:
            return False
    return True


@rule(
    "post.accreditation-outside-its-days",
    Post,
    severity=Severity.ERROR,
    added_in="26.1",
    citation=Cites.FORM,
    audience=Audience.REGISTRY,
)
def accreditation_outside_its_days(post: Post) -> Breaches:
    """A post covers nobody before it opens or after it closes.

    A row that outlives its post tells an officer to ask at a closed door. Only ends that are on record are held
    against one another: a day on which something was seen is no end.
    """
    for i, row in enumerate(post.accreditations):
        starts, ends = row.valid_from or row.held_on or row.last_seen_on, row.valid_until
        last = row.last_seen_on if ends is None else ends
        if post.valid_from is not None and starts is not None and starts < post.valid_from:
            message = f"covers {row.jurisdiction} on {starts.isoformat()}, before the post opens on {post.valid_from.isoformat()}"
            yield Breach("accreditations", i, "valid_from", message=f"{message}; one day is wrong")
        if post.valid_until is not None and (last is None or last > post.valid_until or (ends is None and last == post.valid_until)):
            message = f"covers {row.jurisdiction} beyond {post.valid_until.isoformat()}, when the post closes; end it then"
            yield Breach("accreditations", i, "valid_until", message=message)


accreditation_outside_its_days.passes(Post)


@accreditation_outside_its_days.fails(Post, at="$.accreditations[0].valid_until")
def _goes_on(post: Post) -> Post:
    """The post closes and its accreditation goes on."""
    return evolve(post, valid_until=date(2024, 1, 1))


@accreditation_outside_its_days.fails(Post, at="$.accreditations[0].valid_from")
def _comes_early(post: Post) -> Post:
    """The accreditation begins a year before the post opens."""
    return evolve(post, accreditations=(evolve(post.accreditations[0], valid_from=date(2015, 1, 1)), *post.accreditations[1:]))


@rule("post.accreditations-overlap", Post, severity=Severity.ERROR, added_in="26.1", citation=Cites.FORM, audience=Audience.REGISTRY)
def accreditations_overlap(post: Post) -> Breaches:
    """A post is accredited to a jurisdiction once at a time.

    Two rows for one jurisdiction on the same days say twice the same, or that it is primary and secondary at
    once. Rows that follow one another touch.
    """
    for (_, one), (i, other) in combinations(enumerate(post.accreditations), 2):
        if one.jurisdiction == other.jurisdiction and share_a_day(one, other):
            message = f"{other.jurisdiction} has two rows on the same days; end one where the other begins, or take one out"
            yield Breach("accreditations", i, "jurisdiction", message=message)


accreditations_overlap.passes(Post)


@accreditations_overlap.fails(Post, at="$.accreditations[2].jurisdiction")
def _twice(post: Post) -> Post:
    """The State of the seat is entered a second time."""
    return evolve(post, accreditations=(*post.accreditations, post.accreditations[0]))


@rule("post.secondary-without-seat", Post, severity=Severity.ERROR, added_in="26.1", citation=Cites.FORM, audience=Audience.REGISTRY)
def secondary_without_seat(post: Post) -> Breaches:
    """A secondary accreditation reaches from a seat into another State.

    Without a seat nobody knows from where, and the State in which a post sits is not reached from elsewhere.
    """
    for i, row in enumerate(post.accreditations):
        if row.kind is not AccreditationKind.SECONDARY:
            continue
        if not post.seat:
            message = f"reaches {row.jurisdiction}, but no seat is stated; name the jurisdiction in which the post sits"
            yield Breach("accreditations", i, "kind", message=message)
        elif row.jurisdiction == post.seat and post.at is not SeatKind.ORGANISATION:
            message = f"the post sits in {post.seat}: it is primary there, or it has its seat elsewhere"
            yield Breach("accreditations", i, "kind", message=message)


secondary_without_seat.passes(Post)


@secondary_without_seat.fails(Post, at="$.accreditations[1].kind")
def _from_nowhere(post: Post) -> Post:
    """Nobody says where the post sits."""
    return evolve(post, seat="")


@rule("post.powers-without-instrument", Post, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA, audience=Audience.REGISTRY)
def powers_without_instrument(post: Post, law: Law) -> Breaches:
    """An officer posted abroad has no executive powers in the host State, unless an instrument between the two gives them.

    Arrest, search and the use of force are the host's own. A post that names an instrument by which its officers
    may act is held against it: it has to bind both on the day.
    """
    if not post.powers_under:
        return
    network = network_of(law.registry, post)
    if network is None or not law.registry.has_instrument(post.powers_under) or not law.registry.has_jurisdiction(post.seat):
        message = "whether it gives powers cannot be told: the instrument, the network or the seat is not on record"
        raise Undecided("powers_under", message=message)
    instrument = law.instrument(post.powers_under)
    if instrument not in law.binding(network.jurisdiction, post.seat):
        pair = f"{network.jurisdiction} and {post.seat}"
        message = f"{post.powers_under} does not bind {pair} to one another; officers of the post have no powers"
        yield Breach("powers_under", message=message, citation=Citation(post.powers_under))


def network_of(registry: Registry, post: Post) -> Network | None:
    """The network in whose file a post stands."""
    return next((network for network in registry.networks if any(one.id == post.id for one in network.posts)), None)


powers_without_instrument.passes(Post)


@powers_without_instrument.fails(Post, at="$.powers_under")
def _acts_on_its_own(post: Post) -> Post:
    """The post rests on a protocol that does not bind its host."""
    return evolve(post, powers_under="specimen-protocol")


@rule("post.without-host-consent", Post, severity=Severity.ERROR, added_in="26.1", citation=Cites.FORM, audience=Audience.REGISTRY)
def without_host_consent(post: Post) -> Breaches:
    """A post stands with the consent of the host State, or its file says that the consent is not known.

    Nobody works for a foreign police force on another State's soil without its leave. Agreements on posts are
    hardly ever published, so that an absence is a gap and not a breach; a consent that ends before the post does
    is a breach.
    """
    consent = post.host_consent
    if consent is None:
        raise Undecided("host_consent", message="the host's consent to the post is not on record")
    if consent.valid_until is not None and (post.valid_until is None or post.valid_until > consent.valid_until):
        day = consent.valid_until.isoformat()
        message = f"the host's consent ends on {day} and the post goes on; end the post, or enter the new consent"
        yield Breach("host_consent", "valid_until", message=message)


without_host_consent.passes(Post)


@without_host_consent.fails(Post, at="$.host_consent.valid_until")
def _outstays(post: Post) -> Post:
    """The host takes its consent back and the post goes on."""
    consent = post.host_consent
    return evolve(post, host_consent=evolve(consent, valid_until=date(2024, 1, 1)) if isinstance(consent, HostConsent) else None)


def _agencies(registry: Registry) -> Iterator[tuple[str, Period | None]]:
    for state in registry.jurisdictions:
        for agency in state.agencies:
            yield agency.id, run(agency.valid_from, agency.valid_until)


def run_of_agency(registry: Registry, identity: str) -> Period | None:
    """The days of an agency, as far as its ends are known; ``None`` where it is not on record."""
    return next((days for one, days in _agencies(registry) if one == identity), None)
