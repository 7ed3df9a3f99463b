"""The pages on instruments, channels, jurisdictions and liaison networks: made from the registry when the documentation is built."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

import pycountry
from picture import ways_through_the_years

from lecoop.basis.threshold import least
from lecoop.errors import NotConvertibleError
from lecoop.formats.coverage_map import coverage_map
from lecoop.handling.conversion import convert
from lecoop.handling.grades import InformationGrade, SourceGrade
from lecoop.handling.grading import format_mark
from lecoop.handling.marks import ActionCode, Classification, HandlingCode, SharingCode, closes, demand, rank
from lecoop.handling.scheme import Mark, Scheme
from lecoop.model.activity_report import Figure
from lecoop.model.bureau import Bureau
from lecoop.model.channel import Ceiling, Channel
from lecoop.model.circulation import Circulation
from lecoop.model.declaration import Declaration
from lecoop.model.instrument import Instrument
from lecoop.model.jurisdiction import Jurisdiction
from lecoop.model.network import Network
from lecoop.model.post import Post
from lecoop.model.provision import Provision
from lecoop.model.status import Party
from lecoop.registry import Registry
from lecoop.values.citation import Source
from lecoop.values.measure import Measure, Subject
from lecoop.values.terms import Purpose

__all__ = ["write"]


def write(folder: Path) -> None:
    """Write every page into the folder; what has not changed is not touched, what is no longer on record goes."""
    registry = Registry.bundled()
    wanted: dict[str, list[str]] = {
        "measures.md": list(_measures(registry)),
        "instruments.md": list(_instruments(registry)),
        "channels.md": list(_channels(registry)),
        "jurisdictions.md": list(_jurisdictions(registry)),
        "networks.md": list(_networks(registry)),
        "marks.md": list(_marks()),
    }
    for instrument in registry.instruments:
        wanted[f"instruments/{instrument.id}.md"] = list(_instrument(registry, instrument))
    for jurisdiction in registry.jurisdictions:
        if _has_page(jurisdiction):
            wanted[f"jurisdictions/{jurisdiction.id.lower()}.md"] = list(_jurisdiction(jurisdiction))
    for network in registry.networks:
        wanted[f"networks/{network.id}.md"] = list(_network(network))
    for old in folder.rglob("*.md"):
        if str(old.relative_to(folder)) not in wanted:
            old.unlink()
    wanted["ways-gb-es.svg"] = [ways_through_the_years(registry, "GB", "ES", Measure.SURRENDER, 2002, registry.horizon.year)]
    for network in registry.networks:
        wanted[f"networks/{network.id}.svg"] = [coverage_map(registry.on(_last_seen(registry, network)).network(network.id)).svg]
    for name, lines in wanted.items():
        path, text = folder / name, "\n".join(lines) + "\n"
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")


# Measures


def _measures(registry: Registry) -> Iterator[str]:
    yield "# Measures"
    yield ""
    yield "What one authority can ask of another, in the field's own words."
    for subject in Subject:
        yield from ("", f"## {_value(subject)}", "")
        rows = []
        for one in Measure:
            if one.subject is subject:
                is_not = f"; it is not {one.is_not}" if one.is_not else ""
                rows.append((f"`{one.value}`", f"{one.meaning}{is_not}", _value(one.yields), str(len(registry.providing(one)))))
        yield from _table(("measure", "what it is", "yields", "instruments"), rows)


# Instruments


def _instruments(registry: Registry) -> Iterator[str]:
    yield "# Instruments"
    yield ""
    yield f"{len(registry.instruments)} instruments are on record."
    yield "An instrument that is not here was not looked at: no file is not no treaty."
    yield ""
    rows = [(_instrument_link(registry, one.id), one.title, _value(one.kind), _day(one.valid_from)) for one in registry.instruments]
    yield from _table(("id", "title", "kind", "in force from"), rows)


_OUTSIDE = ("---", "orphan: true", "---", "")
"""A page that is reached from its table alone: a tree of hundreds of pages in the margin of each would be drawn hundreds of times."""


def _instrument(registry: Registry, one: Instrument) -> Iterator[str]:
    yield from _OUTSIDE
    yield f"# {_text(one.also_known_as[0] if one.also_known_as else one.id)}"
    yield ""
    yield f"{_text(one.title)}."
    yield ""
    facts = [
        ("id", f"`{one.id}`"),
        ("known as", _text(", ".join(one.also_known_as))),
        ("kind", _value(one.kind)),
        ("force", _value(one.force)),
        ("reference", _text(one.reference)),
        ("signed or adopted", _day(one.signed_on)),
        ("in force from", _day(one.valid_from) or ("in force; the day is not known" if one.in_force_unknown else "")),
        ("no longer in force from", _day(one.valid_until)),
        ("part of", _instrument_link(registry, one.part_of, "") if one.part_of else ""),
        ("law of", one.executes_for or ""),
    ]
    yield from _table(("", ""), [fact for fact in facts if fact[1]])
    if one.provisions:
        yield from ("", "## What it provides", "")
        yield from _table(("measure", "article", "the requested State", "channels", "form"), [_provision(row) for row in one.provisions])
        yield from _what_counts(one)
    if one.circulations:
        yield from ("", "## What it lets be circulated", "")
        head = ("category", "as", "article", "about", "asks for", "until it is looked at again", "seen")
        yield from _table(head, [_circulation(row) for row in one.circulations])
    if one.relations:
        yield from ("", "## How it stands to others", "")
        for relation in one.relations:
            others = ", ".join(_instrument_link(registry, other, "") for other in relation.instruments)
            measures = f", for {', '.join(_value(measure) for measure in relation.measures)}" if relation.measures else ""
            article = f" (art. {_text(relation.article)})" if relation.article else ""
            yield f"- {_value(relation.how)} {others}{measures}{article}"
    if one.status is not None and one.status.parties:
        yield from ("", "## Who is bound", "")
        complete = one.status.complete_on
        yield f"The list is complete up to {_day(complete)}." if complete else "The list is not complete: whoever is not on it is unknown."
        yield ""
        yield from _table(("party", "bound from", "until", "applied from", "seen", "note"), [_party(row) for row in one.status.parties])
    for block in one.declarations:
        yield from ("", f"## Declarations: {_value(block.subject)} (art. {_text(block.article)})", "")
        if block.known is not None:
            since, until = _day(block.known.valid_from) or "the beginning", _day(block.known.valid_until) or "now"
            yield f"The list is known in full from {since} until {until}."
        else:
            yield "The list is not known in full: whoever is not on it may have declared something too."
        yield ""
        yield from _table(("party", "what", "from", "until", "seen"), [_declaration(row) for row in block.made])
    yield from _notes(one.notes)
    yield from _sources(one.sources)


def _circulation(row: Circulation) -> tuple[str, ...]:
    about, asks = (", ".join(_value(one) for one in words) for words in (row.concerns, row.actions))
    review = ", ".join(f"{one.within} (art. {_text(one.article)})" for one in row.time_limits)
    return (_value(row.category), row.record, _text(row.article), about, asks, review, _value(row.seen))


def _provision(row: Provision) -> tuple[str, ...]:
    channels = ", ".join(use.id for use in row.channels) or ("any" if row.any_channel else "")
    forms = ", ".join(form.id for form in row.forms)
    return (_value(row.measure), row.article, f"{_value(row.effect)} give it", channels, forms)


_IN_LAW = {"requesting": "the requesting State", "requested": "the requested State", "both": "both States"}


def _what_counts(one: Instrument) -> Iterator[str]:
    """Thresholds, clocks and grounds for refusal; what holds for several measures is told once."""
    thresholds: dict[tuple[str, str], list[str]] = {}
    clocks: dict[tuple[str, str], list[str]] = {}
    grounds: dict[tuple[str, str], list[str]] = {}
    for row in one.provisions:
        for threshold in row.thresholds:
            sentence = "a sentence of" if threshold.to is Purpose.ENFORCE else f"a maximum in {_IN_LAW[threshold.of]} of"
            thresholds.setdefault((f"{sentence} {least(threshold)}", threshold.article), []).append(_value(row.measure))
        for limit in row.time_limits:
            what = f"{_value(limit.step)} {'at least ' if limit.at_least else ''}{limit.within} from {_value(limit.runs_from)}"
            more = f", and {limit.extension} more" if limit.extension is not None else ""
            case = f" ({_text(limit.only_if.replace('-', ' '))})" if limit.only_if else ""
            clocks.setdefault((f"{what}{more}{case}", limit.article), []).append(_value(row.measure))
        for ground in row.grounds_for_refusal:
            grounds.setdefault((f"{_value(ground.effect)} refuse: {_value(ground.ground)}", ground.article), []).append(_value(row.measure))
    for title, rows in (("Thresholds", thresholds), ("Clocks", clocks), ("Grounds for refusal", grounds)):
        if rows:
            yield from ("", f"### {title}", "")
            told = [(text, article, ", ".join(dict.fromkeys(measures))) for (text, article), measures in rows.items()]
            yield from _table(("what", "article", "for"), told)


def _party(row: Party) -> tuple[str, ...]:
    begins = _day(row.valid_from) or (f"seen on {_day(row.held_on)}" if row.held_on else "")
    mode = _value(row.mode) if row.mode is not None else ""
    note = "; ".join(text for text in (mode, row.note) if text)
    return (row.party, begins, _day(row.valid_until), _day(row.applied_from), _value(row.seen), note)


def _declaration(row: Declaration) -> tuple[str, ...]:
    said = [row.declared]
    for name in ("offence_before", "issued_before", "received_before"):
        if getattr(row, name) is not None:
            said.append(f"{name.replace('_', ' ')} {_day(getattr(row, name))}")
    said += [_value(one) for one in (row.bar, row.effect) if one is not None]
    said += [_value(one) for one in row.classes]
    said += list(row.languages)
    return (row.party, "; ".join(text for text in said if text), _day(row.valid_from), _day(row.valid_until), _value(row.seen))


# Channels


def _channels(registry: Registry) -> Iterator[str]:
    yield "# Channels"
    yield ""
    yield "A channel carries; it is never the legal basis."
    for one in registry.channels:
        yield from _channel(one)


def _channel(one: Channel) -> Iterator[str]:
    yield from ("", f"## {_text(one.name)}", "")
    facts = [
        ("id", f"`{one.id}`"),
        ("known as", _text(", ".join(one.also_known_as))),
        ("kind", _value(one.kind)),
        ("run by", one.operator),
        ("connected", one.connected or "any two States"),
        ("worked by", ", ".join(_value(kind) for kind in one.bureaus)),
        ("carries", ", ".join(_value(measure) for measure in one.carries)),
        ("is no basis for", ", ".join(_value(measure) for measure in one.never_basis)),
        ("carries up to", "; ".join(_ceiling(ceiling) for ceiling in one.ceilings)),
        ("its own rules", f"{one.rules} {one.rules_article}".strip()),
        ("from", _day(one.valid_from)),
        ("until", _day(one.valid_until)),
        ("seen", _value(one.seen)),
        ("note", one.note),
    ]
    yield from _table(("", ""), [fact for fact in facts if fact[1]])


def _ceiling(row: Ceiling) -> str:
    highest = format_mark(row.highest) if row.highest is not None else "nothing that is classified"
    where = f"{row.instrument} {row.article}".strip()
    days = f"from {row.valid_from.isoformat()}" if row.valid_from is not None else ""
    return ", ".join(one for one in (highest, where, days, _value(row.seen)) if one)


# Marks on information


def _marks() -> Iterator[str]:
    yield "# Marks on information"
    yield ""
    yield "Each mark belongs to a scheme, and its word in a file names it."
    yield "What a mark is in another scheme is approximate practice and no law; *nearly* says that something is lost."
    for scheme in Scheme:
        yield from ("", f"## {_text(scheme.title)}", "")
        facts = [
            ("scheme", f"`{scheme.value}`"),
            ("from", _day(scheme.valid_from)),
            ("until", _day(scheme.valid_until)),
            ("its rules", f"`{scheme.rules}`" if scheme.rules else ""),
            ("note", scheme.note),
            *(("source", f"{_text(one.name)}{f' ({one.url})' if one.url else ''}, {_value(one.seen)}") for one in scheme.sources),
        ]
        yield from _table(("", ""), [fact for fact in facts if fact[1]])
        yield ""
        rows = [
            (_text(mark.written), f"`{mark.value}`", mark.meaning, _asks(mark), _elsewhere(mark))
            for kind in (SourceGrade, InformationGrade, HandlingCode, SharingCode, ActionCode, Classification)
            for mark in kind
            if mark.scheme is scheme
        ]
        yield from _table(("written", "word", "meaning", "asks", "elsewhere"), rows)


def _asks(mark: Mark) -> str:
    if isinstance(mark, Classification):
        return f"rank {rank(mark)}"
    due = demand(mark) if isinstance(mark, HandlingCode) else None
    closed = sorted(use.value for use in closes(mark)) if isinstance(mark, HandlingCode | SharingCode) else []
    return "; ".join([*([f"say {due.what} ({_value(due.seen)})"] if due is not None else []), *(f"consent before {use}" for use in closed)])


def _elsewhere(mark: Mark) -> str:
    found = []
    for scheme in Scheme:
        try:
            told = convert(mark, scheme)
        except NotConvertibleError:
            continue
        if scheme is not mark.scheme:
            found.append(f"{'nearly ' if told.lossy else ''}{format_mark(told.value)}")
    return _text(", ".join(found))


# Jurisdictions


def _has_page(one: Jurisdiction) -> bool:
    return bool(one.agencies or one.bureaus or one.gates or one.own_law or one.adequacy)


def _jurisdictions(registry: Registry) -> Iterator[str]:
    yield "# Jurisdictions"
    yield ""
    yield "Codes are exact: the ISO 3166-1 alpha-2 codes, parts such as `GB-SCT`, and the few others that the field uses."
    yield "A jurisdiction with agencies, bureaus or gates on record has a page of its own."
    yield ""
    rows = []
    for one in registry.jurisdictions:
        code = f"[{one.id}](jurisdictions/{one.id.lower()}.md)" if _has_page(one) else one.id
        rows.append((code, _name(one), _value(one.status), one.answers_to or one.part_of or one.responsible or ", ".join(one.succeeded_by)))
    yield from _table(("code", "name", "status", "see"), rows)


def _jurisdiction(one: Jurisdiction) -> Iterator[str]:
    yield from _OUTSIDE
    yield f"# {_text(_name(one) or one.id)}"
    yield ""
    yield f"Code `{one.id}`, {_value(one.status)}."
    if one.agencies:
        yield from ("", "## Agencies", "")
        rows = [
            (row.name, ", ".join(_value(function) for function in row.functions), _from(row), _day(row.valid_until), _value(row.seen))
            for row in one.agencies
        ]
        yield from _table(("name", "functions", "from", "until", "seen"), rows)
    if one.bureaus:
        yield from ("", "## Bureaus and contact points", "")
        rows = [
            (row.name, _value(row.kind), row.host or row.seat, _from(row), _day(row.valid_until), _value(row.seen)) for row in one.bureaus
        ]
        yield from _table(("name", "kind", "host or seat", "from", "until", "seen"), rows)
    if one.gates:
        yield from ("", "## What has to be looked at first", "")
        for gate in one.gates:
            yield f"- {_text(gate.message)}"
    if one.own_law:
        yield from ("", "## Its own law on giving help", "")
        rows = [
            (
                _value(row.subject),
                ", ".join(_value(measure) for measure in row.measures),
                _value(row.bar) if row.bar else "",
                row.article,
                _from(row),
                _value(row.seen),
            )
            for row in one.own_law
        ]
        yield from _table(("on", "measures", "bar", "where", "from", "seen"), rows)
    if one.adequacy:
        yield from ("", "## Decisions by which personal data may come here", "")
        rows = [
            (
                row.by,
                "law enforcement" if row.law_enforcement else "in general",
                row.decision,
                _from(row),
                _day(row.valid_until),
                _value(row.seen),
            )
            for row in one.adequacy
        ]
        yield from _table(("by", "for", "decision", "from", "until", "seen"), rows)
    if one.death_penalty:
        yield from ("", "## Penalty of death", "")
        rows = [(row.status, _from(row), _day(row.valid_until), _value(row.seen)) for row in one.death_penalty]
        yield from _table(("status", "from", "until", "seen"), rows)
    yield from _notes(one.notes)
    yield from _sources(one.sources)


def _name(one: Jurisdiction) -> str:
    if one.name:
        return one.name
    found = pycountry.countries.get(alpha_2=one.id) or pycountry.subdivisions.get(code=one.id)
    return found.name if found is not None else ""


def _from(row: Bureau | object) -> str:
    begins, held = getattr(row, "valid_from", None), getattr(row, "held_on", None)
    return _day(begins) or (f"seen on {_day(held)}" if held else "")


# Liaison networks


def _networks(registry: Registry) -> Iterator[str]:
    yield "# Liaison networks"
    yield ""
    yield "The posts that are on record; where an agency does not publish its list, they are those that others named."
    yield ""
    rows = [
        (
            f"[`{one.id}`](networks/{one.id}.md)",
            one.name,
            str(len(one.posts)),
            str(len({row.jurisdiction for post in one.posts for row in post.accreditations})),
        )
        for one in registry.networks
    ]
    yield from _table(("id", "network", "posts ever on record", "jurisdictions ever covered"), rows)


def _network(one: Network) -> Iterator[str]:
    yield from _OUTSIDE
    yield f"# {_text(one.name)}"
    yield ""
    yield f"`{one.id}`, of `{one.agency}`."
    if one.support_unit is not None:
        yield f"Backed at home by: {_text(one.support_unit.name)}."
    yield from ("", f"![The network on the last day on which a post was seen]({one.id}.svg)")
    if one.claims:
        yield from ("", "## What is published about its size", "")
        rows = [
            (_day(claim.on), _value(claim.bound), str(claim.number), claim.of or _value(claim.counts), _value(claim.seen))
            for claim in sorted(one.claims, key=lambda claim: (claim.on, claim.counts.value))
        ]
        yield from _table(("on", "bound", "number", "of", "seen"), rows)
    if one.posts:
        yield from ("", "## Posts", "")
        yield from _table(("post", "place", "seat", "covers", "from", "last seen", "until"), [_post(post) for post in one.posts])
    if one.programmes:
        yield from ("", "## Capacity building", "")
        rows = [
            (work.name, ", ".join(work.towards), ", ".join(map(_value, work.kinds)), _from(work), _day(work.valid_until))
            for work in one.programmes
        ]
        yield from _table(("programme", "for", "gives", "from", "until"), rows)
    if one.reports:
        yield from ("", "## What it reported", "")
        bases = {basis.id: basis.text for basis in one.counting_bases}
        rows = [
            (_day(report.valid_from), _day(report.valid_until), _figure(figure), bases.get(report.basis, ""))
            for report in one.reports
            for figure in report.figures
        ]
        yield from _table(("from", "until", "figure", "counted are"), rows)
    yield from _notes(one.notes)
    yield from _sources(one.sources)


def _figure(one: Figure) -> str:
    return f"{one.number} {_value(one.counts)}, {_value(one.place)}"


def _post(post: Post) -> tuple[str, ...]:
    covers = ", ".join(dict.fromkeys(row.jurisdiction for row in post.accreditations))
    return f"`{post.id}`", post.place, post.seat, covers, _from(post), _day(post.last_seen_on), _day(post.valid_until)


def _last_seen(registry: Registry, network: Network) -> date:
    """The last day on which one of the posts was seen, so that the picture shows what somebody saw."""
    days = [post.last_seen_on or post.valid_from or post.held_on for post in network.posts]
    return min(max((day for day in days if day is not None), default=registry.horizon), registry.horizon)


# Parts of a page


def _instrument_link(registry: Registry, identity: str, folder: str = "instruments/") -> str:
    known = any(one.id == identity for one in registry.instruments)
    return f"[`{identity}`]({folder}{identity}.md)" if known else f"`{identity}`"


def _notes(notes: Sequence[str]) -> Iterator[str]:
    if notes:
        yield from ("", "## Notes", "")
        yield from (f"- {_text(note)}" for note in notes)


def _sources(sources: Sequence[Source]) -> Iterator[str]:
    if sources:
        yield from ("", "## Sources", "")
        for one in sources:
            name = f"[{_text(one.name)}](<{one.url}>)" if one.url else _text(one.name)
            yield f"- {name}, looked at on {_day(one.verified_on)} ({_value(one.seen)})"


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(heads)} |"
    yield f"|{'---|' * len(heads)}"
    for row in rows:
        yield f"| {' | '.join(_cell(cell) for cell in row)} |"


def _cell(text: str) -> str:
    marked = text.startswith(("[", "`"))
    return (text if marked else _text(text)).replace("|", "\\|")


def _text(text: str) -> str:
    for mark in "\\`*_<>[]":
        text = text.replace(mark, f"\\{mark}")
    return " ".join(text.split())


def _value(term: object) -> str:
    return str(getattr(term, "value", term))


def _day(day: date | None) -> str:
    return day.isoformat() if day is not None else ""
