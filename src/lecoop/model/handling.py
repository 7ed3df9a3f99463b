"""How information that is sent may be handled: its code, its conditions, its grades and its classification."""

from __future__ import annotations

from attrs import frozen

from lecoop.handling.grades import InformationGrade, SourceGrade
from lecoop.handling.marks import ActionCode, Classification, HandlingCode, SharingCode, closes
from lecoop.model.exact import exact
from lecoop.values.text import SecretPassage
from lecoop.values.use import Use

__all__ = ["Handling"]


@frozen(kw_only=True)
class Handling:
    """The marks that go with what is sent; each word names its scheme, and none of them stands for another.

    ``None`` and an empty tuple mean *not stated*.

    Args:
        codes: handling codes; those of one scheme may stand together, such as H1 and H2.
        conditions: what a code asks to be said: on which conditions, to whom, with which restrictions.
        conditions_kept: whether somebody read them and found that what is done with the information keeps them.
        sharing: within which circle it may be shared; ``action`` what may be done with a technical trace.
        source: how far the source is relied on; ``information`` how well the information is known.
        sanitised: whether everything that could show who the source is was taken out.
        classification: how secret it is; ``made_from`` the classifications of that of which it was made.
        lowering_agreed: whether whoever classified that agreed in writing to the lower classification.
    """

    codes: tuple[HandlingCode, ...] = ()
    conditions: SecretPassage | None = None
    conditions_kept: bool | None = None
    sharing: SharingCode | None = None
    action: ActionCode | None = None
    source: SourceGrade | None = None
    information: InformationGrade | None = None
    sanitised: bool | None = None
    classification: Classification | None = None
    made_from: tuple[Classification, ...] = ()
    lowering_agreed: bool | None = None

    def __attrs_post_init__(self) -> None:
        exact(self)

    @property
    def closed(self) -> frozenset[Use]:
        """The uses that wait for the consent of whoever set the marks."""
        marks = (*self.codes, *((self.sharing,) if self.sharing is not None else ()))
        return frozenset(use for mark in marks for use in closes(mark))
