"""What a browser takes from the click to the file, beside docxtemplater on the same words.

All of it is time on the wall, in Chromium: its memory is fresh and nothing is pre-fetched but what
the figure says.
"""

import json
import os
import shutil
import statistics
from collections.abc import Iterator, Mapping
from pathlib import Path

from playwright.sync_api import Page
from rich.console import Console

from bench.figures import Figure
from bench.flat import flat, value
from bench.rivals import template_for_docxtpl
from bench.subject import LESSON, Lab
from mkdocs_tailor.document.reader import read_document
from mkdocs_tailor.language.expressions import Environment
from mkdocs_tailor.language.records import Expression
from mkdocs_tailor.schools.folder import load_profile, school_slugs
from mkdocs_tailor.schools.plain import Json
from mkdocs_tailor.schools.values import environment
from mkdocs_tailor.site.delivering.catalogue import Listed, catalogue, master_uri
from mkdocs_tailor.site.delivering.scripts import BROWSER
from mkdocs_tailor.site.delivering.variables_data import variables_data
from mkdocs_tailor.site.making.workshop import Workshop
from mkdocs_tailor.site.project import load_project
from support.browser import chromium, served

ROOT = Path(__file__).parents[2]
HARNESS = Path("tests/browser/bench/harness.js")
RIVALS = ("node_modules/docxtemplater/build/docxtemplater.js", "node_modules/pizzip/dist/pizzip.js")
PAGE = f"""<!doctype html>
<nav class="handouts"><ul><li>
<a class="handout" href="/data/lesson.docx" download="lesson.docx" data-master="/data/lesson.master"
  data-copy="teacher" data-variant="standard">Lesson</a>
</li></ul></nav>
<script src="docxtemplater.js"></script>
<script src="pizzip.js"></script>
<script type="module" src="{HARNESS}"></script>
"""
FILES = 40
ROUNDS = 9
OTHER = "docxtemplater, the same words"
SEVERAL = f"docxtemplater, the same words {FILES} times"


def browser_figures(lab: Lab, config: Path, folder: Path, console: Console) -> Iterator[Figure]:
    """Yield what a browser takes; nothing where there is no browser or no docxtemplater."""
    program = os.environ.get("CHROMIUM") or shutil.which("chromium")
    if not program or not all((ROOT / rival).exists() for rival in RIVALS):
        console.print("chromium or docxtemplater is not installed: the browser is left out")
        return
    place = folder / "browser"
    _lay_out(lab, config, place)
    with served(place) as address, chromium() as browser:
        page = browser.new_page()
        page.goto(f"{address}/index.html")
        page.wait_for_function("window.ways")
        times = _rounds(page)
    yield from _figures(times)


def _figures(times: Mapping[str, list[float]]) -> Iterator[Figure]:
    what = "in a browser, from the click to the file: a handout, its master fetched"
    yield _figure("browser_first", what, times, "first", ("docxtemplater", OTHER))
    what = "in a browser: another handout of the same page"
    yield _figure("browser_again", what, times, "again", ("docxtemplater", OTHER))
    what = f"in a browser: a pack of {FILES}, all masters there"
    yield _figure("browser_pack", what, times, "pack", ("docxtemplaterPack", SEVERAL))
    what = "docxtemplater in a browser: a handout, its template fetched"
    yield _figure("browser_docxtemplater", what, times, "docxtemplater", ("first", "ours"))


def _figure(
    name: str, what: str, times: Mapping[str, list[float]], way: str, other: tuple[str, str]
) -> Figure:
    ratio = statistics.median(a / b for a, b in zip(times[way], times[other[0]], strict=True))
    return Figure(name, what, statistics.median(times[way]), "ms", other[1], ratio)


def _rounds(page: Page) -> dict[str, list[float]]:
    """Return the times of every way in every round; one more, before them, warms up."""
    ways = ("first", "docxtemplater", "again", "pack", "docxtemplaterPack")
    times: dict[str, list[float]] = {way: [] for way in ways}
    for turn in range(ROUNDS + 1):
        for way in ways:
            spent = float(page.evaluate(f"ways.{way}()"))
            times[way] += [spent] if turn else []
    return times


def _lay_out(lab: Lab, config: Path, place: Path) -> None:
    """Write everything that the page asks for."""
    data = place / "data"
    data.mkdir(parents=True)
    shutil.copytree(BROWSER, place / BROWSER.relative_to(ROOT))
    (place / HARNESS).parent.mkdir(parents=True)
    for file in (HARNESS, *map(Path, RIVALS)):
        target = file if file == HARNESS else Path(file.name)
        shutil.copy(ROOT / file, place / target)
    (place / "index.html").write_text(PAGE, encoding="utf-8")
    places, variables = lab.project.places, lab.project.variables
    slug = school_slugs(places.schools)[0]
    profile, _ = load_profile(places.schools, slug, variables, places.root)
    told: dict[str, Json] = {
        "variables": {
            **variables_data(variables, (), None),
            "imprint": {"name": "", "edition": "", "licence": ""},
        },
        "values": dict(profile.values),
        "catalogue": _masters(config, data),
        "filled": _rival(lab, data, environment(profile, variables)),
    }
    (data / "data.json").write_text(json.dumps(told), encoding="utf-8")


def _masters(config: Path, data: Path) -> list[Json]:
    """Write the masters of the pack; return the list of its handouts."""
    project = load_project(config)
    workshop = Workshop(project)
    made: dict[str, bytes] = {}
    pages = list[Listed]()
    for page in project.pages:
        if page.handouts and sum(len(one.page.handouts) for one in pages) < FILES:
            made[master_uri(page)] = workshop.master(page).master
            pages.append(Listed(page, page.title, page.file.url, ""))
    for uri, master in made.items():
        path = data / uri
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(master)
    return catalogue(pages, made)


def _rival(lab: Lab, data: Path, school: Environment) -> dict[str, Json]:
    """Write the lesson's master and docxtemplater's template; return what fills that in."""
    subject = lab.subject(LESSON)
    (data / "lesson.master").write_bytes(subject.master)
    document, _ = read_document(subject.page.tree, LESSON)
    filled: dict[str, Json] = {}

    def placeholder(expression: Expression, known: Environment) -> str:
        name = f"f{len(filled)}"
        filled[name] = value(expression, known)
        return f"[[{name}]]"

    template = template_for_docxtpl(flat(document, school, placeholder))
    (data / "template.docx").write_bytes(template)
    return filled
