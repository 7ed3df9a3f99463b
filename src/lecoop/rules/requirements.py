"""Whether what an instrument requires is so in a case, by what the record says."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from lecoop.basis.basis import Cited
from lecoop.model.criminal_records_request import CriminalRecordsRequest, RecordsPurpose
from lecoop.model.delivery_request import DeliveryRequest, RouteState
from lecoop.model.joint_team_agreement import JointTeamAgreement
from lecoop.model.national_decision import NationalDecision
from lecoop.model.observation_request import ObservationRequest
from lecoop.model.path import Path
from lecoop.model.requirement import Requirement
from lecoop.model.sentence_transfer import SentenceTransfer
from lecoop.model.subject import Subject
from lecoop.report import Severity
from lecoop.rules.rule import Breach, Undecided
from lecoop.values.fact import Fact
from lecoop.values.operation import ConsignmentHandling
from lecoop.values.terms import Effect, Purpose

__all__ = ["FACTS", "due", "so", "unmet"]

Rows = tuple[Cited[Requirement], ...]
_Found = tuple[bool | None, Path]
_Finder = Callable[[object], _Found | None]


def so(record: object, fact: Fact) -> bool | None:
    """Whether this is so, by what the record says; ``None`` where it does not say, or a record of its kind cannot."""
    found = FACTS[fact](record)
    return None if found is None else found[0]


def place(record: object, fact: Fact) -> Path:
    """The field in which a record says whether this is so."""
    found = FACTS[fact](record)
    return () if found is None else found[1]


def due(record: object, rows: Rows, about: frozenset[Fact]) -> Iterator[tuple[Cited[Requirement], tuple[Fact, ...]]]:
    """The rows about one of these facts that nothing lifts, each with what is not stated and decides whether it counts."""
    lifts = [one.item for one in rows if one.item.effect is Effect.NONE]
    for one in rows:
        if one.item.effect is Effect.NONE or one.item.any_of[0] not in about:
            continue
        lifting = [lift.only_if for lift in lifts if set(one.item.any_of) <= set(lift.any_of)]
        if _holds(record, one.item.only_if) is False or any(_holds(record, fact) for fact in lifting):
            continue
        yield one, tuple(fact for fact in (one.item.only_if, *lifting) if fact is not None and so(record, fact) is None)


def _holds(record: object, fact: Fact | None) -> bool | None:
    return True if fact is None else so(record, fact)


def unmet(record: object, rows: Rows, *about: Fact, mend: str) -> Iterator[Breach | Undecided]:
    """What is required of these facts and is not so.

    Args:
        rows: what is required.
        about: the rows that are about one of them are judged.
        mend: what to do, as a clause.
    """
    for one, hangs_on in due(record, rows, frozenset(about)):
        known = {fact: so(record, fact) for fact in one.item.any_of}
        if True in known.values():
            continue
        wanted = " or that ".join(fact.meaning for fact in one.item.any_of)
        open_ = [fact for fact, value in known.items() if value is None]
        for fact in dict.fromkeys((*hangs_on, *(open_ if hangs_on else ()))):
            tail = f"; on that it hangs whether it is wanted that {wanted}" if fact not in known else ""
            yield Undecided(*place(record, fact), message=f"it is not stated whether {fact.meaning}{tail} ({one.citation})")
        if hangs_on:
            continue
        if open_:
            message = f"it is not stated that {wanted}; state it"
            yield Breach(*place(record, open_[0]), message=message, citation=one.citation, severity=_severity(one), missing=True)
        else:
            case = f" where {one.item.only_if.meaning}" if one.item.only_if is not None else ""
            message = f"it is wanted{case} that {wanted}, and that is not so: {mend}"
            yield Breach(*place(record, one.item.any_of[0]), message=message, citation=one.citation, severity=_severity(one))


def _severity(one: Cited[Requirement]) -> Severity:
    return Severity.ERROR if one.item.effect is Effect.SHALL else Severity.WARNING


def _stated(name: str) -> _Finder:
    """A field that is true or false."""

    def find(record: object) -> _Found | None:
        if not hasattr(record, name):
            return None
        value: object = getattr(record, name)
        return (value if isinstance(value, bool) else None), (name,)

    return find


def _transfer(find: Callable[[SentenceTransfer], _Found]) -> _Finder:
    return lambda record: find(record) if isinstance(record, SentenceTransfer) else None


def _person(says: Callable[[Subject, str, SentenceTransfer], bool | None], name: str) -> _Finder:
    """Something about the sentenced person and the State that is to carry out the sentence."""

    def find(record: SentenceTransfer) -> _Found:
        if record.person is None or record.administering is None:
            return None, ("person",) if record.person is None else ("sentencing",)
        return says(record.person, record.administering, record), ("person", name)

    return _transfer(find)


def _national(person: Subject, administering: str, _: SentenceTransfer) -> bool | None:
    return administering in person.nationalities if person.nationalities else None


def _both(first: bool | None, second: bool | None) -> bool | None:
    if first is False or second is False:
        return False
    return None if first is None or second is None else True


def _living_there(person: Subject, administering: str, record: SentenceTransfer) -> bool | None:
    return _both(_national(person, administering, record), person.residence == administering if person.residence is not None else None)


def _to_be_expelled(person: Subject, administering: str, record: SentenceTransfer) -> bool | None:
    return _both(_national(person, administering, record), record.expulsion_ordered)


def _held(person: Subject, _: str, record: SentenceTransfer) -> bool | None:
    return person.located_in == record.sentencing if person.located_in is not None else None


def _asks(sentencing: bool) -> _Finder:
    def find(record: SentenceTransfer) -> _Found:
        if record.administering is None:
            return None, ("sentencing",)
        return (record.sentencing == record.requesting) is sentencing, ("requesting",)

    return _transfer(find)


def _final(record: object) -> _Found | None:
    if not hasattr(record, "national_decision"):
        return None
    decision: object = record.national_decision
    return (decision.final if isinstance(decision, NationalDecision) else None), ("national_decision", "final")


def _asked_for(purpose: RecordsPurpose) -> _Finder:
    def find(record: object) -> _Found | None:
        if not isinstance(record, CriminalRecordsRequest):
            return None
        return (record.purpose is purpose if record.purpose is not None else None), ("purpose",)

    return find


def _used_as_asked(record: object) -> _Found | None:
    if not isinstance(record, CriminalRecordsRequest):
        return None
    stated = record.use is not None and record.purpose is not None
    return (record.use is record.purpose if stated else None), ("use",)


def _tied(record: object) -> _Found | None:
    person: object = getattr(record, "person", None)
    if not isinstance(record, CriminalRecordsRequest) or not isinstance(person, Subject):
        return None if not isinstance(record, CriminalRecordsRequest) else (None, ("person",))
    ties = {*person.nationalities, person.residence} & {record.requesting, record.requested}
    known = bool(person.nationalities) and person.residence is not None
    return (True if ties else False if known else None), ("person", "nationalities")


def _team(find: Callable[[JointTeamAgreement], _Found]) -> _Finder:
    return lambda record: find(record) if isinstance(record, JointTeamAgreement) else None


def _led_there(team: JointTeamAgreement) -> _Found:
    if not team.operates_in or not team.members:
        return None, ("members",) if team.operates_in else ("operates_in",)
    return all(any(one.jurisdiction == place and one.leads for one in team.members) for place in team.operates_in), ("members",)


def _works_in_parties(team: JointTeamAgreement) -> _Found:
    return (set(team.operates_in) <= set(team.parties) if team.operates_in else None), ("operates_in",)


def _of_parties(team: JointTeamAgreement) -> _Found:
    origins = {one.jurisdiction for one in team.members}
    if origins - {None} - set(team.parties):
        return False, ("members",)
    return (True if origins and None not in origins else None), ("members",)


def _by_all(team: JointTeamAgreement) -> _Found:
    silent = any(not one.agreed_by for one in team.prolonged)
    return (None if silent else all(set(team.parties) <= set(one.agreed_by) for one in team.prolonged)), ("prolonged",)


def _not_stated_so(name: str) -> _Finder:
    """The contrary of a field that is true or false."""
    find = _stated(name)

    def contrary(record: object) -> _Found | None:
        found = find(record)
        return None if found is None else (None if found[0] is None else not found[0], found[1])

    return contrary


def _crossed(record: object) -> _Found | None:
    if not isinstance(record, ObservationRequest):
        return None
    return (True if record.crossed_at is not None else record.crossed), ("crossed",)


def _crossed_in_urgency(record: object) -> _Found | None:
    if not isinstance(record, ObservationRequest):
        return None
    found = _crossed(record)
    crossed = found[0] if found is not None else None
    return _both(crossed, record.urgent), ("crossed",) if crossed is None and record.urgent is not None else ("urgent",)


def _ended(record: object) -> _Found | None:
    return (record.ended_at is not None, ("ended_at",)) if isinstance(record, ObservationRequest) else None


def _route(says: Callable[[RouteState], bool | None]) -> _Finder:
    """Something that is said of every State on the way but the one that asks."""

    def find(record: object) -> _Found | None:
        if not isinstance(record, DeliveryRequest):
            return None
        said = [says(one) for one in record.route if one.jurisdiction != record.requesting]
        return (False if False in said else None if None in said or not said else True), ("route",)

    return find


def _untouched(record: object) -> _Found | None:
    if not isinstance(record, DeliveryRequest):
        return None
    return (record.handling is ConsignmentHandling.UNTOUCHED if record.handling is not None else None), ("handling",)


def _for_trial_or_sentence(record: object) -> _Found | None:
    purpose: object = getattr(record, "purpose", None)
    return (purpose is not Purpose.INVESTIGATE if isinstance(purpose, Purpose) else None), ("purpose",)


FACTS: Mapping[Fact, _Finder] = MappingProxyType({
    Fact.FOR_TRIAL_OR_SENTENCE: _for_trial_or_sentence,
    Fact.SENTENCING_STATE_ASKS: _asks(True),
    Fact.ADMINISTERING_STATE_ASKS: _asks(False),
    Fact.JUDGMENT_FINAL: _final,
    Fact.NATIONAL: _person(_national, "nationalities"),
    Fact.NATIONAL_LIVING_THERE: _person(_living_there, "residence"),
    Fact.NATIONAL_TO_BE_EXPELLED: _person(_to_be_expelled, "nationalities"),
    Fact.OTHER_STATE_AGREES: _stated("other_state_agrees"),
    Fact.PERSON_CONSENTS: _stated("consents"),
    Fact.OPINION_CONSIDERED: _stated("opinion_heard"),
    Fact.PERSON_INFORMED: _stated("informed"),
    Fact.TO_BE_EXPELLED: _stated("expulsion_ordered"),
    Fact.FLED: _stated("fled"),
    Fact.HELD_WHERE_SENTENCED: _person(_held, "located_in"),
    Fact.AGREED_IN_EXCEPTION: _stated("agreed_in_exception"),
    Fact.IN_CRIMINAL_PROCEEDINGS: _asked_for(RecordsPurpose.CRIMINAL_PROCEEDINGS),
    Fact.OWN_REQUEST: _asked_for(RecordsPurpose.OWN_REQUEST),
    Fact.TIED_TO_EITHER_STATE: _tied,
    Fact.USED_AS_ASKED: _used_as_asked,
    Fact.THREAT_TO_PUBLIC_SECURITY: _stated("threat_to_public_security"),
    Fact.LEADER_OF_THE_PLACE: _team(_led_there),
    Fact.WORKS_IN_A_PARTY: _team(_works_in_parties),
    Fact.MEMBERS_OF_PARTIES: _team(_of_parties),
    Fact.PROLONGED_BY_ALL: _team(_by_all),
    Fact.EXTRADITABLE: _stated("extraditable"),
    Fact.BORDER_CROSSED: _crossed,
    Fact.URGENT_CROSSING: _crossed_in_urgency,
    Fact.LEAVE_GRANTED: _stated("leave_granted"),
    Fact.NOTIFIED_AT_ONCE: _stated("notified_at_once"),
    Fact.REQUEST_FOLLOWED: _stated("request_followed"),
    Fact.LEAVE_CARRIED: _stated("leave_carried"),
    Fact.OFFICERS_IDENTIFIABLE: _stated("officers_identifiable"),
    Fact.NO_HOME_ENTERED: _not_stated_so("home_entered"),
    Fact.NOBODY_STOPPED: _not_stated_so("person_stopped"),
    Fact.OBSERVATION_ENDED: _ended,
    Fact.REPORTED: _stated("reported"),
    Fact.EVERY_STATE_AGREED: _route(lambda one: one.agreed),
    Fact.DIRECTED_BY_THE_PLACE: _route(lambda one: one.directs),
    Fact.GOODS_UNTOUCHED: _untouched,
    Fact.HANDLING_AGREED: _stated("handling_agreed"),
})  # fmt: skip
"""What finds out whether each fact is so, and the field in which a record says it."""
