"""The masters of a project's pages, for the commands that make handouts of them."""

from collections.abc import Iterator
from pathlib import Path

from mkdocs_tailor.diagnostics import Diagnostic, TailorError, errors
from mkdocs_tailor.master.reader import Master
from mkdocs_tailor.packs.orders import Handout
from mkdocs_tailor.site.making.workshop import Workshop
from mkdocs_tailor.site.project import load_project
from mkdocs_tailor.site.project.pages import SourcePage

Supplied = tuple[tuple[Handout, ...], tuple[Diagnostic, ...]]


def handouts_of(config: Path) -> Iterator[Supplied]:
    """Yield, page by page, the handouts of a project and what there is to say about them.

    Raises:
        TailorError: the project itself cannot be read.

    """
    project = load_project(config)
    if wrong := errors((*project.findings, *project.page_findings)):
        raise TailorError(*wrong)
    workshop = Workshop(project)
    shared: dict[bytes, bytes] = {}
    for page in project.pages:
        if page.handouts:
            yield _supplied(page, workshop, shared)


def _supplied(page: SourcePage, workshop: Workshop, shared: dict[bytes, bytes]) -> Supplied:
    try:
        bound = workshop.master(page)
    except TailorError as error:
        return (), error.diagnostics
    master = Master.load(bound.master, page.path, shared)
    made = (
        Handout(page.path, page.title, one.copy.name, one.copy.audience, one.uri, master)
        for one in page.handouts
    )
    return tuple(made), bound.findings
