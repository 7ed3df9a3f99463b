"""A capacity-building programme, and the human-rights assessment that comes before it."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from lecoop.values.liaison import AssistanceKind, AssistanceUse, HostPartner, RightsRisk, RiskLevel, SignOff, Threat
from lecoop.values.terms import Seen

__all__ = ["Assessment", "IdentifiedRisk", "Programme"]


@frozen
class IdentifiedRisk:
    """One risk that an assessment found: its level before anything is done, and whether it is met.

    Args:
        mitigation: what is done about it, one sentence; empty where nothing is.
        remaining: its level after that; ``None`` where it is not stated.
    """

    risk: RightsRisk
    level: RiskLevel
    mitigation: str = ""
    remaining: RiskLevel | None = None


@frozen
class Assessment:
    """The human-rights assessment of a programme, by its stages: situation, risks, mitigation, overall level, sign-off, monitoring.

    Args:
        assessed_on: day on which it was finished; ``signed_off_on`` day of the signature.
        situation: the human-rights situation in which the help is given, in a few sentences; empty where it was not looked at.
        overall: the risk that is left as a whole.
        signed_off_by: who signed it off; ``None`` where nobody did.
        excludes: uses of the help that it rules out.
        monitoring: how the use of the help is watched; empty where it is not.
        review_by: day by which it is looked at again, where it names one.
    """

    assessed_on: date | None = None
    situation: str = ""
    risks: tuple[IdentifiedRisk, ...] = ()
    overall: RiskLevel | None = None
    signed_off_by: SignOff | None = None
    signed_off_on: date | None = None
    excludes: tuple[AssistanceUse, ...] = ()
    monitoring: str = ""
    review_by: date | None = None


@frozen
class Programme:
    """Help by which one State builds the capability of another's services.

    Args:
        id: unique, such as ``"gb-nca-specimen-training"``.
        provider: id of the agency that gives it.
        towards: codes of the jurisdictions that receive it; ``partner`` the kind of body there, ``partner_name`` its name.
        threats: against what; ``kinds`` what is given; ``uses`` for what the partner uses it.
        valid_from: first day on which help is given; ``valid_until`` first day after it.
        assessment: ``None`` where none is on record; hardly any is published.
    """

    id: str
    name: str
    provider: str
    towards: tuple[str, ...]
    source: str
    seen: Seen
    partner: HostPartner | None = None
    partner_name: str = ""
    threats: tuple[Threat, ...] = ()
    kinds: tuple[AssistanceKind, ...] = ()
    uses: tuple[AssistanceUse, ...] = ()
    assessment: Assessment | None = None
    valid_from: date | None = None
    valid_until: date | None = None
    held_on: date | None = None
    last_seen_on: date | None = None
    note: str = ""
