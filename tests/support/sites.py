"""Little projects, written into a folder and built there."""

import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from mkdocs_tailor.diagnostics import Diagnostic, TailorError
from mkdocs_tailor.site.running import Built, build_site

VARIABLES = """\
groups:
  school:
    label: The school
    visibility: public
    variables:
      name: {label: School, type: text, example: St X, required: yes, reads_as: the school}
      nation: {label: Nation, type: choice, options: [England, Wales], default: England,
               example: Wales}
      house: {label: House, type: text, example: Curie, reads_as: your house}
      website: {label: Website, type: link, example: "https://a.example/", reads_as: the website}
      secret: {label: Key code, type: text, example: "1", reads_as: the code, visibility: document}
      clubs: {label: Clubs, type: list of text, example: [chess]}
"""
PROFILE = """\
school:
  name: Hill & Dale's
  nation: Wales
  website: https://hill.example/
  secret: 4711-0815
  clubs: [chess, drama]
"""
LESSON = """\
---
kind: lesson
copies: [teacher, pupil]
---
{% block main %}
{% endblock %}
"""


@dataclass(frozen=True, slots=True)
class Site:
    """A project in a folder."""

    root: Path
    out: Path
    """Where the site is built."""
    heard: list[Diagnostic] = field(default_factory=list[Diagnostic])
    """What the last build said: warnings and errors."""

    @property
    def config(self) -> Path:
        return self.root / "mkdocs.yml"

    def write(self, files: Mapping[str, str | bytes]) -> None:
        for name, content in files.items():
            path = self.root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            data = content if isinstance(content, bytes) else content.encode()
            path.write_bytes(data)

    def build(self, *, strict: bool = True) -> Built:
        self.heard.clear()
        return build_site(self.config, self.heard.append, lambda _done, _of: None, strict=strict)

    def failing_build(self) -> str:
        """Build what cannot be built, and return all that was said about it."""
        try:
            self.build()
        except TailorError as error:
            return "\n".join(map(str, [*self.heard, *error.diagnostics]))
        raise AssertionError("the site was built")

    def page(self, name: str) -> str:
        return (self.out / name / "index.html").read_text(encoding="utf-8")

    def files(self) -> dict[str, bytes]:
        """Return the built site, but for what holds the time of day."""
        found = (path for path in self.out.rglob("*") if path.is_file())
        return {
            path.relative_to(self.out).as_posix(): path.read_bytes()
            for path in sorted(found)
            if not path.name.startswith("sitemap")
        }


def project_in(root: Path) -> Site:
    """Return the project in a folder."""
    return Site(root, root / "build" / "site")


def this_site(folder: Path) -> Site:
    """Return the project of this repository, copied so that its own build stays as it is.

    What is kept from building it before comes along: it goes by what it was made from.
    """
    repository = Path(__file__).parent.parent.parent
    kept = repository / "build" / "cache"
    if kept.is_dir():
        shutil.copytree(kept, folder / "build" / "cache")
    for name in ("content", "templates"):
        shutil.copytree(repository / name, folder / name)
    shutil.copy(repository / "mkdocs.yml", folder)
    return project_in(folder)


def site(root: Path, pages: Mapping[str, str | bytes], **settings: object) -> Site:
    """Return a project with a school, a skeleton and these pages of ``content/``."""
    made = bare_site(root, pages, {"tailor": settings})
    made.write(
        {
            "content/variables.yml": VARIABLES,
            "content/schools/hill/profile.yml": PROFILE,
            "templates/skeletons/lesson.md": LESSON,
        }
    )
    return made


def bare_site(
    root: Path, pages: Mapping[str, str | bytes], plugins: Mapping[str, Mapping[str, object]]
) -> Site:
    """Return a project with these pages and plugins and nothing else."""
    made = project_in(root)
    extensions: list[object] = ["admonition", "attr_list", "pymdownx.superfences"]
    config: dict[str, object] = {
        "site_name": "Test",
        "docs_dir": "content",
        "site_dir": "build/site",
        "theme": "mkdocs",
        "plugins": ["search", *({name: told} for name, told in plugins.items())],
        "markdown_extensions": extensions,
    }
    made.write({"mkdocs.yml": yaml.safe_dump(config)})
    made.write({f"content/{name}": text for name, text in pages.items()})
    return made
