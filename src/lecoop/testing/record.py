"""Records of a case that keep every rule: the specimens, with other people, days, penalties and pairs."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from datetime import date, timedelta
from functools import cache
from itertools import cycle, product
from typing import TypeVar

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from lecoop.examples import specimen
from lecoop.model.arrest_warrant import ArrestWarrant
from lecoop.model.case_record import RecordState
from lecoop.model.document import Document, DocumentKind
from lecoop.model.extradition_request import ExtraditionRequest
from lecoop.model.information_request import InformationRequest
from lecoop.model.investigation_order import InvestigationOrder
from lecoop.model.letter_of_request import LetterOfRequest
from lecoop.model.national_decision import DecisionKind, NationalDecision, Sentence
from lecoop.model.offence import ListOffence, Offence, Participation
from lecoop.model.subject import Role, Subject
from lecoop.testing.occasion import EXTRADITIONS, INFORMATION, LETTERS, ORDERS, WARRANTS, Occasion, occasions
from lecoop.testing.overrides import Given, drawn
from lecoop.testing.people import PLACES, authorities, subjects
from lecoop.testing.values import penalties
from lecoop.values.duration import Penalty
from lecoop.values.terms import AuthorityClass, Purpose
from lecoop.values.text import SecretText
from lecoop.values.urgency import UrgencyReason

__all__ = [
    "arrest_warrants", "case_records", "extradition_requests", "information_requests", "investigation_orders", "letters_of_request",
    "offences",
]  # fmt: skip

_R = TypeVar("_R", ArrestWarrant, ExtraditionRequest, InformationRequest, InvestigationOrder, LetterOfRequest)
_Fields = dict[str, Given]

_SECRETS = (
    SecretText("Nothing in this text happened."),
    SecretText("Invented:\nfirst this,\nthen that."),
    SecretText("Rien de ceci n'est arrivé."),
    SecretText("全て架空です。"),
)


def arrest_warrants(**overrides: Given) -> SearchStrategy[ArrestWarrant]:
    """Warrants under the European arrest warrant, the Trade and Cooperation Agreement and the agreement with Norway.

    By the bundled law of the day of issue no rule finds an error in them, as long as nothing else is given.
    Any field may be given, as a value or a strategy; a State, a basis or a day of issue that is given chooses the
    rest to suit, as far as there is anything that suits.
    """
    return _records(ArrestWarrant, WARRANTS, _of_warrant, overrides)


def extradition_requests(**overrides: Given) -> SearchStrategy[ExtraditionRequest]:
    """Requests under the European Convention on Extradition and a treaty; see ``arrest_warrants``."""
    return _records(ExtraditionRequest, EXTRADITIONS, _of_extradition, overrides)


def letters_of_request(**overrides: Given) -> SearchStrategy[LetterOfRequest]:
    """Letters under the European Convention on Mutual Assistance and a treaty; see ``arrest_warrants``."""
    return _records(LetterOfRequest, LETTERS, _of_letter, overrides)


def investigation_orders(**overrides: Given) -> SearchStrategy[InvestigationOrder]:
    """Orders under Directive 2014/41; see ``arrest_warrants``."""
    return _records(InvestigationOrder, ORDERS, _of_order, overrides)


def information_requests(**overrides: Given) -> SearchStrategy[InformationRequest]:
    """Requests under Directive 2023/977; see ``arrest_warrants``."""
    return _records(InformationRequest, INFORMATION, _of_information, overrides)


def case_records(
    **overrides: Given,
) -> SearchStrategy[ArrestWarrant | ExtraditionRequest | InformationRequest | InvestigationOrder | LetterOfRequest]:
    """Records of each of these kinds; only fields that all of them have may be given."""
    return st.one_of(
        arrest_warrants(**overrides),
        extradition_requests(**overrides),
        letters_of_request(**overrides),
        investigation_orders(**overrides),
        information_requests(**overrides),
    )


_EITHER = st.booleans()
_LONG = penalties(48, 480, life=False, death=False)
_NUMBERS = st.sampled_from([SecretText(f"SPECIMEN {number}") for number in range(1, 100)])
_ANY_SECRET = st.sampled_from(_SECRETS)
_REASONS = st.sampled_from((UrgencyReason.PUBLIC_SECURITY, UrgencyReason.LIFE, UrgencyReason.LIBERTY))
_WAYS_AGO = st.integers(-1_435, 235)
"""Days from the one a year before the issue: from five years to 130 days before it."""
_LENGTHS = st.none() | st.integers(1, 90)
_OFFENCE: _Fields = {
    "list_offence": st.sampled_from(ListOffence),
    "max_penalty": _LONG,
    "max_penalty_in_requested": _LONG,
}
_SCENES: SearchStrategy[_Fields] = st.sampled_from([
    {"place": SecretText(place), "participation": part, "transnational": across, "organised_group": group, "facts": facts}
    for (across, group), facts in product(product((False, True), repeat=2), _SECRETS)
    for part, place in zip(Participation, cycle(PLACES))
])  # fmt: skip


@st.composite
def offences(draw: DrawFn, /, kind: type[object] = ArrestWarrant, before: date = date(2000, 1, 1), **overrides: Given) -> Offence:
    """Offences like that of the specimen of ``kind``, committed in the five years before a day; any field may be given."""
    start = before - timedelta(days=365) + timedelta(days=draw(_WAYS_AGO))
    length = draw(_LENGTHS)
    run: _Fields = {"committed_on": start, "committed_until": None if length is None else start + timedelta(days=length)}
    if "committed_on" in overrides:
        run = {"committed_until": None}
    template: Offence = getattr(specimen(kind), "offences")[0]  # noqa: B009
    return attrs.evolve(template, **drawn(draw, _OFFENCE | draw(_SCENES) | run | overrides))


_Filling = Callable[[DrawFn, Occasion, date], _Fields]


@st.composite
def _records(draw: DrawFn, kind: type[_R], among: Sequence[Occasion], fill: _Filling, overrides: Mapping[str, Given]) -> _R:
    given = drawn(draw, overrides)
    occasion = draw(occasions(among, given))
    stated = given.get("issued_on")
    issued = stated if type(stated) is date else draw(occasion.days)
    fields: _Fields = {
        "requesting": occasion.requesting,
        "requested": occasion.requested,
        "basis": occasion.basis,
        "channel": occasion.channel,
        "form": occasion.form,
        "languages": occasion.languages,
        "state": RecordState.COMPLETE,
        "reference": _NUMBERS,
        "offences": _offences(draw, kind, occasion, issued) if "offences" not in given else (),
        "issued_on": issued,
        **fill(draw, occasion, issued),
        **_urgency(draw),
    }
    wanted = {name: value for name, value in fields.items() if name not in given}
    whole = {**drawn(draw, wanted), **given}
    if draw(_EITHER):
        whole = _on_its_way(draw, kind, whole, issued, given)
    return attrs.evolve(specimen(kind), **whole)


def _offences(draw: DrawFn, kind: type[object], occasion: Occasion, issued: date) -> tuple[Offence, ...]:
    listed = _EITHER if occasion.relies_on_list else False
    one = offences(kind, issued, committed_in=occasion.requesting, relies_on_list=listed)
    return (draw(one), draw(one)) if draw(_EITHER) else (draw(one),)


def _urgency(draw: DrawFn) -> _Fields:
    if not draw(_EITHER):
        return {"urgent": False, "urgency_reason": None, "urgency_explained": None}
    return {"urgent": True, "urgency_reason": _REASONS, "urgency_explained": _ANY_SECRET}


_POST = st.integers(0, 10)
_POST_OR_NOT_YET = st.none() | _POST


@cache
def _left_out(kind: Hashable) -> SearchStrategy[set[str]]:
    """Names of fields that a draft may leave out, a few at a time."""
    if not isinstance(kind, type) or not attrs.has(kind):
        raise TypeError("a record leaves out fields")
    names = [one.name for one in attrs.fields(kind) if one.default in (None, ()) and one.name != "issued_on"]
    return st.sets(st.sampled_from(names), max_size=6)


def _on_its_way(draw: DrawFn, kind: type[attrs.AttrsInstance], whole: _Fields, issued: date, given: Mapping[str, Given]) -> _Fields:
    """A record that was sent, or a draft that leaves out some of what may be left out."""
    if draw(_EITHER) or given.get("state", RecordState.DRAFT) is not RecordState.DRAFT:
        sent = issued + timedelta(days=draw(_POST))
        wait = draw(_POST_OR_NOT_YET)
        received = None if wait is None else sent + timedelta(days=wait)
        found: _Fields = {"state": RecordState.SENT, "sent_on": sent, "received_on": received, "received_at": None}
    else:
        empty: _Fields = {one.name: one.default for one in attrs.fields(kind)}
        found = {name: empty[name] for name in sorted(draw(_left_out(kind.__mro__[0])))} | {"state": RecordState.DRAFT}
    own = {one.name for one in attrs.fields(kind)}
    return whole | {name: value for name, value in found.items() if name in own and name not in given}


def _person(occasion: Occasion, role: Role) -> _Fields:
    """A national of whoever asks, who is found with whoever is asked."""
    return {"role": role, "nationalities": (occasion.requesting,), "residence": occasion.requesting, "located_in": occasion.requested}


_PURPOSES, _DECIDED, _MONTHS = st.sampled_from(Purpose), st.integers(0, 30), st.integers(12, 48)


def _sought(draw: DrawFn, occasion: Occasion, issued: date) -> _Fields:
    """A person who is wanted for trial, or to serve a sentence."""
    enforce = draw(_PURPOSES) is Purpose.ENFORCE
    decided = issued - timedelta(days=draw(_DECIDED))
    kind = DecisionKind.JUDGMENT if enforce else DecisionKind.ARREST_WARRANT
    sentence = None
    if enforce:
        one, other = draw(_MONTHS), draw(_MONTHS)
        sentence = Sentence(imposed=Penalty(max(one, other)), remaining=Penalty(min(one, other)), imposed_on=decided, in_absentia=False)
    return {
        "purpose": Purpose.ENFORCE if enforce else Purpose.PROSECUTE,
        "person": subjects(**_person(occasion, Role.CONVICTED if enforce else Role.ACCUSED)),
        "national_decision": NationalDecision(kind, draw(_NUMBERS), decided, enforceable=True),
        "sentence": sentence,
    }


def _of_warrant(draw: DrawFn, occasion: Occasion, issued: date) -> _Fields:
    return {
        **_sought(draw, occasion, issued),
        "issuing_authority": authorities(jurisdiction=occasion.requesting),
        "central_authority": None,
        "documents": _papers(occasion),
    }


def _of_extradition(draw: DrawFn, occasion: Occasion, issued: date) -> _Fields:
    ministry = authorities(kind=AuthorityClass.MINISTRY_OF_JUSTICE, jurisdiction=occasion.requesting, independent=None)
    return {
        **_sought(draw, occasion, issued),
        "issuing_authority": ministry,
        "conducting_authority": authorities(jurisdiction=occasion.requesting),
        "documents": (
            *_papers(occasion),
            Document(DocumentKind.NATIONAL_DECISION, occasion.own, certified=True),
            Document(DocumentKind.NATIONAL_DECISION, occasion.into, translation=True),
            Document(DocumentKind.STATEMENT_OF_FACTS, occasion.into),
            Document(DocumentKind.LAW_TEXT, occasion.into),
            Document(DocumentKind.DESCRIPTION_OF_PERSON, occasion.into),
            Document(DocumentKind.EVIDENCE, occasion.into, certified=True),
        ),
    }


def _of_letter(draw: DrawFn, occasion: Occasion, issued: date) -> _Fields:
    return _evidence(draw, occasion, issued, AuthorityClass.PROSECUTOR) | {
        "conducting_authority": authorities(kind=AuthorityClass.POLICE, jurisdiction=occasion.requesting, independent=None),
        "confidential": _EITHER,
        "coercive": False,
    }


def _of_order(draw: DrawFn, occasion: Occasion, issued: date) -> _Fields:
    return _evidence(draw, occasion, issued, AuthorityClass.INVESTIGATING_JUDGE) | {"confidential": _EITHER}


_WAITS = st.integers(140, 400)


def _evidence(draw: DrawFn, occasion: Occasion, issued: date, asker: AuthorityClass) -> _Fields:
    return {
        "measure": occasion.measure_of,
        "issuing_authority": authorities(kind=asker, jurisdiction=occasion.requesting),
        "subjects": _some(draw, Role.WITNESS, occasion),
        "documents": _papers(occasion),
        "assistance": _ANY_SECRET,
        "needed_by": issued + timedelta(days=draw(_WAITS)),
    }


def _of_information(draw: DrawFn, occasion: Occasion, issued: date) -> _Fields:
    return {
        "measure": occasion.measure_of,
        "issuing_authority": authorities(kind=AuthorityClass.POLICE, jurisdiction=occasion.requesting, independent=None),
        "subjects": _some(draw, Role.SUSPECT, occasion),
        "sent_on": issued,
        "received_on": issued,
        "received_at": None,
    }


def _some(draw: DrawFn, role: Role, occasion: Occasion) -> tuple[Subject, ...]:
    """One person or two, of the State that is asked."""
    one = subjects(**_person(occasion, role) | {"nationalities": (occasion.requested,), "residence": occasion.requested})
    return (draw(one), draw(one)) if draw(_EITHER) else (draw(one),)


def _papers(occasion: Occasion) -> tuple[Document, ...]:
    own = Document(DocumentKind.FORM, occasion.own, signed=True, certified=True)
    return (own,) if occasion.own == occasion.into else (own, Document(DocumentKind.FORM, occasion.into, translation=True))
