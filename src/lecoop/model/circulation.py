"""What an instrument lets be circulated to many: one row for each category of notice, diffusion or alert."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from lecoop.model.provision import Askers, Threshold, TimeLimit
from lecoop.values.circulation import Action, Category, Character, Concern, Identifier, ObjectKind, Precondition
from lecoop.values.terms import Seen

__all__ = ["Circulation", "Datum", "Excluded", "Quota", "Required"]


@frozen
class Datum:
    """One thing that has to be said.

    Args:
        field: a word of the vocabulary of contents.
        article: where it stands; ``instrument`` whose article it is, where that is another one.
        concerns: whom or what it is said of; empty for all.
    """

    field: str
    source: str
    seen: Seen
    article: str = ""
    instrument: str = ""
    concerns: tuple[Concern, ...] = ()


@frozen
class Required:
    """Something that has to be so.

    Args:
        what: the requirement.
        article: where it stands; ``instrument`` whose article it is, where that is another one.
        of_age: only where the person is of age, or only where not; ``None`` for all.
    """

    what: Precondition
    source: str
    seen: Seen
    article: str = ""
    instrument: str = ""
    of_age: bool | None = None


@frozen
class Excluded:
    """Kinds of act that are kept out.

    Args:
        characters: the kinds of act.
        unless_serious: not where the act is aimed at a serious crime, or organised crime is suspected behind it.
        article: where it stands; ``instrument`` whose article it is, where that is another one.
    """

    characters: tuple[Character, ...]
    source: str
    seen: Seen
    article: str = ""
    instrument: str = ""
    unless_serious: bool = False


@frozen
class Quota:
    """How many may be asked for in all while a category is a pilot.

    Args:
        total: of notices and diffusions together, by all who take part.
        among: by how many it is shared, equally.
    """

    total: int
    among: int
    article: str = ""

    @property
    def each(self) -> int:
        """The whole ones that fall to each."""
        return self.total // self.among if self.among else 0


@frozen
class Circulation:
    """What may be circulated in one category, and on what conditions.

    A category may have two rows that differ in whom or what they concern.

    Args:
        category: the colour, or the category of alert.
        record: the kind of record: ``"notice"``, ``"diffusion"`` or ``"alert"``.
        article: where it stands.
        concerns: whom or what it may be about.
        of_age: only persons who are of age, or only those who are not; ``None`` for both.
        actions: what may be asked of those who find them.
        opened_by: article by which a decision opens the category; without ``valid_from`` its first day is not on record.
        participants: codes of those who take part in a pilot, as far as they are on record; empty for everybody who is bound.
        quota: how many may be asked for in all; ``None`` where there is no such bound.
        askers: at whose request it is circulated.
        thresholds: the penalty from which it is.
        excluded: kinds of act that are kept out.
        contents: what it has to say; ``requires`` what has to be so.
        objects: with objects, the closed list of what may be sought, by ``objects_article``.
        identifiers: the only identifiers that it may hold, by ``identifiers_article``; empty for any.
        bare: article by which it holds nothing but those.
        one_each: article by which a State may have one only about the same person or object.
        compatible: article by which one that does not go together with another State's is agreed on first.
        time_limits: how long it stands before it is looked at again.
        keep: article by which it may be kept for as long again, after an assessment that is recorded.
        held_on, last_seen_on: first and last day on which a source shows the category, where its days are not known.
    """

    category: Category
    record: str
    article: str
    source: str
    seen: Seen
    concerns: tuple[Concern, ...] = ()
    of_age: bool | None = None
    actions: tuple[Action, ...] = ()
    opened_by: str = ""
    participants: tuple[str, ...] = ()
    quota: Quota | None = None
    askers: Askers | None = None
    thresholds: tuple[Threshold, ...] = ()
    excluded: tuple[Excluded, ...] = ()
    contents: tuple[Datum, ...] = ()
    requires: tuple[Required, ...] = ()
    objects: tuple[ObjectKind, ...] = ()
    objects_article: str = ""
    identifiers: tuple[Identifier, ...] = ()
    identifiers_article: str = ""
    bare: str = ""
    one_each: str = ""
    compatible: str = ""
    time_limits: tuple[TimeLimit, ...] = ()
    keep: str = ""
    valid_from: date | None = None
    valid_until: date | None = None
    held_on: date | None = None
    last_seen_on: date | None = None
