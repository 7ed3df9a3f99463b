"""Records of a case that keep every rule: the specimens, with other people, days, penalties and pairs."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from typing import TypeVar

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from lecoop.examples import specimen
from lecoop.model.arrest_warrant import ArrestWarrant
from lecoop.model.case_record import RecordState, UrgencyReason
from lecoop.model.document import Document, DocumentKind
from lecoop.model.extradition_request import ExtraditionRequest
from lecoop.model.information_request import InformationRequest
from lecoop.model.investigation_order import InvestigationOrder
from lecoop.model.letter_of_request import LetterOfRequest
from lecoop.model.national_decision import DecisionKind, NationalDecision, Sentence
from lecoop.model.offence import ListOffence, Offence, Participation
from lecoop.model.subject import Role
from lecoop.testing.occasion import EXTRADITIONS, INFORMATION, LETTERS, ORDERS, WARRANTS, Occasion, occasions
from lecoop.testing.overrides import Given, drawn
from lecoop.testing.people import PLACES, authorities, subjects
from lecoop.testing.values import days, penalties
from lecoop.values.duration import Penalty
from lecoop.values.terms import AuthorityClass, Purpose
from lecoop.values.text import SecretText

__all__ = [
    "arrest_warrants", "case_records", "extradition_requests", "information_requests", "investigation_orders", "letters_of_request",
    "offences",
]  # fmt: skip

_R = TypeVar("_R", ArrestWarrant, ExtraditionRequest, InformationRequest, InvestigationOrder, LetterOfRequest)
_Fields = dict[str, Given]

_SECRETS = tuple(
    map(SecretText, ("Nothing in this text happened.", "Invented:\nfirst this,\nthen that.", "Rien de ceci n'est arrivé.", "全て架空です。"))
)


def arrest_warrants(**overrides: Given) -> SearchStrategy[ArrestWarrant]:
    """Warrants under the European arrest warrant, the Trade and Cooperation Agreement and the agreement with Norway.

    By the bundled law of the day of issue no rule finds an error in them, as long as nothing else is given.
    Any field may be given, as a value or a strategy; a pair or a basis that is given chooses the rest to suit.
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
    """Records of every kind; only fields that all of them have may be given."""
    return st.one_of(
        arrest_warrants(**overrides),
        extradition_requests(**overrides),
        letters_of_request(**overrides),
        investigation_orders(**overrides),
        information_requests(**overrides),
    )


@st.composite
def offences(draw: DrawFn, /, kind: type[object] = ArrestWarrant, before: date = date(2000, 1, 1), **overrides: Given) -> Offence:
    """Offences like that of the specimen of ``kind``, committed in the five years before a day; any field may be given."""
    template = _offence_of(kind)
    year, first = before - timedelta(days=365), before - timedelta(days=1800)
    start = draw(days(first, before - timedelta(days=130), near=year))
    fields: _Fields = {
        "list_offence": st.sampled_from((template.list_offence, *ListOffence)),
        "max_penalty": penalties(48, 480, life=False, death=False),
        "max_penalty_in_requested": penalties(48, 480, life=False, death=False),
        "committed_on": start,
        "committed_until": st.none() | st.integers(1, 90).map(lambda length: start + timedelta(days=length)),
        "place": st.sampled_from(PLACES).map(SecretText),
        "participation": st.sampled_from((template.participation, *Participation)),
        "facts": st.sampled_from((template.facts, *_SECRETS)),
        "transnational": st.booleans(),
        "organised_group": st.booleans(),
    }
    given = drawn(draw, fields | overrides)
    if "committed_until" not in overrides and "committed_on" in overrides:
        given["committed_until"] = None
    return attrs.evolve(template, **given)


def _offence_of(kind: type[object]) -> Offence:
    template: Offence = getattr(specimen(kind), "offences")[0]  # noqa: B009
    return template


_Filling = Callable[[DrawFn, Occasion, date], _Fields]


@st.composite
def _records(draw: DrawFn, kind: type[_R], among: Sequence[Occasion], fill: _Filling, overrides: Mapping[str, Given]) -> _R:
    occasion = draw(occasions(among, overrides))
    given = drawn(draw, overrides)
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
        "reference": st.builds("SPECIMEN {}/{}".format, st.integers(1, 999), st.just(issued.year)).map(SecretText),
        "offences": _offences(kind, occasion, issued),
        "issued_on": issued,
        **fill(draw, occasion, issued),
        **_urgency(draw),
    }
    wanted = {name: value for name, value in fields.items() if name not in given}
    whole = {**drawn(draw, wanted), **given}
    if draw(st.booleans()):
        whole = _on_its_way(draw, kind, whole, issued, given)
    return attrs.evolve(specimen(kind), **whole)


