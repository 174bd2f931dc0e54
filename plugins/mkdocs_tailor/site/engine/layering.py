"""Layers laid on the engine's files, before it reads any of them."""

import posixpath
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from mkdocs_tailor.diagnostics import Diagnostic, Place, Severity
from mkdocs_tailor.fork.content import Text
from mkdocs_tailor.fork.layering.applying import Layered, layered
from mkdocs_tailor.fork.overrides.layer import Layer
from mkdocs_tailor.fork.overrides.override import Target
from mkdocs_tailor.site.engine.beside import Beside
from mkdocs_tailor.site.engine.navigation import with_pages, without_pages
from mkdocs_tailor.site.project.layers import content_with
from mkdocs_tailor.site.project.places import Places
from mkdocs_tailor.site.project.reading import decode

if TYPE_CHECKING:
    from mkdocs_tailor.site.engine.navigation import Nav

_LINK = re.compile(
    r"(?<!!)\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\(([^()\s#]+)(?:#[^()\s]*)?(?:\s+[^()]*)?\)"
)


@dataclass(frozen=True, slots=True)
class Laid:
    """What came of laying layers on files."""

    places: Mapping[str, Sequence[Place]] = field(default_factory=dict[str, "Sequence[Place]"])
    """Of each page that was changed: where each of its lines stands."""
    hidden: tuple[str, ...] = ()
    """The pages that were taken out."""
    findings: tuple[Diagnostic, ...] = ()


def lay(
    layers: Sequence[Layer], files: Files, config: MkDocsConfig, places: Places, edition: str
) -> Laid:
    """Change the files, and the navigation, as the layers say.

    Raises:
        TailorError: a page or a skeleton is not UTF-8.

    """
    if not layers:
        return Laid()
    pages = {
        file.src_uri: _text(file, places)
        for file in files.documentation_pages()
        if not places.is_private(file.src_uri)
    }
    result = layered(content_with(pages, places, edition), layers)
    for uri in result.hidden:
        if file := files.get_file_from_path(uri):
            files.remove(file)
    changed: dict[str, Sequence[Place]] = {}
    beside = Beside(places)
    for uri, text in result.content.pages.items():
        written = as_laid(text, uri, result.hidden, beside)
        if uri not in pages or written != pages[uri].text:
            _put(uri, written, files, config)
            changed[uri] = text.piece.places
    for uri, path in beside.found.items():
        if not files.get_file_from_path(uri):
            files.append(File.generated(config, uri, abs_src_path=str(path)))
    nav = cast("Nav | None", config["nav"])
    if nav is not None:
        config["nav"] = with_pages(without_pages(nav, result.hidden), result.added)
    return Laid(changed, result.hidden, (*result.findings, *_unpublished(result, places)))


def as_laid(text: Text, uri: str, hidden: Collection[str], beside: Beside) -> str:
    """Return a page as it is read once layers lie on it: with its pictures, without lost links."""
    said = beside.readdressed(text.piece, uri) if text.places else text.text
    return without_links(said, uri, hidden)


def without_links(text: str, uri: str, hidden: Collection[str]) -> str:
    """Return a page's Markdown with only the words of links to pages that are hidden."""
    if not hidden:
        return text
    folder = posixpath.dirname(uri)

    def unlinked(link: re.Match[str]) -> str:
        leads_to = posixpath.normpath(posixpath.join(folder, link[2]))
        return link[1] if leads_to in hidden else link[0]

    return _LINK.sub(unlinked, text)


def _unpublished(result: Layered, places: Places) -> Iterator[Diagnostic]:
    """Yield an error for each added page that would lie where nothing is published."""
    for uri in filter(places.is_private, result.added):
        for origin in result.origins[Target(uri)]:
            message = f"nothing is published that lies where {uri} would"
            hint = "give the page another address, such as 'lessons/our-clubs.md'"
            place = origin.override.said("page")
            yield Diagnostic(Severity.ERROR, "private-page", message, place, hint)


def _text(file: File, places: Places) -> Text:
    path = places.shown_page(file.src_uri)
    return Text(path, decode(file.content_bytes, path))


def _put(uri: str, text: str, files: Files, config: MkDocsConfig) -> None:
    file = files.get_file_from_path(uri)
    if file:
        file.content_string = text
    else:
        files.append(File.generated(config, uri, content=text))
