"""A country: every handout for the 3,450 secondary schools of England, beside copying them.

Schools are read from a sheet, and packs are made by worker processes, as ``tailor handouts --all``
does. All of them would not fit into memory: the first are kept, to be copied from, and every other
goes when it is finished, which is part of the time. A process of its own does it all, so that
nothing else counts towards its memory.
"""

import json
import multiprocessing
import os
import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from rich.console import Console

from bench.clock import race
from bench.figures import Figure
from bench.others import rivals
from bench.roll import write_roll
from bench.subject import LESSON, Lab
from bench.tailoring import order_of
from mkdocs_tailor.cli.supply import library_of
from mkdocs_tailor.cli.wanted_schools import Wanted, selected
from mkdocs_tailor.document.reader import read_document
from mkdocs_tailor.packs.orders import Order
from mkdocs_tailor.packs.outcomes import Outcome
from mkdocs_tailor.packs.press import packing
from mkdocs_tailor.packs.running import carry_out
from mkdocs_tailor.site.project import load_project

SCHOOLS = 3_450
KEPT = 100
"""So many packs stay, to be copied from."""
STAGES = (100, 1_000, SCHOOLS)
BOROUGH = 60
"""So many handouts has the smaller order."""
ROOM = 300
"""Megabytes that a worker may take."""
MINUTE = 60.0
SAMPLES = 3
MEGABYTE = 1_000_000
KILOBYTE = 1_024
COPIES = "shutil.copy of as many files, as many processes"


@dataclass(frozen=True, slots=True)
class Run:
    """What it took to make the packs of all schools."""

    files: int
    size: int
    seconds: tuple[float, ...]
    """At each of the stages."""
    few: float
    """Seconds for the smaller order."""
    memory: float
    """The most that a worker took, in megabytes."""
    copying: float
    """Seconds that it takes to copy as many files, by as many processes."""
    alone: float
    """The same by one process."""


def england_figures(lab: Lab, config: Path, folder: Path, console: Console) -> Iterator[Figure]:
    """Yield what a country takes, and what it would take others."""
    command = [sys.executable, "-m", "bench.england", str(config), str(folder / "england")]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    run = Run(**json.loads(done.stdout))
    yield from _own_figures(run)
    yield from _other_figures(run, lab, folder, console)


def _own_figures(run: Run) -> Iterator[Figure]:
    first, middle, whole = run.seconds
    cores = os.cpu_count() or 1
    what = f"England: {run.files // SCHOOLS} files for {SCHOOLS:,} schools, {cores} processes"
    yield Figure("england_vs_copy", what, whole, "s", COPIES, whole / run.copying)
    what = f"the same, {run.size / 1e9:.1f} GB: files a second"
    yield Figure("england_rate", what, run.files / whole, "/s", "copying", run.copying / whole)
    what = "the same beside one process that copies"
    yield Figure("england_vs_one_copying", what, whole, "s", "one process", whole / run.alone)
    what = f"{BOROUGH} handouts for each, in a minute at most"
    yield Figure("england_sixty", what, run.few, "s", "a minute", run.few / MINUTE)
    what = "the most memory that a process takes"
    yield Figure("england_memory", what, run.memory, "MB", f"{ROOM} MB", run.memory / ROOM)
    for name, seconds, schools in (("100", first, STAGES[0]), ("1000", middle, STAGES[1])):
        ratio = (whole / SCHOOLS) / (seconds / schools)
        what = f"the first {schools:,} schools"
        against = "1 means that time grows as schools do"
        yield Figure(f"england_linear_{name}", what, seconds, "s", against, ratio)


def _other_figures(run: Run, lab: Lab, folder: Path, console: Console) -> Iterator[Figure]:
    """Yield what others would take, from a few files of the lesson."""
    document, _ = read_document(lab.subject(LESSON).page.tree, LESSON)
    ways = rivals(document, lab.kinds()[0], console)
    place = folder / "england-others"
    place.mkdir()
    times = race({name: ways[name] for name in ways if name != "python_docx"}, place, SAMPLES)
    cores, hour = os.cpu_count() or 1, 3_600
    for name, one in times.items():
        hours = one.median * run.files / cores / hour
        what = f"England by {name}, extrapolated from {SAMPLES} rounds of the lesson"
        against = f"tailoring it on {cores} cores"
        yield Figure(f"england_{name}", what, hours, "h", against, hours * hour / run.seconds[-1])


def measure(config: Path, folder: Path) -> Run:
    """Make the packs of all schools and copy as many files; nothing is left of either."""
    project = load_project(config)
    folder.mkdir()
    sheet, packs = folder / "schools.csv", folder / "packs"
    write_roll(sheet, project.variables, SCHOOLS)
    library = library_of(config)
    order = order_of(library, [one for some, _ in library.pages for one in some], packs)
    seconds, outcomes = _timed(order, sheet, config, KEPT)
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * KILOBYTE / MEGABYTE
    kept = sorted(packs.iterdir())
    size = sum(outcome.size for outcome in outcomes)
    files = sum(1 for path in kept[0].rglob("*") if path.is_file()) * SCHOOLS
    copying = _copied(kept, SCHOOLS, folder, os.cpu_count() or 1)
    alone = _copied(kept, KEPT, folder, 1) * SCHOOLS / KEPT
    shutil.rmtree(packs)
    few, _ = _timed(replace(order, files=order.files[:BOROUGH]), sheet, config, 0)
    shutil.rmtree(folder)
    return Run(files, size, seconds, few[-1], memory, copying, alone)


def _timed(
    order: Order, sheet: Path, config: Path, keep: int
) -> tuple[tuple[float, ...], list[Outcome]]:
    """Return the seconds to each stage, from the sheet to the last file, and all outcomes."""
    started = time.perf_counter()
    listed, register, _ = selected(Wanted(sheet=sheet), load_project(config).places)
    order = replace(order, register=register)
    outcomes, seconds = list[Outcome](), list[float]()
    for outcome in carry_out(packing(order), listed, os.cpu_count()):
        assert not outcome.failed, outcome.findings
        outcomes.append(outcome)
        if len(outcomes) in STAGES:
            seconds.append(time.perf_counter() - started)
        if len(outcomes) > keep:
            shutil.rmtree(Path(order.target, outcome.slug))
    assert len(outcomes) == len(listed) == SCHOOLS
    return tuple(seconds), outcomes


def _copied(kept: Sequence[Path], packs: int, folder: Path, processes: int) -> float:
    """Return the seconds that so many processes take to copy so many packs."""
    shares = [[*range(at, packs, processes)] for at in range(processes)]
    with multiprocessing.get_context("spawn").Pool(processes) as pool:
        return max(pool.starmap(_copy, [(kept, share, folder) for share in shares], 1))


def _copy(kept: Sequence[Path], numbers: Sequence[int], folder: Path) -> float:
    """Copy packs, each file for itself, and remove each again; return the seconds of copying."""
    spent = 0.0
    for number in numbers:
        source, target = kept[number % len(kept)], folder / f"copy-{number}"
        files = [path for path in source.rglob("*") if path.is_file()]
        pairs = [(path, target / path.relative_to(source)) for path in files]
        for parent in {to.parent for _, to in pairs}:
            parent.mkdir(parents=True, exist_ok=True)
        spent += _seconds(lambda pairs=pairs: [shutil.copy(path, to) for path, to in pairs])
        shutil.rmtree(target)
    return spent


def _seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


if __name__ == "__main__":
    sys.stdout.write(json.dumps(asdict(measure(Path(sys.argv[1]), Path(sys.argv[2])))))
