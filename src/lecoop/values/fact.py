"""What may be so in a case: the words in which an instrument's requirements are written down."""

from __future__ import annotations

from enum import Enum

__all__ = ["Fact"]


class Fact(Enum):
    """Something that is so in a case, or is not, and on which an instrument lets a measure hang.

    Each member carries ``meaning``, what is so, as the words after *that*.
    """

    meaning: str

    def __new__(cls, value: str, meaning: str) -> Fact:
        member = object.__new__(cls)
        member._value_ = value
        member.meaning = meaning
        return member

    # Surrender
    FOR_TRIAL_OR_SENTENCE = ("for-trial-or-sentence", "the person is wanted for prosecution, or to serve a sentence")
    # Transfer of a sentenced person
    SENTENCING_STATE_ASKS = ("sentencing-state-asks", "the State that sentenced asks")
    ADMINISTERING_STATE_ASKS = ("administering-state-asks", "the State that is to carry out the sentence asks")
    JUDGMENT_FINAL = ("judgment-final", "the judgment is final")
    NATIONAL = ("national", "the person is a national of the State that is to carry out the sentence")
    NATIONAL_LIVING_THERE = ("national-living-there", "the person is a national of that State and lives there")
    NATIONAL_TO_BE_EXPELLED = ("national-to-be-expelled", "the person is a national of that State and is to be expelled to it")
    OTHER_STATE_AGREES = ("other-state-agrees", "the State that is to carry out the sentence has agreed")
    PERSON_CONSENTS = ("person-consents", "the person consents")
    OPINION_CONSIDERED = ("opinion-considered", "the person's opinion was heard and is sent along")
    PERSON_INFORMED = ("person-informed", "the person was told what the transfer means")
    TO_BE_EXPELLED = ("to-be-expelled", "the person is to be expelled after release, by the judgment or a decision that follows from it")
    FLED = ("fled", "the person fled or returned to the State that is to carry out the sentence")
    HELD_WHERE_SENTENCED = ("held-where-sentenced", "the person is in the State that sentenced")
    AGREED_IN_EXCEPTION = ("agreed-in-exception", "both States agree in an exceptional case")
    # Criminal records
    IN_CRIMINAL_PROCEEDINGS = ("in-criminal-proceedings", "the convictions are asked for in criminal proceedings")
    OWN_REQUEST = ("own-request", "the person asks for the own record")
    TIED_TO_EITHER_STATE = ("tied-to-either-state", "the person is a national of one of the two States or lives there")
    USED_AS_ASKED = ("used-as-asked", "what comes back is used for the purpose for which it is asked")
    THREAT_TO_PUBLIC_SECURITY = ("threat-to-public-security", "the use wards off an immediate and serious threat to public security")
    # Joint investigation teams
    LEADER_OF_THE_PLACE = ("leader-of-the-place", "somebody of each State in which the team works leads it there")
    WORKS_IN_A_PARTY = ("works-in-a-party", "the team works in the States of its parties only")
    MEMBERS_OF_PARTIES = ("members-of-parties", "each member comes from a party")
    PROLONGED_BY_ALL = ("prolonged-by-all", "every party agrees to an extension of the team's time")
    # Operations across a border
    EXTRADITABLE = ("extraditable", "extradition is possible for the offence")
    BORDER_CROSSED = ("border-crossed", "the border was crossed")
    URGENT_CROSSING = ("urgent-crossing", "the border was crossed in urgency, before leave could be asked for")
    LEAVE_GRANTED = ("leave-granted", "the other State gave leave")
    NOTIFIED_AT_ONCE = ("notified-at-once", "the other State was told of the crossing while the observation went on")
    REQUEST_FOLLOWED = ("request-followed", "the request for leave followed without delay")
    LEAVE_CARRIED = ("leave-carried", "the officers carry the document on the leave")
    OFFICERS_IDENTIFIABLE = ("officers-identifiable", "the officers can prove at all times that they act in an official capacity")
    NO_HOME_ENTERED = ("no-home-entered", "no home is entered, nor a place that is not open to the public")
    NOBODY_STOPPED = ("nobody-stopped", "the officers neither stop nor arrest the person")
    OBSERVATION_ENDED = ("observation-ended", "the observation is over")
    REPORTED = ("reported", "the operation was reported to the State in which it took place")
    EVERY_STATE_AGREED = ("every-state-agreed", "every State on the way agreed to let the consignment through")
    DIRECTED_BY_THE_PLACE = ("directed-by-the-place", "the authorities of each State on the way direct what is done there")
    GOODS_UNTOUCHED = ("goods-untouched", "nobody stops the goods on the way")
    HANDLING_AGREED = ("handling-agreed", "the States concerned agreed to what becomes of the goods")
