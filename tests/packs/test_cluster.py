"""Packs made by a cluster: a scheduler and two workers, each a process of its own."""

import asyncio
import socket
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import pytest
from distributed import KilledWorker

from mkdocs_tailor.diagnostics import TailorError
from mkdocs_tailor.packs import running
from mkdocs_tailor.packs.cluster import connecting, crew, desk
from mkdocs_tailor.packs.cluster.client import Cluster
from mkdocs_tailor.packs.cluster.crew import carried_out_on
from mkdocs_tailor.packs.cluster.versions import CALLED, EVERYWHERE, MAKING, differences
from mkdocs_tailor.packs.jobs import Job
from mkdocs_tailor.packs.outcomes import Outcome
from mkdocs_tailor.packs.press import packing
from mkdocs_tailor.packs.register import Listed, Register
from mkdocs_tailor.packs.running import carry_out, see_that_it_answers
from mkdocs_tailor.packs.targets.address import target_at
from support.handouts import handout, order
from support.little_school import many_schools
from support.served import frail, noted, slow

SCHOOLS = 30
FILES = 4
"""Of a pack: a handout, two pages of contents, the manifest."""
HERE = dict.fromkeys((*EVERYWHERE, *MAKING), "1.2") | {"python": "3.12.1.final.0"}


@pytest.fixture(scope="module")
def cluster() -> Iterator[Cluster]:
    with connecting.local_cluster(2) as cluster:
        yield cluster


@pytest.fixture(scope="module")
def schools() -> tuple[tuple[Listed, ...], Register]:
    return many_schools(SCHOOLS)


def asked(folder: Path, register: Register) -> Job:
    return packing(order([handout("friends")], folder, register=register))


def made_on(cluster: Cluster, job: Job, listed: tuple[Listed, ...]) -> list[Outcome]:
    target = target_at(job.target)
    target.prepare()
    return [*carried_out_on(cluster, job, listed, target)]


def always(value: object) -> Callable[..., object]:
    return lambda *_, **__: value


def greet(server: socket.socket, greeting: bytes) -> socket.socket:
    caller, _ = server.accept()
    caller.sendall(greeting)
    return caller


def files_in(folder: Path) -> dict[str, bytes]:
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def test_a_cluster_makes_what_this_machine_would_in_the_same_order_and_is_sent_the_job_once(
    tmp_path: Path, cluster: Cluster, schools: tuple[tuple[Listed, ...], Register]
):
    listed, register = schools
    alone = [*carry_out(asked(tmp_path / "alone", register), listed, 1)]
    together = made_on(cluster, noted(asked(tmp_path / "together", register), tmp_path), listed)
    assert together == alone
    assert files_in(tmp_path / "alone") == files_in(tmp_path / "together")
    assert len(files_in(tmp_path / "together")) == (SCHOOLS - 1) * FILES
    assert [one.slug for one in together if one.failed] == ["school-5"]
    assert len([*tmp_path.glob("opened-by-*")]) == 2


def test_the_schools_of_a_worker_that_is_killed_are_made_by_another_and_it_is_told(
    tmp_path: Path, cluster: Cluster, schools: tuple[tuple[Listed, ...], Register]
):
    listed, register = schools
    job = frail(asked(tmp_path / "packs", register), "school-9", tmp_path / "killed")
    made = made_on(cluster, job, listed)
    assert [one.slug for one in made] == [one.slug for one in listed]
    assert len(files_in(tmp_path / "packs")) == (SCHOOLS - 1) * FILES
    told = {one.slug for one in made if "another made it" in str(one.findings)}
    assert {"school-8", "school-9", "school-10", "school-11"} <= told
    assert len(told) < SCHOOLS


def test_the_workers_of_a_scheduler_are_found_by_its_address(
    tmp_path: Path, cluster: Cluster, schools: tuple[tuple[Listed, ...], Register]
):
    address = cast("Any", cluster).scheduler.address
    job = asked(tmp_path, schools[1])
    made = [*carry_out(job, schools[0], scheduler=address)]
    assert [one.slug for one in made] == [one.slug for one in schools[0]]
    assert len(files_in(tmp_path)) == (SCHOOLS - 1) * FILES


class Killed:
    """A batch whose workers were killed again and again."""

    key = "a"

    def done(self) -> bool:
        return True

    def result(self) -> list[Outcome]:
        raise KilledWorker(self.key, cast("Any", None), 3)


