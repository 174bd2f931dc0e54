"""Which numbering of a file makes bullets, and which numbers (17.9)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from mkdocs_tailor.fork.importing.opening.package import Package
from mkdocs_tailor.fork.importing.opening.xml import Element, value, w, whole
from mkdocs_tailor.fork.importing.reading.line import Form

NONE = "0"
"""The number that takes a paragraph out of all lists."""


@dataclass(frozen=True, slots=True)
class Numbering:
    """The lists of a file."""

    signs: Mapping[tuple[str, int], str] = field(default_factory=dict[tuple[str, int], str])
    """The form of the numbers, by list and level: ``bullet``, ``decimal``."""

    def form(self, number: str, level: int) -> Form | None:
        """Return what an item of this list is; None where it bears no sign."""
        sign = self.signs.get((number, level), "bullet")
        if number == NONE or sign == "none":
            return None
        return Form.BULLET if sign == "bullet" else Form.NUMBER


def numbering_of(package: Package) -> Numbering:
    """Return the lists of a file."""
    signs: dict[tuple[str, int], str] = {}
    for member in package.related("numbering"):
        root = package.part(member)
        if root is not None:
            signs |= dict(_signs(root))
    return Numbering(signs)


def _signs(root: Element) -> Iterator[tuple[tuple[str, int], str]]:
    shapes = {
        one.get(w("abstractNumId")): dict(_levels(one)) for one in root.iter(w("abstractNum"))
    }
    for one in root.iter(w("num")):
        levels = shapes.get(value(one, "w:abstractNumId"), {}) | dict(_levels(one))
        for level, sign in levels.items():
            yield (one.get(w("numId"), ""), level), sign


def _levels(parent: Element) -> Iterator[tuple[int, str]]:
    for level in parent.iter(w("lvl")):
        yield whole(level.get(w("ilvl"))), value(level, "w:numFmt") or "decimal"
