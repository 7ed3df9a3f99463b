"""What comes through the door is a record; what does not is one error with codes and paths."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import UTC, date, datetime
from typing import Any

import attrs
import pytest

from lecoop import door
from lecoop.door import bounds
from lecoop.door.problem import Code
from lecoop.errors import LecoopError, LoadError, MisuseError
from lecoop.examples import specimen
from lecoop.model.arrest_warrant import ArrestWarrant
from lecoop.model.case_record import RecordState
from lecoop.model.information_request import InformationRequest
from lecoop.model.letter_of_request import LetterOfRequest
from lecoop.model.offence import Offence
from lecoop.values.duration import Penalty
from lecoop.values.text import SecretText, TextFault

KINDS = sorted(door.RECORDS)


def document(**fields: Any) -> bytes:
    """A small information request with these fields in place of, or beside, its own."""
    whole = {"format": 1, "kind": "information-request", "requesting": "DE", "requested": "NL", **fields}
    return json.dumps({name: value for name, value in whole.items() if value is not ...}).encode()


def refused(data: Any) -> list[tuple[str, str]]:
    """The problems of a document that is refused."""
    with pytest.raises(LoadError) as caught:
        door.loads_any(data)
    return list(caught.value.problems)


@pytest.mark.parametrize("kind", KINDS)
def test_a_record_goes_out_and_comes_in_again(kind: str) -> None:
    """Writing and reading undo each other, and what is written twice is the same bytes."""
    cls = door.RECORDS[kind]
    record = specimen(cls)
    data = door.dumps(record)
    assert door.loads(data, cls) == door.loads_any(data) == record
    assert hash(door.loads_any(data)) == hash(record)
    assert door.dumps(door.loads_any(data)) == data


def test_the_written_form_is_canonical() -> None:
    """Sorted keys, no spaces, UTF-8 as it is, the format and kind, and nothing that is not stated."""
    record = LetterOfRequest(
        requesting="GB",
        requested="FR",
        reasons=SecretText("Zoë"),
        languages=("en",),
        issued_on=date(2022, 5, 16),
        offences=(Offence(max_penalty=Penalty(12)),),
    )
    assert door.dumps(record).decode() == (
        '{"format":1,"issued_on":"2022-05-16","kind":"letter-of-request","languages":["en"],"offences":[{"max_penalty":"1 year"}],'
        '"reasons":"Zoë","requested":"FR","requesting":"GB","state":"draft"}'
    )


def test_the_written_form_does_not_hang_on_the_process() -> None:
    """Two processes with different hash seeds write the same bytes."""
    program = "import sys; from lecoop import door; from lecoop.examples import specimen\nfor c in door.RECORDS.values(): sys.stdout.buffer.write(door.dumps(specimen(c)))"
    found = [
        subprocess.run([sys.executable, "-c", program], env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True).stdout
        for seed in ("1", "2")
    ]
    assert found[0] == found[1] == b"".join(door.dumps(specimen(cls)) for cls in door.RECORDS.values())


def test_null_and_absence_both_mean_not_stated() -> None:
    """What may be left out may be null; it is not written again."""
    found = door.loads(document(basis=None, urgent=None, issued_on=None), InformationRequest)
    assert found == InformationRequest(requesting="DE", requested="NL")
    assert b"null" not in door.dumps(found)


def test_instants_are_kept_in_utc() -> None:
    """An instant needs an offset and is kept as the same instant in UTC."""
    for text in ("2025-06-03T11:40:00+02:00", "2025-06-03T09:40:00Z", "2025-06-03T09:40:00.000Z", "2025-06-02T23:40:00.000000-10:00"):
        found = door.loads(document(received_at=text), InformationRequest)
        assert found.received_at == datetime(2025, 6, 3, 9, 40, tzinfo=UTC)
        assert b'"received_at":"2025-06-03T09:40:00Z"' in door.dumps(found)


def test_text_is_kept_in_normal_form() -> None:
    """Decomposed text and foreign line ends are the same text; joiners in names stay."""
    found = door.loads(document(reasons="e\u0301\r\nx", subjects=[{"family_name": "می‌خواهم"}]), InformationRequest)
    assert found.reasons == SecretText("é\nx")
    assert found.subjects[0].family_name == SecretText("می‌خواهم")


def test_all_problems_come_at_once_in_the_order_of_the_document() -> None:
    """One error names every problem, each with its path; what is missing comes last."""
    data = document(requesting=..., offences=[{"max_penalty": "ten years", "facts": 7}, {"odd": 1}], languages=["en", "EN"], state="Sent")
    assert refused(data) == [
        ("not-a-penalty", "$.offences[0].max_penalty"),
        ("wrong-type", "$.offences[0].facts"),
        ("unknown-key", "$.offences[1]"),
        ("text-wrong-form", "$.languages[1]"),
        ("unknown-word", "$.state"),
        ("missing", "$.requesting"),
    ]


def test_the_kind_that_was_asked_for_must_stand_in_the_document() -> None:
    """A document of another kind is refused, and a class that is no record is the asker's mistake."""
    with pytest.raises(LoadError) as caught:
        door.loads(document(), ArrestWarrant)
    assert caught.value.problems == (("kind-mismatch", "$.kind"),)
    for cls in (int, dict, Offence, RecordState):
        with pytest.raises(MisuseError):
            door.loads(document(), cls)


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ({"format": ...}, ("missing", "$.format")), ({"kind": ...}, ("missing", "$.kind")), ({"format": 2}, ("format-unknown", "$.format")),
        ({"format": "1"}, ("format-unknown", "$.format")), ({"format": True}, ("format-unknown", "$.format")),
        ({"format": 1.0}, ("format-unknown", "$.format")), ({"kind": "arrest warrant"}, ("kind-unknown", "$.kind")),
        ({"kind": ["arrest-warrant"]}, ("kind-unknown", "$.kind")), ({"kind": None}, ("kind-unknown", "$.kind")),
    ],
    ids=range(9),
)  # fmt: skip
def test_the_envelope_decides(fields: dict[str, Any], problem: tuple[str, str]) -> None:
    """Without its format and kind a document is not read at all."""
    assert refused(document(**fields)) == [problem]


