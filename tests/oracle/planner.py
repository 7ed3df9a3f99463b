"""A planner that tries every instrument and every channel, with plain rows and plain words.

It answers one question: on which bases and channels a measure is open, and which are closed for what reason.
A case is a dictionary with the names of ``lecoop.Case``; words stand for enumerations, months for penalties.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from .channels import connection, desk, expected
from .officers import manned, officers
from .question import Question, declared, gives, holds, in_a_field, provision, related
from .reading import Row, World, provisions, runs
from .running import Link, link

OPEN, GAPS = "open", "open-with-gaps"

Route = tuple[tuple[str, ...], str, str]
"""Ids of the basis in order, id of the channel, status."""

Refused = tuple[str, str]
"""Id of the head, or of the channel where only that is closed, and the reason."""


class Answer(NamedTuple):
    """What a plan says."""

    routes: set[Route]
    refused: set[Refused]


class Closed(Exception):
    """The way is closed for a reason."""


def plan(world: World, asking: str, asked: str, measure: str, day: date, case: Row | None = None) -> Answer:
    """Every route and every refusal for one question."""
    asking, asked = (world.jurisdictions[code].get("answers_to", code) for code in (asking, asked))
    if world.jurisdictions[asked]["status"] == "part":
        case, asked = {"territory": asked, **(case or {})}, world.jurisdictions[asked]["part_of"]
    if world.jurisdictions[asking]["status"] == "part":
        asking = world.jurisdictions[asking]["part_of"]
    q = Question(world, asking, asked, measure, day, case)
    absent = next((row for row in world.absent if {row["by"], row["towards"]} == {asking, asked} and runs(row, day)), None)
    answer = Answer(set(), {("", "no-relations")} if absent else set())
    found = [head for head in heads(q) if absent is None or head["id"] in absent.get("except_instruments", [])]
    aside = [head for head in found if _aside(q, head)]
    general = any(_general(q, head) for head in found if head not in aside) or _for_the_main(q, aside)
    for head in found:
        if head not in aside or not general:
            _try(q, head, answer)
    if absent is not None or day >= world.stale_from:
        answer = Answer({(basis, channel, GAPS) for basis, channel, _ in answer.routes}, answer.refused)
    if absent is not None:
        return answer
    if all(status != OPEN for _, _, status in answer.routes):
        for law in world.instruments.values():
            if law.get("domestic_role") == "permits" and law["executes_for"] == asked and provision(q, law):
                _try(q, law, answer)
    more, refused = officers(q, answer.routes)
    answer.routes.update({(ids, name, GAPS) for ids, name, _ in more})
    answer.refused.update(refused)
    if not answer.routes and any("towards" not in row for row in own_law(q, "treaty-required")):
        answer.refused.add(("", "barred"))
    told = {channel for _, channel, _ in answer.routes} | {name for name, _ in answer.refused}
    for channel in world.channels.values():
        carries = channel.get("connected") and measure in channel["carries"] and channel["id"] not in told
        if carries and expected(q, channel) and connection(q, channel) == "shut":
            answer.refused.add((channel["id"], "channel-not-open"))
    return answer


def _aside(q: Question, head: Row) -> bool:
    """Whether a basis is for want of a treaty, or for a field of crime that the case does not name."""
    own = provision(q, head) or {}
    return bool(own.get("only_without_treaty")) or (q.says("area") is None and any(map(in_a_field, own.get("scope", []))))


def _for_the_main(q: Question, aside: list[Row]) -> bool:
    """Whether a general treaty gives a measure beside which one of these gives this one."""
    rows = [row for head in aside for row in provisions(head)]
    mains = [replace(q, measure=row["measure"], kept={}) for row in rows if q.measure in row.get("linked", [])]
    return any(_general(main, head) for main in mains for head in heads(main))


def _general(q: Question, head: Row) -> bool:
    """Whether a treaty or an act of the Union gives the measure between the two for any crime, or for the field of the case."""
    own = provision(q, head)
    if head["kind"] in ("constitution", "arrangement", "scheme", "domestic-law") or own is None or own.get("only_without_treaty"):
        return False
    fields = [scope for scope in own.get("scope", []) if in_a_field(scope)]
    if any(scope.get("organised_group") or q.says("area") not in scope["areas"] for scope in fields):
        return False
    try:
        return stands(q, head) and _free(q, head, link(q, head), True)
    except Closed:
        return False


# The heads of a basis, and whether they stand


def heads(q: Question) -> Iterator[Row]:
    """Instruments that give the measure, or to which another adds it, and that add to no other themselves."""
    wanted = {one["id"] for one in q.world.instruments.values() if gives(one, q.measure)}
    while True:
        targets = {name for one in sorted(wanted) for relation in _adds(q, q.world.instruments[one]) for name in relation.get("instruments", [])}
        if targets <= wanted:
            break
        wanted |= targets
    for name in sorted(wanted):
        instrument = q.world.instruments[name]
        if "domestic_role" not in instrument and not _adds(q, instrument):
            yield instrument


def _adds(q: Question, instrument: Row) -> list[Row]:
    return [
        one for one in instrument.get("relations", [])
        if one["how"] in ("modifies", "supplements") and q.measure in one.get("measures", [q.measure])
    ]  # fmt: skip


def kept_alive(q: Question, instrument: Row) -> Row | None:
    """The instrument that keeps applying this one for the case."""
    return next((other for other, _ in related(q, "applies", instrument) if (own := link(q, other)) and own.runs), None)


def stands(q: Question, instrument: Row) -> bool:
    """Whether the instrument runs between the two, by itself or because another keeps applying it."""
    own = link(q, instrument)
    return (own is not None and own.runs) or kept_alive(q, instrument) is not None


def replaced(q: Question, instrument: Row) -> str:
    """``yes`` where another takes its place for this case, ``unknown`` where that may be, else empty.

    What replaces has to stand, to be applied, and to cover the case.
    """
    found = ""
    for other, _ in related(q, "replaces", instrument):
        own = link(q, other)
        if stands(q, other):
            applied = own is None or not own.runs or own.applied
            if applied and not reserved(q, other) and not any(outside(q, scope) for scope in (provision(q, other) or {}).get("scope", [])):
                return "yes"
        elif own is not None and own.unknown:
            found = "unknown"
    return found


def reserved(q: Question, instrument: Row) -> bool:
    """Whether a declaration keeps the old law for this case, or withholds the measure."""
    for block, one in declared(q, instrument, "acts-before"):
        for name, fact in (("offence_before", "committed_on"), ("issued_before", "issued_on"), ("received_before", "received_on")):
            stated = q.says(fact)
            if name in one and (block.get("unstated") == "earlier" if stated is None else bool(one[name] > stated)):
                return True
    return any(one.get("matter") in (None, q.says("matter")) for _, one in declared(q, instrument, "measure-excluded"))


def outside(q: Question, scope: Row) -> bool:
    """Whether the case is known to lie outside what a provision covers."""
    area, matter, penalty = q.says("area"), q.says("matter"), q.says("max_penalty")
    return (
        not holds(q, scope.get("when", {}))
        or (area is not None and area not in scope.get("areas", [area]))
        or (matter is not None and (matter in scope.get("not_matters", []) or matter not in scope.get("matters", [matter])))
        or (penalty is not None and penalty < scope.get("penalty_months", 0))
        or any(scope.get(mark) and q.says(mark) is False for mark in ("transnational", "organised_group"))
    )


# The basis: a head and what goes with it


def _try(q: Question, head: Row, answer: Answer) -> None:
    """Add to the answer what one head gives."""
    own, alive = link(q, head), stands(q, head)
    if own is None and not alive:
        return
    told = gives(head, q.measure) or bool(additions(q, head))
    try:
        unsure = not _free(q, head, own, alive)
        if not alive:
            return
        ids, basis, gate = _basis(q, head)
        if not ids:
            return
        unsure = unsure or gate or head.get("domestic_role") == "permits"
        told, unsure = True, _fits(q, ids, basis) or unsure
    except Closed as closed:
        if told:
            answer.refused.add((head["id"], str(closed)))
        return
    _over_channels(q, ids, basis, unsure, answer)


def _free(q: Question, head: Row, own: Link | None, alive: bool) -> bool:
    """Whether the head is in scope and nothing takes its place; false where that is not known."""
    if not alive:
        if own is not None and own.reason:
            raise Closed(own.reason)
        return True
    if reserved(q, head):
        raise Closed("out-of-scope")
    if any(not holds(q, scope.get("when", {})) for scope in (provision(q, head) or {}).get("scope", [])):
        raise Closed("out-of-scope")
    by_another = replaced(q, head)
    if by_another == "yes":
        raise Closed("replaced")
    return not by_another


def additions(q: Question, head: Row) -> list[tuple[Row, list[Row]]]:
    """What modifies or supplements the head between the two, directly or through one another; earlier ones first."""
    found: dict[str, list[Row]] = {}
    news = [head]
    while news:
        base = news.pop()
        for how in ("modifies", "supplements"):
            for other, relation in related(q, how, base):
                own = link(q, other)
                possible = stands(q, other) or (own is not None and own.unknown)
                if other["id"] == head["id"] or not possible or reserved(q, other) or replaced(q, other) == "yes":
                    continue
                if other["id"] not in found:
                    news.append(other)
                found.setdefault(other["id"], []).append(relation)
    joined = [(q.world.instruments[name], relations) for name, relations in found.items()]
    return sorted(joined, key=lambda one: (_after(one[0], found), one[0].get("signed_on", date.max), one[0]["id"]))


def _after(instrument: Row, others: dict[str, list[Row]]) -> int:
    prevails = [one for one in instrument.get("relations", []) if one["how"] == "prevails"]
    return sum(name in others for relation in prevails for name in relation.get("instruments", []))


def _basis(q: Question, head: Row) -> tuple[tuple[str, ...], Row, bool]:
    """Ids of the basis, what it says as one row, and whether the gate of the requested State is not known to be open."""
    basis = provision(q, head)
    ids, keepers = [head["id"]], [_keeper(q, head)]
    for other, relations in additions(q, head):
        if not stands(q, other):
            continue
        ids.append(other["id"])
        keepers.append(_keeper(q, other))
        added = provision(q, other)
        if added is not None:
            basis = added if basis is None else _join(basis, added, relations)
    if basis is None:
        return (), {}, False
    ids += [name for name in dict.fromkeys(keepers) if name]
    if "domestic_role" in head:
        return tuple(ids), basis, False
    gates = [law for law in q.world.instruments.values() if law.get("domestic_role") == "executes" and law["executes_for"] == q.asked]
    gates = [law for law in gates if gives(law, q.measure)]
    links = [own for law in gates if (own := link(q, law))]
    opened = [law for law in gates if (own := link(q, law)) and own.runs]
    for law in opened:
        basis = {**basis, "thresholds": [*basis.get("thresholds", []), *(provision(q, law) or {}).get("thresholds", [])]}
    if gates and not opened and links and not any(own.unknown for own in links):
        raise Closed("barred")
    return tuple(ids), basis, bool(gates) and not opened


def _keeper(q: Question, instrument: Row) -> str:
    own = link(q, instrument)
    keeper = kept_alive(q, instrument)
    return keeper["id"] if keeper is not None and (own is None or not own.runs) else ""


def _join(basis: Row, added: Row, relations: list[Row]) -> Row:
    """Named parts are put in place of the basis's, and what it does not have is added."""
    found = dict(basis)
    for relation in relations:
        if relation["how"] == "modifies":
            found |= {part: added.get(part, []) for part in relation.get("changes", [])}
    if any(relation["how"] == "supplements" for relation in relations):
        found = {**added, **found}
        names = {use["id"] for use in found["channels"]}
        found["channels"] = [*found["channels"], *(use for use in added["channels"] if use["id"] not in names)]
        for part in ("thresholds", "scope"):
            mine = found.get(part, []) if part in basis else []
            found[part] = [*mine, *(one for one in added.get(part, []) if one not in mine)]
        found["any_channel"] = basis["any_channel"]
    return found


