"""lecoop: who may be asked, how, whether it is right, and what changed, in international law-enforcement cooperation.

The face of the library. Each name loads what it needs on first use, so that importing lecoop costs little.

>>> from datetime import date
>>> import lecoop
>>> law = lecoop.law_on(date(2026, 11, 22))
>>> lecoop.plan(law, "GB", "ES", lecoop.Measure.SURRENDER).routes[0].basis.head
'eu-uk-tca-surrender'
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

    from lecoop.basis.case import Case
    from lecoop.door import dumps, loads
    from lecoop.errors import LecoopError, LoadError, MisuseError, UnknownIdError
    from lecoop.model.arrest_warrant import ArrestWarrant
    from lecoop.model.extradition_request import ExtraditionRequest
    from lecoop.model.information_request import InformationRequest
    from lecoop.model.investigation_order import InvestigationOrder
    from lecoop.model.letter_of_request import LetterOfRequest
    from lecoop.model.refusal_answer import RefusalAnswer
    from lecoop.registry import Law, Registry
    from lecoop.report import Report, Severity, Verdict
    from lecoop.routing import Plan, plan
    from lecoop.routing.changes import changes
    from lecoop.rules import RULES, check
    from lecoop.values.duration import Penalty
    from lecoop.values.measure import Measure
    from lecoop.values.period import Period
    from lecoop.values.terms import AuthorityClass, BureauKind, Purpose, Standing

__all__ = [
    "ArrestWarrant",
    "AuthorityClass",
    "BureauKind",
    "Case",
    "ExtraditionRequest",
    "InformationRequest",
    "InvestigationOrder",
    "Law",
    "LecoopError",
    "LetterOfRequest",
    "LoadError",
    "Measure",
    "MisuseError",
    "Penalty",
    "Period",
    "Plan",
    "Purpose",
    "RULES",
    "RefusalAnswer",
    "Registry",
    "Report",
    "Severity",
    "Standing",
    "UnknownIdError",
    "Verdict",
    "changes",
    "check",
    "dumps",
    "law_on",
    "loads",
    "plan",
]

_PLACES = {
    "ArrestWarrant": "lecoop.model.arrest_warrant",
    "AuthorityClass": "lecoop.values.terms",
    "BureauKind": "lecoop.values.terms",
    "Case": "lecoop.basis.case",
    "ExtraditionRequest": "lecoop.model.extradition_request",
    "InformationRequest": "lecoop.model.information_request",
    "InvestigationOrder": "lecoop.model.investigation_order",
    "Law": "lecoop.registry.law",
    "LecoopError": "lecoop.errors",
    "LetterOfRequest": "lecoop.model.letter_of_request",
    "LoadError": "lecoop.errors",
    "Measure": "lecoop.values.measure",
    "MisuseError": "lecoop.errors",
    "Penalty": "lecoop.values.duration",
    "Period": "lecoop.values.period",
    "Plan": "lecoop.routing.plan",
    "Purpose": "lecoop.values.terms",
    "RULES": "lecoop.rules",
    "RefusalAnswer": "lecoop.model.refusal_answer",
    "Registry": "lecoop.registry.registry",
    "Report": "lecoop.report",
    "Severity": "lecoop.report",
    "Standing": "lecoop.values.terms",
    "UnknownIdError": "lecoop.errors",
    "Verdict": "lecoop.report",
    "changes": "lecoop.routing.changes",
    "check": "lecoop.rules",
    "dumps": "lecoop.door",
    "loads": "lecoop.door",
    "plan": "lecoop.routing.plan",
}


def law_on(day: date) -> Law:
    """The law of the bundled edition as it stands on a day.

    Raises:
        MisuseError: the day is no plain date.
        SnapshotError: the bundled data is missing or is not what its digest says.
    """
    from lecoop.registry.registry import Registry

    return Registry.bundled().on(day)


def __getattr__(name: str) -> object:
    if name == "__version__":
        from lecoop.version import VERSION

        return VERSION
    place = _PLACES.get(name)
    if place is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    found = getattr(import_module(place), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted([*__all__, "__version__"])
