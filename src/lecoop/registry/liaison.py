"""A liaison network on a day: its posts, whom they cover, and what each of them can support."""

from __future__ import annotations

from datetime import date

from attrs import evolve, field, frozen

from lecoop.errors import MisuseError, UnknownIdError
from lecoop.model.activity_report import ActivityReport
from lecoop.model.network import Network, SupportUnit
from lecoop.model.post import GovernanceAccess, Post
from lecoop.model.programme import Programme
from lecoop.registry.coverage import Closing, Coverage, coverage
from lecoop.registry.names import nearest
from lecoop.values.liaison import HostPartner, PostFunction, Supported
from lecoop.values.measure import Measure
from lecoop.values.period import Held, held
from lecoop.values.stamp import Stamp

__all__ = ["LiaisonNetwork", "supports"]


@frozen
class LiaisonNetwork:
    """A liaison network as it stands on one day, or as it would stand after a change.

    >>> from datetime import date
    >>> import lecoop
    >>> network = lecoop.law_on(date(2008, 7, 14)).network("us-fbi-legat")
    >>> [cover.post.place for cover in network.coverage().by("CV")]
    ['Dakar']

    Args:
        record: the network as it is on record.
        assuming: what was changed in thought; empty for the record as it is.
    """

    record: Network
    day: date
    stamp: Stamp = field(repr=False)
    assuming: tuple[str, ...] = ()

    @property
    def posts(self) -> tuple[Post, ...]:
        """The posts that are there on the day, by id."""
        return self._posts(Held.HOLDS)

    @property
    def uncertain_posts(self) -> tuple[Post, ...]:
        """The posts that were seen on other days, and of which it is not known whether they are there on this one, by id."""
        return self._posts(Held.UNKNOWN)

    def _posts(self, state: Held) -> tuple[Post, ...]:
        return tuple(sorted((one for one in self.record.posts if held(one, self.day) is state), key=lambda one: one.id))

    @property
    def support_unit(self) -> SupportUnit | None:
        """The unit that backs the posts at home on the day, as far as it is on record."""
        unit = self.record.support_unit
        return unit if unit is not None and held(unit, self.day) is Held.HOLDS else None

    @property
    def programmes(self) -> tuple[Programme, ...]:
        """The capacity-building programmes on record that run on the day, by id."""
        return tuple(sorted((one for one in self.record.programmes if held(one, self.day) is Held.HOLDS), key=lambda one: one.id))

    @property
    def reports(self) -> tuple[ActivityReport, ...]:
        """The activity reports of periods that ended by the day, the oldest first."""
        done = (one for one in self.record.reports if one.valid_until <= self.day)
        return tuple(sorted(done, key=lambda one: (one.valid_from, one.id)))

    def post(self, identity: str) -> Post:
        """The post of this id, whatever its days.

        Raises:
            UnknownIdError: the network has no such post; it names the nearest three.
        """
        for one in self.record.posts:
            if one.id == identity:
                return one
        raise UnknownIdError("post", nearest(identity, [one.id for one in self.record.posts]))

    def coverage(self) -> Coverage:
        """Whom the network covers on the day, by which post, primary or secondary; and how far that is the whole list."""
        return coverage(self.record, self.day, self.stamp, self.assuming)

    def closing(self, post: str) -> Closing:
        """What goes if a post closes, and which other post already reaches there.

        Raises:
            UnknownIdError: the network has no such post.
        """
        return self.coverage().closing(self.post(post).id)

    def without(self, post: str) -> LiaisonNetwork:
        """The network as it would stand without a post.

        Raises:
            UnknownIdError: the network has no such post.
        """
        gone = self.post(post).id
        kept = tuple(one for one in self.record.posts if one.id != gone)
        return evolve(self, record=evolve(self.record, posts=kept), assuming=(*self.assuming, f"without {gone}"))

    def with_post(self, post: Post) -> LiaisonNetwork:
        """The network as it would stand with one more post.

        Raises:
            MisuseError: the network has a post of this id.
        """
        if any(one.id == post.id for one in self.record.posts):
            raise MisuseError(f"{self.record.id} has a post {post.id} already; take it out first, or give the new one another id")
        return evolve(self, record=evolve(self.record, posts=(*self.record.posts, post)), assuming=(*self.assuming, f"with {post.id}"))

    def supports(
        self, post: str, what: Measure | PostFunction, code: str | None = None, partner: HostPartner | None = None
    ) -> Supported:
        """Whether a post can support a measure or a function on the day, as far as is on record.

        Args:
            code: in this of the jurisdictions that it covers; any, if it is left out.
            partner: with this kind of body of the host; any, if it is left out.

        Raises:
            UnknownIdError: the network has no such post.
        """
        return supports(self.post(post), what, self.day, code, partner)

    def governance(self, post: str) -> tuple[GovernanceAccess, ...]:
        """To which levels of the host's governance a post has access on the day, as far as is on record.

        Raises:
            UnknownIdError: the network has no such post.
        """
        return tuple(one for one in self.post(post).governance if held(one, self.day) is Held.HOLDS)


def supports(
    post: Post, what: Measure | PostFunction, day: date, code: str | None = None, partner: HostPartner | None = None
) -> Supported:
    """Whether a post can support something on a day: what is on record as not supported beats what is."""
    rows = [
        row
        for row in post.support
        if (partner is None or row.partner is partner)
        and (code is None or not row.jurisdictions or code in row.jurisdictions)
        and (what in row.measures or what in row.functions)
        and held(row, day) is Held.HOLDS
    ]
    if not rows:
        return Supported.YES if isinstance(what, PostFunction) and partner is None and what in post.functions else Supported.UNKNOWN
    by_partner: dict[HostPartner, bool] = {}
    for row in rows:
        by_partner[row.partner] = by_partner.get(row.partner, True) and row.supported
    return Supported.YES if any(by_partner.values()) else Supported.NO
