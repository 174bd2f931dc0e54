"""Reading a page's markup tree into the document tree, one module for each kind of block."""

from dataclasses import replace

from mkdocs_tailor.diagnostics import Diagnostic
from mkdocs_tailor.document.markup import Tree
from mkdocs_tailor.document.nodes import Document, Note
from mkdocs_tailor.document.reader.depth import DEEPEST, depth_of, shallow
from mkdocs_tailor.document.reader.flow import read_flow
from mkdocs_tailor.document.reader.handed_down import handed_down, linked_names
from mkdocs_tailor.document.reader.notes import left_over, note_names, referred_notes
from mkdocs_tailor.document.reader.phrase import read_phrase
from mkdocs_tailor.document.reader.reading import Reading
from mkdocs_tailor.document.reader.short_forms import listed_short_forms
from mkdocs_tailor.document.reader.vanishing import guarded, guarded_after_first
from mkdocs_tailor.document.walking import elements

__all__ = ["read_document"]


def read_document(tree: Tree, path: str) -> tuple[Document, tuple[Diagnostic, ...]]:
    """Return the page as a document, with notes on what a document cannot hold.

    Takes any HTML, tidy or not; no text is lost, and short forms are explained at the end. Choices,
    repeats and named blocks stay in place:
    at block, inline, item, row and definition level. All rows of a table have one width, and no
    paragraph, heading or table comes out empty for some school, except where something has to
    stand: at the start of an item, a definition or a note, and at the end of a cell.
    """
    page = tuple(elements(tree))
    linked = linked_names(page)
    reading = Reading(path, note_names(page), linked, read_flow, read_phrase)
    body = read_flow(handed_down(_shallow(tree, reading), linked), reading)
    blocks = (*body, *listed_short_forms(tree, path))
    notes = tuple(map(_guarded_note, referred_notes(reading)))
    return Document(guarded(blocks + left_over(reading)), notes), tuple(reading.findings.values())


def _shallow(tree: Tree, reading: Reading) -> Tree:
    if depth_of(tree) <= DEEPEST:
        return tree
    reading.remark(
        "nested-too-deep",
        "page",
        f"the page nests more than {DEEPEST} elements within each other; of what lies deeper only "
        "the text is kept",
        "look for a list or a quotation that never ends",
    )
    return shallow(tree)


def _guarded_note(note: Note) -> Note:
    return replace(note, children=guarded_after_first(note.children))