# Whether the case fits


def _fits(q: Question, ids: tuple[str, ...], basis: Row) -> bool:
    """Whether something that decides is not known; what is known to close the way is raised."""
    instruments = [q.world.instruments[name] for name in ids]
    unsaid = _own_choice(q, instruments[0])
    if any(outside(q, scope) for scope in basis["scope"]):
        raise Closed("out-of-scope")
    for threshold in basis.get("thresholds", []):
        _reaches(q, threshold)
    for each in instruments:
        for _, one in declared(q, each, "threshold"):
            for threshold in one.get("thresholds", []):
                _reaches(q, threshold)
    return unsaid | _asker(q, instruments, basis.get("askers")) | _nationals(q, instruments, basis.get("nationality"))


def _own_choice(q: Question, head: Row) -> bool:
    """Whether it is not known that the requested State takes the convention itself as the basis, where it may choose."""
    if not (provision(q, head) or {}).get("basis_declared"):
        return False
    effects = {one.get("effect") for _, one in declared(q, head, "treaty-basis") if one["party"] == q.asked}
    if "none" in effects:
        raise Closed("barred")
    return not effects and not own_law(q, "without-treaty")


def own_law(q: Question, subject: str) -> list[Row]:
    """What the requested State's own law says on a subject of the measure."""
    rows = q.world.jurisdictions[q.asked].get("own_law", [])
    return [row for row in rows if row["subject"] == subject and q.measure in row["measures"] and runs(row, q.day)]


