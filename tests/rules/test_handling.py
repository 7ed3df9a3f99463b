"""What the proofs of the rules on marks do not show: other schemes, channels and records, and what stays open."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

import lecoop
from lecoop.examples import specimen
from lecoop.examples.data_transfer import FROM_ANOTHER_STATE
from lecoop.examples.information_request import MARKED
from lecoop.handling.grades import InformationGrade, SourceGrade
from lecoop.handling.marks import Classification, HandlingCode, SharingCode, rank
from lecoop.model.alert import Alert
from lecoop.model.case_record import RecordState
from lecoop.model.channel import Channel
from lecoop.model.data_transfer import DataTransfer
from lecoop.model.handling import Handling
from lecoop.model.information_request import InformationRequest
from lecoop.model.notice import Diffusion, Notice
from lecoop.model.use_of_result import UseOfResult
from lecoop.registry.records import DataError
from lecoop.report import Report, Severity, Verdict
from lecoop.rules import RULES, check
from lecoop.values.text import SecretText
from lecoop.values.use import Use

OURS = tuple(one for one in RULES if one.id.startswith("handling."))
REQUEST = specimen(InformationRequest)
WORDS = SecretText("Nothing of this is to reach the invented press.")


def _report(record: Any) -> Report:
    return check(record, lecoop.law_on(record.issued_on), rules=OURS)


def _found(record: Any) -> list[tuple[str, Severity]]:
    return [(one.rule.removeprefix("handling."), one.severity) for one in _report(record).findings]


def _with(record: Any = REQUEST, **marks: Any) -> Any:
    return evolve(record, handling=Handling(**marks))


@pytest.mark.parametrize("cls", [Alert, DataTransfer, Diffusion, InformationRequest, Notice, UseOfResult])
def test_each_record_of_information_that_is_sent_bears_marks(cls: Any) -> None:
    record = specimen(cls)
    assert _report(record).verdict is Verdict.KEPT
    bare = _with(record, codes=(HandlingCode.EUROPOL_H3,))
    assert _found(bare) == [("code-without-conditions", Severity.ERROR)]
    assert _found(_with(record, codes=(HandlingCode.EUROPOL_H3,), conditions=WORDS)) == []
    assert _report(_with(record, codes=(HandlingCode.EUROPOL_H3,), conditions=WORDS, conditions_kept=True)).verdict is Verdict.KEPT
    assert _report(evolve(bare, state=RecordState.DRAFT)).verdict is Verdict.UNDECIDED


@pytest.mark.parametrize(
    ("code", "severity"),
    [
        (HandlingCode.UK_3X5X2_C, Severity.ERROR),
        (HandlingCode.UK_5X5X5_5, Severity.ERROR),
        (HandlingCode.UK_5X5X5_4, Severity.WARNING),
        (HandlingCode.UK_5X5X5_3, Severity.WARNING),
        (HandlingCode.UK_5X5X5_1, None),
        (HandlingCode.UK_3X5X2_P, None),
        (HandlingCode.EUROPOL_H0, None),
        (HandlingCode.EUROPOL_H1, None),
        (HandlingCode.EUROPOL_H2, None),
    ],
    ids=lambda one: getattr(one, "value", str(one)),
)
def test_only_codes_that_refer_to_words_need_them(code: HandlingCode, severity: Severity | None) -> None:
    """What no source was read for warns; H1 and H2 say all that they mean."""
    assert _found(_with(codes=(code,))) == ([] if severity is None else [("code-without-conditions", severity)])


@pytest.mark.parametrize("cls", [DataTransfer, UseOfResult])
def test_somebody_reads_the_conditions(cls: Any) -> None:
    record = specimen(cls)
    for marks in ({"conditions": WORDS}, {"codes": (HandlingCode.UK_3X5X2_C,), "conditions": WORDS}):
        unread = _report(_with(record, **marks))
        assert [(one.rule, one.path) for one in unread.gaps] == [("handling.conditions-not-kept", "$.handling.conditions_kept")]
        assert _found(_with(record, **marks, conditions_kept=False)) == [("conditions-not-kept", Severity.ERROR)]
        assert _report(_with(record, **marks, conditions_kept=True)).verdict is Verdict.KEPT
    assert _report(_with(record, codes=(HandlingCode.EUROPOL_H0,))).verdict is Verdict.KEPT


def test_one_code_that_needs_words_is_enough() -> None:
    for first in (HandlingCode.EUROPOL_H2, HandlingCode.UK_5X5X5_4, HandlingCode.UK_3X5X2_C):
        assert _found(_with(codes=(first, HandlingCode.EUROPOL_H3))) == [("code-without-conditions", Severity.ERROR)]


def test_the_condition_is_never_shown() -> None:
    above = evolve(MARKED, handling=evolve(MARKED.handling, classification=Classification.EU_SECRET, conditions=WORDS))
    report = check(above, lecoop.law_on(above.issued_on))
    assert WORDS.reveal() not in str(report) + repr(above)


@pytest.mark.parametrize(
    ("mark", "channel", "above"),
    [
        (Classification.EU_RESTRICTED, "siena", False),
        (Classification.EU_CONFIDENTIAL, "siena", True),
        (Classification.UK_OFFICIAL, "siena", False),
        (Classification.UK_OFFICIAL_SENSITIVE, "siena", False),
        (Classification.UK_SECRET, "siena", True),
        (Classification.EUROPOL_BASIC, "siena", False),
        (Classification.INTERPOL_RESTRICTED, "siena", True),
        (Classification.INTERPOL_CONFIDENTIAL, "i-24-7", False),
        (Classification.INTERPOL_OFFICIAL_USE, "i-24-7", False),
        (Classification.UK_SECRET, "i-24-7", True),
        (Classification.EU_RESTRICTED, "i-24-7", True),
        (Classification.EU_RESTRICTED, "prum-network", True),
        (Classification.UK_OFFICIAL_SENSITIVE, "prum-network", True),
        (Classification.UK_OFFICIAL, "prum-network", False),
    ],
    ids=lambda one: getattr(one, "value", str(one)),
)
def test_what_the_channels_carry(mark: Classification, channel: str, above: bool) -> None:
    """All ceilings on record are recitals or practice, so they warn."""
    found = _found(evolve(_with(classification=mark), channel=channel))
    assert found == ([("above-the-channel", Severity.WARNING)] if above else [])


def test_what_is_circulated_goes_by_the_channel_of_its_rules() -> None:
    """A notice goes over I-24/7, whose rules are its basis; what the Schengen Information System carries is not on record."""
    for cls in (Notice, Diffusion):
        record = specimen(cls)
        assert _report(_with(record, classification=Classification.INTERPOL_CONFIDENTIAL)).verdict is Verdict.KEPT
        assert _found(_with(record, classification=Classification.UK_SECRET)) == [("above-the-channel", Severity.WARNING)]
        assert [one.path for one in _report(evolve(_with(record, classification=Classification.UK_SECRET), basis=None)).gaps] == ["$.basis"]
    alert = _report(_with(specimen(Alert), classification=Classification.EU_RESTRICTED))
    assert [(one.path, "sis" in one.message) for one in alert.gaps] == [("$.basis", True)]


def test_where_nothing_is_on_record_it_is_not_known() -> None:
    for less in ({"channel": "diplomatic"}, {"channel": None}, {"channel": "no-such-channel"}):
        secret = evolve(_with(classification=Classification.EU_SECRET), **less)
        assert _report(secret).verdict is Verdict.UNDECIDED
        assert [one.path for one in _report(secret).gaps] == ["$.channel"]
        assert _report(evolve(_with(classification=Classification.UK_OFFICIAL), **less)).verdict is Verdict.KEPT


def test_the_ceiling_of_the_new_exchange_has_a_first_day() -> None:
    """Regulation 2024/982 is in force from 25 April 2024; what held on the older network before is not on record."""
    marked = evolve(_with(classification=Classification.EU_RESTRICTED), channel="prum-network", issued_on=date(2024, 4, 24))
    assert _report(marked).gaps
    assert [str(one.citation) for one in _report(evolve(marked, issued_on=date(2024, 4, 25))).findings] == [
        "celex-32024r0982 art. recital 33"
    ]


OWN = """
format = 1

