"""A job carried out: here, by worker processes where that pays, or on many machines."""

import os
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import closing
from importlib.util import find_spec

from mkdocs_tailor.diagnostics import Diagnostic, Place, Severity, TailorError
from mkdocs_tailor.packs.jobs import Job, opened, serve
from mkdocs_tailor.packs.outcomes import Outcome
from mkdocs_tailor.packs.register import Listed
from mkdocs_tailor.packs.targets.address import target_at
from mkdocs_tailor.packs.targets.target import Target
from mkdocs_tailor.packs.workers import carried_out_by

LOCAL = "local"
"""Instead of the address of a scheduler: a cluster of processes on this machine."""
PAYS = 8_000
"""Files: with fewer, starting processes takes longer than they save."""
MOST_REFUSALS = 3
"""So many schools in a row that the target does not take, and nobody tries the others."""


def carry_out(
    job: Job, schools: Sequence[Listed], workers: int | None = None, scheduler: str | None = None
) -> Generator[Outcome]:
    """Yield what comes of each school, as it comes.

    ``workers`` says how many processes; None leaves that to the size of the job and the machine.
    ``scheduler`` is the address of a Dask scheduler whose workers do the work, or `LOCAL`; their
    outcomes come in the order of the schools.
    Raises TailorError when the target or the scheduler cannot be used, or the target stops taking
    what is written.
    """
    target = target_at(job.target)
    if scheduler and not target.is_shared:
        raise TailorError(_not_shared(job.target))
    target.prepare()
    whole = False
    try:
        if scheduler:
            made = _on_cluster(scheduler, job, schools, target, workers)
        else:
            made = _on_this_machine(job, schools, target, workers)
        with closing(made):
            yield from _until_refused(made)
        whole = True
    finally:
        target.close(whole=whole)


def see_that_it_answers(scheduler: str) -> None:
    """Raise TailorError where nothing could be carried out with this scheduler."""
    if find_spec("distributed") is None:
        message = "--scheduler needs Dask, which is not installed"
        hint = 'install it: pip install "mkdocs-tailor[cluster]"'
        raise TailorError(Diagnostic(Severity.ERROR, "no-cluster", message, hint=hint))
    from mkdocs_tailor.packs.cluster.connecting import reach  # noqa: PLC0415 - an extra

    if scheduler != LOCAL:
        reach(scheduler)


def _on_this_machine(
    job: Job, schools: Sequence[Listed], target: Target, wanted: int | None
) -> Generator[Outcome]:
    number = _workers(job, schools, target, wanted)
    if number > 1:
        yield from carried_out_by(number, job, schools)
    else:
        server = opened(job, target)
        yield from (serve(server, job.register, listed) for listed in schools)


def _on_cluster(
    scheduler: str, job: Job, schools: Sequence[Listed], target: Target, workers: int | None
) -> Generator[Outcome]:
    see_that_it_answers(scheduler)
    from mkdocs_tailor.packs.cluster import connecting  # noqa: PLC0415 - an extra
    from mkdocs_tailor.packs.cluster.crew import carried_out_on  # noqa: PLC0415 - an extra

    if scheduler == LOCAL:
        opened = connecting.local_cluster(workers or os.cpu_count() or 1)
    else:
        opened = connecting.cluster_at(scheduler)
    with opened as cluster:
        yield from carried_out_on(cluster, job, schools, target)


def _workers(job: Job, schools: Sequence[Listed], target: Target, wanted: int | None) -> int:
    if not target.is_shared:
        return 1
    if wanted is None:
        pays = job.files * len(schools) >= PAYS
        wanted = (os.cpu_count() or 1) if pays else 1
    return max(1, min(wanted, len(schools)))


def _until_refused(outcomes: Iterable[Outcome]) -> Iterator[Outcome]:
    """Yield the outcomes until too many in a row were refused: then the target is gone."""
    refused = 0
    for outcome in outcomes:
        refused = refused + 1 if outcome.refused else 0
        yield outcome
        if refused == MOST_REFUSALS:
            message = f"stopped: the target refused {refused} schools in a row"
            hint = "mend it, then run the same again: finished packs stay as they are"
            raise TailorError(Diagnostic(Severity.ERROR, "target-refuses", message, hint=hint))


def _not_shared(address: str) -> Diagnostic:
    message = "several machines cannot write to this: it belongs to one process"
    hint = "choose a shared folder or a store; or leave out --scheduler"
    return Diagnostic(Severity.ERROR, "unshared-target", message, Place(address), hint)
