"""To which desk of the requested State a request goes."""

from __future__ import annotations

from attrs import evolve

from lecoop.basis.basis import Basis
from lecoop.basis.question import Question
from lecoop.basis.remit import desks, in_remit
from lecoop.model.arrest_warrant import ArrestWarrant
from lecoop.model.extradition_request import ExtraditionRequest
from lecoop.model.letter_of_request import LetterOfRequest
from lecoop.report import Severity
from lecoop.rules.rule import Breach, Breaches, Cites, Undecided, rule

__all__ = ["wrong_desk"]


@rule(
    "case.wrong-desk", ArrestWarrant, ExtraditionRequest, LetterOfRequest,
    severity=Severity.WARNING, added_in="26.1", citation=Cites.FORM,
)  # fmt: skip
def wrong_desk(record: ArrestWarrant | ExtraditionRequest | LetterOfRequest, question: Question, basis: Basis) -> Breaches:
    """A request goes to the desk of the requested State that is competent for its measure, its kind and its part of the State.

    A State may have several: one for tax and customs, one for a part with courts of its own. What comes to the
    wrong one is passed on at best, and lies at worst.
    """
    if record.addressed_to is None:
        return
    all_ = desks(question, question.asked)
    named = next((one for one in all_ if one.id == record.addressed_to), None)
    if named is None:
        yield Undecided("addressed_to", message=f"no desk of {question.asked} on record has this id on the day")
        return
    fit = [one for one in all_ if one.kind is named.kind and one.remits and in_remit(question, basis, one, "incoming")]
    if not in_remit(question, basis, named, "incoming"):
        right = f"; it is for {' or '.join(one.id for one in fit)}" if fit else ""
        yield Breach("addressed_to", message=f"this desk of {question.asked} is not competent for it{right}")
    elif len(fit) > 1 and question.facts.matter is None:
        yield Undecided("offences", message=f"the kind of case is not stated, and {question.asked} has a desk for each")
    elif len(fit) > 1 and question.facts.territory is None:
        parts = sorted({part for one in fit for remit in one.remits for part in remit.territories})
        yield Undecided("requested", message=f"which part of {question.asked} is meant is not stated; name one of {', '.join(parts)}")


def _tax_case() -> LetterOfRequest:
    """A letter on a fraud on value added tax, to the desk for tax and customs."""
    from lecoop.examples.letter_of_request import OF_TAX

    return OF_TAX


wrong_desk.passes(_tax_case)
wrong_desk.passes(LetterOfRequest)


@wrong_desk.fails(_tax_case, at="$.addressed_to")
def _to_the_home_office(letter: LetterOfRequest) -> LetterOfRequest:
    """The tax case goes to the desk for all other cases."""
    return evolve(letter, addressed_to="gb-ukca")
