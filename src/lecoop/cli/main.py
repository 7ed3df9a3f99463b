"""``lecoop``: who may be asked, how, whether it is right, and what changed."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from datetime import UTC, date, datetime
from importlib import import_module
from typing import NoReturn

from lecoop.errors import LecoopError
from lecoop.registry.registry import Registry
from lecoop.values.period import parse_day
from lecoop.version import VERSION

__all__ = ["main", "run"]

_COMMANDS = {
    "route": "which ways are open, and why every other way is closed",
    "who": "which agencies, bureaus and contact points a jurisdiction has",
    "standing": "how a jurisdiction stands to an instrument",
    "draft": "a case file to fill in, with what is due in it and by which article",
    "check": "whether a case file keeps the rules",
    "explain": "what a rule asks, why, and where it stands",
    "changes": "what opened and what closed between two days",
    "rules": "the rules that a check runs",
    "instruments": "the instruments on record, or those that bind some jurisdictions to one another",
    "deadline": "the clocks of an instrument from an event, or the calendar of a case, and how each was counted",
    "coverage": "whom a liaison network covers, by which post, what is missing, and what goes if a post closes",
    "map": "a picture of a network's coverage, or of where a measure can be asked",
    "data": "what the data holds, how well it is known, and where nobody has looked",
}
"""Each command is a module of its name; only the one that is called is loaded."""

KEPT, BROKEN, MISUSE, UNDECIDED = 0, 1, 2, 3
"""The exit codes: kept or an open route; broken or no route; misuse; undecided or only gaps."""


class _Parser(argparse.ArgumentParser):
    """One line for a wrong call, and exit code 2."""

    def error(self, message: str) -> NoReturn:
        print(f"{self.prog}: {message}", file=sys.stderr)
        raise SystemExit(MISUSE)


def parser(called: str | None = None) -> argparse.ArgumentParser:
    """The command line, with the arguments of the command that is called, or of all of them."""
    top = _Parser(prog="lecoop", description=__doc__.splitlines()[0].partition(": ")[2] if __doc__ else None)
    top.add_argument("--version", action="version", version=f"lecoop {VERSION}")
    commands = top.add_subparsers(dest="command", metavar="COMMAND", required=True, parser_class=_Parser)
    for name, text in _COMMANDS.items():
        one = commands.add_parser(name, help=text, description=text)
        if called is not None and name != called:
            continue
        module = import_module(f"lecoop.cli.{name}")
        module.arguments(one)
        one.add_argument("--on", metavar="DAY", help="the day of the law, YYYY-MM-DD (today)")
        one.add_argument("--json", action="store_true", help="answer in JSON")
        one.add_argument("--with", dest="overlay", metavar="PATH", action="append", default=[], help="lay TOML files over the bundled data")
        one.set_defaults(answer=module.answer)
    return top


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; what is wrong is said in one line on standard error."""
    given = sys.argv[1:] if arguments is None else list(arguments)
    chosen = parser(next((one for one in given if one in _COMMANDS), "")).parse_args(given)
    try:
        day = parse_day(chosen.on) if chosen.on else _today()
        registry = Registry.bundled()
        if chosen.overlay:
            registry = registry.with_files(*chosen.overlay)
        code: int = chosen.answer(chosen, registry.on(day))
    except LecoopError as problem:
        print(f"lecoop: {' '.join(str(problem).split())}", file=sys.stderr)
        return MISUSE
    return code


def run() -> None:
    """The console script; a reader that stops reading early is no error."""
    try:
        code = main()
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = KEPT
    sys.exit(code)


def _today() -> date:
    return datetime.now(UTC).astimezone().date()


if __name__ == "__main__":
    run()
