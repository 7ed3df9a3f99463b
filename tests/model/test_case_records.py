"""Records of a case are deeply immutable values that hold exactly what they declare, and say what they state."""

from __future__ import annotations

import copy
import pickle
import re
from datetime import UTC, date, datetime, timedelta, timezone
from enum import Enum
from typing import Any

import attrs
import pytest

from lecoop.door import RECORDS
from lecoop.errors import MisuseError, UnknownIdError
from lecoop.examples import specimen
from lecoop.model.arrest_warrant import ArrestWarrant
from lecoop.model.authority import Authority
from lecoop.model.case_record import CaseRecord, RecordState
from lecoop.model.contents import CONTENTS, lacking, stated
from lecoop.model.document import Document, DocumentKind
from lecoop.model.extradition_request import ExtraditionRequest
from lecoop.model.information_request import InformationRequest
from lecoop.model.investigation_order import InvestigationOrder
from lecoop.model.letter_of_request import LetterOfRequest
from lecoop.model.national_decision import Absence, NationalDecision, Sentence
from lecoop.model.offence import ListOffence, Offence
from lecoop.model.subject import Role, Subject
from lecoop.rules.facts import AGREEMENTS, ANSWERS, CASES, CIRCULATED, TRANSFERS, USES
from lecoop.values.duration import Penalty
from lecoop.values.measure import Measure
from lecoop.values.terms import AuthorityClass, Purpose
from lecoop.values.text import SecretText

KINDS = sorted(RECORDS)
REQUESTS = sorted(kind for kind, cls in RECORDS.items() if cls in CASES)
CANARY = "Kanarienvogel"
NOW = datetime(2025, 1, 1, tzinfo=UTC)


def a_record(kind: str) -> Any:
    return specimen(RECORDS[kind])


@pytest.mark.parametrize("kind", KINDS)
def test_a_specimen_is_complete_and_a_value(kind: str) -> None:
    """Each kind of record has one complete specimen: hashable, equal to its copies, and no draft."""
    record: Any = a_record(kind)
    assert record.state is not RecordState.DRAFT
    for again in (copy.copy(record), copy.deepcopy(record), attrs.evolve(record)):
        assert again == record
        assert hash(again) == hash(record)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        record.requesting = "XX"
    with pytest.raises(MisuseError):
        pickle.dumps(record)


def test_there_is_a_specimen_of_records_only() -> None:
    """Asking for the specimen of another class is an error of the asker."""
    with pytest.raises(UnknownIdError):
        specimen(int)


@pytest.mark.parametrize("kind", KINDS)
def test_a_record_shows_no_personal_text(kind: str) -> None:
    """Neither its text nor that of its parts shows what is secret, or when and where somebody was born and lives."""
    record = marked(a_record(kind))
    assert record != a_record(kind)
    for shown in (repr(record), str(record), f"{record}"):
        assert CANARY not in shown
        assert not re.search(r"born_on|nationalities|residence|located_in|sex", shown)


def marked(value: Any) -> Any:
    """The same record with the canary in every secret text."""
    if isinstance(value, SecretText):
        return SecretText(CANARY)
    if isinstance(value, tuple):
        return tuple(marked(item) for item in value)
    if attrs.has(type(value)):
        return type(value)(**{one.name: marked(getattr(value, one.name)) for one in attrs.fields(type(value))})
    return value


def test_a_record_of_the_door_is_judged_in_one_way() -> None:
    """No kind of record is left out of the tests that speak of them: requests, answers, what is circulated, transfers, agreements."""
    assert sorted((*CASES, *ANSWERS, *USES, *CIRCULATED, *TRANSFERS, *AGREEMENTS), key=str) == sorted(RECORDS.values(), key=str)


@pytest.mark.parametrize("kind", REQUESTS)
def test_every_request_has_what_all_have_in_common(kind: str) -> None:
    """A rule on any request may read the fields of the common protocol, and two codes make a draft."""
    names = [name for name in vars(CaseRecord) if not name.startswith("_")]
    assert names
    assert all(hasattr(a_record(kind), name) for name in names)
    draft: Any = RECORDS[kind](requesting="GB", requested="FR")
    assert draft.state is RecordState.DRAFT
    assert draft.basis is draft.issuing_authority is draft.urgent is None


