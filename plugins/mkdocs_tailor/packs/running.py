"""An order carried out on this machine: here, or by worker processes where that pays."""

import os
from collections.abc import Generator, Iterable, Iterator, Sequence

from mkdocs_tailor.diagnostics import Diagnostic, Severity, TailorError
from mkdocs_tailor.packs.orders import Order
from mkdocs_tailor.packs.outcomes import Outcome
from mkdocs_tailor.packs.press import Press
from mkdocs_tailor.packs.register import Listed
from mkdocs_tailor.packs.targets.address import target_at
from mkdocs_tailor.packs.targets.target import Target
from mkdocs_tailor.packs.workers import carried_out_by

PAYS = 8_000
"""Files: with fewer, starting processes takes longer than they save."""
MOST_REFUSALS = 3
"""So many schools in a row that the target does not take, and nobody tries the others."""


def carry_out(
    order: Order, schools: Sequence[Listed], workers: int | None = None
) -> Generator[Outcome]:
    """Yield what comes of each school, as it comes.

    ``workers`` says how many processes; None leaves that to the size of the order and the machine.
    Raises TailorError when the target cannot be used, or stops taking what is written.
    """
    target = target_at(order.target)
    target.prepare()
    whole = False
    try:
        number = _workers(order, schools, target, workers)
        if number > 1:
            made = carried_out_by(number, order, schools)
        else:
            press = Press.open(order, target)
            made = map(press.serve, schools)
        yield from _until_refused(made)
        whole = True
    finally:
        target.close(whole=whole)


def _workers(order: Order, schools: Sequence[Listed], target: Target, wanted: int | None) -> int:
    if not target.is_shared:
        return 1
    if wanted is None:
        pays = len(order.files) * len(schools) >= PAYS
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
