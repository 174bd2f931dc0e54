"""The layers of a project: whose overrides lie on which content."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from mkdocs_tailor.diagnostics import Diagnostic, Place, Severity
from mkdocs_tailor.fork.content import Content, Text
from mkdocs_tailor.fork.overrides.folder import layers_of, load_layer
from mkdocs_tailor.fork.overrides.layer import OVERRIDES, Layer
from mkdocs_tailor.schools.folder import read_file, school_slugs
from mkdocs_tailor.schools.gate.choices import advice
from mkdocs_tailor.schools.groups import GROUPS, SchoolGroup, read_groups
from mkdocs_tailor.site.project.facts import Project
from mkdocs_tailor.site.project.places import Places
from mkdocs_tailor.site.project.reading import read_text

Reading = tuple[tuple[Layer, ...], tuple[Diagnostic, ...]]


def content_of(project: Project) -> Content:
    """Return the content of a project, its pages as they were read.

    Raises:
        TailorError: a skeleton is not UTF-8.

    """
    pages = {page.uri: Text(page.path, page.file.text, page.file.places) for page in project.pages}
    return content_with(pages, project.places, project.imprint.edition)


def content_with(pages: Mapping[str, Text], places: Places, edition: str) -> Content:
    """Return the content with these pages and the skeletons of the project.

    Raises:
        TailorError: a skeleton is not UTF-8.

    """
    skeletons: dict[str, Text] = {}
    for path in sorted(places.skeletons.rglob("*.md")):
        shown = places.shown(path)
        name = path.relative_to(places.skeletons).as_posix()
        skeletons[name] = Text(shown, read_text(path, shown))
    return Content(pages, skeletons, edition)


class Layers:
    """The layers of a project's schools and groups, each read once."""

    def __init__(self, places: Places) -> None:
        """Raises TailorError when the file that declares the groups cannot be read."""
        self._places = places
        self._groups = groups_of(places)
        self._loaded: dict[str, tuple[Layer, tuple[Diagnostic, ...]]] = {}

    def of(self, slug: str) -> Reading:
        """Return the layers of a school that change anything, the lowest first, and what is wrong.

        Raises:
            TailorError: a file of theirs cannot be read.

        """
        loaded = [self._load(name, label) for name, label in layers_of(slug, self._groups)]
        layers = tuple(layer for layer, _ in loaded if layer.overrides)
        return layers, tuple(finding for _, findings in loaded for finding in findings)

    def unowned(self) -> Iterator[Diagnostic]:
        """Yield a warning for each folder of overrides that is no school's and no group's."""
        schools = self._places.schools
        known = [*school_slugs(schools), *(group.name for group in self._groups)]
        for folder in sorted(schools.glob(f"*/{OVERRIDES}")):
            if folder.parent.name not in known:
                message = f"these overrides are not read: there is no school '{folder.parent.name}'"
                place = Place(self._places.shown(folder))
                hint = advice(folder.parent.name, known)
                yield Diagnostic(Severity.WARNING, "unread-override", message, place, hint)

    def _load(self, name: str, label: str) -> tuple[Layer, tuple[Diagnostic, ...]]:
        places = self._places
        if name not in self._loaded:
            self._loaded[name] = load_layer(places.schools, name, label, places.root)
        return self._loaded[name]


def layers_for(slug: str, places: Places) -> Reading:
    """Return the layers of one school; see `Layers.of`."""
    return Layers(places).of(slug)


def groups_of(places: Places) -> tuple[SchoolGroup, ...]:
    """Return the groups of schools that the project declares.

    Raises:
        TailorError: the file that declares them cannot be read.

    """
    file = places.schools / GROUPS
    if not file.is_file():
        return ()
    shown = places.shown(file)
    groups, _ = read_groups(read_file(file, shown), shown, school_slugs(places.schools))
    return groups


def placed(findings: Iterable[Diagnostic], project: Project) -> Sequence[Diagnostic]:
    """Return findings about pages with layers on them, each where its line really stands."""
    return [project.placed(finding) for finding in findings]
