"""The masters of a project's pages, for the commands that make handouts of them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from mkdocs_tailor.diagnostics import Diagnostic, TailorError, errors
from mkdocs_tailor.fork.overrides.layer import Layer
from mkdocs_tailor.fork.overrides.override import Verb
from mkdocs_tailor.packs.orders import Handout
from mkdocs_tailor.site.making.cache import code_digest
from mkdocs_tailor.site.making.workshop import Workshop
from mkdocs_tailor.site.project import load_project
from mkdocs_tailor.site.project.facts import Project
from mkdocs_tailor.site.project.pages import SourcePage
from mkdocs_tailor.word.about import About
from mkdocs_tailor.word.base import Base

Supplied: TypeAlias = tuple[Sequence[Handout], Sequence[Diagnostic]]


@dataclass(frozen=True, slots=True)
class Library:
    """What handouts are made from."""

    pages: Iterator[Supplied]
    """Page by page, its handouts and what there is to say about them."""
    about: About
    """What all of them say of themselves."""
    base: Base
    maker: str
    """A digest of the code that makes them."""


def library_of(
    config: Path, layers: Sequence[Layer] = (), upstream: Sequence[Handout] = ()
) -> Library:
    """Return the library of a project, with ``layers`` on its pages.

    ``upstream`` are the handouts of the project without them: those of pages that no layer has
    changed are taken as they are.

    Raises:
        TailorError: the project itself, or a layer, cannot be read.

    """
    project = load_project(config, layers)
    if wrong := errors(map(project.placed, (*project.findings, *project.page_findings))):
        raise TailorError(*wrong)
    workshop = Workshop(project)
    made = {one.file_name: one for one in upstream}
    changed = _changed(project, layers)
    pages = (
        _taken(page, made) if page.uri not in changed else _supplied(page, workshop)
        for page in project.pages
        if page.handouts
    )
    return Library(pages, workshop.about, workshop.base, code_digest())


def _changed(project: Project, layers: Sequence[Layer]) -> set[str]:
    """Return the pages that come out otherwise than upstream, booklets that hold one included.

    Without layers these are all.
    """
    if not layers:
        return {page.uri for page in project.pages}
    own = {page.uri for page in project.pages if page.file.places}
    hides = any(one.verb is Verb.HIDE_PAGE for layer in layers for one in layer.overrides)
    booklets = (page for page in project.pages if page.parts)
    return own | {page.uri for page in booklets if hides or not own.isdisjoint(page.parts)}


def _taken(page: SourcePage, made: Mapping[str, Handout]) -> Supplied:
    return tuple(made[one.uri] for one in page.handouts), ()


def _supplied(page: SourcePage, workshop: Workshop) -> Supplied:
    placed = workshop.project.placed
    try:
        bound = workshop.master(page)
    except TailorError as error:
        return (), [*map(placed, error.diagnostics)]
    made = (
        Handout(page.path, page.title, one.copy.name, one.copy.audience, one.uri, bound.master)
        for one in page.handouts
    )
    return tuple(made), [*map(placed, bound.findings)]
