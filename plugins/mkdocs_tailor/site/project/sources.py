"""Where the language finds a template by name: pages, skeletons, parts to include."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from mkdocs_tailor.language.front_matter import read_front_matter
from mkdocs_tailor.language.source import Source, SourceLoader
from mkdocs_tailor.site.project.facts import Project
from mkdocs_tailor.site.project.places import Places
from mkdocs_tailor.site.project.reading import read_text


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder that templates are read from."""

    path: Path
    places: Places
    hidden: Callable[[str], bool] = lambda _: False
    """Whether a name in it is nobody's to include."""

    def find(self, name: str) -> Source | None:
        """Return the template of that name; None for none, and for one outside the folder.

        Raises:
            TailorError: its file is not UTF-8.

        """
        path = (self.path / name).resolve()
        if not path.is_relative_to(self.path.resolve()) or not path.is_file() or self.hidden(name):
            return None
        shown = self.places.shown(path)
        front_matter, _ = read_front_matter(read_text(path, shown), shown)
        return Source(shown, front_matter.body, front_matter.first_line)

    def names(self) -> Iterator[str]:
        """Yield the names of the templates in it."""
        for path in self.path.glob("**/*.md"):
            name = path.relative_to(self.path).as_posix()
            if not self.hidden(name):
                yield name


@dataclass(frozen=True, slots=True)
class Sources:
    """The pages of a project by their paths, then its folders in their order."""

    pages: Mapping[str, Source]
    folders: tuple[Folder, ...]
    _found: dict[str, Source | None] = field(default_factory=dict[str, Source | None], repr=False)
    """What was read of the folders: one build sees every file as it was at first."""

    def find(self, name: str) -> Source | None:
        """Return the template of that name, or None."""
        if name in self.pages:
            return self.pages[name]
        if name not in self._found:
            found = filter(None, (folder.find(name) for folder in self.folders))
            self._found[name] = next(found, None)
        return self._found[name]

    def names(self) -> Iterator[str]:
        """Yield every name that an author can write."""
        for folder in self.folders:
            yield from folder.names()


def loader_of(project: Project, others: Mapping[str, Source]) -> SourceLoader:
    """Return what finds the pages of a project, its skeletons, and what lies in ``docs_dir``.

    ``others`` are templates that lie nowhere, by their names.
    """
    places = project.places
    pages = {page.path: page.source for page in project.pages}
    skeletons = Folder(places.skeletons, places)
    documents = Folder(places.docs, places, places.is_private)
    sources = Sources({**pages, **others}, (skeletons, documents))
    return SourceLoader(sources.find, sources.names)
