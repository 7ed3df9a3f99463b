"""Whether it is of a category that the instrument knows, about somebody it is for, and asked for by whoever may ask."""

from __future__ import annotations

from attrs import evolve

from lecoop.errors import UnknownIdError
from lecoop.model.alert import Alert
from lecoop.model.notice import Diffusion, Notice
from lecoop.registry import Law
from lecoop.report import Severity
from lecoop.rules.circulating import Circulating, is_open
from lecoop.rules.facts import CIRCULATED, Circulated
from lecoop.rules.named import head_of
from lecoop.rules.rule import Breach, Breaches, Cites, Undecided, rule
from lecoop.values.circulation import Action, Category, Concern, Precondition
from lecoop.values.citation import Citation
from lecoop.values.period import Held
from lecoop.values.terms import AuthorityClass, Purpose, Standing

__all__ = [
    "action_does_not_fit", "asker_not_bound", "asker_not_competent", "category_not_provided", "quota_not_looked_at", "subject_does_not_fit",
]  # fmt: skip

_WORDS = {Alert: "alert", Diffusion: "diffusion", Notice: "notice"}
_BOUND = (Standing.BOUND, Standing.PROVISIONAL, Standing.TREATED_AS)


@rule("circulated.category-not-provided", *CIRCULATED, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def category_not_provided(record: Circulated, law: Law) -> Breaches:
    """A notice, a diffusion or an alert is of a category that the instrument provides for such a record on the day.

    A diffusion is no notice: nobody looks at it first and publishes it. A colour that ran as a pilot may have
    ended; where the last day on which it was seen has passed, that is unknown.
    """
    head = head_of(law, record.basis)
    if head is None:
        raise Undecided("basis", message="no legal basis is stated")
    if record.category is None:
        raise Undecided("category", message="the category is not stated")
    rows = [one for one in head.circulations if one.category is record.category]
    if not rows:
        what = "no such category" if head.circulations else "no category at all to be circulated"
        message = f"{head.id} has {what}; name the instrument that provides {record.category.value}"
        yield Breach("category", message=message, citation=Citation(head.id))
        return
    states = {is_open(one, law) for one in rows}
    citation = Citation(head.id, rows[0].article)
    if Held.HOLDS not in states:
        if Held.UNKNOWN in states:
            raise Undecided("category", message=f"whether {record.category.value} is open on the day is not on record ({citation})")
        yield Breach("category", message=f"{record.category.value} is not open on the day; choose another", citation=citation)
    if all(one.record != _WORDS[type(record)] for one in rows):
        message = f"{record.category.value} is the category of a {rows[0].record}, and this is a {_WORDS[type(record)]}; choose one"
        yield Breach("category", message=message, citation=citation)


category_not_provided.passes(Notice)
category_not_provided.passes(Diffusion)
category_not_provided.passes(Alert)


@category_not_provided.fails(Diffusion, at="$.category")
def _called_red(diffusion: Diffusion) -> Diffusion:
    """A diffusion calls itself a red notice."""
    return evolve(diffusion, category=Category.RED_NOTICE)


@rule("circulated.asker-not-bound", *CIRCULATED, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def asker_not_bound(record: Circulated, law: Law, circulation: Circulating) -> Breaches:
    """Who has something circulated is bound by the instrument on the day, and applies it.

    Only members have a National Central Bureau, and only who is connected enters alerts. An organisation may
    ask where the row of the category says so. While a category is a pilot, it is for those who take part in it.
    """
    head, row = circulation.head, circulation.row
    try:
        holding = law.holding(head, record.requesting)
        standing = law.standing(head, record.requesting)
    except UnknownIdError:
        raise Undecided("requesting", message="no jurisdiction or organisation on record has this code") from None
    by_organisation = row.askers is not None and AuthorityClass.ORGANISATION_OFFICE in row.askers.classes
    if by_organisation and not law.registry.has_jurisdiction(record.requesting):
        return
    if standing is Standing.UNKNOWN:
        raise Undecided("requesting", message=f"whether {head.id} binds {record.requesting} on the day is not on record")
    if standing not in _BOUND:
        message = f"{head.id} does not bind {record.requesting} on the day; take another way"
        yield Breach("requesting", message=message, citation=Citation(head.id, row.article))
    elif holding.applied is False:
        message = f"{record.requesting} does not apply {head.id} yet on the day; take the law before it"
        yield Breach("requesting", message=message, citation=Citation(head.id, row.article))
    elif row.participants and record.requesting not in row.participants:
        message = f"{record.requesting} is not on record among those who take part in the pilot; ask the bureau before it is sent"
        yield Breach("requesting", message=message, citation=Citation(head.id, row.article), severity=Severity.WARNING)


asker_not_bound.passes(Notice)
asker_not_bound.passes(Alert)


@asker_not_bound.fails(Alert, at="$.requesting")
def _from_london(alert: Alert) -> Alert:
    """The United Kingdom enters an alert after it has left the system."""
    return evolve(alert, requesting="GB")


@rule("circulated.subject-does-not-fit", *CIRCULATED, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def subject_does_not_fit(record: Circulated, circulation: Circulating) -> Breaches:
    """The category is one for whom or what it is about.

    Red is for the wanted, yellow for the missing and for those who cannot say who they are, black for the dead
    without a name. A fugitive under yellow is found as a victim, and let go.
    """
    row = circulation.row
    if row.concerns:
        if record.concerns is None:
            raise Undecided("concerns", message="whom or what it is about is not stated")
        if record.concerns not in row.concerns:
            fit = ", ".join(one.value for one in row.concerns)
            message = f"{row.category.value} is for {fit}, not for {record.concerns.value}; choose the category that fits"
            yield circulation.breach("concerns", message=message)
    if row.concerns == (Concern.WANTED_PERSON,) and record.purpose is Purpose.INVESTIGATE:
        message = f"{row.category.value} is for trial or sentence, and not for questioning; have the person located instead"
        yield circulation.breach("purpose", message=message)
    if row.of_age is None:
        return
    if record.of_age is None:
        raise Undecided("of_age", message="whether the person is of age is not stated, and the category hangs on it")
    if record.of_age is not row.of_age:
        who = "persons of age" if row.of_age else "children"
        yield circulation.breach("of_age", message=f"{row.category.value} is for {who}; choose the category that fits")


subject_does_not_fit.passes(Notice)
subject_does_not_fit.passes(Alert)


@subject_does_not_fit.fails(Notice, at="$.concerns")
def _a_body(notice: Notice) -> Notice:
    """A red notice is asked for about an unidentified body."""
    return evolve(notice, concerns=Concern.UNIDENTIFIED_BODY)


@subject_does_not_fit.fails(Notice, at="$.purpose")
def _to_be_asked(notice: Notice) -> Notice:
    """A red notice is asked for about somebody who is only to be questioned."""
    return evolve(notice, purpose=Purpose.INVESTIGATE)


@rule("circulated.action-does-not-fit", *CIRCULATED, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def action_does_not_fit(record: Circulated, circulation: Circulating) -> Breaches:
    """What is asked of those who find the person or thing is what the category is for.

    A blue notice gives nobody ground to arrest, and a silver one none to seize: for that a request goes to the
    State where the person or the asset is.
    """
    row = circulation.row
    if row.actions and record.action is not None and record.action not in row.actions:
        fit = ", ".join(one.value for one in row.actions)
        message = f"{row.category.value} asks for {fit}, not for {record.action.value}; ask for that in another way"
        yield circulation.breach("action", message=message)


action_does_not_fit.passes(Notice)
action_does_not_fit.passes(Alert)


@action_does_not_fit.fails(Notice, at="$.action")
def _seize_it(notice: Notice) -> Notice:
    """A red notice asks for a seizure."""
    return evolve(notice, action=Action.SEIZE)


@rule("circulated.asker-not-competent", *CIRCULATED, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def asker_not_competent(record: Circulated, circulation: Circulating) -> Breaches:
    """It is circulated at the request of an authority that the instrument names for the category.

    An alert for arrest is a judicial matter: police enter it, and a court or a prosecutor asks for it.
    """
    askers = circulation.row.askers
    if askers is None:
        return
    kind = record.issuing_authority.kind if record.issuing_authority is not None else None
    if kind is None:
        raise Undecided("issuing_authority", message="at whose request it is circulated is not stated")
    if kind not in askers.classes:
        due = ", ".join(one.value for one in askers.classes)
        message = f"asked for by {kind.value}; it takes {due}: have one of them ask"
        yield circulation.breach("issuing_authority", "kind", message=message, article=askers.article)


asker_not_competent.passes(Alert)


@asker_not_competent.fails(Alert, at="$.issuing_authority.kind")
def _police_alone(alert: Alert) -> Alert:
    """Police enter an alert for arrest of their own accord."""
    authority = alert.issuing_authority
    return evolve(alert, issuing_authority=None if authority is None else evolve(authority, kind=AuthorityClass.POLICE))


@rule("circulated.quota-not-looked-at", Diffusion, Notice, severity=Severity.WARNING, added_in="26.1", citation=Cites.DATA)
def quota_not_looked_at(record: Circulated, circulation: Circulating) -> Breaches:
    """While a category has a quota, whoever asks looks first whether something of it is left.

    How many the others have asked for stands in no record; the bureau knows, or asks the General Secretariat.
    """
    quota = circulation.row.quota
    if quota is None or Precondition.QUOTA_LEFT in record.confirms:
        return
    bound = f"{quota.total} notices and diffusions in all, shared equally by {quota.among}, which is {quota.each} each"
    if Precondition.QUOTA_LEFT in record.denies:
        message = f"nothing is left of the quota: {bound}; ask for the information in another way"
        yield circulation.breach("denies", record.denies.index(Precondition.QUOTA_LEFT), message=message, article=quota.article)
    else:
        message = f"it is not confirmed that something is left of the quota: {bound}; ask the bureau"
        yield circulation.breach("confirms", message=message, article=quota.article, missing=True)


quota_not_looked_at.passes(Notice)


def _silver() -> Notice:
    """A silver notice on the assets of somebody who is investigated."""
    from lecoop.examples.notice import SILVER

    return SILVER


quota_not_looked_at.passes(_silver)


@quota_not_looked_at.fails(_silver, at="$.confirms")
def _uncounted(notice: Notice) -> Notice:
    """Nobody asked how many are left."""
    return evolve(notice, confirms=tuple(one for one in notice.confirms if one is not Precondition.QUOTA_LEFT))
