"""What a site is better without: what the theme brings and no reader asks for, or not yet."""

from collections.abc import Collection, Iterator
from fnmatch import fnmatchcase
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final, cast

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from mkdocs_tailor.site.delivering.shrinking import shrunk_styles

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mkdocs.config.base import Config
    from mkdocs.plugins import BasePlugin

SOURCE_MAPS: Final = (".css.map", ".js.map")
SEARCH_HELPERS: Final = "assets/javascripts/lunr/"
"""Where Material keeps what its search needs in other languages than English."""

SCRIPT: Final = "assets/javascripts/bundle.*.min.js"
LOADED_AT_ONCE: Final = b'(location.protocol!=="file:"),'
LOADED_WHEN_USED: Final = b"(!1),"
"""Material loads the text of the whole site for its search with every page, but in a folder on a
disk: there, when somebody begins to search. So it can be everywhere."""


def lighten(files: Files, config: MkDocsConfig) -> None:
    """Take out the theme's source maps, and its helpers for languages that nobody searches in.

    Its style sheets lose what only their readers need; what search looks through is loaded when
    somebody searches. The author's own files stay as they are, whatever they are called.
    """
    helpers = {*_helpers(search_languages(config))}
    for file in [*files]:
        if file.src_dir in (None, config.docs_dir):
            continue
        uri = file.src_uri
        idle = uri.startswith(SEARCH_HELPERS) and PurePosixPath(uri).name not in helpers
        if idle or uri.endswith(SOURCE_MAPS):
            files.remove(file)
        elif fnmatchcase(uri, SCRIPT):
            _search_when_used(file)
        elif uri.endswith(".css") and not uri.endswith(".min.css"):
            file.content_string = shrunk_styles(file.content_string)


def _search_when_used(script: File) -> None:
    code = script.content_bytes
    if code.count(LOADED_AT_ONCE) == 1:
        script.content_bytes = code.replace(LOADED_AT_ONCE, LOADED_WHEN_USED)


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
