"""Rules that judge what the answer to a request may be used for."""

from __future__ import annotations

from attrs import evolve

from lecoop.basis.basis import Basis
from lecoop.model.information_request import InformationRequest
from lecoop.model.letter_of_request import LetterOfRequest
from lecoop.report import Severity
from lecoop.rules.rule import Breach, Breaches, Cites, Undecided, rule
from lecoop.values.citation import Citation

__all__ = ["police_information_as_evidence"]


@rule(
    "evidence.intelligence-as-evidence", InformationRequest, LetterOfRequest,
    severity=Severity.WARNING, added_in="26.1", citation=Cites.DATA,
)  # fmt: skip
def police_information_as_evidence(record: InformationRequest | LetterOfRequest, basis: Basis) -> Breaches:
    """What is to be used as evidence is asked for in a way that gives evidence.

    Information between police may lead an investigation; to show it to a court needs the consent of the
    State that gave it, or a formal request for the same thing.
    """
    if basis.evidence not in ("no", "with-consent"):
        return
    if record.as_evidence is None:
        raise Undecided("as_evidence", message="it is not stated whether the answer is to be used as evidence")
    if record.as_evidence:
        needed = (
            "it cannot be used as evidence" if basis.evidence == "no" else "it can be used as evidence only with the other State's consent"
        )
        message = f"the answer is to be used as evidence, and under this basis {needed}; ask for the consent, or send a formal request"
        hard = Severity.ERROR if basis.evidence == "no" else None
        yield Breach("as_evidence", message=message, citation=Citation(basis.head, basis.article), severity=hard)


police_information_as_evidence.passes(InformationRequest)
police_information_as_evidence.passes(LetterOfRequest)


@police_information_as_evidence.fails(InformationRequest, at="$.as_evidence")
def _for_the_court(request: InformationRequest) -> InformationRequest:
    """The police ask for information that they mean to show to a court."""
    return evolve(request, as_evidence=True)
