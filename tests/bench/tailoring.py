"""Tailoring beside copying: a real handout, a page of four lengths, and a whole pack."""

import os
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from bench.clock import Times, Way, race
from bench.figures import Figure
from bench.subject import GUIDE, LESSON, Lab, Subject
from mkdocs_tailor.cli.supply import Library, library_of
from mkdocs_tailor.language.expressions import Environment
from mkdocs_tailor.master.reader import Master
from mkdocs_tailor.master.tailor import tailor
from mkdocs_tailor.master.values import Values
from mkdocs_tailor.packs.contents.listing import listing
from mkdocs_tailor.packs.contents.page import Contents
from mkdocs_tailor.packs.contents.word import contents_master
from mkdocs_tailor.packs.orders import Handout, Order, plan
from mkdocs_tailor.packs.press import Press
from mkdocs_tailor.packs.register import Register, School
from mkdocs_tailor.packs.shelving import shelf_for
from mkdocs_tailor.packs.targets.folder import FolderTarget
from mkdocs_tailor.packs.targets.writing import write_file
from mkdocs_tailor.schools.variables import Variables

PAGES = (1, 3, 12, 24)
FILES = 100
ROUNDS = 15
SCHOOLS = 30
COPY = "shutil.copy of the same file"
MICROSECONDS = 1e6
MILLISECONDS = 1e3


@dataclass(frozen=True, slots=True)
class Stock:
    """A master, and the same handout finished for some schools."""

    master: Master
    schools: list[Environment]
    files: list[bytes]
    folder: Path

    def copy(self, number: int, path: str) -> None:
        """Copy a finished file."""
        shutil.copy(f"{self.folder}/{number}.docx", path)

    def tailoring(self) -> Way:
        """Return the way that everything is measured by."""
        return Way(self.tailor, FILES, self.ready)

    def ready(self, number: int) -> Values:
        """Return a school's values, framed already: as its second handout finds them."""
        values = Values(self.schools[number])
        tailor(self.master, values)
        return values

    def tailor(self, values: Values, path: str) -> None:
        """Tailor and write with values that are ready."""
        write_file(path, tailor(self.master, values))

    def tailor_first(self, number: int, path: str) -> None:
        """Tailor and write a school's first handout, for which all values are worked out."""
        write_file(path, tailor(self.master, Values(self.schools[number])))

    def write(self, number: int, path: str) -> None:
        """Write a finished file from memory: what no way can do without."""
        write_file(path, self.files[number])


def stock_of(subject: Subject, lab: Lab, folder: Path) -> Stock:
    """Return what one handout is tailored from and copied from."""
    folder.mkdir()
    master = Master.load(subject.master)
    schools: list[Environment] = [*lab.schools(FILES)]
    files = [tailor(master, Values(school)) for school in schools]
    for number, data in enumerate(files):
        write_file(f"{folder}/{number}.docx", data)
    return Stock(master, schools, files, folder)


def handout_figures(lab: Lab, folder: Path) -> Iterator[Figure]:
    """Yield what tailoring the real lesson takes."""
    stock = stock_of(lab.subject(LESSON), lab, folder / "lesson")
    ways = {
        "copy": Way(stock.copy, FILES),
        "tailor": stock.tailoring(),
        "first": Way(stock.tailor_first, FILES),
        "write": Way(stock.write, FILES),
    }
    times = race(ways, folder, ROUNDS)
    size = sum(map(len, stock.files)) / FILES / 1000
    what = f"tailor and write the lesson ({size:.0f} KB), its values worked out"
    yield _to_copy("tailor_vs_copy", what, times, "tailor")
    wall = times["tailor"].wall_ratio(times["copy"])
    spent = times["tailor"].wall_median * MICROSECONDS
    yield Figure("tailor_vs_copy_wall", "the same, time on the wall", spent, "µs", COPY, wall)
    first = "the same with all values still to be worked out"
    yield _to_copy("first_of_school_vs_copy", first, times, "first")
    yield _to_copy("write_vs_copy", "only write the finished bytes", times, "write")


def length_figures(lab: Lab, folder: Path) -> Iterator[Figure]:
    """Yield what tailoring takes by length, for the page with the most fields."""
    guide = lab.subject(GUIDE)
    for pages in PAGES:
        stock = stock_of(lab.of_length(guide, pages), lab, folder / f"pages-{pages}")
        ways = {
            "copy": Way(stock.copy, FILES),
            "tailor": stock.tailoring(),
        }
        times = race(ways, folder, ROUNDS)
        size = sum(map(len, stock.files)) / FILES / 1000
        what = f"tailor and write {pages} page{'s' if pages > 1 else ''} ({size:.0f} KB)"
        yield _to_copy(f"tailor_vs_copy_pages_{pages}", what, times, "tailor")


def pack_figures(lab: Lab, config: Path, folder: Path) -> Iterator[Figure]:
    """Yield what whole packs take: every handout for some schools, from values to files.

    An order is opened once, however many schools it is for.
    """
    library = library_of(config)
    handouts = [handout for handouts, _ in library.pages for handout in handouts]
    schools = [School(f"school-{n}", school) for n, school in enumerate(lab.schools(SCHOOLS))]
    order = order_of(library, handouts, folder / "pack")
    target = FolderTarget(str(folder / "pack"))
    press = Press.open(order, target)
    make_packs(press, schools, target.root)
    ways = {
        "copy": Way(lambda _, path: shutil.copytree(target.root, path), 1),
        "tailor": Way(lambda _, path: make_packs(press, schools, path), 1),
        "open": Way(lambda _, path: Press.open(order, FolderTarget(path)), 1),
        "copy one": Way(lambda _, path: shutil.copytree(f"{target.root}/school-0", path), 1),
    }
    times = race(ways, folder, ROUNDS)
    files = sum(len(names) for _, _, names in os.walk(target.root))
    spent = times["tailor"].median / files * MICROSECONDS
    what = f"packs: {len(handouts)} handouts for {SCHOOLS} schools, a file"
    ratio = times["tailor"].ratio(times["copy"])
    yield Figure("pack_vs_copy", what, spent, "µs", "copying the same packs", ratio)
    spent, ratio = times["open"].median * MILLISECONDS, times["open"].ratio(times["copy one"])
    what = "open such an order, once for all schools"
    yield Figure("pack_open", what, spent, "ms", "copying one pack", ratio)


def order_of(library: Library, handouts: Sequence[Handout], target: Path) -> Order:
    """Return an order of all handouts; its schools come with their values, so none is read."""
    files = plan(handouts)
    sections = listing(files)
    contents = Contents(contents_master(sections, library.about, library.base), sections)
    return Order(files, contents, Register(target, target, Variables()), str(target))


def make_packs(press: Press, schools: Sequence[School], folder: str) -> None:
    """Make the packs of the schools in this process, in that folder."""
    there = replace(press, shelf=shelf_for(press.order.shape, FolderTarget(folder)))
    for school in schools:
        there.pack(school)


def _to_copy(name: str, what: str, times: dict[str, Times], way: str) -> Figure:
    spent, ratio = times[way].median * MICROSECONDS, times[way].ratio(times["copy"])
    return Figure(name, what, spent, "µs", COPY, ratio)