def test_a_record_beyond_the_bounds_is_not_written() -> None:
    """What the door would not let in again does not go out."""
    text = SecretText("x" * bounds.PASSAGE_LIMIT)
    draft = LetterOfRequest(requesting="GB", requested="FR")
    for large in (
        attrs.evolve(draft, offences=(Offence(facts=text),) * 60),
        attrs.evolve(draft, languages=("en",) * (bounds.MAX_ITEMS + 1)),
        attrs.evolve(draft, offences=(Offence(max_penalty=Penalty(100_001)),)),
    ):
        with pytest.raises(MisuseError):
            door.dumps(large)
    with pytest.raises(MisuseError):
        door.dumps(Offence())  # type: ignore[arg-type]
    most = attrs.evolve(draft, offences=(Offence(facts=text),) * 50, languages=("en",) * bounds.MAX_ITEMS)
    assert door.loads_any(door.dumps(most)) == most


def test_codes_are_a_closed_list_of_words() -> None:
    """Codes are distinct words; each fault of a text has its own."""
    assert len({code.value for code in Code}) == len(Code)
    assert {fault.value for fault in TextFault} <= {code.value for code in Code}
    assert all(code.value.replace("-", "").replace("8", "").isalpha() and code.value == code.value.lower() for code in Code)


def test_the_one_error_is_an_error_of_lecoop() -> None:
    """It can be caught by its ancestor, and its text is its problems."""
    with pytest.raises(LecoopError) as caught:
        door.loads_any(b"{}")
    assert str(caught.value) == "$.format: missing"
    assert caught.value.__cause__ is caught.value.__context__ is None


def test_the_table_of_bounds_is_the_bounds() -> None:
    """The documented table names each bound with its value."""
    rows = [line.split("|")[1:3] for line in (bounds.__doc__ or "").splitlines() if line.startswith("| ``")]
    written = {name.strip(" `"): value.strip().replace(",", "").replace("1 MiB", "1048576") for name, value in rows}
    assert written == {name: str(getattr(bounds, name)) for name in bounds.__all__}
