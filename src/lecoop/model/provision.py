"""What an instrument provides for a measure: who asks, how, with what, by when, and what stands against it."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from lecoop.model.postponing import AnswerForm, Delaying, Postponing
from lecoop.model.requirement import Requirement
from lecoop.model.spread import Spread
from lecoop.model.to_provider import Emergency, ToProvider
from lecoop.model.use_limit import UseLimit
from lecoop.values.duration import Duration
from lecoop.values.fact import Fact
from lecoop.values.ground import CarriedOut, Circumstance, Ground
from lecoop.values.measure import Measure
from lecoop.values.operation import ObservedOffence
from lecoop.values.terms import AuthorityClass, Bar, CrimeArea, Effect, Matter, OnlyIf, Purpose
from lecoop.values.time_limit import Counting, Step

__all__ = [
    "Askers", "ChannelUse", "Content", "DualCriminality", "Form", "GroundForRefusal", "Language", "NationalityBar",
    "Protection", "Provision", "Scope", "Threshold", "TimeLimit", "When",
]  # fmt: skip


@frozen
class When:
    """Which cases are meant, by a day of the case: every bound that is given must hold.

    Args:
        issued_before, issued_from: the day on which the warrant or order was issued.
        arrested_before, arrested_from: the day of arrest; ``arrested_from`` also holds for a person
            who is not arrested yet.
        offence_before, offence_from: the day of the offence.
        received_before, received_from: the day on which the request was received.
        unstated: ``"earlier"`` or ``"later"``: what is taken, and said as a condition, when the case
            does not state the day.
    """

    issued_before: date | None = None
    issued_from: date | None = None
    arrested_before: date | None = None
    arrested_from: date | None = None
    offence_before: date | None = None
    offence_from: date | None = None
    received_before: date | None = None
    received_from: date | None = None
    unstated: str = "later"


@frozen
class Askers:
    """Who may ask.

    Args:
        classes: classes of authority that are competent by the instrument itself.
        if_validated: classes that may ask when one of ``classes`` validates the request.
        declared: article under which parties name their competent authorities; another class is
            competent only if the requesting State declared it.
        independent: a prosecutor counts only if the executive cannot instruct them in the single case.
    """

    classes: tuple[AuthorityClass, ...]
    article: str = ""
    if_validated: tuple[AuthorityClass, ...] = ()
    validated_article: str = ""
    declared: str = ""
    independent: bool = False


@frozen
class ChannelUse:
    """A channel that the instrument names for a measure.

    Args:
        id: id of the channel.
        only_if: the condition under which it may be used.
        compulsory: the law says that this channel is to be used.
    """

    id: str
    article: str = ""
    only_if: OnlyIf | None = None
    compulsory: bool = False
    valid_from: date | None = None
    valid_until: date | None = None


@frozen
class Form:
    """The form in which it is asked, with the days and cases for which it stands."""

    id: str
    article: str = ""
    compulsory: bool = True
    when: When | None = None
    valid_from: date | None = None
    valid_until: date | None = None


@frozen
class Content:
    """One thing that the request must say, named by the field of the record that holds it.

    Args:
        field: ``identity``, ``nationality``, ``issuing_authority``, ``warrant``, ``offences``,
            ``facts``, ``legal_classification``, ``penalty``, ``other_consequences``, ``purpose``,
            ``assistance``, ``reasons``, ``necessity``, ``link_to_state``, ``urgency_reason``,
            ``address``, ``data``, ``law_text``, ``form_signed``, ``translation`` and the like.
        only_if: when it is needed: ``urgent``, or the word of a ``Fact``; empty for always.
        withheld: article by which it stands in the order, but not in what the addressee gets.
    """

    field: str
    article: str = ""
    only_if: str = ""
    withheld: str = ""


@frozen
class Language:
    """In which language it is asked.

    Args:
        rule: ``"official-of-requested"``, ``"declared"``, ``"official-or-declared"``,
            ``"none-unless-declared"``, ``"own-or-requested"``, ``"addressee-or-official"``, ``"listed"``.
        languages: with ``listed``, the languages.
    """

    rule: str
    article: str = ""
    languages: tuple[str, ...] = ()


@frozen
class Threshold:
    """The penalty from which the measure is given.

    Args:
        to: for which purpose; ``None`` for both.
        months: the least maximum penalty, or the least sentence imposed, in months.
        of: in whose law: ``"requesting"``, ``"requested"`` or ``"both"``.
        more_than: the penalty must be longer than ``months``, not only as long.
        waived_for: fields of crime for which no penalty is asked; ``waived_online_for`` those for which none is asked where the
            offence was committed by means of an information system; both by ``waived_article``.
        fled: a sentence counts only if it was not given in absence, and the person has fled from it.
        remaining: what is left to be served counts, not what was imposed.
        effect: whether less closes the measure (``shall``), or may be refused (``may``).
        unless: what lets less be enough, by ``unless_article``.
    """

    months: int
    article: str = ""
    to: Purpose | None = None
    of: str = "requesting"
    more_than: bool = False
    remaining: bool = False
    waived_for: tuple[CrimeArea, ...] = ()
    waived_online_for: tuple[CrimeArea, ...] = ()
    waived_article: str = ""
    fled: bool = False
    effect: Effect = Effect.SHALL
    unless: Fact | None = None
    unless_article: str = ""


@frozen
class DualCriminality:
    """Whether the acts must be an offence in both States.

    Args:
        effect: asked always (``shall``), allowed as a ground (``may``), never asked (``none``).
        list: id of the list of offences for which it is not verified, such as ``"eu-32"``.
        waived_from_months: the maximum penalty in the requesting State from which the list helps.
        list_declared: the waiver needs a notification of the parties under this article.
    """

    effect: Effect
    article: str = ""
    list: str = ""
    waived_from_months: int | None = None
    list_article: str = ""
    list_declared: str = ""


@frozen
class NationalityBar:
    """Whether nationals of the requested State are given up.

    Args:
        default: what holds for a State that declared nothing.
        declared: article under which States declare otherwise.
        duty: what follows a refusal, such as ``"consider-prosecution"``.
    """

    default: Bar
    article: str = ""
    declared: str = ""
    duty: str = ""
    duty_article: str = ""


@frozen
class GroundForRefusal:
    """A ground on which the requested State shall or may refuse.

    Args:
        meets: what would meet it, such as ``"retrial-guarantee"``.
        consult: article by which the requesting authority is consulted before a refusal on it.
        never_if: circumstances in which it may not be relied on, by ``never_article``.
        in_writing: what would meet it counts only in writing.
        judged_by: with a final judgment, whose counts: ``"requested"`` that of the requested State alone,
            ``"parties"`` that of any party; empty where it is not on record.
        carried_out: a conviction counts only where the sentence stands so; empty where any counts.
        barred_by: with lapse of time, whose law counts: ``"requested"``, ``"requesting"`` or ``"either"``;
            empty where it is not on record.
    """

    ground: Ground
    effect: Effect
    article: str = ""
    meets: str = ""
    meets_article: str = ""
    consult: str = ""
    never_if: tuple[Circumstance, ...] = ()
    never_article: str = ""
    in_writing: bool = False
    judged_by: str = ""
    carried_out: tuple[CarriedOut, ...] = ()
    barred_by: str = ""
    valid_from: date | None = None
    valid_until: date | None = None


@frozen(kw_only=True)
class Protection(GroundForRefusal):
    """A ground that stands against every request for these measures, whatever instrument it rests on.

    It binds the requested State by its being a party, whether or not the State that asks is one.
    """

    measures: tuple[Measure, ...]


@frozen
class TimeLimit:
    """How long a step may take.

    Args:
        step: what is due.
        runs_from: what starts the clock.
        within: the limit in the law's own unit.
        extension: by how much it may grow.
        only_if: the case meant, such as ``"urgent"``, ``"urgent-and-directly-accessible"``, ``"consent"``.
        at_least: the limit is a least time (preservation), not a most.
        after: what happens when it passes, such as ``"released"``; empty where the duty goes on.
        counting: how it is counted, where that differs from the rest of the instrument.
        stands_still: article by which it does not run while the answer to a question about the request is awaited.
    """

    step: Step
    runs_from: Step
    within: Duration
    article: str = ""
    extension: Duration | None = None
    extension_article: str = ""
    only_if: str = ""
    at_least: bool = False
    after: str = ""
    counting: Counting | None = None
    stands_still: str = ""
    valid_from: date | None = None
    valid_until: date | None = None


@frozen
class Scope:
    """Which cases the provision covers at all.

    Args:
        when: by a day of the case.
        areas: fields of crime; empty for all.
        penalty_months: the offence must carry at least this maximum penalty.
        matters: kinds of case that are covered; empty for all.
        not_matters: kinds of case that are not.
        transnational, organised_group: the case must have these marks.
        data: what the requested data must not be about: ``"persons-of-requested-state"``.
    """

    article: str = ""
    when: When | None = None
    areas: tuple[CrimeArea, ...] = ()
    penalty_months: int | None = None
    matters: tuple[Matter, ...] = ()
    not_matters: tuple[Matter, ...] = ()
    transnational: bool = False
    organised_group: bool = False
    note: str = ""


@frozen
class Provision:
    """What an instrument provides for one measure.

    Args:
        measure: the measure.
        article: where it stands.
        effect: whether the requested State shall give it or may.
        channels: the channels that the instrument names; empty where it names none.
        any_channel: every channel whose own row says that it carries the measure is open.
        channels_by_article: cites the sentence that lets the parties choose other channels.
        evidence: whether the result may be used as evidence: ``"yes"``, ``"with-consent"``, ``"no"``;
            empty where the instrument is silent; ``evidence_article`` says where that stands.
        use_limits: uses of the result that the instrument closes, and what opens each.
        marks_article: article by which the conditions bind that whoever gives the result puts on its use.
        spread: to how many States it goes at a time, and what they may obtain together.
        postponing: when it may be put off; ``delays`` what is asked of whoever is late; ``answer_forms`` the forms of answers.
        agreement: what an agreement that is made under it must say, such as that on a joint team.
        requirements: what must be so in the case, such as the consent of the person.
        linked: measures that go with it, such as the provisional arrest before the papers.
        grounds_closed: article by which nothing but the grounds named may be relied on; empty where the list is not known
            to be closed, or is not on record whole.
        record: the kind of record by which it is asked for, where that follows from the instrument, such as ``"arrest-warrant"``.
        basis_declared: article by which parties say whether they take the convention itself as the basis of the
            measure; for whoever said nothing that is not known.
        only_without_treaty: article by which the instrument is a basis of its own only where no other treaty gives
            the measure between the two; beside one it may still be cited.
        urgent_offences: for which officers may cross in urgency without leave, by ``urgent_offences_article``; empty where the
            instrument has no such list, or it is not on record.
        switched_on: article by which the measure runs only between those for whom it was switched on,
            by rows of ``applied``.
        to_provider: what is asked of an order that goes straight to a service provider.
        emergency: what alone counts as urgent.
    """

    measure: Measure
    article: str = ""
    effect: Effect = Effect.SHALL
    askers: Askers | None = None
    channels: tuple[ChannelUse, ...] = ()
    any_channel: bool = False
    other_channels: str = ""
    other_channels_article: str = ""
    forms: tuple[Form, ...] = ()
    contents: tuple[Content, ...] = ()
    language: Language | None = None
    thresholds: tuple[Threshold, ...] = ()
    dual_criminality: DualCriminality | None = None
    nationality: NationalityBar | None = None
    agreement: tuple[Content, ...] = ()
    requirements: tuple[Requirement, ...] = ()
    grounds_for_refusal: tuple[GroundForRefusal, ...] = ()
    time_limits: tuple[TimeLimit, ...] = ()
    scope: tuple[Scope, ...] = ()
    spread: Spread | None = None
    postponing: Postponing | None = None
    delays: tuple[Delaying, ...] = ()
    answer_forms: tuple[AnswerForm, ...] = ()
    linked: tuple[Measure, ...] = ()
    evidence: str = ""
    evidence_article: str = ""
    use_limits: tuple[UseLimit, ...] = ()
    marks_article: str = ""
    speciality_article: str = ""
    conditions: tuple[str, ...] = ()
    record: str = ""
    grounds_closed: str = ""
    basis_declared: str = ""
    only_without_treaty: str = ""
    switched_on: str = ""
    to_provider: ToProvider | None = None
    emergency: Emergency | None = None
    urgent_offences: tuple[ObservedOffence, ...] = ()
    urgent_offences_article: str = ""
    valid_from: date | None = None
    valid_until: date | None = None
