"""Rules that judge requests for convictions: for what they are asked for, by whose wish, and for what they are used."""

from __future__ import annotations

from attrs import evolve

from lecoop.basis.basis import Basis
from lecoop.model.criminal_records_request import CriminalRecordsRequest, RecordsPurpose
from lecoop.report import Audience, Severity
from lecoop.rules.requirements import unmet
from lecoop.rules.rule import Breaches, Cites, rule
from lecoop.values.fact import Fact

__all__ = ["other_purpose", "own_request_without_tie", "used_beyond_purpose"]


@rule("records.used-beyond-purpose", CriminalRecordsRequest, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def used_beyond_purpose(record: CriminalRecordsRequest, basis: Basis) -> Breaches:
    """Convictions from another State are used only for the purpose for which they were asked for.

    What came for one trial is not at hand for the next, nor for a licence; only an immediate and serious threat to
    public security lets it be used for something else.
    """
    yield from unmet(record, basis.requirements, Fact.USED_AS_ASKED, mend="ask again, for this purpose")


used_beyond_purpose.passes(CriminalRecordsRequest)


@used_beyond_purpose.fails(CriminalRecordsRequest, at="$.use")
def _for_a_licence(record: CriminalRecordsRequest) -> CriminalRecordsRequest:
    """What was asked for in criminal proceedings is to decide on a licence for a firearm."""
    return evolve(record, use=RecordsPurpose.LICENCE)


@rule(
    "records.other-than-criminal-proceedings", CriminalRecordsRequest,
    severity=Severity.WARNING, added_in="26.1", citation=Cites.DATA, audience=Audience.OTHER_SIDE,
)  # fmt: skip
def other_purpose(record: CriminalRecordsRequest, basis: Basis) -> Breaches:
    """Outside criminal proceedings the requested State answers as its own law lets it.

    An answer is owed in criminal proceedings; for employment, licences and the like it may be empty without a word.
    """
    yield from unmet(record, basis.requirements, Fact.IN_CRIMINAL_PROCEEDINGS, mend="look up whether the other State's law allows it")


other_purpose.passes(CriminalRecordsRequest)


@other_purpose.fails(CriminalRecordsRequest, at="$.purpose")
def _for_an_employer(record: CriminalRecordsRequest) -> CriminalRecordsRequest:
    """The convictions are asked for on behalf of an employer."""
    return evolve(record, purpose=RecordsPurpose.EMPLOYMENT, use=RecordsPurpose.EMPLOYMENT)


@rule("records.own-request-without-tie", CriminalRecordsRequest, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def own_request_without_tie(record: CriminalRecordsRequest, basis: Basis) -> Breaches:
    """Whoever asks for the own record through a central authority lives in, or is a national of, one of the two States.

    Without such a tie neither of them keeps the whole record, and the person has to ask where it is kept.
    """
    yield from unmet(record, basis.requirements, Fact.TIED_TO_EITHER_STATE, mend="tell the person to ask the State of nationality")


own_request_without_tie.passes(CriminalRecordsRequest)


@own_request_without_tie.fails(CriminalRecordsRequest, at="$.person.nationalities")
def _from_elsewhere(record: CriminalRecordsRequest) -> CriminalRecordsRequest:
    """A Swiss national who lives in Switzerland asks Germany for what France has on record."""
    person = None if record.person is None else evolve(record.person, nationalities=("CH",), residence="CH")
    return evolve(record, person=person, purpose=RecordsPurpose.OWN_REQUEST, use=RecordsPurpose.OWN_REQUEST)
