"""Laws of the rules: they judge every record, the same way each time, each for itself."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import lecoop
from lecoop.door import RECORDS
from lecoop.model.authority import Authority
from lecoop.model.document import Document, DocumentKind
from lecoop.model.national_decision import NationalDecision, Sentence
from lecoop.model.offence import Offence
from lecoop.model.subject import Subject
from lecoop.report import Verdict
from lecoop.rules import RULES, Rule, check
from lecoop.testing import case_records, days, nearly_valid
from lecoop.values.terms import AuthorityClass, Matter
from lecoop.values.text import SecretText

EMPTY: dict[str, tuple[object, ...]] = {
    "authority": (Authority(), Authority(AuthorityClass.FIU)),
    "basis": ("no-such-instrument", *(one.id for one in lecoop.Registry.bundled().instruments)),
    "channel": ("no-such-channel", *(one.id for one in lecoop.Registry.bundled().channels)),
    "documents": ((Document(DocumentKind.OTHER),), (Document(DocumentKind.FORM, "zz"),)),
    "form": ("no-such-form",),
    "languages": (("zz",),),
    "measure": tuple(lecoop.Measure),
    "national_decision": (NationalDecision(),),
    "offences": ((Offence(),), (Offence(), Offence(max_penalty=lecoop.Penalty(death=True), matter=Matter.POLITICAL))),
    "person": (Subject(), Subject(nationalities=("ZZ", "GB"), refugee_from="GB")),
    "requested": ("ZZ", "GB", "GB-SCT", "JE", "UK", "EU", "YUCS", "TW"),
    "requesting": ("ZZ", "GB", "GB-SCT", "JE", "UK", "EU", "YUCS", "TW"),
    "sentence": (Sentence(), Sentence(imposed=lecoop.Penalty(life=True), in_absentia=True)),
    "subjects": ((Subject(),),),
}
"""What a field may hold although it says nothing, or nothing that anybody knows."""


@st.composite
def odd_records(draw: st.DrawFn) -> Any:
    """Records of any kind in which some fields are empty, or hold what is on no record."""
    record = draw(case_records())
    names = [one.name for one in attrs.fields(type(record))]
    chosen = draw(
        st.sets(st.sampled_from([name for name in names if name in EMPTY or name.endswith("_authority")]), min_size=1, max_size=5)
    )
    return attrs.evolve(record, **{name: draw(st.sampled_from(EMPTY[name if name in EMPTY else "authority"])) for name in sorted(chosen)})


BROKEN = st.sampled_from(sorted(RECORDS)).flatmap(lambda kind: nearly_valid(RECORDS[kind])).map(lambda found: found.broken)
ANY = odd_records() | case_records() | BROKEN
DAY = date(2022, 3, 1)


def _law(record: Any) -> lecoop.Law:
    """The law of the day of the record, if it states one; an agreement has no day of issue."""
    return lecoop.law_on(getattr(record, "issued_on", None) or DAY)


@given(ANY, days(), st.booleans())
def test_U1_every_record_has_a_report(record: Any, day: date, complete: bool) -> None:
    """No rule crashes on any record on any day, however little it holds and however odd that is."""
    report = check(record, lecoop.law_on(day), complete=complete)
    assert report.crashed == ()
    assert report.ran == tuple(sorted(report.ran))
    assert {one.rule for one in (*report.findings, *report.gaps)} <= set(report.ran)
    assert report.verdict in Verdict
    assert str(report)


@given(ANY, days())
def test_U2_the_same_record_has_the_same_report(record: Any, day: date) -> None:
    """Asked twice, the rules say the same, in the same order."""
    law = lecoop.law_on(day)
    assert check(record, law) == check(record, law)


@given(ANY, st.permutations(RULES))
def test_U3_the_order_of_rules_changes_nothing(record: Any, rules: list[Rule]) -> None:
    """However the rules are ordered, the report is the same to the letter."""
    law = _law(record)
    assert check(record, law, rules=rules) == check(record, law)


@given(ANY, st.sets(st.sampled_from(RULES)))
def test_U4_each_rule_judges_for_itself(record: Any, some: set[Rule]) -> None:
    """Some of the rules find what they find among all of them: none hangs on another."""
    law = _law(record)
    judging = [one for one in some if isinstance(record, one.kinds)]
    if not judging:
        with pytest.raises(lecoop.MisuseError):
            check(record, law, rules=some)
        return
    whole, part = check(record, law), check(record, law, rules=some)
    ids = {one.id for one in some}
    assert part.findings == tuple(one for one in whole.findings if one.rule in ids)
    assert part.gaps == tuple(one for one in whole.gaps if one.rule in ids)
    assert part.ran == tuple(one for one in whole.ran if one in ids)


@given(ANY)
def test_U9_a_report_shows_nothing_personal(record: Any) -> None:
    """No secret text of the record is in any message of its report."""
    text = str(check(record, _law(record)))
    for secret in secrets(record):
        if len(secret) > 8:
            assert secret not in text


def secrets(node: object) -> list[str]:
    """Every secret text in a record."""
    if isinstance(node, SecretText):
        return [node.reveal()]
    if isinstance(node, tuple):
        return [text for one in node for text in secrets(one)]
    if not attrs.has(type(node)):
        return []
    return [text for one in attrs.fields(type(node)) for text in secrets(getattr(node, one.name))]
