from pathlib import Path

import pytest

from mkdocs_tailor.site.making.addresses import Surroundings

URLS = {
    "lessons/friends.md": "lessons/friends/",
    "guide.md": "guide/",
    "lessons/a b.docx": "lessons/a%20b.docx",
}
SITE = "https://stones.example/school"

LINKS = {
    "../guide.md": f"{SITE}/guide/",
    "../guide.md#before": f"{SITE}/guide/#before",
    "friends.md": f"{SITE}/lessons/friends/",
    "a%20b.docx": f"{SITE}/lessons/a%20b.docx",
    "/guide.md": f"{SITE}/guide/",
    "https://other.example/x": "https://other.example/x",
    "mailto:office@hill.example": "mailto:office@hill.example",
    "javascript:alert(1)": None,
    "file:///etc/passwd": None,
    "nowhere.md": None,
    "#here": None,
}


def around(docs: Path, site: str = SITE) -> Surroundings:
    return Surroundings("lessons/friends.md", docs, site, URLS)


@pytest.mark.parametrize("target", LINKS)
def test_a_link_leads_from_a_word_file_to_the_site(target: str, tmp_path: Path):
    assert around(tmp_path).address(target) == LINKS[target]


def test_where_the_site_is_published_nobody_said(tmp_path: Path):
    assert around(tmp_path, "").address("../guide.md") is None
    assert around(tmp_path, "").address("https://other.example/") == "https://other.example/"


def test_pictures_come_from_the_content_and_from_nowhere_else(tmp_path: Path):
    docs = tmp_path / "content"
    (docs / "lessons" / "img").mkdir(parents=True)
    (docs / "lessons" / "img" / "a b.png").write_bytes(b"in")
    (tmp_path / "out.png").write_bytes(b"out")
    (docs / "link.png").symlink_to(tmp_path / "out.png")
    assert around(docs).picture("img/a%20b.png") == b"in"
    for source in ("../../out.png", "../link.png", "/../out.png", "https://x.example/a.png", ""):
        assert around(docs).picture(source) is None
