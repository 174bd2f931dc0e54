"""A cluster of two workers beside one of a single worker: what a second machine is worth."""

import csv
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from bench.clock import Times, Way, race
from bench.figures import Figure
from bench.tailoring import order_of
from mkdocs_tailor.cli.project_option import places_of
from mkdocs_tailor.cli.supply import library_of
from mkdocs_tailor.cli.wanted_schools import Wanted, selected
from mkdocs_tailor.packs.cluster.client import Cluster
from mkdocs_tailor.packs.cluster.connecting import local_cluster
from mkdocs_tailor.packs.cluster.crew import carried_out_on
from mkdocs_tailor.packs.jobs import Job
from mkdocs_tailor.packs.press import packing
from mkdocs_tailor.packs.register import Listed
from mkdocs_tailor.packs.targets.folder import FolderTarget

SCHOOLS = 80
ROUNDS = 5
MICROSECONDS = 1e6


def cluster_figures(config: Path, folder: Path) -> Iterator[Figure]:
    """Yield what every handout for some schools takes, the job sent and opened each time."""
    library = library_of(config)
    handouts = [handout for handouts, _ in library.pages for handout in handouts]
    schools, register, _ = selected(Wanted(sheet=_sheet(folder)), places_of(config))
    order = replace(order_of(library, handouts, folder), register=register)
    one, two = (_times(number, packing(order), schools, folder) for number in (1, 2))
    files = len(handouts) * SCHOOLS
    what = f"a cluster of two workers: {len(handouts)} handouts for {SCHOOLS} schools, a file"
    spent = two.wall_median / files * MICROSECONDS
    ratio = two.wall_median / one.wall_median
    yield Figure("cluster_two_vs_one", what, spent, "µs", "one worker, time on the wall", ratio)


def _sheet(folder: Path) -> Path:
    path = folder / "schools.csv"
    with path.open("w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerow(("school.name", "school.short_name"))
        rows.writerows((f"School {number}", f"S{number}") for number in range(SCHOOLS))
    return path


def _times(workers: int, job: Job, schools: tuple[Listed, ...], folder: Path) -> Times:
    with local_cluster(workers) as cluster:
        way = Way(lambda _, path: _make(cluster, replace(job, target=path), schools), 1)
        name = f"workers-{workers}"
        (folder / name).mkdir()
        return race({name: way}, folder / name, ROUNDS)[name]


def _make(cluster: Cluster, job: Job, schools: tuple[Listed, ...]) -> None:
    target = FolderTarget(job.target)
    target.prepare()
    made = [*carried_out_on(cluster, job, schools, target)]
    assert not any(outcome.failed for outcome in made), "a pack could not be made"
