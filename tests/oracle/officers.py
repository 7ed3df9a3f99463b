"""Liaison officers by plain rows: which posts cover whom on a day, and what a plan says of them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from .channels import desks
from .question import Question, in_a_field, provision
from .reading import Row

OPEN, GAPS = "open", "open-with-gaps"


def state(row: Row, day: date) -> str:
    """``holds``, ``unknown``, ``ended`` or ``not-yet``."""
    if "valid_until" in row and row["valid_until"] <= day:
        return "ended"
    if "valid_from" in row:
        if day < row["valid_from"]:
            return "not-yet"
    elif "held_on" in row and day < row["held_on"]:
        return "unknown"
    return "unknown" if "valid_until" not in row and row.get("last_seen_on", day) < day else "holds"


def covers(network: Row, code: str, day: date) -> Iterator[tuple[Row, str]]:
    """The posts that cover a jurisdiction, each with ``holds`` or ``unknown``."""
    for post in network.get("posts", []):
        found = set()
        for row in post.get("accreditations", []):
            both = {state(post, day), state(row, day)}
            if row["jurisdiction"] == code and both <= {"holds", "unknown"}:
                found.add("unknown" if "unknown" in both else "holds")
        if found:
            yield post, "holds" if "holds" in found else "unknown"


def supported(post: Row, measure: str, code: str, day: date) -> str:
    """``yes``, ``no`` or ``unknown``: a partner with whom it is on record as impossible is none."""
    partners: dict[str, list[bool]] = {}
    for row in post.get("support", []):
        if measure in row.get("measures", []) and code in row.get("jurisdictions", [code]) and state(row, day) == "holds":
            partners.setdefault(row["partner"], []).append(row.get("supported", True))
    if not partners:
        return "unknown"
    return "yes" if any(all(rows) for rows in partners.values()) else "no"


def between(q: Question) -> list[tuple[bool, str, str]]:
    """Every post of either that covers the other: whether it is the asking State's, how it stands, what it supports."""
    return [
        (own, stands, supported(post, q.measure, covered, q.day))
        for sending, covered, own in ((q.asking, q.asked, True), (q.asked, q.asking, False))
        for network in q.world.networks.values()
        if network["agency"].split("-")[0].upper() == sending and not network.get("judicial")
        for post, stands in covers(network, covered, q.day)
    ]


def one_table(q: Question) -> bool:
    """Whether both have a liaison bureau at the same organisation."""
    mine, their = ({one.get("seat") for one in desks(q, code) if one["kind"] == "liaison-bureau"} for code in (q.asking, q.asked))
    return bool((mine & their) - {None})


def manned(q: Question) -> bool:
    """Whether the officers' way has known ends, whatever names it."""
    if one_table(q):
        return True
    able = [one for one in between(q) if one[2] != "no"]
    return any(stands == "holds" for _, stands, _ in able) and any(stands == "holds" and help_ == "yes" for _, stands, help_ in able)


def officers(q: Question, routes: set[tuple[tuple[str, ...], str, str]]) -> tuple[set[tuple[tuple[str, ...], str, str]], set[tuple[str, str]]]:
    """The route that rests on an arrangement that is not published, and the refusals of the channel."""
    channel = next(one for one in q.world.channels.values() if one.get("posted"))
    found = between(q)
    own = [one for one in q.world.networks.values() if one["agency"].split("-")[0].upper() == q.asking and not one.get("judicial")]
    if q.measure not in channel["carries"]:
        able = any(mine and stands == "holds" for mine, stands, _ in found)
        return set(), {(channel["id"], "judicial-authority-needed")} if able and not _between_police(q) else set()
    more = set()
    named = [ids for ids, name, _ in routes if name == channel["id"]]
    general = [ids for ids in named if not any(in_a_field(scope) for one in ids for scope in (provision(q, q.world.instruments[one]) or {}).get("scope", []))]
    if not general and any(help_ != "no" for _, _, help_ in found):
        more.add(((), channel["id"], GAPS))
    refused = {(channel["id"], "channel-not-open") for mine, _, help_ in found if mine and help_ == "no"}
    for network in own:
        if any(True for _ in covers(network, q.asked, q.day)):
            continue
        states = {
            which
            for post in network.get("posts", [])
            for row in post.get("accreditations", [])
            if row["jurisdiction"] == q.asked
            for which in (state(post, q.day), state(row, q.day))
        }
        lists = {one["of"] for one in network.get("complete", []) if one["held_on"] <= q.day <= one["last_seen_on"]}
        if "ended" in states:
            refused.add((channel["id"], "post-closed"))
        elif "not-yet" in states:
            refused.add((channel["id"], "not-yet"))
        elif lists == {"posts", "accreditations"}:
            refused.add((channel["id"], "not-accredited"))
    return more, refused


def _between_police(q: Question) -> bool:
    return q.measure in q.world.police