def _reaches(q: Question, threshold: Row) -> None:
    penalty, sentence = q.says("max_penalty"), q.says("sentence")
    purpose = q.says("purpose") or ("enforce" if sentence is not None else "prosecute" if penalty is not None else None)
    to = threshold.get("to", purpose)
    if purpose is not None and to != purpose:
        return
    of = threshold.get("in", "requesting")
    stated = [penalty if of != "requested" else None, q.says("max_penalty_requested") if of != "requesting" else None]
    for months in [sentence] if to == "enforce" else stated:
        if months is not None and months < threshold["months"] + bool(threshold.get("more_than")):
            raise Closed("below-threshold")


def _asker(q: Question, instruments: list[Row], askers: Row | None) -> bool:
    asker = q.says("asker")
    if askers is None or asker is None or asker in askers["classes"]:
        return False
    if asker in askers.get("if_validated", []):
        if q.says("validated") is False:
            raise Closed("asker-not-competent")
        return q.says("validated") is None
    if askers.get("declared"):
        made = [one for each in instruments for _, one in declared(q, each, "askers") if one["party"] == q.asking and one.get("classes")]
        if any(asker in one["classes"] for one in made):
            return False
        if not made and not any(_known(each, "askers", q.day) for each in instruments):
            return True
    raise Closed("asker-not-competent")


