"""Jobs that do what a test wants, on workers too, which find them here."""

import os
import signal
import time
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from mkdocs_tailor.diagnostics import Diagnostic
from mkdocs_tailor.packs.jobs import Job, Server
from mkdocs_tailor.packs.outcomes import Outcome
from mkdocs_tailor.packs.register import School
from mkdocs_tailor.packs.targets.target import Target


@dataclass(frozen=True, slots=True)
class Frail:
    """Serves as another does, but for one school's sake its process is killed, once."""

    server: Server
    kills: str
    killed: Path
    """A file that is there when that has happened."""

    def pack(self, school: School, findings: tuple[Diagnostic, ...] = ()) -> Outcome:
        if school.slug == self.kills and not self.killed.exists():
            self.killed.touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return self.server.pack(school, findings)


@dataclass(frozen=True, slots=True)
class Slow:
    """Serves as another does, after a while."""

    server: Server

    def pack(self, school: School, findings: tuple[Diagnostic, ...] = ()) -> Outcome:
        time.sleep(0.1)
        return self.server.pack(school, findings)


def open_frail(job: Job, kills: str, killed: Path, target: Target) -> Frail:
    return Frail(job.open(target), kills, killed)


def open_noted(job: Job, notes: Path, target: Target) -> Server:
    """Open the job, and leave a file that says which process has."""
    (notes / f"opened-by-{os.getpid()}").open("x").close()
    return job.open(target)


def frail(job: Job, kills: str, killed: Path) -> Job:
    return Job(partial(open_frail, job, kills, killed), job.target, job.register, job.files)


def noted(job: Job, notes: Path) -> Job:
    return Job(partial(open_noted, job, notes), job.target, job.register, job.files)


def open_slow(job: Job, target: Target) -> Slow:
    return Slow(job.open(target))


def slow(job: Job) -> Job:
    return Job(partial(open_slow, job), job.target, job.register, job.files)
