"""Worker processes: each opens the job once and makes packs until there is nothing left to do.

A worker writes to the target itself; what it sends back is small. The parent knows what each is at,
so that the schools of one that was killed are given to another.
"""

import multiprocessing
import signal
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import cast

from mkdocs_tailor.diagnostics import Diagnostic, Severity, TailorError
from mkdocs_tailor.packs.jobs import Job, opened, serve
from mkdocs_tailor.packs.outcomes import KILLED, Outcome, given_up, made_again
from mkdocs_tailor.packs.register import Listed
from mkdocs_tailor.packs.targets.address import target_at

BATCH = 4
"""So many schools are given to a worker at a time."""
AHEAD = 2
"""So many batches it has at once, lest it wait for the next."""
MOST_TRIES = 2
"""A batch whose worker was killed so often is given up."""

MOST_KILLED = 4
"""So many workers may be killed in a row; then nothing will come of it."""
FEWER = "perhaps memory ran out: use fewer with --workers, then run it again"


@dataclass(frozen=True, slots=True)
class Batch:
    """Some schools for one worker."""

    schools: tuple[Listed, ...]
    tries: int = 0


@dataclass(slots=True)
class Worker:
    """A process, and what it is at."""

    process: BaseProcess
    line: "Connection"
    at: deque[Batch] = field(default_factory=deque[Batch])

    def give(self, batch: Batch) -> None:
        """Give it a batch; one that has been killed is found out when it is asked."""
        self.at.append(batch)
        try:
            self.line.send(batch.schools)
        except OSError:
            return

    def take(self) -> list[Outcome] | None:
        """Return what came of its first batch, or None if it has been killed."""
        try:
            outcomes = cast("list[Outcome]", self.line.recv())
        except (EOFError, OSError):
            return None
        again = self.at.popleft().tries
        return [made_again(outcome) for outcome in outcomes] if again else outcomes


def carried_out_by(number: int, job: Job, schools: Sequence[Listed]) -> Iterator[Outcome]:
    """Yield what comes of each school, as it comes, made by so many processes.

    When the caller stops asking, or is interrupted, each process ends the packs that it is at.
    """
    crew = _Crew(job, schools)
    try:
        crew.workers = [start_worker(job) for _ in range(number)]
        yield from crew.outcomes()
    finally:
        crew.dismiss()


class _Crew:
    """The workers of one job."""

    def __init__(self, job: Job, schools: Sequence[Listed]) -> None:
        self.job = job
        self.workers: list[Worker] = []
        batches = range(0, len(schools), BATCH)
        self.waiting = deque(Batch(tuple(schools[at : at + BATCH])) for at in batches)
        self.killed = 0
        """Workers, since the last that gave something back."""

    def outcomes(self) -> Iterator[Outcome]:
        for _ in range(AHEAD):
            for worker in self.workers:
                self._feed(worker)
        while busy := [worker for worker in self.workers if worker.at]:
            ready = wait([worker.line for worker in busy])
            for worker in busy:
                if worker.line in ready:
                    outcomes = worker.take()
                    self.killed = self.killed + 1 if outcomes is None else 0
                    yield from self._replaced(worker) if outcomes is None else outcomes
                    self._feed(worker)

    def _feed(self, worker: Worker) -> None:
        if self.waiting and worker in self.workers:
            worker.give(self.waiting.popleft())

    def _replaced(self, killed: Worker) -> Iterator[Outcome]:
        """Put another worker in the place of one that was killed; yield what is given up."""
        killed.process.join()
        killed.line.close()
        if self.killed > MOST_KILLED:
            raise TailorError(_all_killed())
        first, *others = killed.at
        tried = replace(first, tries=first.tries + 1)
        fresh = start_worker(self.job)
        self.workers[self.workers.index(killed)] = fresh
        self.waiting.extendleft(reversed(others))
        if tried.tries < MOST_TRIES:
            self.waiting.appendleft(tried)
        else:
            yield from (given_up(listed.slug, FEWER) for listed in tried.schools)
        for _ in range(AHEAD):
            self._feed(fresh)

    def dismiss(self) -> None:
        for worker in self.workers:
            worker.line.close()
        for worker in self.workers:
            worker.process.join()


def start_worker(job: Job) -> Worker:
    """Start a process that opens the job."""
    context = multiprocessing.get_context("spawn")  # the same everywhere, and safe with threads
    ours, theirs = context.Pipe()
    process = context.Process(target=_work, args=(theirs, job), daemon=True)
    process.start()
    theirs.close()
    return Worker(process, ours)


def _work(line: "Connection", job: Job) -> None:
    """Be a worker: until the line is closed, make what comes and send what came of it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    server = opened(job, target_at(job.target))
    while True:
        try:
            schools = cast("tuple[Listed, ...]", line.recv())
            line.send([serve(server, job.register, listed) for listed in schools])
        except (EOFError, OSError):
            return


def _all_killed() -> Diagnostic:
    message = f"{MOST_KILLED} processes in a row were killed before they had made a pack"
    return Diagnostic(Severity.ERROR, KILLED, message, hint=FEWER)
