"""What one authority can ask of another: the closed list of measures."""

from __future__ import annotations

from enum import Enum

__all__ = ["Measure", "Subject", "Yield"]


class Subject(Enum):
    """The field of cooperation to which a measure belongs; the registry surveys by subject."""

    POLICE_INFORMATION = "police-information"
    EVIDENCE = "evidence"
    ELECTRONIC_EVIDENCE = "electronic-evidence"
    SURRENDER = "surrender"
    ASSETS = "assets"
    SENTENCES = "sentences"
    CAPACITY_BUILDING = "capacity-building"


class Yield(Enum):
    """What the answer to a measure is good for."""

    INTELLIGENCE = "intelligence"
    EVIDENCE = "evidence"
    PERSON = "person"
    ASSET = "asset"
    ACT = "act"


_POLICE, _EVIDENCE, _DATA = Subject.POLICE_INFORMATION, Subject.EVIDENCE, Subject.ELECTRONIC_EVIDENCE
_SURRENDER, _ASSETS, _SENTENCES = Subject.SURRENDER, Subject.ASSETS, Subject.SENTENCES
_INTEL, _PROOF = Yield.INTELLIGENCE, Yield.EVIDENCE


class Measure(Enum):
    """One thing that can be asked across a border, in the field's own word.

    Each member carries ``subject`` (for the survey), ``yields`` (what the result may be used as
    without a further step), ``meaning`` (one sentence) and ``is_not`` (what it is confused with).
    """

    subject: Subject
    yields: Yield
    meaning: str
    is_not: str

    def __new__(cls, value: str, subject: Subject, yields: Yield, meaning: str, is_not: str = "") -> Measure:
        member = object.__new__(cls)
        member._value_ = value
        member.subject = subject
        member.yields = yields
        member.meaning = meaning
        member.is_not = is_not
        return member

    # Police information
    POLICE_INFORMATION = ("police-information", _POLICE, _INTEL, "information that police hold or can get without coercion, on request", "evidence: its use in court needs consent or a formal request")
    SPONTANEOUS_INFORMATION = ("spontaneous-information", _POLICE, _INTEL, "information that an authority sends unasked because it may help the other", "an answer to a request")
    LOCATE_PERSON = ("locate-person", _POLICE, _INTEL, "finding where a person is", "arrest")
    MISSING_PERSON = ("missing-person", _POLICE, _INTEL, "finding or protecting a missing or vulnerable person", "locating a suspect")
    DISCREET_CHECK = ("discreet-check", _POLICE, _INTEL, "recording where a person or object was seen, without their knowledge", "surveillance on foreign soil")
    REFUSAL_OF_ENTRY = ("refusal-of-entry", _POLICE, Yield.ACT, "refusing a third-country national entry or stay", "a criminal measure")
    VEHICLE_CHECK = ("vehicle-check", _POLICE, _INTEL, "asking whether a vehicle or plate is reported stolen or sought", "a registration look-up")
    DOCUMENT_CHECK = ("document-check", _POLICE, _INTEL, "asking whether a travel or identity document is reported stolen, lost or void")
    FIREARM_TRACE = ("firearm-trace", _POLICE, _INTEL, "following a firearm from maker to last known holder")
    DNA_COMPARISON = ("dna-comparison", _POLICE, _INTEL, "comparing a DNA profile with another State's files", "handing over the person behind a match")
    FINGERPRINT_COMPARISON = ("fingerprint-comparison", _POLICE, _INTEL, "comparing fingerprints with another State's files", "handing over the person behind a match")
    FACIAL_IMAGE_COMPARISON = ("facial-image-comparison", _POLICE, _INTEL, "comparing a facial image with another State's files")
    VEHICLE_REGISTRATION = ("vehicle-registration", _POLICE, _INTEL, "owner, holder and vehicle data from another State's register", "a stolen-vehicle check")
    CRIMINAL_RECORD = ("criminal-record", _POLICE, _PROOF, "a person's convictions from another State's register")
    PASSENGER_DATA = ("passenger-data", _POLICE, _INTEL, "passenger name record data on a flight or its analysis")
    ASSET_TRACING = ("asset-tracing", _POLICE, _INTEL, "finding where the proceeds of crime are", "freezing")
    FINANCIAL_INTELLIGENCE = ("financial-intelligence", _POLICE, _INTEL, "what a Financial Intelligence Unit holds or can get on suspicious transactions", "bank records as evidence")
    CUSTOMS_INFORMATION = ("customs-information", _POLICE, _INTEL, "information that customs hold or can get without coercion, on request", "information that police hold")
    HOT_PURSUIT = ("hot-pursuit", _POLICE, Yield.ACT, "following a fleeing person across a border without stopping", "surveillance that goes on abroad")
    # Evidence
    SERVICE_OF_DOCUMENTS = ("service-of-documents", _EVIDENCE, Yield.ACT, "handing a procedural document to a person abroad")
    HEARING_OF_WITNESS = ("hearing-of-witness", _EVIDENCE, _PROOF, "hearing a witness or expert, by an authority of the requested State")
    HEARING_OF_SUSPECT = ("hearing-of-suspect", _EVIDENCE, _PROOF, "hearing a suspected or accused person, by an authority of the requested State", "surrender for questioning")
    HEARING_BY_VIDEO = ("hearing-by-video", _EVIDENCE, _PROOF, "hearing a person by video or telephone link, led by the requesting authority")
    PRODUCTION_OF_DOCUMENTS = ("production-of-documents", _EVIDENCE, _PROOF, "handing over records, documents or objects")
    SEARCH_AND_SEIZURE = ("search-and-seizure", _EVIDENCE, _PROOF, "searching a place or person and seizing what is found")
    BANK_INFORMATION = ("bank-information", _EVIDENCE, _PROOF, "which accounts a person holds and what happened on them")
    BANK_MONITORING = ("bank-monitoring", _EVIDENCE, _PROOF, "watching transactions on an account over a period to come")
    INTERCEPTION = ("interception", _EVIDENCE, _PROOF, "intercepting telecommunications")
    COVERT_INVESTIGATION = ("covert-investigation", _EVIDENCE, _PROOF, "investigating under a covert or false identity")
    CROSS_BORDER_OBSERVATION = ("cross-border-observation", _EVIDENCE, _PROOF, "going on with surveillance on the soil of another State")
    CONTROLLED_DELIVERY = ("controlled-delivery", _EVIDENCE, _PROOF, "letting an illicit consignment move on under watch")
    JOINT_INVESTIGATION_TEAM = ("joint-investigation-team", _EVIDENCE, _PROOF, "a team of several States for one investigation, by written agreement")
    TEMPORARY_TRANSFER = ("temporary-transfer", _EVIDENCE, _PROOF, "sending a detained person for a time to give evidence or help an investigation", "surrender")
    # Electronic evidence
    PRESERVATION_OF_DATA = ("preservation-of-data", _DATA, Yield.ACT, "keeping stored computer data from being lost until a request follows", "disclosure")
    SUBSCRIBER_DATA = ("subscriber-data", _DATA, _PROOF, "who stands behind a service, account or address")
    TRAFFIC_DATA = ("traffic-data", _DATA, _PROOF, "the origin, path, time and size of a communication")
    CONTENT_DATA = ("content-data", _DATA, _PROOF, "what was communicated or stored")
    # Surrender
    SURRENDER = ("surrender", _SURRENDER, Yield.PERSON, "handing a sought person over for prosecution or to serve a sentence; extradition among it", "a hearing as witness or suspect")
    PROVISIONAL_ARREST = ("provisional-arrest", _SURRENDER, Yield.ACT, "arresting a sought person before the formal papers arrive", "surrender itself")
    TRANSIT = ("transit", _SURRENDER, Yield.ACT, "carrying a surrendered person through a third State")
    CONSENT_TO_OTHER_OFFENCES = ("consent-to-other-offences", _SURRENDER, Yield.ACT, "leave to prosecute a surrendered person for what the surrender did not cover")
    # Assets
    FREEZING_OF_EVIDENCE = ("freezing-of-evidence", _ASSETS, Yield.ACT, "keeping evidence from being destroyed or moved", "freezing for confiscation")
    FREEZING_FOR_CONFISCATION = ("freezing-for-confiscation", _ASSETS, Yield.ASSET, "keeping property from being moved so that it can be confiscated")
    CONFISCATION = ("confiscation", _ASSETS, Yield.ASSET, "taking property by another State's confiscation order")
    RETURN_OF_ASSETS = ("return-of-assets", _ASSETS, Yield.ASSET, "giving recovered property back to a State or a victim")
    # Sentences and proceedings
    TRANSFER_OF_SENTENCED_PERSON = ("transfer-of-sentenced-person", _SENTENCES, Yield.PERSON, "moving a sentenced person to serve the sentence in another State, mostly the own one", "surrender of somebody who fled a sentence")
    ENFORCEMENT_OF_SENTENCE = ("enforcement-of-sentence", _SENTENCES, Yield.ACT, "carrying out another State's sentence of imprisonment on a person who is already there", "moving the person")
    PROBATION_SUPERVISION = ("probation-supervision", _SENTENCES, Yield.ACT, "watching over a convicted person at liberty under another State's judgment", "pre-trial supervision")
    PRE_TRIAL_SUPERVISION = ("pre-trial-supervision", _SENTENCES, Yield.ACT, "watching over an accused person at liberty until the trial in another State", "detention for surrender")
    FINANCIAL_PENALTY = ("financial-penalty", _SENTENCES, Yield.ACT, "collecting a fine that another State imposed", "confiscation of proceeds")
    TRANSFER_OF_PROCEEDINGS = ("transfer-of-proceedings", _SENTENCES, Yield.ACT, "asking another State to prosecute in one's place", "laying information before a foreign police")
    # Help to others
    CAPACITY_BUILDING = ("capacity-building", Subject.CAPACITY_BUILDING, Yield.ACT, "training, equipping and mentoring another State's services", "operational help in one case")
