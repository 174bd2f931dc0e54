"""The cluster: a scheduler that somebody started, or one of processes on this machine."""

import asyncio
import logging
import signal
import warnings
from collections.abc import Generator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from typing import Any, cast

from distributed import Client, LocalCluster, Worker, WorkerPlugin
from distributed.comm.core import connect  # pyright: ignore[reportUnknownVariableType]
from distributed.security import Security
from distributed.versions import VersionMismatchWarning

from mkdocs_tailor.diagnostics import Diagnostic, Place, Severity, TailorError
from mkdocs_tailor.packs.cluster.client import Cluster
from mkdocs_tailor.packs.cluster.versions import versions_that_differ

PATIENCE = 5
"""Seconds for a scheduler to answer, and for its first worker to be there."""


def reach(scheduler: str) -> None:
    """Raise TailorError if no scheduler answers at the address.

    Dask's client would wait for ever for something else that listens there.
    """
    try:
        with ThreadPoolExecutor(1) as thread:  # whoever calls may have an event loop running
            thread.submit(lambda: asyncio.run(_greet_soon(scheduler))).result()
    except ValueError as error:
        raise TailorError(_no_address(scheduler, error)) from error
    except (OSError, MemoryError) as error:  # it takes another server's greeting for a length
        raise TailorError(_no_answer(scheduler)) from error


async def _greet_soon(scheduler: str) -> None:
    await asyncio.wait_for(_greet(scheduler), PATIENCE)


async def _greet(scheduler: str) -> None:
    security: Any = Security()  # as Dask's settings have it; its types are partly unknown
    secrets = security.get_connection_args("client")
    comm = await cast("Any", connect)(scheduler, timeout=PATIENCE, **secrets)
    comm.abort()


@contextmanager
def cluster_at(scheduler: str) -> Generator[Cluster]:
    """Give the cluster of the scheduler; its workers are there and have what is needed.

    Raises TailorError where that is not so.
    """
    with _client_of(scheduler) as cluster:
        _see_that_it_is_fit(cluster, scheduler)
        yield cluster


@contextmanager
def local_cluster(workers: int) -> Generator[Cluster]:
    """Give a cluster of so many processes on this machine, which end with it."""
    own = LocalCluster(
        n_workers=workers,
        threads_per_worker=1,
        processes=True,
        host="127.0.0.1",
        dashboard_address=":0",  # whichever port is free
        silence_logs=logging.CRITICAL,  # what goes wrong comes back, and is said in our words
    )
    with closing(own), _client_of(own) as cluster:
        cluster.register_plugin(_Deaf(), name="tailor-deaf")
        yield cluster


@contextmanager
def _client_of(cluster: str | LocalCluster) -> Generator[Cluster]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", VersionMismatchWarning)  # see versions_that_differ
        client = Client(cluster, timeout=PATIENCE)
    with client:
        yield cast("Cluster", client)


def _see_that_it_is_fit(cluster: Cluster, scheduler: str) -> None:
    try:
        cluster.wait_for_workers(1, timeout=PATIENCE)
    except TimeoutError as error:
        raise TailorError(_no_workers(scheduler)) from error
    if findings := versions_that_differ(cluster):
        raise TailorError(*findings)


class _Deaf(WorkerPlugin):
    """Processes of this terminal hear its Ctrl-C too: they are to end what they are at."""

    def setup(self, worker: Worker) -> None:
        del worker
        signal.signal(signal.SIGINT, signal.SIG_IGN)


def _no_answer(scheduler: str) -> Diagnostic:
    message = f"no Dask scheduler answers here within {PATIENCE} seconds"
    hint = "start it with 'dask scheduler', and give the address that it prints"
    return Diagnostic(Severity.ERROR, "no-scheduler", message, Place(scheduler), hint)


def _no_address(scheduler: str, error: ValueError) -> Diagnostic:
    message = f"this is no address of a scheduler: {error}"
    hint = "write it like tcp://192.168.0.10:8786, or write local"
    return Diagnostic(Severity.ERROR, "no-scheduler", message, Place(scheduler), hint)


def _no_workers(scheduler: str) -> Diagnostic:
    message = f"the scheduler has no worker, and none came within {PATIENCE} seconds"
    hint = f"start some: dask worker {scheduler} --nworkers -1 --nthreads 1"
    return Diagnostic(Severity.ERROR, "no-workers", message, Place(scheduler), hint)
