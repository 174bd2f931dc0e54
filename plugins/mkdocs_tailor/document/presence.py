"""Whether a piece of a document shows anything, as an expression that a school's values decide."""

from functools import reduce

from mkdocs_tailor.document import nodes
from mkdocs_tailor.document.conditions import decided, either
from mkdocs_tailor.document.open import Choice, Named, Repeat
from mkdocs_tailor.language.records import Expression

Piece = nodes.Inline | nodes.Block | nodes.Items | nodes.Rows | nodes.Entries
"""Whatever can stand in a document."""


def presence(pieces: tuple[Piece, ...]) -> Expression:
    """Return the test that holds where any of the pieces shows: often just ``True`` or ``False``.

    A field counts as showing: a missing value has words that stand for it. So does the body of a
    repeat that has a turn, if anything in it may show.
    """
    nothing: Expression = False
    return reduce(either, map(_presence, pieces), nothing)


def shows(pieces: tuple[Piece, ...]) -> bool:
    """Return whether any of the pieces shows for any school."""
    return presence(pieces) is not False


def _presence(piece: Piece) -> Expression:
    match piece:
        case str():
            return bool(piece.strip())
        case nodes.Break() | nodes.Landmark():
            return False
        case Choice():
            return decided(piece.test, presence(piece.then), presence(piece.otherwise))
        case Repeat():
            return decided(piece.each, shows(piece.body), presence(piece.otherwise))
        case (
            nodes.Styled()
            | nodes.Link()
            | nodes.Speech()
            | nodes.Paragraph()
            | nodes.Heading()
            | Named()
        ):
            return presence(piece.children)
        case nodes.Quote() | nodes.Division() | nodes.Code():
            return presence(piece.children)
        case nodes.List():
            return presence(piece.items)
        case nodes.Table():
            return bool(piece.head or piece.caption) or presence(piece.body)
        case nodes.DefinitionList():
            return presence(piece.entries)
        case _:
            return True
