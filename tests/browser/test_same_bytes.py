"""A master tailored in JavaScript gives the bytes that Python gives, under Node and in Chromium."""

import json
import subprocess
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from mkdocs_tailor.master.reader import Master
from mkdocs_tailor.master.tailor import tailor
from mkdocs_tailor.master.values import Values
from mkdocs_tailor.master.writer import write_master
from mkdocs_tailor.word.parts import Member
from mkdocs_tailor.word.prints import PRINTS
from mkdocs_tailor.word.slots import SchoolPicture, SchoolPictures, Slot
from support import real_handouts as real
from support.browser import served
from support.chance import chance
from support.random_programs import Programs, school

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
CASES = ROOT / "tests" / "cases"
LOGO: SchoolPictures = {"school.logo": SchoolPicture(chance(6).randbytes(900), 864000, 432000)}
SEEDS = range(40)
EMPTY = '<!doctype html><link rel="icon" href="data:,">'


@dataclass
class Orders:
    """Files to be made from masters, in Python and in JavaScript."""

    folder: Path
    schools: list[tuple[Any, SchoolPictures]] = field(default_factory=list[Any])
    wanted: list[tuple[str, int, str]] = field(default_factory=list[Any])

    def master(self, name: str, data: bytes) -> None:
        (self.folder / name).write_bytes(data)

    def in_python(self) -> list[str]:
        values = [Values(*one) for one in self.schools]
        masters = {name: self._opened(name) for name in {name for name, _, _ in self.wanted}}
        made = (
            tailor(masters[name], values[number], print_) for name, number, print_ in self.wanted
        )
        return [sha256(data).hexdigest() for data in made]

    def in_javascript(self) -> list[str]:
        schools = [
            {"environment": environment, "pictures": written(pictures)}
            for environment, pictures in self.schools
        ]
        orders = json.dumps({"schools": schools, "orders": self.wanted})
        (self.folder / "orders.json").write_text(orders)
        command = ["node", HERE / "master" / "twin.js", self.folder]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()

    def _opened(self, name: str) -> Master:
        return Master.load((self.folder / name).read_bytes())


def written(pictures: SchoolPictures) -> dict[str, Any]:
    return {
        name: {"data": b64encode(one.data).decode(), "width": one.width, "height": one.height}
        for name, one in pictures.items()
    }


def test_every_handout_of_the_site_has_the_same_bytes(tmp_path: Path):
    orders = Orders(tmp_path)
    copies = sorted({copy for _, copy in real.COPIES})
    numbers = {one: number for number, one in enumerate(product(real.SCHOOLS, copies))}
    orders.schools = [(real.values(slug, copy), real.logo(slug)) for slug, copy in numbers]
    for page in real.PAGES:
        name = page.uri.replace("/", "-")
        orders.master(name, real.workshop().master(page).master)
        for handout, slug, print_ in product(page.handouts, real.SCHOOLS, PRINTS):
            orders.wanted.append((name, numbers[slug, handout.copy.name], print_))
    assert len(orders.wanted) == len(real.COPIES) * len(real.SCHOOLS) * len(PRINTS)
    assert orders.in_javascript() == orders.in_python()


def test_random_masters_have_the_same_bytes_for_random_schools(tmp_path: Path):
    orders = Orders(tmp_path)
    for seed in SEEDS:
        orders.master(f"{seed}.master", write_master(random_members(seed)))
        orders.schools += [(school(seed), {}), (school(seed + 1000), LOGO)]
        for number in (2 * seed, 2 * seed + 1):
            orders.wanted += [(f"{seed}.master", number, v) for v in ("standard", "large-print")]
    assert orders.in_javascript() == orders.in_python()


def random_members(seed: int) -> tuple[Member, ...]:
    programs = Programs(seed)
    document, notes, colours, large, lists = (programs.program() for _ in range(5))
    return (
        Member("[Content_Types].xml", b"<Types/>"),
        Member("word/styles.xml", b"<styles/>" * 50, (("large-print", b"<large/>" * 70),)),
        Member("word/media/logo.png", Slot("school.logo")),
        Member("word/document.xml", document),
        Member("word/colours.xml", colours, (("large-print", large),)),
        Member("word/numbering.xml", lists, shared=True),
        Member("word/été.xml", notes),
    )


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """Return a page that can import the modules of this repository."""
    with served(ROOT) as address, browser.new_context() as context:
        opened = context.new_page()
        complaints = list[str]()
        opened.on("console", lambda said: complaints.append(said.text))
        opened.on("pageerror", lambda error: complaints.append(str(error)))
        opened.route("**/empty", lambda asked: asked.fulfill(content_type="text/html", body=EMPTY))
        opened.goto(f"{address}/empty")
        yield opened
        assert complaints == []


@pytest.mark.parametrize("path", sorted((CASES / "master").glob("*.json")), ids=lambda p: p.stem)
def test_chromium_gives_the_bytes_that_are_written_down(path: Path, page: Page):
    case = json.loads(path.read_text(encoding="utf-8"))
    hashes = page.evaluate(
        "async (one) => (await import('/tests/browser/master/cases.js')).hashesOf(one)", case
    )
    assert hashes == [school["sha256"] for school in case["schools"]]


def test_chromium_gives_the_answers_that_are_written_down(page: Page):
    cases = json.loads((CASES / "language" / "expressions.json").read_text(encoding="utf-8"))
    answers = page.evaluate(
        """async (cases) => {
            const { answer } = await import('/tests/browser/language/answer.js');
            return cases.map((one) => JSON.stringify(answer(one.expression, one.environment)));
        }""",
        cases,
    )
    for case, answer in zip(cases, answers, strict=True):
        expected = {key: case[key] for key in ("missing", "result", "error") if key in case}
        if "error" in expected:  # its code is Python's alone
            expected["error"] = expected["error"].partition(": ")[2]
        assert json.loads(answer) == expected, case
