"""What a basis wants a request to say, made ready for the records of a kind."""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter
from typing import TypeAlias

from attrs import fields_dict, frozen

from lecoop.basis.basis import Cited
from lecoop.model.contents import CONTENTS, Field, Finder
from lecoop.model.provision import Content

__all__ = ["Wanted"]

_Rows: TypeAlias = tuple[tuple[Cited[Content], Finder], ...]


@frozen
class Wanted:
    """The rows by which a basis wants a request to say something, each with what finds where that is lacking.

    Args:
        rows: all of them.
        fields: gives the values of the fields that are contents by themselves; ``None`` where there are fewer than two.
        others: the rows about anything else.
    """

    rows: _Rows
    fields: Callable[[object], tuple[object, ...]] | None
    others: _Rows

    @classmethod
    def of(cls, kind: type, contents: tuple[Cited[Content], ...]) -> Wanted:
        """The rows, for the records of a kind."""
        own = fields_dict(kind)
        rows = tuple((one, CONTENTS[one.item.field]) for one in contents if one.item.field in CONTENTS)
        plain = [find.names[0] if isinstance(find, Field) and len(find.names) == 1 else "" for _, find in rows]
        stated = [name for name in plain if name in own]
        others = tuple(row for row, name in zip(rows, plain, strict=True) if name not in own)
        return cls(rows, attrgetter(*stated), others) if len(stated) > 1 else cls(rows, None, rows)

    def open(self, record: object) -> _Rows:
        """The rows that the record may not meet: all of them, if one of the fields is not stated."""
        for value in self.fields(record) if self.fields is not None else ():
            if value is None or (isinstance(value, tuple) and not value):
                return self.rows
        return self.others
