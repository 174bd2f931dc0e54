"""An edition: its pages and skeletons, read from its files."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from mkdocs_tailor.diagnostics import Diagnostic, Place, Severity, TailorError
from mkdocs_tailor.fork.content import Content, Text
from mkdocs_tailor.fork.editions.configuration import Configuration, read_configuration
from mkdocs_tailor.fork.editions.tree import Tree, text_in, texts_below
from mkdocs_tailor.schools.variables import Variables, read_variables

CONFIGURATION = "mkdocs.yml"


@dataclass(frozen=True, slots=True)
class Edition:
    """A version of the content."""

    content: Content
    source: str
    """Where it was read from, as people call it."""
    sections: Mapping[str, str] = field(default_factory=dict[str, str])
    """The part of the navigation that each page stands in, in the order of the navigation."""
    variables: Variables = field(default_factory=Variables)

    @property
    def name(self) -> str:
        """What it calls itself, or where it was read from."""
        return self.content.edition or self.source


def read_edition(tree: Tree) -> Edition:
    """Return the edition in these files.

    Raises `TailorError` when there is no content in them, or when a file cannot be read.
    """
    said = text_in(tree, CONFIGURATION)
    told = read_configuration(said, f"{tree.called}: {CONFIGURATION}") if said else Configuration()
    skeletons = {
        name: Text(f"{told.skeletons}/{name}", text)
        for name, text in texts_below(tree, told.skeletons).items()
    }
    pages = {
        uri: Text(f"{told.docs}/{uri}", text)
        for uri, text in texts_below(tree, told.docs).items()
        if _is_page(uri, told)
    }
    if not pages:
        raise TailorError(_no_edition(tree, told))
    content = Content(pages, skeletons, told.edition)
    declared = text_in(tree, told.variables)
    variables, _ = read_variables(declared, told.variables) if declared else (Variables(), ())
    return Edition(content, tree.called, told.sections, variables)


def _is_page(uri: str, told: Configuration) -> bool:
    """Whether a file is published: no school's own, no skeleton, nothing hidden."""
    path = PurePosixPath(f"{told.docs}/{uri}")
    private = any(path.is_relative_to(folder) for folder in (told.schools, told.skeletons))
    return not private and not any(part.startswith(".") for part in PurePosixPath(uri).parts)


def _no_edition(tree: Tree, told: Configuration) -> Diagnostic:
    message = f"there is no edition here: no pages in {told.docs}"
    hint = f"an edition is a folder or a ZIP file with {CONFIGURATION} and {told.docs} in it"
    return Diagnostic(Severity.ERROR, "no-edition", message, Place(tree.called), hint)
