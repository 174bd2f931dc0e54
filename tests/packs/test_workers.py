"""Packs made by several processes."""

import os
import signal
from contextlib import closing
from pathlib import Path

import pytest

from mkdocs_tailor.diagnostics import TailorError
from mkdocs_tailor.packs import workers
from mkdocs_tailor.packs.jobs import Job
from mkdocs_tailor.packs.press import packing
from mkdocs_tailor.packs.register import Listed, Register
from mkdocs_tailor.packs.running import carry_out
from mkdocs_tailor.packs.workers import carried_out_by
from support.handouts import handout, order
from support.little_school import many_schools

SCHOOLS = 30


@pytest.fixture
def schools() -> tuple[tuple[Listed, ...], Register]:
    return many_schools(SCHOOLS)


def asked(folder: Path, register: Register) -> Job:
    return packing(order([handout("friends")], folder, register=register))


def files_in(folder: Path) -> dict[str, bytes]:
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def test_processes_make_what_one_alone_would_and_a_bad_school_stops_nobody(
    tmp_path: Path, schools: tuple[tuple[Listed, ...], Register]
):
    listed, register = schools
    alone = [*carry_out(asked(tmp_path / "alone", register), listed, 1)]
    together = [*carry_out(asked(tmp_path / "together", register), listed, 2)]
    assert sorted(alone, key=lambda one: one.slug) == sorted(together, key=lambda one: one.slug)
    assert files_in(tmp_path / "alone") == files_in(tmp_path / "together")
    assert len(files_in(tmp_path / "alone")) == (SCHOOLS - 1) * 4
    (bad,) = [outcome for outcome in together if outcome.failed]
    assert bad.slug == "school-5"
    assert "s.csv:7: Phone:" in str(bad.findings[0])


def test_the_schools_of_a_process_that_is_killed_are_made_by_another_and_it_is_told(
    tmp_path: Path, schools: tuple[tuple[Listed, ...], Register], monkeypatch: pytest.MonkeyPatch
):
    listed, register = schools
    started, killed = workers.start_worker, list[int]()

    def frail(job: Job) -> workers.Worker:
        worker = started(job)
        if not killed and worker.process.pid:
            killed.append(worker.process.pid)
            os.kill(worker.process.pid, signal.SIGKILL)
        return worker

    monkeypatch.setattr(workers, "start_worker", frail)
    made = [*carried_out_by(2, asked(tmp_path, register), listed)]
    assert len(made) == SCHOOLS
    assert len(files_in(tmp_path)) == (SCHOOLS - 1) * 4
    told = [str(one) for outcome in made for one in outcome.findings if "killed" in str(one)]
    assert len(told) == workers.BATCH
    assert "another made it" in told[0]


def test_when_every_process_is_killed_it_stops_and_says_so(
    tmp_path: Path, schools: tuple[tuple[Listed, ...], Register], monkeypatch: pytest.MonkeyPatch
):
    listed, register = schools
    started = workers.start_worker

    def killed(job: Job) -> workers.Worker:
        worker = started(job)
        worker.process.kill()
        return worker

    monkeypatch.setattr(workers, "start_worker", killed)
    with pytest.raises(TailorError, match="use fewer with --workers"):
        list(carried_out_by(2, asked(tmp_path, register), listed))


def test_whoever_stops_asking_finds_only_whole_packs(
    tmp_path: Path, schools: tuple[tuple[Listed, ...], Register]
):
    listed, register = schools
    with closing(carry_out(asked(tmp_path, register), listed, 2)) as made:
        next(made)
    packs = [*tmp_path.iterdir()]
    assert 0 < len(packs) < SCHOOLS
    assert all(len(files_in(pack)) == 4 for pack in packs)
