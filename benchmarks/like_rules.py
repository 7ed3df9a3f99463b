"""The JSON schema of a European Investigation Order on a day, as a developer of a case system would write it by hand.

Beside the id of each rule stands what that rule asks of an order, as far as JSON Schema can say it. States, ids, classes,
channels, forms, languages and contents are those of the registry on the day; how they are asked for is written here.
The schema is of one kind of record, one instrument and one day, where the rules judge any; what nobody knows passes it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, TypeAlias

from lecoop import Law, Measure, Penalty
from lecoop.basis.connection import connected
from lecoop.model.channel import Channel
from lecoop.model.instrument import Instrument
from lecoop.model.provision import Provision
from lecoop.registry.standing import BINDING
from lecoop.values.period import holds
from lecoop.values.terms import DeclarationSubject, DomesticRole, Effect, JurisdictionStatus, RelationHow, Standing

__all__ = ["DIRECTIVE", "NOT_SAID", "Schema", "like_rules", "like_schema", "states_bound"]

Schema: TypeAlias = dict[str, Any]

DIRECTIVE = "celex-32014l0041"
"""Directive 2014/41, on which every order rests."""

NOT_SAID: tuple[tuple[str, str], ...] = (
    ("case.authority-not-independent", "the Directive does not ask whether a prosecutor is independent"),
    ("case.channel-condition-unmet", "the only condition of the Directive for a channel is a declaration, which no order tells"),
    ("case.compulsory-channel-avoided", "the Directive lays no channel down"),
    ("case.days-out-of-order", "JSON Schema cannot compare two days"),
    ("case.not-designated", "no State bound carries an order out by a law that lists the States to which it is open"),
    ("case.outside-scope", "the Directive covers every offence"),
    ("case.penalty-below-threshold", "the Directive sets no penalty from which a measure is given"),
    ("case.refusable-offence", "no kind of offence, and no place of it that an order tells, is a ground for refusal in the Directive"),
    ("case.time-barred", "lapse of time is no ground for refusal in the Directive"),
    ("case.urgency-of-another-kind", "the Directive does not say what an emergency is"),
)
"""The rules of which the schema says nothing, each with the reason."""

COMPLETE: Schema = {"properties": {"state": {"enum": ["complete", "sent"]}}, "required": ["state"]}
"""What is missing is an error only in an order that is said to be complete or sent."""


def like_schema(law: Law) -> Schema:
    """The schema of an order on the day of the law."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "allOf": list(like_rules(law).values())}


def like_rules(law: Law) -> dict[str, Schema]:
    """What each rule asks of an order on the day of the law; of the rules in ``NOT_SAID``, nothing."""
    directive = law.instrument(DIRECTIVE)
    channels = law.registry.channels
    return {
        "case.addition-as-basis": {"properties": {"basis": {"not": {"enum": _additions(law, directive)}}}},
        "case.asks-itself": _for_each(states_bound(law), "requesting", lambda state: _at("requested", _none_of(_realm(law, state)))),
        "case.authority-abolished": _authorities("name", _none_of(_gone(law))),
        "case.authority-not-competent": _by_measure(directive, _competent),
        "case.basis-not-in-force": {
            "properties": {"requesting": {"enum": states_bound(law)}, "requested": {"enum": states_bound(law)}},
        },
        "case.basis-replaced": _replaced(law, directive),
        "case.channel-not-named": _by_measure(directive, lambda one: _at("channel", {"enum": [use.id for use in one.channels]})),
        "case.channel-not-open": _open_channels(law, channels),
        "case.contents-missing": _if(COMPLETE, _by_measure(directive, _contents)),
        "case.death-penalty-not-in-the-law": _if(
            _is("requesting", *_abolished(law)),
            _each("offences", _at("max_penalty", {"not": {"const": str(Penalty(death=True))}})),
        ),
        "case.dual-criminality-not-shown": _if(COMPLETE, _by_measure(directive, _dual_criminality)),
        "case.form-not-used": _by_measure(directive, _form),
        "case.judged-already": _if(
            _some("offences", {"required": ["earlier"]}), _for_each(states_bound(law), "requested", _judged_there)
        ),
        "case.language-not-accepted": _languages(law, directive),
        "case.list-offence-without-waiver": _by_measure(directive, _list_of_offences),
        "case.measure-not-carried": _carried(directive, channels),
        "case.measure-not-provided": {
            "properties": {"basis": {"const": DIRECTIVE}, "measure": {"enum": [one.value for one in _measures(directive)]}},
        },
        "case.no-relations": _relations(law),
        "case.not-available-at-home": _at("available_at_home", {"const": True}),
        "case.not-validated": _by_measure(directive, _validated),
        "case.notice-as-basis": _never_basis(channels),
        "case.real-risk-unmet": _each("subjects", _each("risks", _at("real", {"not": {"const": True}}))),
        "case.refugee-told-on": _if(
            _some("subjects", {"anyOf": [{"required": ["refugee_from"]}, {"required": ["asylum_sought_from"]}]}),
            _for_each(states_bound(law), "requesting", _refugee_of),
        ),
        "case.unknown-basis": _at("basis", {"enum": [one.id for one in law.registry.instruments]}),
        "case.unknown-channel": _at("channel", {"enum": [one.id for one in channels]}),
        "case.unknown-jurisdiction": _codes({"enum": [one.id for one in law.registry.jurisdictions]}),
        "case.urgency-without-reason": _if(
            {"allOf": [COMPLETE, _is("urgent", True), {"not": {"required": ["urgency_explained"]}}]},
            {"required": ["urgency_reason"]},
        ),
        "order.earlier-order-not-linked": {
            "allOf": [
                _if(_is("supplementary", False), _without("supplements")),
                _if(
                    {"required": ["earlier_orders"], "allOf": [_without("supplementary"), _without("supplements")]},
                    _for_each(states_bound(law), "requested", lambda state: _each("earlier_orders", _at("requested", _none_of([state])))),
                ),
            ]
        },
    }


