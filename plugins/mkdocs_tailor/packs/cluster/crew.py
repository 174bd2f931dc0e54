"""The workers of a cluster at a job: each gets it once, then batch after batch of schools.

Dask gives the batch of a worker that was killed to another, and gives it up when that has happened
too often (its setting ``distributed.scheduler.allowed-failures``).
"""

from collections import deque
from collections.abc import Generator, Iterator, Sequence
from concurrent.futures import CancelledError
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from uuid import uuid4

# its types are partly unknown
from distributed import KilledWorker, wait  # pyright: ignore[reportUnknownVariableType]

from mkdocs_tailor.diagnostics import Diagnostic, Severity, TailorError
from mkdocs_tailor.packs.cluster.client import Cluster, Event, Promised
from mkdocs_tailor.packs.cluster.desk import Desk, Item, other_code, serve_schools
from mkdocs_tailor.packs.jobs import Job
from mkdocs_tailor.packs.outcomes import Outcome, given_up, made_again
from mkdocs_tailor.packs.register import Listed, Register
from mkdocs_tailor.packs.targets.target import Target

BATCH = 4
"""So many schools are sent to a worker at a time, at most."""
AHEAD = 3
"""So many batches are on their way for each thread, lest one wait for the next."""
PATIENCE = 60
"""Seconds without any worker; then nothing will come of it."""
OF_WORKERS = "all"
"""What Dask calls the topic of what happens to workers."""
MEMORY = "perhaps memory ran out: give each worker more, then run it again"


def carried_out_on(
    cluster: Cluster, job: Job, schools: Sequence[Listed], target: Target
) -> Generator[Outcome]:
    """Yield what comes of each school, in the order of the schools, made by the workers.

    When the caller stops asking, or is interrupted, each worker ends the pack that it is at.
    Raises TailorError when a worker cannot do the job, or when all are gone.
    """
    name = f".tailor-{uuid4().hex[:12]}"
    with _marked(target, name), _desks(cluster, job, name):
        crew = _Crew(cluster, job.register, name)
        try:
            yield from crew.outcomes(schools)
        finally:
            crew.call_off()


@contextmanager
def _marked(target: Target, name: str) -> Generator[None]:
    """Let a file of that name lie in the target, by which workers know it."""
    target.write([(name, b"")])
    try:
        yield
    finally:
        target.remove([name])


@contextmanager
def _desks(cluster: Cluster, job: Job, name: str) -> Generator[None]:
    """Open the job on each worker, and close it in the end."""
    try:
        cluster.register_plugin(Desk(name, job.open, _from_anywhere(job.target)), name=name)
        yield
    except (ImportError, AttributeError) as error:
        raise TailorError(other_code("a worker")) from error
    finally:
        with suppress(OSError, KeyError):
            cluster.unregister_worker_plugin(name)


def _from_anywhere(address: str) -> str:
    """Return the address so that it does not depend on the folder of the process."""
    return address if ":" in address else str(Path(address).absolute())


@dataclass(slots=True)
class _Batch:
    """Some schools, and what is to come of them."""

    items: list[Item]
    future: Promised


@dataclass(slots=True)
class _Crew:
    """All workers of the cluster."""

    cluster: Cluster
    register: Register
    name: str
    batches: deque[_Batch] = field(default_factory=deque[_Batch])
    """Sent and not yet told, in the order of their schools."""
    sent: int = 0
    """So many batches were; the earlier ones come first."""
    killed: set[str] = field(default_factory=set[str])
    """The keys of the batches that were with a worker when it was killed."""

    def outcomes(self, schools: Sequence[Listed]) -> Iterator[Outcome]:
        self.cluster.subscribe_topic(OF_WORKERS, self._note)
        waiting = deque(_batches(schools, self._threads()))
        try:
            while waiting or self.batches:
                self._send(waiting)
                yield from self._told()
                self._wait()
        except CancelledError as error:
            raise TailorError(_lost()) from error

    def call_off(self) -> None:
        with suppress(OSError):
            self.cluster.unsubscribe_topic(OF_WORKERS)
            self.cluster.cancel([batch.future for batch in self.batches], force=True)

    def _send(self, waiting: deque[Sequence[Listed]]) -> None:
        room = max(1, self._threads()) * AHEAD - len(self._running())
        for _ in range(min(room, len(waiting))):
            items = [self._read(listed) for listed in waiting.popleft()]
            self.sent += 1
            promised = self.cluster.submit(
                serve_schools, self.name, items, pure=False, priority=-self.sent
            )
            self.batches.append(_Batch(items, promised))

    def _note(self, event: Event) -> None:
        """Take note of what a worker was at, or what it had not yet given back."""
        _, said = event
        if said.get("action") == "remove-worker" and not said["expected"]:
            self.killed.update(said["processing-tasks"], said["lost-computed-tasks"])

    def _read(self, listed: Listed) -> Item:
        school, findings = self.register.read(listed)
        if school is None:
            return Outcome(listed.slug, listed.slug, failed=True, findings=findings)
        return school, findings

    def _told(self) -> Iterator[Outcome]:
        """Yield what came of the batches that are done, as far as none before them is not."""
        while self.batches and self.batches[0].future.done():
            yield from self._came_of(self.batches[0])
            self.batches.popleft()

    def _came_of(self, batch: _Batch) -> list[Outcome]:
        try:
            outcomes = batch.future.result()
        except KilledWorker:
            return [_given_up(item) for item in batch.items]
        again = batch.future.key in self.killed
        return [made_again(one) for one in outcomes] if again else outcomes

    def _wait(self) -> None:
        """Wait until a batch is done; raises TailorError when there is nobody left to do it."""
        if running := self._running():
            try:
                wait(running, timeout=PATIENCE, return_when="FIRST_COMPLETED")
            except TimeoutError as error:
                if not self._threads():
                    raise TailorError(_lost()) from error

    def _running(self) -> list[Promised]:
        return [batch.future for batch in self.batches if not batch.future.done()]

    def _threads(self) -> int:
        return sum(self.cluster.nthreads().values())


def _batches(schools: Sequence[Listed], threads: int) -> Iterator[Sequence[Listed]]:
    """Yield the schools, in smaller batches where there would not be some for each thread."""
    size = max(1, min(BATCH, len(schools) // max(1, threads)))
    for at in range(0, len(schools), size):
        yield schools[at : at + size]


def _given_up(item: Item) -> Outcome:
    return item if isinstance(item, Outcome) else given_up(item[0].slug, MEMORY)


def _lost() -> Diagnostic:
    message = "the scheduler, or the last of its workers, is gone"
    hint = "start them again, then run the same again: finished packs stay as they are"
    return Diagnostic(Severity.ERROR, "no-workers", message, hint=hint)
