"""What search looks through: the engine's own index, filled for one school after the other."""

import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, Final, cast

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.toc import TableOfContents

if TYPE_CHECKING:
    from mkdocs.config.base import Config
    from mkdocs.plugins import BasePlugin

INDEX: Final = "search/search_index.json"
_MATERIAL: Final = "material"
_BEFORE: Final = '<h1 id="before"></h1>'
"""Something to stand before a section: it is left out again."""
_MOST_READ: Final = 20_000
"""So many sections are remembered; then all are forgotten, lest memory fill up."""
_MARKS: Final = re.compile(r"\s?data-search-\w+=\"[^\"]+\"")


def without_search_marks(html: str) -> str:
    """Return a page as Material's search leaves it: without the attributes that were for it."""
    return _MARKS.sub("", html)


@dataclass(frozen=True, slots=True)
class Searched:
    """What search reads of a page."""

    url: str
    title: str
    sections: tuple[str, ...]
    """The page, cut before headings that stand in nothing else."""
    contents: TableOfContents
    meta: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Search:
    """The search of a site: how its index is made."""

    index: Callable[..., Any]
    """The class of the index, Material's or the engine's."""
    settings: Mapping[str, Any]

    def open(self) -> "SearchReader":
        """Return what fills one index after the other."""
        is_material = self.index.__module__.startswith(_MATERIAL)
        return MaterialReader(self) if is_material else SearchReader(self)


class SearchReader:
    """Fills one index after the other, each as the engine does it."""

    def __init__(self, search: Search) -> None:
        """Have read nothing yet."""
        self._search = search

    def file(self, pages: Iterable[Searched]) -> bytes:
        """Return the index of a site with these pages, as the engine writes it."""
        index = self.new()
        for page in pages:
            index.add_entry_from_context(_as_the_engine_has_it(page))
        return cast("str", index.generate_search_index()).encode()

    def new(self) -> Any:  # noqa: ANN401 -- it has no type
        """Return an index with nothing in it."""
        return self._search.index(**self._search.settings)


class MaterialReader(SearchReader):
    """Reads sections for Material, and remembers those that other schools have, too.

    Material reads a page from its beginning to its end. What it makes of a section depends on
    nothing before it but that there was something, where the section begins with a heading that
    stands in no other element.
    """

    def __init__(self, search: Search) -> None:
        """Have read nothing yet."""
        super().__init__(search)
        self._parser: Callable[[], Any] = sys.modules[search.index.__module__].Parser
        self._read: dict[tuple[object, ...], list[Any]] = {}

    def file(self, pages: Iterable[Searched]) -> bytes:
        """Return the index of a site with these pages, as Material writes it."""
        whole = self.new()
        for page in pages:
            asked = cast("Mapping[str, object]", page.meta.get("search") or {})
            if not asked.get("exclude"):
                whole.entries += (entry for one in self._entries(page) for entry in one)
        return cast("str", whole.generate_search_index(None)).encode()

    def _entries(self, page: Searched) -> Iterator[list[Any]]:
        told = page.url, page.title, str(page.meta)
        first, others = "".join(page.sections[:2]), page.sections[2:]
        if len(self._read) > _MOST_READ:
            self._read.clear()
        for before, section in (("", first), *((_BEFORE, one) for one in others)):
            key = (*told, before, section)
            if key not in self._read:
                self._read[key] = self._parsed(page, before, section)
            yield self._read[key]

    def _parsed(self, page: Searched, before: str, html: str) -> list[Any]:
        parser, index = self._parser(), self.new()
        parser.feed(before + html)
        parser.close()
        as_had = _as_the_engine_has_it(page)
        for section in parser.data[bool(before) :]:
            if not section.is_excluded():
                index.create_entry_for_section(section, (), page.url, as_had)
        return index.entries


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
        content="".join(page.sections),
        toc=page.contents,
        meta=page.meta,
    )