def _at(name: str, schema: Schema) -> Schema:
    """A field meets a schema, if it is stated."""
    return {"properties": {name: schema}}


def _each(name: str, schema: Schema) -> Schema:
    """Every item of a field meets a schema."""
    return _at(name, {"items": schema})


def _some(name: str, schema: Schema) -> Schema:
    """One item of a field at least meets a schema."""
    return {**_at(name, {"contains": schema}), "required": [name]}


def _is(name: str, *values: object) -> Schema:
    """A field is stated, with one of these values."""
    return {"properties": {name: {"enum": list(values)}}, "required": [name]}


def _without(name: str) -> Schema:
    """A field is not stated."""
    return {"not": {"required": [name]}}


def _none_of(values: Iterable[str]) -> Schema:
    return {"not": {"enum": list(values)}}


def _if(condition: Schema, then: Schema) -> Schema:
    return {"if": condition, "then": then}


def _for_each(states: list[str], name: str, then: Callable[[str], Schema]) -> Schema:
    """JSON Schema cannot compare two fields: what is asked where a field names a State is said for each State."""
    return {"allOf": [_if(_is(name, state), then(state)) for state in states]}


def _by_measure(directive: Instrument, asked: Callable[[Provision], Schema]) -> Schema:
    """What the provision of each measure asks; once, if all ask the same."""
    groups: list[tuple[Schema, list[str]]] = []
    for provision in directive.provisions:
        schema = asked(provision)
        alike = next((measures for one, measures in groups if one == schema), None)
        if alike is None:
            groups.append((schema, [provision.measure.value]))
        else:
            alike.append(provision.measure.value)
    if len(groups) == 1:
        return groups[0][0]
    parts = [_if(_is("measure", *measures), schema) for schema, measures in groups if schema]
    return parts[0] if len(parts) == 1 else {"allOf": parts}


def _measures(directive: Instrument) -> tuple[Measure, ...]:
    return tuple(one.measure for one in directive.provisions)


# Between whom, and on what


def states_bound(law: Law) -> list[str]:
    """The codes of the States that the Directive binds on the day; a territory whose standing is not on record is none."""
    return [
        one.id
        for one in law.registry.jurisdictions
        if one.status is not JurisdictionStatus.ORGANISATION and law.standing(DIRECTIVE, one) in BINDING
    ]


def _realm(law: Law, state: str) -> list[str]:
    """A State and its parts."""
    return [one.id for one in law.registry.jurisdictions if state in (one.id, one.part_of)]


def _relations(law: Law) -> Schema:
    """No order goes between a State that is bound and one with which it keeps no relations."""
    bound = set(states_bound(law))
    apart: dict[str, list[str]] = {}
    for row in law.registry.absent_relations:
        for one, other in ((row.by, row.towards), (row.towards, row.by)):
            if one in bound and holds(row, law.day):
                apart.setdefault(other, []).append(one)
    sides = (("requesting", "requested"), ("requested", "requesting"))
    return {"allOf": [_if(_is(here, *near), _at(there, _none_of([other]))) for other, near in apart.items() for here, there in sides]}


