"""The masters of a project's pages, for the commands that make handouts of them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from mkdocs_tailor.diagnostics import Diagnostic, TailorError, errors
from mkdocs_tailor.packs.orders import Handout
from mkdocs_tailor.site.making.cache import code_digest
from mkdocs_tailor.site.making.workshop import Workshop
from mkdocs_tailor.site.project import load_project
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


def library_of(config: Path) -> Library:
    """Return the library of a project.

    Raises:
        TailorError: the project itself cannot be read.

    """
    project = load_project(config)
    if wrong := errors((*project.findings, *project.page_findings)):
        raise TailorError(*wrong)
    workshop = Workshop(project)
    pages = (_supplied(page, workshop) for page in project.pages if page.handouts)
    return Library(pages, workshop.about, workshop.base, code_digest())


def _supplied(page: SourcePage, workshop: Workshop) -> Supplied:
    try:
        bound = workshop.master(page)
    except TailorError as error:
        return (), error.diagnostics
    made = (
        Handout(page.path, page.title, one.copy.name, one.copy.audience, one.uri, bound.master)
        for one in page.handouts
    )
    return tuple(made), bound.findings
