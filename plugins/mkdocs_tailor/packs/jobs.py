"""A job: work for many schools. This process can do it, or others, here or on other machines."""

import gc
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from mkdocs_tailor.diagnostics import Diagnostic
from mkdocs_tailor.packs.outcomes import Outcome
from mkdocs_tailor.packs.register import Listed, Register, School
from mkdocs_tailor.packs.targets.target import Target


class Server(Protocol):
    """A job, opened where the work is done."""

    def pack(self, school: School, findings: tuple[Diagnostic, ...] = ()) -> Outcome:
        """Make what the school is to have; what goes wrong stands in the outcome."""
        ...


@dataclass(frozen=True, slots=True)
class Job:
    """What is done for each school. It can be sent to another process."""

    open: Callable[[Target], Server]
    """Opens it where the work is done; can be pickled, with all that the work needs."""
    target: str
    """The address of the place that is written to."""
    register: Register
    """Where the profiles of the schools are read."""
    files: int
    """So many are made for a school."""


def opened(job: Job, target: Target) -> Server:
    """Open a job. Nothing of it becomes garbage, so that nobody need look for any meanwhile."""
    gc.disable()
    try:
        return job.open(target)
    finally:
        gc.enable()


def serve(server: Server, register: Register, listed: Listed) -> Outcome:
    """Read a school and make what it is to have; what goes wrong stands in the outcome."""
    school, findings = register.read(listed)
    if school is None:
        return Outcome(listed.slug, listed.slug, failed=True, findings=findings)
    return server.pack(school, findings)
