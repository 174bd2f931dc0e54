"""What is used of Dask's client, whose own types allow for waiting and for not waiting at once."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Protocol, TypeAlias, TypedDict

from mkdocs_tailor.packs.cluster.desk import Item
from mkdocs_tailor.packs.outcomes import Outcome

Event: TypeAlias = tuple[float, Mapping[str, Any]]
"""When something happened, and what."""


class Promised(Protocol):
    """A batch that was sent."""

    key: str

    def done(self) -> bool:
        """Whether a worker has done it, or nobody will."""
        ...

    def result(self) -> list[Outcome]:
        """Return what came of it; raises what a worker raised, KilledWorker, or CancelledError."""
        ...


class Machine(TypedDict):
    """What a machine says of itself."""

    packages: Mapping[str, str | None]


class Machines(TypedDict):
    """What all of them say."""

    client: Machine
    scheduler: Machine
    workers: Mapping[str, Machine]


class Cluster(Protocol):
    """A scheduler and its workers."""

    def nthreads(self) -> Mapping[str, int]:
        """Return the number of threads of each worker."""
        ...

    def get_versions(self, *, packages: Sequence[str]) -> Machines:
        """Return the versions of Dask's packages and of these."""
        ...

    def wait_for_workers(self, n_workers: int, timeout: float) -> None:
        """Wait until there are so many; raises TimeoutError."""
        ...

    def register_plugin(self, plugin: object, name: str) -> object:
        """Send it to each worker, now and later; raises what its `setup` raised."""
        ...

    def unregister_worker_plugin(self, name: str) -> object:
        """Call its `teardown` on each worker."""
        ...

    def subscribe_topic(self, topic: str, handler: Callable[[Event], None]) -> None:
        """Call the handler with each event of that topic."""
        ...

    def unsubscribe_topic(self, topic: str) -> None:
        """Hear no more of it."""
        ...

    def submit(
        self,
        func: Callable[[str, Sequence[Item]], list[Outcome]],
        name: str,
        items: Sequence[Item],
        /,
        *,
        pure: bool,
        priority: int,
    ) -> Promised:
        """Send a batch to whichever worker is free; those with higher priority come first."""
        ...

    def cancel(self, futures: Sequence[Promised], *, force: bool) -> None:
        """Take back the batches that nobody has begun with."""
        ...
