"""What is set apart: admonitions (``!!!``) and details (``???``)."""

from mkdocs_tailor.document.markup import Element, Tree
from mkdocs_tailor.document.nodes import Block, Callout
from mkdocs_tailor.document.reader.parts import taken_out
from mkdocs_tailor.document.reader.reading import Reading
from mkdocs_tailor.document.reader.tags import classes_of

_NOT_A_KIND = ("admonition", "inline", "end")
_PLAIN = "note"


def read_admonition(element: Element, reading: Reading) -> tuple[Block, ...]:
    """Return the callout, titled by its first paragraph of class ``admonition-title``."""
    title, rest = taken_out(element.children, _is_title)
    return (_callout(element, title, rest, reading, folds=False),)


def read_details(element: Element, reading: Reading) -> tuple[Block, ...]:
    """Return the callout, titled by its summary."""
    title, rest = taken_out(element.children, _is_summary)
    return (_callout(element, title, rest, reading, folds=True),)


def _callout(
    element: Element, title: Tree, rest: Tree, reading: Reading, *, folds: bool
) -> Callout:
    kinds = [name for name in classes_of(element) if name not in _NOT_A_KIND]
    kind = kinds[0] if kinds else _PLAIN
    return Callout(kind, reading.text(title), reading.blocks(rest), folds)


def _is_title(element: Element) -> bool:
    return element.tag == "p" and "admonition-title" in classes_of(element)


def _is_summary(element: Element) -> bool:
    return element.tag == "summary"
