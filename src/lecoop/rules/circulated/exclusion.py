"""What is kept out: offences that are too light or of the wrong kind, and people who have refuge from whoever asks."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from lecoop.basis.threshold import least, meant_for, reaches
from lecoop.model.notice import Diffusion, Notice
from lecoop.model.path import Path
from lecoop.report import Severity
from lecoop.rules.circulating import Circulating
from lecoop.rules.facts import CIRCULATED, Circulated
from lecoop.rules.rule import Breaches, Cites, Undecided, rule
from lecoop.values.circulation import Character, Precondition
from lecoop.values.duration import Penalty
from lecoop.values.terms import Matter, Purpose

__all__ = ["excluded_offence", "penalty_below_threshold", "refugee_from_asker"]

_OF_MATTER = {
    Matter.ADMINISTRATIVE: Character.ADMINISTRATIVE,
    Matter.MILITARY: Character.MILITARY,
    Matter.POLITICAL: Character.POLITICAL,
}


@rule("circulated.penalty-below-threshold", *CIRCULATED, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def penalty_below_threshold(record: Circulated, circulation: Circulating) -> Breaches:
    """The offence, or the sentence, reaches the penalty from which the category is open.

    A red notice goes to every border in the world, and is for serious crime only. Where one of several offences
    reaches the penalty, the others may stand beside it.
    """
    for threshold in circulation.row.thresholds:
        if threshold.to is not None and record.purpose is None:
            raise Undecided("purpose", message="it is not stated whether prosecution or a sentence is meant")
        if not meant_for(threshold, record.purpose):
            continue
        lengths = list(_lengths(record))
        if not lengths:
            yield Undecided("offences", message=f"no offence is stated; {least(threshold)} is due")
        if any(length is not None and reaches(length, threshold) for _, length in lengths):
            continue
        for path, length in lengths:
            if length is None:
                yield Undecided(*path, message=f"the length is not stated; {least(threshold)} is due")
            else:
                message = f"{length} is stated and {least(threshold)} is due; take a way that is open to lighter offences"
                yield circulation.breach(*path, message=message, article=threshold.article)


def _lengths(record: Circulated) -> Iterator[tuple[Path, Penalty | None]]:
    """The sentence where one is to be carried out, else the longest penalty for each offence."""
    if record.purpose is Purpose.ENFORCE:
        yield ("sentence", "imposed"), record.sentence.imposed if record.sentence is not None else None
        return
    for i, offence in enumerate(record.offences):
        yield ("offences", i, "max_penalty"), offence.max_penalty


penalty_below_threshold.passes(Notice)


@penalty_below_threshold.fails(Notice, at="$.offences[0].max_penalty")
def _one_year(notice: Notice) -> Notice:
    """The longest penalty is one year."""
    return evolve(notice, offences=(evolve(notice.offences[0], max_penalty=Penalty(12)),))


@rule("circulated.excluded-offence", *CIRCULATED, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def excluded_offence(record: Circulated, circulation: Circulating) -> Breaches:
    """The offence is none of the kinds that the category keeps out.

    An unpaid debt is no matter for the police of the world, a quarrel in the family is none, and politics,
    arms, faith and race are none at all. Some kinds come in again where serious crime stands behind them.
    """
    row = circulation.row
    if not row.excluded:
        return
    for i, offence in enumerate(record.offences):
        if offence.matter in _OF_MATTER:
            yield from _kept_out(record, circulation, _OF_MATTER[offence.matter], ("offences", i, "matter"))
    for i, character in enumerate(record.characters):
        yield from _kept_out(record, circulation, character, ("characters", i))
    if not record.characters:
        yield Undecided("characters", message="what kind of act it is is not stated, and some kinds are kept out")


def _kept_out(record: Circulated, circulation: Circulating, character: Character, path: Path) -> Breaches:
    for one in circulation.row.excluded:
        if character not in one.characters:
            continue
        serious = _serious(record) if one.unless_serious else False
        if serious is None:
            message = f"{character.value} is kept out unless serious or organised crime stands behind it, and that is not stated"
            yield Undecided("aims_at_serious_crime", message=message)
        elif not serious:
            where = circulation.row.category.value
            message = f"{character.value} is kept out of {where}; settle it at home, or by a request that allows it"
            yield circulation.breach(*path, message=message, row=one)


def _serious(record: Circulated) -> bool | None:
    """Whether serious crime is aimed at, or organised crime suspected behind it."""
    said = [record.aims_at_serious_crime, *(one.organised_group for one in record.offences)]
    return True if True in said else None if None in said else False


excluded_offence.passes(Notice)


@excluded_offence.fails(Notice, at="$.characters[0]")
def _a_debt(notice: Notice) -> Notice:
    """A red notice is asked for because a private debt was not paid."""
    offence = evolve(notice.offences[0], organised_group=False)
    return evolve(notice, characters=(Character.PRIVATE_DISPUTE,), aims_at_serious_crime=False, offences=(offence,))


@excluded_offence.fails(Notice, at="$.offences[0].matter")
def _a_deserter(notice: Notice) -> Notice:
    """A red notice is asked for because of an offence under military law."""
    return evolve(notice, offences=(evolve(notice.offences[0], matter=Matter.MILITARY),))


@rule("circulated.refugee-from-asker", *CIRCULATED, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def refugee_from_asker(record: Circulated, circulation: Circulating) -> Breaches:
    """Nobody is circulated at the request of the State from which they have refuge.

    Once a member has confirmed that somebody is a refugee, INTERPOL deletes what the State of origin asked for.
    """
    for one in circulation.row.requires:
        if one.what is not Precondition.NO_REFUGE_FROM_ASKER:
            continue
        refuge = record.person.refugee_from if record.person is not None else None
        if refuge == record.requesting:
            message = f"the person has refuge from {record.requesting}, which asks; do not circulate it"
            yield circulation.breach("person", "refugee_from", message=message, row=one)
        elif one.what in record.denies:
            message = "it is said that the person has refuge from the State that asks; do not circulate it"
            yield circulation.breach("denies", record.denies.index(one.what), message=message, row=one)
        elif refuge is None and one.what not in record.confirms:
            yield Undecided("person", "refugee_from", message="whether the person has refuge from the State that asks is not stated")


refugee_from_asker.passes(Notice)
refugee_from_asker.passes(Diffusion)


@refugee_from_asker.fails(Notice, at="$.person.refugee_from")
def _a_refugee(notice: Notice) -> Notice:
    """The State that asks is the one from which the person fled."""
    return evolve(notice, person=None if notice.person is None else evolve(notice.person, refugee_from=notice.requesting))
