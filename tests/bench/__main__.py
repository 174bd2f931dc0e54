"""Measure everything, print a table, write ``build/bench.json``."""

import platform
import shutil
import tempfile
import zlib
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from rich.console import Console

from bench.browser import browser_figures
from bench.cluster import cluster_figures
from bench.compiling import compile_figures, growth_figures, step_figures
from bench.england import england_figures
from bench.figures import Figure, save, show
from bench.others import other_figures
from bench.sites import site_figures
from bench.subject import Lab
from bench.tailoring import handout_figures, length_figures, pack_figures

ROOT = Path(__file__).parent.parent.parent
CONFIG = ROOT / "mkdocs.yml"
RESULT = ROOT / "build" / "bench.json"
MEMORY = Path("/dev/shm")  # noqa: S108  Linux's file system in memory


def main() -> None:
    """Run the benchmark."""
    console = Console(width=max(100, Console().width))
    memory = MEMORY if MEMORY.is_dir() else None
    folder = Path(tempfile.mkdtemp(prefix="tailor-bench-", dir=memory))
    console.print(f"{_machine()}; files in {folder}{'' if memory else ' (not in memory)'}")
    try:
        figures = list(_figures(folder, console))
    finally:
        shutil.rmtree(folder)
    show(figures, console)
    save(figures, RESULT)
    console.print(f"Written: {RESULT.relative_to(ROOT)}")


def _figures(folder: Path, console: Console) -> Iterator[Figure]:
    lab = Lab(CONFIG, folder / "cache")
    yield from handout_figures(lab, folder)
    yield from length_figures(lab, folder)
    yield from pack_figures(lab, CONFIG, folder)
    yield from england_figures(lab, CONFIG, folder, console)
    yield from cluster_figures(CONFIG, folder)
    yield from other_figures(lab, folder, console)
    yield from browser_figures(lab, CONFIG, folder, console)
    yield from compile_figures(lab, folder, console)
    yield from step_figures(lab, folder)
    yield from growth_figures(lab, folder)
    yield from site_figures(folder, console)


def _machine() -> str:
    checksum = "isal" if find_spec("isal") else "zlib"
    python = f"{platform.python_implementation()} {platform.python_version()}"
    return f"{python}, zlib {zlib.ZLIB_RUNTIME_VERSION}, CRC-32 by {checksum}"


if __name__ == "__main__":
    main()