def _replaced(law: Law, directive: Instrument) -> Schema:
    """No order rests on an instrument whose place the Directive has taken for its measure."""
    rows = [one for one in directive.relations if one.how is RelationHow.REPLACES and holds(one, law.day)]
    parts = [_if(_is("measure", *(one.value for one in row.measures)), _at("basis", _none_of(row.instruments))) for row in rows]
    return {"allOf": parts}


def _additions(law: Law, directive: Instrument) -> list[str]:
    """What only modifies or supplements another instrument for such measures, or carries it out at home."""
    given = set(_measures(directive))
    return [
        one.id
        for one in law.registry.instruments
        if one.domestic_role is DomesticRole.EXECUTES
        or any(
            row.how in (RelationHow.MODIFIES, RelationHow.SUPPLEMENTS) and (not row.measures or given & set(row.measures))
            for row in one.relations
        )
    ]


def _never_basis(channels: tuple[Channel, ...]) -> Schema:
    """What a carrier only carries does not rest on the rules of the carrier."""
    rows = [one for one in channels if one.rules and one.never_basis]
    return {"allOf": [_if(_is("measure", *(one.value for one in row.never_basis)), _at("basis", _none_of([row.rules]))) for row in rows]}


def _codes(code: Schema) -> Schema:
    """Every place at which the code of a State stands."""
    subject = {"nationalities": {"items": code}, "residence": code, "located_in": code, "refugee_from": code}
    return {
        "properties": {
            "requesting": code,
            "requested": code,
            "issuing_authority": _at("jurisdiction", code),
            "subjects": {"items": {"properties": subject}},
            "offences": {"items": _at("committed_in", code)},
        }
    }


# Who asks


def _competent(provision: Provision) -> Schema:
    askers = provision.askers
    if askers is None:
        return {}
    return _at("issuing_authority", _at("kind", {"enum": [one.value for one in (*askers.classes, *askers.if_validated)]}))


def _validated(provision: Provision) -> Schema:
    """Some may issue an order only if one of the others validated it."""
    askers = provision.askers
    if askers is None or not askers.if_validated:
        return {}
    theirs = {**_at("issuing_authority", _is("kind", *(one.value for one in askers.if_validated))), "required": ["issuing_authority"]}
    by = _at("validated_by", _at("kind", {"enum": [one.value for one in askers.classes]}))
    return _if(theirs, {**by, **_if(COMPLETE, {"required": ["validated_by"]})})


def _authorities(name: str, schema: Schema) -> Schema:
    return {"properties": {"issuing_authority": _at(name, schema), "validated_by": _at(name, schema)}}


def _gone(law: Law) -> list[str]:
    """Names that no authority on record bears on the day, and one does on another."""
    agencies = [agency for one in law.registry.jurisdictions for agency in one.agencies]
    gone = {
        one.id
        for one in agencies
        if (one.valid_until is not None and one.valid_until <= law.day) or (one.valid_from is not None and law.day < one.valid_from)
    }
    names = [(name, one.id in gone) for one in agencies for name in (one.name, *one.also_known_as)]
    return sorted({name for name, is_gone in names if is_gone} - {name for name, is_gone in names if not is_gone})


# What it says


def _contents(provision: Provision) -> Schema:
    """Whole fields together, then what is to be said in the fields."""
    words = [one.field for one in provision.contents]
    fields = dict.fromkeys(_FIELDS[word] for word in words if word in _FIELDS)
    return {"required": list(fields), "allOf": [_WITHIN[word] for word in words if word in _WITHIN]}


def _document(kind: str, **marks: object) -> Schema:
    """Among the documents is one of this kind, with these marks."""
    named = {name: {"const": value} for name, value in (("kind", kind), *marks.items())}
    return _some("documents", {"properties": named, "required": list(named)})


def _all_of(name: str, schema: Schema) -> Schema:
    """There are items in a field, and each meets the schema."""
    return {**_at(name, {"minItems": 1, "items": schema}), "required": [name]}


_FIELDS = {
    "assistance": "assistance",
    "available_at_home": "available_at_home",
    "data": "assistance",
    "issuing_authority": "issuing_authority",
    "necessity": "necessity",
    "reasons": "reasons",
}
"""Contents that are a field of an order."""
_WITHIN: dict[str, Schema] = {
    "facts": _all_of("offences", {"required": ["facts"]}),
    "form_certified": _document("form", certified=True),
    "form_signed": _document("form", signed=True),
    "identity": _all_of("subjects", {"anyOf": [{"required": ["family_name"]}, {"required": ["entity_name"]}]}),
    "issuing_authority": _at("issuing_authority", {"required": ["kind", "name"]}),
    "law_text": {"anyOf": [_document("law-text"), _all_of("offences", {"required": ["law_text"]})]},
}
"""Contents that stand within the fields."""


