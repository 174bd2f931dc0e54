"""The master of a page of the site: what any school reads on it, without the engine."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from mkdocs_tailor.document.markup import Tree
from mkdocs_tailor.document.tailoring.tree import tailor_tree
from mkdocs_tailor.site.delivering.policy import Allowed, allowed, element, policy, written
from mkdocs_tailor.site.making.school import School
from mkdocs_tailor.site.masters.open_words import Key, Template, Words
from mkdocs_tailor.site.project.pages import SourcePage
from mkdocs_tailor.site.showing.contents import Line, lines_of
from mkdocs_tailor.site.showing.openness import Furniture
from mkdocs_tailor.site.showing.page import filled_front_matter
from mkdocs_tailor.site.showing.wording import words

Shape: TypeAlias = tuple[object, ...]
"""All that the theme may decide on: which headings a page has, which of its texts are empty, and
whether the school has a name."""


@dataclass(frozen=True, slots=True)
class OpenFurniture:
    """What stands round the text of a page, open."""

    head: Template | None
    foot: Template | None
    told: Template | None

    def fill(self, words: Words) -> Furniture:
        """Return it as a school reads it."""
        head, foot, told = (
            part.fill(words) if part else None for part in (self.head, self.foot, self.told)
        )
        return Furniture(head, foot, told)


@dataclass(frozen=True, slots=True)
class Frame:
    """What the theme puts round a page, for every school whose page has the same shape."""

    top: str
    """Up to the place of the policy."""
    before: Template
    after: Template
    allowed: tuple[Allowed, Allowed] | None
    """What its policy allows of this; None where that differs between schools."""
    is_guarded: bool
    furniture: OpenFurniture
    """What stands round the text of the page, inside of this."""

    def page(self, content: str, words: Words) -> str:
        """Return the whole page with this text."""
        return self._around(self.furniture.fill(words).around(content), words)

    def _around(self, content: str, words: Words) -> str:
        before, after = self.before.fill(words), self.after.fill(words)
        if not self.is_guarded:
            return f"{self.top}{before}{content}{after}"
        if self.allowed is None:
            said = policy(f"{self.top}{before}{content}{after}")
        else:
            first, last = self.allowed
            said = written(first + allowed(content) + last)
        return f"{self.top}{element(said)}{before}{content}{after}"


@dataclass(frozen=True, slots=True)
class Reading:
    """What a school reads on a page, besides its text."""

    title: str
    """The words of the first heading; empty without one."""
    lines: tuple[Line, ...]
    """Of the table of contents."""
    words: Mapping[Key, str]
    shape: Shape


@dataclass(frozen=True, slots=True)
class OpenPage:
    """A page of the author's with all that differs between schools left open."""

    source: SourcePage
    tree: Tree
    """The page itself, furnished."""
    headings: Tree
    heading: Tree
    """What stands in the first heading of level 1."""
    has_open_title: bool
    has_open_texts: bool
    """Whether texts of its front matter differ between schools."""

    def read(self, school: School) -> Reading:
        """Return what a school reads on the page.

        Raises:
            TailorError: a text of its front matter is not written in the language.

        """
        uri, environment = self.source.uri, school.environment()
        said: dict[Key, str] = {}
        lines = lines_of(tailor_tree(self.headings, environment))
        said |= {("contents", uri, at): line.title for at, line in enumerate(lines)}
        title = words(tailor_tree(self.heading, environment)) if self.has_open_title else ""
        if title:
            said["title", uri] = title
        texts = filled_front_matter(self.source, school) if self.has_open_texts else {}
        said |= {("text", uri, name): str(text.unescape()) for name, text in texts.items()}
        empty = tuple(name for name, text in texts.items() if not text)
        headed = tuple((line.level, line.address) for line in lines)
        return Reading(title, lines, said, _shape(headed, empty, school))


def read_page(page: OpenPage | None, school: School) -> Reading:
    """Return what a school reads on a page; one that is not open has no words of its own.

    Raises:
        TailorError: a text of its front matter is not written in the language.

    """
    return page.read(school) if page else Reading("", (), {}, _shape((), (), school))


def _shape(headed: object, empty: object, school: School) -> Shape:
    return headed, empty, bool(school.name)
