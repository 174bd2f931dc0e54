"""What other tools take for the same words: python-docx, docxtpl and pandoc."""

import io
import shutil
import subprocess
from collections.abc import Sequence
from typing import Any

import docx
from docx.document import Document as WordDocument
from docx.text.paragraph import Paragraph

from bench.flat import Grid, Line, Piece, Runs

STYLES = {"bullet": "List Bullet", "number": "List Number", "text": "Normal"}
DEEPEST_STYLE = 3


def by_python_docx(pieces: Sequence[Piece]) -> WordDocument:
    """Return the document built call by call, on python-docx's own template."""
    document = docx.Document()
    for piece in pieces:
        if isinstance(piece, Grid):
            _table(document, piece)
        elif piece.kind == "heading":
            _write(document.add_heading(level=piece.level), piece.runs)
        else:
            _write(document.add_paragraph(style=_style(piece)), piece.runs)
    return document


def _style(line: Line) -> str:
    depth = min(line.level, DEEPEST_STYLE)
    numbered = f" {depth}" if line.kind != "text" and depth > 1 else ""
    return STYLES[line.kind] + numbered


def _table(document: WordDocument, grid: Grid) -> None:
    table = document.add_table(len(grid.rows), max(map(len, grid.rows)), "Table Grid")
    for row, cells in zip(table.rows, grid.rows, strict=True):
        for cell, runs in zip(row.cells, cells, strict=False):
            _write(cell.paragraphs[0], runs)


def _write(paragraph: Paragraph, runs: Runs) -> None:
    for run in runs:
        made = paragraph.add_run(run.text)
        made.bold, made.italic = run.bold or None, run.italic or None


def template_for_docxtpl(pieces: Sequence[Piece]) -> bytes:
    """Return the Word file in which the fields are docxtpl's ``{{ … }}``."""
    stream = io.BytesIO()
    by_python_docx(pieces).save(stream)
    return stream.getvalue()


def by_docxtpl(template: bytes, values: dict[str, str]) -> Any:  # noqa: ANN401  it has no types
    """Return the template filled in."""
    import docxtpl  # noqa: PLC0415  only the benchmark's own requirements have it

    document: Any = docxtpl.DocxTemplate(io.BytesIO(template))
    document.render(values, autoescape=True)
    return document


def pandoc() -> str | None:
    """Return where pandoc is, if it is installed."""
    return shutil.which("pandoc")


def by_pandoc(program: str, markdown: str, path: str) -> None:
    """Write the Word file that pandoc makes of the Markdown."""
    command = [program, "--from=markdown", "--to=docx", f"--output={path}"]
    subprocess.run(command, input=markdown.encode(), check=True)


def markdown_of(pieces: Sequence[Piece]) -> str:
    """Return the pieces as Markdown for pandoc."""
    return "\n\n".join(_grid(p) if isinstance(p, Grid) else _line(p) for p in pieces) + "\n"


def _line(line: Line) -> str:
    before = {
        "heading": "#" * line.level + " ",
        "bullet": "    " * (line.level - 1) + "- ",
        "number": "    " * (line.level - 1) + "1. ",
        "text": "",
    }
    return before[line.kind] + _marked(line.runs)


def _grid(grid: Grid) -> str:
    width = max(map(len, grid.rows))
    rows = ["|" + "|".join(map(_marked, row)) + "|" for row in grid.rows]
    return "\n".join([rows[0], "|" + "---|" * width, *rows[1:]])


def _marked(runs: Runs) -> str:
    return "".join(
        f"**{run.text}**" if run.bold else f"*{run.text}*" if run.italic else run.text
        for run in runs
    )
