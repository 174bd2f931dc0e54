"""Whole sites: a hundred made of one build, beside building the site for one school."""

import shutil
import time
from collections.abc import Iterator
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path
from statistics import mean

from rich.console import Console

from bench.figures import Figure
from mkdocs_tailor.packs.register import School
from mkdocs_tailor.packs.sites.press import SiteOrder
from mkdocs_tailor.packs.targets.folder import FolderTarget
from mkdocs_tailor.schools.folder import school_slugs
from mkdocs_tailor.schools.profile import Profile
from mkdocs_tailor.site.making.school import public_school
from mkdocs_tailor.site.masters.capture import Wish, capture
from mkdocs_tailor.site.project.facts import Project
from mkdocs_tailor.site.project.loading import load_settings
from mkdocs_tailor.site.project.profiles import read_school
from support.sites import this_site

SITES = 100
MANY = "https://sites.example/{school}/"
BUILD = "building the site for one school"


def site_figures(folder: Path, console: Console) -> Iterator[Figure]:
    """Yield what a site costs among a hundred: at one address, and at addresses of their own."""
    with console.status("Building the site for one school"):
        site = this_site(folder / "project")
        site.build(strict=False)
        started = time.process_time()
        built = site.build(strict=False)
        build = time.process_time() - started
    project = load_settings(site.config)
    profiles = [*islice(_profiles(project), SITES)]
    for name, address, about in (
        ("sites_vs_build", None, "the whole site of a school"),
        ("addressed_sites_vs_build", MANY, "the same, each site and its Word files at an address"),
    ):
        with console.status(f"Making {SITES} sites"):
            each, once = _seconds(project, site.config, profiles, address, folder / "sites")
        what = f"{about}: {built.pages} pages and their Word files, of {SITES} from one build"
        yield Figure(name, what, each, "s", BUILD, each / build)
    yield Figure("site_master", "the one build of many sites", once, "s", BUILD, once / build)


def _seconds(
    project: Project, config: Path, profiles: list[Profile], address: str | None, folder: Path
) -> tuple[float, float]:
    """Return the processor time of a site on average, and of the build that all are made from."""
    started = time.process_time()
    schools = [public_school(profile, project)[0] for profile in profiles]
    master = capture(
        Wish(config, schools, address, strict=False), lambda _: None, lambda _done, _of: None
    )
    once = time.process_time() - started
    made_from = {profile.slug: 0 for profile in profiles}
    target = FolderTarget(str(folder))
    target.prepare()
    press = SiteOrder((master,), made_from).open(target)
    each = list[float]()
    for profile in profiles:
        started = time.process_time()
        outcome = press.pack(School(profile.slug, {}, profile=profile))
        each.append(time.process_time() - started)
        assert not outcome.failed, outcome.findings
        shutil.rmtree(folder / profile.slug)
    shutil.rmtree(folder)
    return mean(each), once


def _profiles(project: Project) -> Iterator[Profile]:
    """Yield the schools of the project in turn, each time under another name."""
    slugs = school_slugs(project.places.schools)
    known = [read_school(project, slug)[0] for slug in slugs]
    for number, profile in enumerate(cycle(known)):
        school = profile.values["school"]
        assert isinstance(school, dict)
        named = {**school, "name": f"{school['name']} {number}"}
        named.pop("logo", None)  # a school that is not in the project has no folder for it
        values = {**profile.values, "school": named}
        yield replace(profile, slug=f"{profile.slug}-{number}", values=values)
