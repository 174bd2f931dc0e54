"""Where in a handout something is written: what it stands in, and how much room it has."""

from dataclasses import dataclass
from typing import NamedTuple, Self

from mkdocs_tailor.document.nodes import Look
from mkdocs_tailor.document.open import Repeat
from mkdocs_tailor.language.records import Expression
from mkdocs_tailor.word.above import NOTHING, Above
from mkdocs_tailor.word.children import Node
from mkdocs_tailor.word.conditions import Each, Frames, When, either, loops, negation
from mkdocs_tailor.word.inline.voices import PLAIN, Voice
from mkdocs_tailor.word.package.relationships import Relationships
from mkdocs_tailor.word.parts import Step
from mkdocs_tailor.word.steps import Steps

LEAST_ROOM = 2400
"""The width that text keeps, however deep it nests: 4 cm."""


@dataclass(frozen=True, slots=True)
class Lead:
    """What the first paragraph of an item or a note begins with: its number, box or mark."""

    style: str
    numbering: Steps = ()
    """The ``w:numPr`` of a numbered or bulleted paragraph."""
    runs: Steps = ()
    """What stands before the text."""
    hanging: int = 0
    """How far the first line stands out to the left."""
    placed: bool = False
    """Whether the numbering itself puts the paragraph where it belongs."""
    joined: bool = False
    """Whether another of its kind stands directly above."""


@dataclass(frozen=True, slots=True)
class Beside:
    """What the neighbours of a block ask of it."""

    keep: bool = False
    """It stays on the page of the block below."""
    gap: bool = False
    """A table follows, which can have no space above itself."""
    joined: bool = False
    """A paragraph of the same look stands above: in a callout the space between is tinted."""
    above: Above = NOTHING
    """What stands directly above."""
    label: str = ""
    """What the paragraph above an answer space says."""
    open_below: bool = True
    """Whether anything but a paragraph may follow."""


ALONE = Beside()


class Scope(NamedTuple):
    """The surroundings of what is being written. Lengths are in twentieths of a point.

    A named tuple, of which a changed copy costs a fifth of what one of a dataclass does: there is
    one for nearly every paragraph.
    """

    links: Relationships
    """Of the part that is being written."""
    width: int
    """From the left margin of the page or cell to where the text ends on the right."""
    frames: Frames = ()
    """The choices and repeats round it."""
    indent: int = 0
    """Where text begins, from the left margin."""
    styled: int = 0
    """How much of that indent the style brings itself."""
    style: str = ""
    """The style of plain paragraphs here; empty for Normal."""
    bar: str = ""
    """The colour of the callout's bar at the left."""
    bar_at: int = 0
    """The indent that the bar belongs to."""
    align: str = ""
    """Where the text of a table cell is aligned to."""
    level: int = -1
    """How deep in lists; -1 outside."""
    number: Step | None = None
    """The number definition of the numbered list directly round it."""
    bullets: str = ""
    """That of bullets here."""
    looks: frozenset[Look] = frozenset()
    linked: bool = False
    """Whether inside a link."""
    click: Steps = ()
    """What makes a picture lead where the link round it leads."""
    marked: bool = True
    """Whether bookmarks may stand between blocks here."""
    noted: bool = False
    """Whether inside a footnote."""
    changed: bool = False
    """Whether inside a tracked change."""
    together: bool = False
    """Whether what is written here stays on one page: each paragraph with the next."""
    kept: Expression = False
    """When its last paragraph stays with what follows, too: it is not the last of the whole."""
    roomy: bool = False
    """Whether it is a table cell that is itself the room to write."""
    to_tab: bool = False
    """Whether blanks are ruled as far as the next tab."""
    voice: Voice = PLAIN
    """The script and the languages of runs."""
    leftward: Expression = False
    """When paragraphs are set from right to left."""
    boxed: bool = False
    """Whether the box or the list round it is."""
    right: int = 0
    """How much is kept free on the side where lines end."""
    lead: Lead | None = None
    opening: Expression = False
    """When the first paragraph here begins a callout, for want of a title."""
    beside: Beside = ALONE

    def when(self, test: Expression) -> Self:
        """Return the surroundings inside a branch; the same where the test is decided."""
        if isinstance(test, bool):
            return self
        return self._replace(frames=(*self.frames, When(test)))

    def known(self, test: Expression) -> Expression:
        """Return the test; True or False where a branch round it has decided it already."""
        if isinstance(test, bool) or not self.frames:
            return test
        if When(test) in self.frames:
            return True
        return False if When(negation(test)) in self.frames else test

    def each(self, node: Repeat[Node]) -> Self:
        """Return the surroundings inside the body of a repeat."""
        loop = Each(node.each, node.variable)
        again = negation(("get", ("var", loop.record), "last")) if self.together else False
        return self._replace(frames=(*self.frames, loop), kept=either(self.kept, again))

    def within(self, style: str, indent: int, right: int = 0) -> Self:
        """Return the surroundings inside a container whose style indents by so much."""
        right = min(right, self.spare)
        return self._replace(
            style=style,
            indent=self.indent + min(indent, self.spare - right),
            styled=indent,
            width=self.width - right,
            right=self.right + right,
            lead=None,
            opening=False,
            beside=ALONE,
        )

    def held(self, *, last: bool) -> Self:
        """Return the surroundings of a part, the last one or another."""
        if last or not self.together or self.kept is True:
            return self
        return self._replace(kept=True)

    def after_first(self) -> Self:
        """Return the surroundings of all blocks but the first."""
        if self.lead is None and self.opening is False:
            return self
        return self._replace(lead=None, opening=False)

    @property
    def room(self) -> int:
        """The width that is left for tables, pictures and ruled lines."""
        return self.width - self.indent

    @property
    def added(self) -> bool:
        """Whether inside text that a reviewer has added."""
        return Look.ADDED in self.looks

    @property
    def removed(self) -> bool:
        """Whether inside text that a reviewer has removed."""
        return Look.REMOVED in self.looks

    @property
    def spare(self) -> int:
        """How much of the room what nests here may take: so much is left that words stay whole."""
        return max(0, self.room - LEAST_ROOM)

    @property
    def repeated(self) -> bool:
        """Whether inside a repeat, where nothing can have an identifier of its own."""
        return bool(loops(self.frames))
