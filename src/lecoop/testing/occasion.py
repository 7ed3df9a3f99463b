"""Occasions: who could ask whom, on which basis, by which channel and in which languages, over a run of days.

They say nothing that the data does not say; the tests hold every one of them against the bundled law.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache

from attrs import frozen
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from lecoop.testing.values import days
from lecoop.values.measure import Measure

__all__ = ["EXTRADITIONS", "INFORMATION", "LETTERS", "ORDERS", "WARRANTS", "Occasion", "occasions"]


@frozen(kw_only=True)
class Occasion:
    """A pair that may cooperate in one way on each of its days.

    Args:
        own, into: language of whoever asks, and the one into which the papers are translated.
        first, last: the days of issue; ``near`` the simplest of them.
    """

    requesting: str
    requested: str
    basis: str
    channel: str
    first: date
    near: date
    own: str
    into: str
    last: date = date(2026, 11, 22)
    form: str | None = None
    measures: tuple[Measure, ...] = (Measure.SURRENDER,)
    relies_on_list: bool = False

    @property
    def days(self) -> SearchStrategy[date]:
        """Days on which a record may be issued."""
        return _days(self)

    @property
    def measure_of(self) -> SearchStrategy[Measure]:
        """What may be asked."""
        return _measures(self)

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages in which it is asked."""
        return tuple(dict.fromkeys((self.own, self.into)))


@cache
def _days(occasion: Occasion) -> SearchStrategy[date]:
    return days(occasion.first, occasion.last, near=occasion.near)


@cache
def _measures(occasion: Occasion) -> SearchStrategy[Measure]:
    return st.sampled_from(occasion.measures)


def occasions(among: Sequence[Occasion], given: Mapping[str, object]) -> SearchStrategy[Occasion]:
    """One of the occasions, of those that suit what is given about the pair, the basis and the day if there are any."""
    suiting = list(among)
    for name in ("requesting", "requested", "basis"):
        if name in given:
            suiting = [one for one in suiting if getattr(one, name) == given[name]] or suiting
    day = given.get("issued_on")
    if isinstance(day, date):
        suiting = [one for one in suiting if one.first <= day <= one.last] or suiting
    return _among(tuple(suiting))


@cache
def _among(among: tuple[Occasion, ...]) -> SearchStrategy[Occasion]:
    return st.sampled_from(among)


def _tca(requesting: str, requested: str, own: str, into: str) -> Occasion:
    return Occasion(
        requesting=requesting, requested=requested, basis="eu-uk-tca-surrender", channel="direct", form="tca-annex-43", own=own,
        into=into, first=date(2021, 5, 1), near=date(2022, 3, 1), last=date(2025, 12, 1),
    )  # fmt: skip


def _eaw(requesting: str, requested: str, own: str, into: str) -> Occasion:
    return Occasion(
        requesting=requesting, requested=requested, basis="celex-32002f0584", channel="direct", form="eaw-annex", own=own,
        into=into, first=date(2010, 1, 1), near=date(2022, 3, 1), relies_on_list=True,
    )  # fmt: skip


WARRANTS = (
    _tca("GB", "ES", "en", "es"),
    _tca("GB", "FR", "en", "fr"),
    _tca("FR", "GB", "fr", "en"),
    _tca("ES", "GB", "es", "en"),
    _eaw("FR", "DE", "fr", "de"),
    _eaw("DE", "FR", "de", "fr"),
    _eaw("ES", "PT", "es", "pt"),
    Occasion(
        requesting="FR", requested="NO", basis="eu-iceland-norway-surrender", channel="direct", form="eu-iceland-norway-annex",
        own="fr", into="no", first=date(2019, 11, 1), near=date(2022, 3, 1),
    ),
)  # fmt: skip


def _convention(requesting: str, requested: str, own: str, into: str) -> Occasion:
    return Occasion(
        requesting=requesting, requested=requested, basis="ets-024", channel="diplomatic", own=own, into=into,
        first=date(2022, 1, 1), near=date(2024, 2, 5),
    )  # fmt: skip


def _treaty(requesting: str, requested: str) -> Occasion:
    return Occasion(
        requesting=requesting, requested=requested, basis="gb-us-extradition-2003", channel="diplomatic", own="en", into="en",
        first=date(2008, 1, 1), near=date(2024, 2, 5),
    )  # fmt: skip


EXTRADITIONS = (
    _convention("CH", "FR", "de", "fr"),
    _convention("GB", "CH", "en", "fr"),
    _convention("CH", "GB", "de", "en"),
    _treaty("US", "GB"),
    _treaty("GB", "US"),
)


def _letter(requesting: str, requested: str, own: str, into: str, *, form: str | None = None) -> Occasion:
    first, last = (date(2021, 7, 1), date(2023, 6, 18)) if form is None else (date(2023, 6, 19), date(2026, 11, 22))
    return Occasion(
        requesting=requesting, requested=requested, basis="ets-030", channel="direct", own=own, into=into, form=form,
        measures=(Measure.PRODUCTION_OF_DOCUMENTS, Measure.HEARING_OF_WITNESS), first=first, last=last, near=date(2022, 5, 16),
    )  # fmt: skip


LETTERS = (
    _letter("GB", "FR", "en", "fr"),
    _letter("FR", "GB", "fr", "en"),
    _letter("GB", "DE", "en", "de"),
    _letter("CH", "ES", "de", "es"),
    _letter("GB", "FR", "en", "fr", form="tca-mla-form"),
    _letter("FR", "GB", "fr", "en", form="tca-mla-form"),
    Occasion(
        requesting="GB", requested="US", basis="gb-us-mla-1994", channel="central-authorities", own="en", into="en",
        measures=(Measure.PRODUCTION_OF_DOCUMENTS, Measure.HEARING_OF_WITNESS), first=date(2022, 1, 1), near=date(2022, 5, 16),
    ),
)  # fmt: skip


def _order(requesting: str, requested: str, own: str, into: str) -> Occasion:
    return Occasion(
        requesting=requesting, requested=requested, basis="celex-32014l0041", channel="direct", form="eio-annex-a", own=own, into=into,
        measures=(Measure.HEARING_OF_WITNESS, Measure.PRODUCTION_OF_DOCUMENTS, Measure.BANK_INFORMATION),
        first=date(2019, 1, 1), near=date(2023, 4, 12), relies_on_list=True,
    )  # fmt: skip


ORDERS = (_order("FR", "DE", "fr", "de"), _order("DE", "FR", "de", "fr"), _order("ES", "IT", "es", "it"), _order("NL", "PL", "nl", "pl"))


def _information(requesting: str, requested: str) -> Occasion:
    return Occasion(
        requesting=requesting, requested=requested, basis="celex-32023l0977", channel="siena", own="en", into="en",
        measures=(Measure.POLICE_INFORMATION,), first=date(2025, 1, 1), near=date(2025, 6, 3),
    )  # fmt: skip


INFORMATION = (_information("DE", "NL"), _information("FR", "DE"), _information("ES", "IT"), _information("NL", "FR"))