@pytest.mark.parametrize(
    "wrong",
    [
        {"requesting": "Britain"}, {"requesting": "gb"}, {"requesting": None}, {"requesting": ["GB"]},
        {"basis": "ETS 024"}, {"basis": "ets-024\n"}, {"channel": ""}, {"languages": ["en"]}, {"languages": "en"}, {"languages": ("EN",)},
        {"state": "draft"}, {"measure": "surrender"}, {"offences": [Offence()]}, {"offences": ({},)}, {"offences": None},
        {"urgent": 1}, {"urgent": "yes"}, {"assistance": "plain text"}, {"reference": SecretText("x\ny")}, {"reference": SecretText("x" * 201)},
        {"issued_on": NOW}, {"issued_on": "2025-01-01"}, {"received_at": date(2025, 1, 1)}, {"received_at": NOW.replace(tzinfo=None)},
        {"received_at": NOW.astimezone(timezone(timedelta(hours=1)))}, {"issuing_authority": Sentence()}, {"subjects": ("Testperson",)},
    ],
    ids=range(27),
)  # fmt: skip
def test_a_field_holds_exactly_what_it_declares(wrong: dict[str, Any]) -> None:
    """Another type, a mutable list, an instant for a day or a code of another shape makes no record."""
    right: dict[str, Any] = {"requesting": "DE", "requested": "NL"}
    assert InformationRequest(**right).state is RecordState.DRAFT
    with attrs.validators.disabled(), pytest.raises(MisuseError) as caught:
        InformationRequest(**{**right, **wrong})
    assert next(iter(wrong)) in str(caught.value)


@pytest.mark.parametrize(
    ("cls", "wrong"),
    [
        (Authority, {"kind": "court"}), (Authority, {"name": "A\u202eB"}), (Authority, {"name": " "}), (Authority, {"name": "e\u0301"}),
        (Subject, {"family_name": "Testperson"}), (Subject, {"born_on": NOW}), (Subject, {"nationalities": ["GB"]}),
        (Offence, {"max_penalty": "10 years"}), (Offence, {"facts": "plain"}), (Offence, {"list_offence": 20}),
        (Offence, {"committed_until": date(2020, 1, 1)}), (Offence, {"committed_on": date(2020, 1, 2), "committed_until": date(2020, 1, 2)}),
        (Document, {"kind": "form"}), (Document, {"kind": DocumentKind.FORM, "language": "english"}), (NationalDecision, {"number": "7"}),
        (Sentence, {"in_absentia": "no"}),
    ],
    ids=range(16),
)  # fmt: skip
def test_the_parts_of_a_record_are_as_strict(cls: Any, wrong: dict[str, Any]) -> None:
    """Parts refuse what records refuse, and a run of days that ends before it begins."""
    with pytest.raises(MisuseError):
        cls(**wrong)


def _barely(cls: Any) -> Any:
    """A record that says no more than it must."""
    if cls in AGREEMENTS:
        return cls()
    if cls in TRANSFERS:
        return cls(sending="GB", receiving="FR")
    return cls(requesting="GB") if cls in CIRCULATED else cls(requesting="GB", requested="FR")


def test_records_of_two_kinds_are_never_equal() -> None:
    """A draft of one kind is no draft of another."""
    drafts = [_barely(cls) for cls in RECORDS.values()]
    assert len(set(drafts)) == len(drafts)


def test_the_list_has_thirty_two_categories_in_their_order() -> None:
    """The categories keep the order of the list in the Framework Decision, and each has its title."""
    assert [one.number for one in ListOffence] == list(range(1, 33))
    assert (ListOffence.FRAUD.number, ListOffence.SWINDLING.number, ListOffence.SABOTAGE.number) == (8, 20, 32)
    assert len({one.title for one in ListOffence}) == 32


def test_no_word_of_a_record_has_an_order() -> None:
    """Vocabularies are plain: comparing two of their words is an error."""
    for cls in (ListOffence, RecordState, DocumentKind, Absence):
        one, other = list(cls)[:2]
        assert issubclass(cls, Enum)
        with pytest.raises(TypeError):
            assert one < other  # type: ignore[operator]


WANTED = {
    "arrest-warrant": "identity nationality issuing_authority warrant offences facts time place participation legal_classification penalty "
    "other_consequences purpose form form_signed form_certified translation languages proportionality",
    "confiscation-certificate": "identity issuing_authority order final_on property facts legal_classification reasons in_absentia form form_signed "
    "form_certified translation",
    "freezing-certificate": "identity issuing_authority order property facts legal_classification reasons what_follows_the_freezing urgency_reason "
    "form form_signed form_certified translation",
    "extradition-request": "identity nationality description_of_person issuing_authority warrant facts time place legal_classification law_text "
    "penalty purpose sentence in_absentia conducting_authority assurances",
    "letter-of-request": "issuing_authority conducting_authority assistance reasons purpose identity nationality address offences facts "
    "legal_classification law_text necessity available_at_home data custodian link_to_state measure procedure confidentiality needed_by",
    "investigation-order": "issuing_authority assistance reasons identity facts legal_classification measure necessity available_at_home "
    "form form_signed form_certified translation",
    "information-request": "issuing_authority assistance purpose reasons link_to_state link_to_persons facts offences urgency_reason restrictions data",
    "production-order": "issuing_authority addressee user data legal_classification facts necessity form_signed form_certified identity",
    "preservation-order": "issuing_authority addressee user data legal_classification necessity form_signed form_certified",
    "preservation-request": "issuing_authority offences facts data link_to_offence custodian necessity request_will_follow user",
}


