"""Rules that judge liaison networks: one primary where that is the rule, numbers that fit, posts of an agency that is there."""

from __future__ import annotations

from collections import Counter
from datetime import date
from itertools import combinations

from attrs import evolve

from lecoop.model.activity_report import ActivityReport
from lecoop.model.network import Network
from lecoop.model.post import Deployment
from lecoop.registry import Law
from lecoop.registry.coverage import held_claim
from lecoop.report import Audience, Severity
from lecoop.rules.post import run_of_agency, share_a_day
from lecoop.rules.rule import Breach, Breaches, Cites, rule
from lecoop.values.liaison import AccreditationKind, ClaimFits, Counted, Place, PostKind

__all__ = [
    "agency_of_another_state", "claim_contradicted", "counting_basis_unknown", "deployment_without_end", "figures_do_not_add",
    "id_used_twice", "post_outlives_agency", "sub_office_without_office", "two_primaries",
]  # fmt: skip


@rule("network.two-primaries", Network, severity=Severity.ERROR, added_in="26.1", citation=Cites.FORM, audience=Audience.REGISTRY)
def two_primaries(network: Network) -> Breaches:
    """Where a network gives each jurisdiction to one post, no two posts are primary for it at a time.

    The officer at home has one address to write to; a second one is a mistake, or the network shares
    jurisdictions and its file should not say otherwise.
    """
    if not network.one_primary:
        return
    primary = [
        (i, j, row)
        for i, post in enumerate(network.posts)
        for j, row in enumerate(post.accreditations)
        if row.kind is AccreditationKind.PRIMARY
    ]
    for (first, _, one), (second, j, other) in combinations(primary, 2):
        if first == second or one.jurisdiction != other.jurisdiction or not share_a_day(one, other):
            continue
        message = f"{network.posts[first].id} is primary for {other.jurisdiction} on the same days; make one of them secondary"
        yield Breach("posts", second, "accreditations", j, "kind", message=message)


two_primaries.passes(Network)


@two_primaries.fails(Network, at="$.posts[1].accreditations[0].kind")
def _both_for_it(network: Network) -> Network:
    """The branch is primary for the State of the office."""
    branch = evolve(network.posts[1], accreditations=(evolve(network.posts[0].accreditations[0], valid_from=date(2018, 1, 1)),))
    return evolve(network, posts=(network.posts[0], branch))


@rule("network.claim-contradicted", Network, severity=Severity.WARNING, added_in="26.1", citation=Cites.FORM, audience=Audience.REGISTRY)
def claim_contradicted(network: Network) -> Breaches:
    """A published number of posts or of covered jurisdictions is not less than what is on record for its day.

    A record that knows fewer is incomplete, which coverage says; one that knows more has a row too many, or a day
    that is wrong.
    """
    for i, claim in enumerate(network.claims):
        found = held_claim(network, claim)
        if found.fits is ClaimFits.MORE_ON_RECORD:
            published = f"{claim.bound.value} {claim.number} {claim.counts.value} were published for {claim.on.isoformat()}"
            yield Breach("claims", i, "number", message=f"{published}, {found.found} are on record; look for the wrong row")


claim_contradicted.passes(Network)


@claim_contradicted.fails(Network, at="$.claims[0].number")
def _none_at_all(network: Network) -> Network:
    """No office was published, and one is on record."""
    return evolve(network, claims=(evolve(network.claims[0], number=0),))


@rule("network.post-outlives-agency", Network, severity=Severity.ERROR, added_in="26.1", citation=Cites.FORM, audience=Audience.REGISTRY)
def post_outlives_agency(network: Network, law: Law) -> Breaches:
    """A post works while the agency that sends its officers is there.

    Where another agency takes the posts over, they stand in its network from that day on.
    """
    agency = run_of_agency(law.registry, network.agency)
    if agency is None:
        return
    for i, post in enumerate(network.posts):
        last = post.valid_until or post.last_seen_on
        first = post.valid_from or post.held_on
        if agency.valid_until is not None and (last is None or last > agency.valid_until):
            message = f"{network.agency} ends on {agency.valid_until.isoformat()}; end the post then, its successor has its own network"
            yield Breach("posts", i, "valid_until", message=message)
        if agency.valid_from is not None and first is not None and first < agency.valid_from:
            begins = agency.valid_from.isoformat()
            message = f"is there on {first.isoformat()}, before {network.agency} begins on {begins}; one day is wrong"
            yield Breach("posts", i, "valid_from", message=message)


post_outlives_agency.passes(Network)


@post_outlives_agency.fails(Network, at="$.posts[0].valid_until")
def _of_a_former_force(network: Network) -> Network:
    """The network belongs to a constabulary that ended in 2015."""
    posts = tuple(evolve(one, valid_from=None, held_on=None) for one in network.posts[:1])
    return evolve(network, agency="se-specimen-constabulary", posts=posts, programmes=(), reports=())


@rule("network.agency-of-another-state", Network, severity=Severity.ERROR, added_in="26.1", citation=Cites.FORM, audience=Audience.REGISTRY)
def agency_of_another_state(network: Network, law: Law) -> Breaches:
    """A network belongs to an agency of its own State.

    From whom a plan offers an officer hangs on it. The State is taken from the beginning of the agency's id,
    unless the file says ``jurisdiction``.
    """
    for state in law.registry.jurisdictions:
        for agency in state.agencies:
            if agency.id == network.agency and state.id != network.jurisdiction:
                yield Breach("jurisdiction", message=f'{network.agency} is an agency of {state.id}; write jurisdiction = "{state.id}"')


agency_of_another_state.passes(Network)


