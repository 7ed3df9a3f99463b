"""Which agencies, bureaus and contact points a jurisdiction has, what its own law says, and where to look further."""

from __future__ import annotations

import argparse

from lecoop.cli import columns, reading, shapes
from lecoop.model.bureau import Bureau
from lecoop.model.directory import Directory
from lecoop.model.network import Network
from lecoop.model.own_law import Adequacy, DeathPenalty, OwnLaw
from lecoop.registry.coverage import Cover, covers_on
from lecoop.registry.law import Law
from lecoop.values.period import Held, holds
from lecoop.values.terms import BureauKind

__all__ = ["answer", "arguments"]


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("code", metavar="CODE", help="code of the jurisdiction, such as GB")
    parser.add_argument("--kind", help="only bureaus of this kind, such as ncb or central-authority")


def answer(chosen: argparse.Namespace, law: Law) -> int:
    """Print the agencies and bureaus on record; 3 where none is."""
    code = reading.code(law, chosen.code)
    kind = reading.term(BureauKind, chosen.kind, "kind of bureau") if chosen.kind else None
    bureaus = law.bureaus(code, kind=kind)
    agencies = () if kind is not None else law.agencies(code)
    jurisdiction = law.jurisdiction(code)
    own_law = () if kind is not None else tuple(row for row in jurisdiction.own_law if holds(row, law.day))
    adequacy = () if kind is not None else tuple(row for row in jurisdiction.adequacy if holds(row, law.day))
    penalty = None if kind is not None else next((row for row in jurisdiction.death_penalty if holds(row, law.day)), None)
    directories = law.directories(code, kind)
    posts = [] if kind is not None else _posts(law, code)
    seated = law.seated_at(code) if kind is None and code in law.registry.organisation_codes else ()
    if chosen.json:
        shapes.say(
            {
                "format": 1,
                "jurisdiction": code,
                "agencies": [
                    {"id": one.id, "name": one.name, "functions": [f.value for f in one.functions], "seen": one.seen.value}
                    for one in agencies
                ],
                "bureaus": [shapes.bureau(one, law) for one in bureaus],
                "seated": [shapes.bureau(one, law) for one in seated],
                "posts": [
                    {
                        "id": one.post.id,
                        "network": record.id,
                        "kind": one.kind.value,
                        "seat": one.post.seat or None,
                        "held": one.held.value,
                        "seen": one.seen.value,
                    }
                    for record, one in posts
                ],
                "own_law": [_own_law(row) for row in own_law],
                "death_penalty": penalty.status if penalty is not None else None,
                "adequacy": [
                    {"by": row.by, "law_enforcement": row.law_enforcement, "decision": row.decision, "seen": row.seen.value}
                    for row in adequacy
                ],
                "directories": [{"id": one.id, "name": one.name, "url": one.url} for one in directories],
                "stamp": shapes.stamp(law.stamp),
            }
        )
    elif bureaus or agencies or seated or posts:
        heads = ("kind", "name", "host or lead", "seen")
        if bureaus or not seated:
            columns.show(f"{code}: bureaus on {law.day.isoformat()}", heads, [_desk(one) for one in bureaus])
        if seated:
            columns.show(f"{code}: who sits there on {law.day.isoformat()}", heads, [_desk(one) for one in seated])
        for one in bureaus:
            if one.seconding:
                print(f"\n{_team(law, one)}")
        if agencies:
            print()
            rows = [[one.name, ", ".join(f.value for f in one.functions), one.seen.value] for one in agencies]
            columns.show("Agencies", ("name", "functions", "seen"), rows)
        if posts:
            print()
            rows = [
                [record.id, one.post.place or "-", one.post.seat or "-", one.kind.value, "yes" if one.held is Held.HOLDS else "not known"]
                for record, one in posts
            ]
            columns.show("Liaison posts of others that cover it", ("network", "place", "seat", "how", "on this day"), rows)
        _further(own_law, adequacy, penalty, directories)
        print(f"\n[{law.stamp}]")
    else:
        print(f"{code}: nobody is on record on {law.day.isoformat()}; that does not mean that there is nobody")
        _further(own_law, adequacy, penalty, directories)
    return 0 if bureaus or agencies or seated else 3


def _posts(law: Law, code: str) -> list[tuple[Network, Cover]]:
    """The liaison posts of others that cover a jurisdiction, or may, those first of which it is known."""
    found = [
        (record, one)
        for record in law.registry.networks_reaching(code)
        for one in covers_on(record, law.day)
        if one.jurisdiction == code
    ]
    return sorted(found, key=lambda pair: (pair[1].held is not Held.HOLDS, pair[0].id, pair[1].post.id))


def _team(law: Law, bureau: Bureau) -> str:
    """Who leads a bureau and who seconds officers to it, as far as is on record for the day."""
    rows = law.seconding(bureau)
    known = ", ".join(row.agency for row, state in rows if state is Held.HOLDS)
    unsure = [row for row, state in rows if state is Held.UNKNOWN]
    unknown = ", ".join(f"{row.agency} (last seen {row.last_seen_on})" if row.last_seen_on else row.agency for row in unsure)
    text = f"{bureau.name}: led by {bureau.lead or 'nobody on record'}; officers seconded by {known or 'nobody known on this day'}"
    return f"{text}; not known: {unknown}" if unknown else text


def _desk(bureau: Bureau) -> list[str]:
    return [bureau.kind.value, bureau.name, bureau.host or bureau.lead or "-", bureau.seen.value]


def _further(
    own_law: tuple[OwnLaw, ...], adequacy: tuple[Adequacy, ...], penalty: DeathPenalty | None, directories: tuple[Directory, ...]
) -> None:
    if own_law or penalty is not None:
        print()
        rows = [[row.subject.value, ", ".join(one.value for one in row.measures), _said(row), row.seen.value] for row in own_law]
        if penalty is not None:
            rows.append(["death-penalty", "-", penalty.status, penalty.seen.value])
        columns.show("Its own law", ("on", "measures", "says", "seen"), rows)
    if adequacy:
        print()
        rows = [[row.by, "law enforcement" if row.law_enforcement else "in general", row.decision, row.seen.value] for row in adequacy]
        columns.show("Personal data may come here by decision", ("of", "for", "decision", "seen"), rows)
    if directories:
        print()
        columns.show("Where to look for others", ("directory", "address"), [[one.name, one.url] for one in directories])


def _said(row: OwnLaw) -> str:
    return "; ".join(part for part in (row.bar.value if row.bar is not None else "yes", row.article) if part)


def _own_law(row: OwnLaw) -> dict[str, object]:
    return {
        "subject": row.subject.value,
        "measures": [measure.value for measure in row.measures],
        "bar": row.bar.value if row.bar is not None else None,
        "article": row.article,
        "seen": row.seen.value,
    }
