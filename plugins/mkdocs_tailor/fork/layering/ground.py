"""What lies beneath a layer, and where in it something stands now that stood elsewhere."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from mkdocs_tailor.fork.blocks.block import Block
from mkdocs_tailor.fork.blocks.normal import digest_of, normal
from mkdocs_tailor.fork.content import Content, Text
from mkdocs_tailor.fork.merging.pairing import likeness
from mkdocs_tailor.fork.overrides.override import Target
from mkdocs_tailor.schools.nearest import nearest

_MOVES = "moved_from:"
TELLING = 40
"""A text of fewer letters stands in too many places to be known by itself."""
_GUESSED = 0.5
"""The share of words in common from which on a block is named as what may be meant."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A block of a page."""

    page: str
    block: Block

    @property
    def target(self) -> Target:
        """Its address."""
        return Target(self.page, self.block.name)


@dataclass(frozen=True)
class Ground:
    """The content beneath a layer."""

    content: Content

    def spot(self, target: Target) -> Spot | None:
        """Return the block that a target names; None where there is none."""
        block = self.content.blocks(target.page).get(target.block or "")
        return Spot(target.page, block) if block else None

    def page_now(self, uri: str) -> str | None:
        """Return where a page stands now: its address, or the one that it says it moved to."""
        return uri if uri in self.content.pages else self._pages_before.get(uri)

    def recorded(self, target: Target) -> Spot | None:
        """Return the block that says itself (``blocks_moved_from``) that it stood at a target."""
        found = self._blocks_before.get(target)
        return self.spot(found) if found else None

    def on_page_now(self, target: Target) -> Spot | None:
        """Return the block of this name on the page that a target's page moved to."""
        page = self._pages_before.get(target.page)
        return self.spot(Target(page, target.block)) if page else None

    def moved(self, target: Target, text: str) -> Spot | None:
        """Return where a block stands that upstream recorded to have moved; None for any other.

        ``text`` is what it said, empty where nobody knows: a name that another block has by now
        leads to the one that is more like it.
        """
        here, there = self.spot(target), self.recorded(target)
        if here is None:
            return there or self.on_page_now(target)
        if there is None or not text:
            return None
        words = words_of(text)
        nearer = likeness(words, words_of(there.block.text)) > likeness(
            words, words_of(here.block.text)
        )
        return there if nearer else None

    def is_twice(self, target: Target) -> bool:
        """Whether a name leads to more than one place of its page."""
        page = self.content.pages.get(target.page)
        return bool(page) and sum(block.name == target.block for block in page.blocks) > 1

    def same_page(self, digest: str | None) -> str | None:
        """Return the only page whose text has a hash; None where there is none."""
        found = [uri for uri, page in self.content.pages.items() if digest_of(page.text) == digest]
        return found[0] if len(found) == 1 else None

    def nearest_page(self, uri: str) -> str | None:
        """Return the page that may be meant by an address."""
        return nearest(uri, self.content.pages)

    def same_text(self, text: str, apart_from: Target) -> tuple[Spot, ...]:
        """Return the blocks elsewhere that say the same as a text, whatever their heading is.

        Of several, those under the same heading; a short text must have the same heading.
        """
        found = self._by_words.get(digest_of(_body(text)), ())
        kind = (apart_from.block or "").startswith("#")
        there = [
            spot for spot in found if spot.block.is_section is kind and spot.target != apart_from
        ]
        titled = tuple(spot for spot in there if _heading(spot.block.text) == _heading(text))
        if len(normal(_body(text))) < TELLING:
            return titled if _heading(text) else ()
        return titled if len(there) > 1 and titled else tuple(there)

    def parts_of(self, before: str, now: str, target: Target) -> tuple[Spot, ...]:
        """Return the blocks of a target's page into which parts went of what it said before."""
        then, left = normal(before), normal(now)
        return tuple(
            spot
            for spot in self._spots
            if spot.page == target.page
            and len(part := normal(spot.block.text)) >= TELLING
            and part in then
            and part not in left
        )

    def nearest(self, target: Target, text: str) -> Target | None:
        """Return what may be meant by a target that is gone, by its text or else by its name."""
        page = self.page_now(target.page)
        spots = [spot for spot in self._spots if not page or spot.page == page]
        words = words_of(text)
        shares = ((likeness(words, words_of(spot.block.text)), at) for at, spot in enumerate(spots))
        share, at = max(shares, default=(0.0, 0))
        if text and share >= _GUESSED:
            return spots[at].target
        names = self.content.blocks(page) if page else ()
        name = nearest(target.block or "", names)
        return Target(page, name) if page and name else None

    @cached_property
    def _pages_before(self) -> dict[str, str]:
        return {before: uri for uri, page in self._recording() for before in page.moved_from()}

    @cached_property
    def _blocks_before(self) -> dict[Target, Target]:
        return dict(self._recorded_moves())

    def _recorded_moves(self) -> Iterator[tuple[Target, Target]]:
        for uri, page in self._recording():
            for name, said in page.told("blocks_moved_from").items():
                above, _, block = said.rpartition(" ")
                for before in [above] if above else [uri, *page.moved_from()]:
                    yield Target(before, block), Target(uri, name)

    def _recording(self) -> Iterator[tuple[str, Text]]:
        """Yield the pages that may record a move: to read what stands above each takes long."""
        return ((uri, page) for uri, page in self.content.pages.items() if _MOVES in page.text)

    @cached_property
    def _spots(self) -> Sequence[Spot]:
        return [
            Spot(uri, block)
            for uri in self.content.pages
            for block in self.content.blocks(uri).values()
            if not block.inherited
        ]

    @cached_property
    def _by_words(self) -> dict[str, list[Spot]]:
        found: dict[str, list[Spot]] = {}
        for spot in self._spots:
            found.setdefault(digest_of(_body(spot.block.text)), []).append(spot)
        return found


def words_of(text: str) -> Counter[str]:
    """Return how often each word stands in a text."""
    return Counter(text.lower().split())


def _body(text: str) -> str:
    """Return what stands below the heading of a text, or all of it where it has none."""
    first, _, rest = text.lstrip("\n").partition("\n")
    return rest if first.startswith("#") else text


def _heading(text: str) -> str:
    """Return the words of the heading that a text begins with; empty for none."""
    first, _, _ = text.lstrip("\n").partition("\n")
    return first.strip("# ").partition(" {")[0] if first.startswith("#") else ""
