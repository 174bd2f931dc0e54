"""Blanks of forms: ``<span class="blank" data-kind="date">Date </span>``."""

from collections.abc import Iterator

from mkdocs_tailor.document.markup import Element, Tree
from mkdocs_tailor.document.nodes import Blank, Fill, Inline
from mkdocs_tailor.document.reader.parts import taken_out
from mkdocs_tailor.document.reader.reading import Reading
from mkdocs_tailor.document.reader.tags import classes_of, heard, text_attribute

_CLASS = "blank"
_KINDS = frozenset(Fill)


def is_blank_space(element: Element) -> bool:
    """Return whether the element is a blank to be filled in."""
    return _CLASS in classes_of(element) and "data-kind" in element.attributes


def read(element: Element, reading: Reading) -> tuple[Inline, ...]:
    """Return the blank. One whose kind or choices are not as they should be takes any text."""
    written, words = taken_out(element.children, _is_options)
    options = tuple(" ".join(text.split()) for text in _options(written))
    kind = text_attribute(element, "data-kind")
    whole = all(options) and len(set(options)) == len(options)
    if kind not in _KINDS or not whole or bool(options) != (kind == Fill.CHOICE):
        kind, options, words = Fill.TEXT, (), element.children
    label = heard(element, "data-label")
    return (Blank(Fill(kind), reading.text(words), label, options),)


def _is_options(element: Element) -> bool:
    return "options" in classes_of(element)


def _options(tree: Tree) -> Iterator[str]:
    """Yield the text of each choice; an empty one where it is not the same for every school."""
    for node in tree:
        if isinstance(node, Element):
            fixed = [child for child in node.children if isinstance(child, str)]
            yield "".join(fixed) if len(fixed) == len(node.children) else ""
