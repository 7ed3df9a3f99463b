"""By which row something that is circulated is judged."""

from __future__ import annotations

from attrs import frozen

from lecoop.model.circulation import Circulation, Datum, Excluded, Required
from lecoop.model.instrument import Instrument
from lecoop.registry import Law
from lecoop.report import Severity
from lecoop.rules.facts import Circulated
from lecoop.rules.named import head_of
from lecoop.rules.rule import Breach, Undecided
from lecoop.values.citation import Citation
from lecoop.values.period import Held, held
from lecoop.values.terms import Seen

__all__ = ["Circulating", "circulating", "is_open"]


@frozen
class Circulating:
    """The row by which something that is circulated is judged, and the instrument in which it stands."""

    head: Instrument
    row: Circulation

    def breach(
        self, *path: str | int, message: str, article: str = "", row: Datum | Excluded | Required | None = None, missing: bool = False
    ) -> Breach:
        """A breach of the row, or of a line in it; of a line that nobody has confirmed yet it is a warning.

        Args:
            article: the row's own, if it is left out.
            row: the line in it that is broken.
        """
        seen = self.row.seen if row is None else row.seen
        where = Citation(self.head.id, article or self.row.article)
        if row is not None:
            where = Citation(row.instrument or self.head.id, row.article or self.row.article)
        hard = Severity.WARNING if seen is Seen.UNCONFIRMED else None
        return Breach(*path, message=message, citation=where, severity=hard, missing=missing)


def is_open(row: Circulation, law: Law) -> Held:
    """Whether a category is open on the day; unknown where a decision opens it whose day is not on record."""
    return Held.UNKNOWN if row.opened_by and row.valid_from is None else held(row, law.day)


def circulating(record: Circulated, law: Law) -> Circulating:
    """The row of the category of a record, in the instrument that it names.

    Raises:
        Undecided: it cannot be told.
    """
    head = head_of(law, record.basis)
    if head is None:
        raise Undecided("basis", message="no legal basis is stated")
    if record.category is None:
        raise Undecided("category", message="the category is not stated")
    rows = [one for one in head.circulations if one.category is record.category and is_open(one, law) in (Held.HOLDS, Held.UNKNOWN)]
    if not rows:
        raise Undecided("category", message=f"{head.id} has no row for the category on the day")
    if len(rows) > 1 and record.concerns is None:
        raise Undecided("concerns", message="whom or what it is about is not stated, and the category has more than one rule")
    return Circulating(head, next((one for one in rows if record.concerns in one.concerns), rows[0]))