[sources]
law = {{ name = "A law of our own", verified_on = 2026-11-22 }}
hearsay = {{ name = "Somebody said so", verified_on = 2026-11-22, seen = "unconfirmed" }}

[[channels]]
id = "own-network"
name = "Network of our own"
kind = "police-network"
bureaus = ["spoc"]
carries = ["police-information"]
source = "law"
ceilings = [ {{ effect = "{effect}", highest = "eu-restricted", instrument = "celex-32023l0977", article = "13", source = "{source}", valid_from = 2025-06-03 }} ]
"""


@pytest.mark.parametrize(
    ("effect", "source", "severity"),
    [
        ("shall", "law", Severity.ERROR),
        ("shall", "hearsay", Severity.WARNING),
        ("may", "law", Severity.WARNING),
    ],
)
def test_a_ceiling_in_the_law_is_an_error(effect: str, source: str, severity: Severity, tmp_path: Path) -> None:
    """A caller's own channel, whose law draws the line; a row takes the source that it names."""
    file = tmp_path / "channels.toml"
    file.write_text(OWN.format(effect=effect, source=source), encoding="utf-8")
    law = lecoop.Registry.bundled().with_files(file).on(date(2025, 6, 3))
    assert {one.key for one in law.channel("own-network").sources} == {"law", source}

    def told(mark: Classification, law: lecoop.Law = law) -> list[tuple[Severity, str]]:
        report = check(evolve(_with(classification=mark), channel="own-network"), law, rules=OURS)
        return [(one.severity, str(one.citation)) for one in report.findings]

    assert told(Classification.EU_SECRET) == [(severity, "celex-32023l0977 art. 13")]
    assert told(Classification.EU_RESTRICTED) == []
    assert [one[0] for one in told(Classification.UK_SECRET)] == [Severity.WARNING], "the table between schemes is approximate"
    assert told(Classification.EU_SECRET, law.registry.on(date(2025, 6, 2))) == [], "before its first day nothing is on record"


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ('highest = "eu-restricted"', 'highest = "eu-secrets"'),
        ('source = "law", valid_from', 'source = "nobody", valid_from'),
        ("highest =", "ceiling ="),
    ],
)
def test_a_ceiling_that_is_not_of_the_form_is_refused(right: str, wrong: str, tmp_path: Path) -> None:
    file = tmp_path / "channels.toml"
    text = OWN.format(effect="may", source="law")
    assert right in text
    file.write_text(text.replace(right, wrong), encoding="utf-8")
    with pytest.raises(DataError):
        lecoop.Registry.bundled().with_files(file)


