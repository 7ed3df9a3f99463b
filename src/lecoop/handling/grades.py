"""Grades: how far a source is relied on, and how well the information is known; each is found apart from the other.

In the schemes of Europol, of the Admiralty and in 5x5x5 a letter grades the source and a digit the information;
in 3x5x2 it is the other way round.
"""

from __future__ import annotations

from lecoop.handling.scheme import Mark, Scheme

__all__ = ["InformationGrade", "SourceGrade"]


class SourceGrade(Mark):
    """How far the source is relied on, whatever it said this time."""

    UK_3X5X2_1 = ("uk-3x5x2-1", Scheme.UK_3X5X2, "1", "reliable")
    UK_3X5X2_2 = ("uk-3x5x2-2", Scheme.UK_3X5X2, "2", "untested")
    UK_3X5X2_3 = ("uk-3x5x2-3", Scheme.UK_3X5X2, "3", "not reliable")
    UK_5X5X5_A = ("uk-5x5x5-a", Scheme.UK_5X5X5, "A", "always reliable")
    UK_5X5X5_B = ("uk-5x5x5-b", Scheme.UK_5X5X5, "B", "mostly reliable")
    UK_5X5X5_C = ("uk-5x5x5-c", Scheme.UK_5X5X5, "C", "sometimes reliable")
    UK_5X5X5_D = ("uk-5x5x5-d", Scheme.UK_5X5X5, "D", "unreliable")
    UK_5X5X5_E = ("uk-5x5x5-e", Scheme.UK_5X5X5, "E", "untested")
    EUROPOL_A = ("europol-a", Scheme.EUROPOL, "A", "no doubt about the source, or right every time so far")
    EUROPOL_B = ("europol-b", Scheme.EUROPOL, "B", "mostly reliable so far")
    EUROPOL_C = ("europol-c", Scheme.EUROPOL, "C", "mostly unreliable so far")
    EUROPOL_X = ("europol-x", Scheme.EUROPOL, "X", "cannot be assessed")
    ADMIRALTY_A = ("admiralty-a", Scheme.ADMIRALTY, "A", "completely reliable")
    ADMIRALTY_B = ("admiralty-b", Scheme.ADMIRALTY, "B", "usually reliable")
    ADMIRALTY_C = ("admiralty-c", Scheme.ADMIRALTY, "C", "fairly reliable")
    ADMIRALTY_D = ("admiralty-d", Scheme.ADMIRALTY, "D", "not usually reliable")
    ADMIRALTY_E = ("admiralty-e", Scheme.ADMIRALTY, "E", "unreliable")
    ADMIRALTY_F = ("admiralty-f", Scheme.ADMIRALTY, "F", "cannot be judged")


class InformationGrade(Mark):
    """How well the information is known, whoever gave it."""

    UK_3X5X2_A = ("uk-3x5x2-a", Scheme.UK_3X5X2, "A", "known directly to the source")
    UK_3X5X2_B = ("uk-3x5x2-b", Scheme.UK_3X5X2, "B", "known indirectly to the source, and borne out by something else")
    UK_3X5X2_C = ("uk-3x5x2-c", Scheme.UK_3X5X2, "C", "known indirectly to the source")
    UK_3X5X2_D = ("uk-3x5x2-d", Scheme.UK_3X5X2, "D", "not known")
    UK_3X5X2_E = ("uk-3x5x2-e", Scheme.UK_3X5X2, "E", "suspected to be false")
    UK_5X5X5_1 = ("uk-5x5x5-1", Scheme.UK_5X5X5, "1", "known to be true without reservation")
    UK_5X5X5_2 = ("uk-5x5x5-2", Scheme.UK_5X5X5, "2", "known to the source itself, and not to the officer")
    UK_5X5X5_3 = ("uk-5x5x5-3", Scheme.UK_5X5X5, "3", "not known to the source itself, and borne out by something else")
    UK_5X5X5_4 = ("uk-5x5x5-4", Scheme.UK_5X5X5, "4", "cannot be judged")
    UK_5X5X5_5 = ("uk-5x5x5-5", Scheme.UK_5X5X5, "5", "suspected to be false or malicious")
    EUROPOL_1 = ("europol-1", Scheme.EUROPOL, "1", "no doubt that it is accurate")
    EUROPOL_2 = ("europol-2", Scheme.EUROPOL, "2", "known to the source itself, and not to the official who passes it on")
    EUROPOL_3 = ("europol-3", Scheme.EUROPOL, "3", "not known to the source itself, and borne out by what is on record")
    EUROPOL_4 = ("europol-4", Scheme.EUROPOL, "4", "not known to the source itself, and cannot be borne out")
    ADMIRALTY_1 = ("admiralty-1", Scheme.ADMIRALTY, "1", "confirmed by other sources")
    ADMIRALTY_2 = ("admiralty-2", Scheme.ADMIRALTY, "2", "probably true")
    ADMIRALTY_3 = ("admiralty-3", Scheme.ADMIRALTY, "3", "possibly true")
    ADMIRALTY_4 = ("admiralty-4", Scheme.ADMIRALTY, "4", "doubtful")
    ADMIRALTY_5 = ("admiralty-5", Scheme.ADMIRALTY, "5", "improbable")
    ADMIRALTY_6 = ("admiralty-6", Scheme.ADMIRALTY, "6", "cannot be judged")
