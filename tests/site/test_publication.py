from pathlib import Path

from mkdocs.structure.files import File, Files  # noqa: TID251 -- the engine's own types

from mkdocs_tailor.site.project import load_project
from mkdocs_tailor.site.showing.publication import deliver, withhold
from support.sites import Site, site

PAGE = "---\nkind: lesson\n---\n\n# Title\n"


def engine_files(made: Site, *names: str) -> Files:
    docs, out = str(made.root / "content"), str(made.out)
    return Files([File(name, docs, out, use_directory_urls=True) for name in names])


def test_a_page_that_is_shown_without_its_word_files_is_an_error(tmp_path: Path):
    made = site(tmp_path, {"index.md": PAGE})
    files = engine_files(made, "index.md", "index-teacher.docx", "index-pupil.docx")
    (finding,) = deliver({"index-teacher.docx": b"made"}, load_project(made.config), files)
    assert finding.message == "the Word file index-pupil.docx was not made"
    assert [file.src_uri for file in files] == ["index.md", "index-teacher.docx"]
    assert [file.content_bytes for file in files][1:] == [b"made"]


def test_what_is_private_is_taken_out_whatever_the_configuration_says(tmp_path: Path):
    made = site(tmp_path, {"index.md": PAGE})
    names = ("index.md", "variables.yml", "schools/hill/profile.yml", "schools.md")
    files = engine_files(made, *names)
    withhold(load_project(made.config), files)
    assert [file.src_uri for file in files] == ["index.md", "schools.md"]
