"""What a site weighs: what is ours, and what is left out of the theme."""

import gzip
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from mkdocs_tailor.site.delivering.offline import WORKER, offline_files
from mkdocs_tailor.site.delivering.scripts import scripts, styles
from mkdocs_tailor.site.delivering.shrinking import shrunk_styles
from support.sites import Site, site

Opening = Callable[..., Page]

LESSON = (
    '---\nkind: lesson\n---\n{% extends "lesson.md" %}\n{% block main %}\n# One\n{% endblock %}\n'
)
MOST = 12_500
"""So many bytes of our scripts and styles a page may load, as they are sent."""
MOST_LATER = 30_500
"""And so many when a teacher first says which school is theirs."""
LOOK = Path(__file__).parents[2] / "templates" / "theme" / "assets" / "stones.css"
HAS_INDEX = (
    "performance.getEntriesByName(new URL('../../search/search_index.json', location).href).length"
)
HELPERS = "assets/javascripts/lunr"
TOWN = {"index.md": LESSON, "towns/kingsmere.js.map": "{}"}


def sent(data: bytes) -> int:
    return len(gzip.compress(data))


def material_site(folder: Path, languages: str, **settings: object) -> Site:
    """Return a built site with Material's look, searched in some languages."""
    made = site(folder, TOWN, **settings)
    config = made.config.read_text(encoding="utf-8").replace("theme: mkdocs", "theme: material")
    searched = config.replace("- search\n", f"- search: {{lang: {languages}}}\n")
    assert searched != config
    made.write({"mkdocs.yml": searched})
    made.build()
    return made


def names(made: Site, suffix: str) -> set[str]:
    return {name.rpartition("/")[2] for name in made.files() if name.endswith(suffix)}


def test_what_a_page_loads_of_ours_is_light(tmp_path: Path):
    (tmp_path / "assets" / "tailor").mkdir(parents=True)
    sizes = {
        "page": sent(scripts().first.encode()),
        "styles": sent(styles().encode()),
        "look of this site": sent(shrunk_styles(LOOK.read_text(encoding="utf-8")).encode()),
        "worker": sent(offline_files(tmp_path)[WORKER]),
    }
    assert sum(sizes.values()) <= MOST, sizes


def test_what_is_loaded_when_a_teacher_asks_for_it_is_not_much_more():
    assert sent(scripts().later.encode()) <= MOST_LATER


def test_no_source_map_of_the_theme_is_published(small_site: Site):
    assert names(small_site, ".map") == set()


def test_a_site_in_english_has_no_helpers_for_other_languages(small_site: Site):
    assert [name for name in small_site.files() if name.startswith(HELPERS)] == []


@pytest.mark.parametrize(
    ("languages", "helpers"),
    [
        ("[de]", {"lunr.stemmer.support.min.js", "lunr.de.min.js"}),
        (
            "[en, ja]",
            {"lunr.stemmer.support.min.js", "lunr.ja.min.js", "lunr.multi.min.js", "tinyseg.js"},
        ),
        ("[th]", {"lunr.stemmer.support.min.js", "lunr.th.min.js", "wordcut.js"}),
    ],
)
def test_what_the_search_needs_in_another_language_is_there(
    tmp_path: Path, languages: str, helpers: set[str]
):
    made = material_site(tmp_path, languages)
    assert {name.rpartition("/")[2] for name in made.files() if name.startswith(HELPERS)} == helpers


def test_a_style_sheet_of_the_theme_loses_its_comments_and_one_of_the_authors_does_not(
    tmp_path: Path,
):
    sheet = "/* Grey. */\na { color: grey; }\n"
    made = site(tmp_path, {**TOWN, "towns.css": sheet})
    made.write(
        {
            "look/look.css": sheet,
            "look/broken.css": "a{color:url(x",
            "look/main.html": '{% extends "base.html" %}\n',
        }
    )
    config = made.config.read_text(encoding="utf-8")
    themed = config.replace("theme: mkdocs", "theme: {name: mkdocs, custom_dir: look}")
    made.write({"mkdocs.yml": themed})
    made.build()
    assert (made.out / "look.css").read_text(encoding="utf-8") == "a{color:grey}"
    assert (made.out / "broken.css").read_text(encoding="utf-8") == "a{color:url(x"
    assert (made.out / "towns.css").read_text(encoding="utf-8") == sheet


def test_a_file_of_the_authors_stays_whatever_it_is_called(tmp_path: Path):
    made = material_site(tmp_path, "[en]")
    assert names(made, ".map") == {"kingsmere.js.map"}


def test_an_author_can_have_the_whole_theme(tmp_path: Path):
    made = material_site(tmp_path, "[en]", lean=False)
    assert len(names(made, ".map")) > 1
    assert "wordcut.js" in names(made, ".js")


def test_what_search_looks_through_is_loaded_when_somebody_searches(opened: Opening):
    page = opened("lessons/friends/")
    page.wait_for_load_state("networkidle")
    assert not page.evaluate(HAS_INDEX)
    page.keyboard.press("/")
    page.keyboard.type("friends")
    page.locator(".md-search-result__item").first.wait_for()
    assert page.evaluate(HAS_INDEX)
