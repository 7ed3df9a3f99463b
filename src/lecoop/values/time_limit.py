"""What a time limit is for and from what it runs, and how it is counted."""

from __future__ import annotations

from enum import Enum

__all__ = ["Counting", "Step"]


class Step(Enum):
    """What a time limit is for, or from what it runs."""

    ARREST = "arrest"
    CONSENT = "consent"
    RECEIPT = "receipt"
    DECISION = "decision"
    SURRENDER = "surrender"
    ACKNOWLEDGEMENT = "acknowledgement"
    EXECUTION = "execution"
    REPLY = "reply"
    PAPERS = "papers"
    """The formal request after provisional arrest."""
    PRESERVATION = "preservation"
    NEW_DATE = "new-date"
    RELEASE = "release"
    OBJECTION = "objection"
    SERVICE = "service"
    REQUEST = "request"
    CROSSING = "crossing"
    """Officers cross a border in observation or pursuit."""
    ISSUE = "issue"
    VALIDATION = "validation"
    """Validation after the fact, by an authority that may issue the order itself."""
    CLARIFICATION = "clarification"
    QUESTION = "question"
    """The addressee asks what an order means, or says what is missing in it."""
    LIMITATION = "limitation"
    """The executing State asks that a freeze be limited in time."""
    HEARING = "hearing"
    MATCH = "match"
    """A hit is confirmed and what the law asks for the core data is met."""
    CONCEALMENT = "concealment"
    """An alert is hidden while it is looked at who may act on it."""
    DISCOVERY = "discovery"
    """Somebody has evidence that data are wrong."""
    NOTICE = "notice"
    RECORDING = "recording"
    REVIEW = "review"


class Counting(Enum):
    """How an instrument counts its time limits, where it or a law about it says so."""

    FROM_THE_NEXT_DAY = "from-the-next-day"
    """The day of the event does not count; weekends and holidays do, and nothing moves."""
    INCLUSIVE = "inclusive"
    """The day of the event is the first: "starting with the day of the arrest"."""
    REGULATION_1182_71 = "regulation-1182-71"
    """By Regulation (EEC, Euratom) No 1182/71, which holds for regulations of the Union, not for directives or framework decisions."""
