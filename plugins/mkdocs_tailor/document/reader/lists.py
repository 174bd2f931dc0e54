"""Lists, and lists of tasks."""

from collections.abc import Iterator

from mkdocs_tailor.document.markup import Element, Tree
from mkdocs_tailor.document.nodes import Block, Item, Items, List
from mkdocs_tailor.document.reader.boxes import without_box
from mkdocs_tailor.document.reader.opened import carried
from mkdocs_tailor.document.reader.parts import parts
from mkdocs_tailor.document.reader.reading import Reading
from mkdocs_tailor.document.reader.tags import text_attribute

_TAGS = frozenset(("li",))


def read(element: Element, reading: Reading) -> tuple[Block, ...]:
    """Return the list; what stands in it outside items becomes an item."""
    items = tuple(_items(element.children, reading))
    return (List(element.tag == "ol", items, _start(element)),) if items else ()


def _items(tree: Tree, reading: Reading) -> Iterator[Items]:
    for part in parts(tree, _TAGS):
        match part:
            case Element():
                yield _item(part, reading)
            case tuple():
                yield Item(reading.blocks(part))
            case _:
                yield from carried(part, lambda branch: tuple(_items(branch, reading)))


def _item(element: Element, reading: Reading) -> Item:
    ticked, children = without_box(element.children)
    return Item(reading.blocks(children), ticked)


def _start(element: Element) -> int:
    start = text_attribute(element, "start").strip()
    return int(start) if start.isascii() and start.isdecimal() else 1
