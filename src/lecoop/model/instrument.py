"""An instrument: what it is, what it provides, how it stands to others, and who is bound."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from lecoop.model.circulation import Circulation
from lecoop.model.declaration import DeclarationList
from lecoop.model.marking import Marking
from lecoop.model.provision import Protection, Provision, TimeLimit, When
from lecoop.model.status import EntryClause, Exclusion, Extension, PairRow, Status, Suspension
from lecoop.model.transfer_regime import TransferRegime
from lecoop.model.use_limit import UseLimit
from lecoop.values.citation import Source
from lecoop.values.ground import Ground
from lecoop.values.measure import Measure
from lecoop.values.period import Period
from lecoop.values.terms import DomesticRole, Force, InstrumentKind, RelationHow
from lecoop.values.time_limit import Counting

__all__ = ["Instrument", "Relation", "Side"]


@frozen
class Side:
    """One side of an instrument that binds across and not among its sides.

    Args:
        id: short name by which rows of parties name their side, such as ``"uk"``.
        asks: whether this side may ask.
        answers: whether this side may be asked.
    """

    id: str
    asks: bool = True
    answers: bool = True


@frozen
class Relation:
    """What this instrument does to others between those whom both bind.

    Args:
        how: replaces, prevails over, modifies, supplements, or keeps applying.
        instruments: ids of the others; what modifies or supplements them goes with them.
        earlier_bilaterals: it concerns each bilateral treaty of the two that was signed before it bound both,
            but for what such a treaty gives in a field of crime only.
        measures: the measures concerned; empty for all.
        article: where this stands.
        changes: with *modifies*, the parts of a provision that are put in place of the other's.
        lifts: grounds for refusal of the other that fall away.
        when: the cases concerned; ``None`` for all.
        valid_from, valid_until: days on which the relation itself holds.
    """

    how: RelationHow
    instruments: tuple[str, ...] = ()
    article: str = ""
    measures: tuple[Measure, ...] = ()
    earlier_bilaterals: bool = False
    changes: tuple[str, ...] = ()
    lifts: tuple[Ground, ...] = ()
    when: When | None = None
    valid_from: date | None = None
    valid_until: date | None = None
    note: str = ""


@frozen
class Instrument:
    """A legal basis: a treaty, an act of the Union, rules of an organisation, a scheme or a State's own law.

    Args:
        id: lower case, with the depositary's own number where there is one.
        title: the full title.
        also_known_as: what practitioners say.
        reference: formatted reference, such as ``"ETS 024"`` or ``"CELEX 32002F0584"``.
        signed_on: day of signature, adoption or opening for signature.
        valid_from: entry into force; ``None`` where it is not in force or the day is not known.
        time_limits: those that hang on no measure, such as when data must be looked at again.
        use_limits: uses of what was given under it that it closes, whatever the measure.
        counting: how its time limits are counted, where it or a law about it says so.
        in_force_unknown: the instrument is in force but the day is not known.
        unread: only its title and days were seen, not its articles: what it gives is taken from the title.
        valid_until: first day not in force; it cuts every row.
        part_of: the instrument of which this is a part; a part without ``status`` has the whole's.
        family: the convention whose family (its protocols) is shown as one row.
        executes_for: for domestic law, the State whose law it is.
        unapplied: what it means that a bound party does not yet apply it: ``"refused"`` or ``"caution"``.
        open_to_any: any State may join, so whoever stays outside is told so in a plan.
        protections: what it forbids whoever is bound, whatever another instrument asks.
        circulations: what may be circulated to many under it, a row for each category.
        transfers: what it asks of whoever sends personal data abroad.
        marking: what it says of the marks on information.
        sides: empty where all parties are bound to one another.
    """

    id: str
    title: str
    kind: InstrumentKind
    force: Force
    sources: tuple[Source, ...]
    also_known_as: tuple[str, ...] = ()
    reference: str = ""
    depositary: str = ""
    signed_on: date | None = None
    valid_from: date | None = None
    valid_until: date | None = None
    in_force_unknown: bool = False
    counting: Counting | None = None
    time_limits: tuple[TimeLimit, ...] = ()
    unread: bool = False
    part_of: str | None = None
    family: str | None = None
    executes_for: str | None = None
    domestic_role: DomesticRole | None = None
    unapplied: str = "refused"
    open_to_any: bool = False
    sides: tuple[Side, ...] = ()
    provisions: tuple[Provision, ...] = ()
    protections: tuple[Protection, ...] = ()
    circulations: tuple[Circulation, ...] = ()
    relations: tuple[Relation, ...] = ()
    declarations: tuple[DeclarationList, ...] = ()
    entry_clause: EntryClause | None = None
    status: Status | None = None
    extensions: tuple[Extension, ...] = ()
    exclusions: tuple[Exclusion, ...] = ()
    objections: tuple[Exclusion, ...] = ()
    suspensions: tuple[Suspension, ...] = ()
    applied: tuple[PairRow, ...] = ()
    transfers: TransferRegime | None = None
    marking: Marking | None = None
    use_limits: tuple[UseLimit, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def period(self) -> Period:
        """The days on which the instrument is in force."""
        return Period(self.valid_from, self.valid_until)
