"""The plugin leaves alone what is not its business, byte for byte."""

import re
from pathlib import Path

from mkdocs_tailor.word.prints import PRINTS, suffix
from support.sites import Site, bare_site, site

BRACES = """\
# Braces {{ anywhere }} {#id}

{% if %} {%- endfor %} {# a comment #} `{{ code }}` {{ "a" | b }}

```jinja
{% for x in school.clubs %}{{ x }}{% endfor %}
```

A letter that others use as a word: \U00017001, and [a link](other.md#\U00017001).

<div data-x="{{ y }}">&amp; < ></div>
"""
PAGES: dict[str, str | bytes] = {
    "index.md": BRACES,
    "other.md": "title: As MkDocs allows\n\n- [ ] task\n\n| a | b |\n|---|---|\n| {{ c }} | d |\n",
    "front.md": "---\ntitle: A {{ title }}\ntags: [a]\n---\n\n# Other\n",
    "windows.md": b"\xef\xbb\xbf# With a mark\r\n\r\nand {{ line }} ends\r\n",
    "data/table.csv": "a,{{ b }}\n",
}
BUILD_DATE = re.compile(rb"Build Date UTC : .*")


def undated(made: Site) -> dict[str, bytes]:
    return {name: BUILD_DATE.sub(b"", data) for name, data in made.files().items()}


def test_without_variables_the_whole_site_is_as_without_the_plugin(tmp_path: Path):
    kinds: dict[str, str | bytes] = {"kind.md": "---\nkind: lesson\n---\n\n# {{ school.name }}\n"}
    without = bare_site(tmp_path / "without", PAGES | kinds, {})
    resting = bare_site(tmp_path / "resting", PAGES | kinds, {"tailor": {}})
    without.build(strict=False)
    resting.build(strict=False)
    assert undated(resting) == undated(without)


def test_with_variables_a_page_without_a_kind_is_as_without_the_plugin(tmp_path: Path):
    without = bare_site(tmp_path / "without", PAGES, {})
    tailored = site(tmp_path / "tailored", PAGES)
    without.build(strict=False)
    tailored.build(strict=False)
    assert undated(tailored) == undated(without)


def test_every_page_of_somebody_elses_site_gets_its_word_file_if_asked_for(tmp_path: Path):
    made = bare_site(tmp_path, PAGES, {"tailor": {"handouts": "all"}})
    assert made.build(strict=False).handouts == 4
    pages = {name.removesuffix(".docx") for name in made.files() if name.endswith(".docx")}
    names = ("index", "other", "front", "windows")
    assert pages == {f"{name}{suffix(variant)}" for name in names for variant in PRINTS}
    assert '<a class="handout" href="../front.docx" download="front.docx">' in made.page("front")
    assert "{{ anywhere }}" in made.page("")


def test_what_is_wrong_in_somebody_elses_site_does_not_stop_it(tmp_path: Path):
    pages = {"index.md": "---\nbroken: [\n---\n\n# Title\n", "a.md": "---\nkind: 3\n---\n\n# A\n"}
    made = bare_site(tmp_path, pages, {"tailor": {"handouts": "all"}})
    assert made.build().handouts == 2
    assert made.heard == []
