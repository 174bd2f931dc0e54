"""Reading a handout from top to bottom as lines."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from mkdocs_tailor.fork.importing.opening.xml import Element, w
from mkdocs_tailor.fork.importing.reading.line import Form, Line, Shape
from mkdocs_tailor.fork.importing.reading.paragraphs import read_paragraph
from mkdocs_tailor.fork.importing.reading.stories import Story
from mkdocs_tailor.word.package.names import W

BLOCK = "b_"
"""How the bookmarks of blocks begin."""
BETWEEN_CELLS, BETWEEN_PARAGRAPHS = " | ", "<br>"
_HOLDERS = frozenset({w("body"), w("sdt"), w("sdtContent"), w("customXml"), w("smartTag")})


@dataclass(slots=True)
class _Walk:
    """Where a walk through a handout has got to."""

    story: Story
    blocks: dict[str, str] = field(default_factory=dict[str, str])
    """The blocks that are open, by the number of their bookmarks; the innermost last."""
    under: str = ""
    in_cell: bool = False

    def lines(self, holder: Element) -> Iterator[Line]:
        """Yield the lines of a part of the handout."""
        for child in holder:
            if child.tag == w("p"):
                yield from self._paragraph(child)
            elif child.tag == w("tbl"):
                yield from self._table(child)
            elif child.tag in _HOLDERS:
                yield from self.lines(child)
            else:
                self._note(child)

    def _paragraph(self, paragraph: Element) -> Iterator[Line]:
        inside = [*paragraph.iter(w("bookmarkStart"), w("bookmarkEnd"))]
        for mark in inside:
            if mark.tag == w("bookmarkStart"):
                self._note(mark)
        line = read_paragraph(paragraph, self.story, in_cell=self.in_cell)
        if line is not None:
            yield self._placed(line)
        for mark in inside:
            if mark.tag == w("bookmarkEnd"):
                self._note(mark)

    def _table(self, table: Element) -> Iterator[Line]:
        for child in table:
            rows = [child] if child.tag == w("tr") else [*child.iter(w("tr"))]
            for row in rows:
                yield from self._row(row)
            if not rows:
                self._note(child)

    def _row(self, row: Element) -> Iterator[Line]:
        cells = [[*self._cell(cell)] for cell in _cells(row)]
        heads = row.find("w:trPr/w:tblHeader", {"w": W}) is not None
        text = BETWEEN_CELLS.join(BETWEEN_PARAGRAPHS.join(map(_in_cell, cell)) for cell in cells)
        shown = tuple(one for cell in cells for line in cell for one in line.fields)
        form = Form.HEAD if heads else Form.ROW
        if text.replace("|", "").strip():
            yield self._placed(Line(Shape(form, len(cells)), text, fields=shown))

    def _cell(self, cell: Element) -> Iterator[Line]:
        before = self.under, self.in_cell
        self.in_cell = True
        yield from self.lines(cell)
        self.under, self.in_cell = before

    def _placed(self, line: Line) -> Line:
        if line.shape.form is Form.HEADING:
            self.under = line.text
        block = next(reversed(self.blocks.values()), "")
        return replace(line, block=block, under=self.under)

    def _note(self, mark: Element) -> None:
        """Note where a block begins or ends."""
        number, name = mark.get(w("id"), ""), mark.get(w("name"), "")
        if mark.tag == w("bookmarkStart") and name.startswith(BLOCK):
            self.blocks[number] = name
        elif mark.tag == w("bookmarkEnd"):
            self.blocks.pop(number, None)


def lines_of(root: Element, story: Story) -> tuple[Line, ...]:
    """Return the lines of a part of a file. Tracked changes must be settled before."""
    holders = root.iterchildren(w("body"))
    return tuple(line for holder in holders for line in _Walk(story).lines(holder))


def note_lines(root: Element, story: Story) -> tuple[Line, ...]:
    """Return the footnotes of a file as lines, one a note."""
    found: list[Line] = []
    for note in root.iterchildren(w("footnote")):
        if note.get(w("type")) is None:
            inside = [*_Walk(story).lines(note)]
            text = " ".join(line.text for line in inside)
            shown = tuple(one for line in inside for one in line.fields)
            found.append(Line(Shape(Form.NOTE), text, fields=shown, under="footnotes"))
    return tuple(found)


def _cells(row: Element) -> Iterator[Element]:
    """Yield the cells of a row, those in wrappers of other programs too."""
    for child in row:
        if child.tag == w("tc"):
            yield child
        elif child.tag in _HOLDERS:
            yield from _cells(child)


def _in_cell(line: Line) -> str:
    signs = {Form.BULLET: "• ", Form.NUMBER: "1. ", Form.TASK: "☐ "}
    return signs.get(line.shape.form, "") + line.text.replace("|", "\\|")
