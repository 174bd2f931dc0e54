"""What other tools take for the same handout as tailoring it."""

from collections.abc import Iterator
from pathlib import Path

from rich.console import Console

from bench.clock import Times, Way, race
from bench.figures import Figure
from bench.flat import flat, value
from bench.rivals import (
    by_docxtpl,
    by_pandoc,
    by_python_docx,
    markdown_of,
    pandoc,
    template_for_docxtpl,
)
from bench.subject import LESSON, Lab
from bench.tailoring import stock_of
from mkdocs_tailor.document.nodes import Document
from mkdocs_tailor.document.reader import read_document
from mkdocs_tailor.language.expressions import Environment
from mkdocs_tailor.language.records import Expression

ROUNDS = 7
SLOW = 3
MILLISECONDS = 1e3
WORDS = {
    "python_docx": "python-docx from scratch",
    "docxtpl": "docxtpl from a template",
    "pandoc": "pandoc from Markdown",
}
TAILORED = "tailoring and writing it"


def other_figures(lab: Lab, folder: Path, console: Console) -> Iterator[Figure]:
    """Yield what other tools take for the lesson; one that is not installed is left out."""
    subject = lab.subject(LESSON)
    stock = stock_of(subject, lab, folder / "others")
    document, _ = read_document(subject.page.tree, LESSON)
    ways = {"tailor": stock.tailoring(), **rivals(document, stock.schools[0], console)}
    times = race(ways, folder, ROUNDS)
    for name in [*ways][1:]:
        yield _to_tailoring(f"{name}_vs_tailor", f"{WORDS[name]}, the same words", times, name)


def rivals(document: Document, school: Environment, console: Console) -> dict[str, Way]:
    """Return how other tools make a handout of the document's words, as the school reads them."""
    pieces = flat(document, school)
    values: dict[str, str] = {}

    def placeholder(expression: Expression, environment: Environment) -> str:
        name = f"f{len(values)}"
        values[name] = value(expression, environment)
        return f"{{{{ {name} }}}}"

    template = template_for_docxtpl(flat(document, school, placeholder))
    ways = {
        "python_docx": Way(lambda _, path: by_python_docx(pieces).save(path), SLOW),
        "docxtpl": Way(lambda _, path: by_docxtpl(template, values).save(path), SLOW),
    }
    if program := pandoc():
        markdown = markdown_of(pieces)
        ways["pandoc"] = Way(lambda _, path: by_pandoc(program, markdown, path), SLOW)
    else:
        console.print("pandoc is not installed and is left out")
    return ways


def _to_tailoring(name: str, what: str, times: dict[str, Times], way: str) -> Figure:
    spent, ratio = times[way].median * MILLISECONDS, times[way].ratio(times["tailor"])
    return Figure(name, what, spent, "ms", TAILORED, ratio)