@agency_of_another_state.fails(Network, at="$.jurisdiction")
def _of_the_neighbour(network: Network) -> Network:
    """The network is said to be Norway's."""
    return evolve(network, jurisdiction="NO")


@rule(
    "network.sub-office-without-office",
    Network,
    severity=Severity.ERROR,
    added_in="26.1",
    citation=Cites.FORM,
    audience=Audience.REGISTRY,
)
def sub_office_without_office(network: Network) -> Breaches:
    """A sub-office belongs to an office of the same network, and an office to none.

    When the office closes, somebody has to lead its branches.
    """
    kinds = {post.id: post.kind for post in network.posts}
    for i, post in enumerate(network.posts):
        if post.parent and kinds.get(post.parent) is not PostKind.OFFICE:
            yield Breach("posts", i, "parent", message=f"{post.parent} is no office of this network; name the office to which it belongs")
        elif post.kind is PostKind.SUB_OFFICE and not post.parent:
            message = "a sub-office names no office; name it, or make it an office"
            yield Breach("posts", i, "parent", message=message, severity=Severity.NOTE)


sub_office_without_office.passes(Network)


@sub_office_without_office.fails(Network, at="$.posts[1].parent")
def _branch_of_nothing(network: Network) -> Network:
    """The branch belongs to an office that the network does not have."""
    return evolve(network, posts=(network.posts[0], evolve(network.posts[1], parent="se-specimen-liaison-nowhere")))


@rule("network.id-used-twice", Network, severity=Severity.ERROR, added_in="26.1", citation=Cites.FORM, audience=Audience.REGISTRY)
def id_used_twice(network: Network) -> Breaches:
    """Each post, deployment, programme and report of a network has an id of its own.

    Whoever asks what goes if a post closes names it by its id.
    """
    seen: Counter[str] = Counter()
    for name in ("posts", "deployments", "programmes", "reports"):
        for i, one in enumerate(getattr(network, name)):
            if seen[one.id]:
                yield Breach(name, i, "id", message=f"{one.id} is there already; give one of them another id")
            seen[one.id] += 1


id_used_twice.passes(Network)


@id_used_twice.fails(Network, at="$.posts[2].id")
def _entered_again(network: Network) -> Network:
    """The branch is entered twice."""
    return evolve(network, posts=(*network.posts, network.posts[1]))


@rule(
    "network.deployment-without-end",
    Network,
    severity=Severity.WARNING,
    added_in="26.1",
    citation=Cites.FORM,
    audience=Audience.REGISTRY,
)
def deployment_without_end(network: Network) -> Breaches:
    """A specialist deployment has a threat, a beginning and an end.

    Without an end it is a post. Where a source shows only some of its days, the first and the last of them stand
    for the ends.
    """
    for i, one in enumerate(network.deployments):
        if one.valid_from is None and one.held_on is None:
            message = "no beginning is stated; give the first day, or the first on which it was seen"
            yield Breach("deployments", i, "valid_from", message=message)
        if one.valid_until is None and one.last_seen_on is None:
            yield Breach("deployments", i, "valid_until", message="no end is stated; give it, or the last day on which it was seen")


deployment_without_end.passes(Network)


@deployment_without_end.fails(Network, at="$.deployments[0].valid_until")
def _stays_for_good(network: Network) -> Network:
    """The specialists are sent and never called back."""
    one: Deployment = network.deployments[0]
    return evolve(network, deployments=(evolve(one, valid_until=None),))


@rule("network.counting-basis-unknown", Network, severity=Severity.ERROR, added_in="26.1", citation=Cites.FORM, audience=Audience.REGISTRY)
def counting_basis_unknown(network: Network) -> Breaches:
    """An activity report says by which way of counting its figures were made.

    Two figures are added and compared only if they were counted alike.
    """
    known = {one.id for one in network.counting_bases}
    for i, report in enumerate(network.reports):
        if report.basis not in known:
            yield Breach("reports", i, "basis", message=f"{report.basis} is no counting basis of this file; describe it, or correct the id")


counting_basis_unknown.passes(Network)


@counting_basis_unknown.fails(Network, at="$.reports[0].basis")
def _counted_somehow(network: Network) -> Network:
    """Nobody says how the arrests were counted."""
    return evolve(network, counting_bases=())


@rule(
    "activity.figures-do-not-add",
    ActivityReport,
    severity=Severity.WARNING,
    added_in="26.1",
    citation=Cites.FORM,
    audience=Audience.REGISTRY,
)
def figures_do_not_add(report: ActivityReport) -> Breaches:
    """What happened at home and overseas makes up the whole that the same report states.

    A difference is a slip of the pen, or the whole counts something else and needs a basis of its own.
    """
    for i, figure in enumerate(report.figures):
        home, overseas = report.number(figure.counts, Place.HOME), report.number(figure.counts, Place.OVERSEAS)
        if figure.place is Place.ALL and home is not None and overseas is not None and home + overseas != figure.number:
            message = f"{home} at home and {overseas} overseas are not {figure.number} {figure.counts.value}; one number is wrong"
            yield Breach("figures", i, "number", message=message)
        if figure.number < 0 or any(_same(figure, other) for other in report.figures[:i]):
            yield Breach("figures", i, "number", message="the figure is negative or is stated twice; correct it")


def _same(one: object, other: object) -> bool:
    return all(getattr(one, name) is getattr(other, name) for name in ("counts", "place"))


figures_do_not_add.passes(ActivityReport)


@figures_do_not_add.fails(ActivityReport, at="$.figures[2].number")
def _one_too_many(report: ActivityReport) -> ActivityReport:
    """The whole is one more than its parts."""
    return evolve(report, figures=(*report.figures[:2], evolve(report.figures[2], counts=Counted.ARRESTS, number=43)))