def test_inside_of_a_scheme_the_rank_decides(tmp_path: Path) -> None:
    """For every classification a channel that carries up to it: what is at most that may go, and the rest may not."""
    head, row = OWN.format(effect="shall", source="law").split("[[channels]]")
    channels = [
        row.replace("own-network", f"own-{highest.value}").replace('highest = "eu-restricted"', f'highest = "{highest.value}"')
        for highest in Classification
    ]
    file = tmp_path / "channels.toml"
    file.write_text(head + "".join(f"[[channels]]{channel}" for channel in channels), encoding="utf-8")
    law = lecoop.Registry.bundled().with_files(file).on(date(2025, 6, 3))
    for highest in Classification:
        for mark in (one for one in Classification if one.scheme is highest.scheme):
            marked = evolve(_with(classification=mark), channel=f"own-{highest.value}")
            above = [one.severity for one in check(marked, law, rules=OURS).findings if one.rule == "handling.above-the-channel"]
            assert above == ([Severity.ERROR] if rank(mark) > rank(highest) else []), (mark, highest)


def test_every_channel_with_a_ceiling_says_where_it_was_seen() -> None:
    channels: list[Channel] = [one for one in lecoop.Registry.bundled().channels if one.ceilings]
    assert {one.id for one in channels} == {"eucaris", "i-24-7", "prum-network", "siena"}
    for one in channels:
        assert {ceiling.source for ceiling in one.ceilings} <= {source.key for source in one.sources}


def test_a_part_may_be_lowered_by_its_originator_only() -> None:
    union = {"classification": Classification.EU_RESTRICTED, "made_from": (Classification.EU_SECRET,)}
    assert _found(_with(**union)) == [("below-its-parts", Severity.ERROR)]
    assert str(_report(_with(**union)).findings[0].citation) == "celex-32013d0488 art. Annex III, point 7"
    refused = _report(_with(**union, lowering_agreed=False)).findings
    assert [str(one.citation) for one in refused] == ["celex-32013d0488 art. 3(2)"], "without leave nobody lowers it"
    earlier = evolve(_with(**union), issued_on=date(2013, 10, 14))
    assert _found(earlier) == [("below-its-parts", Severity.WARNING)], "the rules of before are not on record"
    assert _found(_with(made_from=(Classification.EU_SECRET,))) == [("below-its-parts", Severity.ERROR)]
    assert _report(evolve(_with(made_from=(Classification.EU_SECRET,)), state=RecordState.DRAFT)).verdict is Verdict.UNDECIDED
    assert _found(_with(**union, lowering_agreed=True)) == []
    both = (Classification.GPMS_SECRET, Classification.EU_SECRET, Classification.EU_CONFIDENTIAL)
    assert _found(_with(classification=Classification.EU_RESTRICTED, made_from=both)) == [("below-its-parts", Severity.ERROR)]

    low = {"classification": Classification.UK_OFFICIAL_SENSITIVE, "made_from": (Classification.UK_SECRET, Classification.UK_OFFICIAL)}
    assert _found(_with(**low)) == [("below-its-parts", Severity.WARNING)]
    assert _found(_with(**low, lowering_agreed=False)) == [("below-its-parts", Severity.WARNING)]
    assert _found(_with(**low, lowering_agreed=True)) == []
    assert _found(_with(made_from=(Classification.UK_SECRET,))) == [("below-its-parts", Severity.WARNING)]
    assert _found(_with(made_from=(Classification.UK_OFFICIAL,))) == []


