"""What orders to service providers share: the addressee, the data that are meant, and the notice to its State."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from lecoop.errors import MisuseError
from lecoop.model.authority import Authority
from lecoop.model.exact import exact
from lecoop.values.provider import AddresseeKind, ProcessorReason, ProviderRole
from lecoop.values.text import JurisdictionCode, LanguageCode, SecretLine, SecretPassage

__all__ = ["Addressee", "DataSought", "NoticeGiven"]


@frozen(kw_only=True)
class Addressee:
    """The part of a service provider to which an order is addressed.

    Args:
        name: of the establishment or representative.
        kind: which of the two it is, or another establishment.
        established_in: State in which it is established or resides.
        role: what the provider is to the data; ``processor_reason`` why it is addressed although only a processor.
        languages: ISO 639-1 codes of the languages in which the provider said that it takes orders.
    """

    name: SecretLine | None = None
    kind: AddresseeKind | None = None
    established_in: JurisdictionCode | None = None
    role: ProviderRole | None = None
    processor_reason: ProcessorReason | None = None
    languages: tuple[LanguageCode, ...] = ()

    def __attrs_post_init__(self) -> None:
        exact(self)


@frozen(kw_only=True)
class DataSought:
    """The data that are to be produced or kept.

    Args:
        described: which data.
        account: the account, number, login or other identifier by which they are found.
        only_to_identify: they serve only to find out who the user is, so that no user need be named.
        since: first day of the run of days over which they reach; ``until`` the first day after it.
    """

    described: SecretPassage | None = None
    account: SecretLine | None = None
    only_to_identify: bool | None = None
    since: date | None = None
    until: date | None = None

    def __attrs_post_init__(self) -> None:
        exact(self)
        if self.since is not None and self.until is not None and self.until <= self.since:
            raise MisuseError("DataSought.until is the first day after a run that begins with since")


@frozen(kw_only=True)
class NoticeGiven:
    """The notice by which the authority of the addressee's State is told of an order.

    Args:
        authority: who was told; ``given_on`` the day on which the certificate went to it.
        with_reasons: it was also told why the order is necessary and what the case is about.
    """

    authority: Authority | None = None
    given_on: date | None = None
    with_reasons: bool | None = None

    def __attrs_post_init__(self) -> None:
        exact(self)
