"""Nodes of documents, quickly written, for what no page can hold or no page should."""

from mkdocs_tailor.diagnostics import Place
from mkdocs_tailor.document import nodes
from mkdocs_tailor.document.nodes import Block, Cell, Inline, Paragraph, Row, Rows
from mkdocs_tailor.document.open import Choice, Field, Repeat
from mkdocs_tailor.language.records import Expression

HERE = Place("content/page.md", 1, 1)


def path(dotted: str) -> Expression:
    """The expression of a dotted name."""
    root, *keys = dotted.split(".")
    expression: Expression = ("var", root)
    for key in keys:
        expression = ("get", expression, key)
    return expression


def field(dotted: str, label: str = "") -> Field:
    """A field that prints a variable as it is."""
    return Field(path(dotted), dotted, label or dotted, HERE)


def computed(expression: Expression, label: str = "") -> Field:
    """A field that prints anything else."""
    return Field(expression, None, label or "a value", HERE)


def p(*children: Inline) -> Paragraph:
    """A paragraph."""
    return Paragraph(children)


def row(*cells: Inline, header: bool = False) -> Row:
    """A row of cells with a paragraph each; none in an empty one."""
    return Row(tuple(Cell((p(cell),) if cell else (), header) for cell in cells))


def when(test: str, *then: Block, otherwise: tuple[Block, ...] = ()) -> Choice[Block]:
    """Blocks for the schools for which a variable is true."""
    return Choice(path(test), then, otherwise, HERE)


def said_when(test: str, *then: Inline, otherwise: tuple[Inline, ...] = ()) -> Choice[Inline]:
    """Words likewise."""
    return Choice(path(test), then, otherwise, HERE)


def rows_when(test: str, *then: Rows) -> Choice[Rows]:
    """Rows likewise."""
    return Choice(path(test), then, (), HERE)


def each(items: str, variable: str, *body: Block) -> Repeat[Block]:
    """Blocks for each item."""
    return Repeat(path(items), variable, body, (), HERE)


def document(*blocks: Block, notes: tuple[nodes.Note, ...] = ()) -> nodes.Document:
    """A document with a title."""
    return nodes.Document((nodes.Heading(1, ("Title",)), *blocks), notes)
