"""The door: the one way in for bytes of strangers, and the way out for records.

What comes in is a valid, deeply immutable record or one ``LoadError``; nothing in between, nothing else.
"""

from __future__ import annotations

from lecoop.door.kinds import FORMAT, RECORDS, AnyRecord
from lecoop.door.problem import Code
from lecoop.door.reading import loads, loads_any
from lecoop.door.writing import dumps

__all__ = ["FORMAT", "RECORDS", "AnyRecord", "Code", "dumps", "loads", "loads_any"]
