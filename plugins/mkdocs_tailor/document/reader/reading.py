"""One page being read: what its readers share."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeAlias

from mkdocs_tailor.diagnostics import Diagnostic, Place, Severity
from mkdocs_tailor.document.markup import Element, Tree
from mkdocs_tailor.document.nodes import Block, Inline, Note
from mkdocs_tailor.document.reader.whitespace import settled
from mkdocs_tailor.document.scripts.splitting import in_scripts

BlockReader: TypeAlias = Callable[[Element, "Reading"], tuple[Block, ...]]
InlineReader: TypeAlias = Callable[[Element, "Reading"], tuple[Inline, ...]]


@dataclass(frozen=True, slots=True)
class Reading:
    """What the readers of blocks and of inline elements call for what their elements hold."""

    path: str
    note_names: frozenset[str]
    """The footnotes that the page has."""
    linked: frozenset[str]
    """The identifiers that links inside the page lead to."""
    read_flow: Callable[[Tree, "Reading"], tuple[Block, ...]]
    read_phrase: Callable[[Tree, "Reading"], tuple[Inline, ...]]
    notes: list[Note] = field(default_factory=list[Note])
    """Filled while the page is read, as are the next two."""
    referred: set[str] = field(default_factory=set[str])
    """The names of the footnotes that the text refers to."""
    findings: dict[tuple[str, str], Diagnostic] = field(
        default_factory=dict[tuple[str, str], Diagnostic]
    )

    def blocks(self, tree: Tree) -> tuple[Block, ...]:
        """Return the blocks that the nodes make; loose text among them becomes paragraphs."""
        return self.read_flow(tree, self)

    def phrase(self, tree: Tree) -> tuple[Inline, ...]:
        """Return the nodes as inline ones, white space as it stands: a part of a longer text."""
        return self.read_phrase(tree, self)

    def text(self, tree: Tree) -> tuple[Inline, ...]:
        """Return the nodes as the whole text of a block, white space as a browser shows it."""
        return in_scripts(settled(self.phrase(tree)))

    def remark(self, code: str, thing: str, message: str, hint: str) -> None:
        """Keep a note about the page, one for each code and thing."""
        note = Diagnostic(Severity.NOTE, code, message, Place(self.path), hint)
        self.findings.setdefault((code, thing), note)
