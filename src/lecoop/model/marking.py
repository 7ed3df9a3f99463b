"""What an instrument says of the marks on information: how they are given, and who may change them."""

from __future__ import annotations

from attrs import frozen

__all__ = ["Marking"]


@frozen
class Marking:
    """The articles on grades and classifications; one that is empty is not in the instrument, or was not read.

    Args:
        lowering: article by which only the originator lowers a classification.
        parts: article by which a whole is classified as high as the highest of its parts.
        source: article by which the source is graded; ``information`` by which the information is.
    """

    lowering: str = ""
    parts: str = ""
    source: str = ""
    information: str = ""
