"""An override: what a school, or a group of schools, says instead of upstream."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from mkdocs_tailor.diagnostics import Place
from mkdocs_tailor.fork.blocks.normal import digest_of


class Verb(StrEnum):
    """What an override does."""

    REPLACE = "replace"
    """The block says this instead."""
    BEFORE = "before"
    """This stands before what the block says."""
    AFTER = "after"
    """This stands after what the block says."""
    REMOVE = "remove"
    """The block is left out."""
    REPLACE_PAGE = "replace-page"
    ADD_PAGE = "add-page"
    HIDE_PAGE = "hide-page"
    """The page is left out of the site and of the packs."""


OF_BLOCKS = (Verb.REPLACE, Verb.BEFORE, Verb.AFTER, Verb.REMOVE)
"""The verbs that name a block; the others name a page."""
WORDLESS = (Verb.REMOVE, Verb.HIDE_PAGE)
"""The verbs that say nothing of their own."""


@dataclass(frozen=True, slots=True)
class Target:
    """What an override is about."""

    page: str
    """From the folder of the content: ``lessons/worry.md``."""
    block: str | None = None
    """``starter`` or ``#task-3``; None for the whole page."""

    def __str__(self) -> str:
        return f"{self.page} {self.block}" if self.block else self.page


@dataclass(frozen=True, slots=True)
class Base:
    """What an override was made against: the text of the layer beneath, on that day."""

    text: str
    """The block's text, or the whole file of a page."""
    digest: str
    """The hash of the text as it is compared; see `fork.blocks.normal`."""
    edition: str = ""
    made: str = ""
    """The day, as in ``2026-11-26``."""

    @classmethod
    def of(cls, text: str, edition: str, made: str) -> "Base":
        """Return the base for a text as it stands now."""
        return cls(text, digest_of(text), edition, made)

    @property
    def is_whole(self) -> bool:
        """Whether the text is still the one that the hash was taken of."""
        return digest_of(self.text) == self.digest


@dataclass(frozen=True, slots=True)
class Override:
    """One change that a layer makes to what lies beneath."""

    verb: Verb
    target: Target
    text: str
    """Its Markdown, without blank lines at its ends; of a page the whole file. Empty for a verb
    that says nothing."""
    place: Place
    """Its file, and the line on which its text begins."""
    base: Base | None = None
    """None for an added page, and where nobody has kept it."""
    reason: str = ""
    drop_when: str = ""
    """When it is not needed any more, in words: ``when the new hall is open``."""
    by: str = ""
    """Who made it, by the role: ``Head of Year 7``."""
    stays: bool = False
    """Whether the school stays at its edition here, and asks for no news of upstream."""
    after: str = ""
    """Of an added page: the page that it follows in the navigation."""
    lines: Mapping[str, int] = field(default_factory=dict[str, int], compare=False, repr=False)
    """On which lines of its file the names above the text stand."""

    def said(self, name: str) -> Place:
        """Return where its file says something, such as ``page``; its text where it does not."""
        line = self.lines.get(name)
        return Place(self.place.path, line) if line else self.place
