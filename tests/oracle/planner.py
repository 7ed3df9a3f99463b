"""A planner that tries every instrument and every channel, with plain rows and plain words.

It answers one question: on which bases and channels a measure is open, and which are closed for what reason.
A case is a dictionary with the names of ``lecoop.Case``; words stand for enumerations, months for penalties.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple

from .reading import Row, World, provisions, runs
from .standing import BINDS, membership, speaks, standings

OPEN, GAPS = "open", "open-with-gaps"

Route = tuple[tuple[str, ...], str, str]
"""Ids of the basis in order, id of the channel, status."""

Refused = tuple[str, str]
"""Id of the head, or of the channel where only that is closed, and the reason."""


class Answer(NamedTuple):
    """What a plan says."""

    routes: set[Route]
    refused: set[Refused]


class Link(NamedTuple):
    """How an instrument stands between two: it runs, or it does not for a reason, or that is not known."""

    reason: str = ""
    unknown: bool = False
    applied: bool = True

    @property
    def runs(self) -> bool:
        return not self.reason and not self.unknown


class Closed(Exception):
    """The way is closed for a reason."""


@dataclass(frozen=True)
class Question:
    """Who asks whom for what on which day; ``case`` is ``None`` where only the law is asked."""

    world: World
    asking: str
    asked: str
    measure: str
    day: date
    case: Row | None = None
    kept: Row = field(default_factory=dict, compare=False)

    def says(self, name: str) -> Any:
        return (self.case or {}).get(name)

    def sides(self) -> tuple[tuple[str, str, str], ...]:
        """Each of the two with the other and its part in the question."""
        return (self.asked, self.asking, "requested"), (self.asking, self.asked, "requesting")


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
    for head in heads(q):
        if absent is None or head["id"] in absent.get("except_instruments", []):
            _try(q, head, answer)
    if absent is not None or day >= world.stale_from:
        answer = Answer({(basis, channel, GAPS) for basis, channel, _ in answer.routes}, answer.refused)
    if absent is not None:
        return answer
    if all(status != OPEN for _, _, status in answer.routes):
        for law in world.instruments.values():
            if law.get("domestic_role") == "permits" and law["executes_for"] == asked and provision(q, law):
                _try(q, law, answer)
    told = {channel for _, channel, _ in answer.routes} | {name for name, _ in answer.refused}
    for channel in world.channels.values():
        carries = channel.get("connected") and measure in channel["carries"] and channel["id"] not in told
        if carries and expected(q, channel) and connection(q, channel) == "shut":
            answer.refused.add((channel["id"], "channel-not-open"))
    return answer


# The heads of a basis, and whether they stand


def heads(q: Question) -> Iterator[Row]:
    """Instruments that give the measure, or to which another adds it, and that add to no other themselves."""
    wanted = {one["id"] for one in q.world.instruments.values() if _gives(one, q.measure)}
    while True:
        targets = {name for one in sorted(wanted) for relation in _adds(q, q.world.instruments[one]) for name in relation["instruments"]}
        if targets <= wanted:
            break
        wanted |= targets
    for name in sorted(wanted):
        instrument = q.world.instruments[name]
        if "domestic_role" not in instrument and not _adds(q, instrument):
            yield instrument


def _gives(instrument: Row, measure: str) -> bool:
    return any(one["measure"] == measure for one in provisions(instrument))


def _adds(q: Question, instrument: Row) -> list[Row]:
    return [
        one for one in instrument.get("relations", [])
        if one["how"] in ("modifies", "supplements") and q.measure in one.get("measures", [q.measure])
    ]  # fmt: skip


def provision(q: Question, instrument: Row) -> Row | None:
    """What the instrument provides for the measure on the day."""
    return next((one for one in provisions(instrument) if one["measure"] == q.measure and runs(one, q.day)), None)


def related(q: Question, how: str, instrument: Row) -> Iterator[tuple[Row, Row]]:
    """Whatever does something to the instrument, or to the whole of which it is a part, and the relation."""
    for other in q.world.instruments.values():
        for relation in other.get("relations", []):
            meant = instrument["id"] in relation["instruments"] or instrument.get("part_of") in relation["instruments"]
            concerned = q.measure in relation.get("measures", [q.measure]) and runs(relation, q.day)
            if relation["how"] == how and meant and concerned and holds(q, relation.get("when", {})):
                yield other, relation


_DAYS = {"issued": "issued_on", "arrested": "arrested_on", "offence": "committed_on", "received": "received_on"}


def holds(q: Question, when: Row) -> bool:
    """Whether the days of the case are those that are meant; a day not stated is taken as ``unstated`` says."""
    for name, bound in when.items():
        if name != "unstated":
            what, side = name.rsplit("_", 1)
            stated = q.says(_DAYS[what])
            later = when.get("unstated", "later") == "later" if stated is None else stated >= bound
            if later != (side == "from"):
                return False
    return True


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


def declared(q: Question, instrument: Row, subject: str) -> Iterator[tuple[Row, Row]]:
    """Declarations that speak in this question, with the list in which they stand."""
    for party, other, role in q.sides():
        for block in instrument.get("declarations", []):
            for one in block.get("made", []):
                if (
                    block["subject"] == subject
                    and one["party"] == party
                    and other in one.get("towards", [other])
                    and q.measure in one.get("measures", [q.measure])
                    and runs(one, q.day)
                    and (block.get("of", "requested") in (role, "either") or one.get("reciprocal"))
                ):
                    yield block, one


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


# Whether an instrument runs between the two


def link(q: Question, instrument: Row) -> Link | None:
    """How the instrument stands between the two; ``None`` where it is no candidate."""
    if instrument["id"] not in q.kept:
        q.kept[instrument["id"]] = _link(q, instrument)
    found: Link | None = q.kept[instrument["id"]]
    return found


def _link(q: Question, instrument: Row) -> Link | None:
    world, day = q.world, q.day
    whole = world.whole(instrument)
    if instrument.get("executes_for", q.asked) != q.asked:
        return None
    if "executes_for" in instrument and "sides" not in instrument:
        return Link() if _in_force(instrument, whole, day) else Link("not-in-force")
    ways = {code: standings(world, instrument, code, towards)(day) for code, towards, _ in q.sides()}
    bound = all(way in BINDS for way in ways.values())
    if day < instrument.get("signed_on", instrument.get("valid_from", day)) and not bound:
        return None
    anybody = instrument.get("open_to_any") and any(way in BINDS for way in ways.values())
    if not anybody and not all(_row_of(q, instrument, code) for code in ways):
        return None
    if "sides" in whole and not _across(q, instrument, whole):
        return None
    return _between(q, instrument) if bound else _unbound(q, instrument, whole, ways)


def _in_force(instrument: Row, whole: Row, day: date) -> bool:
    if day >= instrument.get("valid_until", date.max):
        return False
    early = any(row.get("mode") == "provisional" and runs(row, day) for row in whole.get("status", {}).get("parties", []))
    return bool(instrument.get("in_force_unknown")) or day >= instrument.get("valid_from", date.max) or early


def _who(q: Question, code: str) -> list[str]:
    """The code itself and the State that answers for it."""
    jurisdiction = q.world.jurisdictions[code]
    return [code, *(jurisdiction[key] for key in ("part_of", "responsible") if key in jurisdiction)]


def _row_of(q: Question, instrument: Row, code: str) -> bool:
    """Whether a row or a membership speaks of the code, or of the State that answers for it where it was extended."""
    reached = "part_of" in q.world.jurisdictions[code] or any(row["territory"] == code for row in instrument.get("extensions", []))
    return any(speaks(q.world, instrument, one) for one in (_who(q, code) if reached else [code]))


def _across(q: Question, instrument: Row, whole: Row) -> bool:
    """Whether the two stand on different sides, one that may ask and one that answers."""
    sides = {side["id"]: side for side in (one if isinstance(one, dict) else {"id": one} for one in whole["sides"])}
    near, far = (
        {row["side"] for one in _who(q, code) for row in speaks(q.world, instrument, one)} for code in (q.asking, q.asked)
    )  # fmt: skip
    return any(a != b and sides[a].get("asks", True) and sides[b].get("answers", True) for a in near for b in far)


def _between(q: Question, instrument: Row) -> Link:
    """Both are bound: what still stands between them."""
    pair = {q.asking, q.asked}
    for row in [*instrument.get("exclusions", []), *instrument.get("objections", [])]:
        if set(row["between"]) == pair and q.measure in row.get("measures", [q.measure]) and runs(row, q.day):
            return Link("excluded-pair")
    for row in instrument.get("suspensions", []):
        other = next(iter(pair - {row["by"]}))
        if row["by"] in pair and other in row.get("towards", [other]) and q.measure in row.get("measures", [q.measure]) and runs(row, q.day):
            return Link("suspended")
    applied = all(_applies(q, instrument, code) for code in pair)
    if not applied and instrument.get("unapplied", "refused") == "refused":
        return Link("not-yet")
    if any(one["measure"] == q.measure and one.get("switched_on") for one in provisions(instrument)) and not _switched_on(q, instrument):
        return Link(unknown=True)
    return Link(applied=applied)


def _applies(q: Question, instrument: Row, code: str) -> bool:
    """Whether a bound party applies the instrument: by rows that only say this, else by the row that binds it."""
    rows = [row for row in speaks(q.world, instrument, code) if runs(row, q.day)]
    only = [row for row in rows if row["party"] == code and not any(key in row for key in ("valid_from", "held_on", "signed_on"))]
    dated = [row for row in (only or rows) if "applied_from" in row or "applied_until" in row]
    spans = ({"valid_from": row.get("applied_from", date.min), "valid_until": row.get("applied_until", date.max)} for row in dated)
    return not dated or any(runs(span, q.day) for span in spans)


def _switched_on(q: Question, instrument: Row) -> bool:
    rows = [row for row in instrument.get("applied", []) if q.measure in row["measures"] and runs(row, q.day)]
    each = all(any(row["party"] == code and not row.get("towards") for row in rows) for code in (q.asking, q.asked))
    return each or any(row["party"] == one and other in row.get("towards", []) for one, other, _ in q.sides() for row in rows)


def _unbound(q: Question, instrument: Row, whole: Row, ways: dict[str, str]) -> Link:
    """One of them is not bound, or that is not known: what is known decides."""
    if not _in_force(instrument, whole, q.day):
        return Link("not-in-force")
    known = {way for way in ways.values() if way not in (*BINDS, "unknown")}
    if not known:
        return Link(unknown=True)
    if "ceased" in known:
        return Link("not-a-party")
    if known == {"suspended"}:
        return Link("suspended")
    later = {row[key] for code in ways for one in _who(q, code) for row in speaks(q.world, instrument, one) for key in row if key in _FIRST}
    later |= {one for row in instrument.get("extensions", []) for key, one in row.items() if key in _FIRST}
    coming = any(
        day > q.day and all(standings(q.world, instrument, code, towards)(day) in BINDS for code, towards, _ in q.sides()) for day in later
    )
    return Link("not-yet" if coming or known == {"signatory"} else "not-a-party")


_FIRST = ("valid_from", "held_on", "joined_on")


# The basis: a head and what goes with it


def _try(q: Question, head: Row, answer: Answer) -> None:
    """Add to the answer what one head gives."""
    own, alive = link(q, head), stands(q, head)
    if own is None and not alive:
        return
    told = _gives(head, q.measure) or bool(additions(q, head))
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
    return sum(name in others for relation in prevails for name in relation["instruments"])


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
    gates = [law for law in gates if _gives(law, q.measure)]
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
    if any(outside(q, scope) for scope in basis["scope"]):
        raise Closed("out-of-scope")
    for threshold in basis.get("thresholds", []):
        _reaches(q, threshold)
    instruments = [q.world.instruments[name] for name in ids]
    return _asker(q, instruments, basis.get("askers")) | _nationals(q, instruments, basis.get("nationality"))


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


# Channels and who stands at their ends


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
        elif not _ruled_out(q, use):
            ends = desk(q, ids, channel, q.asking, "outgoing") and desk(q, ids, channel, q.asked, "incoming")
            found.add((ids, channel["id"], GAPS if unsure or state == "unknown" or not ends else OPEN))
    answer.routes.update(found or {(ids, "", GAPS)})


def _ruled_out(q: Question, use: Row) -> bool:
    contrary = {"urgent": ("urgent", False), "location-known": ("location_known", False), "location-unknown": ("location_known", True)}
    fact, value = contrary.get(use.get("only_if", ""), ("", None))
    return bool(fact) and q.says(fact) is value


def connection(q: Question, channel: Row) -> str:
    """``open``, ``shut`` or ``unknown``: whether both are on the channel for the measure."""
    if not runs(channel, q.day):
        return "shut"
    states = {_on_it(q, channel, code) for code in (q.asking, q.asked)} if channel.get("connected") else {"open"}
    return "shut" if "shut" in states else "unknown" if "unknown" in states else "open"


def expected(q: Question, channel: Row) -> bool:
    """Whether both were themselves on the channel on some day."""
    if not channel.get("connected"):
        return False
    rows = q.world.organisations[channel["connected"].upper()]["memberships"]
    return all(any(row["party"] == code and _takes_part(q, channel, row) for row in rows) for code in (q.asking, q.asked))


def _on_it(q: Question, channel: Row, code: str) -> str:
    """How one of them is on the channel: by a row of its own, or until it has one by those of the State that answers for it."""
    organisation = channel["connected"].upper()
    memberships = q.world.organisations[organisation]["memberships"]
    begun = {row["party"] for row in memberships if row.get("valid_from", row.get("held_on")) <= q.day}
    who = next((one for one in _who(q, code) if one in begun), _who(q, code)[-1])
    rows = [row for row in memberships if row["party"] == who and runs(row, q.day)]
    if any(_takes_part(q, channel, row) for row in rows):
        return "open"
    return "unknown" if not rows and membership(q.world, organisation, who)(q.day) == "unknown" else "shut"


def _takes_part(q: Question, channel: Row, row: Row) -> bool:
    """Whether a membership puts its holder on the channel, for this measure."""
    states = channel.get("connected_states", ["member", "treated-as"])
    return row.get("state", "member") in states and q.measure not in row.get("without", []) and q.measure in row.get("only", [q.measure])


def desk(q: Question, ids: tuple[str, ...], channel: Row, code: str, direction: str) -> bool:
    """Whether a desk is on record that works this end of the channel for the question."""
    kinds = channel.get("bureaus", [])
    if "service-provider" in kinds and direction == "incoming":
        return True
    return not kinds or any(one["kind"] in kinds and _in_remit(q, ids, one, code, direction) for one in desks(q, code))


def desks(q: Question, code: str) -> list[Row]:
    """The desks of a jurisdiction, or where it has none of the State that answers for it."""
    for one in _who(q, code):
        named = [row for row in q.world.jurisdictions[one].get("bureaus", []) if runs(row, q.day)]
        kinds = {row["kind"] for row in named}
        for organisation in q.world.organisations.values():
            states = {row.get("state", "member") for row in organisation["memberships"] if row["party"] == one and runs(row, q.day)}
            for desk_ in organisation.get("each_member_has", []):
                if states & set(desk_.get("states", ["member", "treated-as"])) and desk_["kind"] not in kinds:
                    named.append({"kind": desk_["kind"]})
        if named:
            return named
    return []


def _in_remit(q: Question, ids: tuple[str, ...], bureau: Row, code: str, direction: str) -> bool:
    matter, territory = q.says("matter"), q.says("territory") if direction == "incoming" else None
    claimed = [
        remit for one in desks(q, code) for remit in one.get("remits", [])
        if matter in remit.get("matters", []) and q.measure in remit.get("measures", [q.measure])
        and territory in (None, *remit.get("territories", [territory]))
    ]  # fmt: skip
    return not bureau.get("remits") or any(
        remit.get("direction", direction) == direction
        and (not remit.get("instruments") or set(remit["instruments"]) & set(ids))
        and q.measure in remit.get("measures", [q.measure])
        and territory in (None, *remit.get("territories", [territory]))
        and (matter in (None, *remit["matters"]) if remit.get("matters") else not (matter == "tax-and-customs" and claimed))
        for remit in bureau["remits"]
    )

