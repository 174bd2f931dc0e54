"""Reading an edition: from a folder, from a ZIP file, from git."""

import shutil
import subprocess
import zipfile
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

import pytest

from mkdocs_tailor.diagnostics import TailorError
from mkdocs_tailor.fork.editions import opening, tree
from mkdocs_tailor.fork.editions.edition import Edition
from mkdocs_tailor.fork.editions.opening import open_edition

CONFIGURATION = """\
site_name: Stepping Stones
docs_dir: pages
nav:
  - Home: index.md
  - Lessons:
      - lessons/worry.md
      - More:
          - All: lessons/all.md
plugins:
  - search
  - tailor: {edition: "2025", skeletons: parts}
markdown_extensions:
  - pymdownx.emoji:
      emoji_index: !!python/name:no.such.module
extra: !ENV SECRET
"""
VARIABLES = """\
groups:
  school:
    label: The school
    visibility: public
    variables:
      name: {label: School, type: text, example: St X, required: yes, reads_as: the school}
"""
FILES = {
    "mkdocs.yml": CONFIGURATION,
    "pages/index.md": "# Home\n",
    "pages/lessons/worry.md": "---\ntitle: Worry\n---\n# Worry\n",
    "pages/lessons/all.md": "# All\n",
    "pages/variables.yml": VARIABLES,
    "pages/schools/hill/overrides/mine.md": "Mine.",
    "pages/.drafts/secret.md": "Not yet.",
    "parts/lesson.md": "{% block main %}{% endblock %}",
    "hooks.py": "raise SystemExit",
}


def write(folder: Path, files: Mapping[str, str] = MappingProxyType(FILES)) -> Path:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def packed(file: Path, files: Mapping[str, str], top: str = "") -> Path:
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(top + name, text)
    return file


def folder(at: Path) -> str:
    return str(write(at / "edition"))


def unpacked_archive(at: Path) -> str:
    write(at / "download" / "stepping-stones-2025")
    return str(at / "download")


def archive(at: Path) -> str:
    return str(packed(at / "edition.zip", FILES))


def archive_of_a_code_host(at: Path) -> str:
    return str(packed(at / "edition.zip", FILES, "stepping-stones-2025/"))


def git(at: Path, *words: str) -> None:
    settings = ("-c", "user.name=T", "-c", "user.email=t@school.example")
    subprocess.run(["git", "-C", str(at), *settings, *words], check=True, capture_output=True)


def tag(at: Path) -> str:
    write(at)
    git(at, "init", "-q")
    git(at, "add", ".")
    git(at, "commit", "-q", "-m", "The first edition")
    git(at, "tag", "v2025")
    write(at, {"mkdocs.yml": CONFIGURATION.replace("2025", "2026"), "pages/new.md": "New."})
    return "v2025"


WAYS = [folder, unpacked_archive, archive, archive_of_a_code_host, tag]


@pytest.mark.parametrize("way", WAYS)
def test_an_edition_reads_the_same_wherever_it_lies(way: object, tmp_path: Path):
    assert callable(way)
    edition = open_edition(str(way(tmp_path)), tmp_path)
    assert isinstance(edition, Edition)
    assert sorted(edition.content.pages) == ["index.md", "lessons/all.md", "lessons/worry.md"]
    assert edition.content.pages["lessons/worry.md"].path == "pages/lessons/worry.md"
    assert edition.content.pages["lessons/worry.md"].title == "Worry"
    assert [*edition.content.skeletons] == ["lesson.md"]
    assert edition.name == "2025"
    assert dict(edition.sections) == {
        "index.md": "",
        "lessons/worry.md": "Lessons",
        "lessons/all.md": "Lessons",
    }
    assert [one.name for one in edition.variables.all] == ["school.name"]


def test_an_edition_without_settings_keeps_things_where_this_project_does(tmp_path: Path):
    write(tmp_path, {"content/a.md": "A.", "templates/skeletons/lesson.md": "L."})
    edition = open_edition(str(tmp_path), tmp_path)
    assert ([*edition.content.pages], [*edition.content.skeletons]) == (["a.md"], ["lesson.md"])
    assert edition.name == tmp_path.as_posix()


