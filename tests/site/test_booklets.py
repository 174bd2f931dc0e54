"""Booklets: pages that bring others together in one Word file."""

import io
import zipfile
from pathlib import Path
from typing import Any

import pytest

from mkdocs_tailor.document.page import Page
from mkdocs_tailor.site.making.workshop import Workshop
from mkdocs_tailor.site.project import load_project
from mkdocs_tailor.site.project.pages import SourcePage
from support.cases import cases, name_of
from support.sites import Site, site
from support.word_words import words_of

BOOKLET = """\
---
kind: booklet
pages:
{lines}
---
# The booklet

For {{{{ school.name }}}}.
"""
ONE = "---\nkind: lesson\n---\n# One at {{ school.name }}\n\nSee [two](two.md#end).\n"
TWO = "---\nkind: lesson\ndescription: Of {{ school.nation }}\n---\n# Two\n\n## End {#end}\n"
NO_PAGES = "---\nkind: booklet\n---\n# Nothing\n"
NOTE = "---\nkind: note\n---\n# A note\n"


def booklet(*pages: str) -> str:
    return BOOKLET.format(lines="\n".join(f"  - {page}" for page in pages))


@pytest.fixture
def made(tmp_path: Path) -> Site:
    pages = {
        "index.md": "# Home\n",
        "unit/index.md": booklet("one.md", "unit/two.md"),
        "unit/one.md": ONE,
        "unit/two.md": TWO,
    }
    return site(tmp_path, pages)


def words(made: Site, name: str) -> str:
    return " ".join(words_of(made.files()[name]))


def test_a_booklet_holds_its_pages_in_their_order(made: Site):
    assert made.build().handouts == 5
    said = words(made, "unit/index.docx")
    assert "Contents 1 One at Hill & Dale's 2 Two End One at Hill & Dale's See two. Two" in said
    assert made.heard == []


def test_a_page_may_be_named_from_here_or_from_the_content(made: Site):
    (page,) = (one for one in load_project(made.config).pages if one.parts)
    assert page.parts == ("unit/one.md", "unit/two.md")


def test_the_page_lists_its_parts_as_the_school_reads_them(made: Site):
    made.build()
    page = made.page("unit")
    listed = page[page.index('<nav class="booklet"') :]
    assert '<a href="one/">One at Hill &amp; Dale&#39;s</a>' in listed
    assert '<span class="booklet-about">Of Wales</span>' in listed
    assert '<a class="handout" href="index.docx" download="the-booklet.docx" data-master' in page


def test_a_link_to_another_part_stays_inside_the_file(made: Site):
    made.build()
    with zipfile.ZipFile(io.BytesIO(made.files()["unit/index.docx"])) as package:
        assert 'w:anchor="h_2_end"' in package.read("word/document.xml").decode()


def test_a_booklet_is_made_anew_when_a_part_changes(made: Site):
    made.build()
    made.write({"content/unit/two.md": TWO + "\nAnd more.\n"})
    made.build()
    assert "And more." in words(made, "unit/index.docx")


def test_a_booklet_comes_in_the_copies_that_all_its_parts_have(tmp_path: Path):
    skeleton = "---\nkind: booklet\ncopies: [teacher, pupil, answers]\n---\n"
    pages = {"a.md": booklet("one.md", "two.md"), "b.md": booklet("one.md", "note.md")}
    made = site(tmp_path, {**pages, "one.md": ONE, "two.md": TWO, "note.md": NOTE})
    made.write({"templates/skeletons/booklet.md": skeleton})
    found = {page.uri: page.handouts for page in load_project(made.config).pages if page.parts}
    assert [one.uri for one in found["a.md"]] == ["a-teacher.docx", "a-pupil.docx"]
    assert [(one.uri, one.copy.title) for one in found["b.md"]] == [("b.docx", "")]


@pytest.mark.parametrize("case", cases("site/booklets"), ids=name_of)
def test_what_cannot_be_a_part_is_an_error_with_its_line(tmp_path: Path, case: dict[str, Any]):
    pages = {
        "booklet.md": booklet(*case["pages"]) if "pages" in case else NO_PAGES,
        "one.md": ONE,
        "two.md": TWO,
        "note.md": NOTE,
        "plain.md": "# Plain\n",
        "screen.md": "---\nkind: screen\n---\n# Screen\n",
        "pupil.md": "---\nkind: sheet\n---\n# Sheet\n",
    }
    made = site(tmp_path, pages)
    made.write(
        {
            "templates/skeletons/screen.md": "---\nkind: screen\ncopies: []\n---\n",
            "templates/skeletons/sheet.md": "---\nkind: sheet\ncopies: [pupil]\n---\n",
        }
    )
    assert [str(one) for one in load_project(made.config).page_findings] == [case["says"]]


def test_what_is_wrong_in_a_part_is_said_once_with_the_line_of_its_page(tmp_path: Path):
    pages = {"booklet.md": booklet("one.md"), "one.md": f"{ONE}\n![Gone](gone.png)\n"}
    made = site(tmp_path, pages)
    made.build(strict=False)
    gone = [str(one) for one in made.heard if "gone.png" in one.message and one.place]
    assert gone == [
        "content/one.md:8: the picture 'gone.png' is not there (check its name and its folder)"
    ]


def test_a_part_that_cannot_be_compiled_stops_the_build_and_is_named(tmp_path: Path):
    pages = {"booklet.md": booklet("one.md"), "one.md": f"{ONE}\n{{{{ shool }}}}\n"}
    said = site(tmp_path, pages).failing_build()
    assert said.count("content/one.md:8:4: there is no variable 'shool'") == 1


def test_the_workshop_compiles_a_part_once_for_all_booklets(
    made: Site, monkeypatch: pytest.MonkeyPatch
):
    workshop = Workshop(load_project(made.config))
    compiled = list[str]()
    as_ever = workshop.compile

    def compile_noted(page: SourcePage) -> Page:
        compiled.append(page.uri)
        return as_ever(page)

    monkeypatch.setattr(workshop, "compile", compile_noted)
    for page in workshop.project.pages:
        if page.handouts:
            workshop.master(page)
    assert sorted(compiled) == ["unit/index.md", "unit/one.md", "unit/two.md"]
