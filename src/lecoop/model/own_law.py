"""What a State's own law says of cooperation: treaties, nationals, children, the penalty of death, and where data may go."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from lecoop.values.measure import Measure
from lecoop.values.terms import Bar, OwnLawSubject, Seen

__all__ = ["Adequacy", "AgeOfResponsibility", "DeathPenalty", "DeathPenaltyYear", "OwnLaw"]


@frozen
class OwnLaw:
    """One rule of a State's own law on giving help.

    Args:
        subject: what it rules.
        bar: with ``own-nationals``, how far nationals are given up.
        measures: the measures concerned.
        towards: codes of States or organisations towards which alone it holds; empty for all.
        article: the law and its article.
        held_on: a day on which it was seen to hold, where its first day is not known.
    """

    subject: OwnLawSubject
    measures: tuple[Measure, ...]
    source: str
    seen: Seen
    article: str = ""
    bar: Bar | None = None
    towards: tuple[str, ...] = ()
    valid_from: date | None = None
    valid_until: date | None = None
    held_on: date | None = None
    note: str = ""


@frozen
class Adequacy:
    """A decision by which personal data may go to the jurisdiction without further safeguards.

    Args:
        by: whose decision: ``"EU"`` or the code of a State.
        law_enforcement: whether it is for competent authorities' data; else it is for data in general, and no help to them.
        decision: its reference, such as ``"Decision (EU) 2021/1773"``.
    """

    by: str
    law_enforcement: bool
    decision: str
    source: str
    seen: Seen
    valid_from: date | None = None
    valid_until: date | None = None
    held_on: date | None = None
    note: str = ""


@frozen
class DeathPenalty:
    """Whether a State's law knows the penalty of death, over a run of days.

    Args:
        status: ``"abolished"``, ``"abolished-for-ordinary-crimes"``, ``"abolished-in-practice"`` or ``"retained"``.
        held_on: a day on which it was seen, where the first day is not known.
    """

    status: str
    source: str
    seen: Seen
    valid_from: date | None = None
    valid_until: date | None = None
    held_on: date | None = None
    note: str = ""


@frozen
class AgeOfResponsibility:
    """From which age a State's law holds a person responsible for a crime; the age on the day of the offence counts.

    Args:
        age: in completed years; whoever is younger cannot be held responsible for any crime.
        article: the law and its article.
        for_most: the age from which it holds for most crimes, where a younger child answers for some only.
        rebuttable: the law only presumes that a younger child is not responsible.
        territories: codes of the parts in which it holds; empty for all.
        held_on: a day on which it was seen to hold, where its first day is not known.
    """

    age: int
    source: str
    seen: Seen
    article: str = ""
    for_most: int | None = None
    rebuttable: bool = False
    territories: tuple[str, ...] = ()
    valid_from: date | None = None
    valid_until: date | None = None
    held_on: date | None = None
    note: str = ""


@frozen
class DeathPenaltyYear:
    """What was recorded of the penalty of death in one calendar year.

    Args:
        status: as at the end of the year, in the words of ``DeathPenalty``.
        executions, death_sentences: as published: a number, ``"+"`` for some of unknown number, ``"10+"`` for
            at least ten; empty where nothing was recorded.
    """

    year: int
    status: str
    source: str
    seen: Seen
    executions: str = ""
    death_sentences: str = ""
