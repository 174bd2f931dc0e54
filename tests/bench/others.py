"""What other tools take for the same handout, and what compiling it takes."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import mkdtemp

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
from mkdocs_tailor.master.writer import write_master
from mkdocs_tailor.word.about import About
from mkdocs_tailor.word.base import built_in_base
from mkdocs_tailor.word.handout import write_handout
from mkdocs_tailor.word.parts import Member

ROUNDS = 7
SLOW = 3
MILLISECONDS = 1e3
WORDS = {
    "python_docx": "python-docx from scratch",
    "docxtpl": "docxtpl from a template",
    "pandoc": "pandoc from Markdown",
    "page": "Markdown to a page proved right for every school",
    "members": "page to the members of a Word file",
    "master": "members to a master",
}
TAILORED = "tailoring and writing it"


def other_figures(lab: Lab, folder: Path, console: Console) -> Iterator[Figure]:
    """Yield what other tools take for the lesson; one that is not installed is left out."""
    subject = lab.subject(LESSON)
    stock = stock_of(subject, lab, folder / "others")
    document, _ = read_document(subject.page.tree, LESSON)
    ways = {"tailor": stock.tailoring(), **_rivals(document, stock.schools[0], console)}
    times = race(ways, folder, ROUNDS)
    for name in [*ways][1:]:
        yield _to_tailoring(f"{name}_vs_tailor", f"{WORDS[name]}, the same words", times, name)


def _rivals(document: Document, school: Environment, console: Console) -> dict[str, Way]:
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


def compile_figures(lab: Lab, config: Path, folder: Path) -> Iterator[Figure]:
    """Yield what it takes to make a master of the lesson, step by step, nothing from a cache."""
    subject = lab.subject(LESSON)
    stock = stock_of(subject, lab, folder / "compiling")
    base, about = built_in_base(), About(page=LESSON, title=subject.source.title)
    beside = (lab.project.places.docs / LESSON).parent

    def members(_number: int, _path: str) -> tuple[Member, ...]:
        document, _ = read_document(subject.page.tree, LESSON)
        return write_handout(document, about, base, picture, str)[0]

    def picture(source: str) -> bytes:
        return (beside / source).read_bytes()

    def fresh(_: int) -> Lab:
        return Lab(config, Path(mkdtemp(dir=folder)))

    made = members(0, "")
    ways = {
        "tailor": stock.tailoring(),
        "page": Way(lambda lab, _: lab.workshop.compile(subject.source), 1, fresh),
        "members": Way(members, SLOW),
        "master": Way(lambda _, __: write_master(made), SLOW),
    }
    times = race(ways, folder, ROUNDS)
    for name in [*ways][1:]:
        yield _to_tailoring(f"compile_{name}", f"compile: {WORDS[name]}", times, name)


def _to_tailoring(name: str, what: str, times: dict[str, Times], way: str) -> Figure:
    spent, ratio = times[way].median * MILLISECONDS, times[way].ratio(times["tailor"])
    return Figure(name, what, spent, "ms", TAILORED, ratio)
