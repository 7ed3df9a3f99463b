"""Whether a channel is open between the two who are in a question, and who stands at its ends."""

from __future__ import annotations

from .question import Question, answers_for
from .reading import Row, runs
from .standing import membership


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
    who = next((one for one in answers_for(q, code) if one in begun), answers_for(q, code)[-1])
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
    for one in answers_for(q, code):
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
