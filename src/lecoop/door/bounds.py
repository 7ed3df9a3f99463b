"""The bounds of the door: what is larger is refused before it costs anything.

| bound | value | what is refused beyond it |
|---|---|---|
| ``MAX_BYTES`` | 1 MiB | a document, unread |
| ``MAX_DEPTH`` | 32 | lists and objects inside one another, before parsing |
| ``MAX_ITEMS`` | 1,000 | entries in one list |
| ``MAX_DIGITS`` | 18 | digits of a whole number |
| ``LINE_LIMIT`` | 200 | characters in a text of one line |
| ``PASSAGE_LIMIT`` | 20,000 | characters in a text of several lines |
| ``MARKS_LIMIT`` | 30 | combining marks in a row |
| ``MAX_PROBLEMS`` | 50 | problems that one error names; reading stops there |
"""

from __future__ import annotations

from lecoop.values.text import LINE_LIMIT, MARKS_LIMIT, PASSAGE_LIMIT

__all__ = ["LINE_LIMIT", "MARKS_LIMIT", "MAX_BYTES", "MAX_DEPTH", "MAX_DIGITS", "MAX_ITEMS", "MAX_PROBLEMS", "PASSAGE_LIMIT"]

MAX_BYTES = 1_048_576
MAX_DEPTH = 32
MAX_ITEMS = 1_000
MAX_DIGITS = 18
MAX_PROBLEMS = 50