def test_a_part_of_another_scheme_is_told_in_that_of_the_whole_or_left_open() -> None:
    whole = Classification.UK_SECRET
    assert ("below-its-parts", Severity.WARNING) in _found(_with(classification=whole, made_from=(Classification.EU_TOP_SECRET,)))
    assert "below-its-parts" not in dict(_found(_with(classification=whole, made_from=(Classification.EU_CONFIDENTIAL,))))
    unknown = _report(_with(classification=Classification.EU_RESTRICTED, made_from=(Classification.INTERPOL_RESTRICTED,)))
    assert [one.path for one in unknown.gaps] == ["$.handling.made_from[0]"]
    assert "the originator decides" in unknown.gaps[0].message


def test_each_half_of_a_grading_stands_alone() -> None:
    assert _found(_with(source=SourceGrade.UK_3X5X2_1)) == [("half-graded", Severity.WARNING)]
    for half, article in (({"information": InformationGrade.EUROPOL_1}, "29(1)"), ({"source": SourceGrade.EUROPOL_A}, "29(2)")):
        assert str(_report(_with(**half)).findings[0].citation) == f"celex-32016r0794 art. {article}"
    assert _found(_with(information=InformationGrade.UK_3X5X2_A)) == [("half-graded", Severity.WARNING)]
    for source in (one for one in SourceGrade if one.scheme is SourceGrade.EUROPOL_A.scheme):
        for information in (one for one in InformationGrade if one.scheme is source.scheme):
            assert _found(_with(source=source, information=information)) == [], "no grade follows from the other"


def test_marks_of_an_old_scheme_on_a_new_paper() -> None:
    old = _with(classification=Classification.GPMS_PROTECT)
    assert _found(old) == [("mark-out-of-use", Severity.NOTE)]
    assert _found(evolve(old, issued_on=date(2014, 4, 1))) == []
    assert _found(evolve(old, issued_on=date(2014, 4, 2))) == [("mark-out-of-use", Severity.NOTE)]
    early = evolve(_with(classification=Classification.UK_OFFICIAL), issued_on=date(2014, 4, 1))
    assert _found(early) == [("mark-out-of-use", Severity.NOTE)]


def test_a_mark_rules_a_use_out_as_a_word_of_the_giver_does() -> None:
    """`use.against-a-mark` and `transfer.origin-not-asked` read the codes: no rule is said twice."""
    use = evolve(specimen(UseOfResult), use=Use.ONWARD_TRANSFER, consents=())
    for marks, ruled_out in (
        ({"codes": (HandlingCode.EUROPOL_H2,)}, True),
        ({"codes": (HandlingCode.EUROPOL_H1,)}, False),
        ({"sharing": SharingCode.TLP_RED}, True),
        ({"sharing": SharingCode.TLP_GREEN}, False),
    ):
        report = check(_with(use, **marks), lecoop.law_on(use.issued_on))
        assert ("use.against-a-mark" in {one.rule for one in report.findings}) is ruled_out
    nobody = evolve(FROM_ANOTHER_STATE, origins=(evolve(FROM_ANOTHER_STATE.origins[0], state=None, under=None, authorised=False),))
    plain = check(nobody, lecoop.law_on(nobody.issued_on))
    assert "transfer.origin-not-asked" not in {one.rule for one in plain.findings}
    marked = check(_with(nobody, codes=(HandlingCode.EUROPOL_H2,)), lecoop.law_on(nobody.issued_on))
    assert [(one.severity, one.path) for one in marked.findings if one.rule == "transfer.origin-not-asked"] == [
        (Severity.WARNING, "$.origins[0].authorised")
    ]
