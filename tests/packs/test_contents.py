"""The pages that say what is in a pack."""

import zipfile
from dataclasses import replace
from pathlib import Path

from mkdocs_tailor.packs.contents.listing import listing
from mkdocs_tailor.packs.orders import plan
from mkdocs_tailor.packs.press import Press
from mkdocs_tailor.packs.targets.address import target_at
from support.audit import audited
from support.handouts import handout, order, school
from support.house_rules import check

LINKS_LEAD_OUT = 11
"""The number of the rule."""
HANDOUTS = [handout("friends"), handout("friends", "pupil"), handout("maps & <plans>")]


def pack(folder: Path, *unfilled: str) -> Path:
    asked = order(HANDOUTS, folder)
    Press.open(asked, target_at(asked.target)).pack(school("a&b", *unfilled))
    return folder / "a-and-b"


def test_the_word_page_names_the_school_and_links_to_each_file_beside_it(tmp_path: Path):
    with zipfile.ZipFile(pack(tmp_path) / "contents.docx") as archive:
        text = archive.read("word/document.xml").decode()
        links = archive.read("word/_rels/document.xml.rels").decode()
    assert "A&amp;B" in text
    assert "Maps &amp; &lt;plans&gt;" in text
    assert "for pupils" in text
    assert "Still to fill in" not in text
    assert links.count('TargetMode="External"') == 3
    for name in ("friends-teacher", "friends-pupil", "maps-and-plans-teacher"):
        assert f'Target="lessons/{name}.docx"' in links


def test_the_word_page_keeps_the_rules_of_handouts_but_that_its_links_lead_beside_it(
    tmp_path: Path,
):
    file = pack(tmp_path, "school.phone", "people.dsl") / "contents.docx"
    assert check(file.read_bytes(), without=[LINKS_LEAD_OUT]) == []
    assert audited(file) == []


def test_the_page_for_a_browser_does_the_same_without_any_other_file(tmp_path: Path):
    folder = pack(tmp_path)
    html = (folder / "contents.html").read_text("utf-8")
    assert "<title>Handouts for A&amp;B</title>" in html
    assert html.count("<h2>") == 1
    assert '<a href="lessons/friends-pupil.docx">Friends</a> (for pupils)' in html
    assert "Maps &amp; &lt;plans&gt;" in html
    assert "http" not in html
    assert "Still to fill in" not in html


def test_both_list_what_is_still_to_fill_in(tmp_path: Path):
    folder = pack(tmp_path, "phone <1>", "motto")
    html = (folder / "contents.html").read_text("utf-8")
    assert "Still to fill in" in html
    assert "<li>PHONE &lt;1&gt;</li>\n<li>MOTTO</li>" in html
    with zipfile.ZipFile(folder / "contents.docx") as archive:
        text = archive.read("word/document.xml").decode()
    assert text.index("Still to fill in") < text.index("PHONE &lt;1&gt;") < text.index("MOTTO")


def test_files_are_listed_by_folder_and_a_print_variant_is_named():
    there = replace(HANDOUTS[0], file_name="summer-school/day-1.docx", audience="")
    top = replace(HANDOUTS[0], file_name="index.docx")
    files = plan([there, HANDOUTS[0], top], variants=("standard", "large-print"))
    sections = listing(files)
    assert [section.title for section in sections] == ["General", "Lessons", "Summer school"]
    assert [line.about for line in sections[1].lines] == [
        "For teachers",
        "For teachers, large print",
    ]
    assert [line.about for line in sections[2].lines] == ["", "large print"]
