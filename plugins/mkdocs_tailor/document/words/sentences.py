"""The sentences of a document in which everything is decided, as somebody reads them.

Every item of a list, cell of a table, term and caption is a text of its own, so that nothing runs
into what follows it. Headings, titles of callouts, heads of columns and code are no sentences.
"""

import re
from collections.abc import Iterable, Iterator

from mkdocs_tailor.document import nodes
from mkdocs_tailor.document.nodes import Document

_END = re.compile(r"(?<=[.!?…])[”’\"')\]]*\s+(?=[“‘\"'(\[]*[A-Z0-9])|\n+")
"""Where a sentence ends: a stop before a capital or a number, with quotation marks between."""


def sentences(document: Document) -> Iterator[str]:
    """Yield the sentences of the blocks, then those of the footnotes; white space is collapsed.

    Raises ``TypeError`` where something is still open.
    """
    for text in _texts((*document.blocks, *document.notes)):
        for sentence in _END.split(text):
            if words := " ".join(sentence.split()):
                yield words


def _texts(pieces: Iterable[object]) -> Iterator[str]:
    for piece in pieces:
        match piece:
            case nodes.Paragraph() | nodes.Term():
                yield _inline(piece.children)
            case nodes.Heading() | nodes.Code() | nodes.Rule():
                pass
            case nodes.AnswerSpace() | nodes.DrawingSpace():
                pass
            case nodes.Table():
                yield _inline(piece.caption)
                yield from _texts(piece.body)
            case nodes.Figure():
                yield from _texts(piece.children)
                yield _inline(piece.caption)
            case _:
                yield from _texts(_held(piece))


def _held(piece: object) -> Iterable[object]:
    match piece:
        case nodes.List():
            return piece.items
        case nodes.DefinitionList():
            return piece.entries
        case nodes.Tabs():
            return piece.tabs
        case nodes.Row():
            return (cell for cell in piece.cells if not cell.header)
        case nodes.Item() | nodes.Cell() | nodes.Callout() | nodes.Tab() | nodes.Definition():
            return piece.children
        case nodes.Quote() | nodes.Division() | nodes.Note():
            return piece.children
        case _:
            raise TypeError(f"a {type(piece).__name__.lower()} is still open")


def _inline(pieces: Iterable[object]) -> str:
    return "".join(map(_text, pieces))


def _text(piece: object) -> str:
    match piece:
        case str():
            return piece
        case nodes.Styled() | nodes.Link() | nodes.Blank() | nodes.Speech():
            return _inline(piece.children)
        case nodes.Break():
            return "\n"
        case nodes.Image() | nodes.NoteReference() | nodes.Box() | nodes.Landmark():
            return ""
        case nodes.Formula() | nodes.Comment():
            return ""
        case _:
            raise TypeError(f"a {type(piece).__name__.lower()} is still open")
