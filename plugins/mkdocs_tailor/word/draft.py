"""The draft: one handout while it is being written, with all that it collects on the way."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from mkdocs_tailor.diagnostics import Diagnostic, Place, Severity
from mkdocs_tailor.document.nodes import Document, Look
from mkdocs_tailor.language.records import Expression
from mkdocs_tailor.word.about import About
from mkdocs_tailor.word.base import Base
from mkdocs_tailor.word.chapters import Anchor, Chapter, Parts, anchor_of
from mkdocs_tailor.word.counting import Captions
from mkdocs_tailor.word.inline.annotations import Annotations
from mkdocs_tailor.word.inline.controls import ControlIds
from mkdocs_tailor.word.inline.note_references import NoteReferences
from mkdocs_tailor.word.inline.pictures import Pictures
from mkdocs_tailor.word.package.bookmarks import Bookmarks
from mkdocs_tailor.word.package.numbering import Numbering
from mkdocs_tailor.word.package.relationships import Relationships
from mkdocs_tailor.word.package.store import Store
from mkdocs_tailor.word.scope import Scope
from mkdocs_tailor.word.steps import Steps
from mkdocs_tailor.word.survey import Survey

Writer: TypeAlias = "Callable[[Any, Scope, Draft], Steps]"
"""Writes one kind of node: the node, where it stands, the draft; returns its steps."""

Writers: TypeAlias = Mapping[type, Writer]


@dataclass(slots=True)
class Draft:
    """A handout in the making. Its writers share it; nobody else sees it."""

    front: Chapter
    """The page that gives the file its title."""
    about: About
    base: Base
    survey: Survey
    block_writers: Writers
    """For each kind of block the function that writes it."""
    inline_writers: Writers
    """For each kind of inline node likewise."""
    change_writers: Mapping[Look, Writer]
    """For the looks that are changes of a reviewer's likewise."""
    annotations: Annotations
    pictures: Pictures
    parts: Parts = field(default_factory=dict[str, Chapter])
    """The parts of a booklet; a handout has none."""
    chapter: Chapter = field(init=False)
    """The page that is being written."""
    links: Relationships = field(default_factory=Relationships)
    """Of the document part."""
    note_links: Relationships = field(default_factory=Relationships)
    """Of the footnotes part."""
    ids: ControlIds = field(default_factory=ControlIds)
    store: Store = field(default_factory=Store)
    numbering: Numbering = field(default_factory=Numbering)
    bookmarks: Bookmarks = field(default_factory=Bookmarks)
    notes: NoteReferences = field(default_factory=NoteReferences)
    captions: Captions = field(default_factory=Captions)
    heading: Steps = ()
    """The text of the heading last written, as an attribute: what a table without a caption is
    named after."""
    titled: Expression = False
    """When a heading of level 1 has been written in this chapter."""
    boxes: int = 0
    answers: int = 0
    findings: dict[tuple[str, str], Diagnostic] = field(
        default_factory=dict[tuple[str, str], Diagnostic]
    )

    def __post_init__(self) -> None:
        self.chapter = self.front

    @property
    def document(self) -> Document:
        """What the chapter says."""
        return self.chapter.document

    def turn_to(self, chapter: Chapter) -> None:
        """Begin to write another chapter, or something of it."""
        self.chapter, self.heading, self.titled = chapter, (), False
        self.pictures.turn_to(chapter.pictures)

    def anchor(self, target: Expression) -> Anchor | None:
        """Return the place in the file that a link of the chapter leads to, if it does."""
        return anchor_of(target, self.chapter, self.parts)

    def store_part(self) -> Steps:
        """Return the store, with the record of the pages that the file was made from."""
        pages = tuple((part.page, part.digest) for part in self.parts.values())
        return self.store.part(self.about, self.survey.variables, pages)

    def surroundings(self) -> Scope:
        """Return where the first block stands."""
        return Scope(self.links, self.base.page.width)

    def remark(self, severity: Severity, code: str, thing: str, message: str, hint: str) -> None:
        """Note a finding, once for each code and thing."""
        finding = Diagnostic(severity, code, message, Place(self.chapter.page), hint)
        self.findings.setdefault((code, thing), finding)
