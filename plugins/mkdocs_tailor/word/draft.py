"""The draft: one handout while it is being written, with all that it collects on the way."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from mkdocs_tailor.diagnostics import Diagnostic, Place, Severity
from mkdocs_tailor.document.nodes import Document, Look
from mkdocs_tailor.word.about import About
from mkdocs_tailor.word.base import Base
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

    document: Document
    about: About
    base: Base
    survey: Survey
    block_writers: Writers
    """For each kind of block the function that writes it."""
    inline_writers: Writers
    """For each kind of inline node likewise."""
    change_writers: Mapping[Look, Writer]
    """For the looks that are changes of a reviewer's likewise."""
    address: Callable[[str], str | None]
    """Makes a link's target absolute; None: the text only."""
    pictures: Pictures
    annotations: Annotations
    links: Relationships = field(default_factory=Relationships)
    """Of the document part."""
    note_links: Relationships = field(default_factory=Relationships)
    """Of the footnotes part."""
    ids: ControlIds = field(default_factory=ControlIds)
    store: Store = field(default_factory=Store)
    numbering: Numbering = field(default_factory=Numbering)
    bookmarks: Bookmarks = field(default_factory=Bookmarks)
    notes: NoteReferences = field(default_factory=NoteReferences)
    heading: Steps = ()
    """The text of the heading last written, as an attribute: what a table without a caption is
    named after."""
    boxes: int = 0
    answers: int = 0
    findings: dict[tuple[str, str], Diagnostic] = field(
        default_factory=dict[tuple[str, str], Diagnostic]
    )

    def surroundings(self) -> Scope:
        """Return where the first block stands."""
        return Scope(self.links, self.base.page.width)

    def remark(self, severity: Severity, code: str, thing: str, message: str, hint: str) -> None:
        """Note a finding, once for each code and thing."""
        finding = Diagnostic(severity, code, message, Place(self.about.page), hint)
        self.findings.setdefault((code, thing), finding)