def test_schools_whose_workers_are_killed_again_and_again_are_given_up(
    tmp_path: Path, cluster: Cluster, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(cluster, "submit", always(Killed()))
    listed, register = many_schools(7)
    made = made_on(cluster, asked(tmp_path, register), listed)
    assert [one.slug for one in made] == [one.slug for one in listed]
    assert all(one.failed for one in made)
    given_up = [one.slug for one in made if "was killed, more than once" in str(one.findings)]
    assert given_up == [one.slug for one in listed if one.slug != "school-5"]


def test_when_no_worker_is_left_it_stops_and_says_so(
    tmp_path: Path,
    cluster: Cluster,
    schools: tuple[tuple[Listed, ...], Register],
    monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.setattr(crew, "PATIENCE", 0.001)
    monkeypatch.setattr(cluster, "nthreads", dict)
    with pytest.raises(TailorError, match="the last of its workers, is gone"):
        made_on(cluster, slow(asked(tmp_path, schools[1])), schools[0])


def test_whoever_stops_asking_finds_only_whole_packs(
    tmp_path: Path, cluster: Cluster, schools: tuple[tuple[Listed, ...], Register]
):
    listed, register = schools
    job = asked(tmp_path, register)
    with closing(carried_out_on(cluster, job, listed, target_at(job.target))) as made:
        next(made)
    packs = [*tmp_path.iterdir()]
    assert packs
    assert all(len(files_in(pack)) == FILES for pack in packs)


def test_a_worker_with_other_code_is_refused(
    tmp_path: Path,
    cluster: Cluster,
    schools: tuple[tuple[Listed, ...], Register],
    monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.setattr(desk, "code_digest", always("other"))
    with pytest.raises(TailorError, match=r"worker tcp://\S+ has other code of mkdocs-tailor"):
        made_on(cluster, asked(tmp_path / "packs", schools[1]), schools[0])
    assert not files_in(tmp_path)


def test_a_target_that_a_worker_does_not_see_is_refused(
    tmp_path: Path,
    cluster: Cluster,
    schools: tuple[tuple[Listed, ...], Register],
    monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.setattr(crew, "_from_anywhere", always(str(tmp_path / "elsewhere")))
    with pytest.raises(TailorError, match=r"on worker tcp://\S+: this is another place"):
        made_on(cluster, asked(tmp_path / "packs", schools[1]), schools[0])


def test_a_target_that_a_worker_cannot_open_is_refused(
    tmp_path: Path,
    cluster: Cluster,
    schools: tuple[tuple[Listed, ...], Register],
    monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.setattr(crew, "_from_anywhere", always("nowhere://packs"))
    with pytest.raises(TailorError, match=r"on worker tcp://\S+: there is no such place"):
        made_on(cluster, asked(tmp_path / "packs", schools[1]), schools[0])


@pytest.mark.parametrize("address", ["memory://packs", "zip::packs.zip"])
def test_a_target_of_one_process_is_refused(address: str):
    job = replace(asked(Path("x"), many_schools(6)[1]), target=address)
    with pytest.raises(TailorError, match="several machines cannot write to this"):
        next(carry_out(job, many_schools(6)[0], scheduler="local"))


@pytest.mark.parametrize("greeting", [b"", b"SSH-2.0-OpenSSH_9.9\r\n"])
def test_something_else_that_listens_is_no_scheduler(
    greeting: bytes, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(connecting, "PATIENCE", 2)
    with socket.create_server(("127.0.0.1", 0)) as other, ThreadPoolExecutor(1) as thread:
        other.settimeout(20)  # lest the test wait for ever where nobody comes in time
        greeted = thread.submit(greet, other, greeting)
        with pytest.raises(TailorError, match="no Dask scheduler answers here"):
            see_that_it_answers(f"tcp://127.0.0.1:{other.getsockname()[1]}")
        greeted.result().close()


def test_a_scheduler_is_asked_where_an_event_loop_runs_already(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(connecting, "PATIENCE", 0.5)

    async def ask() -> None:
        see_that_it_answers("tcp://127.0.0.1:1")

    with ThreadPoolExecutor(1) as thread:  # one that has no event loop as yet
        answer = thread.submit(lambda: asyncio.run(ask()))
        with pytest.raises(TailorError, match="no Dask scheduler answers here"):
            answer.result()


def test_a_scheduler_that_is_not_there_is_told(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(connecting, "PATIENCE", 0.5)
    with pytest.raises(TailorError, match=r"answers here within 0\.5 seconds"):
        see_that_it_answers("tcp://127.0.0.1:1")


@pytest.mark.parametrize("address", ["banana", "gopher://x:1", "tcp://x"])
def test_what_is_no_address_is_told(address: str):
    with pytest.raises(TailorError, match="this is no address of a scheduler"):
        see_that_it_answers(address)


def test_without_the_extra_it_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(running, "find_spec", always(None))
    with pytest.raises(TailorError, match=r'pip install "mkdocs-tailor\[cluster\]"'):
        see_that_it_answers("local")


def test_machines_with_other_versions_are_named():
    workers = {
        "tcp://a:1": HERE | {"python": "3.12.9.final.0"},
        "tcp://b:1": HERE | {"pillow": "1.1"},
        "tcp://c:1": HERE | {CALLED: None},
    }
    scheduler = HERE | {"dask": "1.1", "pillow": None}
    found = [one.message for one in differences(HERE, scheduler, workers)]
    assert found == [
        "the scheduler has dask 1.1 (here 1.2)",
        "worker tcp://b:1 has pillow 1.1 (here 1.2)",
        "worker tcp://c:1 has mkdocs-tailor not at all (here 1.2)",
    ]


def test_of_many_machines_the_first_are_named():
    workers = {f"tcp://a:{n}": HERE | {"python": "3.13.0.final.0"} for n in range(11)}
    found = differences(HERE, HERE, workers)
    assert len(found) == 9
    assert "3 more machines" in found[-1].message
