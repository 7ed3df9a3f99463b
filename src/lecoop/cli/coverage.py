"""Whom a liaison network covers, by which post; what is missing, and what goes if a post closes."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Sequence

from lecoop.cli import columns, reading, shapes
from lecoop.errors import MisuseError, UnknownIdError
from lecoop.model.network import Network
from lecoop.registry.coverage import Closing, Cover, Coverage, CoverageGaps, HeldClaim, covers_on
from lecoop.registry.law import Law
from lecoop.registry.liaison import LiaisonNetwork
from lecoop.report import Severity
from lecoop.values.liaison import ClaimFits, Threat
from lecoop.values.period import Held

__all__ = ["answer", "area", "arguments", "network"]


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("network", metavar="NETWORK", nargs="?", help="id or name, such as us-fbi-legat (all networks)")
    parser.add_argument("--of", metavar="CODE", help="only who covers this jurisdiction")
    parser.add_argument("--threat", help="leave out posts that are on record for other threats only: drugs, cybercrime, ...")
    parser.add_argument("--against", metavar="AREA", help="who of these is not covered: region, organisation or codes")
    parser.add_argument("--without", metavar="POST", help="what goes if this post closes")


def answer(chosen: argparse.Namespace, law: Law) -> int:
    """Print who covers whom; 0 where somebody is known to, 3 where that is not known, 1 where it is known that nobody does."""
    code = reading.code(law, chosen.of) if chosen.of else None
    threat = reading.term(Threat, chosen.threat, "threat") if chosen.threat else None
    if chosen.network is None:
        if chosen.against or chosen.without:
            raise MisuseError("name the network whose coverage is asked for; lecoop coverage lists them")
        return _all(law, code, threat, as_json=chosen.json)
    found = network(law, chosen.network, own=bool(chosen.overlay))
    return _one(law, found, code, threat, chosen)


def network(law: Law, text: str, *, own: bool) -> LiaisonNetwork:
    """The network that was typed.

    Args:
        own: files of the caller's own are laid over the data: the network is held against the rules first.

    Raises:
        MisuseError: there is none of this name, or it breaks a rule; the message says which, and where.
    """
    try:
        found = law.network(text)
    except UnknownIdError as problem:
        raise MisuseError(f"{reading.shown(text)}: {problem}") from None
    if own:
        _held_to_the_rules(law, found.record)
    return found


def _held_to_the_rules(law: Law, record: Network) -> None:
    from lecoop.rules import check

    for name, one in ((record.id, record), *((post.id, post) for post in record.posts)):
        for finding in check(one, law, complete=True).findings:
            if finding.severity is Severity.ERROR:
                raise MisuseError(f"{name}: {finding.path}: {finding.message} ({finding.rule})")


def area(law: Law, text: str) -> tuple[str, ...]:
    """The codes that were typed: a region, an organisation for its members, or codes with commas.

    Raises:
        MisuseError: a word names neither; the message shows it.
    """
    found: list[str] = []
    for word in text.split(","):
        for name in (word, word.lower(), word.upper()):
            try:
                found += law.area(name)
            except UnknownIdError:
                continue
            break
        else:
            raise MisuseError(f"{reading.shown(word)}: no region, organisation or jurisdiction of this name")
    return tuple(sorted(set(found)))


def _one(law: Law, found: LiaisonNetwork, code: str | None, threat: Threat | None, chosen: argparse.Namespace) -> int:
    coverage = found.coverage()
    covers = tuple(one for one in coverage.covers if code is None or one.jurisdiction == code)
    if threat is not None:
        covers = tuple(one for one in covers if one in coverage.by(one.jurisdiction, threat))
    gaps = None
    if chosen.against:
        gaps = coverage.gaps(one for one in area(law, chosen.against) if one != found.record.jurisdiction)
    closing = _closing(found, chosen.without) if chosen.without else None
    if chosen.json:
        shapes.say(_shape(found, coverage, covers, gaps, closing))
    else:
        _print(law, found, coverage, covers, gaps, closing)
    if any(one.held is Held.HOLDS for one in covers):
        return 0
    return 1 if coverage.complete and not covers else 3


def _closing(found: LiaisonNetwork, post: str) -> Closing:
    for name in (post, f"{found.record.id}-{post.lower()}"):
        try:
            return found.closing(name)
        except UnknownIdError as problem:
            message = f"{reading.shown(post)}: {problem}"
    raise MisuseError(message)


def _print(
    law: Law, found: LiaisonNetwork, coverage: Coverage, covers: Sequence[Cover], gaps: CoverageGaps | None, closing: Closing | None
) -> None:
    record = found.record
    day = law.day.isoformat()
    known = len({one.jurisdiction for one in covers if one.held is Held.HOLDS})
    maybe = len({one.jurisdiction for one in covers}) - known
    title = f"{record.id} ({record.name}) on {day}: {_many(known, 'jurisdiction')} covered, of {maybe} more it is not known"
    columns.show(title, ("of", "how", "by post", "place", "seat", "known", "seen", "source"), [_row(record, one) for one in covers])
    print()
    if found.support_unit is not None:
        print(f"Backed at home by: {found.support_unit.name}")
    for one in coverage.deployments:
        print(f"Specialists in {one.seat} against {one.threat.value}: {one.id}")
    for claim in coverage.claims:
        print(_told(claim))
    print(_WHOLE if coverage.complete else _NOT_WHOLE)
    if gaps is not None:
        word = "not covered" if gaps.complete else "on record for no post"
        print(f"\nOf those asked for, {word}: {', '.join(gaps.missing) or 'none'}")
        print(f"Not known on this day: {', '.join(gaps.uncertain) or 'none'}")
    if closing is not None:
        print()
        for line in _lines(closing):
            print(line)
    print(f"\n[{coverage.stamp}]")


_WHOLE = "The lists are on record whole for this day."
_NOT_WHOLE = "The lists are not on record whole for this day: who is not on them may be covered all the same."


def _lines(closing: Closing) -> Iterable[str]:
    yield f"If {closing.post} closes:"
    yield f"  lost: {', '.join(closing.lost) or 'nobody'}"
    if closing.uncertain:
        yield f"  of these another post may cover: {', '.join(closing.uncertain)}"
    for code, others in closing.kept:
        yield f"  {code} stays covered by {', '.join(one.post.id for one in others)}"
    if closing.orphaned:
        yield f"  its sub-offices need another office: {', '.join(closing.orphaned)}"


def _many(count: int, what: str) -> str:
    return f"{count} {what}{'' if count == 1 else 's'}"


def _row(record: Network, one: Cover) -> list[str]:
    known = "yes" if one.held is Held.HOLDS else "no"
    if one.held is Held.UNKNOWN and one.last_seen_on is not None:
        known = f"last seen {one.last_seen_on.isoformat()}"
    post = one.post
    source = next((source.name for source in record.sources if source.key == one.accreditation.source), one.accreditation.source)
    return [one.jurisdiction, one.kind.value, post.id, post.place or "-", post.seat or "-", known, one.seen.value, source]


_FITS = {
    ClaimFits.FITS: "which fits",
    ClaimFits.FEWER_ON_RECORD: "so that the record is not whole",
    ClaimFits.MORE_ON_RECORD: "so that a row is wrong, or the number",
    ClaimFits.NOT_COUNTED: "",
}


def _told(one: HeldClaim) -> str:
    claim = one.claim
    what = claim.of or claim.counts.value
    text = f"Published for {claim.on.isoformat()}: {claim.bound.value.replace('-', ' ')} {claim.number} {what}"
    if one.fits is ClaimFits.NOT_COUNTED:
        return f"{text}; such are not counted here"
    return f"{text}; {one.found} are on record for that day and of {one.uncertain} more it is not known, {_FITS[one.fits]}"


def _all(law: Law, code: str | None, threat: Threat | None, *, as_json: bool) -> int:
    """All networks, or whoever covers one jurisdiction."""
    if code is None:
        return _list(law, as_json=as_json)
    pairs = [
        (record, one)
        for record in law.registry.networks_reaching(code)
        for one in covers_on(record, law.day)
        if one.jurisdiction == code and (threat is None or not one.post.threats or threat in one.post.threats)
    ]
    if as_json:
        covers = [{"network": record.id, **_cover(record, one)} for record, one in pairs]
        shapes.say({"format": 1, "jurisdiction": code, "covers": covers, "stamp": shapes.stamp(law.stamp)})
    else:
        heads = ("network", "of", "how", "by post", "place", "seat", "known", "seen", "source")
        rows = [[record.id, *_row(record, one)] for record, one in pairs]
        columns.show(f"Liaison posts that cover {code} on {law.day.isoformat()}", heads, rows)
        print(f"\n[{law.stamp}]")
    return 0 if any(one.held is Held.HOLDS for _, one in pairs) else 3


def _list(law: Law, *, as_json: bool) -> int:
    found = [LiaisonNetwork(record, law.day, law.stamp) for record in law.registry.networks]
    if as_json:
        networks = [
            {
                "id": one.record.id,
                "name": one.record.name,
                "agency": one.record.agency,
                "posts": len(one.posts),
                "jurisdictions": list(one.coverage().jurisdictions),
                "uncertain": list(one.coverage().uncertain),
                "complete": one.coverage().complete,
            }
            for one in found
        ]
        shapes.say({"format": 1, "networks": networks, "stamp": shapes.stamp(law.stamp)})
        return 0
    rows = []
    for one in found:
        coverage = one.coverage()
        known, maybe = str(len(coverage.jurisdictions)), str(len(coverage.uncertain))
        posts, unsure = str(len(one.posts)), str(len(one.uncertain_posts))
        rows.append([one.record.id, one.record.agency, posts, unsure, known, maybe, "yes" if coverage.complete else "no"])
    heads = ("network", "agency", "posts", "perhaps", "covered", "perhaps", "list whole")
    columns.show(f"Liaison networks on {law.day.isoformat()}", heads, rows)
    print(f"\n[{law.stamp}]")
    return 0


def _shape(
    found: LiaisonNetwork, coverage: Coverage, covers: Sequence[Cover], gaps: CoverageGaps | None, closing: Closing | None
) -> dict[str, object]:
    record = found.record
    unit = found.support_unit
    return {
        "format": 1,
        "network": record.id,
        "name": record.name,
        "agency": record.agency,
        "support_unit": unit.name if unit is not None else None,
        "covers": [_cover(record, one) for one in covers],
        "jurisdictions": list(coverage.jurisdictions),
        "uncertain": list(coverage.uncertain),
        "deployments": [{"id": one.id, "seat": one.seat, "threat": one.threat.value} for one in coverage.deployments],
        "claims": [_claim(one) for one in coverage.claims],
        "complete": coverage.complete,
        "gaps": {"missing": list(gaps.missing), "uncertain": list(gaps.uncertain)} if gaps is not None else None,
        "closing": _closed(closing) if closing is not None else None,
        "stamp": shapes.stamp(coverage.stamp),
    }


def _cover(record: Network, one: Cover) -> dict[str, object]:
    row = one.accreditation
    source = next((source for source in record.sources if source.key == row.source), None)
    return {
        "jurisdiction": one.jurisdiction,
        "kind": one.kind.value,
        "post": one.post.id,
        "place": one.post.place or None,
        "seat": one.post.seat or None,
        "held": one.held.value,
        "seen": one.seen.value,
        "valid_from": shapes.day(row.valid_from),
        "held_on": shapes.day(row.held_on),
        "last_seen_on": shapes.day(row.last_seen_on),
        "valid_until": shapes.day(row.valid_until),
        "source": {"name": source.name, "url": source.url or None} if source is not None else None,
    }


def _claim(one: HeldClaim) -> dict[str, object]:
    return {
        "counts": one.claim.counts.value,
        "of": one.claim.of or None,
        "bound": one.claim.bound.value,
        "number": one.claim.number,
        "on": one.claim.on.isoformat(),
        "found": one.found,
        "uncertain": one.uncertain,
        "fits": one.fits.value,
    }


def _closed(one: Closing) -> dict[str, object]:
    return {
        "post": one.post,
        "lost": list(one.lost),
        "uncertain": list(one.uncertain),
        "kept": [{"jurisdiction": code, "posts": [other.post.id for other in others]} for code, others in one.kept],
        "orphaned": list(one.orphaned),
    }
