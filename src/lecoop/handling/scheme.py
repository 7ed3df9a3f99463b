"""The schemes by which information is graded and marked, each with the source in which it was read."""

from __future__ import annotations

from datetime import date
from enum import Enum

from lecoop.values.citation import Source
from lecoop.values.terms import Seen

__all__ = ["Mark", "Scheme"]

_READ_ON = date(2026, 11, 23)
_MISP = "https://github.com/MISP/misp-taxonomies"


class Scheme(Enum):
    """Who invented a set of marks; the same letter means something else in another scheme.

    Each member carries ``title``, its name in words, ``sources``, where its marks were read, and ``valid_from``
    and ``valid_until``, the first day of its use and the first day on which nothing new is marked by it, where
    these are known. ``rules`` is the id of the instrument that holds its rules; empty where it is practice.
    ``note`` says what was not read.
    """

    title: str
    sources: tuple[Source, ...]
    valid_from: date | None
    valid_until: date | None
    rules: str
    note: str

    def __new__(
        cls,
        value: str,
        title: str,
        sources: tuple[tuple[str, str, Seen], ...],
        days: tuple[date | None, date | None] = (None, None),
        rules: str = "",
        note: str = "",
    ) -> Scheme:
        member = object.__new__(cls)
        member._value_ = value
        member.title = title
        member.sources = tuple(Source(key=value, name=name, verified_on=_READ_ON, seen=seen, url=url) for name, url, seen in sources)
        member.valid_from, member.valid_until = days
        member.rules, member.note = rules, note
        return member

    ADMIRALTY = (
        "admiralty",
        "Admiralty or NATO system, 6x6",
        (("MISP taxonomies, admiralty-scale", _MISP, Seen.SECONDARY),),
    )
    EU_CLASSIFIED = (
        "euci",
        "EU classified information",
        (
            (
                "Council Decision 2013/488/EU, Articles 2 and 3, Annex III, points 7 and 12 (copy)",
                "http://data.europa.eu/eli/dec/2013/488/oj",
                Seen.OFFICIAL,
            ),
        ),
        (None, None),
        "celex-32013d0488",
    )
    EUROPOL = (
        "europol",
        "Europol: evaluation 4x4, handling H0 to H3",
        (
            ("Regulation (EU) 2016/794, Article 29, consolidated (copy)", "http://data.europa.eu/eli/reg/2016/794/oj", Seen.OFFICIAL),
            (
                "Statewatch, on the Council's guidelines on the exchange of information, February 2018 (handling codes)",
                "http://www.statewatch.org/news/2018/feb/eu-council-lea-info-exchane.htm",
                Seen.SECONDARY,
            ),
        ),
        (None, None),
        "celex-32016r0794",
        "The handling codes are practice; the basic protection level is recalled.",
    )
    INTERPOL = (
        "interpol",
        "Levels of confidentiality of INTERPOL",
        (("INTERPOL, Rules on the Processing of Data, Article 112, recalled", "", Seen.UNCONFIRMED),),
        (None, None),
        "interpol-rpd",
    )
    PAP = (
        "pap",
        "Permissible Actions Protocol",
        (("MISP taxonomies, PAP", _MISP, Seen.SECONDARY),),
        (None, None),
        "",
        "CLEAR is the newer name of WHITE.",
    )
    TLP = (
        "tlp",
        "Traffic Light Protocol 2.0",
        (("Queensland Government, on the protocol of FIRST", "https://github.com/qld-gov-au/qgcti-docs", Seen.SECONDARY),),
        (None, None),
        "",
        "It follows version 1.0 since August 2022; the day was not read.",
    )
    TLP_1 = (
        "tlp-1",
        "Traffic Light Protocol 1.0",
        (("MISP taxonomies, tlp, version 4", _MISP, Seen.SECONDARY),),
    )
    UK_3X5X2 = (
        "uk-3x5x2",
        "Intelligence report of the United Kingdom, 3x5x2",
        (
            (
                "Learning cards on the intelligence report of the College of Policing",
                "https://api.brainscape.com/flashcards/3x5x2-9168043/packs/15753526",
                Seen.SECONDARY,
            ),
            (
                "Learning cards on police intelligence (the handling codes)",
                "https://m.brainscape.com/flashcards/information-intelligence-12257278/packs/21089740",
                Seen.SECONDARY,
            ),
        ),
        (None, None),
        "",
        "It follows 5x5x5 since 2016; the day was not read.",
    )
    UK_5X5X5 = (
        "uk-5x5x5",
        "National Intelligence Model of the United Kingdom, 5x5x5",
        (
            (
                "HM Revenue & Customs, MLR3C14000, Appendix 3: the National Intelligence Model",
                "https://www.gov.uk/hmrc-internal-manuals/money-laundering-regulations-compliance/mlr3c14000",
                Seen.OFFICIAL,
            ),
        ),
    )
    UK_CLASSIFICATION = (
        "uk-gsc",
        "Government Security Classifications of the United Kingdom",
        (
            (
                "Cabinet Office, Government Security Classifications Policy, 17 July 2023 (the three tiers)",
                "https://www.gov.uk/government/publications/government-security-classifications/government-security-classifications-policy-html",
                Seen.OFFICIAL,
            ),
            (
                "LexisNexis, Official secrets: levels of secrecy (the day)",
                "https://www.lexisnexis.co.uk/legal/guidance/official-secrets-levels-of-secrecy",
                Seen.SECONDARY,
            ),
        ),
        (date(2014, 4, 2), None),
    )
    UK_PROTECTIVE_MARKING = (
        "uk-gpms",
        "Government Protective Marking Scheme of the United Kingdom",
        (
            (
                "Panopticon, Government security classifications to change on 2 April 2014",
                "https://panopticonblog.com/author/tom-ogg/",
                Seen.SECONDARY,
            ),
        ),
        (None, date(2014, 4, 2)),
        "",
        "What was marked by it keeps its mark.",
    )


class Mark(Enum):
    """What all marks have: each is a word of one scheme, and has no order of its own.

    Each member carries ``scheme``, ``written``, what stands on the paper, and ``meaning``.
    """

    scheme: Scheme
    written: str
    meaning: str

    def __new__(cls, value: str, scheme: Scheme, written: str, meaning: str) -> Mark:
        member = object.__new__(cls)
        member._value_ = value
        member.scheme, member.written, member.meaning = scheme, written, meaning
        return member
