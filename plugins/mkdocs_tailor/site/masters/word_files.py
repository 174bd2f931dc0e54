"""The Word files of many sites, from masters that are opened once."""

from collections.abc import Iterable, Iterator
from typing import Final

from mkdocs_tailor.master.case import Case
from mkdocs_tailor.master.reader import Master
from mkdocs_tailor.master.replacing import replaced
from mkdocs_tailor.master.tailor import tailor
from mkdocs_tailor.site.making.school import School
from mkdocs_tailor.site.masters.open_words import ADDRESS_WORD
from mkdocs_tailor.site.masters.site_master import Offer

_ADDRESS: Final = ADDRESS_WORD.encode()


class WordFiles:
    """Makes the Word files of school after school."""

    def __init__(self, offers: Iterable[Offer]) -> None:
        """Raises MasterError where the master of an offer is none."""
        self._offers = tuple(offers)
        self._opened: dict[tuple[str, str], Master] = {}
        """What all sites have in common, by where it lies and for which copy it is opened."""
        self.common: dict[str, bytes] = {}
        """The masters that all sites have in common; in any other each writes its own address."""
        case = Case()
        for offer in self._offers:
            if replaced(offer.data, _ADDRESS, b"") != offer.data:
                continue
            self.common[offer.master] = offer.data
            for handout in offer.source.handouts:
                copy = handout.copy.name
                master = Master.load(offer.data, offer.source.path, case, copy)
                self._opened[offer.master, copy] = master

    def files(self, school: School) -> Iterator[tuple[str, bytes]]:
        """Yield the Word files of a school, and the masters that are its own.

        Raises:
            TailorError: one of them cannot be made for this school.

        """
        case = Case()
        for offer in self._offers:
            own: Master | None = None
            if offer.master not in self.common:
                data = replaced(offer.data, _ADDRESS, school.profile.slug.encode())
                own = Master.load(data, offer.source.path, case)
                yield offer.master, data
            for handout in offer.source.handouts:
                copy = handout.copy.name
                master = own or self._opened[offer.master, copy]
                for variant, uri in handout.uris.items():
                    yield uri, tailor(master, school.values(copy), variant)
