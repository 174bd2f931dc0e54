"""Whose version a command is about: ``--school`` or ``--group``, and what lies beneath it."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, TypeAlias

import typer

from mkdocs_tailor.cli.project_option import existing
from mkdocs_tailor.diagnostics import Diagnostic, Severity, TailorError, errors
from mkdocs_tailor.fork.applying import Layered, layered
from mkdocs_tailor.fork.content import Content
from mkdocs_tailor.fork.folder import load_layer
from mkdocs_tailor.fork.layer import Layer
from mkdocs_tailor.schools.folder import school_slugs
from mkdocs_tailor.schools.gate.choices import advice
from mkdocs_tailor.schools.groups import GROUPS, group_named
from mkdocs_tailor.site.project import Places, load_project
from mkdocs_tailor.site.project.layers import content_of, groups_of, layers_for

SchoolOption: TypeAlias = Annotated[
    str | None, typer.Option("--school", metavar="SLUG", help="The school whose version it is.")
]
GroupOption: TypeAlias = Annotated[
    str | None,
    typer.Option("--group", metavar="NAME", help="The borough or trust whose version it is."),
]


@dataclass(frozen=True)
class Version:
    """The version of a school or a group: its own layer, and what lies beneath."""

    places: Places
    upstream: Content
    beneath: Layered
    """Upstream with the layers beneath."""
    layer: Layer
    findings: tuple[Diagnostic, ...]

    @property
    def folder(self) -> Path:
        """The folder that is all it owns."""
        return self.places.schools / self.layer.name


def version_of(config: Path, school: str | None, group: str | None) -> Version:
    """Return the version of a school or a group.

    Raises:
        TailorError: none or both were named, there is no such school or group, or the project
            cannot be read.

    """
    if (school is None) == (group is None):
        hint = "add --school SLUG or --group NAME"
        raise TailorError(Diagnostic(Severity.ERROR, "whose", "say whose version", hint=hint))
    project = load_project(existing(config))
    _stop_on(project.findings)
    places, upstream = project.places, content_of(project)
    if group is not None:
        shown = places.shown(places.schools / GROUPS)
        found = group_named(group, groups_of(places), shown)
        layer, wrong = load_layer(places.schools, found.name, found.label, places.root)
        return Version(places, upstream, Layered(upstream), layer, wrong)
    slug = _known(school or "", places)
    layers, wrong = layers_for(slug, places)
    own = [layer for layer in layers if layer.name == slug]
    below = [layer for layer in layers if layer.name != slug]
    layer = own[0] if own else Layer(slug, slug)
    return Version(places, upstream, layered(upstream, below), layer, wrong)


def page_named(name: str, content: Content, places: Places) -> str:
    """Return the address of the page that somebody means: from the project, or from the content.

    Raises:
        TailorError: there is no such page.

    """
    wanted = Path(name).with_suffix(".md").as_posix()
    shown = {places.shown_page(uri): uri for uri in content.pages}
    if wanted in content.pages:
        return wanted
    if wanted in shown:
        return shown[wanted]
    hint = advice(wanted, [*content.pages])
    raise TailorError(Diagnostic(Severity.ERROR, "no-page", f"there is no page {name}", hint=hint))


def _known(slug: str, places: Places) -> str:
    known = school_slugs(places.schools)
    if slug in known:
        return slug
    hint = advice(slug, known) if known else "make one with 'tailor new school'"
    message = f"there is no school '{slug}'"
    raise TailorError(Diagnostic(Severity.ERROR, "no-such-school", message, hint=hint))


def _stop_on(findings: Iterable[Diagnostic]) -> None:
    if wrong := errors(findings):
        raise TailorError(*wrong)
