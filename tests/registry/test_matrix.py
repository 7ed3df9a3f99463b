"""The matrix: who can ask whom for a measure on a day, all pairs at once, is what the pairwise look-up says."""

from __future__ import annotations

from datetime import date
from random import Random

import pytest

from lecoop import Measure, MisuseError, law_on
from lecoop.registry.link import link

DAYS = (date(2004, 7, 1), date(2020, 6, 1), date(2026, 11, 22))


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("measure", [Measure.SURRENDER, Measure.DNA_COMPARISON, Measure.HEARING_OF_WITNESS, Measure.CONTENT_DATA])
def test_the_matrix_is_what_pairs_say(measure: Measure, day: date) -> None:
    """For random pairs: an instrument is in the matrix where it is open between the two, in that direction, and nowhere else."""
    law = law_on(day)
    found = law.matrix(measure)
    random = Random(f"{measure.value} {day}")
    known = [one for one in law.registry.providing(measure) if one.executes_for is None]
    for number in range(300):
        asking, asked = random.sample(found.codes, 2)
        both = set(found.on(asking, asked)) | set(found.on(asked, asking))
        assert both == {one.id for one in law.binding(asking, asked, measure=measure)}
        if number >= 8:
            continue
        apart = law.no_relations(asking, asked)
        due = []
        for one in known:
            way = link(law, one, asking, asked, measure)
            if way is not None and way.open and (apart is None or one.id in apart.except_instruments):
                due.append(one.id)
        assert list(found.on(asking, asked)) == sorted(due), (asking, asked)


def test_a_row_of_the_matrix() -> None:
    """The partners of a State, and the pairs, are read from it; nobody asks oneself."""
    found = law_on(date(2019, 11, 22)).matrix(Measure.SURRENDER)
    assert "FR" in found.partners("GB")
    assert found.on("GB", "GB") == ()
    assert ("GB", "FR", found.on("GB", "FR")) in set(found.pairs())
    assert len(found.codes) == 250
    with pytest.raises(ValueError, match="not in tuple"):
        found.on("GB", "ZZ")


def test_between_those_without_relations_nothing_runs() -> None:
    """Armenia and Azerbaijan are both bound by the convention of 1957, and nothing runs between them."""
    law = law_on(date(2024, 6, 1))
    assert law.matrix(Measure.SURRENDER).on("AM", "AZ") == ()
    assert law.binding("AM", "AZ", measure=Measure.SURRENDER) == ()
    assert "ets-024" in law.matrix(Measure.SURRENDER).on("AM", "FR")


def test_no_treaty_runs_between_a_state_and_its_territories() -> None:
    """The United Kingdom, the Isle of Man and Jersey are reached by the convention, and not bound to one another."""
    law = law_on(date(2024, 6, 1))
    found = law.matrix(Measure.SURRENDER)
    for one, other in (("GB", "JE"), ("JE", "IM"), ("IM", "GB")):
        assert found.on(one, other) == ()


def test_a_measure_is_asked_for() -> None:
    """A word is no measure."""
    with pytest.raises(MisuseError):
        law_on(date(2024, 6, 1)).matrix("surrender")  # type: ignore[arg-type]
