"""What a site is better without: files of the theme that no browser of its readers asks for."""

from collections.abc import Collection, Iterator
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final, cast

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mkdocs.config.base import Config
    from mkdocs.plugins import BasePlugin

SOURCE_MAPS: Final = (".css.map", ".js.map")
SEARCH_HELPERS: Final = "assets/javascripts/lunr/"
"""Where Material keeps what its search needs in other languages than English."""


def lighten(files: Files, config: MkDocsConfig) -> None:
    """Take out the theme's source maps, and its helpers for languages that nobody searches in.

    The author's own files stay, whatever they are called.
    """
    helpers = {*_helpers(search_languages(config))}
    for file in [*files]:
        uri = file.src_uri
        name = PurePosixPath(uri).name
        idle = uri.startswith(SEARCH_HELPERS) and name not in helpers
        if file.src_dir not in (None, config.docs_dir) and (idle or uri.endswith(SOURCE_MAPS)):
            files.remove(file)


def search_languages(config: MkDocsConfig) -> tuple[str, ...]:
    """Return the languages that the site's search is set to; none without a search."""
    plugins = cast("Mapping[str, BasePlugin[Config]]", config.plugins)
    search = plugins.get("material/search") or plugins.get("search")
    if not search:
        return ()
    settings = cast("Mapping[str, object]", search.config)
    return tuple(cast("Collection[str]", settings.get("lang") or ()))


def _helpers(languages: Collection[str]) -> Iterator[str]:
    """Yield the names of the files that Material's search loads for these languages."""
    others = {*languages} - {"en"}
    if others:
        yield "lunr.stemmer.support.min.js"
        yield from (f"lunr.{language}.min.js" for language in others)
    if len(languages) > 1:
        yield "lunr.multi.min.js"
    if "ja" in others:
        yield "tinyseg.js"
    if others & {"hi", "th"}:
        yield "wordcut.js"
