"""Whose version a command is about: ``--school`` or ``--group``, and what lies beneath it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated, TypeAlias

import typer

from mkdocs_tailor.cli.project_option import existing
from mkdocs_tailor.diagnostics import Diagnostic, Severity, TailorError, errors
from mkdocs_tailor.fork.content import Content
from mkdocs_tailor.fork.layering.applying import Layered, layered
from mkdocs_tailor.fork.overrides.folder import load_layer
from mkdocs_tailor.fork.overrides.layer import Layer
from mkdocs_tailor.schools.folder import load_profile, load_variables, school_slugs
from mkdocs_tailor.schools.gate.choices import advice
from mkdocs_tailor.schools.groups import GROUPS, group_named
from mkdocs_tailor.schools.single_values import lookup
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
    is_of_group: bool = False

    @property
    def folder(self) -> Path:
        """The folder that is all it owns."""
        return self.places.schools / self.layer.name


@dataclass(frozen=True)
class Upstream:
    """The content that everybody's version is one of."""

    places: Places
    content: Content

    @classmethod
    def of(cls, config: Path) -> "Upstream":
        """Return the content of a project; raises TailorError when it cannot be read."""
        project = load_project(existing(config))
        _stop_on(project.findings)
        return cls(project.places, content_of(project))

    def of_school(self, slug: str) -> Version:
        """Return the version of a school; raises TailorError when there is no such school."""
        slug = _known(slug, self.places)
        layers, wrong = layers_for(slug, self.places)
        below = [layer for layer in layers if layer.name != slug]
        layer = next((layer for layer in layers if layer.name == slug), Layer(slug, slug))
        named = replace(layer, label=_called(slug, self.places))
        return Version(self.places, self.content, layered(self.content, below), named, wrong)

    def of_group(self, name: str) -> Version:
        """Return the version of a group; raises TailorError when there is no such group."""
        places = self.places
        shown = places.shown(places.schools / GROUPS)
        group = group_named(name, groups_of(places), shown)
        layer, wrong = load_layer(places.schools, group.name, group.label, places.root)
        below = Layered(self.content)
        return Version(places, self.content, below, layer, wrong, is_of_group=True)

    def of_all(self) -> Iterator[Version]:
        """Yield the version of each group and of each school that has one."""
        groups = (self.of_group(group.name) for group in groups_of(self.places))
        schools = (self.of_school(slug) for slug in school_slugs(self.places.schools))
        for version in (*groups, *schools):
            if version.layer.overrides or version.findings:
                yield version


def version_of(config: Path, school: str | None, group: str | None) -> Version:
    """Return the version of a school or a group.

    Raises:
        TailorError: none or both were named, there is no such school or group, or the project
            cannot be read.

    """
    if (school is None) == (group is None):
        hint = "add --school SLUG or --group NAME"
        raise TailorError(Diagnostic(Severity.ERROR, "whose", "say whose version", hint=hint))
    upstream = Upstream.of(config)
    return upstream.of_school(school) if school else upstream.of_group(group or "")


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


def _called(slug: str, places: Places) -> str:
    """Return what a school is called; its short name where its profile cannot be read."""
    variables, _ = load_variables(places.variables, places.root)
    profile, _ = load_profile(places.schools, slug, variables, places.root)
    return str(lookup(profile.values, "school.name") or slug)


def _stop_on(findings: Iterable[Diagnostic]) -> None:
    if wrong := errors(findings):
        raise TailorError(*wrong)
