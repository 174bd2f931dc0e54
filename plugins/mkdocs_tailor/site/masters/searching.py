"""What search looks through: the engine's own index, filled for one school after the other."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, Final, cast

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.toc import TableOfContents

if TYPE_CHECKING:
    from mkdocs.config.base import Config
    from mkdocs.plugins import BasePlugin

INDEX: Final = "search/search_index.json"
_MARKS: Final = re.compile(r"\s?data-search-\w+=\"[^\"]+\"")


def without_search_marks(html: str) -> str:
    """Return a page as Material's search leaves it: without the attributes that were for it."""
    return _MARKS.sub("", html)


@dataclass(frozen=True, slots=True)
class Searched:
    """What search reads of a page."""

    url: str
    title: str
    content: str
    contents: TableOfContents
    meta: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Search:
    """The search of a site: how its index is made."""

    index: Callable[..., Any]
    """The class of the index, Material's or the engine's."""
    settings: Mapping[str, Any]

    def file(self, pages: "list[Searched]") -> bytes:
        """Return the index of a site with these pages, as the engine writes it."""
        index = self.index(**self.settings)
        for page in pages:
            index.add_entry_from_context(_as_the_engine_has_it(page))
        asked = (None,) if self._is_material else ()
        return cast("str", index.generate_search_index(*asked)).encode()

    @property
    def _is_material(self) -> bool:
        return self.index.__module__.startswith("material")


def search_of(config: MkDocsConfig) -> Search | None:
    """Return the search of a site that was built; None where it has none."""
    plugins = cast("Mapping[str, BasePlugin[Config]]", config.plugins)
    plugin = plugins.get("material/search") or plugins.get("search")
    index = getattr(plugin, "search_index", None)
    if index is None:
        return None
    settings = cast("Mapping[str, Any]", index.config)
    return Search(
        cast("Callable[..., Any]", type(index)), {name: settings[name] for name in settings}
    )


def _as_the_engine_has_it(page: Searched) -> SimpleNamespace:
    return SimpleNamespace(
        url=page.url,
        title=page.title,
        content=page.content,
        toc=page.contents,
        meta=page.meta,
    )
