"""A little site, built once: what becomes of its pages."""

import json
import re
import zipfile
from pathlib import Path
from typing import cast

import mammoth
import pytest

from mkdocs_tailor.site.showing.live.marks import shown
from support.sites import Site, site

FRIENDS = """\
---
kind: lesson
tags: ["{{ school.nation }}"]
audience: For {{ school.name }}
---

# Friends at {{ school.name }}

In {{ school.nation | upper }}, {{ school.house }} meets. The code is {{ school.secret }}.

{% if school.nation == "Wales" %}

## Croeso

[Website]({{ school.website }}) ![]({{ school.nation }}.png)

{% else %}

## Only elsewhere

Never read in this school.

{% endif %}

{% if copy == "pupil" %}
For pupils alone.
{% endif %}

{% for club in school.clubs %}

### {{ club }} {#club}

{% endfor %}

[The worksheet](Élan%20vital-pupil.docx), [the other page](sub/other.md#there)
"""
OTHER = "---\nkind: poster\ntitle: About {{ school.name }}\n---\n\n## There {#there}\n"
HIDDEN = "schools/hill/overrides/a.md"
OVERRIDE = "---\noverride: after\npage: sub/other.md\nblock: '#there'\n---\nOurs.\n"
DOOR_CODE = "4711-0815"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Site:
    pages: dict[str, str | bytes] = {
        "index.md": "# Home\n\n[a lesson](<Élan vital.md>)\n",
        "Élan vital.md": FRIENDS,
        "sub/other.md": OTHER,
        "Wales.png": b"\x89PNG\r\n\x1a\n",
        HIDDEN: OVERRIDE,
    }
    made = site(tmp_path_factory.mktemp("built"), pages, edition="2026", licence="CC BY 4.0")
    made.build()
    return made


def word_text(built: Site, copy: str) -> str:
    with (built.out / f"Élan vital-{copy}.docx").open("rb") as file:
        return cast("str", mammoth.extract_raw_text(file).value)  # pyright: ignore[reportUnknownMemberType] -- untyped


def test_a_strict_build_has_nothing_to_complain_about(built: Site):
    assert built.heard == []


def read(built: Site) -> str:
    """Return the lesson as it reads for the school, nothing in reserve."""
    return shown(built.page("Élan vital"))


def test_a_page_reads_for_the_school(built: Site):
    page = read(built)
    assert re.search(r'data-field="school.name" [^>]*>Hill &amp; Dale\'s</span>', page)
    assert ">WALES</span>" in page
    assert ">your house</span> meets" in page
    assert "Croeso" in page
    assert "Only elsewhere" not in page


def test_a_field_that_is_not_a_variable_as_it_is_names_what_it_depends_on(built: Site):
    assert re.search(r'data-field="school.nation" [^>]*>WALES</span>', read(built))


def test_the_page_shows_the_copy_of_the_teacher(built: Site):
    assert "For pupils alone" not in built.page("Élan vital")


def test_titles_and_contents_are_filled_and_escaped(built: Site):
    page = read(built)
    assert "<title>Friends at Hill &amp; Dale&#39;s - Test</title>" in page
    assert 'href="#croeso"' in page
    assert "only-elsewhere" not in page
    assert "<title>About Hill &amp; Dale&#39;s - Test</title>" in built.page("sub/other")


def test_addresses_with_values_are_no_business_of_the_link_checker(built: Site):
    page = built.page("Élan vital")
    assert 'href="https://hill.example/"' in page
    assert 'src="Wales.png"' in page


def test_what_belongs_to_word_files_alone_is_never_published(built: Site):
    assert ">the code</span>" in built.page("Élan vital")
    assert not any(DOOR_CODE.encode() in data for data in built.files().values())


def test_profiles_overrides_and_variables_are_never_published(built: Site):
    names = [name for name in built.files() if name.endswith((".yml", ".docx", "index.html"))]
    variants = [name for name in names if "-large-print." in name or "-friendly." in name]
    assert len(variants) == 6
    assert sorted(set(names) - set(variants)) == [
        "index.html",
        "sub/other.docx",
        "sub/other/index.html",
        "Élan vital-pupil.docx",
        "Élan vital-teacher.docx",
        "Élan vital/index.html",
    ]


def test_a_handout_names_the_programme_of_its_page_in_its_footer(tmp_path: Path):
    own = "---\nkind: lesson\nprogramme: The Other Scheme\n---\n# Own\n"
    made = site(tmp_path, {"own.md": own, "all.md": "---\nkind: lesson\n---\n# All\n"})
    made.build()
    for name, programme in (("own", "The Other Scheme"), ("all", "Test")):
        with zipfile.ZipFile(made.out / f"{name}-teacher.docx") as archive:
            footer = archive.read("word/footer1.xml").decode()
        assert f">{programme}" in footer


def test_a_page_lists_its_word_files_under_its_title(built: Site):
    page = built.page("Élan vital")
    title, rest = page.split("</h1>", 1)
    assert "handout" not in title
    bar, files = rest.split('<nav class="handouts" aria-label="Word files of this page">')
    assert bar.lstrip().startswith('<div class="tailor-bar">')
    assert files.index("Pupil copy") < files.index("</nav>")
    assert 'href="../%C3%89lan%20vital-teacher.docx" download="Élan vital-teacher.docx"' in page
    assert ">Pupil copy <" in page
    assert ">Word · " in page
    assert 'download="Élan vital-teacher-large-print.docx"' in page
    assert re.search('aria-label="Large print: Teacher copy"[^>]*>Large print</a>', page)


def test_a_page_without_word_files_has_no_list(built: Site):
    assert "handouts" not in built.page("")


def test_search_finds_what_the_school_reads_and_nothing_else(built: Site):
    index = json.loads((built.out / "search/search_index.json").read_text(encoding="utf-8"))
    text = json.dumps(index, ensure_ascii=False)
    assert "WALES" in text
    assert "Never read in this school" not in text
    assert "Teacher copy" not in text


def test_the_word_files_hold_the_schools_words(built: Site):
    texts = {copy: word_text(built, copy) for copy in ("teacher", "pupil")}
    assert "Friends at Hill & Dale's" in texts["teacher"]
    assert "For pupils alone." in texts["pupil"]
    assert "For pupils alone." not in texts["teacher"]
    assert "Only elsewhere" not in texts["teacher"]


def test_the_same_input_gives_the_same_word_files(built: Site, tmp_path: Path):
    pages = {"sub/other.md": OTHER, "index.md": "# Home\n", HIDDEN: OVERRIDE}
    again = site(tmp_path, pages)
    again.write({"mkdocs.yml": built.config.read_bytes()})
    again.build()
    assert again.files()["sub/other.docx"] == built.files()["sub/other.docx"]
