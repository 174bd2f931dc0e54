"""What the site publishes besides its pages, and what it never does."""

from collections.abc import Iterator, Mapping

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from mkdocs_tailor.diagnostics import Diagnostic, Place, Severity
from mkdocs_tailor.site.project.facts import Project
from mkdocs_tailor.site.project.pages import Handout, SourcePage


def withhold(project: Project, files: Files) -> None:
    """Take out what is nobody's to read: profiles, overrides, variables, skeletons."""
    for file in [*files]:
        if project.places.is_private(file.src_uri):
            files.remove(file)


def declare(project: Project, files: Files, config: MkDocsConfig) -> Iterator[Diagnostic]:
    """Add the Word files to come, so that links to them are known to lead somewhere.

    Yields an error for each that would take the place of a file of the author's.
    """
    for page, _, uri in _files_of(project):
        if files.get_file_from_path(uri):
            yield _taken(uri, page.path)
        else:
            files.append(_empty(uri, config))


def deliver(
    handouts: Mapping[str, bytes], project: Project, files: Files
) -> tuple[Diagnostic, ...]:
    """Put the finished Word files where they were declared; those not made are not published.

    Returns an error for each page of the site that lacks one, though nobody said why.
    """
    lacking = list[Diagnostic]()
    for page, handout, uri in _files_of(project):
        file = files.get_file_from_path(uri)
        if file and uri in handouts:
            file.content_bytes = handouts[uri]
        elif file:
            files.remove(file)
            said = uri == handout.uri and page.uri in files.src_uris
            lacking += [_lacking(uri, page.path)] if said else []
    return tuple(lacking)


def _files_of(project: Project) -> Iterator[tuple[SourcePage, Handout, str]]:
    """Yield where each Word file of the site lies, with what it is a print variant of."""
    for page in project.pages:
        for handout in page.handouts:
            for uri in handout.uris.values():
                yield page, handout, uri


def _empty(uri: str, config: MkDocsConfig) -> File:
    return File.generated(config, uri, content=b"", inclusion=InclusionLevel.NOT_IN_NAV)


def _taken(uri: str, path: str) -> Diagnostic:
    message = f"the Word file of this page would take the place of {uri}, which is there already"
    hint = "rename that file or the page"
    return Diagnostic(Severity.ERROR, "handout-name-taken", message, Place(path), hint)


def _lacking(uri: str, path: str) -> Diagnostic:
    message = f"the Word file {uri} was not made"
    hint = "another plugin may have kept the page from being built"
    return Diagnostic(Severity.ERROR, "handout-lacking", message, Place(path), hint)
