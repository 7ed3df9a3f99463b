"""Rules that judge transfers of personal data abroad: on a ground, with what it asks, and to an authority."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from attrs import evolve

from lecoop.model.data_transfer import DataTransfer, StepTaken
from lecoop.model.own_law import Adequacy
from lecoop.model.transfer_regime import GroundOfTransfer, StepOfTransfer
from lecoop.registry import Law
from lecoop.registry.standing import BINDING
from lecoop.report import Severity
from lecoop.rules.named import jurisdiction_of
from lecoop.rules.regime import Regime
from lecoop.rules.rule import Breach, Breaches, Cites, Undecided, rule
from lecoop.values.citation import Citation
from lecoop.values.period import Held, held, holds
from lecoop.values.terms import Effect, Seen, Standing
from lecoop.values.transfer import DataRecipient, TransferGround, TransferStep

__all__ = ["ground_not_allowed", "no_adequacy", "not_necessary", "step_not_taken", "systematic", "to_no_authority", "without_ground"]


def _grounds(transfer: DataTransfer, regime: Regime) -> list[GroundOfTransfer]:
    """The sentences of the law on the ground that is named."""
    return [one for one in regime.rules.grounds if one.ground is transfer.ground and holds(one, regime.day)]


def _taken(transfer: DataTransfer, step: TransferStep) -> tuple[int, StepTaken] | None:
    return next(((i, one) for i, one in enumerate(transfer.steps) if one.step is step), None)


def _untaken(transfer: DataTransfer, regime: Regime, steps: Iterable[StepOfTransfer]) -> Iterator[Breach]:
    """What the law asks for, and the record does not show."""
    for due in steps:
        if not holds(due, regime.day):
            continue
        where = Citation(regime.instrument.id, due.article)
        hard = Severity.WARNING if due.seen is Seen.UNCONFIRMED else None
        words = due.step.value.replace("-", " ")
        found = _taken(transfer, due.step)
        if found is None or found[1].done is None:
            path = ("steps",) if found is None else ("steps", found[0], "done")
            yield Breach(*path, message=f"{words}: not shown; do it, and record it", citation=where, severity=hard, missing=True)
        elif found[1].done is False and not (due.unless_explained and found[1].explained is not None):
            yield Breach("steps", found[0], "done", message=f"{words}: not done; without it do not send", citation=where, severity=hard)


@rule("transfer.without-ground", DataTransfer, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def without_ground(transfer: DataTransfer, regime: Regime) -> Breaches:
    """Personal data go abroad only on a ground that the law of the exporting authority names.

    A decision on the recipient's law, safeguards in an instrument or found by the authority, or a derogation: practice is none.
    """
    if transfer.ground is None:
        message = "no ground is named; name a decision of adequacy, safeguards or a derogation"
        yield Breach("ground", message=message, citation=regime.where, missing=True)


without_ground.passes(DataTransfer)


@without_ground.fails(DataTransfer, at="$.ground")
def _usual_practice(transfer: DataTransfer) -> DataTransfer:
    """The data have always been sent."""
    return evolve(transfer, ground=None)


@rule("transfer.ground-not-allowed", DataTransfer, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def ground_not_allowed(transfer: DataTransfer, regime: Regime, law: Law) -> Breaches:
    """The ground on which the transfer rests is one of the law of the day, and what it points to is named.

    Safeguards in an instrument are those of an instrument that somebody can read.
    """
    if transfer.ground is None:
        return
    rows = _grounds(transfer, regime)
    if not rows:
        raise Undecided("ground", message=f"what {regime.instrument.id} says of this ground on the day is not on record")
    if transfer.ground is TransferGround.BINDING_INSTRUMENT and transfer.instrument is None:
        where = Citation(regime.instrument.id, rows[0].article)
        message = "the instrument with the safeguards is not named; name it"
        yield Breach("instrument", message=message, citation=where, missing=True)
    elif transfer.ground is TransferGround.BINDING_INSTRUMENT and transfer.instrument is not None:
        yield from _binds(transfer, transfer.instrument, Citation(regime.instrument.id, rows[0].article), law)


def _binds(transfer: DataTransfer, identity: str, where: Citation, law: Law) -> Breaches:
    """The instrument with the safeguards binds the recipient on the day."""
    if not law.registry.has_instrument(identity):
        raise Undecided("instrument", message="no instrument on record has this id")
    if transfer.receiving is None:
        raise Undecided("receiving", message="whether it binds the organisation is not on record")
    standing = law.standing(identity, transfer.receiving)
    if standing is Standing.UNKNOWN:
        raise Undecided("instrument", message=f"whether {identity} binds the recipient on the day is not on record")
    if standing not in BINDING:
        message = f"{identity} does not bind the recipient on the day ({standing.value}); name one that does"
        yield Breach("instrument", message=message, citation=where)


ground_not_allowed.passes(DataTransfer)


def _by_treaty() -> DataTransfer:
    """Data sent under an agreement that has the safeguards in it."""
    from lecoop.examples.data_transfer import UNDER_AN_AGREEMENT

    return UNDER_AN_AGREEMENT


ground_not_allowed.passes(_by_treaty)


@ground_not_allowed.fails(_by_treaty, at="$.instrument")
def _some_treaty(transfer: DataTransfer) -> DataTransfer:
    """The safeguards are said to be in an agreement, but not in which."""
    return evolve(transfer, instrument=None)


@rule("transfer.no-adequacy-decision", DataTransfer, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def no_adequacy(transfer: DataTransfer, regime: Regime, law: Law) -> Breaches:
    """Who relies on adequacy points to a decision for law enforcement that holds on the day of the transfer.

    Decisions have days, and most are for data in general: those help no police. Where a list is not on record whole,
    a decision that nobody has seen is a warning and no error.
    """
    rows = _grounds(transfer, regime)
    if transfer.ground is not TransferGround.ADEQUACY or not rows:
        return
    if transfer.receiving is None:
        raise Undecided("receiving", message="decisions on organisations are not on record")
    found = jurisdiction_of(law, transfer.receiving)
    if found is None:
        raise Undecided("receiving", message="no jurisdiction on record has this code")
    decisions = [one for one in found.adequacy if one.by == regime.rules.decided_by]
    mine = [one for one in decisions if one.law_enforcement]
    states = [held(one, regime.day) for one in mine]
    if Held.HOLDS in states and not law.stale:
        return
    if Held.HOLDS in states:
        raise Undecided("ground", message="the data is too old to say whether the decision still holds on the day")
    if Held.UNKNOWN in states:
        raise Undecided("ground", message="a decision was seen later; whether it held on the day is not on record")
    where = Citation(regime.instrument.id, rows[0].article)
    known = bool(decisions) or (regime.rules.decided_on is not None and regime.day <= regime.rules.decided_on)
    message = f"no decision of {regime.rules.decided_by} for law enforcement {_about(mine, decisions, regime.day)}; name another ground"
    yield Breach("ground", message=message, citation=where, severity=None if known else Severity.WARNING)


def _about(mine: list[Adequacy], others: list[Adequacy], day: date) -> str:
    """What there is in place of a decision that holds."""
    ended = [one.decision for one in mine if held(one, day) is Held.ENDED]
    if ended:
        return f"holds on the day; {', '.join(ended)} has ended"
    if mine:
        return f"holds on the day; {', '.join(one.decision for one in mine)} begins later"
    return "is on record; the one there is, is for data in general" if others else "is on record"


no_adequacy.passes(DataTransfer)


@no_adequacy.fails(DataTransfer, at="$.ground")
def _before_the_decision(transfer: DataTransfer) -> DataTransfer:
    """The data go to a State whose adequacy was decided for data in general only."""
    return evolve(transfer, receiving="AR")


@rule("transfer.step-not-taken", DataTransfer, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def step_not_taken(transfer: DataTransfer, regime: Regime) -> Breaches:
    """What the ground asks for is done and recorded: the assessment of safeguards, the weighing of rights, the documentation.

    The supervisory authority has to be able to see afterwards what left, to whom and why.
    """
    yield from _untaken(transfer, regime, regime.rules.steps)
    for row in _grounds(transfer, regime):
        yield from _untaken(transfer, regime, row.steps)


step_not_taken.passes(DataTransfer)


def _single() -> DataTransfer:
    """Data sent in a single case to a State without a decision."""
    from lecoop.examples.data_transfer import SINGLE_CASE

    return SINGLE_CASE


step_not_taken.passes(_single)


@step_not_taken.fails(_single, at="$.steps")
def _nothing_on_paper(transfer: DataTransfer) -> DataTransfer:
    """The transfer was not documented."""
    return evolve(transfer, steps=tuple(one for one in transfer.steps if one.step is not TransferStep.DOCUMENTED))


@rule("transfer.systematic", DataTransfer, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def systematic(transfer: DataTransfer, regime: Regime) -> Breaches:
    """A derogation for a single case carries no regular or massive transfers.

    Whoever sends such data again and again needs safeguards.
    """
    for row in _grounds(transfer, regime):
        if not row.single:
            continue
        if transfer.systematic is None:
            raise Undecided("systematic", message="whether such data go regularly is not stated")
        if transfer.systematic:
            hard = None if row.single_effect is Effect.SHALL else Severity.WARNING
            message = "a derogation for a single case is used for regular transfers; provide safeguards"
            yield Breach("systematic", message=message, citation=Citation(regime.instrument.id, row.single), severity=hard)


systematic.passes(_single)


@systematic.fails(_single, at="$.systematic")
def _every_week(transfer: DataTransfer) -> DataTransfer:
    """Such data leave every week."""
    return evolve(transfer, systematic=True)


@rule("transfer.to-no-authority", DataTransfer, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def to_no_authority(transfer: DataTransfer, regime: Regime) -> Breaches:
    """Data go to an authority that is competent for offences, or directly to another recipient on the conditions for that.

    Strictly necessary, no right that overrides, the way through an authority ineffective, that authority and the
    recipient told: each of them is shown.
    """
    if transfer.recipient is None:
        where = Citation(regime.instrument.id, regime.rules.recipient)
        yield Breach("recipient", message="what the recipient is, is not stated; state it", citation=where, missing=True)
    elif transfer.recipient is DataRecipient.OTHER_BODY:
        if not regime.rules.direct:
            raise Undecided("recipient", message=f"what {regime.instrument.id} says of other recipients is not on record")
        yield from _untaken(transfer, regime, regime.rules.direct)


to_no_authority.passes(DataTransfer)


def _to_a_company() -> DataTransfer:
    """Data sent directly to a company abroad."""
    from lecoop.examples.data_transfer import TO_A_COMPANY

    return TO_A_COMPANY


to_no_authority.passes(_to_a_company)


@to_no_authority.fails(_to_a_company, at="$.steps")
def _police_not_told(transfer: DataTransfer) -> DataTransfer:
    """The company was not told for what alone it may use the data."""
    return evolve(transfer, steps=tuple(one for one in transfer.steps if one.step is not TransferStep.PURPOSE_TOLD))


@rule("transfer.not-necessary", DataTransfer, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def not_necessary(transfer: DataTransfer, regime: Regime) -> Breaches:
    """The transfer is necessary to prevent, investigate or prosecute offences or to carry out penalties.

    What is merely useful does not leave, and what serves another purpose leaves under another law.
    """
    where = Citation(regime.instrument.id, regime.rules.necessity)
    if transfer.for_law_enforcement is False:
        message = "it is not sent for law enforcement; this law opens no such transfer"
        yield Breach("for_law_enforcement", message=message, citation=where)
    elif transfer.for_law_enforcement is None:
        message = "whether it is sent for law enforcement is not stated; state it"
        yield Breach("for_law_enforcement", message=message, citation=where, missing=True)
    if transfer.necessity is None:
        yield Breach("necessity", message="it is not said why the transfer is necessary; say it", citation=where, missing=True)


not_necessary.passes(DataTransfer)


@not_necessary.fails(DataTransfer, at="$.for_law_enforcement")
def _for_immigration(transfer: DataTransfer) -> DataTransfer:
    """The data are for an immigration file."""
    return evolve(transfer, for_law_enforcement=False)
