"""A fair timing: every way in every round, in shuffled order, compared within the round."""

import gc
import resource
import shutil
import statistics
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any


@dataclass(frozen=True, slots=True)
class Way:
    """A way to make files."""

    make: Callable[[Any, str], object]
    """Makes one file, of what was made ready, at the path."""
    files: int = 100
    """So many in a round."""
    ready: Callable[[int], object] = int
    """Makes ready what file number n is made of, without being measured; or it is the number."""


@dataclass(frozen=True, slots=True)
class Times:
    """What one file took in each round, in seconds."""

    cpu: list[float]
    wall: list[float]

    @property
    def median(self) -> float:
        """The CPU time of a file in the middle round."""
        return statistics.median(self.cpu)

    @property
    def wall_median(self) -> float:
        """The same of the time that passes on the wall."""
        return statistics.median(self.wall)

    def ratio(self, other: "Times") -> float:
        """Return the middle of the rounds' ratios of CPU time to another way."""
        return statistics.median(a / b for a, b in zip(self.cpu, other.cpu, strict=True))

    def wall_ratio(self, other: "Times") -> float:
        """Return the same of the time that passes on the wall."""
        return statistics.median(a / b for a, b in zip(self.wall, other.wall, strict=True))


def race(ways: Mapping[str, Way], folder: Path, rounds: int) -> dict[str, Times]:
    """Return the times of each way in so many rounds; one more, before them, warms up."""
    times = {name: Times([], []) for name in ways}
    dice = Random(7)  # noqa: S311  an order, not a secret
    for turn in range(rounds + 1):
        order = [*ways]
        dice.shuffle(order)
        for name in order:
            cpu, wall = _once(ways[name], folder / f"{turn}-{order.index(name)}")
            if turn:
                times[name].cpu.append(cpu)
                times[name].wall.append(wall)
    return times


def _once(way: Way, folder: Path) -> tuple[float, float]:
    """Return what a file takes: the sum of all, as the clock of a process is none too fine."""
    folder.mkdir()
    paths = [f"{folder}/{number}.docx" for number in range(way.files)]
    gc.collect()
    cpu = wall = 0.0
    for number, path in enumerate(paths):
        ready = way.ready(number)
        started, began = time.perf_counter(), _cpu()
        way.make(ready, path)
        cpu += _cpu() - began
        wall += time.perf_counter() - started
    shutil.rmtree(folder)
    return cpu / way.files, wall / way.files


def _cpu() -> float:
    """Return the CPU time of this process and of those that it has started and that have ended."""
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + ended.ru_utime + ended.ru_stime
