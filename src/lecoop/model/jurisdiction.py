"""A jurisdiction: a State, a part or territory of one, a former State, or an organisation's code."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from lecoop.model.agency import Agency
from lecoop.model.assistance import AssistanceRule
from lecoop.model.bureau import Bureau
from lecoop.model.own_law import Adequacy, AgeOfResponsibility, DeathPenalty, DeathPenaltyYear, OwnLaw
from lecoop.values.citation import Source
from lecoop.values.measure import Measure
from lecoop.values.terms import JurisdictionStatus, Seen

__all__ = ["AbsentRelation", "Gate", "Jurisdiction", "Surveyed"]


@frozen
class Gate:
    """Something that has to be looked at before help is given: a caution on every plan that meets it.

    Args:
        id: such as ``"refugee"`` or ``"assessment-before-assistance"``.
        measures: measures concerned.
        of: on which side the jurisdiction must stand: ``"requested"``, ``"requesting"`` or ``"either"``.
        message: what to do, one sentence.
        instrument, article: where it stands.
        only_if: ``"requesting-retains-death-penalty"`` and the like; empty for always.
        channels: only on these channels; empty for any.
    """

    id: str
    measures: tuple[Measure, ...]
    message: str
    source: str
    seen: Seen
    instrument: str = ""
    article: str = ""
    of: str = "either"
    only_if: str = ""
    channels: tuple[str, ...] = ()
    towards_outside: str = ""
    valid_from: date | None = None
    valid_until: date | None = None


@frozen
class Jurisdiction:
    """Somebody with a law and authorities of its own.

    Args:
        id: ISO 3166-1 alpha-2 code, or ``XK``, or a part (``GB-SCT``), or a former code (``YUCS``).
        status: how the code stands.
        answers_to: the code to use instead: ``GB`` for ``UK``.
        part_of: the State of which it is a part; ``responsible`` the State that answers for its
            foreign relations (Jersey is not a part of the United Kingdom).
        official_languages: ISO 639-1 codes.
        time_zones: names in the time zone database of IANA; where there are several, the duty-holder's is one of them.
        death_penalty: the law over runs of days; ``death_penalty_years`` what was recorded year by year.
        age_of_responsibility: from which age its law holds a person responsible.
        own_law: what its own law says of giving help; ``adequacy`` by whose decision data may go to it.
        assistance: who signs off the assessment of help that its agencies give abroad, by level of risk.
    """

    id: str
    status: JurisdictionStatus
    name: str = ""
    answers_to: str | None = None
    part_of: str | None = None
    responsible: str | None = None
    succeeded_by: tuple[str, ...] = ()
    official_languages: tuple[str, ...] = ()
    time_zones: tuple[str, ...] = ()
    valid_from: date | None = None
    valid_until: date | None = None
    sources: tuple[Source, ...] = ()
    agencies: tuple[Agency, ...] = ()
    bureaus: tuple[Bureau, ...] = ()
    death_penalty: tuple[DeathPenalty, ...] = ()
    death_penalty_years: tuple[DeathPenaltyYear, ...] = ()
    age_of_responsibility: tuple[AgeOfResponsibility, ...] = ()
    own_law: tuple[OwnLaw, ...] = ()
    assistance: tuple[AssistanceRule, ...] = ()
    adequacy: tuple[Adequacy, ...] = ()
    gates: tuple[Gate, ...] = ()
    notes: tuple[str, ...] = ()


@frozen
class AbsentRelation:
    """Between these two no instrument runs, whatever the lists of parties say.

    Args:
        by: who does not recognise the other or keeps no relations.
        towards: whom.
        except_instruments: ids of instruments that run all the same.
    """

    by: str
    towards: str
    source: str
    seen: Seen
    sources: tuple[Source, ...] = ()
    valid_from: date | None = None
    valid_until: date | None = None
    except_instruments: tuple[str, ...] = ()
    note: str = ""


@frozen
class Surveyed:
    """How far the registry has looked: which instruments exist between those named, for a subject.

    Args:
        subject: field of cooperation.
        between: codes of the States, or of organisations for their members, among which every
            instrument of the subject is on record.
        measures: the measures looked at; empty for all of the subject.
        valid_from: day from which the law was looked at; ``on`` day up to which.
        left_out: what is known to be missing: with it, an absence stays a gap.
    """

    subject: str
    between: tuple[str, ...]
    on: date
    source: str = ""
    towards: tuple[str, ...] = ()
    measures: tuple[Measure, ...] = ()
    valid_from: date | None = None
    left_out: str = ""
