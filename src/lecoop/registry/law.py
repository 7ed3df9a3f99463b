"""The law on a day: the day is asked once, and nothing below asks for it again."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from attrs import field, frozen

from lecoop.errors import MisuseError
from lecoop.model.agency import Agency
from lecoop.model.bureau import Bureau, Seconding
from lecoop.model.channel import Channel
from lecoop.model.declaration import Declaration, DeclarationList
from lecoop.model.directory import Directory
from lecoop.model.instrument import Instrument
from lecoop.model.jurisdiction import AbsentRelation, Jurisdiction, Surveyed
from lecoop.model.organisation import Organisation
from lecoop.model.own_law import OwnLaw
from lecoop.registry.matrix import Matrix, matrix
from lecoop.registry.registry import Registry
from lecoop.registry.sharing import Sharing
from lecoop.registry.standing import BINDING, Holding
from lecoop.values.measure import Measure
from lecoop.values.period import Held, held, holds
from lecoop.values.stamp import Stamp
from lecoop.values.terms import BureauKind, DeclarationSubject, JurisdictionStatus, OwnLawSubject, Standing

if TYPE_CHECKING:
    from lecoop.registry.liaison import LiaisonNetwork

__all__ = ["Law"]


@frozen
class Law:
    """The law as it stands on one day, according to one registry.

    Raises:
        MisuseError: the day is no plain date.
    """

    registry: Registry = field(repr=False)
    day: date

    def __attrs_post_init__(self) -> None:
        if type(self.day) is not date:
            raise MisuseError("the law is asked for a plain date, such as date(2026, 11, 22)")

    @cached_property
    def stamp(self) -> Stamp:
        """Version, edition, digest and day on which every answer of this law rests."""
        from lecoop.version import VERSION

        return Stamp(VERSION, self.registry.edition, self.registry.digest, self.day)

    @property
    def beyond_horizon(self) -> bool:
        """Whether the day lies after the day on which the data was last looked over."""
        return self.day > self.registry.horizon

    @property
    def stale(self) -> bool:
        """Whether the data is so old on the day that its age alone makes an answer unknown."""
        return self.day >= self.registry.stale_from

    # Who is bound

    def standing(self, instrument: str | Instrument, code: str | Jurisdiction) -> Standing:
        """How a jurisdiction or organisation stands to an instrument on the day; unknown where the data is too old.

        Raises:
            UnknownIdError: no such instrument or code.
        """
        found = self.holding(instrument, code).standing
        return Standing.UNKNOWN if self.stale else found

    def holding(self, instrument: str | Instrument, code: str | Jurisdiction) -> Holding:
        """How a jurisdiction stands to an instrument on the day, with the rows that say so."""
        found = self.instrument(instrument) if isinstance(instrument, str) else instrument
        if isinstance(code, str) and code in self.registry.organisation_codes and not self.registry.has_jurisdiction(code):
            return self.registry.timeline(found, self.registry.organisation(code).code).on(self.day)
        jurisdiction = self.registry.jurisdiction(code)
        if jurisdiction.status is JurisdictionStatus.PART and jurisdiction.part_of is not None:
            return self.holding(found, jurisdiction.part_of)
        own = self.registry.timeline(found, jurisdiction.id).on(self.day)
        answers = jurisdiction.responsible or jurisdiction.part_of
        if answers is None or own.row is not None or own.membership is not None:
            return own
        return self._extended(found, jurisdiction.id, answers)

    def _extended(self, instrument: Instrument, territory: str, responsible: str) -> Holding:
        """A territory is reached where the State that answers for it has extended the instrument to it; else it is unknown."""
        state = self.registry.timeline(instrument, responsible).on(self.day)
        for row in instrument.extensions:
            if row.territory == territory and row.by == responsible and holds(row, self.day):
                return Holding(state.standing, state.row, state.membership, state.applied, None, state.side, row.seen)
        open_question = state.binds or state.standing is Standing.UNKNOWN
        return Holding(Standing.UNKNOWN if open_question else Standing.NOT_PARTY)

    def membership(self, organisation: str, code: str | Jurisdiction) -> Standing:
        """How a jurisdiction belongs to an organisation on the day.

        Raises:
            UnknownIdError: no such organisation or code.
        """
        found = self.registry.organisation(organisation)
        return self.registry.membership(found.code, self.registry.jurisdiction(code).id).on(self.day).standing

    def members(self, organisation: str) -> tuple[str, ...]:
        """Codes of those who are, or are treated as, members on the day, in order.

        Raises:
            UnknownIdError: no such organisation.
        """
        found = self.registry.organisation(organisation)
        codes = sorted({row.party for row in found.memberships})
        return tuple(code for code in codes if self.registry.membership(found.code, code).on(self.day).standing in BINDING)

    def binding(self, one: str, other: str, *, measure: Measure | None = None) -> tuple[Instrument, ...]:
        """Instruments that bind the two to one another on the day, in the order of their ids.

        Args:
            measure: only those that provide it.

        Raises:
            UnknownIdError: no such code.
            MisuseError: the two are the same.
        """
        return self._sharing((one, other), measure).on(self)

    def shared(self, codes: Iterable[str], measure: Measure | None = None) -> tuple[Instrument, ...]:
        """Instruments that bind all of these, each to each, on the day, in the order of their ids.

        Raises:
            UnknownIdError: no such code.
            MisuseError: fewer than two different codes.
        """
        return self._sharing(tuple(codes), measure).on(self)

    def matrix(self, measure: Measure) -> Matrix:
        """Who can ask whom for a measure on the day, and on which instruments, for all pairs at once.

        Raises:
            MisuseError: the measure is no ``Measure``.
        """
        if not isinstance(measure, Measure):
            raise MisuseError("a measure is a member of Measure, such as Measure.SURRENDER")
        return matrix(self, measure)

    def _sharing(self, codes: tuple[str, ...], measure: Measure | None) -> Sharing:
        key = ("sharing", codes, measure)
        kept = self.registry.remembered(key)
        if isinstance(kept, Sharing):
            return kept
        ids = tuple(self.registry.jurisdiction(code).id for code in codes)
        if len(set(ids)) < 2 or len(set(ids)) < len(ids):
            raise MisuseError("name two or more different jurisdictions")
        return self.registry.remember(key, Sharing.of(self, ids, measure))

    # Records

    def instrument(self, name: str) -> Instrument:
        """The instrument of this id, reference or known name; unknown names the nearest three.

        Raises:
            UnknownIdError: none is known.
        """
        return self.registry.instrument(name)

    def jurisdiction(self, code: str | Jurisdiction) -> Jurisdiction:
        """The jurisdiction of this exact code.

        Raises:
            UnknownIdError: no such code.
        """
        return self.registry.jurisdiction(code)

    def organisation(self, name: str) -> Organisation:
        """The organisation of this id or code.

        Raises:
            UnknownIdError: none is known.
        """
        return self.registry.organisation(name)

    def channel(self, name: str) -> Channel:
        """The channel of this id.

        Raises:
            UnknownIdError: no such channel.
        """
        return self.registry.channel(name)

    def network(self, name: str) -> LiaisonNetwork:
        """The liaison network of this id or known name, as it stands on the day.

        Raises:
            UnknownIdError: none is known; it names the nearest three.
        """
        from lecoop.registry.liaison import LiaisonNetwork

        return LiaisonNetwork(self.registry.network(name), self.day, self.stamp)

    def networks(self, code: str | Jurisdiction) -> tuple[LiaisonNetwork, ...]:
        """The liaison networks of a State that are on record, by id.

        Raises:
            UnknownIdError: no such code.
        """
        from lecoop.registry.liaison import LiaisonNetwork

        own = self.jurisdiction(code).id
        return tuple(LiaisonNetwork(one, self.day, self.stamp) for one in self.registry.networks_of(own))

    def seated_at(self, organisation: str) -> tuple[Bureau, ...]:
        """Liaison bureaux and liaison prosecutors that sit at an organisation on the day, by id.

        Raises:
            UnknownIdError: no such organisation.
        """
        seat = self.organisation(organisation).id
        desks = (bureau for state in self.registry.jurisdictions for bureau in state.bureaus if bureau.seat == seat)
        return tuple(sorted((bureau for bureau in desks if holds(bureau, self.day)), key=lambda bureau: bureau.id))

    def seconding(self, bureau: Bureau) -> tuple[tuple[Seconding, Held], ...]:
        """The agencies that second officers to a bureau, but for those that are known not to on the day; as far as is on record."""
        rows = ((row, held(row, self.day)) for row in bureau.seconding)
        return tuple((row, state) for row, state in rows if state in (Held.HOLDS, Held.UNKNOWN))

    def area(self, name: str) -> tuple[str, ...]:
        """Codes of a region, of the members of an organisation on the day, or of one jurisdiction, in order.

        Raises:
            UnknownIdError: no region, organisation or jurisdiction of this name; it names the nearest three.
        """
        if self.registry.has_jurisdiction(name) and name not in self.registry.organisation_codes:
            return (self.jurisdiction(name).id,)
        if name in self.registry.organisation_codes:
            return self.members(name)
        return tuple(sorted(self.registry.region(name).members))

    def agencies(self, code: str | Jurisdiction) -> tuple[Agency, ...]:
        """Agencies of a jurisdiction that exist on the day, as far as they are on record."""
        return tuple(agency for agency in self.jurisdiction(code).agencies if holds(agency, self.day))

    def bureaus(self, code: str | Jurisdiction, *, kind: BureauKind | None = None) -> tuple[Bureau, ...]:
        """Bureaus of a jurisdiction that work on the day; where none is named, those its memberships imply.

        Args:
            kind: only bureaus of this kind.

        Raises:
            UnknownIdError: no such code.
        """
        jurisdiction = self.jurisdiction(code)
        key = ("bureaus", jurisdiction.id, self.day)
        known = self.registry.remembered(key)
        if not isinstance(known, tuple):
            named = [bureau for bureau in jurisdiction.bureaus if holds(bureau, self.day)]
            kinds = {bureau.kind for bureau in named}
            named += [bureau for bureau in self._implied(jurisdiction.id) if bureau.kind not in kinds]
            known = self.registry.remember(key, tuple(named))
        return known if kind is None else tuple(bureau for bureau in known if bureau.kind is kind)

    def directories(self, code: str | Jurisdiction, kind: BureauKind | None = None) -> tuple[Directory, ...]:
        """The live directories in which the desks of a jurisdiction are found, by id.

        Args:
            kind: only those that list desks of this kind.

        Raises:
            UnknownIdError: no such code.
        """
        own = self.jurisdiction(code)
        key = ("directories", own.id, kind, self.day)
        kept = self.registry.remembered(key)
        if isinstance(kept, tuple):
            return kept
        known = (one for one in self.registry.directories if kind is None or kind in one.kinds)
        return self.registry.remember(key, tuple(one for one in known if self._covers(one, own.id)))

    def _covers(self, directory: Directory, code: str) -> bool:
        """Whether a directory lists a jurisdiction: a party to its instruments, a member of its organisations, or anybody."""
        if not directory.instruments and not directory.organisations:
            return True
        bound = any(self.holding(one, code).binds for one in directory.instruments if self.registry.has_instrument(one))
        return bound or self.among(code, directory.organisations)

    def own_law(self, code: str | Jurisdiction, subject: OwnLawSubject, measure: Measure) -> tuple[OwnLaw, ...]:
        """What a jurisdiction's own law says on a subject for a measure on the day, as far as it is on record.

        Raises:
            UnknownIdError: no such code.
        """
        rows = self.jurisdiction(code).own_law
        return tuple(row for row in rows if row.subject is subject and measure in row.measures and holds(row, self.day))

    def _implied(self, code: str) -> list[Bureau]:
        found = []
        for organisation in self.registry.staffed:
            holding = self.registry.membership(organisation.code, code).on(self.day)
            if holding.standing not in BINDING:
                continue
            for bureau in organisation.each_member_has:
                row = holding.membership
                if row is None or row.state not in bureau.states:
                    continue
                name = f"{_KIND_NAMES.get(bureau.kind, bureau.kind.value)} of {code}"
                found.append(
                    Bureau(
                        id=f"{code.lower()}-{bureau.kind.value}",
                        jurisdiction=code,
                        kind=bureau.kind,
                        name=name,
                        source=organisation.id,
                        seen=row.seen,
                        generic=True,
                        article=f"{bureau.instrument} art. {bureau.article}",
                    )  # fmt: skip
                )
        return found

    # What parties declared, between whom nothing runs, and how far the registry has looked

    def declared(
        self, instrument: Instrument, subject: DeclarationSubject, party: str, towards: str, measure: Measure | None = None
    ) -> tuple[tuple[DeclarationList, Declaration], ...]:
        """A party's declarations on a subject that hold on the day towards another."""
        made = self.registry.declarations(instrument).get((subject, party)) if instrument.declarations else None
        if made is None:
            return ()
        return tuple(
            (block, one)
            for block, one in made
            if holds(one, self.day)
            and (not one.towards or towards in one.towards)
            and (measure is None or not one.measures or measure in one.measures)
        )

    def list_known(self, instrument: Instrument, subject: DeclarationSubject) -> bool:
        """Whether the list of declarations on a subject is known in full for the day."""
        blocks = [block for block in instrument.declarations if block.subject is subject]
        return any(block.known is not None and holds(block.known, self.day) for block in blocks)

    def no_relations(self, one: str, other: str) -> AbsentRelation | None:
        """The row that says that between these two nothing runs on the day, or ``None``."""
        pair = frozenset((one, other))
        kept = self.registry.remembered(("apart", pair))
        if not isinstance(kept, tuple):
            found = (row for row in self.registry.absent_relations if {row.by, row.towards} == pair)
            kept = self.registry.remember(("apart", pair), tuple(found))
        return next((row for row in kept if holds(row, self.day)), None) if kept else None

    def surveyed(self, one: str, other: str, measure: Measure) -> Surveyed | None:
        """The row that says how far somebody has looked for instruments between the two, or ``None``."""
        for row in self.registry.surveyed:
            if row.subject != measure.subject.value or (row.measures and measure not in row.measures):
                continue
            if row.on < min(self.day, self.registry.horizon) or (row.valid_from is not None and self.day < row.valid_from):
                continue
            near, far = self.among(one, row.between), self.among(other, row.between)
            if not row.towards and near and far:
                return row
            if row.towards and ((near and self.among(other, row.towards)) or (far and self.among(one, row.towards))):
                return row
        return None

    def among(self, code: str, names: tuple[str, ...]) -> bool:
        """Whether a jurisdiction is one of those named on the day, or a member of an organisation that is."""
        for name in names:
            if name == code:
                return True
            if name in self.registry.organisation_codes and self.registry.membership(name, code).on(self.day).standing in BINDING:
                return True
        return False

    def __str__(self) -> str:
        return str(self.stamp)


_KIND_NAMES = {
    BureauKind.NCB: "INTERPOL National Central Bureau",
    BureauKind.ENU: "Europol National Unit",
    BureauKind.SIRENE: "SIRENE Bureau",
    BureauKind.SPOC: "Single Point of Contact",
}