def _form(provision: Provision) -> Schema:
    return {**_at("form", {"enum": [one.id for one in provision.forms]}), **_if(COMPLETE, {"required": ["form"]})}


def _languages(law: Law, directive: Instrument) -> Schema:
    """One of its languages is taken by the State that executes it, where what that State declared is on record."""
    parts = []
    for state in states_bound(law):
        made = law.declared(directive, DeclarationSubject.LANGUAGES, state, "")
        declared = [language for _, one in made for language in one.languages]
        if declared:
            taken = sorted({*law.jurisdiction(state).official_languages, *declared})
            parts.append(_if(_is("requested", state), _at("languages", {"contains": {"enum": taken}})))
    return {"allOf": parts}


# Its offences and persons


def _shorter(months: int) -> list[str]:
    """The penalties below a number of months, as an order writes them."""
    return [str(Penalty(one)) for one in range(months)]


def _list_of_offences(provision: Provision) -> Schema:
    """Who relies on the list names the category, and the offence carries the penalty from which the list helps."""
    row = provision.dual_criminality
    if row is None or row.effect is Effect.NONE:
        return {}
    relies = _is("relies_on_list", True)
    return {
        **_each("offences", _if(relies, _at("max_penalty", _none_of(_shorter(row.waived_from_months or 0))))),
        **_if(COMPLETE, _each("offences", _if(relies, {"required": ["list_offence"]}))),
    }


def _dual_criminality(provision: Provision) -> Schema:
    """An offence is named by the law of the State that executes the order, or the list helps it."""
    row = provision.dual_criminality
    if row is None or row.effect is Effect.NONE:
        return {}
    long_enough = {**_at("max_penalty", _none_of(_shorter(row.waived_from_months or 0))), "required": ["max_penalty"]}
    helped = {"allOf": [_is("relies_on_list", True), long_enough]}
    return _each("offences", {"anyOf": [{"required": ["requested_classification"]}, helped]})


def _judged_there(state: str) -> Schema:
    """Nobody was finally judged for the same acts in the State that executes the order."""
    judged = {"allOf": [_is("state", state), _is("outcome", "acquitted", "convicted")]}
    return _each("offences", _each("earlier", {"not": judged}))


def _refugee_of(state: str) -> Schema:
    """Of whoever seeks or has refuge from the State that asks, a risk was looked at and found not to be real."""
    refugee = {"anyOf": [_is("refugee_from", state), _is("asylum_sought_from", state)]}
    return _each("subjects", _if(refugee, _some("risks", _is("real", False))))


def _abolished(law: Law) -> list[str]:
    """The States bound whose law does not know the penalty of death on the day."""
    return [
        state
        for state in states_bound(law)
        if any(holds(row, law.day) and row.status == "abolished" for row in law.jurisdiction(state).death_penalty)
    ]


# How it goes


def _open_channels(law: Law, channels: tuple[Channel, ...]) -> Schema:
    """Every channel is in operation on the day, and goes to and from no State that is not connected to it."""
    parts = [_at("channel", _none_of(one.id for one in channels if not holds(one, law.day)))]
    for channel in channels:
        cut_off = [state for state in states_bound(law) if channel.connected and _cut_off(law, channel, state)]
        if cut_off:
            sides = {"requesting": _none_of(cut_off), "requested": _none_of(cut_off)}
            parts.append(_if(_is("channel", channel.id), {"properties": sides}))
    return {"allOf": parts}


def _cut_off(law: Law, channel: Channel, state: str) -> bool:
    holding = law.registry.membership(channel.connected, state).on(law.day)
    return holding.standing is not Standing.UNKNOWN and not connected(channel, holding)


def _carried(directive: Instrument, channels: tuple[Channel, ...]) -> Schema:
    """A channel that the Directive does not name is used only for what it carries."""
    named = {use.id for provision in directive.provisions for use in provision.channels}
    alike: dict[tuple[str, ...], list[str]] = {}
    for channel in channels:
        carried = tuple(one.value for one in _measures(directive) if one in channel.carries)
        if channel.id not in named and len(carried) < len(directive.provisions):
            alike.setdefault(carried, []).append(channel.id)
    return {"allOf": [_if(_is("channel", *ids), _at("measure", {"enum": list(carried)})) for carried, ids in alike.items()]}
