"""Uses of what another State gave, under real instruments; the people, authorities and cases are invented."""

from __future__ import annotations

from datetime import date

from attrs import evolve

from lecoop.handling.marks import HandlingCode
from lecoop.model.authority import Authority
from lecoop.model.case_record import RecordState
from lecoop.model.handling import Handling
from lecoop.model.offence import Offence
from lecoop.model.subject import Subject
from lecoop.model.use_of_result import Consent, UseOfResult
from lecoop.values.measure import Measure
from lecoop.values.terms import AuthorityClass
from lecoop.values.text import SecretText
from lecoop.values.use import ConsentOf, Use

__all__ = ["EXCULPATORY", "OF_A_PERSON", "SPECIMEN", "WITH_CONDITIONS"]

SPECIMEN = UseOfResult(
    requesting="DE",
    requested="NL",
    measure=Measure.POLICE_INFORMATION,
    basis="celex-32023l0977",
    channel="siena",
    state=RecordState.COMPLETE,
    reference=SecretText("Specimen 31/25"),
    given_by=Authority(kind=AuthorityClass.POLICE, name="Specimen Police of Utrecht"),
    used_by=Authority(kind=AuthorityClass.PROSECUTOR, name="Specimen Prosecution Office"),
    handed_over_on=date(2025, 3, 4),
    purpose=SecretText("An invented investigation into the theft of invented machines."),
    use=Use.EVIDENCE,
    consents=(Consent(of=ConsentOf.STATE, given=True, given_on=date(2025, 3, 20)),),
    issued_on=date(2025, 4, 1),
)
"""Police information that is shown to a court with the consent of the State that gave it."""

WITH_CONDITIONS = evolve(
    SPECIMEN,
    handling=Handling(
        codes=(HandlingCode.EUROPOL_H1, HandlingCode.EUROPOL_H3),
        conditions=SecretText("To be shown to an invented court in closed session only."),
        conditions_kept=True,
    ),
)
"""The same with the marks that came with it: H1, which the consent lifts, and a condition that is kept."""

OF_A_PERSON = UseOfResult(
    requesting="DE",
    requested="ES",
    measure=Measure.SURRENDER,
    basis="celex-32002f0584",
    state=RecordState.COMPLETE,
    used_by=Authority(kind=AuthorityClass.PROSECUTOR, name="Specimen Prosecution Office"),
    handed_over_on=date(2024, 2, 12),
    purpose=SecretText("Trial for an invented robbery."),
    use=Use.OTHER_OFFENCE,
    consents=(Consent(of=ConsentOf.STATE, given=True, given_on=date(2024, 5, 6)),),
    person=Subject(family_name=SecretText("Testperson"), given_names=SecretText("Ana")),
    offences=(Offence(committed_on=date(2022, 6, 1)),),
    issued_on=date(2024, 5, 13),
)
"""A surrendered person who is charged with another, earlier offence after the executing authority consented."""

EXCULPATORY = UseOfResult(
    requesting="BR",
    requested="CH",
    measure=Measure.BANK_INFORMATION,
    basis="uncac-2003",
    state=RecordState.COMPLETE,
    handed_over_on=date(2024, 3, 1),
    purpose=SecretText("An invented investigation into bribes."),
    use=Use.OTHER_PROCEEDING,
    exculpatory=True,
    notified_on=date(2024, 9, 2),
    issued_on=date(2024, 9, 9),
)
"""Evidence that clears an accused in another case, of which the State that gave it was told before."""
