"""The words of a document, piece by piece; a line break stands round every block."""

from collections.abc import Iterable, Iterator

from mkdocs_tailor.document import nodes
from mkdocs_tailor.document.formulas.found import characters
from mkdocs_tailor.document.nodes import Document

Words = Iterator[str]


def document_words(document: Document) -> Words:
    """Yield the words of the blocks, then those of the footnotes."""
    yield from _all(document.blocks)
    for note in document.notes:
        yield from _all(note.children)


def _all(pieces: Iterable[object]) -> Words:
    for piece in pieces:
        yield from _words(piece)


def _words(piece: object) -> Words:
    match piece:
        case str():
            yield piece
        case nodes.Styled() | nodes.Link() | nodes.Speech():
            yield from _all(piece.children)
        case nodes.Break():
            yield "\n"
        case nodes.Formula():
            yield from (f" {one} " for one in characters(piece.math))
        case nodes.Comment():
            yield from (" ", *_all(piece.children), " ")
        case nodes.Blank(children=children, options=options):
            yield from (*_all(children), " ", " / ".join(options))
        case nodes.Image() | nodes.NoteReference() | nodes.Box() | nodes.Landmark():
            pass
        case _:
            yield "\n"
            yield from _block(piece)
            yield "\n"


def _block(block: object) -> Words:
    match block:
        case nodes.List():
            yield from _all(block.items)
        case nodes.DefinitionList():
            yield from _all(block.entries)
        case nodes.Tabs():
            yield from _all(block.tabs)
        case nodes.Row():
            yield from _all(block.cells)
        case nodes.Rule() | nodes.AnswerSpace() | nodes.DrawingSpace():
            pass
        case nodes.Table():
            yield from (*_all(block.caption), *_all(block.head), *_all(block.body))
        case nodes.Callout():
            yield from (*_all(block.title), "\n", *_all(block.children))
        case nodes.Tab():
            yield from (*_all(block.label), "\n", *_all(block.children))
        case nodes.Figure():
            shown, caption = tuple(_all(block.children)), tuple(_all(block.caption))
            yield from (*caption, "\n", *shown) if block.shows_tables else (*shown, "\n", *caption)
        case _:
            yield from _all(_children(block))


def _children(block: object) -> Iterable[object]:
    match block:
        case nodes.Heading() | nodes.Paragraph() | nodes.Code() | nodes.Term():
            return block.children
        case nodes.Item() | nodes.Cell() | nodes.Definition() | nodes.Quote() | nodes.Division():
            return block.children
        case _:
            raise TypeError(f"a {type(block).__name__.lower()} is still open")