def refusal(name: object, root: Path) -> str:
    with pytest.raises(TailorError) as raised:
        open_edition(str(name), root)
    return str(raised.value)


def test_what_is_no_edition_is_said_with_the_mend(tmp_path: Path):
    (tmp_path / "empty").mkdir()
    assert "there is no edition here: no pages in content" in refusal(tmp_path / "empty", tmp_path)
    text = write(tmp_path, {"note.txt": "Hello"}) / "note.txt"
    assert "this is no ZIP file" in refusal(text, tmp_path)


def test_a_folder_without_git_is_said_plainly(tmp_path: Path):
    said = refusal("v2025", tmp_path)
    assert "there is no folder and no file 'v2025'" in said
    assert "this folder has no git history: give the folder or the ZIP file" in said


def test_a_computer_without_git_is_said_plainly(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def nowhere(_name: str) -> None:
        return None

    monkeypatch.setattr(shutil, "which", nowhere)
    assert "git is not on this computer" in refusal("v2025", tmp_path)


@pytest.mark.parametrize("name", ["v2024", "--output=x", "--help", "HEAD:pages"])
def test_a_version_that_git_does_not_know_is_said_plainly(name: str, tmp_path: Path):
    tag(tmp_path)
    assert "git knows no version of this name either" in refusal(name, tmp_path)
    assert not (tmp_path / "x").exists()


@pytest.mark.parametrize("name", ["../outside.md", "/etc/passwd", "a\\..\\..\\b.md", "c:evil.md"])
def test_a_name_that_leads_out_of_an_archive_is_refused(name: str, tmp_path: Path):
    file = packed(tmp_path / "e.zip", {**FILES, name: "x"})
    assert "leads out of it" in refusal(file, tmp_path)


@pytest.mark.parametrize("setting", ["docs_dir: ../..", "docs_dir: /etc"])
def test_a_setting_that_leads_out_of_the_edition_is_refused(setting: str, tmp_path: Path):
    write(tmp_path, {"mkdocs.yml": f"{setting}\n"})
    assert "leads out of the edition" in refusal(tmp_path, tmp_path)


def test_a_link_that_leads_out_of_the_folder_is_not_followed(tmp_path: Path):
    write(tmp_path / "edition")
    (tmp_path / "secret.md").write_text("Secret.", "utf-8")
    (tmp_path / "edition" / "pages" / "link.md").symlink_to(tmp_path / "secret.md")
    edition = open_edition(str(tmp_path / "edition"), tmp_path)
    assert "Secret." not in [page.text for page in edition.content.pages.values()]


def test_a_page_that_is_too_large_is_refused_before_it_is_unpacked(tmp_path: Path):
    file = packed(tmp_path / "e.zip", {**FILES, "pages/bomb.md": "0" * 50_000_000})
    assert "the file is larger than" in refusal(file, tmp_path)


def test_too_much_text_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    write(tmp_path)
    monkeypatch.setattr(tree, "MOST_BYTES", 40)
    assert "more text in pages than an edition has" in refusal(tmp_path, tmp_path)
    monkeypatch.setattr(tree, "MOST_FILES", 2)
    assert "there are 5 pages in pages, more than an edition has" in refusal(tmp_path, tmp_path)
    monkeypatch.setattr(opening, "LARGEST_ARCHIVE", 10)
    assert "too large for an edition" in refusal(packed(tmp_path / "e.zip", FILES), tmp_path)


def test_a_damaged_archive_is_said(tmp_path: Path):
    file = packed(tmp_path / "e.zip", {**FILES, "pages/a.md": "abc" * 1000})
    data = bytearray(file.read_bytes())
    at = data.find(b"pages/a.md") + 12
    data[at : at + 10] = b"\xff" * 10
    file.write_bytes(data)
    assert "pages/a.md cannot be read: the archive is damaged" in refusal(file, tmp_path)


def test_a_locked_archive_is_said(tmp_path: Path):
    file = packed(tmp_path / "e.zip", {"mkdocs.yml": CONFIGURATION})
    data = bytearray(file.read_bytes())
    data[6] |= 1
    data[data.rfind(b"PK\x01\x02") + 8] |= 1
    file.write_bytes(data)
    assert "locked with a password" in refusal(file, tmp_path)
