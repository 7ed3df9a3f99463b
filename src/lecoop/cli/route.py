"""Which ways are open from one to another for a measure, and why every other way is closed."""

from __future__ import annotations

import argparse

from lecoop.basis.case import Case
from lecoop.cli import reading, shapes
from lecoop.registry.law import Law
from lecoop.routing.plan import plan
from lecoop.values.duration import Penalty
from lecoop.values.measure import Measure
from lecoop.values.period import parse_day
from lecoop.values.terms import AuthorityClass, CrimeArea, Matter, Purpose

__all__ = ["answer", "arguments"]


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("asking", metavar="FROM", help="code of who asks, such as GB")
    parser.add_argument("asked", metavar="TO", help="code of who is asked, such as ES or GB-SCT")
    parser.add_argument("measure", metavar="MEASURE", help="what is asked, such as surrender or hearing-of-witness")
    parser.add_argument("--explain", action="store_true", help="tell the whole plan: conditions, clocks, desks")
    case = parser.add_argument_group("the case, as far as it is known")
    case.add_argument("--asker", metavar="CLASS", help="police, prosecutor, court, ...")
    case.add_argument("--validated", action=argparse.BooleanOptionalAction, help="a competent authority validated it")
    case.add_argument("--purpose", help="prosecute, enforce or investigate")
    case.add_argument("--area", help="field of crime, such as corruption")
    case.add_argument("--list-offence", metavar="N", type=int, choices=range(1, 33), help="its number in the list of 32 categories")
    case.add_argument("--max-penalty", metavar="P", help='maximum penalty where it is asked from: "12 months", "3 years", life')
    case.add_argument("--max-penalty-requested", metavar="P", help="maximum penalty in the requested State")
    case.add_argument("--sentence", metavar="P", help="the sentence imposed")
    for name in ("committed", "issued", "arrested", "received"):
        case.add_argument(f"--{name}-on", metavar="DAY", help=f"day on which it was {name}")
    case.add_argument("--nationality", metavar="CODES", help="nationalities of the sought person, with commas")
    case.add_argument("--consent", action=argparse.BooleanOptionalAction, help="the person consents")
    case.add_argument("--refugee-from", metavar="CODE", help="the State from which the person has refuge")
    case.add_argument("--urgent", action=argparse.BooleanOptionalAction, help="the matter is urgent")
    case.add_argument("--location-known", action=argparse.BooleanOptionalAction, help="it is known where the person is")
    case.add_argument("--matter", help="tax-and-customs, political, ...")
    case.add_argument("--territory", metavar="CODE", help="the part of the requested State concerned, such as GB-SCT")


def answer(chosen: argparse.Namespace, law: Law) -> int:
    """Print the plan; 0 with an open route, 3 where it hangs on gaps, 1 where every way is closed."""
    measure = reading.term(Measure, chosen.measure, "measure")
    found = plan(law, reading.code(law, chosen.asking), reading.code(law, chosen.asked), measure, _case(chosen, law))
    if chosen.json:
        shapes.say(shapes.plan(found))
    elif chosen.explain:
        print(found.explain())
    else:
        print(found)
    if found.open:
        return 0
    return 3 if found.routes or found.gaps else 1


def _case(chosen: argparse.Namespace, law: Law) -> Case | None:
    stated = Case(
        asker=reading.term(AuthorityClass, chosen.asker, "class of authority") if chosen.asker else None,
        validated=chosen.validated,
        purpose=reading.term(Purpose, chosen.purpose, "purpose") if chosen.purpose else None,
        area=reading.term(CrimeArea, chosen.area, "field of crime") if chosen.area else None,
        list_offence=chosen.list_offence,
        max_penalty=Penalty.parse(chosen.max_penalty) if chosen.max_penalty else None,
        max_penalty_requested=Penalty.parse(chosen.max_penalty_requested) if chosen.max_penalty_requested else None,
        sentence=Penalty.parse(chosen.sentence) if chosen.sentence else None,
        committed_on=parse_day(chosen.committed_on) if chosen.committed_on else None,
        issued_on=parse_day(chosen.issued_on) if chosen.issued_on else None,
        arrested_on=parse_day(chosen.arrested_on) if chosen.arrested_on else None,
        received_on=parse_day(chosen.received_on) if chosen.received_on else None,
        nationality=tuple(reading.code(law, one) for one in chosen.nationality.split(",")) if chosen.nationality else None,
        consent=chosen.consent,
        refugee_from=reading.code(law, chosen.refugee_from) if chosen.refugee_from else None,
        urgent=chosen.urgent,
        location_known=chosen.location_known,
        matter=reading.term(Matter, chosen.matter, "kind of case") if chosen.matter else None,
        territory=reading.code(law, chosen.territory) if chosen.territory else None,
    )
    return None if stated == Case() else stated
