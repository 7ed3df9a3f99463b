"""Whole cases at the gates: the penalty of death, refuge, earlier judgments, children, risks, and who may ask for what where."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from attrs import evolve

import lecoop
from lecoop import Case, Measure
from lecoop.door import loads_any
from lecoop.examples import specimen
from lecoop.examples.extradition_request import WITH_ASSURANCE
from lecoop.examples.letter_of_request import OF_TAX
from lecoop.model.authority import Authority
from lecoop.model.document import Assurance, AssuranceKind
from lecoop.model.earlier_proceedings import EarlierProceedings, Outcome
from lecoop.model.information_request import InformationRequest
from lecoop.model.risk import Risk, RiskKind
from lecoop.report import Severity, Verdict
from lecoop.routing.draft import draft
from lecoop.rules import check
from lecoop.values.duration import Penalty
from lecoop.values.ground import CarriedOut, Ground
from lecoop.values.terms import AuthorityClass, Matter

_WARRANT = specimen(lecoop.ArrestWarrant)


def _found(record: Any, day: date | None = None) -> dict[str, tuple[str, Severity]]:
    report = check(record, lecoop.law_on(day or record.issued_on), complete=True)
    assert report.crashed == ()
    return {one.rule: (str(one.citation), one.severity) for one in report.findings}


def _verdict(record: Any, day: date | None = None) -> Verdict:
    return check(record, lecoop.law_on(day or record.issued_on), complete=True).verdict


def _one_offence(record: Any, **changes: object) -> Any:
    return evolve(record, offences=(evolve(record.offences[0], **changes),))


# The penalty of death


def test_the_treaty_may_and_the_act_must() -> None:
    """UK-US treaty of 2003, Article 7 (may); Extradition Act 2003, section 94(1) and (2) (must, unless assured in writing)."""
    law = lecoop.law_on(WITH_ASSURANCE.issued_on)
    rows = [
        (str(one.citation), one.item.effect.value)
        for route in lecoop.plan(law, "US", "GB", Measure.SURRENDER).routes
        for one in route.grounds_for_refusal
        if one.item.ground is Ground.DEATH_PENALTY
    ]
    assert ("gb-us-extradition-2003 art. 7", "may") in rows
    assert ("gb-extradition-act-2003-part-2 art. 94(1)", "shall") in rows
    assert _verdict(WITH_ASSURANCE) is Verdict.KEPT
    found = _found(evolve(WITH_ASSURANCE, assurances=()))
    assert found == {"case.death-penalty-without-assurance": ("gb-extradition-act-2003-part-2 art. 94(1)", Severity.ERROR)}
    spoken = evolve(WITH_ASSURANCE, assurances=(evolve(WITH_ASSURANCE.assurances[0], in_writing=False),))
    assert _found(spoken) == {"case.assurance-not-in-writing": ("gb-extradition-act-2003-part-2 art. 94(1)", Severity.ERROR)}
    unknown = evolve(WITH_ASSURANCE, assurances=(evolve(WITH_ASSURANCE.assurances[0], in_writing=None),))
    assert _verdict(unknown) is Verdict.UNDECIDED


def test_who_is_bound_by_the_convention_on_human_rights_must_refuse_and_others_may() -> None:
    """ETS 24, Article 11, lets refuse without an assurance; the Convention on Human Rights, Article 2, as the Court reads it, binds its parties."""
    request = _one_offence(specimen(lecoop.ExtraditionRequest), max_penalty=Penalty(death=True))
    assert request.requested == "FR"
    assert _found(request)["case.death-penalty-without-assurance"] == ("ets-005 art. 2", Severity.ERROR)
    assured = evolve(request, assurances=WITH_ASSURANCE.assurances)
    assert "case.death-penalty-without-assurance" not in _found(assured)
    to_korea = evolve(request, requested="KR", languages=("ko", "en"))
    assert _found(to_korea)["case.death-penalty-without-assurance"] == ("ets-024 art. 11", Severity.WARNING)


def test_evidence_and_information_for_a_capital_case_are_looked_at_too() -> None:
    """Policy of the United Kingdom: an assurance is sought before evidence or information goes to a State that keeps the penalty."""
    letter = evolve(
        specimen(lecoop.LetterOfRequest), requesting="US", requested="GB", basis="gb-us-mla-1994", channel="central-authorities", languages=("en",),
        issuing_authority=Authority(AuthorityClass.CENTRAL_AUTHORITY, "Department of Justice (specimen)", "US"),
    )  # fmt: skip
    capital = _one_offence(letter, max_penalty=Penalty(death=True))
    assert _found(capital)["case.death-penalty-without-assurance"][1] is Severity.WARNING
    promised = evolve(capital, assurances=WITH_ASSURANCE.assurances)
    assert "case.death-penalty-without-assurance" not in _found(promised)
    of_france = evolve(capital, requesting="FR", basis="ets-030", channel="direct")
    assert _found(of_france)["case.death-penalty-not-in-the-law"][1] is Severity.WARNING


def test_a_state_without_the_penalty_of_death_is_told_where_its_police_may_lead_to_one() -> None:
    """No row of a ground: the status of both States on the day speaks, and only as a warning."""
    request = evolve(specimen(InformationRequest), requesting="US", basis=None, channel="i-24-7")
    capital = _one_offence(request, max_penalty=Penalty(death=True))
    assert "case.death-penalty-without-assurance" in {one.rule for one in check(capital, lecoop.law_on(date(2025, 6, 3))).gaps}, "no basis"
    treaty = evolve(capital, basis="interpol-constitution")
    assert _found(treaty, date(2025, 6, 3))["case.death-penalty-without-assurance"] == ("None", Severity.WARNING)


# Refuge


def test_a_refugee_is_not_handed_to_the_state_of_persecution() -> None:
    """Convention of 1951, Article 33(1), whatever the treaty; ETS 24, Article 3(2) beside it."""
    request = specimen(lecoop.ExtraditionRequest)
    refugee = evolve(request, person=evolve(request.person, refugee_from="CH"))
    assert _found(refugee) == {"surrender.refugee-handed-over": ("un-refugees-1951 art. 33(1)", Severity.ERROR)}
    elsewhere = evolve(request, person=evolve(request.person, refugee_from="TR"))
    assert _found(elsewhere) == {}
    capital = evolve(WITH_ASSURANCE, person=evolve(WITH_ASSURANCE.person, refugee_from="US"))
    assert _found(capital)["surrender.refugee-handed-over"] == ("un-refugees-1951 art. 33(1)", Severity.ERROR)


def test_who_is_bound_by_the_protocol_alone_returns_no_refugee_either() -> None:
    """Protocol of 1967, Article I(1): the United States never joined the Convention itself."""
    request = evolve(
        WITH_ASSURANCE, requesting="GB", requested="US",
        person=evolve(WITH_ASSURANCE.person, nationalities=("GB",), located_in="US", residence="US", refugee_from="GB"),
    )  # fmt: skip
    assert _found(request)["surrender.refugee-handed-over"] == ("un-refugees-protocol-1967 art. I(1)", Severity.ERROR)


def test_a_claim_to_refuge_is_decided_first() -> None:
    """Extradition Act 2003, sections 39(3) and 121(3), as section 162 of the Immigration Act 2014 left them."""
    claimed = evolve(WITH_ASSURANCE, person=evolve(WITH_ASSURANCE.person, asylum_sought_from="US"))
    assert _found(claimed) == {"surrender.refugee-handed-over": ("gb-extradition-act-2003-part-2 art. 121(3)", Severity.WARNING)}
    from_spain = evolve(
        _WARRANT, requesting="ES", requested="GB", languages=("en",), offences=(evolve(_WARRANT.offences[0], committed_in="ES"),),
        person=evolve(_WARRANT.person, nationalities=("ES",), located_in="GB", asylum_sought_from="ES"),
    )  # fmt: skip
    assert _found(from_spain) == {"surrender.refugee-handed-over": ("gb-extradition-act-2003-part-1 art. 39(3)", Severity.WARNING)}
    in_france = specimen(lecoop.ExtraditionRequest)
    assert _verdict(evolve(in_france, person=evolve(in_france.person, asylum_sought_from="CH"))) is Verdict.UNDECIDED


def test_police_of_the_state_of_persecution_ask_for_a_refugee() -> None:
    """No article says it in one sentence, so it is a warning, until somebody weighed the danger and found none."""
    request = specimen(InformationRequest)
    about = evolve(request.subjects[0], refugee_from=request.requesting)
    refugee = evolve(request, subjects=(about,))
    assert _found(refugee)["case.refugee-told-on"] == ("None", Severity.WARNING)
    weighed = evolve(about, risks=(Risk(RiskKind.PERSECUTION, request.issued_on, real=False),))
    assert "case.refugee-told-on" not in _found(evolve(request, subjects=(weighed,)))


# Earlier judgments


def _eaw(**changes: object) -> Any:
    """A European arrest warrant of Germany to Spain."""
    return evolve(
        _WARRANT, requesting="DE", requested="ES", basis="celex-32002f0584", form="eaw-annex", channel="direct",
        languages=("es",), offences=(evolve(_WARRANT.offences[0], committed_in="DE", **changes),),
        issuing_authority=Authority(AuthorityClass.COURT, "Amtsgericht Musterstadt (specimen)", "DE", independent=True),
        person=evolve(_WARRANT.person, nationalities=("DE",), residence="DE"),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("state", "outcome", "carried_out", "due"),
    [
        ("PT", Outcome.CONVICTED, CarriedOut.SERVED, ("celex-32002f0584 art. 3(2)", Severity.ERROR)),
        ("PT", Outcome.CONVICTED, CarriedOut.BEING_SERVED, ("celex-32002f0584 art. 3(2)", Severity.ERROR)),
        ("PT", Outcome.CONVICTED, CarriedOut.TO_BE_SERVED, None),
        ("PT", Outcome.ACQUITTED, None, ("celex-32002f0584 art. 3(2)", Severity.ERROR)),
        ("ES", Outcome.AMNESTY, None, ("celex-32002f0584 art. 3(1)", Severity.ERROR)),
        ("PT", Outcome.AMNESTY, None, None),
        ("ES", Outcome.PENDING, None, ("celex-32002f0584 art. 4(2)", Severity.WARNING)),
        ("CA", Outcome.CONVICTED, CarriedOut.SERVED, ("celex-32002f0584 art. 4(5)", Severity.WARNING)),
        ("CA", Outcome.CONVICTED, CarriedOut.TO_BE_SERVED, None),
    ],
)
def test_a_final_judgment_under_the_european_arrest_warrant(state: str, outcome: Outcome, carried_out: CarriedOut | None, due: object) -> None:
    """Framework Decision 2002/584: 3(1) amnesty at home, 3(2) any member State, 4(2) pending at home, 4(5) a third State."""
    warrant = _eaw(earlier=(EarlierProceedings(state, outcome, date(2021, 10, 4), carried_out),))
    assert _found(warrant).get("case.judged-already") == due


@pytest.mark.parametrize(
    ("state", "outcome", "carried_out", "due"),
    [
        ("FR", Outcome.CONVICTED, CarriedOut.SERVED, ("eu-uk-tca-surrender art. 600(b)", Severity.ERROR)),
        ("GB", Outcome.CONVICTED, CarriedOut.NO_LONGER_ENFORCEABLE, ("eu-uk-tca-surrender art. 600(b)", Severity.ERROR)),
        ("FR", Outcome.CONVICTED, CarriedOut.TO_BE_SERVED, None),
        ("US", Outcome.CONVICTED, CarriedOut.SERVED, ("eu-uk-tca-surrender art. 601(1)(e)", Severity.WARNING)),
    ],
)
def test_a_final_judgment_between_the_union_and_the_united_kingdom(
    state: str, outcome: Outcome, carried_out: CarriedOut | None, due: object
) -> None:
    """Trade and Cooperation Agreement, Article 600(b), as section 41(1) of the Irish Act of 2003 carries it out: how the sentence stands."""
    earlier = (EarlierProceedings(state, outcome, date(2021, 10, 4), carried_out),)
    warrant = _one_offence(_WARRANT, earlier=earlier)
    assert warrant.basis == "eu-uk-tca-surrender"
    assert _found(warrant).get("case.judged-already") == due


def test_a_conviction_whose_sentence_is_not_told_leaves_it_open() -> None:
    """Framework Decision 2002/584, Article 3(2): a sentence must be served, under way or past enforcement."""
    warrant = _eaw(earlier=(EarlierProceedings("PT", Outcome.CONVICTED, date(2021, 10, 4)),))
    report = check(warrant, lecoop.law_on(warrant.issued_on), complete=True)
    assert [gap.path for gap in report.gaps if gap.rule == "case.judged-already"] == ["$.offences[0].earlier[0].carried_out"]


def test_the_convention_counts_its_own_judgments_and_its_protocol_those_of_other_parties() -> None:
    """ETS 24, Article 9 (the requested Party's own), and Article 9(2) as ETS 86 puts it, between its parties."""
    request = specimen(lecoop.ExtraditionRequest)
    own = _one_offence(request, earlier=(EarlierProceedings("FR", Outcome.ACQUITTED, date(2023, 3, 2)),))
    assert _found(own)["case.judged-already"] == ("ets-024 art. 9", Severity.ERROR)
    sentence = EarlierProceedings("CH", Outcome.CONVICTED, date(2023, 11, 6), CarriedOut.TO_BE_SERVED)
    assert "case.judged-already" not in _found(_one_offence(request, earlier=(sentence,))), "it is the judgment to be carried out"


def test_lapse_of_time_in_the_law_that_counts() -> None:
    """Framework Decision 2002/584, Article 4(4): by the law of the executing State it may refuse; the other law is no ground."""
    assert _found(_eaw(time_barred_in=("ES",)))["case.time-barred"] == ("celex-32002f0584 art. 4(4)", Severity.WARNING)
    assert "case.time-barred" not in _found(_eaw(time_barred_in=("DE",)))


# Children


@pytest.mark.parametrize(
    ("requesting", "requested", "languages", "due"),
    [
        ("GB", "ES", ("es",), ("eu-uk-tca-surrender art. 602(2)", Severity.WARNING)),
        ("GB", "FI", ("fi",), ("eu-uk-tca-surrender art. 602(2)", Severity.ERROR)),
        ("ES", "GB", ("en",), None),
    ],
)
def test_a_political_offence_hangs_on_what_the_requested_state_declared(
    requesting: str, requested: str, languages: tuple[str, ...], due: object
) -> None:
    """Trade and Cooperation Agreement, Article 602(2): Finland kept the ground (Act 470/2021), the United Kingdom gave it up."""
    warrant = evolve(_WARRANT, requesting=requesting, requested=requested, languages=languages)
    found = _found(_one_offence(warrant, matter=Matter.POLITICAL, committed_in=requesting), date(2022, 3, 1))
    assert found.get("case.refusable-offence") == due


def test_a_declaration_that_a_state_may_refuse_softens_no_must() -> None:
    """ETS 24, Article 3(1) (shall) stands although France reserved the right to judge for itself what is political (Article 3(3))."""
    request = _one_offence(specimen(lecoop.ExtraditionRequest), matter=Matter.POLITICAL)
    assert (request.requested, request.basis) == ("FR", "ets-024")
    assert _found(request)["case.refusable-offence"] == ("ets-024 art. 3(1)", Severity.ERROR)


@pytest.mark.parametrize(
    ("requested", "age", "due"),
    [
        ("ES", 13, ("celex-32002f0584 art. 3(3)", Severity.ERROR)),
        ("ES", 14, None),
        ("CZ", 14, ("celex-32002f0584 art. 3(3)", Severity.ERROR)),
        ("FR", 12, None),
        ("PT", 15, ("celex-32002f0584 art. 3(3)", Severity.ERROR)),
        ("PT", 16, None),
        ("DK", 14, ("celex-32002f0584 art. 3(3)", Severity.ERROR)),
        ("NL", 11, ("celex-32002f0584 art. 3(3)", Severity.ERROR)),
        ("RO", 14, None),
        ("HU", 11, ("celex-32002f0584 art. 3(3)", Severity.ERROR)),
        ("HU", 12, ("celex-32002f0584 art. 3(3)", Severity.WARNING)),
        ("BE", 15, ("celex-32002f0584 art. 3(3)", Severity.ERROR)),
        ("BE", 16, ("celex-32002f0584 art. 3(3)", Severity.WARNING)),
    ],
)
def test_a_child_below_the_age_is_not_surrendered(requested: str, age: int, due: object) -> None:
    """Framework Decision 2002/584, Article 3(3), C-367/16 Piotrowski; the ages are those of each law on the day of the offence."""
    warrant = evolve(_eaw(committed_on=date(2021, 3, 1), committed_until=None), requested=requested)
    child = evolve(warrant, person=evolve(warrant.person, born_on=date(2021 - age, 3, 1)))
    assert _found(child).get("surrender.child-not-responsible") == due
    day_before = evolve(warrant, person=evolve(warrant.person, born_on=date(2021 - age, 3, 2)))
    if requested == "ES" and age == 14:
        assert _found(day_before)["surrender.child-not-responsible"][1] is Severity.ERROR
    if requested == "FR":
        assert "surrender.child-not-responsible" in {one.rule for one in check(child, lecoop.law_on(child.issued_on)).gaps}


def test_the_parts_of_the_united_kingdom_differ() -> None:
    """Ten in England and Wales, twelve in Scotland since 17 December 2021 (1995 c. 46, section 41): one age for all is a warning."""
    child = evolve(
        _WARRANT, requesting="ES", requested="GB", languages=("en",), issued_on=date(2023, 3, 1),
        offences=(evolve(_WARRANT.offences[0], committed_in="ES", committed_on=date(2022, 2, 1), committed_until=None),),
        person=evolve(_WARRANT.person, born_on=date(2010, 6, 1), nationalities=("ES",), located_in="GB"),
    )  # fmt: skip
    assert _found(child)["surrender.child-not-responsible"] == ("eu-uk-tca-surrender art. 600(c)", Severity.WARNING)
    in_scotland = evolve(child, requested="GB-SCT")
    assert _found(in_scotland)["surrender.child-not-responsible"][1] is Severity.ERROR
    younger = evolve(child, person=evolve(child.person, born_on=date(2012, 6, 1)))
    assert _found(younger)["surrender.child-not-responsible"][1] is Severity.ERROR


# Risks


def test_a_real_risk_is_answered_or_the_request_fails() -> None:
    """Convention on Human Rights, Article 3: towards any State; the Framework Decision itself only says *may*."""
    tortured = (Risk(RiskKind.TORTURE, date(2022, 2, 1), real=True),)
    warrant = _eaw()
    risky = evolve(warrant, person=evolve(warrant.person, risks=tortured))
    assert _found(risky)["case.real-risk-unmet"] == ("ets-005 art. 3", Severity.ERROR)
    elsewhere = evolve(specimen(lecoop.ExtraditionRequest), requested="KR", languages=("ko", "en"))
    there = evolve(elsewhere, person=evolve(elsewhere.person, risks=(Risk(RiskKind.TORTURE, elsewhere.issued_on, real=True),)))
    assert _found(there)["case.real-risk-unmet"] == ("un-torture-1984 art. 3(1)", Severity.ERROR)
    cells = evolve(warrant, person=evolve(warrant.person, risks=(Risk(RiskKind.DETENTION_CONDITIONS, date(2022, 2, 1), real=True),)))
    assert _found(cells)["case.real-risk-unmet"] == ("celex-32002f0584 art. 1(3)", Severity.WARNING)
    promised = evolve(cells, assurances=(Assurance(AssuranceKind.DETENTION_CONDITIONS, date(2022, 2, 20), in_writing=True),))
    assert set(_found(promised)) == {"case.assurance-unspecific"}
    open_ = evolve(warrant, person=evolve(warrant.person, risks=(Risk(RiskKind.UNFAIR_TRIAL),)))
    assert _verdict(open_) is Verdict.UNDECIDED


# Who may ask, and where it goes


def test_a_prosecutor_whom_a_ministry_instructs_issues_no_warrant() -> None:
    """Framework Decision 2002/584, Article 6(1), as C-508/18 and C-82/19 PPU read it; silence leaves it open."""
    for independent, verdict in ((True, Verdict.KEPT), (False, Verdict.BROKEN), (None, Verdict.UNDECIDED)):
        issuing = Authority(AuthorityClass.PROSECUTOR, "Staatsanwaltschaft Musterstadt (specimen)", "DE", independent=independent)
        assert _verdict(evolve(_eaw(), issuing_authority=issuing)) is verdict


def test_police_ask_where_only_a_court_or_prosecutor_may() -> None:
    """Framework Decision 2002/584, Article 6(1), and C-452/16 PPU Poltorak: a police service issues no warrant."""
    police = evolve(_eaw(), issuing_authority=Authority(AuthorityClass.POLICE, "Polizei Musterstadt (specimen)", "DE"))
    assert _found(police)["case.authority-not-competent"] == ("celex-32002f0584 art. 6(1)", Severity.ERROR)


@pytest.mark.parametrize(
    ("matter", "territory", "desk"),
    [
        (Matter.TAX_AND_CUSTOMS, "GB-EAW", "gb-hmrc-central-authority"),
        (Matter.ORDINARY, "GB-SCT", "gb-copfs-central-authority"),
        (Matter.ORDINARY, "GB-NIR", "gb-ukca"),
    ],
)
def test_the_plan_names_the_desk_and_the_letter_is_held_to_it(matter: Matter, territory: str, desk: str) -> None:
    """Crime (International Co-operation) Act 2003, section 28(9), SI 2013/2733 and section 15(3): three desks, each with its cases."""
    law = lecoop.law_on(OF_TAX.issued_on)
    case = Case(asker=AuthorityClass.PROSECUTOR, matter=matter, territory=territory)
    routes = lecoop.plan(law, "FR", "GB", Measure.PRODUCTION_OF_DOCUMENTS, case=case).routes
    assert [one.id for route in routes if route.channel == "direct" for one in route.receivers] == [desk]
    letter = evolve(_one_offence(OF_TAX, matter=matter), requested=territory)
    desks = {"gb-hmrc-central-authority", "gb-copfs-central-authority", "gb-ukca"}
    assert "case.wrong-desk" not in _found(evolve(letter, addressed_to=desk))
    for wrong in desks - {desk}:
        assert _found(evolve(letter, addressed_to=wrong))["case.wrong-desk"][1] is Severity.WARNING
    report = check(evolve(letter, requested="GB", addressed_to=desk), law, complete=True)
    open_ = "case.wrong-desk" in {one.rule for one in report.gaps}
    assert open_, "without the part of the State the right desk is open"


_PARTS = (
    "subjects", "assistance", "issuing_authority", "offences", "documents", "reasons", "necessity", "available_at_home", "languages", "form",
)  # fmt: skip


def _order(**left_out: object) -> Any:
    """The specimen's order, begun with `lecoop draft` and filled in."""
    sent = specimen(lecoop.InvestigationOrder)
    assert sent.measure is not None and sent.issued_on is not None
    begun = loads_any(draft(lecoop.law_on(sent.issued_on), sent.requesting, sent.requested, sent.measure).skeleton())
    assert (begun.basis, begun.form) == ("celex-32014l0041", "eio-annex-a")
    return evolve(begun, **{name: getattr(sent, name) for name in (*_PARTS, "issued_on")}, **left_out)


def test_an_investigation_order_with_all_parts_of_annex_a_is_kept() -> None:
    """Directive 2014/41, Articles 5(1) and 6(1), from the draft to a form that is signed, certified and translated."""
    assert _found(_order()) == {}
    assert _verdict(_order()) is Verdict.KEPT


@pytest.mark.parametrize("part", _PARTS)
def test_an_investigation_order_lacks_each_part_in_turn(part: str) -> None:
    """Directive 2014/41: what Annex A asks for is missing in an order that is sent, and a gap in a draft."""
    empty = () if isinstance(getattr(_order(), part), tuple) else None
    order = evolve(_order(), **{part: empty})
    if part == "languages":
        assert _verdict(order) is Verdict.UNDECIDED
        return
    found = _found(order)
    rule = "case.form-not-used" if part == "form" else "case.contents-missing"
    assert found[rule][1] is Severity.ERROR
    assert found[rule][0].startswith(("celex-32014l0041 art. 5(1)", "celex-32014l0041 art. 6(1)"))
    drafted = check(order, lecoop.law_on(order.issued_on))
    assert drafted.verdict is Verdict.UNDECIDED


@pytest.mark.parametrize(
    ("changes", "rule", "article"),
    [
        ({"documents": "signed"}, "case.contents-missing", "5(1)"),
        ({"documents": "certified"}, "case.contents-missing", "5(1)"),
        ({"issuing_authority": Authority(AuthorityClass.CUSTOMS, "Bureau de douane (spécimen)", "FR")}, "case.not-validated", "2(c)(ii)"),
        ({"languages": ("fr",)}, "case.language-not-accepted", "5(2), 5(3)"),
        ({"available_at_home": False}, "case.not-available-at-home", "6(1)(b)"),
    ],
)
def test_an_investigation_order_that_breaks_one_article(changes: dict[str, Any], rule: str, article: str) -> None:
    """Directive 2014/41: 2(c)(ii) validation, 5(1) signature and certificate, 5(2) language, 6(1)(b) the like case at home."""
    order = _order()
    what = changes.get("documents")
    if what is not None:
        changes = {"documents": tuple(evolve(one, **{what: False}) for one in order.documents)}
    assert _found(evolve(order, **changes)) == {rule: (f"celex-32014l0041 art. {article}", Severity.ERROR)}


def test_a_joint_team_is_not_set_up_by_an_order() -> None:
    """Directive 2014/41, Article 3: the setting up of a joint team lies outside of it."""
    assert "case.measure-not-provided" in _found(evolve(_order(), measure=Measure.JOINT_INVESTIGATION_TEAM))
