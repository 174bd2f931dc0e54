"""A compiled page on the site: as it reads for a school, with what the templates are told."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup, escape
from mkdocs.structure.toc import AnchorLink

from mkdocs_tailor.diagnostics import Diagnostic
from mkdocs_tailor.document.markup import Tree
from mkdocs_tailor.document.opening.normalise import normalise
from mkdocs_tailor.document.page import Page
from mkdocs_tailor.document.tailoring.tree import tailor_tree
from mkdocs_tailor.document.titles import page_title
from mkdocs_tailor.language.environment import OpenEnvironment
from mkdocs_tailor.language.records import Expression
from mkdocs_tailor.language.reference import render
from mkdocs_tailor.language.source import Source, SourceLoader
from mkdocs_tailor.site.engine.open_targets import unveil
from mkdocs_tailor.site.making.school import School
from mkdocs_tailor.site.project.pages import SourcePage
from mkdocs_tailor.site.showing.captions import mark_uncounted
from mkdocs_tailor.site.showing.contents import Line, lines_of, mark_entries
from mkdocs_tailor.site.showing.fields import mark_fields
from mkdocs_tailor.site.showing.furnishing import furnish
from mkdocs_tailor.site.showing.guard import TAG, leftover_tags
from mkdocs_tailor.site.showing.live.writing import live_html
from mkdocs_tailor.site.showing.wording import spoken, words


@dataclass(frozen=True, slots=True)
class SitePage:
    """What of a page depends on the school."""

    html: str
    """As it reads for the default school, with all else in reserve."""
    title: str
    """The words of its first heading of level 1; empty without one."""
    open_title: Expression
    """The same for every school; a text where it is the same for all."""
    contents: tuple[Line, ...]
    """Its table of contents, line by line."""
    findings: tuple[Diagnostic, ...]
    tree: Tree
    """The page for every school, with all that only the site shows."""
    heading: Tree
    """What stands in its first heading of level 1, for every school."""


def site_page(
    compiled: Page, html: str, contents: Iterable[AnchorLink], school: School
) -> SitePage:
    """Return a compiled page as it reads for a school, to be tailored for others.

    ``html`` is what the engine made of the same text; its links lead to other pages. ``contents``
    is the table of contents that it made.

    Raises:
        TailorError: another plugin has taken the page apart.

    """
    tree = normalise(unveil(html), compiled.placed)
    environment = school.environment()
    shown = furnished(tree, contents)
    title = page_title(tree)
    return SitePage(
        live_html(shown, environment),
        words(tailor_tree(title, environment)),
        spoken(title),
        lines_of(tailor_tree(shown, environment)),
        tuple(leftover_tags(tree, compiled.residual.text, compiled.name)),
        shown,
        title,
    )


def furnished(tree: Tree, contents: Iterable[AnchorLink]) -> Tree:
    """Return an open page with all that only the site shows, for whatever school."""
    return furnish(mark_fields(mark_uncounted(mark_entries(tree, contents))))


def filled_front_matter(page: SourcePage, school: School) -> dict[str, Markup]:
    """Return the texts of the front matter that hold tags, as they read for a school, escaped.

    Raises:
        TailorError: one of them is not written in the language.

    """
    front_matter = page.front_matter
    return {
        name: escape(_filled(Source(page.path, value, front_matter.lines[name]), school))
        for name, value in front_matter.values.items()
        if isinstance(value, str) and TAG.search(value)
    }


def _filled(source: Source, school: School) -> str:
    loader, shapes = SourceLoader(lambda _: source), school.variables.shapes
    OpenEnvironment(shapes, loader).residual(source.path)  # knows best what can be wrong
    return render(source.path, loader, shapes, school.environment())
