"""A document as an outline: one line for each block, what it holds indented below.

For tests and for looking at a document; nobody reads an outline back.
"""

from collections.abc import Iterator

from mkdocs_tailor.document import nodes
from mkdocs_tailor.document.nodes import Block, Document, Entries, Items, Rows
from mkdocs_tailor.document.open import Choice, Named, Repeat
from mkdocs_tailor.document.words.outline_text import inline_outline
from mkdocs_tailor.language.wording import words

Lines = Iterator[str]
OneOf = Block | Items | Rows | Entries
"""What can be open, or stand below something that is."""
Part = nodes.Item | nodes.Row | nodes.Term | nodes.Definition
Whole = (
    nodes.Heading
    | nodes.Paragraph
    | nodes.List
    | nodes.Table
    | nodes.Callout
    | nodes.Tabs
    | nodes.DefinitionList
    | nodes.Quote
    | nodes.Code
    | nodes.Figure
    | nodes.AnswerSpace
    | nodes.DrawingSpace
    | nodes.Rule
    | nodes.Division
)


def outline(document: Document) -> str:
    """Return the outline, each line ended; empty for an empty document."""
    lines = [*_all(document.blocks)]
    for note in document.notes:
        lines += _under(f"note {note.name}", _all(note.children))
    return "".join(f"{line}\n" for line in lines)


def _all(children: tuple[OneOf, ...]) -> Lines:
    for child in children:
        yield from _one(child)


def _under(line: str, lines: Lines) -> Lines:
    yield line
    yield from (f"  {line}" for line in lines)


def _one(child: OneOf) -> Lines:
    match child:
        case Choice():
            yield from _under(f"if {words(child.test)}", _all(child.then))
            yield from _else(child.otherwise)
        case Repeat():
            variable = child.variable.partition("#")[0]
            yield from _under(f"for {variable} in {words(child.each)}", _all(child.body))
            yield from _else(child.otherwise)
        case Named():
            yield from _under(f"block {child.name}", _all(child.children))
        case nodes.Item() | nodes.Row() | nodes.Term() | nodes.Definition():
            yield from _part(child)
        case _:
            yield from _block(child)


def _else(children: tuple[OneOf, ...]) -> Lines:
    if children:
        yield from _under("else", _all(children))


def _block(child: Whole) -> Lines:
    match child:
        case nodes.Heading() | nodes.Paragraph() | nodes.Rule():
            yield _line(child)
        case nodes.AnswerSpace() | nodes.DrawingSpace():
            yield _space(child)
        case nodes.Code():
            yield from _under(_joined("code", child.language), _code(child))
        case nodes.List():
            start = f"from {child.start}" if child.start != 1 else ""
            kind = "ol" if child.ordered else "ul"
            yield from _under(_joined(kind, child.form, start), _all(child.items))
        case nodes.DefinitionList():
            yield from _under("dl", _all(child.entries))
        case nodes.Table():
            yield from _under(_joined("table", _dotted(child.classes)), _table(child))
        case nodes.Tabs():
            yield from _under("tabs", _tabs(child))
        case nodes.Callout() | nodes.Quote() | nodes.Figure() | nodes.Division():
            yield from _under(_holder(child), _all(child.children))


def _line(block: nodes.Heading | nodes.Paragraph | nodes.Rule) -> str:
    match block:
        case nodes.Heading():
            identifier = f"#{block.identifier}" if block.identifier else ""
            page = "new page" if block.new_page else ""
            level = _joined(f"h{block.level}", page, _aligned(block.align))
            return _joined(level, inline_outline(block.children), identifier)
        case nodes.Paragraph():
            kind = _joined("p", _aligned(block.align), _dotted(block.classes))
            return _joined(kind, inline_outline(block.children))
        case nodes.Rule():
            return "rule"


def _space(block: nodes.AnswerSpace | nodes.DrawingSpace) -> str:
    if isinstance(block, nodes.AnswerSpace):
        return _joined(f"answer {block.lines}", block.label)
    return _joined(f"draw {block.height} cm", block.label)


def _holder(block: nodes.Callout | nodes.Quote | nodes.Figure | nodes.Division) -> str:
    match block:
        case nodes.Callout():
            kind = _joined("callout", block.kind, "folds" if block.folds else "")
            return f"{kind}: {inline_outline(block.title)}" if block.title else kind
        case nodes.Figure():
            return _joined("figure", block.prefix) + f": {inline_outline(block.caption)}"
        case nodes.Quote():
            return "quote"
        case nodes.Division():
            return _joined("div", _dotted(block.classes))


def _part(part: Part) -> Lines:
    match part:
        case nodes.Item():
            tick = {None: "", True: "[x]", False: "[ ]"}[part.ticked]
            value = "" if part.value is None else f"{part.value}."
            yield from _led(_joined("li", value, tick), part.children)
        case nodes.Definition():
            yield from _led("dd", part.children)
        case nodes.Term():
            yield _joined("dt", inline_outline(part.children))
        case nodes.Row():
            yield from _under("row", (line for cell in part.cells for line in _cell(cell)))


def _led(word: str, children: tuple[Block, ...]) -> Lines:
    """Yield a part with its first plain paragraph on the same line."""
    match children:
        case (nodes.Paragraph(children=text, classes=(), align=None), *rest):
            yield from _under(_joined(word, inline_outline(text)), _all(tuple(rest)))
        case _:
            yield from _under(word, _all(children))


def _table(table: nodes.Table) -> Lines:
    if table.caption:
        yield _joined("caption", table.prefix, inline_outline(table.caption))
    for row in table.head:
        yield from _under("head", (line for cell in row.cells for line in _cell(cell)))
    yield from _all(table.body)


def _cell(cell: nodes.Cell) -> Lines:
    kind = _joined("th" if cell.header else "td", _aligned(cell.align))
    yield from _led(kind, cell.children)


def _aligned(align: nodes.Align | None) -> str:
    return f"({align})" if align else ""


def _tabs(tabs: nodes.Tabs) -> Lines:
    for tab in tabs.tabs:
        yield from _under(_joined("tab", inline_outline(tab.label)), _all(tab.children))


def _code(code: nodes.Code) -> Lines:
    yield from (f"| {line}".rstrip() for line in inline_outline(code.children).split("\n"))


def _dotted(classes: tuple[str, ...]) -> str:
    return "".join(f".{name}" for name in classes)


def _joined(*parts: str) -> str:
    return " ".join(filter(None, parts))
