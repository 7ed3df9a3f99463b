"""The marks of a record: every one goes through the door and comes back, and a wrong one is refused without being told."""

from __future__ import annotations

import json
from typing import Any

import attrs
import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from lecoop.door import RECORDS, dumps, loads_any
from lecoop.errors import LoadError, MisuseError
from lecoop.examples import specimen
from lecoop.examples.information_request import MARKED
from lecoop.handling.grades import InformationGrade, SourceGrade
from lecoop.handling.marks import ActionCode, Classification, HandlingCode, SharingCode
from lecoop.model.handling import Handling
from lecoop.values.text import SecretText
from lecoop.values.use import Use

BEARERS = [cls for cls in RECORDS.values() if any(one.type == "Handling | None" for one in attrs.fields(cls))]
EITHER = st.none() | st.booleans()


def handlings() -> st.SearchStrategy[Handling]:
    return st.builds(
        Handling,
        codes=st.lists(st.sampled_from(HandlingCode), max_size=3).map(tuple),
        conditions=st.none() | st.just(SecretText("Not for the invented press,\nnor for anybody else.")),
        conditions_kept=EITHER,
        sharing=st.none() | st.sampled_from(SharingCode),
        action=st.none() | st.sampled_from(ActionCode),
        source=st.none() | st.sampled_from(SourceGrade),
        information=st.none() | st.sampled_from(InformationGrade),
        sanitised=EITHER,
        classification=st.none() | st.sampled_from(Classification),
        made_from=st.lists(st.sampled_from(Classification), max_size=3).map(tuple),
        lowering_agreed=EITHER,
    )


def test_who_bears_marks() -> None:
    assert sorted(cls.__name__ for cls in BEARERS) == ["Alert", "DataTransfer", "Diffusion", "InformationRequest", "Notice", "UseOfResult"]


@given(marks=handlings(), cls=st.sampled_from(BEARERS))
def test_marks_go_through_the_door_and_back(marks: Handling, cls: Any) -> None:
    record = evolve(specimen(cls), handling=marks)
    assert loads_any(dumps(record)) == record


@given(marks=handlings())
def test_what_the_marks_close_is_what_each_of_them_closes(marks: Handling) -> None:
    assert marks.closed == {use for code in marks.codes for use in Handling(codes=(code,)).closed} | Handling(sharing=marks.sharing).closed
    assert marks.closed <= {Use.EVIDENCE, Use.ONWARD_TRANSFER}


@pytest.mark.parametrize(
    ("field", "value", "path"),
    [
        ("codes", ["europol-h9"], "$.handling.codes[0]: word-unknown"),
        ("codes", ["H2"], "$.handling.codes[0]: word-unknown"),
        ("source", "europol-1", "$.handling.source: word-unknown"),
        ("information", "B2", "$.handling.information: word-unknown"),
        ("classification", "europol-h1", "$.handling.classification: word-unknown"),
        ("secret", "x", "$.handling: key-unknown"),
    ],
)
def test_a_wrong_mark_is_refused_and_not_told(field: str, value: object, path: str) -> None:
    """A grade without its scheme, or a mark of another kind, is a word that nobody knows."""
    document = json.loads(dumps(MARKED))
    document["handling"][field] = value
    with pytest.raises(LoadError) as refused:
        loads_any(json.dumps(document).encode())
    where, code = path.split(": ")
    assert [problem[1] for problem in refused.value.problems] == [where], refused.value.problems
    assert code.split("-")[0] in refused.value.problems[0][0]
    assert "h9" not in str(refused.value)


def test_a_mark_of_another_kind_is_refused_when_it_is_built() -> None:
    wrong: Any = InformationGrade.EUROPOL_1
    with pytest.raises(MisuseError, match=r"Handling\.source"):
        Handling(source=wrong)