def _offences(kind: type[object], occasion: Occasion, issued: date) -> SearchStrategy[tuple[Offence, ...]]:
    one = offences(
        kind,
        issued,
        committed_in=occasion.requesting,
        relies_on_list=st.booleans() if occasion.relies_on_list else False,
    )
    return st.tuples(one) | st.tuples(one, one)


def _urgency(draw: DrawFn) -> _Fields:
    if not draw(st.booleans()):
        return {"urgent": False, "urgency_reason": None, "urgency_explained": None}
    reason = st.sampled_from((UrgencyReason.PUBLIC_SECURITY, UrgencyReason.LIFE, UrgencyReason.LIBERTY))
    return {"urgent": True, "urgency_reason": reason, "urgency_explained": st.sampled_from(_SECRETS)}


def _on_its_way(draw: DrawFn, kind: type[attrs.AttrsInstance], whole: _Fields, issued: date, given: Mapping[str, Given]) -> _Fields:
    """A record that was sent, or a draft that leaves out some of what may be left out."""
    if draw(st.booleans()):
        sent = issued + timedelta(days=draw(st.integers(0, 10)))
        received = st.none() | st.integers(0, 5).map(lambda wait: sent + timedelta(days=wait))
        found = {"state": RecordState.SENT, "sent_on": sent, "received_on": draw(received), "received_at": None}
    else:
        names = [one.name for one in attrs.fields(kind) if one.default in (None, ())]
        left_out = sorted(draw(st.sets(st.sampled_from([name for name in names if name != "issued_on"]), max_size=6)))
        empty: _Fields = {one.name: one.default for one in attrs.fields(kind)}
        found = {name: empty[name] for name in left_out} | {"state": RecordState.DRAFT}
    own = {one.name for one in attrs.fields(kind)}
    return whole | {name: value for name, value in found.items() if name in own and name not in given}


def _person(occasion: Occasion, role: Role) -> _Fields:
    """A national of whoever asks, who is found with whoever is asked."""
    return {"role": role, "nationalities": (occasion.requesting,), "residence": occasion.requesting, "located_in": occasion.requested}


def _sought(draw: DrawFn, occasion: Occasion, issued: date) -> _Fields:
    """A person who is wanted for trial, or to serve a sentence."""
    purpose = draw(st.sampled_from(Purpose))
    decided = draw(days(issued - timedelta(days=30), issued, near=issued - timedelta(days=8)))
    number = draw(st.integers(1, 999).map("SPECIMEN W {}".format).map(SecretText))
    enforce = purpose is Purpose.ENFORCE
    found: _Fields = {
        "purpose": purpose,
        "person": subjects(**_person(occasion, Role.CONVICTED if enforce else Role.ACCUSED)),
        "national_decision": NationalDecision(
            DecisionKind.JUDGMENT if enforce else DecisionKind.ARREST_WARRANT, number, decided, enforceable=True
        ),
        "sentence": None,
    }
    if enforce:
        months = draw(st.integers(12, 48))
        left = draw(st.integers(12, months))
        found["sentence"] = Sentence(imposed=Penalty(months), remaining=Penalty(left), imposed_on=decided, in_absentia=False)
    return found


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
        "confidential": st.booleans(),
        "coercive": False,
    }


def _of_order(draw: DrawFn, occasion: Occasion, issued: date) -> _Fields:
    return _evidence(draw, occasion, issued, AuthorityClass.INVESTIGATING_JUDGE) | {"confidential": st.booleans()}


def _evidence(draw: DrawFn, occasion: Occasion, issued: date, asker: AuthorityClass) -> _Fields:
    wait = draw(st.integers(140, 400))
    return {
        "measure": st.sampled_from(occasion.measures),
        "issuing_authority": authorities(kind=asker, jurisdiction=occasion.requesting),
        "subjects": _some(Role.WITNESS, occasion),
        "documents": _papers(occasion),
        "assistance": st.sampled_from(_SECRETS),
        "needed_by": issued + timedelta(days=wait),
    }


def _of_information(draw: DrawFn, occasion: Occasion, issued: date) -> _Fields:
    return {
        "measure": st.sampled_from(occasion.measures),
        "issuing_authority": authorities(kind=AuthorityClass.POLICE, jurisdiction=occasion.requesting, independent=None),
        "subjects": _some(Role.SUSPECT, occasion),
        "sent_on": issued,
        "received_on": issued,
        "received_at": None,
    }


def _some(role: Role, occasion: Occasion) -> SearchStrategy[tuple[object, ...]]:
    one = subjects(**_person(occasion, role) | {"nationalities": (occasion.requested,), "residence": occasion.requested})
    return st.tuples(one) | st.tuples(one, one)


def _papers(occasion: Occasion) -> tuple[Document, ...]:
    own = Document(DocumentKind.FORM, occasion.own, signed=True, certified=True)
    return (own,) if occasion.own == occasion.into else (own, Document(DocumentKind.FORM, occasion.into, translation=True))
