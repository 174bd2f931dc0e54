"""Several pages as one Word file: cover, contents, parts under heads of their own."""

import io
import zipfile
from collections.abc import Callable
from itertools import islice
from pathlib import Path

import pytest

from support.audit import audited
from support.booklets import (
    Booklet,
    booklet,
    bound,
    levels_fit,
    pages_in,
    without_imprint,
)
from support.chance import chance
from support.house_rules import check
from support.pages import sane_page
from support.pictures import picture, sign
from support.placement_schema import Environment, profiles, random_profile
from support.word_files import read_page
from support.word_outline import word_outline
from support.word_words import words_of

FOLDER = Path(__file__).parent.parent / "cases" / "booklets"
CASES = sorted(path for path in FOLDER.iterdir() if path.is_dir())
MOST = 64
"""The most schools that a booklet is tried with."""
OF_CONTENT = 47, 50
"""The rules that an author can break: levels of headings, words of links."""


def schools(pages: dict[str, str]) -> list[Environment]:
    return list(islice(profiles("".join(pages.values())), MOST))


SCHOOL = next(profiles(""))


def name_of(case: Path) -> str:
    return case.name


def member(data: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return package.read(name).decode()


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_pages_become_the_booklet_of_their_outline(case: Path, expect: Callable[[Path, str], None]):
    made, every = booklet(pages_in(case)), schools(pages_in(case))
    outlines = [word_outline(made.tailored(school)) for school in (every[0], every[-1])]
    remarks = "".join(f"{finding.severity}: {finding}\n" for finding in made.findings)
    expect(case / "outline", "\n--- for another school ---\n\n".join(outlines) + remarks)


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_a_booklet_is_valid_for_every_school(case: Path, tmp_path: Path):
    made = booklet(pages_in(case))
    for number, school in enumerate(schools(pages_in(case))):
        file = tmp_path / f"{number}.docx"
        file.write_bytes(data := made.tailored(school))
        assert audited(file) == []
        assert check(data, without=() if levels_fit(made, school) else (47,)) == []


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_a_booklet_says_for_every_school_what_its_pages_say_in_their_order(case: Path):
    made = booklet(pages_in(case))
    for school in schools(pages_in(case)):
        assert without_imprint(words_of(made.tailored(school))) == made.says(school)


@pytest.mark.parametrize("seed", range(20))
def test_random_pages_become_good_booklets_for_random_schools(seed: int):
    pages = {f"{n}.md": sane_page(3 * seed + n).source for n in range(3)}
    made = booklet({"booklet.md": "# A booklet\n\nOf chance.\n", **pages})
    random = chance(seed)
    for _ in range(3):
        school = random_profile(random)
        data = made.tailored(school)
        assert check(data, without=OF_CONTENT) == []
        assert without_imprint(words_of(data)) == made.says(school)


def small(*texts: str) -> Booklet:
    """A booklet of parts that are called 1.md, 2.md …"""
    parts = {f"{n}.md": text for n, text in enumerate(texts, 1)}
    return booklet({"booklet.md": "# Booklet\n", **parts})


def test_pictures_of_one_name_are_those_of_their_own_pages():
    pages = {name: f"# {name}\n\n![Map](map.png)\n" for name in ("booklet.md", "1.md", "2.md")}
    documents = {name: read_page(text, name) for name, text in pages.items()}
    sizes = {"booklet.md": 10, "1.md": 10, "2.md": 20}
    made = bound(documents, lambda name: lambda _: picture("PNG", sign(sizes[name], 10)))
    media = [one.name for one in made.members if one.name.startswith("word/media/")]
    assert media == ["word/media/image1.png", "word/media/image2.png"]
    body = member(made.tailored(schools(pages)[0]), "word/document.xml")
    assert [body.count(f'name="image{n}.png"') for n in (1, 2)] == [4, 2]


def test_a_finding_names_the_page_that_it_is_about():
    made = small("# One\n", "# Two\n\n![Gone](gone.png)\n")
    assert [str(one.place) for one in made.findings] == ["content/2.md"]


def test_the_record_names_every_page_with_its_digest():
    store = member(small("# One\n", "# Two\n").tailored(SCHOOL), "customXml/item1.xml")
    assert "<record><page>content/booklet.md</page>" in store
    for page in ("1.md", "2.md"):
        part = f"<part><page>content/{page}</page><digest>digest of {page}</digest></part>"
        assert part in store


def test_long_contents_list_the_parts_alone():
    page = "# Part\n\n" + "".join(f"## Heading {n}\n\n" for n in range(30))
    body = member(small(page, page).tailored(SCHOOL), "word/document.xml")
    assert ' TOC \\o "2-2" ' in body
    assert "TOC3" not in body
    assert ' TOC \\o "2-3" ' in member(small(page).tailored(SCHOOL), "word/document.xml")


def test_two_headings_of_one_address_leave_no_link_without_an_end():
    page = (
        "# Page\n\n[there](#there)\n\n{% if mentoring.lunch %}\n\n## Lunch {#there}\n\n{% endif %}"
        "\n\n{% if school.uniform %}\n\n## Uniform {#there}\n\n{% endif %}\n"
    )
    made = small(page)
    for school in schools({"page": page}):
        assert check(made.tailored(school)) == []


def test_the_same_pages_give_the_same_booklet():
    pages = pages_in(CASES[0])
    assert booklet(pages).members == booklet(pages).members
