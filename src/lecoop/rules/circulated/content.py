"""What a notice, diffusion or alert has to say, what it may hold, and what has to be so before it is circulated."""

from __future__ import annotations

from typing import cast

from attrs import evolve

from lecoop.model.alert import Alert
from lecoop.model.case_record import CaseRecord
from lecoop.model.contents import lacking
from lecoop.model.notice import Diffusion, Notice
from lecoop.report import Severity
from lecoop.rules.circulating import Circulating
from lecoop.rules.facts import CIRCULATED, Circulated
from lecoop.rules.rule import Breach, Breaches, Cites, Undecided, rule
from lecoop.values.circulation import Identifier, ObjectKind, Precondition

__all__ = ["contents_missing", "identifier_not_allowed", "object_not_listed", "recipients_not_stated", "requirement_unmet"]


_OF_THEIR_OWN = frozenset({Precondition.NO_REFUGE_FROM_ASKER, Precondition.STILL_NEEDED})
"""Requirements that a rule of their own judges, because more than a word counts, or silence breaks nothing."""


@rule("circulated.contents-missing", *CIRCULATED, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def contents_missing(record: Circulated, circulation: Circulating) -> Breaches:
    """A notice, a diffusion or an alert says everything that its category asks for.

    Without name, birth, reason and action nobody at a border knows whom to stop and what for; a notice without
    facts, law, penalty and warrant is taken out again. A draft may still lack things: there they are gaps.
    """
    for one in circulation.row.contents:
        if one.concerns and record.concerns not in one.concerns:
            continue
        # What finds a content reads the fields that it is about, by their names, and no other.
        for place in lacking(cast("CaseRecord", record), one.field) or ():
            message = f"{one.field.replace('_', ' ')} is asked for and is not stated; add it"
            yield circulation.breach(*place, message=message, row=one, missing=True)


contents_missing.passes(Notice)
contents_missing.passes(Diffusion)
contents_missing.passes(Alert)


@contents_missing.fails(Alert, at="$.documents")
def _without_the_warrant(alert: Alert) -> Alert:
    """An alert for arrest for surrender goes in without the warrant."""
    return evolve(alert, documents=())


@contents_missing.fails(Notice, at="$.offences[0].facts")
def _just_fraud(notice: Notice) -> Notice:
    """A red notice says how the law calls the act, and not what happened."""
    return evolve(notice, offences=(evolve(notice.offences[0], facts=None),))


@rule("circulated.requirement-unmet", *CIRCULATED, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def requirement_unmet(record: Circulated, circulation: Circulating) -> Breaches:
    """What has to be so before it is circulated is so, and whoever asks confirms it.

    That extradition will be sought, that a missing adult's private life allows the search, that the case was
    found important enough: nobody but whoever asks can know, and afterwards it is too late to look.
    """
    for one in circulation.row.requires:
        if one.what in _OF_THEIR_OWN:
            continue
        if one.of_age is not None and record.of_age is None:
            yield Undecided("of_age", message=f"whether the person is of age is not stated, and {one.what.value} hangs on it")
        elif one.of_age is not None and one.of_age is not record.of_age:
            continue
        elif one.what in record.denies:
            message = f"it is denied that {one.what.value} is so; do not circulate it, or mend it first"
            yield circulation.breach("denies", record.denies.index(one.what), message=message, row=one)
        elif one.what not in record.confirms:
            message = f"{one.what.value} is not confirmed; look, and confirm it"
            yield circulation.breach("confirms", message=message, row=one, missing=True)


requirement_unmet.passes(Notice)
requirement_unmet.passes(Diffusion)
requirement_unmet.passes(Alert)


@requirement_unmet.fails(Notice, at="$.denies[0]")
def _nobody_will_ask(notice: Notice) -> Notice:
    """Nobody means to ask for extradition when the person is found."""
    left = tuple(one for one in notice.confirms if one is not Precondition.EXTRADITION_SOUGHT)
    return evolve(notice, confirms=left, denies=(Precondition.EXTRADITION_SOUGHT,))


@requirement_unmet.fails(Alert, at="$.confirms")
def _unweighed(alert: Alert) -> Alert:
    """Nobody looked whether the case is important enough."""
    return evolve(alert, confirms=tuple(one for one in alert.confirms if one is not Precondition.PROPORTIONATE))


@rule("circulated.identifier-not-allowed", *CIRCULATED, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def identifier_not_allowed(record: Circulated, circulation: Circulating) -> Breaches:
    """It holds no more about the person than its category lets it.

    An alert on an unknown perpetrator holds prints and nothing else, and a DNA profile is for missing persons
    who have to be protected, where nothing else serves.
    """
    row = circulation.row
    for i, one in enumerate(record.identifiers):
        if row.identifiers and one not in row.identifiers:
            fit = ", ".join(each.value for each in row.identifiers)
            message = f"{row.category.value} may hold {fit}, and no {one.value}; take it out"
            yield circulation.breach("identifiers", i, message=message, article=row.identifiers_article)
    if row.bare and record.person is not None:
        message = f"{row.category.value} holds nothing but what its article names; take the person's data out"
        yield circulation.breach("person", message=message, article=row.bare)


identifier_not_allowed.passes(Alert)


def _unknown() -> Alert:
    """An alert on the prints that an unknown perpetrator left."""
    from lecoop.examples.alert import UNKNOWN_PERSON

    return UNKNOWN_PERSON


identifier_not_allowed.passes(_unknown)


@identifier_not_allowed.fails(_unknown, at="$.person")
def _with_a_name(alert: Alert) -> Alert:
    """The alert on an unknown perpetrator names one."""
    from lecoop.examples.alert import SPECIMEN

    return evolve(alert, person=SPECIMEN.person)


@identifier_not_allowed.fails(Alert, at="$.identifiers[1]")
def _with_dna(alert: Alert) -> Alert:
    """An alert for arrest holds a DNA profile."""
    return evolve(alert, identifiers=(Identifier.PHOTOGRAPH, Identifier.DNA_PROFILE))


@rule("circulated.object-not-listed", Alert, severity=Severity.ERROR, added_in="26.1", citation=Cites.DATA)
def object_not_listed(alert: Alert, circulation: Circulating) -> Breaches:
    """An object that is sought is of a kind on the closed list of its category.

    A bicycle is stolen like a car, and yet no alert is for it unless delegated acts count it among objects of
    high value.
    """
    row = circulation.row
    for i, one in enumerate(alert.objects):
        if one.kind is None:
            yield Undecided("objects", i, "kind", message="the kind of object is not stated")
        elif row.objects and one.kind not in row.objects:
            message = f"{one.kind.value} is not on the closed list of {row.category.value}; look for it in another way"
            yield circulation.breach("objects", i, "kind", message=message, article=row.objects_article)


def _stolen() -> Alert:
    """An alert on a stolen car."""
    from lecoop.examples.alert import OBJECT

    return OBJECT


object_not_listed.passes(_stolen)


@object_not_listed.fails(_stolen, at="$.objects[0].kind")
def _a_bicycle(alert: Alert) -> Alert:
    """The alert is about a bicycle."""
    return evolve(alert, objects=(evolve(alert.objects[0], kind=ObjectKind.OTHER),))


@rule("circulated.recipients-not-stated", Diffusion, severity=Severity.ERROR, added_in="26.1", citation=Cites.FORM)
def recipients_not_stated(diffusion: Diffusion) -> Breaches:
    """A diffusion says to whom it goes: to every bureau, or to those that it names, and not both.

    Whoever limits it means to keep it from somebody; a diffusion that says both has been sent to all.
    """
    if diffusion.to_all and diffusion.sent_to:
        yield Breach("to_all", message="it goes to all, and names recipients; choose one")
    elif not diffusion.to_all and not diffusion.sent_to:
        message = "it is not said to whom it goes; name the recipients, or say that it goes to all"
        yield Breach("sent_to", message=message, severity=Severity.WARNING, missing=True)


recipients_not_stated.passes(Diffusion)


@recipients_not_stated.fails(Diffusion, at="$.to_all")
def _to_all_and_some(diffusion: Diffusion) -> Diffusion:
    """It is limited to some, and goes to all."""
    return evolve(diffusion, to_all=True)
