"""Lines that were added, as Markdown that fits what stands round it."""

from collections.abc import Sequence
from dataclasses import dataclass

from mkdocs_tailor.fork.importing.carrying.source import SourceLine
from mkdocs_tailor.fork.importing.reading.line import ITEMS, ROWS, Form, Line, Shape

INDENT = "    "


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A line that added ones stand beside, as the handout and as the page have it."""

    line: Line
    source: SourceLine

    def is_like(self, shape: Shape) -> bool:
        """Whether a line of this shape can go on in the way the neighbour does."""
        own = self.line.shape
        if own.form in ROWS and shape.form in ROWS:
            return own.level == shape.level
        return own == shape


def added_after(text: str, neighbour: Neighbour, lines: Sequence[Line]) -> str:
    """Return what is put in behind a line of a text."""
    made = written(lines, neighbour)
    glue = "\n" if _goes_on(neighbour.line.shape, lines[0].shape) else "\n\n"
    below = text[neighbour.source.end :]
    parts = _goes_on(lines[-1].shape, neighbour.line.shape) or not below.strip()
    gap = "" if parts or below.startswith("\n\n") else "\n"
    return f"{glue}{made}{gap}"


def added_before(neighbour: Neighbour, lines: Sequence[Line]) -> str:
    """Return what is put in before a line."""
    glue = "\n" if _goes_on(lines[-1].shape, neighbour.line.shape) else "\n\n"
    return f"{written(lines, neighbour)}{glue}"


def lead_of(shape: Shape, indent: str = "") -> str:
    """Return what stands before the words of a line of this shape."""
    match shape.form:
        case Form.HEADING:
            return f"{'#' * max(shape.level, 1)} "
        case Form.BULLET:
            return f"{indent}{INDENT * shape.level}- "
        case Form.NUMBER:
            return f"{indent}{INDENT * shape.level}1. "
        case Form.TASK:
            return f"{indent}- [ ] "
        case Form.QUOTE:
            return f"{indent}> "
        case Form.MEANING:
            return f"{indent}:   "
        case Form.CONTINUED:
            return f"{indent}{INDENT}"
        case _:
            return indent


def written(lines: Sequence[Line], neighbour: Neighbour | None = None) -> str:
    """Return lines as Markdown, those that are like a neighbour as that stands."""
    parts: list[str] = []
    above: Line | None = None
    for line in lines:
        if above:
            parts.append("\n" if _goes_on(above.shape, line.shape) else "\n\n")
        parts.append(_line(line, above, neighbour))
        above = line
    return "".join(parts)


def _line(line: Line, above: Line | None, neighbour: Neighbour | None) -> str:
    shape = line.shape
    if neighbour and neighbour.is_like(shape):
        tail = " |" if neighbour.source.is_row else ""
        return f"{neighbour.source.lead}{line.text}{tail}"
    same_box = neighbour is not None and neighbour.line.shape.box == shape.box
    indent = _indent_of(neighbour) if same_box and neighbour else INDENT if shape.box else ""
    if shape.form in ROWS:
        begins = above is None or above.shape.form not in ROWS
        dashes = f"\n{indent}|{'---|' * shape.level}" if begins else ""
        return f"{indent}| {line.text} |{dashes}"
    if shape.form is Form.CALLOUT:
        return f'!!! {shape.box.lower() or "note"} "{line.text}"'
    return lead_of(shape, indent) + line.text


def _indent_of(neighbour: Neighbour) -> str:
    """Return how far the paragraphs stand in that the neighbour is among."""
    if neighbour.line.shape.form is Form.CALLOUT:
        return neighbour.source.indent + INDENT
    outer = len(neighbour.source.indent) - len(INDENT) * neighbour.line.shape.level
    return " " * max(outer, 0)


def _goes_on(one: Shape, other: Shape) -> bool:
    """Whether no blank line stands between two lines."""
    if one.box != other.box:
        return False
    both = {one.form, other.form}
    return both <= ITEMS or both <= ROWS or both == {Form.TERM, Form.MEANING}
