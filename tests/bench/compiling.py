"""What making a master takes: of a handout of three pages, step by step, and of longer ones.

Left out are the conversion of Markdown itself, and the proof that the page is right for every
school, which converts it many times and is made once for each version of a page. The templates are
read anew each time, skeleton and all, which a build does only once.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console

from bench.clock import Times, Way, race
from bench.figures import Figure
from bench.others import rivals
from bench.subject import GUIDE, Lab, Subject
from mkdocs_tailor.document.markup import Tree
from mkdocs_tailor.document.nodes import Document
from mkdocs_tailor.document.opening.fading import with_fading
from mkdocs_tailor.document.opening.normalise import normalise
from mkdocs_tailor.document.reader import read_document
from mkdocs_tailor.language.environment import OpenEnvironment
from mkdocs_tailor.language.placing.place import place
from mkdocs_tailor.language.records import Residual
from mkdocs_tailor.master.writer import write_master
from mkdocs_tailor.site.making.addresses import Surroundings
from mkdocs_tailor.word.about import About
from mkdocs_tailor.word.base import built_in_base
from mkdocs_tailor.word.handout import write_handout
from mkdocs_tailor.word.parts import Member

SHEET = "coordinators/mentor-matching-sheet.md"
"""A page that prints on three sides."""
PAGES = (1, 10, 100)
ROUNDS = 9
MILLISECONDS = 1e3
SEVERAL = 3
"""So many masters in a round, since the clock is none too fine."""
STEPS = {
    "residual": "the language leaves open what differs between schools",
    "place": "its signs are placed so that Markdown minds none of them",
    "open": "HTML becomes a tree with choices and repeats",
    "read": "the tree becomes a document",
    "write": "the document becomes the members of a Word file",
    "pack": "the members become a master",
}
COMPILING = "compiling from HTML"
OTHERS = {"python_docx": "python-docx from scratch", "pandoc": "pandoc from Markdown"}


@dataclass(frozen=True, slots=True)
class Bench:
    """A page on its way to a master, one function a step."""

    lab: Lab
    subject: Subject

    def residual(self) -> Residual:
        """Run the language, with no template read before."""
        known = self.lab.workshop.environment
        fresh = OpenEnvironment(known.shapes, known.loader)
        return fresh.residual(self.subject.source.path)

    def placed(self, residual: Residual) -> Residual:
        """Place the signs."""
        return with_fading(residual, place(residual))[1]

    def opened(self, html: str, placed: Residual) -> Tree:
        """Open the HTML."""
        return normalise(html, placed)

    def document(self, tree: Tree) -> Document:
        """Read the tree."""
        return read_document(tree, self.subject.source.path)[0]

    def members(self, document: Document) -> tuple[Member, ...]:
        """Write the members."""
        project, source = self.lab.project, self.subject.source
        around = Surroundings(source.uri, project.places.docs, "https://a.example/", project.urls)
        about = About(source.path, source.title)
        return write_handout(document, about, BASE, around.picture, around.address)[0]

    def whole(self, html: str) -> bytes:
        """Go all the way, with the Markdown converted already."""
        return self.from_html(html, self.placed(self.residual()))

    def from_html(self, html: str, placed: Residual) -> bytes:
        """Go the way from HTML on, on which most of what is ours is done."""
        return self.from_tree(self.opened(html, placed))

    def from_tree(self, tree: Tree) -> bytes:
        """Go the way from the open tree on."""
        return write_master(self.members(self.document(tree)))


BASE = built_in_base()


def compile_figures(lab: Lab, folder: Path, console: Console) -> Iterator[Figure]:
    """Yield what a master of three pages takes, beside others that write the same words."""
    bench = Bench(lab, lab.subject(SHEET))
    placed = bench.placed(bench.residual())
    html = lab.project.markdown.converter()(placed.text)
    others = rivals(bench.document(bench.subject.page.tree), lab.kinds()[0], console)
    ways = {
        "whole": Way(lambda _, __: bench.whole(html), SEVERAL),
        "from_html": Way(lambda _, __: bench.from_html(html, placed), SEVERAL),
        **{name: way for name, way in others.items() if name in OTHERS},
    }
    times = race(ways, folder, ROUNDS)
    ours = times["from_html"]
    what = "compile 3 pages: from HTML to a master"
    yield _figure("compile", what, ours, times["python_docx"], "python-docx, the same words")
    what = "the same with the templates read and the language run before it"
    yield _figure("compile_with_language", what, times["whole"], ours, COMPILING)
    for name in [name for name in OTHERS if name in times]:
        what = f"{OTHERS[name]}, the same words"
        yield _figure(f"{name}_vs_compile", what, times[name], ours, COMPILING)


def _figure(name: str, what: str, times: Times, other: Times, against: str) -> Figure:
    return Figure(name, what, times.median * MILLISECONDS, "ms", against, times.ratio(other))


def step_figures(lab: Lab, folder: Path) -> Iterator[Figure]:
    """Yield what each step on the way of those three pages takes."""
    bench = Bench(lab, lab.subject(SHEET))
    residual = bench.residual()
    placed = bench.placed(residual)
    html = lab.project.markdown.converter()(placed.text)
    tree = bench.opened(html, placed)
    document = bench.document(tree)
    members = bench.members(document)
    steps: dict[str, Callable[[], object]] = {
        "residual": bench.residual,
        "place": lambda: bench.placed(residual),
        "open": lambda: bench.opened(html, placed),
        "read": lambda: bench.document(tree),
        "write": lambda: bench.members(document),
        "pack": lambda: write_master(members),
    }
    whole = Way(lambda _, __: bench.whole(html), SEVERAL)
    ways = {name: _way(step) for name, step in steps.items()}
    times = race({"whole": whole, **ways}, folder, ROUNDS)
    for name in steps:
        spent, share = times[name].median * MILLISECONDS, times[name].ratio(times["whole"])
        yield Figure(f"compile_{name}", STEPS[name], spent, "ms", "all steps together", share)


def _way(step: Callable[[], object]) -> Way:
    return Way(lambda _, __: step(), SEVERAL)


def growth_figures(lab: Lab, folder: Path) -> Iterator[Figure]:
    """Yield what a page takes in shorter and longer handouts of the same blocks: ever the same."""
    guide = lab.subject(GUIDE)
    trees = {pages: lab.of_length(guide, pages).page.tree for pages in PAGES}
    bench = Bench(lab, guide)
    ways = {str(pages): _from(bench, tree, pages) for pages, tree in trees.items()}
    times = race(ways, folder, ROUNDS)
    for pages in PAGES:
        each, first = times[str(pages)], times[str(PAGES[0])]
        what = f"a page of {pages}, from the open tree to the master"
        spent, ratio = each.median / pages * MILLISECONDS, each.ratio(first) / pages
        yield Figure(f"compile_a_page_of_{pages}", what, spent, "ms", "a page of 1", ratio)


def _from(bench: Bench, tree: Tree, pages: int) -> Way:
    return Way(lambda _, __: bench.from_tree(tree), max(1, SEVERAL * 10 // pages))