@pytest.mark.parametrize(("kind", "field"), [(kind, field) for kind, fields in WANTED.items() for field in fields.split()])
def test_a_specimen_states_what_instruments_want(kind: str, field: str) -> None:
    """The complete record states each content that a draft of its kind lacks, and the draft says where."""
    assert stated(a_record(kind), field) is True
    assert lacking(a_record(kind), field) == ()
    draft = RECORDS[kind](requesting="GB", requested="FR")
    if field != "measure":
        assert stated(draft, field) is False
        assert all(isinstance(path[0], str) and hasattr(draft, path[0]) for path in lacking(draft, field) or ())


@pytest.mark.parametrize(
    ("kind", "field"),
    [("arrest-warrant", "link_to_state"), ("letter-of-request", "warrant"), ("information-request", "sentence"),
     ("investigation-order", "in_absentia"), ("information-request", "validation"), ("arrest-warrant", "no-such-word")],
)  # fmt: skip
def test_a_record_without_the_field_neither_states_nor_lacks_it(kind: str, field: str) -> None:
    """Whether a record states what its kind has no field for is no question."""
    assert stated(a_record(kind), field) is None
    assert lacking(a_record(kind), field) is None


def test_what_is_said_of_each_must_be_said_of_all() -> None:
    """One offence without facts, or one person without a name, is enough to leave the content unstated, at its place."""
    letter = specimen(LetterOfRequest)
    bare = attrs.evolve(letter, offences=(*letter.offences, Offence()), subjects=(*letter.subjects, Subject()))
    assert lacking(bare, "facts") == (("offences", 1, "facts"),)
    assert lacking(bare, "identity") == (("subjects", 2, "family_name"),)
    assert lacking(bare, "nationality") == (("subjects", 2, "nationalities"),)


def test_only_the_addressee_needs_an_address() -> None:
    """Where a document is to be handed over, the address of the person to be served is meant."""
    witness, addressee = Subject(role=Role.WITNESS), Subject(role=Role.ADDRESSEE)
    letter = LetterOfRequest(requesting="GB", requested="FR", measure=Measure.SERVICE_OF_DOCUMENTS, subjects=(witness, addressee))
    assert lacking(letter, "address") == (("subjects", 1, "address"),)
    served = attrs.evolve(letter, subjects=(witness, attrs.evolve(addressee, address=SecretText("1 Example Street"))))
    assert stated(served, "address") is True


def test_the_penalty_is_the_sentence_where_one_is_carried_out() -> None:
    """For prosecution every offence needs its longest penalty; for enforcement the sentence counts."""
    warrant = attrs.evolve(specimen(ArrestWarrant), purpose=Purpose.ENFORCE)
    assert lacking(warrant, "penalty") == (("sentence", "imposed"),)
    assert stated(attrs.evolve(warrant, sentence=Sentence(imposed=Penalty(4))), "penalty") is True
    assert lacking(attrs.evolve(warrant, purpose=None, offences=(Offence(),)), "penalty") == (("offences", 0, "max_penalty"),)


def test_a_trial_in_absence_needs_its_case_named() -> None:
    """Whoever says that the person was absent says which of the four cases it is."""
    request = specimen(ExtraditionRequest)
    absent = attrs.evolve(request, sentence=Sentence(imposed=Penalty(40), in_absentia=True))
    assert lacking(absent, "in_absentia") == (("sentence", "absence"),)
    assert stated(attrs.evolve(absent, sentence=Sentence(in_absentia=True, absence=Absence.RETRIAL)), "in_absentia") is True


def test_an_authority_is_stated_by_class_and_name() -> None:
    """The missing half is named."""
    order = attrs.evolve(specimen(InvestigationOrder), issuing_authority=Authority(AuthorityClass.PROSECUTOR))
    assert lacking(order, "issuing_authority") == (("issuing_authority", "name"),)


def test_the_text_of_the_law_may_be_quoted_or_attached() -> None:
    """A document with the law's text serves for all offences."""
    warrant = attrs.evolve(specimen(ArrestWarrant), offences=(Offence(),), documents=())
    assert lacking(warrant, "law_text") == (("offences", 0, "law_text"),)
    assert stated(attrs.evolve(warrant, documents=(Document(DocumentKind.LAW_TEXT),)), "law_text") is True


def test_every_content_can_be_asked_of_every_request() -> None:
    """Asking is total: it answers for each word and each record."""
    for kind in REQUESTS:
        for field in CONTENTS:
            assert stated(a_record(kind), field) in (True, False, None)
            assert stated(RECORDS[kind](requesting="GB", requested="FR"), field) in (True, False, None)
