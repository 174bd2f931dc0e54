"""Handouts to a folder: planned, made and written."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from mkdocs_tailor.diagnostics import Diagnostic
from mkdocs_tailor.packs.making import make
from mkdocs_tailor.packs.orders import Order
from mkdocs_tailor.packs.writing import make_folders, write_file


@dataclass(frozen=True, slots=True)
class Delivery:
    """What came of it."""

    written: int
    size: int
    """Of all the files that were written, in bytes."""
    findings: tuple[Diagnostic, ...] = ()
    """Of the handouts that could not be made."""


def deliver(
    orders: Sequence[Order],
    folder: Path,
    report: Callable[[Order], None] = lambda _: None,
) -> Delivery:
    """Make the handouts and write each into its place in the folder; report each when it is done.

    Raises TailorError when a file cannot be written: those written before stay, and so does what
    was in the place of the others.
    """
    make_folders(sorted({(folder / order.path).parent for order in orders}))
    written, size = 0, 0
    findings: list[Diagnostic] = []
    for made in make(orders):
        findings += made.findings
        if made.file is not None:
            write_file(f"{folder}/{made.order.path}", made.file)
            written, size = written + 1, size + len(made.file)
        report(made.order)
    return Delivery(written, size, tuple(findings))
