"""Content tabs (pymdownx.tabbed), in its alternate style and in its old one."""

from collections.abc import Iterator
from typing import TypeGuard

from mkdocs_tailor.document.markup import Element, Markup, Tree
from mkdocs_tailor.document.nodes import Block, Tab, Tabs
from mkdocs_tailor.document.reader.reading import Reading
from mkdocs_tailor.document.reader.tags import classes_of, is_blank

_LABELS, _CONTENT, _BLOCK = "tabbed-labels", "tabbed-content", "tabbed-block"


def read(element: Element, reading: Reading) -> tuple[Block, ...]:
    """Return the tabs, each label with its content.

    A set that somebody put together otherwise becomes the blocks that it holds.
    """
    pairs = paired(element)
    if not pairs:
        return _unmatched(element, reading)
    return (Tabs(tuple(Tab(reading.text(one), reading.blocks(two)) for one, two in pairs)),)


def paired(element: Element) -> tuple[tuple[Tree, Tree], ...]:
    """Return what each label and its content hold; nothing where they do not match."""
    nodes = tuple(_flat(element.children))
    labels = [node.children for node in nodes if _is_label(node)]
    contents = [node.children for node in nodes if _is_content(node)]
    if len(labels) != len(contents) or len(nodes) != len(labels) + len(contents):
        return ()
    return tuple(zip(labels, contents, strict=True))


def _flat(tree: Tree) -> Iterator[Markup]:
    """Yield labels and contents, out of what the alternate style puts round them."""
    for node in tree:
        if isinstance(node, Element) and _is_frame(node):
            yield from _flat(node.children)
        elif not is_blank(node) and not (isinstance(node, Element) and node.tag == "input"):
            yield node


def _is_frame(element: Element) -> bool:
    classes = classes_of(element)
    if _CONTENT in classes:
        return any(isinstance(n, Element) and _BLOCK in classes_of(n) for n in element.children)
    return _LABELS in classes


def _is_label(node: Markup) -> TypeGuard[Element]:
    return isinstance(node, Element) and node.tag == "label"


def _is_content(node: Markup) -> TypeGuard[Element]:
    return isinstance(node, Element) and not {_CONTENT, _BLOCK}.isdisjoint(classes_of(node))


def _unmatched(element: Element, reading: Reading) -> tuple[Block, ...]:
    reading.remark(
        "tabs-unmatched",
        "tabs",
        "a set of tabs has not one label for each tab, so it is written as plain paragraphs",
        'write each tab as === "Label"',
    )
    return reading.blocks(tuple(map(_as_paragraph, _flat(element.children))))


def _as_paragraph(node: Markup) -> Markup:
    return Element("p", {}, node.children) if _is_label(node) else node