def _nationals(q: Question, instruments: list[Row], rule: Row | None) -> bool:
    """Whether a bar on nationals may close the way: only what the requested State declared does, and only with a case."""
    if rule is None or q.case is None:
        return False
    own = {q.asked} | {code for each in instruments for _, one in declared(q, each, "nationals") for code in one.get("nationals", [])}
    stated = q.says("nationality")
    if stated is not None and not own & set(stated):
        return False
    bars = [one for each in instruments for _, one in declared(q, each, "nationality-bar") if one["party"] == q.asked and "bar" in one]
    if not bars and rule.get("declared"):
        return not any(_known(each, "nationality-bar", q.day) for each in instruments)
    bar = bars[-1]["bar"] if bars else rule["default"]
    if stated is None:
        return bar in ("absolute", "consent")
    if bar == "absolute" or (bar == "consent" and q.says("consent") is False):
        raise Closed("barred")
    return bar == "consent" and q.says("consent") is None


def _known(instrument: Row, subject: str, day: date) -> bool:
    """Whether a list of declarations is known in full for the day."""
    blocks = [block for block in instrument.get("declarations", []) if block["subject"] == subject]
    return any("known" in block and runs(block["known"], day) for block in blocks)


# The channels of a basis


def _over_channels(q: Question, ids: tuple[str, ...], basis: Row, unsure: bool, answer: Answer) -> None:
    """Add a route for each channel of the basis that is open, and a refusal for each that is not."""
    uses = [use for use in basis["channels"] if runs(use, q.day)]
    if basis["any_channel"]:
        named = {use["id"] for use in uses}
        uses += [{"id": name, "free": True} for name, one in q.world.channels.items() if q.measure in one["carries"] and name not in named]
    found = set()
    for use in uses:
        channel = q.world.channels[use["id"]]
        state = connection(q, channel)
        if state == "shut":
            if "free" not in use or expected(q, channel):
                answer.refused.add((channel["id"], "channel-not-open"))
        elif _ruled_out(q, use):
            if all(_ruled_out(q, other) for other in uses if other["id"] == use["id"]):
                answer.refused.add((channel["id"], "channel-not-open"))
        else:
            ends = desk(q, ids, channel, q.asking, "outgoing") and desk(q, ids, channel, q.asked, "incoming")
            if channel.get("posted"):
                ends = manned(q)
            found.add((ids, channel["id"], GAPS if unsure or state == "unknown" or not ends else OPEN))
    answer.routes.update(found or {(ids, "", GAPS)})


def _ruled_out(q: Question, use: Row) -> bool:
    contrary = {"urgent": ("urgent", False), "location-known": ("location_known", False), "location-unknown": ("location_known", True)}
    fact, value = contrary.get(use.get("only_if", ""), ("", None))
    return bool(fact) and q.says(fact) is value
