"""Making what was ordered: every school's values are worked out once for all its handouts."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from mkdocs_tailor.diagnostics import Diagnostic, Place, TailorError
from mkdocs_tailor.master.tailor import tailor
from mkdocs_tailor.master.values import Values
from mkdocs_tailor.packs.orders import Order


@dataclass(frozen=True, slots=True)
class Made:
    """An order carried out: the finished Word file, or why there is none."""

    order: Order
    file: bytes | None
    findings: tuple[Diagnostic, ...] = ()


def make(orders: Iterable[Order]) -> Iterator[Made]:
    """Yield what comes of each order, in their order; one that fails does not stop the others."""
    for _, of_school in groupby(orders, lambda order: order.school.slug):
        yield from _of_school([*of_school])


def _of_school(orders: Sequence[Order]) -> Iterator[Made]:
    school = orders[0].school
    values = Values(school.environment, school.pictures)
    copies: dict[str, Values] = {}
    for order in orders:
        copy = order.handout.copy
        if copy not in copies:
            copies[copy] = values = values.for_copy(copy)
        yield _made(order, copies[copy])


def _made(order: Order, values: Values) -> Made:
    try:
        return Made(order, tailor(order.handout.master, values, order.variant))
    except TailorError as error:
        findings = tuple(_named(finding, order) for finding in error.diagnostics)
        return Made(order, None, findings)


def _named(finding: Diagnostic, order: Order) -> Diagnostic:
    """Return the finding with the handout and the school in it."""
    handout = order.handout
    message = f"{handout.title} ({handout.copy}) for {order.school.slug}: {finding.message}"
    place = Place(handout.page)
    return Diagnostic(finding.severity, finding.code, message, place, finding.hint)
