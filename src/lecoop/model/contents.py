"""Whether a record states what an instrument wants a request to say, and where it does not."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from attrs import frozen

from lecoop.model.asset import Asset
from lecoop.model.authority import Authority
from lecoop.model.case_record import CaseRecord
from lecoop.model.document import Document, DocumentKind
from lecoop.model.national_decision import Absence, NationalDecision, Sentence
from lecoop.model.path import Path
from lecoop.model.provider import DataSought
from lecoop.model.subject import Role, Subject
from lecoop.values.circulation import Identifier
from lecoop.values.terms import Purpose

__all__ = ["CONTENTS", "OF_AGREEMENTS", "Field", "Finder", "gaps_in", "lacking", "stated"]

Finder = Callable[[CaseRecord], tuple[Path, ...] | None]
"""Finds the places at which a content is not stated; ``None`` if a record of its kind has no such field."""


def stated(record: CaseRecord, field: str) -> bool | None:
    """Whether the record states this content; ``None`` if a record of its kind has no such field.

    What is to be said of each offence or person is stated if it is said of all of them.

    Args:
        record: any record of a case.
        field: a word of the vocabulary of ``Content.field``; see ``CONTENTS``.
    """
    places = lacking(record, field)
    return None if places is None else not places


def lacking(record: CaseRecord, field: str) -> tuple[Path, ...] | None:
    """The places at which this content is not stated; ``None`` if a record of its kind has no such field."""
    find = CONTENTS.get(field)
    return None if find is None else find(record)


def gaps_in(agreement: object, field: str) -> tuple[Path, ...] | None:
    """The same for an agreement, of which only whole fields are asked for."""
    name = OF_AGREEMENTS.get(field)
    if name is None or not hasattr(agreement, name):
        return None
    return () if _is_stated(getattr(agreement, name)) else ((name,),)


OF_AGREEMENTS: Mapping[str, str] = MappingProxyType({"composition": "members", "period": "works_until", "purpose": "purpose"})
"""Each word that an instrument may use for what stands in an agreement, with the field that holds it."""


def _is_stated(value: object) -> bool:
    return value is not None and not (isinstance(value, tuple) and not value)


@frozen
class Field:
    """The first of these fields that the record has; the content is lacking while none of them is stated."""

    names: tuple[str, ...]

    def __call__(self, record: CaseRecord) -> tuple[Path, ...] | None:
        """Where it is lacking, as ``lacking`` says."""
        first = None
        for name in self.names:
            value: object = getattr(record, name, self)
            if value is not self:
                if _is_stated(value):
                    return ()
                first = first or name
        return None if first is None else ((first,),)


def _field(*names: str) -> Field:
    return Field(names)


def _of_offences(*names: str) -> Finder:
    """Something that is said of every offence, in one of these fields."""

    def find(record: CaseRecord) -> tuple[Path, ...] | None:
        if not record.offences:
            return (("offences",),)
        found: tuple[Path, ...] = ()
        for i, offence in enumerate(record.offences):
            for name in names:
                if getattr(offence, name) is not None:
                    break
            else:
                found += (("offences", i, names[0]),)
        return found

    return find


def _of_subjects(*names: str, of_persons: bool = False, role: Role | None = None) -> Finder:
    """Something that is said of every subject, in one of these fields, or of those in this role if there are any.

    Args:
        of_persons: it is not asked of what is no natural person.
    """

    def says(one: Subject) -> bool:
        for name in names:
            if _is_stated(getattr(one, name)):
                return True
        return of_persons and one.entity_name is not None

    name = names[0]

    def find(record: CaseRecord) -> tuple[Path, ...] | None:
        person: object = getattr(record, "person", find)
        if person is not find:
            if not isinstance(person, Subject):
                return (("person",),)
            return () if says(person) else (("person", name),)
        subjects: object = getattr(record, "subjects", None)
        if not isinstance(subjects, tuple):
            return None
        if not subjects:
            return (("subjects",),)
        chosen = role is not None and any(one.role is role for one in subjects)
        missing = [i for i, one in enumerate(subjects) if not says(one) and not (chosen and one.role is not role)]
        return tuple([("subjects", i, name) for i in missing]) if missing else ()

    return find


def _authority(name: str) -> Finder:
    def find(record: CaseRecord) -> tuple[Path, ...] | None:
        authority: object = getattr(record, name, find)
        if not isinstance(authority, Authority):
            return None if authority is find else ((name,),)
        if authority.kind is not None and authority.name is not None:
            return ()
        return tuple([(name, part) for part in ("kind", "name") if getattr(authority, part) is None])

    return find


def _document(says: Callable[[Document], bool]) -> Finder:
    def find(record: CaseRecord) -> tuple[Path, ...]:
        for document in record.documents:
            if says(document):
                return ()
        return (("documents",),)

    return find


def _identifiers(*kinds: Identifier) -> Finder:
    """One of these identifiers at least."""

    def find(record: CaseRecord) -> tuple[Path, ...] | None:
        held: object = getattr(record, "identifiers", None)
        if not isinstance(held, tuple):
            return None
        return () if any(one in held for one in kinds) else (("identifiers",),)

    return find


_BIOMETRICS = (Identifier.PHOTOGRAPH, Identifier.FINGERPRINTS, Identifier.DNA_PROFILE)


def _national_decision(record: CaseRecord) -> tuple[Path, ...] | None:
    if not hasattr(record, "national_decision"):
        return None
    decision: object = record.national_decision
    return () if isinstance(decision, NationalDecision) and decision.is_identified else (("national_decision",),)


def _penalty(record: CaseRecord) -> tuple[Path, ...] | None:
    """The sentence where one is to be carried out, else the longest penalty for each offence."""
    if getattr(record, "purpose", None) is not Purpose.ENFORCE:
        return _longest(record)
    sentence: object = getattr(record, "sentence", None)
    return () if isinstance(sentence, Sentence) and sentence.imposed is not None else (("sentence", "imposed"),)


def _law_text(record: CaseRecord) -> tuple[Path, ...] | None:
    missing = _cited_texts(record)
    return () if missing and not _annexed_texts(record) else missing


_longest = _of_offences("max_penalty")
_cited_texts = _of_offences("law_text")
_annexed_texts = _document(lambda one: one.kind is DocumentKind.LAW_TEXT)


def _property(record: CaseRecord) -> tuple[Path, ...] | None:
    """The sum, or what each item is and where."""
    if not hasattr(record, "assets"):
        return None
    assets: object = record.assets
    items = assets if isinstance(assets, tuple) else ()
    if not items:
        return () if getattr(record, "amount", None) is not None else (("assets",),)
    return tuple(
        ("assets", i, "described") for i, one in enumerate(items) if isinstance(one, Asset) and one.described is None
    )


def _what_follows(record: CaseRecord) -> tuple[Path, ...] | None:
    """A confiscation certificate that goes with it, or word to keep the property frozen and when one is expected."""
    if not hasattr(record, "with_confiscation"):
        return None
    if record.with_confiscation is True:
        return ()
    if getattr(record, "keep_frozen", None) is not True:
        return (("keep_frozen",),)
    return () if getattr(record, "confiscation_expected_on", None) is not None else (("confiscation_expected_on",),)


def _absence(record: CaseRecord) -> tuple[Path, ...] | None:
    """Whether the person was at the trial, and if not, which of the cases it is; only with a sentence."""
    if hasattr(record, "in_absentia"):
        if record.in_absentia is None:
            return (("in_absentia",),)
        return (("absence",),) if record.in_absentia and getattr(record, "absence", None) is None else ()
    if not hasattr(record, "sentence"):
        return None
    sentence: object = record.sentence
    if not isinstance(sentence, Sentence) or sentence.in_absentia is None:
        return (("sentence", "in_absentia"),)
    return (("sentence", "absence"),) if sentence.in_absentia and sentence.absence is None else ()


def _absence_explained(record: CaseRecord) -> tuple[Path, ...] | None:
    """How the condition was met, where a case is chosen that asks for it; a summons in person explains itself."""
    if not hasattr(record, "sentence"):
        return None
    sentence: object = record.sentence
    if not isinstance(sentence, Sentence) or not sentence.in_absentia or sentence.absence not in _TO_EXPLAIN:
        return ()
    return (("sentence", "absence_explained"),) if sentence.absence_explained is None else ()


_TO_EXPLAIN = (Absence.DEFENDED, Absence.NOT_CONTESTED)


def _earlier_order(record: CaseRecord) -> tuple[Path, ...] | None:
    """Which earlier order is meant, where one is supplemented."""
    supplementary: object = getattr(record, "supplementary", _earlier_order)
    if supplementary is _earlier_order:
        return None
    return (("supplements",),) if supplementary and getattr(record, "supplements", None) is None else ()


def _addressee(record: CaseRecord) -> tuple[Path, ...] | None:
    """Which part of which provider an order goes to."""
    if not hasattr(record, "addressee"):
        return None
    addressee: object = record.addressee
    return tuple(("addressee", name) for name in ("name", "kind") if getattr(addressee, name, None) is None)


def _data(record: CaseRecord) -> tuple[Path, ...] | None:
    """Which data are meant, in a field of its own or in what is asked for."""
    data: object = getattr(record, "data", None)
    if isinstance(data, DataSought):
        return () if data.described is not None else (("data", "described"),)
    return _field("data", "assistance")(record)


def _user(record: CaseRecord) -> tuple[Path, ...] | None:
    """The user or another identifier, unless the data serve only to identify the user."""
    subjects: object = getattr(record, "subjects", ())
    data: object = getattr(record, "data", None)
    if isinstance(data, DataSought) and (data.account is not None or data.only_to_identify):
        return ()
    named = isinstance(subjects, tuple) and any(isinstance(one, Subject) and one.is_named for one in subjects)
    return () if named else (("data", "account"),) if hasattr(record, "data") else None


CONTENTS: Mapping[str, Finder] = MappingProxyType({
    "absence_explained": _absence_explained,
    "action": _field("action"),
    "address": _of_subjects("address", role=Role.ADDRESSEE),
    "addressee": _addressee,
    "assistance": _field("assistance"),
    "assurances": _field("assurances"),
    "available_at_home": _field("available_at_home"),
    "biometrics": _identifiers(*_BIOMETRICS),
    "born_on": _of_subjects("born_on"),
    "case_type": _field("case_type"),
    "certification": _authority("certified_by"),
    "conducting_authority": _authority("conducting_authority"),
    "confidentiality": _field("confidential"),
    "consent_declaration": _document(lambda one: one.kind is DocumentKind.CONSENT),
    "custodian": _field("custodian"),
    "data": _data,
    "decision": _national_decision,
    "description": _identifiers(Identifier.DESCRIPTION),
    "description_of_person": _of_subjects("born_on", of_persons=True),
    "documents": _field("documents"),
    "earlier_order": _earlier_order,
    "facts": _of_offences("facts"),
    "final_on": _field("final_on"),
    "form": _field("form"),
    "form_certified": _document(lambda one: one.kind is DocumentKind.FORM and one.certified is True),
    "form_signed": _document(lambda one: one.kind is DocumentKind.FORM and one.signed is True),
    "given_names": _of_subjects("given_names"),
    "identifiers": _field("identifiers"),
    "identity": _of_subjects("family_name", of_persons=True),
    "in_absentia": _absence,
    "issuing_authority": _authority("issuing_authority"),
    "judgment_copy": _document(lambda one: one.kind is DocumentKind.NATIONAL_DECISION and one.certified is True),
    "languages": _field("languages"),
    "law_text": _law_text,
    "legal_classification": _of_offences("legal_classification"),
    "likeness": _identifiers(Identifier.DESCRIPTION, *_BIOMETRICS),
    "link_to_offence": _field("link_to_offence"),
    "link_to_persons": _field("link_to_persons"),
    "link_to_state": _field("link_to_state"),
    "measure": _field("measure"),
    "nationality": _of_subjects("nationalities", of_persons=True),
    "necessity": _field("necessity"),
    "needed_by": _field("needed_by"),
    "objects": _field("objects"),
    "offences": _field("offences"),
    "other_consequences": _field("other_consequences"),
    "order": _national_decision,
    "participation": _of_offences("participation"),
    "penalty": _penalty,
    "place": _of_offences("place", "committed_in"),
    "procedure": _field("procedure"),
    "property": _property,
    "proportionality": _field("proportionate", "necessity"),
    "purpose": _field("purpose", "purpose_of_use"),
    "reasons": _field("reasons"),
    "request_will_follow": _field("request_will_follow", "extradition_will_follow"),
    "restrictions": _field("restrictions"),
    "sentence": _field("sentence"),
    "served_from": _field("began_on"),
    "sex": _of_subjects("sex"),
    "time": _of_offences("committed_on"),
    "time_served": _document(lambda one: one.kind is DocumentKind.TIME_SERVED),
    "translation": _document(lambda one: one.translation is True),
    "urgency_reason": _field("urgency_reason", "urgency_explained"),
    "user": _user,
    "validation": _authority("validated_by"),
    "warrant": _national_decision,
    "warrant_copy": _document(lambda one: one.kind is DocumentKind.FORM),
    "what_follows_the_freezing": _what_follows,
})  # fmt: skip
"""Each word that an instrument may use for a content, with what finds the places where it is lacking."""
