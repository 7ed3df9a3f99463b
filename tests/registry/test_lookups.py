"""Look-ups: by id, reference and name; singular ones raise, plural ones give tuples."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from lecoop import BureauKind, Measure, MisuseError, Registry, Standing, UnknownIdError, law_on

LAW = law_on(date(2024, 6, 1))


@pytest.mark.parametrize(
    "name", ["celex-32002f0584", "EAW", "CELEX 32002F0584", "European Arrest Warrant", "european arrest warrant", "eaw"]
)
def test_an_instrument_by_any_of_its_names(name: str) -> None:
    """Id, reference and what practitioners say all find it."""
    assert LAW.instrument(name).id == "celex-32002f0584"


@pytest.mark.parametrize("name", ["Budapest Convention", "ETS 185"])
def test_the_budapest_convention(name: str) -> None:
    """The Convention on Cybercrime is known by its city."""
    assert LAW.instrument(name).id == "ets-185"


def test_an_unknown_name_raises_with_the_nearest() -> None:
    """The nearest known names help whoever mistyped; what was typed is not repeated."""
    with pytest.raises(UnknownIdError, match="nearest") as caught:
        LAW.instrument("ets-0240-CANARY")
    assert "CANARY" not in str(caught.value)
    assert 1 <= len(caught.value.nearest) <= 3


@pytest.mark.parametrize("code", ["ZZ", "gb", "", "GBR", "gb-sct"])
def test_codes_are_exact(code: str) -> None:
    """Only exact codes are taken."""
    with pytest.raises(UnknownIdError):
        LAW.jurisdiction(code)


def test_uk_is_answered_with_gb() -> None:
    """UK is exceptionally reserved in ISO 3166 and answers with GB."""
    assert LAW.jurisdiction("UK").id == "GB"
    assert LAW.standing("ets-024", "UK") is LAW.standing("ets-024", "GB")


def test_every_kind_of_status() -> None:
    """Assigned, user-assigned, reserved, former, part and organisation are all on record."""
    statuses = {LAW.registry.jurisdiction(code).status.value for code in ("FR", "XK", "YUCS", "GB-SCT", "EU")}
    assert statuses == {"assigned", "user-assigned", "formerly-used", "part", "organisation"}
    assert LAW.jurisdiction("JE").responsible == "GB"


def test_iso_codes_agree_with_the_oracle() -> None:
    """Every code that ISO 3166-1 assigns is on record as assigned, and no other."""
    pycountry = pytest.importorskip("pycountry")
    assigned = {one.id for one in Registry.bundled().jurisdictions if one.status.value == "assigned"}
    assert assigned == {country.alpha_2 for country in pycountry.countries}


def test_former_states_have_successors() -> None:
    """A State that is gone says who came after it."""
    for code in ("YUCS", "SUHH", "CSXX", "DDDE", "CSHH"):
        former = LAW.jurisdiction(code)
        assert former.succeeded_by and former.valid_until is not None


def test_binding_is_what_both_share() -> None:
    """Between GB and FR evidence rests on the Convention of 1959."""
    ids = {one.id for one in LAW.binding("GB", "FR", measure=Measure.HEARING_OF_WITNESS)}
    assert "ets-030" in ids and "celex-32014l0041" not in ids
    assert LAW.binding("FR", "GB", measure=Measure.HEARING_OF_WITNESS) == LAW.binding("GB", "FR", measure=Measure.HEARING_OF_WITNESS)


def test_shared_between_three() -> None:
    """What binds each to each."""
    ids = {one.id for one in LAW.shared(["GB", "FR", "US"])}
    assert "ets-185" in ids and "ets-030" not in ids


@pytest.mark.parametrize("codes", [[], ["GB"], ["GB", "GB"], ["GB", "UK"]])
def test_shared_needs_two(codes: list[str]) -> None:
    """Nobody is bound to themselves."""
    with pytest.raises(MisuseError):
        LAW.shared(codes)


def test_bureaus_are_plural() -> None:
    """A kind that nobody has is an empty tuple."""
    assert LAW.bureaus("GB", kind=BureauKind.SIRENE) == ()
    assert [one.kind for one in LAW.bureaus("FR", kind=BureauKind.NCB)] == [BureauKind.NCB]


@pytest.mark.parametrize("day", [datetime(2024, 6, 1, tzinfo=UTC), "2024-06-01", None, 20240601])
def test_the_law_is_asked_for_a_plain_day(day: object) -> None:
    """An instant, a text or a number is no day."""
    with pytest.raises(MisuseError):
        law_on(day)  # type: ignore[arg-type]


def test_a_standing_is_not_yes_or_no() -> None:
    """``if law.standing(...)`` cannot pass by mistake."""
    with pytest.raises(TypeError):
        bool(LAW.standing("ets-024", "GB"))
    assert LAW.standing("ets-024", "GB") is Standing.BOUND


def test_territories_stand_through_extensions() -> None:
    """A Crown dependency is reached where the United Kingdom extended the instrument; elsewhere it is unknown, never bound."""
    assert LAW.standing("ets-185", "JE") is not Standing.BOUND
    assert LAW.standing("ets-024", "GB-SCT") is LAW.standing("ets-024", "GB")


def test_the_stamp_names_version_edition_digest_and_day() -> None:
    """Two clocks on every answer."""
    stamp = LAW.stamp
    assert (stamp.day, stamp.digest) == (date(2024, 6, 1), Registry.bundled().digest)
    assert stamp.edition in str(stamp) and stamp.version in str(stamp)
