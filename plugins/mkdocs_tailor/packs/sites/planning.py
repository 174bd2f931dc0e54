"""From the schools that are wanted to the masters that their sites are made from."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from mkdocs_tailor.diagnostics import Diagnostic, TailorError, errors
from mkdocs_tailor.fork.overrides.layer import Layer
from mkdocs_tailor.packs.register import Listed, Register
from mkdocs_tailor.packs.sites.press import SiteOrder
from mkdocs_tailor.site.making.school import School, public_school
from mkdocs_tailor.site.masters.site_master import SiteMaster
from mkdocs_tailor.site.project.facts import Project
from mkdocs_tailor.site.project.layers import Layers

Capture = Callable[[Sequence[School]], SiteMaster]
"""Builds the site once for schools that have the same layers."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What the sites are made from, and which cannot be made."""

    order: SiteOrder
    unmade: dict[str, tuple[Diagnostic, ...]]
    """What is wrong, by school."""


def plan_sites(
    listed: Sequence[Listed], register: Register, project: Project, capture: Capture
) -> Plan:
    """Return the plan for some schools: one build for all that have the same layers.

    Raises:
        TailorError: no site can be made at all.

    """
    masters, made_from = list[SiteMaster](), dict[str, int]()
    unmade = dict[str, tuple[Diagnostic, ...]]()
    for schools in _alike(listed, register, project, unmade):
        try:
            master = capture(schools)
        except TailorError as error:
            unmade |= {school.profile.slug: error.diagnostics for school in schools}
            continue
        made_from |= {school.profile.slug: len(masters) for school in schools}
        masters.append(master)
    if unmade and not masters:
        raise TailorError(*dict.fromkeys(one for found in unmade.values() for one in found))
    return Plan(SiteOrder(tuple(masters), made_from), unmade)


def _alike(
    listed: Sequence[Listed],
    register: Register,
    project: Project,
    unmade: dict[str, tuple[Diagnostic, ...]],
) -> Iterator[Sequence[School]]:
    """Yield the schools, those together that have the same layers.

    One whose profile is wrong is left out: whoever makes the sites says what is wrong.
    """
    alike = dict[tuple[Layer, ...], list[School]]()
    known = Layers(project.places)
    for one in listed:
        school, _ = register.read(one)
        if school is None:
            continue
        try:
            layers, wrong = known.of(one.slug)
        except TailorError as error:
            layers, wrong = (), error.diagnostics
        if wrong := tuple(errors(wrong)):
            unmade[one.slug] = wrong
            continue
        shown, _ = public_school(school.profile, project)
        alike.setdefault(layers, []).append(shown)
    yield from alike.values()
