"""The desk: a job opened on a worker. Each gets it once, those that come later too."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import replace
from threading import Lock
from typing import TypeAlias

from distributed import Worker, WorkerPlugin, get_worker

from mkdocs_tailor.diagnostics import Diagnostic, Place, Severity, TailorError
from mkdocs_tailor.packs.jobs import Server
from mkdocs_tailor.packs.outcomes import Outcome
from mkdocs_tailor.packs.register import School
from mkdocs_tailor.packs.targets.address import target_at
from mkdocs_tailor.packs.targets.target import Target
from mkdocs_tailor.site.making.cache import code_digest

Read: TypeAlias = tuple[School, tuple[Diagnostic, ...]]
"""A school, and what there is to say of its profile."""
Item: TypeAlias = Read | Outcome
"""A school to be served, or what has come of it already: its profile was wrong."""


class Desk(WorkerPlugin):
    """Serves the schools of a job on one worker, one after the other."""

    def __init__(self, name: str, opens: Callable[[Target], Server], address: str) -> None:
        self.name = name
        """Of the job among others; a file of that name lies in the target while it is done."""
        self.opens = opens
        self.address = address
        self.code = code_digest()

    def setup(self, worker: Worker) -> None:
        """Open the job; raises TailorError, which names the worker, where that cannot be."""
        self.closed = False
        self.busy = Lock()
        if code_digest() != self.code:
            raise TailorError(other_code(f"worker {worker.address}"))
        try:
            target = target_at(self.address)
            self._try(target, worker)
            self.server = self.opens(target)
        except TailorError as error:
            found = [_on_worker(one, worker.address) for one in error.diagnostics]
            raise TailorError(*found) from error

    async def teardown(self, worker: Worker) -> None:
        """Wait until the school that is being served is done; serve no other."""
        del worker
        self.closed = True
        await asyncio.to_thread(self._wait)

    def serve(self, items: Sequence[Item]) -> list[Outcome]:
        """Return what comes of each school; of fewer if the job is called off."""
        return [made for item in items if (made := self._serve(item))]

    def _serve(self, item: Item) -> Outcome | None:
        if isinstance(item, Outcome):
            return item
        with self.busy:  # a worker may have several threads, but they would not make it faster
            return None if self.closed else self.server.pack(*item)

    def _wait(self) -> None:
        with self.busy:
            pass

    def _try(self, target: Target, worker: Worker) -> None:
        """See whether the target is the one that the job was started for, and can be written to."""
        found = target.open(self.name)
        if found is None:
            raise TailorError(_elsewhere(self.address))
        found.close()
        probe = f"{self.name}-{worker.id}"
        target.write([(probe, b"")])
        target.remove([probe])


def serve_schools(name: str, items: Sequence[Item]) -> list[Outcome]:
    """Serve the schools at the desk of that name, on the worker that this runs on."""
    desk = get_worker().plugins.get(name)
    return desk.serve(items) if isinstance(desk, Desk) else []


def other_code(who: str) -> Diagnostic:
    """Return what is said where somebody's code is not that of the machine that asks."""
    message = f"{who} has other code of mkdocs-tailor than this machine"
    hint = "install the same there, and start the worker again"
    return Diagnostic(Severity.ERROR, "other-versions", message, hint=hint)


def _on_worker(finding: Diagnostic, address: str) -> Diagnostic:
    return replace(finding, message=f"on worker {address}: {finding.message}")


def _elsewhere(address: str) -> Diagnostic:
    message = "this is another place than on the machine that started the job"
    hint = "choose a folder that all machines share, or a store like s3://bucket/packs"
    return Diagnostic(Severity.ERROR, "unshared-target", message, Place(address), hint)
